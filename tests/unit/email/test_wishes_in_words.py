"""What guests want, in words that name no booking, and words that only sound like a wish, a refusal or a yes."""

import pytest

SAIL = "the one hour cruise on Saturday 19 June at 15:00"
PLAVBA = "hodinovou plavbu v sobotu 19. 6. v 15:00"
FAHRT = "die einstündige Rundfahrt am Samstag, 19. Juni, um 15 Uhr"

ORDERS = (
    f"I take 2 adults and 1 child on {SAIL}.",
    f"We were recommended {SAIL} and are keen to join, two adults.",
    f"Can I get two tickets for {SAIL}, two adults?",
    f"Could you save us two seats on {SAIL}? Two adults.",
    f"We've booked our flights, so can I get {SAIL} sorted too? Two adults.",
    f"If you still have two places on {SAIL}, please book them, two adults. No need to check back.",
    f"We should like {SAIL}, if you would be so kind as to reserve it, two adults.",
    f"Prosím vás, pište nás na {PLAVBA}, dva dospělí.",
    f"Kupuju {PLAVBA}, dva dospělí. Kam mám poslat peníze?",
    f"Můžete nám schovat dvě místa na {PLAVBA}? Dva dospělí.",
    f"Potvrzuji náš zájem o {PLAVBA}, dva dospělí.",
    f"Je-li ještě místo na {PLAVBA}, rovnou nás prosím závazně zapište, dva dospělí.",
    f"Objednávám {PLAVBA}, dva dospělí. Kdyby pršelo, máme pláštěnky.",
    f"Objednávám {PLAVBA}, dva dospělí. Smí s námi pes? Kdyby ne, necháme ho doma.",
    f"Wir nehmen {FAHRT}, zwei Erwachsene. Regen ist uns egal.",
    f"Könnten Sie uns bitte zwei Plätze für {FAHRT} sichern? Zwei Erwachsene. Wenn Sie Angaben brauchen: 0170 5550199.",
    f"Falls auf dem Schiff noch Platz ist, buchen Sie uns bitte {FAHRT}, zwei Erwachsene.",
    f"Wir buchen {FAHRT}, zwei Erwachsene, auch wenn es regnet.",
    f"Please put us down for {SAIL}, two adults. I take it as booked unless I hear otherwise.",
    f"Please book {SAIL}, two adults. Is the boat covered in case it rains?",
    f"We were given a gift voucher for {SAIL}. Please book us in, two adults.",
    f"One adult and one senior for {SAIL}, please; she has never been on a boat.",
    f"Máme dárkový poukaz a rádi bychom ho využili na {PLAVBA}, dva dospělí. Máme ho poslat předem?",
    f"Na {PLAVBA} nás jsou dva dospělí. Můžete nám to zapsat na jméno Nováková?",
    f"Prosím {PLAVBA} pro jednu osobu, na výlet si udělám volno.",
    f"Ich würde gern {FAHRT} buchen, zwei Erwachsene. Hier meine Nummer, falls was ist: 0170 5550199.",
    f"Objednávám {PLAVBA}, dva dospělí. Jen se chci zeptat, jestli se na loď nechodí po schodech.",
    f"Please book {SAIL}, two adults. I also wondered if the bar takes cards.",
    f"Ahoj, rádi bysme {PLAVBA}, dva dospělí. Nevím, jestli se platí předem, dejte kdyžtak vědět na 777 120 455.",
    f"Please book {SAIL}, two adults. Commission invoice at the end of the month.",
    f"Please book {SAIL}, two adults, on behalf of the Tyn Court Residence.",
    f"Two adults for {SAIL} please. Where do we board?",
    f"Dva dospělí na {PLAVBA}, prosím. Kam máme přijít?",
    f"Zwei Erwachsene für {FAHRT}, bitte. Was sollen wir anziehen?",
    f"Could two adults be booked on {SAIL} please?",
    f"I am writing to place a booking for {SAIL}, two adults. Shall we print anything?",
    f"Please reserve {SAIL}, two adults. We would sit outside if the sun is out.",
    f"Wir bitten um Reservierung für {FAHRT}, zwei Erwachsene.",
    f"Můžu si u vás objednat {PLAVBA} pro dva dospělé? Jméno Vávrová.",
    f"Je-li na lodi místo, na {PLAVBA} nás dva dospělé prosím rovnou zapište.",
    f"Please book {SAIL}, two adults. Have you blankets in case it gets cold?",
)
QUESTIONS = (
    f"Is anything left on {SAIL} for two adults? If so what do we need to do to book?",
    f"Prosím o prověření kapacity na {PLAVBA}, dva dospělí.",
    f"Would a party of two adults still fit on {SAIL}?",
    f"How full is {SAIL}? There would be two adults.",
    f"Anything free on {SAIL} for two adults?",
    f"I want to know if exist free places on {SAIL}, two adults.",
    f"Any chance of room on {SAIL} for two adults? If so I'll check with my wife and book.",
    f"Není už vyprodáno na {PLAVBA}? Jsme dva dospělí.",
    "Vejde se nás dva dospělí na hodinovou plavbu v sobotu 19. 6. v 15:00?",
    f"Zbyl by stůl pro dva dospělé na {PLAVBA}?",
    f"Kämen wir zu zweit, zwei Erwachsene, noch bei {FAHRT} unter? Wenn ja, würden wir gern buchen.",
    f"Jsou ještě lístky na {PLAVBA}? Byli bychom dva dospělí.",
    f"Jak to vypadá s volnými místy na {PLAVBA}? Jsme dva dospělí.",
    f"Vešly bychom se, dvě dospělé, na {PLAVBA}?",
    f"Is {SAIL} already full, or could two adults still get on?",
    f"Wie siehts aus mit zwei Plätzen für {FAHRT}, zwei Erwachsene?",
)
NOT_ACTED_ON = (
    f"{PLAVBA}, dva dospělí, prosím. Šlo by to?",
    f"{SAIL}, two adults, please. Are we in luck?",
    f"Objednávám {PLAVBA}, dva dospělí, ale nevím, jestli pojedeme, dám vědět.",
    f"Please book {SAIL}, two adults, or I see you in court.",
    f"I would like to buy a gift voucher for {SAIL} for two adults.",
    f"Wie lange ist der Gutschein gültig, den wir bekommen haben? Wir möchten {FAHRT}, zwei Erwachsene.",
    f"{SAIL} tempts the two of us. Over to you!",
    f"We are thinking of {SAIL}, two adults.",
    f"Our two adults on {SAIL} will be a little late.",
    f"Přemýšlíme o {PLAVBA}, dva dospělí.",
    f"Unsere Rundfahrt: {FAHRT}, zwei Erwachsene, einer kommt später.",
)


@pytest.mark.parametrize("text", ORDERS)
def test_a_stated_wish_is_an_order(text, read):
    reading = read(text)
    assert (reading.intent, reading.complete) == ("order", True), reading.reasons


@pytest.mark.parametrize("text", QUESTIONS)
def test_a_question_for_room_books_nothing(text, read):
    assert read(text).intent == "availability"


@pytest.mark.parametrize("text", NOT_ACTED_ON)
def test_what_only_speaks_of_a_cruise_books_nothing(text, read):
    reading = read(text)
    assert not (reading.intent == "order" and reading.complete)


CANCELLED = (
    "Need to call off our zoo boat, VC-40890, little one is poorly. Will we get our money back?",
    "Hiermit trete ich von meiner Reservierung VC-50888 zurück.",
    "Bitte nehmen Sie VC-23602 wieder heraus, ich habe aus Versehen zweimal gebucht.",
    "Prosím odhlaste nás z plavby, rezervace VC-30399. Zálohu vraťte na účet.",
    "Rušíme rezervaci VC-25580. Jsme si vědomi storno podmínek a souhlasíme s nimi.",
    "We won't be travelling after all. Please cancel our booking VC-33871.",
    "Hiermit storniere ich VC-21903, wir fahren gar nicht erst nach Prag.",
)
STAND = (
    "Unser Flug wurde storniert, aber wir kommen mit dem Zug, an der Buchung VC-23255 ändert sich nichts.",
    "Hi, we cancelled VC-41105 two weeks ago and still have not got our money back.",
    "Our flight has been cancelled. What about VC-41105?",
)


@pytest.mark.parametrize("text", CANCELLED)
def test_a_cancellation_in_other_words_is_one(text, read):
    reading = read(text)
    assert (reading.intent, reading.complete) == ("cancel", True), reading.reasons


@pytest.mark.parametrize("text", STAND)
def test_what_others_cancelled_cancels_nothing(text, read):
    assert not (read(text).intent == "cancel" and read(text).complete)


def test_what_is_booked_is_not_what_it_becomes(read):
    [item] = read("Guests of room 15 have tickets for the one hour cruise, VC-30612. Please move it to 24 July.").items
    assert (item.product, str(item.date)) == (None, "2027-07-24")
    [item] = read("We have reservation VC-40655 for the lunch cruise. We like instead to do the jazz cruise.").items
    assert item.product == "jazz-cruise"


def test_the_senders_own_name_is_no_day(read):
    reading = read(
        f"Bitte buchen Sie {FAHRT}, zwei Erwachsene.\n\nGerlinde Sonntag", sender="Gerlinde Sonntag <g@web.example>"
    )
    assert (str(reading.items[0].date), reading.complete) == ("2027-06-19", True)


def test_an_order_number_is_nobody(read):
    reading = read(f"Please book {SAIL}, 26 adults. Our order number is 55127.", subject="PO 55127")
    assert (reading.items[0].units, reading.reference) == ({"adult": 26}, "55127")


@pytest.mark.parametrize(
    ("text", "complete"),
    [
        ("Objednávám dva lístky na parník na Karlštejn, sobota 19. 6. v 9:00, dva dospělí.", False),
        ("Objednávám dva lístky na parník do ZOO, jen tam, sobota 19. 6. v 9:00, dva dospělí.", True),
    ],
)
def test_a_boat_to_somewhere_else_is_none_of_ours(text, complete, read):
    assert read(text).complete is complete


@pytest.mark.parametrize(
    "text",
    [
        f"Rezervujte {PLAVBA} pro pět hostů z Japonska, tlumočnici a mě.",
        f"Bitte buchen Sie {FAHRT} für Katja, mich und unsere drei: Finn 13, Greta 10, Emil 2.",
        f"Je to dárek pro babičku a dědu, já s nimi nepojedu: {PLAVBA}, prosím o rezervaci.",
    ],
)
def test_nobody_of_a_list_is_left_out_silently(text, read):
    reading = read(text)
    people = sum(reading.items[0].units.values()) if reading.items else 0
    assert (
        not reading.complete
        or people == {"a mě": 7, "Emil": 5, "dědu": 2}[next(k for k in ("a mě", "Emil", "dědu") if k in text)]
    )


@pytest.mark.parametrize(
    "text",
    [
        f"Bitte reservieren Sie {FAHRT} für meinen Mann, mich und unsere Tochter (19, Studentin mit Ausweis).",
        f"Objednávám {PLAVBA}. Tomáš, narozen 2024, a my dva.",
    ],
)
def test_a_kind_that_nobody_was_given_is_asked_about(text, read):
    reading = read(text)
    told = reading.items[0].units if reading.items else {}
    assert not reading.complete or {"student", "child", "infant"} & set(told)


def test_the_name_below_its_label_is_no_guest_more(read):
    reading = read(f"Kindly book {SAIL}.\n2 adults + 1 child (5 yrs)\nGuest name: Mr and Mrs Papadakis, room 207")
    assert (reading.items[0].units, reading.complete) == ({"adult": 2, "child": 1}, True)

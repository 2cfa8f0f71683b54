# ruff: noqa: E501  mails are long lines
"""Wishes in plain words that used to look like something else; beside each a near miss that still goes to a person."""

import pytest

ORDER = "Rezervujte prosím hodinovou plavbu v sobotu 14. srpna 2027 v 16:00 pro dva dospělé. {}"
PLEASE = "Please book the one hour cruise on Saturday 14 August 2027 at 4 pm for two adults. {}"
BITTE = "Bitte buchen Sie die einstündige Rundfahrt am Samstag, 14. August 2027 um 16 Uhr für zwei Erwachsene. {}"
CHARTER = "soukromou plavbu na lodi Classic River na dvě hodiny na sobotu 14. srpna 2027 od 14:00"


@pytest.mark.parametrize(
    "text",
    [
        ORDER.format("Nemusíte se ptát znovu."),
        ORDER.format("Tuto zprávu odeslal automat, neodpovídejte na ni."),
        ORDER.format("Ideální by bylo místo u okna."),
        PLEASE.format("No need to check with me again."),
        BITTE.format("Sie müssen nicht noch einmal nachfragen."),
        f"Na základě telefonického rozhovoru objednávám {CHARTER}. Hostů čekáme kolem osmdesáti.",
        f"Závazně objednáváme {CHARTER}. Kolik nás přesně přijde, upřesníme později.",
        "Wir beauftragen Sie mit dem Schiffscharter der Classic River für zwei Stunden am Samstag, 14. August 2027, Beginn 14 Uhr. Die Gästezahl melden wir noch nach.",
        "We are happy to go ahead with the private charter of the Classic River for two hours on Saturday 14 August 2027, from 2 pm.",
        "Könnten Sie uns für Samstag, den 14. August 2027, auf der Mittagsfahrt anmelden? Wir sind drei Erwachsene.",
        "Chceme objednat jazz na lodi, pátek 13. 8. 2027. Budeme tři studenti s kartou ISIC a jeden dospělý bez slevy.",
        "Objednávám hodinovou plavbu ve čtvrtek 12. srpna 2027, tři dospělé, hodí se nám pátá odpoledne.",
        "Zbývá-li na polední plavbě ve čtvrtek 12. srpna 2027 šest míst, rovnou nám je prosím zarezervujte.",
        "Prosím o rezervaci hodinové plavby ve čtvrtek 12. srpna 2027 v 16:00. Sejdeme se čtyři: já, manželka a synové, kterým je 12 a 15 let.",
        "Please book the 1-hour Vltava river cruise on Thursday 12 August 2027 at 4 pm for two adults.",
        "Na čtvrtek 12. srpna 2027 si objednávám celodenní jízdenku na přívoz, dvakrát pro dospělého a jednou pro syna (11 let).",
    ],
)
def test_what_only_looks_like_a_reason_not_to_book_is_booked(text, read):
    reading = read(text, at="2027-06-01T10:00")
    assert (reading.intent, reading.complete) == ("order", True), reading.reasons


@pytest.mark.parametrize(
    "text",
    [
        ORDER.format("Nerezervujte to prosím znovu."),
        ORDER.format("Tuto objednávku jsem vám už poslal přes formulář."),
        PLEASE.format("Don't book it again if you have it."),
        BITTE.format("Bitte nicht noch einmal buchen."),
        "Pro novinářský rozhovor s vaším kapitánem bychom chtěli v sobotu 14. srpna 2027 soukromou plavbu.",
        ORDER.format("Kolik nás přesně přijde, upřesníme později."),
        "Chceme objednat jazz na lodi, pátek 13. 8. 2027, dva dospělí. Jde to se slevou?",
        "Naše rezervace na 14. srpna 2027: hodinová plavba v 16:00, dva dospělí. Kde se nastupuje?",
    ],
)
def test_what_speaks_against_booking_is_not_booked(text, read):
    reading = read(text, at="2027-06-01T10:00")
    assert (reading.intent, reading.complete) != ("order", True)


def test_a_title_that_calls_the_order_a_booking_is_no_booking_that_there_is(read):
    body = "Kindly book the one hour cruise for us on Saturday 14 August 2027 at 4 pm, two adults."
    told = "the one hour cruise on Saturday 14 August 2027 at 4 pm, two adults. Where do we board?"
    assert read(body, subject="Our booking for the 14th", at="2027-06-01T10:00").complete
    assert read(told, subject="Our booking for the 14th", at="2027-06-01T10:00").intent == "human"


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("Die unten genannte Fahrt findet leider ohne uns statt, wir sagen sie hiermit ab.", "cancel"),
        ("Die halbe Belegschaft ist krank. Bitte stornieren Sie die Fahrt VC-23019.", "cancel"),
        ("Ich sage Ihnen am Montag Bescheid, ab wann wir können.", "human"),
        ("Pokud to půjde, přesaďte nás ke stolu u okna. Vše ostatní platí.", "change"),
        ("Pokud to půjde, přesuňte nás na neděli, jinak to zrušte.", "human"),
    ],
)
def test_cancellations_and_changes_in_other_words(text, intent, read):
    reading = read(text, subject="Rezervace VC-23019", at="2027-06-01T10:00")
    assert reading.intent == intent, reading.reasons


def test_two_bookings_are_ordered_in_the_plural(read):
    text = "Kindly make two bookings in the name of Ashworth:\n\n- One Hour Cruise, Monday 16 August 2027, 3 pm, four adults\n- Dinner Cruise, Tuesday 17 August 2027, the same four people, window table\n"
    reading = read(text, at="2027-06-01T10:00")
    assert (reading.intent, len(reading.items), reading.complete) == ("order", 2, True)


@pytest.mark.parametrize("lead", ["", "LT-90211/{}; "])
def test_rows_that_begin_with_one_day_are_cruises_of_their_own(lead, read):
    rows = [
        "20.08.2027; 10:00; vyhlídková plavba; 18 dospělých",
        "20.08.2027; 19:00; večeře na lodi, standard; 17 dospělých",
    ]
    told = "\n".join(lead.format(at + 1) + row for at, row in enumerate(rows))
    reading = read(f"zasíláme objednávku č. LT-90211:\n\n{told}\n\nDěkujeme", at="2027-08-04T10:00")
    assert [(one.product, one.time, one.units) for one in reading.items] == [
        ("one-hour-cruise", "10:00", {"adult": 18}),
        ("dinner-cruise", "19:00", {"adult": 17}),
    ]
    assert reading.complete


@pytest.mark.parametrize(
    ("note", "intent"),
    [
        ("níže uvedenou objednávku nám klientka poslala omylem, vyřiďte ji prosím přímo s ní.", "order"),
        ("níže uvedenou objednávku prosím nevyřizujte, klientka ji poslala omylem.", "human"),
    ],
)
def test_a_request_that_came_to_the_wrong_place_is_handed_over(note, intent, read):
    body = f"""Dobrý den,
{note}

-----Původní zpráva-----
Od: Ludmila Pešková <ludmila.peskova@post.example>
Odesláno: středa 28. července 2027 19:05
Komu: recepce@zlata-kotva.example
Předmět: objednávka plavby

Dobrý den, objednejte mě na úterý 3. srpna na hodinovou plavbu v 16:00, jsme tři dospělí.
Ludmila Pešková
"""
    assert read(body, subject="FW: objednávka plavby", at="2027-07-29T08:36").intent == intent


def test_who_books_for_a_pair_books_themselves(read):
    text = "pro svatbu manželů Dvořákových objednáváme soukromou plavbu na lodi Classic River, sobota 11. září 2027, od 14:00."
    other = "Manželé Dvořákovi už objednali soukromou plavbu na lodi Classic River, sobota 11. září 2027, od 14:00."
    assert read(text, at="2027-07-14T10:00").intent == "order"
    assert read(other, at="2027-07-14T10:00").intent == "human"


def test_whether_so_many_fit_is_a_question_of_room(read):
    text = "potřebovala bych vědět, zda se na večerní plavbu s večeří v pátek 13. srpna 2027 vejde 80 lidí ke stolům u okna."
    reading = read(text, at="2027-06-01T10:00")
    assert (reading.intent, reading.complete) == ("availability", True)


@pytest.mark.parametrize(
    "text",
    [
        "zbývají ještě stoly u okna na večerní plavbě v pátek 13. srpna 2027? Potřebovali bychom místa pro dva dospělé.",
        "are there any tables left by the window on the dinner cruise on Friday 13 August 2027? We would be two adults.",
        "gibt es noch Tische am Fenster auf dem Kristall-Dinner am Freitag, 13. August 2027? Wir wären zwei Erwachsene.",
    ],
)
def test_whether_tables_are_left_is_a_question_of_room(read, text):
    reading = read(text, at="2027-06-01T10:00")
    assert (reading.intent, reading.items[0].option) == ("availability", "window")


def test_a_table_asked_about_beside_an_order_leaves_it_an_order(read):
    text = "objednávám večerní plavbu v pátek 13. srpna 2027 pro dva dospělé. Bude ještě stůl u okna?"
    assert read(text, at="2027-06-01T10:00").intent == "order"


def test_a_number_of_us_behind_the_hour_is_none_of_minutes(read):
    reading = read(
        "vešlo by se nás ve středu 14. dubna 2027 v 11 hodin patnáct na hodinovou plavbu?", at="2027-04-01T10:00"
    )
    (item,) = reading.items
    assert (reading.intent, item.time, item.units) == ("availability", "11:00", {"adult": 15})


@pytest.mark.parametrize(
    ("said", "time"),
    [
        ("die Einstündige Rundfahrt um 14 Uhr, ach nein, Entschuldigung, um 15 Uhr", "15:00"),
        ("die Einstündige Rundfahrt um 14 Uhr, nein, um 15 Uhr", "15:00"),
        ("die Einstündige Rundfahrt um 14 Uhr, nicht um 15 Uhr", "14:00"),
        ("hodinovou plavbu ve 14 hodin, ach ne, v 15 hodin", "15:00"),
        ("hodinovou plavbu ve 14, teda ne, v 15 hodin", "15:00"),
        ("hodinovou plavbu v 15:00, ne v 16:00", "15:00"),
        ("the one hour cruise at 2 pm, no wait, 3 pm", "15:00"),
    ],
)
def test_an_hour_put_right_in_the_same_breath(said, time, read):
    frames = {
        "d": "ich bestelle {} am 27. April 2028. Wir sind vier Erwachsene.",
        "h": "objednávám {} dne 27. dubna 2028. Jsme čtyři dospělí.",
        "t": "please book {} on 27 April 2028. We are four adults.",
    }
    reading = read(frames[said[0]].format(said), at="2028-04-01T10:00")
    assert (reading.items[0].time, reading.complete) == (time, True)


def test_a_cruise_that_was_liked_is_none_of_the_order(read):
    text = "die Jazzfahrt hat uns so gut gefallen, dass wir gleich wiederkommen. Ich möchte buchen: Abfahrt mit Dinner, Abendfahrt mit Dinner, Samstag, 20. November 2027, 6 Personen."
    assert [one.product for one in read(text, at="2027-10-25T10:00").items] == ["dinner-cruise"]

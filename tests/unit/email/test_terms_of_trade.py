# ruff: noqa: E501  mails are long lines
"""Commission, invoices and manners beside a request: what is only told stops nothing, what is asked for goes to a person."""

import pytest

ORDERS = {
    "cs": "Dobrý den, objednáváme plavbu s obědem na 26. 9. 2027, 4 dospělí.",
    "en": "Dear team, please book the lunch cruise on 26 September 2027 for 4 adults.",
    "de": "Guten Tag, wir buchen die Mittagsfahrt am 26.09.2027 für 4 Erwachsene.",
}


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("cs", "Prosíme o fakturu mínus obvyklá provize."),
        ("cs", "Úhrada voucherem, provize 12 %."),
        ("cs", "Sleva dle smlouvy, fakturujte prosím na nás."),
        ("en", "Net price as agreed, invoice to us."),
        ("en", "Payment by voucher, less 12% commission."),
        ("en", "If it rains we'll take a taxi to the pier, but we are coming rain or shine."),
        ("de", "Rechnung abzgl. 10 % Provision an uns."),
        ("de", "Unsere Provision beträgt 10 %."),
    ],
)
def test_terms_that_are_told_stop_no_order(read, language, said):
    reading = read(f"{ORDERS[language]} {said}")
    assert (reading.intent, reading.complete) == ("order", True)
    assert sum(reading.items[0].units.values()) == 4


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("cs", "Můžete nám zvýšit provizi na 15 %?"),
        ("cs", "Prosíme o slevu."),
        ("cs", "Čekáme lepší nákupní cenu než minule, aspoň provizi 20 %."),
        ("en", "We expect 15 % commission."),
        ("en", "Our commission must be 20 %, please confirm that you accept it."),
        ("en", "What net price can you offer?"),
        ("en", "Only if the weather is fine, though. Either way we will let you know."),
        ("de", "Welche Provision gewähren Sie uns?"),
        ("de", "Gruppenpreis bitte."),
    ],
)
def test_bargaining_is_for_a_person(read, language, said):
    assert not read(f"{ORDERS[language]} {said}").complete


@pytest.mark.parametrize(
    ("said", "intent"),
    [
        ("Nabídku VC-26003 přijímáme. Na faktuře prosím uveďte naše číslo akce OE-1147.", "confirm"),
        ("We accept the offer VC-26003. Please put our PO number 4471 on the invoice.", "confirm"),
        ("Nabídku přijímáme, ale s provizí 15 %.", "human"),
        ("We accept the offer only with a VAT invoice. Is that possible?", "human"),
    ],
)
def test_an_offer_is_accepted_with_a_word_on_the_invoice(read, said, intent):
    offer = {"In-Reply-To": "<vc-26003.offer@vltava-cruises.example>"}
    reading = read(said, subject="Re: Nabídka VC-26003", headers=offer)
    assert (reading.intent, reading.complete) == (intent, intent == "confirm")


def test_i_should_like_is_a_wish(read):
    said = "I should like three tickets for the steamboat to Prague Zoo on Wednesday 16 June 2027, 12 noon, one way: two adults and one senior."
    assert (read(said).intent, read(said).complete) == ("order", True)


def test_the_weather_decides_only_how_they_get_there(read):
    said = "Když bude hezky, přijedeme na kolech, a když bude lejt, tak tramvají, ale pojedeme v každém případě: čtvrtek 19. srpna 2027, parník do ZOO Troja v devět ráno, tam i zpátky. Dva dospělí. Prosím o závaznou rezervaci."
    assert (read(said).intent, read(said).complete) == ("order", True)
    assert not read("Když bude hezky, rezervujte parník do ZOO Troja na čtvrtek 19. srpna 2027 v devět ráno.").complete


KLOOK = """A customer has {what}. Please {do} within 24 hours.

Booking reference ID: KLK2709260447
Activity: Prague Two-Hour Lunch Cruise on the Vltava
Participation date: 2027-09-26 (Sun)
Time: 12:00
Quantity: Adult (15+) x 2 / Child (3-14) x 1
"""


@pytest.mark.parametrize(
    ("what", "do", "is_order"),
    [
        ("placed a booking that is waiting for your confirmation", "confirm", True),
        ("requested a booking", "confirm or decline", False),
        ("placed a booking that is waiting for your confirmation", "confirm or reject it", False),
        ("placed a booking and asks to change it", "confirm", False),
    ],
)
def test_a_booking_made_is_only_to_be_confirmed(read, what, do, is_order):
    sender = "Klook Merchant <merchant-noreply@klook.example>"
    reading = read(KLOOK.format(what=what, do=do), subject="[Action required] KLK2709260447", sender=sender)
    assert reading.complete is is_order

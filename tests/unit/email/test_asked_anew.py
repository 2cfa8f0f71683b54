# ruff: noqa: E501  mails are harder to read when broken up
"""New orders on top of an old confirmation, orders put in everyday words, and questions about several cruises at one hour."""

import pytest

from gangway.channels.email.read import read_mail
from tests.unit.email.test_one_of_several import HEAD, read

IN_THREAD = HEAD.replace("Content-Type", "In-Reply-To: <vc-24597.confirmation@vltava-cruises.example>\r\nContent-Type")
HISTORY = (
    "\r\n\r\nOn Thu, 1 Jul 2027 at 10:10, Vltava Cruises <objednavky@vltava-cruises.example> wrote:\r\n"
    "> Your booking VC-24597 is confirmed.\r\n> Dinner cruise, standard, Saturday 10 July 2027, 19:00, 2 adults.\r\n"
)
ANEW = (
    ("Die Rundfahrt gestern war klasse. Jetzt wollen die Kinder noch in den Zoo: bitte Schiff zum Zoo, hin und zurück, am Samstag, 21. August, um 9 Uhr, 2 Erwachsene und 1 Kind (7).", "zoo-line"),
    ("Děkujeme za krásný večer. Totéž bychom si rádi zopakovali v sobotu 20. listopadu pro šest dospělých. Prosím rezervujte.", "dinner-cruise"),
    ("Thank you, it was lovely. We'd like to do the same again on Saturday 20 November, four adults. Please book.", "dinner-cruise"),
    ("Another one for you, same thread for convenience.\r\n\r\nOur ref: LT-7731\r\nProduct: Lunch Cruise\r\nDate: Saturday 9 October 2027\r\nPax: 2 adults, 1 child\r\nLead name: Mrs Imogen Whitcombe", "lunch-cruise"),
)  # fmt: skip
ORDERED = (
    "Could you put three adults down for the Devil's Channel Cruise on Sunday 5 September, the 10:30 am boat?",
    "Please book us on the boat to the zoo on Saturday the 14th... no, hang on, Sunday the 15th of August, 9 am, one way, two adults.",
    "Objednáváme si loď do zoo i zpátky, v úterý 27. července 2027 v devět, dva dospělí.",
)


@pytest.mark.parametrize(("text", "product"), ANEW)
def test_a_new_order_on_top_of_a_confirmation_keeps_no_old_number(text, product, catalogue):
    raw = (IN_THREAD.format(subject="Re: Confirmation VC-24597") + text + HISTORY).encode()
    reading = read_mail(raw, catalogue)
    assert (reading.intent, reading.items[0].product, reading.complete) == ("order", product, True)
    assert reading.reference in {None, "LT-7731"}


@pytest.mark.parametrize("text", ORDERED)
def test_an_order_in_everyday_words(text, catalogue):
    reading = read(text, catalogue, subject="Boat")
    assert (reading.intent, reading.complete) == ("order", True)


def test_there_and_back_is_a_return_ticket(catalogue):
    assert read(ORDERED[2], catalogue, subject="Boat").items[0].option == "return"


def test_an_hour_ahead_of_two_cruises_is_asked_of_both(catalogue):
    text = "Měli byste v úterý 20. července v 15:00 místo pro 3 dospělé? Buď na Čertovce, nebo na hodinové plavbě."
    assert {item.time for item in read(text, catalogue, subject="Dotaz").items} == {"15:00"}
    other = "Je v sobotu 31. července v 19:00 místo pro dva dospělé? Na večerní plavbě s večeří, nebo na Čertovce?"
    assert {item.product: item.time for item in read(other, catalogue, subject="Dotaz").items}["devils-channel"] is None


def test_a_forwarder_who_asks_to_book_orders_what_is_below(catalogue):
    text = (
        "Dobrý den, přeposílám zprávu od sestry, prosím objednejte to podle ní. Díky, Ondřej Zika\r\n\r\n"
        "---------- Přeposlaná zpráva ---------\r\nOd: Jitka Ziková <jitka@post.example>\r\n"
        "Datum: ne 18. 7. 2027 v 21:05\r\nPředmět: lodičky\r\nKomu: Ondřej Zika <ondrej@post.example>\r\n\r\n"
        "Ondro, tak jsme se domluvili na sobotu 14. 8., plavba s obědem. Bude nás šest dospělých. Zařídíš to, prosím?"
    )
    reading = read(text, catalogue, subject="Fwd: lodičky")
    assert (reading.intent, reading.items[0].units, reading.complete) == ("order", {"adult": 6}, True)

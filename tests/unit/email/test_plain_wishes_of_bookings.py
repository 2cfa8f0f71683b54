# ruff: noqa: E501  mails are long lines
"""Plain wishes about a booking or an offer of ours: what is new, what was booked, and what is half an answer."""

import pytest

from gangway.channels.email.read import read_mail
from tests.unit.email.frames import talk_mail


@pytest.mark.parametrize(
    ("text", "product", "day"),
    [
        (
            "wir haben für Freitag, 17. September die Einstündige Rundfahrt gebucht (VC-18245). Bitte buchen Sie uns auf die Jazzfahrt um, Tag und Teilnehmer wie gehabt.",
            "jazz-cruise",
            None,
        ),
        (
            "máme na pátek 17. září objednanou hodinovou plavbu. Přepište nás prosím na jazzovou, den i počet zůstává.",
            "jazz-cruise",
            None,
        ),
        (
            "we booked the one hour cruise for Friday 17 September. Please move us to the jazz cruise, same day and people.",
            "jazz-cruise",
            None,
        ),
        ("wir haben gebucht, aber am Samstag 18. September. Bitte ändern Sie das.", None, "2027-09-18"),
        ("we booked VC-18245. Saturday 18 September would suit us better, please change it.", None, "2027-09-18"),
    ],
)
def test_what_was_booked_is_no_new_value(text, product, day, read):
    (item,) = read(text, subject="VC-18245", at="2027-09-07T10:00").items
    assert (item.product, item.date and item.date.isoformat()) == (product, day)


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("včera jsem Vám psala, že rezervaci VC-26555 rušíme. Rádi bychom ale jeli.", "human"),
        ("I wrote yesterday that we have to cancel VC-26555. We can come now.", "human"),
        ("gestern hatte ich geschrieben, dass wir VC-26555 stornieren. Wir fahren nun mit.", "human"),
        ("Jak jsem včera psala, rezervaci VC-26555 rušíme.", "cancel"),
        ("Wie gestern am Telefon besprochen, stornieren wir VC-26555.", "cancel"),
    ],
)
def test_a_cancellation_written_before_is_told_and_not_asked_for(text, intent, read):
    assert read(text, subject="VC-26555", at="2027-06-01T10:00").intent == intent


@pytest.mark.parametrize(
    ("text", "intent", "complete"),
    [
        ("12. září se nám bohužel nehodí, přeložte prosím rezervaci VC-26555 na jiný den.", "change", False),
        ("12 September unfortunately doesn't suit us, please move it to another day.", "change", False),
        (
            "Der 12. September passt uns leider nicht, bitte verlegen Sie die Fahrt auf einen anderen Tag.",
            "change",
            False,
        ),
        ("12. září nám nevyhovuje, přesuňte to na 13. září.", "change", True),
        ("We can't travel after all. Please cancel booking VC-26556.", "cancel", False),
        ("We can't travel after all. Please cancel booking VC-26555.", "cancel", True),
        ("Instead of the lunch cruise could you please put our booking on the dinner cruise?", "change", True),
        (
            "am 18. klappt es bei uns leider nicht. Bitte buchen Sie uns auf Mittwoch, 25. August, um; als Abfahrt nehmen wir dann 13 Uhr.",
            "change",
            True,
        ),
    ],
)
def test_what_is_wanted_of_a_booking_named_in_the_subject(text, intent, complete, read):
    reading = read(text, subject="VC-26555", at="2027-08-10T10:00")
    assert (reading.intent, reading.complete) == (intent, complete), reading.reasons


@pytest.mark.parametrize(
    ("text", "intent", "complete"),
    [
        (
            "unsere Stornierung VC-26555 von heute Vormittag ziehen wir zurück, wir möchten doch mitfahren. Geht das noch?",
            "human",
            False,
        ),
        ("Storno rezervace VC-26555 bereme zpět.", "human", False),
        ("Our cancellation of VC-26555 is withdrawn, we'd love to come.", "human", False),
        (
            "wir können am Samstag leider nicht an der Mittagsfahrt teilnehmen (4 Personen, gebucht auf Lammers). Bitte nehmen Sie uns von der Liste.",
            "cancel",
            False,
        ),
        (
            "wir können am Samstag nicht an der Mittagsfahrt teilnehmen (4 Personen, reserviert auf Lammers).",
            "human",
            False,
        ),
        ("zu unserer Buchung VC-26555 kommt noch ein Kind dazu. Bitte tragen Sie das so ein.", "change", False),
    ],
)
def test_plain_wishes_that_were_acted_on_otherwise(text, intent, complete, read):
    reading = read(text, at="2027-07-12T10:00")
    assert (reading.intent, reading.complete) == (intent, complete), reading.reasons


@pytest.mark.parametrize(
    ("said", "units"),
    [
        ("Nabídku přijímáme, jen prosím místo čtyř dospělých počítejte s pěti.", {"adult": 5}),
        ("Bereme to, jen místo čtyř počítejte s pěti dospělými.", {"adult": 5}),
        ("Wir nehmen das Angebot an, rechnen Sie bitte statt mit vier Erwachsenen mit fünf.", None),
        ("We accept, but instead of with four adults we come with five.", None),
    ],
)
def test_instead_of_so_many_count_on_so_many(said, units, read):
    history = "\n\nDne 20. 7. 2027 napsal Vltava Cruises <objednavky@vltava-cruises.example>:\n> Nabídka VC-26555: Hodinová plavba, 14. 8. 2027, 16:00, 4 dospělí.\n"
    reading = read(said + history, subject="Re: Nabídka VC-26555", at="2027-07-21T10:00")
    assert reading.intent == "change"
    assert (reading.items[0].units, reading.complete) == ((units, True) if units else ({}, False))


def test_a_confirmation_below_is_what_is_answered(read):
    history = "\n\nDne 28. 9. 2027 v 8:20 objednavky@vltava-cruises.example napsal(a):\n> Potvrzujeme rezervaci VC-27820.\n> Hodinová plavba, sobota 16. 10. 2027, 13:00, 2x dospělý.\n"
    reading = read(
        "Dobrý den, šlo by nám čas posunout na 15:00? Vše ostatní ať zůstane stejné." + history,
        subject="Re: Vaše rezervace",
        at="2027-10-07T10:00",
    )
    assert (reading.intent, reading.reference, reading.items[0].time) == ("change", "VC-27820", "15:00")


def test_one_more_cruise_above_a_confirmation_is_a_new_order(read):
    history = "\n\nDne 30. 8. 2027 objednavky@vltava-cruises.example napsal:\n> Vaše rezervace VC-16340 je potvrzena. Jazzová plavba, 10. 9. 2027, 2x dospělý.\n"
    text = "jazz se nám moc líbil, a tak přidáme ještě jednu plavbu: objednáváme Čertovku na sobotu 2. října ve 13:30, tři dospělí."
    reading = read(text + history, subject="Re: Potvrzení rezervace VC-16340", at="2027-09-20T10:00")
    assert (reading.intent, reading.complete) == ("order", True)


@pytest.mark.parametrize(
    ("language", "answers", "said"),
    [
        ("de", "offer", "Klingt gut, ich frage noch meine Frau."),
        ("en", "offer", "Sounds good, I'll ask my wife."),
        ("cs", "offer", "Zní to dobře, ještě se zeptám manžela."),
        ("de", "offer", "Ja, ich glaube schon."),
        ("en", "offer", "Yes, I think so."),
        ("cs", "offer", "Ano, myslím že jo."),
        ("de", "conf", "Mein Mann möchte stornieren, ich eigentlich nicht."),
        ("en", "conf", "My husband wants to cancel, I don't."),
        ("cs", "conf", "Manžel to chce zrušit, já ne."),
        ("de", "conf", "Wir würden gerne absagen, geht das kostenlos?"),
        ("de", "conf", "Wir haben am 3. Mai storniert, aber noch keine Bestätigung."),
    ],
)
def test_half_an_answer_is_not_acted_on(language, answers, said, catalogue):
    assert not read_mail(talk_mail(answers, language, said), catalogue).complete

# ruff: noqa: E501  sentences stand on one line
"""Another day or hour with the reason beside it, and a yes to an offer that asks for another hour."""

import pytest

from tests.unit.email.conversations import item_of, read, told_by

# fmt: off
MOVED = (
    ("cs", "conf", "Změňte prosím čas na 17:00, v 16 nám ještě končí výlet.", "time=17:00"),
    ("cs", "conf", "Prosím přesunout na 15:00, ve 14 přijíždíme vlakem.", "time=15:00"),
    ("cs", "conf", "Prosim zmenit hodinu na 18:00, v 16 to nestihame.", "time=18:00"),
    ("cs", "qtime", "Plavbu v 18:00, kvůli západu slunce.", "time=18:00"),
    ("cs", "qtime", "Tu plavbu v 15:00 prosím, kvůli dětem.", "time=15:00"),
    ("cs", "new", "K objednávce VC-23019: stihneme to až v 17 hodin. Prosíme o změnu času.", "time=17:00"),
    ("cs", "new", "K rezervaci VC-23019 – pojedeme až v 18:00, máme zpožděný vlak. Prosím o úpravu.", "time=18:00"),
    ("cs", "new", "Ohledně rezervace VC-23019 na 14. srpna v 16:00 prosím o přesun na 17:00.", "time=17:00"),
    ("cs", "offer", "Ano, ale raději v 17:00 místo 16:00, pokud to jde. Oleg", "time=17:00"),
    ("cs", "qdate", "Ve čtvrtek, v pátek už jedeme dál do Vídně.", "date=2027-07-22"),
    ("cs", "conf", "Žádáme o přesunutí plavby na neděli 22. srpna v 15 hodin, do Prahy dorazíme až 21.", "date=2027-08-22 time=15:00"),
    ("en", "conf", "Please change the time to 17:00, at 4 we are still on the train.", "time=17:00"),
    ("en", "conf", "Could you put us on the 5pm boat instead of the 4pm? We have lunch reservations at two.", "time=17:00"),
    ("en", "new", "VC-23019: please move us to 3pm, our dinner booking is at six.", "time=15:00"),
    ("en", "qtime", "The cruise at 8pm, because of the lights.", "time=20:00"),
    ("en", "qtime", "The 3pm boat please, on account of the children.", "time=15:00"),
    ("en", "new", "Re reservation VC-23019 for 14 August at 16:00 please move it to 17:00.", "time=17:00"),
    ("en", "offer", "Yes, but at 3pm instead of 4pm if possible. Una", "time=15:00"),
    ("en", "offer", "Great, we'd like it, but at 6pm rather than 4pm if you can.", "time=18:00"),
    ("en", "qdate", "Thursday please, on Friday we travel on to Vienna.", "date=2027-07-22"),
    ("en", "conf", "Our flight was changed, we only arrive on the 20th. I would ask you to move our cruise to Saturday 21 August at 3pm.", "date=2027-08-21 time=15:00"),
    ("de", "conf", "Bitte ändern Sie die Uhrzeit auf 17:00, um 16 Uhr sitzen wir noch im Zug.", "time=17:00"),
    ("de", "conf", "Ich bitte Sie, unsere Fahrt auf 17 Uhr umzubuchen.", "time=17:00"),
    ("de", "conf", "Wäre es möglich, die Buchung auf Sonntag, den 22. August umzubuchen? Die Uhrzeit bleibt.", "date=2027-08-22"),
    ("de", "conf", "Wir möchten Sie bitten, die Fahrt auf den 21. August, 15 Uhr zu verlegen.", "date=2027-08-21 time=15:00"),
    ("de", "qtime", "Die Fahrt um 18 Uhr, wegen des Sonnenuntergangs.", "time=18:00"),
    ("de", "qtime", "Bitte die Rundfahrt um 15 Uhr, der Kinder wegen.", "time=15:00"),
    ("de", "new", "Zur Buchung VC-23019: wir schaffen es erst um 18 Uhr. Bitte passen Sie die Zeit an.", "time=18:00"),
    ("de", "new", "Zur Buchung VC-23019 am 14. August um 16 Uhr möchten wir gern auf 17 Uhr wechseln.", "time=17:00"),
    ("de", "offer", "Ja, aber lieber um 17 Uhr statt um 16 Uhr, wenn möglich.", "time=17:00"),
    ("de", "qdate", "Am Donnerstag, am Freitag geht es weiter nach Wien.", "date=2027-07-22"),
    ("de", "qdate", "Wir möchten am Donnerstag fahren.", "date=2027-07-22"),
)
ON_A_CONDITION = (
    ("cs", "offer", "Bereme, jen by to muselo být v 15 hodin, jestli je to možné."),
    ("cs", "offer", "Bereme, pokud to půjde zaplatit kartou."),
    ("cs", "offer", "Ano, pokud máte ještě místo u okna."),
    ("en", "offer", "Yes, if you can give us a discount."),
    ("en", "offer", "Yes, if the weather is good."),
    ("de", "offer", "Ja, wenn Sie uns einen Rabatt geben."),
    ("de", "offer", "Gerne, falls das Wetter hält."),
)
GLAD = (
    ("cs", "Souhlasíme s nabídkou, děti už se nemůžou dočkat."),
    ("en", "We accept the offer, the kids can't wait."),
    ("de", "Wir nehmen das Angebot an, die Kinder können es nicht erwarten."),
)
# fmt: on


@pytest.mark.parametrize(("language", "to", "text", "told"), MOVED)
def test_the_new_moment_is_told_beside_its_reason(language, to, text, told, catalogue):
    reading = read(language, to, text, catalogue)
    assert (reading.intent, reading.complete) == ("change", True)
    assert [told_by(item) for item in reading.items] == [item_of(told)]


@pytest.mark.parametrize(("language", "to", "text"), ON_A_CONDITION)
def test_a_yes_on_a_condition_is_for_a_person(language, to, text, catalogue):
    assert read(language, to, text, catalogue).intent == "human"


@pytest.mark.parametrize(("language", "text"), GLAD)
def test_who_cannot_wait_accepts(language, text, catalogue):
    reading = read(language, "offer", text, catalogue)
    assert (reading.intent, reading.complete) == ("confirm", True)

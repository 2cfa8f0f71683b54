# ruff: noqa: E501  sentences stand on one line
"""A day told first and later said not to suit, seats no longer wanted in other words, and what only looks like them."""

import pytest

from tests.unit.email.conversations import item_of, read, told_by

FIRST = {
    "cs": "Objednávám hodinovou plavbu na pátek 13. srpna v 15 hodin pro dva dospělé. ",
    "en": "Please book the one hour cruise on Friday 13 August at 3 pm for two adults. ",
    "de": "Bitte buchen Sie die einstündige Rundfahrt am Freitag, 13. August um 15 Uhr für zwei Erwachsene. ",
}
SUNDAY, FRIDAY = "2027-08-15", "2027-08-13"
DAYS = (
    ("cs", "Žena mi teď říká, že v pátek nemůžeme. Dejte to prosím na neděli 15. srpna.", SUNDAY),
    ("cs", "Koukám, že pátek nám nevyjde, takže radši neděle 15. srpna ve stejnou hodinu.", SUNDAY),
    ("cs", "V neděli 15. srpna nemůžeme.", FRIDAY),
    ("en", "Oh, my husband tells me Friday is no good after all, could we have Sunday 15 August, same time.", SUNDAY),
    ("en", "We can't do the Friday. Sunday 15 August please.", SUNDAY),
    ("en", "Sunday 15 August doesn't work for us.", FRIDAY),
    ("de", "Gerade höre ich, am Freitag geht es doch nicht, bitte Sonntag, den 15. August.", SUNDAY),
    ("de", "Meine Frau sagt eben, Freitag klappt nicht. Dann nehmen wir Sonntag, 15. August.", SUNDAY),
    ("cs", "V pátek možná nemůžeme, pak bychom chtěli neděli 15. srpna.", None),
    ("cs", "V pátek dopoledne nemůžeme. Co takhle neděle 15. srpna?", None),
    ("cs", "Pokud pátek nejde, tak neděli 15. srpna.", None),
    ("en", "My sister can't come on Friday, she'd like Sunday 15 August.", None),
    ("en", "My wife is working on the 13th. Let's do Sunday 15 August instead.", None),
    ("de", "Falls Freitag nicht geht, Sonntag, 15. August.", None),
)


@pytest.mark.parametrize(("language", "text", "day"), DAYS)
def test_a_day_that_does_not_suit_gives_way_to_the_one_told_besides(language, text, day, catalogue):
    reading = read(language, "new", FIRST[language] + text, catalogue)
    assert reading.complete is (day is not None)
    assert day is None or reading.items[0].date.isoformat() == day


DECLINED = (
    ("cs", "Děkujeme, ale ten den podnikneme něco jiného, místa nám už tedy nedržte."),
    ("en", "We've decided to do something else that day, so please don't keep the seats for us."),
    ("en", "Thank you but we have made other plans. No need to hold the places for us any longer."),
    ("de", "Wir machen an dem Tag nun doch etwas anderes. Bitte halten Sie die Plätze nicht weiter für uns frei."),
)


@pytest.mark.parametrize(("language", "text"), DECLINED)
def test_seats_that_need_not_be_kept_are_given_back(language, text, catalogue):
    reading = read(language, "offer", text, catalogue)
    assert (reading.intent, reading.complete) == ("cancel", True)


KEPT = (
    ("en", "Please don't release the seats yet, we decided to talk to my sister first."),
    ("de", "Bitte die Plätze noch nicht freigeben, leider meldet sich mein Mann erst am Abend."),
    ("cs", "Místa nám prosím ještě neuvolňujte, kamarádi se rozhodli pro jiný program."),
)


@pytest.mark.parametrize(("language", "text"), KEPT)
def test_seats_that_are_not_to_be_given_back_are_no_refusal(language, text, catalogue):
    assert not read(language, "offer", text, catalogue).complete


ORDERS = (
    ("cs", "Můžete nám na sobotu 14. srpna v 15 hodin podržet hodinovou plavbu pro čtyři dospělé?", True),
    ("en", "Could you hold the one hour cruise at 3 pm on Saturday 14 August for two adults?", True),
    ("de", "Könnten Sie uns für Samstag, 14. August, 15 Uhr die einstündige Rundfahrt für zwei Erwachsene freihalten?", True),
    ("cs", "Jestli na jazzové plavbě v pátek 13. srpna ještě něco je, rovnou nás tam zapište. Dva dospělí.", True),
    ("en", "If there's anything left on the jazz cruise on Friday 13 August, just book it for us. Two adults.", True),
    ("de", "Wenn für die Jazzfahrt am Freitag, den 13. August noch was übrig ist, tragen Sie uns bitte ein, zwei Erwachsene.", True),
    ("en", "Put us down for the one hour cruise on 14 August at 3 pm, four adults. Names if you need them: Ann Rowe + 3.", True),
    ("cs", "Můžete nám do zítřka podržet hodinovou plavbu v sobotu 14. srpna v 15 hodin pro čtyři dospělé?", False),
    ("en", "Could you hold the one hour cruise on 14 August at 3 pm for two adults until I have asked my wife?", False),
)  # fmt: skip


@pytest.mark.parametrize(("language", "text", "complete"), ORDERS)
def test_a_cruise_to_be_held_is_ordered_unless_only_for_a_while(language, text, complete, catalogue):
    reading = read(language, "new", text, catalogue)
    assert reading.complete is complete
    assert reading.intent == "order" or not complete


CHANGES = (
    ("cs", "Šlo by přehodit hodinovou plavbu z 16:00 na 17:00? Den i počet lidí zůstává.", "time=17:00"),
    ("cs", "Pan Novák to zítra nestihne. Můžete ho přepsat z odjezdu v 16:00 na 17:00? Jinak vše zůstává.", "time=17:00"),
    ("en", "Our guest won't make it in time tomorrow. Could you move him from the 16:00 departure to 17:00?", "time=17:00"),
    ("de", "Herr Lind schafft es morgen nicht. Könnten Sie ihn von der Abfahrt 16:00 auf 17:00 Uhr umschreiben?", "time=17:00"),
    ("en", "We'd sooner go on Thursday 19 August than on the Saturday.", "date=2027-08-19"),
    ("en", "Please bring us down from 3 people to 2. We are NOT cancelling the whole thing.", "units=2a"),
    ("de", "Bitte reduzieren Sie von 3 auf 2 Personen. Wir stornieren nicht die ganze Buchung.", "units=2a"),
)  # fmt: skip


@pytest.mark.parametrize(("language", "text", "told"), CHANGES)
def test_the_day_they_cannot_make_is_no_new_one(language, text, told, catalogue):
    assert told_by(read(language, "conf", text, catalogue).items[0]) == item_of(told)

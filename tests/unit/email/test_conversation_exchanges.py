# ruff: noqa: E501  sentences stand on one line
"""One thing for another: a number in the place of the old one, an option, a cruise named in short."""

import pytest

from tests.unit.email.conversations import item_of, read, told_by

# fmt: off
TOLD = (
    ("cs", "new", "K rezervaci VC-23019: už nás nebude pět, pojedou jen tři dospělí. Jinak vše stejné.", "units=3a"),
    ("cs", "new", "VC-23019 - nebude nás šest, ale jen čtyři dospělí. Rybář", "units=4a"),
    ("cs", "new", "rezervace VC-23019, jeden z nás odpadl, takze pojedeme jen tri dospeli. diky", "units=3a"),
    ("cs", "offer", "Bereme, jen nás bude pět místo tří, všichni dospělí. Zdeněk", "units=5a"),
    ("en", "new", "VC-23019 - we won't be five after all, only three adults. Everything else the same.", "units=3a"),
    ("en", "new", "VC-23019: we shan't be four but six, all adults. Please update.", "units=6a"),
    ("en", "offer", "Yes please, though there are five of us now rather than three. Cheers", "units=5a"),
    ("en", "conf", "Instead of one child there will be two, so 2 adults and 2 children in total. Meg", "units=2a,2c"),
    ("de", "new", "Buchung VC-23019: wir sind nicht mehr fünf, sondern nur drei Erwachsene. Sonst bleibt alles.", "units=3a"),
    ("de", "new", "VC-23019, einer fällt aus, wir kommen also nur mit drei Erwachsenen. Kathi", "units=3a"),
    ("de", "new", "Wir kommen mit VC-23019 zu siebt statt zu fünft, alles Erwachsene.", "units=7a"),
    ("de", "new", "Zu VC-23019: es kommen sechs statt vier Erwachsene. Bitte anpassen.", "units=6a"),
    ("cs", "new", "Rezervace VC-23019: prosím přesunout ze 14. na 21. srpna, hodina i počet osob stejné.", "date=2027-08-21"),
    ("en", "conf", "Could you swap the sightseeing for the jazz, same day? Same people. Moira", "product=jazz-cruise time=20:30"),
    ("de", "conf", "Bitte tauschen Sie die Rundfahrt gegen die Dinnerfahrt, gleicher Tag, gleiche Personen.", "product=dinner-cruise time=19:00"),
)
OPTIONS = (
    ("cs", "Na 3. října máme u vás dvě místa na večeři na lodi (rezervace VC-23019). Přesaďte nás prosím ke stolu u okna.", "window"),
    ("cs", "K VC-23019: přesaďte nás prosím od okna na standard.", "standard"),
    ("en", "With reference to booking VC-23019 we would like to move from a standard seat to a window table.", "window"),
    ("en", "Booking VC-23019: please make that return tickets instead of one way.", "return"),
    ("de", "Zu unserer Buchung VC-23019 hätten wir statt Standard lieber einen Fensterplatz. Alles andere bleibt.", "window"),
    ("de", "Buchung VC-23019: Bitte setzen Sie uns an einen Fenstertisch um.", "window"),
)
NOT_TOLD = (
    ("cs", "conf", "Pojedeme jen my dva a malý."),
    ("cs", "conf", "Místo dvou dospělých jeden senior a jeden dospělý."),
    ("cs", "new", "VC-23019: sedíme u okna?"),
    ("cs", "new", "K VC-23019: dva z nás by chtěli sedět u okna, ostatní standard."),
    ("en", "conf", "We'll be four instead of three, and my mother too."),
    ("en", "conf", "We won't be five minutes late, don't worry."),
    ("en", "conf", "Our window table is booked for the hotel dinner, by the way could we bring a cake?"),
    ("en", "new", "VC-23019: we would like to buy return train tickets, is there a station nearby?"),
    ("de", "conf", "Zu viert statt zu dritt, und ein Kind."),
    ("de", "new", "Zu VC-23019: wir möchten nur wissen, ob wir am Fenster sitzen."),
)
# fmt: on


@pytest.mark.parametrize(("language", "to", "text", "told"), TOLD)
def test_one_thing_takes_the_place_of_another(language, to, text, told, catalogue):
    reading = read(language, to, text, catalogue)
    assert (reading.intent, reading.complete) == ("change", True)
    assert told_by(reading.items[0]) == item_of(told)


@pytest.mark.parametrize(("language", "text", "option"), OPTIONS)
def test_another_option_is_a_change_of_its_own(language, text, option, catalogue):
    reading = read(language, "new", text, catalogue)
    item = reading.items[0]
    assert (reading.intent, reading.complete, item.option) == ("change", True, option)
    assert told_by(item) == (None, None, None, {})


@pytest.mark.parametrize(("language", "to", "text"), NOT_TOLD)
def test_what_takes_the_place_of_a_part_only_is_asked_about(language, to, text, catalogue):
    assert not read(language, to, text, catalogue).complete

# ruff: noqa: E501  mails are harder to read when broken up
"""Rows with dashes, tickets of a cruise told with a number, classes with their ages, and who is an office in a signature."""

import pytest

from tests.unit.email.frames import booked

_READ = (
    ("cs", "Pojede nás:\ndospělí – 26\nděti (od 3 do 14 let) – 9\nbabičky a dědové nad 65 – 3\nmimina – 2", "", "26a 9c 3s 2i"),
    ("cs", "Bude nás:\n\n- dospělí - 4\n- děti do 14 let - 2\n- senioři - 1", "", "4a 2c 1s"),
    ("cs", "Složení:\nsenioři (65+) – 12\ndospělí – 3", "", "12s 3a"),
    ("cs", "Dospělí – 2\nDěti – 3", "", "2a 3c"),
    ("cs", "Účastníci:\nstudenti – 14\ndospělí – 2", "", "14t 2a"),
    ("en", "We are:\nadults – 6\nchildren (3–14) – 4\nseniors over 65 – 2\nbabies – 1", "", "6a 4c 2s 1i"),
    ("en", "Party:\n- adults - 5\n- kids under 14 - 2", "", "5a 2c"),
    ("en", "Adults – 2\nStudents – 3", "", "2a 3t"),
    ("de", "Wir sind:\nErwachsene – 6\nKinder (3–14 Jahre) – 4\nSenioren ab 65 – 2\nBabys – 1", "", "6a 4c 2s 1i"),
    ("de", "Teilnehmer:\n- Erwachsene - 5\n- Kinder bis 14 Jahre - 2", "", "5a 2c"),
    ("de", "Rentner – 20\nBegleitpersonen – 2", "", "20s 2a"),
    ("de", "Erwachsene – 2\nKinder – 4 und 6 Jahre", "", "2a 2c"),
    ("de", "Bitte vier Rundfahrten: zwei Erwachsene, zwei Kinder (5 und 8).", "", "2a 2c"),
    ("de", "Drei Karten: zwei Erwachsene und ein Kind.", "", "2a 1c"),
    ("de", "Vier Rundfahrt-Tickets, zwei Erwachsene und zwei Kinder.", "", "2a 2c"),
    ("en", "Three one hour cruise tickets: two adults and one child (8).", "", "2a 1c"),
    ("en", "Four tickets: two adults, two kids (5 and 8).", "", "2a 2c"),
    ("en", "Five river cruise tickets please: three adults, two seniors.", "", "3a 2s"),
    ("cs", "Tři lístky na hodinovou plavbu: dva dospělí a jedno dítě (8 let).", "", "2a 1c"),
    ("cs", "Čtyři jízdenky: dva dospělí, dvě děti (5 a 8 let).", "", "2a 2c"),
    ("cs", "Bude nás 24 žáků (páťáci, 10 a 11 let) a tři pedagogové.", "", "24c 3a"),
    ("cs", "Žáků pojede 44 (všem je deset nebo jedenáct), pedagogický doprovod jsme čtyři.", "", "44c 4a"),
    ("cs", "Pojede 18 dětí (prvňáčci, 6 a 7 let) a dvě učitelky.", "", "18c 2a"),
    ("en", "We'll be 24 pupils (fifth graders, 10 and 11 years old) and three teachers.", "", "24c 3a"),
    ("de", "Wir kommen mit 24 Schülern (Fünftklässler, 10 und 11 Jahre) und drei Lehrern.", "", "24c 3a"),
    ("de", "Es sind 22 Kinder (alle neun oder zehn), die Begleitung besteht aus drei Lehrerinnen.", "", "22c 3a"),
    ("de", "Es sind 22 Kinder (9 und 10 Jahre). Die Begleitung besteht aus drei Lehrerinnen.", "", "22c 3a"),
    ("de", "Die Gruppe besteht aus 20 Senioren und zwei Begleitern.", "", "20s 2a"),
    ("en", "30 pupils (8 and 9), the escort consists of four teachers.", "", "30c 4a"),
    ("de", "Wir möchten zwei Rundfahrten, ein Erwachsener und ein Kind.", "", "1a 1c"),
    ("en", "Mum and Dad (both pensioners), my husband and me.", "", "2s 2a"),
    ("cs", "Pojede 24 dětí (8 a 9 let) a tři dospělí.", "Jana Malá\nučitelka", "24c 3a"),
    ("en", "24 pupils (8 and 9) and three adults.", "Jane Miller\nclass teacher, Year 4", "24c 3a"),
    ("de", "24 Schüler (8 und 9) und drei Erwachsene.", "Petra Lang\nKlassenlehrerin", "24c 3a"),
)  # fmt: skip
_ASKED = (
    ("cs", "dospělí – 2 až 3\nděti – 1", ""),
    ("en", "adults – 2 or 3\nchildren – 2", ""),
    ("de", "Erwachsene – 2\nKinder – nach Absprache", ""),
    ("de", "Drei Fähren-Tageskarten: zwei Erwachsene und zwei Kinder.", ""),
    ("de", "Zwei Rundfahrten: eine am Samstag und eine am Sonntag, zwei Erwachsene.", ""),
    ("en", "Three one hour cruise tickets: two adults.", ""),
    ("cs", "Přijede 30 žáků (deváťáci, 14 a 15 let) a tři učitelé.", ""),
    ("en", "30 pupils (ninth graders, 14 and 15) and three teachers.", ""),
    ("de", "Es sind 22 Kinder (9 und 10 Jahre), die Begleitung und drei Lehrerinnen.", ""),
    ("de", "Drei Rundfahrten im Juni, zwei Erwachsene.", ""),
    ("cs", "Pojedou:", "Jana Malá\nučitelka\nPetr Kolář\nřidič"),
)  # fmt: skip


@pytest.mark.parametrize(("language", "text", "postscript", "units"), _READ)
def test_who_comes_is_counted(language, text, postscript, units, catalogue):
    assert booked(language, text, catalogue, postscript) == set(units.split())


@pytest.mark.parametrize(("language", "text", "postscript"), _ASKED)
def test_where_nobody_can_tell_a_person_is_asked(language, text, postscript, catalogue):
    assert booked(language, text, catalogue, postscript) is None

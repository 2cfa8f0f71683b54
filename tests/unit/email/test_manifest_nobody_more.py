"""People a text tells of who do not come, and numbers told once more: the manifest counts nobody for them."""

from datetime import date

import pytest

from gangway.channels.email.days import Clock
from gangway.channels.email.manifest.read import manifest

_CLOCK = Clock(today=date(2027, 5, 20), day_first=True)

_READ = (
    # Surprised, or the surprise itself.
    ("We'd like to surprise my mother: the two of us, Mum and my brother.", None),
    ("Wir möchten meine Eltern überraschen. Wir sind vier Erwachsene.", {"adult": 4}),
    ("Chceme udělat radost rodičům. Čtyři dospělí.", {"adult": 4}),
    # Replaced.
    ("Místo bratra pojede synovec (12), takže dva dospělí a dítě.", {"adult": 2, "child": 1}),
    ("Instead of my wife I bring my son (8).", {"adult": 1, "child": 1}),
    # Who drops out.
    ("Uncle Bert pulled out, leaving Aunt Jo, my two cousins in their twenties and yours truly.", {"adult": 4}),
    # Told once more.
    ("Could we have three adults and one senior, the senior being my uncle who's 77.", {"adult": 3, "senior": 1}),
    ("Zwei Erwachsene und ein Rentner, der Rentner ist mein Vater.", {"adult": 2, "senior": 1}),
    ("Two adults and a student. The student is my niece.", {"adult": 2, "student": 1}),
    ("Pojedou dva dospělí a jedno dítě, šestiletý kluk.", {"adult": 2, "child": 1}),
    ("Rezervujte pro pana ředitele s chotí a jejich dva syny (16 a 19 let). Pan ředitel Lom, děkuji.", {"adult": 4}),
    # A few of something, ages of several, a dog.
    ("Čtyři dospělí, jeden z nás je na vozíku, ale pár schodů zvládne.", {"adult": 4}),
    ("Pojede manželský pár z Brna.", {"adult": 2}),
    ("Kids are 2, 5 and 8, and there's three adults with them.", {"adult": 3, "child": 2, "infant": 1}),
    ("Kinder haben wir zwei, 5 und 7 Jahre alt, dazu kommen wir Eltern.", {"adult": 2, "child": 2}),
    ("Dva dospělí, s námi pojede i jezevčík Borek (9 kilo, hodný).", {"adult": 2}),
    # Tickets, escorts, subjects.
    ("Two adult tickets and two student tickets please.", {"adult": 2, "student": 2}),
    ("Prosím jeden studentský a jeden dospělý lístek.", {"adult": 1, "student": 1}),
    ("12 seniorů a 3 dospělé osoby doprovodu.", {"senior": 12, "adult": 3}),
    ("We are two adults and I think we left a cardigan on the bench.", {"adult": 2}),
    ("Wir sind 2 Erwachsene, und unsere Große (19) ist mit ihrem Freund (20) ebenfalls dabei.", {"adult": 4}),
    ("Jdou tchyně s tchánem, my dva a naše dospělá dcera s přítelem.", {"adult": 6}),
    ("My wife and I, plus a wish from her parents: seats at the back, please.", {"adult": 2}),
    ("Drei Erwachsene, dazu noch Grüße von Tante Erna.", {"adult": 3}),
    ("Zwölf Senioren, begleitet von meiner Frau.", {"senior": 12, "adult": 1}),
    # Givers, and those who stay.
    ("My brother and his wife gave us the trip. We are two adults.", {"adult": 2}),
    ("Sestra s manželem nám plavbu koupili. Jsme čtyři dospělí.", {"adult": 4}),
    ("Meine Frau wollte mit. Wir sind drei Erwachsene.", {"adult": 3}),
    ("Zwölf Senioren und unser Fahrer, der aber im Bus bleibt.", {"senior": 12}),
    ("Dvanáct seniorů a řidič, ten ale zůstane v autobuse.", {"senior": 12}),
    ("Pět studentů a jejich učitel, který vše zařídil, ale nejede.", {"student": 5}),
    ("I take my niece (11) on the boat while her parents and her baby brother rest.", {"adult": 1, "child": 1}),
)
_NOT_READ = (
    "Meine Schwester und ich möchten unsere Mutter damit überraschen.",
    "We'd like to treat my parents to it.",
    "Statt meiner Frau kommt nun meine Schwägerin mit, es bleibt bei zwei Erwachsenen.",
    "For four people. Minus one, Tom has to work.",
    "Wir sind fünf, einer weniger als sonst.",
    "Dva dospělí, 2 milé dámy.",
    "Two adults, both teachers.",
    "Five adults, three ladies and two gentlemen.",
    "Zwei Erwachsene, ein Ehepaar aus Ulm.",
    "Dva dospělí, pár z Brna.",
    "2 adults 1 child, Mr Jan Lund.",
    "Ref A / Mr Piers Aldridge / 2 adults",
    "Three adults, because my cousin and her fiancé are joining me.",
    "Jeden z nás o berlích, druhý řidič, jsme dva dospělí.",
    "Syn (6) a jeho kamarád, oba prvňáci, a dva dospělí.",
    "Pojede babička, mamin s fotrem, já a moje dvě holky (12 a 15 let).",
    "Granny, our Bo and Bee, me and my two girls (12 and 15).",
    "Já, Franta, a dvě děti (3, 6).",
    "Zwei Erwachsene, unsere beiden Großen kommen mit dem Rad nach.",
    "Máme tři děti, ale pojedeme jen my dva s manželem.",
    "I have a daughter (8) and a son (5). Only my daughter and I will come.",
    "Ursprünglich waren wir sechs, zwei Freunde mussten absagen. Vier Erwachsene bitte.",
    "We'd be seven with my in-laws, but they rest, so five adults.",
    "We are twelve adults with our guide included.",
    "Two adults. My daughter (12) is at summer camp that week.",
    "Dva dospělí. Kdyby se uvolnila sestra, přidala by se i se synem (8).",
    "Zwei Erwachsene, und mein Chef zahlt.",
    "Dva dospělí a i syn (9), co opravil s dědou kolo.",
    "Jedu s manželkou a s jejími rodiči, tchánovi je 74 a tchyni 72.",
    "Seven adults, plus whoever of the two drivers is free.",
    "Two adults. Our friends, a couple with three kids, have already booked.",
)


@pytest.mark.parametrize(("text", "units"), _READ)
def test_nobody_more_is_on_board(text, units, catalogue):
    party = manifest(text, catalogue, _CLOCK)
    assert (party.units if party else None) == units


@pytest.mark.parametrize("text", _NOT_READ)
def test_who_may_be_somebody_more_is_not_read(text, catalogue):
    assert manifest(text, catalogue, _CLOCK) is None

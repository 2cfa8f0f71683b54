# ruff: noqa: E501  lists of sentences
"""Tickets counted for whom they are, in any words; and what a subject may say beside the text."""

from datetime import date

import pytest

from gangway.channels.email.days import Clock
from gangway.channels.email.manifest.below_title import read_below_title
from gangway.channels.email.manifest.read import manifest

_CLOCK = Clock(today=date(2027, 5, 20), day_first=True)

_READ = (
    # Tickets for somebody.
    ("Čtyři lístky. Dva jsou pro dospělé, jeden studentský a jeden dětský.", {"adult": 2, "student": 1, "child": 1}),
    ("Šest lístků. Tři jsou pro dospělé, tři pro děti (5, 8 a 10 let).", {"adult": 3, "child": 3}),
    ("Kupuji 2 zpáteční lístky pro dospělé, 2 pro děti a 1 pro důchodce.", {"adult": 2, "child": 2, "senior": 1}),
    ("Ich brauche 2 Karten für Erwachsene, 1 für Studenten und 3 für Kinder.", {"adult": 2, "student": 1, "child": 3}),
    ("Drei Studentenkarten und eine Karte für Erwachsene.", {"student": 3, "adult": 1}),
    ("Two day tickets for seniors and one for a student, please.", {"senior": 2, "student": 1}),
    ("Four tickets. Two are for adults, two of them are for children.", {"adult": 2, "child": 2}),
    ("Jednu pro sebe (48 let) a dvě pro rodiče, kterým je 73 a 75.", {"adult": 1, "senior": 2}),
    ("Dva pro rodiče (66 a 70) a tři pro kamarády.", {"senior": 2, "adult": 3}),
    ("Dva studentské lístky (ISIC máme) a jeden plný pro tátu.", {"student": 2, "adult": 1}),
    ("Jeden studentský lístek pro nejstaršího syna a dva dospělé.", {"student": 1, "adult": 2}),
    ("One for me (47), one for my father, who is 70, and two at the student fare for my sons.",
     {"adult": 1, "senior": 1, "student": 2}),
    ("Rodinná vstupenka a jeden studentský lístek pro syna.", {"family": 1, "student": 1}),
    # Tickets that are the product.
    ("Pět celodenních jízdenek, prosím. Všichni jsme dospělí.", {"adult": 5}),
    ("Tři celodenní jízdenky, pro mě a dvě přítelkyně. Jsme všechny důchodkyně.", {"senior": 3}),
    ("Bitte zwei Tageskarten für Senioren und eine für einen Studenten.", {"senior": 2, "student": 1}),
    # Some of a number, and the rest.
    ("Bude nás devět, čtyři z nás mají ISIC, ostatní jsou dospělí.", {"student": 4, "adult": 5}),
    ("There are nine of us, four are students, the others are adults.", {"student": 4, "adult": 5}),
    ("Přijedeme ve čtyřech. Dva z nás jsou důchodci, dva jsme ještě v práci.", {"senior": 2, "adult": 2}),
    ("16 míst. Deset hudebníků je dospělých, šest studentů konzervatoře má ISIC.", {"adult": 10, "student": 6}),
    ("Přijede deset dospělých, tři z nich na vozíku, a pět dospělých asistentů.", {"adult": 15}),
    ("Za klub důchodců Lípa přijede 32 členů, všichni nad 65 let, a jedna vedoucí.", {"senior": 32, "adult": 1}),
    # Children and who is with them.
    ("Přijde 26 žáků páté třídy (10 a 11 let), třídní učitelka a jeden rodič.", {"child": 26, "adult": 2}),
    ("We are coming with our football team: 16 boys aged 12 and 13 plus two coaches.", {"child": 16, "adult": 2}),
    ("My husband and I are coming with our children of 3 and 6 and our au pair, who is 19.", {"adult": 3, "child": 2}),
    ("Pojedou naše au pair (20 let, bez studentské slevy) a děti, 4 a 7 let. My rodiče budeme v práci.",
     {"adult": 1, "child": 2}),
    ("Jedeme my dva rodiče, dcera (15), syn (11) a nejmladší, kterému jsou 2 roky.",
     {"adult": 3, "child": 1, "infant": 1}),
    ("Zwei Erwachsene, ein Kind von fünf und eins von zwei Jahren.", {"adult": 2, "child": 1, "infant": 1}),
    ("Vezu čtyři děti ve věku 4, 6, 9 a 11 let, dospělá jsem jen já.", {"adult": 1, "child": 4}),
    ("Pro babičku, dědu a jejich dvě vnučky (4 a 6 let). Prarodičům ještě není ani šedesát.", None),
    ("Jedeme my dva, sousedé (také dva) a jejich třináctiletá Markéta.", {"adult": 4, "child": 1}),
    # Who is counted behind.
    ("Pojedeme s manželem dva dospělí a k tomu jedna seniorka, maminka má 68.", {"adult": 2, "senior": 1}),
    ("Jedeme s manželem a dětmi (4 a 6), dva dospělí.", {"adult": 2, "child": 2}),
    # Who stays, pays or buys.
    ("Pro babičku (81) a dědu (84). Já na ně počkám na břehu.", {"senior": 2}),
    ("Pro maminku, tatínka a tetu. Oslavenkyně je teta, bude jí 60. My s bratrem jen platíme.", {"adult": 3}),
    ("Kupuji prarodičům lístky. Dědovi je 74, babičce 72 a vezmou s sebou mého bratra (12).", {"senior": 2, "child": 1}),
    ("38 Erwachsene und eine Reiseleiterin. Der Busfahrer fährt nicht mit.", {"adult": 39}),
    ("My two boys, 13 and 14, together with my sister. I have to work that day.", {"adult": 1, "child": 2}),
    ("Auftrag 5512: 38 Erwachsene.", {"adult": 38}),
    # Weddings, and hen parties.
    ("Nevěsta, ženich, dva svědci a osm hostů, vše dospělí.", {"adult": 12}),
    ("Rozlučka se svobodou: nevěsta a sedm holek.", {"adult": 8}),
    ("It's my sister's hen weekend on Saturday 12 June. Seven girls plus the bride, so eight of us.", {"adult": 8}),
)  # fmt: skip
_NOT_READ = (
    "Čtyři lístky. Dva jsou pro dospělé, jeden studentský.",
    "Bude nás pět, čtyři lístky pro dospělé.",
    "Čtyři pro rodiče.",
    "Šest lístků, dva z nich jsou pro děti.",
    "Six tickets, two of them are for adults.",
    "Rodinná vstupenka a jeden dospělý.",
    "Bude nás devět, čtyři děti, ostatní jsou studenti.",
    "Prosím pro maminku a tatínka. My s bratrem platíme.",
    "Já, manželka, dva dospělí z Brna.",
    "Me, my wife, two adults from our church.",
    "Jedeme s manželem, tři dospělí.",
    "Wir möchten zweimal buchen.",
    "For myself and some friends from work.",
    "Nevěsta, ženich, svědek a osm lidí.",
    "Rozlučka se svobodou, nevěsta a dvě holky (4 a 6).",
    "Teilnehmer:\n1) Sabine Kurz\n2) Holger Kurz\n3) Mia Kurz, 3 Jahre\n4) Gerda Kurz, 81 Jahre",
)


@pytest.mark.parametrize(("text", "units"), _READ)
def test_everybody_is_read(text, units, catalogue):
    party = manifest(text, catalogue, _CLOCK)
    assert (party and party.units) == units


@pytest.mark.parametrize("text", _NOT_READ)
def test_what_may_be_meant_otherwise_is_not_read(text, catalogue):
    assert manifest(text, catalogue, _CLOCK) is None


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Zoo pro prarodiče", "Dva dospělí a prarodiče (70 a 74)."),
        ("She will be three", "Two adults and our little Ivy, who is three."),
        ("Vier und ein Hund", "Vier Erwachsene, unser Dackel kommt auch mit."),
        ("Plavba pro dva kluky a tátu", "Já a moji dva synové, devět a dvanáct let."),
        ("With our toddler", "Two adults and a child of 2."),
    ],
)
def test_a_subject_that_tells_no_more_is_passed_over(title, text, catalogue):
    assert read_below_title(title, text, catalogue, _CLOCK) == manifest(text, catalogue, _CLOCK) is not None


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Plavba s babičkou a dědou", "Dva dospělí."),
        ("For five", "Two adults and two children."),
        ("Jeden nejede", "Čtyři dospělí."),
        ("Zwei Karten mehr", "Vier Erwachsene."),
        ("Two adults and a student", "Three adults."),
    ],
)
def test_a_subject_that_tells_of_somebody_else_is_not(title, text, catalogue):
    assert manifest(text, catalogue, _CLOCK) is not None
    assert read_below_title(title, text, catalogue, _CLOCK) is None

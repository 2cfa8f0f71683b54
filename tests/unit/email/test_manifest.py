"""The manifest alone: who is on board told in prose, and what it refuses to read."""

from datetime import date

import pytest

from gangway.channels.email.days import Clock
from gangway.channels.email.manifest.read import manifest

_CLOCK = Clock(today=date(2027, 5, 20), day_first=True)

_READ = (
    ("We are four adults and two little ones, 18 months and 4 years.", {"adult": 4, "child": 1, "infant": 1}),
    (
        "The party is eight: five adults, one senior and two children of 5 and 11.",
        {"adult": 5, "senior": 1, "child": 2},
    ),
    ("It's only me and the girls, aged 6 and 13.", {"adult": 1, "child": 2}),
    ("For me, my chap and our three children (4, 6, 9).", {"adult": 2, "child": 3}),
    ("Mr and Mrs Okafor with their grown-up daughter, guests of our hotel.", {"adult": 3}),
    ("My dad is 71, my mum 66, and my husband and I come along, too.", {"senior": 2, "adult": 2}),
    ("Jedeme my dva s babičkou a kluk, tomu bude osm let.", {"adult": 2, "child": 1}),
    ("Pojedeme já, manžel a naše dcery Ema (4 roky) a Nela (rok a půl).", {"adult": 2, "child": 1, "infant": 1}),
    ("Bude nás šest, samí dospělí, parta bývalých spolužáků.", {"adult": 6}),
    ("Prosíme dva dospělé a jednu důchodkyni, moji tetu.", {"adult": 2, "senior": 1}),
    ("Jedeme já s mužem a naši rodiče, všichni čtyři dospělí.", {"adult": 4}),
    ("Pojedou 23 dětí ve věku 9 a 10 let, k tomu dvě paní učitelky.", {"child": 23, "adult": 2}),
    ("Jedu sama se synem, je mu 7 let.", {"adult": 1, "child": 1}),
    ("Wir sind zwei Erwachsene und unsere Kinder Lena (5) und Paul (8).", {"adult": 2, "child": 2}),
    ("Wir fahren zu dritt: ich, mein Mann und unsere Tochter, 12 Jahre.", {"adult": 2, "child": 1}),
    ("Für 25 Senioren und ihre Begleiterin.", {"senior": 25, "adult": 1}),
    ("Budeme já, žena a tříletý syn.", {"adult": 2, "child": 1}),
    ("Chtěla bych vzít své dvě neteře (11 a 13 let), jejich rodiče budou v divadle.", {"adult": 1, "child": 2}),
    ("Děti hlídá babička, jedeme já a manžel.", {"adult": 2}),
    ("Me, my wife and the kids (5, 7), my mother will be at work.", {"adult": 2, "child": 2}),
    ("Meine Frau hat inzwischen einen Termin, ich komme mit den Kindern (5 und 8).", {"adult": 1, "child": 2}),
    ("Bude nás deset, dva z nás jsou vegetariáni.", {"adult": 10}),
    ("Zwei Erwachsene, davon einer im Rollstuhl.", {"adult": 2}),
    ("Za gymnázium 28 studentů (všichni mají ISIC) a dva pedagogové.", {"student": 28, "adult": 2}),
    ("Chtěli bychom s přítelkyní jet, oba máme studentský průkaz.", {"student": 2}),
    ("Jedeme ve čtyřech, manžel, já a oba jeho rodiče.", {"adult": 4}),
    ("Definitivní číslo je jedenáct.", {"adult": 11}),
    ("Jedeme já, žena a rodiče, lístky prosím pro všechny čtyři.", {"adult": 4}),
    ("Vezmeme obě babičky. Jedné je 64, druhé 70, k tomu já s manželem.", {"adult": 3, "senior": 1}),
    ("Jsme tři páry.", {"adult": 6}),
    ("Three boys, all eight, and two adults.", {"adult": 2, "child": 3}),
    ("Two adults, one child, the child is 5.", {"adult": 2, "child": 1}),
    ("Pět dospělých a dvě děti, děti mají 3 a 14 let.", {"adult": 5, "child": 2}),
    ("Jeli bychom: Zdeněk (44), Marie (43), Lukáš (15).", {"adult": 3}),
    ("1 Lehrer und 20 Schulkinder.", {"adult": 1, "child": 20}),
    ("Pan Krause (66) a paní Krause (63).", {"adult": 1, "senior": 1}),
    ("Pan Dvořák si objednává dvě místa.", {"adult": 2}),
    ("Parta pěti kamarádů, každý s manželkou.", {"adult": 10}),
    ("Já, manžel a Ema, která chodí do druhé třídy.", {"adult": 2, "child": 1}),
    ("Dvacet lidí, tři se odhlásili, takže 17.", {"adult": 17}),
    ("Prosím 3 plné, 2 studentské, 1 dětskou.", {"adult": 3, "student": 2, "child": 1}),
    ("Omlouvám se, píšu narychlo, jsme dva dospělí.", {"adult": 2}),
    ("Room 12, two adults.", {"adult": 2}),
    ("Žádný z nás není student, jsme čtyři dospělí.", {"adult": 4}),
)
_NOT_READ = (
    "Two adults and three children, Emma (4) and Hugo (7).",  # of three, two
    "Máme dvě děti, Tomíka (6) a Barču (3). Jedeme my čtyři a babička.",  # are the two of the four?
    "We are six: two adults and three children.",
    "Two adults, my mother.",  # one of the two, or one more?
    "About ten of us, perhaps twelve.",
    "Me, my wife and all our relatives.",
    "My husband and two kids.",  # and who writes?
    "A few colleagues and me.",
    "Bude nás pět nebo šest.",
    "Já, manželka a pár přátel.",
    "Dva dospělí a zpátky nás vyzvedne manžel.",
    "Pojedou tři dospělí, každý s jedním dítětem.",
    "Wir sind zu viert, mein Bruder kommt vielleicht mit.",
    "Ein paar Freunde und ich.",
    "Zwei Erwachsene und unser Dackel Rex (3) und Theo.",
    "4 dospělé. Bude s námi i babička.",
    "We are two adults. My parents are coming too.",
    "4 Erwachsene. Der Jüngste ist sieben.",
    "My wife and I would bring a few acquaintances.",
    "Twelve pensioners and a chronicler, who sails too.",
    "Já, manžel a dvě děti (5 a 8), maminka nás doprovodí na nádraží.",
    "2 adults, 1 child (4) and our nanny.",
    "Me and our Jean and her little lad Archie, he's 7.",
    "Manželka zatím neví, jestli pojede. Já a dvě děti (5, 7) jedeme určitě.",
    "Děti (5 a 7) hlídá babička, jedeme já a manžel.",  # are the children told of to come?
    "Jedou s námi dva přátelé a jejich syn (5).",  # and who are we?
    "Je nás 13, ale tři se omluvili.",
    "S manželkou objednáváme plavbu pro rodiče (65 a 67 let).",
    "Dva dospělí a jeden student, všichni mají ISIC.",
    "Já a moje kamarádka na studentské jízdné.",  # one of us, or both
    "Já a syn (12) na studentské jízdné.",
    "Parta pěti kamarádů, každý s dítětem.",
    "Four pensioners, one is 64, the other 70.",
    "Pro 3 lidi, kteří nejedí lepek, a dva dospělé.",
    "Two of us are vegetarians.",
    "Babička slaví osmdesáté narozeniny, jedeme my dva a ona.",
    "Naše dcery Ema a Petra, já a manžel.",  # of any age
    "Jsme dva dospělí, omlouvám se, tři.",
)


@pytest.mark.parametrize(("text", "units"), _READ)
def test_who_is_on_board(text, units, catalogue):
    party = manifest(text, catalogue, _CLOCK)
    assert (party.units if party else None) == units


@pytest.mark.parametrize("text", _NOT_READ)
def test_what_can_be_read_in_two_ways_is_not_read(text, catalogue):
    assert manifest(text, catalogue, _CLOCK) is None


@pytest.mark.parametrize("text", ["", "Hello,\n\nthank you.", "(" * 500, "my wife and " * 200, "1 2 3 4 5 " * 300])
def test_texts_without_anybody_or_without_end_are_survived(text, catalogue):
    assert manifest(text, catalogue, _CLOCK) is None


def test_each_place_that_tells_of_people_is_told(catalogue):
    text = "Hello, we like boats. We are two adults. Our son is six."
    party = manifest(text, catalogue, _CLOCK)
    assert party is not None
    assert [text[start:end].strip() for start, end in party.where] == ["We are two adults.", "Our son is six."]

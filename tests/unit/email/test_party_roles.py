"""Who is told to be what: students, parts of a number, ages of the two of us, a number corrected by a bare one."""

from datetime import date

import pytest

from gangway.channels.email.birthdays import with_ages_on_the_day
from gangway.channels.email.days import Clock
from gangway.channels.email.party import read_party

TOLD = {
    "Dva z nás jsou ještě studenti, ti další dva už pracujou a platí plnou.": {"student": 2, "adult": 2},
    "Wir sind zwei Erwachsene und unsere Tochter fährt zum Studententarif.": {"adult": 2, "student": 1},
    "My parents and I are in Prague. It's mum and dad and me, I'm a student with ISIC.": {"adult": 2, "student": 1},
    "Wir kommen mit 22 Senioren (alle über 65) und einer Begleiterin, das bin ich (45).": {"senior": 22, "adult": 1},
    "Wir sind zwei Ehepaare, also vier Erwachsene, davon drei schon über 65.": {"adult": 1, "senior": 3},
    "We are two adults - sorry, three, my sister decided she comes also - and one girl of 6 years.": {
        "adult": 3, "child": 1,
    },
    "2 dospělí a 1 dítě (5 let).\n\nPS: Žena říká, že jede i babička, té je 68. Tak ještě o jednoho seniora.": {
        "adult": 2, "child": 1, "senior": 1,
    },
    "We come to Prague with the boys: my husband and me, plus Theo (16) and Jonah (13).": {"adult": 3, "child": 1},
    "S manželkou bychom chtěli vzít vnučku. Nám je 66 a 69, malé jsou tři.": {"senior": 2, "child": 1},
    "My wife and I, we are 66 and 61.": {"senior": 1, "adult": 1},
    "Wir sind zu zweit, wir sind beide 68.": {"senior": 2},
    "One of our clients asks: room for 6 adults?": {"adult": 6},
    "Počet účastníků: 18 (dospělí)": {"adult": 18},
    "3 dospělí a dítě (9 let), protože přijel bratr se synem.": {"adult": 3, "child": 1},
    "Synovi je dvacet a studuje, pro něj studentský lístek, pro mě a manželku normální.": {"adult": 2, "student": 1},
    "Dcera studuje a ma ISIC, ja a manzel platime normalne.": {"adult": 2, "student": 1},
    "Babička je důchodkyně, má seniorské, já a maminka platíme plnou cenu.": {"adult": 2, "senior": 1},
    "My daughter is 19 and at college, so one student ticket for her and two adult tickets for her mother and me.": {
        "adult": 2, "student": 1,
    },
    "My daughter is a student and travels on a student card, my wife and I pay full price.": {"adult": 2, "student": 1},
    "Meine Tochter studiert und fährt mit Studentenkarte, meine Frau und ich zahlen normal.": {
        "adult": 2, "student": 1,
    },
    "Mein Sohn ist 20 und studiert, eine Studentenkarte für ihn und zwei normale Karten für meine Frau und mich.": {
        "adult": 2, "student": 1,
    },
    "Ich bin Student, meine Eltern zahlen den vollen Preis.": {"adult": 2, "student": 1},
}  # fmt: skip

ON_THE_DAY = {
    "12. června 2027: já, manželka a vnučka, malá má ten den zrovna třetí narozeniny.": {"adult": 2, "child": 1},
    "12. června 2027: já, manžel a syn. Tomu je zatím 14, ale 12. června slaví patnácté narozeniny.": {"adult": 3},
    "On 12 June 2027: two adults and our son, who has his third birthday on 15 June.": {"adult": 2, "infant": 1},
    "17. července 2027: já, manžel a naše Eliška, které budou den předtím, 16. července, tři roky.": {
        "adult": 2, "child": 1,
    },
}  # fmt: skip


@pytest.mark.parametrize(("text", "units"), TOLD.items())
def test_what_somebody_is_told_to_be_makes_the_ticket(text, units, catalogue):
    party = read_party(text, catalogue)
    assert (party.units, party.trouble) == (units, None)


@pytest.mark.parametrize(("text", "units"), ON_THE_DAY.items())
def test_a_birthday_counts_by_the_day_of_the_cruise(text, units, catalogue):
    clock = Clock(today=date(2027, 5, 12), day_first=True)
    party = read_party(with_ages_on_the_day(text, "", catalogue, clock), catalogue)
    assert (party.units, party.trouble) == (units, None)

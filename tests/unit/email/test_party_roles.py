"""Who is told to be what: students, parts of a number, ages of the two of us, a number corrected by a bare one."""

from datetime import date

import pytest

from gangway.channels.email.birthdays import with_ages_on_the_day
from gangway.channels.email.days import Clock
from gangway.channels.email.folding import fold
from gangway.channels.email.old_values import without_old_rows
from gangway.channels.email.party import read_party
from gangway.channels.email.party_roll import roll_call

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


ONE_PERSON = {
    "Pojedeme my dva s manželkou a babička důchodkyně.": {"adult": 2, "senior": 1},
    "Jedou dva dospeli, dve deti a babicka duchodkyne.": {"adult": 2, "child": 2, "senior": 1},
    "Bude nás pět: my dva, dvě děti (6 a 9) a babička důchodkyně.": {"adult": 2, "child": 2, "senior": 1},
    "Já, manželka, dcera Anička (8) a tchyně v penzi.": {"adult": 2, "child": 1, "senior": 1},
    "Pojedeme já (45), manžel (47) a dcera (20), která je studentka.": {"adult": 2, "student": 1},
    "Jedu s manželkou a synem Petrem (21), který studuje vysokou školu.": {"adult": 2, "student": 1},
    "Jedou dva dospělí a babička s dědou (důchodci).": {"adult": 2, "senior": 2},
    "Jedu já a syn student.": {"adult": 1, "student": 1},
    "Jede můj manžel, důchodce, a já.": {"adult": 1, "senior": 1},
    "My wife and I would like to go, together with her mother, who is a pensioner.": {"adult": 2, "senior": 1},
    "It will be me, my husband and my mum, a pensioner.": {"adult": 2, "senior": 1},
    "My husband and I are coming with our daughter, a student.": {"adult": 2, "student": 1},
    "Me, my pensioner mother and my two kids (8 and 11).": {"adult": 1, "senior": 1, "child": 2},
    "Me, my wife and my retired father.": {"adult": 2, "senior": 1},
    "My parents, both pensioners, and I would like to come.": {"adult": 1, "senior": 2},
    "I'll be bringing my grandmother, who is a senior.": {"adult": 1, "senior": 1},
    "My student daughter and I would like to come.": {"adult": 1, "student": 1},
    "My wife, our son (a student, 20) and I.": {"adult": 2, "student": 1},
    "Wir sind zu dritt: meine Mutter (78), ich (52) und mein Sohn Jonas (22), der Student ist.": {
        "adult": 1, "senior": 1, "student": 1,
    },
    "Meine Frau und ich sowie mein Schwiegervater, ein Rentner.": {"adult": 2, "senior": 1},
    "Ich komme mit meinen Eltern, die beide Rentner sind.": {"adult": 1, "senior": 2},
    "Ich komme mit meiner Freundin, wir sind beide Studentinnen.": {"student": 2},
    "Zwei Erwachsene und Opa im Ruhestand.": {"adult": 2, "senior": 1},
    "Zwei Erwachsene, ein Kind (9) und Opa Karl, Rentner.": {"adult": 2, "child": 1, "senior": 1},
    "Meine Mutter, die schon in Rente ist, und ich.": {"adult": 1, "senior": 1},
    "My sister and I are coming with our mother.": {"adult": 3},
    "Manžel a já bychom jeli s mou sestrou.": {"adult": 3},
}  # fmt: skip


@pytest.mark.parametrize(("text", "units"), ONE_PERSON.items())
def test_a_relative_and_what_they_are_is_one_person(text, units, catalogue):
    party = read_party(text, catalogue)
    assert (party.units or {"adult": party.people}, party.trouble) == (units, None)


# "A student" may be the next of the list; who is 63 and a pensioner pays as one or the other.
ONE_OR_TWO = (
    "Já, manželka, babička, student.",
    "Zwei Erwachsene, Oma, ein Student.",
    "My wife, a student, and I would like to come.",
    "There will be me, my mum, a student and a child.",
    "I'd like to bring my mother, a pensioner, and my daughter (6).",
    "Maminka (63, důchodkyně) a já.",
    "Zwei Erwachsene sowie Oma und Opa (Rentner).",
    "My mother Jean, 71, a pensioner, and I.",
)


@pytest.mark.parametrize("text", ONE_OR_TWO)
def test_whether_one_or_two_are_meant_is_asked(text, catalogue):
    assert read_party(text, catalogue).trouble
    told = roll_call(text, catalogue, Clock(today=date(2027, 5, 12), day_first=True))
    assert told is None or told.trouble


BESIDE_THE_NUMBER = {
    "Přišli bychom dva.": {"adult": 2},
    "Would you have space for four adults? My parents are visiting and it would be a nice surprise.": {"adult": 4},
    "Prosím o 4 místa. Moji rodiče jsou v Praze na návštěvě.": {"adult": 4},
    "Für vier Personen. Meine Eltern feiern goldene Hochzeit.": {"adult": 4},
    "Počet žáků: 43 (8–9 let)\nPedagogický dozor: 4 dospělí": {"child": 43, "adult": 4},
    "Schüler: 22 (9-10 Jahre)\nBegleitung: 2 Erwachsene": {"child": 22, "adult": 2},
    "Já s Péťou a tři děti (3, 6 a 13 let).": {"adult": 2, "child": 3},
}


@pytest.mark.parametrize(("text", "units"), BESIDE_THE_NUMBER.items())
def test_who_is_only_told_of_changes_no_number(text, units, catalogue):
    party = read_party(text, catalogue)
    assert (party.units or {"adult": party.people}, party.trouble) == (units, None)


def test_the_old_row_of_a_form_is_no_party(catalogue):
    rows = "Personen alt:  32 Erwachsene\nPersonen neu:  29 Erwachsene, 5 Kinder"
    assert read_party(without_old_rows(fold(rows)), catalogue).units == {"adult": 29, "child": 5}


@pytest.mark.parametrize("text", ["meine Frau und ich, ein Student.", "my wife and I, a student."])
def test_one_more_behind_the_sender_is_told_of_them_or_comes_too(text, catalogue):
    assert read_party(text, catalogue).trouble == "contradiction"

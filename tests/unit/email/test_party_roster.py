"""Lists that name each guest, and groups with those who lead them."""

from datetime import date

import pytest

from gangway.channels.email.birthdays import with_ages_on_the_day
from gangway.channels.email.days import Clock
from gangway.channels.email.party import heads_of, read_party
from gangway.channels.email.party_roster import names_nobody_counts

TOLD = {
    "Pojedu já (68), Anička (7) a Kubík, kterému jsou dva roky.": {"senior": 1, "child": 1, "infant": 1},
    "Prosím pro Janu, Zdeňka, Radku, Ivana a mě.": {"adult": 5},
    "Do zoo: babička (70), děda (73), máma a já (10).": {"senior": 2, "adult": 1, "child": 1},
    "Já, manžel, naše Bára (15) a Vašík (3).": {"adult": 3, "child": 1},
    "Babi s dědou (66 a 69), teta (58), máma, táta, já 13 a ségra 9": {"senior": 2, "adult": 3, "child": 2},
    "Manželka, já a dvojčata (4 roky).": {"adult": 2, "child": 2},
    "It's Mum (71), me, my husband and our two, Alfie (9) and Poppy who's just 18 months.": {
        "adult": 2, "senior": 1, "child": 1, "infant": 1,
    },
    "Dinner please. Me, Sam, Alex, Chris and Chris's sister.": {"adult": 5},
    "Bitte für Katja, mich und unsere drei: Finn 13, Greta 10, Emil 2.": {"adult": 2, "child": 2, "infant": 1},
    "Je nás pět – dva dospělí a tři děti (4, 6 a 9).": {"adult": 2, "child": 3},
    "Dětí bude 23 a s nimi dvě paní učitelky.": {"child": 23, "adult": 2},
    "Pro 14 předškoláků (5–6 let), dvě učitelky a jednu asistentku.": {"child": 14, "adult": 3},
    "27 children aged 9 and 10, three teachers and two parent helpers.": {"child": 27, "adult": 5},
    "Es kommen 21 Kinder zwischen 9 und 11 Jahren, die Klassenlehrerin und ein Vater.": {"child": 21, "adult": 2},
    "19 Ministranten (8 bis 14 Jahre), drei Betreuer und unseren Pfarrer (58)": {"child": 19, "adult": 4},
    "Eighteen university students and their two lecturers.": {"student": 18, "adult": 2},
    "12 důchodců z našeho klubu + vedoucí (48 let)": {"senior": 12, "adult": 1},
    "17 Rentner und 2 Begleiterinnen (beide Mitte vierzig)": {"senior": 17, "adult": 2},
    "We are twelve students, all travelling on the student fare, and two teachers.": {"student": 12, "adult": 2},
    "Já a další tři holky z kanceláře.": {"adult": 4},
    "My wife is 65, I am 64 and our granddaughter Lily is 3, so please charge us correctly.": {
        "senior": 1, "adult": 1, "child": 1,
    },
    "Nana (66), Grandad (68) and their four grandchildren (3, 6, 6 and 12) would like it.": {"senior": 2, "child": 4},
    "For myself and the twins, who turned four last week.": {"adult": 1, "child": 2},
    "Zu viert bitte: mein Mann, ich und unsere beiden erwachsenen Söhne.": {"adult": 4},
    "2 dospělí + 1 dítě do 3 let.": {"adult": 2, "infant": 1},
    "Zwei Erwachsene und ein Kind unter drei Jahren.": {"adult": 2, "infant": 1},
    "Je nás šest, z toho dvě děti do deseti let.": {"adult": 4, "child": 2},
    "Adult: 1. Children: 2 (9 years, 12 years). Baby: 1.": {"adult": 1, "child": 2, "infant": 1},
    "Pojedeme s manželkou, oběma je nám už přes sedmdesát.": {"senior": 2},
    "My wife and I (we're both 67) would like to book.": {"senior": 2},
    "Chtěla bych jet s vnukem (9 let) a manželem.": {"adult": 2, "child": 1},
    "I would like to book the cruise with my son (7).": {"adult": 1, "child": 1},
    "Ich möchte mit meiner Tochter (12) fahren.": {"adult": 1, "child": 1},
}  # fmt: skip
HEADS = {
    "Objednávám plavbu, jedu sám.": 1,
    "Bitte eine Rundfahrt für mich allein.": 1,
    "The jazz cruise, please; I'm coming alone.": 1,
    "Prosím místa pro půltucet lidí.": 6,
    "Hi! 3 for the one hour cruise on May 18 at 6 pm please.": 3,
    "We are a couple, two adults.": 2,
    "Jedu s manželem, takže dva.": 2,
}


@pytest.mark.parametrize(("text", "units"), TOLD.items())
def test_a_list_is_counted_by_tickets(text, units, catalogue):
    party = read_party(text, catalogue)
    assert (party.units, party.trouble) == (units, None)


@pytest.mark.parametrize(("text", "heads"), HEADS.items())
def test_a_few_words_say_how_many(text, heads, catalogue):
    assert heads_of(read_party(text, catalogue)) == heads


def test_who_goes_alone_takes_no_children_along(catalogue):
    assert heads_of(read_party("Děti budou dvě, 5 a 8 let, jinak jedu jen já.", catalogue)) != 1


def test_a_wife_who_has_to_work_does_not_come_along(catalogue):
    party = read_party("Jedu jen s kluky, 7 a 9 let, žena bohužel pracuje.", catalogue)
    assert party.units != {"child": 2, "adult": 2}


@pytest.mark.parametrize(
    "text", ["Pojedu já, manžel a Kubík.", "For me, Tom and Lily.", "Pojede ona, rodiče, já a přítel."]
)
def test_a_list_with_somebody_of_unknown_age_is_in_doubt(text, catalogue):
    assert names_nobody_counts(text, catalogue)


def test_a_year_of_birth_is_an_age_where_the_birthday_decides_nothing(catalogue):
    clock = Clock(today=date(2027, 5, 12), day_first=True)
    told = with_ages_on_the_day("Für mich und meine Tochter, Jahrgang 2020.", "", catalogue, clock)
    assert read_party(told, catalogue).units == {"adult": 1, "child": 1}
    assert with_ages_on_the_day("Jahrgang 2024", "", catalogue, clock) == "Jahrgang 2024"  # two, or three on the day


def test_a_greeting_or_a_month_above_is_nobody_of_the_list(catalogue):
    assert not names_nobody_counts("Moin, ich und meine zwei Jungs (6 und 8) wollen zum Zoo.", catalogue)
    assert not names_nobody_counts("Rundfahrt 20. Mai\nMein Mann (70) und ich (66) möchten fahren.", catalogue)


def test_who_nobody_names_is_in_no_list(catalogue):
    assert not names_nobody_counts("Dva dospělí a dvě děti, prosím.", catalogue)

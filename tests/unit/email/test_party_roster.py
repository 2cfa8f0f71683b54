"""Lists that name each guest, and groups with those who lead them."""

import pytest

from gangway.channels.email.party import read_party
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
}  # fmt: skip


@pytest.mark.parametrize(("text", "units"), TOLD.items())
def test_a_list_is_counted_by_tickets(text, units, catalogue):
    party = read_party(text, catalogue)
    assert (party.units, party.trouble) == (units, None)


@pytest.mark.parametrize(
    "text", ["Pojedu já, manžel a Kubík.", "For me, Tom and Lily.", "Pojede ona, rodiče, já a přítel."]
)
def test_a_list_with_somebody_of_unknown_age_is_in_doubt(text, catalogue):
    assert names_nobody_counts(text, catalogue)


def test_who_nobody_names_is_in_no_list(catalogue):
    assert not names_nobody_counts("Dva dospělí a dvě děti, prosím.", catalogue)

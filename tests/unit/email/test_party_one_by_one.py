"""People told of one by one or all at once, parties in short, and the young by any other name."""

from datetime import date

import pytest

from gangway.channels.email.birthdays import with_ages_on_the_day
from gangway.channels.email.days import Clock
from gangway.channels.email.party import read_party

ONE_BY_ONE = {
    "Pro dvě důchodkyně, mně je 72 a sestře 69.": {"senior": 2},
    "Two pensioners, I'm 72 and my sister is 69.": {"senior": 2},
    "Für zwei Rentnerinnen, ich bin 72 und meine Schwester 69.": {"senior": 2},
    "Já mám 64 let, manželka 66.": {"adult": 1, "senior": 1},
    "Ženě je 66, mně 71.": {"senior": 2},
    "It's just the two of us. My husband is 76 and I'm 73.": {"senior": 2},
    "There are two of us: I'm 40 and my mum is 70.": {"adult": 1, "senior": 1},
    "Ich bin 78, meine Nachbarin ist 80 und ihre Tochter, die uns begleitet, 55. Bitte drei Plätze.": {
        "adult": 1, "senior": 2,
    },
    "Pojedeme s manželem a dětmi. Synovi jsou 2 roky a dceři 3.": {"adult": 2, "child": 1, "infant": 1},
    "Mein Mann und ich kommen mit den Kindern. Der Sohn ist 2 und die Tochter 3.": {
        "adult": 2, "child": 1, "infant": 1,
    },
    "My wife is 70 and I'm two years older.": {"senior": 2},
    "Manželovi je 66 a já jsem o pět let mladší.": {"adult": 1, "senior": 1},
    "Ich bin 63 und mein Mann ist vier Jahre älter.": {"adult": 1, "senior": 1},
    "Mamince je 77 a na plavbu ji doprovodím já s bratrem.": {"adult": 2, "senior": 1},
    "Pro moje rodiče (oba v důchodu) a dceru, ta je studentka.": {"senior": 2, "student": 1},
    "12 Erwachsene, dazu Anni, die ist anderthalb.": {"adult": 12, "infant": 1},
    "Wir sind 2+2, die Kinder sind 6 und 10.": {"adult": 2, "child": 2},
    "Jsme manželé v důchodu, mně je 72 a ženě 69.": {"senior": 2},
    "Jsme manzele, me je 66 a manzelce 62.": {"senior": 1, "adult": 1},
    "Jsme manželé, já 72, ona 69.": {"senior": 2},
    "Jsme manželský pár, jemu je 70, mně 63.": {"senior": 1, "adult": 1},
    "We're a married couple, I'm 72 and she's 69.": {"senior": 2},
    "We are two sisters, I'm 70 and she is 64.": {"senior": 1, "adult": 1},
    "Wir sind ein Ehepaar, er ist 70, ich 66.": {"senior": 2},
    "Jedu s dcerou, která má sedm, a s její kamarádkou ze třídy, také sedmiletou.": {"adult": 1, "child": 2},
    "I'm bringing my son (9) and his classmate, also nine.": {"adult": 1, "child": 2},
    "Ich komme mit meiner Tochter, die sieben ist, und ihrer Schulfreundin, ebenfalls sieben.": {
        "adult": 1, "child": 2,
    },
    "Dva dospělí a čtyři děti. Nejmladšímu je 5, nejstaršímu třináct.": {"adult": 2, "child": 4},
    "Five adults and six children, the youngest is three.": {"adult": 5, "child": 6},
    "Zwei Erwachsene und drei Kinder, das jüngste ist vier und das älteste zehn.": {"adult": 2, "child": 3},
    "Jsme tři: máma má 67, táta 70, já 38.": {"adult": 1, "senior": 2},
    "There are three of us: Mum is 67, Dad 70, I'm 38.": {"adult": 1, "senior": 2},
    "Jsem vdova, 70 let, a jede se mnou kamarádka, té je 61.": {"adult": 1, "senior": 1},
    "I'm a widow, 70, and my neighbour is coming along, she is 67.": {"senior": 2},
    "It's me and my girlfriend plus her parents, who are both 68.": {"adult": 2, "senior": 2},
    "Wir sind ein Ehepaar, 68 und 63.": {"adult": 1, "senior": 1},
    "12 Erwachsene und 5 Kinder, die Kinder sind 7 bis 13 Jahre alt.": {"adult": 12, "child": 5},
    "Malé Aničce je pět. K ní my rodiče.": {"adult": 2, "child": 1},
    "My son is 3, so he needs a seat. Other than him it's my wife and me.": {"adult": 2, "child": 1},
    "Unsere Kleine ist 3. Dazu kommen wir zwei Eltern.": {"adult": 2, "child": 1},
    "Als Alleinerziehende komme ich mit meinem sechsjährigen Sohn.": {"adult": 1, "child": 1},
}  # fmt: skip
ALL_AT_ONCE = {
    "Tři holky a jeden kluk, všichni kolem třicítky.": {"adult": 4},
    "Wir sind acht Leute aus Zürich, alle um die Dreissig.": {"adult": 8},
    "Wir sind vier Freundinnen, alle um die dreißig.": {"adult": 4},
    "Three girls and one boy, all in our thirties.": {"adult": 4},
    "Jsme 3 holky, všem 24, studentky.": {"student": 3},
    "Wir sind drei Mädels, alle 22, Studentinnen.": {"student": 3},
    "Me and 4 mates, all 17.": {"adult": 5},
    "34 žáků sekundy (všem je 12 nebo 13 let) a 3 pedagogové.": {"child": 34, "adult": 3},
    "20 Schüler (alle 12 oder 13 Jahre) und 2 Lehrer.": {"child": 20, "adult": 2},
    "2 adults and 2 kids, all 7.": {"adult": 2, "child": 2},
    "Junggesellinnenabschied: neun Mädels inklusive Braut.": {"adult": 9},
    "Rozlučka se svobodou: osm holek včetně nevěsty.": {"adult": 8},
}
IN_SHORT = {
    "2A + 2C (5 & 7) + my mother in law, 74.": {"adult": 2, "child": 2, "senior": 1},
    "2E + 1K": {"adult": 2, "child": 1},
    "2D + 2d (5 a 7 let)": {"adult": 2, "child": 2},
    "2 Große und 2 Kleine (4 und 7)": {"adult": 2, "child": 2},
    "2 big ones and 2 little ones (4 and 7)": {"adult": 2, "child": 2},
    "15 vlčat (7–10 let) a tři dospělí vedoucí.": {"child": 15, "adult": 3},
    "15 Wölflinge (7–10) und drei erwachsene Leiter.": {"child": 15, "adult": 3},
    "12 Brownies aged 7 to 10 and two adults.": {"child": 12, "adult": 2},
    "Zwei Erwachsene und zwei Gastkinder (4 und 9).": {"adult": 2, "child": 2},
    "15 studentů našeho gymnázia (17 let) a dva učitelé.": {"student": 15, "adult": 2},
}
IN_DOUBT = [
    "Jsme manželé, mně je 66.",
    "Wir sind ein Ehepaar, ich bin 72.",
    "Dva dospělí a čtyři děti. Nejmladší je rok.",
    "My wife is a few years younger, I'm 66.",
    "Two adults and two bikes (10 and 12 kg).",
    "Three of us: I'm 40 and my mum is 70.",
    "2 adults, 2 wheelchairs (5 and 7).",
    "Jedu s dcerou (7) a její kamarádkou.",
    "I'm coming with my son (8) and his friend.",
    "Two adults and three children, the youngest is 1, the oldest 8.",
]
BORN = {
    "our son (born 12 May 2024)": "our son (3)",
    "synem (narozen 12. 6. 2024)": "synem (2)",
    "unsere Tochter, geboren am 12. 7. 2024": "unsere Tochter, aged 2",
    "my daughter. She'll only be 15 in September.": "my daughter. she is 14.",
    "dceru. Patnáct jí bude až v září.": "dceru. ji je 14.",
}


@pytest.mark.parametrize(("text", "units"), {**ONE_BY_ONE, **ALL_AT_ONCE, **IN_SHORT}.items())
def test_everybody_is_of_the_kind_they_are_told_to_be(text, units, catalogue):
    party = read_party(text, catalogue)
    assert (party.units or {"adult": party.people}, party.trouble) == (units, None)


@pytest.mark.parametrize("text", IN_DOUBT)
def test_an_age_of_nobody_is_in_doubt(text, catalogue):
    assert read_party(text, catalogue).trouble is not None


@pytest.mark.parametrize(("told", "aged"), BORN.items())
def test_a_day_of_birth_is_told_as_the_age_on_the_day(told, aged, catalogue):
    clock = Clock(today=date(2027, 4, 1), day_first=True)
    read = with_ages_on_the_day(f"5. 6. 2027: {told}", "", catalogue, clock)
    assert " ".join(read.split()).replace(" .", ".").lower() == f"5. 6. 2027: {aged}".lower()

"""Numbers and whom they are made of: parts, pairs by their titles, twins, pets, who stays at home."""

from datetime import date

import pytest

from gangway.channels.email.days import Clock
from gangway.channels.email.doubts import doubts_about_order
from gangway.channels.email.party import read_party

TOLD = {
    "for eight: five engineers and three salesmen.": {"adult": 8},
    "Bude nás dvanáct: devět účetních a tři skladníci.": {"adult": 12},
    "14 Monteure und der Chef, insgesamt 15 Personen.": {"adult": 15},
    "9 turistů a průvodkyně, celkem 10 míst.": {"adult": 10},
    "Bitte zwölf Plätze, das sind 11 Gäste und die Reiseleiterin.": {"adult": 12},
    "for Mr and Mrs Tanaka and their son (5)": {"adult": 2, "child": 1},
    "für Herrn und Frau Lindner sowie ihre Tochter (16)": {"adult": 3},
    "pro pana a paní Horákovy a jejich vnuka (9 let)": {"adult": 2, "child": 1},
    "Our guests Mr and Mrs Brown, 2 persons.": {"adult": 2},
    "for Mr and Mrs Brown and two adults": {"adult": 4},
    "6 dospělých, z toho 2 senioři": {"adult": 4, "senior": 2},
    "5 adults, of whom 2 are seniors": {"adult": 3, "senior": 2},
    "four children, including one baby, and two adults": {"adult": 2, "child": 3, "infant": 1},
    "8 Erwachsene, davon 3 Studenten": {"adult": 5, "student": 3},
    "půl tuctu lidí": {"adult": 6},
    "half a dozen adults": {"adult": 6},
    "a dozen people": {"adult": 12},
    "My dva a trojčata (4 roky).": {"adult": 2, "child": 3},
    "wir zwei und unsere Zwillinge (7)": {"adult": 2, "child": 2},
    "me, my wife and our five-year-old triplets": {"adult": 2, "child": 3},
    "Dva dospělí a pes Bady (3 roky).": {"adult": 2},
    "two adults, one child (7) and our dog Max (2)": {"adult": 2, "child": 1},
    "Dva dospělí. Děti zůstanou u babičky.": {"adult": 2},
    "Two adults. The kids are staying with their aunt.": {"adult": 2},
    "One adult and one child (6). My wife stays at the hotel.": {"adult": 1, "child": 1},
    "Původně nás mělo být šest, ale dva onemocněli, takže čtyři osoby.": {"adult": 4},
    "Originally there were ten of us but two dropped out, so eight people please.": {"adult": 8},
    "We are all over seventy, two couples.": {"senior": 4},
    "two couples, all of us over seventy": {"senior": 4},
    "tři kamarádky, všem už je přes sedmdesát": {"senior": 3},
    "Wir sind zu viert, alle über 70.": {"senior": 4},
    "Ich bin 71, meine Frau ist 63.": {"senior": 1, "adult": 1},
    "S přítelem, je nám 23 a 25.": {"adult": 2},
    "s manželkou, je nám oběma 66": {"senior": 2},
    "Dětí je 18 (6-7 let), jedou s nimi tři paní učitelky.": {"child": 18, "adult": 3},
    "Pojede 20 dětí, 2 učitelky.": {"child": 20, "adult": 2},
    "parta kluků z práce, celkem devět": {"adult": 9},
    "parta holek z gymplu, je nás sedm": {"adult": 7},
    "Two of us are seniors, the other two pay full fare.": {"adult": 2, "senior": 2},
    "3 dospělí, pardon, 4": {"adult": 4},
    "3 dospělí, ne, 4.": {"adult": 4},
    "čtyři osoby, ne pět": {"adult": 4},
    "five of us, not four": {"adult": 5},
    "2 Erwachsene, Entschuldigung, 3, und 1 Kind (5)": {"adult": 3, "child": 1},
    "Já, manželka a syn, který je student.": {"adult": 2, "student": 1},
    "my husband and I and our daughter, who is a student": {"adult": 2, "student": 1},
    "babička je v důchodu, já a manžel": {"adult": 2, "senior": 1},
    "meine Frau, ich und unser Sohn (Student)": {"adult": 2, "student": 1},
    "me, I'm a student, and my boyfriend": {"adult": 1, "student": 1},
    "dospělých 9, dětí 4 a jedno miminko": {"adult": 9, "child": 4, "infant": 1},
    "2 dospělí, děti 5 a 7 let": {"adult": 2, "child": 2},
    "My parents and I: mum and dad and me": {"adult": 3},
    "2 children aged 9 and 2 adults": {"adult": 2, "child": 2},
    "2 adults, children of 4 years and 8 months": {"adult": 2, "child": 1, "infant": 1},
    "jednou rodinné vstupné a jednou seniorské": {"family": 1, "senior": 1},
    "one full-fare, two student tickets": {"adult": 1, "student": 2},
    "jsem babička a jedu s dvěma vnoučaty (5 a 7)": {"adult": 1, "child": 2},
    "nur für mich allein einen Platz": {"adult": 1},
    "Vier Freundinnen": {"adult": 4},
    "my, manželé Novákovi, a dvě děti (8 a 10 let)": {"adult": 2, "child": 2},
    "pro tři kolegyně a jednoho kolegu": {"adult": 4},
    "two mums and their three kids (4, 5 and 7)": {"adult": 2, "child": 3},
}

IN_DOUBT = (
    "for eight: five engineers and two salesmen.",
    "14 Monteure und der Chef, insgesamt 16 Personen.",
    "6 dospělých, z toho 2 děti",
    "2 dospělí a 2 děti (5 a 7). Děti pohlídá babička.",
    "Zwei Erwachsene und zwei Kinder. Die Kinder bleiben zu Hause.",
    "4 dospělí. Manželka nejede.",
    "We are 66 and 68, with our grandson (5).",
    "2 dospělí, dětí 2",
    "3 Kinder im Alter von 4 und 7 Jahren und 2 Erwachsene",
    "Jsem důchodce, jedu s vnukem (8).",
    "já sám",
)


@pytest.mark.parametrize(("text", "units"), TOLD.items())
def test_a_number_is_what_its_parts_make(text, units, catalogue):
    party = read_party(text, catalogue)
    assert (party.units or {"adult": party.people}, party.trouble) == (units, None)


@pytest.mark.parametrize("text", IN_DOUBT)
def test_parts_that_make_another_number_are_a_doubt(text, catalogue):
    clock = Clock(today=date(2027, 5, 12), day_first=True)
    party = read_party(text, catalogue)
    assert party.trouble or doubts_about_order(text, catalogue, clock, whole_boat=False)


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Budeme čtyři. Prosím o potvrzení.", 4),
        ("Je nas 5. Prosim o rezervaci.", 5),
        ("We are four. Maybe near the bar.", 4),
        ("Wir sind vier. Maria freut sich.", 4),
        ("Six people. We have been together for thirty-one years.", 6),
        ("Zwei Personen. Geheiratet haben wir 2011.", 2),
        ("Unser Ausflug ist in zwei Wochen, wir sind zu sechst.", 6),
        ("Booking for 2027-09-04: 6 people", 6),
    ],
)
def test_a_word_that_begins_like_a_month_and_years_are_no_part_of_a_count(text, people, catalogue):
    assert read_party(text, catalogue).people == people

# ruff: noqa: E501  forms are easier to read on one line
"""Forms and lists of schools, firms and agencies: who comes told in rows, tables of guests, tables turned on their side."""

import pytest

from gangway.channels.email.birth_dates import day_of_birth
from gangway.channels.email.guest_rows import told_in_words, units_of_rows
from gangway.channels.email.labels import meaning_of
from gangway.channels.email.turned_tables import turned

HEAD = "Please book.\nCruise: One Hour Cruise\nDay: Saturday 7 August 2027\nDeparture: 12:00\n"
CZECH = "Objednáváme:\nPlavba: hodinová vyhlídková plavba\nDatum: 7. 8. 2027\nČas: 12:00\n"
GERMAN = "Wir bestellen:\nFahrt: Einstündige Rundfahrt\nTag: 7.8.2027\nAbfahrt: 12:00\n"


@pytest.mark.parametrize(
    ("form", "units"),
    [
        (f"{CZECH}Počet žáků: 24 (věk 9-10 let)\nPedagogický dozor: 3 dospělí", {"child": 24, "adult": 3}),
        (f"{CZECH}Studenti: 18 (všichni s ISIC)\nVyučující: 2 dospělí", {"student": 18, "adult": 2}),
        (f"{CZECH}Počet dospělých: 2\nPočet dětí 3–14 let: 1\nPočet dětí do 2 let: 1", {"adult": 2, "child": 1, "infant": 1}),
        (f"{GERMAN}Schüler: 26 Kinder, alle 11 Jahre alt\nLehrkräfte: 3 Erwachsene", {"child": 26, "adult": 3}),
        (f"{GERMAN}Erwachsene: 2\nKinder: 2 (2 und 5 Jahre)", {"adult": 2, "child": 1, "infant": 1}),
        (f"{GERMAN}Schüler: 22 (15 bis 16 Jahre)\nBegleitung: 3 Lehrkräfte", {"adult": 25}),
        (f"{GERMAN}Erwachsene: zwei\nKinder: zwei (5 und 8 Jahre)", {"adult": 2, "child": 2}),
        (f"{CZECH}Dospělí: dva\nDěti: tři\nPedagogický dozor: Jana Malá, tel. 606 111 222", {"adult": 2, "child": 3}),
        (f"{HEAD}Adults: 2\nChildren: 2 (ages 7 and 2)", {"adult": 2, "child": 1, "infant": 1}),
        (f"{HEAD}Students: 18 (all with student cards)\nLecturers: 2 adults", {"student": 18, "adult": 2}),
        (f"{HEAD}Pupils: 30 (aged 9 to 10)\nTeachers: 4\nGroup size: 34", {"child": 30, "adult": 4}),
        (f"{CZECH}Počet osob celkem: 23\nz toho dětí: 20", {"adult": 3, "child": 20}),
        (f"{GERMAN}Personen: 23, davon 4 Kinder", {"adult": 19, "child": 4}),
        (f"{GERMAN}Personen gesamt: 23\ndavon Kinder (3-14 J.): 4", {"adult": 19, "child": 4}),
        (f"{HEAD}Guests: 29, of whom 9 children", {"adult": 20, "child": 9}),
        (f"{HEAD}Group size: 29\nPupils: 24 (aged 9)\nTeachers: 2\nParents: 3", {"child": 24, "adult": 5}),
        (f"{HEAD}Party: Mr and Mrs Ashby, children aged 11, 6 and 1", {"adult": 2, "child": 2, "infant": 1}),
    ],
)  # fmt: skip
def test_label_and_value_tell_the_same_people_once(read, form, units):
    reading = read(form)
    assert (reading.items[0].units, reading.complete) == (units, True)


@pytest.mark.parametrize(
    "form",
    [
        f"{CZECH}Počet žáků: 24\nPedagogický dozor: 3 dospělí",
        f"{GERMAN}Lehrkräfte: 3 Kinder\nErwachsene: 2",
        f"{HEAD}Pupils: 30 (aged 9 to 10)\nTeachers: 4\nGroup size: 33",
        f"{HEAD}Adults: 4\nTeachers: 2 adults",
        f"{HEAD}Adults: 4\nGuide: 1",
        f"{HEAD}Pupils: approx. 22 (aged 9)\nTeachers: 3",
        f"{GERMAN}Schüler: 20-22 (8-10 J.)\nLehrer: 3",
        f"{CZECH}Žáci: 20 až 22 (8-10 let)\nUčitelé: 3",
        f"{CZECH}Žáci: 24 (9-10 let)\nDěti: 24\nUčitelé: 2",
        f"{HEAD}Pupils: 24 (aged 9)\nTeachers: 2\nParents: 3",
    ],
)
def test_rows_that_leave_it_open_are_asked_about(read, form):
    assert read(form).missing == ("people",)


def test_a_row_holds_exactly_its_number(catalogue):
    assert told_in_words("Anzahl der Schüler", "people", "26 (11 Jahre)") == "26 Schüler (11 Jahre)"
    assert told_in_words("Adults", "adult", "2") is None
    assert units_of_rows(["26 Schüler (11 Jahre)", "3 Lehrkräfte"], {}, catalogue) == ({"child": 26, "adult": 3}, False)
    assert units_of_rows(["2 Lehrer", "3 Lehrkräfte"], {}, catalogue) == ({"adult": 5}, True)
    assert units_of_rows(["26 Schüler"], {}, catalogue) is None


@pytest.mark.parametrize(
    ("label", "meaning"),
    [
        ("PO date", "ignore"), ("Datum vystavení", "ignore"), ("Auftragsdatum", "ignore"), ("Geburtsdatum", "ignore"),
        ("Ersatztermin", "alternative"), ("Náhradní termín", "alternative"), ("Alternative date", "alternative"),
        ("visit_time", "time"), ("Začátek", "time"), ("V kolik hodin", "time"), ("Fahrtbeginn", "time"),
        ("Objednávka", "reference"), ("Datum plavby", "date"), ("Reisedatum", "date"),
    ],
)  # fmt: skip
def test_days_of_papers_are_no_day_of_a_cruise(label, meaning):
    assert meaning_of(label) == meaning


@pytest.mark.parametrize(
    "body",
    [
        "PURCHASE ORDER\nPO date: 6 July 2027\nLine 1: Lunch Cruise, 45 persons, Wednesday 28 July 2027, departure 12:00",
        "OBJEDNÁVKA\nDatum vystavení: 6. 7. 2027\nObjednáváme plavbu s obědem pro 45 osob, středa 28. 7. 2027 ve 12:00.",
        "BESTELLUNG\nBestelldatum: 06.07.2027\nPosition 1: Mittagsfahrt, 45 Personen, Mittwoch, 28. Juli 2027, 12:00 Uhr",
    ],
)
def test_the_day_of_an_order_is_not_the_day_of_its_cruise(read, body):
    [item] = read(body).items
    assert (str(item.date), item.units) == ("2027-07-28", {"adult": 45})


def test_a_second_choice_leaves_the_day_open(read):
    assert read(f"{GERMAN}Ersatztermin: 8.8.2027\nErwachsene: 4").missing == ("date",)
    assert read(f"{GERMAN}Erwachsene: 4").missing == ()


GUESTS = """Nr.  Name                 Alter
1    Ludger Wessels       64
2    Hannelore Wessels    67
3    Mats Wessels         12
4    Bo Wessels           8 Monate
"""
BORN = """Jméno | Datum narození
Howard Malý | 8. 8. 1962
Rosa Malá | 7. 8. 1962
Daisy Malá | 3. 8. 2012
Noe Malý | 20. 8. 2012
"""


def test_a_table_of_guests_is_the_party_it_makes(read):
    german = "wir möchten die einstündige Rundfahrt am Samstag, 7. August 2027, um 12:00 Uhr buchen:"
    czech = "objednávám hodinovou plavbu v sobotu 7. srpna 2027 ve 12:00 pro tyto osoby:"
    [item] = read(f"Guten Tag,\n\n{german}\n\n{GUESTS}\nMit freundlichen Grüßen\nLudger Wessels").items
    assert item.units == {"adult": 1, "senior": 1, "child": 1, "infant": 1}
    [item] = read(f"Dobrý den,\n\n{czech}\n\n{BORN}\nDěkuji\nHoward Malý").items
    assert item.units == {"adult": 2, "senior": 1, "child": 1}
    assert read(f"Guten Tag,\n\n{german}\n\n{GUESTS.replace('67', '?')}\nViele Grüße").missing == ("people",)


def test_days_of_birth_in_every_form():
    for cell in ("3 August 2012", "August 3, 2012", "3. 8. 2012", "3.8.2012", "2012-08-03", "3. srpna 2012"):
        assert str(day_of_birth(cell)) == "2012-08-03"
    assert day_of_birth("03/08/2012") is None
    assert str(day_of_birth("08/23/2012")) == "2012-08-23"
    assert day_of_birth("31. 2. 2012") is None


TURNED = (
    "\t1. plavba\t2. plavba\nCo\tPlavba Čertovkou\tJazzová plavba\n"
    "Kdy\t6. 8. 2027\t7. 8. 2027\nV kolik\t14:15\t20:30\nDospělí\t6\t6"
)


def test_columns_that_are_bookings_are_items(read):
    for table in (TURNED, TURNED.partition("\n")[2]):
        items = read(f"Objednáváme pro jednu skupinu dvě plavby:\n{table}").items
        assert [(one.product, str(one.date), one.time) for one in items] == [
            ("devils-channel", "2027-08-06", "14:15"),
            ("jazz-cruise", "2027-08-07", "20:30"),
        ]


def test_columns_of_choices_or_of_old_and_new_values_are_no_bookings():
    for head in ("\t1. možnost\t2. možnost", "\told\tnew", "\tbisher\tneu", "\t1st choice\t2nd choice"):
        text = "\n".join([head, *TURNED.split("\n")[1:]])
        assert turned(text) == text


@pytest.mark.parametrize(
    "table",
    [
        "Category | Quantity | Price\nAdult | 2 | 390\nChild | 1 | 250\nTotal | 3 | 1030",
        "Typ | Počet\nDospělý | 2\nDítě | 1",
        "Kategorie\tAnzahl\tPreis\nErwachsene\t2\t390\nKinder\t1\t250\nGesamt\t3\t1030",
    ],
)
def test_a_row_for_each_kind_of_ticket_is_no_booking(read, table):
    [item] = read(f"Please book the One Hour Cruise, 7 August 2027, 12:00.\n\n{table}\n\nAnn Price").items
    assert item.units == {"adult": 2, "child": 1}


@pytest.mark.parametrize(
    ("names", "units"),
    [
        ("1. Ann Price, 41\n2. Tom Price, 43\n3. Amy Price, 9", {"adult": 2, "child": 1}),
        ("Traveller 1: Ann Price (41)\nTraveller 2: Tom Cole (66)\nTraveller 3: Amy Price (2)", {"adult": 1, "senior": 1, "infant": 1}),
        ("- Jana Malá, 41 let\n- Petr Novák, 70 let\n- Eva Malá, 9 let", {"adult": 1, "senior": 1, "child": 1}),
        ("Jana Kern – 7.8.2013\nUwe Kern – 7.8.2012\nOma Kern – 7.8.1962", {"adult": 1, "child": 1, "senior": 1}),
    ],
)  # fmt: skip
def test_lines_of_a_name_and_an_age_are_guests(read, names, units):
    [item] = read(f"Please book the One Hour Cruise on 7 August 2027 at 12:00 for:\n\n{names}\n\nThank you").items
    assert item.units == units


def test_numbers_behind_other_names_may_be_places(read):
    reading = read(
        "Please book the One Hour Cruise on 7 August 2027 at 12:00 for:\n\n1. Hotel Aurora, 20\n2. Pension Karla, 15"
    )
    assert not reading.complete


@pytest.mark.parametrize(
    "stay",
    [
        "Arrival date: 5 August 2027\nDeparture date: 9 August 2027",
        "Příjezd: 5. 8. 2027\nOdjezd: 9. 8. 2027",
        "Anreise: 5.8.2027\nAbreise: 9.8.2027",
    ],
)
def test_the_days_of_a_stay_are_no_day_of_a_cruise(read, stay):
    reading = read(
        f"Please book for our guest:\n{stay}\nCruise: One Hour Cruise\nCruise date: 7 August 2027\nTime: 12:00\nPax: 4"
    )
    assert (str(reading.items[0].date), reading.items[0].time, reading.missing) == ("2027-08-07", "12:00", ())


@pytest.mark.parametrize(
    "form",
    [
        "Jakou plavbu chcete? Hodinová plavba\nKterý den? 7. 8. 2027\nV kolik hodin? 12:00\nKolik dospělých? 2\nKolik dětí? 1",
        "Please book.\nWhich cruise? One Hour Cruise\nWhich day? 7 August 2027\nWhich departure? 12:00\nHow many adults? 2\nHow many children? 1",
        "Wir buchen.\nWelche Fahrt? Einstündige Rundfahrt\nWelcher Tag? 7.8.2027\nUhrzeit? 1200\nWie viele Erwachsene? 2\nWie viele Kinder? 1",
        "Klassenfahrt\nSchule: Gymnasium Nord\nFahrt: Einstündige Rundfahrt\nTag: 7.8.2027\nUhrzeit: 12:00 (bitte pünktlich sein)\nLehrer: 2\nKinder: 1",
        "Rezervace\nPlavba: hodinová plavba\nDatum: 7. 8. 2027\nZačátek: 12:00 (přijďte o deset minut dřív)\nOsoby:\n- 2x dospělý\n- 1x dítě (6 let)",
    ],
)
def test_forms_of_questions_and_with_headings_and_remarks(read, form):
    [item] = read(form).items
    assert (item.product, str(item.date), item.time, item.units) == (
        "one-hour-cruise",
        "2027-08-07",
        "12:00",
        {"adult": 2, "child": 1},
    )


def test_a_guest_of_the_table_who_stays_away_makes_it_a_doubt(read):
    table = "Jméno;Věk;Poznámka\nJana Malá;38;\nAdam Malý;9;\nBěla Stará;71;nejede, je nemocná"
    reading = read(f"Prosím o rezervaci hodinové plavby 7. 8. 2027 ve 12:00.\n\n{table}\n\nDíky, Jana Malá")
    assert reading.missing == ("people",)


def test_tabs_that_set_values_apart_make_no_bookings():
    form = (
        "Klient:\t\tMrs. Morishita\nProgram:\tVečerní plavba\nDen:\t\tčt 1. 7. 2027\nNástup:\t\t18:40\nOsob:\t\t2 dosp."
    )
    assert turned(form) == form


def test_names_without_an_age_beside_those_with_one_are_not_left_out(read):
    names = "Jan Kolář\nMarie Kolářová\nTomáš Kolář (16 let)\nAnička Kolářová (9 let)"
    [item] = read(
        f"Dobrý den,\nprosím o lístky na hodinovou plavbu 7. 8. 2027 ve 12:00. Účastníci:\n{names}\nDěkuji"
    ).items
    assert item.units == {"adult": 3, "child": 1}


@pytest.mark.parametrize("row", ["Student: 1   EUR 14.00", "pax student: 1", "Student  (ISIC)  1"])
def test_prices_and_codes_beside_a_count_stay_plain(read, row):
    [item] = read(f"{HEAD}Adults: 2\n{row}").items
    assert item.units == {"adult": 2, "student": 1}

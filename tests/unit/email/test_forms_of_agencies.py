# ruff: noqa: E501  sentences stand on one line
"""Labels as agencies, hotels and offices put them, and fields that count guests under another name."""

import pytest

from gangway.channels.email.labelled import UNREAD, records_of
from gangway.channels.email.labels import meaning_of
from gangway.channels.email.structured import party_of

# fmt: off
LABELS = (
    ("time", "Ablegen", "Ablegezeit", "Session", "Departing at", "Slot start", "Loď v", "Odplutí v", "Časový slot", "Wunschzeit", "Uhrzeit der Abfahrt", "Zvolený čas", "Start hour", "Experience time"),
    ("date", "Date of use", "Participation date", "Visiting date", "Besuchstag", "Leistungstag", "Vybrané datum", "Selected date", "Sailing date"),
    ("product", "Activity title", "Gebuchte Leistung", "Objednaná služba", "Název plavby", "Booked experience", "Leistungsbezeichnung", "Tickets for"),
    ("option", "Typ plavby", "Art der Fahrt", "Ticket type", "Cruise option"),
    ("people", "Headcount", "Guest count", "Anzahl Fahrgäste", "Teilnehmende", "Návštěvníci", "Počet cestujících", "Složení skupiny", "Belegung", "PAX total"),
    ("reference", "Bestell-Nr.", "Vorgang", "Interne Nr.", "Zakázka č.", "Kód objednávky", "Agency ref."),
    ("name", "Host / pokoj", "Gast / Zimmer", "Contact person", "Auf den Namen", "Eingelöst von", "Kontaktní osoba"),
    ("phone", "Contact no.", "Tel. na hosta", "Handynummer", "Mobil Gast", "WhatsApp number"),
    ("infant", "Kleinkinder unter 3", "Infants under 3", "Batolata do 3 let", "Säuglinge", "Babys (0-2)"),
    ("child", "Kinder (4 bis 13 J.)", "Kinder von 3 bis 14", "Děti ve věku 3-14 let", "Kinder ab 3", "Kinder bis 14", "Children aged 3-14"),
    ("adult", "Erwachsene ab 15", "Dospělé osoby"),
    ("senior", "Senioren ab 65", "Senioři nad 65", "Pensioners"),
    ("student", "Studierende (mit Ausweis)", "Students with ISIC"),
    (None, "Kleinkinder unter 6", "Kinder ab 2", "Kinder ab 15", "Erwachsene ab 65", "Kinder bis 18", "Booked date", "Fahrtzeit", "Boarding time", "Cutoff time"),
    ("ignore", "Order date", "Anreisetag", "Room no.", "Pickup time"),
)
# fmt: on


@pytest.mark.parametrize(("meaning", "label"), [(meaning, label) for meaning, *labels in LABELS for label in labels])
def test_a_label_means_the_same_in_other_words(meaning, label):
    assert meaning_of(label) == meaning


def fields(*told: str) -> str:
    return "\n".join(("Product: One Hour Cruise", "Date: 7 August 2027", "Time: 12:00", *told))


# fmt: off
READ = (
    (("Dospělí: 2", "Děti (věk): 1 (12)"), {"adult": 2, "child": 1}),
    (("Erwachsene: 2", "Kinder / Alter: 2 / 5 und 9"), {"adult": 2, "child": 2}),
    (("Adults: 2", "Kids (ages): 1 (1)"), {"adult": 2, "infant": 1}),
    (("Adults: 2", "Children (ages): 5 and 9 years"), {"adult": 2, "child": 2}),
    (("Dospělí: 2", "Děti (věk): 0"), {"adult": 2}),
    (("Dospělí: 2", "Děti: 2", "Věk dětí: 1, 9"), {"adult": 2, "infant": 1, "child": 1}),
    (("Ticket type: 2 x Adult, 1 x Child",), {"adult": 2, "child": 1}),
    (("VARIANTS     2 x Adult", "             1 x Senior (65+)", "             2 x Child (3-14)"), {"adult": 2, "senior": 1, "child": 2}),
    (("Gruppe: 24 Schüler (10 J.), 2 Lehrer",), {"child": 24, "adult": 2}),
    (("Gäste ....... 5 Erwachsene, davon 1 Rollator; 1 Kind (9 J.)",), {"adult": 5, "child": 1}),
    (("Personen: 4 Erwachsene, davon 1 im Rollstuhl",), {"adult": 4}),
    (("Osob: 3 dospělí, 1 kočárek",), {"adult": 3}),
)
NOT_READ = (
    ("Dospělí: 2", "Děti (věk): 7"),
    ("Dospělí: 2", "Děti (věk): 7, 9"),
    ("Dospělí: 2", "Děti: 3", "Věk dětí: 1, 9"),
    ("Personen: 4 Erwachsene, 1 Rollstuhlfahrer",),
    ("Guests: 2 adults, 1 wheelchair",),
    ("Skupina: 12",),
)
# fmt: on


@pytest.mark.parametrize(("told", "units"), READ)
def test_guests_are_counted_whatever_the_field_is_called(told, units, catalogue):
    (record,) = records_of(fields(*told))
    assert party_of(record, catalogue).units == units


@pytest.mark.parametrize("told", NOT_READ)
def test_a_figure_that_may_be_something_else_counts_nobody(told, catalogue):
    (record,) = records_of(fields(*told))
    assert UNREAD in record.values or party_of(record, catalogue).trouble == "unread_people"


def test_seats_are_guests_when_they_are_counted(catalogue):
    (counted,) = records_of(fields("Seats: 3"))
    (placed,) = records_of(fields("Seats: by the window", "People: 2"))
    assert party_of(counted, catalogue).people == 3
    assert placed.get("option") == "by the window"


def test_a_telephone_and_an_address_may_stand_below_one_label():
    (record,) = records_of(fields("People: 2", "Kontakt", "r.thoma@mailwerk.example", "0152 09981143"))
    assert record.get("phone") == "r.thoma@mailwerk.example\n0152 09981143"


@pytest.mark.parametrize(
    ("value", "product"),
    [
        ("hodinová", "one-hour-cruise"),
        ("dinner", "dinner-cruise"),
        ("odpolední", None),
        ("Průvodce Pražský hrad", None),
    ],
)
def test_a_cruise_may_be_named_by_the_rest_of_its_label(value, product, read):
    reading = read(
        f"Prosím rezervovat\n\nplavba: {value}\ndatum: 11. 7. 2027\nčas: 15h\nosoby: 2", at="2027-06-16T10:00"
    )
    assert reading.items[0].product == product


def test_two_days_below_two_labels_are_asked_about(read):
    body = "Please book\nCruise: One Hour Cruise\nVisit date: 11 July 2027\nTrip date: 12 July 2027\nTime: 12:00\nAdults: 2"
    assert read(body, at="2027-06-16T10:00").missing == ("date",)

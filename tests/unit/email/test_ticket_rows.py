# ruff: noqa: E501  orders are easier to read on one line
"""Orders of firms, agencies and shops: a row for each kind of guest, rows broken over lines, counts without a colon."""

import pytest

from gangway.channels.email.seen_text import text_of_html
from gangway.channels.email.ticket_rows import with_kinds_beside_numbers

PO = "Bestellung Nr. 4711\n\nPos.   Bezeichnung   Menge   Einheit   Einzelpreis\n{rows}\n\nLeistungsdatum: 11.08.2027, 12:00 Uhr\nAnsprechpartner: Frau Richter, 0151 23456789"
SHOP = "Please book and confirm.\nOrder #5581\n\nProduct | Travel date | Qty | Price\n{rows}"
FORM = "Wir bestellen:\nFahrt: Einstündige Rundfahrt\nDatum: 7. August 2027\nAbfahrt: 12:00\nTeilnehmer:\n{rows}\nTelefon: 0151 23456789"
DAY = "12 August 2027"


@pytest.mark.parametrize(
    ("text", "units"),
    [
        (PO.format(rows="10   Mittagsfahrt, Erwachsener   18   Stk   890,00\n20   Mittagsfahrt, Kind (3-14 J.)   4   Stk   490,00\n30   Mittagsfahrt, Kind unter 3   1   Stk   0,00"), {"adult": 18, "child": 4, "infant": 1}),
        (SHOP.format(rows=f"Dinner Cruise - Adult ticket | {DAY} | 2 | EUR 120\nDinner Cruise - Child ticket | {DAY} | 1 | EUR 30"), {"adult": 2, "child": 1}),
        (SHOP.format(rows=f"Dinner Cruise - adult | {DAY} | 4 | EUR 120\nBooking fee | {DAY} | 1 | EUR 3"), {"adult": 4}),
        ("Objednávka č. 2027-88\n\nNázev;Termín;Čas;Ks\nHodinová plavba – dospělý;7.8.2027;12:00;2\nHodinová plavba – senior;7.8.2027;12:00;1", {"adult": 2, "senior": 1}),
        ("Objednáváme:\nPoložka    Ks\nHodinová plavba, dospělý    2\nHodinová plavba, dítě    1\nDatum: 7. 8. 2027\nČas: 12:00", {"adult": 2, "child": 1}),
        ("Please book the dinner cruise on 12 August 2027:\nTicket | Qty\nAdult | 2\nChild | 1", {"adult": 2, "child": 1}),
        (FORM.format(rows="  Schüler (9-10 J.)     24\n  Lehrkräfte             2"), {"child": 24, "adult": 2}),
        (FORM.format(rows="Erwachsene 3\nSenioren 2"), {"adult": 3, "senior": 2}),
        (f"Please book for {DAY}:\n2 x Dinner Cruise for adults\n1 x Dinner Cruise for a child\nAnn Price", {"adult": 2, "child": 1}),
        ("Objednáváme na 12. 8. 2027:\n2x večerní plavba s večeří - dospělý\n1x večerní plavba s večeří - dítě 5 let\nJana Malá", {"adult": 2, "child": 1}),
    ],
)  # fmt: skip
def test_rows_of_one_cruise_are_one_cruise(read, text, units):
    reading = read(text)
    assert ([item.units for item in reading.items], reading.complete) == ([units], True)


@pytest.mark.parametrize(
    "text",
    [
        SHOP.format(rows=f"Dinner Cruise - Adult | {DAY} | 2 | 120\nDinner Cruise - Youth 15-17 | {DAY} | 1 | 30"),
        SHOP.format(rows=f"Dinner Cruise - Adult | {DAY} | 2 | 120\nDinner Cruise - Adult (vegetarian) | {DAY} | 1 | 30"),
        SHOP.format(rows=f"Dinner Cruise | {DAY} | 4 | 120\nChild discount | {DAY} | 1 | 30"),
        SHOP.format(rows=f"Dinner Cruise for two | {DAY} | 1 | 120\nGift box | {DAY} | 1 | 5"),
        SHOP.format(rows=f"Dinner Cruise, window - Adult | {DAY} | 4 | 9\nDinner Cruise, standard - Child | {DAY} | 1 | 9"),
        f"Please book:\nProduct: Dinner Cruise - child ticket\nDate: {DAY}\nQuantity: 2\nName: Ann Price",
        FORM.format(rows="Erwachsene 3\nMitfahrer 2"),
        FORM.format(rows="Kind 7\nKind 5"),
        f"Please book for {DAY}:\n2 x Dinner Cruise\n1 x Dinner Cruise - child\nAnn Price",
    ],
)  # fmt: skip
def test_rows_that_leave_the_party_open_are_asked_about(read, text):
    assert not read(text).complete


def test_rows_of_other_days_stay_apart(read):
    reading = read(
        "Please book for one client:\nItem | Date | Time | Qty\nOne Hour Cruise, adult | 7 August 2027 | 12:00 | 2\n"
        "One Hour Cruise, child | 7 August 2027 | 12:00 | 1\nOne Hour Cruise, adult | 8 August 2027 | 12:00 | 2"
    )
    assert [item.units for item in reading.items] == [{"adult": 2, "child": 1}, {"adult": 2}]
    assert reading.complete


def test_the_cell_of_a_shop_is_broken_over_lines(read):
    reading = read(
        "New order #882\nYou have received a new order:\nProduct\tQuantity\tPrice\n"
        "Dinner Cruise - adult\nDate: 12 August 2027\nDeparture: 19:00\t4\t5\n"
        "Dinner Cruise - child\nDate: 12 August 2027\nDeparture: 19:00\t2\t5\nSubtotal:\t55\nTotal:\t55"
    )
    assert ([item.units for item in reading.items], reading.complete) == ([{"adult": 4, "child": 2}], True)


def test_a_number_ahead_of_a_title_counts_its_kind(catalogue):
    told = with_kinds_beside_numbers(
        "2 x Dinner Cruise, window table, adult\n1 x Dinner Cruise\n- 3 tickets", catalogue
    )
    assert told == "Dinner Cruise, window table: 2 x adult\n1 x Dinner Cruise\n- 3 tickets"


def test_hard_spaces_set_columns_apart():
    assert (
        text_of_html("<p>&nbsp; Adults&nbsp; &nbsp;  24</p><td>2&nbsp;&nbsp; Adults</td>") == "Adults     24\n2 Adults"
    )


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Objednáváme hodinovou plavbu v sobotu 7. 8. 2027 ve 12:00, seznam hostů:\n1. Vlasta Malá, nar. 14. 3. 1958\n2. Jan Malý, nar. 2. 6. 1983\n\nJan Malý", {"senior": 1, "adult": 1}),
        ("Please book the One Hour Cruise on Saturday 7 August 2027 at 12:00 for:\n- Ann Price (born 14 March 1958)\n- Amy Price (born 30 January 2025)\n\nAnn Price", {"senior": 1, "infant": 1}),
        ("Bitte buchen Sie die Einstündige Rundfahrt am Samstag, 7. August 2027 um 12 Uhr:\n\nKarl Lang, geb. 14.3.1958\nMax Lang, *30.1.2015\n\nUte Lang", {"senior": 1, "child": 1}),
    ],
)  # fmt: skip
def test_guests_with_their_days_of_birth_are_counted(read, text, units):
    reading = read(text)
    assert (reading.items[0].units, reading.complete) == (units, True)

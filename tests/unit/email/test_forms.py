"""Structured mails: what their labels and cells must be like before a machine believes them."""

import pytest

from gangway.channels.email.cells import units_of, without_what_follows
from gangway.channels.email.labelled import UNREAD, records_of
from gangway.channels.email.labels import meaning_of
from gangway.channels.email.seen_text import text_of_html
from gangway.channels.email.structured import party_of


def lines(*fields: str) -> str:
    return "\n".join(("Product: One Hour Cruise", "Date: 7 August 2027", "Time: 12:00", *fields))


@pytest.mark.parametrize(
    ("label", "meaning"),
    [
        ("Senioři 65+", "senior"), ("Dospělí 15+", "adult"), ("Děti 3-14", "child"), ("Děti 0-2", "infant"),
        ("Schüler (12–13 J.)", "child"), ("Adults 65+", None), ("Datum / odjezd", "datetime"),
        ("1 Children (3-14 years)", None),
    ],
)  # fmt: skip
def test_ages_in_a_label_are_part_of_its_meaning(label, meaning):
    assert meaning_of(label) == meaning


def test_a_count_below_an_unknown_label_of_guests_makes_the_party_a_doubt(catalogue):
    (record,) = records_of(lines("Adults: 2", "Adults 65+: 2"))
    assert UNREAD in record.values
    assert party_of(record, catalogue).trouble == "unread_people"


def test_a_row_that_does_not_fit_its_table_is_not_left_out_in_silence(catalogue):
    table = "Date\tService\tDep.\tAdults\n12 Jun 2027\tOne Hour Cruise\t10:00\t18\n13 Jun 2027\tLunch Cruise\t22"
    first, second = records_of(table)
    assert first.get("adult") == "18"
    assert party_of(second, catalogue).trouble == "unread_people"


def test_a_table_with_a_row_for_each_ticket_is_counted(catalogue):
    table = "Ticket ID\tVariant\tPrice\nTQ-1\tAdult\t€14\nTQ-2\tAdult\t€14\nTQ-3\tSenior 65+\t€12"
    (record,) = records_of(lines(table))
    assert party_of(record, catalogue).units == {"adult": 2, "senior": 1}


def test_a_telephone_below_a_number_of_people_is_no_part_of_it(catalogue):
    (record,) = records_of(lines("Počet osob\t2", "Tel. na hosta\t+44 7700 900417"))
    assert party_of(record, catalogue).people == 2


def test_a_name_beside_a_label_of_guests_counts_nobody(catalogue):
    (record,) = records_of(lines("Personen: 18 Erwachsene, 2 Kinder (8 u. 11)", "Begleitung: Herr Uwe Zschoche"))
    assert party_of(record, catalogue).units == {"adult": 18, "child": 2}


@pytest.mark.parametrize(
    ("cell", "units"),
    [
        ("6A 2C 1I", {"adult": 6, "child": 2, "infant": 1}),
        ("12 ADT / 2 CHD", {"adult": 12, "child": 2}),
        ("dospělí 18 / senioři nad 65 let 4 / děti 6–13 let 6 / batolata 0", {"adult": 18, "senior": 4, "child": 6}),
        ("2 adults", {}), ("6X 2C", {}), ("2A 3A", {}), ("", {}),
    ],
)  # fmt: skip
def test_the_codes_of_the_trade_are_counts(cell, units):
    assert units_of(cell) == units


def test_barcodes_beside_a_count_are_left_out():
    assert without_what_follows("2   barcode 8847120033, 8847120034") == "2"
    assert without_what_follows("2 adults") == "2 adults"


def _table(*rows):
    cells = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    return f"<html><body><p>Dear partners, please book:</p><table>{cells}</table></body></html>"


def test_cells_of_a_table_may_be_paragraphs_and_broken_over_lines():
    text = text_of_html(_table(["<p>Date</p>", "<p>Pax</p>", "<p>Ref</p>"], ["<p>1. 6.</p>", "2<br>adults", "X-1"]))
    assert text.split("\n")[1:] == ["Date\tPax\tRef", "1. 6.\t2 adults\tX-1"]


def test_cells_that_only_arrange_a_page_keep_their_lines():
    text = text_of_html(_table(["Logo", "Date: 1. 6.<br>Pax: 2<br>Name: X"]))
    assert text.endswith("Logo\tDate: 1. 6.\nPax: 2\nName: X")
    text = text_of_html(_table(["<div>Guests</div>3 guests", "<div>Confirmation code</div>HMA4XK9T2R"]))
    assert text.endswith("Guests\n3 guests\nConfirmation code\nHMA4XK9T2R")


def test_rows_of_other_services_are_nobodys_order_here(read):
    reading = read(
        "Please arrange for our guest:\n"
        "Service;Date;Time;Pax;Remarks\n"
        "Taxi to the pier;19 June 2027;18:20;2;arranged\n"
        "Dinner cruise;19 June 2027;19:00;2 adults;window table\n"
        "Guide, Castle;20 June 2027;9:00;2;arranged\n"
    )
    [item] = reading.items
    assert (item.product, item.option, item.units) == ("dinner-cruise", "window", {"adult": 2})


def test_a_form_whose_subject_names_another_day_is_asked_about(read):
    form = "Service: dinner cruise, standard\nDate: 19 June 2027\nAdults: 4\nOrder no.: TN-5530\nPlease book."
    assert read(form, subject="Dinner cruise 19 June 2027").missing == ()
    assert read(form, subject="Dinner cruise 18 June 2027").missing == ("date",)


def test_labels_between_asterisks_and_behind_spaced_dots_are_labels(read):
    starred = "*Co:* plavba s obědem\n*Kdy:* 19. 6. 2027\n*Kolik:* 2 dospělí\n*Číslo:* AB-123\nProsíme o rezervaci."
    dotted = (
        "Leistung . . . . . Mittagsfahrt\nTag . . . . . . . . 19.06.2027\n"
        "Personen gesamt . . . 2 (inkl. Reiseleitung)\nUnsere Reise-Nr. . . . 2027/PRG/17\nBitte reservieren."
    )
    assert [str(one.date) for one in read(starred).items] == ["2027-06-19"]
    reading = read(dotted)
    assert (reading.items[0].product, reading.items[0].units, reading.reference) == (
        "lunch-cruise",
        {"adult": 2},
        "2027/PRG/17",
    )


def test_a_consent_and_a_sex_of_the_customer_are_fields_like_others():
    (record,) = records_of(lines("Objednal/a: Vlasta Hejnová", "Souhlas s podmínkami: ano", "Adults: 2"))
    assert record.get("name") == "Vlasta Hejnová"
    assert record.rest.strip() == ""


COLUMNS = """day          dep.    service                 number
Tue 8.6.27   10:00   One Hour Cruise         22 adults
Thu 10.06.27 09:00   Zoo Boat, return        20 adults
"""


def test_a_row_whose_cell_fills_its_column_is_cut_where_the_heads_columns_begin():
    first, second = records_of(COLUMNS)
    assert (first.get("date"), first.get("time")) == ("Tue 8.6.27", "10:00")
    assert (second.get("date"), second.get("time"), second.get("product")) == (
        "Thu 10.06.27",
        "09:00",
        "Zoo Boat, return",
    )


def test_a_row_that_does_not_fit_takes_no_party_from_the_row_before(read):
    body = COLUMNS.replace("Thu 10.06.27 09:00   Zoo", "Thu 10.06.27 09:00 Zoo")
    reading = read(f"Please book for our group, one number for all:\n\n{body}\nHana, +420 604 220 871")
    assert not reading.complete


@pytest.mark.parametrize(
    ("label", "meaning"),
    [
        ("Začátek", "time"), ("Počet nocí", None), ("Počet asistentů", None),
        ("Number of guests", "people"), ("Alternative date", "alternative"), ("Náhradní termín", "alternative"),
    ],
)  # fmt: skip
def test_what_a_form_counts_besides_guests_is_no_number_of_people(label, meaning):
    assert meaning_of(label) == meaning


def test_pupils_whose_ages_stand_behind_their_number_are_children(catalogue):
    (record,) = records_of(lines("Počet žáků: 43 (8–9 let)", "Pedagogický dozor: 4 dospělí"))
    assert party_of(record, catalogue).units == {"child": 43, "adult": 4}


@pytest.mark.parametrize("field", ["TL: 1", "Driver + guide: 2 FOC", "Počet asistentů: 1", "Cyclists: 12"])
def test_a_bare_number_below_a_label_nobody_knows_makes_the_party_a_doubt(catalogue, field):
    (record,) = records_of(lines("Adults: 24", field))
    assert party_of(record, catalogue).trouble == "unread_people"


def test_another_day_offered_in_a_form_is_a_choice(read):
    form = "Cruise: Jazz Cruise\nDate: 18.06.2027\nAlternative date: 19.06.2027\nGuests: 2\nPlease book."
    assert read(form).missing == ("date",)


def test_a_form_sent_for_our_information_orders_nothing(read):
    form = "Product: One Hour Cruise\nDate: 12 June 2027\nTime: 15:00\nAdults: 4\nBooking no: TD-4412\n"
    assert read(f"This is a reminder of an existing booking.\n\n{form}").intent == "human"
    assert read(f"{form}\nNo action required.").intent == "human"

"""Workbooks of real writers are read; bombs, entities, passwords and other kinds of files are refused by name."""

import resource
import struct
import time
import zipfile

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from gangway.sheets.errors import FileTooLarge, UnreadableFile
from gangway.sheets.read import read_table
from gangway.sheets.table import Formula
from infra.local.layout import ROOT
from tests.unit.sheets.books import MAIN, RELATIONS, WORKBOOK, a_book, rows_xml, zipped

tell = print  # figures, shown by `pytest -s`
SAMPLES = ROOT / "tests/samples/sheets"


def read(content):
    return read_table(content, lambda _name: True)


def refused(content) -> str:
    with pytest.raises((UnreadableFile, FileTooLarge)) as said:
        read(content)
    return said.value.message


def test_a_workbook_of_a_partner_is_read_as_it_looks():
    table = read((SAMPLES / "partner-orders.xlsx").read_bytes())
    assert table.heading[:5] == ("Číslo rezervace", "Produkt", "Varianta", "Datum", "Odjezd")
    assert [row.number for row in table.rows] == [2, 3, 4]
    assert table.rows[0].cells[7:10] == ("Božena Němcová", "bozena@nemcova.example", "+420 777 000 111")
    assert table.rows[2].cells[7] == "Jan O'Hara & syn <rodina>"
    assert table.rows[0].cells[3] == 46553.0  # 15 June 2027, counted from 1900
    assert not table.is_1904


def test_a_workbook_counted_from_1904_says_so_and_its_formula_is_one():
    table = read((SAMPLES / "plan-1904.xlsx").read_bytes())
    assert table.is_1904
    assert table.rows[0].cells[:3] == ("swan", 45107.0, pytest.approx(10 / 24))
    assert isinstance(table.rows[2].cells[4], Formula)


def test_cells_are_put_where_they_belong_and_odd_ones_stay_text():
    sheet = (
        '<row r="1"><c r="B1" t="str"><v>b</v></c></row><row r="4"><c r="A4" t="b"><v>1</v></c>'
        '<c r="C4" t="e"><v>#REF!</v></c><c><v>nan</v></c><c t="s"><v>77</v></c></row><row><c><v>2</v></c></row>'
    )
    table = read(a_book(sheet))
    assert table.heading == ("", "b")
    assert [(row.number, row.cells) for row in table.rows] == [(4, ("1", "", "#REF!", "nan")), (5, (2.0,))]


def test_shared_texts_in_pieces_are_joined_without_their_readings():
    strings = f"<sst {MAIN}><si><r><t>Bož</t></r><r><t>ena</t></r><rPh><t>x</t></rPh></si></sst>"
    relations = RELATIONS.replace(
        "</Relationships>", '<Relationship Id="rId2" Type="x/sharedStrings" Target="/xl/s.xml"/></Relationships>'
    )
    content = zipped(
        {
            "xl/workbook.xml": WORKBOOK,
            "xl/_rels/workbook.xml.rels": relations,
            "xl/s.xml": strings,
            "xl/worksheets/sheet1.xml": f'<worksheet {MAIN}><row r="1"><c t="s"><v>0</v></c></row></worksheet>',
        }
    )
    assert read(content).heading == ("Božena",)


def test_a_zip_bomb_costs_neither_time_nor_memory():
    bomb = a_book("<row>" + " " * 400_000_000 + "</row>")
    before, began = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.process_time()
    assert len(bomb) < 1_000_000
    assert "when unpacked" in refused(bomb)
    assert time.process_time() - began < 2
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 50_000


def test_a_bomb_that_lies_about_its_size_is_broken_at_most():
    bomb = bytearray(a_book("<row>" + " " * 100_000_000 + "</row>"))
    while (at := bomb.find(struct.pack("<I", 100_000_000 + 103))) >= 0:
        bomb[at : at + 4] = struct.pack("<I", 1_000)
    assert refused(bytes(bomb))


@pytest.mark.parametrize(
    "doctype",
    [
        '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>',
        '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE x SYSTEM "http://127.0.0.1:1/x.dtd">',
    ],
)
def test_entities_and_document_types_are_refused(doctype):
    sheet = f"{doctype}<worksheet><row><c t='str'><v>&a;</v></c></row></worksheet>"
    content = zipped(
        {"xl/workbook.xml": WORKBOOK, "xl/_rels/workbook.xml.rels": RELATIONS, "xl/worksheets/sheet1.xml": sheet}
    )
    assert "document type" in refused(content)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500, "an old or a locked Excel file"),
        (b"%PDF-1.7 ...", "a PDF"),
        (b"{\\rtf1 hello}", "a text document"),
        (b"\xef\xbb\xbf <html><table>", "a web page or XML"),
        (b"PK\x03\x04 and nothing more", "broken"),
        (zipped({"content.xml": "<x/>"}), "no XLSX workbook"),
        (zipped({"xl/workbook.xml": "<workbook/>", "xl/_rels/workbook.xml.rels": "<x/>"}), "has no sheet"),
        (a_book("<row"), "broken inside"),
        (a_book(""), "the first sheet is empty"),
        (a_book("<row><c r='ZZ1'><v>1</v></c></row>"), "more than 100 columns"),
        (zipped({f"part{n}": "" for n in range(1_001)}), "when unpacked"),
        (zipped({"xl/workbook.xml": WORKBOOK, "xl/_rels/workbook.xml.rels": RELATIONS}, zipfile.ZIP_LZMA), "packed"),
        (b"x" * 4_000_001, "more than 4000000"),
    ],
)
def test_what_is_no_plain_workbook_is_refused_by_name(content, said):
    assert said in refused(content)


def test_a_sheet_of_ten_thousand_rows_is_read_in_seconds():
    row = ["CK-1", "sightseeing", "standard", 46553, 0.41667, 2, 1, "Božena Němcová", "b@n.example", "+420 777", ""]
    content = a_book(rows_xml([row] * 10_001))
    began = time.monotonic()
    assert len(read(content).rows) == 10_000
    tell(f"\nXLSX of 10,000 rows ({len(content)} bytes): {time.monotonic() - began:.2f} s")


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=60), st.integers(0, 900))
@example(bytes([8, *[0] * 18, 27]), 195)  # a name of a part in no charset
@example(b"\xff\xff\xff", 798)  # a part that begins before the file
def test_a_damaged_workbook_is_a_table_or_a_refusal(damage, where):
    content = bytearray(a_book(rows_xml([["name"], ["Jan"]])))
    content[where : where + len(damage)] = damage
    try:
        read(bytes(content))
    except (UnreadableFile, FileTooLarge) as said:
        assert said.message  # noqa: PT017  either is right; a refusal has to say something

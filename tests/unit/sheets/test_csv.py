"""CSV in any of the letters and delimiters that people send, and out without a cell that would run."""

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gangway.sheets.charsets import decode, twice_encoded
from gangway.sheets.csv_in import read_csv
from gangway.sheets.csv_out import csv_bytes, escaped, unescaped
from gangway.sheets.errors import FileTooLarge, UnreadableFile

CZECH = "Jméno;Loď\r\nBožena Němcová;Labuť\r\nŠtěpán Žižka;Čáp\r\n"


def knows(name: str) -> bool:
    return name in {"Jméno", "Loď", "name", "notes"}


def cells(table):
    return [list(row.cells) for row in table.rows]


@pytest.mark.parametrize(
    ("codec", "mark", "said"),
    [
        ("utf-8", b"", "UTF-8"),
        ("utf-8-sig", b"", "UTF-8 with BOM"),
        ("utf-16", b"", "UTF-16"),
        ("utf-16-be", b"\xfe\xff", "UTF-16"),
        ("utf-16-le", b"", "UTF-16 without BOM"),
        ("cp1250", b"", "Windows-1250"),
    ],
)
def test_every_charset_that_is_read_is_recognised_and_named(codec, mark, said):
    table = read_csv(mark + CZECH.encode(codec), knows)
    assert (table.charset, table.delimiter, table.heading) == (said, "semicolon", ("Jméno", "Loď"))
    assert cells(table) == [["Božena Němcová", "Labuť"], ["Štěpán Žižka", "Čáp"]]


def test_a_charset_that_was_only_concluded_shows_words_to_check():
    assert read_csv(CZECH.encode("cp1250"), knows).samples[:4] == ("Jméno", "Loď", "Božena", "Němcová")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (CZECH.encode("iso8859-2"), "byte 0xE9 at line 1, column 3); it looks like ISO-8859-2"),
        (CZECH.encode("cp852"), "it looks like DOS code page 852"),
        (CZECH.encode("utf-32"), "the file is UTF-32"),
        (
            b"\xef\xbb\xbfname\r\nN\xecmcov\xe1\r\n",
            "begins as UTF-8 with BOM and is something else at line 2, column 2",
        ),
        (CZECH.encode("utf-16") + b"\x00", "begins as UTF-16 and is something else"),
        ("имя\r\nАнна".encode("cp1251"), "not Windows-1250 either"),
        (b"name\r\n\x00\xff\x01\x02", "no text (byte 0x00)"),
    ],
)
def test_other_letters_are_named_and_refused(content, said):
    with pytest.raises(UnreadableFile) as refused:
        read_csv(content, knows)
    assert said in refused.value.message
    assert refused.value.message.endswith("save it as “CSV UTF-8” and upload it again")


@pytest.mark.parametrize("charset", ["cp1250", "cp1252"])
def test_text_that_was_saved_twice_is_recognised(charset):
    broken = "Nemcová, Hradec".encode().decode(charset)
    assert twice_encoded(broken) == "Nemcová, Hradec"
    assert [twice_encoded(fine) for fine in ("Němcová", "Čapek", "Müller", "Jan", "Ă", "naïve café")] == [None] * 6


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_the_delimiter_is_the_one_that_finds_known_columns(delimiter):
    text = f"name{delimiter}notes\r\n" + f'"Novák; Jan, ml."{delimiter}"a\tb"\r\n'
    assert cells(read_csv(text.encode(), knows)) == [["Novák; Jan, ml.", "a\tb"]]


def test_a_delimiter_that_the_file_tells_is_believed():
    assert cells(read_csv(b"sep=;\r\na,b;notes\r\n1;2\r\n", knows)) == [["1", "2"]]


def test_rows_have_the_numbers_a_spreadsheet_shows_and_empty_ones_are_passed_over():
    table = read_csv(b'name,notes\r\n\r\n"two\r\nlines",x\r\n,,\r\nlast\r\n', knows)
    assert [(row.number, row.cells) for row in table.rows] == [(3, ("two\r\nlines", "x")), (5, ("last",))]


def test_a_quote_that_is_never_closed_is_named_where_it_is_opened():
    table = read_csv(b'name,notes\nJan,fine\nKarel,"open\nEva,lost\n', knows)
    assert [row.number for row in table.rows if row.broken] == [3]
    assert table.rows[-1].broken == "open_quote"


def test_a_quote_in_the_middle_breaks_its_own_row_only():
    table = read_csv(b'name,notes\nJan,"a" b\nEva,fine\n', knows)
    assert [(row.number, bool(row.broken)) for row in table.rows] == [(2, True), (3, False)]


def test_limits_of_rows_columns_and_cells():
    wide = read_csv(b"name\n" + b"x," * 200 + b"\n" + b"y" * 6_000 + b"\n", knows)
    assert [row.broken for row in wide.rows] == [
        "too_wide",
        "long_cell",
    ]
    with pytest.raises(FileTooLarge):
        read_csv(b"name\n" + b"x\n" * 30_001, knows)
    with pytest.raises(UnreadableFile, match="empty"):
        read_csv(b"", knows)


@pytest.mark.parametrize("text", ["=1+1", "+420 777", "-2", "@SUM(A1)", "\t=1", "\r=1", "  =1", "＝1", "\n@x", "'=1"])
def test_what_a_spreadsheet_would_evaluate_is_only_text_to_it(text):
    written = csv_bytes(["notes"], [[text]]).decode("utf-8-sig")
    assert next(csv.reader(io.StringIO(written.partition("\r\n")[2], newline=""))) == ["'" + text]
    assert unescaped(escaped(text)) == text


def test_names_with_an_apostrophe_are_left_alone_on_the_way_in():
    assert [unescaped(name) for name in ("'t Hooft", "O'Hara", "'", "''")] == ["'t Hooft", "O'Hara", "'", "'"]


def test_numbers_are_written_as_numbers():
    assert csv_bytes(["free"], [[-3]]) == b"\xef\xbb\xbffree\r\n-3\r\n"


texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(texts, texts, texts), max_size=8), st.sampled_from([",", ";", "\t"]))
def test_whatever_is_exported_is_imported_as_it_was_and_runs_nowhere(rows, delimiter):
    written = csv_bytes(["name", "notes", "more"], rows, delimiter=delimiter)
    table = read_csv(written, knows)
    assert cells(table) == [list(row) for row in rows if any(cell.strip() for cell in row)]
    for row in csv.reader(io.StringIO(written.decode("utf-8-sig"), newline=""), delimiter=delimiter):
        assert [cell for cell in row if cell.lstrip()[:1] in set("=+-@") and cell] == []


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_a_table_or_a_refusal(content):
    try:
        decode(content)
        read_csv(content, knows)
    except (UnreadableFile, FileTooLarge) as refused:
        assert refused.message  # noqa: PT017  either is right; a refusal has to say something

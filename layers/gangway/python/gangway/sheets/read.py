"""A file by what is in it, whatever its name says."""

from gangway.sheets.csv_in import Knows, read_csv
from gangway.sheets.errors import FileTooLarge, UnreadableFile
from gangway.sheets.table import Table
from gangway.sheets.xlsx_in import read_xlsx

MOST_BYTES = 4_000_000
SAVE = "save it as XLSX or as CSV UTF-8"
FOREIGN = (
    (b"\xd0\xcf\x11\xe0", "locked", f"the file is an old or a locked Excel file: {SAVE}, without a password"),
    (b"%PDF", "no_table", f"the file is a PDF, not a table: {SAVE}"),
    (b"{\\rtf", "no_table", f"the file is a text document, not a table: {SAVE}"),
    (b"<", "no_table", f"the file is a web page or XML, not a table: {SAVE}"),
)


def read_table(content: bytes, knows: Knows) -> Table:
    """Raises UnreadableFile or FileTooLarge, each with what to do about it."""
    if len(content) > MOST_BYTES:
        raise FileTooLarge("file", f"the file has {len(content)} bytes, more than {MOST_BYTES}: split it")
    if content.startswith(b"PK\x03\x04"):
        return read_xlsx(content)
    for beginning, kind, said in FOREIGN:
        if content.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(beginning):
            raise UnreadableFile(kind, said)
    return read_csv(content, knows)

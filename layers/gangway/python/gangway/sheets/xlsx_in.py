"""XLSX (ECMA-376): the first sheet's cells, read as a stream, with nothing in it evaluated, fetched or unpacked freely.

The archive is unpacked part by part under one budget, so a zip bomb costs no more than its first megabytes; the XML is
read by defusedxml with document types forbidden, so there are no entities to expand. Formulas, links, macros, styles
and other sheets are not looked at: a cell with a formula is handed on as one (`Formula`).
"""

import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from posixpath import join, normpath
from xml.sax import SAXException
from xml.sax.handler import ContentHandler

from defusedxml.common import DefusedXmlException
from defusedxml.expatreader import DefusedExpatParser

from gangway.sheets.errors import FileTooLarge, UnreadableFile
from gangway.sheets.table import Table
from gangway.sheets.xlsx_parts import SharedStrings, Sheet, Workbook

MOST_PARTS = 1_000
MOST_UNPACKED = 64_000_000
CHUNK = 64_000
ENCRYPTED = 0x1
SAVE = "save it anew as XLSX, or as CSV UTF-8"
WORKBOOK = "xl/workbook.xml"
# What zipfile raises of a damaged archive: NotImplementedError of a packing it does not know, RuntimeError of a locked
# part, ValueError of a part that begins before the file or has a name in no charset.
BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, RuntimeError, ValueError)


def read_xlsx(content: bytes) -> Table:
    """Raises UnreadableFile for anything that is no plain workbook, FileTooLarge for one beyond the budget."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            return _table(_Package(archive))
    except DefusedXmlException as error:
        raise UnreadableFile(
            "broken", f"the XLSX file holds a document type, which no spreadsheet writes: {SAVE}"
        ) from error
    except BROKEN as error:  # after defusedxml's, which are ValueErrors too
        raise UnreadableFile("broken", f"the XLSX file is broken: {SAVE}") from error
    except SAXException as error:
        raise UnreadableFile("broken", f"the XLSX file is broken inside: {SAVE}") from error


def _table(package: "_Package") -> Table:
    if WORKBOOK not in package.names:
        raise UnreadableFile("no_table", f"the file is an archive, but no XLSX workbook: {SAVE}")
    book = Workbook()
    package.parse(WORKBOOK, book)
    package.parse("xl/_rels/workbook.xml.rels", book)
    strings = SharedStrings()
    if (part := book.part_of_kind("sharedStrings")) and _inside(part) in package.names:
        package.parse(_inside(part), strings)
    target = book.first_sheet
    if target is None or _inside(target) not in package.names:
        raise UnreadableFile("broken", f"the workbook has no sheet: {SAVE}")
    sheet = Sheet(strings.texts)
    package.parse(_inside(target), sheet)
    if not sheet.rows:
        raise UnreadableFile("empty", "the first sheet is empty: its first row names the columns")
    first, *rows = sheet.rows
    heading = tuple(str(cell).strip() for cell in first.cells)
    return Table(kind="XLSX", heading=heading, rows=tuple(rows), is_1904=book.is_1904)


def _inside(target: str) -> str:
    """The name of a part inside the archive; targets are relative to `xl/`, or absolute."""
    return target.lstrip("/") if target.startswith("/") else normpath(join("xl", target))


class _Package:
    """The archive, with one budget for everything that is unpacked from it."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        entries = archive.infolist()
        self.names = {entry.filename for entry in entries}
        self._archive = archive
        self._left = MOST_UNPACKED
        if len(entries) > MOST_PARTS or sum(entry.file_size for entry in entries) > MOST_UNPACKED:
            raise FileTooLarge("file", f"the XLSX file is more than {MOST_UNPACKED} bytes when unpacked: split it")
        if len(self.names) < len(entries):
            raise UnreadableFile("broken", f"the XLSX file holds a part twice: {SAVE}")
        if any(entry.flag_bits & ENCRYPTED for entry in entries):
            raise UnreadableFile("locked", "the XLSX file is locked with a password: save it without one")

    def parse(self, name: str, handler: ContentHandler) -> None:
        if name not in self.names:
            raise UnreadableFile("broken", f"the XLSX file lacks {name}: {SAVE}")
        parser = DefusedExpatParser(forbid_dtd=True)
        parser.setContentHandler(handler)
        for chunk in self._chunks(name):
            parser.feed(chunk)
        parser.close()

    def _chunks(self, name: str) -> Iterator[bytes]:
        entry = self._archive.getinfo(name)
        if entry.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
            raise UnreadableFile("broken", f"the XLSX file is packed in a way no spreadsheet uses: {SAVE}")
        with self._archive.open(entry) as part:
            while chunk := part.read(CHUNK):
                self._left -= len(chunk)
                if self._left < 0:
                    raise FileTooLarge("file", f"the XLSX file is more than {MOST_UNPACKED} bytes when unpacked")
                yield chunk

"""CSV that is safe to open in a spreadsheet: RFC 4180, UTF-8 with a byte order mark, no cell that would be evaluated.

A text whose first character that is not a blank is `=`, `+`, `-` or `@` (also in their full-width forms), or that
begins with a tab or a line break, gets an apostrophe before it; so does one that begins with an apostrophe. Our own
import takes it off again (`unescaped`), so every text survives the round trip. Numbers are written as they are.
"""

import csv
import io
from collections.abc import Iterable, Sequence
from types import MappingProxyType

TRIGGERS = frozenset("=+-@＝＋－＠")
BREAKS = frozenset("\t\r\n")
APOSTROPHE = "'"
BOM = "\N{ZERO WIDTH NO-BREAK SPACE}"
DELIMITERS = MappingProxyType({"comma": ",", "semicolon": ";", "tab": "\t"})


def csv_bytes(heading: Sequence[str], rows: Iterable[Sequence[str | int]], *, delimiter: str = ",") -> bytes:
    """The whole file. A delimiter other than the comma is for spreadsheets set to Czech or German."""
    return csv_text(heading, rows, delimiter=delimiter).encode("utf-8", "replace")


def csv_text(heading: Sequence[str], rows: Iterable[Sequence[str | int]], *, delimiter: str = ",") -> str:
    """The same as text, with the byte order mark as its first character."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=delimiter, lineterminator="\r\n")
    writer.writerow([escaped(name) for name in heading])
    writer.writerows([cell if isinstance(cell, int) else escaped(cell) for cell in row] for row in rows)
    return BOM + text.getvalue()


def escaped(text: str) -> str:
    return APOSTROPHE + text if _would_run(text) or text.startswith(APOSTROPHE) else text


def unescaped(text: str) -> str:
    """The text before `escaped`; others are left as they are (`'t Hooft` is a name)."""
    rest = text[1:]
    is_ours = text.startswith(APOSTROPHE) and (_would_run(rest) or rest.startswith(APOSTROPHE))
    return rest if is_ours else text


def _would_run(text: str) -> bool:
    return text[:1] in BREAKS or text.lstrip()[:1] in TRIGGERS if text else False

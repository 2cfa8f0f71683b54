"""One cell as what its column needs. Nothing is evaluated, and what can be read two ways is not guessed."""

import re
from datetime import date, timedelta

from gangway.importing.problems import CellProblem
from gangway.sheets.charsets import twice_encoded
from gangway.sheets.table import Cell, Formula

ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}:\d{2})(?::\d{2})?)?", re.ASCII)
DOTTED = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?:\s+(\d{1,2}[:.]\d{2}))?", re.ASCII)
TIME = re.compile(r"(\d{1,2})[:.](\d{2})(?::00)?", re.ASCII)
SHORTENED = re.compile(r"\d[.,]\d+E\+\d+", re.IGNORECASE)
HARMLESS_SIGN = re.compile(r"[+\-＋－]([\d\s()/.,\-]*|\s.*)", re.DOTALL)
FIRST_YEAR, LAST_YEAR = 2000, 2200
MINUTES_A_DAY = 1_440
MOST_EXACT = 10**15  # a spreadsheet keeps fifteen digits of a number


def text_of(cell: Cell, most: int) -> str:
    """The text without blanks around it. Raises CellProblem for a formula, for damaged letters and for too much."""
    if isinstance(cell, float):
        return _written(cell)
    text = cell.strip(" \xa0\r\n")
    if isinstance(cell, Formula) or _is_formula(text):
        raise CellProblem("formula", "formula")
    if "\N{REPLACEMENT CHARACTER}" in text:
        raise CellProblem("lost_letter", "wrong_letters")
    if (meant := twice_encoded(text)) is not None:
        raise CellProblem("wrong_charset", "wrong_letters", meant=meant[:60])
    if len(text) > most:
        raise CellProblem("too_long", n=len(text), most=most)
    return text


def name_of(cell: Cell, most: int) -> str:
    """A reference, which must not have passed through a spreadsheet as a number that lost its digits."""
    if isinstance(cell, float) and abs(cell) >= MOST_EXACT:
        raise CellProblem("fifteen_digits")
    text = text_of(cell, most)
    if SHORTENED.fullmatch(text):
        raise CellProblem("shortened", text=text)
    return text


def count_of(cell: Cell, most: int) -> int:
    """A whole number from 0; an empty cell is 0."""
    text = text_of(cell, 40)
    if not text:
        return 0
    if not re.fullmatch(r"\d{1,9}", text, re.ASCII):
        raise CellProblem("not_whole", text=text)
    if int(text) > most:
        raise CellProblem("too_many", n=text, most=most)
    return int(text)


def day_of(cell: Cell, *, is_1904: bool) -> tuple[date, str]:
    """(day, `HH:MM` or empty if the cell holds a day only)."""
    if isinstance(cell, float):
        return _counted_day(cell, is_1904=is_1904)
    text = text_of(cell, 40)
    if found := ISO.fullmatch(text):
        year, month, day, clock = found.groups()
    elif found := DOTTED.fullmatch(text):
        day, month, year, clock = found.groups()
    else:
        raise CellProblem("not_a_day", text=text)
    try:
        return _usual(date(int(year), int(month), int(day))), start_of(clock) if clock else ""
    except ValueError:
        raise CellProblem("no_such_day", text=text) from None


def start_of(cell: Cell) -> str:
    """A time of day as `HH:MM`; empty if the cell is."""
    if isinstance(cell, float):
        minutes = round(cell * MINUTES_A_DAY)
        if not 0 <= minutes < MINUTES_A_DAY or abs(cell * MINUTES_A_DAY - minutes) > 1 / 60:
            raise CellProblem("not_a_time", text=_written(cell))
        return f"{minutes // 60:02d}:{minutes % 60:02d}"
    text = text_of(cell, 40)
    if not text:
        return ""
    found = TIME.fullmatch(text)
    if not found or int(found[1]) > 23 or int(found[2]) > 59:  # noqa: PLR2004  hours and minutes
        raise CellProblem("not_a_time", text=text)
    return f"{int(found[1]):02d}:{found[2]}"


def amount_of(cell: Cell, decimals: int) -> int | None:
    """A price in minor units; None if the cell is empty. `1 290,50`, `1290.5` and `1,290.50` are read."""
    text = text_of(cell, 40).replace("\xa0", "").replace("\u202f", "").replace(" ", "").replace("'", "")
    if not text:
        return None
    found = re.fullmatch(r"(\d{1,3}(?:[.,]\d{3})+|\d{1,9})(?:[.,](\d{1,2}))?", text, re.ASCII)
    if not found or len(found[2] or "") > decimals:
        raise CellProblem("not_a_price", text=text)
    whole = re.sub(r"[.,]", "", found[1])
    return int(whole + (found[2] or "").ljust(decimals, "0"))


def _is_formula(text: str) -> bool:
    """Also what only a spreadsheet would take for one; telephone numbers and dashes are none."""
    if text[:1] in {"\t", "\r"} or text.lstrip()[:1] in set("=@＝＠"):
        return True
    return text[:1] in set("+-＋－") and HARMLESS_SIGN.fullmatch(text) is None


def _written(number: float) -> str:
    return str(int(number)) if number.is_integer() and abs(number) < MOST_EXACT else repr(number)


def _counted_day(number: float, *, is_1904: bool) -> tuple[date, str]:
    """Days since the end of 1899, or since 1904 where the workbook says so; the fraction is the time of day."""
    start = date(1904, 1, 1) if is_1904 else date(1899, 12, 30)
    try:
        day = _usual(start + timedelta(days=int(number // 1)))
    except (OverflowError, ValueError):
        raise CellProblem("not_counted_day", text=_written(number)) from None
    fraction = number % 1
    return day, start_of(fraction) if fraction else ""


def _usual(day: date) -> date:
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise ValueError
    return day

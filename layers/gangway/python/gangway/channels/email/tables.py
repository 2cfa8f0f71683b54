# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
# ruff: noqa: PLR2004  numbers of the calendar, the clock and of letters
"""Tables in a mail: a row of known labels and bookings below it, or a row for each ticket of one booking."""

import csv
import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from gangway.channels.email.folding import fold, pattern
from gangway.channels.email.labels import KINDS, badge, meaning_of
from gangway.channels.email.records import ENOUGH, UNREAD, Record, is_count, is_unread_count, with_sound_reference

_SEPARATORS = ("\t", ";", "|", ",", "  ")


_OF_A_BOOKING = {"product", "date", "datetime", "time", "reference", "name"}  # kinds, counts and prices alone are none


def rows_of(text: str) -> Iterator[Record]:
    """A header row of known labels and the rows below it, divided by tabs, semicolons, bars or commas."""
    lines = [line for line in text.split("\n") if line.strip(" |-+=")]
    for number, line in enumerate(lines):
        for separator in _SEPARATORS:
            cells = cells_of(line, separator)
            meanings = [meaning_in_head(badge(cell)[0]) for cell in cells]
            if is_head(meanings):
                below = lines[number + 1 :]
                below = [row_cut(row, places_of(line, cells)) for row in below] if separator == "  " else below
                around = [*lines[:number], *(row for row in below if _is_no_row(row, separator, len(cells)))]
                records = _rows(below, separator, cells, meanings)
                yield from (record.model_copy(update={"rest": "\n".join(around)}) for record in records)
                return


# What a column of an order is called, and a field of a form is not, or not in this sense.
_COLUMNS = (
    ("ignore", r"(?:#|pol|pos|poz|pořadí|poř č|line|ln|item (?:no|number|nr)|č pol|pos nr|řádek|mj|m j|jedn\w*|uom|u o m|unit|einheit|me|ean|(?:unit|single) price|price .*|(?:cena|preis)\b.*|(?:jednotková|jedn) cena.*|(?:e|einzel|gesamt|stück)-?preis.*|subtotal|line total|mezisoučet|zwischensumme|hinweis\w*|info|(?:vat|dph|mwst)\b.*|sazba.*|rate|sum|suma|summe)"),
    ("people", r"(?:množství|menge|ks|kusů|kusy|počet (?:ks|kusů|lístků|vstupenek|jízdenek)|stück|stk|pcs|pieces|qty(?: ordered)?|quantity ordered|ordered|objednáno|no of tickets)"),
    ("product", r"(?:(?:item |product |service |article )?description|popis(?: \w+)?|(?:artikel|leistungs)?bezeichnung|(?:leistungs)?beschreibung|text|předmět(?: \w+)?|název(?: \w+)?|articles?|details?|specifikace|services?)"),
)  # fmt: skip


def meaning_in_head(label: str) -> str | None:
    """What a column is headed by: "Description" and "Menge" mean nothing, or something else, as labels of a form."""
    folded = fold(label).strip(" .:*()").replace(".", " ").replace("  ", " ")
    of_column = next((meaning for meaning, source in _COLUMNS if pattern(source).fullmatch(folded)), None)
    return of_column or meaning_of(label)


def is_head(meanings: Sequence[str | None]) -> bool:
    """Three known labels, one of them of a booking; of two columns what is sold, and how many."""
    told = [meaning for meaning in meanings if meaning]
    if len(meanings) == 2:
        return set(told) == {"product", "people"}
    return (
        len(meanings) > 2
        and len({*told}) >= ENOUGH
        and bool({*told} & _OF_A_BOOKING)
        and len(told) >= len(meanings) * 0.6
    )


_QUANTITY = r"(?:qty|quantity|count|number|no|počet|ks|kusů|anzahl|menge)\.?"
_TICKET = r"(?:tickets?|vstupenk[ay]|lístk?(?:ek|y)|jízdenk[ay]|karten?(?:art)?|ticketart|druh|kind|sorte|guests?|who|kdo|wer)"
_TICKET_NUMBER = r"(?:ticket|e-?ticket|barcode|voucher|vstupenka|lístek|karte?|ticketnummer)(?: ?(?:id|no|nr|number|code|č|číslo|kód|nummer)s?)?\.?"


def with_counted_tickets(text: str) -> str:
    """A table with a row for each ticket, its number and for whom, as the counts that it makes."""
    lines = text.split("\n")
    for at, line in enumerate(lines):
        if counted := _counted_tickets(_split_row(line), lines[at + 1 :]):
            left = [row for row in lines[at + 1 + len(counted) :] if not (_TOTAL.match(row) and _split_row(row))]
            return "\n".join([*lines[:at], *counted, *left])
    return text


def _counted_tickets(head: list[str], below: Sequence[str]) -> list[str]:
    """As "1 x Adult" for each row below such a head; empty when it is none."""
    quantities = [n for n, cell in enumerate(head) if pattern(_QUANTITY).fullmatch(fold(cell))]
    sold = [n for n, cell in enumerate(head) if quantities and pattern(_TICKET).fullmatch(fold(cell))]
    numbers = [n for n, cell in enumerate(head) if n not in sold and pattern(_TICKET_NUMBER).fullmatch(fold(cell))]
    kinds = sold or [n for n, cell in enumerate(head) if meaning_of(badge(cell)[0]) in {"option", "people"}]
    if (
        len(head) < 2
        or not kinds
        or kinds[0] in {*numbers, *quantities}
        or len(numbers) + len(quantities) < 1
        or len(numbers) > 1
    ):
        return []
    width = len(head)
    rows = list(takewhile(lambda row: len(row) == width, (_split_row(row) for row in below)))
    rows = [row for row in rows if not _TOTAL.match(row[kinds[0]])] if quantities else rows
    if not numbers and not all(row[quantities[0]].isdigit() and meaning_of(row[kinds[0]]) in KINDS for row in rows):
        return []
    counted = [f"{row[quantities[0]] if quantities else 1} x {row[kinds[0]]}" for row in rows]
    return counted if all(is_count(row.replace("+", "")) for row in counted) else []


def _split_row(line: str) -> list[str]:
    separator = "\t" if "\t" in line else "|"
    return cells_of(line, separator) if separator in line else []


def cells_of(line: str, separator: str) -> list[str]:
    if separator == "  ":
        return re.split(r"\s{2,}", line.strip())
    inner = line.strip().strip("|") if separator == "|" else line.strip(" ")
    if '"' in inner:
        return _quoted_cells(inner, separator)
    return [cell.strip() for cell in inner.split(separator)]


def _quoted_cells(line: str, separator: str) -> list[str]:
    """A title in quotes may hold the separator: `"Boat ride, Prague"` is one cell."""
    try:
        cells = next(csv.reader([line], delimiter=separator, skipinitialspace=True))
    except (csv.Error, StopIteration):
        cells = line.split(separator)
    return [cell.strip().strip('"') for cell in cells]


def places_of(head: str, cells: Sequence[str]) -> list[int]:
    """Where the columns begin in text set in columns."""
    places: list[int] = []
    for cell in cells:
        places.append(head.index(cell, places[-1] + 1 if places else 0))
    return places


def row_cut(row: str, places: Sequence[int]) -> str:
    """A row whose cells fill their columns, one space apart, cut where the head's columns begin."""
    row = row.rstrip()
    begins = all(place < len(row) and row[place - 1 : place] in {"", " "} and row[place] != " " for place in places)
    if len(cells_of(row, "  ")) == len(places) or not begins:
        return row
    ends = [*places[1:], len(row)]
    return "  ".join(row[start:end].strip() for start, end in zip(places, ends, strict=True))


_TOTAL = re.compile(r"^\W*(?:total|celkem|gesamt|summe|součet)\b", re.IGNORECASE)


def _is_no_row(line: str, separator: str, width: int) -> bool:
    """Prose around the table. Commas stand in sentences as well: there a row that does not fit is nearly as wide."""
    cells = len(cells_of(line, separator))
    enough = max(ENOUGH, width - 2) if separator == "," else ENOUGH
    return cells != width and (cells < enough or re.search(r"\d", line) is None)


def _rows(lines: list[str], separator: str, labels: Sequence[str], meanings: Sequence[str | None]) -> Iterator[Record]:
    for line in lines:
        cells = cells_of(line, separator)
        if _is_no_row(line, separator, len(meanings)) or _TOTAL.match(line):
            continue
        if separator == "\t" and len(cells) == len(meanings) - 1 and meanings[-1] in {None, "ignore", "option"}:
            cells = [*cells, ""]  # nothing below "Remarks"
        if len(cells) != len(meanings):
            yield Record(values={UNREAD: line})  # a row of the table that does not fit it
            continue
        values: dict[str, str] = {}
        for label, meaning, cell in zip(labels, meanings, cells, strict=True):
            if is_unread_count(label, meaning, cell, values):
                values[UNREAD] = f"{label}: {cell}"
            elif meaning and cell and (meaning != "product" or re.search(r"[^\W\d]{3}", cell)):
                values[meaning] = (
                    f"{values['ignore']}\n{cell}"
                    if meaning in values and meaning == "ignore"
                    else values.get(meaning, cell)
                )
        yield Record(values=with_sound_reference(values))

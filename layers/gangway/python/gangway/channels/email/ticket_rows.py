# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Rows of an order that sell tickets of one kind each: "Dinner Cruise / Adult  3" above "Dinner Cruise / Child  1".

The kind stands in the title, the number in a column of its own. Rows of one cruise become one record with its counts
("Lunch Cruise 18.9. - adult 18", "… - child 4", "… - infant 1"); rows of fees, parcels and bottles are no cruise.
A kind that nobody knows, or that comes twice, leaves the party open.
"""

import re
from collections.abc import Sequence

from gangway.channels.email.dates import mentioned
from gangway.channels.email.days import Clock
from gangway.channels.email.folding import blank, fold, has, pattern
from gangway.channels.email.labels import KINDS, meaning_of
from gangway.channels.email.options import chosen_option
from gangway.channels.email.products import named_products, products_of
from gangway.channels.email.records import ROWS, UNREAD, Record, is_of_others
from gangway.channels.email.wishes import is_charter
from gangway.domain.catalogue import Catalogue

_YOUNG = r"(?:child\w*|kids?|dět\w+|dítě|kind(?:er)?\w*)"
_TITLES = (
    ("infant", rf"\b{_YOUNG}\W+(?:\w+\W+)?(?:(?:do|under|bis|unter|up to|below|mladší|u)\W*[123]|0\s?-\s?[123])\b|<\s?[23]\b|\b(?:infants?|bab(?:y|ies|ys)|mimin\w+|kojen\w+|batol\w+|kleinkind\w*|säugling\w*|toddlers?)\b"),
    ("child", rf"\b(?:{_YOUNG}|boys?|girls?|žá[kc]\w*|pupils?|schüler\w*)\b"),
    ("senior", r"\b(?:senior\w*|důchod\w*|rentner\w*|pension(?:ers?|ist\w*)|oaps?)\b"),
    ("student", r"\b(?:student\w*|studier\w*|isic)\b"),
    ("family", r"\b(?:family|families|rodinn\w+|familien?\w*)\b"),
    ("adult", r"\b(?:dospěl\w*|dosp|adults?|adt|erwachsene\w*|erw|grown-?ups?|vollzahler\w*)\b"),
)  # fmt: skip
_ODD_AGE = (
    rf"\b(?:adult\w*|dosp\w*|erw\w*)\W+(?:\w+\W+)?(?:5[5-9]|6\d|7\d)\s?\+|\b{_YOUNG}\W+(?:\w+\W+)?(?:1[5-9]|2\d)\b"
)
_A_NUMBER = r"\W*(\d{1,3})(?:[.,]0+)?\s*(?:x|ks|pcs|pc|ea|stk|stück|pax|os(?:ob\w*)?|pers\w*|people|tickets?|líst\w+|vstupen\w+|karten?)?\W*"
_NO_CRUISE = r"\b(?:fees?|charges?|surcharge|discount|shipping|delivery|postage|packaging|gift ?(?:box|wrap\w*|card)|insurance|parking|tips?|deposit|poplat\w+|doprav[aun]\w*|poštovn\w+|baln\w+|slev\w+|pojištěn\w+|parkov\w+|záloh\w+|dárkov\w+|gebühr\w*|\w+gebühr\w*|versand\w*|rabatt\w*|geschenk\w*|versicherung|parkplatz|trinkgeld|anzahlung|bottles?|champagne|prosecco|wine|welcome drinks?|láhev|láhve|lahv\w+|vín[oa]|sekt\w*|welcome drink\w*|přípit\w*|flasche\w*|sekt|wein|begrüßungs\w+)\b"
# "Dinner cruise for two", "Paket für 4 Personen": a ticket that holds several.
_HOLDS_SEVERAL = r"\b(?:for|pro|für) (?:(?:two|three|four|dva|dvě|tři|čtyři|zwei|drei|vier)\b|\d{1,2}\b)|\b(?:couples?|pro pár\w*|paar\w*|duo)\b"


def as_cruises(records: Sequence[Record], catalogue: Catalogue, clock: Clock) -> list[Record]:
    """The records with kinds told by titles as counts, and the rows of one cruise as one."""
    told = [_with_its_kind(record, catalogue, clock) for record in records]
    sold = [one for one in told if _products(one, catalogue) or not _is_a_fee(one)]
    cruises: list[Record] = []
    for record in sold if any(_products(one, catalogue) for one in sold) else told:
        if cruises and _is_same_cruise(cruises[-1], record, catalogue):
            cruises[-1] = _together(cruises[-1], record)
        else:
            cruises.append(record)
    return cruises


def _is_a_fee(record: Record) -> bool:
    return has(_NO_CRUISE, fold(_title(record))) and not {*KINDS, UNREAD} & set(record.values)


def _title(record: Record) -> str:
    return f"{record.get('product')}\n{record.get('option')}"


def _products(record: Record, catalogue: Catalogue) -> tuple[str, ...]:
    return tuple(products_of(named_products(_title(record), catalogue)))


def _with_its_kind(record: Record, catalogue: Catalogue, clock: Clock) -> Record:
    """The number as the count of the kind that the title tells; the day that stands in the title."""
    values = dict(record.values)
    days = [day for day in mentioned(record.get("product"), clock) if day.day_of_month]
    if days and not {"date", "datetime"} & set(values):
        values["date"] = record.get("product")[days[0].start : days[-1].end]
    count = pattern(_A_NUMBER).fullmatch(fold(record.get("people")))
    if count is None or {*KINDS, ROWS, UNREAD} & set(values):
        return record.model_copy(update={"values": values})
    title = _title(record)
    if any(is_charter(catalogue.product(product)) for product in _products(record, catalogue)):
        del values["people"]  # one boat
        return record.model_copy(update={"values": values})
    kind = _kind_in(title, catalogue)
    if kind in KINDS:
        del values["people"]
        values[kind] = count[1]
    elif kind or has(_HOLDS_SEVERAL, fold(title)):
        values[UNREAD] = title.strip()
    return record.model_copy(update={"values": values})


_LEADING = re.compile(
    r"^(?P<ahead>[ \t]*(?:[-*•–][ \t]+)?)(?P<count>\d{1,3})[ \t]*(?:[x×]|ks\b|stk\.?|pcs\b|tickets?\b)?[ \t]+(?P<title>[^\W\d].{5,90})$",
    re.IGNORECASE,
)
_TRAILING = re.compile(
    r"^(?P<ahead>[ \t]*(?:[-*•–][ \t]+)?)(?P<title>[^\W\d].{5,80}?)[ \t]*(?:[:=–-]|[x×])[ \t]*(?:[x×][ \t]*)?(?P<count>\d{1,3})[ \t]*(?:[x×]|ks|stk|pcs|osob\w*|pers\w*|pax)?\.?[ \t]*$",
    re.IGNORECASE,
)


def with_kinds_beside_numbers(text: str, catalogue: Catalogue) -> str:
    """As in "2 x Dinner Cruise - adult": the number counts adults of that cruise ("Dinner Cruise: 2 x adult")."""
    lines: list[str] = []
    above = ""
    for line in text.split("\n"):
        sold, told = _told_apart(line, catalogue)
        lines.append(f"{sold}: {told}" if sold and fold(sold) != above else told)
        above = fold(sold)
    return "\n".join(lines)


def _told_apart(line: str, catalogue: Catalogue) -> tuple[str, str]:
    """The cruise that such a line sells and its guests; the line as it is where it is none."""
    match = _LEADING.match(line) or _TRAILING.match(line)
    if match is None or re.search(r"[\t|;]|\s{2,}", match["title"]):
        return "", line  # a row of a table
    title = match["title"].strip()
    named = [one for one in named_products(title, catalogue) if one.whole and not title[: one.start].strip(' "„“')]
    if len(named) != 1:
        return "", line
    kinds = [found for _, source in _TITLES if (found := pattern(source).search(fold(title), named[0].end))]
    first = min(kinds, key=lambda found: found.start(), default=None)
    if first is None or re.search(r"\d", title[named[0].end : first.start()]):
        return "", line
    sold = pattern(r"\s(?:for|pro|für)(?: (?:an?|the|die|einen?|eine))?\s*$").sub("", fold(title[: first.start()]))
    return title[: len(sold)].strip(" ,;:/|-–—("), f"{match['count']} x {title[first.start() :]}"


def _kind_in(title: str, catalogue: Catalogue) -> str | None:
    """The one kind that a title is for; "unknown" where it is another fare, or for several."""
    for named in named_products(title, catalogue):
        title = blank(title, named.start, named.end)
    folded = fold(title)
    pieces = [
        meaning_of(piece)
        for piece in re.split(r"\s*[,;/|\n:–—]\s*|\s-\s|\s*\((?=[^\d)]*\))|\)", title)
        if piece.strip()
    ]
    kinds = {piece for piece in pieces if piece in KINDS} | {kind for kind, source in _TITLES if has(source, folded)}
    kinds -= {"child"} if "infant" in kinds and len(pattern(_TITLES[1][1]).findall(folded)) == 1 else set()
    if not kinds:
        return "unknown" if is_of_others(title) else None
    return kinds.pop() if len(kinds) == 1 and not has(_ODD_AGE, folded) else "unknown"


def _is_same_cruise(before: Record, record: Record, catalogue: Catalogue) -> bool:
    """A row of a kind, of the cruise of the row above: the same product, place, day, hour and number, or none told."""
    if (
        not any(set(one.values) & {*KINDS, UNREAD} for one in (before, record))
        or "people" in record.values.keys() & before.values.keys()
    ):
        return False
    products = _products(record, catalogue)
    if products not in {(), _products(before, catalogue)}:
        return False
    if products and _place(before, products, catalogue) != _place(record, products, catalogue):
        return False
    return all(
        record.get(label) in {"", before.get(label)} for label in ("date", "datetime", "time", "reference", "name")
    ) and (_hours(record) <= _hours(before))


def _place(record: Record, products: Sequence[str], catalogue: Catalogue) -> tuple[str | None, bool]:
    """The option a title names."""
    if len(products) != 1:
        return None, False
    option = chosen_option(_title(record), catalogue.product(products[0]))
    return option.option, option.is_contradictory


def _hours(record: Record) -> set[str]:
    return set(re.findall(r"\b\d{1,2}[:.]\d{2}\b(?!\.?\d)", _title(record)))


def _together(before: Record, record: Record) -> Record:
    """Both rows as one; a kind told twice, or a row without one, leaves the party open."""
    counted = {kind for kind in KINDS if before.get(kind) and record.get(kind)}
    open_ = counted or any("people" in one.values for one in (before, record))
    values = {**record.values, **before.values} | ({UNREAD: _title(record).strip()} if open_ else {})
    return before.model_copy(update={"values": values})

# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Rows of a form that count guests in words: "Počet žáků: 24 (věk 9-10 let)", "Lehrkräfte: 3 Erwachsene".

Label and value tell the same people. They are put together as somebody would say them ("24 žáků (věk 9-10 let)") and
read like prose; a row whose reading does not hold exactly its number is not believed.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from gangway.channels.email.cells import without_what_follows
from gangway.channels.email.counting import number, value_of
from gangway.channels.email.folding import fold, has, pattern
from gangway.channels.email.labels import KINDS
from gangway.channels.email.party import read_party
from gangway.channels.email.party_words import KINDS as WORDS
from gangway.channels.email.records import is_of_others
from gangway.domain.catalogue import Catalogue

_HOW_MANY = r"^\W*(?:z toho |davon |of (?:which|whom|them) |darunter )?(?:(?:počet|anzahl(?: der)?|number of|no\.? of|num|qty|kolik|wie ?viele|how many)\b[\s_]*)?"
_COUNT = re.compile(r"^[^\w(]*(?P<count>\d{1,3})(?![\d.:/])\s*(?:[x×]\s*|ks\b\.?\s*)?(?P<rest>(?!\s*\d).*)$", re.DOTALL)
_NAMED = {kind: source for kind, source in WORDS if kind not in {"family", "relative"}}
_GROWN = {"adult", "senior", "couple"}
_PLAIN = r"\b(?:dospěl\w*|adults?|erwachsene\w*|adt|erw|dosp)\b"  # the word of the kind itself, no role


# "approx. 22", "20-22", "20 až 22", "20+": nobody knows how many.
_VAGUE = r"^\W*(?:approx\w*|about|around|roughly|up to|at least|between|max\w*|min\w*|ca|cca|circa|asi|kolem|okolo|přibližně|zhruba|nejméně|nejvýše|alespoň|aspoň|do|až|mezi|etwa|ungefähr|rund|bis(?: zu)?|mindestens|höchstens|zwischen)\b\W*\d{1,3}\b(?!\s?\d)|^[^\w(]*\d{1,3}\s*(?:-|/|až|nebo|či|bis|oder|to|or)\s*\d{1,3}\b|^[^\w(]*\d{1,3}\s*\+(?!\s*\d)"


def with_a_figure(value: str) -> str:
    """As in "Erwachsene: zwei": the word as its figure, where nothing but a bracket or a kind follows."""
    match = pattern(rf"^\W*(?P<count>{number()})(?=\s*(?:$|\(|(?:{'|'.join(_NAMED.values())})))").match(fold(value))
    count = value_of(match["count"]) if match and not match["count"].isdigit() else None
    return f"{count}{value[match.end() :]}" if match and count else value


def is_part(label: str) -> bool:
    """As in "z toho dětí", "davon Kinder": some of a number told above."""
    return has(r"^\W*(?:z toho|davon|darunter|of (?:which|whom|them)|thereof|including)\b", fold(label))


# "10 (was 12)": an old value beside the new one, which is read as such.
_OLD_ONE = r"\(\s*(?:was|were|previously|formerly|before|old|instead of|originally|původně|dříve|předtím|bylo|místo|vorher|bisher|war|zuvor|ursprünglich|statt)\b"


def told_in_words(label: str, meaning: str | None, value: str) -> str | None:
    """The row as one would say it; None for a plain count, and where the label names no kind of guest."""
    value = without_what_follows(value)
    match = None if has(_OLD_ONE, fold(value)) else _COUNT.match(value)
    noun = label[len((pattern(_HOW_MANY).match(fold(label)) or re.match("", label)).group()) :].strip(" :.*")  # type: ignore[union-attr]
    named = _kind_at(fold(noun), words=2)
    kind = named or (meaning if meaning in KINDS else None)
    if named and meaning in {None, "people", *KINDS} and has(_VAGUE, fold(value)):
        return f"{noun}: {value}"
    if match is None or kind is None or meaning not in {None, "people", *KINDS}:
        return None
    if meaning is None and (re.search(r"\d", label) or is_of_others(label)):
        return None  # "Adults 65+": nobody knows whom the other rows hold
    rest = match["rest"].strip()
    is_role = meaning == "adult" and named is not None and not has(_PLAIN, fold(noun))
    if meaning in KINDS and not is_role and not re.search(r"[^\W\d]|\d", rest.strip(" -–—.x")):
        return None
    said = None if rest.startswith("(") else _kind_at(fold(rest), words=1)
    if said is None:
        return f"{match['count']} {noun.replace('_', ' ')} {rest}".strip()
    return f"{match['count']} {rest}" if (said in _GROWN) == (kind in _GROWN) else f"{noun}: {value}"


def _kind_at(folded: str, *, words: int) -> str | None:
    """The kind that a text begins with, behind at most so many other words."""
    for kind, source in _NAMED.items():
        if pattern(rf"^\W*(?:[a-z.]+\s+){{0,{words}}}(?:{source})").match(folded):
            return kind
    return None


def units_of_rows(
    rows: Sequence[str], plain: Mapping[str, int], catalogue: Catalogue
) -> tuple[Counter[str], bool] | None:
    """Everybody in the rows beside the plain counts, and whether some may be told twice; None where a row is not read."""
    told = Counter(plain)
    sorts = {(kind, kind in _GROWN) for kind, count in plain.items() if count}
    again = False
    for row in rows:
        units = _units(row, catalogue)
        if units is None:
            return None
        grown = _kind_at(fold(row.lstrip("0123456789 ")), words=2) in _GROWN
        again = again or any((kind, grown) in sorts for kind in units)
        sorts |= {(kind, grown) for kind in units}
        told.update(units)
    return told, again


# "žáci (8–9 let)    24": a kind of guest and its number, nothing between.
_BARE_ROW = re.compile(
    r"^[ \t]*(?:[-*•–][ \t]*)?(?P<label>[^\W\d][^:=\d\n\t()]{1,40}(?:\([^()\n]{1,24}\))?)[ \t]+(?P<count>\d{1,3})(?:[ \t]*(?:x|ks|os\.?|osob[ay]?|pers\.?|pax))?[ \t]*$"
)


def with_marked_counts(text: str) -> str:
    """Two or more such rows below each other as `label: count`; what one row of them means is asked of the others."""
    lines = text.split("\n")
    rows = [_BARE_ROW.match(line) for line in lines]
    at = 0
    while at < len(lines):
        end = next((other for other in range(at, len(lines)) if rows[other] is None), len(lines))
        block = [row for row in rows[at:end] if row]
        if len(block) > 1 and any(_kind_at(fold(row["label"]), words=2) for row in block):
            lines[at:end] = [f"{row['label'].strip()}: {row['count']}" for row in block]
        at = end + 1
    return "\n".join(lines)


_AN_ADULT = "1 adult, "  # pupils alone are a party that nobody believes


def _units(row: str, catalogue: Catalogue) -> dict[str, int] | None:
    count = _COUNT.match(row)
    party = read_party(row, catalogue)
    units = Counter(party.units)
    if party.trouble == "only_children":
        party = read_party(_AN_ADULT + row, catalogue)
        units = Counter(party.units)
        units.subtract(["adult"])
    if count is None or party.trouble or units.total() != int(count["count"]) or min(units.values()) < 0:
        return None
    return {kind: number for kind, number in units.items() if number}

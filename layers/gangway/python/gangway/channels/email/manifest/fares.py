# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Words told by a number before them: "zwei Studententickets", "elf Große", "19 Mann"; and those that are none of people."""

import re

from gangway.channels.email.manifest.token import Token
from gangway.channels.email.manifest.words import Noun

_FARE = re.compile(r"(?P<kind>student|senior|rentner|kinder|erwachsenen?)(?:en|innen)?-?(?:fahr|eintritts)?(?:karten?|tickets?|scheine?|platze?)")  # fmt: skip
_KINDS = {"kinder": "child", "erwachsene": "adult", "erwachsenen": "adult", "rentner": "senior"}
_CARD = re.compile(r"(?:student|schuler|senior|rentner|behinderten)\w*(?:ausweis|pass)\w*|isic")
_BIG = frozenset(["grose", "grosen", "velci", "velkych", "big"])
_LITTLE = frozenset(["kleine", "kleinen", "mali", "malych", "male"])
_CLOSES = frozenset({"comma", "stop", "line", "close", "open", "and", "adds", "end", "with"})
_TWO = 2


def of_numbered(token: Token, before: list[Token], behind: list[Token], *, german: bool) -> dict[str, object]:
    number = before[-1] if before and before[-1].part == "number" else None
    if fare := _FARE.fullmatch(token.text):
        kind = _KINDS.get(fare["kind"], fare["kind"])
        one = number is not None and number.value == 1
        return (
            {"part": "noun", "noun": Noun(kind=kind, is_one=one, who="ticket" if kind == "child" else "")}
            if number
            else {"part": "word", "noun": None}
        )
    if _CARD.fullmatch(token.text):
        return {"part": "thing"}
    many = number is not None and number.value >= _TWO
    closes = not behind or behind[0].part in _CLOSES
    if token.text in _BIG | _LITTLE and token.part in {"small", "noun"} and many and closes:
        return {"part": "noun", "noun": Noun(kind="adult" if token.text in _BIG else "child")}
    then = behind[0].noun if behind and behind[0].part == "noun" else None
    if (
        token.text.startswith(("erwachsen", "dospel"))
        and not token.capital
        and then
        and then.kind in {"child", "young"}
    ):
        return {"part": "small"}  # "drei erwachsene Kinder"
    return _of_german(token, before, many=many, closes=closes) if german else {}


def _of_german(token: Token, before: list[Token], *, many: bool, closes: bool) -> dict[str, object]:
    """As in "19 Mann", "kann man", "wir werden 13 sein"."""
    if token.text in {"mann", "man"} and many:
        return {"part": "noun", "noun": Noun(kind="grown")}
    if token.text == "je":
        return {"part": "hedge"}  # "je ein Seniorenticket für Oma und Opa"
    if token.text == "man":
        return {"part": "word", "noun": None}
    verb = token.text == "sein" and closes and bool(before) and before[-1].part in {"number", "word", "noun", "name"}
    return {"part": "word"} if verb else {}

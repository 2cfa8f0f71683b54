# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
# ruff: noqa: PLR2004  numbers of the calendar, the clock and of letters
"""Numbers as written: figures and the words of three languages in all their cases."""

import re
from functools import cache

from gangway.channels.email.folding import any_of, fold

_WORDS = {
    1: "jeden jedna jedno jednoho jednu jedne jednomu jednom jednim jednou jedenkrat one single "
    "ein eine einen einem einer eins einmal",
    2: "dva dve dvou dvema oba obe two zwei zwo zweien dvoje dvakrat zweimal twice",
    3: "tři tří třem třemi třech tri three drei dreien troje trikrat dreimal",
    4: "čtyři čtyř čtyřem čtyřmi čtyřech four vier vieren ctvero ctyrikrat viermal",
    5: "pět pěti five fünf fuenf", 6: "šest šesti six sechs", 7: "sedm sedmi seven sieben",
    8: "osm osmi eight acht", 9: "devět devíti nine neun", 10: "deset deseti desíti ten zehn",
    11: "jedenáct jedenácti eleven elf", 12: "dvanáct dvanácti twelve zwölf zwoelf tucet dozen",
    13: "třináct třinácti thirteen dreizehn", 14: "čtrnáct čtrnácti fourteen vierzehn",
    15: "patnáct patnácti fifteen fünfzehn fuenfzehn", 16: "šestnáct šestnácti sixteen sechzehn",
    17: "sedmnáct sedmnácti seventeen siebzehn", 18: "osmnáct osmnácti eighteen achtzehn",
    19: "devatenáct devatenácti nineteen neunzehn", 20: "dvacet dvaceti twenty zwanzig",
    30: "třicet třiceti thirty dreißig dreissig", 40: "čtyřicet čtyřiceti forty vierzig",
    50: "padesát padesáti fifty fünfzig fuenfzig", 60: "šedesát šedesáti sixty sechzig",
    70: "sedmdesát sedmdesáti seventy siebzig", 80: "osmdesát osmdesáti eighty achtzig",
    90: "devadesát devadesáti ninety neunzig", 100: "sto hundred hundert",
}  # fmt: skip
_GERMAN_ONES = {
    "ein": 1,
    "zwei": 2,
    "drei": 3,
    "vier": 4,
    "funf": 5,
    "fuenf": 5,
    "sechs": 6,
    "sieben": 7,
    "acht": 8,
    "neun": 9,
}
_CZECH_ONES = {"jedna": 1, "dva": 2, "tri": 3, "ctyri": 4, "pet": 5, "sest": 6, "sedm": 7, "osm": 8, "devet": 9}
_TENS_FROM = 20
_HEADS = {"zweit": 2, "dritt": 3, "viert": 4, "funft": 5, "fuenft": 5, "sechst": 6, "siebt": 7, "acht": 8, "neunt": 9, "zehnt": 10}  # fmt: skip
# How many go together, as in "zu dritt", "ve třech", "v pěti".
BY_HEAD = r"(?:zu (?:zweit|dritt|viert|fünft|sechst|siebt|acht|neunt|zehnt)|ve (?:dvou|třech|čtyřech|pěti|šesti)|v (?:pěti|šesti|sedmi|osmi|devíti|deseti))\b"


@cache
def _plain_words() -> dict[str, int]:
    return {word: value for value, text in _WORDS.items() for word in fold(text).split()}


@cache
def number_words() -> dict[str, int]:
    """Folded word → value, one-word compounds of German and Czech included."""
    words = dict(_plain_words())
    tens = {word: value for word, value in _plain_words().items() if _TENS_FROM <= value < 100}
    for ten, value in tens.items():
        words.update({f"{one}und{ten}": value + n for one, n in _GERMAN_ONES.items()})
        words.update({f"{one}a{ten}": value + n for one, n in _CZECH_ONES.items()})
    return words


@cache
def number() -> str:
    """Pattern source of a count, for folded text; groups are not captured.

    The longest number is tried first. Every letter counts: the source stands in a hundred patterns, and compiling
    them is what the first mail of a process costs.
    """
    plain = _plain_words()
    tens = any_of(word for word, value in plain.items() if _TENS_FROM <= value < 100)
    ones = any_of(word for word, value in plain.items() if value < 10)
    joined = rf"(?:{any_of(_GERMAN_ONES)}und|{any_of(_CZECH_ONES)}a){tens}"
    return rf"(?:\d{{1,3}}(?:[ .]\d{{3}})(?!\d)|\d{{1,5}}|{tens}[ -]{ones}|{joined}|{any_of(plain)})"


def heads_of(text: str) -> int:
    """How many `BY_HEAD` told of, or what `number()` matched; 0 when it is neither."""
    last = text.rsplit(maxsplit=1)[-1]
    return _HEADS.get(last) or value_of(text) or value_of(last) or 0


def value_of(text: str) -> int | None:
    """The value of what `number()` matched."""
    text = text.strip()
    if re.fullmatch(r"\d{1,3}[ .]\d{3}|\d+", text):
        return int(re.sub(r"[ .]", "", text))
    words = number_words()
    if text in words:
        return words[text]
    pieces = [words.get(piece) for piece in re.split(r"[ -]", text)]
    return sum(piece for piece in pieces if piece) if all(pieces) else None

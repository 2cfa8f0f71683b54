# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""The words of a sentence and their parts in a manifest."""

import re
from collections.abc import Iterator
from functools import partial

from gangway.channels.email.counting import number, value_of
from gangway.channels.email.folding import pattern
from gangway.channels.email.manifest import words
from gangway.channels.email.manifest.neighbours import beside
from gangway.channels.email.manifest.token import Token
from gangway.channels.email.manifest.words import Noun
from gangway.channels.email.manifest.words_of_crowds import NOT_IN_CZECH
from gangway.channels.email.party_roll_text import VALUE
from gangway.channels.email.party_words import age_ahead

_WORD = re.compile(r"[^\W\d_][\w'’]*(?:-[^\W\d_][\w'’]*)*\.?(?=[^\w]|$)|[^\W\d_][\w'’-]*")
_MARKS = {"(": "open", "[": "open", ")": "close", "]": "close", ",": "comma", ";": "comma", ":": "explains", "–": "dash", "-": "dash", ".": "stop", "!": "stop", "\n": "line", "?": "question", "+": "and", "&": "and", "=": "explains", "/": "slash", VALUE: "value"}  # fmt: skip
_DECADES = {
    "adult": r"(?:(?:dvacát|třicát|čtyřicát|padesát)(?:ník\w*|nic\w*)|(?:dvacít|třicít|čtyřicít|padesát)(?:ky|ce|ku|kou|ka)\b|(?:twen|thir|for|fif)ties\b|(?:zwanzig|dreißig|vierzig|fünfzig)er\w*\b)",
    "senior": r"(?:(?:sedmdesát|osmdesát)(?:ník\w*|nic\w*|ky|ce|ku|kou)\b|(?:seven|eigh|nine)ties\b|(?:siebzig|achtzig)er\w*\b)",
    "unclear": r"(?:(?:šedesát)(?:ník\w*|nic\w*|ky|ce|ku|kou)\b|sixties\b|sechziger\w*\b)",
}
_BY_HEAD = {"zweit": 2, "dritt": 3, "viert": 4, "funft": 5, "fuenft": 5, "sechst": 6, "siebt": 7, "acht": 8}
# "Rok a půl", "two and a half", "tři čtvrtě roku": half a year makes no other guest.
_HALVES = (
    (r"\b(?:tři ?čtvrtě|půl|half a|ein halbes|halbes|dreiviertel) (?:roku|year|jahr)\b", "0 r"),
    (r"\b(?:rok|a year|one year|ein jahr|jeden rok) (?:a|and a|and|und ein) (?:půl|half|halbes|čtvrt)\b", "1 r"),
    (r"\b(?:one and a half|eineinhalb|anderthalb|jeden a půl)\b(?: (?:years?|jahre|roku))?", "1 r"),
    (rf"(?<![\w.,:])(?P<n>{number()}) (?:a|and a|und|und ein\w*) (?:půl|half|halb\w*|čtvrt|quarter)\b(?: (?:roku|let|years?|jahre?))?", "n r"),
    (r"(?P<n>zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf)einhalb\b(?: jahre?)?", "n r"),
    (r"(?<![\w.,:])(?P<n>\d{1,2})[.,]5(?= ?(?:roku|let|years?|jahre?|r\b))", "n"),
)  # fmt: skip


def with_whole_years(folded: str) -> str:
    """As long as `folded`."""
    for source, made in _HALVES:
        folded = pattern(source).sub(partial(_whole, made=made), folded)
    return folded


def _whole(match: re.Match[str], *, made: str) -> str:
    years = str(value_of(match["n"]) or 0) if made.startswith("n") else ""
    told = made.replace("n", years, 1)
    return told.ljust(len(match.group())) if len(told) <= len(match.group()) else match.group()


def tokens(text: str, folded: str, *, czech: bool, german: bool = False) -> list[Token]:
    """`folded` may hold VALUE where something was read; `text` keeps its capitals."""
    cut = list(_cut(text, folded, czech=czech))
    for at, token in enumerate(cut):
        behind = cut[at + 1 : at + 4]
        cut[at] = beside(token, cut[:at], behind, german=german)
    return cut


def _cut(text: str, folded: str, *, czech: bool) -> Iterator[Token]:
    at = 0
    while at < len(folded):
        if folded[at] in " \t\r\u00a0":
            at += 1
            continue
        token = _token(text, folded, at, czech=czech)
        yield token
        at = token.end


def _token(text: str, folded: str, at: int, *, czech: bool) -> Token:
    ten = czech and pattern(r"ten\b").match(folded, at)  # a pronoun
    told = _age(folded, at) or (None if ten else _number(folded, at)) or _decade(folded, at) or _figure(folded, at)
    if told is None and (match := _WORD.match(folded, at)):
        bare = match.group().rstrip(".")
        part, noun = _part(bare, text[at : at + len(bare)], czech=czech)
        told = part, at + len(match.group() if bare in _SHORT else bare), 0, noun
    part, end, value, noun = told or (_MARKS.get(folded[at], "mark"), at + 1, 0, None)
    capital = text[at : at + 1].isupper()
    return Token(part=part, text=folded[at:end].rstrip("."), start=at, end=end, value=value, noun=noun, capital=capital)


# Part, end, value and noun.
_Made = tuple[str, int, int, Noun | None]


def _age(folded: str, at: int) -> _Made | None:
    """As in "pětiletá", "8-month-old"; "12 lety" is a number of years."""
    match = pattern(age_ahead()).match(folded, at)
    if (
        match is None
        or match.group().startswith("rocnik")
        or (" " in match.group() and match.group().endswith(("lety", "letech", "letem")))
    ):
        return None
    half = re.search(r"pul|hal", match.group()) is not None
    years = value_of(match["age"]) or 0 if match["age"] else int(not half)
    months = re.search(r"mes|month|monat", match.group()) is not None
    return "age", match.end(), years // 12 if months else years, None


def _number(folded: str, at: int) -> _Made | None:
    match = pattern(r"zu ([a-z]+t)\b").match(folded, at)
    if match and (heads := _BY_HEAD.get(match[1]) or value_of(match[1][:-1]) or value_of(match[1].removesuffix("st"))):
        return "heads", match.end(), heads, None
    if match := pattern(r"\d{1,2}\. ?[a-e]\b|\d[a-e]\b").match(folded, at):
        return "thing", match.end(), 0, None  # "třída 4. B"
    match = pattern(rf"(?<![\w,:])(?:{number()})(?=\s?[x×]?(?!\w|[:/.,]\d))").match(folded, at)
    if match is None:
        return None
    return "both" if match.group() in words.BOTH else "number", match.end(), value_of(match.group()) or 0, None


def _decade(folded: str, at: int) -> _Made | None:
    for kind, source in _DECADES.items():
        if match := pattern(source).match(folded, at):
            return "decade", match.end(), 0, Noun(kind=kind)
    return None


def _figure(folded: str, at: int) -> _Made | None:
    if match := re.compile(r"(\d{1,2})y(?:rs?|o)?\b").match(folded, at):
        return "age", match.end(), int(match[1]), None  # "(9y)"
    if match := re.compile(r"\d{1,2}(?:st|nd|rd|th)\b").match(folded, at):
        return "word", match.end(), 0, None  # an ordinal; of birthdays no more is read here
    match = re.compile(r"\d(?:\w|[.,:/-](?=\w))*").match(folded, at)
    return ("figure", match.end(), 0, None) if match else None


_SHORT = {
    "mr",
    "mrs",
    "ms",
    "dr",
    "ing",
    "mgr",
    "bc",
    "doc",
    "prof",
    "hr",
    "fr",
    "sl",
    "p",
    "st",
    "r",
    "j",
    "l",
    "mes",
    "yrs",
    "dosp",
    "erw",
    "tj",
    "tzn",
    "max",
    "min",
    "cca",
    "ca",
    "u",
    "ki",
    "kd",
}
_PARTS = (
    ("card", words.CARDS), ("retired", words.RETIRED), ("thing", words.THINGS - words.GROUP), ("hedge", words.HEDGES),
    ("absent", words.ABSENT), ("negation", words.NEGATIONS), ("self", words.SELF), ("own", words.OWN),
    ("others", words.OTHERS), ("both", words.BOTH), ("all", words.ALL), ("unit", words.UNITS),
    ("months", words.MONTHS), ("age_lead", words.AGE_LEADS), ("total", words.TOTAL), ("explains", words.EXPLAINS),
    ("adds", words.ADDS), ("and", words.AND), ("with", words.WITH), ("i_go", words.I_GO), ("age_verb", words.AGE_VERBS),
    ("we", words.WE), ("pronoun", words.PRONOUNS), ("age_soft", words.AGE_SOFT), ("part", words.PART),
    ("group", words.GROUP), ("word", words.PLAIN),
)  # fmt: skip


def _part(word: str, written: str, *, czech: bool) -> tuple[str, Noun | None]:
    if odd := _of_its_language(word, written, czech=czech):
        return odd, None
    noun = words.nouns().get("mamince" if czech and written.casefold() == "mámě" else word)
    if word in words.FILLER_NOUNS and word != "baby":
        return "title", None
    if noun and not (word in words.SMALL and noun.who not in {"child", ""}):
        return "noun", noun
    if word in words.SMALL:
        return "small", noun
    part = next((part for part, those in _PARTS if word in those), None)
    name = written[:1].isupper() and not (written.isupper() and len(written) > 1)
    return part or ("name" if name else "word"), None


def _of_its_language(word: str, written: str, *, czech: bool) -> str | None:
    """Words that mean something else in another language, or written otherwise."""
    if czech:
        if word in NOT_IN_CZECH or written.lower() in {"může", "můžu"}:
            return "word"
        if written.casefold() in {"náš", "mé"}:
            return "own"  # "náš host", no "nás"; "mé rodiče", no "mě"
        if written.casefold() == "ně":
            return "pronoun"  # "já na ně počkám", no "ne"
        return {"my": "we", "nas": "we", "i": "and", "pal": "word", "most": "word"}.get(word)
    if word == "i":
        return "self" if written == "I" else None
    return {"Alter": "age_lead", "Max": "name", "Min": "name", "fährt": "word"}.get(written) or _NOT_CZECH.get(word)


_NOT_CZECH = {"u": "and", "a": "article", "my": "own", "on": "word", "to": "word", "no": "negation", "so": "explains", "do": "word", "take": "word", "bus": "thing", "ja": "word"}  # fmt: skip

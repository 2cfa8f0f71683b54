# ruff: noqa: E501  lists of words, harder to read when broken up
"""Whether those whom only the manifest counts are told in plain words: a clause of theirs holds no verb nobody knows.

The manifest passes over words it does not know; where it overrules the finders that is not enough: "four women, and a man
from your office confirmed it" is a clause of somebody who only confirmed.
"""

from collections.abc import Iterator, Sequence

from gangway.channels.email import party_roll_words as roll
from gangway.channels.email.folding import fold, has
from gangway.channels.email.manifest import words
from gangway.channels.email.manifest.entry import Cursor
from gangway.channels.email.manifest.more_people import OPENERS
from gangway.channels.email.manifest.token import Token
from gangway.channels.email.manifest.tokens import tokens, with_whole_years
from gangway.channels.email.party_words import in_czech
from gangway.channels.email.values_blanked import sentences

_Span = tuple[int, int]
_BOUNDS = frozenset({"comma", "stop", "line", "dash", "explains", "question"})
_UNKNOWN = frozenset({"word", "name", "negation", "hedge", "value", "figure", "mark", "thing", "group"})
_PLACES = frozenset(["from", "z", "ze", "aus", "of", "vom", "von", "in", "im", "v", "na", "with", "on"])
_KNOWN = roll.FILLING | words.GOES | roll.PLACES | frozenset(["once", "jednou", "ausnahmsweise", "who", "der", "die", "ktery", "ktera", "ebenfalls", "rovnez", "myself", "him", "her", "ihm", "ihr", "nim", "ni", "zum", "normalen", "vollen", "preis", "full", "price", "fare", "plnou", "cenu", "yours", "truly", "doprovodi", "doprovazi", "doprovodime", "accompanies", "accompanying"])  # fmt: skip
_NOT = frozenset(["have", "haben", "mam", "mame", "need", "needs", "want", "like", "love", "book", "booking"])
_GIVES = r"\b(?:kup\w+|koup\w+|dár\w+|daro\w+|dává\w+|plat\w+|zaplat\w+|hrad\w+|jim|gifts?|giv(?:e|es|ing)|gave|pay(?:s|ing)?|paid|buy(?:s|ing)?|bought|treat\w*|them|schenk\w*|geschenk\w*|kauf\w*|zahl\w*|bezahl\w*|spendier\w*|ihnen)\b"


def are_plain(text: str, told: Sequence[_Span], read: Sequence[_Span]) -> bool:
    """`told`: the sentences with the people counted; `read`: where the finders read somebody."""
    return all(
        _is_plain(clause)
        for start, end, clause in _clauses_of(text, told)
        if not _is_read(clause, [(x - start, y - start) for x, y in read if x < end and y > start])
    )


def are_nothing_else(text: str, told: Sequence[_Span]) -> bool:
    """Whether no clause of those sentences holds a verb nobody knows, of whomever it is, and nobody gives or pays."""
    if any(has(_GIVES, fold(text)[start:end]) for start, end in told):
        return False  # "pojede babička s dědou, my jim to kupujeme, já s manželkou"
    clauses = [Cursor(clause) for _, _, clause in _clauses_of(text, told)]
    return not any(_is_odd(ts, at) for ts in clauses for at in range(len(ts)))


def _clauses_of(text: str, told: Sequence[_Span]) -> Iterator[tuple[int, int, list[Token]]]:
    """Each with where its sentence begins and ends."""
    folded = with_whole_years(fold(text))
    czech = in_czech(folded)
    german = not czech and has(r"\b(?:und|wir|mit|für|ich|bitte|zwei|drei|erwachsene\w*)\b", folded)
    for first, last in told:
        for a, b in sentences(folded[first:last]):
            start, end = first + a, first + b
            for clause in _clauses(tokens(text[start:end], folded[start:end], czech=czech, german=german)):
                yield start, end, clause


def _clauses(cut: list[Token]) -> Iterator[list[Token]]:
    """Cut at commas and the like; what stands in brackets belongs to those before it."""
    clause: list[Token] = []
    depth = 0
    for token in cut:
        depth += {"open": 1, "close": -1}.get(token.part, 0)
        if token.part in _BOUNDS and depth <= 0:
            yield clause
            clause = []
        else:
            clause.append(token)
    yield clause


def _is_read(clause: list[Token], read: Sequence[_Span]) -> bool:
    return any(start <= one.start < end for one in clause for start, end in read)


def _is_plain(clause: list[Token]) -> bool:
    """Of nobody, of somebody who stays away, or without a word that is not known."""
    ts = Cursor(clause)
    if any(one.part == "absent" for one in clause) or not any(_is_counted(ts, at) for at in range(len(clause))):
        return True
    return not any(_is_odd(ts, at) for at in range(len(clause)))


def _is_counted(ts: Cursor, at: int) -> bool:
    """Whether somebody is told of there, and not just some: "ráda bych vzala vnoučata do zoo"."""
    one = ts[at]
    if one.part == "self" or (one.part == "small" and one.noun):
        return True
    number = any(ts[before].part in {"number", "both", "heads"} for before in range(at))
    return one.part == "noun" and (ts.noun(at).is_one or ts.noun(at).is_pair or number)


def _is_odd(ts: Cursor, at: int) -> bool:
    one, before = ts[at], ts[at - 1]
    if one.part not in _UNKNOWN:
        return False
    if one.part == "name":
        return one.text in OPENERS and one.text not in _KNOWN
    place = before.text in _PLACES or (before.part in {"own", "age_soft", "article"} and ts[at - 2].text in _PLACES)
    known = one.text in _KNOWN and one.text not in _NOT
    return not (known or (place and one.part in {"word", "thing", "group"}))

"""What stands before a word for people in a roll call: a count, an age, whose they are."""

import re
from collections.abc import Sequence

from gangway.channels.email import party_roll_words as words
from gangway.channels.email.party_roll_ages import BOTH, BOUNDARY, is_a
from gangway.channels.email.party_roll_tokens import Token
from gangway.domain.model import Model

_DEFINITE = frozenset({"the", "der", "die", "das", "den", "dem", "ta", "ten", "ty", "ti"})
_GROWN = re.compile(r"(?:dospel(?:y|a|e|eho|ym|ou|i|ych|ymi)|erwachsene[nrms]?|adult|grown(?:-up)?)$")


class Ahead(Model):
    """What stands before a word for people: a count, an age, whose they are."""

    end: int
    count: int | None = None
    ages: tuple[int, ...] = ()
    said: frozenset[str] = frozenset()


def ahead_at(tokens: Sequence[Token], at: int) -> Ahead:
    read = Ahead(end=at)
    while read.end < len(tokens) and (more := _more_ahead(read, tokens, at)):
        read = more.model_copy(update={"end": read.end + 1})
    return read


def _more_ahead(read: Ahead, tokens: Sequence[Token], at: int) -> Ahead | None:
    token = tokens[read.end]
    behind = tokens[read.end + 1].sort if read.end + 1 < len(tokens) else ""
    said = ""
    if token.text in BOTH:
        said = "both"
    elif token.sort == "number" and read.count is None and behind:
        return read.model_copy(update={"count": token.value})
    elif token.sort == "age" and not read.ages:
        return read.model_copy(update={"ages": (token.value,)})
    elif token.sort == "article":
        said = "definite" if token.text in _DEFINITE else "article"
    elif (token.sort in {"mine", "owner"} and token.text not in words.WE - words.OWNERS_OF_MINE) or token.sort in {
        "adjective",
        "retired",
    }:
        said = token.sort
    elif _GROWN.match(token.text) and behind in {"person", "people", "pair"}:
        said = "grown"  # "zwei erwachsene Söhne"
    elif token.sort == "people" and behind == "people" and _are_grown(token, tokens[read.end + 1]):
        said = "titled"  # "4 paní učitelky", "pedagogický dozor"
    elif token.sort in {"for", "heads"} and read.count and behind in {"people", "for"}:
        said = "counted"  # "two for adults", "10 osob dospělých"
    elif not (token.text in ({"of", "z", "x"} if read.count else {"a"}) and read.end > at):
        return None
    return read.model_copy(update={"said": read.said | {said}})


def _are_grown(*those: Token) -> bool:
    return all(words.kind_of_word(one.text) in {"adult", "relative"} for one in those)


def role_at(tokens: Sequence[Token], at: int, *, first: int) -> tuple[str, int, bool] | None:
    """Behind "(a pensioner)", ", who is a student": the kind, where it ends, and whether it may be somebody else's."""
    opened = at < len(tokens) and tokens[at].sort in {"comma", "open", "dash"}
    end = at + opened
    led = end < len(tokens) and tokens[end].text in words.LEAD - words.ARTICLES | {"der", "die"}
    while end < len(tokens) and tokens[end].text in words.LEAD | words.ARTICLES:
        end += 1
    if end == len(tokens) or tokens[end].text not in words.SINGLE_KINDS:
        return None
    kind, end = words.kind_of_word(tokens[end].text), end + 1
    end += end < len(tokens) and tokens[end].text == "ist"
    closed = end == len(tokens) or tokens[end].sort in BOUNDARY
    bracket = opened and tokens[at].sort == "open"
    if kind not in {"senior", "student"} or not closed or (bracket and not is_a(tokens, end, "close")):
        return None
    goes_on = end < len(tokens) and tokens[end].sort in {"comma", "and", "with"}
    listed = first > 0 and tokens[first - 1].sort == "comma"  # "grandma, a student": the list has had no "and"
    return kind, end + bracket, opened and not led and not bracket and (goes_on or listed)

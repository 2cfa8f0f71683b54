"""Somebody added in so many words, whom another reader may pass over: "k tomu náš pan ředitel", "plus one husband"."""

from collections.abc import Iterator, Sequence

from gangway.channels.email.manifest.entry import Cursor
from gangway.channels.email.manifest.tokens import tokens

_ADDS = frozenset(["plus", "navic", "dazu", "zusatzlich"])
_LEADS_TO = frozenset(
    ["word", "age_verb", "own", "others", "article", "small", "title", "pronoun", "adds", "age", "age_soft", "we"]
)
_GUESTS = frozenset({"grown", "young", "child", "infant", "adult", "senior", "student"})
_REACH = 4  # tokens


def has_unread_joiner(text: str, folded: str, read: Sequence[tuple[int, int]], *, czech: bool) -> bool:
    """`read`: where people were read."""
    return any(not any(start <= at < end for start, end in read) for at in _joiners(text, folded, czech=czech))


def _joiners(text: str, folded: str, *, czech: bool) -> Iterator[int]:
    """Where the nouns of those who are added stand."""
    ts = Cursor(tokens(text, folded, czech=czech))
    for at in range(len(ts)):
        token, behind = ts[at], ts[at + 1]
        if token.text in _ADDS or (token.text == "k" and behind.text in {"nim", "tomu", "nemu", "ni"}):
            start = at + 1 + (token.text == "k")
        elif token.part in {"and", "adds"} and behind.part == "number" and behind.value == 1:
            start = at + 1
        else:
            continue
        end = start
        while end - start < _REACH and (ts[end].part in _LEADS_TO or (ts[end].part == "number" and ts[end].value == 1)):
            end += 1
        noun = ts.noun(end)
        if noun.kind in _GUESTS and (noun.is_one or ts[end - 1].part == "number"):
            yield ts[end].start

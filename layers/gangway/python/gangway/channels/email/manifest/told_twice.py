# ruff: noqa: E501  lists of words, harder to read when broken up
"""Grown-ups another reader has counted twice: "five adults, three ladies and two gentlemen", "two adults, a couple from Leeds"."""

from collections.abc import Iterator, Sequence

from gangway.channels.email.folding import fold, has
from gangway.channels.email.manifest.entry import Cursor, Mention
from gangway.channels.email.manifest.mentions import mention_at
from gangway.channels.email.manifest.numbers_told import PART_LEADS
from gangway.channels.email.manifest.tokens import tokens
from gangway.channels.email.party_words import in_czech
from gangway.channels.email.values_blanked import sentences

_Span = tuple[int, int]
_Told = tuple[Mention, int, int]  # the first and the last token
_GROWN = frozenset({"grown", "adult", "senior"})
_AMONG = frozenset(["davon", "darunter"])
_MORE = frozenset(["another", "other", "others", "dalsi", "jeste", "noch", "weiteres", "weitere", "zweites", "anderes", "plus", "additional", "more", "further", "druhy", "jiny"])  # fmt: skip
_ANOTHER_PAIR = r"\b(?:another|one more|další|ještě jeden|weiteres|zweites|noch ein) (?:\w+ )?(?:couple|pair|pár|páreček|paar|ehepaar|pärchen)\b"
_REWRITTEN = " " * 6  # a list of names told as numbers before it comes here
_THUS = frozenset(["also", "tedy", "takze", "cili", "tj", "so", "ie", "that", "zusammen", "insgesamt", "celkem", "dohromady", "altogether", "total", "macht", "makes"])  # fmt: skip
_A_PAIR, _FROM_TOWN = 2, 3


def told_twice(text: str, folded: str, read: Sequence[_Span], heads: int | None) -> bool:
    """`read`: where the people who were counted stand; `heads`: how many they are."""
    czech = in_czech(folded)
    german = not czech and has(r"\b(?:und|wir|mit|für|ich|bitte|zwei|drei)\b", folded)
    for start, end in sentences(folded):
        here = [(a - start, b - start) for a, b in read if a < end and b > start]
        if has(_ANOTHER_PAIR, fold(text[start:end])) or _REWRITTEN in text[start:end]:
            continue
        ts = Cursor(tokens(text[start:end], folded[start:end], czech=czech, german=german)) if here else Cursor(())
        if _counts_singles(ts, here, heads or 0):
            return True
        groups = [one for one in _groups(ts) if _is_read(ts, one, here)]
        if any(_are_those(ts, groups, at) and (heads or 0) > (one.count or 0) for at, (one, *_) in enumerate(groups)):
            return True
    return False


def _counts_singles(ts: Cursor, read: Sequence[_Span], heads: int) -> bool:
    """As in "my wife and her friend, two adults", "eine Freundin und ich, zwei Studentinnen": those before, once more."""
    groups = list(_groups(ts))
    for one, first, last in groups:
        plain = one.kind in _GROWN | {"student"} and not (one.mine or one.ages or one.names)
        if (
            not plain
            or _are_more(ts, (one, first, last))
            or ts[first - 1].part not in {"comma", "dash", "explains"}
            or not _is_read(ts, (one, first, last), read)
        ):
            continue
        before = [other for other, _, end in groups if end < first and other.kind not in {"seats", "people"}]
        singles = [other for other in before if other.count == 1 and other.kind in {"grown", "young"}]
        selves = sum(ts[at].part == "self" for at in range(first))
        several = singles and len(singles) == len(before) and (one.count or 0) >= _A_PAIR
        if several and len(singles) + min(selves, 1) == one.count and heads > (one.count or 0):
            return True
    return False


def _are_more(ts: Cursor, told: _Told) -> bool:
    """As in "another couple from our street"."""
    _, first, last = told
    return any(ts[at].text in _MORE for at in range(first - 1, last + 1))


def _groups(ts: Cursor) -> Iterator[_Told]:
    at = 0
    while at < len(ts):
        found = mention_at(ts, at) if ts[at].part in {"number", "noun", "small", "own", "both", "article"} else None
        if found and found[1] > at:
            yield found[0], at, found[1] - 1
        at = found[1] if found and found[1] > at else at + 1


def _is_read(ts: Cursor, told: _Told, read: Sequence[_Span]) -> bool:
    _, first, last = told
    return any(start <= ts[at].start < end for at in range(first, last + 1) for start, end in read)


def _are_those(ts: Cursor, groups: Sequence[_Told], at: int) -> bool:
    """Whether as many as the group at `at` tells are told right behind it in other words."""
    one, _, end = groups[at]
    if one.kind not in _GROWN or one.names or not (one.count or 0) >= _A_PAIR:
        return False
    behind = groups[at + 1 :]
    if not behind or _are_more(ts, behind[0]) or not _is_joined(ts, end, behind[0]):
        return False
    if _is_among(ts, behind[0][1]) and behind[0][0].kind == "grown" and (behind[0][0].count or 0) < (one.count or 0):
        return True
    heads = 0
    for other, first, _ in behind:
        plain = other.kind in _GROWN and not (other.names or other.mine) and (one.kind != other.kind or not one.ages)
        counts = one.kind != "grown" and other.kind != "grown"  # "2 adults, 2 seniors"
        if not plain or counts or (heads and ts[first - 1].part not in {"and", "comma"}):
            return False
        heads += other.count or 0
        if heads == one.count:
            return not one.ages
    return False


def _is_joined(ts: Cursor, end: int, behind: _Told) -> bool:
    """Behind a comma, or a town and a comma: "two adults from Leeds, a couple"."""
    first = behind[1]
    between = [ts[at].part for at in range(end + 1, first)]
    if "age_verb" in between or any(ts[at].text in _THUS for at in range(end + 1, first)):
        return False  # "zwei Paare, also vier Erwachsene", "who are both pensioners": the finders know
    marks = between.count("comma") + between.count("dash") + between.count("explains")
    return _is_among(ts, first) or (marks == 1 and between[-1:] != ["and"] and len(between) <= _FROM_TOWN)


def _is_among(ts: Cursor, at: int) -> bool:
    """As in "of whom three ladies"."""
    return ts[at - 1].text in _AMONG or (ts[at - 2].text, ts[at - 1].text) in PART_LEADS

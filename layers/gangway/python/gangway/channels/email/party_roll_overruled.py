# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""A number of which only some come: "there are four of us, but Dad stays at the hotel, so it's only Mum, me and my sister".

What is told ahead of the turn no longer counts; it must hold everybody who is told of behind it.
"""

from collections.abc import Sequence
from itertools import pairwise

from gangway.channels.email.folding import has
from gangway.channels.email.party_postscript import brings_news
from gangway.channels.email.party_roll_agreed import sum_of
from gangway.channels.email.party_roll_entry import Entry
from gangway.channels.email.party_roll_group import Group
from gangway.channels.email.party_roll_tokens import Token
from gangway.domain.catalogue import Catalogue

_BUT = frozenset({"but", "ale", "aber", "avsak", "however", "jedoch", "allerdings", "doch"})
ONLY = frozenset({"jen", "jenom", "pouze", "only", "just", "nur"})
_SO = frozenset({"takze", "tedy", "tudiz", "cili", "proto", "so", "therefore", "also", "daher", "deshalb", "darum", "somit"})  # fmt: skip
# Whoever does that goes aboard: "only five will come", "na loď jdeme jen tři".
_GOES = r"\b(?:com(?:e|es|ing)|go|goes|going|sail(?:ing)?|join(?:ing)?|aboard|on board|jde|jdeme|jdou|jede|jedeme|jedou|jedu|pojede|pojedeme|pojedou|pojedu|půjde|půjdeme|půjdou|poplujeme|popluje|plujeme|přijde|přijdeme|dorazí|dorazíme|poletí|kommen|komme|kommt|fahren|fahre|fährt|gehen|geht|mitfahren|mitkommen)\b"
_IS_ALL = frozenset({"number", "person", "people", "self", "pair", "us", "heads", "by_head"})

_SINGLES = _IS_ALL | {"mine", "article", "owner", "adjective"}


def turn_of(cut: Sequence[Token], *, absent: bool) -> int | None:
    """Where those begin who come after all; None when nothing is overruled.

    `absent`: the sentence says who stays away, so that "so" is enough; otherwise it takes "only" and a way to go.
    """
    told = [at for at, one in enumerate(cut) if one.sort in _IS_ALL]
    turns = [at for at, one in enumerate(cut) if one.text in (_SO | _BUT if absent else _BUT) and told and told[0] < at]
    for at in reversed(turns):
        behind = cut[at:]
        said = " ".join(one.text for one in behind)
        if not any(one.sort in _IS_ALL for one in behind):
            continue
        if absent and cut[at].text in _SO:
            return at
        if any(one.text in ONLY and then.sort in _SINGLES for one, then in pairwise(behind)) and has(_GOES, said):
            return at
    return None


def may_turn(folded: str) -> bool:
    """Whether it is worth asking: a "but" or a "so" with a number or a list ahead of it and behind it, or news of who comes."""
    return has(rf"\b(?:{'|'.join(sorted(_BUT))})\b", folded) or brings_news(folded)


def settled(groups: Sequence[Group], catalogue: Catalogue) -> list[Group] | None:
    """The groups that hold after a turn, children counted ahead of it counted behind; None when they do not agree."""
    at = next((at for at in range(len(groups) - 1, -1, -1) if groups[at].overrules), None)
    if at is None:
        return list(groups)
    turned = groups[at]
    was = [one for group in groups[:at] for one in group.entries] + list(turned.was)
    heads = {count for group in groups[:at] for count in group.heads} | set(turned.was_heads)
    entries = [_counted(one, was) for one in turned.entries]
    plain = turned.model_copy(update={"entries": tuple(entries), "absent": ()})
    left = [plain, *groups[at + 1 :]]
    return left if _holds(was, heads, left, turned.absent, catalogue) else None


def _counted(one: Entry, was: Sequence[Entry]) -> Entry:
    """As in "two kids (3 and 7) …, so only me and the children": as many and as old as before."""
    if one.heads is not None or one.sort not in _YOUNG:
        return one
    before = [other for other in was if other.sort in _YOUNG and other.heads]
    return before[0] if len(before) == 1 else one


_YOUNG = frozenset({"child", "unknown"})


def _holds(
    was: Sequence[Entry], heads: set[int], left: Sequence[Group], absent: Sequence[Entry], catalogue: Catalogue
) -> bool:
    """Whether those who were told of are those who come and those who stay."""
    told = sum_of([one for group in left for one in group.entries], catalogue)
    now = max([*(count for group in left for count in group.heads), told.total() if told else 0])
    before = sum_of(was, catalogue)
    everybody = heads | ({before.total()} if before and not heads else set())
    if len(everybody) > 1 or (told is not None and not now):
        return False
    stay = sum(one.heads or 0 for one in absent[1:] if one.sort != "pronoun")
    more = everybody.pop() - now if everybody else None
    if more is None:
        return True
    vague = not absent or any(one.count is None for one in absent)
    return more > 0 and (more == stay or (vague and more > stay))

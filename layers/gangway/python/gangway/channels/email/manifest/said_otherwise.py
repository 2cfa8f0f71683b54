# ruff: noqa: E501  lists of words, harder to read when broken up
"""A number of grown-ups told once more in other words: "two adults, a couple from Leeds", "five adults, three ladies and two gentlemen"."""

from gangway.channels.email.manifest.entry import Cursor, Mention
from gangway.channels.email.manifest.mentions import mention_at
from gangway.channels.email.manifest.state import State

_SECOND = frozenset(["druhy", "druha"])
_BECAUSE = frozenset(["protoze", "jelikoz", "nebot", "because", "since", "as", "weil", "da", "denn"])
_JOINS = frozenset({"and", "comma", "with"})


def said_otherwise(state: State) -> bool | None:
    """Ends the reading where those counted before and as many told behind a comma may be the same."""
    ts, at = state.ts, state.at
    if _are_both(state):
        return False
    second = ts[at].text in _SECOND and ts.noun(at + 1).kind == "grown" and state.found
    if second or _is_who_booked(state):
        return False  # "jeden z nás o berlích, druhý řidič"
    adults = any(one.kind == "adult" and one.count not in {None, 1} for one in state.found)
    if adults and _is_of_a_reason(ts, at):
        return False  # "three adults, because my cousin and her fiancé are joining me"
    if state.link not in {"comma", "next"} or ts[at].part not in {"number", "noun", "small", "both", "article"}:
        return None
    counted = {one.count for one in state.found if one.kind == "adult" and not (one.ages or one.names)}
    if not counted - {None, 1}:
        return None
    told = _told(ts, at)
    heads = [sum(one.count or 0 for one in told[: end + 1]) for end in range(len(told))]
    return False if counted & set(heads) - {1} else None


def _is_of_a_reason(ts: Cursor, at: int) -> bool:
    start = at
    while ts[start - 1].part not in {"comma", "stop", "line", "end", "dash"}:
        start -= 1
    return ts[start].text in _BECAUSE and mention_at(ts, at) is not None


def _are_both(state: State) -> bool:
    """As in "syn (6) a jeho kamarád, oba prvňáci": what they are, whom nobody has told the age of."""
    noun = state.ts.noun(state.at + 1)
    two = [one.count == 1 and (one.kind in {"young", "named"} or one.who == "friend") for one in state.found[-2:]]
    both = state.ts[state.at].part == "both" and noun.kind in {"young", "child"} and not noun.is_one
    return both and state.link == "comma" and two == [True, True]


def _is_who_booked(state: State) -> bool:
    """As in "2 adults 1 child, Mr Jan Lund", "Mr Aldridge / 2 adults": one of them, or who booked for them."""
    ts, at = state.ts, state.at
    counted = any(one.kind == "adult" and one.count and not (one.ages or one.names) for one in state.found)
    titled = ts[at].part == "title" and ts[at + 1].part == "name" and state.link == "comma"
    row = ts[at - 1].part == "slash" and ts[at].part == "number" and any(one.names for one in state.found)
    return (counted and titled) or (row and ts.noun(at + 1).kind == "adult")


def _told(ts: Cursor, at: int) -> list[Mention]:
    """Grown-ups of no age and no name, one group after the other."""
    told: list[Mention] = []
    while (found := mention_at(ts, at)) is not None:
        one, end = found
        plain = one.kind == "grown" and (one.count or 0) > 0 and not (one.mine or one.ages or one.names)
        if not plain or end <= at:
            break
        told.append(one)
        if ts[end].part not in _JOINS:
            break
        at = end + 1
    return told


_THE = frozenset(["the", "der", "die", "das", "ten", "ta", "to", "tim", "tou"])
_IS = frozenset(["is", "ist", "je", "bude", "being", "jsem"])
_RETIRED = 60
_KINDS = frozenset({"adult", "senior", "student", "child", "infant"})


def the_one_is(state: State) -> bool | None:
    """As in "two adults and a senior, the senior is my uncle": who the one is who was counted."""
    ts, at = state.ts, state.at
    at += ts[at].text in _THE
    kind = ts.noun(at).kind
    if ts[state.at - 1].part != "comma" or kind not in _KINDS or ts[at + 1].text not in _IS:
        return None
    found = mention_at(ts, at + 2) if ts[at + 2].part in {"own", "noun", "article"} else None
    ones = [one for one in state.found if one.kind == kind and one.count == 1 and not one.ages]
    if found is None or found[0].count != 1 or len(ones) != 1:
        return None
    if found[0].ages and not (kind == "senior" and min(found[0].ages) >= _RETIRED):
        return False
    return state.passed(found[1])

# ruff: noqa: E501  lists of words, harder to read when broken up
"""Some of a number: "zehn Leute, davon drei Kinder", "two of them are pensioners", "dva z nás jsou důchodci"."""

from gangway.channels.email.manifest.mentions import mention_at
from gangway.channels.email.manifest.state import State

_OF_THEM = frozenset(["davon", "darunter", "hiervon", "thereof"])
_PAIRS = frozenset(
    {
        ("of", "them"),
        ("of", "us"),
        ("of", "whom"),
        ("von", "uns"),
        ("von", "ihnen"),
        ("z", "nich"),
        ("z", "nas"),
        ("z", "toho"),
    }
)
_OF_US = frozenset({("of", "us"), ("von", "uns"), ("z", "nas")})  # "Dva z nás jsou důchodci", of a number told before
_KINDS = frozenset({"child", "infant", "senior", "student"})


def among_them(state: State) -> bool | None:
    """As in "18 Erwachsene, darunter 6 Rentner"."""
    ts, at = state.ts, state.at
    counted = ts[at + 1].part == "number" and mention_at(ts, at + 1) is not None
    return state.joins("part", 1) if ts[at].text in _OF_THEM and state.found and counted else None


def so_many_of_them(state: State) -> bool | None:
    """As in "zu fünft, zwei davon sind Kinder (3 und 6)"."""
    ts, at = state.ts, state.at
    if ts[at].part != "number" or not (state.found or (ts[at + 1].text, ts[at + 2].text) in _OF_US):
        return None
    verb = at + 1 + (ts[at + 1].text in _OF_THEM) + 2 * ((ts[at + 1].text, ts[at + 2].text) in _PAIRS)
    plain = verb == at + 1  # "zwei Erwachsene, eine ist Seniorin"
    if ts[verb].text not in {"sind", "are", "jsou", "ist", "is", "je"}:
        return None
    found = mention_at(ts, verb + 1)
    if plain and (
        found is None or found[0].kind not in {"senior", "student"} or ts[at - 1].part not in {"comma", "and"}
    ):
        return None
    if (
        found is None
        or found[0].kind not in _KINDS
        or found[0].mine
        or found[0].count not in {None, ts[at].value, len(found[0].ages) or None}
    ):
        return None
    state.link = "part"
    return state.add(found[0].model_copy(update={"count": ts[at].value}), found[1])


def included_behind(state: State) -> bool | None:
    """As in "six ladies, a nurse among them", "twelve guests, a doctor included": of those counted, and read as one more."""
    ts, at = state.ts, state.at
    among = ts[at].text in {"among", "amongst"} and ts[at + 1].text in {"them", "us"}
    if not among and ts[at].text not in _INCLUDED:
        return None
    last = state.last
    if ts[at - 1].part == "self" and last is not None and not state.has_sender:
        return None
    if last is not None and last.link == "with" and len(state.found) > 1 and ts[at - 1].part == "noun":
        return False  # "twelve adults with our guide included"
    more = len(state.found) > 1 and last is not None and last.kind != "self" and last.link in {"comma", "and", "next"}
    summed = any(ts[one].part in {"number", "heads"} for one in range(at, len(ts)))  # "… included we are 31"
    return False if more and state.link == "next" and not summed else None


_INCLUDED = frozenset(["included", "inbegriffen", "eingerechnet", "mitgerechnet", "inklusive", "zapocitan", "zapocitana", "zapocitany"])  # fmt: skip


def self_included(state: State) -> bool | None:
    """As in "four teachers, myself included"."""
    ts, at = state.ts, state.at
    last = state.last
    if ts[at].part != "self" or ts[at + 1].text not in _INCLUDED or last is None or state.has_sender:
        return None
    crowd = last.kind in {"grown", "adult", "senior", "people"} and (last.count or 0) > 1 and not last.who
    return crowd and state.replace_last(who="" if last.is_total else "self") and state.passed(at + 2)

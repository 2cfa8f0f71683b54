# ruff: noqa: E501  lists of words, harder to read when broken up
"""Numbers of everybody told in other ways: "jedeme ve čtyřech", "definitivní číslo je jedenáct", "pro všechny čtyři"; and of a kind: "žáci 9-11 let, je jich šestnáct"."""

from gangway.channels.email.manifest.entry import Cursor, Mention
from gangway.channels.email.manifest.state import State

_CLOSES = frozenset({"comma", "stop", "line", "close", "open", "and", "dash", "explains", "end", "value"})
_IN_SO_MANY = frozenset(["dvou", "trech", "ctyrech", "peti", "sesti", "sedmi", "osmi", "deviti", "deseti"])
_WE_GO = ("jedeme", "pojedeme", "prijedeme", "prijdeme", "pujdeme", "jdeme", "dorazime", "budeme", "jsme", "poplujeme", "vyrazime", "cestujeme", "bychom", "jet", "jit", "chceme")  # fmt: skip
_NUMBERS = frozenset(["cislo", "pocet", "number", "total", "headcount", "anzahl", "zahl", "gesamtzahl"])
_IS = frozenset(["je", "bude", "cini", "is", "ist", "stands", "betragt", "at", "nyni", "now", "tedy", "will", "be", "ted"])  # fmt: skip
_THEM = frozenset(["jich", "tech", "nich"])
_THEY = frozenset(["oni", "ony", "ti", "they"])
_MOST, _REACH, _SMALL_AGE = 99, 3, 13


def headcount(state: State) -> bool | None:
    ts, at = state.ts, state.at
    if ts[at].part == "number":
        end = at + 1
        told = _is_in_so_many(ts, at) or _is_the_number(ts, at) or _are_we(ts, at)
        told = told or (ts[at - 1].text in {"takze", "tudiz"} and ts[at + 1].part in _CLOSES - {"and", "explains"})
        if told and 1 < ts[at].value <= _MOST:
            return state.add(Mention(kind="people", count=ts[at].value, is_total=True), end)
        return None
    if ts[at].part == "all" and ts[at].text not in {"kazdy", "each", "jeder"}:
        return _all_so_many(state)
    return _both_of_them(state) if ts[at].text in _THEY else _so_many_of_them(state)


def _is_in_so_many(ts: Cursor, at: int) -> bool:
    lead = ts[at - 1].text in {"v", "ve"} and ts[at].text in _IN_SO_MANY and ts[at + 1].part in _CLOSES
    return lead and any(ts[one].text.startswith(_WE_GO) for one in range(max(0, at - 6), at))


def _is_the_number(ts: Cursor, at: int) -> bool:
    """As in "definitivní číslo je jedenáct", no "číslo pokoje je 12"."""
    before = at - 1
    while ts[before].text in _IS and at - before <= _REACH:
        before -= 1
    return before < at - 1 and ts[before].text in _NUMBERS and ts[at + 1].part in _CLOSES and ts[at].value > 1


def _are_we(ts: Cursor, at: int) -> bool:
    """As in "nás tedy usedne ke stolu osm"."""
    before = at - 1
    while ts[before].part in {"word", "explains", "thing", "age_soft"} and at - before <= _REACH * 2:
        before -= 1
    verb = any(
        ts[one].text.startswith(("used", "sejde", "poplu", "vyraz", "nastoup", "doraz", "prij", "poje"))
        for one in range(before, at)
    )
    return ts[before].text == "nas" and verb and ts[at + 1].part in _CLOSES


def _all_so_many(state: State) -> bool | None:
    """As in "lístky pro všechny čtyři", "all four", "wir alle vier"."""
    ts, at = state.ts, state.at
    if ts[at + 1].part != "number" or ts[at + 2].part not in _CLOSES or not 1 < ts[at + 1].value <= _SMALL_AGE:
        return None
    if ts[at - 1].part in {"comma", "open", "age_verb", "and", "pronoun"} and ts[at].text in {"all", "vsem", "alle"}:
        return None  # "three boys, all eight"
    return state.add(Mention(kind="people", count=ts[at + 1].value, is_total=True), at + 2)


def _both_of_them(state: State) -> bool | None:
    """As in "na loď půjdou oni dva": the pair that was told of before."""
    two = state.ts[state.at + 1]
    if state.found or two.part not in {"number", "both"} or two.value not in {0, 2} or two.noun:
        return None
    if state.ts[state.at + 2].part not in _CLOSES:
        return None
    return state.add(Mention(kind="them", count=2), state.at + 2)


def _so_many_of_them(state: State) -> bool | None:
    """As in "s přáteli, těch je pět", "žáci 9-11 let, je jich šestnáct"."""
    ts, at = state.ts, state.at
    first, second = ts[at], ts[at + 1]
    pair = (first.text in _THEM and second.part == "age_verb") or (first.part == "age_verb" and second.text in _THEM)
    last = state.last
    if not pair or ts[at + 2].part != "number" or last is None or last.count is not None or last.is_all:
        return None
    if ts[at + 3].part not in _CLOSES:
        return None
    state.with_us |= last.link == "with"  # "jedeme s přáteli, těch je pět"
    span = len(last.ages) > 1 and len(last.ages) != ts[at + 2].value
    state.replace_last(count=ts[at + 2].value, is_shared=bool(last.ages), is_approximate=last.is_approximate or span)
    return state.passed(at + 3)

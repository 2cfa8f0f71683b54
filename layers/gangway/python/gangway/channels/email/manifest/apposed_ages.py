# ruff: noqa: E501  lists of words, harder to read when broken up
"""Ages put behind somebody without a verb: "unsere Enkelin, gerade zwei geworden", "a já, už pracující (27)", "Matýsek, tomu bude v červnu rok"."""

from gangway.channels.email.manifest.entry import Cursor, Mention
from gangway.channels.email.manifest.state import State

_LEADS = frozenset(["gerade", "soeben", "eben", "erst", "jungst", "kurzlich", "vor", "kurzem", "letzte", "letzten", "letzter", "diese", "dieser", "woche", "monat", "im", "am", "schon", "bereits", "gestern"])  # fmt: skip
_ENDS = frozenset({"comma", "stop", "line", "end", "close", "and", "dash", "open"})
_IN_A_LIST = frozenset({"comma", "and", "adds", "with", "explains"})
_SAYS_OF_SENDER = frozenset({"age_soft", "word", "adds", "name"})
_BORDERS = frozenset({3, 15, 65})  # whoever is to become so old may not be yet
_REACH, _WORDS, _GROWN_FROM, _OLDEST = 5, 3, 15, 105


def become(state: State) -> bool | None:
    """As in "unsere Enkelin Lotta, gerade zwei geworden"."""
    ts, at, last = state.ts, state.at, state.last
    if last is None or last.count != 1 or last.ages or ts[at - 1].part not in {"comma", "open", "dash"}:
        return None
    end = at
    while end - at < _REACH and (ts[end].text in _LEADS or ts[end].part == "value"):
        end += 1
    years = _years(ts, end)
    if years is None or ts[years[1]].text != "geworden" or ts[years[1] + 1].part not in _ENDS:
        return None
    closes = ts[at - 1].part == "open" and ts[years[1] + 1].part == "close"
    fits = last.kind in {"grown", "young", "child"} and years[0] <= _OLDEST
    return fits and state.replace_last(ages=(years[0],), is_shared=True) and state.passed(years[1] + 1 + closes)


def named_with_a_dated_age(state: State) -> bool | None:
    """As in "a Matýsek, tomu bude v červnu teprve rok a půl": no older by then, and the same guest."""
    ts, at = state.ts, state.at
    if ts[at].part != "name" or ts[at - 1].part not in _IN_A_LIST or not state.found:
        return None
    end = at + 1 + (ts[at + 1].part == "comma")
    will = ts[end].part == "pronoun" and ts[end + 1].text == "bude"
    end += 2
    dated = False
    while (
        will and end - at < _REACH + _WORDS and (ts[end].part in {"value", "age_soft"} or ts[end].text in {"v", "na"})
    ):
        dated |= ts[end].part == "value"
        end += 1
    years = _years(ts, end) if dated else None
    if years is None or ts[years[1]].part not in _ENDS:
        return None
    if years[0] in _BORDERS or years[0] > _OLDEST:
        return False
    mention = Mention(kind="named", names=(ts[at].text,), ages=(years[0],), is_detail=True)
    return state.add(mention, years[1])


def sender_apposed(state: State) -> bool | None:
    """As in "dva studenti (22 a 24) a já, už pracující (27)": what the sender is, and an age."""
    ts, at, last = state.ts, state.at, state.last
    if last is None or last.kind != "self" or last.ages or ts[at - 1].part != "comma":
        return None
    end = at
    while end - at < _WORDS and ts[end].part in _SAYS_OF_SENDER and not (ts[end].part == "name" and end == at):
        end += 1
    years = _years(ts, end + 1) if end > at and ts[end].part == "open" else None
    if years is None or ts[years[1]].part != "close" or not _GROWN_FROM <= years[0] <= _OLDEST:
        return None
    return state.replace_last(ages=(years[0],), is_shared=True) and state.passed(years[1] + 1)


def _years(ts: Cursor, at: int) -> tuple[int, int] | None:
    """And where the next token is."""
    if ts[at].part != "number":
        return None
    end = at + 1
    while ts[end].part in {"unit", "age_lead"}:
        end += 1
    return ts[at].value, end

"""Ages of two told one by one: "s oběma babičkami. Jedné je 64, druhé 70", "one is 64, the other 70"."""

from gangway.channels.email.manifest.entry import Cursor, Mention
from gangway.channels.email.manifest.state import State

_ONE = frozenset(["jedne", "jednomu", "jedna", "jeden", "one", "eine", "einer", "einem", "erste", "prvni", "prvnimu"])
_OTHER = frozenset(["druhe", "druhemu", "druha", "druhy", "other", "zweite", "zweiten", "andere", "anderen", "second"])
_IS = frozenset(["je", "jsou", "ma", "is", "ist", "bude", "budou", "has", "hat", "was"])
_SOFT = frozenset(["the", "die", "der", "das", "a", "and", "und", "ta", "ten", "uz", "teprve", "prave"])
_UNITS = frozenset({"unit", "age_lead"})
_CLOSES = frozenset({"comma", "stop", "line", "end", "close", "and", "dash", "adds"})
_OLDEST = 105


def ages_of_each(state: State) -> bool | None:
    ts, at = state.ts, state.at
    first = _told(ts, at, _ONE, verb=True)
    if first is None:
        return None
    years, then = first
    while ts[then].part in {"comma", "and", "dash"} or ts[then].text in _SOFT:
        then += 1
    second = _told(ts, then, _OTHER, verb=False)
    if second is None or ts[second[1]].part not in _CLOSES:
        return None
    ages = (years, second[0])
    last = state.last
    if last is not None:
        fits = last.count == len(ages) and not last.ages and last.kind not in {"people", "seats"}
        return state.replace_last(ages=ages) and state.passed(second[1]) if fits else False
    return state.add(Mention(kind="each", count=2, ages=ages), second[1])


def _told(ts: Cursor, at: int, who: frozenset[str], *, verb: bool) -> tuple[int, int] | None:
    """The years, and where the next token is."""
    if ts[at].text not in who:
        return None
    end = at + 1
    while ts[end].text in _IS | _SOFT:
        end += 1
    told = any(ts[one].text in _IS for one in range(at, end))
    if ts[end].part != "number" or (verb and not told) or not 0 < ts[end].value <= _OLDEST:
        return None
    years, end = ts[end].value, end + 1
    while ts[end].part in _UNITS:
        end += 1
    return years, end

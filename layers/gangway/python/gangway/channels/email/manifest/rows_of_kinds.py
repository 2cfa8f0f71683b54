# ruff: noqa: E501  lists of words, harder to read when broken up
"""Rows and headings that count: "babičky a dědové nad 65 – 3", "drei Tageskarten: zwei Erwachsene und ein Kind", "die Begleitung besteht aus …"."""

from gangway.channels.email.manifest.ages_told import ages_at
from gangway.channels.email.manifest.entry import Cursor, Mention
from gangway.channels.email.manifest.kin import is_celebrant
from gangway.channels.email.manifest.mentions import mention_at
from gangway.channels.email.manifest.numbers_told import everybody
from gangway.channels.email.manifest.state import State

_COUNTED = frozenset({"adult", "child", "senior", "student", "infant"})
_OVER = frozenset(["nad", "over", "uber", "ueber", "ab", "od"])
_SPANS = frozenset(["do", "under", "unter", "bis", "pod", "to", "od", "von", "from", "az", "-", "let", "years", "jahre", "jahren", "ve", "veku"])  # fmt: skip
_JOINTS = frozenset({"and", "slash", "comma"})
_ROW_ENDS = frozenset({"line", "end", "comma", "stop"})
_TICKETS = ("tickets", "karten", "fahrten", "cruises", "plavby")
_ESCORT = ("begleit", "doprovod", "dozor", "aufsicht", "escort")
_CONSISTS = frozenset({("besteht", "aus"), ("bestehen", "aus"), ("consists", "of"), ("consist", "of"), ("sestava", "z"), ("sestava", "ze"), ("se", "sklada"), ("je", "slozen")})  # fmt: skip
_PENSION, _A_PAIR = 65, 2


def row_of_a_kind(state: State) -> bool | None:
    """A row with its number behind a dash; ages told of grandmothers and grandfathers make them pensioners."""
    ts = state.ts
    start = int(ts[0].part == "dash")
    if state.at or state.found:
        return None
    at, kinds = start, set()
    while ts[at].part == "noun" and not ts.noun(at).is_one and not ts.noun(at).is_pair:
        kinds.add(ts.noun(at).kind)
        at += 1 + (ts[at + 1].part in _JOINTS and ts[at + 2].part == "noun")
    if at == start or len(kinds) != 1 or not kinds <= _COUNTED | {"grown"}:
        return None
    (kind,) = kinds
    end, retired = _behind_ages(ts, at)
    counted = ts[end].part == "dash" and ts[end + 1].part == "number" and ts[end + 2].part in _ROW_ENDS
    if not counted or (retired and kind not in {"grown", "senior"}):
        return None
    if ts[end + 1].value == 0:
        return state.passed(end + 2)
    return state.add(Mention(kind="senior" if retired else kind, count=ts[end + 1].value), end + 2)


def _behind_ages(ts: Cursor, at: int) -> tuple[int, bool]:
    """Behind "nad 65", "(65+)", "do 14 let": and whether they are pensioners."""
    number = at + (ts[at].text in _OVER)  # it may be blanked out
    if ts[number].part == "number" and ts[number].value >= _PENSION:
        return number + 1 + (ts[number + 1].part == "unit"), True
    end = at
    while ts[end].part in {"number", "unit"} or (ts[end].text in _SPANS and ts[end].part != "dash"):
        end += 1
    return end, False


def so_many_of_a_cruise(state: State) -> bool | None:
    """As in "drei Tageskarten: zwei Erwachsene und ein Kind": of all who are told behind."""
    ts, at = state.ts, state.at
    if ts[at].part != "number" or ts[at].value < _A_PAIR or state.found:
        return None
    then = at + 1 + (ts[at + 1].part == "value" and ts.noun(at + 2).kind == "seats")
    tickets = ts[then].part in {"name", "word"} and ts[then].text.endswith(_TICKETS)
    cruise = ts[then].part == "value" or tickets or then > at + 1
    found = mention_at(ts, then + 2) if ts[then + 1].part in {"explains", "open", "dash", "comma"} else None
    if not cruise or found is None or not found[0].heads or ages_at(ts, then + 2):
        return None
    return state.add(everybody(ts[at].value), then + 1)


def consists_of(state: State) -> bool | None:
    """As in "die Begleitung besteht aus drei Lehrerinnen": those are who is told of behind it."""
    last = state.last
    if last is None or not last.who.startswith(_ESCORT) or last.ages or state.pair() not in _CONSISTS:
        return None
    state.found.pop()
    state.clause = [at for at in state.clause if at < len(state.found)]
    state.link = last.link
    return state.passed(state.at + 2)


def both_in_a_bracket(state: State) -> bool | None:
    """As in "oba oslavenci (mámě je 72, tátovi 75)": the two are told in the bracket."""
    ts, at = state.ts, state.at
    if ts[at].part != "both" or ts[at + 1].part != "word" or ts[at + 2].part != "open":
        return False if ts[at].part == "both" and is_celebrant(ts[at + 1].text) else None
    end = at + 3
    for _ in range(_A_PAIR):
        found = mention_at(ts, end)
        if found is None or found[0].count != 1 or not found[0].ages:
            return False if is_celebrant(ts[at + 1].text) else None
        end = found[1] + (ts[found[1]].part in _JOINTS)
    return state.passed(at + 3) if ts[end].part == "close" else None

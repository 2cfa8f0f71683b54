"""Who studies and takes a student ticket: "mein Freund und ich studieren und hätten gern zwei Studententickets"."""

from gangway.channels.email.manifest.entry import Cursor, Mention
from gangway.channels.email.manifest.state import State

_STUDY = ("studieren", "studujeme", "study", "studying")
_WE_DO = frozenset(["studujeme"])
_CLOSES = frozenset({"stop", "line", "end"})
_PERSONS = frozenset({"self", "others", "own", "age", "small", "absent", "hedge", "negation"})
_A_PAIR = 2


def both_of_us_study(state: State) -> bool | None:
    """As in "oba studujeme, tak prosím o dvě místa za studentské jízdné": two, where no other number follows."""
    ts, at = state.ts, state.at
    lead = at + (ts[at].part == "we")
    ahead = ts[lead].part == "both" and ts[lead + 1].text.startswith(_STUDY)
    behind = ts[lead].text.startswith(_STUDY) and ts[lead + 1].part == "both"
    we = ts[at].part == "we" or (ahead and ts[lead + 1].text in _WE_DO)
    if state.found or not we or not (ahead or behind):
        return None
    end = _behind_their_tickets(ts, lead + _A_PAIR)
    return end is not None and state.add(Mention(kind="student", count=_A_PAIR, who="us"), end)


def _behind_their_tickets(ts: Cursor, at: int) -> int | None:
    """The end of the sentence; None where somebody else or another number is told of."""
    while ts[at].part not in _CLOSES:
        of_tickets = ts.noun(at).kind in {"", "seats", "student"}
        two = ts[at].part != "number" or ts[at].value == _A_PAIR
        if not of_tickets or not two or ts[at].part in _PERSONS:
            return None
        at += 1
    return at


def they_study(state: State) -> bool | None:
    """All of the clause, where as many student tickets are asked for behind it."""
    ts, at = state.ts, state.at
    if not ts[at].text.startswith(_STUDY) or ts[at].part not in {"word", "name"} or not state.clause:
        return None
    told = [state.found[one] for one in state.clause]
    behind = [one for one in range(at + 1, len(ts)) if ts.noun(one).kind == "student"]
    tickets = sum(ts[one - 1].value for one in behind if ts[one - 1].part == "number")
    single = all(one.count == 1 and not one.ages and one.kind in {"grown", "self", "young"} for one in told)
    if not single or tickets != len(told):
        return None
    state.found, state.clause = [one for at, one in enumerate(state.found) if at not in state.clause], []
    return state.passed()  # their tickets are counted

"""Who studies and takes a student ticket: "mein Freund und ich studieren und hätten gern zwei Studententickets"."""

from gangway.channels.email.manifest.state import State

_STUDY = ("studieren", "studujeme", "study", "studying")


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

"""Cases as dispatchers see them; taken by one at a time, given back, closed with a reason."""

from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from typing import Any, get_args

from gangway.desk.actions import actions_of
from gangway.desk.case_ids import UnknownCase, id_of
from gangway.desk.desk import Desk
from gangway.desk.details import details_of
from gangway.desk.why import why
from gangway.desk.wire import CaseList, CaseShown, State
from gangway.domain.refusals import Conflict, Malformed, TryAgain
from gangway.domain.staff import Role, Staff
from gangway.store.exceptions import Case, CaseEntry, Kind

PAGE = 50
MOST_COUNTED = 1_000
REPAIR_TAKES = timedelta(seconds=60)  # longer than the function may run


class CaseTaken(Conflict):
    """Somebody else has it; `value` is who."""

    code = "case_taken"


class CaseClosed(Conflict):
    code = "case_closed"


class CaseInRepair(Conflict):
    """The same repair was asked for a moment ago and is not over."""

    code = "case_in_repair"


def list_cases(desk: Desk, *, state: str, kind: str, after: str) -> CaseList:
    """Raises Malformed for a state or a kind there is not, or a cursor that is none."""
    if state not in get_args(State):
        raise Malformed("state", f"state is one of {', '.join(get_args(State))}")
    if kind and kind not in get_args(Kind):
        raise Malformed("kind", f"kind is one of {', '.join(get_args(Kind))}")
    page = desk.work.page(state, kind or None, most=PAGE, after=after or None)
    return CaseList(cases=tuple(_shown(case) for case in page.cases), cursor=page.cursor)


def count_cases(desk: Desk) -> dict[str, dict[str, int]]:
    """How many are open and taken, by kind; the first thousand of each state."""
    return {
        state: dict(Counter(case.kind for case in desk.work.page(state, None, most=MOST_COUNTED).cases))
        for state in ("open", "taken")
    }


def shown(desk: Desk, key: str) -> CaseShown:
    case = found(desk, key)
    return _shown(case, details_of(desk, case))


def found(desk: Desk, key: str) -> Case:
    """Raises UnknownCase."""
    case = desk.office.cases.get(key) if 0 < len(key.encode("utf-8", "replace")) <= 2_048 else None  # noqa: PLR2004  the longest key of a table
    if case is None:
        raise UnknownCase(key[:100], "there is no such case")
    return case


def _shown(case: Case, details: dict[str, Any] | None = None) -> CaseShown:
    kept = {name: getattr(case, name) for name in CaseShown.model_fields if name in Case.model_fields}
    return CaseShown(
        **kept,
        why=why(case),
        id=id_of(case.key),
        actions=actions_of(case) if case.state != "closed" else (),
        details=details,
    )


def take(desk: Desk, key: str, staff: Staff) -> CaseShown:
    """Raises CaseTaken, CaseClosed."""
    return _shown(change(desk, key, lambda case: _taken(desk, case, staff)))


def release(desk: Desk, key: str, staff: Staff) -> CaseShown:
    """One's own; a manager may give back anybody's."""

    def given_back(case: Case) -> Case:
        if case.state != "taken":
            return case
        if case.owner != staff.name and not staff.role.may(Role.MANAGER):
            raise CaseTaken(case.owner, f"{case.owner} has taken it")
        return noted(desk, case, staff, "released", state="open", owner=None, repairing_until=None)

    return _shown(change(desk, key, given_back))


def close(desk: Desk, key: str, staff: Staff, reason: str) -> CaseShown:
    """Without a repair; an open case, or one's own."""

    def closed(case: Case) -> Case:
        held = _taken(desk, case, staff)
        return noted(desk, held, staff, "closed", reason, state="closed", owner=staff.name, repairing_until=None)

    return _shown(change(desk, key, closed))


def begin_repair(desk: Desk, key: str, staff: Staff) -> Case:
    """The case is this dispatcher's, and this call's: the same one sent twice at once is refused the second time."""

    def begun(case: Case) -> Case:
        held = _taken(desk, case, staff)
        if held.repairing_until is not None and desk.now < held.repairing_until:
            raise CaseInRepair(case.owner, "this case is being repaired right now")
        return held.model_copy(update={"repairing_until": desk.now + REPAIR_TAKES, "updated_at": desk.now})

    return change(desk, key, begun)


def _taken(desk: Desk, case: Case, staff: Staff) -> Case:
    if case.state == "closed":
        raise CaseClosed(case.owner, f"it was closed by {case.owner}")
    if case.state == "taken" and case.owner != staff.name:
        raise CaseTaken(case.owner, f"{case.owner} has taken it")
    if case.state == "taken":
        return case
    return noted(desk, case, staff, "taken", state="taken", owner=staff.name)


def noted(desk: Desk, case: Case, staff: Staff, what: str, note: str = "", **changes: Any) -> Case:
    entry = CaseEntry(at=desk.now, by=staff.name, what=what, note=note[:500])
    return case.model_copy(update={"history": (*case.history, entry), "updated_at": desk.now, **changes})


def change(desk: Desk, key: str, decide: Callable[[Case], Case]) -> Case:
    """The case after `decide`, read and decided anew while others write it. Raises what `decide` raises, TryAgain."""
    for _ in range(10):
        case = found(desk, key)
        decided = decide(case)
        if decided == case:
            return case
        if desk.work.change(decided):
            return decided.model_copy(update={"version": decided.version + 1})
    raise TryAgain("case", "others work on this case right now")

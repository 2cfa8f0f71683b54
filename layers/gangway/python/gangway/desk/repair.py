"""The one action that repairs a case: taken, done by the use case that anyone else would use, closed.

Rule: nothing is repaired twice. The case is this call's before anything is done (`begin_repair`), and every action is
one that changes nothing when it is repeated.
"""

from gangway.desk.actions import actions_of
from gangway.desk.cases import begin_repair, change, found, noted, shown
from gangway.desk.desk import Desk
from gangway.desk.repair_agencies import send_again, switch_on
from gangway.desk.repair_codes import map_code
from gangway.desk.repair_counters import recheck, recount, set_capacity
from gangway.desk.repair_differences import compare
from gangway.desk.repair_mails import answer, book
from gangway.desk.repair_orders import cancel, move, seat, set_number, try_again
from gangway.desk.run import Run
from gangway.desk.wire import CaseShown, Repair
from gangway.domain.refusals import Malformed, Refusal
from gangway.domain.staff import Staff
from gangway.store.exceptions import Case


def repair(desk: Desk, key: str, staff: Staff, asked: Repair) -> CaseShown:
    """Raises CaseTaken, CaseClosed, CaseInRepair, Malformed for an action that does not fit, what the action raises."""
    possible = actions_of(found(desk, key))
    if asked.action not in possible:
        raise Malformed("action", f"a case of this kind is repaired by one of {', '.join(possible)}")
    case = begin_repair(desk, key, staff)
    try:
        note = RUN[asked.action](desk, case, staff, asked)
    except Exception as error:
        code = error.code if isinstance(error, Refusal) else "a fault of ours"
        change(desk, key, lambda held: noted(desk, held, staff, f"{asked.action}: {code}", repairing_until=None))
        raise
    change(desk, key, lambda held: _closed(desk, held, case, staff, f"{asked.action}: {note}"))
    return shown(desk, key)


def _closed(desk: Desk, held: Case, begun: Case, staff: Staff, note: str) -> Case:
    """Reported again while it was repaired, it stays with its dispatcher: the repair has not helped."""
    if held.state == "closed":
        return noted(desk, held, staff, "repaired", note, owner=staff.name, repairing_until=None)
    if held.seen != begun.seen:
        return noted(desk, held, staff, "came back", note, repairing_until=None)
    return noted(desk, held, staff, "repaired", note, state="closed", owner=staff.name, repairing_until=None)


def _dismiss(_desk: Desk, _case: Case, _staff: Staff, asked: Repair) -> str:
    if asked.reason is None:
        raise Malformed("reason", "say why nothing is to be done")
    return asked.reason


def _acknowledge(_desk: Desk, _case: Case, _staff: Staff, asked: Repair) -> str:
    return asked.reason or "seen"


RUN: dict[str, Run] = {
    "try_again": try_again,
    "set_number": set_number,
    "seat": seat,
    "send_again": send_again,
    "switch_on": switch_on,
    "answer": answer,
    "book": book,
    "move": move,
    "cancel": cancel,
    "map_code": map_code,
    "recheck": recheck,
    "recount": recount,
    "set_capacity": set_capacity,
    "compare": compare,
    "dismiss": _dismiss,
    "acknowledge": _acknowledge,
}

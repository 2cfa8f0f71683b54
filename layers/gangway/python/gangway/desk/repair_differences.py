"""Repairs of what two sides tell differently: compared once more, so that a case ends only when they agree."""

from gangway.desk.comparing import NotCompared
from gangway.desk.desk import Desk
from gangway.desk.run import StillSo
from gangway.desk.wire import Repair
from gangway.domain.refusals import Malformed
from gangway.domain.staff import Staff
from gangway.internal_system.connector import NotReached
from gangway.reconciling.cases import sides_of
from gangway.reconciling.channel import difference_now
from gangway.reconciling.difference import INTERNAL, Difference
from gangway.reconciling.internal import difference_of
from gangway.store.exceptions import Case


def compare(desk: Desk, case: Case, _staff: Staff, _asked: Repair) -> str:
    """One order, with the internal system or the partner's report. Raises StillSo with what each says, NotCompared."""
    order_id = case.facts.get("order_id")
    if case.facts.get("side") != INTERNAL:
        return _with_report(desk, case)
    if order_id is None:
        raise Malformed("action", "this case is not about an order of ours")
    try:
        difference = difference_of(desk.office, desk.listing(), desk.announce, order_id)
    except NotReached as unreached:
        raise NotCompared("internal system", f"the internal system could not be asked: {unreached.reason}") from None
    if difference is None:
        return "both sides agree"
    if difference.healed:
        return "handed over again"
    raise _still(difference)


def _with_report(desk: Desk, case: Case) -> str:
    """With what the partner's report said of the order, and the internal system's telling beside it."""
    sides = sides_of(case)
    if "channel" not in sides:
        raise Malformed("action", "what the report said was not kept: compare the report again")
    name, side = case.facts["name"], case.facts["side"]
    difference = difference_now(desk.office, side, name, sides["channel"], desk.listing())
    if difference is None:
        return "both sides agree"
    raise _still(difference)


def _still(difference: Difference) -> StillSo:
    told = "; ".join(f"{side}: {said}" for side, said in difference.told.items())
    return StillSo(", ".join(difference.kinds), told)

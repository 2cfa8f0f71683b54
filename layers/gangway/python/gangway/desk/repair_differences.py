"""Repairs of what two sides tell differently: compared once more, so that a case ends only when they agree."""

from gangway.desk.comparing import NotCompared
from gangway.desk.desk import Desk
from gangway.desk.run import StillSo
from gangway.desk.wire import Repair
from gangway.domain.refusals import Malformed
from gangway.domain.staff import Staff
from gangway.internal_system.connector import NotReached
from gangway.reconciling.internal import difference_of
from gangway.store.exceptions import Case


def compare(desk: Desk, case: Case, _staff: Staff, _asked: Repair) -> str:
    """With the internal system, for one order. Raises StillSo with what each side says, NotCompared."""
    order_id = case.facts.get("order_id")
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
    told = "; ".join(f"{side}: {said}" for side, said in difference.told.items())
    raise StillSo(", ".join(difference.kinds), told)

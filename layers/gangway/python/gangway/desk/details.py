"""What a case is about, read when it is shown: its order, its departure. The case itself holds no guest's data."""

from typing import Any

from gangway.desk.departures import orders_on
from gangway.desk.desk import Desk
from gangway.desk.mails import mails_shown
from gangway.desk.repair_counters import place_of
from gangway.domain.order import Order
from gangway.reconciling.cases import SIDES, sides_of
from gangway.reconciling.facts import Facts, facts_of
from gangway.store.exceptions import Case


def details_of(desk: Desk, case: Case) -> dict[str, Any] | None:
    """`order` and what `sides` tell of it; `mails`; for a departure its counters and the orders on it, newest last."""
    if case.kind == "mail":
        return mails_shown(desk, case)
    order_id = case.facts.get("order_id")
    order = desk.office.orders.get(order_id) if order_id else None
    if SIDES in case.facts:
        return {"order": order, "sides": _sides(case, order)}
    if order_id:
        return {"order": order}
    if case.kind in {"oversold", "reconciliation"} and "start" in case.facts:
        return _departure(desk, case)
    return None


def _sides(case: Case, order: Order | None) -> dict[str, Facts | None]:
    """What each said when it was compared; ours as it is now."""
    return {**sides_of(case), **({"gangway": facts_of(order)} if order else {})}


def _departure(desk: Desk, case: Case) -> dict[str, Any]:
    resource, day, start = place_of(case)
    held = desk.office.departures.day(resource, day, consistent=True)
    return {
        "departure": held.departures.get(start) if held else None,
        "orders": orders_on(desk, resource, day, start),
    }

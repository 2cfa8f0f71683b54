"""What a case is about, read when it is shown: its order, its departure. The case itself holds no guest's data."""

from typing import Any

from gangway.desk.departures import orders_on
from gangway.desk.desk import Desk
from gangway.desk.mails import mails_shown
from gangway.desk.repair_counters import place_of
from gangway.store.exceptions import Case


def details_of(desk: Desk, case: Case) -> dict[str, Any] | None:
    """`order`, `mails`, or for a departure its counters and the orders on it, the last to come last."""
    if case.kind == "mail":
        return mails_shown(desk, case)
    if order_id := case.facts.get("order_id"):
        return {"order": desk.office.orders.get(order_id)}
    if case.kind in {"oversold", "reconciliation"} and "start" in case.facts:
        return _departure(desk, case)
    return None


def _departure(desk: Desk, case: Case) -> dict[str, Any]:
    resource, day, start = place_of(case)
    held = desk.office.departures.day(resource, day, consistent=True)
    return {
        "departure": held.departures.get(start) if held else None,
        "orders": orders_on(desk, resource, day, start),
    }

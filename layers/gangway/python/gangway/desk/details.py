"""What a case is about, read when it is shown: its order, its departure. The case itself holds no guest's data."""

from typing import Any

from gangway.desk.desk import Desk
from gangway.store.exceptions import Case


def details_of(desk: Desk, case: Case) -> dict[str, Any] | None:
    order_id = case.facts.get("order_id")
    order = desk.office.orders.get(order_id) if order_id else None
    return {"order": order.model_dump(mode="json")} if order else None

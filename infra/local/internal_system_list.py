"""The counterpart's answer to "which orders do you have": what docs/internal-system.md asks of an internal system."""

from datetime import datetime
from typing import Any

from infra.local.internal_system_store import OrderBook

MOST = 500


def listed(book: OrderBook, query: dict[str, str]) -> dict[str, Any]:
    """`ids` names orders; `since` gives those that were made or touched here then or later, `limit` at a time."""
    if "ids" in query:
        found = [entry for id_ in query["ids"].split(",") if (entry := book.order(id_))]
        return {"orders": [summary(entry) for entry in found], "cursor": "", "more": False}
    since = datetime.fromisoformat(query["since"])
    ordered = sorted((changed_at(entry), entry["internal_id"], entry) for entry in book.orders())
    after = query.get("cursor", "")
    waiting = [(cursor_of(at, number), entry) for at, number, entry in ordered if at >= since]
    page = [(cursor, entry) for cursor, entry in waiting if cursor > after]
    shown = page[: min(int(query.get("limit", MOST)), MOST)]
    return {
        "orders": [summary(entry) for _, entry in shown],
        "cursor": shown[-1][0] if shown else after,
        "more": len(page) > len(shown),
    }


def changed_at(entry: dict[str, Any]) -> datetime:
    """When the version was made, or when it was last touched here, whichever is later."""
    return max(datetime.fromisoformat(entry["order"]["updated_at"]), datetime.fromisoformat(entry["received_at"]))


def cursor_of(at: datetime, number: str) -> str:
    return f"{at.timestamp():020.6f}~{number}"


def summary(entry: dict[str, Any]) -> dict[str, Any]:
    order = entry["order"]
    return {
        "id": order.get("id"),
        "internal_id": entry["internal_id"],
        "version": order["version"],
        "status": order["status"],
        "seats": order["seats"],
        "price": {"currency": order["price"]["currency"], "retail": order["price"]["retail"]},
        "starts_at": order["departure"]["starts_at"],
    }

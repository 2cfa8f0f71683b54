"""What a record of the departures table's stream says: one resource-day as it was and as it is, and who changed it."""

from typing import Any

from gangway.domain.departures import ResourceDay
from gangway.domain.model import Model
from gangway.store.seats import day_from_item
from gangway.store.wire import item_from_wire


class DayChange(Model):
    """`before` is None for a new day, `after` for one taken away; `by` is the partner whose order moved seats.

    `by` is None when the plan changed, a hold ran out or a dispatcher acted.
    """

    before: ResourceDay | None
    after: ResourceDay | None
    by: str | None


def day_change(record: dict[str, Any]) -> DayChange:
    """The change in one record of a DynamoDB stream with NEW_AND_OLD_IMAGES."""
    images = record["dynamodb"]
    old, new = _item(images.get("OldImage")), _item(images.get("NewImage"))
    return DayChange(
        before=day_from_item(old) if old else None,
        after=day_from_item(new) if new else None,
        by=_partner(old, new),
    )


def _partner(old: dict[str, Any] | None, new: dict[str, Any] | None) -> str | None:
    """A sale leaves the version of the plan as it is, so the author noted is the author of this very change."""
    if old is None or new is None or old["v"] != new["v"] or new.get("b", "-") == "-":
        return None
    return str(new["b"])


def _item(image: dict[str, Any] | None) -> dict[str, Any] | None:
    return item_from_wire(image) if image else None

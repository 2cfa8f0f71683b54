"""The operator's people, and how often a login was tried under a name.

Items of the desk's table: `staff#<name>`, `tried#<hash of a name>`. A name nobody has is counted like any other, so
that the answer to a guess never tells who works here.
"""

import hashlib
from datetime import datetime, timedelta
from typing import Any

from gangway.domain.staff import Staff
from gangway.store.reading import ask, each
from gangway.store.wire import item_from_wire, item_to_wire, to_wire

MOST_TRIES = 5
LOCKED_FOR = timedelta(minutes=15)


class StaffBook:
    """The desk's table."""

    def __init__(self, client: Any, table: str) -> None:
        self._client = client
        self._table = table

    def get(self, name: str) -> Staff | None:
        """As it is now (consistent): who was sent away a second ago does nothing more."""
        answer = ask(
            self._client.get_item, TableName=self._table, Key={"pk": to_wire(f"staff#{name}")}, ConsistentRead=True
        )
        return Staff.model_validate_json(item_from_wire(answer["Item"])["doc"]) if "Item" in answer else None

    def everyone(self) -> list[Staff]:
        """By name; a scan of a small table, for whoever manages it."""
        found = [
            Staff.model_validate_json(item["doc"])
            for item in each(self._client.scan, TableName=self._table, ConsistentRead=True)
            if item["pk"].startswith("staff#")
        ]
        return sorted(found, key=lambda staff: staff.name)

    def add(self, staff: Staff) -> bool:
        """False if somebody has that name."""
        return self._put(staff, "attribute_not_exists(pk)", {})

    def change(self, staff: Staff) -> bool:
        """The record one version on; False if somebody else changed it first."""
        kept = staff.model_copy(update={"version": staff.version + 1})
        return self._put(kept, "version = :v", {":v": to_wire(staff.version)})

    def _put(self, staff: Staff, condition: str, values: dict[str, Any]) -> bool:
        item = {"pk": f"staff#{staff.name}", "doc": staff.model_dump_json(), "version": staff.version}
        request = {"TableName": self._table, "Item": item_to_wire(item), "ConditionExpression": condition}
        if values:
            request["ExpressionAttributeValues"] = values
        try:
            self._client.put_item(**request)
        except self._client.exceptions.ConditionalCheckFailedException:
            return False
        return True

    # -- tries ------------------------------------------------------------------------------------------------

    def may_try(self, name: str, now: datetime) -> bool:
        """Count a try before it is judged, so that many at once cannot share one; False once there were too many."""
        return self._first_try(name, now) or self._next_try(name, now)

    def forget_tries(self, name: str) -> None:
        """After a login that was right."""
        self._client.delete_item(TableName=self._table, Key=_tried(name))

    def _first_try(self, name: str, now: datetime) -> bool:
        until = int((now + LOCKED_FOR).timestamp())
        values = {":one": 1, ":until": until, ":purge": until + 3_600, ":now": int(now.timestamp())}
        update = "SET tries = :one, #until = :until, purge_at = :purge"
        return self._counted(name, update, "attribute_not_exists(pk) OR #until <= :now", values)

    def _next_try(self, name: str, now: datetime) -> bool:
        values = {":one": 1, ":most": MOST_TRIES, ":now": int(now.timestamp())}
        return self._counted(name, "SET tries = tries + :one", "#until > :now AND tries < :most", values)

    def _counted(self, name: str, update: str, condition: str, values: dict[str, Any]) -> bool:
        try:
            self._client.update_item(
                TableName=self._table,
                Key=_tried(name),
                UpdateExpression=update,
                ConditionExpression=condition,
                ExpressionAttributeNames={"#until": "until"},
                ExpressionAttributeValues=item_to_wire(values),
            )
        except self._client.exceptions.ConditionalCheckFailedException:
            return False
        return True


def _tried(name: str) -> dict[str, Any]:
    return {"pk": to_wire(f"tried#{hashlib.sha256(name.encode('utf-8', 'surrogatepass')).hexdigest()[:32]}")}

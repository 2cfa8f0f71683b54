"""Reading resource-days, and changing the plan without ever losing a sold seat."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from botocore.exceptions import ConnectionError as Unreachable
from botocore.exceptions import HTTPClientError

from gangway.domain.departures import ResourceDay
from gangway.store.reading import ask, each
from gangway.store.seats import day_from_item, day_key, day_to_item
from gangway.store.transaction import is_busy
from gangway.store.wire import item_from_wire, item_to_wire, to_wire


class Departures:
    """The departures table. Reads for availability are eventually consistent: the conditional write decides."""

    def __init__(self, client: Any, table: str) -> None:
        self._client = client
        self.table = table

    def day(self, resource_id: str, day: date, *, consistent: bool = False) -> ResourceDay | None:
        """One resource-day, for half a read unit per 4 kB (one when consistent)."""
        answer = ask(
            self._client.get_item, TableName=self.table, Key=day_key(resource_id, day), ConsistentRead=consistent
        )
        return day_from_item(item_from_wire(answer["Item"])) if "Item" in answer else None

    def between(self, resource_id: str, first: date, last: date, *, consistent: bool = False) -> list[ResourceDay]:
        """Every planned day of the resource from first to last, both included, in one Query per MB."""
        query: dict[str, Any] = {
            "TableName": self.table,
            "ConsistentRead": consistent,
            "KeyConditionExpression": "#r = :r AND #d BETWEEN :first AND :last",
            "ExpressionAttributeNames": {"#r": "resource", "#d": "day"},
            "ExpressionAttributeValues": {
                ":r": to_wire(resource_id),
                ":first": to_wire(first.isoformat()),
                ":last": to_wire(last.isoformat()),
            },
        }
        return [day_from_item(item) for item in each(self._client.query, **query)]

    def everything(self) -> Iterator[ResourceDay]:
        """The whole plan by a consistent scan, page by page; for the nightly reconciliation only."""
        return map(day_from_item, each(self._client.scan, TableName=self.table, ConsistentRead=True))

    def add(self, day: ResourceDay) -> bool:
        """Write a day that is not there yet; False if it is."""
        return self._put(day, "attribute_not_exists(#k)", {"#k": "resource"}, {})

    def replace(self, day: ResourceDay, *, read: ResourceDay) -> bool:
        """Write the day if nothing on it, seats included, has changed since `read`; False if something has."""
        condition = "#v = :v AND #d = :d AND #o = :o"
        names = {"#v": "v", "#d": "d", "#o": "o"}
        before = day_to_item(read)
        values = {":v": to_wire(before["v"]), ":d": to_wire(before["d"]), ":o": to_wire(before["o"])}
        return self._put(day, condition, names, values)

    def _put(self, day: ResourceDay, condition: str, names: dict[str, str], values: dict[str, Any]) -> bool:
        request: dict[str, Any] = {
            "TableName": self.table,
            "Item": item_to_wire(day_to_item(day)),
            "ConditionExpression": condition,
            "ExpressionAttributeNames": names,
        }
        if values:
            request["ExpressionAttributeValues"] = values
        try:
            self._client.put_item(**request)
        except self._client.exceptions.ConditionalCheckFailedException:
            return False
        except self._client.exceptions.ClientError as error:
            if is_busy(error):
                return False
            raise
        except (Unreachable, HTTPClientError):  # written or not: who reads the day again sees it
            return False
        return True

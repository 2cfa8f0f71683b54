"""Values that several processes share for a while: who works on an account now, and an agency's access token."""

from datetime import datetime
from typing import Any

from gangway.store.wire import item_from_wire, item_to_wire, to_wire


class SharedValues:
    """Items `lease#<name>` and `value#<name>` of the partners table; both end by themselves at `purge_at`."""

    def __init__(self, client: Any, table: str) -> None:
        self._client = client
        self._table = table

    def take_lease(self, name: str, owner: str, now: datetime, until: datetime) -> bool:
        """Whether `owner` may work until then; False while another one may."""
        item = {"pk": f"lease#{name}", "owner": owner, "purge_at": int(until.timestamp())}
        try:
            self._client.put_item(
                TableName=self._table,
                Item=item_to_wire(item),
                ConditionExpression="attribute_not_exists(pk) OR purge_at <= :now OR #owner = :owner",
                ExpressionAttributeNames={"#owner": "owner"},
                ExpressionAttributeValues=item_to_wire({":now": int(now.timestamp()), ":owner": owner}),
            )
        except self._client.exceptions.ConditionalCheckFailedException:
            return False
        return True

    def end_lease(self, name: str, owner: str) -> None:
        """Let others work, if it is still this owner's lease."""
        try:
            self._client.delete_item(
                TableName=self._table,
                Key={"pk": to_wire(f"lease#{name}")},
                ConditionExpression="#owner = :owner",
                ExpressionAttributeNames={"#owner": "owner"},
                ExpressionAttributeValues=item_to_wire({":owner": owner}),
            )
        except self._client.exceptions.ConditionalCheckFailedException:
            return

    def get(self, name: str, now: datetime) -> str | None:
        """The value, unless its time is over."""
        answer = self._client.get_item(TableName=self._table, Key={"pk": to_wire(f"value#{name}")}, ConsistentRead=True)
        if "Item" not in answer:
            return None
        item = item_from_wire(answer["Item"])
        return str(item["value"]) if item["purge_at"] > int(now.timestamp()) else None

    def put(self, name: str, value: str, until: datetime) -> None:
        item = {"pk": f"value#{name}", "value": value, "purge_at": int(until.timestamp())}
        self._client.put_item(TableName=self._table, Item=item_to_wire(item))

    def drop(self, name: str) -> None:
        self._client.delete_item(TableName=self._table, Key={"pk": to_wire(f"value#{name}")})

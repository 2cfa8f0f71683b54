"""What a machine must not decide: one item per case, open until a dispatcher has dealt with it.

The same case reported twice is one item: its key says what it is about.
"""

from datetime import datetime
from typing import Any, Literal

from gangway.domain.model import Model
from gangway.store.forms import read
from gangway.store.orders import moment
from gangway.store.reading import ask
from gangway.store.wire import Item, item_from_wire, item_to_wire, to_wire

Kind = Literal[
    "mail",
    "hand_over",
    "no_seat",
    "unmapped_code",
    "deactivation",
    "reconciliation",
    "oversold",
    "unreadable_message",
    "push_refused",
    "not_moved",
]


# Every write counts, so that a dispatcher's own never covers what they have not seen.
ONE_MORE = "#version = if_not_exists(#version, :zero) + :one"
REPORTED = {
    "#kind": "kind",
    "#channel": "channel",
    "#reason": "reason",
    "#facts": "facts",
    "#updated": "updated_at",
    "#state": "state",
    "#seen": "seen",
    "#version": "version",
}


class CaseEntry(Model):
    """What a dispatcher did about a case."""

    at: datetime
    by: str
    what: str
    note: str = ""


class Case(Model):
    """A matter for a dispatcher. `key` names it once and for all, e.g. `hand_over#<order id>`.

    `reason` is a sentence; `facts` what the desk shows beside it (no personal data: it points to the order or the
    raw message); `state` is open, taken or closed. `owner` is who has taken it, or who closed it; nobody else repairs
    it before `repairing_until`. `history` holds what dispatchers did, the newest fifty.
    """

    key: str
    kind: Kind
    reason: str
    channel: str
    facts: dict[str, str] = {}
    state: Literal["open", "taken", "closed"] = "open"
    owner: str | None = None
    created_at: datetime
    updated_at: datetime
    seen: int = 1
    version: int = 0
    repairing_until: datetime | None = None
    history: tuple[CaseEntry, ...] = ()


class Cases:
    """The exceptions table."""

    def __init__(self, client: Any, table: str) -> None:
        self._client = client
        self._table = table

    def report(self, case: Case) -> None:
        """Open the case; if it is open or taken already, count that it was seen again and keep the newest reason."""
        while not (self._opened(case) or self._seen_again(case)):
            pass  # closed between the two: it is opened then

    def _opened(self, case: Case) -> bool:
        """A new case, or a closed one that came back: nobody's yet."""
        return self._reported(
            case,
            ", #state = :open, #created = if_not_exists(#created, :at) REMOVE #owner, #repairing",
            "attribute_not_exists(pk) OR #state = :closed",
            {"#created": "created_at", "#owner": "owner", "#repairing": "repairing_until"},
            {":open": "open", ":closed": "closed"},
        )

    def _seen_again(self, case: Case) -> bool:
        """Whoever has taken it keeps it."""
        return self._reported(case, "", "#state IN (:open, :taken)", {}, {":open": "open", ":taken": "taken"})

    def _reported(self, case: Case, more: str, condition: str, names: dict[str, str], values: dict[str, Any]) -> bool:
        facts = {":kind": case.kind, ":channel": case.channel, ":reason": case.reason, ":facts": case.facts}
        try:
            self._client.update_item(
                TableName=self._table,
                Key={"pk": to_wire(case.key)},
                UpdateExpression=f"SET #kind = :kind, #channel = :channel, #reason = :reason, #facts = :facts, "
                f"#updated = :at, #seen = if_not_exists(#seen, :zero) + :one, {ONE_MORE}{more}",
                ConditionExpression=condition,
                ExpressionAttributeNames={**REPORTED, **names},
                ExpressionAttributeValues=item_to_wire(
                    {**facts, ":at": moment(case.updated_at), ":zero": 0, ":one": 1, **values}
                ),
            )
        except self._client.exceptions.ConditionalCheckFailedException:
            return False
        return True

    def get(self, key: str) -> Case | None:
        answer = ask(self._client.get_item, TableName=self._table, Key={"pk": to_wire(key)}, ConsistentRead=True)
        return case_from_item(item_from_wire(answer["Item"])) if "Item" in answer else None

    def open(self, *, most: int = 200) -> list[Case]:
        """Open cases, oldest first."""
        answer = ask(
            self._client.query,
            TableName=self._table,
            IndexName="open",
            KeyConditionExpression="#s = :open",
            ExpressionAttributeNames={"#s": "state"},
            ExpressionAttributeValues={":open": to_wire("open")},
            Limit=most,
        )
        return [case_from_item(item_from_wire(item)) for item in answer["Items"]]

    def close(self, key: str, *, by: str, now: datetime) -> bool:
        """Close an open or taken case; False if there is none."""
        try:
            self._client.update_item(
                TableName=self._table,
                Key={"pk": to_wire(key)},
                UpdateExpression=f"SET #s = :closed, #o = :by, #u = :at, {ONE_MORE}",
                ConditionExpression="#s IN (:open, :taken)",
                ExpressionAttributeNames={"#s": "state", "#o": "owner", "#u": "updated_at", "#version": "version"},
                ExpressionAttributeValues=item_to_wire(
                    {":closed": "closed", ":open": "open", ":taken": "taken", ":by": by, ":at": moment(now)}
                    | {":zero": 0, ":one": 1}
                ),
            )
        except self._client.exceptions.ConditionalCheckFailedException:
            return False
        return True


def case_from_item(item: Item) -> Case:
    return read(Case, {"key": item["pk"], **{k: v for k, v in item.items() if k != "pk"}})

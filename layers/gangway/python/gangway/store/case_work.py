"""Dispatchers at work on cases: pages of them, and the write that lets only one of two have a case.

Rule: a dispatcher's write holds only for the very version they have seen; every other write counts one up.
"""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from typing import Any

from gangway.domain.model import Model
from gangway.domain.refusals import Malformed
from gangway.store.exceptions import Case, case_from_item
from gangway.store.orders import moment
from gangway.store.reading import ask
from gangway.store.wire import Expression, item_from_wire, item_to_wire, to_wire

MOST_HISTORY = 50
MOST_ROUNDS = 20


class CasePage(Model):
    cases: tuple[Case, ...]
    cursor: str | None


class CaseWork:
    """The exceptions table, as dispatchers use it."""

    def __init__(self, client: Any, table: str) -> None:
        self._client = client
        self._table = table

    def change(self, case: Case) -> bool:
        """State, owner, repair and history as `case` has them; False if anyone wrote since it was read."""
        e = Expression(names={}, values={})
        values: dict[str, Any] = {
            "state": case.state,
            "updated_at": moment(case.updated_at),
            "version": case.version + 1,
            "history": [
                {"at": moment(entry.at), "by": entry.by, "what": entry.what, "note": entry.note}
                for entry in case.history[-MOST_HISTORY:]
            ],
        }
        optional = {"owner": case.owner, "repairing_until": case.repairing_until and moment(case.repairing_until)}
        values |= {name: value for name, value in optional.items() if value is not None}
        gone = [e.name(name) for name, value in optional.items() if value is None]
        update = "SET " + ", ".join(f"{e.name(name)} = {e.value(value)}" for name, value in values.items())
        update += " REMOVE " + ", ".join(gone) if gone else ""
        version = e.name("version")
        read = f"{version} = {e.value(case.version)}" if case.version else f"attribute_not_exists({version})"
        try:
            self._client.update_item(
                TableName=self._table,
                Key={"pk": to_wire(case.key)},
                UpdateExpression=update,
                ConditionExpression=f"attribute_exists(pk) AND {read}",
                **e.parts(),
            )
        except self._client.exceptions.ConditionalCheckFailedException:
            return False
        return True

    def page(self, state: str, kind: str | None, *, most: int, after: str | None = None) -> CasePage:
        """Cases of a state, of one kind if given; those to be worked on oldest first, closed ones newest first."""
        found: list[Case] = []
        start = _start(after)
        for _ in range(MOST_ROUNDS):
            answer = self._query(state, kind, most - len(found), start)
            found += [case_from_item(item_from_wire(item)) for item in answer["Items"]]
            start = answer.get("LastEvaluatedKey")
            if start is None or len(found) >= most:
                break
        return CasePage(cases=tuple(found), cursor=_cursor(start))

    def _query(self, state: str, kind: str | None, most: int, start: dict[str, Any] | None) -> dict[str, Any]:
        """With a filter a page is read for what it may hold: most cases of a state are of few kinds."""
        e = Expression(names={}, values={})
        request: dict[str, Any] = {
            "TableName": self._table,
            "IndexName": "open",
            "KeyConditionExpression": f"{e.name('state')} = {e.value(state)}",
            "ScanIndexForward": state != "closed",
            "Limit": most if kind is None else max(most, 50),
        }
        if kind is not None:
            request["FilterExpression"] = f"{e.name('kind')} = {e.value(kind)}"
        if start is not None:
            request["ExclusiveStartKey"] = start
        answer: dict[str, Any] = ask(self._client.query, **request, **e.parts())
        if len(answer["Items"]) > most:  # go on behind the last one that is shown
            answer["Items"] = answer["Items"][:most]
            answer["LastEvaluatedKey"] = {name: answer["Items"][-1][name] for name in ("pk", "state", "created_at")}
        return answer


def _cursor(key: dict[str, Any] | None) -> str | None:
    if key is None:
        return None
    return urlsafe_b64encode(json.dumps(item_from_wire(key)).encode()).decode()


def _start(cursor: str | None) -> dict[str, Any] | None:
    if not cursor:
        return None
    try:
        parts = json.loads(urlsafe_b64decode(cursor.encode()))
        return item_to_wire({name: str(parts[name]) for name in ("pk", "state", "created_at")})
    except (ValueError, KeyError, TypeError):
        raise Malformed("after", "after is a cursor that was given with a page") from None

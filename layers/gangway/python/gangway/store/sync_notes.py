"""How the hand-over of an order went, noted on its item beside the document.

Rule: an internal number and a version that were once accepted are never lost to a later note, whatever the order in
which answers arrive; and a note never brings back an order that has been purged.
"""

from datetime import datetime
from typing import Any

from gangway.store.orders import moment
from gangway.store.wire import Expression, to_wire


class SyncNotes:
    """The `sync` and `unsynced` attributes of the orders table."""

    def __init__(self, client: Any, table: str) -> None:
        self._client = client
        self._table = table

    def accepted(self, order_id: str, version: int, internal_id: str, *, at: datetime | None = None) -> None:
        """The internal system has that version under that number; an older answer never covers a newer one.

        If the order has moved on meanwhile it stays among the unsynced, for the version that is still to go. `at` is
        kept beside the note, for the figures only: readers of the note need not know of it.
        """
        facts = {"state": "done", "version": version, "internal_id": internal_id, "last_error": None}
        if not self._note(order_id, version, facts, settles=True, at=at):
            self._note(order_id, version, facts, at=at)

    def not_accepted(self, order_id: str, version: int, reason: str, *, final: bool) -> bool:
        """That version could not be handed over: `final` if it will not be tried again by itself.

        An order that failed stays failed until it is accepted. False, and nothing is noted, if it has been after all.
        """
        facts: dict[str, Any] = {"last_error": reason}
        return self._note(order_id, version, facts | {"state": "failed"} if final else facts)

    def settled(self, order_id: str, version: int) -> None:
        """Take the order off the unsynced if that accepted version is still its newest (an earlier note got lost)."""
        self._note(order_id, version, {}, settles=True)

    def not_there(self, order_id: str, accepted: int, there: int, at: str) -> bool:
        """It has been found without the version it accepted (it has `there`, 0 for none): to be handed over anew.

        False, and nothing is noted, if another version has been accepted meanwhile. The number stays known.
        """
        e = Expression(names={}, values={})
        sets = [
            f"{e.path('sync', 'version')} = {e.value(there)}",
            f"{e.path('sync', 'state')} = {e.value('pending')}",
            f"{e.name('unsynced')} = {e.value('orders')}",
            f"{e.name('unsynced_at')} = {e.value(at)}",
        ]
        condition = f"{e.path('sync', 'version')} = {e.value(accepted)}"
        return self._update(
            order_id, UpdateExpression=f"SET {', '.join(sets)}", ConditionExpression=condition, **e.parts()
        )

    def _note(
        self,
        order_id: str,
        version: int,
        facts: dict[str, Any],
        *,
        settles: bool = False,
        at: datetime | None = None,
    ) -> bool:
        """Set members of `sync`; with `settles` only while that version is the order's, which is then synced."""
        e = Expression(names={}, values={})
        is_answer = "version" in facts or not facts
        condition = f"{e.path('sync', 'version')} {'<=' if is_answer else '<'} {e.value(version)}"
        sets = [f"{e.path('sync', name)} = {e.value(value)}" for name, value in facts.items()]
        if facts:
            attempts = e.path("sync", "attempts")
            sets += [
                f"{e.path('sync', 'tried_version')} = {e.value(version)}",
                f"{attempts} = {attempts} + {e.value(1)}",
            ]
        if at is not None:
            sets.append(f"{e.name('accepted_at')} = {e.value(moment(at))}")
        update = f"SET {', '.join(sets)}" if sets else ""
        if settles:
            condition += f" AND {e.name('version')} = {e.value(version)}"
            update += f" REMOVE {e.name('unsynced')}, {e.name('unsynced_at')}"
        return self._update(order_id, UpdateExpression=update, ConditionExpression=condition, **e.parts())

    def _update(self, order_id: str, **request: Any) -> bool:
        """Whether the condition held; it never does for an item that is not there."""
        try:
            self._client.update_item(TableName=self._table, Key={"pk": to_wire(order_id)}, **request)
        except self._client.exceptions.ConditionalCheckFailedException:
            return False
        return True

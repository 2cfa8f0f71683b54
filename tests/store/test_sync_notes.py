"""Notes on the hand-over beside the order: answers may come late, twice, or after the order is gone."""

import pytest

from gangway.ordering.cancel_order import cancel_order
from gangway.ordering.place_order import place_order
from gangway.store.sync_notes import SyncNotes
from tests.builders import BY_ALICE, an_order, moto_office


@pytest.fixture
def office():
    with moto_office() as opened:
        yield opened


@pytest.fixture
def notes(office):
    return SyncNotes(office.client, office.orders.table)


def test_a_late_answer_to_an_older_version_covers_nothing(office, notes):
    order = place_order(office, an_order())
    cancel_order(office, order.id, BY_ALICE)
    notes.accepted(order.id, 2, "IS-2")
    notes.accepted(order.id, 1, "IS-1")
    assert notes.not_accepted(order.id, 2, "too late", final=True) is False
    sync = office.orders.get(order.id).sync
    assert (sync.state, sync.version, sync.internal_id, sync.last_error) == ("done", 2, "IS-2", None)


def test_an_accepted_order_that_has_changed_since_is_still_to_be_delivered(office, notes):
    order = place_order(office, an_order())
    cancel_order(office, order.id, BY_ALICE)
    notes.accepted(order.id, 1, "IS-1")
    stored = office.orders.get(order.id)
    assert (stored.sync.state, stored.sync.version) == ("pending", 1)
    assert [waiting.id for waiting in office.orders.unsynced(office.clock())] == [order.id]


def test_an_order_whose_last_note_was_lost_is_settled_once_its_newest_version_is_there(office, notes):
    order = place_order(office, an_order())
    changed = cancel_order(office, order.id, BY_ALICE)
    notes.accepted(order.id, 1, "IS-1")
    notes.settled(order.id, 1)
    assert len(office.orders.unsynced(office.clock())) == 1
    notes.settled(order.id, changed.version)
    assert office.orders.unsynced(office.clock()) == []


def test_tries_are_counted_and_an_order_that_failed_stays_so_until_it_is_accepted(office, notes):
    order = place_order(office, an_order())
    notes.not_accepted(order.id, 1, "no", final=True)
    notes.not_accepted(order.id, 1, "no answer", final=False)
    sync = office.orders.get(order.id).sync
    assert (sync.state, sync.attempts, sync.last_error) == ("failed", 2, "no answer")
    notes.accepted(order.id, 1, "IS-1")
    assert office.orders.get(order.id).sync.state == "done"


def test_a_note_never_brings_back_an_order_that_is_gone(office, notes):
    notes.accepted("nobody", 1, "IS-1")
    assert notes.not_accepted("nobody", 1, "no", final=True) is False
    assert "Item" not in office.client.get_item(TableName=office.orders.table, Key={"pk": {"S": "nobody"}})

"""Ours against the internal system's: what it lacks is handed over again, what it says otherwise is a case.

Compared are orders whose last change, here or there, is not older than `since`; here it must be older than a quarter of
an hour, since younger ones may be on their way. An order that it does not list is asked for by name before it is called
missing: its version there may be from before. Cost: one Query of keys and one read of a hundred orders a time, a read
unit for each order of up to 4 kB; there, one request for each five hundred orders. Memory grows with what it lists.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from itertools import islice

from gangway.domain.events import event_of
from gangway.domain.order import Order
from gangway.internal_system.hand_over_again import LOST_AFTER, Announce
from gangway.internal_system.listing import Held, Listing, held_by_id
from gangway.ordering.office import Office
from gangway.reconciling.cases import settle, tell_dispatchers
from gangway.reconciling.difference import INTERNAL, Difference, Reconciled
from gangway.reconciling.facts import Kind, facts_held, facts_of, kinds_of
from gangway.reconciling.proposals import proposed
from gangway.store.batches import AT_ONCE, orders_named
from gangway.store.orders import moment
from gangway.store.sync_notes import SyncNotes

NIGHTLY = timedelta(days=3)
NO_ID = "00000000-0000-0000-0000-000000000000"
SAFE: frozenset[Kind] = frozenset({"missing_there", "older_there"})


def reconcile_internal(office: Office, listing: Listing, announce: Announce, since: datetime) -> Reconciled:
    """Compare, heal, report. Raises NotReached if the list cannot be had; nothing is healed or reported then."""
    theirs, strangers = held_by_id(listing.since(since))
    before = office.clock() - LOST_AFTER
    books = _Books(office, listing, theirs)
    for order in _ours(office, since, before):
        books.compare(order)
    differences = [*books.missing(), *books.differences, *_unknown_here(office, theirs, books.seen, before)]
    differences += [_stranger(held) for held in strangers]
    healed = [_healed(office, difference, books, announce) for difference in differences]
    tell_dispatchers(office, healed)
    settled = settle(office, INTERNAL, books.agreeing)
    return Reconciled(
        side=INTERNAL, compared=len(books.seen), waiting=books.waiting, settled=settled, differences=tuple(healed)
    )


def reconcile_orders(office: Office, listing: Listing, announce: Announce, order_ids: Iterable[str]) -> Reconciled:
    """The same for these orders alone, whatever their age: for a dispatcher. Raises NotReached."""
    books, healed = _compared(office, listing, announce, order_ids)
    tell_dispatchers(office, healed)
    settled = settle(office, INTERNAL, lambda names: books.agreeing([name for name in names if name in books.seen]))
    return Reconciled(
        side=INTERNAL, compared=len(books.seen), waiting=books.waiting, settled=settled, differences=tuple(healed)
    )


def difference_of(office: Office, listing: Listing, announce: Announce, order_id: str) -> Difference | None:
    """In what one order differs now, healed if that is safe; no case is touched. Raises NotReached."""
    _, healed = _compared(office, listing, announce, [order_id])
    return healed[0] if healed else None


def _compared(
    office: Office, listing: Listing, announce: Announce, order_ids: Iterable[str]
) -> tuple["_Books", list[Difference]]:
    ours = orders_named(office.client, office.orders, order_ids)
    theirs, _ = held_by_id(listing.named(ours))
    books = _Books(office, listing, theirs)
    for order in ours.values():
        books.compare(order)
    differences = [*books.missing(), *books.differences]
    return books, [_healed(office, difference, books, announce) for difference in differences]


def _ours(office: Office, since: datetime, before: datetime) -> Iterator[Order]:
    ids = office.orders.ids_changed(since, before)
    while some := list(islice(ids, AT_ONCE)):
        for order in orders_named(office.client, office.orders, some).values():
            if order.updated_at <= before:  # the index may lag behind
                yield order


class _Books:
    """Both sides while they are compared."""

    def __init__(self, office: Office, listing: Listing, theirs: dict[str, Held]) -> None:
        self._office, self._listing, self._theirs = office, listing, theirs
        self.seen: dict[str, Order] = {}
        self.differences: list[Difference] = []
        self.waiting = 0
        self._agree: set[str] = set()
        self._not_listed: list[Order] = []

    def compare(self, order: Order) -> None:
        self.seen[order.id] = order
        if _is_on_the_desk(order):
            self.waiting += 1
        elif (held := self._theirs.get(order.id)) is not None:
            self._compare(order, held)
        else:
            self._not_listed.append(order)

    def missing(self) -> list[Difference]:
        """Of those that were not listed: the ones that are not there, after the others have been compared."""
        named, _ = held_by_id(self._listing.named(order.id for order in self._not_listed))
        found: list[Difference] = []
        for order in self._not_listed:
            if (held := named.get(order.id)) is not None:
                self._compare(order, held)
            else:
                found.append(_difference(order, ("missing_there",), None))
        return found

    def _compare(self, order: Order, held: Held) -> None:
        kinds = kinds_of(facts_of(order), facts_held(held))
        if kinds:
            self.differences.append(_difference(order, kinds, held))
        else:
            self._agree.add(order.id)

    def agreeing(self, order_ids: list[str]) -> set[str]:
        """Which of these orders agree now, those outside of the time that was compared included."""
        further = [id_ for id_ in order_ids if id_ not in self.seen and len(id_) == len(NO_ID)]
        ours = orders_named(self._office.client, self._office.orders, further)
        theirs, _ = held_by_id(self._listing.named(further))
        here, there = set(ours), set(theirs)
        nowhere = set(further) - here - there
        same = {id_ for id_ in here & there if not kinds_of(facts_of(ours[id_]), facts_held(theirs[id_]))}
        return nowhere | same | (self._agree & set(order_ids))


def _is_on_the_desk(order: Order) -> bool:
    """Failed with its newest version: a dispatcher has the case of the hand-over already."""
    return order.sync.state == "failed" and order.sync.tried_version >= order.version


def _unknown_here(
    office: Office, theirs: dict[str, Held], seen: dict[str, Order], before: datetime
) -> list[Difference]:
    """Listed there and not among ours of that time: unknown to us, younger than what is compared, or older here."""
    further = [order_id for order_id in theirs if order_id not in seen]
    ours = orders_named(office.client, office.orders, further)
    found: list[Difference] = []
    for order_id in further:
        order, held = ours.get(order_id), theirs[order_id]
        if order is None:
            found.append(_stranger(held))
        elif order.updated_at <= before and (kinds := kinds_of(facts_of(order), facts_held(held))):
            found.append(_difference(order, kinds, held))
    return found


def _difference(order: Order, kinds: tuple[Kind, ...], held: Held | None) -> Difference:
    return Difference(
        side=INTERNAL,
        name=order.id,
        kinds=kinds,
        order_id=order.id,
        reference=order.reference,
        channel=order.channel,
        told={"gangway": facts_of(order).said(), "internal": facts_held(held).said() if held else "not there"},
        sides={"gangway": facts_of(order), "internal": facts_held(held) if held else None},
        proposal=proposed(INTERNAL, kinds[0]),
    )


def _stranger(held: Held) -> Difference:
    told = {"gangway": "not here", "internal": facts_held(held).said(), "internal_id": held.internal_id}
    name = held.id or held.internal_id
    return Difference(
        side=INTERNAL,
        name=name,
        kinds=("missing_here",),
        told=told,
        sides={"gangway": None, "internal": facts_held(held)},
        proposal=proposed(INTERNAL, "missing_here"),
    )


def _healed(office: Office, difference: Difference, books: _Books, announce: Announce) -> Difference:
    """With exactly one safe repair it is done: first our own note that it is not there, then the announcement.

    Cut off in between, the order is unsynced, and the nightly search for lost announcements finds it.
    """
    if not SAFE.issuperset(difference.kinds) or difference.order_id is None:
        return difference
    order = books.seen.get(difference.order_id) or office.orders.get(difference.order_id)
    if order is None:
        return difference
    notes = SyncNotes(office.client, office.orders.table)
    notes.not_there(order.id, order.sync.version, 0, moment(office.clock()))
    announce(event_of(order))
    return difference.model_copy(update={"healed": True})

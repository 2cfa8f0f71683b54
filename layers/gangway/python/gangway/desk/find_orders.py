"""Finding an order by whatever the person on the telephone has: a number of ours, a partner's, their own, their name.

Cost: one read for our reference or id, one Query of keys for each partner, one for the telephone, one for each word of
a name, then one read for each hundred orders. Never a scan, so a name is found by whole words, any of them; with a day,
by parts of words too. What is found are guests' data: for the answer, never for a log.
"""

import re
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from itertools import chain, islice
from uuid import UUID

from gangway.desk.desk import Desk
from gangway.domain.guest_search import phone_key, words_of
from gangway.domain.model import Model
from gangway.domain.order import Order
from gangway.domain.refusals import Malformed, UnknownOrder
from gangway.ordering.day_board import resources
from gangway.ordering.find_order import find_by_reference, find_order
from gangway.store.batches import orders_named

MOST_FOUND = 50
LEAST_QUERY = 3
REFERENCE = re.compile(r"[A-Za-z]{1,10}-?[0-9]{1,12}")


class Found(Model):
    """Newest first. `complete` is False when there are more than are shown."""

    orders: tuple[Order, ...]
    complete: bool


def find_orders(desk: Desk, asked: str, day: date | None) -> Found:
    """Orders that fit; with a day those of that day only. Raises Malformed for too little to go by."""
    text = asked.strip()
    if len(text) < LEAST_QUERY and day is None:
        raise Malformed("q", f"say at least {LEAST_QUERY} characters, or a day")
    found = _of_day(desk, text, day) if day else _anywhere(desk, text)
    newest = sorted(found, key=lambda order: (order.updated_at, order.id), reverse=True)
    return Found(orders=tuple(newest[:MOST_FOUND]), complete=len(newest) <= MOST_FOUND)


def one_order(desk: Desk, order_id: str) -> Order:
    """By our id, or by our reference, which is what a dispatcher has at hand. Raises UnknownOrder."""
    return find_order(desk.office, order_id) if _is_uuid(order_id) else find_by_reference(desk.office, order_id.upper())


def _anywhere(desk: Desk, text: str) -> Iterable[Order]:
    ids = chain(_own_numbers(desk, text), _by_phone(desk, text), _by_name(desk, text), _by_partners(desk, text))
    return _read(desk, islice(dict.fromkeys(ids), MOST_FOUND + 1))


def _read(desk: Desk, ids: Iterable[str]) -> Iterable[Order]:
    return orders_named(desk.office.client, desk.office.orders, ids).values()


def _own_numbers(desk: Desk, text: str) -> Iterator[str]:
    if _is_uuid(text) or REFERENCE.fullmatch(text):
        try:
            yield one_order(desk, text).id
        except UnknownOrder:
            return


def _by_phone(desk: Desk, text: str) -> Iterator[str]:
    is_number = re.fullmatch(r"[-+0-9 ()/.]+", text) is not None
    key = phone_key(text) if is_number else None
    if key is not None:
        yield from desk.office.orders.ids_of_phone(key)


def _by_name(desk: Desk, text: str) -> Iterator[str]:
    """All words must be in the name; which of them is the rarest is not known, so each is asked for."""
    words = words_of(text)[:4]
    for word in words:
        for order_id, name in islice(desk.office.orders.names_under(word), 1_000):
            if set(words) <= set(name.split()):
                yield order_id


def _by_partners(desk: Desk, text: str) -> Iterator[str]:
    """A reference is a partner's own, so each is asked; at once, since they are many."""
    partners = [partner.id for partner in desk.office.partners.everyone()] + ["desk"]

    def of(partner_id: str) -> list[str]:
        return list(islice(desk.office.orders.ids_of_partner_reference(partner_id, text), MOST_FOUND))

    with ThreadPoolExecutor(max(1, min(desk.office.parallel_writes, len(partners)))) as askers:
        yield from chain.from_iterable(askers.map(of, partners))


def _of_day(desk: Desk, text: str, day: date) -> Iterable[Order]:
    orders = desk.office.orders
    ids = chain.from_iterable(orders.ids_on_day(boat, day.isoformat()) for boat in resources(desk.office.catalogue))
    return [order for order in _read(desk, ids) if order.departure.day == day and _fits(order, text)]


def _fits(order: Order, text: str) -> bool:
    """Whether everything that was said is somewhere in the names, numbers and references of the order."""
    known = [order.reference, order.partner_reference or "", order.contact.name, order.contact.email or ""]
    known += [ticket.contact.name for ticket in order.tickets]
    digits, phone = phone_key(text), phone_key(order.contact.phone)
    if digits is not None and digits == phone:
        return True
    said = " ".join(words_of(" ".join(known)))
    return all(word in said for word in words_of(text))


def _is_uuid(text: str) -> bool:
    try:
        return bool(UUID(text)) and "-" in text
    except ValueError:
        return False

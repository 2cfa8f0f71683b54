"""The numbers a manager looks at: what was sold on which day through which channel, and how much of it by itself.

An order counts on the day it was made, local to the supplier. What is still on hold, what expired and test orders do
not count; what was cancelled counts on its own. Cost: one Query of keys for everything that changed since the first day
(half a read unit for each forty keys or so) and one read of a hundred orders a time for those made in the days asked
for, a read unit for each order of up to 4 kB; `read_units` says how many. At most 31 days and 20,000 orders at once.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from math import ceil

from gangway.domain.ids import made_at
from gangway.domain.model import Model
from gangway.domain.order import Order, Status
from gangway.domain.refusals import Malformed
from gangway.ordering.office import Office
from gangway.store.batches import handed_over_at

MOST_DAYS = 31
MOST_ORDERS = 20_000
KEY_BYTES, UNIT_BYTES = 110, 4_096
BY_HAND = frozenset({"telephone", "import"})
SOLD = frozenset({Status.CONFIRMED, Status.REDEEMED, Status.PENDING, Status.CANCELLED})


class DayOfChannel(Model):
    """What one channel sold on one day. `seats` are those of orders that stand; `by_itself` orders needed nobody."""

    day: date
    channel: str
    orders: int
    seats: int
    cancelled: int
    by_itself: int


class HandOver(Model):
    """How long the newest version of each order took from its making to its acceptance, in seconds.

    `waiting` are not there yet, `left` are on the desk. The percentiles are None where nothing was handed over.
    """

    orders: int
    p50_seconds: float | None
    p95_seconds: float | None
    waiting: int
    left: int


class Figures(Model):
    first: date
    last: date
    days: tuple[DayOfChannel, ...]
    orders: int
    by_itself: int
    hand_over: HandOver
    open_cases: dict[str, int]
    read_units: int


def figures_of(office: Office, first: date, last: date) -> Figures:
    """Both days included. Raises Malformed for more than can be counted at once."""
    if not timedelta(0) <= last - first < timedelta(days=MOST_DAYS):
        raise Malformed("last", f"ask for 1 to {MOST_DAYS} days")
    zone = office.catalogue.supplier.zone
    since = datetime(first.year, first.month, first.day, tzinfo=zone)
    changed = list(office.orders.ids_changed(since, office.clock() + timedelta(days=1)))
    made = [order_id for order_id in changed if first <= made_at(order_id).astimezone(zone).date() <= last]
    if len(made) > MOST_ORDERS:
        raise Malformed("last", f"{len(made)} orders were made in these days: ask for fewer days")
    found = [entry for entry in handed_over_at(office.client, office.orders, made).values() if _counts(entry[0])]
    days = _by_day_and_channel(office, [order for order, _ in found])
    return Figures(
        first=first,
        last=last,
        days=tuple(days),
        orders=len(found),
        by_itself=sum(day.by_itself for day in days),
        hand_over=_hand_over(found),
        open_cases=dict(Counter(case.kind for case in office.cases.open(most=1_000))),
        read_units=len(changed) * KEY_BYTES // UNIT_BYTES // 2 + 1 + len(made),
    )


def needed_nobody(order: Order) -> bool:
    """Whether no dispatcher has had to touch it: not to sell it, not to change it, not to bring it anywhere.

    A hand-over that a dispatcher had repeated leaves no trace on the order, so it counts as its own.
    """
    touched = any(entry.by.startswith("dispatcher ") for entry in order.history)
    waits = order.status is Status.PENDING or order.sync.state == "failed"
    return not (touched or waits or order.channel in BY_HAND)


def percentile(values: Iterable[float], share: float) -> float | None:
    """The smallest value that so large a share does not exceed (nearest rank); None without values."""
    ordered = sorted(values)
    return ordered[max(1, ceil(len(ordered) * share)) - 1] if ordered else None


def _counts(order: Order) -> bool:
    return order.status in SOLD and not order.test


def _by_day_and_channel(office: Office, orders: Iterable[Order]) -> list[DayOfChannel]:
    zone = office.catalogue.supplier.zone
    groups: dict[tuple[date, str], list[Order]] = defaultdict(list)
    for order in orders:
        groups[order.created_at.astimezone(zone).date(), order.channel].append(order)
    return [_day(day, channel, groups[day, channel]) for day, channel in sorted(groups)]


def _day(day: date, channel: str, orders: list[Order]) -> DayOfChannel:
    standing = [order for order in orders if order.status is not Status.CANCELLED]
    return DayOfChannel(
        day=day,
        channel=channel,
        orders=len(orders),
        seats=sum(order.seats for order in standing),
        cancelled=len(orders) - len(standing),
        by_itself=sum(map(needed_nobody, orders)),
    )


def _hand_over(found: list[tuple[Order, datetime | None]]) -> HandOver:
    seconds = [max(0.0, (at - order.updated_at).total_seconds()) for order, at in found if at is not None]
    left = sum(order.sync.state == "failed" for order, _ in found)
    waiting = sum(order.sync.state == "pending" for order, _ in found)
    p50, p95 = percentile(seconds, 0.5), percentile(seconds, 0.95)
    return HandOver(orders=len(seconds), p50_seconds=p50, p95_seconds=p95, waiting=waiting, left=left)

"""The books: every seat counter recomputed from the orders, without the code that keeps it."""

from collections import Counter

from gangway.ordering.office import Office

LIVE = {"ON_HOLD", "CONFIRMED", "REDEEMED"}


def drift(office: Office) -> list[str]:
    """One line for each counter that is not capacity less the seats of live orders, and for each order at odds."""
    orders = list(office.orders.everything())
    live = [order for order in orders if order.status.value in LIVE]
    seats, pools, wholes = Counter(), Counter(), Counter()
    found = [f"{order.status} order {order.reference} still has seats" for order in orders if has_too_many(order)]
    for order in live:
        for taken in order.allocations:
            place = (taken.resource_id, taken.day, taken.start)
            seats[place] += taken.seats
            pools[(*place, taken.pool)] += taken.seats
            wholes[place] += taken.whole
    for day in office.departures.everything():
        for start, departure in day.departures.items():
            place = (day.resource_id, day.day, start)
            found += differs(place, departure.capacity - seats.pop(place, 0), departure.free)
            found += differs((*place, "wholes"), wholes[place], departure.wholes)
            for name, pool in departure.pools.items():
                found += differs((*place, name), pool.capacity - pools[(*place, name)], pool.free)
    return found + [f"{place} has {count} seats sold and is not planned" for place, count in seats.items() if count]


def has_too_many(order) -> bool:
    return order.status.value not in LIVE and bool(order.allocations)


def differs(place: tuple, expected: int, found: int) -> list[str]:
    return [] if expected == found else [f"{place}: {found} in the counter, {expected} by the orders"]

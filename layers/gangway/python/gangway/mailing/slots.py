"""What is free for an item: the departures of its day, and the nearest ones when there is no room.

Prices are those of the party for this partner, from the same price list as any other channel's.
"""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from gangway.channels.email.answers import Offered
from gangway.channels.email.reading import Item
from gangway.domain.availability import Room, Slot
from gangway.domain.catalogue import Option, Product, clock
from gangway.domain.money import Price, total
from gangway.domain.partners import Partner
from gangway.domain.prices import currency_for, unit_price
from gangway.mailing.room import Mailroom
from gangway.ordering.check_availability import Question, check_availability

DAYS_BEFORE, DAYS_AFTER = 7, 21
MOST_NEAREST = 3


def product_of(room: Mailroom, item: Item) -> tuple[Product, Option]:
    """Raises UnknownProduct or UnknownOption."""
    product = room.catalogue.product(item.product or "")
    return product, product.option(item.option) if item.option else product.default_option


def slots_of(room: Mailroom, partner: Partner, item: Item, first: date, last: date) -> list[Slot]:
    """Every departure of those days for the item's party. Raises UnknownProduct, UnknownOption, UnknownUnit."""
    product, option = product_of(room, item)
    units = tuple(unit for unit, count in item.units.items() for _ in range(count))
    question = Question(product_id=product.id, option_id=option.id, first=first, last=last, units=units)
    return check_availability(room.office, partner, question, consistent=True)


def offered(room: Mailroom, partner: Partner, item: Item, slot: Slot) -> Offered:
    return Offered(slot=slot, price=price_for(room, partner, item_at(item, slot)))


def price_for(room: Mailroom, partner: Partner, item: Item) -> Price | None:
    """What the whole party pays; None for a party that is not known."""
    product, option = product_of(room, item)
    if not item.units:
        return None
    currency = currency_for(product, None, partner)
    prices = [unit_price(option, unit, currency, partner) for unit, count in item.units.items() for _ in range(count)]
    return total(prices, currency, has_net=partner.commission_basis_points is not None)


def nearest(room: Mailroom, partner: Partner, item: Item) -> list[Slot]:
    """Free departures as near as possible to the one asked for, nearest first."""
    day = item.date
    if day is None:
        return []
    today = room.now.astimezone(room.catalogue.supplier.zone).date()
    first = max(today, day - timedelta(days=DAYS_BEFORE))
    found = slots_of(room, partner, item, first, max(first, day + timedelta(days=DAYS_AFTER)))
    fits = [slot for slot in found if slot.fits and slot.start != item_start(room, item, slot.day, day)]
    near = sorted(fits, key=lambda slot: _distance(room, item, slot))
    return [*_of_other_options(room, partner, item, day), *near][:MOST_NEAREST]


def _of_other_options(room: Mailroom, partner: Partner, item: Item, day: date) -> list[Slot]:
    """The very departure, for other places on board: who finds no window table may take another one."""
    product, wanted = product_of(room, item)
    start = start_of(room, item)
    others = [option for option in product.options if option.id != wanted.id and option.boat == wanted.boat]
    sold = [option for option in others if start in option.times and set(item.units) <= set(option.unit_ids)]
    found = [slots_of(room, partner, item.model_copy(update={"option": option.id}), day, day) for option in sold]
    return [slot for each in found for slot in each if slot.fits and slot.start == start]


def item_start(room: Mailroom, item: Item, day: date, wanted: date) -> str | None:
    """The start that was asked for, if it is on that day: it is not an alternative to itself."""
    return start_of(room, item) if day == wanted and start_of(room, item) else None


def start_of(room: Mailroom, item: Item) -> str | None:
    """The time stated, the only one there is, or midnight for what is valid all day."""
    product, option = product_of(room, item)
    if product.is_all_day:
        return "00:00"
    return item.time or (option.times[0] if len(option.times) == 1 else None)


def _distance(room: Mailroom, item: Item, slot: Slot) -> tuple[float, str]:
    """Another hour of the same day is nearer than the same hour of another day."""
    zone = room.catalogue.supplier.zone
    wanted = item.time or slot.start
    at = datetime.combine(item.date or slot.day, clock(wanted), tzinfo=zone)
    return abs((slot.starts_at - at).total_seconds()), slot.id


def item_at(item: Item, slot: Slot) -> Item:
    """The same wish for another departure."""
    time = None if slot.all_day else slot.start
    return item.model_copy(update={"option": slot.option_id, "date": slot.day, "time": time})


def are_closed(slots: Sequence[Slot]) -> bool:
    return bool(slots) and all(slot.room is Room.CLOSED for slot in slots)

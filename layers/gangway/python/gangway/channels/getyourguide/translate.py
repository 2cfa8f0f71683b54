"""From GetYourGuide's terms to ours: codes to options, categories to units, booking items to tickets, dates to days.

An option is sold by persons, or by groups when its units take the whole boat; never by both.
"""

from collections.abc import Iterable
from datetime import UTC

from gangway.bodies.phones import phone_of
from gangway.channels.getyourguide.errors import GroupsNotAllowed
from gangway.channels.getyourguide.wire import Book, Item, Reserve, Traveler
from gangway.domain.catalogue import Catalogue, Option, Product, UnitType
from gangway.domain.model import Model
from gangway.domain.order import Contact
from gangway.domain.partners import Partner
from gangway.domain.party import MOST_TICKETS, TicketRequest, tickets_of
from gangway.domain.prices import currency_for
from gangway.domain.refusals import Malformed, PartyNotAllowed, UnknownUnit

GROUP = "GROUP"
PERSONS = (
    "ADULT",
    "CHILD",
    "YOUTH",
    "INFANT",
    "SENIOR",
    "STUDENT",
    "EU_CITIZEN",
    "MILITARY",
    "EU_CITIZEN_STUDENT",
)
MOST_RETAIL_PRICE = 10**12


class Offer(Model):
    """An option as this agency sees it: `units` by its categories, `most_persons` on one boat (None: not known)."""

    code: str
    product: Product
    option: Option
    units: dict[str, UnitType]
    most_persons: int | None

    @property
    def is_group(self) -> bool:
        return GROUP in self.units

    @property
    def most_tickets(self) -> int:
        return min(self.option.max_units or MOST_TICKETS, MOST_TICKETS)

    @property
    def most_participants(self) -> int | None:
        """What one booking may hold at most: the option's own limit, and never more than a boat has seats."""
        limits = [limit for limit in (self.option.max_units, self.most_persons) if limit is not None]
        return min(limits) if limits and not self.is_group else self.most_persons


def offer_of(catalogue: Catalogue, code: str, product: Product, option: Option, partner: Partner) -> Offer:
    """The option with the units that have a price in the partner's currency."""
    return Offer(
        code=code,
        product=product,
        option=option,
        units=_units(catalogue, option, currency_for(product, None, partner)),
        most_persons=_most_persons(catalogue, product, option),
    )


def _units(catalogue: Catalogue, option: Option, currency: str) -> dict[str, UnitType]:
    """Units by category; a unit the agency has no word for (a family ticket) is not sold there."""
    units = [catalogue.units[unit_id] for unit_id in option.unit_ids if unit_id in option.prices[currency]]
    if option.sells_whole(catalogue.units):
        return {GROUP: units[0]} if units else {}
    found: dict[str, UnitType] = {}
    for unit in units:
        if unit.type in PERSONS and not unit.takes_everything:
            found.setdefault(unit.type, unit)
    return found


def _most_persons(catalogue: Catalogue, product: Product, option: Option) -> int | None:
    if option.seats is not None:
        return option.seats
    boats = [catalogue.resource(resource_id) for resource_id in product.resources_of(option)]
    seats = [boat.seats for boat in boats if boat is not None]
    return max(seats) if seats else option.daily_capacity


def tickets_for(offer: Offer, items: Iterable[Item]) -> tuple[TicketRequest, ...]:
    """One ticket per person, or one for the group.

    Raises UnknownUnit for a category that is not sold (its value is the category), then PartyNotAllowed.
    """
    wanted = tuple(items)
    for item in wanted:
        if item.category not in offer.units:
            raise UnknownUnit(item.category, f"{offer.code} is not sold to {item.category}")
    return _group(offer, wanted) if offer.is_group else _persons(offer, wanted)


def _persons(offer: Offer, items: tuple[Item, ...]) -> tuple[TicketRequest, ...]:
    counts: dict[str, int] = {}
    for item in items:
        unit_id = offer.units[item.category].id
        counts[unit_id] = counts.get(unit_id, 0) + item.count
    tickets = sum(counts.values())
    seats = sum(_seats(offer.units[item.category]) * item.count for item in items)
    most = offer.most_participants
    too_many = tickets > offer.most_tickets or (offer.most_persons is not None and seats > offer.most_persons)
    if tickets == 0 or too_many:
        limit = "without limit" if most is None else str(most)
        raise PartyNotAllowed(tickets, f"a booking has 1 to {limit} participants, not {tickets}", most=most)
    if seats == 0:
        raise PartyNotAllowed(tickets, "somebody with a seat of their own must come along", most=most)
    return tickets_of(counts)


def _seats(unit: UnitType) -> int:
    return unit.seats if isinstance(unit.seats, int) else 0


def _group(offer: Offer, items: tuple[Item, ...]) -> tuple[TicketRequest, ...]:
    groups = sum(item.count for item in items)
    sizes = [_size(item) for item in items if item.count]
    most = offer.most_persons or MOST_TICKETS
    if groups != 1 or not 1 <= sizes[0] <= most:
        message = f"one group of 1 to {most} persons takes the whole boat"
        raise GroupsNotAllowed(groups, message, most=most, groups=1)
    return (TicketRequest(unit_id=offer.units[GROUP].id),)


def _size(item: Item) -> int:
    if item.group_size is None:
        raise Malformed("groupSize", "a group needs its groupSize")
    return item.group_size


def party_key(items: Iterable[Item]) -> str:
    """The party as text that is the same for the same party: `ADULT 2, CHILD 1` or `GROUP of 8`."""
    counts: dict[str, int] = {}
    for item in items:
        name = item.category if item.group_size is None else f"{item.category} of {item.group_size}"
        counts[name] = counts.get(name, 0) + item.count
    return ", ".join(f"{name} {count}" for name, count in sorted(counts.items()) if count)


def memory_of(wanted: Reserve) -> dict[str, str]:
    """What a reservation remembers, to recognize its repetition and its booking."""
    memory = {
        "product_code": wanted.product_id,
        "date_time": wanted.date_time.astimezone(UTC).isoformat(timespec="seconds"),
        "party": party_key(wanted.booking_items),
    }
    if wanted.gyg_activity_reference:
        memory["activity_reference"] = wanted.gyg_activity_reference
    return memory


def sold_for(booking: Book) -> dict[str, str]:
    """What the agency says it charged per participant: kept for the books, never checked."""
    charged = [
        f"{item.category} {item.retail_price}"
        for item in booking.booking_items
        if type(item.retail_price) is int and 0 <= item.retail_price < MOST_RETAIL_PRICE
    ]
    return {"charged": f"{booking.currency or ''} {', '.join(charged)}".strip()} if charged else {}


def contact_of(booking: Book, country: str | None) -> Contact:
    """The lead traveller. Empty texts count as not given."""
    lead = booking.travelers[0] if booking.travelers else Traveler()
    given = {
        "first_name": _text(lead.first_name),
        "last_name": _text(lead.last_name),
        "email": _text(lead.email),
        "phone": phone_of(_text(lead.phone_number), country),
    }
    locales = (booking.language,) if booking.language else ()
    return Contact(**{k: v for k, v in given.items() if v is not None}, locales=locales)


def notes_of(booking: Book) -> str | None:
    """Comment, hotel and the travellers beside the first, each on its own line; None for nothing said."""
    others = [f"{t.first_name or ''} {t.last_name or ''}".strip() for t in booking.travelers[1:]]
    hotel = _text(booking.traveler_hotel)
    lines = [
        _text(booking.comment),
        f"Hotel: {hotel}" if hotel else None,
        f"Travelers: {', '.join(filter(None, others))}" if any(others) else None,
    ]
    return "\n".join(line for line in lines if line) or None


def _text(given: str | None) -> str | None:
    return (given or "").strip() or None


def asked_moment(text: str) -> str:
    """A moment of the query: its `+` arrives as it is, percent-encoded, or as the space that forms make of it."""
    return text.strip().replace(" ", "+")

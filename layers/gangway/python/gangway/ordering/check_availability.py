"""What is free: exact numbers from the counters, a day or a year in one Query per boat."""

from collections.abc import Iterable
from datetime import date, datetime
from zoneinfo import ZoneInfo

from gangway.domain.availability import Room, Slot, grade
from gangway.domain.catalogue import Option, Product
from gangway.domain.departures import Departure, ResourceDay, option_key, with_neighbours
from gangway.domain.model import Model
from gangway.domain.partners import Partner
from gangway.domain.party import Party, party_of
from gangway.domain.refusals import PartyNotAllowed, UnknownProduct
from gangway.domain.sailing import booked_departure
from gangway.ordering.choose_seats import overlapped_by
from gangway.ordering.office import Office


class Question(Model):
    """Is there room for `units` (ids, one per ticket; empty: for anybody) from `first` to `last`, both included?"""

    product_id: str
    option_id: str
    first: date
    last: date
    units: tuple[str, ...] = ()


def sellable(office: Office, partner: Partner, product_id: str, option_id: str) -> tuple[Product, Option]:
    """Raises UnknownProduct, also for a product the partner may not see, or UnknownOption."""
    if not partner.may_sell(product_id):
        raise UnknownProduct(product_id)
    product = office.catalogue.product(product_id)
    return product, product.option(option_id)


class _Survey(Model):
    """One question with what answers it: everything that does not differ from departure to departure."""

    product: Product
    option: Option
    party: Party | None
    whole: bool
    zone: ZoneInfo
    now: datetime

    @property
    def key(self) -> str:
        return option_key(self.product.id, self.option.id)


def check_availability(office: Office, partner: Partner, question: Question, *, consistent: bool = False) -> list[Slot]:
    """One Slot per start in order of time, departures past the end of sales included as CLOSED.

    Of several boats that sail at the same time it is the one with most room, since a party sits together.
    A party that the option never takes fits nowhere. `consistent` sees what was written just now, at twice the cost.
    Raises UnknownProduct, UnknownOption, UnknownUnit.
    """
    product, option = sellable(office, partner, question.product_id, question.option_id)
    survey = _survey(office, product, option, _party(office, option, question.units))
    days = (question.first, question.last)
    slots: dict[datetime, Slot] = {}
    for resource_id in product.resources_of(option):
        reach = with_neighbours(*days) if survey.whole else days
        read = office.departures.between(resource_id, *reach, consistent=consistent)
        for slot in _slots(survey, read):
            if question.first <= slot.day <= question.last:
                known = slots.get(slot.starts_at)
                slots[slot.starts_at] = slot if known is None or slot.vacancies > known.vacancies else known
    return [slots[start] for start in sorted(slots)]


def slots_in(office: Office, product: Product, option: Option, read: list[ResourceDay]) -> list[Slot]:
    """The option's slots in days as they were given, whatever the counters say by now."""
    return list(_slots(_survey(office, product, option, _party(office, option, ())), read))


def _survey(office: Office, product: Product, option: Option, party: Party | None) -> _Survey:
    return _Survey(
        product=product,
        option=option,
        party=party,
        whole=option.sells_whole(office.catalogue.units),
        zone=office.catalogue.supplier.zone,
        now=office.clock(),
    )


def _party(office: Office, option: Option, units: Iterable[str]) -> Party | None:
    """The party asked about, one guest for a question about anybody, None for a party that is never taken."""
    ids = tuple(units)
    if not ids:
        return Party(tickets=1, seats=1)
    try:
        return party_of(office.catalogue, option, ids)
    except PartyNotAllowed:
        return None


def _slots(survey: _Survey, read: list[ResourceDay]) -> Iterable[Slot]:
    for day in read:
        if not survey.product.season.covers(day.day):
            continue
        for departure in day.departures.values():
            if survey.key in departure.sells:
                yield _slot(survey, departure, read)


def _slot(survey: _Survey, departure: Departure, read: list[ResourceDay]) -> Slot:
    capacity, free = _room(survey, departure, read)
    booked = booked_departure(survey.product, departure, survey.zone)
    closed = departure.is_closed_for(survey.key) or survey.now >= booked.cutoff_at
    party = survey.party
    needed = 1 if party is None or party.whole else party.seats
    return Slot(
        product_id=survey.product.id,
        option_id=survey.option.id,
        resource_id=departure.resource_id,
        day=departure.day,
        start=departure.start,
        starts_at=booked.starts_at,
        ends_at=booked.ends_at,
        cutoff_at=booked.cutoff_at,
        all_day=booked.all_day,
        capacity=capacity,
        vacancies=free,
        room=grade(capacity, free, closed=closed),
        fits=party is not None and not closed and free >= needed,
    )


def _room(survey: _Survey, departure: Departure, read: list[ResourceDay]) -> tuple[int, int]:
    """(capacity, vacancies): seats, or for a whole boat 1 and 1 or 0."""
    option = survey.option
    if survey.whole:
        overlapped = overlapped_by(survey.product, departure, read, survey.zone)
        return 1, int(departure.capacity > 0 and all(other.is_untouched for other in overlapped))
    if option.pool is None:
        return departure.capacity, departure.free_for(None)
    pool = departure.pools.get(option.pool)
    return (pool.capacity if pool else 0), departure.free_for(option.pool)


def best_of(slots: Iterable[Slot]) -> Room:
    """The grade of a day: the best among its departures."""
    order = (Room.AVAILABLE, Room.LIMITED, Room.SOLD_OUT, Room.CLOSED)
    return min((slot.room for slot in slots), key=order.index, default=Room.CLOSED)

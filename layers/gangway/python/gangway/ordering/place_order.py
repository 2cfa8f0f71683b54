"""A new order: on hold, or confirmed at once. One transaction takes the seats and writes the order and its locks."""

from collections.abc import Callable
from datetime import datetime, timedelta
from itertools import count

from gangway.domain.departures import MINUTES_A_DAY, Departure, option_key
from gangway.domain.ids import reference, ticket_code, uuid7
from gangway.domain.order import HistoryEntry, Order, Status, Ticket
from gangway.domain.party import price_of
from gangway.domain.refusals import (
    Forbidden,
    Malformed,
    NotPossible,
    ReferenceReused,
    Refusal,
    TryAgain,
    UnknownDeparture,
    UuidReused,
)
from gangway.domain.sailing import booked_departure
from gangway.ordering.choose_seats import Choice, Wish, choose_seats, local_time
from gangway.ordering.office import Office
from gangway.ordering.requests import OrderRequest
from gangway.ordering.terms import Terms, terms_of
from gangway.store.guest_names import name_writes
from gangway.store.orders import Lock
from gangway.store.seats import Change
from gangway.store.transaction import ConditionFailed

REFERENCE_DIGITS = 5
TRIES_PER_LENGTH = 3
MOST_BYTES = 300_000
MOST_KEY_BYTES = 500
HISTORY = {Status.ON_HOLD: "held", Status.CONFIRMED: "confirmed", Status.PENDING: "left for a dispatcher"}


def place_hold(office: Office, request: OrderRequest) -> Order:
    """An order ON_HOLD until `hold_expires_at`. Raises any Refusal; nothing is written then."""
    return _first_or_new(office, request, Status.ON_HOLD)


def place_order(office: Office, request: OrderRequest) -> Order:
    """An order CONFIRMED at once, for channels without a hold. Raises any Refusal; nothing is written then."""
    return _first_or_new(office, request, Status.CONFIRMED)


def place_sold(office: Office, request: OrderRequest) -> Order:
    """An order that its channel has sold already: CONFIRMED, or PENDING with the reason if it cannot be seated."""
    try:
        return place_order(office, request)
    except (NotPossible, UnknownDeparture) as refusal:
        terms = terms_of(office, request)
        choice = no_seats(office, request, terms)
        return write_new(office, request, terms, Status.PENDING, lambda: choice, refusal.message)


def no_seats(office: Office, request: OrderRequest, terms: Terms) -> Choice:
    """The departure as it was sold, planned or not, with nothing taken from it."""
    zone = office.catalogue.supplier.zone
    local = local_time(request.starts_at, zone)
    departure = Departure(
        resource_id=terms.product.resources_of(terms.option)[0],
        day=local.date(),
        start=f"{local:%H:%M}",
        minutes=terms.product.duration_minutes or MINUTES_A_DAY,
        capacity=0,
        free=0,
        sells=(),
    )
    return Choice(departure=booked_departure(terms.product, departure, zone), allocations=(), plan_versions={})


def _first_or_new(office: Office, request: OrderRequest, status: Status) -> Order:
    """A message that comes again is answered with the first order, whatever else would be said to it by now."""
    try:
        return _place(office, request, status)
    except (Forbidden, TryAgain):
        raise  # with TryAgain the time is over: the same message, sent again, finds what it made
    except Refusal:
        first = _first_order(office, request)
        if first is None:
            raise
        return first


def _place(office: Office, request: OrderRequest, status: Status) -> Order:
    terms = terms_of(office, request)
    wish = Wish(
        product=terms.product,
        option=terms.option,
        starts_at=request.starts_at,
        party=terms.party,
        late=request.late,
    )
    return write_new(office, request, terms, status, lambda: choose_seats(office, wish))


def write_new(
    office: Office,
    request: OrderRequest,
    terms: Terms,
    status: Status,
    choose: Callable[[], Choice],
    reason: str | None = None,
) -> Order:
    """Choose and write until it holds: a number that is taken and seats that just went mean another try."""
    patience = office.patience()
    for tries in count():
        choice = choose()
        order = small_enough(_new_order(office, request, terms, choice, status, tries))
        order = order.model_copy(update={"pending_reason": reason})
        seats = choice.added_to(Change(), option_key(terms.product.id, terms.option.id))
        writes = [office.orders.new(order), *(office.orders.locked(lock, order) for lock in _locks(request, order))]
        writes += name_writes(office.orders.table, None, order)
        try:
            office.commit([*writes, *seats.writes(office.departures.table, by=request.author)], patience)
        except ConditionFailed as failed:
            if "order" in failed.failed:
                return order  # its id is new: it is our own write, whose answer was lost
            if _is_known(request, failed) and (first := _first_order(office, request)):
                return first
            patience.check()
        else:
            return order
    raise AssertionError  # count() does not end


def with_codes(tickets: tuple[Ticket, ...], order_reference: str) -> tuple[Ticket, ...]:
    """Tickets of a confirmed order: those that have a code keep it."""
    return tuple(
        ticket if ticket.code else ticket.model_copy(update={"code": ticket_code(order_reference, number)})
        for number, ticket in enumerate(tickets, start=1)
    )


def hold_end(now: datetime, minutes: int, cutoff_at: datetime, least_minutes: int = 0) -> datetime:
    """A hold never outlives the end of sales, unless the channel's contract promises it for longer."""
    return max(min(now + timedelta(minutes=minutes), cutoff_at), now + timedelta(minutes=least_minutes))


def _new_order(
    office: Office, request: OrderRequest, terms: Terms, choice: Choice, status: Status, tries: int
) -> Order:
    now = office.clock()
    order_id = uuid7(now)
    name = reference(office.catalogue.supplier.reference_prefix, REFERENCE_DIGITS + tries // TRIES_PER_LENGTH)
    partner = request.partner
    minutes = max(1, min(request.hold_minutes or partner.hold_minutes, partner.max_hold_minutes))
    held = status is Status.ON_HOLD
    return Order(
        id=order_id,
        uuid=request.uuid or order_id,
        reference=name,
        status=status,
        channel=request.channel,
        partner_id=partner.id,
        partner_reference=request.partner_reference,
        test=partner.test,
        product_id=terms.product.id,
        option_id=terms.option.id,
        departure=choice.departure,
        tickets=terms.tickets if status is not Status.CONFIRMED else with_codes(terms.tickets, name),
        seats=choice.seats or terms.party.seats,
        allocations=choice.allocations,
        contact=request.contact,
        price=price_of(terms.tickets, terms.currency, partner),
        notes=request.notes,
        hold_expires_at=_hold_end(request, now, minutes, choice) if held else None,
        created_at=now,
        updated_at=now,
        confirmed_at=now if status is Status.CONFIRMED else None,
        source=request.source,
        details=request.details,
        history=(HistoryEntry(version=1, what=HISTORY[status], at=now, by=request.author),),
    )


def _hold_end(request: OrderRequest, now: datetime, minutes: int, choice: Choice) -> datetime:
    return hold_end(now, minutes, choice.departure.cutoff_at, request.least_hold_minutes)


def small_enough(order: Order) -> Order:
    """An item of the table holds 400 kB, a key 2 kB; what would not fit is refused before anything is written."""
    size = len(order.model_dump_json().encode())
    if size > MOST_BYTES:
        raise Malformed("order", f"the order would take {size} bytes, more than {MOST_BYTES}")
    for name, key in (("uuid", order.uuid), ("reference", order.partner_reference or "")):
        if len(key.encode()) > MOST_KEY_BYTES:
            raise Malformed(name, f"the {name} has more than {MOST_KEY_BYTES} bytes")
    return order


def _locks(request: OrderRequest, order: Order) -> list[Lock]:
    keys = [f"reference#{order.reference}", *_keys(request)]
    return [Lock(key=key, content=_content(request)) for key in keys]


def reference_claim(request: OrderRequest) -> Lock:
    """The lock that a new order of this request would take for its reference, for one that grows out of a hold."""
    if request.reference_key is None:
        raise Malformed("reference", "there is no reference that is used only once")
    return Lock(key=request.reference_key, content=_content(request))


def _content(request: OrderRequest) -> str:
    return " ".join(f"{name}:{value}" for name, value in request.content().items())


def _keys(request: OrderRequest) -> list[str]:
    """The keys under which this message must be taken once."""
    keys = [f"uuid#{request.uuid}"] if request.uuid else []
    return [*keys, request.reference_key] if request.reference_key else keys


def _is_known(request: OrderRequest, failed: ConditionFailed) -> bool:
    return any(f"lock {key}" in failed.failed for key in _keys(request))


def _first_order(office: Office, request: OrderRequest) -> Order | None:
    """The order that this very message made before. Raises UuidReused or ReferenceReused for other content."""
    for key in _keys(request):
        held = office.orders.lock(key)
        if held is None:
            continue
        order = office.orders.get(held.order_id)
        is_uuid = key.startswith("uuid#")
        value = request.uuid if is_uuid else request.partner_reference
        refused = UuidReused if is_uuid else ReferenceReused
        shared = request.reference_scope is not None and not is_uuid
        if order is None or (order.partner_id != request.partner.id and not shared):
            raise refused(value, f"{value} is in use")
        if parts := differing(held.content, request.content()):
            raise refused(value, f"{value} is already an order with other content: {', '.join(parts)}")
        return order
    return None


def differing(held: str, content: dict[str, str]) -> list[str]:
    """The names of the parts that are not as they were in the first message."""
    first = dict(part.split(":", 1) for part in held.split(" "))
    return [name for name, value in content.items() if first.get(name) != value]

"""v2: is there room, at which price, and please hold it (section 3). Reads the counters, never what was last told."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from itertools import groupby

from gangway.channels.viator.events import calendar_event, check_event
from gangway.channels.viator.options import Named, option_of
from gangway.channels.viator.prices import as_told, most_travellers, price_list
from gangway.channels.viator.proof import Caller
from gangway.channels.viator.switches import notify_of
from gangway.channels.viator.unmapped import report_unmapped
from gangway.channels.viator.wire import utc_text
from gangway.channels.viator.wire_v2 import (
    CalendarAnswer,
    CalendarDay,
    CalendarRequest,
    CheckAnswer,
    CheckRequest,
    NotReserved,
    OptionDays,
    OptionEvents,
    Reserved,
    ReserveRequest,
    TicketsAsked,
    TicketType,
)
from gangway.domain.availability import Slot
from gangway.domain.money import Price
from gangway.domain.order import Order
from gangway.domain.party import MOST_TICKETS, TicketRequest
from gangway.domain.prices import currency_for
from gangway.domain.refusals import (
    Malformed,
    NotPossible,
    PartyNotAllowed,
    PastCutoff,
    SoldOut,
    UnknownDeparture,
    UnknownProduct,
    UnknownUnit,
)
from gangway.ordering.check_availability import Question, check_availability
from gangway.ordering.office import Office
from gangway.ordering.place_order import place_hold
from gangway.ordering.requests import OrderRequest

LEAST_HOLD_MINUTES = 16  # the contract wants 15 from when it asked, and seconds are cut off in the answer
FIRST_DAY, LAST_DAY = date(2000, 1, 1), date(2199, 12, 31)
MOST_CASES = 5


def check(office: Office, caller: Caller, asked: CheckRequest) -> CheckAnswer:
    """One date, several options. An option we do not know, and one that does not sail, is left out."""
    found: list[OptionEvents] = []
    starts = starts_asked(asked)
    for named, code in known(office, caller, list(starts)):
        wanted = starts[code]
        slots = slots_of(office, caller, named, asked.travel_date, asked.travel_date)
        currency = currency_for(named.product, None, caller.partner)
        price = price_list(office.catalogue, named, caller.partner, currency, types_in(asked.tickets))
        events = tuple(
            check_event(office.catalogue, named, slot, asked.tickets, asked.total_travelers, price, office.clock())
            for slot in slots
            if wanted is None or slot.all_day or slot.start in wanted
        )
        found.append(OptionEvents(product_option_id=code, currency=currency, events=events))
    return CheckAnswer(product_options=tuple(option for option in found if option.events))


def starts_asked(asked: CheckRequest) -> dict[str, frozenset[str] | None]:
    """Start times by option, None for all of them; an option that is asked about twice is asked about both."""
    starts: dict[str, frozenset[str] | None] = {}
    for option in asked.product_options:
        code, times = option.product_option_id, option.start_times
        known = starts.get(code, frozenset())
        starts[code] = None if times is None or known is None else known | set(times)
    return starts


def calendar(office: Office, caller: Caller, asked: CalendarRequest) -> CalendarAnswer:
    """Every day from start to end, both included; days without a departure are left out. Raises Malformed."""
    if asked.end_date < asked.start_date:
        raise Malformed("endDate", "endDate is before startDate")
    found: list[OptionDays] = []
    for named, code in known(office, caller, asked.product_option_ids):
        notify_of(office, code)
        currency = currency_for(named.product, None, caller.partner)
        price = price_list(office.catalogue, named, caller.partner, currency)
        slots = slots_of(office, caller, named, asked.start_date, asked.end_date)
        days = tuple(
            CalendarDay(
                travel_date=day.isoformat(),
                events=tuple(calendar_event(office.catalogue, named, slot, price, office.clock()) for slot in group),
            )
            for day, group in groupby(slots, key=lambda slot: slot.day)
        )
        found.append(OptionDays(product_option_id=code, currency=currency, dates=days))
    return CalendarAnswer(product_options=tuple(found))


def reserve(office: Office, caller: Caller, asked: ReserveRequest) -> Reserved | NotReserved:
    """A hold of at least 15 minutes, or why not. Raises UnknownProduct (422 INVALID_PRODUCT_OPTION)."""
    named = next((named for named, _ in known(office, caller, [asked.product_option_id])), None)
    if named is None:
        raise UnknownProduct(asked.product_option_id)
    try:
        _require_fits_in_unit(office, named, asked)
        request = OrderRequest(
            channel=caller.partner.channel,
            partner=caller.partner,
            product_id=named.product.id,
            option_id=named.option.id,
            starts_at=start_of(office, caller, named, asked.travel_date, asked.start_time),
            tickets=tickets_for(named, asked.tickets),
            least_hold_minutes=LEAST_HOLD_MINUTES,
        )
        return _reserved(office, caller, named, place_hold(office, request))
    except (NotPossible, UnknownDeparture, UnknownUnit) as refusal:
        return NotReserved(reason=_reason(refusal))


def known(office: Office, caller: Caller, codes: Iterable[str]) -> list[tuple[Named, str]]:
    """The options we know, with the codes they were asked by; for the others a dispatcher is told."""
    found: list[tuple[Named, str]] = []
    unknown: list[str] = []
    for code in dict.fromkeys(codes):
        try:
            found.append((option_of(office.catalogue, caller.partner, code), code))
        except UnknownProduct:
            unknown.append(code)
    for code in unknown[:MOST_CASES]:
        report_unmapped(office, caller.partner.channel, code)
    return found


def slots_of(office: Office, caller: Caller, named: Named, first: date, last: date) -> list[Slot]:
    """Departures that have room for anybody at all when they are empty; days beyond any plan have none."""
    first, last = max(first, FIRST_DAY), min(last, LAST_DAY)
    if last < first:
        return []
    question = Question(product_id=named.product.id, option_id=named.option.id, first=first, last=last)
    return [slot for slot in check_availability(office, caller.partner, question) if slot.capacity > 0]


def start_of(office: Office, caller: Caller, named: Named, day: date, start: str | None) -> datetime:
    """The departure's start; without a time it is the only one of the day. Raises UnknownDeparture."""
    slots = slots_of(office, caller, named, day, day)
    fitting = [slot for slot in slots if start is None or slot.all_day or slot.start == start]
    if len(fitting) != 1:
        raise UnknownDeparture(day, f"{len(fitting)} departures start on {day} at {start or 'any time'}")
    return fitting[0].starts_at


def types_in(tickets: Sequence[TicketsAsked]) -> frozenset[TicketType]:
    return frozenset(ticket.type for ticket in tickets if ticket.quantity)


def tickets_for(named: Named, tickets: Sequence[TicketsAsked]) -> tuple[TicketRequest, ...]:
    """Raises UnknownUnit for a type that is not sold on the option, PartyNotAllowed for more than anybody sells."""
    total = sum(ticket.quantity for ticket in tickets)
    if total > MOST_TICKETS:
        raise PartyNotAllowed(total, f"an order has at most {MOST_TICKETS} tickets", most=MOST_TICKETS)
    missing = types_in(tickets) - named.types.keys()
    if missing or total == 0:
        raise UnknownUnit(", ".join(sorted(missing)) or "no ticket")
    return tuple(
        TicketRequest(unit_id=named.types[ticket.type])
        for ticket in tickets
        if ticket.quantity
        for _ in range(ticket.quantity)
    )


def _require_fits_in_unit(office: Office, named: Named, asked: ReserveRequest) -> None:
    if "UNIT" not in named.types:
        return
    most = most_travellers(office.catalogue, named.option)
    if asked.total_travelers > most:
        raise PartyNotAllowed(asked.total_travelers, f"one unit carries {most} travellers", most=most)


def _reserved(office: Office, caller: Caller, named: Named, order: Order) -> Reserved:
    """The prices told are those the hold keeps."""
    types = {unit_id: kind for kind, unit_id in named.types.items()}
    prices: dict[TicketType, Price] = {types[ticket.unit_id]: ticket.price for ticket in order.tickets}
    if order.hold_expires_at is None:
        raise AssertionError  # place_hold gives every order an end
    return Reserved(
        expiration=utc_text(order.hold_expires_at),
        reference=order.id,
        currency=order.price.currency,
        price=as_told(office.catalogue, named.option, caller.partner, prices),
    )


def _reason(refusal: Exception) -> str:
    if isinstance(refusal, UnknownDeparture):
        return "NO_EVENT"
    if isinstance(refusal, PastCutoff):
        return "PAST_BOOKING_CUTOFF"
    if isinstance(refusal, UnknownUnit) or (isinstance(refusal, PartyNotAllowed) and refusal.most is None):
        return "UNSUPPORTED_TICKET_COMBINATION"
    if isinstance(refusal, PartyNotAllowed) or (isinstance(refusal, SoldOut) and refusal.free > 0):
        return "LIMITED_AVAILABILITY"
    return "SOLD_OUT"

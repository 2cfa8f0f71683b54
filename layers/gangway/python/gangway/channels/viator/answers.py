"""From an order to v1's answers, the refusals of a sale and of a cancellation included."""

from datetime import datetime, timedelta

from gangway.channels.viator.availability import slots_of
from gangway.channels.viator.options import Named, named
from gangway.channels.viator.proof import Caller
from gangway.channels.viator.wire import utc_text
from gangway.channels.viator.wire_v1 import (
    CancellationAnswer,
    CancellationRequest,
    RedemptionAnswer,
    Rejection,
    Sale,
    SaleAnswer,
    TransactionStatus,
    TravellerAnswer,
)
from gangway.domain.availability import Room, Slot
from gangway.domain.ids import uuid7
from gangway.domain.order import Order
from gangway.domain.refusals import Refusal, SalesStopped, SoldOut, UnknownDeparture
from gangway.ordering.find_order import find_by_shared_reference
from gangway.ordering.office import Office

NEXT_DAYS = timedelta(days=7)
MOST_NAMED = 5


def confirmed(order: Order) -> SaleAnswer:
    """A barcode per traveller; one for the whole booking where it is a single ticket."""
    named_tickets = [ticket for ticket in order.tickets if ticket.partner_reference]
    return SaleAnswer(
        booking_reference=order.partner_reference or "",
        transaction=TransactionStatus(status="CONFIRMED"),
        confirmation_number=order.reference,
        barcode=order.tickets[0].code if len(order.tickets) == 1 else None,
        travellers=tuple(
            TravellerAnswer(identifier=ticket.partner_reference or "", barcode=ticket.code) for ticket in named_tickets
        ),
    )


def cancelled(order: Order) -> CancellationAnswer:
    return CancellationAnswer(
        booking_reference=order.partner_reference or "",
        confirmation_number=order.reference,
        cancellation_number=f"{order.reference}-CANCELLED",
        transaction=TransactionStatus(status="CONFIRMED"),
    )


def redemption(order: Order) -> RedemptionAnswer:
    travellers = tuple(
        TravellerAnswer(
            identifier=ticket.partner_reference,
            redeemed=ticket.redeemed_at is not None,
            redeemed_at=utc_text(ticket.redeemed_at) if ticket.redeemed_at else None,
        )
        for ticket in order.tickets
        if ticket.partner_reference
    )
    redeemed = any(ticket.redeemed_at is not None for ticket in order.tickets)
    return RedemptionAnswer(redeemed=redeemed, travellers=travellers)


def sale_rejected(office: Office, caller: Caller, sale: Sale, refusal: Refusal) -> SaleAnswer:
    """Of a booking the id of our attempt stands for the number that the schema asks for even here."""
    reason, details = _why(office, caller, sale, refusal)
    number = getattr(sale, "confirmation_number", None) or f"attempt-{uuid7(office.clock())}"
    return SaleAnswer(
        booking_reference=sale.booking_reference,
        transaction=TransactionStatus(status="REJECTED", reason=reason, details=details),
        confirmation_number=number,
    )


def cancellation_rejected(
    office: Office, caller: Caller, asked: CancellationRequest, refusal: Refusal
) -> CancellationAnswer:
    order = find_by_shared_reference(office, caller.scope, asked.booking_reference)
    reason = _why_not_cancelled(order, office.clock())
    return CancellationAnswer(
        booking_reference=asked.booking_reference,
        confirmation_number=asked.confirmation_number,
        transaction=TransactionStatus(status="REJECTED", reason=reason, details=refusal.message),
    )


def _why_not_cancelled(order: Order, now: datetime) -> Rejection:
    if order.redeemed_at or any(ticket.redeemed_at for ticket in order.tickets):
        return "TOUR_REDEEMED"
    if now >= order.departure.ends_at:
        return "PAST_TOUR_DATE"
    return "PAST_CANCEL_DATE"


def _why(office: Office, caller: Caller, sale: Sale, refusal: Refusal) -> tuple[Rejection, str]:
    if not isinstance(refusal, UnknownDeparture | SoldOut | SalesStopped):
        return "OTHER", refusal.message
    meant = named(office.catalogue, caller.partner, sale.product_code, sale.tour_options.code)
    slots = slots_of(office, caller, meant, sale.travel_date, sale.travel_date)
    if not slots:
        return "NOT_OPERATING", f"{refusal.message}; {_dates(office, caller, meant, sale)}"
    if others := _with_room(slots, office.clock()):
        return "BOOKED_OUT_ALT_TIMES", f"{refusal.message}; {_listed(others)}"
    if dates := _other_days(office, caller, meant, sale):
        return "BOOKED_OUT_ALT_DATES", f"{refusal.message}; {_listed(dates)}"
    return "OTHER", f"{refusal.message}; no other departure has room within a week"


def _dates(office: Office, caller: Caller, meant: Named, sale: Sale) -> str:
    return _listed(_other_days(office, caller, meant, sale)) or "no other departure has room within a week"


def _other_days(office: Office, caller: Caller, meant: Named, sale: Sale) -> list[Slot]:
    try:
        first, last = sale.travel_date - NEXT_DAYS, sale.travel_date + NEXT_DAYS
    except OverflowError:
        return []
    slots = slots_of(office, caller, meant, first, last)
    return _with_room([slot for slot in slots if slot.day != sale.travel_date], office.clock())


def _with_room(slots: list[Slot], now: datetime) -> list[Slot]:
    return [slot for slot in slots if slot.vacancies > 0 and slot.room is not Room.CLOSED and now < slot.cutoff_at]


def _listed(slots: list[Slot]) -> str:
    """`2026-07-14 21:30 has 12 left`, of the first few."""
    return ", ".join(
        f"{slot.day.isoformat()}{'' if slot.all_day else f' {slot.start}'} has {slot.vacancies} left"
        for slot in slots[:MOST_NAMED]
    )

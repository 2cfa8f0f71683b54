"""The life of a booking: reserve, change, confirm, extend, cancel (OCTO sections 4.5 to 4.9 and 6)."""

from collections.abc import Callable
from datetime import datetime

from aws_lambda_powertools.event_handler import Response

from gangway.channels.octo.call import Call, Gate
from gangway.channels.octo.translate_bookings import booking
from gangway.channels.octo.translate_requests import order_change, order_request, starts_at, uuid_of
from gangway.channels.octo.wire_requests import CancelBody, ChangeBody, ConfirmBody, ExtendBody, ReserveBody
from gangway.domain.order import Order, Status
from gangway.domain.refusals import (
    HoldExpired,
    NotChangeable,
    PartyNotAllowed,
    UnknownDeparture,
    UnknownOrder,
    UnknownUnit,
    UuidReused,
)
from gangway.ordering.cancel_order import cancel_order, is_cancellable
from gangway.ordering.change_order import change_order
from gangway.ordering.check_availability import Question, check_availability, sellable
from gangway.ordering.confirm_order import confirm_order, extend_hold
from gangway.ordering.find_order import find_order
from gangway.ordering.place_order import place_hold

UUID_VERSION = 14  # the place of the version's digit in a uuid's text
OUR_VERSION = "7"


def add_to(gate: Gate) -> None:
    app = gate.app

    @app.post("/bookings")
    def post_booking() -> Response[str]:
        call = gate.call()
        return answer(call, reserve(call, call.body(ReserveBody)))

    @app.patch("/bookings/<uuid>")
    def patch_booking(uuid: str) -> Response[str]:
        call = gate.call()
        return answer(call, change(call, uuid, call.body(ChangeBody)))

    @app.post("/bookings/<uuid>/confirm")
    def post_confirm(uuid: str) -> Response[str]:
        call = gate.call()
        return answer(call, confirm(call, uuid, call.body(ConfirmBody)))

    @app.post("/bookings/<uuid>/extend")
    def post_extend(uuid: str) -> Response[str]:
        call = gate.call()
        minutes = call.body(ExtendBody).expiration_minutes
        return answer(call, extend_hold(call.office, found(call, uuid).id, minutes, call.author))

    @app.post("/bookings/<uuid>/cancel")
    def post_cancel(uuid: str) -> Response[str]:
        return cancel(gate, uuid)

    @app.delete("/bookings/<uuid>")
    def delete_booking(uuid: str) -> Response[str]:
        return cancel(gate, uuid)

    @app.get("/bookings/<uuid>")
    def get_booking(uuid: str) -> Response[str]:
        call = gate.call()
        return answer(call, found(call, uuid))


def answer(call: Call, order: Order) -> Response[str]:
    """The booking as it is after the call."""
    now, cancellable = call.office.clock(), is_cancellable(call.office, order)
    return call.answer(booking(call.view(), order, cancellable=cancellable, now=now))


def found(call: Call, uuid: str) -> Order:
    """The partner's own order. Raises UnknownOrder echoing what was sent."""
    try:
        return find_order(call.office, uuid_of(uuid), call.partner)
    except UnknownOrder as unknown:
        raise UnknownOrder(uuid, unknown.message) from unknown


def reserve(call: Call, body: ReserveBody) -> Order:
    if body.uuid:
        refuse_our_own(call, uuid_of(body.uuid))
    availability_id = body.availability_id or ""
    start = start_of(call, body.product_id or "", body.option_id or "", availability_id)
    request = order_request(body, call.partner, start)
    asked = Question(product_id=request.product_id, option_id=request.option_id, first=start.date(), last=start.date())
    return in_octo_order(call, asked, availability_id, lambda: place_hold(call.office, request))


def refuse_our_own(call: Call, uuid: str) -> None:
    """A uuid that we gave to a booking is in use as well, though no client chose it; ours are of version 7."""
    if uuid[UUID_VERSION] == OUR_VERSION and call.office.orders.get(uuid) is not None:
        raise UuidReused(uuid, f"{uuid} is the uuid of a booking that was made without one")


def start_of(call: Call, product_id: str, option_id: str, availability_id: str) -> datetime:
    """The start that is named, after product and option have been looked at."""
    sellable(call.office, call.partner, product_id, option_id)
    return starts_at(availability_id, call.office.catalogue.supplier.zone)


def in_octo_order(call: Call, asked: Question, availability_id: str, act: Callable[[], Order]) -> Order:
    """OCTO looks at the availability before the units: where both are wrong, the availability is named."""
    try:
        return act()
    except (UnknownUnit, PartyNotAllowed):
        slots = check_availability(call.office, call.partner, asked)
        if all(slot.id != availability_id for slot in slots):
            raise UnknownDeparture(availability_id) from None
        raise


def change(call: Call, uuid: str, body: ChangeBody) -> Order:
    order = found(call, uuid)
    if order.status is Status.CONFIRMED and not is_cancellable(call.office, order):
        raise NotChangeable(uuid, "the time for changes and cancellation is over")
    changed = changed_by(call, order, body, lambda start: _change(call, order, body, start))
    if body.expiration_minutes and changed.status is Status.ON_HOLD:
        return extend_hold(call.office, order.id, body.expiration_minutes, call.author)
    return changed


def _change(call: Call, order: Order, body: ChangeBody, start: datetime | None) -> Order:
    return change_order(call.office, order.id, order_change(body, order, start), call.author)


def confirm(call: Call, uuid: str, body: ConfirmBody) -> Order:
    """A hold that has expired is unknown to confirm (OCTO section 6.3), whereas a repeated confirm is answered."""
    order = found(call, uuid)
    if order.status in {Status.CONFIRMED, Status.REDEEMED}:
        return order
    try:
        return changed_by(call, order, body, lambda start: _confirm(call, order, body, start))
    except HoldExpired as expired:
        raise UnknownOrder(uuid, expired.message) from expired


def _confirm(call: Call, order: Order, body: ConfirmBody, start: datetime | None) -> Order:
    return confirm_order(call.office, order.id, call.author, order_change(body, order, start))


def changed_by(call: Call, order: Order, body: ChangeBody, act: Callable[[datetime | None], Order]) -> Order:
    """Apply a change in OCTO's order of checks; what is not named stays as it is."""
    product_id = body.product_id or order.product_id
    same = product_id == order.product_id
    option_id = body.option_id
    if option_id is None:
        option_id = order.option_id if same else call.office.catalogue.product(product_id).default_option.id
    zone = call.office.catalogue.supplier.zone
    held = order.departure.starts_at.astimezone(zone)
    availability_id = body.availability_id
    start = None if availability_id is None else start_of(call, product_id, option_id, availability_id)
    day = (start or held).date()
    asked = Question(product_id=product_id, option_id=option_id, first=day, last=day)
    named = availability_id or held.isoformat(timespec="seconds")
    return in_octo_order(call, asked, named, lambda: act(start))


def cancel(gate: Gate, uuid: str) -> Response[str]:
    call = gate.call()
    reason = call.body(CancelBody).reason
    return answer(call, cancel_order(call.office, found(call, uuid).id, call.author, reason))

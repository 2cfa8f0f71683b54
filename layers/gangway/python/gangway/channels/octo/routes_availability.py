"""POST /availability and /availability/calendar (OCTO sections 4.3, 4.4 and 7)."""

from collections.abc import Iterable
from datetime import date, timedelta

from aws_lambda_powertools.event_handler import Response

from gangway.channels.octo import translate_availability as translate
from gangway.channels.octo.call import Call, Gate
from gangway.channels.octo.translate_requests import starts_at, unit_ids
from gangway.channels.octo.wire_requests import AskedBody, AvailabilityBody, CalendarBody
from gangway.domain.availability import Slot
from gangway.domain.refusals import Malformed, UnknownDeparture, UnknownUnit
from gangway.ordering.check_availability import Question, check_availability, sellable

LONGEST_RANGE = timedelta(days=366)
READ_ALONG = timedelta(days=4)  # reading a day between costs less than another query

Span = tuple[date, date]


def add_to(gate: Gate) -> None:
    app = gate.app

    @app.post("/availability")
    def post_availability() -> Response[str]:
        call = gate.call()
        body = call.body(AvailabilityBody)
        product, option = sellable(call.office, call.partner, body.product_id or "", body.option_id or "")
        slots = asked_slots(call, body)
        units = unit_ids(body.units)
        return call.answer(translate.availabilities(call.view(body.currency), product, option, slots, units))

    @app.post("/availability/calendar")
    def post_calendar() -> Response[str]:
        call = gate.call()
        body = call.body(CalendarBody)
        product, option = sellable(call.office, call.partner, body.product_id or "", body.option_id or "")
        slots = slots_in(call, body, [span_of(body.local_date_start, body.local_date_end)])
        units = unit_ids(body.units)
        return call.answer(translate.calendar(call.view(body.currency), product, option, slots, units))


def asked_slots(call: Call, body: AvailabilityBody) -> list[Slot]:
    """By exactly one of a date, a range, or ids; ids that do not exist are left out."""
    ranged = body.local_date_start is not None or body.local_date_end is not None
    given = [body.local_date is not None, ranged, body.availability_ids is not None]
    if sum(given) != 1:
        raise Malformed(
            "localDate", "send exactly one of localDate, localDateStart with localDateEnd, or availabilityIds"
        )
    if body.availability_ids is not None:
        wanted = set(body.availability_ids)
        return [slot for slot in slots_in(call, body, spans_of(call, wanted)) if slot.id in wanted]
    first = body.local_date or body.local_date_start
    return slots_in(call, body, [span_of(first, body.local_date or body.local_date_end)])


def span_of(first: date | None, last: date | None) -> Span:
    """Both ends included, at most a year. Raises Malformed naming the field."""
    if first is None or last is None:
        missing = "localDateStart" if first is None else "localDateEnd"
        raise Malformed(missing, f"{missing}: a range has both localDateStart and localDateEnd")
    if last < first:
        raise Malformed("localDateEnd", "localDateEnd: the range ends before it starts")
    if last - first > LONGEST_RANGE:
        raise Malformed("localDateEnd", "localDateEnd: a range is at most one year long")
    return first, last


def spans_of(call: Call, availability_ids: Iterable[str]) -> list[Span]:
    """The days of the ids as few ranges; what is no id of ours names no day."""
    zone = call.office.catalogue.supplier.zone
    days: set[date] = set()
    for availability_id in availability_ids:
        try:
            days.add(starts_at(availability_id, zone).date())
        except UnknownDeparture:
            continue
    spans: list[Span] = []
    for day in sorted(days):
        if spans and day - spans[-1][1] <= READ_ALONG:
            spans[-1] = (spans[-1][0], day)
        else:
            spans.append((day, day))
    return spans


def slots_in(call: Call, body: AskedBody, spans: Iterable[Span]) -> list[Slot]:
    """Availability has no code for an unknown unit, so it is a bad request here (OCTO section 2, table of codes)."""
    units = unit_ids(body.units)
    found: list[Slot] = []
    for first, last in spans:
        question = Question(
            product_id=body.product_id or "", option_id=body.option_id or "", first=first, last=last, units=units
        )
        try:
            found.extend(check_availability(call.office, call.partner, question))
        except UnknownUnit as unknown:
            raise Malformed("units", f"units: there is no unit {unknown.value}") from unknown
    return found

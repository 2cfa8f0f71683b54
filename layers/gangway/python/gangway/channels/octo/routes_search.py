"""GET /bookings: a partner finds its own bookings again (OCTO section 4.11)."""

from aws_lambda_powertools.event_handler import Response

from gangway.channels.octo.call import Call, Gate
from gangway.channels.octo.routes_availability import Span, span_of
from gangway.channels.octo.translate_bookings import booking
from gangway.channels.octo.wire_requests import BookingsQuery
from gangway.domain.order import Order
from gangway.domain.refusals import Malformed, UnknownOrder
from gangway.ordering.cancel_order import is_cancellable
from gangway.ordering.find_order import find_by_reference

MOST = 500  # OCTO has no pages, and an answer of more would not fit into one of Lambda's


def add_to(gate: Gate) -> None:
    @gate.app.get("/bookings")
    def get_bookings() -> Response[str]:
        call = gate.call()
        query = call.asked(BookingsQuery)
        orders = [order for order in candidates(call, query) if fits(query, order)]
        if len(orders) > MOST:
            raise Malformed("localDateEnd", f"more than {MOST} bookings fit; ask for fewer days")
        view, now = call.view(), call.office.clock()
        return call.answer(
            [booking(view, order, cancellable=is_cancellable(call.office, order), now=now) for order in orders]
        )


def candidates(call: Call, query: BookingsQuery) -> list[Order]:
    """By the narrowest of the filters; the others are applied to what it finds. Raises Malformed for none."""
    orders = call.office.orders
    if query.supplier_reference is not None:
        try:
            return [find_by_reference(call.office, query.supplier_reference, call.partner)]
        except UnknownOrder:
            return []
    if query.reseller_reference is not None:
        return orders.by_partner_reference(call.partner.id, query.reseller_reference)
    first, last = days_of(query)
    return orders.of_partner(call.partner.id, first.isoformat(), last.isoformat())


def days_of(query: BookingsQuery) -> Span:
    if query.local_date is not None:
        return query.local_date, query.local_date
    if query.local_date_start is None and query.local_date_end is None:
        raise Malformed(
            "resellerReference",
            "send resellerReference, supplierReference, localDate, or localDateStart with localDateEnd",
        )
    return span_of(query.local_date_start, query.local_date_end)


def fits(query: BookingsQuery, order: Order) -> bool:
    """Whether it meets every filter that was sent; days are those of travel."""
    day = order.departure.day
    return (
        query.reseller_reference in {None, order.partner_reference}
        and query.product_id in {None, order.product_id}
        and query.option_id in {None, order.option_id}
        and query.local_date in {None, day}
        and (query.local_date_start is None or query.local_date_start <= day)
        and (query.local_date_end is None or day <= query.local_date_end)
    )

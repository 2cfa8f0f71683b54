"""What goes along with a mail: a picture of each ticket's code, and the calendar file of each order."""

import io

from gangway.channels.calendar_file import calendar_file
from gangway.channels.email.answers import AboutOrder, AlreadyDone, AnyAnswer, Booked, Cancelled, Changed, Several
from gangway.channels.email.writing.compose_orders import has_valid_tickets
from gangway.channels.email.writing.phrases import Phrases
from gangway.domain.catalogue import text_in
from gangway.domain.order import Order, Status

MOST_PICTURES = 50  # about 60 kB; beyond that the codes alone are shown
QR_SCALE = 5  # pixels of a module


def parts_of(answer: AnyAnswer) -> tuple[AnyAnswer, ...]:
    return answer.parts if isinstance(answer, Several) else (answer,)


def orders_with_tickets(answer: AnyAnswer) -> list[Order]:
    """Orders whose tickets are shown in this answer."""
    shown = [part.order for part in parts_of(answer) if isinstance(part, Booked | Changed | AlreadyDone)]
    return [order for order in shown if has_valid_tickets(order)]


def pictured_codes(answer: AnyAnswer) -> list[str]:
    codes = [ticket.code for order in orders_with_tickets(answer) for ticket in order.tickets if ticket.code]
    return list(dict.fromkeys(codes))[:MOST_PICTURES]


def qr_png(code: str) -> bytes:
    """Black on white with its quiet zone; error correction M, as on the form's page."""
    import segno  # noqa: PLC0415  only a confirmation needs it, and a cold start is dear

    written = io.BytesIO()
    segno.make(code, error="m", micro=False).save(written, kind="png", scale=QR_SCALE, border=4)
    return written.getvalue()


def orders_with_event(answer: AnyAnswer) -> list[AboutOrder]:
    """Answers whose order's event is sent: sold ones, and cancelled ones to take the event back."""
    told = [part for part in parts_of(answer) if isinstance(part, Booked | Changed | Cancelled | AlreadyDone)]
    return [part for part in told if _has_event(part)]


def _has_event(part: AboutOrder) -> bool:
    if isinstance(part, Cancelled):
        return part.order.status is Status.CANCELLED and part.order.confirmed_at is not None
    return has_valid_tickets(part.order)


def event_file(part: AboutOrder, phrases: Phrases) -> str:
    order = part.order
    product = phrases.product(order.product_id)
    rows = phrases.rows(phrases.order_rows(order))
    return calendar_file(
        order,
        title=phrases.name(order.product_id, order.option_id),
        place=text_in(product.meeting_point, phrases.words.language) if product else "",
        description="\n".join(f"{label}: {value}" for label, value in rows),
        url=part.cancel_url if part.order.status is Status.CONFIRMED else None,
        supplier=phrases.catalogue.supplier,
    )

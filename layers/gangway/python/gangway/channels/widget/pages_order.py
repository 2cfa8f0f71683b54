"""The page of one order, as it stands: on hold, sold with its tickets, cancelled, or expired."""

from datetime import datetime

from gangway.channels.html import Html, tag
from gangway.channels.widget.page import rows
from gangway.channels.widget.qr import QrCode
from gangway.channels.widget.texts import Words
from gangway.channels.widget.view import OrderView, TicketView
from gangway.domain.order import Status

TITLES = {
    Status.ON_HOLD: "review",
    Status.CONFIRMED: "confirmed",
    Status.CANCELLED: "cancelled",
    Status.EXPIRED: "expired",
    Status.PENDING: "pending",
    Status.REDEEMED: "redeemed",
}
LEADS = {Status.CONFIRMED: "confirmed_lead", Status.CANCELLED: "cancelled_lead", Status.EXPIRED: "expired_lead"}


class OrderPage:
    """`url` is the order's own address."""

    def __init__(self, words: Words, order: OrderView, url: str) -> None:
        self._words = words
        self._order = order
        self._url = url

    @property
    def title(self) -> str:
        return self._words(TITLES[self._order.status])

    def content(self, *, sure: bool) -> list[Html | None]:
        """`sure` says that the guest asked to cancel and is now asked whether that was meant."""
        order = self._order
        return [
            self._lead(),
            self._facts(),
            self._act("confirm", "confirm") if order.status is Status.ON_HOLD else None,
            self._tickets() if order.tickets else None,
            tag("p", tag("a", self._words("add_to_calendar"), href=order.calendar_url))
            if order.status is Status.CONFIRMED
            else None,
            self._cancel(sure=sure) if order.cancellable else None,
        ]

    def _lead(self) -> Html | None:
        order = self._order
        if order.status is Status.ON_HOLD and order.hold_expires_at is not None:
            zone = datetime.fromisoformat(order.starts_at).tzinfo
            until = f"{order.hold_expires_at.astimezone(zone):%H:%M}"
            return tag("p", self._words("held_until", time=until), class_="note", role="status")
        lead = LEADS.get(order.status)
        return tag("p", self._words(lead), class_="note", role="status") if lead else None

    def _facts(self) -> Html:
        order, words = self._order, self._words
        who = ", ".join(f"{units.quantity} × {units.name}" for units in order.units)
        return rows(
            (words("reference"), tag("strong", order.reference)),
            (words("summary"), f"{order.product} · {order.option}" if order.option else order.product),
            (words("when"), words.moment(datetime.fromisoformat(order.starts_at), all_day=order.all_day)),
            (words("where"), order.meeting_point),
            (words("who"), who),
            (words("total"), words.price(order.total, order.currency)),
        )

    def _tickets(self) -> Html:
        listed = (tag("li", self._ticket(ticket)) for ticket in self._order.tickets)
        return tag("section", tag("h2", self._words("tickets")), tag("ul", *listed, class_="tickets"))

    def _ticket(self, ticket: TicketView) -> Html:
        drawn = drawing(ticket.qr, self._words("ticket_alt", code=ticket.code))
        return tag("div", drawn, tag("div", ticket.name), tag("code", ticket.code))

    def _cancel(self, *, sure: bool) -> Html:
        """A question first; then a form, since a link must never cancel anything."""
        if not sure:
            ask = f"{self._url}?lang={self._words.language}&cancel=ask"
            return tag("p", tag("a", self._words("cancel"), href=ask))
        keep = tag("a", self._words("cancel_no"), href=f"{self._url}?lang={self._words.language}")
        question = tag("p", self._words("cancel_sure"), class_="bad", role="alert")
        return tag("section", question, self._act("cancel", "cancel_yes", class_="quiet"), tag("p", keep))

    def _act(self, what: str, name: str, class_: str | None = None) -> Html:
        language = tag("input", type="hidden", name="language", value=self._words.language)
        return tag(
            "form",
            language,
            tag("button", self._words(name), class_=class_),
            action=f"{self._url}/{what}?lang={self._words.language}",
            method="post",
            enctype="multipart/form-data",
        )


def drawing(code: QrCode, name: str) -> Html:
    path = Html(f'<path d="{code.path}" fill="#000"/>')
    box = f"0 0 {code.size} {code.size}"
    return tag("svg", path, viewBox=box, role="img", aria_label=name, shape_rendering="crispEdges")

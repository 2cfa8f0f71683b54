"""What GetYourGuide is told: vacancies that really change, and tickets that were used.

News are: sold out, back on sale, and fewer than seven seats moving in the next 60 days; nothing beyond 90 days, and
nothing that the agency's own bookings did. At most 1,000 calls in ten minutes (integrators' notes on section 5.1).

The partner's settings: `push_url`, the base URL. Its entry in the secret of pushes: `user` and `password`.
"""

import base64
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from functools import partial
from http import HTTPStatus

from gangway.channels.getyourguide import CHANNEL
from gangway.channels.getyourguide.products import offers
from gangway.channels.getyourguide.translate_out import price_list, told_availability
from gangway.channels.getyourguide.wire_out import AvailabilityUpdate
from gangway.channels.push import Message, Verdict
from gangway.domain.day_change import DayChange
from gangway.domain.order import Order
from gangway.domain.partners import Partner
from gangway.ordering.changed_slots import changed_slots
from gangway.ordering.check_availability import Question, check_availability
from gangway.ordering.office import Office

MOST_A_MINUTE = 80  # eleven minutes of it, as ten minutes may touch, stay below 1,000 with some to spare
UPDATES = "/1/notify-availability-update"
MOST_SLOTS = 500
FEW = 7
FEW_FOR = timedelta(days=60)
TOLD_FOR = timedelta(days=90)
DONE_BEFORE = "already redeemed"
AGAIN = frozenset({HTTPStatus.REQUEST_TIMEOUT, HTTPStatus.TOO_MANY_REQUESTS})


def wants(partner: Partner) -> bool:
    return partner.channel == CHANNEL and bool(partner.settings.get("push_url"))


def base_url(partner: Partner) -> str:
    return partner.settings["push_url"].rstrip("/")


def headers(secret: Mapping[str, str]) -> dict[str, str]:
    pair = f"{secret['user']}:{secret['password']}".encode()
    return {"Authorization": f"Basic {base64.b64encode(pair).decode()}"}


def availability(office: Office, partner: Partner, changes: Sequence[DayChange]) -> list[Message]:
    """One update for each product that has news, with all its slots that changed."""
    today = office.clock().astimezone(office.catalogue.supplier.zone).date()
    messages = []
    for offer in offers(office, partner):
        slots = changed_slots(office, partner, offer.product, offer.option, changes, partial(is_news, today=today))
        if slots:
            prices, currency = price_list(offer, partner)
            told = tuple(told_availability(offer, slot, prices, currency) for slot in slots)
            update = AvailabilityUpdate(product_id=offer.code, availabilities=told)
            about = {"product": offer.code, "departures": ", ".join(slot.id for slot in slots[:5])}
            messages.append(Message(path=UPDATES, body={"data": update.document()}, about=about))
    return messages


def is_news(before: int, after: int, day: date, *, today: date) -> bool:
    """Whether the agency wants to know that vacancies changed from `before` to `after`."""
    if not today <= day <= today + TOLD_FOR:
        return False
    sold_out_or_back = (before == 0) != (after == 0)
    return sold_out_or_back or (min(before, after) < FEW and day <= today + FEW_FOR)


def order_changed(office: Office, partner: Partner, before: Order | None, after: Order) -> list[Message]:  # noqa: ARG001  one protocol for all channels
    """Tickets that were used since: the whole booking in one call when all of them are, else one by one."""
    known = {t.id for t in before.tickets if t.redeemed_at} if before else set()
    used = [ticket for ticket in after.tickets if ticket.redeemed_at and ticket.id not in known]
    if not used or not after.partner_reference:
        return []
    about = {"order": after.reference}
    data = {"gygBookingReference": after.partner_reference}
    if len(used) == len(after.tickets):
        return [Message(path="/1/redeem-booking", body={"data": data}, about=about)]
    tickets = [{"ticketCode": ticket.code or "", **data} for ticket in used]
    return [Message(path="/1/redeem-ticket", body={"data": ticket}, about=about) for ticket in tickets]


def again(office: Office, partner: Partner, about: Mapping[str, str]) -> list[Message]:
    """The product's every departure within the time the agency is told of: several refused calls are one case."""
    today = office.clock().astimezone(office.catalogue.supplier.zone).date()
    messages = []
    for offer in (offer for offer in offers(office, partner) if offer.code == about.get("product")):
        question = Question(product_id=offer.product.id, option_id=offer.option.id, first=today, last=today + TOLD_FOR)
        slots = check_availability(office, partner, question, consistent=True)
        prices, currency = price_list(offer, partner)
        for begin in range(0, len(slots), MOST_SLOTS):
            told = tuple(told_availability(offer, slot, prices, currency) for slot in slots[begin : begin + MOST_SLOTS])
            update = AvailabilityUpdate(product_id=offer.code, availabilities=told)
            messages.append(Message(path=UPDATES, body={"data": update.document()}, about={"product": offer.code}))
    return messages


def switch_on(office: Office, partner: Partner, about: Mapping[str, str]) -> Message | None:
    """Section 5.2. None for an option we do not sell there: it would be switched off again at the next question."""
    option, code = about.get("agency_option", ""), about.get("product", "")
    if not option.isdecimal() or code not in {offer.code for offer in offers(office, partner)}:
        return None
    body = {"data": {"externalProductId": code}}
    return Message(method="PATCH", path=f"/1/products/{option}/activate", body=body, about={"product": code})


def verdict(status: int, body: str) -> Verdict:
    if HTTPStatus.OK <= status < HTTPStatus.MULTIPLE_CHOICES:
        return Verdict.TAKEN
    if status in AGAIN or status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return Verdict.AGAIN
    # A redemption that was told before, its answer lost, is a redemption told.
    return Verdict.TAKEN if DONE_BEFORE in body.lower() else Verdict.REFUSED

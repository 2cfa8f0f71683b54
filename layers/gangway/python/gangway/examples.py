"""One invented supplier with its order in every status: the examples of the published documents are made of these.

Only the documents use it, so no door imports it.
"""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from gangway.domain.availability import Room, Slot
from gangway.domain.catalogue import Catalogue, read_catalogue
from gangway.domain.departures import Allocation, Departure
from gangway.domain.order import Cancellation, Contact, HistoryEntry, Order, Status, Sync, Ticket
from gangway.domain.partners import Partner
from gangway.domain.party import price_of
from gangway.domain.prices import unit_price
from gangway.domain.sailing import booked_departure

PARTNER = Partner(id="harbour-travel", name="Harbour Travel", channel="octo", commission_basis_points=2000)
NOW = datetime(2027, 6, 1, 10, 0, tzinfo=UTC)
DAY = date(2027, 6, 15)
ORDER_ID = "0197ef3a-1c00-7a3b-9f00-0123456789ab"
TICKET_IDS = ("0197ef3a-1c00-7a3b-9f01-0123456789ab", "0197ef3a-1c00-7a3b-9f02-0123456789ab")
DEPARTURE = Departure(
    resource_id="swan", day=DAY, start="10:00", minutes=60, capacity=60, free=58, sells=("city-cruise/default",)
)
DOCUMENT: dict[str, Any] = {
    "supplier": {
        "id": "moldau-boats",
        "name": "Moldau Boats",
        "reference_prefix": "MB",
        "time_zone": "Europe/Prague",
        "currency": "CZK",
        "currencies": ["CZK", "EUR"],
        "languages": ["cs", "en", "de"],
        "email": "orders@moldau-boats.example",
    },
    "boats": [{"id": "swan", "name": "Swan", "seats": 60}],
    "unit_types": [
        {"id": "adult", "type": "ADULT", "min_age": 15, "max_age": None, "seats": 1},
        {"id": "child", "type": "CHILD", "min_age": 3, "max_age": 14, "seats": 1},
    ],
    "products": [
        {
            "id": "city-cruise",
            "names": {"cs": "Plavba městem", "en": "City Cruise", "de": "Stadtrundfahrt"},
            "duration_minutes": 60,
            "meeting_point": {"en": "Pier 3"},
            "meeting_coordinates": [50.09, 14.42],
            "options": [
                {
                    "id": "default",
                    "times": ["10:00", "14:00"],
                    "boat": "swan",
                    "prices": {"CZK": {"adult": 39000, "child": 24000}, "EUR": {"adult": 1600, "child": 1000}},
                }
            ],
            "categories": ["boat-tours"],
            "cutoff_minutes": 10,
            "season": {"from": "03-01", "to": "12-31"},
        }
    ],
}


def example_catalogue() -> Catalogue:
    return read_catalogue(DOCUMENT)


def example_slot() -> Slot:
    product = example_catalogue().products[0]
    booked = booked_departure(product, DEPARTURE, ZoneInfo("Europe/Prague"))
    return Slot(
        product_id=product.id,
        option_id=product.default_option.id,
        resource_id=booked.resource_id,
        day=booked.day,
        start=booked.start,
        starts_at=booked.starts_at,
        ends_at=booked.ends_at,
        cutoff_at=booked.cutoff_at,
        all_day=False,
        capacity=DEPARTURE.capacity,
        vacancies=DEPARTURE.free,
        room=Room.AVAILABLE,
        fits=True,
    )


def example_order(status: Status) -> Order:
    """The same order, as it stands in that status."""
    order = _held()
    sold = order.next_version(what="confirmed", at=NOW + timedelta(minutes=4), by=f"partner {PARTNER.id}", **_sale())
    later = NOW + timedelta(days=2)
    match status:
        case Status.ON_HOLD:
            return order
        case Status.CONFIRMED:
            return sold.model_copy(update={"sync": Sync(state="done", version=2, internal_id="4711", attempts=1)})
        case Status.EXPIRED:
            return _without_seats(order, status, "expired", NOW + timedelta(minutes=30), "hold expiry")
        case Status.CANCELLED:
            note = Cancellation(at=later, reason="rain", by=f"partner {PARTNER.id}")
            gone = _without_seats(sold, status, "cancelled", later, note.by)
            return gone.model_copy(update={"cancellation": note})
        case Status.PENDING:
            reason = "0 seats are free, 2 are asked for"
            return order.model_copy(
                update={
                    "status": status,
                    "allocations": (),
                    "hold_expires_at": None,
                    "pending_reason": reason,
                    "history": (HistoryEntry(version=1, what="left for a dispatcher", at=NOW, by=order.history[0].by),),
                }
            )
        case Status.REDEEMED:
            aboard = sold.departure.starts_at_utc
            tickets = tuple(ticket.model_copy(update={"redeemed_at": aboard}) for ticket in sold.tickets)
            return sold.next_version(
                what="redeemed", at=aboard, by="gate", status=status, redeemed_at=aboard, tickets=tickets
            )


def _held() -> Order:
    product = example_catalogue().products[0]
    option = product.default_option
    tickets = tuple(
        Ticket(id=ticket_id, unit_id=unit, price=unit_price(option, unit, "CZK", PARTNER))
        for ticket_id, unit in zip(TICKET_IDS, ("adult", "child"), strict=True)
    )
    return Order(
        id=ORDER_ID,
        uuid=ORDER_ID,
        reference="MB-04711",
        status=Status.ON_HOLD,
        channel="octo",
        partner_id=PARTNER.id,
        partner_reference="HT-1001",
        product_id=product.id,
        option_id=option.id,
        departure=booked_departure(product, DEPARTURE, ZoneInfo("Europe/Prague")),
        tickets=tickets,
        seats=2,
        allocations=(Allocation(resource_id="swan", day=DAY, start="10:00", seats=2),),
        contact=Contact(full_name="Jana Nová", email="jana@guest.example", phone="+420600000000", locales=("cs",)),
        price=price_of(tickets, "CZK", PARTNER),
        hold_expires_at=NOW + timedelta(minutes=30),
        created_at=NOW,
        updated_at=NOW,
        history=(HistoryEntry(version=1, what="held", at=NOW, by=f"partner {PARTNER.id}"),),
    )


def _sale() -> dict[str, Any]:
    tickets = [
        ticket.model_copy(update={"code": f"MB04711-{number}-{tail}"})
        for number, (ticket, tail) in enumerate(zip(_held().tickets, ("K7WQ2M", "D4X9TB"), strict=True), start=1)
    ]
    return {
        "status": Status.CONFIRMED,
        "confirmed_at": NOW + timedelta(minutes=4),
        "hold_expires_at": None,
        "tickets": tuple(tickets),
    }


def _without_seats(order: Order, status: Status, what: str, at: datetime, by: str) -> Order:
    return order.next_version(what=what, at=at, by=by, status=status, allocations=())

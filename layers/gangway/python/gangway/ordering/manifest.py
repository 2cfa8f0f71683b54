"""Who sails: the orders of one boat on one day, or of one departure, as the crew at the gangway needs them.

It holds guests' names and telephones: for a dispatcher's eyes, never for a log. Cost: one Query of keys and one read
of a hundred orders a time, a read unit for each order of up to 4 kB.
"""

from collections.abc import Sequence
from datetime import date

from gangway.domain.model import Model
from gangway.domain.order import Order, Status
from gangway.ordering.office import Office
from gangway.store.batches import orders_named

HEADING = ["start", "reference", "partner_reference", "partner", "channel", "status", "product", "option", "name"]
HEADING += ["phone", "email", "language", "party", "seats", "notes", "tickets", "redeemed"]


class Passenger(Model):
    """One ticket: its code, whom it is for (a kind of ticket, and a name if one was given), and whether it was used."""

    code: str | None
    unit_id: str
    age: int | None
    name: str | None
    is_redeemed: bool


class ManifestLine(Model):
    """One order aboard. `party` is the number of tickets by unit id; PENDING has no seats yet."""

    order_id: str
    start: str
    reference: str
    partner_reference: str | None
    partner_id: str
    channel: str
    status: Status
    product_id: str
    option_id: str
    name: str
    phone: str | None
    email: str | None
    language: str | None
    party: dict[str, int]
    seats: int
    notes: str | None
    tickets: tuple[Passenger, ...]


class Manifest(Model):
    resource_id: str
    day: date
    start: str | None
    lines: tuple[ManifestLine, ...]

    @property
    def seats(self) -> int:
        return sum(line.seats for line in self.lines if line.status.is_live)


def manifest(office: Office, resource_id: str, day: date, start: str | None = None) -> Manifest:
    """Live orders, and those that still wait for seats, by start and name. An empty one for a day without orders."""
    aboard = orders_aboard(office, resource_id, day, start)
    lines = sorted(map(_line, aboard), key=lambda line: (line.start, line.name.casefold(), line.reference))
    return Manifest(resource_id=resource_id, day=day, start=start, lines=tuple(lines))


def orders_aboard(office: Office, resource_id: str, day: date, start: str | None = None) -> list[Order]:
    """Read as they are now: an index that lags may still name an order that has moved on."""
    ids = office.orders.ids_on_day(resource_id, day.isoformat())
    found = orders_named(office.client, office.orders, ids).values()
    return [order for order in found if is_aboard(order, resource_id, day, start)]


def is_aboard(order: Order, resource_id: str, day: date, start: str | None) -> bool:
    sails = order.departure
    here = (sails.resource_id, sails.day) == (resource_id, day) and start in {None, sails.start}
    return here and (order.status.is_live or order.status is Status.PENDING)


def csv_rows(found: Manifest) -> list[Sequence[str | int]]:
    """Under `HEADING`. Every text is a guest's or a partner's own: it is escaped where it is written."""
    return [
        (
            line.start,
            line.reference,
            line.partner_reference or "",
            line.partner_id,
            line.channel,
            line.status.value,
            line.product_id,
            line.option_id,
            line.name,
            line.phone or "",
            line.email or "",
            line.language or "",
            ", ".join(f"{count} {unit}" for unit, count in line.party.items()),
            line.seats,
            line.notes or "",
            " ".join(ticket.code for ticket in line.tickets if ticket.code),
            sum(ticket.is_redeemed for ticket in line.tickets),
        )
        for line in found.lines
    ]


def _line(order: Order) -> ManifestLine:
    contact = order.contact
    return ManifestLine(
        order_id=order.id,
        start=order.departure.start,
        reference=order.reference,
        partner_reference=order.partner_reference,
        partner_id=order.partner_id,
        channel=order.channel,
        status=order.status,
        product_id=order.product_id,
        option_id=order.option_id,
        name=contact.name,
        phone=contact.phone,
        email=contact.email,
        language=contact.locales[0] if contact.locales else None,
        party={units.unit_id: units.quantity for units in order.units},
        seats=order.seats,
        notes=" / ".join(filter(None, (order.notes, contact.notes))) or None,
        tickets=tuple(
            Passenger(
                code=ticket.code,
                unit_id=ticket.unit_id,
                age=ticket.age,
                name=ticket.contact.name or None,
                is_redeemed=ticket.redeemed_at is not None or order.status is Status.REDEEMED,
            )
            for ticket in order.tickets
        ),
    )

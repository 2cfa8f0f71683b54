"""The party of an order: which tickets it is made of, how many seats they take, what they cost."""

from collections.abc import Sequence

from gangway.domain.catalogue import Catalogue, Option
from gangway.domain.model import Model
from gangway.domain.money import Price, total
from gangway.domain.order import Contact, Ticket
from gangway.domain.partners import Partner
from gangway.domain.prices import unit_price
from gangway.domain.refusals import Malformed, PartyNotAllowed

MOST_TICKETS = 500


class TicketRequest(Model):
    """One ticket as a channel asks for it. `id` is the client's own id of it, or that of a ticket to keep."""

    unit_id: str
    id: str | None = None
    age: int | None = None
    contact: Contact | None = None
    partner_reference: str | None = None


class Party(Model):
    """How much room the tickets take: `seats`, or `whole` for everything there is."""

    tickets: int
    seats: int
    whole: bool = False


def tickets_of(quantities: dict[str, int]) -> tuple[TicketRequest, ...]:
    """Ticket requests from counts by unit id, e.g. `{"adult": 2, "child": 1}`."""
    for unit_id, quantity in quantities.items():
        if quantity < 0:
            raise Malformed(unit_id, f"{quantity} of {unit_id} cannot be booked")
    return tuple(TicketRequest(unit_id=unit) for unit, count in quantities.items() for _ in range(count))


def party_of(catalogue: Catalogue, option: Option, unit_ids: Sequence[str]) -> Party:
    """The party, if the option sells such; raises UnknownUnit or PartyNotAllowed."""
    units = [catalogue.unit(option, unit_id) for unit_id in unit_ids]
    most = min(option.max_units or MOST_TICKETS, MOST_TICKETS)
    if not units or len(units) > most:
        raise PartyNotAllowed(len(units), f"an order has 1 to {most} tickets, not {len(units)}", most=most)
    whole = [unit for unit in units if unit.seats == "all"]
    if whole and len(units) > 1:
        raise PartyNotAllowed(len(units), f"one ticket {whole[0].id} takes the whole departure", most=1)
    seats = sum(unit.seats for unit in units if isinstance(unit.seats, int))
    if not whole and seats == 0:
        raise PartyNotAllowed(len(units), "somebody with a seat of their own must come along")
    return Party(tickets=len(units), seats=seats, whole=bool(whole))


def price_of(tickets: Sequence[Ticket], currency: str, partner: Partner) -> Price:
    return total([ticket.price for ticket in tickets], currency, has_net=partner.commission_basis_points is not None)


def new_ticket(request: TicketRequest, ticket_id: str, option: Option, currency: str, partner: Partner) -> Ticket:
    """A ticket at today's price."""
    return Ticket(
        id=ticket_id,
        unit_id=request.unit_id,
        price=unit_price(option, request.unit_id, currency, partner),
        age=request.age,
        contact=request.contact or Contact(),
        partner_reference=request.partner_reference,
    )

"""What a request comes to, whether or not there is room: product, option, party, tickets and their prices."""

from gangway.domain.catalogue import Option, Product
from gangway.domain.ids import uuid7
from gangway.domain.model import Model
from gangway.domain.order import Ticket
from gangway.domain.party import Party, new_ticket, party_of
from gangway.domain.prices import currency_for
from gangway.domain.refusals import Malformed, UnknownProduct
from gangway.ordering.office import Office
from gangway.ordering.requests import OrderRequest


class Terms(Model):
    """What the request comes to before seats are looked for."""

    product: Product
    option: Option
    party: Party
    tickets: tuple[Ticket, ...]
    currency: str


def terms_of(office: Office, request: OrderRequest) -> Terms:
    """Raises UnknownProduct, UnknownOption, UnknownUnit, PartyNotAllowed or Malformed."""
    catalogue = office.catalogue
    if not request.partner.may_sell(request.product_id):
        raise UnknownProduct(request.product_id)
    product = catalogue.product(request.product_id)
    option = product.option(request.option_id)
    party = party_of(catalogue, option, [ticket.unit_id for ticket in request.tickets])
    ids = [ticket.id or uuid7(office.clock()) for ticket in request.tickets]
    if len(set(ids)) < len(ids):
        raise Malformed("tickets", "two tickets have the same id")
    currency = currency_for(product, request.currency, request.partner)
    tickets = tuple(
        new_ticket(ticket, ticket_id, option, currency, request.partner)
        for ticket, ticket_id in zip(request.tickets, ids, strict=True)
    )
    return Terms(product=product, option=option, party=party, tickets=tickets, currency=currency)

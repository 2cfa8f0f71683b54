"""Finding orders for somebody who may see them: a partner its own, nobody else's."""

from gangway.domain.order import Order
from gangway.domain.partners import Partner
from gangway.domain.refusals import UnknownOrder
from gangway.ordering.office import Office


def find_order(office: Office, uuid: str, partner: Partner | None = None) -> Order:
    """By our id or the client's uuid; another partner's order is as unknown as one that does not exist."""
    order = office.orders.get(uuid)
    if order is None and (held := office.orders.lock(f"uuid#{uuid}")):
        order = office.orders.get(held.order_id)
    return visible(order, partner, uuid)


def find_by_reference(office: Office, reference: str, partner: Partner | None = None) -> Order:
    """By our reference, e.g. `VC-04711`."""
    held = office.orders.lock(f"reference#{reference}")
    return visible(office.orders.get(held.order_id) if held else None, partner, reference)


def find_by_partner_reference(office: Office, channel: str, partner: Partner, reference: str) -> Order:
    """By the reference of a channel that never uses one twice (see OrderRequest.unique_reference)."""
    held = office.orders.lock(f"partner#{channel}#{partner.id}#{reference}")
    return visible(office.orders.get(held.order_id) if held else None, partner, reference)


def find_by_shared_reference(office: Office, scope: str, reference: str) -> Order:
    """By a reference that several partners share (see OrderRequest.reference_scope), whichever of them sold it."""
    held = office.orders.lock(f"partner#{scope}#{reference}")
    return visible(office.orders.get(held.order_id) if held else None, None, reference)


def orders_under(office: Office, partner: Partner, reference: str) -> list[Order]:
    """Every order of the partner under a reference that it may use more than once, oldest first."""
    return sorted(
        office.orders.by_partner_reference(partner.id, reference), key=lambda order: (order.created_at, order.id)
    )


def visible(order: Order | None, partner: Partner | None, asked: str) -> Order:
    if order is None or (partner is not None and order.partner_id != partner.id):
        raise UnknownOrder(asked, f"there is no order {asked}")
    return order

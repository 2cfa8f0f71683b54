"""Dispatchers act on orders in their own name, at the prices of whoever sold them."""

from gangway.channels.planning.translate import DESK
from gangway.channels.planning.unknown import UnknownPartner
from gangway.desk.desk import Desk
from gangway.domain.order import Order
from gangway.domain.partners import Partner
from gangway.domain.staff import Staff
from gangway.ordering.change_order import Author


def author_of(desk: Desk, order: Order, staff: Staff) -> Author:
    return Author(by=f"dispatcher {staff.name}", partner=partner_of(desk, order.partner_id), is_dispatcher=True)


def partner_of(desk: Desk, partner_id: str | None) -> Partner:
    """The partner a sale is for; the operator's own desk when none is named."""
    if partner_id in {None, DESK.id}:
        return DESK
    partner = desk.office.partners.get(partner_id or "")
    if partner is None:
        raise UnknownPartner(partner_id, f"there is no partner {partner_id}")
    return partner

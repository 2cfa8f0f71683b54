"""Dispatchers act on orders in their own name, at the prices of whoever sold them."""

from typing import Any

from gangway.channels.planning.translate import DESK, order_change, order_request, own_desk
from gangway.channels.planning.unknown import UnknownPartner
from gangway.channels.planning.wire import OrderUpdate, Sale
from gangway.desk.desk import Desk
from gangway.desk.find_orders import one_order
from gangway.domain.catalogue import text_in
from gangway.domain.order import Order
from gangway.domain.partners import Partner
from gangway.domain.refusals import Unknown
from gangway.domain.staff import Staff
from gangway.internal_system.hand_over_again import hand_over_again
from gangway.ordering.cancel_order import cancel_order
from gangway.ordering.change_order import Author, change_order
from gangway.ordering.confirm_order import confirm_order
from gangway.ordering.oversold import close_if_settled
from gangway.ordering.place_order import place_hold, place_order
from gangway.ordering.redeem_order import redeem_order

LANGUAGE = "en"


class NoSource(Unknown):
    """The order did not come as a message, or the message is older than the bucket keeps things."""

    code = "unknown_source"


def author_of(desk: Desk, order: Order, staff: Staff) -> Author:
    return Author(by=name_of(staff), partner=partner_of(desk, order.partner_id), is_dispatcher=True)


def name_of(staff: Staff) -> str:
    """Who is named in the history of an order."""
    return f"dispatcher {staff.name}"


def partner_of(desk: Desk, partner_id: str | None) -> Partner:
    """The partner a sale is for; the operator's own desk when none is named."""
    if partner_id in {None, DESK}:
        return own_desk()
    partner = desk.office.partners.get(partner_id or "")
    if partner is None:
        raise UnknownPartner(partner_id, f"there is no partner {partner_id}")
    return partner


def shown_order(desk: Desk, order: Order, language: str = LANGUAGE) -> dict[str, Any]:
    """The order with the names a person knows things by; what is in the catalogue no more keeps its id."""
    products = {product.id: product for product in desk.office.catalogue.products}
    product = products.get(order.product_id)
    options = {option.id: option for option in product.options} if product else {}
    option = options.get(order.option_id)
    partner = own_desk() if order.partner_id == DESK else desk.office.partners.get(order.partner_id)
    return {
        "order": order,
        "has_source": order.source is not None,
        "product_name": product.name(language) if product else order.product_id,
        "option_name": (text_in(option.names, language) if option else None) or order.option_id,
        "partner_name": partner.name if partner else order.partner_id,
    }


def source_of(desk: Desk, order_id: str) -> str:
    """The message from which the order was made, as text. Raises NoSource."""
    order = one_order(desk, order_id)
    body = desk.raw.body_of(order.source) if order.source else None
    if body is None:
        raise NoSource(order.reference, "there is no message to this order (any more)")
    return body.decode("utf-8", "replace")


def sell(desk: Desk, staff: Staff, sale: Sale, source: str | None = None) -> Order:
    """By telephone or at the pier; `number` makes a sale that is sent twice one order. `source` is a mail's key."""
    request = order_request(sale, partner_of(desk, sale.partner), desk.office.catalogue, name_of(staff))
    request = request.model_copy(update={"source": source})
    return (place_hold if sale.hold else place_order)(desk.office, request)


def change(desk: Desk, staff: Staff, order_id: str, update: OrderUpdate) -> Order:
    order, wanted = one_order(desk, order_id), order_change(update, desk.office.catalogue)
    changed = change_order(desk.office, order.id, wanted, author_of(desk, order, staff))
    close_if_settled(desk.office, order.allocations)
    return changed


def confirm(desk: Desk, staff: Staff, order_id: str) -> Order:
    order = one_order(desk, order_id)
    return confirm_order(desk.office, order.id, author_of(desk, order, staff))


def cancel(desk: Desk, staff: Staff, order_id: str, reason: str) -> Order:
    order = one_order(desk, order_id)
    cancelled = cancel_order(desk.office, order.id, author_of(desk, order, staff), reason)
    close_if_settled(desk.office, order.allocations)
    return cancelled


def redeem(desk: Desk, staff: Staff, order_id: str, codes: list[str] | None) -> Order:
    return redeem_order(desk.office, one_order(desk, order_id).id, name_of(staff), codes)


def announce(desk: Desk, order_id: str) -> Order:
    """To the internal system, once more; it takes what it has not got."""
    return hand_over_again(desk.office, one_order(desk, order_id).id, desk.announce)

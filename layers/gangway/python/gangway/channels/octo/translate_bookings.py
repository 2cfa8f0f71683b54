"""An order as an OCTO booking. Every nullable key is there, and vouchers and tickets exist from the hold on."""

from dataclasses import replace
from datetime import datetime

from gangway.channels.octo import translate_products as products
from gangway.channels.octo.translate_availability import opening_hours
from gangway.channels.octo.translate_prices import pricing
from gangway.channels.octo.view import View, utc, utc_or_null
from gangway.channels.octo.wire_availability import Availability
from gangway.channels.octo.wire_bookings import Booking, Cancellation, Contact, Ticket, UnitItem
from gangway.domain import catalogue as domain
from gangway.domain import order as orders
from gangway.domain.order import Order, Status


def booking(view: View, order: Order, *, cancellable: bool, now: datetime) -> Booking:
    """`now` decides whether a hold has expired: its time counts, not whether it has been swept.

    Prices are in the order's own currency throughout.
    """
    view = replace(view, currency=order.price.currency)
    product = view.catalogue.product(order.product_id)
    option = product.option(order.option_id)
    status = Status.EXPIRED if order.has_expired(now) else order.status
    departure = availability(view, product, option, order, now)
    written: Booking = {
        "id": order.id,
        "uuid": order.uuid,
        "testMode": order.test,
        "resellerReference": order.partner_reference,
        "supplierReference": order.reference,
        "status": status.value,
        "utcCreatedAt": utc(order.created_at),
        "utcUpdatedAt": utc(order.updated_at),
        "utcExpiresAt": utc_or_null(order.hold_expires_at),
        "utcRedeemedAt": utc_or_null(order.redeemed_at),
        "utcConfirmedAt": utc_or_null(order.confirmed_at),
        "productId": order.product_id,
        "product": products.product(view, product, booked=True),
        "optionId": order.option_id,
        "option": products.option(view, product, option, booked=True),
        "cancellable": cancellable,
        "cancellation": cancellation(order),
        "freesale": False,
        "availabilityId": departure["id"],
        "availability": departure,
        "contact": contact(order.contact),
        "notes": order.notes,
        "deliveryMethods": ["VOUCHER", "TICKET"],
        "voucher": document(order.id if order.confirmed_at else None, order.redeemed_at),
        "unitItems": [unit_item(view, product, option, ticket, status) for ticket in order.tickets],
    }
    if view.capabilities.pricing:
        written["pricing"] = pricing(order.price)
    return written


def availability(
    view: View, product: domain.Product, option: domain.Option, order: Order, now: datetime
) -> Availability:
    """The departure booked. How much room is left there is not read for it: vacancies and capacity are null."""
    departure = order.departure
    zone = view.catalogue.supplier.zone
    start = departure.starts_at.astimezone(zone).isoformat(timespec="seconds")
    on_sale = now < departure.cutoff_at
    return {
        "id": start,
        "localDateTimeStart": start,
        "localDateTimeEnd": departure.ends_at.astimezone(zone).isoformat(timespec="seconds"),
        "allDay": departure.all_day,
        "available": on_sale,
        "status": "AVAILABLE" if on_sale else "CLOSED",
        "vacancies": None,
        "capacity": None,
        "maxUnits": products.most_units(view, option),
        "utcCutoffAt": utc(departure.cutoff_at),
        "openingHours": opening_hours(product),
    }


def unit_item(
    view: View, product: domain.Product, option: domain.Option, ticket: orders.Ticket, status: Status
) -> UnitItem:
    written: UnitItem = {
        "uuid": ticket.id,
        "resellerReference": ticket.partner_reference,
        "supplierReference": ticket.code,
        "unitId": ticket.unit_id,
        "unit": products.unit(view, product, option, ticket.unit_id, booked=True),
        "status": "REDEEMED" if ticket.redeemed_at else status.value,
        "utcRedeemedAt": utc_or_null(ticket.redeemed_at),
        "contact": contact(ticket.contact),
        "ticket": document(ticket.code, ticket.redeemed_at),
    }
    if view.capabilities.pricing:
        written["pricing"] = pricing(ticket.price)
    return written


def document(code: str | None, redeemed_at: datetime | None) -> Ticket:
    """A voucher or ticket: the content of its QR code once there is one. The voucher's is the order's id, which
    cannot be guessed as its short reference could.
    """
    return {
        "redemptionMethod": "DIGITAL",
        "utcRedeemedAt": utc_or_null(redeemed_at),
        "deliveryOptions": [{"deliveryFormat": "QRCODE", "deliveryValue": code}] if code else [],
    }


def cancellation(order: Order) -> Cancellation | None:
    cancelled = order.cancellation
    if cancelled is None:
        return None
    return {"refund": cancelled.refund, "reason": cancelled.reason, "utcCancelledAt": utc(cancelled.at)}


def contact(known: orders.Contact) -> Contact:
    """All nine keys, null where nothing is known."""
    return {
        "fullName": known.full_name,
        "firstName": known.first_name,
        "lastName": known.last_name,
        "emailAddress": known.email,
        "phoneNumber": known.phone,
        "locales": list(known.locales),
        "postalCode": known.postal_code,
        "country": known.country,
        "notes": known.notes,
    }

"""The catalogue as OCTO products. What a partner may not sell, it does not see."""

from datetime import date, timedelta
from typing import cast

from gangway.channels.octo.translate_content import option_content, product_content, supplier_content, unit_content
from gangway.channels.octo.translate_prices import pricing_from
from gangway.channels.octo.view import View
from gangway.channels.octo.wire_products import (
    Option,
    Product,
    Supplier,
    Unit,
    UnitKind,
    UnitRestrictions,
)
from gangway.domain import catalogue as domain
from gangway.domain.prices import currencies, currency_for

SOON = timedelta(days=30)
NO_AGE_LIMIT = 100
MINUTES_AN_HOUR = 60


def supplier(view: View, endpoint: str) -> Supplier:
    known = view.catalogue.supplier
    address = ", ".join(part for part in (known.address, known.city, known.country) if part)
    written: Supplier = {
        "id": known.id,
        "name": known.name,
        "endpoint": endpoint,
        "contact": {
            "website": known.website,
            "email": known.email,
            "telephone": known.phone,
            "address": address or None,
        },
    }
    return {**written, **supplier_content()} if view.capabilities.content else written


def visible_products(view: View, today: date) -> list[domain.Product]:
    """What the partner may sell: first what runs within thirty days, and there departures before opening hours."""
    mine = [product for product in view.catalogue.products if view.partner.may_sell(product.id)]
    return sorted(mine, key=lambda product: (not runs_soon(product, today), product.is_all_day))


def runs_soon(product: domain.Product, today: date) -> bool:
    return any(product.season.covers(day) for day in domain.days(today, today + SOON))


def product(view: View, known: domain.Product, *, booked: bool = False) -> Product:
    """`booked` is the product inside a booking, whose prices are binding and not from-prices."""
    written: Product = {
        "id": known.id,
        "internalName": known.name(view.plain_language) or known.id,
        "reference": known.id,
        "locale": view.language if view.capabilities.content else view.plain_language,
        "timeZone": view.catalogue.supplier.time_zone,
        "allowFreesale": False,
        "instantConfirmation": True,
        "instantDelivery": True,
        "availabilityRequired": True,
        "availabilityType": "OPENING_HOURS" if known.is_all_day else "START_TIME",
        "deliveryFormats": ["QRCODE"],
        "deliveryMethods": ["VOUCHER", "TICKET"],
        "redemptionMethod": "DIGITAL",
        "options": [option(view, known, each, booked=booked) for each in known.options],
    }
    if view.capabilities.pricing:
        written["defaultCurrency"] = currency_for(known, None, view.partner)
        written["availableCurrencies"] = list(currencies(known))
        written["pricingPer"] = "UNIT"
    return {**written, **product_content(view, known)} if view.capabilities.content else written


def option(view: View, known: domain.Product, each: domain.Option, *, booked: bool = False) -> Option:
    amount, unit_of_time = cutoff(known.cancellation_cutoff_minutes)
    written: Option = {
        "id": each.id,
        "default": each.id == known.default_option.id,
        "internalName": domain.text_in(each.names, view.plain_language) or known.name(view.plain_language) or each.id,
        "reference": each.id,
        "availabilityLocalStartTimes": [] if known.is_all_day else sorted(each.times),
        "cancellationCutoff": f"{amount} {unit_of_time}" + ("" if amount == 1 else "s"),
        "cancellationCutoffAmount": amount,
        "cancellationCutoffUnit": "hour" if unit_of_time == "hour" else "minute",
        "requiredContactFields": [],
        "restrictions": {"minUnits": 1, "maxUnits": most_units(view, each)},
        "units": [unit(view, known, each, unit_id, booked=booked) for unit_id in each.unit_ids],
    }
    return {**written, **option_content(view, known, each)} if view.capabilities.content else written


def most_units(view: View, option: domain.Option) -> int | None:
    """Tickets in one order; a whole boat is one ticket, and None is no limit of the option's own."""
    return 1 if option.sells_whole(view.catalogue.units) else option.max_units


def cutoff(minutes: int) -> tuple[int, str]:
    """(amount, unit): full hours where it can be said so, as partners show it to guests."""
    hours, rest = divmod(minutes, MINUTES_AN_HOUR)
    return (minutes, "minute") if rest else (hours, "hour")


def unit(view: View, known: domain.Product, option: domain.Option, unit_id: str, *, booked: bool = False) -> Unit:
    kind = view.catalogue.units[unit_id]
    written: Unit = {
        "id": kind.id,
        "internalName": kind.id,
        "reference": kind.id,
        "type": cast("UnitKind", kind.type),
        "requiredContactFields": [],
        "restrictions": restrictions(view, option, kind),
    }
    if view.capabilities.pricing:
        written["pricing" if booked else "pricingFrom"] = pricing_from(view, known, option, unit_id)
    return {**written, **unit_content(view, kind)} if view.capabilities.content else written


def restrictions(view: View, option: domain.Option, kind: domain.UnitType) -> UnitRestrictions:
    """A whole boat counts as one place of one; a ticket without a seat needs somebody with one (party_of)."""
    seats = kind.seats if isinstance(kind.seats, int) else 1
    seated = [other for other in option.unit_ids if view.catalogue.units[other].seats != 0]
    return {
        "minAge": kind.min_age,
        "maxAge": NO_AGE_LIMIT if kind.max_age is None else kind.max_age,
        "idRequired": False,
        "minQuantity": None,
        "maxQuantity": 1 if kind.takes_everything else option.max_units,
        "paxCount": max(seats, 1),
        "accompaniedBy": [] if seats else seated,
    }

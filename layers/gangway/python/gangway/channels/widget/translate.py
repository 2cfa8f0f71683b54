"""From the domain to what the form shows, and from what the form sends to an order. Our prices, our names."""

from datetime import datetime

from gangway.channels.widget.call import CHANNEL, Call
from gangway.channels.widget.qr import qr_code
from gangway.channels.widget.texts import Words
from gangway.channels.widget.view import (
    CatalogueView,
    DepartureView,
    OptionView,
    OrderView,
    ProductView,
    TicketView,
    UnitsView,
    UnitView,
)
from gangway.channels.widget.wire import HoldBody
from gangway.domain.availability import Slot
from gangway.domain.catalogue import Catalogue, Option, Product, UnitType, text_in
from gangway.domain.order import Contact, Order, Status
from gangway.domain.party import MOST_TICKETS, tickets_of
from gangway.domain.prices import currencies, currency_for
from gangway.domain.refusals import UnknownDeparture
from gangway.ordering.cancel_order import is_cancellable
from gangway.ordering.requests import OrderChange, OrderRequest

FIRST_YEAR, LAST_YEAR = 2000, 2100


def catalogue_view(call: Call, wanted: tuple[str, ...], language: str, currency: str) -> CatalogueView:
    """The partner's products, or those of `wanted` it may sell, in the order in which they are wanted."""
    catalogue = call.office.catalogue
    visible = {product.id: product for product in catalogue.products if call.partner.may_sell(product.id)}
    chosen = [visible[name] for name in dict.fromkeys(wanted) if name in visible] if wanted else visible.values()
    return CatalogueView(
        supplier=catalogue.supplier.name,
        time_zone=catalogue.supplier.time_zone,
        language=language,
        today=call.today.isoformat(),
        products=tuple(product_view(call, product, language, currency) for product in chosen),
    )


def product_view(call: Call, product: Product, language: str, currency: str) -> ProductView:
    """In the currency asked for where it is sold in it, else in the partner's own."""
    sold_in = currency_for(product, currency if currency in currencies(product) else None, call.partner)
    hours = product.opening_hours
    options = tuple(option_view(call.office.catalogue, option, language, sold_in) for option in product.options)
    prices = [unit.price for option in options for unit in option.units if unit.seats != 0]
    return ProductView(
        id=product.id,
        name=product.name(language),
        duration_minutes=product.duration_minutes,
        opens=hours.opens if hours else None,
        closes=hours.closes if hours else None,
        meeting_point=text_in(product.meeting_point, language),
        currency=sold_in,
        from_price=_main_price(options, prices),
        options=options,
    )


def _main_price(options: tuple[OptionView, ...], prices: list[int]) -> int:
    """What one adult pays at least; where no adult's ticket is sold, the lowest price of all."""
    adults = [unit.price for option in options for unit in option.units if unit.type == "ADULT"]
    return min(adults or prices, default=0)


def option_view(catalogue: Catalogue, option: Option, language: str, currency: str) -> OptionView:
    units = [catalogue.units[unit_id] for unit_id in option.unit_ids if unit_id in option.prices[currency]]
    return OptionView(
        id=option.id,
        name=text_in(option.names, language),
        most=min(option.max_units or MOST_TICKETS, MOST_TICKETS),
        units=tuple(
            UnitView(
                id=unit.id,
                type=unit.type,
                name=unit_name(unit, language),
                min_age=unit.min_age,
                max_age=unit.max_age,
                seats=unit.seats if isinstance(unit.seats, int) else None,
                price=option.prices[currency][unit.id],
            )
            for unit in units
        ),
    )


def departure_view(catalogue: Catalogue, slot: Slot) -> DepartureView:
    option = catalogue.product(slot.product_id).option(slot.option_id)
    return DepartureView(
        option_id=slot.option_id,
        starts_at=slot.id,
        ends_at=slot.ends_at.isoformat(timespec="seconds"),
        all_day=slot.all_day,
        room=slot.room,
        seats=None if option.sells_whole(catalogue.units) else slot.vacancies,
        fits=slot.fits,
    )


def start_of(call: Call, text: str) -> datetime:
    """The aware start that `text` names; raises UnknownDeparture for what is not written as we write it."""
    zone = call.office.catalogue.supplier.zone
    try:
        local = datetime.fromisoformat(text).astimezone(zone)
    except (ValueError, OverflowError):
        raise UnknownDeparture("", "no departure starts then") from None
    if not FIRST_YEAR <= local.year <= LAST_YEAR or local.isoformat(timespec="seconds") != text:
        raise UnknownDeparture("", "no departure starts then")
    return local


def order_request(call: Call, body: HoldBody) -> OrderRequest:
    return OrderRequest(
        channel=CHANNEL,
        partner=call.partner,
        product_id=body.product_id,
        option_id=body.option_id,
        starts_at=start_of(call, body.starts_at),
        tickets=tickets_of(body.units),
        uuid=body.uuid,
        currency=body.currency,
        details={"language": call.language(body.language)},
        by=call.author.by,
    )


def contact_of(name: str, email: str, phone: str, language: str) -> Contact:
    return Contact(full_name=name, email=email, phone=e164(phone, language), locales=(language,))


def contact_change(call: Call, contact: Contact, notes: str, language: str) -> OrderChange:
    return OrderChange(contact=contact, notes=notes or None, details=consent(call, language))


def consent(call: Call, language: str) -> dict[str, str]:
    """That the guest agreed, when, and in which language they were asked."""
    return {"language": language, "consented_at": call.now.isoformat(timespec="seconds")}


HOME = {"cs": "CZ", "de": "DE", "en": "GB"}


def e164(phone: str, language: str) -> str | None:
    """The number as E.164 if it is valid, read with the language's own country where it names none; else as given."""
    if not phone:
        return None
    import phonenumbers  # noqa: PLC0415  only a contact needs it, and a cold start is dear

    try:
        number = phonenumbers.parse(phone, HOME.get(language))
    except phonenumbers.NumberParseException:
        return phone
    if not phonenumbers.is_valid_number(number):
        return phone
    return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))


def order_view(call: Call, order: Order, language: str) -> OrderView:
    catalogue, now = call.office.catalogue, call.now
    product = catalogue.product(order.product_id)
    token = call.signer.order_token(order.id)
    expired = order.has_expired(now)
    held_until = None if expired else order.hold_expires_at
    zone = catalogue.supplier.zone
    page = f"{call.gate.public_url()}/widget/orders/{token}"
    return OrderView(
        token=token,
        uuid=order.uuid,
        reference=order.reference,
        status=Status.EXPIRED if expired else order.status,
        product_id=order.product_id,
        product=product.name(language),
        option_id=order.option_id,
        option=text_in(product.option(order.option_id).names, language),
        starts_at=order.departure.starts_at.astimezone(zone).isoformat(timespec="seconds"),
        ends_at=order.departure.ends_at.astimezone(zone).isoformat(timespec="seconds"),
        all_day=order.departure.all_day,
        time_zone=order.departure.time_zone,
        meeting_point=text_in(product.meeting_point, language),
        units=tuple(
            UnitsView(
                unit_id=units.unit_id,
                type=catalogue.units[units.unit_id].type,
                name=unit_name(catalogue.units[units.unit_id], language),
                quantity=units.quantity,
                price=units.price.retail,
            )
            for units in order.units
        ),
        currency=order.price.currency,
        total=order.price.retail,
        hold_seconds=max(0, int((held_until - now).total_seconds())) if held_until else None,
        hold_expires_at=held_until,
        cancellable=is_cancellable(call.office, order),
        tickets=_tickets(catalogue, order, language),
        page_url=f"{page}?lang={language}",
        calendar_url=f"{page}/calendar.ics?lang={language}",
    )


def unit_name(unit: UnitType, language: str) -> str:
    """As the catalogue calls it, else as people call tickets of its type."""
    return unit.name(language) or Words(language).unit("WHOLE" if unit.takes_everything else unit.type)


def _tickets(catalogue: Catalogue, order: Order, language: str) -> tuple[TicketView, ...]:
    """Only a sale has tickets that admit somebody."""
    if order.status is not Status.CONFIRMED:
        return ()
    return tuple(
        TicketView(type=unit.type, name=unit_name(unit, language), code=ticket.code, qr=qr_code(ticket.code))
        for ticket in order.tickets
        if ticket.code and (unit := catalogue.units[ticket.unit_id])
    )

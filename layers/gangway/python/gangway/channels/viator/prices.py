"""Prices as Viator reads them: per person by ticket type, or per unit with the number of travellers it carries."""

from decimal import Decimal

from gangway.channels.viator.options import Named
from gangway.channels.viator.wire import amount
from gangway.channels.viator.wire_v2 import AnyPrice, Discount, PerPersonPrice, PersonPrice, PerUnitPrice, TicketType
from gangway.domain.catalogue import Catalogue, Option
from gangway.domain.money import Price
from gangway.domain.partners import Partner
from gangway.domain.prices import unit_price


def price_list(
    catalogue: Catalogue, named: Named, partner: Partner, currency: str, asked: frozenset[TicketType] | None = None
) -> AnyPrice:
    """Of the types asked, None for all the option sells."""
    prices = {
        kind: unit_price(named.option, unit_id, currency, partner)
        for kind, unit_id in named.types.items()
        if asked is None or kind in asked
    }
    return as_told(catalogue, named.option, partner, prices)


def as_told(catalogue: Catalogue, option: Option, partner: Partner, prices: dict[TicketType, Price]) -> AnyPrice:
    if "UNIT" in prices:
        unit = prices["UNIT"]
        return PerUnitPrice(
            retail_price=amount(unit.retail, unit.currency),
            net_price=_net(unit, partner),
            discount=_discount(unit),
            max_travelers=most_travellers(catalogue, option),
        )
    told = [
        PersonPrice(
            types=(kind,),
            retail_price=amount(price.retail, price.currency),
            net_price=_net(price, partner),
            discount=_discount(price),
        )
        for kind, price in prices.items()
    ]
    return PerPersonPrice(prices=tuple(told))


def most_travellers(catalogue: Catalogue, option: Option) -> int:
    """The seats of the boat that one unit is."""
    resource = catalogue.resource(option.boat) if option.boat else None
    return resource.seats if resource else option.daily_capacity or 0


def _net(price: Price, partner: Partner) -> Decimal | None:
    """Told only where the operator agreed on it with Viator (setting `net_prices`)."""
    if price.net is None or partner.settings.get("net_prices") != "yes":
        return None
    return amount(price.net, price.currency)


def _discount(price: Price) -> Discount | None:
    if price.original <= price.retail:
        return None
    return Discount(original_retail_price=amount(price.original, price.currency))

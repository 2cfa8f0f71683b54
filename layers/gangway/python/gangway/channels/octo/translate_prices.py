"""Prices as the pricing capability writes them. Everything is priced per unit (`pricingPer` UNIT)."""

from collections.abc import Sequence

from gangway.channels.octo.view import View
from gangway.channels.octo.wire_common import Pricing, UnitPricing
from gangway.domain.catalogue import Option, Product
from gangway.domain.money import Price, precision, total
from gangway.domain.prices import currencies, currency_for, unit_price


def pricing(price: Price) -> Pricing:
    """The catalogue knows no tax rates, so `includedTaxes` is empty."""
    return {
        "original": price.original,
        "retail": price.retail,
        "net": price.net,
        "currency": price.currency,
        "currencyPrecision": precision(price.currency),
        "includedTaxes": [],
    }


def unit_pricing(view: View, product: Product, option: Option) -> list[UnitPricing]:
    """What each unit costs in the currency of this answer. Raises Malformed if it is not sold in it."""
    currency = currency_for(product, view.currency, view.partner)
    return [
        {**pricing(unit_price(option, unit_id, currency, view.partner)), "unitId": unit_id}
        for unit_id in option.unit_ids
        if unit_id in option.prices[currency]
    ]


def party_pricing(view: View, product: Product, option: Option, unit_ids: Sequence[str]) -> Pricing:
    """What the party asked about costs altogether."""
    currency = currency_for(product, view.currency, view.partner)
    prices = [unit_price(option, unit_id, currency, view.partner) for unit_id in unit_ids]
    return pricing(total(prices, currency, has_net=view.partner.commission_basis_points is not None))


def pricing_from(view: View, product: Product, option: Option, unit_id: str) -> list[Pricing]:
    """A unit's price in each currency, or in the one asked for if the product is sold in it."""
    wanted = [code for code in currencies(product) if view.currency in {None, code}] or currencies(product)
    return [
        pricing(unit_price(option, unit_id, code, view.partner)) for code in wanted if unit_id in option.prices[code]
    ]

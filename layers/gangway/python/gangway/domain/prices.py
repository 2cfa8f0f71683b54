"""What a party costs: the option's price list in one currency, less the partner's commission for the net rate."""

from gangway.domain.catalogue import Option, Product
from gangway.domain.money import Price, net_of
from gangway.domain.partners import Partner
from gangway.domain.refusals import Malformed, UnknownUnit


def currency_for(product: Product, asked: str | None, partner: Partner) -> str:
    """The currency asked for, else the partner's, else the first of the price list; refused if it has no prices."""
    sold_in = currencies(product)
    wanted = asked or (partner.currency if partner.currency in sold_in else sold_in[0])
    if wanted not in sold_in:
        raise Malformed(wanted, f"{product.id} is not sold in {wanted}")
    return wanted


def currencies(product: Product) -> tuple[str, ...]:
    """The currencies in which every option of the product has a price list."""
    first, *others = product.options
    return tuple(code for code in first.prices if all(code in option.prices for option in others))


def unit_price(option: Option, unit_id: str, currency: str, partner: Partner) -> Price:
    try:
        retail = option.prices[currency][unit_id]
    except KeyError:
        raise UnknownUnit(unit_id) from None
    bps = partner.commission_basis_points
    return Price(currency=currency, original=retail, retail=retail, net=None if bps is None else net_of(retail, bps))

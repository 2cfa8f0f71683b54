"""From Viator's names to our options and back: v2 has one id per option, v1 a product code, an option code and a time.

A product's code is what stands before the colon in the code of its first option (see `gangway.channels.codes`), so
`DINNER` and `DINNER:WINDOW` are two options of the product `DINNER`. An option code in the tour list ends in
`@hh:mm` where the option sails several times a day, because Viator wants each of them to be unique (section 4.1).
"""

import re

from gangway.channels.codes import code_of, mapped
from gangway.channels.viator.units import ticket_types
from gangway.channels.viator.wire_v2 import TicketType
from gangway.domain.catalogue import Catalogue, Option, Product
from gangway.domain.model import Model
from gangway.domain.partners import Partner
from gangway.domain.prices import currency_for
from gangway.domain.refusals import UnknownOption, UnknownProduct

CHANNEL = "viator"
WITH_TIME = re.compile(r"(.+)@(\d{2}:\d{2})", re.DOTALL)


class Named(Model):
    """What a message means: an option, and the start time if its code carries one.

    `types` are the ticket types the account may sell of it, with our unit ids.
    """

    product: Product
    option: Option
    types: dict[TicketType, str]
    start: str | None = None


def option_of(catalogue: Catalogue, partner: Partner, product_option_id: str) -> Named:
    """By v2's id. Raises UnknownProduct, also for what the partner may not sell or Viator has no ticket types for."""
    product, option = mapped(catalogue, CHANNEL, product_option_id)
    types = sold_types(catalogue, partner, product, option)
    if not types:
        raise UnknownProduct(product_option_id)
    return Named(product=product, option=option, types=types)


def sold_types(catalogue: Catalogue, partner: Partner, product: Product, option: Option) -> dict[TicketType, str]:
    """What the partner may sell of the option; empty for nothing."""
    if not partner.may_sell(product.id):
        return {}
    return ticket_types(catalogue, option, currency_for(product, None, partner))


def named(catalogue: Catalogue, partner: Partner, code: str, option_code: str | None) -> Named:
    """By v1's codes; without an option code it is the option of that code, or the first. Raises Unknown…"""
    product, chosen = _product_of(catalogue, code)
    start = None
    option = chosen or product.default_option
    if option_code:
        option, start = _option_of(product, option_code)
    types = sold_types(catalogue, partner, product, option)
    if not types:
        raise UnknownProduct(code)
    return Named(product=product, option=option, types=types, start=start)


def product_code(product: Product) -> str:
    return code_of(product, product.default_option, CHANNEL).partition(":")[0]


def _product_of(catalogue: Catalogue, code: str) -> tuple[Product, Option | None]:
    """The product, and the option if the code is that of an option."""
    for product in catalogue.products:
        if code == product_code(product):
            return product, None
    try:
        return mapped(catalogue, CHANNEL, code)
    except UnknownProduct:
        return catalogue.product(code), None


def _option_of(product: Product, code: str) -> tuple[Option, str | None]:
    """Raises UnknownOption for a code that is none of this product's."""
    timed = WITH_TIME.fullmatch(code)
    spellings = [(code, None), (timed[1], timed[2])] if timed else [(code, None)]
    for spelling, start in spellings:
        for option in product.options:
            if spelling in _spellings(product, option):
                return option, start
    raise UnknownOption(code)


def _spellings(product: Product, option: Option) -> set[str]:
    """The option's codes, what stands behind the colon in them, and our own id of it."""
    given = {code for code, id_ in product.channel_codes.get(CHANNEL, {}).items() if id_ == option.id}
    codes = given | {code_of(product, option, CHANNEL)}
    return codes | {code.partition(":")[2] for code in codes if ":" in code} | {option.id}

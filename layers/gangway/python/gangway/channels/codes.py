"""What our options are called at an agency, in both directions.

`Product.channel_codes[channel]` maps the agency's code to one of the product's option ids. An option without a code
of its own is known by its product's id if it is the first, else as `<product id>:<option id>`, so that a catalogue
without codes works. A code that is given to an option takes the place of the default.
"""

from gangway.domain.catalogue import Catalogue, Option, Product
from gangway.domain.refusals import UnknownProduct


def mapped(catalogue: Catalogue, channel: str, code: str) -> tuple[Product, Option]:
    """The product and option that the agency calls `code`; raises UnknownProduct. Codes given win over defaults."""
    options = [(product, option) for product in catalogue.products for option in product.options]
    for product, option in options:
        if code in _given(product, option, channel):
            return product, option
    for product, option in options:
        if code == product.default_code(option) and not _given(product, option, channel):
            return product, option
    raise UnknownProduct(code)


def code_of(product: Product, option: Option, channel: str) -> str:
    """The code under which the agency is told about the option: the first given, else the default."""
    return codes_of(product, option, channel)[0]


def codes_of(product: Product, option: Option, channel: str) -> tuple[str, ...]:
    """Every code of the option at that agency: two of its pages may sell the same option."""
    return _given(product, option, channel) or (product.default_code(option),)


def _given(product: Product, option: Option, channel: str) -> tuple[str, ...]:
    return tuple(code for code, id_ in product.channel_codes.get(channel, {}).items() if id_ == option.id)

"""Products and options under any name a partner may call them by, and starts that go without saying."""

from gangway.domain.catalogue import Catalogue, Option, Product
from gangway.domain.partners import Partner
from gangway.importing.columns import folded
from gangway.importing.problems import CellProblem


class SoldNames:
    """Ids, names and aliases in every language, and the codes of the partner's channel."""

    def __init__(self, catalogue: Catalogue, partner: Partner) -> None:
        self._partner = partner
        self._products: dict[str, list[Product]] = {}
        for product in catalogue.products:
            aliases = [alias for known in product.aliases.values() for alias in known]
            codes = product.channel_codes.get(partner.channel, {})
            for name in {folded(name) for name in (product.id, *product.names.values(), *aliases, *codes)}:
                self._products.setdefault(name, []).append(product)

    def product(self, name: str) -> Product:
        """Raises CellProblem for one that is not known, not sold by this partner, or not the only one of that name."""
        known = self._products.get(folded(name), [])
        if len(known) == 1 and self._partner.may_sell(known[0].id):
            return known[0]
        if len(known) > 1:
            ids = ", ".join(product.id for product in known)
            raise CellProblem("several_products", "unknown_product", name=name, ids=ids)
        if known:
            raise CellProblem("not_sold", "unknown_product", partner=self._partner.id, product=known[0].id)
        raise CellProblem("no_product", "unknown_product", name=name)


def option_named(product: Product, name: str) -> Option:
    """The option; without a name the first one, as everywhere else."""
    if not name:
        return product.default_option
    wanted = folded(name)
    for option in product.options:
        if wanted in {folded(option.id), *map(folded, option.names.values())}:
            return option
    ids = ", ".join(option.id for option in product.options)
    raise CellProblem("no_option", "unknown_option", product=product.id, name=name, ids=ids)


def start_meant(product: Product, option: Option, start: str) -> str:
    """`HH:MM`; the only start of a day may be left out."""
    if product.is_all_day:
        return "00:00"
    if not start and len(option.times) == 1:
        return option.times[0]
    if not start:
        raise CellProblem("empty_start", times=", ".join(option.times))
    return start

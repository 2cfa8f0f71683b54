"""Money is an integer in minor units with its currency; no float touches a price."""

from gangway.domain.model import Model

WHOLE_UNIT_CURRENCIES = frozenset({"BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW"}) | frozenset(
    {"PYG", "RWF", "UGX", "UYI", "VND", "VUV", "XAF", "XOF", "XPF"}
)
THREE_DECIMAL_CURRENCIES = frozenset({"BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"})


def precision(currency: str) -> int:
    """How many decimals the currency's minor unit has (ISO 4217): 2, but 0 for JPY and 3 for KWD."""
    if currency in WHOLE_UNIT_CURRENCIES:
        return 0
    return 3 if currency in THREE_DECIMAL_CURRENCIES else 2


class Price(Model):
    """What something costs, tax included, in minor units.

    `original` is the list price, `retail` what the guest pays, `net` what the partner pays the supplier
    (None where the partner has no net rate).
    """

    currency: str
    original: int
    retail: int
    net: int | None = None

    def __add__(self, other: "Price") -> "Price":
        net = self.net + other.net if self.net is not None and other.net is not None else None
        return Price(
            currency=self.currency,
            original=self.original + other.original,
            retail=self.retail + other.retail,
            net=net,
        )


def total(prices: list[Price], currency: str, *, has_net: bool) -> Price:
    """The sum of prices of one currency; zero for none."""
    start = Price(currency=currency, original=0, retail=0, net=0 if has_net else None)
    for price in prices:
        start += price
    return start


def net_of(retail: int, commission_basis_points: int) -> int:
    """The retail price less the partner's commission, rounded half up to the minor unit."""
    return (retail * (10_000 - commission_basis_points) + 5_000) // 10_000

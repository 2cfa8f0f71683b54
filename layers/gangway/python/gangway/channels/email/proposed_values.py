"""Whether a proposed value stands in the mail: its words must be there, and our own finders must read it from them."""

from gangway.channels.email.dates import wished
from gangway.channels.email.days import Clock
from gangway.channels.email.folding import fold
from gangway.channels.email.options import chosen_option
from gangway.channels.email.party import heads_of, read_party
from gangway.channels.email.products import named_products, products_of
from gangway.channels.email.proposals import ProposedItem, Quoted
from gangway.channels.email.reading import Item
from gangway.channels.email.times import times_in
from gangway.channels.email.wishes import Sold, as_tickets, fitting_time, option_of
from gangway.domain.catalogue import Catalogue, Option, Product


def confirmed_item(
    proposed: ProposedItem, seen: str, catalogue: Catalogue, clock: Clock
) -> tuple[Item, tuple[str, ...]]:
    """The item with the values the mail bears out, and the names of those it does not."""
    quoted = {"product": proposed.product, "date": proposed.date, "time": proposed.time, "people": proposed.people}
    text = _plain(seen)
    standing = {name: one for name, one in quoted.items() if one is not None and _plain(one.words) in text}
    product = _product(standing.get("product"), catalogue)
    words = " ".join(one.words for one in standing.values())
    option = option_of(product, chosen_option(words, product).option if product else None)
    sold = _party(standing.get("people"), catalogue, product, option)
    values: dict[str, object] = {
        "product": product.id if product else None,
        "date": _date(standing.get("date"), clock),
        "time": _time(standing.get("time"), option),
        "people": sold.units or sold.people,
    }
    refused = tuple(name for name, one in quoted.items() if one is not None and not values[name])
    only_time = fitting_time((), option)[0]
    item = Item.model_validate(
        {
            **values,
            "option": option.id if option else None,
            "time": values["time"] or only_time,
            "units": sold.units,
            "people": sold.people,
        }
    )
    return item, refused


def _plain(text: str) -> str:
    return " ".join(fold(text).split())


def _product(quoted: Quoted | None, catalogue: Catalogue) -> Product | None:
    if quoted is None or products_of(named_products(quoted.words, catalogue)) != [quoted.value]:
        return None
    return catalogue.product(quoted.value)


def _date(quoted: Quoted | None, clock: Clock) -> str | None:
    if quoted is None:
        return None
    dates = wished(quoted.words, clock)
    return quoted.value if [str(day) for day in dates.days] == [quoted.value] and dates.trouble is None else None


def _time(quoted: Quoted | None, option: Option | None) -> str | None:
    if quoted is None:
        return None
    time, in_doubt = fitting_time(tuple(times_in(quoted.words)), option)
    return quoted.value if time == quoted.value and not in_doubt else None


def _party(quoted: Quoted | None, catalogue: Catalogue, product: Product | None, option: Option | None) -> Sold:
    """`value` is the number of heads; which kinds they are is read by us."""
    if quoted is None:
        return Sold()
    party = read_party(quoted.words, catalogue)
    if party.trouble or str(heads_of(party)) != quoted.value.strip():
        return Sold()
    return as_tickets(party, product, option)

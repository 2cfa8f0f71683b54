"""What one wish comes to: the item of the reading, the tickets, and what is in doubt about either."""

from gangway.channels.email.reading import Item, Reason
from gangway.channels.email.wishes import Sold, Values, as_tickets, fitting_time, option_of
from gangway.domain.catalogue import Catalogue


def item_of(wish: Values, catalogue: Catalogue, *, asks: bool) -> tuple[Item, Sold, list[Reason]]:
    """The item, the party as tickets, and doubts with the field each makes missing."""
    doubts: list[Reason] = []
    product = catalogue.product(wish.products[0]) if len(wish.products) == 1 else None
    if len(wish.products) > 1:
        doubts.append(Reason(code="several_products", field="product"))
    option = option_of(product, wish.option)
    if wish.option_in_doubt:
        doubts.append(Reason(code="several_options", field="product"))
    time, time_in_doubt = fitting_time(wish.times, option)
    if time_in_doubt and option is not None and not asks:
        doubts.append(Reason(code="time_unclear", field="time"))
    day = wish.dates.days[0] if len(wish.dates.days) == 1 else None
    if wish.dates.trouble not in {None, "absent"} or len(wish.dates.days) > 1:
        doubts.append(Reason(code=f"date_{wish.dates.trouble or 'choice'}", field="date"))
    sold = as_tickets(wish.party, product, option)
    item = Item(
        product=product.id if product else None,
        option=option.id if option else None,
        date=day,
        time=time,
        units=sold.units,
        people=sold.people,
    )
    return item, sold, doubts

"""The parts of sentences that name things: products, departures, parties, prices, orders as facts."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from gangway.channels.email.answers import Offered
from gangway.channels.email.reading import Item
from gangway.channels.email.writing.blocks import Facts, TicketLine
from gangway.channels.email.writing.words import Words
from gangway.domain.availability import Slot
from gangway.domain.catalogue import Catalogue, Option, Product, clock, text_in
from gangway.domain.order import BookedDeparture, Order, Status, Ticket
from gangway.domain.refusals import Unknown
from gangway.domain.sailing import cancellable_until

Row = tuple[str, str]


class Phrases:
    """`now` decides what is still possible. What is no longer in the catalogue is called by its id.

    `alone` is whether what is said is the whole letter: of several parts, how to take them is said once at the end.
    """

    def __init__(self, words: Words, catalogue: Catalogue, now: datetime, *, alone: bool = True) -> None:
        self.words = words
        self.catalogue = catalogue
        self.now = now
        self.alone = alone

    def local(self, moment: datetime) -> datetime:
        return moment.astimezone(self.catalogue.supplier.zone)

    def product(self, product_id: str) -> Product | None:
        try:
            return self.catalogue.product(product_id)
        except Unknown:
            return None

    def option(self, product_id: str, option_id: str | None) -> Option | None:
        """The option named, else the product's first."""
        product = self.product(product_id)
        if product is None:
            return None
        try:
            return product.option(option_id) if option_id else product.default_option
        except Unknown:
            return None

    def name(self, product_id: str, option_id: str | None = None) -> str:
        """`Večerní plavba s večeří, stůl u okna`; options are named where there are several."""
        product, option = self.product(product_id), self.option(product_id, option_id)
        if product is None:
            return product_id
        name = product.name(self.words.language)
        if option is None or option_id is None or len(product.options) == 1:
            return name
        return f"{name}, {self.option_name(option)}"

    def option_name(self, option: Option) -> str:
        return text_in(option.names, self.words.language) or option.id

    def moment(self, sails: Slot | BookedDeparture, product_id: str) -> str:
        """`pátek 14. května 2027 v 19.00`, or the opening hours of what is valid all day."""
        product = self.product(product_id)
        starts_at = self.local(sails.starts_at)
        if not sails.all_day:
            return self.words("at", day=self.words.day(starts_at), time=self.words.at_clock(starts_at))
        if product is None or product.opening_hours is None:
            return self.words.day(sails.day)
        opens, closes = (self.hour(hour) for hour in (product.opening_hours.opens, product.opening_hours.closes))
        return self.words("any_time", day=self.words.day(sails.day), opens=opens, closes=closes)

    def hour(self, start: str) -> str:
        return self.words.clock(self._hour(start))

    def at_hour(self, start: str) -> str:
        return self.words.at_clock(self._hour(start))

    def _hour(self, start: str) -> datetime:
        return datetime.combine(self.now.date(), clock(start))

    def party(self, units: Mapping[str, int], people: int | None = None) -> str:
        """`2 dospělí, 1 dítě`; only a number of people as `3 osoby`; nothing for nobody."""
        told = [self._units(unit_id, count) for unit_id, count in units.items() if count > 0]
        if not told and people:
            return self.words("units_people", n=people)
        return ", ".join(told)

    def _units(self, unit_id: str, count: int) -> str:
        unit = self.catalogue.units.get(unit_id)
        if own := unit.name(self.words.language) if unit else "":
            return self.words("units_unnamed", n=count, name=own)
        if unit is not None and unit.takes_everything:
            return self.words("units_whole")
        name = f"units_{unit.type}" if unit else ""
        return self.words(name, n=count) if self.words.has(name) else self.words("units_unnamed", n=count, name=unit_id)

    def kind(self, unit_id: str) -> str:
        unit = self.catalogue.units.get(unit_id)
        if own := unit.name(self.words.language) if unit else "":
            return own
        name = f"kind_{'WHOLE' if unit.takes_everything else unit.type}" if unit else ""
        return self.words(name) if self.words.has(name) else unit_id

    def asked(self, item: Item) -> list[Row]:
        """What was asked for, as far as it is known."""
        rows = [("what", self.name(item.product, item.option) if item.product else "")]
        when = self.words.day(item.date) if item.date else ""
        if item.time:
            hour = self.at_hour(item.time)
            when = self.words("at", day=when, time=hour) if when else hour
        rows += [("when", when), ("who", self.party(item.units, item.people))]
        return self.rows(rows)

    def rows(self, named: Iterable[Row]) -> list[Row]:
        """Labels in the language, rows without a value left out."""
        return [(self.words(f"label_{label}"), value) for label, value in named if value]

    def offered(self, offered: Offered, asked: Item | None) -> str:
        """One line of a list; the product is named where it is not the one asked for."""
        slot = offered.slot
        told = self.moment(slot, slot.product_id)
        if asked is None or (slot.product_id, slot.option_id) != (asked.product, self._option_id(asked)):
            told = f"{self.name(slot.product_id, slot.option_id)}, {told}"
        return f"{told} – {self.words.price(offered.price)}" if offered.price else told

    def _option_id(self, asked: Item) -> str | None:
        option = self.option(asked.product, asked.option) if asked.product else None
        return option.id if option else asked.option

    def order_rows(self, order: Order) -> list[Row]:
        """The order as it stands, each row by its label's name."""
        product = self.product(order.product_id)
        units = {units.unit_id: units.quantity for units in order.units}
        is_offer = order.status in {Status.ON_HOLD, Status.EXPIRED} or order.confirmed_at is None
        return [
            ("offer" if is_offer else "booking", order.reference),
            ("what", self.name(order.product_id, order.option_id)),
            ("when", self.moment(order.departure, order.product_id)),
            ("where", text_in(product.meeting_point, self.words.language) if product else ""),
            ("who", self.party(units)),
            ("price", self.words.price(order.price)),
        ]

    def order(self, order: Order) -> Facts:
        return Facts(rows=tuple(self.rows(self.order_rows(order))))

    def booking(self, order: Order) -> str:
        """One line of a list: `VC-12345: Jazzová plavba, pátek 14. května 2027 ve 20.30`."""
        name = self.name(order.product_id, order.option_id)
        return f"{order.reference}: {name}, {self.moment(order.departure, order.product_id)}"

    def order_changed(self, order: Order, before: Order) -> Facts:
        """As `order`, with the old value beside each new one."""
        old = dict(self.order_rows(before))
        told = [(label, self._beside(value, old.get(label, value))) for label, value in self.order_rows(order)]
        return Facts(rows=tuple(self.rows(told)))

    def _beside(self, new: str, old: str) -> str:
        return new if new == old or not old else self.words("formerly", new=new, old=old)

    def cancellable_until(self, order: Order) -> datetime | None:
        """The local moment until which the order can be cancelled or changed; None if its product is gone."""
        product = self.product(order.product_id)
        if product is None:
            return None
        starts_at = self.local(order.departure.starts_at)
        return self.local(cancellable_until(product, order.departure.day, starts_at))

    def ticket(self, ticket: Ticket) -> TicketLine:
        code = ticket.code or ""
        return TicketLine(kind=self.kind(ticket.unit_id), code=code, alt=self.words("ticket_alt", code=code))

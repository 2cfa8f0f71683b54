"""The steps of the form without scripts, as pages: product, day, departure, party, contact."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from urllib.parse import urlencode

from gangway.channels.html import Html, join, tag
from gangway.channels.widget.page import rows
from gangway.channels.widget.texts import Words
from gangway.channels.widget.view import DayView, DepartureView, OptionView, ProductView, UnitView
from gangway.domain.availability import Room

BOOKABLE = frozenset({Room.AVAILABLE, Room.LIMITED})
Choice = dict[str, str]
FIELDS = (("name", "name", "text"), ("email", "email", "email"), ("phone", "tel", "tel"))


class FormPages:
    """`base` is the form's address, `choice` what was chosen so far: it travels in the address, not in a cookie."""

    def __init__(self, words: Words, base: str, choice: Choice) -> None:
        self._words = words
        self._base = base
        self._choice = choice

    def link(self, **more: str) -> str:
        return f"{self._base}?{urlencode({**self._choice, **more})}"

    def products(self, products: Sequence[ProductView]) -> Html:
        return tag("ul", *(tag("li", self._product(product)) for product in products), class_="choices")

    def _product(self, product: ProductView) -> Html:
        price = self._words("from_price", price=self._words.price(product.from_price, product.currency))
        where = tag("span", product.meeting_point, class_="soft")
        return tag(
            "a", tag("strong", product.name), f" · {price}", tag("br"), where, href=self.link(product=product.id)
        )

    def days(self, month: date, days: Sequence[DayView], today: date) -> Html:
        """The month's days on which it sails, each with its grade in words; full days are said, not linked."""
        following = (month + timedelta(days=32)).replace(day=1)
        before = (month - timedelta(days=1)).replace(day=1)
        pager = [
            tag("a", f"← {self._words.month(before)}", href=self.link(month=f"{before:%Y-%m}"))
            if month > today
            else tag("span", ""),
            tag("a", f"{self._words.month(following)} →", href=self.link(month=f"{following:%Y-%m}")),
        ]
        shown = [day for day in days if day.room is not Room.CLOSED]
        listed = tag("ul", *(tag("li", self._day(day)) for day in shown), class_="choices")
        nothing = tag("p", self._words("no_day"), class_="note")
        return join(tag("h2", self._words.month(month)), tag("p", *pager, class_="pager"), listed if shown else nothing)

    def _day(self, day: DayView) -> Html:
        name, room = self._words.day(date.fromisoformat(day.day)), self._words(f"room_{day.room}")
        if day.room in BOOKABLE:
            return tag("a", tag("strong", name), f" · {room}", href=self.link(day=day.day))
        return tag("p", f"{name} · {room}", class_="soft")

    def departures(self, product: ProductView, departures: Sequence[DepartureView]) -> Html:
        if not departures:
            return tag("p", self._words("no_departure"), class_="note")
        options = {option.id: option for option in product.options}
        listed = (tag("li", self._departure(options[one.option_id], product, one)) for one in departures)
        return tag("ul", *listed, class_="choices")

    def _departure(self, option: OptionView, product: ProductView, departure: DepartureView) -> Html:
        start = datetime.fromisoformat(departure.starts_at)
        time = self.hours(product) if departure.all_day else f"{start:%H:%M}"
        name = f"{time} · {option.name}" if option.name else time
        left = self._left(departure)
        if departure.room not in BOOKABLE:
            return tag("p", f"{name} · {left}", class_="soft")
        href = self.link(option=option.id, start=departure.starts_at)
        return tag("a", tag("strong", name), f" · {left}", href=href)

    def _left(self, departure: DepartureView) -> str:
        if departure.room not in BOOKABLE:
            return self._words(f"room_{departure.room}")
        return (
            self._words("everything_free") if departure.seats is None else self._words("seats_free", n=departure.seats)
        )

    def hours(self, product: ProductView) -> str:
        return self._words("all_day", **{"from": product.opens or "", "to": product.closes or ""})

    def party(self, option: OptionView, currency: str) -> Html:
        """Asked with GET: nothing is decided yet, and the address can be kept."""
        hidden = [tag("input", type="hidden", name=name, value=value) for name, value in self._choice.items()]
        numbers = [self._number(unit, currency, option.most) for unit in option.units]
        return tag("form", *hidden, *numbers, tag("button", self._words("continue")), action=self._base, method="get")

    def _number(self, unit: UnitView, currency: str, most: int) -> Html:
        ages = self._words.ages(unit.min_age, unit.max_age) if unit.seats in {0, 1} else ""
        name = f"{unit.name} ({ages})" if ages else unit.name
        label = f"{name} · {self._words.price(unit.price, currency) if unit.price else self._words('free_of_charge')}"
        field = f"u-{unit.id}"
        number = tag("input", id=field, name=f"u.{unit.id}", type="number", min=0, max=most, value=0)
        return tag("div", tag("label", label, for_=field), number)

    def contact(self, sealed: str, sent: dict[str, str], wrong: Sequence[str], supplier: str) -> Html:
        """Sent as multipart/form-data. `wrong` names the fields to correct; `sent` is what stood in them."""
        fields = [self._field(name, auto, kind, sent.get(name, ""), name in wrong) for name, auto, kind in FIELDS]
        notes = tag(
            "div",
            tag("label", self._words("notes"), for_="notes"),
            self._complaint("notes", "notes" in wrong),
            tag("textarea", sent.get("notes", ""), id="notes", name="notes", rows="3", maxlength="500"),
        )
        trap = tag(
            "p",
            tag("label", self._words("leave_empty"), for_="website"),
            tag("input", id="website", name="website", tabindex=-1, autocomplete="off"),
            class_="trap",
            aria_hidden="true",
        )
        agree = tag("input", id="consent", name="consent", type="checkbox", value="yes", required=True)
        consent = tag("label", agree, self._words("consent", supplier=supplier), class_="check", for_="consent")
        return tag(
            "form",
            tag("p", self._words("fix_this"), class_="bad", role="alert") if wrong else None,
            tag("input", type="hidden", name="ticket", value=sealed),
            *fields,
            notes,
            self._complaint("consent", "consent" in wrong),
            consent,
            trap,
            tag("button", self._words("hold_seats")),
            action=self.link(),
            method="post",
            enctype="multipart/form-data",
        )

    def _field(self, name: str, auto: str, kind: str, value: str, wrong: bool) -> Html:
        field = tag(
            "input",
            id=name,
            name=name,
            type=kind,
            value=value,
            autocomplete=auto,
            required=name != "phone",
            maxlength=254,
            aria_invalid="true" if wrong else None,
            aria_describedby=f"{name}-wrong" if wrong else None,
        )
        return tag("div", tag("label", self._words(name), for_=name), self._complaint(name, wrong), field)

    def _complaint(self, name: str, wrong: bool) -> Html | None:
        return tag("p", self._words(f"need_{name}"), class_="bad", id=f"{name}-wrong") if wrong else None

    def chosen(
        self, product: ProductView, option: OptionView, start: datetime, units: dict[str, int], total: int
    ) -> Html:
        """What was chosen, before anything is asked of the guest."""
        names = {unit.id: unit.name for unit in option.units}
        who = ", ".join(f"{count} × {names[unit]}" for unit, count in units.items())
        return rows(
            (self._words("summary"), f"{product.name} · {option.name}" if option.name else product.name),
            (self._words("when"), self._words.moment(start, all_day=product.opens is not None)),
            (self._words("where"), product.meeting_point),
            (self._words("who"), who),
            (self._words("total"), tag("strong", self._words.price(total, product.currency))),
        )

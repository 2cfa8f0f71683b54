"""The catalogue: what the supplier sells, to whom it counts as how many seats, and at which price.

A product has options; an option sails on a resource (a boat) at local start times, or is valid for a whole day.
Texts are kept per language, keyed by ISO 639-1; prices are integers in minor units, keyed by ISO 4217 and unit id.
"""

from datetime import date, time, timedelta
from functools import cached_property
from typing import Any, Literal, Self
from zoneinfo import ZoneInfo

from pydantic import Field, model_validator

from gangway.domain.model import Document
from gangway.domain.refusals import UnknownOption, UnknownProduct, UnknownUnit

Texts = dict[str, str]
Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
WEEKDAYS: tuple[Weekday, ...] = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


class Supplier(Document):
    """The operator; `reference_prefix` starts every order reference, e.g. `VC-12345`."""

    id: str
    name: str
    reference_prefix: str
    time_zone: str
    currency: str
    currencies: tuple[str, ...]
    languages: tuple[str, ...]
    email: str
    website: str | None = None
    phone: str | None = None
    address: str | None = None
    city: str | None = None
    country: str | None = None

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.time_zone)


class Resource(Document):
    """A boat, or whatever else carries `seats` guests at a time."""

    id: str
    name: str
    seats: int = Field(ge=0)


class UnitType(Document):
    """A kind of ticket. `seats` is how many seats one ticket takes; `all` is the whole resource.

    `names` is what guests read; left out, they read what its OCTO `type` is called in their language.
    """

    id: str
    type: str
    names: Texts = {}
    min_age: int
    max_age: int | None
    seats: int | Literal["all"]
    note: str = ""

    @property
    def takes_everything(self) -> bool:
        return self.seats == "all"

    def name(self, language: str) -> str:
        """Its own name, or an empty string."""
        return text_in(self.names, language)


class Season(Document):
    """Days of the year on which a product runs, both ends included; may run over New Year."""

    first: str = Field(alias="from")
    last: str = Field(alias="to")

    def covers(self, day: date) -> bool:
        key = f"{day:%m-%d}"
        if self.first <= self.last:
            return self.first <= key <= self.last
        return key >= self.first or key <= self.last


class OpeningHours(Document):
    opens: str = Field(alias="from")
    closes: str = Field(alias="to")


class Option(Document):
    """A variant of a product; at most `max_units` tickets in one order.

    `boat` is the resource it usually sails on; `resource_ids` adds those a plan has put it on. `seats` is the size
    of its own pool inside the boat, `daily_capacity` that of an option without a boat.
    """

    id: str
    names: Texts = {}
    times: tuple[str, ...] = ()
    boat: str | None = None
    resource_ids: tuple[str, ...] = ()
    seats: int | None = None
    daily_capacity: int | None = None
    max_units: int | None = None
    weekdays: tuple[Weekday, ...] = WEEKDAYS
    prices: dict[str, dict[str, int]]
    note: str = ""

    @property
    def unit_ids(self) -> tuple[str, ...]:
        """Unit ids in the order of the price list; an option sells a unit exactly when it has a price for it."""
        seen: dict[str, None] = {}
        for prices in self.prices.values():
            seen.update(dict.fromkeys(prices))
        return tuple(seen)

    def sells_whole(self, unit_types: dict[str, UnitType]) -> bool:
        """Whether it is sold only as a whole resource (a charter)."""
        return all(unit_types[unit_id].takes_everything for unit_id in self.unit_ids)

    @property
    def pool(self) -> str | None:
        """The pool inside the boat this option draws from as well, or None."""
        return self.id if self.seats is not None else None

    def runs_on(self, day: date) -> bool:
        return WEEKDAYS[day.weekday()] in self.weekdays


class Product(Document):
    """Something sold under one name. `cutoff_minutes` before the start, sales end.

    `meeting_coordinates` are the latitude and longitude of the meeting point (WGS 84), where they are known;
    `categories` the labels of OCTO's list that agencies file it under, such as `boat-tours`.
    """

    id: str
    names: Texts
    aliases: dict[str, tuple[str, ...]] = {}
    duration_minutes: int | None
    opening_hours: OpeningHours | None = None
    meeting_point: Texts = {}
    meeting_coordinates: tuple[float, float] | None = None
    options: tuple[Option, ...]
    cutoff_minutes: int
    season: Season
    cancellation_cutoff_minutes: int = 24 * 60
    channel_codes: dict[str, dict[str, str]] = {}
    categories: tuple[str, ...] = ()

    @property
    def is_all_day(self) -> bool:
        """Valid any time within the opening hours of its day (OCTO: OPENING_HOURS)."""
        return self.opening_hours is not None

    def option(self, option_id: str) -> Option:
        for option in self.options:
            if option.id == option_id:
                return option
        raise UnknownOption(option_id)

    @property
    def default_option(self) -> Option:
        return self.options[0]

    def default_code(self, option: Option) -> str:
        """What an agency calls the option when no code was given to it."""
        return self.id if option.id == self.default_option.id else f"{self.id}:{option.id}"

    def resources_of(self, option: Option) -> tuple[str, ...]:
        """Resources on which departures of the option may be found; an option without a boat is its own resource."""
        own = option.boat or f"{self.id}.{option.id}"
        return tuple(dict.fromkeys((own, *option.resource_ids)))

    def name(self, language: str) -> str:
        return text_in(self.names, language)


class Catalogue(Document):
    """All the supplier sells. Reads the JSON form kept under `infra/local/catalogue.json`."""

    supplier: Supplier
    resources: tuple[Resource, ...] = Field(alias="boats")
    unit_types: tuple[UnitType, ...]
    products: tuple[Product, ...]

    @model_validator(mode="after")
    def _names_fit(self) -> Self:
        boats = {resource.id for resource in self.resources}
        units = {unit.id for unit in self.unit_types}
        for product in self.products:
            for option in product.options:
                if option.boat is not None and option.boat not in boats:
                    raise ValueError(f"{product.id}/{option.id} sails on {option.boat}, which is not in the catalogue")
                if unknown := set(option.unit_ids) - units:
                    raise ValueError(f"{product.id}/{option.id} sells unknown units {sorted(unknown)}")
        return self

    def __hash__(self) -> int:
        """Taken once and cheap: what was found by a catalogue is remembered by it."""
        return self._hash

    @cached_property
    def _hash(self) -> int:
        return hash((self.supplier.id, *(product.id for product in self.products)))

    @cached_property
    def _products(self) -> dict[str, Product]:
        return {product.id: product for product in self.products}

    @cached_property
    def units(self) -> dict[str, UnitType]:
        return {unit.id: unit for unit in self.unit_types}

    def product(self, product_id: str) -> Product:
        try:
            return self._products[product_id]
        except KeyError:
            raise UnknownProduct(product_id) from None

    def unit(self, option: Option, unit_id: str) -> UnitType:
        """The unit type, if the option sells it."""
        if unit_id not in option.unit_ids or unit_id not in self.units:
            raise UnknownUnit(unit_id)
        return self.units[unit_id]

    def resource(self, resource_id: str) -> Resource | None:
        return next((resource for resource in self.resources if resource.id == resource_id), None)


def text_in(texts: Texts, language: str) -> str:
    """The text in that language, else English, else whatever there is, else an empty string."""
    return texts.get(language) or texts.get("en") or next(iter(texts.values()), "")


def clock(value: str) -> time:
    """`HH:MM` as a time; raises ValueError for anything else."""
    return time.fromisoformat(value)


def days(first: date, last: date) -> list[date]:
    """Every day from first to last, both included."""
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]


def read_catalogue(document: dict[str, Any]) -> Catalogue:
    return Catalogue.model_validate(document)

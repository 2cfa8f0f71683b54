"""What the form is told: the catalogue, days, departures, an order. Prices are ours, in minor units."""

from datetime import datetime

from pydantic import ConfigDict
from pydantic.alias_generators import to_camel

from gangway.channels.widget.qr import QrCode
from gangway.domain.availability import Room
from gangway.domain.model import Model
from gangway.domain.order import Status


class View(Model):
    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True)


class UnitView(View):
    """A kind of ticket with its price; `seats` None is the whole boat."""

    id: str
    type: str
    name: str
    min_age: int
    max_age: int | None
    seats: int | None
    price: int


class OptionView(View):
    id: str
    name: str
    most: int
    units: tuple[UnitView, ...]


class ProductView(View):
    id: str
    name: str
    duration_minutes: int | None
    opens: str | None
    closes: str | None
    meeting_point: str
    currency: str
    from_price: int
    options: tuple[OptionView, ...]


class CatalogueView(View):
    supplier: str
    time_zone: str
    language: str
    today: str
    products: tuple[ProductView, ...]


class DayView(View):
    day: str
    room: Room


class DepartureView(View):
    """`starts_at` names it. `seats` is how many are left; None where the whole boat is sold."""

    option_id: str
    starts_at: str
    ends_at: str
    all_day: bool
    room: Room
    seats: int | None
    fits: bool


class UnitsView(View):
    unit_id: str
    type: str
    name: str
    quantity: int
    price: int


class TicketView(View):
    type: str
    name: str
    code: str
    qr: QrCode


class OrderView(View):
    """`hold_seconds` is what is left of the hold by our clock: the guest's own may be wrong."""

    token: str
    uuid: str
    reference: str
    status: Status
    product_id: str
    product: str
    option_id: str
    option: str
    starts_at: str
    ends_at: str
    all_day: bool
    time_zone: str
    meeting_point: str
    units: tuple[UnitsView, ...]
    currency: str
    total: int
    hold_seconds: int | None
    hold_expires_at: datetime | None
    cancellable: bool
    tickets: tuple[TicketView, ...]
    page_url: str
    calendar_url: str

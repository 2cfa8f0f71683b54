"""What GetYourGuide is answered, and what we tell it: only fields that were set are written."""

from typing import Any

from pydantic import ConfigDict
from pydantic.alias_generators import to_camel

from gangway.domain.model import Model


class Outgoing(Model):
    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True)

    def document(self) -> dict[str, Any]:
        return self.model_dump(mode="json", by_alias=True, exclude_unset=True)


class RetailPrice(Outgoing):
    """In minor units, tax included."""

    category: str
    price: int


class RetailPrices(Outgoing):
    retail_prices: tuple[RetailPrice, ...]


class OpeningTime(Outgoing):
    from_time: str
    to_time: str


class Availability(Outgoing):
    """One slot. `vacancies` are seats, or groups for a product sold whole."""

    product_id: str = ""
    date_time: str
    opening_times: tuple[OpeningTime, ...] = ()
    cutoff_seconds: int = 0
    vacancies: int
    currency: str = ""
    prices_by_category: RetailPrices | None = None


class Availabilities(Outgoing):
    availabilities: tuple[Availability, ...]


class AvailabilityUpdate(Outgoing):
    """The body of `notify-availability-update`: its slots carry neither product nor cut-off."""

    product_id: str
    availabilities: tuple[Availability, ...]


class Reservation(Outgoing):
    reservation_reference: str
    reservation_expiration: str


class Ticket(Outgoing):
    category: str
    ticket_code: str
    ticket_code_type: str


class Booking(Outgoing):
    booking_reference: str
    tickets: tuple[Ticket, ...]


class CategoryPrice(Outgoing):
    price_type: str
    price: int
    currency: str


class PricingCategory(Outgoing):
    category: str
    min_ticket_amount: int
    max_ticket_amount: int
    group_size_min: int | None = None
    group_size_max: int | None = None
    age_from: int | None = None
    age_to: int | None = None
    booking_category: str
    price: tuple[CategoryPrice, ...]


class PricingCategories(Outgoing):
    pricing_categories: tuple[PricingCategory, ...]


class ListedProduct(Outgoing):
    product_id: str
    product_title: str


class SupplierProducts(Outgoing):
    supplier_id: str
    supplier_name: str
    products: tuple[ListedProduct, ...]


class Addons(Outgoing):
    addons: tuple[dict[str, Any], ...]


class Location(Outgoing):
    city: str
    country: str


class Participants(Outgoing):
    min: int
    max: int | None


class Configuration(Outgoing):
    participants_configuration: Participants


class ProductDetails(Outgoing):
    supplier_id: str
    product_title: str
    product_description: str = ""
    destination_location: Location
    configuration: Configuration

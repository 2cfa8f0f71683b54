"""What GetYourGuide is told about products: the list, categories with ages and prices, add-ons, details."""

from collections.abc import Iterator

from gangway.channels.codes import codes_of
from gangway.channels.getyourguide import CHANNEL
from gangway.channels.getyourguide.errors import UnknownSupplier
from gangway.channels.getyourguide.translate import GROUP, Offer, offer_of
from gangway.channels.getyourguide.translate_out import price_list
from gangway.channels.getyourguide.wire_out import (
    CategoryPrice,
    Configuration,
    ListedProduct,
    Location,
    Participants,
    PricingCategories,
    PricingCategory,
    ProductDetails,
    SupplierProducts,
)
from gangway.domain.catalogue import UnitType
from gangway.domain.partners import Partner
from gangway.domain.refusals import Refusal
from gangway.ordering.office import Office

LANGUAGE = "en"
MOST_TITLE = 512
MOST_OF_A_CATEGORY = 999


class PlaceNotKnown(Refusal):
    """Product details need a city and a country; neither the partner's settings nor the supplier's entry has them."""

    code = "place_not_known"


def offers(office: Office, partner: Partner) -> Iterator[Offer]:
    """Everything the partner may sell, once under each code."""
    for product in office.catalogue.products:
        if partner.may_sell(product.id):
            for option in product.options:
                for code in codes_of(product, option, CHANNEL):
                    offer = offer_of(office.catalogue, code, product, option, partner)
                    if offer.units:
                        yield offer


def supplier_products(office: Office, partner: Partner, supplier_id: str) -> SupplierProducts:
    supplier = office.catalogue.supplier
    if supplier_id != supplier.id:
        raise UnknownSupplier(supplier_id, f"there is no supplier {supplier_id}")
    products = tuple(ListedProduct(product_id=o.code, product_title=title_of(o)) for o in offers(office, partner))
    return SupplierProducts(supplier_id=supplier.id, supplier_name=supplier.name[:MOST_TITLE], products=products)


def pricing_categories(offer: Offer, partner: Partner) -> PricingCategories:
    prices, currency = price_list(offer, partner)
    amounts = {price.category: price.price for price in prices.retail_prices}
    found = tuple(
        _category(offer, category, unit, amounts[category], currency) for category, unit in offer.units.items()
    )
    return PricingCategories(pricing_categories=found)


def _category(offer: Offer, category: str, unit: UnitType, amount: int, currency: str) -> PricingCategory:
    is_group = category == GROUP
    most = 1 if is_group else min(offer.most_participants or MOST_OF_A_CATEGORY, MOST_OF_A_CATEGORY)
    free = amount == 0
    return PricingCategory(
        category=category,
        min_ticket_amount=1,
        max_ticket_amount=most,
        group_size_min=1 if is_group else None,
        group_size_max=offer.most_persons if is_group else None,
        age_from=unit.min_age,
        age_to=unit.max_age,
        booking_category="FREE_TICKET_REQUIRED" if free else "STANDARD",
        price=(CategoryPrice(price_type="RETAIL_PRICE", price=amount, currency=currency),),
    )


def product_details(office: Office, partner: Partner, offer: Offer) -> ProductDetails:
    """Raises PlaceNotKnown when nobody has said in which city the boats sail."""
    fields: dict[str, object] = {
        "supplier_id": office.catalogue.supplier.id,
        "product_title": title_of(offer),
        "destination_location": _location(office, partner),
        "configuration": Configuration(
            participants_configuration=Participants(min=1, max=offer.most_participants),
        ),
    }
    if offer.option.note:
        fields["product_description"] = offer.option.note[:MOST_TITLE]
    return ProductDetails.model_validate(fields)


def _location(office: Office, partner: Partner) -> Location:
    """The city by its UN/LOCODE name and the country by three letters: the partner's settings, else the supplier's."""
    supplier = office.catalogue.supplier
    city = partner.settings.get("city") or supplier.city
    country = partner.settings.get("country") or supplier.country
    if not city or not country:
        raise PlaceNotKnown("city", "set city and country in the partner's settings")
    return Location(city=city, country=country)


def title_of(offer: Offer) -> str:
    """The product's name, and the option's where there are several."""
    name = offer.product.name(LANGUAGE)
    if len(offer.product.options) > 1:
        name = f"{name}, {offer.option.names.get(LANGUAGE) or offer.option.id}"
    return name[:MOST_TITLE]

"""The content capability: texts and places as far as the catalogue has them, in the language of the call."""

from gangway.channels.octo.texts import MEETING_POINT, UNITS
from gangway.channels.octo.view import View
from gangway.channels.octo.wire_content import Content, Feature, Location, Place
from gangway.channels.octo.wire_products import SupplierContent, UnitContent
from gangway.domain.catalogue import Option, Product, UnitType, clock, text_in

MINUTES_AN_HOUR = 60


def supplier_content() -> SupplierContent:
    return {"shortDescription": None, "media": []}


def product_content(view: View, product: Product) -> Content:
    return {**_content(view, product, product.options), "title": product.name(view.language)}


def option_content(view: View, product: Product, option: Option) -> Content:
    """Partners merge both levels, so what holds for the whole product is said there alone."""
    title = text_in(option.names, view.language) or product.name(view.language)
    return {**_content(view, product, (option,)), "title": title, "features": [], "locations": []}


def _content(view: View, product: Product, options: tuple[Option, ...]) -> Content:
    shortest, longest = durations(product)
    return {
        "shortDescription": None,
        "description": None,
        "features": meeting_features(view, product),
        "faqs": [],
        "media": [],
        "locations": meeting_locations(view, product),
        "categoryLabels": category_labels(view, product, options),
        "durationMinutesFrom": shortest,
        "durationMinutesTo": longest,
        "commentary": [],
    }


def durations(product: Product) -> tuple[int, int | None]:
    """(from, to) in minutes: exact where the product says so, else anything within the opening hours."""
    if product.duration_minutes is not None or product.opening_hours is None:
        return product.duration_minutes or 0, None
    opens, closes = clock(product.opening_hours.opens), clock(product.opening_hours.closes)
    return 0, (closes.hour - opens.hour) * MINUTES_AN_HOUR + closes.minute - opens.minute


def category_labels(view: View, product: Product, options: tuple[Option, ...]) -> list[str]:
    """The catalogue's, and what follows from how it is sold: a whole resource is a private tour."""
    private = ["private-tours"] if any(option.sells_whole(view.catalogue.units) for option in options) else []
    return list(dict.fromkeys([*product.categories, *private]))


def meeting_features(view: View, product: Product) -> list[Feature]:
    """The meeting point in words: a place without coordinates cannot be an OCTO location."""
    where = text_in(product.meeting_point, view.language)
    text = MEETING_POINT.get(view.language, MEETING_POINT["en"])
    return [{"shortDescription": text.format(where), "type": "PREARRIVAL_INFORMATION"}] if where else []


def meeting_locations(view: View, product: Product) -> list[Location]:
    """The meeting point as START, where the catalogue knows its coordinates, which OCTO requires of a place."""
    if product.meeting_coordinates is None:
        return []
    latitude, longitude = product.meeting_coordinates
    title = text_in(product.meeting_point, view.language) or None
    return [
        {
            "title": title,
            "shortDescription": None,
            "types": ["START"],
            "minutesTo": None,
            "minutesAt": None,
            "place": _place(latitude, longitude),
        }
    ]


def _place(latitude: float, longitude: float) -> Place:
    return {
        "latitude": latitude,
        "longitude": longitude,
        "postalAddress": {
            "streetAddress": None,
            "addressLocality": None,
            "addressRegion": None,
            "postalCode": None,
            "addressCountry": None,
            "postOfficeBoxNumber": None,
        },
        "identifiers": {
            "googlePlaceId": None,
            "applePlaceId": None,
            "tripadvisorLocationId": None,
            "yelpPlaceId": None,
            "facebookPlaceId": None,
            "foursquarePlaceId": None,
            "baiduPlaceId": None,
            "amapPlaceId": None,
        },
        "sameAs": [],
    }


def unit_content(view: View, kind: UnitType) -> UnitContent:
    title = kind.name(view.language) or text_in(UNITS.get(kind.type, {}), view.language) or None
    return {"title": title, "shortDescription": kind.note, "features": []}

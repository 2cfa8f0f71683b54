"""Documents of the content capability: texts, features and places for a partner's product page."""

from typing import Literal, NotRequired

from typing_extensions import TypedDict

FeatureType = Literal[
    "INCLUSION",
    "EXCLUSION",
    "HIGHLIGHT",
    "PREBOOKING_INFORMATION",
    "PREARRIVAL_INFORMATION",
    "REDEMPTION_INSTRUCTION",
    "ACCESSIBILITY_INFORMATION",
    "ADDITIONAL_INFORMATION",
    "BOOKING_TERM",
    "CANCELLATION_TERM",
]
LocationType = Literal["START", "ITINERARY_ITEM", "POINT_OF_INTEREST", "ADMISSION_INCLUDED", "END", "REDEMPTION"]


class Feature(TypedDict):
    shortDescription: str | None
    type: FeatureType


class Faq(TypedDict):
    question: str
    answer: str


class Media(TypedDict):
    src: str
    type: Literal["image/jpeg", "image/png"]
    rel: Literal["LOGO", "COVER", "GALLERY"]
    title: str | None
    caption: str | None
    copyright: str | None


class PostalAddress(TypedDict):
    streetAddress: str | None
    addressLocality: str | None
    addressRegion: str | None
    postalCode: str | None
    addressCountry: str | None
    postOfficeBoxNumber: str | None


class Identifiers(TypedDict):
    googlePlaceId: str | None
    applePlaceId: str | None
    tripadvisorLocationId: str | None
    yelpPlaceId: str | None
    facebookPlaceId: str | None
    foursquarePlaceId: str | None
    baiduPlaceId: str | None
    amapPlaceId: str | None


class Place(TypedDict):
    """WGS 84 coordinates with whatever else is known of the spot."""

    latitude: float
    longitude: float
    postalAddress: PostalAddress
    identifiers: Identifiers
    sameAs: list[str]


class Location(TypedDict):
    title: str | None
    shortDescription: str | None
    types: list[LocationType]
    minutesTo: int | None
    minutesAt: int | None
    place: Place


class Commentary(TypedDict):
    format: Literal["IN_PERSON", "RECORDED_AUDIO", "WRITTEN", "OTHER"]
    language: str


class Content(TypedDict):
    """What products and options gain with the content capability; nothing of it is there without."""

    title: NotRequired[str]
    shortDescription: NotRequired[str | None]
    description: NotRequired[str | None]
    features: NotRequired[list[Feature]]
    faqs: NotRequired[list[Faq]]
    media: NotRequired[list[Media]]
    locations: NotRequired[list[Location]]
    categoryLabels: NotRequired[list[str]]
    durationMinutesFrom: NotRequired[int]
    durationMinutesTo: NotRequired[int | None]
    commentary: NotRequired[list[Commentary]]

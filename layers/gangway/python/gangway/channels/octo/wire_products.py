"""Supplier, Product, Option and Unit as OCTO writes them."""

from typing import Literal, NotRequired

from typing_extensions import TypedDict

from gangway.channels.octo.wire_common import ContactField, DeliveryFormat, DeliveryMethod, Pricing, RedemptionMethod
from gangway.channels.octo.wire_content import Content, Feature, Media

UnitKind = Literal["ADULT", "YOUTH", "CHILD", "INFANT", "FAMILY", "SENIOR", "STUDENT", "MILITARY", "OTHER"]


class SupplierContact(TypedDict):
    website: str | None
    email: str | None
    telephone: str | None
    address: str | None


class SupplierContent(TypedDict):
    shortDescription: NotRequired[str | None]
    media: NotRequired[list[Media]]


class Supplier(SupplierContent):
    id: str
    name: str
    endpoint: str
    contact: SupplierContact


class UnitRestrictions(TypedDict):
    """Ages in years, both included (100: no limit); `paxCount` is how many places one ticket takes, at least 1."""

    minAge: int
    maxAge: int
    idRequired: bool
    minQuantity: int | None
    maxQuantity: int | None
    paxCount: int
    accompaniedBy: list[str]


class UnitContent(TypedDict):
    title: NotRequired[str | None]
    shortDescription: NotRequired[str]
    features: NotRequired[list[Feature]]


class Unit(UnitContent):
    id: str
    internalName: str
    reference: str | None
    type: UnitKind
    requiredContactFields: list[ContactField]
    restrictions: UnitRestrictions
    pricingFrom: NotRequired[list[Pricing]]
    pricing: NotRequired[list[Pricing]]


class OptionRestrictions(TypedDict):
    minUnits: int
    maxUnits: int | None


class Option(Content):
    id: str
    default: bool
    internalName: str
    reference: str | None
    availabilityLocalStartTimes: list[str]
    cancellationCutoff: str
    cancellationCutoffAmount: int
    cancellationCutoffUnit: Literal["hour", "minute", "day"]
    requiredContactFields: list[ContactField]
    restrictions: OptionRestrictions
    units: list[Unit]


class Product(Content):
    id: str
    internalName: str
    reference: str | None
    locale: str
    timeZone: str
    allowFreesale: bool
    instantConfirmation: bool
    instantDelivery: bool
    availabilityRequired: bool
    availabilityType: Literal["START_TIME", "OPENING_HOURS"]
    deliveryFormats: list[DeliveryFormat]
    deliveryMethods: list[DeliveryMethod]
    redemptionMethod: RedemptionMethod
    options: list[Option]
    defaultCurrency: NotRequired[str]
    availableCurrencies: NotRequired[list[str]]
    pricingPer: NotRequired[Literal["UNIT", "BOOKING"]]

"""Documents of the v1 endpoints (tour list, booking, amendment, cancellation, redemption), section 4."""

from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, field_validator

from gangway.channels.viator.wire import Clock, Day, Number, Sent, Text, Told

AgeBand = Literal["Adult", "Child", "Youth", "Infant", "Senior"]
Rejection = Literal[
    "NOT_OPERATING",
    "BOOKED_OUT_ALT_DATES",
    "BOOKED_OUT_ALT_TIMES",
    "OTHER",
    "PAST_CANCEL_DATE",
    "PAST_TOUR_DATE",
    "TOUR_REDEEMED",
]


def _count(value: Any) -> Any:
    """Integers as the samples have them, or strings as the schema of the booking says; nothing else is a number."""
    if isinstance(value, str) and value.isascii() and value.isdigit():
        return int(value[:10])
    if isinstance(value, bool) or not isinstance(value, int):
        raise ValueError("a number of travellers is a whole number")  # noqa: TRY004  pydantic names the field
    return value


MixCount = Annotated[int, BeforeValidator(_count), Field(ge=0, le=10**9)]
ProductCode = Annotated[str, Field(strict=True, min_length=1, max_length=50)]
Reference = Annotated[str, Field(strict=True, min_length=1, max_length=200)]
Money = Annotated[Decimal, Field(max_digits=18, allow_inf_nan=False)]


class Common(Sent):
    """The common fields of every request, echoed in the answer."""

    api_key: Text = Field(alias="ApiKey", default="")
    reseller_id: Text = Field(alias="ResellerId")
    supplier_id: Number = Field(alias="SupplierId")
    external_reference: Text | None = Field(default=None, alias="ExternalReference")
    timestamp: Text = Field(alias="Timestamp")


class NameValue(Sent):
    name: Text = Field(alias="Name")
    value: Text = Field(alias="Value")


class Language(Sent):
    code: Text = Field(alias="LanguageCode")
    ways: tuple[Text, ...] = Field(default=(), alias="LanguageOption", max_length=10)


class TourOptions(Sent):
    code: Text | None = Field(default=None, alias="SupplierOptionCode")
    name: Text | None = Field(default=None, alias="SupplierOptionName")
    departure_time: Clock | None = Field(default=None, alias="TourDepartureTime")
    options: tuple[NameValue, ...] = Field(default=(), alias="Option", max_length=20)
    language: Language | None = Field(default=None, alias="Language")


class Traveller(Sent):
    identifier: Text = Field(alias="TravellerIdentifier")
    given_name: Text = Field(alias="GivenName")
    surname: Text = Field(alias="Surname")
    age_band: AgeBand = Field(alias="AgeBand")
    is_lead: bool = Field(default=False, alias="LeadTraveller", strict=True)


class Mix(Sent):
    adult: MixCount = Field(default=0, alias="Adult")
    child: MixCount = Field(default=0, alias="Child")
    youth: MixCount = Field(default=0, alias="Youth")
    infant: MixCount = Field(default=0, alias="Infant")
    senior: MixCount = Field(default=0, alias="Senior")
    total: MixCount | None = Field(default=None, alias="Total")

    @property
    def bands(self) -> dict[AgeBand, int]:
        """Only bands with somebody in them."""
        counts: dict[AgeBand, int] = {
            "Adult": self.adult,
            "Child": self.child,
            "Youth": self.youth,
            "Infant": self.infant,
            "Senior": self.senior,
        }
        return {band: count for band, count in counts.items() if count}


class Inclusions(Sent):
    inclusion: tuple[Text, ...] = Field(default=(), alias="Inclusion", max_length=200)


class Question(Sent):
    text: Text = Field(alias="QuestionText")
    answer: Text = Field(alias="QuestionAnswer")


class RequiredInfo(Sent):
    questions: tuple[Question, ...] = Field(default=(), alias="Question", max_length=200)


class Remarks(Sent):
    remarks: tuple[Text, ...] = Field(default=(), alias="Remark", max_length=200)


class ContactDetail(Sent):
    """`type` is ALTERNATE, MOBILE, EMAIL or NOT_CONTACTABLE; of another kind the name alone is kept."""

    type: Text = Field(alias="ContactType")
    name: Text = Field(default="", alias="ContactName")
    value: Text = Field(default="", alias="ContactValue")


class Sale(Common):
    """What a booking and an amendment say alike: the whole sale, never a difference."""

    booking_reference: Reference = Field(alias="BookingReference")
    travel_date: Day = Field(alias="TravelDate")
    product_code: ProductCode = Field(alias="SupplierProductCode")
    tour_options: TourOptions = Field(default_factory=TourOptions, alias="TourOptions")
    location: Text | None = Field(default=None, alias="Location")
    inclusions: Inclusions = Field(default_factory=Inclusions, alias="Inclusions")
    currency_code: Text | None = Field(default=None, alias="CurrencyCode")
    amount: Money | None = Field(default=None, alias="Amount")
    travellers: tuple[Traveller, ...] = Field(alias="Traveller", min_length=1, max_length=1000)
    mix: Mix | None = Field(default=None, alias="TravellerMix")
    required_info: RequiredInfo = Field(default_factory=RequiredInfo, alias="RequiredInfo")
    special_requirement: Text | None = Field(default=None, alias="SpecialRequirement")
    pickup_point: Text | None = Field(default=None, alias="PickupPoint")
    contact_detail: ContactDetail | None = Field(default=None, alias="ContactDetail")
    contact_email: Text | None = Field(default=None, alias="ContactEmail")
    supplier_note: Text | None = Field(default=None, alias="SupplierNote")
    additional_remarks: Remarks = Field(default_factory=Remarks, alias="AdditionalRemarks")

    @field_validator("amount", mode="before")
    @classmethod
    def _number(cls, value: Any) -> Any:
        if isinstance(value, bool | str | float):
            raise ValueError("an amount is a number")  # noqa: TRY004  pydantic turns it into a named field
        return value


class BookingRequest(Sale):
    hold_reference: Text | None = Field(default=None, alias="AvailabilityHoldReference")
    retry: bool = Field(default=False, alias="Retry", strict=True)


class AmendmentRequest(Sale):
    confirmation_number: Text = Field(alias="SupplierConfirmationNumber")


class CancellationRequest(Common):
    booking_reference: Reference = Field(alias="BookingReference")
    confirmation_number: Text = Field(alias="SupplierConfirmationNumber")
    cancel_date: Day = Field(alias="CancelDate")
    author: Text = Field(alias="Author")
    reason: Text = Field(alias="Reason")
    supplier_note: Text | None = Field(default=None, alias="SupplierNote")


class RedemptionRequest(Common):
    booking_reference: Reference = Field(alias="BookingReference")
    travel_date: Day = Field(alias="TravelDate")
    confirmation_number: Text = Field(alias="SupplierConfirmationNumber")


class TransactionStatus(Told):
    """Both parts of a rejection are mandatory when there is one."""

    status: Literal["CONFIRMED", "REJECTED"] = Field(alias="Status")
    reason: Rejection | None = Field(default=None, alias="RejectionReason")
    details: str | None = Field(default=None, alias="RejectionReasonDetails")


class TravellerAnswer(Told):
    identifier: str = Field(alias="TravellerIdentifier")
    barcode: str | None = Field(default=None, alias="TravellerBarcode")
    redeemed: bool | None = Field(default=None, alias="RedemptionStatus")
    redeemed_at: str | None = Field(default=None, alias="RedemptionDateTime")


class SaleAnswer(Told):
    """Of a booking and of an amendment."""

    booking_reference: str = Field(alias="BookingReference")
    transaction: TransactionStatus = Field(alias="TransactionStatus")
    confirmation_number: str = Field(alias="SupplierConfirmationNumber")
    barcode: str | None = Field(default=None, alias="TourBarcode")
    travellers: tuple[TravellerAnswer, ...] | None = Field(default=None, alias="Traveller")


class CancellationAnswer(Told):
    booking_reference: str = Field(alias="BookingReference")
    confirmation_number: str = Field(alias="SupplierConfirmationNumber")
    cancellation_number: str | None = Field(default=None, alias="SupplierCancellationNumber")
    transaction: TransactionStatus = Field(alias="TransactionStatus")


class RedemptionAnswer(Told):
    redeemed: bool = Field(alias="RedemptionStatus")
    travellers: tuple[TravellerAnswer, ...] = Field(alias="Traveller")


class TourOption(Told):
    product_option_id: str = Field(alias="productOptionId")
    code: str = Field(alias="SupplierOptionCode")
    name: str = Field(alias="SupplierOptionName")
    departure_time: str | None = Field(default=None, alias="TourDepartureTime")


class Tour(Told):
    code: str = Field(alias="SupplierProductCode")
    name: str = Field(alias="SupplierProductName")
    country_code: str = Field(alias="CountryCode")
    destination_code: str = Field(alias="DestinationCode")
    destination_name: str = Field(alias="DestinationName")
    description: str = Field(alias="TourDescription")
    options: tuple[TourOption, ...] = Field(alias="TourOption")


class TourListAnswer(Told):
    tours: tuple[Tour, ...] = Field(alias="Tour")

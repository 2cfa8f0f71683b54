"""The documents of both flavours (contract notes, sections 3 and 4): one reservation's full state, read into one model.

Amounts are integers with their number of decimals (0 to 3) in the OTA flavour, decimal text in the other; both
become the exact decimal text.
"""

from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Literal
from xml.etree.ElementTree import Element

from gangway.channels.bookingcom.safe_xml import attribute, text
from gangway.channels.pulled import Unreadable
from gangway.domain.model import Model

ADULT, CHILD = "10", "8"
MOST_DECIMALS = 3
MOST_GUESTS = 500


class Stay(Model):
    """One line: what was sold, for which day, to how many. `time` where the agency gives one (`HH:MM`)."""

    code: str
    day: date
    time: str | None
    adults: int
    children: int


class Sold(Model):
    """One reservation. `stays` may be empty for a cancellation, which need not repeat what it cancels."""

    reference: str
    state: Literal["booked", "cancelled"]
    stays: tuple[Stay, ...]
    first_name: str | None = None
    last_name: str | None = None
    email: str | None = None
    phone: str | None = None
    notes: str | None = None
    total: str | None = None
    currency: str | None = None


def ota_reference(item: Element) -> str:
    return attribute(item, "ResGlobalInfo/HotelReservationIDs/HotelReservationID", "ResID_Value")


def read_ota(item: Element) -> Sold:
    """A `HotelReservation` or `HotelResModify` (section 3.1). Raises Unreadable."""
    info = item.find("ResGlobalInfo")
    customer = info.find("Profiles/ProfileInfo/Profile/Customer") if info is not None else None
    total = info.find("Total") if info is not None else None
    cancelled = item.get("ResStatus", "").lower().startswith("cancel")
    times = [found.get("time", "") for found in item.iterfind("Services/Service/TPA_Extensions/ReservationTime")]
    return Sold(
        reference=required(ota_reference(item), "ResID_Value"),
        state="cancelled" if cancelled else "booked",
        stays=tuple(_ota_stay(stay, times) for stay in item.iterfind("RoomStays/RoomStay")),
        first_name=text(customer, "PersonName/GivenName") or None,
        last_name=text(customer, "PersonName/Surname") or None,
        email=text(customer, "Email") or None,
        phone=attribute(customer, "Telephone", "PhoneNumber") or None,
        notes=_notes(item),
        total=ota_amount(total) if total is not None else None,
        currency=total.get("CurrencyCode") if total is not None else None,
    )


def _ota_stay(stay: Element, times: list[str]) -> Stay:
    days = [rate.get("EffectiveDate", "") for rate in stay.iterfind("RoomRates/RoomRate")]
    first = min(days, default="") or attribute(stay, "TimeSpan", "Start")
    return Stay(
        code=required(attribute(stay, "RoomTypes/RoomType", "RoomTypeCode"), "RoomTypeCode"),
        day=a_day(first),
        time=a_time(times),
        adults=_guests(stay, ADULT),
        children=_guests(stay, CHILD),
    )


def _guests(stay: Element, kind: str) -> int:
    counts = stay.iterfind("GuestCounts/GuestCount")
    return sum(whole_number(c.get("Count", "")) for c in counts if c.get("AgeQualifyingCode") == kind)


def _notes(item: Element) -> str | None:
    paths = ("RoomStays/RoomStay/Comments", "RoomStays/RoomStay/SpecialRequests", "ResGlobalInfo/Comments")
    said = [part.strip() for path in paths for found in item.iterfind(path) for part in found.itertext()]
    return "\n".join(part for part in said if part) or None


def ota_amount(money: Element) -> str:
    """`Amount="13350" DecimalPlaces="2"` is 133.50; tax included where it says so (section 3.3)."""
    amount = money.get("AmountAfterTax") or money.get("AmountBeforeTax") or money.get("Amount") or ""
    places = whole_number(money.get("DecimalPlaces", "0"))
    if places > MOST_DECIMALS:
        raise Unreadable("DecimalPlaces", f"an amount with {places} decimals")
    return str(Decimal(whole_number(amount)).scaleb(-places))


def read_bxml(item: Element) -> Sold:
    """A `reservation` of the B.XML flavour (section 4). Raises Unreadable."""
    status = text(item, "status").lower()
    if status not in {"new", "modified", "cancelled"}:
        raise Unreadable("status", f"a reservation that is neither new nor modified nor cancelled: {status[:20]!r}")
    return Sold(
        reference=required(text(item, "id"), "id"),
        state="cancelled" if status == "cancelled" else "booked",
        stays=tuple(_bxml_stay(room) for room in item.iterfind("room")),
        first_name=text(item, "customer/first_name") or None,
        last_name=text(item, "customer/last_name") or None,
        email=text(item, "customer/email") or None,
        phone=text(item, "customer/telephone") or None,
        notes=text(item, "customer/remarks") or None,
        total=_decimal(text(item, "totalprice")),
        currency=text(item, "currencycode") or None,
    )


def _bxml_stay(room: Element) -> Stay:
    return Stay(
        code=required(text(room, "id"), "room/id"),
        day=a_day(text(room, "arrival_date")),
        time=None,
        adults=whole_number(text(room, "numberofguests")),
        children=0,
    )


def required(value: str, name: str) -> str:
    if not value:
        raise Unreadable(name, f"the reservation has no {name}")
    if len(value) > 64 or "\N{REPLACEMENT CHARACTER}" in value:  # noqa: PLR2004  longer than any code or number
        raise Unreadable(name, f"the {name} is none")
    return value


def a_day(value: str) -> date:
    try:
        return date.fromisoformat(value[:10])
    except ValueError as error:
        raise Unreadable("day", "the reservation has no day that can be read") from error


def a_time(values: list[str]) -> str | None:
    """The one time that is given, `HH:MM`; several different ones cannot be read."""
    given = {value.strip()[-8:][:5] if "T" in value else value.strip()[:5] for value in values if value.strip()}
    if len(given) > 1:
        raise Unreadable("time", "the reservation has several times")
    return given.pop() if given else None


def whole_number(value: str) -> int:
    if not value.isascii() or not value.isdigit() or len(value) > 15:  # noqa: PLR2004  beyond any amount in minor units
        raise Unreadable("number", f"{value[:20]!r} is no whole number")
    return int(value)


def _decimal(value: str) -> str | None:
    if not value:
        return None
    try:
        return str(Decimal(value))
    except InvalidOperation as error:
        raise Unreadable("totalprice", f"{value[:20]!r} is no amount") from error

"""Booking.com's reservations queue as a counterpart: one latest message for each reservation, until acknowledged.

Behaves as the contract notes' section 6 asks: two queues of full states, acknowledgement applied with delay, stale or
misdirected acknowledgement refused, tokens of an hour (thirty an hour), and the faults of `Faults` at random.
"""

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from http import HTTPStatus
from xml.etree.ElementTree import Element, SubElement, tostring

NAMESPACE = "http://www.opentravel.org/OTA/2003/05"
ACKNOWLEDGEMENT_DELAY = timedelta(seconds=5)
FALL_BACK = timedelta(minutes=30)
TOKEN_LIFE = timedelta(hours=1)
MOST_TOKENS = 30
WRONG_TYPE = "Hotel reservation has transaction message of the wrong type"
NAMES = {
    "new": ("OTA_HotelResNotif", "HotelReservations", "HotelReservation"),
    "changed": ("OTA_HotelResModifyNotif", "HotelResModifies", "HotelResModify"),
}


@dataclass(frozen=True)
class Booked:
    """The state of one reservation. `amount` is an integer with `decimals` places."""

    id: str
    code: str
    day: str
    adults: int
    children: int = 0
    time: str | None = None
    name: tuple[str, str] = ("Jana", "Nová")
    amount: int = 387000
    decimals: int = 2
    cancelled: bool = False
    property: str = "990011"


@dataclass
class Entry:
    """A message. `handed_out` is the version last given away, `gone_at` when its acknowledgement takes effect."""

    booked: Booked
    queue: str
    since: datetime
    version: int = 1
    handed_out: int = 0
    gone_at: datetime | None = None


@dataclass
class Faults:
    """Shares of calls (0 to 1) that go wrong, each in its way."""

    get_fails: float = 0
    acknowledge_fails: float = 0
    too_many: float = 0
    token_expires: float = 0
    forbidden: float = 0


@dataclass
class Queue:
    """The reservations of one machine account. `clock` is its own; `seed` makes faults repeatable."""

    clock: Callable[[], datetime]
    faults: Faults = field(default_factory=Faults)
    seed: int = 1
    entries: dict[str, Entry] = field(default_factory=dict)
    known: set[str] = field(default_factory=set)
    fallen_back: set[str] = field(default_factory=set)
    tokens: dict[str, datetime] = field(default_factory=dict)
    given: list[datetime] = field(default_factory=list)
    raw: list[bytes] = field(default_factory=list)
    calls: int = 0

    def __post_init__(self) -> None:
        self._random = random.Random(self.seed)  # noqa: S311  repeatable faults, no secrets

    # -- what happens on the agency's site --------------------------------------------------------------------

    def put(self, booked: Booked) -> None:
        """A booking, a modification or a cancellation: the latest state replaces what is still waiting."""
        self._tidy()
        entry = self.entries.get(booked.id)
        if entry is not None and entry.gone_at is None:
            entry.booked, entry.version, entry.since = booked, entry.version + 1, self.clock()
            return
        queue = "changed" if booked.id in self.known else "new"
        self.known.add(booked.id)
        self.entries[booked.id] = Entry(booked, queue, self.clock())

    def _tidy(self) -> None:
        now = self.clock()
        for id_, entry in list(self.entries.items()):
            if entry.gone_at is not None and entry.gone_at <= now:
                del self.entries[id_]
            elif entry.gone_at is None and now - entry.since > FALL_BACK:
                self.fallen_back.add(id_)

    @property
    def waiting(self) -> list[str]:
        self._tidy()
        return [id_ for id_, entry in self.entries.items() if entry.gone_at is None]

    # -- what the account may call ----------------------------------------------------------------------------

    def exchange(self) -> tuple[int, str]:
        """A new token, or 429 for the thirty-first within an hour."""
        now = self.clock()
        self.given = [at for at in self.given if now - at < TOKEN_LIFE]
        if len(self.given) >= MOST_TOKENS:
            return HTTPStatus.TOO_MANY_REQUESTS, ""
        self.given.append(now)
        token = f"token-{len(self.tokens)}"
        self.tokens[token] = now + TOKEN_LIFE
        return HTTPStatus.OK, token

    def refusal(self, token: str) -> int | None:
        """The status of a call that goes no further: 401, 403, 429 or 500."""
        self.calls += 1
        if self.tokens.get(token, self.clock()) <= self.clock() or self._hit(self.faults.token_expires):
            self.tokens.pop(token, None)
            return HTTPStatus.UNAUTHORIZED
        if self._hit(self.faults.too_many):
            return HTTPStatus.TOO_MANY_REQUESTS
        return HTTPStatus.FORBIDDEN if self._hit(self.faults.forbidden) else None

    def get(self, queue: str) -> tuple[int, bytes]:
        """Every message of the queue that is not acknowledged yet, acknowledgements in delay included."""
        self._tidy()
        if self._hit(self.faults.get_fails):
            return HTTPStatus.BAD_GATEWAY, b"bad gateway"
        found = [entry for entry in self.entries.values() if entry.queue == queue]
        for entry in found:
            entry.handed_out = entry.version
        extra, self.raw = self.raw, []
        return HTTPStatus.OK, extra[0] if extra else ota_document(queue, [entry.booked for entry in found])

    def acknowledge(self, queue: str, ids: list[str]) -> tuple[int, bytes]:
        """All of them or none; 500 with the acknowledgement applied is among the faults."""
        self._tidy()
        for id_ in ids:
            entry = self.entries.get(id_)
            if entry is None:
                return HTTPStatus.NOT_FOUND, b"reservation not found"
            if entry.queue != queue or entry.handed_out != entry.version:
                return HTTPStatus.BAD_REQUEST, WRONG_TYPE.encode()
        for id_ in ids:
            self.entries[id_].gone_at = self.entries[id_].gone_at or self.clock() + ACKNOWLEDGEMENT_DELAY
        if self._hit(self.faults.acknowledge_fails):
            return HTTPStatus.INTERNAL_SERVER_ERROR, b"it was applied all the same"
        return HTTPStatus.OK, f'<{NAMES[queue][0]}RS xmlns="{NAMESPACE}"><Success/></{NAMES[queue][0]}RS>'.encode()

    def take_all(self) -> tuple[int, bytes]:
        """The B.XML flavour: handed out once, then gone."""
        self._tidy()
        if self._hit(self.faults.get_fails):
            return HTTPStatus.BAD_GATEWAY, b"bad gateway"
        taken, self.entries = self.entries, {}
        return HTTPStatus.OK, bxml_document(list(taken.values()))

    def _hit(self, share: float) -> bool:
        return share > 0 and self._random.random() < share


def ota_document(queue: str, reservations: list[Booked]) -> bytes:
    name, container, item = NAMES[queue]
    root = Element(f"{name}RQ", {"xmlns": NAMESPACE, "Target": "Production", "Version": "2.001"})
    parent = SubElement(root, container)
    for booked in reservations:
        _ota_item(SubElement(parent, item, {"ResStatus": _status(booked, queue)}), booked)
    document: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return document


def _status(booked: Booked, queue: str) -> str:
    if booked.cancelled:
        return "Cancel"
    return "Commit" if queue == "new" else "Modify"


def _ota_item(item: Element, booked: Booked) -> None:
    money = {"AmountAfterTax": str(booked.amount), "DecimalPlaces": str(booked.decimals), "CurrencyCode": "CZK"}
    stay = SubElement(SubElement(item, "RoomStays"), "RoomStay", {"IndexNumber": "1"})
    SubElement(SubElement(stay, "RoomTypes"), "RoomType", {"RoomTypeCode": booked.code})
    SubElement(SubElement(stay, "RoomRates"), "RoomRate", {"EffectiveDate": booked.day})
    guests = SubElement(stay, "GuestCounts")
    for kind, count in (("10", booked.adults), ("8", booked.children)):
        if count:
            SubElement(guests, "GuestCount", {"AgeQualifyingCode": kind, "Count": str(count)})
    SubElement(stay, "BasicPropertyInfo", {"HotelCode": booked.property})
    services = SubElement(item, "Services")
    if booked.time:
        extension = SubElement(SubElement(services, "Service"), "TPA_Extensions")
        SubElement(extension, "ReservationTime", {"time": booked.time})
    info = SubElement(item, "ResGlobalInfo")
    SubElement(info, "Total", money)
    ids = SubElement(info, "HotelReservationIDs")
    SubElement(ids, "HotelReservationID", {"ResID_Value": booked.id, "ResID_Date": "2027-01-01T08:00:00"})
    profile = SubElement(SubElement(SubElement(info, "Profiles"), "ProfileInfo"), "Profile")
    customer = SubElement(profile, "Customer")
    person = SubElement(customer, "PersonName")
    SubElement(person, "GivenName").text, SubElement(person, "Surname").text = booked.name
    SubElement(customer, "Email").text = f"guest-{booked.id}@guest.booking.example"


def bxml_document(entries: list[Entry]) -> bytes:
    root = Element("reservations")
    for entry in entries:
        booked = entry.booked
        item = SubElement(root, "reservation")
        SubElement(item, "id").text = booked.id
        states = {"new": "new", "changed": "modified"}
        SubElement(item, "status").text = "cancelled" if booked.cancelled else states[entry.queue]
        SubElement(item, "currencycode").text = "CZK"
        SubElement(item, "totalprice").text = f"{booked.amount / 10**booked.decimals:.{booked.decimals}f}"
        customer = SubElement(item, "customer")
        SubElement(customer, "first_name").text, SubElement(customer, "last_name").text = booked.name
        if not booked.cancelled:
            room = SubElement(item, "room")
            SubElement(room, "id").text = booked.code
            SubElement(room, "arrival_date").text = booked.day
            SubElement(room, "numberofguests").text = str(booked.adults + booked.children)
    document: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return document

"""The agency's side of its calls for one product, as the certification makes them."""

import secrets
import string
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from gangway.channels.check import CaseFailed, CaseSkipped, expect
from gangway.channels.check_client import Caller, Reply

LETTERS = string.ascii_uppercase + string.digits
GROUP = "GROUP"
ROOM_NEEDED = 6  # the largest party of the cases, and one more
Document = dict[str, Any]


def new_reference() -> str:
    """A booking reference in the agency's form."""
    return "GYG" + "".join(secrets.choice(LETTERS) for _ in range(9))


@dataclass
class Play:
    """One product of one deployment; what was found out about it is kept."""

    caller: Caller
    product: str
    days: int
    _slots: list[Document] = field(default_factory=list)
    _categories: list[Document] = field(default_factory=list)

    # -- calls --------------------------------------------------------------------------------------------------

    def ask(self, first: datetime, last: datetime, product: str | None = None) -> Reply:
        kind = "one day" if last - first <= timedelta(days=1) else "long range"
        query = {
            "productId": product or self.product,
            "fromDateTime": first.isoformat(timespec="seconds"),
            "toDateTime": last.isoformat(timespec="seconds"),
        }
        return self.caller.call(f"get-availabilities, {kind}", "GET", "/1/get-availabilities/", query=query)

    def post(self, operation: str, data: Any) -> Reply:
        return self.caller.call(operation, "POST", f"/1/{operation}/", body={"data": data})

    def reserve(self, reference: str, slot: Document, items: list[Document], **more: Any) -> Reply:
        data = {"productId": self.product, "dateTime": slot["dateTime"], "bookingItems": items}
        return self.post("reserve", {**data, "gygBookingReference": reference, **more})

    def book(self, reference: str, reserved: str, slot: Document, items: list[Document], price: int = 1) -> Reply:
        data = {
            "productId": self.product,
            "reservationReference": reserved,
            "gygBookingReference": reference,
            "currency": slot.get("currency", "EUR"),
            "dateTime": slot["dateTime"],
            "bookingItems": [{**item, "retailPrice": price} for item in items],
            "language": "en",
            "travelers": [
                {
                    "firstName": "Certification",
                    "lastName": "Test",
                    "email": "test@agency.example",
                    "phoneNumber": "+420600000000",
                }
            ],
            "comment": "\n",
        }
        return self.post("book", data)

    def cancel_reservation(self, reference: str, reserved: str) -> Reply:
        data = {"gygBookingReference": reference, "reservationReference": reserved}
        return self.post("cancel-reservation", data)

    def cancel_booking(self, reference: str, booked: str) -> Reply:
        data = {"bookingReference": booked, "gygBookingReference": reference, "productId": self.product}
        return self.post("cancel-booking", data)

    def get(self, path: str) -> Reply:
        return self.caller.call("product information", "GET", path)

    # -- what the product is like -------------------------------------------------------------------------------

    def slots(self) -> list[Document]:
        """Every slot of the days ahead, asked for once."""
        if not self._slots:
            now = datetime.now(UTC)
            self._slots = data_of(self.ask(now, now + timedelta(days=self.days)))["availabilities"]
        return self._slots

    def free_slot(self, room: int | None = None) -> Document:
        """A slot with room for the cases, the last of them, so that no cut-off is near. Raises CaseSkipped."""
        needed = 1 if self.is_group else room or ROOM_NEEDED
        open_ones = [slot for slot in self.slots() if slot["vacancies"] >= needed]
        if not open_ones:
            raise CaseSkipped(f"no departure of {self.product} in {self.days} days has {needed} vacancies")
        return open_ones[-1]

    def vacancies(self, slot: Document) -> int:
        """What is answered for this slot at this moment."""
        at = datetime.fromisoformat(slot["dateTime"])
        found = data_of(self.ask(at, at))["availabilities"]
        return next((int(s["vacancies"]) for s in found if s["dateTime"] == slot["dateTime"]), 0)

    def categories(self) -> list[Document]:
        if not self._categories:
            self._categories = data_of(self.get(f"/1/products/{self.product}/pricing-categories/"))["pricingCategories"]
        return self._categories

    @property
    def is_group(self) -> bool:
        return any(category["category"] == GROUP for category in self.categories())

    @property
    def is_period(self) -> bool:
        return any("openingTimes" in slot for slot in self.slots())

    @property
    def kind(self) -> str:
        return f"time {'period' if self.is_period else 'point'}, {'group' if self.is_group else 'individual'}"

    def party(self, count: int) -> list[Document]:
        """A party of `count` persons of the first category that pays, or a group of that size."""
        if self.is_group:
            return [{"category": GROUP, "count": 1, "groupSize": count}]
        paying = [c["category"] for c in self.categories() if c.get("bookingCategory", "STANDARD") == "STANDARD"]
        if not paying:
            raise CaseFailed(f"{self.product} has no category that takes part")
        return [{"category": paying[0], "count": count}]

    def taken_by(self, count: int) -> int:
        """How many vacancies such a party takes."""
        return 1 if self.is_group else count


def data_of(reply: Reply) -> Document:
    """The `data` of a success. Raises CaseFailed for anything else."""
    expect(reply.status == 200, f"{reply}; 200 was due")  # noqa: PLR2004  the contract's only status
    expect(isinstance(reply.body, dict) and isinstance(reply.body.get("data"), dict), f"{reply}; data was due")
    expect("errorCode" not in reply.body, f"{reply}; data and errorCode never come together")
    data: Document = reply.body["data"]
    return data


def refused_as(reply: Reply, *codes: str) -> Document:
    """The body of a refusal with one of the codes, at HTTP 200 and not wrapped. Raises CaseFailed."""
    expect(reply.status == 200, f"{reply}; 200 was due")  # noqa: PLR2004  the contract's only status
    expect(isinstance(reply.body, dict) and "data" not in reply.body, f"{reply}; a refusal was due")
    expect(reply.body.get("errorCode") in codes, f"{reply}; {' or '.join(codes)} was due")
    expect(isinstance(reply.body.get("errorMessage"), str), f"{reply}; an errorMessage was due")
    body: Document = reply.body
    return body

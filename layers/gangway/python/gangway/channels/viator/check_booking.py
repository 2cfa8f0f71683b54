"""The booking half of the channel check: sold with and without a hold, repeated, amended, asked about, cancelled."""

from functools import partial
from typing import Any

from gangway.channels.check import Case, CaseSkipped, expect
from gangway.channels.viator.check_calls import Calls, Slot, text

NAMES = (("Jana", "Nová"), ("Petr", "Nový"), ("Eva", "Malá"))
TOO_MANY = 400


def booking_cases(calls: Calls) -> list[Case]:
    named = [
        ("a hold is booked", _hold_booked),
        ("a repeated booking is answered alike, with and without Retry", _repeated),
        ("a booking without a hold is tried", _without_hold),
        ("a booking with a hold nobody knows is tried", _unknown_hold),
        ("the same booking on Tripadvisor's path is the same order", _alias),
        ("a booking of more than there is room for is REJECTED with a reason", _too_many),
        ("a booking on a day without a departure is REJECTED as NOT_OPERATING", _not_operating),
        ("a booking of an unknown product is ERROR TGDS0012", _unknown_product),
        ("a booking of an unknown option is ERROR TGDS0013", _unknown_option),
        ("an amendment to more travellers is confirmed", _amend_up),
        ("an amendment to fewer travellers is confirmed", _amend_down),
        ("an amendment to another departure is confirmed", _amend_moved),
        ("an amendment without room is REJECTED and the booking stays", _amend_too_many),
        ("redemption tells that nobody was aboard", _redemption),
        ("a wrong key in the body is ERROR TGDS0002", _wrong_key),
        ("a wrong supplier is ERROR TGDS0011", _wrong_supplier),
        ("a body that is no JSON is ERROR TGDS0001", _malformed),
        ("a missing field is ERROR", _missing_field),
        ("an unknown booking is ERROR in every call", _unknown_booking),
        ("a cancellation is confirmed, and repeated answered alike", _cancel),
        ("everything that was booked is given back", _give_back),
    ]
    return [Case(name, partial(run, calls)) for name, run in named]


def sale(calls: Calls, reference: str, travellers: int = 1, slot: Slot | None = None, **more: Any) -> dict[str, Any]:
    """The data of a booking; the first three travellers are named, the rest only counted."""
    slot = slot or calls.slot
    if not calls.product_code:
        raise CaseSkipped("the tour list did not say how the option is booked")
    code = calls.codes.get(slot.start) or next(iter(calls.codes.values()))
    time = {"TourDepartureTime": f"{slot.start}:00"} if slot.start else {}
    listed = [
        {"TravellerIdentifier": str(n + 1), "GivenName": given, "Surname": surname, "AgeBand": "Adult"}
        for n, (given, surname) in enumerate(NAMES[:travellers])
    ]
    return {
        "BookingReference": f"{calls.run}-{reference}",
        "TravelDate": slot.day,
        "SupplierProductCode": calls.product_code,
        "TourOptions": {"SupplierOptionCode": code, **time},
        "CurrencyCode": "EUR",
        "Amount": 10.5,
        "Traveller": [listed[0] | {"LeadTraveller": True}, *listed[1:]],
        "TravellerMix": {"Adult": travellers, "Total": travellers},
        **more,
    }


def confirmed(calls: Calls, data: dict[str, Any]) -> str:
    """The confirmation number, remembered so that the booking is given back in the end."""
    expect(data["RequestStatus"]["Status"] == "SUCCESS", text(data))
    expect(data["TransactionStatus"]["Status"] == "CONFIRMED", text(data))
    number: str = data["SupplierConfirmationNumber"]
    expect(number, f"no SupplierConfirmationNumber: {text(data)}")
    calls.booked[data["BookingReference"]] = number
    return number


def rejected(data: dict[str, Any], *reasons: str) -> None:
    expect(data["RequestStatus"]["Status"] == "SUCCESS", f"a refusal is no technical error: {text(data)}")
    told = data["TransactionStatus"]
    expect(told["Status"] == "REJECTED" and told["RejectionReasonDetails"], text(data))
    expect(told["RejectionReason"] in reasons, f"{told['RejectionReason']} is not one of {reasons}")


def failed(data: dict[str, Any], *codes: str) -> None:
    expect(data["RequestStatus"]["Status"] == "ERROR", text(data))
    code = data["RequestStatus"]["Error"]["ErrorCode"]
    expect(code in codes, f"{code} is not one of {codes}")


def _book(calls: Calls, reference: str, travellers: int = 1, **more: Any) -> dict[str, Any]:
    return calls.v1("booking", "Booking", sale(calls, reference, travellers, **more))


def _number(calls: Calls, reference: str) -> str:
    number = calls.booked.get(f"{calls.run}-{reference}")
    if number is None:
        raise CaseSkipped(f"the booking {reference} was not confirmed")
    return number


def _hold_booked(calls: Calls) -> None:
    hold = calls.reserve({"ADULT": 2})
    expect(hold["status"] == "RESERVED", text(hold))
    data = _book(calls, "HOLD", 2, AvailabilityHoldReference=hold["reference"])
    confirmed(calls, data)
    expect([t["TravellerIdentifier"] for t in data["Traveller"]] == ["1", "2"], text(data))
    after = calls.check_event({"ADULT": 1})["capacity"]["remaining"]
    expect(after <= calls.slot.remaining - 2, f"{after} seats are left of {calls.slot.remaining}")


def _repeated(calls: Calls) -> None:
    number = _number(calls, "HOLD")
    for more in ({}, {"Retry": True}):
        again = confirmed(calls, _book(calls, "HOLD", 2, **more))
        expect(again == number, f"{again} is another booking than {number}")


def _without_hold(calls: Calls) -> None:
    confirmed(calls, _book(calls, "FREE"))


def _unknown_hold(calls: Calls) -> None:
    confirmed(calls, _book(calls, "LOST", AvailabilityHoldReference="H-nobody-knows"))


def _alias(calls: Calls) -> None:
    if not calls.path("").startswith("/"):
        raise CaseSkipped("the address is one channel's only")
    number = _number(calls, "HOLD")
    data = calls.v1("booking", "Booking", sale(calls, "HOLD", 2), channel="tripadvisor")
    if data["RequestStatus"]["Status"] == "ERROR" and data["RequestStatus"]["Error"]["ErrorCode"] == "TGDS0002":
        raise CaseSkipped("no partner is set up for Tripadvisor")
    expect(confirmed(calls, data) == number, f"another booking than {number}: {text(data)}")


def _too_many(calls: Calls) -> None:
    reasons = ("BOOKED_OUT_ALT_TIMES", "BOOKED_OUT_ALT_DATES", "OTHER")
    rejected(_book(calls, "MANY", TOO_MANY), *reasons)


def _not_operating(calls: Calls) -> None:
    slot = Slot("2199-01-01", calls.slot.start, 0)
    rejected(calls.v1("booking", "Booking", sale(calls, "NEVER", slot=slot)), "NOT_OPERATING")


def _unknown_product(calls: Calls) -> None:
    failed(_book(calls, "GHOST", SupplierProductCode="nobody-sells-this"), "TGDS0012")


def _unknown_option(calls: Calls) -> None:
    failed(_book(calls, "GHOST", TourOptions={"SupplierOptionCode": "nobody-sells-this"}), "TGDS0013")


def _amended(calls: Calls, travellers: int, slot: Slot | None = None) -> dict[str, Any]:
    data = sale(calls, "FREE", travellers, slot, SupplierConfirmationNumber=_number(calls, "FREE"))
    return calls.v1("amendment", "BookingAmendment", data)


def _amend_up(calls: Calls) -> None:
    number = _number(calls, "FREE")
    expect(confirmed(calls, _amended(calls, 3)) == number, "the confirmation number changed")


def _amend_down(calls: Calls) -> None:
    confirmed(calls, _amended(calls, 1))


def _amend_moved(calls: Calls) -> None:
    confirmed(calls, _amended(calls, 1, calls.some_slot(1)))


def _amend_too_many(calls: Calls) -> None:
    rejected(_amended(calls, TOO_MANY), "BOOKED_OUT_ALT_TIMES", "BOOKED_OUT_ALT_DATES", "OTHER")
    confirmed(calls, _amended(calls, 1, calls.some_slot(1)))


def _redemption(calls: Calls) -> None:
    number = _number(calls, "HOLD")
    asked = {
        "BookingReference": f"{calls.run}-HOLD",
        "TravelDate": calls.slot.day,
        "SupplierConfirmationNumber": number,
    }
    data = calls.v1("redemption", "Redemption", asked)
    if data["RequestStatus"]["Status"] == "ERROR" and data["RequestStatus"]["Error"]["ErrorCode"] == "TGDS0025":
        raise CaseSkipped("redemption is switched off for this supplier")
    expect(data["RedemptionStatus"] is False, text(data))


def _wrong_key(calls: Calls) -> None:
    failed(calls.v1("booking", "Booking", sale(calls, "KEY"), ApiKey="a-key-that-nobody-was-given"), "TGDS0002")


def _wrong_supplier(calls: Calls) -> None:
    failed(calls.v1("booking", "Booking", sale(calls, "SUP"), SupplierId=calls.supplier + 1), "TGDS0011")


def _malformed(calls: Calls) -> None:
    failed(calls.v1("booking", "Booking", b"{"), "TGDS0001")


def _missing_field(calls: Calls) -> None:
    failed(calls.v1("booking", "Booking", sale(calls, "GAP"), Traveller=[]), "TGDS0020", "TGDS0022", "TGDS0023")


def _unknown_booking(calls: Calls) -> None:
    unknown = {"BookingReference": f"{calls.run}-NOBODY", "SupplierConfirmationNumber": "X-1"}
    cancel = {**unknown, "CancelDate": calls.slot.day, "Author": "Check", "Reason": "check"}
    failed(calls.v1("cancellation", "BookingCancellation", cancel), "TGDS0026")
    failed(
        calls.v1("amendment", "BookingAmendment", sale(calls, "NOBODY", SupplierConfirmationNumber="X-1")), "TGDS0026"
    )
    failed(calls.v1("redemption", "Redemption", {**unknown, "TravelDate": calls.slot.day}), "TGDS0026", "TGDS0025")


def _cancel_of(calls: Calls, reference: str, number: str) -> dict[str, Any]:
    asked = {
        "BookingReference": reference,
        "SupplierConfirmationNumber": number,
        "CancelDate": calls.slot.day,
        "Author": "Check",
        "Reason": "played by channel-check",
    }
    return calls.v1("cancellation", "BookingCancellation", asked)


def _cancel(calls: Calls) -> None:
    number = _number(calls, "HOLD")
    first, again = (_cancel_of(calls, f"{calls.run}-HOLD", number) for _ in range(2))
    expect(first["TransactionStatus"]["Status"] == "CONFIRMED", text(first))
    expect(first["SupplierCancellationNumber"] == again["SupplierCancellationNumber"], f"{text(first)} {text(again)}")


def _give_back(calls: Calls) -> None:
    for reference, number in calls.booked.items():
        data = _cancel_of(calls, reference, number)
        expect(data["TransactionStatus"]["Status"] == "CONFIRMED", f"{reference} stays booked: {text(data)}")

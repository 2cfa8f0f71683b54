"""The cases of GetYourGuide's certification about reservations and bookings of one product."""

import re
from datetime import UTC, datetime, timedelta

from gangway.channels.check import CaseSkipped, expect
from gangway.channels.getyourguide.check_play import Document, Play, data_of, new_reference, refused_as

EXPIRATION = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)")
LEAST_HOLD = timedelta(minutes=15)
LONGEST_REFERENCE = 25
LONGEST_CODE = 512


def held(play: Play, reference: str, slot: Document, count: int) -> str:
    """The reservation's reference, its form checked."""
    data = data_of(play.reserve(reference, slot, play.party(count)))
    expires = data["reservationExpiration"]
    expect(EXPIRATION.fullmatch(expires), f"{expires}: seconds and an offset were due, no fractions")
    left = datetime.fromisoformat(expires) - datetime.now(UTC)
    expect(left >= LEAST_HOLD - timedelta(minutes=1), f"the hold ends in {left}, fifteen minutes are the least")
    return str(data["reservationReference"])


def reserve_and_cancel(play: Play) -> None:
    slot, reference = play.free_slot(), new_reference()
    before = play.vacancies(slot)
    reserved = held(play, reference, slot, 2)
    after = play.vacancies(slot)
    expect(after == before - play.taken_by(2), f"{before} vacancies became {after}")
    expect(data_of(play.cancel_reservation(reference, reserved)) == {}, "empty data was due")
    expect(play.vacancies(slot) == before, f"{before} vacancies did not come back")


def full_slot(play: Play) -> None:
    full = next((slot for slot in play.slots() if slot["vacancies"] == 0), None)
    if full is not None:
        refused_as(play.reserve(new_reference(), full, play.party(1)), "NO_AVAILABILITY")
        return
    smallest, reference = min(play.slots(), key=lambda slot: int(slot["vacancies"])), new_reference()
    all_of_it = play.reserve(reference, smallest, play.party(1 if play.is_group else play.vacancies(smallest)))
    if "data" not in all_of_it.body:
        raise CaseSkipped(f"no departure in {play.days} days is full, and none could be filled: {all_of_it}")
    try:
        refused_as(play.reserve(new_reference(), smallest, play.party(1)), "NO_AVAILABILITY")
    finally:
        play.cancel_reservation(reference, data_of(all_of_it)["reservationReference"])


# -- book ---------------------------------------------------------------------------------------------------------


def sold(play: Play, reference: str, slot: Document, count: int) -> tuple[str, Document]:
    """(reservation, booking) of a party that was reserved and booked."""
    reserved = held(play, reference, slot, count)
    return reserved, data_of(play.book(reference, reserved, slot, play.party(count)))


def book_twice(play: Play) -> None:
    slot, reference = play.free_slot(), new_reference()
    reserved, booked = sold(play, reference, slot, 2)
    try:
        tickets = booked["tickets"]
        codes = [ticket["ticketCode"] for ticket in tickets]
        due = [item["category"] for item in play.party(2) for _ in range(item["count"])]
        expect([ticket["category"] for ticket in tickets] == due, f"{len(tickets)} tickets for {due}")
        expect(len(set(codes)) == len(codes), "two tickets have one code")
        expect(all(0 < len(code) <= LONGEST_CODE for code in codes), "a code is empty or too long")
        expect(len(booked["bookingReference"]) <= LONGEST_REFERENCE, f"{booked['bookingReference']} is too long")
        again = data_of(play.book(reference, reserved, slot, play.party(2)))
        expect(again == booked, f"repeated, {booked} became {again}")
    finally:
        play.cancel_booking(reference, booked["bookingReference"])


def book_something_else(play: Play) -> None:
    slot, reference = play.free_slot(), new_reference()
    reserved = held(play, reference, slot, 2)
    refused_as(play.book(reference, reserved, slot, play.party(3)), "VALIDATION_FAILURE", "INVALID_RESERVATION")
    refused_as(play.book(new_reference(), reserved, slot, play.party(2)), "INVALID_RESERVATION")
    play.cancel_reservation(reference, reserved)
    refused_as(play.book(reference, reserved, slot, play.party(2)), "INVALID_RESERVATION")


def odd_price(play: Play) -> None:
    slot, reference = play.free_slot(), new_reference()
    reserved = held(play, reference, slot, 1)
    booked = data_of(play.book(reference, reserved, slot, play.party(1), price=0))
    play.cancel_booking(reference, booked["bookingReference"])


def change_quantities(play: Play) -> None:
    slot, reference = play.free_slot(), new_reference()
    before = play.vacancies(slot)
    _, first = sold(play, reference, slot, 2)
    _, second = sold(play, reference, slot, 3)
    expect(data_of(play.cancel_booking(reference, first["bookingReference"])) == {}, "empty data was due")
    after = play.vacancies(slot)
    expect(after == before - play.taken_by(3), f"{before} vacancies became {after} after a change from 2 to 3")
    play.cancel_booking(reference, second["bookingReference"])
    expect(play.vacancies(slot) == before, f"{before} vacancies did not come back")


def cancel_twice(play: Play) -> None:
    slot, reference = play.free_slot(), new_reference()
    before = play.vacancies(slot)
    _, booked = sold(play, reference, slot, 2)
    refused_as(play.cancel_booking(new_reference(), booked["bookingReference"]), "INVALID_BOOKING")
    for _ in range(2):
        expect(data_of(play.cancel_booking(reference, booked["bookingReference"])) == {}, "empty data was due")
    expect(play.vacancies(slot) == before, f"{before} vacancies did not come back")

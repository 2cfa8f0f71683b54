"""What the crew and the desk see of a day, and what it costs to look."""

import csv
import io
from datetime import timedelta

import pytest

from gangway.domain.order import Contact, Status
from gangway.ordering.cancel_order import cancel_order
from gangway.ordering.day_board import board_of
from gangway.ordering.manifest import HEADING, csv_rows, manifest
from gangway.ordering.place_order import place_hold, place_order, place_sold
from gangway.ordering.plan_departures import change_departure
from gangway.ordering.redeem_order import redeem_order
from gangway.sheets.csv_out import csv_bytes
from tests.builders import BOB, BY_ALICE, DAY, an_order, moto_office
from tests.meter import requests_of

NEMCOVA = Contact(full_name="Božena Němcová", phone="+420777000111", locales=("cs",))


@pytest.fixture
def office():
    with moto_office() as opened:
        yield opened


def a_day(office):
    first = place_order(
        office,
        an_order(units={"adult": 2, "child": 1}, contact=NEMCOVA, notes="=cmd|' /C calc'!A0", partner_reference="A-1"),
    )
    hold = place_hold(office, an_order("11:00", partner=BOB, contact=Contact(full_name="'t Hooft")))
    gone = place_order(office, an_order("12:00"))
    cancel_order(office, gone.id, BY_ALICE)
    place_order(office, an_order(day=DAY + timedelta(days=1)))
    return first, hold


def test_the_manifest_has_who_sails_and_nobody_who_does_not(office):
    first, hold = a_day(office)
    place_sold(office, an_order("12:00", units={"adult": 50}, contact=Contact(full_name="Zdeněk")))
    found = manifest(office, "swan", DAY)
    assert [(line.start, line.name, line.status) for line in found.lines] == [
        ("10:00", "Božena Němcová", Status.CONFIRMED),
        ("11:00", "'t Hooft", Status.ON_HOLD),
        ("12:00", "Zdeněk", Status.PENDING),
    ]
    line = found.lines[0]
    assert (line.party, line.seats, line.phone, line.language) == ({"adult": 2, "child": 1}, 3, "+420777000111", "cs")
    assert [ticket.code for ticket in line.tickets] == [ticket.code for ticket in first.tickets]
    assert found.seats == 5
    assert [line.order_id for line in manifest(office, "swan", DAY, "11:00").lines] == [hold.id]


def test_tickets_that_were_used_are_marked(office):
    first, _ = a_day(office)
    redeem_order(office, first.id, "gate", [first.tickets[0].code])
    assert [t.is_redeemed for t in manifest(office, "swan", DAY, "10:00").lines[0].tickets] == [True, False, False]


def test_the_csv_is_safe_to_open_and_complete(office):
    a_day(office)
    written = csv_bytes(HEADING, csv_rows(manifest(office, "swan", DAY)))
    rows = list(csv.DictReader(io.StringIO(written.decode("utf-8-sig"), newline="")))
    assert written.startswith(b"\xef\xbb\xbfstart,")
    assert (rows[0]["notes"], rows[0]["phone"]) == ("'=cmd|' /C calc'!A0", "'+420777000111")
    assert (rows[0]["party"], rows[0]["seats"], rows[1]["name"]) == ("2 adult, 1 child", "3", "''t Hooft")


def test_the_board_has_every_departure_with_its_seats_by_channel(office):
    a_day(office)
    place_order(office, an_order(units={"adult": 1}))
    change_departure(office, ("swan", DAY), "12:00", capacity=4)
    board = {(line.resource_id, line.start): line for line in board_of(office, DAY)}
    assert len(board) == 5
    ten = board["swan", "10:00"]
    assert (ten.by_channel, ten.taken, ten.free, ten.orders, ten.waiting) == ({"octo": 4}, 4, 6, 2, 0)
    assert board["swan", "11:00"].by_channel == {"octo": 2}
    assert (board["swan", "12:00"].by_channel, board["swan", "12:00"].capacity) == ({}, 4)
    assert board["day-pass.default", "00:00"].taken == 0


def test_a_charter_and_orders_without_seats_stand_out(office):
    place_order(office, an_order(product="charter", option="two-hours", units={"charter": 1}))
    place_sold(office, an_order(units={"adult": 3}, partner=BOB))
    board = {(line.resource_id, line.start): line for line in board_of(office, DAY)}
    ten, eleven = board["swan", "10:00"], board["swan", "11:00"]
    assert (ten.is_chartered, ten.by_channel, ten.waiting) == (True, {"octo": 10}, 3)
    assert (eleven.is_chartered, eleven.by_channel, eleven.taken) == (True, {}, 10)


def test_what_a_look_costs_in_requests(office):
    for start in ("10:00", "11:00", "12:00"):
        for _ in range(4):
            place_order(office, an_order(start, units={"adult": 1}))
    place_order(office, an_order("19:00", product="dinner", option="default"))
    board_of(office, DAY)  # the catalogue is read once a minute
    with requests_of(office.client) as asked:
        board_of(office, DAY)
    assert asked == {"BatchGetItem": 2, "Query": 2}  # the day of all boats; keys of two boats; thirteen orders
    with requests_of(office.client) as asked:
        manifest(office, "swan", DAY)
    assert asked == {"Query": 1, "BatchGetItem": 1}

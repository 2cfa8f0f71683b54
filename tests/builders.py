"""Memorable test data: a small catalogue, partners, requests, and an office with a clock that can be set."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import boto3
from moto import mock_aws

from gangway.domain.departures import MINUTES_A_DAY, Departure, Pool, ResourceDay, local_start
from gangway.domain.partners import Partner
from gangway.domain.party import tickets_of
from gangway.ordering.change_order import Author
from gangway.ordering.office import Office
from gangway.ordering.requests import OrderRequest
from gangway.store.catalogue import Catalogues
from gangway.store.departures import Departures
from gangway.store.exceptions import Cases
from gangway.store.orders import Orders
from gangway.store.partners import Partners
from tests.tables import create_tables

PRAGUE = ZoneInfo("Europe/Prague")
DAY = date(2027, 6, 15)
NOON = datetime(2027, 6, 1, 10, 0, tzinfo=UTC)  # two weeks before DAY

UNITS = [
    {"id": "adult", "type": "ADULT", "min_age": 15, "max_age": 64, "seats": 1},
    {"id": "child", "type": "CHILD", "min_age": 3, "max_age": 14, "seats": 1},
    {"id": "infant", "type": "INFANT", "min_age": 0, "max_age": 2, "seats": 0},
    {"id": "family", "type": "FAMILY", "min_age": 0, "max_age": None, "seats": 4},
    {"id": "charter", "type": "OTHER", "min_age": 0, "max_age": None, "seats": "all"},
]
FARES = {"adult": 39000, "child": 24000, "infant": 0, "family": 109000}
CATALOGUE = {
    "supplier": {
        "id": "moldau-boats",
        "name": "Moldau Boats",
        "reference_prefix": "MB",
        "time_zone": "Europe/Prague",
        "currency": "CZK",
        "currencies": ["CZK", "EUR"],
        "languages": ["cs", "en", "de"],
        "email": "orders@moldau-boats.example",
    },
    "boats": [{"id": "swan", "name": "Swan", "seats": 10}, {"id": "heron", "name": "Heron", "seats": 20}],
    "unit_types": UNITS,
    "products": [
        {
            "id": "sightseeing",
            "names": {"en": "Sightseeing Cruise", "cs": "Vyhlídková plavba"},
            "duration_minutes": 60,
            "options": [
                {
                    "id": "standard",
                    "times": ["10:00", "11:00", "12:00"],
                    "boat": "swan",
                    "prices": {"CZK": FARES, "EUR": {unit: price // 25 for unit, price in FARES.items()}},
                },
                {"id": "window", "times": ["10:00"], "boat": "swan", "seats": 4, "prices": {"CZK": {"adult": 49000}}},
            ],
            "cutoff_minutes": 30,
            "season": {"from": "01-01", "to": "12-31"},
        },
        {
            "id": "dinner",
            "names": {"en": "Dinner Cruise"},
            "duration_minutes": 180,
            "options": [
                {
                    "id": "default",
                    "times": ["19:00"],
                    "boat": "heron",
                    "prices": {"CZK": {"adult": 139000, "child": 89000}},
                }
            ],
            "cutoff_minutes": 180,
            "season": {"from": "01-01", "to": "12-31"},
        },
        {
            "id": "day-pass",
            "names": {"en": "Day Pass"},
            "duration_minutes": None,
            "opening_hours": {"from": "09:00", "to": "18:00"},
            "options": [{"id": "default", "daily_capacity": 30, "prices": {"CZK": {"adult": 20000, "infant": 0}}}],
            "cutoff_minutes": 0,
            "season": {"from": "04-01", "to": "10-31"},
        },
        {
            "id": "charter",
            "names": {"en": "Private Charter"},
            "duration_minutes": 120,
            "options": [
                {"id": "two-hours", "times": ["10:00"], "boat": "swan", "prices": {"CZK": {"charter": 3900000}}}
            ],
            "cutoff_minutes": 2880,
            "season": {"from": "01-01", "to": "12-31"},
        },
    ],
}

ALICE = Partner(id="alice-travel", name="Alice Travel", channel="octo", commission_basis_points=2000)
BOB = Partner(id="bob-tours", name="Bob Tours", channel="octo")
BY_ALICE = Author(by="partner alice-travel", partner=ALICE)
DISPATCHER = Author(by="dispatcher jana", partner=ALICE, is_dispatcher=True)


def at(start: str, day: date = DAY) -> datetime:
    """The aware local time of a start on DAY."""
    return local_start(day, start, PRAGUE)


def an_order(start="10:00", *, day=DAY, partner=ALICE, product="sightseeing", option="standard", units=None, **more):
    return OrderRequest(
        channel="octo",
        partner=partner,
        product_id=product,
        option_id=option,
        starts_at=at(start, day),
        tickets=tickets_of(units or {"adult": 2}),
        **more,
    )


def a_departure(resource="swan", day=DAY, start="10:00", *, capacity=10, minutes=60, sells=(), pools=None):
    return Departure(
        resource_id=resource,
        day=day,
        start=start,
        minutes=minutes,
        capacity=capacity,
        free=capacity,
        pools={name: Pool(capacity=seats, free=seats) for name, seats in (pools or {}).items()},
        sells=sells,
    )


def a_plan(day: date = DAY) -> list[ResourceDay]:
    """Swan sails at ten, eleven and twelve (ten is also a charter), Heron at seven; day passes are unbound."""
    cruise = ("sightseeing/standard",)
    swan = {
        "10:00": a_departure(day=day, sells=(*cruise, "sightseeing/window", "charter/two-hours"), pools={"window": 4}),
        "11:00": a_departure(day=day, start="11:00", sells=cruise),
        "12:00": a_departure(day=day, start="12:00", sells=cruise),
    }
    heron = {"19:00": a_departure("heron", day, "19:00", capacity=20, minutes=180, sells=("dinner/default",))}
    passes = {
        "00:00": a_departure(
            "day-pass.default", day, "00:00", capacity=30, minutes=MINUTES_A_DAY, sells=("day-pass/default",)
        )
    }
    boats = {"swan": swan, "heron": heron, "day-pass.default": passes}
    return [ResourceDay(resource_id=boat, day=day, departures=departures) for boat, departures in boats.items()]


class Clock:
    """A clock that is set by hand."""

    def __init__(self, at: datetime = NOON) -> None:
        self.at = at

    def __call__(self) -> datetime:
        return self.at

    def forward(self, **units: float) -> None:
        self.at += timedelta(**units)


def an_office(
    client,
    names: dict[str, str],
    clock=None,
    *,
    days=(DAY, DAY + timedelta(days=1)),
) -> Office:
    """An office on fresh tables with the catalogue, both partners and a plan."""
    office = Office(
        client=client,
        catalogues=Catalogues(client, names["catalogue"]),
        departures=Departures(client, names["departures"]),
        orders=Orders(client, names["orders"]),
        partners=Partners(client, names["partners"]),
        cases=Cases(client, names["exceptions"]),
        clock=clock or Clock(),
    )
    office.catalogues.put(CATALOGUE)
    for partner in (ALICE, BOB):
        office.partners.put(partner)
    for day in days:
        for resource_day in a_plan(day):
            office.departures.add(resource_day)
    return office


@contextmanager
def moto_office(clock=None, **more) -> Iterator[Office]:
    """For one thread only: moto's tables are not safe under concurrency."""
    with mock_aws():
        client = boto3.client("dynamodb", region_name="eu-central-1")
        yield an_office(client, create_tables(client), clock, **more)


def free(office: Office, resource="swan", start="10:00", day: date = DAY) -> int:
    return office.departures.day(resource, day, consistent=True).departures[start].free

"""Seasons, money, parties, keys and identifiers: the rules without any store."""

import hmac
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gangway.domain import partners as partners_module
from gangway.domain.catalogue import Season, read_catalogue
from gangway.domain.departures import Allocation
from gangway.domain.ids import reference, ticket_code, uuid7
from gangway.domain.money import Price, net_of, precision, total
from gangway.domain.order import MOST_HISTORY, BookedDeparture, Contact, Order, Status, Ticket
from gangway.domain.partners import PartnerKey, hash_secret, new_secret, split_key
from gangway.domain.party import party_of, tickets_of
from gangway.domain.prices import currency_for
from gangway.domain.refusals import Malformed, PartyNotAllowed
from gangway.store.orders import order_from_item, order_to_item
from tests.builders import ALICE, CATALOGUE, DAY, NOON, at

CATALOGUE_READ = read_catalogue(CATALOGUE)
CRUISE = CATALOGUE_READ.product("sightseeing")
STANDARD = CRUISE.option("standard")
MOMENTS = st.datetimes(datetime(2020, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001  given below


def test_what_was_found_by_a_catalogue_is_remembered_for_one_equal_to_it():
    assert {CATALOGUE_READ: "found"}[read_catalogue(CATALOGUE)] == "found"


def an_order(**more) -> Order:
    starts_at = at("10:00")
    departure = BookedDeparture(
        resource_id="swan",
        day=DAY,
        start="10:00",
        time_zone="Europe/Prague",
        starts_at=starts_at,
        ends_at=starts_at + timedelta(hours=1),
        starts_at_utc=starts_at.astimezone(UTC),
        cutoff_at=starts_at.astimezone(UTC) - timedelta(minutes=30),
    )
    price = Price(currency="CZK", original=39000, retail=39000, net=31200)
    fields = {
        "id": uuid7(NOON),
        "uuid": "u",
        "reference": "MB-00001",
        "status": Status.CONFIRMED,
        "channel": "octo",
        "partner_id": "alice-travel",
        "product_id": "sightseeing",
        "option_id": "standard",
        "departure": departure,
        "tickets": (Ticket(id="t1", unit_id="adult", price=price, age=42),),
        "seats": 1,
        "allocations": (Allocation(resource_id="swan", day=DAY, start="10:00", seats=1),),
        "contact": Contact(full_name="Jára Cimrman", locales=("cs",)),
        "price": price,
        "created_at": NOON,
        "updated_at": NOON,
    }
    return Order(**fields | more)


@pytest.mark.parametrize(
    ("day", "covered"),
    [((12, 31), True), ((1, 1), True), ((11, 15), True), ((3, 1), True), ((3, 2), False), ((11, 14), False)],
)
def test_a_season_may_run_over_new_year(day, covered):
    winter = Season.model_validate({"from": "11-15", "to": "03-01"})
    assert winter.covers(date(2027, *day)) is covered


def test_a_season_of_the_whole_year_has_its_leap_day():
    assert Season.model_validate({"from": "01-01", "to": "12-31"}).covers(date(2028, 2, 29))


@pytest.mark.parametrize(
    ("currency", "decimals"),
    [("CZK", 2), ("EUR", 2), ("HUF", 2), ("JPY", 0), ("KRW", 0), ("UGX", 0), ("XOF", 0), ("KWD", 3), ("IQD", 3)],
)
def test_minor_units_are_those_of_iso_4217(currency, decimals):
    assert precision(currency) == decimals


@pytest.mark.parametrize(
    ("retail", "basis_points", "net"),
    [(39000, 2000, 31200), (1, 5000, 1), (3, 5000, 2), (333, 3333, 222), (100, 0, 100), (100, 10_000, 0), (0, 2000, 0)],
)
def test_a_net_price_is_rounded_half_up_to_the_minor_unit(retail, basis_points, net):
    assert net_of(retail, basis_points) == net


@given(st.integers(0, 10**9), st.integers(0, 10_000))
def test_net_and_commission_differ_from_the_exact_share_by_half_a_unit_at_most(retail, basis_points):
    assert abs(net_of(retail, basis_points) * 10_000 - retail * (10_000 - basis_points)) <= 5_000


def test_a_total_of_prices_without_a_net_rate_has_none():
    prices = [Price(currency="EUR", original=2, retail=1)] * 3
    assert total(prices, "EUR", has_net=False) == Price(currency="EUR", original=6, retail=3)
    assert total([], "EUR", has_net=True).net == 0


def test_a_currency_is_the_one_asked_for_or_the_partners_or_the_first():
    assert currency_for(CATALOGUE_READ.product("dinner"), None, ALICE) == "CZK"
    with pytest.raises(Malformed):
        currency_for(CATALOGUE_READ.product("dinner"), "EUR", ALICE)


@pytest.mark.parametrize(("units", "seats"), [({"adult": 2, "infant": 3}, 2), ({"family": 2, "adult": 1}, 9)])
def test_a_party_takes_the_seats_of_its_tickets(units, seats):
    tickets = [ticket.unit_id for ticket in tickets_of(units)]
    assert party_of(CATALOGUE_READ, STANDARD, tickets).seats == seats


@pytest.mark.parametrize("tickets", [[], ["infant"], ["adult"] * 501])
def test_nobody_infants_alone_and_a_crowd_are_no_party(tickets):
    with pytest.raises(PartyNotAllowed):
        party_of(CATALOGUE_READ, STANDARD, tickets)


@given(MOMENTS, MOMENTS)
def test_ids_are_uuids_of_version_7_in_the_order_of_time(first, second):
    ids = [UUID(uuid7(moment)) for moment in (first, second)]
    assert all((each.version, each.variant) == (7, "specified in RFC 4122") for each in ids)
    if abs(first - second) >= timedelta(milliseconds=1):
        assert (ids[0] < ids[1]) is (first < second)


def test_a_reference_has_the_prefix_and_as_many_digits_as_asked_for():
    assert {len(reference("MB", 5)) for _ in range(200)} == {8}
    assert reference("MB", 5).startswith("MB-")
    assert len({ticket_code("MB-00001", 1) for _ in range(200)}) == 200


def test_a_key_is_valid_until_it_expires_or_is_revoked():
    key = PartnerKey(id="k", partner_id="a", secret_hash=hash_secret("s"), created_at=NOON)
    assert key.is_valid("s", NOON)
    assert not key.is_valid("t", NOON)
    assert not key.model_copy(update={"expires_at": NOON}).is_valid("s", NOON)
    assert not key.model_copy(update={"revoked_at": NOON}).is_valid("s", NOON)


def test_secrets_are_compared_in_constant_time_also_for_keys_that_are_over(monkeypatch):
    compared, real = [], hmac.compare_digest

    def counted(one: str, other: str) -> bool:
        compared.append(one)
        return real(one, other)

    monkeypatch.setattr(partners_module.hmac, "compare_digest", counted)
    key = PartnerKey(id="k", partner_id="a", secret_hash=hash_secret("s"), created_at=NOON, revoked_at=NOON)
    assert not key.is_valid("s", NOON)
    assert compared == [hash_secret("s")]


@pytest.mark.parametrize("presented", ["", "gw", "gw_", "gw_k", "gw_k_", "xx_k_s", "gw__s"])
def test_what_has_not_the_form_of_a_key_is_none(presented):
    assert split_key(presented) is None


def test_a_presented_key_is_read_back_even_if_its_secret_has_underscores():
    key_id, secret, presented = new_secret()
    assert split_key(presented) == (key_id, secret)
    assert split_key("gw_k_a_b") == ("k", "a_b")


def test_a_secret_is_letters_and_digits_so_that_a_command_line_takes_it_for_no_option():
    secrets = [new_secret()[1] for _ in range(200)]
    assert all(secret.isalnum() and secret.isascii() and len(secret) == 43 for secret in secrets)
    assert len(set(secrets)) == 200


def test_the_history_keeps_the_newest_entries_and_their_numbers():
    order = an_order()
    for _ in range(MOST_HISTORY + 10):
        order = order.next_version(what="changed", at=NOON, by="somebody")
    assert len(order.history) == MOST_HISTORY
    assert [entry.version for entry in order.history] == list(range(12, MOST_HISTORY + 12))
    assert order.version == MOST_HISTORY + 11


@pytest.mark.parametrize("status", list(Status))
def test_an_order_is_the_same_after_it_was_stored_and_read(status):
    expires_at = NOON + timedelta(minutes=30) if status is Status.ON_HOLD else None
    order = an_order(status=status, hold_expires_at=expires_at, details={"Hotel": "U Tří pštrosů"}, notes="žluť")
    order = order.next_version(what="changed", at=NOON + timedelta(microseconds=123_456), by="dispatcher jana")
    assert order_from_item(order_to_item(order)) == order
    document = order.model_dump(mode="json", exclude={"units"})
    assert Order.model_validate(document) == order


def test_units_are_the_tickets_by_kind_with_their_sum():
    tickets = tuple(
        Ticket(id=str(n), unit_id=unit, price=Price(currency="CZK", original=n, retail=n, net=n), age=n)
        for n, unit in enumerate(("adult", "child", "adult"), start=1)
    )
    adults, children = an_order(tickets=tickets).units
    assert (adults.quantity, adults.ages, adults.price.retail) == (2, (1, 3), 4)
    assert (children.quantity, children.price.net) == (1, 2)

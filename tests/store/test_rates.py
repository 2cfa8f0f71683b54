"""A partner's calls are counted across instances, with a clock that is set by hand."""

import boto3
import pytest
from botocore.exceptions import ClientError
from moto import mock_aws

from gangway.domain.refusals import TooManyRequests
from gangway.store.rates import Rates
from tests.tables import create_tables

MINUTE = 1_800_000_000.0  # the first second of a minute


class Counter:
    """A DynamoDB client that counts its writes, or is out of order."""

    def __init__(self, client):
        self.client, self.writes, self.broken = client, 0, False

    def update_item(self, **request):
        self.writes += 1
        if self.broken:
            raise ClientError({"Error": {"Code": "ThrottlingException"}}, "UpdateItem")
        return self.client.update_item(**request)


class Seconds:
    def __init__(self):
        self.now = MINUTE

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Seconds()


@pytest.fixture
def table():
    with mock_aws():
        client = boto3.client("dynamodb", region_name="eu-central-1")
        yield Counter(client), create_tables(client)["partners"]


def answered(rates, calls, limit):
    """How many of so many calls were answered."""
    number = 0
    for _ in range(calls):
        try:
            rates.count("alice-travel", limit)
        except TooManyRequests:
            continue
        number += 1
    return number


def test_exactly_the_limit_is_answered_by_one_instance(table, clock):
    assert answered(Rates(*table, clock=clock), 20, 12) == 12


def test_the_next_minute_starts_anew_and_the_refusal_says_when(table, clock):
    rates = Rates(*table, clock=clock)
    clock.now = MINUTE + 47.5
    answered(rates, 5, 5)
    with pytest.raises(TooManyRequests) as refused:
        rates.count("alice-travel", 5)
    clock.now += refused.value.retry_after
    assert int(clock.now // 60) == int(MINUTE // 60) + 1
    assert answered(rates, 6, 5) == 5


def test_a_busy_minute_costs_one_write_a_second_and_a_flood_beyond_the_limit_none(table, clock):
    client, name = table
    rates = Rates(client, name, clock=clock)
    for _ in range(600):
        clock.now += 0.05
        answered(rates, 1, 400)
    assert client.writes <= 30 + 1


def test_instances_share_the_limit_but_for_the_others_last_second(table, clock):
    instances = [Rates(*table, clock=clock) for _ in range(4)]
    total = 0
    per_second = 5
    for _ in range(50):
        clock.now += 1
        total += sum(answered(rates, per_second, 300) for rates in instances)
    assert 300 <= total <= 300 + 3 * per_second


def test_partners_are_counted_apart(table, clock):
    rates = Rates(*table, clock=clock)
    answered(rates, 5, 5)
    rates.count("bob-tours", 5)


def test_a_counter_out_of_order_refuses_nobody_early(table, clock):
    client, name = table
    client.broken = True
    assert answered(Rates(client, name, clock=clock), 20, 12) == 12

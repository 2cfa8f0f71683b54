"""Viator and Tripadvisor through the real door of a running stack, and the channel check against it."""

import json
import uuid
from datetime import UTC, datetime, timedelta

import pytest

from gangway.cli import main
from infra.local.agencies.viator import PARTNERS, SUPPLIER, Agency
from infra.local.prepare import Planning

pytestmark = pytest.mark.e2e


@pytest.fixture(scope="module")
def key(stack):
    planning = Planning(stack.base_url, stack.remembered["keys"]["internal-system"])
    for partner in PARTNERS:
        planning.call("POST", "/partners", partner)
    issued = f"issued-{uuid.uuid4()}"
    assert planning.call("POST", "/partners/viator/keys", {"issued": issued})["key_id"]
    return issued


def test_the_whole_life_of_a_booking_under_both_names(stack, key):
    first = datetime.now(UTC).date() + timedelta(days=2)
    reference = f"BR-{uuid.uuid4()}"
    viator, alias = Agency(stack.base_url, key), Agency(stack.base_url, key, "tripadvisor")
    slot = viator.search("dinner-cruise", first, 3)
    hold = viator.hold("dinner-cruise", slot, 2)
    sale = viator.sale(reference, "dinner-cruise", slot, ["Anna Malá", "Jan Malý"])
    booked = viator.book(sale, hold)
    assert alias.book(sale)["SupplierConfirmationNumber"] == booked["SupplierConfirmationNumber"]
    number = booked["SupplierConfirmationNumber"]
    more = viator.sale(reference, "dinner-cruise", slot, ["Anna Malá", "Jan Malý", "Eva Malá"])
    assert len(viator.amend(more, number)["Traveller"]) == 3
    assert alias.cancel(reference, number)["SupplierCancellationNumber"]


@pytest.mark.parametrize("product", ["dinner-cruise", "one-hour-cruise", "zoo-line:return"])
def test_the_channel_check_passes_against_the_stack(stack, key, product, capsys):
    arguments = ["--base-url", stack.base_url, "--key", key, "--supplier", str(SUPPLIER), "--product", product]
    passed = main(["channel-check", "viator", *arguments])
    told = capsys.readouterr().out
    print(told)  # noqa: T201  the figures of this run
    assert passed == 0, told
    assert "0 failed" in told


def test_the_channel_check_fails_with_a_wrong_key(stack, key, capsys):
    arguments = ["--base-url", stack.base_url, "--key", "x" * 30, "--supplier", "1", "--product", "dinner-cruise"]
    assert main(["channel-check", "viator", "--json", *arguments]) == 1
    assert json.loads(capsys.readouterr().out)["passed"] is False

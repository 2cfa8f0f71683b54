"""GetYourGuide against the whole local stack: its certification, and an update that reaches it."""

import json
from datetime import UTC, datetime, timedelta

import pytest

from gangway.channels.getyourguide.proof import credentials_of
from gangway.cli import main
from tests.e2e.post import wait_until

pytestmark = pytest.mark.e2e
TYPES = ("dinner-cruise", "day-ticket", "private-charter")


def test_its_certification_is_passed_for_every_type_of_product_sold(stack, capsys):
    user, password = credentials_of(stack.remembered["keys"]["getyourguide"])
    asked = ["channel-check", "getyourguide", "--base-url", f"{stack.base_url}/getyourguide", "--notify", "--json"]
    products = [part for product in TYPES for part in ("--product", product)]
    status = main([*asked, *products, "--user", user, "--password", password])
    report = json.loads(capsys.readouterr().out)
    assert [case for case in report["cases"] if case["state"] != "ok"] == []
    assert all(timing["kept"] for timing in report["timings"]), report["timings"]
    assert len(report["cases"]) == 7 + 15 * len(TYPES)
    assert status == 0


def test_wrong_credentials_fail_the_check(stack, capsys):
    asked = ["channel-check", "getyourguide", "--base-url", f"{stack.base_url}/getyourguide"]
    assert main([*asked, "--product", "dinner-cruise", "--user", "nobody", "--password", "wrong"]) == 1
    assert "NOT PASSED" in capsys.readouterr().out


def test_a_boat_that_another_partner_takes_whole_is_told_to_the_agency(partner, trouble):
    with trouble.listening_agency() as receiver:
        slot = next(slot for slot in charters(partner) if slot["available"])
        partner.confirm(partner.hold("private-charter", "classic-2h", slot["id"], charter=1)["uuid"], "A school")
        sold_out = {"dateTime": slot["id"], "vacancies": 0}
        wait_until(lambda: sold_out in told_of("private-charter", receiver), "the news of the boat")


def charters(partner):
    """Of the ninety days that the agency hears of: a charter rests in January and February."""
    today = datetime.now(UTC).date()
    for ahead in (5, 33, 61):
        first = today + timedelta(days=ahead)
        yield from partner.availability("private-charter", "classic-2h", first, first + timedelta(days=27))


def told_of(product, receiver):
    """All that the agency was told of it: whatever else was sold before may be told first."""
    bodies = [one.body["data"] for one in receiver.told]
    return [change for body in bodies if body["productId"] == product for change in body["availabilities"]]

"""GetYourGuide against the whole local stack: its certification, and an update that reaches it."""

import json
import time
from datetime import UTC, datetime, timedelta

import pytest

from gangway.channels.getyourguide.proof import credentials_of
from gangway.cli import main
from infra.local.agencies.getyourguide import Receiver
from infra.local.prepare import INTERNAL_SYSTEM, Planning
from infra.local.stack import put_secret

pytestmark = pytest.mark.e2e
TYPES = ("dinner-cruise", "day-ticket", "private-charter")
FORGOTTEN_SECONDS = 65  # a function believes what it read of partners for a minute


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


def test_a_boat_that_another_partner_takes_whole_is_told_to_the_agency(stack, partner, planning_call):
    entry = {"getyourguide": {"user": "gangway", "password": "sesame"}}
    put_secret(stack.engine, "gangway/push", json.dumps(entry))
    with Receiver("gangway", "sesame") as receiver:
        planning_call(
            {
                "id": "getyourguide",
                "name": "GetYourGuide",
                "channel": "getyourguide",
                "settings": {"city": "Praha", "country": "CZE", "push_url": receiver.url},
            }
        )
        time.sleep(FORGOTTEN_SECONDS)
        first = datetime.now(UTC).date() + timedelta(days=5)
        slots = partner.availability("private-charter", "classic-2h", first, first + timedelta(days=27))
        slot = next(slot for slot in slots if slot["available"])
        partner.confirm(partner.hold("private-charter", "classic-2h", slot["id"], charter=1)["uuid"], "A school")
        until = time.monotonic() + 20
        sold_out = {"dateTime": slot["id"], "vacancies": 0}
        while sold_out not in told_of("private-charter", receiver) and time.monotonic() < until:
            time.sleep(0.1)
        assert sold_out in told_of("private-charter", receiver)


def told_of(product, receiver):
    """All that the agency was told of it: whatever else was sold before may be told first."""
    bodies = [one.body["data"] for one in receiver.told]
    return [change for body in bodies if body["productId"] == product for change in body["availabilities"]]


@pytest.fixture
def planning_call(stack):

    planning = Planning(stack.base_url, stack.remembered["keys"][INTERNAL_SYSTEM.id])
    return lambda partner: planning.call("POST", "/partners", partner)

"""GetYourGuide's certification, played from outside: `gangway channel-check getyourguide`.

The limits are the agency's own (supplier API documentation, service levels: 95th percentile and maximum); the
product information calls have no limit of their own but the moment at which the connection is dropped.
"""

import argparse
import base64
import os

from gangway.channels.check import Case, Limit
from gangway.channels.check_client import Caller
from gangway.channels.getyourguide.check_cases import cases_for_all, cases_for_product
from gangway.channels.getyourguide.check_play import Play

PASSWORD_VARIABLE = "GANGWAY_CHECK_PASSWORD"  # noqa: S105  a name, not a secret
LIMITS = (
    Limit("get-availabilities, one day", within_ms=3_000, most_ms=6_000),
    Limit("get-availabilities, long range", within_ms=10_000, most_ms=15_000),
    Limit("reserve", within_ms=3_000, most_ms=10_000),
    Limit("cancel-reservation", within_ms=2_000, most_ms=4_000),
    Limit("book", within_ms=4_000, most_ms=10_000),
    Limit("cancel-booking", within_ms=4_000, most_ms=6_000),
    Limit("product information", within_ms=27_000),
    Limit("notify", within_ms=27_000),
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--product", action="append", required=True, help="a product id; once for each type you sell")
    parser.add_argument("--user", required=True, help="the user name you would type into the agency's portal")
    parser.add_argument("--password", help=f"its password; if absent, the variable {PASSWORD_VARIABLE}")
    parser.add_argument("--days", type=int, default=365, help="how many days ahead to look for free departures")
    parser.add_argument("--notify", action="store_true", help="send a deactivation notice too: dispatchers will see it")


def cases(arguments: argparse.Namespace, caller: Caller) -> list[Case]:
    """Every case of the contract, the common ones once and the others for each product."""
    password = arguments.password or os.environ.get(PASSWORD_VARIABLE, "")
    signed = Caller(caller.base_url, basic(arguments.user, password), caller.calls)
    anonymous = Caller(caller.base_url, {}, caller.calls)
    plays = [Play(signed, product, arguments.days) for product in arguments.product]
    found = cases_for_all(plays[0], anonymous, notify=arguments.notify)
    for play in plays:
        found += cases_for_product(play)
    return found


def basic(user: str, password: str) -> dict[str, str]:
    return {"Authorization": "Basic " + base64.b64encode(f"{user}:{password}".encode()).decode()}

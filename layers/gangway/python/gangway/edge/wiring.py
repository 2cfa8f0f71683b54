"""Where real things are plugged in, once per process and on first use. The sole maker of AWS clients.

Clients are botocore's own, the same that boto3 hands out: boto3 itself would import S3's transfer manager with them,
which costs each cold start about as much as pydantic does (bench/bench_imports.py).
"""

import time
from datetime import UTC, datetime
from functools import cache
from typing import Any

import botocore.session
from botocore.config import Config

from gangway.edge.settings import Settings, settings_from
from gangway.ordering.office import Office
from gangway.store.catalogue import Catalogues
from gangway.store.departures import Departures
from gangway.store.exceptions import Cases
from gangway.store.mails import Mails
from gangway.store.orders import Orders
from gangway.store.partners import Partners
from gangway.store.rates import Rates

PARALLEL_WRITES = 16
# The stores repeat what is safe to repeat within the caller's time; a second layer of retries would outlast it.
QUICK = Config(
    connect_timeout=1,
    read_timeout=2,
    retries={"total_max_attempts": 1},
    max_pool_connections=PARALLEL_WRITES,
    tcp_keepalive=True,
)
# A mail that SES has taken and not yet said so would be given to it again: there it pays to wait.
# A model thinks before it answers; nobody waits for it but the queue.
SLOW = frozenset({"ses", "bedrock-runtime"})
PATIENT = QUICK.merge(Config(connect_timeout=5, read_timeout=20))
SECRET_SECONDS = 300.0


@cache
def settings() -> Settings:
    return settings_from()


@cache
def client(service: str) -> Any:
    return botocore.session.get_session().create_client(service, config=PATIENT if service in SLOW else QUICK)


_secrets: dict[str, tuple[float, str]] = {}


def secret(name: str) -> str:
    """The secret's text, believed for five minutes, so that a new one is used without a new deployment."""
    known = _secrets.get(name)
    if known is None or time.monotonic() - known[0] > SECRET_SECONDS:
        known = (time.monotonic(), str(client("secretsmanager").get_secret_value(SecretId=name)["SecretString"]))
        _secrets[name] = known
    return known[1]


def now() -> datetime:
    return datetime.now(UTC)


@cache
def office() -> Office:
    """The office of this process."""
    given, dynamodb = settings(), client("dynamodb")
    return Office(
        client=dynamodb,
        catalogues=Catalogues(dynamodb, given.require("catalogue_table")),
        departures=Departures(dynamodb, given.require("departures_table")),
        orders=Orders(dynamodb, given.require("orders_table")),
        partners=Partners(dynamodb, given.require("partners_table")),
        cases=Cases(dynamodb, given.require("exceptions_table")),
        clock=now,
        patience_seconds=given.patience_seconds,
        parallel_writes=PARALLEL_WRITES,
    )


@cache
def mails() -> Mails:
    """The mails of this process's stage: what the door of mails writes, and the desk reads."""
    return Mails(client("dynamodb"), settings().require("mail_table"))


@cache
def rates() -> Rates:
    """The counters of this process for partners' calls."""
    return Rates(client("dynamodb"), settings().require("partners_table"))

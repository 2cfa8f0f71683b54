"""Pulled channels by name: how each is connected, and one run of it within the time of its function."""

import time
from collections.abc import Callable
from typing import Any

from gangway.channels.bookingcom.fetch import Account, BxmlAccount, OtaAccount
from gangway.channels.bookingcom.http import Http
from gangway.channels.bookingcom.proof import Credentials, Tokens
from gangway.channels.pulled import PulledChannel
from gangway.edge.settings import Settings
from gangway.edge.wiring import client, office, secret, settings
from gangway.ordering.office import Office
from gangway.pulling.run import Puller, Tally
from gangway.store.raw import RawMessages
from gangway.store.shared_values import SharedValues

LEAST_MILLISECONDS = 30_000  # a pause of twenty seconds and a round after it

Connect = Callable[[Office, Settings, SharedValues], PulledChannel]


class NotConnected(Exception):  # noqa: N818  read where it is raised, says it
    """No such pulled channel, or no partner under its name."""


def bookingcom(office: Office, given: Settings, shared: SharedValues) -> PulledChannel:
    """Both flavours speak to the same account."""
    http, name = Http(), given.require("bookingcom_secret_name")
    tokens = Tokens(
        http,
        given.require("bookingcom_token_url"),
        lambda: Credentials.model_validate_json(secret(name)),
        shared,
        office.clock,
    )
    flavour: type[Account] = BxmlAccount if given.bookingcom_flavour == "bxml" else OtaAccount
    account: PulledChannel = flavour(  # type: ignore[assignment]  # the two classes are the protocol, their base is not
        given.require("bookingcom_url"), http, tokens, time.sleep, "bookingcom"
    )
    return account


CHANNELS: dict[str, Connect] = {"bookingcom": bookingcom}


def pull(name: str, context: Any) -> Tally:
    """One run of the channel. Raises NotConnected."""
    if name not in CHANNELS:
        raise NotConnected(f"there is no pulled channel {name!r}")
    at_desk, given = office(), settings()
    partner = at_desk.partners.get(name)
    if partner is None:
        raise NotConnected(f"there is no partner {name}: POST /planning/partners")
    shared = SharedValues(client("dynamodb"), given.require("partners_table"))
    puller = Puller(
        office=at_desk,
        channel=CHANNELS[name](at_desk, given, shared),
        partner=partner,
        raw=RawMessages(client("s3"), given.require("raw_bucket")),
        shared=shared,
        sleep=time.sleep,
        has_time=lambda: context.get_remaining_time_in_millis() > LEAST_MILLISECONDS,
    )
    return puller.run()

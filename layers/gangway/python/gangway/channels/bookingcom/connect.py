"""How an account at Booking.com is reached, from what its function is given."""

import time
from collections.abc import Callable

from gangway.channels.bookingcom.fetch import BxmlAccount, OtaAccount
from gangway.channels.bookingcom.http import Http
from gangway.channels.bookingcom.proof import Credentials, Tokens
from gangway.channels.pulled import PulledChannel
from gangway.domain.model import Model
from gangway.ordering.office import Office
from gangway.store.shared_values import SharedValues


class Connection(Model):
    """`flavour` is `ota` or `bxml`; the machine account's credentials are the secret under `secret_name`."""

    url: str
    token_url: str
    flavour: str
    secret_name: str


def connect(
    connection: Connection, office: Office, shared: SharedValues, secret: Callable[[str], str]
) -> PulledChannel:
    http = Http()
    tokens = Tokens(
        http,
        connection.token_url,
        lambda: Credentials.model_validate_json(secret(connection.secret_name)),
        shared,
        office.clock,
    )
    if connection.flavour == "bxml":
        return BxmlAccount(connection.url, http, tokens, time.sleep, "bookingcom")
    return OtaAccount(connection.url, http, tokens, time.sleep, "bookingcom")

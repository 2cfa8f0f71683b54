"""What a channel that wants to be told offers as `channels/<name>/push.py`, and how such modules are found.

A channel decides what is news and in which words; delivery (secrets, rates, repetition) is the same for all.
"""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pkgutil import iter_modules
from typing import Any, Protocol, cast

import gangway.channels
from gangway.domain.day_change import DayChange
from gangway.domain.model import Model
from gangway.domain.order import Order
from gangway.domain.partners import Partner
from gangway.ordering.office import Office


class Message(Model):
    """One call to be made at a partner. `about` names it in logs and cases; it holds nothing of a guest."""

    method: str = "POST"
    path: str
    body: dict[str, Any]
    about: dict[str, str] = {}


class Verdict(StrEnum):
    """TAKEN is done; AGAIN may be repeated; REFUSED would be refused again and is a matter for a dispatcher."""

    TAKEN = "taken"
    AGAIN = "again"
    REFUSED = "refused"


class Push(Protocol):
    """A module `push`. `MOST_A_MINUTE` is how many calls the partner may be sent.

    It may also have `heed(office, message, status, body)`, for what is to be remembered of an answer; and
    `switch_on(office, partner, about)`, the call that puts an option on sale again, from the facts of its notice.
    """

    MOST_A_MINUTE: int

    def wants(self, partner: Partner) -> bool:
        """Whether this partner is told of anything."""

    def base_url(self, partner: Partner) -> str:
        """Where it is told; the paths of messages follow."""

    def headers(self, secret: Mapping[str, str]) -> dict[str, str]:
        """Proof of who we are, from the partner's entry in the secret of pushes."""

    def availability(self, office: Office, partner: Partner, changes: Sequence[DayChange]) -> list[Message]:
        """What the partner is to be told about these changes, if anything."""

    def order_changed(self, office: Office, partner: Partner, before: Order | None, after: Order) -> list[Message]:
        """What the partner is to be told about one of its own orders, if anything."""

    def again(self, office: Office, partner: Partner, about: Mapping[str, str]) -> list[Message]:
        """What refused news of vacancies told, as it is now; `about` are the facts of the case. Empty if nothing is."""

    def verdict(self, status: int, body: str) -> Verdict:
        """What an answer means."""


@cache
def pushers() -> dict[str, Push]:
    """The channels that tell their partners, by name."""
    folders = [found.name for found in iter_modules(gangway.channels.__path__) if found.ispkg]
    names = [name for name in folders if find_spec(f"gangway.channels.{name}.push")]
    return {name: cast("Push", import_module(f"gangway.channels.{name}.push")) for name in names}

"""What a channel that must be asked supplies: fetch, take apart, translate, acknowledge. `ordering` does the rest."""

from collections.abc import Iterator, Sequence
from typing import Protocol

from gangway.domain.catalogue import Catalogue
from gangway.domain.model import Model
from gangway.domain.partners import Partner
from gangway.domain.refusals import Malformed
from gangway.ordering.record_sold import Reservation


class Unreadable(Malformed):
    """What was sent cannot be taken apart or is not to be trusted (entities, size, encoding)."""

    code = "unreadable_message"


class ComeBackLater(Exception):  # noqa: N818  not an error: the agency's wish
    """The agency wants to be left alone for `seconds`, or did not answer as it should: this run ends."""

    def __init__(self, reason: str, seconds: float = 0) -> None:
        super().__init__(reason)
        self.seconds = seconds


class Stale(Exception):  # noqa: N818  an answer to act on
    """The agency has a newer state than the one that was acknowledged: it must be fetched again."""


class Fetched(Model):
    """One answer of the agency, as it came, and the queue it came from."""

    queue: str
    body: bytes


class Message(Model):
    """One reservation's part of an answer."""

    reference: str
    content: bytes


class PulledChannel(Protocol):
    """One account at one agency. `redelivers`: what is not acknowledged comes again by itself."""

    name: str
    account: str
    redelivers: bool
    pause_seconds: float

    def fetch(self) -> Iterator[Fetched]:
        """What is waiting at the agency, one answer after the other, empty ones left out. Raises ComeBackLater.

        Raises Unreadable for an answer that must not even be kept (too large).
        """

    def messages(self, fetched: Fetched) -> list[Message]:
        """The reservations of an answer. Raises Unreadable."""

    def translate(self, message: Message, catalogue: Catalogue, partner: Partner) -> Reservation:
        """A reservation in the standard form. Raises Unreadable, UnknownProduct, UnknownUnit and Malformed."""

    def acknowledge(self, queue: str, references: Sequence[str]) -> None:
        """Tell the agency that these are stored. Raises Stale or ComeBackLater."""

"""What answering works with, and how the operator wants it done."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import get_args

from gangway.channels.email.answers import AnyAnswer
from gangway.channels.email.reading import Contact, Field, Item, Reading
from gangway.channels.email.second_reader import SecondReader
from gangway.channels.email.writing import Language
from gangway.channels.widget.tokens import Signer
from gangway.domain.catalogue import Catalogue
from gangway.domain.model import Document, Model
from gangway.domain.order import Order
from gangway.domain.partners import Partner
from gangway.mailing.incoming import Incoming
from gangway.ordering.office import Office
from gangway.store.mail_files import MailFiles
from gangway.store.mails import Conversation, Mails

CHANNEL = "email"


class MailPolicy(Model):
    """The operator's settings (docs/mail-answering.md). `addresses` maps each address of ours to its purpose."""

    addresses: dict[str, str] = {}
    sender: str = ""
    public_url: str = ""
    offers: bool = True
    offer_hours: int = 72
    offer_seats: int = 20
    offers_per_day: int = 5
    answers_per_thread: int = 12
    answers_per_hour: int = 10


@dataclass(frozen=True)
class Mailroom:
    """One per process. `send` hands bytes for one recipient to the mail service and returns the id it was given."""

    office: Office
    mails: Mails
    files: MailFiles
    policy: MailPolicy
    signer: Signer
    send: Callable[[bytes, str, str], str]
    second_reader: SecondReader | None = None

    @property
    def catalogue(self) -> Catalogue:
        return self.office.catalogue

    @property
    def now(self) -> datetime:
        return self.office.clock()

    @property
    def own_addresses(self) -> frozenset[str]:
        """Mail from one of these is our own, and none is ever answered to."""
        return frozenset({*self.purposes, self.policy.sender.lower(), self.catalogue.supplier.email.lower()} - {""})

    @property
    def sender(self) -> str:
        """The address our answers come from."""
        return self.policy.sender or self.catalogue.supplier.email

    @property
    def purposes(self) -> dict[str, str]:
        """Our addresses and what each is for: the operator's, and those given to one partner each."""
        partners = {
            address.lower(): f"partner {partner.id}"
            for partner in self.office.partners.everyone()
            if (address := partner.settings.get("mail_address"))
        }
        return {**partners, **self.policy.addresses}

    def cancel_url(self, order: Order) -> str:
        """The page on which whoever has the link can see and cancel the order; no key is kept for it."""
        return f"{self.policy.public_url}/widget/orders/{self.signer.order_token(order.id)}"


class Pending(Document):
    """What the conversation waits for. `number` is the one under which it goes on while there is no order.

    `intent` is what the guest wants in the end; `offered` are departures that were named, each ready to be booked;
    `held` is the order on hold that a yes confirms; `reference` the booking that is to be changed or cancelled.
    `holds` are those of `items` that were ordered together, one for each, empty for what could not be had; `standing`
    are offers made before in the conversation, which are held as long as was said;
    `missing` is what was asked for, `lacks_adults` that only children were named.
    """

    intent: str
    items: tuple[Item, ...] = ()
    contact: Contact = Contact()
    partner_reference: str | None = None
    number: str | None = None
    reference: str | None = None
    offered: tuple[Item, ...] = ()
    held: str | None = None
    holds: tuple[str, ...] = ()
    standing: tuple[str, ...] = ()
    missing: tuple[Field, ...] = ()
    lacks_adults: bool = False


@dataclass(frozen=True)
class Turn:
    """One mail in its conversation. `key` names it in orders it makes, so that it makes each only once."""

    room: Mailroom
    key: str
    source: str
    incoming: Incoming
    reading: Reading
    thread: Conversation
    pending: Pending | None
    partner: Partner

    @property
    def office(self) -> Office:
        return self.room.office

    @property
    def language(self) -> Language:
        return served(self.reading.language, self.thread.language)


def served(*known: str | None) -> Language:
    """The first of these languages that we write."""
    return next((ours for one in known for ours in get_args(Language) if one == ours), "en")


class Decision(Model):
    """What becomes of the mail. `person` and `silent` are codes of reasons: a case for a dispatcher, or nothing at all.

    With `person` the answer is sent as well, unless `is_suggestion` leaves it to the dispatcher.
    """

    answer: AnyAnswer | None = None
    person: str | None = None
    silent: str | None = None
    is_suggestion: bool = False
    pending: Pending | None = None
    keeps_pending: bool = False
    orders: tuple[Order, ...] = ()

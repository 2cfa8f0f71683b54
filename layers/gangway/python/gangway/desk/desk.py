"""What the desk works with, one per process."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from gangway.desk.sessions import Sessions
from gangway.domain.events import OrderEvent
from gangway.internal_system.listing import Listing
from gangway.ordering.office import Office
from gangway.store.audit import Audit
from gangway.store.case_work import CaseWork
from gangway.store.exceptions import Case
from gangway.store.mails import Mails
from gangway.store.partners import Partners
from gangway.store.rates import Rates
from gangway.store.raw import RawMessages

if TYPE_CHECKING:
    from gangway.mailing.room import Mailroom

Announce = Callable[[OrderEvent], None]


class Agencies(Protocol):
    """The agencies' side, for whoever repairs. Each says what was done, or raises a refusal."""

    def send_again(self, case: Case) -> str: ...

    def switch_on(self, case: Case) -> str: ...


@dataclass(frozen=True)
class Desk:
    """`partners` are read anew each time: a manager changes what stands there now, not what stood there a minute ago.

    `mailroom` answers mails, and is made when the first one is to be answered; `announce` puts an order before the
    hand-over again; `listing` is how to ask the internal system what it has; `rates` counts logins by address.
    """

    office: Office
    sessions: Sessions
    audit: Audit
    work: CaseWork
    raw: RawMessages
    mails: Mails
    mailroom: Callable[[], "Mailroom"]
    partners: Partners
    partners_table: str
    rates: Rates
    announce: Announce
    listing: Callable[[], Listing]
    agencies: Agencies
    sleep: Callable[[float], None] = time.sleep

    @property
    def now(self) -> datetime:
        return self.office.clock()

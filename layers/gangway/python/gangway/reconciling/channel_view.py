"""A channel's own view of its orders, whoever can give it: the partner's report today, a list to ask for if it has one.

None of the channels we know lists the orders it has sold (OCTO resellers and the agencies call us; Booking.com hands
out a queue), so what is shipped is the report that each of them sends or shows to its suppliers.
"""

from collections.abc import Iterable
from datetime import date
from typing import Protocol

from gangway.domain.model import Model
from gangway.reconciling.facts import Facts

LIVE, DEAD = "sold", "cancelled"


class TheirOrder(Model):
    """One order as the partner lists it. `guests` counts people or tickets, as they do; `row` is where it stands."""

    reference: str
    facts: Facts
    guests: int | None = None
    row: int | None = None


class ChannelView(Protocol):
    """`first` and `last` are the days of travel that the view covers; outside of them nothing is called missing.

    Nor are `doubtful` references: they are in the view, and what it says of them could not be read.
    """

    @property
    def partner_id(self) -> str: ...

    @property
    def first(self) -> date: ...

    @property
    def last(self) -> date: ...

    @property
    def doubtful(self) -> frozenset[str]: ...

    def orders(self) -> Iterable[TheirOrder]:
        """Every order of those days, each reference once."""

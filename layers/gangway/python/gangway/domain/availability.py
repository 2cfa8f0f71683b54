"""What a channel is told about one departure of an option: when it sails, how much room there is, until when."""

from datetime import date, datetime
from enum import StrEnum

from gangway.domain.model import Model


class Room(StrEnum):
    """Grades of availability, in OCTO's words."""

    AVAILABLE = "AVAILABLE"
    LIMITED = "LIMITED"
    SOLD_OUT = "SOLD_OUT"
    CLOSED = "CLOSED"


class Slot(Model):
    """One departure of one option. `starts_at` and `ends_at` carry the local offset, `cutoff_at` is UTC.

    `capacity` and `vacancies` count seats one order may take; an option that sells the whole boat has 1 or 0.
    `fits` says whether the party asked about finds room (without a party: whether anybody does).
    """

    product_id: str
    option_id: str
    resource_id: str
    day: date
    start: str
    starts_at: datetime
    ends_at: datetime
    cutoff_at: datetime
    all_day: bool
    capacity: int
    vacancies: int
    room: Room
    fits: bool

    @property
    def id(self) -> str:
        """The local start with its offset: unique inside the option, also on the night the clocks go back."""
        return self.starts_at.isoformat(timespec="seconds")


def grade(capacity: int, vacancies: int, *, closed: bool) -> Room:
    """LIMITED is less than half the capacity left."""
    if closed:
        return Room.CLOSED
    if vacancies <= 0:
        return Room.SOLD_OUT
    return Room.LIMITED if vacancies * 2 < capacity else Room.AVAILABLE

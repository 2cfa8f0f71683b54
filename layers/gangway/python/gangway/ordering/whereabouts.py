"""Where a departure is found: its boat, its day and its start."""

from datetime import date

from pydantic import Field

from gangway.domain.model import Model
from gangway.store.seats import DayKey


class Whereabouts(Model):
    resource_id: str = Field(min_length=1, max_length=100)
    day: date
    start: str = Field(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$")

    @property
    def key(self) -> DayKey:
        return self.resource_id, self.day

    @property
    def name(self) -> str:
        """As people and cases name it."""
        return f"{self.resource_id} {self.day.isoformat()} {self.start}"

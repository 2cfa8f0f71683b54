"""A resource-day as it was and as it is: what those who are told of changing vacancies start from."""

from gangway.domain.departures import ResourceDay
from gangway.domain.model import Model


class DayChange(Model):
    """`before` is None for a new day, `after` for one taken away; `by` is the partner whose order moved seats.

    `by` is None when the plan changed, a hold ran out or a dispatcher acted.
    """

    before: ResourceDay | None
    after: ResourceDay | None
    by: str | None

    @property
    def resource_id(self) -> str:
        day = self.after or self.before
        return day.resource_id if day else ""

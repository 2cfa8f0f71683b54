"""A whole departure moved at the desk: listed first, then moved in slices, each order at its own partner's prices."""

from typing import Annotated

from pydantic import Field

from gangway.channels.planning.wire import Start
from gangway.desk.desk import Desk
from gangway.desk.orders import partner_of
from gangway.domain.model import Model
from gangway.domain.plan import Day, Name
from gangway.ordering.move_departure import Moved, Preview, move_departure, preview_move
from gangway.ordering.whereabouts import Whereabouts


class Place(Model):
    resource: Name
    day: Day
    start: Start

    @property
    def whereabouts(self) -> Whereabouts:
        return Whereabouts(resource_id=self.resource, day=self.day, start=self.start)


class Move(Model):
    """`dry_run` (unless it is said to be false) only lists who is concerned."""

    resource: Name
    day: Day
    start: Start
    to: Place
    dry_run: Annotated[bool, Field(strict=True)] = True

    @property
    def source(self) -> Whereabouts:
        return Place(resource=self.resource, day=self.day, start=self.start).whereabouts


class MoveDone(Model):
    """One call of a move; sent again until `is_finished`."""

    moved: Moved
    is_finished: bool


def move(desk: Desk, asked: Move, by: str) -> Preview | MoveDone:
    """Raises UnknownDeparture, Malformed."""
    target = asked.to.whereabouts
    if asked.dry_run:
        return preview_move(desk.office, asked.source, target)
    moved = move_departure(desk.office, asked.source, target, by, lambda partner_id: partner_of(desk, partner_id))
    return MoveDone(moved=moved, is_finished=moved.is_finished)

"""What the story tells of each order, and how it fails."""

from dataclasses import dataclass


class StoryFailed(Exception):  # noqa: N818  read where it is raised, "failed" says it
    """A step did not do what Gangway promises."""


@dataclass
class Told:
    """One order of the story. `seconds` from our answer until the internal system had that version."""

    what: str
    channel: str
    reference: str
    seats: int
    status: str
    internal_id: str = "–"
    seconds: float | None = None

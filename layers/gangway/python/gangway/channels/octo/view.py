"""What one answer shows: to whom, with which capabilities, in which language and currency."""

from dataclasses import dataclass
from datetime import UTC, datetime

from gangway.channels.octo.capabilities import Capabilities
from gangway.channels.octo.language import default_language
from gangway.domain.catalogue import Catalogue
from gangway.domain.partners import Partner


@dataclass(frozen=True)
class View:
    """`currency` is the one asked for, None for the partner's own."""

    catalogue: Catalogue
    partner: Partner
    capabilities: Capabilities
    language: str
    currency: str | None = None

    @property
    def plain_language(self) -> str:
        """The language of names that are there without the content capability, the same for every caller."""
        return default_language(self.catalogue.supplier.languages)


def utc(at: datetime) -> str:
    """A moment as OCTO wants it: UTC, `Z`, no fraction of a second."""
    return at.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def utc_or_null(at: datetime | None) -> str | None:
    return None if at is None else utc(at)

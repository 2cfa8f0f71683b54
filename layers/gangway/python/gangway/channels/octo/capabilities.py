"""What a call asks for beyond the core: pricing and content, by header or parameter, with or without prefix."""

from collections.abc import Iterable

from gangway.channels.octo.wire_common import Capability
from gangway.domain.model import Model

PREFIX = "octo/"
HEADER = "octo-capabilities"
PARAMETER = "_capabilities"

OFFERED: list[Capability] = [
    {"id": "octo/pricing", "revision": 1, "required": False, "dependencies": [], "docs": None},
    {"id": "octo/content", "revision": 1, "required": False, "dependencies": [], "docs": None},
]


class Capabilities(Model):
    """The capabilities switched on for one call; unknown ids are ignored (OCTO, capability negotiation)."""

    pricing: bool = False
    content: bool = False

    @property
    def header(self) -> str:
        """What the answer's `Octo-Capabilities` header says; empty for the core alone."""
        return ",".join(PREFIX + name for name in ("pricing", "content") if getattr(self, name))


def asked(*lists: str | None) -> Capabilities:
    """From comma-separated lists of ids: the header's and the query parameter's."""
    names = set(_names(lists))
    return Capabilities(pricing="pricing" in names, content="content" in names)


def _names(lists: Iterable[str | None]) -> Iterable[str]:
    for ids in lists:
        for name in (ids or "").split(","):
            yield name.strip().lower().removeprefix(PREFIX)

"""How long a channel waits at most, as it publishes it: `LIMIT` of `channels/<name>/limits.py`, found by this module.

A channel that sells under another's contract (`ALIAS_OF`) has the other's limit.
"""

from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pkgutil import iter_modules

import gangway.channels
from gangway.domain.model import Model

PACKAGE = "gangway.channels"


class Limit(Model):
    """The strictest limit a channel publishes for our answers; `most_errors` is a month's share, where it says one."""

    milliseconds: int
    percentile: int
    call: str
    most_errors: float | None = None


@cache
def answered_channels() -> dict[str, Limit | None]:
    """Every channel that calls us, by name, with what it publishes."""
    folders = sorted(found.name for found in iter_modules(gangway.channels.__path__) if found.ispkg)
    contracts = {name: getattr(import_module(f"{PACKAGE}.{name}"), "ALIAS_OF", name) for name in folders}
    called = {name: of for name, of in contracts.items() if find_spec(f"{PACKAGE}.{of}.routes")}
    return {name: _limit(of) for name, of in called.items()}


def _limit(contract: str) -> Limit | None:
    if find_spec(f"{PACKAGE}.{contract}.limits") is None:
        return None
    found: Limit = import_module(f"{PACKAGE}.{contract}.limits").LIMIT
    return found

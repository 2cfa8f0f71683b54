"""How long a channel waits at most, as it publishes it: the `LIMIT` of `channels/<name>/limits.py`."""

from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pkgutil import iter_modules

import gangway.channels
from gangway.domain.model import Model


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
    limits = {name: _limit(name) for name in folders}
    return {name: limit for name, limit in limits.items() if limit or find_spec(f"gangway.channels.{name}.routes")}


def _limit(name: str) -> Limit | None:
    if find_spec(f"gangway.channels.{name}.limits") is None:
        return None
    found: Limit = import_module(f"gangway.channels.{name}.limits").LIMIT
    return found

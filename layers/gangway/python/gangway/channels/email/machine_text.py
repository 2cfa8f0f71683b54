"""Text that machines wrote, a JSON body, as lines of `label: value`."""

import json
import re
from collections.abc import Iterator
from typing import Any

from gangway.channels.email.labels import KINDS, meaning_of

_DEEPEST, _MOST_LINES = 6, 200


def unfolded(text: str) -> str:
    """A JSON object in the text as lines, one value each; other text as it is."""
    start = text.find("{")
    if start < 0:
        return text
    try:
        found, end = json.JSONDecoder().raw_decode(text, start)
    except (ValueError, RecursionError):
        return text
    lines = list(_lines(found, ()))
    if not lines or len(lines) > _MOST_LINES:
        return text
    return "\n".join([text[:start].strip(), *lines, text[end:].strip()]).strip()


def _lines(value: Any, path: tuple[str, ...]) -> Iterator[str]:
    if len(path) > _DEEPEST:
        return
    if isinstance(value, dict):
        if (counted := _counted(value)) is not None:
            yield counted
            return
        for name, inner in value.items():
            yield from _lines(inner, (*path, str(name)))
    elif isinstance(value, list):
        for inner in value:
            yield from _lines(inner, path)
    elif path and value is not None:
        yield f"{_label(path)}: {_as_text(value)}"


_KIND_NAMES = ("type", "kind", "category", "name", "unit", "ticketType", "ticket_type", "passengerType", "label")
_COUNT_NAMES = ("count", "quantity", "qty", "number", "amount", "pax")


def _counted(value: dict[str, Any]) -> str | None:
    """As in {"type": "ADULT", "count": 2}: a kind of guest with its number."""
    kinds = [value[name] for name in _KIND_NAMES if isinstance(value.get(name), str)]
    counts = [value[name] for name in _COUNT_NAMES if isinstance(value.get(name), int)]
    return (
        f"{kinds[0]}: {counts[0]}" if len(kinds) == 1 and len(counts) == 1 and meaning_of(kinds[0]) in KINDS else None
    )


def _label(path: tuple[str, ...]) -> str:
    """The last two names when they mean something together, else the last: "services › date" is a date."""
    together, last = (re.sub(r"(?<=[a-z])(?=[A-Z])", " ", " ".join(path[-n:])).replace("_", " ") for n in (2, 1))
    return together if meaning_of(together) or not meaning_of(last) else last


def _as_text(value: Any) -> str:
    """An ISO moment as the day and the hour it says, without the zone that it says them in."""
    match = re.fullmatch(
        r"(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(?::\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?", str(value)
    )
    return f"{match[1]} {match[2]}" if match else str(value)

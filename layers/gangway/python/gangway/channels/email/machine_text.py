# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Text that machines wrote, as lines of `label: value`: a JSON body, and a change told in columns of old and new values."""

import json
import re
from collections.abc import Iterator
from typing import Any

from gangway.channels.email.folding import fold, pattern
from gangway.channels.email.labels import KINDS, meaning_of

_DEEPEST, _MOST_LINES = 6, 200
_OLD = r"(?:original\w*|before|old|previous\w*|was|from|current\w*|původn\w+|předtím|dříve|staré|starý|dosud|alt\w?|bisher\w*|vorher|ursprünglich\w*)(?: \w+)?"
_NEW = r"(?:updated?|new|now|after|amended|changed(?: to)?|to|nov[ýéá]|nově|nyní|teď|neu\w*|jetzt|geändert\w*|nachher)(?: \w+)?"
_SAME = r"\W*(?:unchanged|same|no change|not changed|beze změny|stejn\w+|nezměněno|unverändert|gleich|idem|dtto|[-=\"]+)?\W*"
_CELLS = re.compile(r"\t|\s*\|\s*|;|\s{2,}")


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


# A heading with the old and the new value each on a line of its own below it.
_STACKED = re.compile(
    r"^[ \t]*(?P<label>[^\n:⟦]{2,40}?):?[ \t]*\n\s*(?:old|original|previous|former|before|was|původní|stará|staré|starý|alte?[rs]?|bisherige[rs]?)\b[^:\n]{0,20}:[ \t]*(?P<old>[^\n]*)\n"
    r"\s*(?:new|updated|now|nová|nové|nový|neue?[rs]?)\b[^:\n]{0,20}:[ \t]*(?P<new>[^\n]+)$",
    re.MULTILINE | re.IGNORECASE,
)


# "Original date: Friday" above "New date: Saturday".
_OLD_ABOVE_NEW = re.compile(
    r"^[ \t]*(?:original|old|previous|former|původní|staré|stará|starý|dosavadní|alte[srn]?|bisherige[srn]?|ursprüngliche[srn]?)[ \t]+(?P<label>[^\n:\t|]{2,30}?)[ \t]*[:\t|][ \t]*(?P<old>[^\n]+)\n"
    r"\s*(?:new|updated|nov[éáý]|neue[srn]?)[ \t]+(?P=label)[ \t]*[:\t|][ \t]*(?P<new>[^\n]+)$",
    re.MULTILINE | re.IGNORECASE,
)
_HEAD = r"(?:(?:what(?:'s| has)?[ \t]+changed|changes?|changed|změn[ay]|co se změnilo|änderung(?:en)?|geändert)[ \t]*:[ \t]*)?"
# "Start time changed from 15:00 to 17:00", "Uhrzeit von 15:00 auf 17:00 geändert", "Čas změněn z 15:00 na 17:00".
_SENTENCES = tuple(
    re.compile(
        rf"^[ \t]*(?:[-*•·–][ \t]*)?{_HEAD}{source}[ \t]*(?:\.(?:[ \t](?-i:[A-ZÀ-Ž])[^\n]*)?)?$",
        re.MULTILINE | re.IGNORECASE,
    )
    for source in (
        r"(?P<label>[^\n:]{2,40}?)[ \t]*[-–:(][ \t]*(?:old|previous|former|before|was|původně|dříve|alt|bisher|vorher)(?:[ \t]+value)?[ \t]*:?[ \t]*(?P<old>[^\n]{1,60}?)[ \t]*[,;][ \t]*(?:new|now|after|nově|nyní|neu|jetzt)(?:[ \t]+value)?[ \t]*:?[ \t]*(?P<new>[^\n.]{1,60}?)\)?",
        r"(?P<label>[^\n:]{2,40}?)[ \t]+(?:(?:has|have|was|were|is|are)[ \t]+)?(?:been[ \t]+)?(?:changed|moved|updated|amended|modified|rescheduled|increased|reduced)[ \t]+(?:from[ \t]+(?P<old>[^\n]{1,60}?)[ \t]+)?to[ \t]+(?P<new>[^\n]{1,60}?)",
        r"(?P<label>[^\n:]{2,40}?)[ \t]+(?:(?:wurden?|ist|sind)[ \t]+)?(?:geändert[ \t]+)?(?:von[ \t]+(?P<old>[^\n]{1,60}?)[ \t]+)?auf[ \t]+(?P<new>[^\n]{1,60}?)(?:[ \t]+(?:geändert|verschoben|verlegt|erhöht|reduziert))?",
        r"(?P<label>[^\n:]{2,40}?)[ \t]+(?:(?:byl[aoyi]?)[ \t]+)?(?:změněn[aoyi]?|přesunut[aoyi]?|upraven[aoyi]?)[ \t]+(?:ze?[ \t]+(?P<old>[^\n]{1,60}?)[ \t]+)?na[ \t]+(?P<new>[^\n]{1,60}?)",
    )
)


def _told_anew(match: re.Match[str]) -> str:
    if meaning_of(match["label"]) is None:
        return match.group()
    old = (match["old"] or "").strip("⟦⟧ ")
    return f"{match['label']}: ⟦{old or '?'}⟧ {match['new']}"


def with_told_changes(text: str) -> str:
    """Sentences that tell of a change as `label: ⟦old⟧ new`."""
    for sentence in (_OLD_ABOVE_NEW, *_SENTENCES):
        text = sentence.sub(_told_anew, text)
    return text


def with_new_columns(text: str, *, mark: str = "") -> str:
    """Rows below a header of old and new values as `label: new`, those that stay left out. `mark`: said before the new."""
    text = _STACKED.sub(lambda match: f"{match['label']}: ⟦{match['old']}⟧ {match['new']}", text)
    lines = text.split("\n")
    head = next((at for at, line in enumerate(lines) if _is_header(_split(line))), None)
    if head is None:
        return text
    columns = {len(_split(lines[head])), 3}
    out = lines[:head]
    for at, line in enumerate(lines[head + 1 :], start=head + 1):
        cells = _split(line)
        if len(cells) not in columns or len(cells) < 3:  # noqa: PLR2004  label, old, new
            if line.strip(" -|+="):
                return "\n".join([*out, *lines[at:]])
            continue
        label, old, new = cells[0], cells[-2], cells[-1]
        if pattern(_SAME).fullmatch(fold(new)) is None and fold(old) != fold(new):
            out.append(f"{label} {mark} {new}" if mark else f"{label}: {new}")
    return "\n".join(out)


def _split(line: str) -> list[str]:
    return [cell.strip() for cell in _CELLS.split(line.strip().strip("|"))]


def _is_header(cells: list[str]) -> bool:
    """The two last cells say old and new; before them at most the label of the rows."""
    if len(cells) not in {2, 3}:
        return False
    old, new = fold(cells[-2]), fold(cells[-1])
    return pattern(_OLD).fullmatch(old) is not None and pattern(_NEW).fullmatch(new) is not None

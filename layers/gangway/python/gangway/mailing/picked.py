# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""One of the departures or bookings of a list in our letter, by its place in it ("the second one") or a short name.

Only a short reply that says nothing else is read so: whoever writes more is read by the general rules.
"""

from collections.abc import Sequence
from typing import TypeVar

from gangway.channels.email.folding import fold, pattern
from gangway.channels.email.products import named_products
from gangway.channels.email.reading import Item, Reading
from gangway.mailing.compare import option_told, said_in, wanted
from gangway.mailing.room import Pending, Turn

LONGEST = 80  # letters; whoever writes more says more
_OPTION = r"(?:možnost\w*|termín\w*|varianta|variantu|nabídk\w*|option|choice|number|no\.|termin|möglichkeit|variante|nummer|nr\.|č\.|číslo)"
_PLACES = (
    rf"\b(?:první|prvou|prvý|first|erste[nrs]?)\b|\b{_OPTION} ?1\b",
    rf"\b(?:druh(?:ý|á|ou|é)|second|zweite[nrs]?)\b|\b{_OPTION} ?2\b",
    rf"\b(?:třetí|third|dritte[nrs]?)\b|\b{_OPTION} ?3\b",
)
_LAST = r"\b(?:poslední|last|letzte[nrs]?)\b"
_DOUBT = r"\?|\b(?:nebo|anebo|or|oder|ale|but|aber|ne|no|not|nein|nicht|kein\w*|místo|instead|statt)\b(?! ?\d)"

One = TypeVar("One")


def by_place(text: str, listed: Sequence[One]) -> One | None:
    """The one of the list whose place the text names; None for none or several."""
    said = fold(text).strip()
    if len(said) > LONGEST or pattern(_DOUBT).search(said.replace("no.", "")) or len(listed) < 2:  # noqa: PLR2004
        return None
    named = [number for number, words in enumerate(_PLACES) if pattern(words).search(said)]
    named += [len(listed) - 1] if pattern(_LAST).search(said) else []
    return listed[named[0]] if len(named) == 1 and named[0] < len(listed) else None


def picked(turn: Turn) -> Reading | None:
    """The reading of a reply that picks one of several departures we have named."""
    pending, reading = turn.pending, turn.reading
    if pending is None or len(pending.offered) < 2 or not _says_little(reading):  # noqa: PLR2004
        return None
    item = _picked(turn, pending)
    if item is None:
        return None
    known = {"items": (item,), "missing": (), "reasons": ()}
    if pending.reference is not None:
        return reading.model_copy(update={"intent": "change", "reference": pending.reference, **known})
    contact = pending.contact
    intent = wanted(turn, pending)
    return reading.model_copy(
        update={"intent": intent, "contact": contact, "reference": pending.partner_reference, **known}
    )


def _says_little(reading: Reading) -> bool:
    if reading.intent == "order":
        return all(item == Item() for item in reading.items)
    return reading.intent == "human" and {reason.code for reason in reading.reasons} == {"no_known_request"}


def _picked(turn: Turn, pending: Pending) -> Item | None:
    said = said_in(turn)
    if said.values.dates.mentions or said.values.times or pending.holds:
        return None
    if len(pending.items) in {1, len(pending.offered)} and (found := by_place(said.text, pending.offered)):
        return found
    if len(said.text.strip()) > LONGEST or pattern(_DOUBT).search(fold(said.text)):
        return None
    names = {one.product for one in named_products(said.text, turn.room.catalogue, in_short=True)}
    option = option_told(turn, said, {item.product for item in pending.offered})
    fits = [item for item in pending.offered if names == {item.product} or (not names and option == item.option)]
    return fits[0] if len(fits) == 1 else None

"""A reply to a letter that named several departures: which of them it means, with the party that was asked about.

Of what a reply says each value must fit. What fits no departure, or more than one, is not chosen for the guest.
"""

from gangway.channels.email.reading import Item
from gangway.mailing.room import Pending


def chosen(said: tuple[Item, ...], pending: Pending) -> list[Item] | None:
    """The departures that the reply names, each ready to be asked for or booked; None if in doubt."""
    named = [_meant(one, pending) for one in said]
    picked = [one for one in named if one is not None]
    return _with_what_is_held(picked, pending) if picked and len(picked) == len(named) else None


def completed(said: tuple[Item, ...], pending: Pending) -> list[Item] | None:
    """The party, a day or an hour that was asked for: filled in where it was missing; None if there it means two."""
    if len(said) != 1 or said[0].product or pending.offered:
        return None
    one = said[0]
    values: dict[str, object] = {"units": one.units, "people": one.people} if one.units or one.people else {}
    values |= {name: value for name in ("date", "time") if (value := getattr(one, name))}
    if any(sum(not _has(item, name) for item in pending.items) != 1 for name in ("date", "time") if name in values):
        return None
    return [item.model_copy(update={k: v for k, v in values.items() if not _has(item, k)}) for item in pending.items]


def _has(item: Item, name: str) -> bool:
    return bool(item.units or item.people) if name in {"units", "people"} else getattr(item, name) is not None


def _meant(said: Item, pending: Pending) -> Item | None:
    fits = {_departure(one): one for one in pending.offered if _fits(said, one)}
    if len(fits) != 1:
        return None
    only = next(iter(fits.values()))
    party = {"units": said.units, "people": said.people} if said.units or said.people else {}
    return only.model_copy(update=party)


def _departure(item: Item) -> tuple[object, ...]:
    return (item.product, item.option, item.date, item.time)


def _fits(said: Item, one: Item) -> bool:
    """Something is said, and nothing of it is different. A product alone brings its first option along."""
    stated = [name for name in ("product", "date", "time") if getattr(said, name)]
    return bool(stated) and all(getattr(said, name) == getattr(one, name) for name in stated)


def _with_what_is_held(picked: list[Item], pending: Pending) -> list[Item] | None:
    """Of an order of several cruises the others are those that are held; each that was not must have been named."""
    if not pending.holds:
        return picked
    pairs = list(zip(pending.items, pending.holds, strict=True))
    missing = [item for item, hold in pairs if not hold]
    if sorted(item.product or "" for item in picked) != sorted(item.product or "" for item in missing):
        return None
    left = list(picked)
    return [item if hold else _take(left, item) for item, hold in pairs]


def _take(left: list[Item], wanted: Item) -> Item:
    return left.pop(next(number for number, one in enumerate(left) if one.product == wanted.product))

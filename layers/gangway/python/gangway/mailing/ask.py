"""Is there room? What is free that day with times and prices; when full, the nearest departures."""

from collections.abc import Sequence
from typing import Literal

from gangway.channels.email.answers import AnyAnswer, ByHand, Free, Full, NotRunning, OnePart, Several
from gangway.channels.email.reading import Item
from gangway.domain.availability import Slot
from gangway.domain.refusals import Unknown
from gangway.mailing.orders import offer, taken_back
from gangway.mailing.room import Decision, Pending, Turn
from gangway.mailing.slots import are_closed, item_at, nearest, offered, product_of, slots_of, start_of

Why = Literal["season", "weekday", "hour", "sales_ended", "not_planned"]
MOST_ITEMS = 5


def answer_availability(turn: Turn) -> Decision:
    items = turn.reading.items
    if len(items) > MOST_ITEMS:
        return Decision(person="too_many_items")
    try:
        if len(items) == 1:
            return _one(turn, items[0], may_hold=True)
        return _several(turn, items)
    except Unknown:
        return Decision(person="not_sold_to_this_partner")


def _several(turn: Turn, items: Sequence[Item]) -> Decision:
    """One letter. Only where one departure is all that is free of what was asked for, is it held as an offer."""
    fitting = [_chosen(turn, item, _day(turn, item)) for item in items]
    is_clear = sum(len(chosen) for chosen in fitting) == 1
    parts = [_one(turn, item, may_hold=is_clear) for item in items]
    held = next((order for part in parts for order in part.orders), None)
    answer = Several(parts=tuple(one for part in parts if (one := _as_part(part.answer))))
    pending = Pending(
        intent="availability",
        items=tuple(items),
        contact=turn.reading.contact,
        offered=_to_be_named(parts, fitting, is_clear=is_clear),
        held=held.id if held else None,
    )
    return Decision(answer=answer, pending=pending, orders=(held,) if held else ())


def _to_be_named(parts: Sequence[Decision], fitting: Sequence[Sequence[Slot]], *, is_clear: bool) -> tuple[Item, ...]:
    """The departures a reply may name; where one is clear it is the one a yes means."""
    told = [part.pending.offered if part.pending else () for part in parts]
    if is_clear:
        return next(items for items, chosen in zip(told, fitting, strict=True) if chosen)
    return tuple(item for items in told for item in items)


def _as_part(answer: AnyAnswer | None) -> OnePart | None:
    return None if isinstance(answer, Several | ByHand) else answer


def told_free(turn: Turn, item: Item, *, intent: str) -> Decision:
    """What is free of it, with nothing held."""
    decision = _one(turn, item, may_hold=False)
    pending = decision.pending.model_copy(update={"intent": intent}) if decision.pending else None
    return decision.model_copy(update={"pending": pending})


def _day(turn: Turn, item: Item) -> list[Slot]:
    assert item.date is not None  # noqa: S101  a complete question has a day
    return slots_of(turn.room, turn.partner, item, item.date, item.date)


def _chosen(turn: Turn, item: Item, day: Sequence[Slot]) -> list[Slot]:
    """What is free of what was asked for."""
    wanted = start_of(turn.room, item)
    return [slot for slot in day if slot.fits and wanted in {None, slot.start}]


def _one(turn: Turn, item: Item, *, may_hold: bool) -> Decision:
    day = _day(turn, item)
    chosen = _chosen(turn, item, day)
    if not chosen:
        return unavailable(turn, item, day, intent="availability")
    held = offer(turn, item_at(item, chosen[0])) if may_hold and len(chosen) == 1 else None
    told = chosen if held or start_of(turn.room, item) else [slot for slot in day if slot.fits]
    replaced = taken_back(turn, held) if held else None
    answer = Free(
        asked=item,
        held=held,
        slots=tuple(offered(turn.room, turn.partner, item, slot) for slot in told),
        replaces=replaced.reference if replaced else None,
    )
    pending = Pending(
        intent="availability",
        items=(item,),
        contact=turn.reading.contact,
        offered=tuple(item_at(item, slot) for slot in told),
        held=held.id if held else None,
    )
    return Decision(answer=answer, pending=pending, orders=(held,) if held else ())


def free_starts(turn: Turn) -> tuple[str, ...] | None:
    """The hours among which one is to be named, where an order lacks nothing else; None for any other mail."""
    reading = turn.reading
    if reading.intent != "order" or reading.missing != ("time",) or len(reading.items) != 1:
        return None
    item = reading.items[0]
    if not (item.product and item.date and item.units) or item.time:
        return None
    try:
        return tuple(slot.start for slot in _day(turn, item) if slot.fits)
    except Unknown:
        return None


def unavailable(turn: Turn, item: Item, day: list[Slot], *, intent: str) -> Decision:
    """Why not, and what is near."""
    near = nearest(turn.room, turn.partner, item)
    told = tuple(offered(turn.room, turn.partner, item, slot) for slot in near)
    wanted = start_of(turn.room, item)
    asked = [slot for slot in day if wanted is None or slot.start == wanted]
    answer: AnyAnswer
    if asked and not are_closed(asked):
        most = max((slot.vacancies for slot in asked), default=0)
        answer = Full(asked=item, nearest=told, vacancies=most)
    else:
        answer = NotRunning(asked=item, nearest=told, why=why_not(turn, item, day))
    pending = Pending(
        intent=intent,
        items=(item,),
        contact=turn.reading.contact,
        partner_reference=turn.reading.reference,
        offered=tuple(item_at(item, slot) for slot in near),
    )
    return Decision(answer=answer, pending=pending)


def why_not(turn: Turn, item: Item, day: list[Slot]) -> Why:
    product, option = product_of(turn.room, item)
    assert item.date is not None  # noqa: S101  a complete item has a day
    if not product.season.covers(item.date):
        return "season"
    if not option.runs_on(item.date):
        return "weekday"
    wanted = start_of(turn.room, item)
    if wanted is not None and wanted not in (option.times or ("00:00",)):
        return "hour"
    return "sales_ended" if day else "not_planned"

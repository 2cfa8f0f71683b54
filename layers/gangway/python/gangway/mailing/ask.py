"""Is there room? What is free that day with times and prices; when full, the nearest departures."""

from typing import Literal

from gangway.channels.email.answers import AnyAnswer, ByHand, Free, Full, NotRunning, OnePart, Several
from gangway.channels.email.reading import Item
from gangway.domain.availability import Slot
from gangway.domain.refusals import Unknown
from gangway.mailing.orders import offer
from gangway.mailing.room import Decision, Pending, Turn
from gangway.mailing.slots import are_closed, item_at, nearest, offered, product_of, slots_of, start_of

Why = Literal["season", "weekday", "hour", "sales_ended", "not_planned"]
MOST_ITEMS = 5


def answer_availability(turn: Turn) -> Decision:
    items = turn.reading.items
    if len(items) > MOST_ITEMS:
        return Decision(person="too_many_items")
    try:
        parts = [_one(turn, item, alone=len(items) == 1) for item in items]
    except Unknown:
        return Decision(person="not_sold_to_this_partner")
    if len(parts) == 1:
        return parts[0]
    return Decision(answer=several(parts), pending=Pending(intent="availability", items=items))


def several(parts: list[Decision]) -> Several:
    """One mail for the answers to several items."""
    answers: list[OnePart] = [
        part.answer for part in parts if part.answer is not None and not isinstance(part.answer, Several | ByHand)
    ]
    return Several(parts=tuple(answers))


def _one(turn: Turn, item: Item, *, alone: bool) -> Decision:
    assert item.date is not None  # noqa: S101  a complete question has a day
    day = slots_of(turn.room, turn.partner, item, item.date, item.date)
    fits = [slot for slot in day if slot.fits]
    wanted = start_of(turn.room, item)
    chosen = [slot for slot in fits if wanted is None or slot.start == wanted]
    if not chosen:
        return unavailable(turn, item, day, intent="availability")
    held = offer(turn, item_at(item, chosen[0])) if alone and len(chosen) == 1 else None
    told = chosen if held else fits
    answer = Free(asked=item, held=held, slots=tuple(offered(turn.room, turn.partner, item, slot) for slot in told))
    pending = Pending(
        intent="availability",
        items=(item,),
        contact=turn.reading.contact,
        offered=tuple(item_at(item, slot) for slot in told),
        held=held.id if held else None,
    )
    return Decision(answer=answer, pending=pending, orders=(held,) if held else ())


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

"""The reply to our question, put together with what the mail before it said.

A value that the reply states takes the place of the one before; what is still missing then is asked for again.
"""

from collections.abc import Sequence
from dataclasses import replace

from gangway.channels.email.checks import check_order, check_question, missing_of
from gangway.channels.email.reading import Item, Reading, Reason, only
from gangway.channels.email.wishes import Sold
from gangway.mailing.accept import takes_something
from gangway.mailing.choose import chosen, completed
from gangway.mailing.compare import compared, listed_in, option_told, said_in, wanted
from gangway.mailing.find import is_conversation
from gangway.mailing.picked import picked
from gangway.mailing.room import Pending, Turn
from gangway.mailing.which import meant_by

REFERENCE_ONLY = frozenset({"no_known_request", "no_text", "language", "names_a_booking_and_books"})


def with_what_was_said(turn: Turn) -> Reading:
    """The reading of the mail in its conversation; as it is where it does not go on with what we wait for."""
    turn = replace(turn, reading=compared(turn))
    reading, pending = turn.reading, turn.pending
    if pending is None:
        return reading
    if chosen_one := picked(turn):
        return chosen_one
    if pending.intent in {"change", "cancel", "confirm"}:
        return _with_number(turn, reading, pending)
    return _of_several(turn, pending) if len(pending.items) > 1 else _of_one(turn, pending)


def _of_one(turn: Turn, pending: Pending) -> Reading:
    reading = turn.reading
    if not pending.items or (len(pending.offered) > 1 and takes_something(reading)):
        return reading
    if reading.intent == "change" and is_conversation(turn) and reading.items:
        return _completed(turn, pending, reading.items[0], wanted(turn, pending))
    goes_on = reading.intent in {"order", "availability"} and len(reading.items) == 1 and "product" in reading.missing
    if goes_on and turn.incoming.parents:
        return _completed(turn, pending, reading.items[0], reading.intent)
    return reading


def _with_number(turn: Turn, reading: Reading, pending: Pending) -> Reading:
    """We asked which booking was meant, and this says it, by its number or in words."""
    codes = {reason.code for reason in reading.reasons}
    says_only_that = reading.intent == "confirm" or (reading.intent == "human" and codes <= REFERENCE_ONLY)
    if pending.reference is not None or not (says_only_that or reading.intent == pending.intent):
        return reading
    reference = reading.reference if reading.reference != pending.number else None
    if reference is None and (order := meant_by(turn)):
        reference = order.reference
    if reference is None:
        return reading
    items = reading.items or pending.items
    missing = () if reading.items else pending.missing  # what we asked for besides the number
    known = {"intent": pending.intent, "reference": reference, "items": items, "missing": missing, "reasons": ()}
    return reading.model_copy(update=known)


def _of_several(turn: Turn, pending: Pending) -> Reading:
    """A reply to a letter about several cruises. A complete request of its own stays what it is."""
    reading = turn.reading
    is_reply = reading.intent == "change" and is_conversation(turn)
    lacks_more = reading.intent in {"order", "availability"} and bool(reading.missing) and bool(turn.incoming.parents)
    if not is_reply and not lacks_more:
        return reading
    listed = listed_in(turn)
    doubts = [] if listed else [reason for said in reading.items for reason in _doubts(reading, said)]
    said = listed or reading.items
    items = None if doubts else chosen(said, pending) or completed(said, pending)
    if items is None:
        return only("human", reading.language, "reply_unclear", contact=reading.contact) if is_reply else reading
    intent = wanted(turn, pending) if is_reply else reading.intent
    return _read_anew(
        turn, pending, items, intent, [reason for item in items for reason in checked(turn, item, intent)]
    )


def _completed(turn: Turn, pending: Pending, said: Item, intent: str) -> Reading:
    if said.option is None and said.product is None:
        said = said.model_copy(update={"option": option_told(turn, said_in(turn), {pending.items[0].product})})
    item = as_offered(filled(turn, pending.items[0], said), said, pending.offered)
    doubts = [*_doubts(turn.reading, said), *_without_children(pending, said)]
    return _read_anew(turn, pending, [item], intent, [*doubts, *checked(turn, item, intent)])


def _without_children(pending: Pending, said: Item) -> list[Reason]:
    """Who ordered for children and now names adults alone has not taken the children off."""
    is_family = bool(set(said.units) & {"child", "infant", "family", "youth"})
    forgets = pending.lacks_adults and (said.units or said.people) and not is_family
    return [Reason(code="people_only_children", field="people")] if forgets else []


def _read_anew(turn: Turn, pending: Pending, items: Sequence[Item], intent: str, reasons: Sequence[Reason]) -> Reading:
    contact = pending.contact.model_copy(
        update={name: value for name, value in turn.reading.contact.model_dump().items() if name == "phone" and value}
    )
    return turn.reading.model_copy(
        update={
            "intent": intent,
            "items": tuple(items),
            "contact": contact,
            "reference": pending.partner_reference,
            "reasons": tuple(dict.fromkeys(reasons)),
            "missing": missing_of(list(reasons)),
        }
    )


def filled(turn: Turn, before: Item, said: Item) -> Item:
    """The wish with what was said now; a product's only departure needs no hour."""
    values = {name: value for name in ("date", "time", "units", "people", "option") if (value := getattr(said, name))}
    if said.product and said.product != before.product:
        values |= {"product": said.product, "option": said.option, "time": said.time}
    if said.units:
        values["people"] = said.people
    item = before.model_copy(update=values)
    if item.product is None:
        return item
    product = turn.room.catalogue.product(item.product)
    option = product.option(item.option) if item.option else product.default_option
    only = option.times[0] if len(option.times) == 1 else None
    return item.model_copy(update={"option": option.id, "time": item.time or only})


def as_offered(item: Item, said: Item, offered: tuple[Item, ...]) -> Item:
    """A day or an hour that fits one departure we have named means that departure."""
    if said.date and not said.time:
        fits = [one for one in offered if one.date == said.date]
    elif said.time and not said.date:
        fits = [one for one in offered if one.time == said.time]
    else:
        return item
    if len(fits) != 1 or fits[0].product != item.product:
        return item
    option = said.option or fits[0].option
    return item.model_copy(update={"option": option, "date": fits[0].date, "time": fits[0].time})


def _doubts(reading: Reading, said: Item) -> list[Reason]:
    """What the reply speaks of without a usable value."""
    given = {
        "date": said.date,
        "time": said.time,
        "people": said.units or said.people,
        "product": said.product or said.option,
    }
    return [
        reason
        for reason in reading.reasons
        if reason.field in given and not given[reason.field] and reason.code.endswith(("unclear", "difference"))
    ]


def checked(turn: Turn, item: Item, intent: str) -> list[Reason]:
    now = turn.room.now.astimezone(turn.room.catalogue.supplier.zone)
    sold = Sold(units=item.units, people=item.people, trouble=None if item.units else "absent")
    check = check_question if intent == "availability" else check_order
    return check(item, sold, turn.room.catalogue, now)

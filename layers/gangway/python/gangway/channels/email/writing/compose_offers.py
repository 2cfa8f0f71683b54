"""Answers that name departures: what is free, what is not and what is near, with how to take it.

Held is only what is an order on hold. A yes is asked for only where it would be understood: for one departure, in a
mail whose id leads back to the conversation.
"""

from collections.abc import Sequence

from gangway.channels.email.answers import Alternatives, Free, Full, NotRunning, Offered, OfferExpired, WhichOne
from gangway.channels.email.reading import Item
from gangway.channels.email.writing.blocks import Block, Facts, Listed, Say
from gangway.channels.email.writing.phrases import Phrases
from gangway.domain.catalogue import WEEKDAYS
from gangway.domain.order import Order, Status

MOST_LISTED = 24


def free(answer: Free, phrases: Phrases) -> list[Block]:
    words = phrases.words
    if answer.held:
        old = [Say(text=words("replaces", number=answer.replaces))] if answer.replaces else []
        return [Say(text=words("held")), *hold(answer.held, phrases), *old]
    lead = Say(text=words("free_one" if len(answer.slots) == 1 else "free_several"))
    return [lead, *_free_slots(answer, phrases), *accept(answer.slots, answer.number, phrases)]


def _free_slots(answer: Free, phrases: Phrases) -> list[Block]:
    """Times of one day at one price stand in one row, anything else in a list."""
    words, asked, slots = phrases.words, answer.asked, answer.slots[:MOST_LISTED]
    if len(slots) == 1:
        return [_offer(slots[0], asked, phrases)]
    same = {(slot.slot.product_id, slot.slot.option_id, slot.slot.day, slot.price) for slot in slots}
    who = phrases.party(asked.units, asked.people)
    if len(same) > 1:
        return [Facts(rows=tuple(phrases.asked(asked))), Listed(items=_lines(slots, asked, phrases))]
    first = slots[0]
    times = words.hours([words.clock(phrases.local(slot.slot.starts_at)) for slot in slots])
    rows = [
        ("what", phrases.name(first.slot.product_id, first.slot.option_id)),
        ("when", words.day(first.slot.day)),
        ("times", times),
        ("who", who),
        ("price", words.price(first.price) if first.price else ""),
    ]
    return [Facts(rows=tuple(phrases.rows(rows)))]


def _offer(offered: Offered, asked: Item, phrases: Phrases) -> Facts:
    slot = offered.slot
    rows = [
        ("what", phrases.name(slot.product_id, slot.option_id)),
        ("when", phrases.moment(slot, slot.product_id)),
        ("who", phrases.party(asked.units, asked.people)),
        ("price", phrases.words.price(offered.price) if offered.price else ""),
    ]
    return Facts(rows=tuple(phrases.rows(rows)))


def _lines(slots: Sequence[Offered], asked: Item | None, phrases: Phrases) -> tuple[str, ...]:
    return tuple(phrases.offered(slot, asked) for slot in slots[:MOST_LISTED])


def hold(order: Order, phrases: Phrases) -> list[Block]:
    """The offer itself, until when it stands, and the one word that takes it."""
    if not phrases.alone:
        return [phrases.order(order)]
    words, until = phrases.words, order.hold_expires_at
    terms = words("hold", until=words.until(phrases.local(until))) if until else words("hold_open")
    return [phrases.order(order), Say(text=terms, strong=True), Say(text=words("hold_ends"))]


def accept(slots: Sequence[Offered], number: str | None, phrases: Phrases, *, ordered: bool = False) -> list[Block]:
    """`ordered`: whoever names one of several has it booked; else it is offered first."""
    if not phrases.alone:
        return []
    if number is None:
        return [Say(text=phrases.words("accept_anew"))]
    if len(slots) == 1:
        return [Say(text=phrases.words("accept_one"))]
    return [Say(text=phrases.words("accept_several_ordered" if ordered else "accept_several"))]


def which_one(answer: WhichOne, phrases: Phrases) -> list[Block]:
    listed = Listed(items=_lines(answer.slots, None, phrases))
    return [Say(text=phrases.words("which_one")), listed, Say(text=phrases.words("question_reply"))]


def full(answer: Full, phrases: Phrases) -> list[Block]:
    words = phrases.words
    left = [] if answer.vacancies is None else [Say(text=_left(answer.vacancies, phrases))]
    facts = Facts(rows=tuple(phrases.asked(answer.asked)))
    return [Say(text=words("full")), facts, *left, *nearest(answer.nearest, answer.asked, answer.number, phrases)]


def _left(vacancies: int, phrases: Phrases) -> str:
    return phrases.words("vacancies", n=vacancies) if vacancies > 0 else phrases.words("sold_out")


def nearest(
    slots: Sequence[Offered], asked: Item, number: str | None, phrases: Phrases, *, ordered: bool = False
) -> list[Block]:
    if not slots:
        return [Say(text=phrases.words("no_nearest"))]
    lead = Say(text=phrases.words("nearest_one" if len(slots) == 1 else "nearest_several"))
    return [lead, Listed(items=_lines(slots, asked, phrases)), *accept(slots, number, phrases, ordered=ordered)]


def not_running(answer: NotRunning, phrases: Phrases) -> list[Block]:
    asked = answer.asked
    why: list[Block] = [Say(text=_why(answer, phrases))]
    if answer.why == "sales_ended":
        why.append(Facts(rows=tuple(phrases.asked(asked))))
    return [*why, *nearest(answer.nearest, asked, answer.number, phrases)]


def _why(answer: NotRunning, phrases: Phrases) -> str:
    words, asked = phrases.words, answer.asked
    product = phrases.product(answer.product_id)
    option = phrases.option(answer.product_id, asked.option)
    return words(
        f"not_running_{answer.why}",
        product=phrases.name(answer.product_id, None if answer.why == "season" else asked.option),
        on_day=words.on_day(answer.day),
        time=phrases.at_hour(asked.time) if asked.time else "",
        season=words.season(product.season) if product else "",
        weekdays=words.on_weekdays([WEEKDAYS.index(day) for day in option.weekdays]) if option else "",
    )


def alternatives(answer: Alternatives, phrases: Phrases) -> list[Block]:
    words = phrases.words
    if answer.keeps:
        lead: list[Block] = [_stays(answer.keeps, phrases)]
    else:
        lead = [Say(text=words("not_booked")), Facts(rows=tuple(phrases.asked(answer.asked)))]
    if answer.held:
        return [*lead, Say(text=words("held_instead")), *hold(answer.held, phrases)]
    listed = nearest(answer.nearest, answer.asked, answer.number, phrases, ordered=True)
    if answer.keeps and answer.nearest:
        how = "accept_change_offer" if answer.keeps.status is Status.ON_HOLD else "accept_change"
        return [*lead, *listed[:-1], Say(text=words(how))]
    return [*lead, *listed]


def _stays(order: Order, phrases: Phrases) -> Say:
    words, until = phrases.words, order.hold_expires_at
    if order.status is not Status.ON_HOLD or until is None:
        return Say(text=words("not_moved", number=order.reference))
    return Say(text=words("not_moved_offer", number=order.reference, until=words.until(phrases.local(until))))


def _other_party(answer: OfferExpired, phrases: Phrases) -> list[Block]:
    """For whom the departures are free, where it is not whom the offer was for."""
    before, now = (phrases.party(units) for units in (_party_of(answer.order), answer.asked.units))
    return [Facts(rows=tuple(phrases.rows([("who", now)])))] if now not in {"", before} else []


def _party_of(order: Order) -> dict[str, int]:
    return {unit.unit_id: unit.quantity for unit in order.units}


def expired(answer: OfferExpired, phrases: Phrases) -> list[Block]:
    words, until = phrases.words, answer.order.hold_expires_at
    over = words("expired", until=words.until(phrases.local(until))) if until else words("expired_open")
    told: list[Block] = [Say(text=over), phrases.order(answer.order)]
    if not answer.again:
        return told
    lead = Say(text=words("again_one" if len(answer.again) == 1 else "again_several"))
    asked = Item(product=answer.order.product_id, option=answer.order.option_id)
    return [
        *told,
        lead,
        *_other_party(answer, phrases),
        Listed(items=_lines(answer.again, asked, phrases)),
        *accept(answer.again, answer.number, phrases, ordered=True),
    ]

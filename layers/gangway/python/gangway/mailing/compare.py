"""What a reply says beside what its conversation has offered: so is read what quotes nothing of our mail, too.

A bare weekday is the offered day of that name. A yes that states another day, hour, party or product than the one offer
is no yes: we ask. Of a change only what differs from the offer is one.
"""

from collections.abc import Collection
from datetime import date, timedelta

from gangway.channels.email.bare_weekdays import is_bare
from gangway.channels.email.days import Clock
from gangway.channels.email.folding import fold, has
from gangway.channels.email.intent_words import ACCEPTS, BUT, FIRMLY_BOOKS
from gangway.channels.email.moods import restraint
from gangway.channels.email.options import chosen_option
from gangway.channels.email.party import heads_of
from gangway.channels.email.reading import Field, Item, Reading, Reason
from gangway.channels.email.several import several
from gangway.channels.email.stops import stopped
from gangway.channels.email.thread import take_apart
from gangway.channels.email.wishes import Reader, Values, as_tickets, fitting_time
from gangway.domain.catalogue import Product
from gangway.domain.model import Model
from gangway.mailing.orders import item_of, live_holds_of
from gangway.mailing.room import Pending, Turn


class Said(Model):
    """The new text of the mail and what it states."""

    text: str
    values: Values

    @property
    def is_nothing(self) -> bool:
        values = self.values
        stated = (values.products, values.option, values.times, values.dates.mentions)
        return not any(stated) and heads_of(values.party) is None


def said_in(turn: Turn) -> Said:
    text = take_apart(turn.incoming.text, forward=False).new
    return Said(text=text, values=reader_for(turn).values(text))


def reader_for(turn: Turn) -> Reader:
    now = (turn.incoming.sent_at or turn.room.now).astimezone(turn.room.catalogue.supplier.zone)
    return Reader(catalogue=turn.room.catalogue, clock=Clock(today=now.date(), day_first=turn.language != "en"))


def listed_in(turn: Turn) -> tuple[Item, ...]:
    """The cruises of a reply that names several, each as far as it is stated; empty for fewer, or for one in doubt."""
    said, catalogue = said_in(turn), turn.room.catalogue
    reader = reader_for(turn)
    cruises = several(reader, said.text, "").wishes
    if any(one.dates.trouble for one in cruises):
        return ()
    return tuple(_item(one, catalogue.product(one.products[0])) for one in cruises)


def _item(values: Values, product: Product) -> Item:
    option = product.option(values.option) if values.option else product.default_option
    time = fitting_time(values.times, option)[0] if values.times else None
    sold = as_tickets(values.party, product, option)
    day = values.dates.days[0] if len(values.dates.days) == 1 else None
    return Item(product=product.id, date=day, time=time, units=sold.units, people=sold.people)


def wanted(turn: Turn, pending: Pending) -> str:
    """What the guest wants in the end: whoever asked, and now says in so many words that they book, books."""
    said = fold(said_in(turn).text)
    if pending.intent != "availability" or "?" in said or restraint(said, "order") or stopped(said, "order"):
        return pending.intent
    return "order" if has(FIRMLY_BOOKS, said) else pending.intent


def compared(turn: Turn) -> Reading:
    """The reading of a reply with what the conversation has offered in view."""
    reading, pending = turn.reading, turn.pending
    if pending is None or reading.intent not in {"confirm", "change"} or pending.reference is not None:
        return reading
    offers = offers_of(turn, pending)
    if not offers:
        return reading
    said = _with_option(turn, said_in(turn), offers)
    if reading.intent == "confirm":
        return _yes(reading, pending, said, offers)
    return _altered(reading, said, offers)


def offers_of(turn: Turn, pending: Pending) -> tuple[Item, ...]:
    """What is held for the conversation if anything is, and the mail is about that; else what was named."""
    held, reference = live_holds_of(turn), turn.reading.reference
    if reference not in {None, pending.number, *(order.reference for order in held)}:
        return ()
    if by_number := [order for order in held if order.reference == reference]:
        return (item_of(by_number[0]),)
    current = [order for order in held if order.id in {pending.held, *pending.holds}]
    return tuple(item_of(order) for order in current) + (() if pending.held else pending.offered)


def _with_option(turn: Turn, said: Said, offers: tuple[Item, ...]) -> Said:
    """An option told without its product is one of the product that was offered."""
    option = option_told(turn, said, {offer.product for offer in offers})
    return said.model_copy(update={"values": said.values.model_copy(update={"option": option})}) if option else said


def option_told(turn: Turn, said: Said, products: Collection[str | None]) -> str | None:
    """The option of the one product in question that the text names, where it names no product."""
    product = next(iter(products), None)
    if said.values.products or len(products) != 1 or product is None:
        return None
    return chosen_option(said.text, turn.room.catalogue.product(product)).option


def _yes(reading: Reading, pending: Pending, said: Said, offers: tuple[Item, ...]) -> Reading:
    if said.is_nothing:
        return reading
    fits = [one for one in offers if not differing(said.values, one)]
    if pending.holds:
        return _yes_beside_alternatives(reading, pending, said, fits)
    if len(offers) != 1 or fits:
        return reading
    fields = differing(said.values, offers[0])
    if fields == ["product"] and not said.values.products:  # only another option of it: that is offered instead
        other = Item(product=offers[0].product, option=said.values.option)
        return reading.model_copy(update={"intent": "change", "items": (other,)})
    reasons = tuple(Reason(code=_UNCLEAR.get(field, f"{field}_unclear"), field=field) for field in fields)
    return reading.model_copy(
        update={"intent": pending.intent, "items": offers, "missing": tuple(fields), "reasons": reasons}
    )


_UNCLEAR = {"date": "new_date_unclear"}
# What a change is said to lack when it does not say which value is the new one; a value that is none is another matter.
_NOT_ANNOUNCED = frozenset({"new_date_unclear", "new_time_unclear", "people_unclear", "no_new_value"})


def _yes_beside_alternatives(reading: Reading, pending: Pending, said: Said, fits: list[Item]) -> Reading:
    """Some of the cruises are held and others named in place of what is full: a yes with a value may mean either."""
    named = [one for one in fits if one in pending.offered]
    if named and len(named) == len(fits):
        stated = Item(
            product=next(iter(said.values.products), None),
            date=named[0].date if said.values.dates.mentions else None,
            time=named[0].time if said.values.times else None,
        )
        return reading.model_copy(update={"intent": "change", "items": (stated,)})
    if fits and not named:
        return reading
    return reading.model_copy(update={"intent": "human", "reasons": (Reason(code="reply_unclear"),)})


def differing(values: Values, offer: Item) -> list[Field]:
    """In what the values are not those of the offer, or cannot be told to be."""
    dates, heads = values.dates, heads_of(values.party)
    found: list[Field] = []
    if (values.products and set(values.products) != {offer.product}) or values.option not in {None, offer.option}:
        found.append("product")
    days = [day.weekday == _weekday(offer) if is_bare(day) else day.day == offer.date for day in dates.mentions]
    if not all(days) or (dates.trouble not in {None, "absent"} and not days):
        found.append("date")
    if not all(time.fits((offer.time or "",)) for time in values.times):
        found.append("time")
    if heads not in {None, sum(offer.units.values())} or values.party.trouble not in {None, "absent"}:
        found.append("people")
    return found


def _weekday(offer: Item) -> int | None:
    return offer.date.weekday() if offer.date else None


def _altered(reading: Reading, said: Said, offers: tuple[Item, ...]) -> Reading:
    if len(reading.items) != 1:
        return reading
    if len(offers) == 1 and _repeats(reading, said, offers[0]):
        return reading.model_copy(update={"intent": "confirm", "items": (), "missing": (), "reasons": ()})
    item, doubt = _as_offered(reading.items[0], said, [one.date for one in offers if one.date])
    if doubt:
        reasons = (*reading.reasons, Reason(code="new_date_unclear", field="date"))
        missing: tuple[Field, ...] = tuple(dict.fromkeys((*reading.missing, "date")))
        return reading.model_copy(update={"items": (item,), "missing": missing, "reasons": reasons})
    kept = what_differs(item, offers[0]) if len(offers) == 1 else item
    return reading.model_copy(update={"items": (kept if kept != Item() else item,)})


def _repeats(reading: Reading, said: Said, offer: Item) -> bool:
    """A yes that states what was offered and nothing else."""
    folded = fold(said.text)
    if not has(ACCEPTS, folded) or has(BUT, folded) or {reason.code for reason in reading.reasons} - _NOT_ANNOUNCED:
        return False
    return not said.is_nothing and not differing(said.values, offer)


def _as_offered(item: Item, said: Said, told: list[date]) -> tuple[Item, bool]:
    """The item with a bare weekday as the day of that name we have offered, and whether it is in doubt."""
    bare = [day for day in said.values.dates.mentions if is_bare(day)]
    if item.date is None or item.date not in {day.day for day in bare}:
        return item, False
    named = {day for day in told if day.weekday() == item.date.weekday()}
    if len(named) == 1:
        return item.model_copy(update={"date": named.pop()}), False
    clear = not named and all(_nearest(item.date, day) == item.date for day in told)
    return (item, False) if clear else (item.model_copy(update={"date": None}), True)


def _nearest(day: date, told: date) -> date:
    """The day with the weekday of `day` that lies nearest to `told`."""
    later = told + timedelta(days=(day.weekday() - told.weekday()) % 7)
    return min(later, later - timedelta(days=7), key=lambda one: abs(one - told))


def what_differs(item: Item, offer: Item) -> Item:
    same_party = {sum(item.units.values()) or None, item.people} - {None} == {sum(offer.units.values())}
    kinds_differ = bool(item.units) and item.units != offer.units and set(item.units) != {"adult"}
    return item.model_copy(
        update={
            "product": None if item.product == offer.product else item.product,
            "option": None if item.product in {None, offer.product} and item.option == offer.option else item.option,
            "date": None if item.date == offer.date else item.date,
            "time": None if item.time == offer.time else item.time,
            "units": {} if same_party and not kinds_differ else item.units,
            "people": None if same_party and not kinds_differ else item.people,
        }
    )

# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""What an answer to our offer adds: a yes that repeats the offer confirms it, any other value makes it a change."""

from gangway.channels.email.bare_weekdays import as_told
from gangway.channels.email.folding import fold, has
from gangway.channels.email.party import heads_of
from gangway.channels.email.party_altered import alters_the_party
from gangway.channels.email.reading import Item, Reason
from gangway.channels.email.remarks import without_remarks
from gangway.channels.email.wishes import Reader, Values


def repeats_the_offer(reader: Reader, text: str, subject: str, history: str) -> bool:
    """A yes may repeat what was offered; anything else it states makes it another request."""
    folded = fold(text)
    if alters_the_party(folded):
        return False
    kept = without_remarks(folded)
    shown = "".join(char if kept[at] != " " else " " for at, char in enumerate(text))
    values, offer = reader.values(shown, subject=subject), reader.values(history)
    told = offer.dates.days
    days = as_told(values.dates.days, values.dates.mentions, told)
    if values.dates.trouble and any(one.day and one.day not in told for one in values.dates.mentions):
        return False  # "make it the 15th, on the 14th there is a fair here"
    said = (days, {time.minutes for time in values.times}, heads_of(values.party))
    if said == (set(), set(), None) and not values.products and not values.option:
        return True
    return (
        said[0] <= set(told)
        and all(any(set(one) & set(other.minutes) for other in offer.times) for one in said[1])
        and said[2] in {None, heads_of(offer.party)}
        and set(values.products) <= set(offer.products)
        and values.option in {None, offer.option}
    )


_HALF_A_DAY = 12 * 60


def _is_offered(time: str | None, offer: Values) -> bool:
    """The hour offered, also as the clock face shows it: "half past eight" for 20:30."""
    if time is None:
        return False
    minute = int(time[:2]) * 60 + int(time[3:])
    return any((minute - offered) % _HALF_A_DAY == 0 for one in offer.times for offered in one.minutes)


def besides_the_offer(item: Item, reasons: list[Reason], offer: Values) -> tuple[Item, list[Reason]]:
    """What an answer to our offer states as it was offered is no change."""
    if set(item.units) - {"adult"}:
        same_party = item.units == offer.party.units
    else:
        same_party = heads_of(offer.party) in {item.people, sum(item.units.values()) or None} - {None}
    kept = item.model_copy(
        update={
            "date": None if item.date in offer.dates.days else item.date,
            "time": None if _is_offered(item.time, offer) else item.time,
            "units": {} if same_party else item.units,
            "people": None if same_party else item.people,
        }
    )
    emptied = kept == Item() and item != Item() and not reasons
    return kept, [Reason(code="no_new_value", field="date")] if emptied else reasons


_THE_SAME = r"\b(?:totéž|to samé|toto samé|si to (?:\w+ ){0,3}zopak\w+|zopak\w+ (?:si )?to|the same (?:again|cruise|thing)|do it (?:all )?again|repeat it|dasselbe|das gleiche|das selbe|das (?:\w+ ){0,3}wiederhol\w+)\b"


def as_told_before(values: Values, text: str, reader: Reader, history: str) -> Values:
    """A cruise named only as "the same again" is the one that the history names, with its option."""
    if values.products or not history or not has(_THE_SAME, fold(text)):
        return values
    before = reader.values(history)
    if len(before.products) != 1:
        return values
    return values.model_copy(update={"products": before.products, "option": values.option or before.option})

# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""What is to become different: only values the mail sets as new, never those that say which booking is meant.

A new value is announced ("to", "na", "auf", "místo … bude") or the only one of its sort once the old ones are taken out.
A difference ("one more") is no value.
"""

import re
from datetime import date

from gangway.channels.email.asked_for import cruise_chosen
from gangway.channels.email.counting import number
from gangway.channels.email.counts_put_right import without_what_was
from gangway.channels.email.dates import mentioned, told_of
from gangway.channels.email.folding import blank, fold, has, pattern
from gangway.channels.email.from_to import without_left_behind
from gangway.channels.email.kept_values import without_other_moments, without_what_stays
from gangway.channels.email.new_moment import (
    SPAN_OF_A_DAY,
    hour_of,
    new_day,
    new_time,
    sailing_hour,
    says_same_day,
)
from gangway.channels.email.new_party import new_party, says_same_party
from gangway.channels.email.new_product import (
    day_of_the_new,
    hours_of_cruises,
    new_product,
    without_the_named_booking,
)
from gangway.channels.email.old_values import (
    without_identification,
    without_old_moments,
    without_old_rows,
    without_the_booking,
    without_what_is_moved,
    without_what_was_said,
)
from gangway.channels.email.options import chosen_option
from gangway.channels.email.party import Party
from gangway.channels.email.party_altered import alters_the_party
from gangway.channels.email.products import named_products, products_of
from gangway.channels.email.reading import Item, Reason
from gangway.channels.email.short_answers import ASKS_AT_WHAT_TIME, ASKS_HOW_MANY, ASKS_WHEN
from gangway.channels.email.times import all_times
from gangway.channels.email.wishes import Reader, Values

_UNTOLD = Values()
# "More people, from 4 to 7.": the full stop makes no seventh of a month.
_COUNTS_AT_THE_END = re.compile(
    r"(\b(?:(?:ze?|from|von) \d{1,2}(?: [^\W\d]+)?|[Pp]oč(?:et|tu)(?: \w+)?|[Nn]umber(?: of \w+)?|\w*[Zz]ahl) (?:na|to|auf) \d{1,2})\.(?=\s*(?:\n|$)|\s+(?!Jan|Feb|M|Apr|Jun|Jul|Aug|Sep|Okt|Oct|Nov|Dez|Dec)[A-ZÁ-Ž])"
)
# "Hotel: Zlatá lípa, Praha 2", "Pokoj: 208": numbers of nobody.
_ROWS_OF_OTHERS = r"(?m)^[ \t]*(?:hotel|pokoj|číslo pokoje|room|zimmer|adres\w*|address|telefon\w*|tel\.?|phone|mobil\w*|handy)\b[^:\n.!?]{0,24}:[^\n]*"
# "Máme na mysli sobotu": nothing they have.
_WE_MEAN = r"\b(?:máme|mám|měli jsme|měla? jsem) na mysli\b"
_SEE_THE_SUBJECT = r"\b(?:viz|v|dle|podle|see|as per|as in|in the|siehe|s\.|laut|im) (?:the |the above |můj |my )?(?:předmět\w*|subject(?: line)?|title|betreff\w*)\b"


def changed_item(
    reader: Reader,
    text: str,
    subject: str,
    question: str | None,
    *,
    known: date | None = None,
    booked: Values = _UNTOLD,
    asked: bool = True,
) -> tuple[Item, list[Reason]]:
    """`question`: the history, when the mail answers a question (`asked`) or an offer of ours; then all it says is new.

    `known`: the only day of our mail, which names the booking and is no new value; no more is what it told (`booked`).
    """
    text = _put_plainly(f"{subject}\n{text}" if subject and _is_told_above(fold(text)) else text)
    folded = without_the_named_booking(reader, text, _of_new_values(text, reader))
    folded = without_left_behind(reader, _as_shown(text, folded), folded)
    folded = without_old_moments(reader, _as_shown(text, folded), without_what_is_moved(folded))
    shown = _as_shown(text, folded)
    day, date_reason = _new_date(reader, text, shown, folded, question, known=known)
    product, option, product_reason = _new_cruise(reader, text, shown, folded, question if asked else None, booked)
    if product and day is None and date_reason is None and not says_same_day(fold(text)):
        day = day_of_the_new(shown, product, reader)
        day = None if day == known else day
    time, time_reason = _new_hour(reader, shown, folded, question, day=day, product=product, booked=booked, whole=text)
    time, time_reason = _unless_titled_otherwise(time, time_reason, subject)
    counted = _without_hour(time, folded)
    told, moves = _as_shown(shown, counted), bool(day or time or product)
    people, people_reason = new_party(reader, told, counted, question, booked=booked.party, moves=moves, asked=asked)
    if _is_of_the_same(people, text, folded):
        people, people_reason = Party(), None
    people_reason = people_reason or _unless_altered(people, folded)
    reasons = [reason for reason in (date_reason, time_reason, people_reason, product_reason) if reason]
    units = people.units or ({"adult": people.people} if people.people else {})
    names_several = len(products_of(named_products(text, reader.catalogue, also_negated=True))) > 1
    offered = _names_one(booked, question if asked else None, reader) and not names_several
    if option and product is None and not offered and (day or time or not people.is_empty or names_several):
        reasons.append(Reason(code="new_option_unclear", field="product"))
    time, heads = time or _only_hour(product, option, reader), None if people.units else people.people
    item = Item(product=product, option=option, date=day, time=time, units=units, people=heads)
    if not reasons and item == Item():
        untold = _asked_for(question) or _talked_about(fold(f"{subject}\n{text}"))
        reasons.append(Reason(code="no_new_value", field=untold))
    return item, reasons


def _unless_titled_otherwise(time: str | None, reason: Reason | None, subject: str) -> tuple[str | None, Reason | None]:
    """As in "nový odjezd 17:00" above "prosím o přesunutí odjezdu na 15:00"."""
    announced = pattern(_NEW_HOUR).search(fold(subject)) if time else None
    told = {sailing_hour(one.minutes) for one in all_times(fold(subject)[announced.start() :])} if announced else {time}
    return (time, reason) if time in told or None in told else (None, Reason(code="new_time_unclear", field="time"))


_NEW_HOUR = (
    r"\b(?:nov\w+ (?:odjezd|čas|hodin\w+)|new (?:time|departure)|neue\w* (?:abfahrt\w*|uhrzeit|zeit))\b(?=\D{0,12}\d)"
)


def _put_plainly(text: str) -> str:
    for meant in pattern(_WE_MEAN).finditer(fold(text)):
        text = blank(text, *meant.span())
    return _COUNTS_AT_THE_END.sub(r"\1;", text)


def _is_of_the_same(people: Party, text: str, folded: str) -> bool:
    """As in "s přítelkyní jsme si to rozmysleli, počet platí": named without a number, where the number stays."""
    named = " ".join(folded[start:end] for start, end in people.where)
    return says_same_party(fold(text)) and not has(rf"\b(?:{number()})\b", named)


# "Nic jiného se nemění", "everything else stays the same": the change is told above.
_NOTHING_ELSE = r"\b(?:nic (?:jiného|dalšího|ostatního)|vše ostatní|všechno ostatní|zbytek|ostatní|jinak|nothing else|everything else|all else|the rest|otherwise|sonst (?:nichts|alles|bleibt|ändert)|alles (?:andere|übrige|weitere)|der rest|ansonsten)\b"


def _is_told_above(folded: str) -> bool:
    """Whether the text says no more than that its subject tells what becomes different."""
    only_the_rest = has(_NOTHING_ELSE, folded) and not has(rf"\d|\b(?:{number()})\b", folded)
    return has(_SEE_THE_SUBJECT, folded) or only_the_rest


def _new_date(
    reader: Reader, text: str, shown: str, folded: str, question: str | None, *, known: date | None
) -> tuple[date | None, Reason | None]:
    day, reason = new_day(reader, shown, folded, question, same_day=says_same_day(fold(text)), known=known)
    if day is not None and question is None and not _is_told(day, text, reader):
        day, reason = None, Reason(code="new_date_unclear", field="date")
    if known is not None and (day == known or (reason and _names_only(known, shown, reader))):
        return None, None
    return day, reason


def _is_told(day: date, text: str, reader: Reader) -> bool:
    """Not half of a day, the weekday of "Sunday 22 August", the rest of which was taken for something else."""
    told = [*mentioned(text, reader.clock), *told_of(text, reader.clock)]
    return any(day in {one.day, one.other} for one in told)


def _names_one(booked: Values, question: str | None, reader: Reader) -> bool:
    """Whether our mail is about one cruise."""
    return len(booked.products or products_of(named_products(question or "", reader.catalogue))) == 1


def _unless_altered(people: Party, folded: str) -> Reason | None:
    if has(_MOVES_SOME, folded):
        return Reason(code="part_of_the_party", field="people")
    altered = people.is_empty and alters_the_party(folded)
    return Reason(code="only_a_difference", field="people") if altered else None


# "Move two of us to the 13:00": the others stay where they are.
_MOVES_SOME = rf"\b(?:přesu\w+|přelož\w*|přehoď\w*|přehod\w*|posu\w+|změň\w*|move|switch|shift|change|put|umbuch\w*|buchen sie|verleg\w*|verschieb\w*)\b(?:\W+(?:prosím|nám|please|bitte|sie|just|only|jen|nur))*\W+(?:{number()}|some|několik|pár|část|einige|half|půlku|polovinu|die hälfte) (?:z nás|z nich|of us|of them|von uns|von ihnen)\b"


def _new_cruise(
    reader: Reader, text: str, shown: str, folded: str, question: str | None, booked: Values
) -> tuple[str | None, str | None, Reason | None]:
    """The cruise named in answer to our question which one, else the one that is announced as new."""
    if question and (chosen := cruise_chosen(text, question, reader.catalogue)):
        product = reader.catalogue.product(chosen)
        return chosen, chosen_option(text, product).option or product.default_option.id, None
    return new_product(reader, shown, folded, booked.products)


def _without_hour(time: str | None, folded: str) -> str:
    """The text without the new hour: the six of "at 6" counts nobody, that of "six of us, at 18:00" does."""
    for one in all_times(folded) if time else []:
        folded = blank(folded, one.start, one.end) if sailing_hour(one.minutes) == time else folded
    return folded


def _as_shown(text: str, folded: str) -> str:
    """The text without what is taken out of `folded`."""
    return "".join(char if folded[at] != " " else " " for at, char in enumerate(text))


def _new_hour(
    reader: Reader,
    shown: str,
    folded: str,
    question: str | None,
    *,
    day: date | None,
    product: str | None,
    booked: Values,
    whole: str,
) -> tuple[str | None, Reason | None]:
    """`whole`: the text with all its hours; the one told beside a cruise is the new one or not as that cruise is."""
    if has(SPAN_OF_A_DAY, folded):
        return None, Reason(code="new_time_unclear", field="time")
    moments, of_the_new = hours_of_cruises(shown, folded, product, reader) if product else (folded, [])
    return new_time(
        moments,
        question,
        beside=bool(day or product),
        against_old=len(all_times(fold(whole))) > len(all_times(folded)),
        booked=hour_of(booked),
        of_the_new=of_the_new,
    )


def _of_new_values(text: str, reader: Reader) -> str:
    """The folded text without what names the booking, what stays, and the hours of something else."""
    prefix = reader.catalogue.supplier.reference_prefix
    shown, text = text, pattern(_ROWS_OF_OTHERS).sub(lambda row: " " * len(row.group()), fold(text))
    folded = without_what_stays(without_the_booking(without_old_rows(without_what_was(text)), prefix))
    folded = without_what_stays(without_what_was_said(without_identification(folded, prefix)))
    return without_other_moments(shown, folded)


def _only_hour(product: str | None, option: str | None, reader: Reader) -> str | None:
    times = reader.catalogue.product(product).option(option).times if product and option else ()
    return times[0] if len(times) == 1 else None


def _names_only(known: date, text: str, reader: Reader) -> bool:
    """As in "only one adult on the 14th": the day we confirmed, by itself."""
    days = mentioned(text, reader.clock)
    return bool(days) and all((day.day or known) == known and day.day_of_month in {None, known.day} for day in days)


def _asked_for(question: str | None) -> str | None:
    """Which value our question asks for."""
    asked = fold(question or "")
    return next((field for source, field in _ASKED if has(source, asked)), None)


_ASKED = ((ASKS_HOW_MANY, "people"), (ASKS_AT_WHAT_TIME, "time"), (ASKS_WHEN, "date"))


def _talked_about(folded: str) -> str:
    """Which value the sender speaks of without giving it."""
    if has(
        r"\b(?:čas|hodin\w*|odjezd\w*|time|departure|earlier|later|dříve|později|uhrzeit|abfahrt\w*|früher|später)\b",
        folded,
    ):
        return "time"
    if has(r"\b(?:počet|osob\w*|lid[íi]\w*|people|persons?|number of|personen\w*|anzahl)\b", folded):
        return "people"
    return "date"

# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""What is to become different: only values the mail sets as new, never those that say which booking is meant.

A new value is announced ("to", "na", "auf", "místo … bude") or the only one of its sort once the old ones are taken out.
A difference ("one more") is no value.
"""

import re
from datetime import date

from gangway.channels.email.bare_weekdays import offered_day
from gangway.channels.email.counting import number, value_of
from gangway.channels.email.dates import mentioned
from gangway.channels.email.days import Day
from gangway.channels.email.folding import blank, blank_all, fold, has, pattern
from gangway.channels.email.mentions import after, before, without_corrected
from gangway.channels.email.new_party import new_party
from gangway.channels.email.old_values import (
    FROM,
    NO_LONGER,
    without_identification,
    without_old_moments,
    without_what_was_said,
)
from gangway.channels.email.options import chosen_option
from gangway.channels.email.party import Party
from gangway.channels.email.products import Named, named_products, products_of
from gangway.channels.email.reading import Item, Reason
from gangway.channels.email.times import all_times
from gangway.channels.email.wishes import Reader

_STRICTLY_TO = r"\b(?:to|na|auf)\W*(?:the |den |dem |der )?$"
_MOVES_DAY = r"\b(?:make (?:it|that)|změňte|opravte|přesun\w*|přelož\w*|přehod\w*|posun\w*|termín\w*|datum\w*|jiný den|přebook\w*|dat[eu]\b|day|move|moving|reschedul\w*|postpone\w*|rebook|verschieb\w*|verleg\w*|umbuch\w*|datum|tag|instead|statt|místo)\b"
_MOVES_TIME = r"\b(?:rather than|put (?:us|me) on|make (?:it|that)|změňte|opravte|čas\w*|hodin\w*|odjezd\w*|posun\w*|přesun\w*|později|dříve|time|hour|departure|later|earlier|move|mistake|reschedul\w*|instead|uhrzeit|abfahrt\w*|später|früher|statt|místo|verschieb\w*|umbuch\w*|verleg\w*)\b"
_TO = r"\b(?:to|na|auf|until|for|pro|für|am|on|nově|new|neu|lieber|raději|radši|rather|instead|at|v|ve|um|bude|budeme|být|be|is|sein|lauten|read|ist|are|sind|by|do)\W*(?:the |den |dem |der |v |ve |na |at |um |on |am )?$"
_OF_PEOPLE = r"\b(?:osob\w*|lid\w+|počet|počtu|people|persons?|guests|party|number of|personen\w*|teilnehmer\w*|anzahl|míst\w*|seats|plätze)\b"
_FROM_TO = rf"\b(?:ze?|from|von|aus)\s+(?:původních |the original )?(?:{number()})\s+(?:\w+\s+)?(?:na|to|auf|werden)\s+(?:(?:also|nur|noch|jetzt|nun|doch|leider|now|only|just|jen|jenom|teď|tedy)\s+){{0,3}}({number()})\b(?!\s*[:/h]\d?|\.\s?\d|\.?\s*(?:led|úno|bře|dub|kvě|čer|srp|zář|říj|lis|pro|jan|feb|mär|mar|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz]|hod|uhr|[ap]\.?m|o'?clock))"


# "Acht statt sechs Personen", "6 instead of 4 people": the first number is the new one.
_INSTEAD_OF = rf"(?<![\w.,:/])({number()})\s+(?:statt|anstatt|anstelle von|instead of|rather than|místo|namísto)\s+(?:původních |the original |der ursprünglichen |nur |just |only )?(?:{number()})\s+(?:osob\w*|lid\w+|people|persons?|guests|personen|leuten?|gästen?|míst\w*|seats|places|plätze[n]?|of us)\b"


def changed_item(
    reader: Reader, text: str, subject: str, question: str | None, *, known: date | None = None
) -> tuple[Item, list[Reason]]:
    """`question`: the history, when the mail answers a question of ours; then all it says is new.

    `known`: the only day of our mail that is answered, which names the booking and is no new value.
    """
    reasons: list[Reason] = []
    folded = without_identification(fold(text), reader.catalogue.supplier.reference_prefix)
    folded = without_what_was_said(folded)
    shown = "".join(char if folded[at] != " " else " " for at, char in enumerate(text))
    moved = pattern(_FROM_TO).search(folded) if has(_OF_PEOPLE, folded) else None
    moved = moved or pattern(_INSTEAD_OF).search(folded)
    if moved:
        folded = blank(folded, *moved.span())
        shown = blank(shown, *moved.span())
    folded = without_old_moments(reader, shown, folded)
    same_day = has(_SAYS_SAME_DAY, fold(text))
    day, date_reason = _new_day(reader, shown, folded, question, same_day=same_day)
    if known is not None and (day == known or (date_reason and _names_only(known, shown, reader))):
        day, date_reason = None, None
    against_old = len(all_times(fold(text))) > len(all_times(folded))
    time, time_reason = _new_time(folded, question, beside_day=day is not None, against_old=against_old)
    people, people_reason = new_party(reader, shown, folded, question)
    product, option, product_reason = _new_product(reader, shown, folded)
    if moved and not people.trouble:
        people = Party(people=value_of(moved[1])) if people.is_empty else Party(trouble="contradiction")
        people_reason = Reason(code="people_contradiction", field="people") if people.trouble else people_reason
    reasons += [reason for reason in (date_reason, time_reason, people_reason, product_reason) if reason]
    if time is not None and people.people == int(time[:2]) % 12 and people.units == {}:
        people = Party(trouble="absent")
    units = people.units or ({"adult": people.people} if people.people else {})
    if option and product is None and (day or time or not people.is_empty):
        reasons.append(Reason(code="new_option_unclear", field="product"))
    if product and time is None:
        times = reader.catalogue.product(product).option(option or "").times if option else ()
        time = times[0] if len(times) == 1 else None
    item = Item(
        product=product, option=option, date=day, time=time, units=units, people=None if people.units else people.people
    )
    if not reasons and item == Item():
        reasons.append(Reason(code="no_new_value", field=_talked_about(fold(f"{subject}\n{text}"))))
    return item, reasons


def _names_only(known: date, text: str, reader: Reader) -> bool:
    """As in "only one adult on the 14th": the day we confirmed, by itself."""
    days = mentioned(text, reader.clock)
    return bool(days) and all((day.day or known) == known and day.day_of_month in {None, known.day} for day in days)


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


def _second_of_span(day: Day, folded: str) -> Day:
    """As in "from 12 June to 19 June", "not the 13th - the 14th": the first is the old day, the second the new one."""
    if day.trouble != "vague" or day.other is None:
        return day
    ahead = before(folded, day.start, 16)
    is_old = pattern(r"\b(?:from|z|ze|von|vom|not|ne|nikoli|nicht)\W*(?:the |den |dem |am |on )?$").search(ahead)
    joint = pattern(r"\W(?:to|bis|až|until|till)\W|\s-\s").search(folded, day.start, day.end)
    if not is_old or joint is None:
        return day
    return day.model_copy(update={"start": joint.end(), "day": day.other, "other": None, "trouble": None})


def _new_day(
    reader: Reader, text: str, folded: str, question: str | None, *, same_day: bool
) -> tuple[object, Reason | None]:
    everything = [_second_of_span(day, folded) for day in mentioned(text, reader.clock)]
    if any(day.trouble == "vague" and day.other for day in everything):
        return None, Reason(code="new_date_span", field="date")
    days = [day for day in everything if day.trouble != "vague"]
    days = without_corrected(days, folded, lambda day: (day.day, day.trouble))
    days = [day for day in days if not _is_the_day_of_the_boat(day, reader, folded)]
    old = {
        day.day
        for day in days
        if pattern(FROM).search(before(folded, day.start, 44)) or pattern(NO_LONGER).search(after(folded, day.end))
    }
    fresh = [day for day in days if day.day not in old]
    told = [day for day in fresh if pattern(_TO).search(before(folded, day.start))]
    moved = [day for day in told if has(_MOVES, _sentence(folded, day.start))]
    told = moved if moved and len(moved) < len(told) else told
    strictly = [day for day in told if pattern(_STRICTLY_TO).search(before(folded, day.start))]
    candidates = (strictly or told) if len(fresh) > 1 else fresh
    if not fresh or (not strictly and same_day):
        return None, None
    if strictly and any(day.start > strictly[-1].end and day.day != strictly[-1].day for day in fresh):
        return None, Reason(code="new_date_unclear", field="date")
    spanned = any(day.trouble == "vague" and day.other for day in mentioned(text, reader.clock))
    announced = told or spanned or len(fresh) < len(days) or has(_MOVES_DAY, folded) or question is not None
    if len({day.day for day in candidates}) != 1 or not announced:
        return None, Reason(code="new_date_unclear", field="date")
    chosen = candidates[0] if question is None else offered_day(candidates[0], question, reader.clock)
    if chosen.day is None or chosen.day < reader.clock.today or chosen.trouble:
        return None, Reason(code="new_date_unclear", field="date")
    return chosen.day, None


_SAYS_SAME_DAY = r"\b(?:same (?:day|date)|stejn\w+ (?:den|datum|termín)|týž den|den (?:zůstává|stejný)|(?:selben|gleichen) tag|gleicher tag|(?:den|datum|termín|day|date|tag|termin)\b(?! (?:change|změn))[^.!?\n]{0,30}\b(?:beze změny|zůstáv\w+|nemění|stejn\w+|unchanged|stays?|remains?|bleib\w+|unverändert))\b"
_SAME_DAY = r"\b(?:same|stejn\w+|týž|téhož|tentýž|selben|gleichen|derselbe|gleicher)\s+(?:(?:day|date|den|datum|termín|dne|dni|tag|evening|večer|abend)\b\W*(?:(?:on|of|the|am|den|dem|dne|tj|tedy|i\.?e)\W+){0,2})?$"


_MOVES = r"\b(?:přesuň\w*|přesun\w+|přelož\w*|přehoď\w*|posuň\w*|změňte|změnit|move|reschedule|switch|change|verschieb\w*|verleg\w*|umbuch\w*)\b"


def _sentence(folded: str, at: int) -> str:
    ends = r"(?<!\d)[.!?](?=\s)|\n"
    return re.split(ends, folded[:at])[-1] + re.split(ends, folded[at:])[0]


def _is_the_day_of_the_boat(day: Day, reader: Reader, folded: str) -> bool:
    """As in "from the 4pm to the 5pm boat today": nothing is moved to today unless it is said."""
    ahead = before(folded, day.start)
    if pattern(_SAME_DAY).search(ahead):
        return True
    return day.is_relative and day.day == reader.clock.today and pattern(_STRICTLY_TO).search(ahead) is None


def _new_time(
    folded: str, question: str | None, *, beside_day: bool, against_old: bool
) -> tuple[str | None, Reason | None]:
    old = r"\b(?:from|ze?|von|vom)(?: the| der)?\s+\d{1,2}(?:[:.]\d{2})?\s*(?:[ap]\.?m\.?|h\w*|uhr)?\s+(?=(?:to|na|auf)\b)"
    moved = [one.end() for one in pattern(rf"{old}(?:to|na|auf)\W+(?:the )?").finditer(folded)]
    folded = blank_all(old, folded)
    times = [time for time in all_times(folded) if time.is_departure]
    times = without_corrected(times, folded, lambda time: time.minutes)
    fresh = [time for time in times if time.start in moved or not _is_old_time(before(folded, time.start, 80))]
    if not fresh:
        return None, None
    strictly = [time for time in fresh if pattern(_STRICTLY_TO).search(before(folded, time.start))]
    told = strictly or fresh
    announced = strictly or against_old or len(fresh) < len(times) or has(_MOVES_TIME, folded) or question is not None
    announced = announced or (
        beside_day and len(times) == 1 and has(r"\d\.?\s*,?\s*(?:v|ve|at|um)?\s*$", before(folded, times[0].start, 10))
    )
    if len({time.minutes for time in told}) != 1 or not announced:
        return None, Reason(code="new_time_unclear", field="time")
    return _afternoon(told[0].minutes), None


_TO_A_CRUISE = r"\b(?:to|na|auf)\s+(?:the |tu |tuto |vaši |die |den |das )?(?:[\w']+\s+){0,3}(?:cruise|boat|plavb\w+|lo[dď]\w*|\w*fahrt|tour)\W*(?:at|v|ve|um|s odjezdem ve?)?\W*$"


def _is_old_time(ahead: str) -> bool:
    """Told of the booking as it is; "to the jazz cruise, 8 pm" tells of the new one."""
    return pattern(FROM).search(ahead[-44:]) is not None and pattern(_TO_A_CRUISE).search(ahead) is None


def _afternoon(minutes: tuple[int, ...]) -> str:
    """Without the product's timetable at hand an open hour is the one at which boats sail: eight in the morning to eight."""
    sailing = [minute for minute in minutes if 8 * 60 <= minute <= 21 * 60]
    minute = sailing[0] if len(sailing) == 1 else minutes[0]
    return f"{minute // 60:02}:{minute % 60:02}"


def _is_instead(named: Named, folded: str) -> bool:
    """As in "may we have the dinner cruise on the same date instead?"."""
    said = r"^[^.!?\n]{0,60}\b(?:instead|stattdessen|místo toho|namísto toho)\b(?! of\b)"
    rather = r"\b(?:radši|raději|lieber|rather|místo (?:ní|něj|toho|ji|té)|stattdessen|instead(?! of))\b[^.!?\n]{0,40}$"
    return (
        pattern(said).search(after(folded, named.end, 80)) is not None
        or pattern(rather).search(before(folded, named.start, 70)) is not None
    )


def _is_wished(named: Named, folded: str) -> bool:
    """As in "we would like the dinner cruise": wished for, and nothing else is to become of it."""
    wishes = r"\b(?:chtěl[aiy]? (?:bychom|bych)|(?:bychom|bych) (?:rádi |ráda |rád )?chtěl[aiy]?|(?:bychom|bych) (?:rádi |ráda |rád )?(?:jel[iay]?|vzal[iay]?)|chceme|would like|'d like|would love|'d love|prefer|möchten(?: wir)?|hätten(?: wir)? gern|nehmen)\W+(?:the |a |tu |tuto |die |den |das )?$"
    moves = r"\b(?:přesu\w+|změn\w+|posu\w+|přelož\w*|zruš\w+|upravit|move|change|cancel|postpone|reschedul\w*|verschieb\w*|umbuch\w*|ändern|stornier\w*)\b"
    sentence = _sentence(folded, named.start)
    return has(wishes, before(folded, named.start, 44)) and not has(moves, sentence)


_BOOKED = r"\b(?:have|had|hold|holding|booked|máme|mají|mám|má|měli|haben|habe|hat|hatten|gebucht|reserviert|rezervovan\w+|objednan\w+|zakoupen\w+)\b(?![^.!?\n]*\b(?:chang|mov|switch|změn|přesu|umbuch|änder|verleg|verschieb|instead|místo|statt))[^.!?\n]{0,70}$"


def _without_the_booked(named: list[Named], folded: str) -> list[Named]:
    """As in "we have tickets for the lunch cruise": what is booked, as long as another cruise or a move stands elsewhere."""
    return [one for one in named if not _is_booked(one, folded)]


def _is_booked(one: Named, folded: str) -> bool:
    sentence = _sentence(folded, one.start)
    wishes = r"\b(?:instead|rather|místo|raději|radši|lieber|statt|stattdessen|would like|'d like|chtěl\w*|möchte\w*|prefer)\b"
    return pattern(_BOOKED).search(before(folded, one.start, 90)) is not None and not has(wishes, sentence)


def _new_product(reader: Reader, text: str, folded: str) -> tuple[str | None, str | None, Reason | None]:
    """Another product or option, when the mail says that it is to become that."""
    named = [
        one for one in named_products(text, reader.catalogue) if not pattern(FROM).search(before(folded, one.start, 30))
    ]
    everything = named_products(text, reader.catalogue, also_negated=True)
    named = _without_the_booked(named, folded)
    products = products_of([one for one in named if one.whole] or named)
    if len(products) == 1 and len(products_of(everything)) > 1 and len(named) < len(everything):
        product = reader.catalogue.product(products[0])
        return product.id, chosen_option(text, product).option or product.default_option.id, None
    told = [
        one
        for one in named
        if pattern(
            r"\b(?:to|na|auf|for|instead|za|gegen|raději|radši|lieber|rather|přejít|switch)\W+(?:the |die |der |den |das |dem |eine? |vaši |a )?$"
        ).search(before(folded, one.start, 24))
    ]
    told = [one for one in named if _is_instead(one, folded)] or told
    told = told or [one for one in named if one.whole and _is_wished(one, folded)]
    if len(told) == 1 or (
        len(products) == 1
        and has(
            r"\b(?:místo|instead|statt|vyměn\w+|switch|swap|tausch\w*|wechsel\w*|přejít|přebook\w*|umbuch\w*|jin\w+ plavb\w*|upgrad\w*)\b",
            folded,
        )
        and told
    ):
        product = reader.catalogue.product(told[0].product)
        option = chosen_option(text, product)
        return product.id, option.option or product.default_option.id, None
    options = {
        option.option
        for product in reader.catalogue.products
        if len(product.options) > 1 and (option := chosen_option(text, product)).option
    }
    if len(options) == 1:
        return None, options.pop(), None
    if len(told) > 1:
        return None, None, Reason(code="new_product_unclear", field="product")
    return None, None, None

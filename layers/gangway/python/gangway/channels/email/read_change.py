# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""What is to become different: only values the mail sets as new, never those that say which booking is meant.

A new value is announced ("to", "na", "auf", "místo … bude") or the only one of its sort once the old ones are taken out.
A difference ("one more") is no value.
"""

import re

from gangway.channels.email.bare_weekdays import offered_day
from gangway.channels.email.calendar_words import alternation, months
from gangway.channels.email.counting import number, value_of
from gangway.channels.email.dates import mentioned
from gangway.channels.email.days import Day
from gangway.channels.email.folding import blank, blank_all, fold, has, pattern
from gangway.channels.email.mentions import after, before, without_corrected
from gangway.channels.email.old_values import FROM, without_identification, without_old_moments, without_what_was_said
from gangway.channels.email.options import chosen_option
from gangway.channels.email.party import Party, read_party
from gangway.channels.email.party_words import KINDS
from gangway.channels.email.products import Named, named_products, products_of
from gangway.channels.email.reading import Item, Reason
from gangway.channels.email.short_answers import ASKS_HOW_MANY, ASKS_WHEN, is_only_a_total
from gangway.channels.email.times import all_times
from gangway.channels.email.wishes import Reader

_STRICTLY_TO = r"\b(?:to|na|auf)\W*(?:the |den |dem |der )?$"
_MOVES_DAY = r"\b(?:make (?:it|that)|změňte|opravte|přesun\w*|přelož\w*|přehod\w*|posun\w*|termín\w*|datum\w*|jiný den|přebook\w*|dat[eu]\b|day|move|moving|reschedul\w*|postpone\w*|rebook|verschieb\w*|verleg\w*|umbuch\w*|datum|tag|instead|statt|místo)\b"
_MOVES_TIME = r"\b(?:rather than|put (?:us|me) on|make (?:it|that)|změňte|opravte|čas\w*|hodin\w*|odjezd\w*|posun\w*|přesun\w*|později|dříve|time|departure|later|earlier|move|reschedul\w*|instead|uhrzeit|abfahrt\w*|später|früher|statt|místo|verschieb\w*|umbuch\w*|verleg\w*)\b"
_TO = r"\b(?:to|na|auf|until|for|pro|für|am|on|nově|new|neu|lieber|raději|radši|rather|instead|at|v|ve|um|bude|budeme|být|be|is|sein|lauten|read|ist|are|sind|by|do)\W*(?:the |den |dem |der |v |ve |na |at |um |on |am )?$"
_DIFFERENCE = (
    r"\b(?:o (?:{n}) (?:\w+ )?(?:víc|více|méně|míň)|(?:ještě|navíc|o) (?:{n}|jedn\w+|jednoho)\b[^.,;!?\n]{0,24}(?:víc|navíc|přid\w*)?|(?:přid(?:at|áte|ejte|ali|ala|áme)|přibere\w*|přibude|ubrat|ubyl\w*|odečíst|zrušte|odebrat)\s+(?:\w+ )?(?:{n}|jedn\w+|dítě)|(?:{n}|jedn\w+) (?:\w+ )?(?:navíc|víc|více|méně|míň)\b|"
    r"(?:{n}|an?|another) (?:more|extra|additional|less|fewer|further)\b|(?:one|two|three|\d) (?:\w+ )?(?:more|less|fewer)\b|(?:add|remove|drop|cancel|minus|plus|take off) (?:{n}|an?|another|one)|another (?:person|adult|child)|"
    r"(?:noch|weitere?\w*|zusätzlich\w*) (?:{n}|ein\w*) (?:person|kind|erwachsen|plat|plätz)\w*|(?:{n}|eine?) (?:\w+ )?(?:mehr|weniger|dazu|zusätzlich)\b|hinzufügen)"
)


_OF_PEOPLE = r"\b(?:osob\w*|lid\w+|počet|počtu|people|persons?|guests|party|number of|personen\w*|teilnehmer\w*|anzahl|míst\w*|seats|plätze)\b"
_FROM_TO = rf"\b(?:ze?|from|von|aus)\s+(?:původních |the original )?(?:{number()})\s+(?:\w+\s+)?(?:na|to|auf|werden)\s+({number()})\b(?!\s*[:/h]\d?|\.\s?\d|\.?\s*(?:led|úno|bře|dub|kvě|čer|srp|zář|říj|lis|pro|jan|feb|mär|mar|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz]|hod|uhr|[ap]\.?m|o'?clock))"


def changed_item(reader: Reader, text: str, subject: str, question: str | None) -> tuple[Item, list[Reason]]:
    """`question`: the history, when the mail answers a question of ours; then all it says is new."""
    reasons: list[Reason] = []
    folded = without_identification(fold(text), reader.catalogue.supplier.reference_prefix)
    folded = without_what_was_said(folded)
    shown = "".join(char if folded[at] != " " else " " for at, char in enumerate(text))
    moved = pattern(_FROM_TO).search(folded) if has(_OF_PEOPLE, folded) else None
    if moved:
        folded = blank(folded, *moved.span())
        shown = blank(shown, *moved.span())
    folded = without_old_moments(reader, shown, folded)
    day, date_reason = _new_day(reader, shown, folded, question)
    against_old = len(all_times(fold(text))) > len(all_times(folded))
    time, time_reason = _new_time(folded, question, beside_day=day is not None, against_old=against_old)
    people, people_reason = _new_party(reader, shown, folded, question)
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


def _new_day(reader: Reader, text: str, folded: str, question: str | None) -> tuple[object, Reason | None]:
    everything = [_second_of_span(day, folded) for day in mentioned(text, reader.clock)]
    if any(day.trouble == "vague" and day.other for day in everything):
        return None, Reason(code="new_date_span", field="date")
    days = [day for day in everything if day.trouble != "vague"]
    days = without_corrected(days, folded, lambda day: (day.day, day.trouble))
    days = [day for day in days if not _is_the_day_of_the_boat(day, reader, folded)]
    old = {day.day for day in days if pattern(FROM).search(before(folded, day.start, 44))}
    fresh = [day for day in days if day.day not in old]
    told = [day for day in fresh if pattern(_TO).search(before(folded, day.start))]
    moved = [day for day in told if has(_MOVES, _sentence(folded, day.start))]
    told = moved if moved and len(moved) < len(told) else told
    strictly = [day for day in told if pattern(_STRICTLY_TO).search(before(folded, day.start))]
    candidates = (strictly or told) if len(fresh) > 1 else fresh
    if not fresh:
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
    folded = blank_all(old, folded)
    times = [time for time in all_times(folded) if time.is_departure]
    times = without_corrected(times, folded, lambda time: time.minutes)
    fresh = [time for time in times if not _is_old_time(before(folded, time.start, 80))]
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


_COUNTED = r"(?:osob|lidí|people|persons|personen|dospěl|adults|erwachsene|lístk|lístků|tickets|dět|dítě|dítět|child|kids|kind|senior|student|bab|mimin)\w*"


def _new_party(reader: Reader, text: str, folded: str, question: str | None) -> tuple[Party, Reason | None]:
    count = number()
    swap = rf"\b(?:místo|namísto|instead of|statt|anstatt|rather than|from|z|ze|von)\s+(?:původních |the )?(?:{count})\b(?!\s*(?:[:.]\d|h\b))(?:\s+{_COUNTED}(?:\s*(?:,|a|and|und|\+)\s*(?:{count})\s+{_COUNTED})*)?"
    without_old = pattern(swap).sub(lambda match: "~" * len(match.group()), folded)  # links nobody to nobody
    total = pattern(
        rf"\b(?:(?:wir sind|wir wären|we are|we're|we'll be|we will be|there are|bude nás|je nás|budeme|jsme)\s+(?:also |now |then |dann |jetzt |nun |tedy |takže |teď |nyní |so )+|celkem|dohromady|takže|in total|total(?: of)?|altogether|insgesamt|so)\s*(?:tedy |nás |bude |tak |of |we are |sind wir )*({count})\b(?!\s*[:.]\d)"
    ).search(without_old)
    if total and is_only_a_total(without_old, total.end()) and (found := value_of(total[1])):
        return Party(people=found), None
    if has(_DIFFERENCE.replace("{n}", count), without_old):
        return Party(trouble="difference"), Reason(code="only_a_difference", field="people")
    shown = "".join(c if without_old[i] not in {" ", "~"} else without_old[i] for i, c in enumerate(text))
    party = read_party(shown, reader.catalogue)
    if party.trouble and (swapped := _beside_the_swap(text, folded, swap)):
        party = read_party(swapped, reader.catalogue)
    if party.trouble in {"absent", "vague"}:
        party = _bare_number(without_old, folded, swap, question)
    if party.trouble in {"absent", "vague"}:
        return Party(), None
    if question is not None or not party.where:
        return party, Reason(code=f"people_{party.trouble}", field="people") if party.trouble else None
    if party.trouble:
        return Party(), Reason(code=f"people_{party.trouble}", field="people")
    return _only_if_new(party, without_old, folded)


_COMES = r"\b(?:přid\w+|pojed\w+|jede|jedou|přijd\w+|přijed\w+|bez|s|se|with|without|join\w*|com(?:e|es|ing)|add|bring\w*|plus|also|komm\w+|mit|ohne|dabei|dazu)\b"
_AS_BEFORE = r"^[^.!?\n]{0,24}\b(?:as before|as booked|as planned|unchanged|stays? the same|jako (?:předtím|dosud|původně)|beze změny|zůstáv\w+|wie (?:bisher|gehabt|gebucht|zuvor)|unverändert|bleib\w+)\b"


def _beside_the_swap(text: str, folded: str, swap: str) -> str | None:
    """The clause around "instead of 4", the old number taken out: it holds the new one."""
    match = pattern(swap).search(folded)
    if match is None:
        return None
    start = max(folded.rfind(mark, 0, match.start()) for mark in ",.;!?\n") + 1
    ends = [at for mark in ",.;!?\n" if (at := folded.find(mark, match.end())) >= 0]
    return text[start : match.start()] + " " + text[match.end() : min(ends, default=len(text))]


_ANNOUNCES = r"\b(?:make (?:it|that)|změňte|opravte|bude|budeme|bylo by|přijde\w*|pojede\w*|na|to|auf|now|nově|nun|jetzt|doch|only|just|jen|pouze|nur|celkem|total|be|are|sind|kommen|zu|aber|but|ale|insgesamt|nás|instead)\b[^.!?\n]{0,30}$"
_IDENTIFIES = r"\b(?:rezervac\w+|objednáv\w+|booking|reservation|buchung|reservierung|plavb\w+|cruise|fahrt|tickets?)\b[^.!?\n]{0,60}\b(?:pro|for|für|of)\s*$"


def _only_if_new(party: Party, without_old: str, folded: str) -> tuple[Party, Reason | None]:
    """A party counts as new when the mail announces it; one that names the booking is left out, any other is in doubt."""
    start, end = party.where[0][0], party.where[-1][1]
    said = folded[max(0, start - 60) : end + 60]
    kin = rf"\b(?:{dict(KINDS)['relative']}|{dict(KINDS)['couple']})"
    kin_only = has(kin, folded[start:end]) and not has(number(), folded[start:end]) and not has(_COMES, said)
    if kin_only or has(_AS_BEFORE, folded[end : end + 60]):
        return Party(), None
    if without_old != folded or has(_ANNOUNCES, without_old[max(0, start - 34) : min(end, start + 10)]):
        return party, None
    if has(_IDENTIFIES, without_old[max(0, start - 80) : start]):
        return Party(), None
    return Party(), Reason(code="people_unclear", field="people")


def _bare_number(without_old: str, folded: str, swap: str, question: str | None) -> Party:
    """As in "z 4 na 6", "statt 4 zu 6", and the answer "4" to our question how many."""
    count = number()
    month = alternation(months())
    no_time = rf"(?!\s*[:.h]\s?\d|\s*(?:hod|uhr|[ap]\.?m|o'?clock|st\b|nd\b|rd\b|th\b|(?:of )?(?:{month})\b))"
    lead = r"\b(?:na|to|auf|bude|be|zu|are|sind|nás|přijde|pojede|přijede|kommen)\s+(?:nás |nur |zu |only |jen |přijde |bude |doch |jetzt |nun |now |just )*"
    of_people = r"\b(?:osob\w*|lid\w+|počet|počtu|nás|people|persons?|guests|party|number|us|we|personen\w*|teilnehmer\w*|anzahl|wir|sind|kommen|budeme)\b"
    if pattern(swap).search(folded) and has(of_people, folded):
        match = pattern(rf"{lead}({count})\b{no_time}(?!\.\s*(?:\d|$))").search(without_old)
        if match:
            return Party(people=value_of(match[1]))
    asked = question is not None and has(ASKS_HOW_MANY, fold(question)) and not has(ASKS_WHEN, fold(question))
    if asked and (
        match := pattern(
            rf"^\W*(?:dobrý den|hello|hi|hallo|guten tag)?\W*({count})\b\W*(?:prosím|please|bitte|děkuj\w+|thanks?|danke|osob\w*|people|personen)?"
        ).search(without_old)
    ):
        return Party(people=value_of(match[1]))
    return Party(trouble="absent")


def _is_instead(named: Named, folded: str) -> bool:
    """As in "may we have the dinner cruise on the same date instead?"."""
    said = r"^[^.!?\n]{0,60}\b(?:instead|stattdessen|místo toho|namísto toho)\b(?! of\b)"
    rather = r"\b(?:radši|raději|lieber|rather|místo (?:ní|něj|toho|ji|té)|stattdessen)\b[^.!?\n]{0,40}$"
    return (
        pattern(said).search(after(folded, named.end, 80)) is not None
        or pattern(rather).search(before(folded, named.start, 70)) is not None
    )


def _new_product(reader: Reader, text: str, folded: str) -> tuple[str | None, str | None, Reason | None]:
    """Another product or option, when the mail says that it is to become that."""
    named = [
        one for one in named_products(text, reader.catalogue) if not pattern(FROM).search(before(folded, one.start, 30))
    ]
    everything = named_products(text, reader.catalogue, also_negated=True)
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

# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""The cruise or option that a request to change goes over to; the cruise that is booked is none."""

import re
from datetime import date
from itertools import pairwise

from gangway.channels.email.dates import mentioned
from gangway.channels.email.folding import blank, fold, has, pattern
from gangway.channels.email.mentions import after, ahead_within, before, between, sentence_at
from gangway.channels.email.new_moment import ASKS_FOR
from gangway.channels.email.old_values import FROM, stands_beside
from gangway.channels.email.options import chosen_option, new_option
from gangway.channels.email.products import Named, named_products, products_of
from gangway.channels.email.reading import Reason
from gangway.channels.email.times import all_times
from gangway.channels.email.wishes import Reader

_ARTICLE = 5  # letters between the old cruise and the new one: "statt der Rundfahrt die Abendfahrt"


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
    wishes = r"\b(?:chtěl[aiy]? (?:bychom|bych)|(?:bychom|bych) (?:rádi |ráda |rád )?chtěl[aiy]?|(?:bychom|bych) (?:rádi |ráda |rád )?(?:jel[iay]?|vzal[iay]?)|chceme|would like|'d like|would love|'d love|prefer|möchten(?: wir)?|hätten(?: wir)? gern\w*|hätten(?: wir)? lieber|nehmen|prosím\w* o|poprosil\w* (?:\w+ )?o|bitte|(?:put|move|switch|swap|get) us (?:over |down )?(?:on|onto|to|for))(?:\s+(?:u|pro|for|bei|in|für)\s+(?:the |our |naší |tuto |unserer |die )?(?:rezervac\w+|objednáv\w+|booking|reservation|buchung))?\W+(?:the |a |tu |tuto |die |den |das )?$"
    moves = r"\b(?:přesu\w+|změn\w+|posu\w+|přelož\w*|zruš\w+|upravit|move|change|cancel|postpone|reschedul\w*|verschieb\w*|umbuch\w*|ändern|stornier\w*)\b"
    sentence = sentence_at(folded, named.start)
    return has(wishes, before(folded, named.start, 44)) and not has(moves, sentence)


_BOOKED = r"\b(?:have|had|hold|holding|booked|máme|mají|mám|má|měli|haben|habe|hat|hatten|gebucht|reserviert|rezervovan\w+|objednan\w+|zakoupen\w+)\b(?![^.!?\n]*\b(?:chang|mov|switch|změn|přesu|umbuch|änder|verleg|verschieb|instead|místo|statt))[^.!?\n]{0,70}$|\b(?:booking|reservation|rezervac\w+|objednáv\w+|buchung|reservierung|tickets?|lístk\w+|karten)\b[^.!?\n]{0,24}\b(?:is|was|are|were|je|jsou|byl[ay]?|zní|ist|sind|war|lautet|gilt|läuft) (?:(?:for|on|na|pro|für|auf|the|die|den|das) ){0,2}$"


def _without_the_booked(named: list[Named], folded: str) -> list[Named]:
    """As in "we have tickets for the lunch cruise": what is booked, as long as another cruise or a move stands elsewhere."""
    return [one for one in named if not _is_booked(one, folded)]


def _is_booked(one: Named, folded: str) -> bool:
    sentence = sentence_at(folded, one.start)
    wishes = r"\b(?:instead|rather|místo|raději|radši|lieber|statt|stattdessen|would like|'d like|chtěl\w*|möchte\w*|prefer)\b"
    return pattern(_BOOKED).search(before(folded, one.start, 90)) is not None and not has(wishes, sentence)


def _is_old(one: Named, everything: list[Named], folded: str) -> bool:
    """As in "instead of the sightseeing cruise"; the one named right behind it is the new one."""
    if has(r"\b(?:our|my|naš\w+|moj\w+|mou|svou|unser\w*|mein\w*)\s+$", before(folded, one.start, 14)):
        return True  # "the 5 pm departure on our one hour cruise"
    behind_another = any(0 <= one.start - other.end <= _ARTICLE for other in everything)
    ahead = ahead_within(folded, one.start, 70)
    taken_for_it = pattern(_TAKEN_FOR_IT).search(ahead) or (
        pattern(_CHANGED_TO_IT).search(ahead) and not has(_TO_A_MOMENT, after(folded, one.end, 60))
    )
    return (
        not behind_another
        and not taken_for_it
        and pattern(FROM).search(ahead_within(folded, one.start, 30)) is not None
    )


# "Swap our booking for the Devil's Channel Cruise": the cruise named is not the one booked.
_TAKEN_FOR_IT = r"\b(?:swap\w*|exchang\w+|trad(?:e|ing)|replac\w+|vyměn\w*|prohod\w*|prohoď\w*|zaměn\w+|\w*tausch\w*|ersetz\w*)\b[^.!?\n]{0,30}\b(?:booking|reservation|tickets?|seats?|it|that|rezervac\w+|objednáv\w+|lístk\w+|ji|to|buchung|reservierung|karten|sie|das)\W+(?:for|with|za|gegen|durch)\W+(?:(?:the|a|tu|den|die|das|eine?)\W+)?$"
# "Změnit rezervaci na jazzovou plavbu v pátek": gone over to, unless a day or an hour with another "na" follows.
_CHANGED_TO_IT = r"\b(?:změn\w+|přebook\w*|přepi[sš]\w*|přepsat|předěl\w*)\b[^.!?\n]{0,30}\b(?:rezervac\w+|objednáv\w+)\W+na\W+(?:(?:tu|vaši|jednu)\W+)?$"
_TO_A_MOMENT = r"\bna (?:\w+ )?(?:\d|pondělí|úterý|střed|čtvrtek|pátek|sobot|neděl|zítř|pozděj|dřív|jin)"
_EXCHANGES = r"\b(?:swap\w*|exchang\w+|trad(?:e|ing)|switch\w*|chang(?:e|ing)|mov(?:e|ing)|replac\w+|convert\w*|upgrad\w*|vyměn\w*|výměn\w*|prohod\w*|prohoď\w*|zaměn\w+|změn\w+|přehod\w*|přehoď\w*|přesun\w*|přebook\w*|předěl\w*|přepi[sš]\w*|přepsat|přejít|tausch\w*|umtausch\w*|eintausch\w*|einzutausch\w*|wechsel\w*|ersetz\w*|umbuch\w*|umzubuch\w*|änder\w*|umsteigen)\b"
_WHICH = r"(?:the|a|our|my|your|that|tu|ten|to|naši|náš|vaši|za|den|die|das|der|dem|eine?|unsere?n?|ihre?)"
_NOUN = r"(?:cruise|boat|trip|tour|one|tickets?|seats?|plavb\w+|lo[dď]\w*|fahrt|jízd\w+|lístk\w+)"
_FOR = rf"^\W*(?:{_NOUN}\W+)?(?:(?:that |which )?(?:we|i|our|booked|reserved|kterou|co|máme|die wir|gebucht)\b[^.!?\n]{{0,40}}?\W+)?(?:for|to|onto|with|za|na|gegen|auf|durch|in)\W+(?:{_WHICH}\W+){{0,2}}$"
_NOT_THAT = rf"(?:instead of|rather than|místo|namísto|statt|anstatt|anstelle|než|than|als)\W+(?:{_WHICH}\W+){{0,2}}$"


def _exchanged(text: str, folded: str, booked: tuple[str, ...], reader: Reader) -> Named | None:
    """The new one of two cruises named in short, one for the other: "swap our lunch for the dinner", "jazz místo oběda"."""
    named = named_products(text, reader.catalogue, also_negated=True, in_short=True)
    new: dict[str, Named] = {}
    for one, other in pairwise(named):
        joint = between(folded, one, other)
        ahead = ahead_within(folded, one.start, 70)
        if pattern(_FOR).search(joint) and pattern(_EXCHANGES).search(ahead):
            old, chosen = one, other
        elif pattern(rf"^\W*(?:{_NOUN}\W+)?{_NOT_THAT}").search(joint):
            old, chosen = other, one
        elif pattern(rf"\b{_NOT_THAT}").search(ahead) and pattern(
            rf"^\W*(?:{_NOUN}\W+)?(?:{_WHICH}\W+){{0,2}}$"
        ).search(joint):
            old, chosen = one, other
        else:
            continue
        if old.product != chosen.product and (not booked or old.product in booked):
            new[chosen.product] = chosen
    return next(iter(new.values())) if len(new) == 1 else None


def _is_only_other(named: list[Named], booked: tuple[str, ...], folded: str) -> bool:
    """Whether all that is named besides the cruise of our mail is one other, in a sentence that asks for it."""
    others = {one.product for one in named if one.whole}
    return len(booked) == 1 and len(others) == 1 and any(has(ASKS_FOR, sentence_at(folded, one.start)) for one in named)


def _wished_ones(named: list[Named], booked: tuple[str, ...], folded: str) -> list[Named]:
    """Those announced as the new one, wished for, or the only other one that a sentence asks for."""
    to = r"\b(?:to|na|auf|for|instead|za|gegen|raději|radši|lieber|rather|přejít|switch)\W+(?:the |die |der |den |das |dem |eine? |vaši |a )?$"
    told = [one for one in named if _is_instead(one, folded)]
    told = told or [one for one in named if pattern(to).search(before(folded, one.start, 24))]
    told = told or [one for one in named if one.whole and _is_wished(one, folded)]
    if not told and _is_only_other(named, booked, folded):
        told = [one for one in named if one.whole][-1:]
    return told


_ANOTHER_CRUISE = r"\b(?:místo|instead|statt|vyměn\w+|switch|swap|tausch\w*|wechsel\w*|přejít|přebook\w*|umbuch\w*|jin\w+ plavb\w*|upgrad\w*)\b"


def _new_one(reader: Reader, text: str, folded: str, booked: tuple[str, ...]) -> tuple[str | None, bool]:
    """The product gone over to, and whether several are in question."""
    if exchanged := _exchanged(text, folded, booked, reader):
        return exchanged.product, False
    everything = named_products(text, reader.catalogue, also_negated=True)
    named = [one for one in named_products(text, reader.catalogue) if not _is_old(one, everything, folded)]
    named = _without_the_booked([one for one in named if (one.product,) != booked], folded)
    products = products_of([one for one in named if one.whole] or named)
    if len(products) == 1 and len(products_of(everything)) > 1 and len(named) < len(everything):
        return products[0], False
    told = _wished_ones(named, booked, folded)
    if len(told) == 1 or (told and len(products) == 1 and has(_ANOTHER_CRUISE, folded)):
        return told[0].product, False
    return None, len(told) > 1


def without_the_named_booking(reader: Reader, text: str, folded: str) -> str:
    """Without the cruise right ahead of a number of ours: "na hodinovou plavbu VC-12345" says which booking it is."""
    prefix = re.escape(fold(reader.catalogue.supplier.reference_prefix))
    number = rf"[\s,(:]{{1,3}}(?:(?:č|no|nr|číslo|number|nummer)\W{{1,2}})?{prefix}[\s_-]{{0,2}}\d{{5}}\b"
    for one in named_products(text, reader.catalogue, also_negated=True):
        if pattern(number).match(fold(text), one.end):
            folded = blank(folded, one.start, one.end)
    return folded


def hours_of_cruises(text: str, folded: str, new: str, reader: Reader) -> tuple[str, list[int]]:
    """The text without the hours told beside other cruises than the new one, and where those beside the new one begin."""
    of_the_new: list[int] = []
    for one in named_products(text, reader.catalogue, also_negated=True):
        for time in all_times(folded):
            if not stands_beside(one, time, folded):
                continue
            if one.product == new:
                of_the_new.append(time.start)
            else:
                folded = blank(folded, time.start, time.end)
    return folded, of_the_new


def day_of_the_new(text: str, new: str, reader: Reader) -> date | None:
    """The day told right beside the cruise gone over to: "the jazz cruise on Friday 20 August"."""
    told = {
        day.day
        for day in mentioned(text, reader.clock)
        for one in named_products(text, reader.catalogue)
        if one.product == new and not day.trouble and day.day and day.day > reader.clock.today
        if day.start >= one.end and pattern(_ON_A_DAY).fullmatch(fold(text), one.end, day.start)
    }
    return told.pop() if len(told) == 1 else None


_ON_A_DAY = r"[\s,]*(?:(?:on|am|v|ve|na|dne|the|den)\s+)*"


# "Místo hodinové plavby Čertovku": the noun between the two is of the first, and the second one is new.
_OF_TWO_WORDS = rf"\b(?:místo|namísto|statt|anstatt|instead of|rather than)\s+(?!{_WHICH}\b)[^\W\d]+\s+$"


def new_product(
    reader: Reader, text: str, folded: str, booked: tuple[str, ...]
) -> tuple[str | None, str | None, Reason | None]:
    """Another product or option, when the mail says that it is to become that. `booked`: those our mail names."""
    new, in_doubt = _new_one(reader, text, folded, booked)
    if new is not None:
        product = reader.catalogue.product(new)
        return new, chosen_option(text, product).option or product.default_option.id, None
    named = named_products(text, reader.catalogue, also_negated=True)
    if any(pattern(_OF_TWO_WORDS).search(before(folded, one.start, 40)) for one in named):
        return None, None, Reason(code="new_product_unclear", field="product")
    option = new_option(text, reader.catalogue, booked)
    if option.is_contradictory:
        return None, None, Reason(code="new_option_unclear", field="product")
    if option.option or not in_doubt:
        return None, option.option, None
    return None, None, Reason(code="new_product_unclear", field="product")

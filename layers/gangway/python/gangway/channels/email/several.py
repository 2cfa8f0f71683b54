# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Several cruises in one mail: what each says of itself, and what is told once for all.

What a cruise does not say it takes only from where it is certain: a day ahead of the cruises or named again ("that
evening"), a party ahead of them, told of all ("two each") or said to be the same. Else it is missing, and a person asks.
"""

import re
from collections.abc import Sequence
from datetime import timedelta
from itertools import pairwise

from gangway.channels.email.counting import number
from gangway.channels.email.dates import Dates, weighed
from gangway.channels.email.folding import blank, fold, has, pattern
from gangway.channels.email.intent_words import BOOKS
from gangway.channels.email.joined_days import is_bare
from gangway.channels.email.mentions import corrections
from gangway.channels.email.neighbour_days import LATER
from gangway.channels.email.options import chosen_option
from gangway.channels.email.other_events import SAME_DAY
from gangway.channels.email.party import Party
from gangway.channels.email.references import own_references
from gangway.channels.email.several_days import WAY_BACK, holds_a_day, how_many, is_way_back, titled, without_how_many
from gangway.channels.email.several_parties import (
    also_so_many,
    beside_the_subject,
    is_told_behind,
    parties_of,
    with_ages_behind,
)
from gangway.channels.email.stretches import AGAIN, FOR_ALL, Stretch, has_end_between, stretches
from gangway.channels.email.times import Time
from gangway.channels.email.wishes import Reader, Values
from gangway.domain.catalogue import Catalogue, Supplier
from gangway.domain.model import Model

_DAYTIME = r"\b(?:večer|odpoledne|dopoledne|ráno|in the (?:evening|afternoon|morning)|later|abends|am (?:abend|nachmittag|vormittag|morgen)|nachmittags|vormittags|morgens|poté|následně|danach|anschließend)\b"


# "2 adults with one child each": each of them, not each cruise.
_EACH_OF_THEM = r"\b(?:with|mit|s|se)\s+(?!us\b|you\b|uns\b|ihnen\b|nám\w|vám\w)[^.,;!?\n]{1,30}$"


_TWICE = r"\b(?:dvakrát|třikrát|twice|zweimal|dreimal)\b"  # "Twice on the boat": how many cruises


# Told of a cruise that is not, or not yet, or not by them to be booked.
_NOT_WISHED = (
    r"\b(?:přemýšl\w+|rozmýšl\w+|zvaž\w+|uvaž\w+|nerozhod\w+|nejsme rozhodnut\w*|(?:už|již) (?:\w+ )?(?:máme|mají|má|mám)|(?:máme|mají|má|mám) (?:už|již|zaplacen\w*|objednan\w*|rezervovan\w*|koupen\w*|zarezervovan\w*)|chtěli jsme(?! (?:si )?(?:\w*objednat|\w*rezervovat|poprosit))|původně|plno|obsazen\w*|vyprodán\w*|nestíh\w+|nejed\w+|kolik (?:stojí|by stál\w*)|možná|snad|jedině pokud|jen pokud|"
    r"thinking|consider\w*|not decided|haven't decided|undecided|maybe|perhaps|possibly|already|(?:have|has|had) booked|wanted(?! to (?:book|reserve|order))|originally|(?:is|was|it's) full|fully booked|sold out|too (?:late|early|expensive|much)|how much|only if|provided|unless|"
    r"überleg\w*|vielleicht|eventuell|schon (?:gebucht|bezahlt|reserviert)|bereits|eigentlich|ursprünglich|ausgebucht|was kostet|nur wenn|nur falls|sofern)\b"
)
_SOME_OF_US = r"\b(?:one|two|three|some|not all) of (?:us|them)\b[^.!?\n]*(?:\bno|n't|\bjust|\bonly|\bcannot|\bstay)|\b(?:jeden|jedna|dva|dvě|někteří|tři) z (?:nás|nich)\b|\b(?:einer|eine|zwei|drei|einige|manche) von (?:uns|ihnen)\b|\b(?:without|ohne|bez)\s+(?:the |our |my |die |den |unsere?n? |meine?n? |našich |naší |mých )?(?:grand\w+|parents|kids|children|großeltern|eltern|kinder\w*|prarodič\w*|rodič\w*|dětí)\b"


class Several(Model):
    """The cruises of a mail, and its text in pieces: the subject, what is ahead, each cruise, and what is behind."""

    wishes: tuple[Values, ...] = ()
    pieces: tuple[str, ...] = ()
    entries: tuple[str, ...] = ()


def are_for_several_customers(entries: Sequence[str], supplier: Supplier) -> bool:
    """Each entry of a list has a telephone or a number of its own."""
    ours = set(own_references(" ".join(entries), supplier))
    phones = [set(re.findall(r"\+\d[\d ]{8,}|\b\d{3} ?\d{3} ?\d{3}\b", entry)) for entry in entries]
    codes = [set(re.findall(r"\b[A-Z]{1,5}[-/ ]?\d{3,}\b", entry)) - ours for entry in entries]
    return any(
        len([one for one in each if one]) > 1 and not set.intersection(*filter(None, each)) for each in (phones, codes)
    )


def several(reader: Reader, text: str, subject: str, *, asks: bool = False) -> Several:
    """The cruises of a text with more than one; empty for one, and where nobody can tell them apart."""
    told = _apart(stretches(text, reader.catalogue, reader.clock), text, reader, asks=asks)
    if not told:
        return Several()
    spoken = _without(FOR_ALL, text)
    texts = with_ages_behind(reader, told[-1], [spoken[one.start : one.end] for one in told], text)
    wishes: Sequence[Values] = [_of_one(reader, one, each, spoken, told) for one, each in zip(told, texts, strict=True)]
    wishes, texts = also_so_many(wishes, texts)
    wishes = _at_one_hour(wishes, told, reader) if asks else wishes
    parties = parties_of(reader, told, [wish.party for wish in wishes], (text, spoken), asks=asks)
    if parties is None or (not asks and (_is_corrected(told, text) or has(_SOME_OF_US, fold(text)))):
        parties = [Party(trouble="contradiction")] * len(told)
    parties = beside_the_subject(parties, subject, reader.catalogue) if subject else parties
    dates = _dates(reader, told, text, subject, asks=asks)
    return Several(
        wishes=tuple(
            wish.model_copy(update={"party": party, "dates": day})
            for wish, party, day in zip(wishes, parties, dates, strict=True)
        ),
        pieces=tuple(
            without_how_many(piece)
            for piece in (
                pattern(_TWICE).sub(" ", fold(subject)),
                spoken[: told[0].start],
                *texts,
                *_between(told, spoken),
                spoken[told[-1].end :],
            )
        ),
        entries=tuple(text[one.start : one.end] for one in told),
    )


def _without(source: str, text: str) -> str:
    left, folded = text, fold(text)
    for match in pattern(source).finditer(folded):
        if not has(_EACH_OF_THEM, folded[: match.start()]):
            left = blank(left, *match.span())
    return left


def _apart(told: Sequence[Stretch], text: str, reader: Reader, *, asks: bool) -> list[Stretch]:
    """The stretches that are cruises, each with its product; none at all where one of them leaves it open."""
    dated = {one.product for one in told if one.days}
    kept = [one for one in told if one.days or one.product not in dated or not _is_bare(one, text, reader)]
    if not asks and any(_is_not_wished(one, text) for one in kept):
        return []
    many = how_many(text) == len(kept)
    out: list[Stretch] = []
    for one in kept:
        before = out[-1] if out else None
        again = any(one.product == other.product for other in kept if other is not one)
        in_passing = before and not asks and not (one.days or one.is_joined or one.is_apart)
        if before and one.behind_or and not asks:
            return []
        if one.product is None:
            if before is None or asks or not (many or _is_told_twice(before, one, text, reader)):
                return []
            named = next(each for each in before.marks if each.kind == "product")
            one = one.model_copy(update={"marks": (*one.marks, named)})  # noqa: PLW2901  the product of the cruise before
        elif (
            (
                before
                and one.product == before.product
                and one.days
                and not (many or _is_told_anew(before, one, text, reader))
            )
            or (again and not one.days)
            or (in_passing and _is_bare(one, text, reader))
        ):
            return []
        out.append(one)
    return out if len(out) > 1 else []


def _is_told_anew(before: Stretch, one: Stretch, text: str, reader: Reader) -> bool:
    """The same product on another day: in a line of its own, in a sentence with a party of its own, or "again"."""
    if one.is_apart and before.is_apart:
        return True
    parties = [reader.party(text[each.start : each.end]) for each in (before, one)]
    apart = not one.is_joined and all(not party.is_empty and not party.trouble for party in parties)
    return apart or _is_told_twice(before, one, text, reader)


_BRIEF = 12  # letters beside a day and a party: "pro", "for each"


def _is_told_twice(before: Stretch, one: Stretch, text: str, reader: Reader) -> bool:
    """As in "the lunch cruise on 9 June and again on 11 June", "on both days"."""
    words = fold(text[before.marks[-1].end : one.end])
    rows = (one.is_joined or one.is_apart) and all(_is_row(each, text, reader) for each in (before, one))
    return rows or (
        one.is_joined and (has(AGAIN, words) or has(FOR_ALL, words) or _is_way_back(before, one, text, reader))
    )


def _is_way_back(before: Stretch, one: Stretch, text: str, reader: Reader) -> bool:
    product = reader.catalogue.product(before.product or "") if before.product else None
    return product is not None and one.product in {None, before.product} and is_way_back(one, text, product)


def _is_row(one: Stretch, text: str, reader: Reader) -> bool:
    """A day and who comes along, and nothing besides: "8 June 20 adults, 9 June 25 adults"."""
    words = text[max(each.end for each in one.marks if each.start >= one.start) : one.end]
    party = reader.party(words)
    left = words
    for place in party.where:
        left = blank(left, *place)
    return not party.is_empty and not party.trouble and len(re.findall(r"\w", left)) <= _BRIEF


def _is_not_wished(one: Stretch, text: str) -> bool:
    said = fold(text[one.start : one.sentence_ends(text)])
    asked = not one.is_joined and said.rstrip().endswith("?") and not has(BOOKS, said)
    return asked or has(_NOT_WISHED, said)


def _is_bare(one: Stretch, text: str, reader: Reader) -> bool:
    """Nothing but the name of a product."""
    said = reader.of_cruise(text[one.start : one.end], [one.product] if one.product else [])
    return not one.days and not said.times and said.party.is_empty and said.party.trouble == "absent"


def _of_one(reader: Reader, one: Stretch, words: str, text: str, told: Sequence[Stretch]) -> Values:
    """What its own words say, and an option that is told of the cruises as a whole."""
    if one is not told[0] and _is_way_back(told[0], one, text, reader):
        words = pattern(WAY_BACK).sub(lambda match: " " * len(match.group()), fold(words))
    said = reader.of_cruise(words, [one.product or ""])
    product = reader.catalogue.product(one.product or "")
    if said.option or said.option_in_doubt or len(product.options) == 1:
        return said
    around = chosen_option(f"{text[: told[0].start]}\n{text[told[-1].end :]}", product)
    return said.model_copy(update={"option": around.option, "option_in_doubt": around.is_contradictory})


def _at_one_hour(wishes: list[Values], told: Sequence[Stretch], reader: Reader) -> list[Values]:
    """As in "is there room on Tuesday at three? On this cruise or on that": asked of all that sail at it."""
    product = told[0].at("product")
    ahead = [one for one in wishes[0].times if product is not None and told[0].start + one.start < product]
    if len(ahead) != 1 or any(one.times for one in wishes[1:]):
        return wishes
    options = [reader.catalogue.product(one.product or "").options for one in told]
    sails = all(ahead[0].fits([at for option in each for at in option.times]) for each in options)
    return [one.model_copy(update={"times": tuple(ahead)}) for one in wishes] if sails else wishes


def _between(told: Sequence[Stretch], text: str) -> list[str]:
    return [text[one.end : other.start] for one, other in pairwise(told)]


def _dates(reader: Reader, told: Sequence[Stretch], text: str, subject: str, *, asks: bool) -> list[Dates]:
    above = titled(subject, reader.clock)
    out: list[Dates] = []
    for at, one in enumerate(told):
        dates = weighed(one.days)
        before = out[-1] if out else None
        if dates.trouble == "absent" and holds_a_day(text[one.start : one.end], reader.clock):
            out.append(Dates(trouble="ambiguous"))
            continue
        words = fold(text[one.start : one.end])
        if dates.trouble == "ambiguous" and before and len(before.days) == 1 and has(LATER, words):
            dates = Dates(days=(before.days[0] + timedelta(days=1),), mentions=dates.mentions)
        elif dates.trouble == "absent" and before and (has(SAME_DAY, words) or _goes_on(told, at, words, text)):
            dates = before
        elif dates.trouble == "absent" and at + 1 < len(told) and is_told_behind(one, told[at + 1], text):
            dates = weighed(told[at + 1].days)
        elif dates.trouble == "absent" and len(above.days) == 1:
            dates = above
        out.append(dates)
    known = {day for dates in out for day in dates.days}
    if asks and len(known) == 1:
        out = [Dates(days=tuple(known)) if one.trouble == "absent" else one for one in out]
    weekdays = {day.weekday() for day in known}
    named = [day for day in above.mentions if day.trouble != "vague"]
    if named and not any(day.weekday in weekdays if is_bare(day) else day.day in known for day in named):
        return [Dates(trouble="contradiction")] * len(out)
    return out


def _goes_on(told: Sequence[Stretch], at: int, words: str, text: str) -> bool:
    """The day stands ahead of the cruises: "on Saturday 5 June the lunch cruise and in the evening the jazz cruise"."""
    one = told[at]
    first = next((each for each in reversed(told[:at]) if each.days), None)
    day, product = (first.at("day"), first.at("product")) if first else (None, None)
    if day is None or product is None or day > product:
        return False
    in_a_list = one.is_apart and not any(other.days for other in told[at + 1 :])  # each entry has a day of its own
    return has_end_between(text, day, product) or one.is_joined or in_a_list or has(_DAYTIME, words)


def _is_corrected(told: Sequence[Stretch], text: str) -> bool:
    """A correction that could be about any of the cruises."""
    folded = fold(text)
    return any(
        at > told[0].marks[0].start and (at < told[-1].marks[-1].start or has(rf"\d|\b(?:{number()})\b", folded[at:]))
        for at in corrections(folded)
    )


def alternatives(wishes: Sequence[Values], catalogue: Catalogue) -> list[Values]:
    """For a question, every named day and product is an item of its own."""
    if len(wishes) != 1:
        return list(wishes)
    wish = wishes[0]
    days = wish.dates.days or (None,)
    products = wish.products or ("",)
    if len(days) > 1 and len(products) > 1:
        return [wish]
    out = []
    for product in products:
        for day in days:
            dates = wish.dates.model_copy(update={"days": (day,)}) if day else wish.dates
            times = _of_product(wish, product, catalogue) if len(products) > 1 else wish.times
            out.append(
                wish.model_copy(update={"products": (product,) if product else (), "dates": dates, "times": times})
            )
    return out


def _of_product(wish: Values, product: str, catalogue: Catalogue) -> tuple[Time, ...]:
    """Beside another product an hour counts only for the one that sails at it."""
    timetable = [at for option in catalogue.product(product).options for at in option.times]
    return tuple(time for time in wish.times if time.fits(timetable))

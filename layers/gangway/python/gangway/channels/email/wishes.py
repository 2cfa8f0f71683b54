# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
# ruff: noqa: PLR2004  numbers of the calendar, the clock and of letters
"""Free text to items: products, days, times and parties put together, several cruises kept apart."""

import re
from collections.abc import Collection

from gangway.channels.email.counting import number
from gangway.channels.email.dates import Dates, wished
from gangway.channels.email.days import Clock
from gangway.channels.email.folding import fold, pattern
from gangway.channels.email.mentions import corrections
from gangway.channels.email.options import chosen_option
from gangway.channels.email.party import Party, heads_of, read_party
from gangway.channels.email.party_roll import roll_call
from gangway.channels.email.party_words import KINDS, PEOPLE
from gangway.channels.email.products import Named, named_products, products_of, without_past
from gangway.channels.email.records import UNREAD
from gangway.channels.email.times import Time, times_in
from gangway.domain.catalogue import Catalogue, Option, Product
from gangway.domain.model import Model

_SAME = r"\b(?:stejn\w+|tot[ée]ž|opět|same|again|dieselbe\w*|gleiche\w*|ebenso|wieder|ditto|dtto)\b"
_CHARTER_UNIT = "charter"
_COUNTS = {"people", "adult", "child", "infant", "senior", "student", "family"}


class Values(Model):
    """What one stretch of text says about a cruise."""

    products: tuple[str, ...] = ()
    option: str | None = None
    option_in_doubt: bool = False
    dates: Dates = Dates(trouble="absent")
    times: tuple[Time, ...] = ()
    party: Party = Party(trouble="absent")


def completed(values: Values, prose: Values, labels: Collection[str]) -> Values:
    """What stands under none of the `labels` is taken from the prose around: the product, the day, the party, an option."""
    lacks: dict[str, object] = {}
    if not values.products and len(prose.products) == 1 and "product" not in labels:
        lacks["products"] = prose.products
    if not {"date", "datetime"} & set(labels) and not values.dates.days:
        lacks["dates"] = prose.dates
    if not {"time", "datetime", "date"} & set(labels) and not values.times:
        lacks["times"] = prose.times
    if not {*_COUNTS, UNREAD} & set(labels):
        lacks["party"] = prose.party
    if values.option is None and values.products in {(), prose.products} and prose.option:
        lacks["option"] = prose.option
    return values.model_copy(update=lacks) if lacks else values


class Reader(Model):
    """Reads stretches of one mail against one catalogue."""

    catalogue: Catalogue
    clock: Clock

    def values(self, text: str, *, subject: str = "") -> Values:
        whole = f"{subject}\n{text}" if subject else text
        named = without_past(named_products(whole, self.catalogue), whole)
        products = _ranked(named, len(subject))
        dates = wished(whole, self.clock, subject_ends=len(subject))
        product = self.catalogue.product(products[0]) if len(products) == 1 else None
        lasting, whole_boat = (product.duration_minutes, is_charter(product)) if product else (None, False)
        times = times_in(text, lasting=lasting, whole_boat=whole_boat) or times_in(subject)
        party = self._party(text, subject)
        option = chosen_option(whole, product) if product else None
        return Values(
            products=tuple(products),
            option=option.option if option else None,
            option_in_doubt=bool(option and option.is_contradictory),
            dates=dates,
            times=tuple(times),
            party=party,
        )

    def _party(self, text: str, subject: str) -> Party:
        party = read_party(text, self.catalogue)
        if party.is_empty:
            party = roll_call(text, self.catalogue, self.clock) or party
        if subject and not party.is_empty:
            return _unless_the_subject_differs(party, subject, text, self.catalogue)
        return read_party(subject, self.catalogue) if subject and party.trouble == "absent" else party

    def stretches(self, text: str) -> list[str]:
        """The entries of a list of cruises, or the clauses of two cruises in prose; empty for a single cruise."""
        named = without_past(named_products(text, self.catalogue), text)
        entries = [entry for entry in _list_entries(text) if products_of(named_products(entry, self.catalogue))]
        if len(entries) >= 2:
            return entries
        clauses = _clauses(text, named)
        return clauses if len(clauses) >= 2 else self._days_of_one_cruise(text, named)

    def _days_of_one_cruise(self, text: str, named: list[Named]) -> list[str]:
        """Lines that each name the same cruise, a day of its own and who comes: "lunch cruise 9 June, 38 adults"."""
        if len({one.product for one in named}) != 1:
            return []
        lines = [
            match
            for match in re.finditer(r"[^\n]+", text)
            if any(match.start() <= one.start < match.end() for one in named)
        ]
        rows = [self.values(match.group()) for match in lines]
        days = [row.dates.days for row in rows]
        told = all(len(row.dates.days) == 1 and not row.party.is_empty and not row.party.trouble for row in rows)
        return [match.group() for match in lines] if len(rows) > 1 and told and len(set(days)) == len(days) else []


def _unless_the_subject_differs(party: Party, subject: str, text: str, catalogue: Catalogue) -> Party:
    """As in "for 6 persons" above "there are five of us": nobody knows which holds, unless the text corrects the same six."""
    titled = read_party(subject, catalogue)
    counted = any(pattern(rf"\b(?:{number()})\b").search(fold(subject[start:end])) for start, end in titled.where)
    heads = heads_of(party) or 0
    plain = titled.people or (titled.units.get("adult") if set(titled.units) == {"adult"} else None)
    fits = plain in {None, heads, heads - party.units.get("infant", 0), party.units.get("adult")}
    markers = corrections(fold(text))
    corrected = bool(markers) and plain is not None and heads_of(read_party(text[: markers[0]], catalogue)) == plain
    return party if not counted or fits or corrected or "family" in party.units else Party(trouble="contradiction")


def _ranked(named: list[Named], subject_ends: int) -> list[str]:
    """The body names the product; the subject only when the body does not, or names the same."""
    body = products_of([one for one in named if one.start >= subject_ends])
    subject = products_of([one for one in named if one.start < subject_ends])
    if not body or not subject:
        return body or subject
    whole_in_body = [one for one in named if one.start >= subject_ends and one.whole]
    return (
        list(dict.fromkeys([*body, *subject]))
        if whole_in_body
        else subject
        if set(body) <= set(subject)
        else [*body, *subject]
    )


def _list_entries(text: str) -> list[str]:
    entries = re.split(r"\n(?=\s*(?:\d{1,2}\)\s|\d{1,2}\.\s(?!\d)|[-*•–]\s|[a-h]\)\s))", f"\n{text}")
    return [re.sub(r"^\s*(?:\d{1,2}[.)]|[-*•–]|[a-h]\))\s+", "", entry.partition("\n\n")[0]) for entry in entries[1:]]


def _rows_of_their_own(text: str, whole: list[Named]) -> list[str]:
    """Lines, when every cruise named stands on one of its own and beside a figure: a list without its bullets."""
    rows = [match for match in re.finditer(r"[^\n]+", text) if re.search(r"\d", match.group())]
    held = [{one.product for one in whole if row.start() <= one.start < row.end()} for row in rows]
    telling = [row.group() for row, products in zip(rows, held, strict=True) if products]
    outside = any(not any(row.start() <= one.start < row.end() for row in rows) for one in whole)
    single = all(len(products) <= 1 for products in held)
    several = len({one.product for one in whole}) > 1
    return telling if several and len(telling) > 1 and single and not outside else []


def _clauses(text: str, named: list[Named]) -> list[str]:
    """Sentences or lines each naming one product of its own."""
    whole = [one for one in named if one.whole]
    if rows := _rows_of_their_own(text, whole):
        return rows
    if len({one.product for one in whole}) < 2 and not re.search(r"\n.*\n", text):
        return []
    pieces = re.split(r"(?<=[^\d\s][.!?;])\s+(?=\D)|\n", text)
    naming = []
    at = 0
    pieces = [part for piece in pieces for part in _parts(piece, [one for one in whole if one.start >= 0], text)]
    for piece in pieces:
        at = text.find(piece, at)
        products = {one.product for one in whole if at <= one.start < at + len(piece)}
        if len(products) > 1:
            return []
        if products:
            naming.append(piece)
        at += len(piece)
    return naming if len({one.product for one in whole}) >= 2 else []


_NEXT_CRUISE = r"(?:,|;)?\s+(?:a|and|und|plus|dále|potom|pak|then|dann)\s+(?=(?:(?:v|ve|na|dne|on|am|pak|potom|dále|then|dann|also|taky|ještě|tentýž|téhož|stejný|ten samý|večer|odpoledne|dopoledne|ráno|poté|následně|the same|in the (?:evening|afternoon|morning)|later|abends|nachmittags|vormittags|danach|anschließend)\b|(?:pondělí|úterý|střed\w|čtvrtek|pátek|sobot\w|neděl\w|monday|tuesday|wednesday|thursday|friday|saturday|sunday)))|;\s+"


# "… at 10:30, and the lunch cruise on Saturday": right before the second cruise.
_AND_THE = r",?\s+(?:a|and|und|plus|dále|then|dann)\s+(?:(?:na|pro|the|die|das|den|auf|for|für|a|eine|einmal)\s+){0,2}$"


def _parts(piece: str, whole: list[Named], text: str) -> list[str]:
    """A sentence that names two cruises, cut where the second begins with its day: each part has its own product."""
    start = text.find(piece)
    inside = sorted((one for one in whole if start <= one.start < start + len(piece)), key=lambda one: one.start)
    if len({one.product for one in inside}) != 2 or len(inside) != 2:
        return [piece]
    folded = fold(piece)
    first, second = inside[0].end - start, inside[1].start - start
    cuts = [match for match in pattern(_NEXT_CRUISE).finditer(folded) if first <= match.start() < second]
    cuts = cuts or [
        match
        for match in pattern(_AND_THE).finditer(folded[:second])
        if first <= match.start() and _party_is_shared(folded[first : match.start()], folded[match.end() :])
    ]
    parts = [piece[: cuts[-1].start()], piece[cuts[-1].end() :]] if cuts else [piece]
    return parts if all(re.search(r"\d", part) for part in parts) or pattern(_NEXT_CRUISE).search(folded) else [piece]


def _party_is_shared(behind_first: str, behind_second: str) -> bool:
    """Told for both before the first cruise, or of each apart; "dinner for two and the lunch cruise" leaves it open."""
    kinds = "|".join(source for kind, source in KINDS if kind != "relative")
    counted = pattern(rf"\b(?:{number()})\s*x?\s+(?:{PEOPLE}|{kinds})|\b(?:pro|for|für)\s+(?:{number()})\b")
    return counted.search(behind_first) is None or counted.search(behind_second) is not None


def repeats_party(text: str) -> bool:
    return pattern(_SAME).search(fold(text)) is not None


def fitting_time(times: tuple[Time, ...], option: Option | None) -> tuple[str | None, bool]:
    """The time wished and whether it is in doubt. Without a product only an unambiguous time is kept.

    A ticket of a day has no departures: the hour somebody means to come, or the opening hours, say nothing.
    """
    if option is not None and not option.times:
        return None, False
    if not times:
        return (option.times[0], False) if option and len(option.times) == 1 else (None, False)
    timetable = option.times if option else ()
    chosen = list(dict.fromkeys(time.fitting(timetable) for time in times))
    if len(chosen) > 1:
        running = [time for time in chosen if time in timetable]
        return (running[0], False) if len(running) == 1 and len(timetable) == 1 else (None, True)
    return chosen[0], chosen[0] is None


def option_of(product: Product | None, option_id: str | None) -> Option | None:
    if product is None:
        return None
    return product.option(option_id) if option_id else product.default_option


def is_charter(product: Product | None) -> bool:
    return product is not None and _CHARTER_UNIT in product.default_option.unit_ids


class Sold(Model):
    """The party as tickets the option sells."""

    units: dict[str, int] = {}
    people: int | None = None
    trouble: str | None = None


def as_tickets(party: Party, product: Product | None, option: Option | None) -> Sold:
    if is_charter(product):
        return Sold(units={_CHARTER_UNIT: 1}, people=party.people or (sum(party.units.values()) or None))
    if party.trouble or party.is_empty:
        return Sold(trouble=party.trouble or "absent")
    if not party.units:
        return Sold(units={"adult": party.people or 0}, people=party.people)
    if option is None:
        return Sold(units=party.units)
    units: dict[str, int] = {}
    for kind, count in party.units.items():
        sold = kind if kind in option.unit_ids else "adult"
        if sold != kind and kind in {"infant", "family", "child"}:
            return Sold(trouble="not_sold")
        units[sold] = units.get(sold, 0) + count
    return Sold(units=units)

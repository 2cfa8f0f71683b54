# ruff: noqa: E501  patterns are lists of words, harder to read when broken up

"""Free text to items: products, days, times and parties put together, several cruises kept apart."""

from collections.abc import Collection, Sequence

from gangway.channels.email.counted_twice import holds
from gangway.channels.email.counting import number
from gangway.channels.email.dates import Dates, wished
from gangway.channels.email.days import Clock
from gangway.channels.email.doubts import misses_somebody
from gangway.channels.email.folding import fold, has, pattern
from gangway.channels.email.manifest.plain_clauses import are_nothing_else, are_plain
from gangway.channels.email.manifest.read import manifest
from gangway.channels.email.mentions import corrections
from gangway.channels.email.options import chosen_option
from gangway.channels.email.party import Party, heads_of, read_party
from gangway.channels.email.party_roll import roll_call
from gangway.channels.email.party_roll_overruled import may_turn
from gangway.channels.email.products import Named, named_products, products_of, without_past
from gangway.channels.email.records import ROWS, UNREAD
from gangway.channels.email.times import Time, times_in
from gangway.domain.catalogue import Catalogue, Option, Product
from gangway.domain.model import Model

_CHARTER_UNIT = "charter"
_ANOTHER_TICKET = r"\b(?:separate|extra|another|additional|one more) (?:\w+ )?tickets?\b|\b(?:další|navíc|ještě|k tomu|plus) (?:\w+ )?(?:jedn[auo]|vstupen\w+|lístek|jízden\w+)\b|\b(?:zusätzlich\w*|weitere\w*|extra|dazu) (?:\w+ )?(?:karte|ticket)\b"
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
    if not {*_COUNTS, ROWS, UNREAD} & set(labels):
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
        values = self.of_cruise(text, products, subject=subject)
        return values.model_copy(update={"dates": dates})

    def of_cruise(self, text: str, products: Sequence[str], *, subject: str = "") -> Values:
        """What a text says of a cruise whose product, or choice of products, is known; its day left out."""
        product = self.catalogue.product(products[0]) if len(products) == 1 else None
        lasting, whole_boat = (product.duration_minutes, is_charter(product)) if product else (None, False)
        option = chosen_option(f"{subject}\n{text}" if subject else text, product) if product else None
        return Values(
            products=tuple(products),
            option=option.option if option else None,
            option_in_doubt=bool(option and option.is_contradictory),
            times=tuple(times_in(text, lasting=lasting, whole_boat=whole_boat) or times_in(subject)),
            party=self.party(text, subject, product),
        )

    def party(self, text: str, subject: str = "", product: Product | None = None) -> Party:
        party = read_party(text, self.catalogue)
        if party.is_empty or may_turn(fold(text)):
            called = roll_call(text, self.catalogue, self.clock)
            party = called if called and (party.is_empty or called.overrules) else party
        told = manifest(text, self.catalogue, self.clock)
        if told and party.is_empty:
            party = told
        elif told and not are_alike(told, party, product):
            # Two readers, two counts: a person looks, unless the net finds as well that the finders missed somebody.
            more = holds(told, party) and are_plain(text, told.where, party.where)
            missed = more and misses_somebody(text, self.catalogue, self.clock)
            called = None if missed else roll_call(text, self.catalogue, self.clock)
            agreed = called is not None and are_alike(told, called, product) and are_nothing_else(text, told.where)
            party = told if missed or agreed else Party(trouble="contradiction")
        if {"family", "adult", "child"} <= set(party.units) or (
            set(party.units) == {"family"} and has(_ANOTHER_TICKET, fold(text))
        ):
            party = Party(trouble="contradiction")  # whom the family ticket is for was told beside it, or somebody more
        if subject and not party.is_empty:
            return unless_the_subject_differs(party, subject, text, self.catalogue)
        return read_party(subject, self.catalogue) if subject and party.trouble == "absent" else party


def are_alike(told: Party, party: Party, product: Product | None) -> bool:
    """Whether both are the same tickets: pensioners are adults where no other tickets are sold to them."""
    option = product.default_option if product else None
    mine, theirs = as_tickets(told, product, option), as_tickets(party, product, option)
    return bool(mine.units) and mine.units == theirs.units


_YOUNG = {"child", "infant"}


def unless_the_subject_differs(party: Party, subject: str, text: str, catalogue: Catalogue) -> Party:
    """As in "for 6 persons" above "there are five of us": nobody knows which holds, unless the text corrects the same six."""
    titled = read_party(subject, catalogue)
    counted = any(pattern(rf"\b(?:{number()})\b").search(fold(subject[start:end])) for start, end in titled.where)
    heads = heads_of(party) or 0
    plain = titled.people or (titled.units.get("adult") if set(titled.units) == {"adult"} else None)
    fits = plain in {None, heads, heads - party.units.get("infant", 0), party.units.get("adult")}
    fits = fits and not (_YOUNG & set(titled.units) and not _YOUNG & set(party.units))
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

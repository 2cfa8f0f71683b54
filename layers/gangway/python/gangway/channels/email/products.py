# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
# ruff: noqa: PLR2004  numbers of the calendar, the clock and of letters
"""Which product and option are named. All names come from the catalogue; nothing of one operator's range is known here.

A name is found in any case and spelling (`same_word`), as a whole or by the one word that only this product has
("the jazz boat"). Where the words fit several products, none is named.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from gangway.channels.email.folding import fold, pattern
from gangway.channels.email.mentions import Mention
from gangway.channels.email.name_words import initial, same_word
from gangway.channels.email.product_words import FUNCTION_WORDS, GENERIC, ON_THE_WATER
from gangway.channels.email.told_products import told_by_length
from gangway.domain.catalogue import Catalogue, Product


class Named(Mention):
    """A product named in the text; `whole` when its full name or alias stands there."""

    product: str
    whole: bool
    length: int


def named_products(
    text: str, catalogue: Catalogue, *, also_negated: bool = False, in_short: bool = False
) -> list[Named]:
    """Products named, in the order of the text, overlapping weaker ones left out; negated ones too unless asked for.

    `in_short`: also by their telling word alone, "lunch", with no word of boats near it.
    """
    folded = fold(text)
    strongest = _strongest(folded, catalogue, in_short=in_short)
    return [one for one in strongest if also_negated or not _is_negated(folded, one)]


@lru_cache(maxsize=64)  # a mail's product, party and days ask in turn
def _strongest(folded: str, catalogue: Catalogue, *, in_short: bool) -> tuple[Named, ...]:
    words = [(match.group(), match.start(), match.end()) for match in re.finditer(r"[^\W_]+(?:'s)?", folded)]
    found = [*_whole_names(words, catalogue), *_short_names(words, catalogue), *_whole_boats(folded, catalogue)]
    taken = [range(one.start, one.end) for one in found]
    found += [
        one
        for one in _telling_words(words, catalogue, in_short=in_short)
        if not any(one.start in stretch for stretch in taken)
    ]
    if not any(one.whole for one in found):
        found += [
            Named(start=start, end=end, product=product, whole=False, length=end - start)
            for start, end, product in told_by_length(folded, catalogue)
        ]
    return tuple(_without_overlaps(found))


_PAST = r"\b(?:minule|loni|vloni|předloni|posledně|kdysi|před (?:rokem|lety)|last (?:time|year|summer|month|spring|autumn)|previously|in the past|letztes (?:mal|jahr)|letzten (?:sommer|monat)|voriges|vorigen|damals|(?:hat|haben) (?:uns|mir) (?:\w+ ){0,4}gefallen|(?:se )?(?:nám|mi) (?:\w+ ){0,3}líbil\w*|(?:we|i) (?:\w+ )?(?:enjoyed|loved|liked)|už jsme (?:byli|jeli)|byl[aiy]? jsme|jsme (?:\w+ ){0,3}(?:byl[aiy]?|jel[aiy]?|absolvoval[aiy]?|zažil[aiy]?)|jel[aiy] jsme|we (?:did|took|were on|went on|have been on|enjoyed|loved|already did)|minul\w+ (?:týden|měsíc|rok|sezón\w+)|last week|letzte woche|se (?:nám|mi) (?:moc |velmi |hodně )?(?:povedl|líbil)\w*|waren wir|haben wir (?:schon )?gemacht)\b"


def without_past(named: list[Named], text: str) -> list[Named]:
    """As in "the jazz cruise was lovely last time, now we want the lunch cruise": of the others, when there are any."""
    folded = fold(text)
    now = [one for one in named if not pattern(_PAST).search(_clause(folded, one))]
    return now if any(one.whole for one in now) else named


def _clause(folded: str, one: Named) -> str:
    return re.split(r"[.,;:!?\n]", folded[: one.start])[-1] + re.split(r"[.,;:!?\n]", folded[one.start :])[0]


def products_of(named: list[Named]) -> list[str]:
    """The product ids in question: whole names before single words, and no product twice."""
    whole = [one for one in named if one.whole]
    beside = [one for one in named if not one.whole and any(_touches(one, other) for other in whole)]
    return list(dict.fromkeys(one.product for one in (whole + beside if whole else named)))


def _touches(one: Named, other: Named) -> bool:
    """A second product's word within the very name: "jazz dinner cruise"."""
    return one.product != other.product and (0 <= other.start - one.end <= 2 or 0 <= one.start - other.end <= 2)


def _without_overlaps(found: list[Named]) -> list[Named]:
    """The longest; of two alike the shorter stretch: no "cruise to the dinner" in "lunch cruise to the dinner cruise"."""
    kept: list[Named] = []
    for one in sorted(found, key=lambda named: (-named.length, named.end - named.start, named.start)):
        if not any(one.start < other.end and other.start < one.end for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda named: named.start)


def _is_negated(folded: str, one: Named) -> bool:
    ahead = folded[max(0, one.start - 24) : one.start]
    if pattern(r"^\s*(?:bez|without|ohne)\b").search(folded[one.end : one.end + 12]):
        return True
    negation = r"\b(?:not|no|(?<!pro )(?<!za )(?<!na )ne|nikoli|nikoliv|nicht|kein\w*|instead of|rather than|místo(?! na\b| pro\b| v)|statt|anstatt|without|except|bez|ohne)\s+(?:the |na |die |der |den |auf |eine? |with |s |mit )*(?:\w+\s)?$"
    return pattern(negation).search(ahead) is not None


@lru_cache(maxsize=8)
def _vocabulary(catalogue: Catalogue) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((product.id, words) for product in catalogue.products for words in _spellings(_texts(product)))


def _texts(product: Product) -> tuple[str, ...]:
    """Every name and alias."""
    return (*product.names.values(), *(alias for aliases in product.aliases.values() for alias in aliases))


_SPELT_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss"})


@lru_cache(maxsize=256)
def _spellings(texts: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """Each as its words, umlauts also spelt out."""
    spelt_out = [text.translate(_SPELT_OUT) for text in texts]
    folded = dict.fromkeys(fold(text) for text in [*texts, *spelt_out])
    return tuple(tuple(re.findall(r"[^\W_]+(?:'s)?", text)) for text in folded)


def _whole_names(words: list[tuple[str, int, int]], catalogue: Catalogue) -> Iterator[Named]:
    beginnings: dict[str, list[int]] = {}
    places: dict[str, list[int]] = {}
    for at, (word, _, _) in enumerate(words):
        places.setdefault(initial(word), []).append(at)
    own = _own_words(catalogue)
    for product, names in _vocabulary(catalogue):
        telling = [name for name in names if name not in FUNCTION_WORDS]
        first = telling[0] if telling else ""
        if first not in beginnings:
            beginnings[first] = [
                at for at in places.get(initial(first), ()) if first and same_word(first, words[at][0])
            ]
        for at in beginnings[first]:
            if len(telling) == 1 and _COMPOUND.fullmatch(words[at][0]) and not _sails(product, catalogue):
                continue
            if (end := _matched(telling, words, at, own)) is not None:
                yield Named(
                    start=words[at][1], end=words[end][2], product=product, whole=True, length=sum(map(len, telling))
                )


_ADJECTIVE = re.compile(r"(.{3,}ov)(?:a|e|y|ou|eho|emu|em|ym)")
_NO_NOUN_BEHIND = re.compile(
    r"\d+|dva|dve|tri|ctyri|pet|pro|jeden|jedna|dohromady|celkem|v|ve|na|od|ke?|pro|prosim|dne|a|s|se|or|and|o|den|tu|ktera|ten"
)


# "Na hodinovou", and after an hour: "v jednu odpoledne hodinová, 4 dospělí".
_BEFORE_SHORT = re.compile(
    r"na|si|chceme|chci|bereme|beru|tu|ta|te|odpoledne|dopoledne|vecer|rano|hodin|hod|\d{1,2}|\d{1,2}h"
)


def _short_names(words: list[tuple[str, int, int]], catalogue: Catalogue) -> Iterator[Named]:
    """As Czechs say for short: "hodinovka" and "na hodinovou v 11" for "Hodinová plavba"."""
    adjectives: dict[str, set[str]] = {}
    for product, names in _vocabulary(catalogue):
        for name in names[:-1]:
            if match := _ADJECTIVE.fullmatch(name):
                adjectives.setdefault(match[1], set()).add(product)
    for at, (word, start, end) in enumerate(words):
        noun = re.fullmatch(r"(.{3,}ov)k(?:a|u|y|ou|o|am|ami|ach|ce)|(.{3,}ov)ce", word)
        said = _ADJECTIVE.fullmatch(word)
        last = at + 1 == len(words) or _NO_NOUN_BEHIND.fullmatch(words[at + 1][0]) is not None
        alone = said is not None and at > 0 and (_BEFORE_SHORT.fullmatch(words[at - 1][0]) is not None) and last
        stem = (noun[1] or noun[2]) if noun else said[1] if said and alone else ""
        products = adjectives.get(stem, set())
        if len(products) == 1:
            yield Named(start=start, end=end, product=min(products), whole=True, length=len(word))


_WHOLE_BOAT = (
    r"\b(?:cel(?:ou|á|é|ý) (?:vaši |vaší )?(?:lo[dď]\w*|parník\w*)\b(?! (?:jen |jenom )?pro (?:sebe|nás))|pronaj(?:mout|ali|ala|al|mem|ímáme|meme)\b[^.!?\n]{0,24}\b(?:lo[dď]\w*|parník\w*)|(?:hire|rent|charter)(?:ing)? (?:out )?(?:a|the|your|one of your|an entire|the whole|the entire)? ?(?:whole |entire |private )?(?:boat|ship|vessel)s?|(?:whole|entire) (?:boat|ship|vessel)|"
    r"(?:ganze[ns]?|komplette[ns]?) (?:schiff|boot)|(?:schiff|boot|river|lo[dď])\b[^.!?\n]{0,60}\b(?:als ganzes|exklusiv|exclusively|exkluzivně|celou (?:jen )?pro (?:sebe|nás))\b|(?:schiff|boot)\b[^.!?\n]{0,24}\b(?:mieten|chartern|anmieten))"
)


def _whole_boats(folded: str, catalogue: Catalogue) -> Iterator[Named]:
    """Who wants the whole boat names the product that sells it, when there is just one."""
    charters = [product.id for product in catalogue.products if "charter" in product.default_option.unit_ids]
    for match in pattern(_WHOLE_BOAT).finditer(folded) if len(charters) == 1 else ():
        yield Named(start=match.start(), end=match.end(), product=charters[0], whole=True, length=8)


_LONGEST_NAME = 12  # words


def _says_nothing(word: str, name: str, own: frozenset[str]) -> bool:
    """Function words, and the water that every cruise is on: "One Hour Vltava River Cruise"."""
    on_the_water = word in ON_THE_WATER or (word in own and word not in GENERIC)
    return word in FUNCTION_WORDS or (on_the_water and not same_word(name, word))


def _matched(
    names: list[str], words: list[tuple[str, int, int]], at: int, own: frozenset[str] = frozenset()
) -> int | None:
    """The index of the last word when all names follow, with only such words between; `večeře` needs its `s`."""
    position = at
    for name in names[1:]:
        position += 1
        while position < len(words) and position - at < _LONGEST_NAME and _says_nothing(words[position][0], name, own):
            position += 1
        if position >= len(words) or not same_word(name, words[position][0]):
            return None
    return position


def _telling_words(words: list[tuple[str, int, int]], catalogue: Catalogue, *, in_short: bool) -> Iterator[Named]:
    """A word that names exactly one product, beside something that floats. The operator's own name tells nothing."""
    own, telling = _own_words(catalogue), _names_that_tell(catalogue)
    for at, (word, start, end) in enumerate(words):
        if len(word) < 3 or word in GENERIC or any(same_word(one, word) for one in own):
            continue
        joined = _COMPOUND.fullmatch(word)
        said = {word, joined[1]} if joined else {word}
        products = {product for one in said for product, name in telling.get(initial(one), ()) if same_word(name, one)}
        products = {one for one in products if not joined or _sails(one, catalogue)}
        near = in_short or _near_a_boat(words, at)
        if len(products) == 1 and near and not _of_another_kind(words, at, min(products), catalogue):
            yield Named(start=start, end=end, product=min(products), whole=False, length=len(word))


@lru_cache(maxsize=8)
def _own_words(catalogue: Catalogue) -> frozenset[str]:
    names = (catalogue.supplier.name, catalogue.supplier.city or "")
    return frozenset(word for text in names for word in re.findall(r"\w+", fold(text)))


@lru_cache(maxsize=8)
def _names_that_tell(catalogue: Catalogue) -> dict[str, set[tuple[str, str]]]:
    """By their initial, with the product."""
    telling: dict[str, set[tuple[str, str]]] = {}
    for product, names in _vocabulary(catalogue):
        for name in names:
            if name not in GENERIC and len(name) >= 3:
                telling.setdefault(initial(name), set()).add((product, name))
    return telling


_BOATS = pattern(
    r"(?:plav\w*|lod\w*|parn[ií]k\w*|cruis\w*|boat\w*|ship\w*|tour\w*|trip\w*|ride|steam\w*|schiff\w*|fahrt\w*|dampfer\w*|boot\w*|rundfahrt\w*|ausflug\w*|ticket\w*|jízden\w*|vstupen\w*|líst\w*|karte\w*|ferry|přívoz\w*|fähre\w*|jezdenk\w*|board|palub\w*|bord|river|water|vltav\w*|moldau|řece|řeku|wasser)"
)


def _near_a_boat(words: list[tuple[str, int, int]], at: int) -> bool:
    return any(_BOATS.fullmatch(word) or _COMPOUND.fullmatch(word) for word, _, _ in words[max(0, at - 4) : at + 5])


_COMPOUND = re.compile(r"(\w{4,})(?:schiff\w*|boot\w*|fahrt\w*|dampfer\w*|cruise|band|kapelle|musik)")
_CRUISE_NOUN = pattern(r"(?:plav[be]\w*|lod\w*|vylet\w*|cruises?|trips?|tours?|fahrt\w*|ausflug\w*|boats?|schiff\w*)")


def _sails(product: str, catalogue: Catalogue) -> bool:
    """Whether its names speak of a cruise: a "Tagesfahrt" is no "Tageskarte"."""
    names = [name for one, spelt in _vocabulary(catalogue) if one == product for name in spelt]
    return any(_CRUISE_NOUN.fullmatch(name) or _COMPOUND.fullmatch(name) for name in names)


def _of_another_kind(words: list[tuple[str, int, int]], at: int, product: str, catalogue: Catalogue) -> bool:
    """An adjective of its name before a noun none of its names has: "celodenní plavba" is no "celodenní jízdenka"."""
    following = words[at + 1][0] if at + 1 < len(words) else ""
    names = [name for one, spelt in _vocabulary(catalogue) if one == product for name in spelt]
    return _CRUISE_NOUN.fullmatch(following) is not None and not any(_CRUISE_NOUN.fullmatch(name) for name in names)

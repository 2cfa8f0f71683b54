# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Children told by their names: "děti Matýsek 9 let a Anička 5", "the kids (Tom, 7, and Amy, 4)"."""

import re
from collections.abc import Iterator
from functools import cache

from gangway.channels.email.ages import Person, aged, kind_of_age
from gangway.channels.email.counting import number, value_of
from gangway.channels.email.folding import pattern
from gangway.channels.email.party_doubts import NO_GUESTS
from gangway.channels.email.party_tellings import OF_ALL, OF_MANY
from gangway.channels.email.party_words import KINDS, PEOPLE
from gangway.domain.catalogue import Catalogue

_PLURAL = (
    r"(?:děti|dětmi|dětem|dětí|kluci|kluky|klukama|kluků|holky|holkami|holkama|holčičky|synové|syny|synů|dcery|dcerami|vnoučata|vnoučaty|vnoučat|vnuci|vnuky|vnučky|neteře|haranti|caparti|prckové|prcky|ratolesti|potomci|dvojčata|"
    r"(?<=our )(?:two|three)|(?<=unsere )(?:beiden|zwei|drei)|(?<=naši )(?:dva|tři)|(?<=naše )(?:dvě|tři)|kids|kiddies|children|boys|girls|little ones|sons|daughters|grandchildren|grandkids|grandsons|granddaughters|nephews|nieces|twins|kindern?|jungs|jungen|mädels?|mädchen|söhnen?|töchtern|enkelkindern?|enkeln?|neffen|nichten|zwillingen?)\b"
)
_NOT = r"(?:čili|tedy|takže|celkem|dohromady|jeden|jedna|jedno|jednomu|jedné|druh\w+|kter\w+|who|both|each|one|two|so|total|dnes|zítra|dne|od|do|ve|na|v|at|on|from|to|um|am|von|bis|ab)"
_NO_GROUPS = r"(?:boat|ship|lo[dď]|schiff|bus|coach|zimmer|departure|odjezd|abfahrt|termín|option|variant|varianty|floor|deck)\w*"
OLDEST_NAMED = 17
_UNIT = r"(?:let|roky?|roků|years?(?: old)?|yrs?|yo|jahre?(?: alt)?|měsíc\w*|months?(?: old)?|monate?(?: alt)?)"
_MONTHS = r"^(?:mes|mon)"
_IS = r"(?:je|is|ist|má|has|hat|bude|will be|wird)"


@cache
def _entry() -> str:
    """One name and its age."""
    return rf"(?!(?:{OF_MANY}|{OF_ALL}|{_NOT}|{number()})\b)[a-z]{{3,12}}(?:\s+(?:{_IS})|,)?\s+(?:aged? |ve věku )?\(?\s*(?:{number()})(?:\s*{_UNIT})?\s*\)?"


def children_by_name(folded: str, catalogue: Catalogue) -> Iterator[Person]:
    """Plural words for the young only: the names say how many, and each has an age."""
    counted = rf"(?:(?P<count>{number()})\s*x?\s+)?"
    joint = r"\s*(?:,\s*(?:a|and|und)\b|,|;|\ba\b|\band\b|\bund\b|&|\+)\s*"
    source = rf"(?<![\w.,:/]){counted}(?:(?:our|my|naše|naši|našimi|unsere?n?)\s+)?(?P<young>{_PLURAL})(?:,? (?:o které|které|kteří|kterým|který\w*|who|whom|that|die|auf die|um die)\b[^().,;\d\n]{{0,30}}(?=\s\())?\s*[:,(-]?\s*(?<=[\s(])(?P<names>{_entry()}(?:{joint}{_entry()})+)"
    for match in pattern(source).finditer(folded):
        if pattern(rf"^(?:{'|'.join(source for _, source in KINDS)})\b").search(match["names"]):
            continue
        ages = _ages(match["names"])
        count = value_of(match["count"]) if match["count"] else len(ages)
        kinds = tuple(kind_of_age(age, catalogue) or "adult" for age in ages)
        fits = count == len(ages)
        yield Person(
            start=match.start(),
            end=match.end(),
            kind="child",
            count=count or 0,
            age_kinds=kinds if fits else (),
            trouble=None if fits else "ages_do_not_fit",
        )


def named_in_a_row(folded: str, catalogue: Catalogue) -> Iterator[Person]:
    """As in "me, my husband, Matyáš 15 let, Eliška 14 a Jonáš 3": the unit that one age has holds for the others."""
    for match in pattern(_row()).finditer(folded):
        ages = _ages(match["names"])
        if pattern(_UNIT).search(match["names"]) is None or max(ages) > OLDEST_NAMED:
            continue
        kinds_told = tuple(kind_of_age(age, catalogue) or "adult" for age in ages)
        yield Person(start=match.start("names"), end=match.end(), kind="child", count=len(ages), age_kinds=kinds_told)


@cache
def _row() -> str:
    joint = r"\s*(?:,\s*(?:a|and|und)\b|,|\ba\b|\band\b|\bund\b|&|\+)\s*"
    kinds = "|".join(source for _, source in KINDS)
    return rf"(?<=[,)])\s*(?P<names>(?!(?:{kinds})\b){_entry()}(?:{joint}(?!(?:{kinds})\b){_entry()})+)(?=\s*(?:[.;!?)\n]|$))"


def groups_of_an_age(folded: str, catalogue: Catalogue) -> Iterator[Person]:
    """As in "15 Wölflinge (7-10)", "zwei Gastkinder (4 und 9)", "12 Brownies aged 7 to 10": the young by any other name."""
    known = "|".join(source for _, source in KINDS)
    grown = "|".join(source for kind, source in KINDS if kind != "unknown")
    source = rf"(?<![\w.,:/-])(?P<count>{number()})\s+(?P<who>{NO_GUESTS}(?!(?:{known}|{PEOPLE}|{_NO_GROUPS})\b)[a-z]{{4,20}}(?:\s+(?!(?:{grown}|{PEOPLE})\b)[a-z]{{4,16}})?)(?=\s*\(|\s*,\s*\d{{1,2}}(?:\s*,\s*\d{{1,2}})*\s+(?:and|und|a)\s+\d{{1,2}}\s*(?:[.,;!?)\n]|$)|\s+(?:aged|ages|ve věku|im alter)\b)"
    for match in pattern(source).finditer(folded):
        count = value_of(match["count"]) or 0
        told = aged(Person(start=match.start(), end=match.end(), kind="unknown", count=count), folded, catalogue)
        if count > 1 and len(told.age_kinds) == count and set(told.age_kinds) <= {"child", "infant"}:
            yield told


def _ages(names: str) -> list[int]:
    told = []
    for match in pattern(rf"({number()})\s*({_UNIT})?").finditer(names):
        age = value_of(match[1]) or 0
        told.append(age // 12 if match[2] and re.match(_MONTHS, match[2]) else age)
    return told

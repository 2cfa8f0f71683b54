# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""People of one sort, and the kinds their ages make them."""

import re
from collections import Counter

from gangway.channels.email.counting import number, value_of
from gangway.channels.email.folding import has, pattern
from gangway.channels.email.mentions import Mention
from gangway.channels.email.party_own_ages import between_person_and_age, whose_they_are
from gangway.channels.email.party_words import KINDS, ages_behind
from gangway.domain.catalogue import Catalogue

OLDEST_YOUNG = 25
ADULT_FROM = 18
_MONTHS_OR_WEEKS = r"^(?:mes|mon|tyd|week|woch)"
OLDEST = 110  # what is told to be older is no age, but a telephone or a house
_OF_ANY_AGE = {"unknown", "relative", "couple", "self"}
_MANY = 6  # so many have no list of two ages, but a span
_KIND_BY_DEFAULT = {
    "adult": "adult",
    "senior": "senior",
    "student": "student",
    "child": "child",
    "infant": "infant",
    "family": "family",
}


class Person(Mention):
    """Some people of one sort. `age_kinds` are the kinds their ages make them, as far as ages are given."""

    kind: str
    count: int
    age_kinds: tuple[str, ...] = ()
    with_sender: bool = False
    sender_kind: str = "adult"  # of the sender who goes with them
    is_us: bool = False
    is_part: bool = False  # of the count before, as in "one is a child"
    is_odd_part: bool = False  # said to be among people of whom it cannot be, as children among adults
    told: tuple[tuple[int, int], ...] = ()  # where their ages are told, if that is elsewhere
    trouble: str | None = None

    @property
    def age_kind(self) -> bool:
        return bool(self.age_kinds)

    @property
    def places(self) -> tuple[tuple[int, int], ...]:
        """All that was read of them."""
        return ((self.start, self.end), *self.told)

    def kinds(self) -> Counter[str] | None:
        """Counts per kind of ticket; None when an age is needed and not told."""
        if self.age_kinds:
            return Counter(self.age_kinds)
        if self.kind == "couple":
            return Counter({"adult": 2 * self.count})
        if self.kind in {"self", "relative"}:
            return Counter({"adult": self.count})
        known = _KIND_BY_DEFAULT.get(self.kind)
        return Counter({known: self.count}) if known else None


def kind_of_age(age: int, catalogue: Catalogue) -> str | None:
    """By the catalogue's ages; only kinds that are a matter of age alone."""
    for unit in catalogue.unit_types:
        if unit.id in {"student", "family", "charter"}:
            continue
        if unit.min_age <= age and (unit.max_age is None or age <= unit.max_age):
            return unit.id
    return None


def _names_one(bracket: str) -> bool:
    """Whether somebody is named in the bracket before the age."""
    kin = "|".join(source for kind, source in KINDS if kind in {"relative", "unknown", "couple"})
    return pattern(rf"^\W*(?:\w+\W+){{0,3}}(?:{kin})").search(bracket) is not None


def _bare_ages(person: Person, behind: str) -> re.Match[str] | None:
    """As in "two grandchildren, 7 and 11": as many numbers as there are children, and nothing else they could be."""
    one = rf"(?:\d{{1,2}}|{number()})"
    listed = rf"^\s?(?:[,(:-]|,? (?:přesně|konkrétně|tedy|namely|genau|nämlich)(?= \d))?[^\S\n]*(?P<ages>{one}(?:\s*,\s*{one})*\s*(?:,\s*)?(?:a|and|und|&)\s+{one})\s*\)?(?=\s*(?:[.,;!?)\n]|$))"
    match = pattern(listed).search(behind)
    heads = 2 * person.count if person.kind == "couple" else person.count
    if match is None or heads < 2 or person.kind not in {"child", "unknown", "senior", "couple"}:  # noqa: PLR2004  several
        return None
    ages = [value_of(age) or 0 for age in re.findall(number(), match["ages"])]
    old = min(ages) > OLDEST_YOUNG and max(ages) <= OLDEST
    fits = old if person.kind in {"senior", "couple"} else max(ages) <= OLDEST_YOUNG
    return match if len(ages) == heads and fits else None


# As in "me and our daughter, 9": at the end of the clause, and no count of whoever comes next.
_BEHIND_A_COMMA = r"^,[^\S\n]*(\d{1,2})(?=[^\S\n]*(?:[,;)!?]|\.(?=\s*(?:[a-z]|$))|\n|$|(?:a|and|und)\s+[a-z]))"


def _bare_age(person: Person, behind: str) -> re.Match[str] | None:
    """As in "kluk 12 let a babička 78": a lone number at the end of the clause that can only be the age."""
    if person.kind in {"self", "relative", "unknown"} and person.count == 1:
        told = pattern(r"^,[^\S\n]*(\d{2})(?=[^\S\n]*(?:[,;)\n]|$|\.(?=\s|$)|(?:a|and|und)\b))").search(behind)
        if told and ADULT_FROM <= int(told[1]) <= OLDEST:
            return told
    if person.kind in {"unknown", "child"} and person.count == 1:
        told = pattern(_BEHIND_A_COMMA).search(behind)
        if told and int(told[1]) <= OLDEST_YOUNG:
            return told
    bare = pattern(
        r"^[^\S\n]+(\d{1,2})(?![^\S\n]*[.:]\s?\d)(?=[^\S\n]*(?:[,;!?)\n]|\.(?=\s|$)|$|(?:a|and|und)\b))"
    ).search(behind)
    if bare is None or person.count != 1:
        return None
    age = int(bare[1])
    fits = (person.kind == "relative" and age >= 30) or (person.kind in {"child", "unknown"} and age <= OLDEST_YOUNG)  # noqa: PLR2004
    return bare if fits else None


def until_a_gap(text: str) -> str:
    """Up to a stretch that was blanked: what stands beyond it is not right behind, and many spaces match in many ways."""
    gap = re.search(r"(?<=\S) {12,}", text)
    return text[: gap.start()] if gap else text


def aged(person: Person, folded: str, catalogue: Catalogue) -> Person:
    """With the kinds that the ages right behind make, and what is told of the youngest of them."""
    told = _with_the_youngest(_aged(person, folded, catalogue), folded, catalogue)
    no_years = told.end > person.end and has(_NO_YEARS, folded[told.end : told.end + 8])
    return person if no_years or _is_too_old_for(person, folded, told.end) else told


_NO_YEARS = r"^\s*(?:kg|km|cm|%|€|eur|kč|czk|pounds?)\b"
_OF_ONE = r"\b(?:jemu|jí|mu|té|tomu|he|she|er|(?:ta|ten|sie|ona|on) (?:je|má|ist|is|has))\b"


# Who is married or has children, as "wife" in "husband, wife, 16 yr old, 13 yr old": the age is that of the next.
GROWN_KIN = r"(?<!\w)(?:manžel\w*|cho(?:ť|tí|ti)|snouben\w+|mamin\w*|máma|mámou|mámu|matk\w+|tatín\w+|táta|tátou|tátu|otec|otcem|(?:pra)?babič\w+|(?:pra)?děd\w*|tch[áý]n\w*|missus|hubby|wifey|wife|husband|fianc\w+|mother|father|mum|mom|dad|(?:great-)?grand\w+|(?:great-)?granny|ehefrau|ehemann|frau|mann|mutter|vater|(?:ur)?[oa]ma|(?:ur)?opa|verlobte\w*)$"


def _is_too_old_for(person: Person, folded: str, end: int) -> bool:
    """Whether the ages behind cannot be those of a grown-up."""
    if person.kind != "relative" or end == person.end or not has(GROWN_KIN, folded[person.start : person.end]):
        return False
    ages = [value_of(age) or 0 for age in re.findall(number(), folded[person.end : end])]
    return bool(ages) and max(ages) < ADULT_FROM


def _is_of_one_of_them(person: Person, match: re.Match[str]) -> bool:
    """As in "4 adults (grandma, who is 70, among them)", "jsme manželé, jemu je 70 a mně 66"."""
    if match["bracket"]:
        return person.count > 1 and _names_one(match.group())
    return bool(
        match["led"] and (person.count > 1 or person.kind in {"couple", "self"}) and has(_OF_ONE, match.group())
    )


def _aged(person: Person, folded: str, catalogue: Catalogue) -> Person:
    """With the kinds that the ages right behind make; a number of ages that does not fit is a trouble."""
    behind = re.split(r"\n\s*\d{1,2}[.)]\s", folded[person.end : person.end + 150])[0]  # the next entry of a list
    behind = until_a_gap(behind)
    in_all = pattern(
        r"^\s+(?:in all|in total|altogether|celkem|dohromady|insgesamt|zusammen|mit|dabei|with us|along|s sebou)(?=\s*\()"
    ).search(behind)
    behind = " " * in_all.end() + behind[in_all.end() :] if in_all and person.count > 1 else behind
    skipped = max(len(behind) - len(behind.lstrip(" ")) - 1, 0)
    match = pattern(ages_behind()).search(behind[skipped:])
    between = between_person_and_age(behind) if person.count == 1 else whose_they_are(behind)
    if match is None and between:
        skipped = between
        match = pattern(ages_behind()).search(behind[skipped:])
    if match is None and (several := _bare_ages(person, behind)):
        told = [value_of(age) or 0 for age in re.findall(number(), several["ages"])]
        return _by_ages(person, told, catalogue, person.end + several.end())
    if match is None and (bare := _bare_age(person, behind[between:])):
        return _by_ages(person, [int(bare[1])], catalogue, person.end + between + bare.end(1))
    if match is None or person.kind in {"people", "family"}:
        return _company_of_ages(person, match, catalogue, skipped)
    if _is_of_one_of_them(person, match):
        return person
    end = person.end + skipped + match.end()
    if match["low"] or match["edge"] or match["plus"]:
        return _ranged(person, match, catalogue, end)
    listed = match["bracket"] or match["led"] or match["first"] or match["free"] or match["pair"]
    unit = match["bunit"] or match["lunit"] or match["funit"] or ""
    ages = [value_of(age) or 0 for age in re.findall(number(), listed)]
    if has(_MONTHS_OR_WEEKS, unit):
        mixed = pattern(r"let|rok|year|yr|jahr").search(listed) is not None  # "4 years and 8 months"
        years = ages[:-1] if mixed else []
        ages = [*years, *(age // (12 if unit.startswith(("mes", "mon")) else 52) for age in ages[len(years) :])]
    if len(ages) == 2 and person.count >= _MANY and len({kind_of_age(age, catalogue) for age in ages}) == 1:  # noqa: PLR2004
        ages = [ages[0]] * person.count  # "28 pupils aged 8 and 9"
    either = pattern(r"\b(?:or|nebo|anebo|či|oder)\b").search(listed) is not None
    if either and len({kind_of_age(age, catalogue) for age in ages}) > 1:
        ages = []  # "two kids, aged 2 or 3"
    ages = _shared(ages, person, match)
    return _by_ages(person, ages, catalogue, end) if max(ages, default=0) <= OLDEST else person


def _company_of_ages(person: Person, match: re.Match[str] | None, catalogue: Catalogue, skipped: int) -> Person:
    """As in "two colleagues (64 and 67)", "two old friends (both 72)": a grown-up for each age."""
    told = match and (match["bracket"] or match["pair"])
    if match is None or not told or person.kind != "people" or person.count == 1:
        return person
    ages = [value_of(age) or 0 for age in re.findall(number(), told)]
    if len(ages) == 1 and pattern(r"\b(?:both|oba|obě|oběma|beide|each)\b").search(match.group()):
        ages = ages * person.count
    fits = (
        len(ages) == person.count
        and not has(_MONTHS_OR_WEEKS, match["bunit"] or "")
        and min(ages) >= ADULT_FROM
        and max(ages) <= OLDEST
    )
    end = person.end + skipped + match.end()
    return _by_ages(person.model_copy(update={"kind": "adult"}), ages, catalogue, end) if fits else person


def _shared(ages: list[int], person: Person, match: re.Match[str]) -> list[int]:
    """As in "both 68", "22 pupils (10 years)": one age for each of them."""
    if len(ages) != 1 or (person.count == 1 and person.kind != "couple"):
        return ages
    shared = pattern(r"\b(?:both|oba|obě|beide|each|je|všem|of|aged?|ve věku|im alter)\b").search(match.group())
    grown = person.kind in {"adult", "senior", "student"}
    if not (shared or grown or (person.count >= _MANY and match["bracket"])):
        return ages
    return ages * (2 * person.count if person.kind == "couple" else person.count)


_THE_YOUNGEST = rf"^\s*[,(.-]?\s*(?:(?:the )?(?:youngest|smallest|littlest)(?: one| child| of them)?(?: is| being)?|nej(?:mladší|menší)(?:mu|m)?(?: z nich)?(?: je| má| jsou| budou| bude)?|(?:das|der|die) (?:jüngste|kleinste)[nrs]?(?: kind)?(?: ist)?)\s+(?P<age>(?:{number()}))\b(?:\s*(?:let|rok[uy]?|years(?: old)?|jahre(?: alt)?))?(?:(?:,|,? (?:and|a|und)) (?:(?:the )?(?:eldest|oldest)(?: one| of them)?(?: is)?|nejstarší(?:mu)?(?: je| má| jsou| bude)?|(?:das|der|die) älteste[nr]?(?: ist)?) (?P<eldest>(?:{number()}))\b(?:\s*(?:let|roky|years(?: old)?|jahre(?: alt)?))?)?\s*(?:\)|(?=[.!?;]|$))"


def _with_the_youngest(person: Person, folded: str, catalogue: Catalogue) -> Person:
    """As in "5 children under 12 (the youngest is 4)": told of them as well; an infant among the children is in doubt."""
    told = pattern(_THE_YOUNGEST).search(folded[person.end : person.end + 90])
    if person.kind not in {"child", "unknown"} or person.count < 2 or told is None:  # noqa: PLR2004  several
        return person
    kind = (person.age_kinds or ("child",))[0]
    fits = all(
        kind_of_age(value_of(age) or 0, catalogue) == kind for age in (told["age"], told["eldest"] or told["age"])
    )
    end = person.end + told.end()
    return person.model_copy(update={"end": end} if fits else {"end": end, "trouble": "ages_do_not_fit"})


def _by_ages(person: Person, ages: list[int], catalogue: Catalogue, end: int) -> Person:
    heads = 2 * person.count if person.kind == "couple" else person.count
    if len(ages) != heads:
        return person.model_copy(update={"end": end, "trouble": "ages_do_not_fit"})
    if person.kind == "student":
        return person.model_copy(update={"end": end})
    kinds = tuple(kind_of_age(age, catalogue) or "adult" for age in ages)
    return person.model_copy(update={"end": end, "age_kinds": kinds})


def _ranged(person: Person, match: re.Match[str], catalogue: Catalogue, end: int) -> Person:
    """As in "(6-12 let)", "do 14 let", "65+": a range decides the kind only when both its ends agree with it."""
    if match["plus"]:
        low = high = int(match["plus"])
    elif match["low"]:
        low, high = int(match["low"]), int(match["high"])
    else:
        edge, upper = (
            value_of(match["edge"]) or 0,
            (
                match["limit"] in {"do", "bis", "up to", "under", "unter", "mladsi"}
                or pattern(r"nejstarší|oldest|älteste").search(match["limit"]) is not None
            ),
        )
        bounds = match["limit"] in {"do", "bis", "up to"} and kind_of_age(edge, catalogue) != kind_of_age(
            edge - 1, catalogue
        )
        below = (
            edge - 1 if match["limit"] in {"under", "unter", "mladsi"} or bounds else edge
        )  # "do 3 let": not yet three
        low, high = (below, below) if upper else (edge, edge)
    heads = 2 * person.count if person.kind == "couple" else person.count
    kinds = {kind_of_age(low, catalogue), kind_of_age(high, catalogue)}
    from_senior = kinds == {"senior"} and person.kind == "adult" and not match["high"]
    if from_senior:  # "27 teachers, every one of them over 65"
        return person.model_copy(update={"end": end, "age_kinds": ("senior",) * heads})
    babies_among_them = person.kind == "child" and "infant" in kinds and len(kinds) > 1  # "20 kids (2-5 years)"
    if (person.kind in kinds or person.kind in {"student", "senior", "adult"}) and not babies_among_them:
        return person.model_copy(update={"end": end})
    if len(kinds) == 1:
        return person.model_copy(update={"end": end, "age_kinds": (kinds.pop() or "adult",) * heads})
    asked = babies_among_them or person.kind in _OF_ANY_AGE
    return person.model_copy(update={"end": end, "trouble": "ages_do_not_fit" if asked else None})

"""Finding people in folded text: counted kinds, relatives, the sender, bare counts, each with the ages beside it."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from gangway.channels.email.folding import blank, pattern
from gangway.channels.email.mentions import Mention
from gangway.channels.email.counting import number, value_of
from gangway.channels.email.party_words import KINDS, PEOPLE, SELF, US, age_ahead, ages_behind
from gangway.domain.catalogue import Catalogue

_KIND_BY_DEFAULT = {"adult": "adult", "senior": "senior", "student": "student", "child": "child", "infant": "infant", "family": "family"}


class Person(Mention):
    """Some people of one sort. `age_kinds` are the kinds their ages make them, as far as ages are given."""

    kind: str
    count: int
    age_kinds: tuple[str, ...] = ()
    with_sender: bool = False
    is_us: bool = False
    trouble: str | None = None

    @property
    def age_kind(self) -> bool:
        return bool(self.age_kinds)

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


@cache
def _kind_source() -> str:
    return "|".join(f"(?P<{kind}>{source})" for kind, source in KINDS)


_COUNT_GAP = r"(?:\s*(?:[x*]|ks\b|stk\b|mal\b|krát\b)\.?)?\s*(?:(?:other|more|weitere|další\w*|malé|malých|malými|malý|malá|small|little|young|kleine[nr]?|our|unsere?n?|naše|naši|našimi|of our|free|volná|volných|volné|freie|paying|platíc\w+|zahlende|own|vlastní)\s+)?"
_NOT_PEOPLE = r"\b(?:pro|for|für|table|stůl|stolu?|tisch|pier|přístavišt\w*|č|nr|no|number|room|pokoj\w*|zimmer|faktur\w*)\W*$"


def found_people(folded: str, catalogue: Catalogue) -> list[Person]:
    people: list[Person] = []
    for finder in (_sums, _counted, _bare_kinds, _bare_counts, _selves):
        for person in finder(folded, catalogue):
            people.append(person)
            folded = blank(folded, person.start, person.end)
    return _with_late_ages(sorted(people, key=lambda person: person.start), folded, catalogue)


def kind_of_age(age: int, catalogue: Catalogue) -> str | None:
    """By the catalogue's ages; only kinds that are a matter of age alone."""
    for unit in catalogue.unit_types:
        if unit.id in {"student", "family", "charter"}:
            continue
        if unit.min_age <= age and (unit.max_age is None or age <= unit.max_age):
            return unit.id
    return None


def _sums(folded: str, _catalogue: Catalogue) -> Iterator[Person]:
    """ "2+1", "2 + 2": adults and children."""
    for match in pattern(r"(?<![\d.,:/+])([1-9])\s?\+\s?([1-9])(?![\d.,:/]\d|\d|\s*(?:zdarma|free|gratis|x\b|\w*dosp|\w*adult|\w*erw|\w*kid|\w*child|\w*kind|d[eě]t|d[ií]t))").finditer(folded):
        kinds = ("adult",) * int(match[1]) + ("child",) * int(match[2])
        yield Person(start=match.start(), end=match.end(), kind="adult", count=len(kinds), age_kinds=kinds)


def _counted(folded: str, catalogue: Catalogue) -> Iterator[Person]:
    """ "2 dospělí", "zwei Kinder (4, 7)", "3x adult", and "dospělí: 2", "adults 2"."""
    yield from _labelled(folded, catalogue)
    folded = pattern(_label()).sub(lambda match: " " * len(match.group()), folded)
    count = rf"(?<![\w.,:/-])(?P<minus>-\s?)?(?P<count>{number()})(?:\b|(?=x)){_COUNT_GAP}"
    for match in pattern(rf"{count}(?:{_kind_source()}|(?P<people>{PEOPLE}))").finditer(folded):
        yield from _person(match, folded, catalogue)


def _labelled(folded: str, catalogue: Catalogue) -> Iterator[Person]:
    """ "dospělí: 2", "Adults 2"."""
    for match in pattern(_label()).finditer(folded):
        yield from _person(match, folded, catalogue)


@cache
def _label() -> str:
    people = r"(?:počet )?osob\w*|people|persons?|personen(?:zahl)?|pax|travell?ers|participants|teilnehmer\w*|účastníc\w*|guests|gäste"
    counted = rf"x?[^\S\n]*(?:{_kind_source_unnamed()}|{PEOPLE})"
    return (
        rf"\b(?:{_kind_source()}|(?P<people>{people}))\s*(?:\([^()\n]*\))?[^\S\n]*[:=][^\S\n]*(?P<minus>-\s?)?(?P<count>\d{{1,5}})\b"
        rf"(?!\s*[.:/]\d|\s*(?:let|years|jahre)|[^\S\n]*{counted})"
    )


@cache
def _kind_source_unnamed() -> str:
    return "|".join(source for _, source in KINDS)


def _person(match: re.Match[str], folded: str, catalogue: Catalogue) -> Iterator[Person]:
    groups = match.groupdict()
    kind = next((kind for kind, _ in KINDS if groups.get(kind)), "people")
    count = value_of(match["count"]) or 0
    if match["minus"] and match["minus"].strip():
        count = -count
    if kind == "couple" and pattern(r"rodi[cč]|parent|eltern").search(match.group()):
        kind = "adult"  # "two grandparents" are two people, not two couples
    person = Person(start=match.start(), end=match.end(), kind=kind, count=count, is_us=kind == "people" and match.group().endswith("of us"))
    if kind == "people" and pattern(r"\bplavb|lod[ií]\b").search(match.group()):
        return
    yield _aged(person, folded, catalogue)


def _aged(person: Person, folded: str, catalogue: Catalogue) -> Person:
    """With the kinds that the ages right behind make; a number of ages that does not fit is a trouble."""
    match = pattern(ages_behind()).search(folded[person.end : person.end + 90])
    if match is None or person.kind in {"people", "family"}:
        return person
    end = person.end + match.end()
    if match["low"] or match["edge"] or match["plus"]:
        return _ranged(person, match, catalogue, end)
    listed = match["bracket"] or match["led"] or match["free"]
    unit = match["bunit"] or match["lunit"] or match["funit"] or ""
    ages = [value_of(age) or 0 for age in re.findall(number(), listed)]
    if pattern(r"^(?:mes|mon|tyd|week|woch)").search(unit):
        ages = [age // (12 if unit.startswith(("mes", "mon")) else 52) for age in ages]
    if len(ages) == 1 and person.count > 1:
        shared = pattern(r"\b(?:both|oba|obě|beide|each|je|všem)\b").search(match.group()) or person.kind in {"adult", "senior", "student"}
        ages = ages * person.count if shared else ages
    return _by_ages(person, ages, catalogue, end)


def _by_ages(person: Person, ages: list[int], catalogue: Catalogue, end: int) -> Person:
    heads = 2 * person.count if person.kind == "couple" else person.count
    if len(ages) != heads:
        return person.model_copy(update={"end": end, "trouble": "ages_do_not_fit"})
    if person.kind == "student":
        return person.model_copy(update={"end": end})
    kinds = tuple(kind_of_age(age, catalogue) or "adult" for age in ages)
    return person.model_copy(update={"end": end, "age_kinds": kinds})


def _ranged(person: Person, match: re.Match[str], catalogue: Catalogue, end: int) -> Person:
    """ "(6-12 let)", "do 14 let", "65+": a range decides the kind only when both its ends agree with it."""
    if match["plus"]:
        low = high = int(match["plus"])
    elif match["low"]:
        low, high = int(match["low"]), int(match["high"])
    else:
        edge, upper = int(match["edge"]), match["limit"] in {"do", "bis", "up to", "under", "unter", "mladsi"}
        below = edge - 1 if match["limit"] in {"under", "unter", "mladsi"} else edge
        low, high = (below, below) if upper else (edge, edge)
    kinds = {kind_of_age(low, catalogue), kind_of_age(high, catalogue)}
    if person.kind in kinds or person.kind in {"student", "senior", "adult"}:
        return person.model_copy(update={"end": end})
    if len(kinds) == 1:
        return person.model_copy(update={"end": end, "age_kinds": (kinds.pop() or "adult",) * person.count})
    return person.model_copy(update={"end": end, "trouble": "ages_do_not_fit" if person.kind == "unknown" else None})


_SINGULAR = {
    "child": r"(?:dítě|dítětem|dítěte|dítěti|kid|child|kind|kluk(?:em|a)?|holk(?:a|u|ou)|holčičk(?:a|u|ou)|boy|girl|junge|mädchen)$",
    "infant": r"(?:mimin\w*|mimink\w*|kojen\w*|baby|infant|newborn|säugling)$",
    "unknown": r"(?:batole\w*|toddler|kleinkind|teenager\w*|syn(?:a|em|ovi)?|dcer(?:a|u|ou|y)|son|daughter|sohn|tochter|vnuk(?:em|a)?|vnučk\w*|vnouč(?:e|kem|eti)\w*|grandson|granddaughter|grandchild|enkel(?:in)?|neteř\w*|nephew|niece|neffe\w*|nichte)$",
    "couple": r"(?:manželé|ehepaar|couple|married couple|pár|párek|rodiče|rodičů|rodiči|parents|eltern|prarodič\w*|grandparents|großeltern)$",
    "relative": r".*$",
    "adult": r"(?:dospělý|dospělá|dospělého|dospělou|dospělým|dospělák\w*|adult|erwachsene[rn]?)$",
    "senior": r"(?:senior(?:ka|ku|a|em)?|důchodce|důchodkyn\w+|pensioner|rentner(?:in)?)$",
    "student": r"(?:student(?:ka|ku|a|em|in)?)$",
    "family": r".*$",
}  # fmt: skip
_LEAD = r"(?P<article>\b(?:a|an|the|one|our|my|ein\w*|mein\w*|unser\w*|jedn\w+|naš\w+|můj|moj\w*|mou|mým|svou|svým|s|se|mit|with|a|i|and|und|plus|\+|je|včetně|including)\s+)?"


def _bare_kinds(folded: str, catalogue: Catalogue) -> Iterator[Person]:
    """Without a count: a singular is one; a plural counts only by the ages given for it."""
    aged_ahead = rf"{age_ahead()}(?:\s+(?:old\s+)?(?:{_kind_source()})(?!\w))?"
    for match in pattern(aged_ahead).finditer(folded):
        kind = kind_of_age(value_of(match["age"]) or 0, catalogue) if not pattern(r"měsíční").search(match.group()) else "infant"
        ahead = pattern(rf"({number()})\s*$").search(folded[max(0, match.start() - 14) : match.start()])
        count = (value_of(ahead[1]) or 1) if ahead and not pattern(r"\b(?:ein\w*|one|jed\w+)\s*$").search(ahead[0]) else 1
        yield Person(start=match.start(), end=match.end(), kind="child", count=count, age_kinds=(kind or "adult",) * count)
    folded = pattern(aged_ahead).sub(lambda match: " " * len(match.group()), folded)
    for match in pattern(rf"(?<![\w@.-])(?:{_kind_source()})(?![\w@-])").finditer(folded):
        kind = next(kind for kind, _ in KINDS if match[kind])
        person = Person(start=match.start(), end=match.end(), kind=kind, count=1, with_sender=_goes_with_sender(folded, match.start(), kind))
        if pattern(_SINGULAR[kind]).search(match.group()):
            if _means_a_person(folded, match, kind):
                yield _aged(person, folded, catalogue)
        elif (aged := _plural_by_ages(person, folded, catalogue)) is not None:
            yield aged


def _plural_by_ages(person: Person, folded: str, catalogue: Catalogue) -> Person | None:
    match = pattern(ages_behind()).search(folded[person.end : person.end + 90])
    listed = match and (match["bracket"] or match["led"] or match["free"])
    if listed:
        ages = re.findall(number(), listed)
        return _aged(person.model_copy(update={"count": len(ages)}), folded, catalogue)
    joined = pattern(r"\b(?:s|se|mit|with|a|and|und|plus|our|unseren|našimi|the)\s*$").search(folded[max(0, person.start - 12) : person.start])
    return person.model_copy(update={"trouble": "uncounted"}) if joined and person.kind in {"child", "unknown", "infant"} else None


def _means_a_person(folded: str, match: re.Match[str], kind: str) -> bool:
    """Adults, students and seniors without a number are prices as often as people."""
    ahead, behind = folded[max(0, match.start() - 22) : match.start()], folded[match.end() : match.end() + 30]
    if pattern(r"^\s*(?:fares?|prices?|tickets?|discounts?|seat|chair|jízdné|slev\w*|menu|cen\w+|sedačk\w*|židl\w*|ticket|rabatt|preis\w*|portion\w*)\b").search(behind):
        return False
    if kind in {"relative", "unknown", "couple"}:
        return True
    return pattern(r"\b(?:a|an|one|ein\w*|jedn\w+|s|se|mit|with|and|und|plus|i|our|my|mein\w*|naš\w+)\s+(?:\w+\s+)?$|[+,(]\s*$").search(ahead) is not None or pattern(ages_behind()).search(behind) is not None


def _goes_with_sender(folded: str, start: int, kind: str) -> bool:
    """ "s manželkou", "with my husband": the sender is the other one."""
    if kind != "relative":
        return False
    ahead = folded[max(0, start - 22) : start]
    return pattern(r"\b(?:s|se|with|mit)\s+(?:mou|svou|svým|mým|my|meine[rm]?|der|dem)?\s*$").search(ahead) is not None


def _bare_counts(folded: str, _catalogue: Catalogue) -> Iterator[Person]:
    """ "budeme čtyři", "zu viert", "we are 5", "my dva", "pro dva", "for four", "party of six", "je nás 5", "ve dvou"."""
    count = rf"(?P<n>{number()})\b(?!\s*(?:[.,:/]\s?\d|[.]\s*(?:led|úno|bře|dub|kvě|čer|srp|zář|říj|lis|pro|jan|feb|mär|apr|mai|jun|jul|aug|sep|okt|nov|dez)|%|hod|h\b|uhr|o'?clock|[ap]\.?m|hour|stund|min|let\b|year|jahr|day|dn[íiy]|tag|week|týd|woch|month|měs|plavb|cruise|fahrt|room|pokoj|night|noc|nächt|bottle|lahv|flasch|dog|ps[aiyů]|hund|bike|kol[ao]?\b|kočár|buggy|veg|st\b|nd\b|rd\b|th\b|kč|eur|czk|€|(?:ledna|února|března|dubna|května|června|července|srpna|října|listopadu|prosince|january|february|march|april|may|june|july|august|september|october)))"
    forms = (
        rf"\b(?P<us>{US})\s+(?:bude|je|jsou|jede|pojede|přijede|were|are|will be|sind|kommen|would be|'re|beide|two|both)?\s*(?:celkem |dohromady |asi |zu |insgesamt |altogether |only |jen |about |around )?{count}",
        rf"\b(?:budeme|jsme|pojedeme|přijedeme|přijdeme|jedeme|sind|wären|we are|we're|we will be|we'll be|there (?:are|will be|would be)|kommen|it'?s|it would be)\s+(?:nás\s+)?(?:asi|celkem|dohromady|přibližně|cca|wir|insgesamt|zu|about|around|just|only|tam|jen|us|ca|etwa|in total)?\s*{count}",
        rf"\b(?:je|bude|pojede|jede|přijede|bylo by|půjde) nás\s+(?:asi |celkem |dohromady |cca )?{count}",
        rf"\b(?:pro|for|für)\s+(?:us |nás |uns |the |cca |asi |about |celkem )?{count}(?=\s*(?:$|[.,;!?)\n-]|na|v|ve|on|at|am|um|bitte|prosím|please|und|and|a|with|mit|s|\())",
        rf"\b(?:party|group|family|table|skupina|skupinu|rodina|gruppe|familie)\s+(?:of|o|von|mit)?\s*{count}",
        rf"\b(?:the|všichni|nás|alle)\s+{count}\s+(?:of us)\b",
        rf"\b(?:počet|anzahl|pax|celkem|total|insgesamt|in total)\s*(?:je|is|:)?\s*{count}",
    )
    for source in forms:
        for match in pattern(source).finditer(folded):
            yield Person(start=match.start(), end=match.end(), kind="people", count=value_of(match["n"]) or 0, is_us="us" in match.groupdict())
        folded = pattern(source).sub(lambda match: " " * len(match.group()), folded)
    yield from _collectives(folded)


_COLLECTIVES = {
    r"\bzu zweit\b|\bve dvou\b|\bin zwei\b|\bwir (?:beide|beiden|zwei)\b|\bmy dva\b|\bnás dva\b|\bpro nás oba\b|\bthe two of us\b|\bboth of us\b|\bus both\b|\bus two\b|\bwe two\b": 2,
    r"\bzu dritt\b|\bve třech\b|\bve 3\b": 3, r"\bzu viert\b|\bve čtyřech\b|\bčtyřčlenn\w+\b|\bvierköpfig\w+\b": 4, r"\bzu fünft\b|\bv pěti\b|\bpětičlenn\w+\b|\bfünfköpfig\w+\b": 5,
    r"\bzu sechst\b|\bv šesti\b|\bšestičlenn\w+\b": 6, r"\bzu siebt\b|\bv sedmi\b": 7, r"\bzu acht\b|\bv osmi lidech\b": 8, r"\btříčlenn\w+\b|\bdreiköpfig\w+\b": 3, r"\bzu zehnt\b": 10, r"\bzu neunt\b": 9,
}  # fmt: skip


def _collectives(folded: str) -> Iterator[Person]:
    for source, count in _COLLECTIVES.items():
        for match in pattern(source).finditer(folded):
            us = pattern(r"\b(?:my|nas|wir|us|we)\b").search(match.group()) is not None
            yield Person(start=match.start(), end=match.end(), kind="people", count=count, is_us=us)


def _selves(folded: str, catalogue: Catalogue) -> Iterator[Person]:
    """The sender beside others: "já a manželka", "my wife and I", "me and two kids", "já (67 let)"."""
    joined = r"\s*(?:\(|,|a\b|and\b|und\b|\+|plus\b|s\b|se\b|mit\b|with\b|sowie\b|&)"
    ahead = r"(?:a|and|und|\+|plus|pro|for|für|,|&|sowie)\s+"
    for match in pattern(rf"(?:(?<=\W)|^)(?:(?P<first>{SELF})(?={joined})|(?<=\W){ahead}(?P<last>{SELF})(?=\s*(?:[.,;!?)\n(]|$|s\b|se\b|with\b|mit\b)))").finditer(folded):
        group = "first" if match["first"] else "last"
        person = Person(start=match.start(group), end=match.end(group), kind="self", count=1)
        yield _aged(person, folded, catalogue)


def _with_late_ages(people: list[Person], folded: str, catalogue: Catalogue) -> list[Person]:
    """ "dcera s vnukem - té je 41 a malému 6": ages that follow in their own clause, in the order of the people."""
    waiting = [one for one in people if one.kind == "unknown" and not one.age_kinds and one.count == 1 and not one.trouble]
    others = [one for one in people if one.kind == "relative" and not one.age_kinds]
    if not waiting:
        return people
    source = rf"\b(?:má|je|is|are|ist|sind|věk)\s+(?:(?:jí|mu|jim|už)\s+)?({number()})(?:\s*(?:let|roky|years|jahre))?\b(?!\s*(?:osob|lid|h\b|hod|:|\.\d))"
    ages = [value_of(match[1]) or 0 for match in pattern(source).finditer(folded[waiting[0].start :])]
    late = sorted(waiting + [one for one in others if one.start > waiting[0].start], key=lambda one: one.start)
    if len(ages) != len(late):
        return people
    aged = {one.start: (kind_of_age(age, catalogue) or "adult",) for one, age in zip(late, ages, strict=True)}
    return [one.model_copy(update={"age_kinds": aged[one.start]}) if one.start in aged else one for one in people]

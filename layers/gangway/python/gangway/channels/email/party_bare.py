# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""People named without a count: a singular is one, a plural counts only by the ages given for it."""

import re
from collections.abc import Iterator

from gangway.channels.email.ages import ADULT_FROM, GROWN_KIN, Person, aged, kind_of_age, until_a_gap
from gangway.channels.email.counting import number, value_of
from gangway.channels.email.folding import blank, has, pattern
from gangway.channels.email.party_words import KINDS, SINGLE_ROLES, age_ahead, ages_behind, kind_source
from gangway.domain.catalogue import Catalogue

_SINGULAR = {
    "child": r"(?:dětsk\w+|bub|mädel|dirndl|dítě|dítětem|dítěte|dítěti|kid|child|kind|kluk(?:em|a|ovi|u)?|klouč(?:ek|ka|kem|kovi)|chlap(?:ec|ce|cem|eček|ečka|ečkem|ečkovi)|holk(?:a|u|ou)|holčičk(?:a|u|ou)|boy|girl|junge|mädchen)$",
    "infant": r"(?:mimč(?:o|a|u|em)|mimin(?:o|u|em)|mimink(?:o|u|em)|kojen(?:ec|ce|ci|cem)|baby|infant|newborn|säugling)$",
    "unknown": r"(?:big one|gro[sß]+e[rn]?|velk(?:á|ý|ou|ého)|(?:starší|mladší)(?:ho|m|mu)?|mal(?:ej|ý|á|ého|ou)|klein(?:e|er|em)|syn(?:ek|ka|kem|áček|áčka|áčkem)|dcer(?:ka|ku|kou|ce|uška|ušku|uškou)|vnouč(?:ek|ka|kem|kovi)|little (?:guy|man|fella|fellow|boy|girl)|lad|lass|laddie|lassie|little one|wee one|oslavenec|oslavence|oslavencem|oslavenkyn\w+|birthday (?:boy|girl)|geburtstagskind|prcek|prcka|prckem|prťka?|špunt\w*|mrně|mrnět\w*|capart\w*|drobeček|drobečkem|drobek|batole\w*|toddler|kleinkind|teenager\w*|syn(?:a|em|ovi)?|dcer(?:a|u|ou|y)|dceři|son|daughter|sohn|tochter|vnuk(?:em|a|ovi|u)?|vnučk\w*|vnouč(?:e|kem|eti)\w*|grandson|granddaughter|grandchild|enkel(?:in)?|neteř\w*|nephew|niece|neffe\w*|nichte|(?:schul|kindergarten)freund(?:in)?|(?:klassen|schul)kamerad(?:in|en)?|mitschüler(?:in)?)$",
    "couple": r"(?:naši|našim[ai]|manželé|ehepaar|couple|married couple|pár|párek|rodiče|rodičů|rodiči|folks|parents(?:-in-law)?|in-laws|schwiegereltern|eltern|prarodič\w*|grandparents|großeltern)$",
    "relative": r".*$",
    "adult": r"(?:dospělý|dospělá|dospělého|dospělou|dospělým|dospělák\w*|adult|erwachsene[rn]?|{roles})$".replace("{roles}", SINGLE_ROLES),
    "senior": r"(?:senior(?:ka|ku|a|em)?|důchodce|důchodkyn\w+|pensioner|rentner(?:in)?)$",
    "student": r"(?:student(?:ka|ku|a|em|in)?)$",
    "family": r".*$",
}  # fmt: skip


def bare_kinds(folded: str, catalogue: Catalogue) -> Iterator[Person]:
    """Without a count: a singular is one; a plural counts only by the ages given for it."""
    aged_ahead = rf"(?:{age_ahead()})(?:\s+(?:old\s+)?(?:{kind_source()})(?!\w))?"
    owners = "|".join(source for kind, source in KINDS if kind in {"relative", "unknown", "child", "infant"})
    owned = pattern(rf"(?:{owners})(?:\s+[a-z]{{3,12}})?\s*,?\s*$")  # as in "our daughter Ida, 10 years old"
    for match in pattern(aged_ahead).finditer(folded):
        is_followed = any(match[kind] for kind, _ in KINDS)
        before = folded[max(0, match.start() - 40) : match.start()]
        young = (value_of(match["age"] or "") or 0) < ADULT_FROM
        if not is_followed and owned.search(before) and not (young and has(rf"{GROWN_KIN[:-1]},?\s*$", before)):
            continue
        is_young = match["young"] or pattern(r"měsíční|month|monat").search(match.group())
        kind = "infant" if is_young else kind_of_age(value_of(match["age"]) or 0, catalogue)
        ahead = pattern(rf"(?<![a-z])({number()})\s*$").search(folded[max(0, match.start() - 14) : match.start()])
        count = (
            (value_of(ahead[1]) or 1) if ahead and not pattern(r"\b(?:ein\w*|one|jed\w+)\s*$").search(ahead[0]) else 1
        )
        start = match.start() - (len(ahead.group()) if ahead else 0)
        yield Person(start=start, end=match.end(), kind="child", count=count, age_kinds=(kind or "adult",) * count)
        folded = blank(folded, *match.span())
    for match in pattern(rf"(?<![\w@.-])(?:{kind_source()})(?![\w@-]|'s\b)").finditer(folded):
        kind = next(kind for kind, _ in KINDS if match[kind])
        person = Person(
            start=match.start(),
            end=match.end(),
            kind=kind,
            count=1,
            with_sender=_goes_with_sender(folded, match.start(), kind),
        )
        if pattern(_SINGULAR[kind]).search(match.group()):
            if _means_a_person(folded, match, kind):
                yield aged(person, folded, catalogue)
        elif (person_by_ages := _plural_by_ages(person, folded, catalogue)) is not None:
            yield person_by_ages


_BARE_AGES = r"^\s*[,:]?\s*(\d{1,2}(?:\s*(?:,|a|and|und|&)\s*\d{1,2})+)(?=\s*(?:[.,;!?)\n]|$))"  # "holky 6 a 10"


_OLDEST_LISTED = 30  # of sons and daughters told by bare numbers


def _plural_by_ages(person: Person, folded: str, catalogue: Catalogue) -> Person | None:
    bare = (
        pattern(_BARE_AGES).search(folded[person.end : person.end + 40])
        if person.kind in {"child", "unknown"}
        else None
    )
    if bare and all((value_of(age) or 99) <= _OLDEST_LISTED for age in re.findall(number(), bare[1])):
        kinds = tuple(kind_of_age(value_of(age) or 0, catalogue) or "adult" for age in re.findall(number(), bare[1]))
        return person.model_copy(update={"count": len(kinds), "end": person.end + bare.end(1), "age_kinds": kinds})
    match = pattern(ages_behind()).search(f" {until_a_gap(folded[person.end : person.end + 90]).lstrip(' ')}")
    listed = match and (match["bracket"] or match["led"] or match["first"] or match["free"] or match["pair"])
    if listed:
        ages = re.findall(number(), listed)
        if len(ages) == 1:
            return person.model_copy(update={"trouble": "uncounted"})  # "babies, 8 months old": more than one
        return aged(person.model_copy(update={"count": len(ages)}), folded, catalogue)
    joined = pattern(
        r"\b(?:s|se|mit|with|a|and|und|plus|our|unseren|našimi|the|mit (?:den|meinen|unseren)|(?:s|se) (?:mými|svými|našimi|našima|oběma))\s*$"
    ).search(folded[max(0, person.start - 12) : person.start])
    return (
        person.model_copy(update={"trouble": "uncounted"})
        if joined and person.kind in {"child", "unknown", "infant"}
        else None
    )


_OF_GROWN_UPS = r"^\s+(?:[a-z]+\s+)?(?:club|group|class|choir|team|party|company|band|circle|only)\b"


_AND_THEIR = r"(?:\b(?:a|i|and|und|plus|sowie|s|se|with|mit)|[,+&])\s+(?:his|her|their|jeho|její\w*|jejich|seine?[rnm]?|ihre?[rnm]?)\s+$"


def _means_a_person(folded: str, match: re.Match[str], kind: str) -> bool:
    """Adults, students and seniors without a number are prices as often as people."""
    ahead, behind = folded[max(0, match.start() - 22) : match.start()], folded[match.end() : match.end() + 30]
    if pattern(
        r"^\s*(?:cards?|ids?\b|průkaz\w*|ausweis\w*|fares?|prices?|tickets?|discounts?|seat|chair|jízdné|slev\w*|menu|cen\w+|sedačk\w*|židl\w*|ticket|rabatt|preis\w*|portion\w*)\b"
    ).search(behind):
        return False
    if kind == "adult" and pattern(r"\ban?\s+$").search(ahead) and pattern(_OF_GROWN_UPS).search(behind):
        return False  # "an adult walking club"
    if kind in {"relative", "unknown", "couple"}:
        return True
    if kind == "family":  # a ticket: ordered, unless its price is asked
        return (
            pattern(
                r"\b(?:cena|cenu|price|kolik|how much|kostet|stojí|máte|(?<!we )(?<!i )have|gibt|is there|existuje)\b[^.!?\n]*$"
            ).search(folded[max(0, match.start() - 60) : match.start()])
            is None
        )
    theirs = pattern(_AND_THEIR).search(ahead) is not None  # "my father, he is 82, and his carer"
    role = pattern(rf"^{SINGLE_ROLES}$").search(match.group()) is not None
    if role and (theirs or not _is_beside_the_young(folded, match)):
        return theirs  # "our guide told us"
    return (
        pattern(
            r"\b(?:a|an|one|ein\w*|jedn\w+|s|se|mit|with|and|und|plus|i|our|my|mein\w*|unser\w*|naš\w+)\s+(?:\w+\s+)?$|[+,(]\s*$"
        ).search(ahead)
        is not None
        or pattern(
            r"\b(?:líst\w+|vstupenk\w+|jízdenk\w+|tickets?|karten?)\s+(?:pro|for|für)\s+(?:an?\s+|ein\w*\s+)?$"
        ).search(ahead)
        is not None
        or pattern(ages_behind()).search(f" {until_a_gap(behind).lstrip(' ')}") is not None
    )


def _is_beside_the_young(folded: str, match: re.Match[str]) -> bool:
    """As in "our nanny and the three children", "the children (4, 6 and 8) and a guide"."""
    young = "|".join(source for kind, source in KINDS if kind in {"child", "infant", "unknown"})
    joint = r"(?:\b(?:a|i|and|und|plus|sowie|with|mit|se?)\b|[,+&])"
    ahead, behind = folded[max(0, match.start() - 60) : match.start()], folded[match.end() : match.end() + 60]
    return (
        pattern(rf"(?:{young})\s*(?:\([^()\n]*\))?\s*{joint}\s*(?:\w+\s+)?$").search(ahead) is not None
        or pattern(rf"^\s*(?:\([^()\n]*\)\s*)?{joint}\s*(?:(?:\w+\s+){{0,3}}(?:{young})\b|(?:\w+\s)? {{6}})").search(
            behind
        )
        is not None
    )


def _goes_with_sender(folded: str, start: int, kind: str) -> bool:
    """As in "s manželkou", "with my husband": the sender is the other one."""
    if kind != "relative":
        return False
    ahead = folded[max(0, start - 22) : start]
    beside = pattern(
        r"(?<!')\b(?:s|se|with|mit)\s+(?:mou|svou|svým|mým|my|her|his|ihrem|seiner|jejím|jeho|meine[rm]?|der|dem)?\s*$"
    ).search(ahead)
    if beside is None:
        return False
    kin = "|".join(source for kind, source in KINDS if kind in {"relative", "unknown", "couple"})
    others = pattern(
        rf"(?:{kin})(?:\s+(?!and\b|und\b|will\b|are\b)[a-z]{{2,12}})?\s*(?:\([^()\n]*\)\s*)?(?:(?:ist|is|je|kommt|comes|jede|pojede)\s+)?$"
    ).search(folded[max(0, start - 60) : start - len(beside.group())])
    return others is None  # "babička s dědečkem" are two, and the sender none of them

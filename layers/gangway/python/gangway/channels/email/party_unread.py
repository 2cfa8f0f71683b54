# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Somebody of the list whom no count holds: the sender between names, the owner of "their two sons".

A part of the safety net (`doubts`): it only doubts, it counts nobody.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from gangway.channels.email.ages import Person
from gangway.channels.email.folding import fold, has, pattern
from gangway.channels.email.party import Party
from gangway.channels.email.party_doubts import COMES, NO_GUESTS

_JOINS_BEFORE = r"(?:,|\+|&|\b(?:a|i|and|und|plus|se?|with|mit))\s*$"
_OBLIQUE = {"me", "mne", "mnou", "myself", "mich", "mir"}
_THEIRS = r"\b(?:jejich|jeho|její|their|his|her|seine[nrm]?|ihre[nrm]?|deren|dessen)\s+$"
_NAME_BEFORE = re.compile(r"\b([A-ZÀ-Ž][a-zà-ž]{2,})\s*,\s*$")
_NEAR = 48


def sender_outside(found: Sequence[Person], where: Sequence[tuple[int, int]], folded: str) -> bool:
    """As in "For five guests, an interpreter and me": the sender joined to a list, and counted nowhere."""
    return any(
        one.kind == "self"
        and not any(start <= one.start < end for start, end in where)
        and (_is_listed(one, folded) or _opens_a_list(one, [each for each in found if _is_in(each, where)], folded))
        for one in found
    )


def _is_in(one: Person, where: Sequence[tuple[int, int]]) -> bool:
    return any(start <= one.start < end for start, end in where)


def _opens_a_list(one: Person, counted: Sequence[Person], folded: str) -> bool:
    """As in "for me, my chap and our three children"."""
    ahead = pattern(r"\b(?:pro|for|für)\s+$").search(folded[max(0, one.start - 8) : one.start])
    behind = next((folded[one.end : other.start] for other in counted if 0 <= other.start - one.end < _NEAR), "")
    return ahead is not None and pattern(rf"^\s*{_JOINT}\s+(?:{_OWNED}\s+(?:[a-z]+\s+)?)?").search(behind) is not None


def _is_listed(one: Person, folded: str) -> bool:
    ahead, behind = folded[max(0, one.start - 12) : one.start], folded[one.end : one.end + 24]
    if folded[one.start : one.end] in _OBLIQUE:
        ends = pattern(r"^\s*(?:[.,;!?)\n]|$|(?:a|and|und)\b)").search(behind) is not None
        return ends and pattern(_JOINS_BEFORE).search(ahead) is not None
    return (
        pattern(
            r"(?:^|[.:!?\n]\s*|\b(?:jede|jedu|pojede|pojedu|pojedeme|jedeme|budu|bude|budeme|jsme|jsem|kommen|komme|are|be)\s+)$"
        ).search(ahead)
        is not None
        and pattern(r"^\s*,\s*\w+\s*(?:,|a\b|and\b|und\b|se?\b)").search(behind) is not None
    )


def names_beside_the_sender(found: Sequence[Person], text: str) -> bool:
    """As in "For Katja, me and our three": a name before the sender that nobody counted."""
    for one in found:
        if one.kind == "self" and fold(text[one.start : one.end]) in _OBLIQUE:
            name = _NAME_BEFORE.search(text[: one.start])
            if name and not any(other.start <= name.start(1) < other.end for other in found if other is not one):
                return True
    return False


_OWNED = r"(?:my|our|his|her|můj|mého|mým|mou|moje|moji|mé|náš|našeho|naším|naši|naše|svého|svou|mein(?:e[nrm]?|em)?|unser(?:e[nrm]?)?)"
_JOINT = r"(?:,(?:\s*(?:a|and|und)\b)?|\b(?:a|and|und|plus|sowie|s|se|with|mit)\b|[+&])"


def owned_between(found: Sequence[Person], folded: str) -> bool:
    """As in "for me, my chap and our three children": of the list, and nobody knows who that is."""
    gaps = [folded[one.end : other.start] for one, other in pairwise(found) if other.start > one.end]
    source = rf"^[\s)]*{_JOINT}\s*{_OWNED}\s+{NO_GUESTS}[a-z]{{3,16}}\s*{_JOINT}\s*(?:[a-z]+\s+){{0,2}}$"
    return any(pattern(source).search(gap) for gap in gaps)


# What stands in a list between two of the guests, and counts nobody.
_NO_ENTRY = r"(?!(?:prosím|please|bitte|tedy|also|i\.?e|takže|so|namely|nämlich|tj|etc|atd|oba|both|beide|obě|všichni|alle|all|celkem|insgesamt|altogether|zusammen|společně|together|spolu|hlavně|ideálně|now|jetzt|teď)\b)"


def unknown_between(found: Sequence[Person], folded: str) -> bool:
    """As in "Grandma, Xy with Xyz, me and the girls": words of the list that nobody knows."""
    one = rf"(?:{_OWNED}\s+)?{_NO_ENTRY}{NO_GUESTS}[a-z]{{3,14}}"
    source = rf"^\s*,\s*{one}\s*(?:{_JOINT}\s*{one}\s*){{0,2}}{_JOINT}\s*(?:{_OWNED}\s+)?$"
    kin = {"self", "relative", "couple"}
    gaps = [folded[one.end : other.start] for one, other in pairwise(found) if {one.kind, other.kind} <= kin]
    return any(pattern(source).search(gap) for gap in gaps)


_ALSO_YOUNG = (
    r"\((?:she is |he is |she's |he's |je jí |je mu )?(?:also|likewise|auch|ebenfalls|taky|také|rovněž) (?:\d|1[0-7])\b"
)


def also_young_uncounted(party: Party, folded: str) -> bool:
    """As in "my daughter, who is 8 … and her friend Ruby (also 8)": two of that age, and no two young guests counted."""
    young = party.units.get("child", 0) + party.units.get("infant", 0)
    return bool(party.units) and young < 2 and has(_ALSO_YOUNG, folded)  # noqa: PLR2004  the two of one age


_ELSEWHERE = r"^\s+(?:is|isn't|has|must|will|won't|can't|cannot|works?|je|není|má|musí|bude|nebude|nemůže|ist|hat|muss|wird|kann)\b(?!\s+(?:\w+\s+){0,2}\d)"


def told_of_elsewhere(found: Sequence[Person], folded: str) -> bool:
    """As in "me and the kids (5 and 8), my husband is on a ship that day": a clause of its own behind a closed list."""
    for before, one in pairwise(found):
        clause = re.split(r"[.!?;\n]", folded[one.end :])[0]
        apart = pattern(r"^\s*(?:[,;)]|\s-)\s*(?:(?:my|our|můj|moje|náš|naše|mein|meine|unser|unsere)\s+)?$")
        kin = one.kind == "relative" and not one.age_kinds and not one.told
        if kin and apart.search(folded[before.end : one.start]) and pattern(_ELSEWHERE).search(clause):
            return not has(
                rf"{COMES}|\b(?:dabei|mit|there|along|birthday|narozenin\w*|geburtstag|veg\w+|allerg\w+|alerg\w+)\b",
                clause,
            )
    return False


_I_JOIN = r"\b(?:i(?:'ll| will|'m| am)? (?:also |be )?(?:join(?:ing)?|accompany\w*) (?:them|her|him)|i(?:'ll| will|'m| am) (?:also )?(?:com(?:e|ing)|go(?:ing)?) (?:with them|too|as well|along)|(?:přidám se|připojím se|doprovodím|doprovázím)|(?:já )?(?:po)?jedu (?:já )?(?:s nimi|taky|také)|ich (?:komme|fahre|gehe) (?:auch |natürlich )?mit\b(?! (?:mein|unser|dem|der|den)\w*)|ich begleite)\b"


def sender_joins(found: Sequence[Person], folded: str) -> bool:
    """As in "my wife and kids (5 and 8), I will join them": told to come, and counted nowhere."""
    counted = any(one.kind in {"self", "people", "adult", "family"} or one.with_sender or one.is_us for one in found)
    return not counted and pattern(_I_JOIN).search(folded) is not None


_BORN = (
    r"\b(?:naroz\w+|nar\.|born|geboren|geb\.|jahrgang|ročník)\s(?:\w+\s){0,2}?"
    r"(?:\d{1,2}\.\s?\d{1,2}\.\s?)?(?:19|20)\d\d\b"
)


def born_and_unread(found: Sequence[Person], folded: str) -> bool:
    """As in "Tomáš, born 2024, and the two of us": a year of birth that was read of nobody."""
    places = [place for one in found for place in one.places]
    return any(
        not any(start <= match.start() < end for start, end in places) for match in pattern(_BORN).finditer(folded)
    )


_A_STUDENT = r"\([^()\n]{0,40}\b(?:student(?:ka|ky|in|innen|en|i|s)?|isic)\b[^()\n]{0,40}\)"


def student_unread(party: Party, folded: str) -> bool:
    """As in "our daughter (19, a student with a card)" where the party has no student."""
    return bool(party.units) and "student" not in party.units and pattern(_A_STUDENT).search(folded) is not None


def owners_missing(found: Sequence[Person], folded: str) -> bool:
    """As in "The director with his lady and their two sons": whose sons they are, nobody counted."""
    missing = any(_is_theirs(one, folded) and not list(_ahead(one, found)) for one in found)
    return missing or _accompanied_nobody(found, folded)


def _is_theirs(one: Person, folded: str) -> bool:
    return (
        one.kind not in {"self", "people"}
        and pattern(_THEIRS).search(folded[max(0, one.start - 12) : one.start]) is not None
    )


def _ahead(one: Person, found: Sequence[Person]) -> Iterator[Person]:
    return (other for other in found if other is not one and 0 <= one.start - other.end <= _NEAR)


_WITH_HIM = r"\b(?:s ním|s ní|with him|with her(?! (?:own )?[a-z]+)|mit ihm|mit ihr(?! [a-z]+ (?:und|and)))\s+(?:je\b|jde|jdou|jede|jedou|pojede|pojedou|přijde|přijdou|cestuj\w+|bude|budou|comes?|is coming|are coming|goes|travels?|will be|kommt|kommen|fähr?t|fahren|reis(?:t|en))\b"
_THEY_AND_WE = (
    r"\b(?:oni a (?:my|nás)|my a oni|they and (?:we|us)|them and us|(?:we|us) and them|sie und wir|wir und sie)\b"
)
_REACH_OF_HIM = 160


def _accompanied_nobody(found: Sequence[Person], folded: str) -> bool:
    """As in "s ním jede manželka a dvě děti", of one who is counted nowhere; "they and the two of us"."""
    for match in pattern(_WITH_HIM).finditer(folded):
        ahead = (one for one in found if one.kind != "self" and 0 <= match.start() - one.end < _REACH_OF_HIM)
        if next(ahead, None) is None:
            return True
    return has(_THEY_AND_WE, folded)


# "Two adults and Lucy.": a name joined to a count, at the end of its clause; names keep their capitals.
_AND_A_NAME = re.compile(
    r"[ \t]*(?:(?:,[ \t]*|a[ \t]+)?(?:k tomu|dazu)|a|i|and|und|&|\+|plus)[ \t]+(?:(?:mal[áýé]|malou|malého|little|baby|klein\w+)[ \t]+){0,2}([A-ZÀ-Ž][a-zà-ž]{2,})\b(?=[ \t]*(?:[.,;!?)\n]|$)|[ \t]+(?:a|and|und)\b)"
)  # Ema, who will be one


def names_somebody_more(text: str, found: Sequence[Person]) -> bool:
    counted = [one for one in found if one.kind not in {"self", "relative"}]
    joined = [match for one in counted if (match := _AND_A_NAME.match(text, one.end))]
    joined = [match for match in joined if not any(one.start <= match.start(1) < one.end for one in found)]
    return any(pattern(rf"{NO_GUESTS}[a-z]").match(fold(match[1])) for match in joined)

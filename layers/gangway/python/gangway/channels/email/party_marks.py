# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Finding people in folded text: counted kinds, relatives, the sender, bare counts, each with the ages beside it."""

import re
from collections.abc import Callable, Iterator
from functools import cache, lru_cache

from gangway.channels.email.ages import Person, aged, kind_of_age
from gangway.channels.email.counting import number, value_of
from gangway.channels.email.folding import blank, has, pattern
from gangway.channels.email.party_accounted import summed_up, us_again
from gangway.channels.email.party_adds import one_more
from gangway.channels.email.party_age_lists import with_listed_ages
from gangway.channels.email.party_all import of_one_age
from gangway.channels.email.party_alone import the_only_guest
from gangway.channels.email.party_apposed import listed_young, without_apposed_young
from gangway.channels.email.party_bare import bare_kinds
from gangway.channels.email.party_codes import big_and_small, lettered, sums
from gangway.channels.email.party_compounds import in_one_mention
from gangway.channels.email.party_corrected import renumbered
from gangway.channels.email.party_counts import (
    bare_counts,
    full_fares,
    kin_and_self,
    leaders,
    named_and_self,
    named_with_age,
    pairs_of_a_kind,
    pairs_with_ages,
    selves,
    titled_leaders,
    titled_pairs,
    twins,
    without_counted_pairs,
)
from gangway.channels.email.party_explained import without_explanations
from gangway.channels.email.party_family import with_children_among_them
from gangway.channels.email.party_names import children_by_name, groups_of_an_age, named_in_a_row
from gangway.channels.email.party_one_more import me_plus_one
from gangway.channels.email.party_pairs import pairs_told_together
from gangway.channels.email.party_parts import parts_by_age, parts_named, the_others
from gangway.channels.email.party_places import counted_cruises, without_one_booking
from gangway.channels.email.party_roles import friends_of_the_young, grown_up_children, with_roles
from gangway.channels.email.party_same import grown_up, told_again, told_of_both
from gangway.channels.email.party_sender import with_the_sender
from gangway.channels.email.party_tellings import tellings_in, tellings_of_us
from gangway.channels.email.party_told import with_told_ages, without_parents_named
from gangway.channels.email.party_words import KINDS, MONTH, PEOPLE, kind_source
from gangway.domain.catalogue import Catalogue

_COUNT_GAP = r"(?:\s+(?:os\b\.?|osob[ay]?|persons?|pers\b\.?)(?=\s+(?:dosp|adult|erw|senior|stud|důch)))?(?:\s*(?:[x*]|ks\b|stk\b|mal\b|krát\b)\.?)?\s*(?:(?:other|more|weitere[nrs]?|další\w*|malé|malých|malými|malý|malá|paní|pán|slečn\w*|small|little|young|kleine[nr]?|our|unsere?n?|naše|naši|našimi|of our|hotel|free|volná|volných|volné|freie|window|paying|platíc\w+|zahlende|own|vlastní|extra|additional|zusätzliche\w*|celodenní\w*|zpáteční\w*|jednosměrn\w*|return|single|hop-on hop-off|one-way|round-trip|day|ferry|adult|full-price|erasmus|retired|former|bývalých|bývalí|university|college|school|high-school|secondary-school|pensionierte|ehemalige|zahraniční\w*|mladé|mladí|dospívající\w*|teenage|sestřin[yai]\w*|bratrov[yai]\w*|elderly|starší\w*|normal\w*|obyčejn\w*|běžn\w*)\s+){0,2}(?:(?:(?:of (?:us|them|whom|which)|z nás|z nich|von uns|davon)\s+)?(?:is|are|je|jsou|bude|budou|ist|sind|davon)\s+(?:(?:ještě|still|noch|už|already|schon)\s+)?(?:an?\s+|ein\w*\s+|our\s+)?|of (?:them|whom|which)\s+(?=(?:small |little |young )?(?:kids|children|babies|infants|seniors|pensioners|students)\b))?"


_RANGE_BEHIND = rf"^(?:[^\S\n]*-|\s*(?:až|nebo|či|or|to|bis|oder))\s*(?:možná |maybe |possibly |perhaps |vielleicht |evtl\.? )?(?:{number()})\b(?!\s*[:/]\s?\d|\.\s?\d|\.?\s*(?:h\b|hod|uhr|[ap]\.?m|o'?clock|{MONTH}|st\b|nd\b|rd\b|th\b|day|night|nuit|let\b|year|jahr))"
_RANGE_AHEAD = rf"(?<![\d.:/-])(?:{number()})(?:[^\S\n]*-|\s*(?:až|nebo|či|or|bis|oder))\s*(?:možná |maybe |possibly |perhaps |vielleicht |evtl\.? )?$"


def _ranged(person: Person, folded: str) -> Person:
    """As in "bude nás osm až deset", "table for 4 or 5": nobody knows how many."""
    behind, ahead = folded[person.end : person.end + 40], folded[max(0, person.start - 20) : person.start]
    counted = pattern(rf"^(?:{number()})\b").search(folded[person.start : person.end])
    told = pattern(_RANGE_BEHIND).search(behind) or (counted and pattern(_RANGE_AHEAD).search(ahead))
    if told and has(r" - ", told.group()):  # "there are five of us - two adults and three children" goes down, no range
        other = next(iter(pattern(number()).findall(told.group())), "")
        low, high = (
            (person.count, value_of(other)) if told.re is pattern(_RANGE_BEHIND) else (value_of(other), person.count)
        )
        told = told if (low or 0) < (high or 0) else None
    return person.model_copy(update={"trouble": "range"}) if told and person.kind != "self" else person


def _finders() -> tuple[Callable[[str, Catalogue], Iterator[Person]], ...]:
    """In this order: what one reads is blank for the next."""
    return (
        parts_named,
        parts_by_age,
        the_others,
        grown_up_children,
        twins,
        children_by_name,
        named_in_a_row,
        named_with_age,
        groups_of_an_age,
        named_and_self,
        pairs_with_ages,
        pairs_told_together,
        pairs_of_a_kind,
        me_plus_one,
        kin_and_self,
        full_fares,
        leaders,
        titled_pairs,
        titled_leaders,
        sums,
        lettered,
        one_more,
        big_and_small,
        _counted,
        bare_kinds,
        counted_cruises,
        bare_counts,
        selves,
    )


def found_people(plain: str, catalogue: Catalogue) -> list[Person]:
    """`plain`: folded text without asides (party_asides.plainly)."""
    return list(_found_people(plain, catalogue))


@lru_cache(maxsize=64)  # the party, the stretches of a mail and what is left unread ask in turn
def _found_people(plain: str, catalogue: Catalogue) -> tuple[Person, ...]:
    people: list[Person] = []
    folded = whole = plain
    for own in tellings_of_us(whole):  # "we are 66 and 69" counts nobody
        folded = blank(folded, own.start, own.end)
    for finder in _finders():
        for person in finder(folded, catalogue):
            people.append(_ranged(person, whole))
            folded = blank(folded, person.start, person.end)
    people = without_one_booking(without_parents_named(without_counted_pairs(people, whole), whole), whole)
    found = with_roles(in_one_mention(sorted(people, key=lambda one: one.start), whole), whole, catalogue)
    found = friends_of_the_young(found, whole)
    found = of_one_age(told_of_both(grown_up(renumbered(found, whole), whole), whole), whole, catalogue)
    found = without_explanations(
        with_the_sender(listed_young(without_apposed_young(found, whole), whole), whole), whole
    )
    found = with_children_among_them(found, list(tellings_in(whole)), whole, catalogue)
    found = _with_late_ages(with_told_ages(found, whole, catalogue), folded, catalogue)
    found = with_listed_ages(found, whole, catalogue)
    found = us_again(told_again(summed_up(found, whole), whole), whole)
    return tuple(the_only_guest(found, plain, catalogue))


def _counted(folded: str, catalogue: Catalogue) -> Iterator[Person]:
    """As in "2 dospělí", "zwei Kinder (4, 7)", "3x adult", and "dospělí: 2", "adults 2"."""
    yield from _labelled(folded, catalogue)
    for source in _told_otherwise():
        for match in pattern(source).finditer(folded):
            for person in _person(match, folded, catalogue):
                yield person
                folded = blank(folded, person.start, person.end)
    folded = pattern(_label()).sub(lambda match: " " * len(match.group()), folded)
    count = rf"(?<![\w.,:/])(?<!\w-)(?P<minus>-(?=\d))?(?P<count>{number()})(?:\b|(?=x|ad\b|adt|adl|chd|ch\b|inf|dosp|os\b|pax|erw|ki\b)){_COUNT_GAP}"
    for match in pattern(rf"{count}(?:{kind_source()}|(?P<people>{PEOPLE}))").finditer(folded):
        yield from _person(match, folded, catalogue)


@cache
def _told_otherwise() -> tuple[str, ...]:
    """As in "dětí je 22", "dospělí budeme tři"; "tři pro dospělé a jednu dětskou", "einmal Kind"."""
    counted = "|".join(
        f"(?P<{kind}>{source})" for kind, source in KINDS if kind not in {"relative", "unknown", "couple"}
    )
    subjects = (
        r"(?P<adult>dospěl(?:ých|í)|učitelek)|(?P<child>dětí|děti|žáků|žáčků)|"
        r"(?P<senior>senior(?:ů|i)|důchodc(?:ů|i))|(?P<student>student(?:ů|i))"
    )
    verbs = r"(?:budeme?|bude|jede|pojede\w*|budou|(?<=[iuh] )je)(?: nás| tedy| tak| celkem| nakonec| už| jich)*"
    kinds = (
        r"(?P<child>dětsk\w+)|(?P<senior>seniorsk\w+|důchodcovsk\w+)|(?P<student>studentsk\w+)|"
        r"(?P<adult>obyčejn\w+|pln\w+|základní\w*|normální\w*|full[- ](?:fare|price)\w*|vollzahler\w*|vollpreis\w*)"
    )
    tickets = r"(?:\s+(?:vstupn\w+|jízdn\w+|líst\w+|vstupenk\w*|jízdenk\w*))?"
    count = rf"(?<![\w.,:/])(?P<minus>-(?=\d))?(?P<count>{number()})\s*x?\s+"
    return (
        rf"\b(?:{subjects})\s+(?:nás\s+)?(?:(?:tedy|tak|už|nakonec|celkem)\s+){{0,2}}{verbs}\s+(?P<minus>-(?=\d))?(?P<count>{number()})\b(?!\s*(?:let|rok\w*)\b|\s*(?:,|a|i)?\s*(?:{number()})\b|[.:]\d)",
        r"(?:(?<!\d )\b(?:(?P<adult>dospělých|dospělí(?=\s+\d{1,2}\s*[,;]\s*(?:dět|stud|sen|důch)))|(?P<senior>seniorů)|(?P<student>studentů))|(?<=\d, )(?P<child>dětí))[^\S\n]+(?P<minus>-(?=\d))?(?P<count>\d{1,3})\b(?!\s*(?:let\b|rok)|\s*(?:,|a|i)\s*\d|\s*\d|[.:]\d)",
        rf"{count}pro (?:{counted})",
        rf"{count}(?:(?:of )?(?:my|our|mein\w*|unser\w*)\s+)?(?P<relative>(?:grand(?:mother|father|ma|pa|dad)|(?:ur)?om[ai]|(?:ur)?op[ai]|aunt|uncle|sister|brother|cousin)s|grannies|groß(?:mütter|väter)n?|schwestern|brüdern?|tanten|cousinen)\b",
        rf"{count.replace(chr(92) + 's+', '')}\s*\((?:{counted})\)",
        rf"(?<![\w.,:/])(?P<minus>-(?=\d))?(?P<count>1|one|jeden|jednu|jedna|ein|eine|einen)\s+(?:(?:tickets?|lístek|jízdenk\w+|vstupenk\w+|karte)\s+)?(?:pro|for|für)\s+(?:(?:my|our|naši|moji|svou|meine?|unsere?)\s+)?(?P<relative>{dict(KINDS)['relative']})",
        rf"{count}(?:(?:na|za|on|at|with|mit|zum|auf)\s+(?:the |a |an |jednu |dem |den |einem )?)?(?:{kinds})\b{tickets}(?!\s+(?:osob|lid|míst|lod|plav))",
    )


_GROWING = 4  # "children under 3" are infants; "under 15" they are children as the label says


def _labelled(folded: str, catalogue: Catalogue) -> Iterator[Person]:
    """As in "dospělí: 2", "Adults 2"."""
    for match in pattern(_label()).finditer(folded):
        for one in _person(match, folded, catalogue):
            ages = [int(age) for age in (match["low"], match["high"]) if age]
            ages += [int(age) - 1 for age in (match["below"],) if age and int(age) < _GROWING]
            kinds = {kind_of_age(age, catalogue) or "adult" for age in ages}
            yield one.model_copy(update={"age_kinds": (kinds.pop(),) * one.count}) if len(kinds) == 1 else one


@cache
def _label() -> str:
    people = r"(?:počet )?osob\w*|people|persons?|personen(?:zahl)?|pax|travell?ers|participants|teilnehmer\w*|účastníc\w*|guests|gäste"
    counted = rf"x?[^\S\n]*(?:{_kind_source_unnamed()}|{PEOPLE})"
    return (
        rf"\b(?:{kind_source()}|(?P<people>{people}))\s*(?:\([^()\n]*\))?[^\S\n]*(?:(?:(?P<low>\d{{1,2}})\s?-\s?(?P<high>\d{{1,2}})|(?:do|under|up to|unter|bis(?: zu)?)\s(?P<below>\d{{1,2}}))\s?(?:let|roky|years|jahren?|yrs)?[^\S\n]*)?(?:[:=]|\.{{2,}}|x(?=[^\S\n]?\d))[^\S\n]*(?P<minus>-\s?)?(?P<count>\d{{1,5}})(?:\b|(?=x\b))(?![^\S\n]?\d{{2,4}}[^\S\n]?\d{{2}})"
        rf"(?!\s*(?:,|a|and|und)\s*\d{{1,2}}\s*(?:,|a\b|and\b|und\b|let|rok|year|jahr))(?!\s*[.:/]\d|\s*(?:let|years|jahre)|[^\S\n]*{counted})"
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
    if kind == "couple" and pattern(r"rodi[cč]|parent|eltern(?!paar)").search(match.group()):
        kind = "adult"  # "two grandparents" are two people, not two couples
    person = Person(
        start=match.start(),
        end=match.end(),
        kind=kind,
        count=count,
        is_us=kind == "people" and match.group().endswith("of us"),
    )
    if kind == "people" and pattern(r"\bplavb|lod[ií]\b").search(match.group()):
        return
    yield aged(person, folded, catalogue)


def _with_late_ages(people: list[Person], folded: str, catalogue: Catalogue) -> list[Person]:
    """As in "dcera s vnukem - té je 41 a malému 6": ages that follow in their own clause, in the order of the people."""
    waiting = [
        one for one in people if one.kind == "unknown" and not one.age_kinds and one.count == 1 and not one.trouble
    ]
    others = [one for one in people if one.kind == "relative" and not one.age_kinds]
    if not waiting:
        return people
    source = rf"\b(?:má|je|is|are|ist|sind|věk)\s+(?:(?:jí|mu|jim|už)\s+)?({number()})(?:\s*(?:let|roky|years|jahre))?\b(?!\s*(?:osob|lid|h\b|hod|:|\.\d))"
    ages = [value_of(match[1]) or 0 for match in pattern(source).finditer(folded[waiting[0].start :])]
    late = sorted(waiting + [one for one in others if one.start > waiting[0].start], key=lambda one: one.start)
    if len(ages) != len(late):
        return people
    late_kinds = {one.start: (kind_of_age(age, catalogue) or "adult",) for one, age in zip(late, ages, strict=True)}
    return [
        one.model_copy(update={"age_kinds": late_kinds[one.start]}) if one.start in late_kinds else one
        for one in people
    ]

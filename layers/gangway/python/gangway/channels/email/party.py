# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Who comes along: counts per kind, ages turned into kinds, the sender counted when they say so.

People are read as chains of mentions ("my dva a dvě děti (4 a 7 let)"). Chains must agree with each other; where they
do not, the party is in doubt and `trouble` says so.
"""

import re
from collections import Counter

from gangway.channels.email.ages import Person
from gangway.channels.email.counting import number, value_of
from gangway.channels.email.folding import blank, blank_all, fold, has, pattern
from gangway.channels.email.party_accounted import accounted_for
from gangway.channels.email.party_asides import plainly
from gangway.channels.email.party_cards import with_cards
from gangway.channels.email.party_chains import (
    chains_of,
    counts,
    with_the_sender_once,
    without_parents_told_of,
    without_what_is_told,
    without_what_the_list_says,
)
from gangway.channels.email.party_corrected import last_list, told_at_last, uncorrected, without_overtaken
from gangway.channels.email.party_doubts import (
    comes_along,
    is_beside,
    is_joined_to,
    kind_beside,
    strangers,
    strangers_ahead,
    strangers_between,
    unassigned_ages,
)
from gangway.channels.email.party_each import is_left_open
from gangway.channels.email.party_made_up import EACH_WITH_ONE
from gangway.channels.email.party_marks import found_people
from gangway.channels.email.party_name_lines import are_titles, named_lines
from gangway.channels.email.party_not_guests import sender_stays
from gangway.channels.email.party_of_a_total import is_of_a_total
from gangway.channels.email.party_restated import told_once
from gangway.channels.email.party_roster import with_rosters
from gangway.channels.email.party_sums import Chain, Party, heads_of, reconciled
from gangway.channels.email.party_told import only_told_of, untold
from gangway.channels.email.party_words import KINDS, PARTICLE, PEOPLE, SELF
from gangway.domain.catalogue import Catalogue

__all__ = ["ALL_OF_A_KIND", "Party", "heads_of", "read_party"]

ALL_OF_A_KIND = r"\b(?:všichni|všechny|samí|samé|vše|alle|alles|all(?: of us)?(?: are)?|lauter|only|nur|jen)\s+(?:sind\s+|are\s+|jsou\s+|jsme\s+|na\s+|máme\s+|mají\s+|have\s+|haben\s+|with\s+|mit\s+|an?\s+|university\s+|college\s+|uni\s+|denní\s+|in\s+|im\s+|v\s+|schon\s+|už\s+|already\s+|bereits\s+|valid\s+|platn\w+\s+|einen\s+){0,3}(isic\w*|studentsk\w+|studentenausweis\w*|dospěl\w*|adults?|erwachsene?\w*|studenti|students?|studenten|senioři|seniors?|senioren|pensioners|retired|retirees|rentner|důchodci|důchodkyně|penzisti|důchodu|penzi\b|pension\b|rente\b|ruhestand)"


_EACH = r"\b(?:každ\w+|each|every|per|jeweils|jede[rs]?|pro rodinu|po (?:dvou|třech|čtyřech|2|3|4))\b"
_FAMILIES = r"\b(?:families|rodiny|rodinám|familien)\b(?!\s*-?(?:ticket|karte|vstupen))"
# "The whole family, grandparents included": how many, nobody says.
_WHOLE_FAMILY = r"\b(?:whole|entire) family\b|\bcel(?:á|ou|ou naši) rodin[auo]\w*|\bganze[nr]? familie\b"
# A guest on each line, by name and surname.
_NAME_LINES = re.compile(
    r"^[ \t]*(?:[-*•]|\d{1,2}[.)])[ \t]+[A-ZÀ-Ž][\w'’-]+(?:[ \t]+[A-ZÀ-Ž][\w'’-]+){1,3}[ \t]*,?$", re.MULTILINE
)
_OPEN_COUNT = r"\b(?:people|persons?|adults?|osob\w*|lidí|personen) (?:each|per)\b|\b(?:whether|zda|zdali|jestli|ob)\b[^.!?,\n]{0,30}\b(?:com(?:e|ing)|join\w*|(?:po|při)(?:jed|jde|jdou)\w*|(?:mit)?kommen)|\bein paar (?:kolleg|freund|leute|person|gäst)\w*|\b(?:několik|pár|several|a few|some|einige) (?:lidí|osob|people|friends|colleagues|kolegů|přátel|personen|leute)\b|\b(?:at least|up to|aspoň|alespoň|maximálně|minimálně|mindestens|höchstens) \d+ (?:people|persons|adults|osob|lid|dosp|personen|erw)"


def _range() -> str:
    """As in "2 or 3 adults", "8-10 people"."""
    kinds = "|".join(source for kind, source in KINDS if kind != "relative")
    return rf"(?<![\d.:/])(?P<low>{number()})(?:[^\S\n]*-|\s*(?:or|to|až|bis|nebo|oder|či))\s*(?P<high>{number()})\s+(?:{PEOPLE}|{kinds})"


def _is_range(folded: str) -> bool:
    """Not "five - two adults and three children", nor "forty-two students"."""
    return any(
        (" - " not in one.group() or (value_of(one["low"]) or 0) < (value_of(one["high"]) or 0))
        and not pattern(number()).fullmatch(folded, one.start("low"), one.end("high"))
        for one in pattern(_range()).finditer(folded)
    )


# The German yes before what only German counts, not the Czech "I": "Ja, 2 Erwachsene", "ja, wir sind zu dritt".
_YES = rf"\bja\b(?=[\s,.!:]*(?:(?:{number()})\s*x?\s*(?:erwachsene|kind|person|leute|senioren|rentner|studenten)|(?:wir|ich|bitte|gerne?|danke|passt|das|es|zu (?:zweit|dritt|viert|fünft|sechst))\b))"


def read_party(text: str, catalogue: Catalogue) -> Party:
    text = with_rosters(text, catalogue)
    folded = plainly(blank_all(_YES, blank_all(PARTICLE, fold(text))))
    found = told_once(_all_grown(found_people(folded, catalogue), folded), folded)
    people = told_at_last(uncorrected(found, folded), folded)
    folded = without_overtaken(folded, found, people)
    if last := last_list(people, folded):
        folded, people = blank(folded, last[0].end, last[1].start), last
    if trouble := _trouble(people, folded):
        return Party(trouble=trouble)
    everybody = with_the_sender_once(chains_of(people, folded), folded)
    chains = [chain for chain in everybody if counts(chain)]
    if chains and any(_is_left_out(chain, people, folded) for chain in everybody if chain not in chains):
        return Party(trouble="unread_people")
    chains = without_parents_told_of(without_what_the_list_says(chains, folded), folded)
    if not chains:
        return _uncounted(people, text, folded, catalogue)
    ends = [chain.people[-1].end for chain in chains]
    if (
        strangers(ends, without_what_is_told(people, folded))
        or any(strangers_between(chain.people, folded) for chain in chains)
        or strangers_ahead([chain.people[0] for chain in chains], folded)
        or unassigned_ages(people, folded)
        or untold(people, folded)
        or (only_told_of(people, folded) and not sender_stays(fold(text)))
    ):
        return Party(trouble="unread_people")
    if kind := kind_beside(people, folded):
        return _of_kind(kind, chains, folded)
    party = reconciled(chains, folded)
    if party.trouble == "contradiction":
        party = accounted_for(people, folded) or party
    of_all = is_of_a_total(party, folded)
    party = Party(trouble="contradiction") if of_all else with_cards(_all_old(party, folded), fold(text))
    whole = pattern(ALL_OF_A_KIND).search(folded)
    grown = party.people if not party.units else party.units["adult"] if set(party.units) == {"adult"} else None
    if whole and grown:
        party = party.model_copy(update={"units": {_kind_of(whole[1]): grown}, "people": None})
    return party.model_copy(update={"where": tuple((c.people[0].start, c.people[-1].end) for c in chains)})


def _is_left_out(chain: Chain, people: list[Person], folded: str) -> bool:
    return comes_along(chain.people, folded) or is_joined_to(chain.people[0], people, folded)


def _trouble(people: list[Person], folded: str) -> str | None:
    """What makes the whole party unreliable, whatever else is read of it."""
    counted = any((one.kind == "adult" and not one.trouble) or _is_of_all(one, folded) for one in people)
    told = any(has(rf"\b(?:{number()})\b", folded[one.start : one.end]) for one in people)
    if has(_WHOLE_FAMILY, folded) and not told and not any(one.kind == "family" for one in people):
        return "range"
    families = has(_FAMILIES, folded) and (not counted or has(_EACH, folded))
    if families or has(_OPEN_COUNT, folded) or has(EACH_WITH_ONE, folded) or _is_range(folded) or is_left_open(folded):
        return "range"
    if any(person.count < 0 or person.trouble for person in people):
        return next((person.trouble for person in people if person.trouble), "negative")
    return None


_IN_ALL = r"(?:celkem|dohromady|in total|altogether|in all|insgesamt|zusammen)"


def _is_of_all(one: Person, folded: str) -> bool:
    """As in "both families, seven people in all"."""
    ahead, behind = folded[max(0, one.start - 24) : one.start], folded[one.end : one.end + 16]
    said = has(rf"\b{_IN_ALL}\s+(?:\w+\s+){{0,2}}$", ahead) or has(rf"^\s+{_IN_ALL}\b", behind)
    return one.kind == "people" and one.count > 1 and not one.trouble and said


_ALL_OLD = r"\b(?:všem|všichni|všechny|vesměs|all(?: of us)?|alle|(?P<both>oběma|oba|obě|both(?: of us)?|beide))\s+(?:(?:už|je|jsme|jsou|nám|are|is|we are|sind|wir|already|schon|well)\s+){0,3}(?:über|over|přes|nad|starší(?: než)?|older than|past)\s+(?:6[5-9]|7\d|8\d|sedmdesát|osmdesát|seventy|eighty|siebzig|achtzig)(?:\s+(?:let|years(?: old)?|jahre(?: alt)?))?\b"


def _all_old(party: Party, folded: str) -> Party:
    """As in "two couples, all of us over seventy"."""
    grown = party.people or (party.units.get("adult") if set(party.units) == {"adult"} else None)
    told = pattern(_ALL_OLD).search(folded)
    if told and told["both"] and (party.units or party.people) and grown != 2 and not party.units.get("senior"):  # noqa: PLR2004  two of them
        return Party(trouble="unread_people")
    if not grown or told is None or (told["both"] and grown != 2):  # noqa: PLR2004  both of them
        return party
    return Party(units={"senior": grown}, where=party.where)


def _uncounted(people: list[Person], text: str, folded: str, catalogue: Catalogue) -> Party:
    """Nobody is counted: a list of names, of whom it is said that all are of one kind, counts all the same."""
    whole = pattern(ALL_OF_A_KIND).search(folded)
    if not whole and are_titles(people, folded) and (units := named_lines(text, catalogue)):
        return Party(units=units)
    if whole and (named := len(_NAME_LINES.findall(text))) > 1:
        return Party(units={_kind_of(whole[1]): named})
    if not people or {one.kind for one in people} <= {"self", "relative"}:
        couple = rf"\b{dict(KINDS)['relative']}\s+(?:and|und|a)\s+{SELF}\b|\b{SELF}\s+(?:and|und|a|s|se|with|mit)\s+(?:my |meine |mou |mým )?{dict(KINDS)['relative']}"
        if (
            pattern(couple).search(folded)
            and len({folded[one.start : one.end] for one in people if one.kind == "relative"}) == 1
        ):
            return Party(units={"adult": 2})  # "my wife and I are celebrating … the dinner, please"
    told = chains_of(people, folded)
    if len(told) == 1 and sender_stays(fold(text)) and {one.kind for one in people} == {"relative"}:
        return Party(units=dict(sum((one.kinds() or Counter() for one in people), Counter[str]())))
    vague = any(person.kind not in {"self", "relative"} for person in people)
    return Party(trouble="vague" if vague else "absent")


_INCLUDED = r"\W*(?:i |a )?(?:včetně|vč|including|incl|inklusive|inkl|z toho|davon|darunter|of (?:them|which|whom))\b"


def _of_kind(kind: str, chains: list[Chain], folded: str) -> Party:
    """As in "2 Tageskarten für Rentner": a kind named right behind the only number there is."""
    total = chains[0].total if is_beside(kind, chains[0].people[-1], folded) else None
    behind = folded[chains[0].people[-1].end :]
    alone = len(chains) == 1 and len(chains[0].people) == 1 and not pattern(_INCLUDED).match(behind)
    return Party(units={kind: total}) if total and alone else Party(trouble="unread_people")


def _kind_of(word: str) -> str:
    return (
        "student"
        if word.startswith(("stud", "isic"))
        else "senior"
        if word.startswith(("senior", "rentner", "duchod", "pension", "retire", "penzi", "rente", "ruhestand"))
        else "adult"
    )


def _all_grown(people: list[Person], folded: str) -> list[Person]:
    """As in "three of us, me, my daughter and her friend, all adults": whose age is not told is grown up."""
    whole = pattern(ALL_OF_A_KIND).search(folded)
    if whole is None or _kind_of(whole[1]) != "adult":
        return people
    return [
        one.model_copy(update={"kind": "relative"}) if one.kind == "unknown" and not one.age_kinds else one
        for one in people
    ]

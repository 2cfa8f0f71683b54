# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Students told by their cards: "five of us, all with student cards", "je nás pět, každý má ISIC"."""

from gangway.channels.email.counted_fares import FARES
from gangway.channels.email.counting import number, value_of
from gangway.channels.email.folding import has, pattern
from gangway.channels.email.party_sums import Party

_CARD = r"\b(?:isic\b|(?:student|uni\w*|college)\s+(?:ids?|cards?)\b|studentsk\w+\s+(?:průkaz\w*|kart\w*)|studentenausweis\w*|studierendenausweis\w*)"
# "All on student tickets": what they pay, told of all of them.
_FARE = rf"\b{FARES['student']}"

_FARE_TOLD = rf"(?<!\bno )(?<!\bbez )(?<!\bkeine )(?<!\bkein )(?<!\bohne ){_FARE}"


# "We both study at the conservatory": they are students, though nobody names a card.
_STUDY = r"(?:studujeme|studují|study\b|are studying|studieren)"
_WE_STUDY = rf"\b(?:we|wir|oba|obě|všichni|všechny|both(?: of us)?|all(?: of us)?|beide|alle)\s+(?:\w+\s+)?{_STUDY}|\bstudujeme\b"


def card_unread(party: Party, folded: str) -> bool:
    """As in "two of us have student cards" where the party has no student; to ask for a reduction is another matter."""
    sentences = (one.group() for one in pattern(r"[^.!?\n]+[.!?\n]?").finditer(folded))
    told = any(has(rf"{_CARD}|{_FARE_TOLD}|{_WE_STUDY}", one) and not one.endswith("?") for one in sentences)
    counted = bool(party.units) or party.people
    return bool(counted) and "student" not in party.units and told


_GOES = r"(?:travel(?:s|l?ing)?|go(?:es|ing)?|com(?:es|ing)|rid(?:es|ing)|sail(?:s|ing)|pay(?:s|ing)?|jed(?:e|ou|eme)|pojed\w+|plat(?:í|íme)|cestuj\w+|fahren|fährt|reisen|reist|zahlen|zahlt)"
_ALL_HAVE = rf"\b(?:(?:všichni|všechny|všech|všem|all|alle)\s+(?P<many>{number()})(?: of us)?|všichni|všechny|každ[ýá]|all(?: of us)?|each(?: of us)?|every ?one(?: of us)?|alle|jede[rs]?|(?P<both>oba|obě|both(?: of us)?|beide))\s+(?:(?:{_GOES}|se?|s|na|máme|má|mají|platn\w+|with|on|have|has|an?|the|our|valid|their|mit|zum|den|haben|hat|einen|gültige\w*|hold(?:s|ing)?|carry(?:ing)?)\s+){{0,4}}(?:{_CARD}|{_FARE}|{_STUDY})"


def with_cards(party: Party, folded: str) -> Party:
    """All grown-ups that are told to have student cards are students."""
    grown = party.people or (party.units.get("adult") if set(party.units) == {"adult"} else None)
    told = pattern(_ALL_HAVE).search(folded)
    if not grown or told is None or (told["both"] and grown != 2):  # noqa: PLR2004  both of them
        return party
    if told["many"] and value_of(told["many"]) != grown:
        return party
    return Party(units={"student": grown}, where=party.where)

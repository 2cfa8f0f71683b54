"""Ages told by a difference: "he is 82 and I'm three years younger", "meine Frau ist fünf Jahre jünger"."""

from gangway.channels.email.ages import OLDEST
from gangway.channels.email.counting import number, value_of
from gangway.channels.email.folding import pattern
from gangway.channels.email.party_tellings import tellings_in

_YOUNGER, _OLDER = r"mladší\w*|younger|jünger", r"starší\w*|older|älter"
_THAN = r"(?:\s+(?:než|than|als)\s+(?:on|ona|já|he|she|him|her|me|i|er|sie|ich))?"
_NEAR = 80


def with_ages_by_difference(folded: str) -> str:
    """As long as `folded`; told as the age itself, reckoned from the one told right before in the same sentence."""
    years = rf"(?:\bo\s+)?\b(?P<n>{number()})\s+(?:let|roky|rok|years?|jahre?)"
    source = rf"{years}\s+(?:(?P<younger>{_YOUNGER})|{_OLDER})\b{_THAN}"
    for match in list(pattern(source).finditer(folded)):
        told = [one for one in tellings_in(folded[: match.start()]) if len(one.ages) == 1]
        gap = folded[told[-1].end : match.start()] if told else ""
        if not told or len(gap) > _NEAR or pattern(r"[.!?;\n]").search(gap):
            continue
        gap_in_years = value_of(match["n"]) or 0
        age = told[-1].ages[0] + (-gap_in_years if match["younger"] else gap_in_years)
        if 0 < age <= OLDEST:
            folded = folded[: match.start()] + f"{age} let".ljust(len(match.group())) + folded[match.end() :]
    return folded

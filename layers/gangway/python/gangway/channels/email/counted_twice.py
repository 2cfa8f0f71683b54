# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Two readings of one party, and which of them missed somebody."""

import re
from collections.abc import Sequence

from gangway.channels.email.folding import fold, has
from gangway.channels.email.party_sums import Party

# A sentence of its own tells of guests where it says that they come, or is a line of a list.
_COMES = r"\b(?:com(?:e|es|ing)|join\w*|go(?:es|ing)?|going|travel\w*|sail\w*|be|there|plus|also|too|(?:po|při)?jed\w+|jdou|jdeme|půjd\w+|přijd\w+|doprov\w+|pluj\w+|poplu\w+|bude\w*|jsme|jde|nás|mit|mit\w+en|dabei|kommt|kommen|komme|fähr\w+|fahre\w*|begleit\w+|sind|dazu|for|für|pro)\b|^\s*(?:-|–|•)"


def holds(told: Party, party: Party) -> bool:
    """Whether all of `party` are told, and somebody more."""
    fewer = party.units or {"adult": party.people or 0}
    return told.units != fewer and all(told.units.get(kind, 0) >= count for kind, count in fewer.items())


def all_come(text: str, told: Sequence[tuple[int, int]], read: Sequence[tuple[int, int]]) -> bool:
    """Whether each sentence of `told` has somebody whom the finders read, or says that somebody comes.

    "My grandmother and I. Her neighbour, a lady of 80, lent us the wheelchair": nobody says that she comes.
    """
    for start, end in told:
        at = start
        for clause in re.split(r"(?<=;)", text[start:end]):
            behind = at + len(clause)
            known = any(a < behind and b > at for a, b in read)
            if re.search(r"\w", clause) and not known and not has(_COMES, fold(clause)):
                return False
            at = behind
    return True

# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""People the finders count twice or not at all: told again by what they are, or joined in a breath of their own.

"I, her niece (50)", "three children, namely Ema (4) and Hugo (7)", "the three of us and my mum" behind two children,
"a family ticket; we have two children", "30 adults, and the guide joins them".
"""

from collections.abc import Sequence

from gangway.channels.email.ages import Person
from gangway.channels.email.counting import number, value_of
from gangway.channels.email.folding import has, pattern
from gangway.channels.email.manifest.joiners import has_unread_joiner
from gangway.channels.email.party_sums import Party
from gangway.channels.email.party_words import KINDS, SELF, SINGLE_ROLES, in_czech

_OWNED = r"(?:její|jeho|jejich|her|his|their|ihre?|seine?|deren|dessen)"
_TOLD_AS = rf"(?<![\w']){SELF}\s*,\s*{_OWNED}\s+(?:{{kin}})"
_NAMELY = rf"(?<![\w.,:])(?P<n>{number()})\s+(?:dětí|děti|children|kids|kinder|chlapci|kluci|holky|boys|girls|jungen|mädchen)\s*,?\s+(?:a to|konkrétně|jmenovitě|namely|und zwar|nämlich)\b"
_US_SEVERAL = r"\b(?:my|nás|us|we|wir|uns)\s+(?P<n>tři|čtyři|pět|three|four|five|drei|vier|fünf)\s+(?:a|and|plus|und|s|with|mit)\b"
_HAVE_CHILDREN = r"\b(?:děti|dětí|children|kids|kinder)\s+(?:máme|jsou|have|haben|sind)\b|\b(?:máme|we have|wir haben)\s+(?:\w+\s+)?(?:dětí|děti|children|kids|kinder)\b"
_ROLE_JOINS = rf"\b(?:k (?:nim|nám|tomu)|s nimi|s nám[ia]|dazu(?: (?:kommt|kommen))?|mit (?:ihnen|uns)|with (?:them|us)|joined by|joining them is)\s+(?:(?:ještě|také|i|auch|noch|also|der|die|das|ein|eine|the|a|an|their|our|ihr\w*|unser\w*|jejich|náš|naše)\s+)*(?P<role>{SINGLE_ROLES})\b"

# "Ten employees and their wives", "two sisters and whoever they bring", "our neighbours are coming too": how many?
_UNCOUNTED = r"\b(?:and|a|und|plus|sowie)\s+(?:their|jejich|deren|ihren?)\s+(?:wives|husbands|partners|families|manžel(?:ky|é)|partneři|partnerky|rodiny|frauen|männer|familien|partnerinnen|anhang)\b|\bwhoever (?:they|she|he)\b|\b(?:our|the|naši|unsere)\s+(?:neighbou?rs|friends|sousedé|sousedi|přátelé|nachbarn|freunde)\s+(?:are|will|will be|jedou|pojedou|kommen|fahren)\s+(?:come|coming|join(?:ing)?|také|taky|auch|mit)\b"
_IN_ALL = r"\b(?:in (?:all|total)|altogether|celkem|dohromady|insgesamt|zusammen|of us|z nás|je nás|bude nás|takže|tedy|so|also|makes|macht)\b"


def read_twice(party: Party, found: Sequence[Person], plain: str, written: str) -> bool:
    """Whether somebody may be counted twice, or is joined and not counted; `plain`: the folded text without asides, `written`: with its lists as written."""
    young = sum(party.units.get(kind, 0) for kind in ("child", "infant"))
    kin = "|".join(source for kind, source in KINDS if kind == "unknown")
    named = [value_of(match["n"]) or 0 for match in pattern(_NAMELY).finditer(written)]
    several = [value_of(match["n"]) or 0 for match in pattern(_US_SEVERAL).finditer(written)]
    roles = [match.start("role") for match in pattern(_ROLE_JOINS).finditer(plain)]
    counted = [place for one in found for place in one.places if one.count]
    return (
        has(_TOLD_AS.replace("{kin}", kin), written)
        or (has(_UNCOUNTED, written) and not has(_IN_ALL, written))
        or any(young > count for count in named)
        or any(young and young < count for count in several)
        or bool("family" in party.units and young and has(_HAVE_CHILDREN, plain))
        or any(not any(start <= at < end for start, end in counted) for at in roles)
        or (bool(party.where) and has_unread_joiner(plain, plain, party.where, czech=in_czech(written)))
    )

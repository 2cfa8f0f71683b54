# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Ways of telling the party, put as those who read parties read it; every text stays as long as it was."""

import re
from functools import cache

from gangway.channels.email.counting import number
from gangway.channels.email.folding import pattern
from gangway.channels.email.party_words import KINDS, PEOPLE, SELF

_TICKET = r"(?:(?:vstupn|jízdn|líst|vstupenk|jízdenk|tiket)\w*|tickets?|karte|fahrkarte|míst\w*|seat|place|platz)"
_A = r"(?:one|ein|eine|einen|einer|jeden|jednu|jedno|jedna|1)"
_OWN = r"(?:mě|mne|mou|mého|moji|moje|mé|můj|naš\w+|svou|svého|svoj\w*|my|our|me|myself|mein\w*|unser\w*|mich)"


@cache
def _place_for_me() -> str:
    """As in "one seat for myself": the sender, and no count besides."""
    return rf"(?<![\w.,:/-]){_A}\s+(?:{_TICKET}\s+)?(?=(?:pro|for|für)\s+(?:{SELF}|sebe\b))"


@cache
def _and_for() -> str:
    """As in "for me and for my wife": one list."""
    kin = dict(KINDS)["relative"]
    return rf"(\b(?:pro|for|für)\s[^.!?;\n]{{1,60}}?(?:,|\b(?:a|and|und|i)))(\s(?:{_A} )?(?:pro|for|für))(?=\s(?:{_OWN}\b|{kin}))"


@cache
def _we_are_two() -> str:
    """As in "s manželem jsme dva", "jsme s manželkou dva": the two of us."""
    kin = dict(KINDS)["relative"]
    return rf"\b(?:(?:jedeme|pojedeme|přijedeme|přijdeme|půjdeme|budeme|jsme)\s+oba\s+(?:s|se)\s+(?:mým |mou |svým |svou )?(?:{kin})|(?:s|se)\s+(?:mým |mou |svým |svou )?(?:{kin})\s+jsme\s+(?:jen |tedy |celkem )?(?:dva|dvě|2)\b|jsme\s+(?:s|se)\s+(?:mým |mou |svým |svou )?(?:{kin})\s+(?:jen |tedy |celkem )?(?:dva|dvě|2)\b)(?!\s+[a-z]*(?:dosp|dět|senior|důchod|kamar|koleg))"


# "2 (dospělí) + 1 (dítě, 5 let)": the comma opens the bracket of the ages.
@cache
def _in_bracket() -> str:
    kinds = "|".join(source for kind, source in KINDS if kind in {"adult", "senior", "student", "infant", "child"})
    return rf"(?<![\w.,:/-])(\d{{1,2}}\s?x?\s*)\(({kinds}),(?=\s*\d)"


_TWINS = r"(?<=\w) \((?:z toho |dvě |two |the )?(?:dvojčata|twins|zwillinge)\)"  # "aged 5, 7 and 7 (twins)"


@cache
def _sits() -> str:
    """As in "three adults, my sister is in a wheelchair": one of those counted."""
    counted = "|".join([PEOPLE, *(source for kind, source in KINDS if kind in {"adult", "senior", "student"})])
    aid = r"(?:vozí[kčc]\w*|wheelchair\w*|rollst\w+|rollator\w*|berl\w*|hol[eí]\w*|crutches|krücken)"
    is_ = r"(?:sitzt|ist|braucht|je|sedí|jezdí|má|potřebuje|is|uses|needs|has)"
    return rf"((?<![\w.,:/-])(?:{number()})\s+(?:{counted})\s*,\s*)((?:{_OWN}\s+)?(?:{dict(KINDS)['relative']})\s+{is_}\s+(?:\w+\s+){{0,2}}{aid})\b"


def said_plainly(folded: str) -> str:
    folded = pattern(_we_are_two()).sub(lambda match: "my dva".ljust(len(match.group())), folded)
    folded = pattern(_sits()).sub(lambda match: match[1] + " " * len(match[2]), folded)
    folded = pattern(_place_for_me()).sub(_gone, folded)
    folded = pattern(_and_for()).sub(lambda match: match[1] + " " * len(match[2]), folded)
    folded = pattern(_in_bracket()).sub(lambda match: f"{match[1]} {match[2]}(", folded)
    return pattern(_TWINS).sub(_gone, folded)


def _gone(match: re.Match[str]) -> str:
    return " " * len(match.group())

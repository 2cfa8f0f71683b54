# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""The young in the plural, and the age of each told behind them in a clause of its own, put into a bracket.

"Die Enkel. Paul ist drei, Lina erst ein Jahr" is told as "die Enkel (3, 1)", "dcery, jedné je 11, druhé 16" as "dcery (11, 16)",
"our twins, who have just turned 6" as "our twins, both 6". Where a number stands before the young, the ages must be as many.
"""

import re
from functools import cache

from gangway.channels.email.counting import number, value_of
from gangway.channels.email.folding import pattern
from gangway.channels.email.party_words import KINDS, SELF

YOUNG = (
    r"(?:děti|dětmi|dětem|dětí|vnouč(?:ata|aty|at)|vnuk(?:y|ů)|vnuci|vnučk(?:y|ami)|dcer(?:y|ami|ky|kami|ušky)|syn(?:y|ové|ů)|kluc(?:i)|klu(?:ky|kama|ků)|hol(?:ky|kami|čičky|čičkami)|neteře|synov(?:ci|ce)|dvojčata|dvojčaty"
    r"|children|kids|grandchildren|grandkids|daughters|sons|boys|girls|grandsons|granddaughters|nephews|nieces|little ones|godchildren|twins"
    r"|kindern?|enkeln?|enkelkindern?|enkelinnen|töchtern|töchter(?=\s*[,(.:-]\s*die eine\b)|söhnen?|jungs|mädchen|mädels|neffen|nichten|zwillingen?)"
)
_PAIR = r"(?:dvojčata|dvojčaty|twins|zwillingen?)"
_UNIT = r"(?:\s*(?:(?P<months>měsíc\w*|months?|monate?n?|mon\b)|let|rok(?:y|ů|u)?|years?|yrs|jahren?|jahre?|jahr)\b)?(?:\s+(?:old|alt)\b)?"
_A_YEAR = r"(?:(?:a|one|ein|einem|jeden)\s+(?:year|jahr|rok)|rok(?:\s+a\s+půl)?|(?:a year|one) and a half(?: years?)?|(?:anderthalb|eineinhalb)(?:\s+jahre?)?)(?:\s+(?:old|alt))?"
_IS = r"(?:je|jsou|bude|budou|bylo|má|mají|is|are|has|will be|turned|turns|ist|wird|wurde|sind|(?:has|have|'s) (?:just )?turned)"
_ONLY = r"(?:only|just|already|now|recently|teprve|už|jen|akorát|právě|zrovna|erst|schon|gerade|nun|(?:has|have) just|bude mít)"
_END = r"(?=\s*(?:[,.;!?)\n]|$|\b(?:a|and|und|while|zatímco|während)\b))(?!\s*[.:]\s?\d)"
_MONTHS_A_YEAR = 12


@cache
def _one() -> str:
    """A name, or "one" and "the other", and the age."""
    kin = "|".join(source for kind, source in KINDS if kind not in {"child", "unknown"})
    no_name = rf"(?!(?:{kin}|{SELF}|{YOUNG}|je|is|ist|she|he|they|we|ona|on|oni|jim|jí|mu|sie|er|es|wir|all|both|each|oba|obě|oběma|všem|všichni|alle|beide|celkem|total|at|am|um|v|ve|na|od|do|from|to|bis|ab|von|mit|with|s|se|who|die|der|kter\w+|takže|tedy|also|so|check-?in|boarding|departure|lunch|dinner|start|price|odjezd|odplutí|nástup|sraz|oběd|večeře|cena|abfahrt|einstieg|treffpunkt|preis)\b)"
    name = rf"(?:the |die |der |das |dem |our |naš\w+ |unser\w* |little |malý |malá |malé |malému |kleine[rn]? )*{no_name}[a-z]{{2,14}}(?:,? who|,? der|,? die)?"
    age = rf"(?:{_A_YEAR}|(?:{number()})(?![\w%/-]|[.:]\d){_UNIT})"
    return rf"{name}(?P<is>\s+(?:{_IS}|{_ONLY})(?:\s+(?:{_IS}|{_ONLY}|jí|mu))*)?\s+{age}{_END}"


def _nameless(source: str) -> str:
    return re.sub(r"\?P<\w+>", "?:", source)


@cache
def _told() -> str:
    one = _nameless(_one())
    joint = r"\s*(?:,\s*(?:a|and|und|while|während|zatímco)\b|[,;.]|\b(?:a|and|und|while|während|zatímco)\b)\s*"
    count = (
        rf"(?:(?P<count>(?<![\w.,:/-])(?:{number()}))\s+(?:(?:small|little|young|malé|malých|kleinen?|weitere)\s+)?)?"
    )
    lead = r"\s*(?:[.:,;(-]|\bund zwar\b|\bnamely\b|\ba to\b)\s*(?:(?:that's|das sind|to jsou)\s+)?"
    return rf"{count}\b(?P<young>{YOUNG})\b(?P<told>{lead}(?P<list>{one}(?:{joint}{one})+)\)?)"


def _years(one: re.Match[str]) -> int:
    told = re.findall(number(), one.group())
    age = value_of(told[-1]) if told else None
    if age is None or pattern(rf"{_A_YEAR}$").search(one.group()):
        return 1
    return max(1, age // _MONTHS_A_YEAR) if one["months"] else age


def _in_a_bracket(match: re.Match[str]) -> str:
    ones = list(pattern(_one()).finditer(match["list"]))
    counted = value_of(match["count"]) if match["count"] else None
    told = f" ({', '.join(str(_years(one)) for one in ones)})"
    if not ones[0]["is"] or (counted or len(ones)) != len(ones) or len(told) > len(match["told"]):
        return match.group()
    young = match.group()[: match.start("told") - match.start()]
    if counted is None and len(told) + 2 <= len(match["told"]) and not pattern(_PAIR).search(young):
        young = f"{len(ones)} {young}"
    return (young + told).ljust(len(match.group()))


@cache
def _twins() -> str:
    """As in "our twins, who have just turned 6", "dvojčata, kterým zrovna bylo 6"."""
    who = r"(?:who|die|kterým|jimž|které|they|sie|oběma|both|beide|je jim|bude jim)"
    return rf"(?P<young>\b{_PAIR})(?P<told>\s*[,(-]?\s*{who}(?:\s?'(?:re|ve))?(?:\s+(?:{_IS}|{_ONLY}|have|haben|jim))*\s+(?P<age>{number()})(?![\w%/-]|[.:]\d)(?:\s*(?:let|rok\w*|years?(?: old)?|jahre?(?: alt)?))?(?:\s+(?:geworden|alt|old|sind|werden|wurden))*\)?){_END}"


def with_ages_by_name(folded: str) -> str:
    """As long as `folded`."""
    folded = pattern(_told()).sub(_in_a_bracket, folded)
    return pattern(_twins()).sub(
        lambda match: match["young"] + f", both {value_of(match['age'])}".ljust(len(match["told"])),
        folded,
    )

# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""One guest of a list: "me (68)", "our Annie, who is 7", "an interpreter", "Mr Dlamini", "five guests from Japan"."""

import re
from functools import cache

from gangway.channels.email.ages import OLDEST, kind_of_age
from gangway.channels.email.counting import number, value_of
from gangway.channels.email.folding import pattern
from gangway.channels.email.party_words import KINDS, SELF, SINGLE_ROLES
from gangway.domain.catalogue import Catalogue
from gangway.domain.model import Model

KIN = rf"(?:{dict(KINDS)['relative']}|muž\b|nana\b|nan\b|grandad\b|papa\b|mama\b|segr[au]\b|(?:mother|father|sister|brother)[ -]in[ -]law)"
_YOUNG = rf"(?:{dict(KINDS)['unknown']}|kluk\b|holka\b|boy\b|girl\b|junge\b|mädchen\b)"
OWNER = r"(?:(?:the|my|our|his|her|their|můj|mého|mým|moje|moji|mou|má|naše|náš|naši|našeho|naší|jeho|její|jejího|jejímu|jejich|svou|svého|mein|meine|meinen|meiner|meinem|unser|unsere|unseren|unserer|unserem|sein|seine|seinen|ihr|ihre|ihren|der|die|das|den)\s+)?"
_SMALL = r"(?:(?:little|small|big|malá|malý|malého|malou|kleine[rn]?)\s+)?"
_UNIT = r"(?:let\b|roky\b|rok\b|roků\b|r\b\.?|years?(?: old)?\b|yrs?\b|y/?o\b|jahre?(?: alt)?\b|j\b\.?)"
_MONTHS = r"(?:měsíc\w*|měs\b\.?|months?(?: old)?\b|mon?\b\.?|monate?n?(?: alt)?\b)"
_ALREADY = r"(?:(?:už|teprve|jen|just|only|now|already|schon|erst|gerade|zatím|sotva|about|almost)\s+)*"
_TOLD = rf"(?:kter\w+|jenž|jemuž|jíž|té|tomu|jí|mu|who|she|he|die|der|das|sie|er)(?:\s+(?:je|jsou|má|is|has|are|ist|hat|turned|turns)|'s)\s+{_ALREADY}"
_NO_NAMES = r"(?:twins?|triplets|it|that|this|there|here|what|let|who|moin|servus|morgen|morning|tag|guten|good|zdravím|čau|nazdar|prosím|please|bitte|děkuji|díky|danke|thanks|cheers|dobrý|ahoj|hello|hi|hallo|dear|also|pak|then|dann|the|we|wir|my|praha|prague|prag|zoo|pan|paní|mr|mrs|ms|frau|herr|herrn)"
# Who comes besides the sender, whatever they are called.
_COMPANY = r"(?:hostů|hosté|hosty|guests|gäste\w*|klient\w+|clients|kunden|customers|zákazní\w+|passengers|pasažér\w+|cestujíc\w+|koleg\w*|colleagues|kolleg\w*|friends|přátel\w*|kamarád\w*|freunde\w*|freundinnen|mates|partnerů|partners|geschäftspartner\w*|zaměstnan\w+|employees|mitarbeiter\w*)"
ROLES = rf"(?:{SINGLE_ROLES}|driver|řidič(?:ka|ku|e|em)?|fahrer(?:in)?|ředitel(?:ka|ku|e|em)?|director|direktor(?:in)?|chef(?:in)?|boss|šéf(?:a|em|ová|ovou)?|carer)"
_A = r"(?:(?:an?|one|1|ein|eine|einen|einem|einer|jeden|jednoho|jedna|jednu)\s+)?"
_TITLE = r"(?:mr|mrs|ms|miss|dr|pan|pana|panu|panem|paní|slečn[aouy]|herrn?|frau)\b\.?\s+"
_FROM = r"(?:\s+(?:na vozíku|in a wheelchair|im rollstuhl)|\s+(?:z|ze|from|aus|von)\s+(?:the |our |der |dem |unserer |naší |našeho )?[a-z]{3,16})?"


class Guest(Model):
    """`kind`: "self", "kin", "name", "young", "infant", "child", "pronoun", "head" (only says how many follow),
    "company" (several who come besides), "role" (who leads, helps, or is told by a title).
    """

    kind: str
    count: int = 1
    kinds: tuple[str, ...] = ()


def guest_at(at: int, text: str, folded: str, catalogue: Catalogue) -> tuple[Guest, int] | None:
    """Who is named there, and where that ends."""
    for kind, source in _forms():
        match = pattern(source).match(folded, at)
        if match is None or (kind == "name" and not text[match.start("called")].isupper()):
            continue
        if kind == "titled" and not text[match.start("called")].isupper():
            continue
        if kind in {"head", "pair", "grown", "several", "company"}:
            several = _several(kind, match, catalogue)
            return (several, match.end()) if several else None
        told = _age_behind(match.end(), folded, bare=kind in {"name", "self", "kin", "young", "role", "titled"})
        if told is None:
            return Guest(kind=_ALIKE.get(kind, kind), count=2 if kind == "two" else 1), match.end()
        heads = 2 if kind == "twins" else 1
        known = told[0] <= OLDEST and kind != "two"
        guest = Guest(kind=_ALIKE.get(kind, kind), count=heads, kinds=kinds_of([told[0]], catalogue) * heads)
        return (guest, told[1]) if known else None
    return None


_ALIKE = {"titled": "role"}


def _several(kind: str, match: re.Match[str], catalogue: Catalogue) -> Guest | None:
    """Those who are told of together; None when the ages are not so many."""
    if kind == "pair":
        ages = [value_of(age) or 0 for age in (match["both"] or match["one"], match["both"] or match["other"])]
        return Guest(kind="kin", count=2, kinds=kinds_of(ages, catalogue))
    count = value_of(match["n"] or "") or (2 if kind in {"grown", "several"} else 0)
    if kind != "several":
        return Guest(kind=kind, count=count)
    ages = [value_of(age) or 0 for age in pattern(number()).findall(match["ages"])]
    kinds = ("student",) * count if match["student"] else kinds_of(ages, catalogue)
    return Guest(kind=kind, count=count, kinds=kinds) if len(ages) == count else None


@cache
def _of_company() -> tuple[tuple[str, str], ...]:
    """Who comes besides the sender, by number, role or title."""
    return (
        (
            "company",
            rf"{OWNER}(?P<n>{number()})\s+(?:of\s+)?{OWNER}(?:(?:našich|vašich|mých|svých|jejích|seiner|ihrer|unserer|[a-z]{{4,16}})\s+)?{_COMPANY}(?!\w){_FROM}",
        ),
        ("role", rf"{OWNER}{_A}(?:{_TITLE})?{ROLES}(?!\w){_FROM}"),
        (
            "titled",
            rf"{_TITLE}(?P<called>[a-z]{{2,16}})(?:\s+(?!(?:{_NO_NAMES}|a|and|und|s|se|with|mit)\b)[a-z]{{3,16}}(?=\s*(?:,|a\b|and\b|und\b|s\b|mit\b|with\b)))?",
        ),
    )


@cache
def _forms() -> tuple[tuple[str, str], ...]:
    kinds = "|".join(source for _, source in KINDS)
    name = rf"(?:\s+(?!(?:{_NO_NAMES}|{kinds}|a|i|and|und|s|se|who|is|je|ist|má|has)\b)[a-z]{{3,12}})?"
    age = rf"(?:{number()})"
    of_both = rf"\s*\((?:(?:both|oba|obě|beide)\s+(?P<both>{age})|(?P<one>{age})\s*(?:,|a|and|und|&)\s*(?P<other>{age}))(?:\s*{_UNIT})?\)"
    couple = dict(KINDS)["couple"]
    pair = rf"{OWNER}(?:{couple}|{KIN}\s+(?:a|s|se|and|with|und|mit)\s+{OWNER}{KIN}){of_both}"
    return (
        ("pair", pair),
        ("self", SELF),
        *_of_company(),
        ("twins", rf"{OWNER}(?:twins|dvojčat\w*|zwilling\w*)"),
        ("pronoun", r"(?:ona|on|she|he|er|sie|her|him|ji|ni|ho|něj|ihn)\b"),
        (
            "two",
            rf"{OWNER}(?:{couple})(?!\s*\()|(?:my dva|nás dva|wir zwei|wir beide|the two of us|us two|both of us)\b",
        ),
        (
            "head",
            rf"(?:naše|naši|our|unsere|unser)\s+(?P<n>{number()})(?:\s+(?:kids|children|kinder|děti|kluci|holky))?(?=\s*[:,(-]\s*[a-z])",
        ),
        ("kin", rf"{OWNER}{_SMALL}{KIN}(?!'s){name}{_FROM}"),
        ("infant", rf"{OWNER}{_SMALL}(?:an?\s+|ein\s+)?(?:baby|miminko|mimino)\b{name}"),
        (
            "grown",
            rf"{OWNER}(?P<n>{number()}|beiden?|both|oba|obě|obou)\s+(?:erwachsene[nr]?|grown-up|adult|dospěl\w+)\s+(?:{_YOUNG}|kids|children|kinder\w*|děti)",
        ),
        (
            "grown",
            rf"{OWNER}(?:erwachsene[nr]?|grown-up|adult|dospěl\w+)\s+(?:{_YOUNG}|kids|children|kinder\w*|děti),?\s+(?P<n>{number()})(?:\s+(?:of them|an der zahl))?",
        ),
        (
            "several",
            rf"{OWNER}(?P<n>{number()}|beiden?|both|oba|obě)\s+(?:{_YOUNG}|{dict(KINDS)['child']}|große[nr]?|kleine[nr]?)(?P<student>,?\s+student\w*)?\s*\((?P<ages>{age}(?:\s*(?:,|a|and|und|&|,\s*(?:a|and|und))\s*{age})*)(?:\s*{_UNIT})?\)",
        ),
        ("young", rf"{OWNER}{_SMALL}{_YOUNG}{name}"),
        ("young", rf"{OWNER}(?:kleine[nr]?|große[nr]?|malá|malou|malý|malého|malej)(?=\s*\()"),
        (
            "name",
            rf"{OWNER}{_SMALL}(?P<called>(?!(?:{_NO_NAMES}|{kinds})\b)[a-z]{{2,12}})(?:'s\s+(?:{KIN}){name})?(?!\w)",
        ),
    )


def _age_behind(at: int, folded: str, *, bare: bool) -> tuple[int, int] | None:
    """The age in years and where it ends."""
    age = rf"(?P<age>{number()})(?:\s*(?:(?P<months>{_MONTHS})|{_UNIT}))?"
    is_ = r"\s+(?:is|am|je|mi je|ist|bin)\s+"
    forms = [
        rf"{is_}{_ALREADY}{age}",
        rf"\s*\((?:{_TOLD}|aged? )?{age}\s*\)",
        rf",?\s+(?:{_TOLD}|aged? |ve věku ){age}",
    ]
    if bare:
        forms.append(rf",?\s+{age}(?=\s*(?:[.,;!?)\n]|$|a\b|and\b|und\b|[+&]))(?!\s*[.:]\s?\d)")
    for form in forms:
        if match := pattern(form).match(folded, at):
            years = value_of(match["age"]) or 0
            return (years // 12 if match["months"] else years), match.end()
    return None


def kinds_of(ages: list[int], catalogue: Catalogue) -> tuple[str, ...]:
    return tuple(kind_of_age(age, catalogue) or "adult" for age in ages)

# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Lists that name each guest: "me (68), Annie (7) and Jake, who is two", "pro Janu, Radku, Ivana a mě".

A list is read only as a whole: from the word that opens it to the end of its sentence everybody in it must be
understood. It is then told in plain counts ("1 adult, 1 child"), so that whoever reads parties reads this one.
"""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from gangway.channels.email.ages import OLDEST, kind_of_age
from gangway.channels.email.counting import number, value_of
from gangway.channels.email.folding import fold, has, pattern
from gangway.channels.email.party_words import KINDS, SELF
from gangway.domain.catalogue import Catalogue
from gangway.domain.model import Model

_MOST = 12
_FEW_NAMES = 3  # two names without an age may well be the sender's children

_KIN = rf"(?:{dict(KINDS)['relative']}|muž\b|nana\b|nan\b|grandad\b|papa\b|mama\b|segr[au]\b|(?:mother|father|sister|brother)[ -]in[ -]law)"
_YOUNG = rf"(?:{dict(KINDS)['unknown']}|kluk\b|holka\b|boy\b|girl\b|junge\b|mädchen\b)"
_OWNER = r"(?:(?:the|my|our|his|her|their|můj|mého|mým|moje|moji|mou|má|naše|náš|naši|našeho|naší|jeho|její|jejich|svou|svého|mein|meine|meinen|meiner|meinem|unser|unsere|unseren|unserer|unserem|sein|seine|seinen|ihr|ihre|ihren|der|die|das|den)\s+)?"
_SMALL = r"(?:(?:little|small|big|malá|malý|malého|malou|kleine[rn]?)\s+)?"
_UNIT = r"(?:let\b|roky\b|rok\b|roků\b|r\b\.?|years?(?: old)?\b|yrs?\b|y/?o\b|jahre?(?: alt)?\b|j\b\.?)"
_MONTHS = r"(?:měsíc\w*|měs\b\.?|months?(?: old)?\b|mon?\b\.?|monate?n?(?: alt)?\b)"
_ALREADY = r"(?:(?:už|teprve|jen|just|only|now|already|schon|erst|gerade|zatím|sotva|about|almost)\s+)*"
_TOLD = rf"(?:kter\w+|jenž|jemuž|jíž|té|tomu|jí|mu|who|she|he|die|der|das|sie|er)(?:\s+(?:je|jsou|má|is|has|are|ist|hat|turned|turns)|'s)\s+{_ALREADY}"
_SEPARATOR = r"\s*(?:,\s*(?:(?:a|i(?!\s+(?:am|and)\b)|and|und|plus|sowie|taky|také|also|auch)\s+)?|\b(?:a|i(?!\s+(?:am|and)\b)|n|and|und|plus|sowie)\s+(?:(?:taky|také|also|auch)\s+)?|[+&]\s*|\n\s*)"
_OPENS = r"(?:[.:!?\n]\s*|\b(?:pojedu|pojede|pojedou|pojedeme|jedu|jede|jedou|jedeme|přijdu|přijde|přijdeme|půjdu|půjde|půjdeme|budu|bude|budeme|jsme|jsem to|it's|it is|it'll be|it will be|that's|there's|we are|we're|just|kommen|wir sind|fahren|es sind|pro|for|für)\s+)"
_CLOSES = r"(?=(?:\s+(?:last|this) (?:week|month|year))?\s*(?:[.!?;)\n]|$|\s-\s|,?\s*(?:prosím|please|bitte|děkuj\w+|díky|thanks|thank you|danke|cheers|takže|tedy|celkem|dohromady|so|in total|altogether|zusammen|insgesamt|na jméno|would like|want|möchten|wollen|by (?:rádi|chtěli))\b))"
_NO_NAMES = r"(?:moin|servus|morgen|morning|tag|guten|good|zdravím|čau|nazdar|prosím|please|bitte|děkuji|díky|danke|thanks|cheers|dobrý|ahoj|hello|hi|hallo|dear|also|pak|then|dann|the|we|wir|my|praha|prague|prag|zoo|pan|paní|mr|mrs|ms|frau|herr|herrn)"


class _Guest(Model):
    """`kind`: "self", "kin", "name", "young", "infant", "child", "pronoun", "head" (only says how many follow)."""

    kind: str
    count: int = 1
    kinds: tuple[str, ...] = ()


def with_rosters(text: str, catalogue: Catalogue) -> str:
    """As long as `text`; lists that are not understood as a whole stay as they are."""
    for start, end, guests in _lists(text, catalogue):
        told = None if _is_read_elsewhere(guests, text[:start], text[start:end]) else _counted(guests)
        if told and (short := _said(told, end - start)):
            text = text[:start] + short.ljust(end - start) + text[end:]
    return text


def names_nobody_counts(text: str, catalogue: Catalogue) -> bool:
    """As in "me, my husband and Jake", "she, my parents and me": a list whose guests are not all understood."""
    return any(
        _counted(guests) is None
        and _lists_guests(guests)
        and len(guests) > 2  # noqa: PLR2004  "she and I"
        and any(one.kind in {"name", "pronoun"} for one in guests)
        for _, _, guests in _lists(text, catalogue)
    )


_YOUNG_AHEAD = rf"\b(?:the|our|with|s|se|mit|našimi|našima|unseren|den)\s+(?:\w+\s+)?(?:{dict(KINDS)['child']})"


_SAYS_AN_AGE = r"\b(?:is|am|je|ist|bin)\s"


def _is_read_elsewhere(guests: list[_Guest], ahead: str, said: str) -> bool:
    """Kin without names and ages, or the ages of children named before, as in "with the boys … me, Theo (16) and Jonah"."""
    plain = all(one.kind in {"self", "kin", "two"} and not one.kinds for one in guests)
    named = rf"\b(?:{_KIN}|{SELF}|{dict(KINDS)['couple']}|my dva|us|wir)"
    again = has(_SAYS_AN_AGE, fold(said)) and has(named, fold(ahead))  # "my husband and I … He is 76, and I am 73"
    return plain or again or has(_YOUNG_AHEAD, fold(ahead))


def _lists(text: str, catalogue: Catalogue) -> Iterator[tuple[int, int, list[_Guest]]]:
    """Where each list starts and ends, and whom it names."""
    folded = fold(text)
    at = 0
    for opening in (0, *(match.end() for match in pattern(_OPENS).finditer(folded))):
        if opening < at:
            continue
        guests, end = _list_at(opening, text, folded, catalogue)
        if guests:
            yield opening, end, guests
            at = end


def _list_at(start: int, text: str, folded: str, catalogue: Catalogue) -> tuple[list[_Guest], int]:
    guests: list[_Guest] = []
    at = end = start
    while len(guests) <= _MOST and (found := _guest_at(at, text, folded, catalogue)):
        guest, end = found
        guests.append(guest)
        gap = pattern(r"\s*[:,(-]\s*" if guest.kind == "head" else _SEPARATOR).match(folded, end)
        if gap is None or ("\n" in gap.group() and not guest.kinds):  # a line for each guest tells each age
            break
        at = gap.end()
    closed = pattern(_CLOSES).match(folded, end) is not None
    return (guests, end) if closed and len(guests) > 1 else ([], start)


def _guest_at(at: int, text: str, folded: str, catalogue: Catalogue) -> tuple[_Guest, int] | None:
    """Who is named there, and where that ends."""
    for kind, source in _forms():
        match = pattern(source).match(folded, at)
        if match is None or (kind == "name" and not text[match.start("called")].isupper()):
            continue
        if kind in {"head", "pair", "grown", "several"}:
            several = _several(kind, match, catalogue)
            return (several, match.end()) if several else None
        told = _age_behind(match.end(), folded, bare=kind in {"name", "self", "kin", "young"})
        if told is None:
            return _Guest(kind=kind, count=2 if kind == "two" else 1), match.end()
        heads = 2 if kind == "twins" else 1
        known = told[0] <= OLDEST and kind != "two"
        guest = _Guest(kind=kind, count=heads, kinds=_kinds([told[0]], catalogue) * heads)
        return (guest, told[1]) if known else None
    return None


def _several(kind: str, match: re.Match[str], catalogue: Catalogue) -> _Guest | None:
    """Those who are told of together; None when the ages are not so many."""
    if kind == "pair":
        ages = [value_of(age) or 0 for age in (match["both"] or match["one"], match["both"] or match["other"])]
        return _Guest(kind="kin", count=2, kinds=_kinds(ages, catalogue))
    count = value_of(match["n"]) or (2 if kind == "grown" else 0)
    if kind != "several":
        return _Guest(kind=kind, count=count)
    ages = [value_of(age) or 0 for age in pattern(number()).findall(match["ages"])]
    return _Guest(kind=kind, count=count, kinds=_kinds(ages, catalogue)) if len(ages) == count else None


@cache
def _forms() -> tuple[tuple[str, str], ...]:
    kinds = "|".join(source for _, source in KINDS)
    name = rf"(?:\s+(?!(?:{_NO_NAMES}|{kinds}|a|i|and|und|s|se|who|is|je|ist|má|has)\b)[a-z]{{3,12}})?"
    age = rf"(?:{number()})"
    of_both = rf"\s*\((?:(?:both|oba|obě|beide)\s+(?P<both>{age})|(?P<one>{age})\s*(?:,|a|and|und|&)\s*(?P<other>{age}))(?:\s*{_UNIT})?\)"
    couple = dict(KINDS)["couple"]
    pair = rf"{_OWNER}(?:{couple}|{_KIN}\s+(?:a|s|se|and|with|und|mit)\s+{_OWNER}{_KIN}){of_both}"
    return (
        ("pair", pair),
        ("self", SELF),
        ("twins", rf"{_OWNER}(?:twins|dvojčat\w*|zwilling\w*)"),
        ("pronoun", r"(?:ona|on|she|he|er|sie|her|him|ji|ni|ho|něj|ihn)\b"),
        (
            "two",
            rf"{_OWNER}(?:{couple})(?!\s*\()|(?:my dva|nás dva|wir zwei|wir beide|the two of us|us two|both of us)\b",
        ),
        (
            "head",
            rf"(?:naše|naši|our|unsere|unser)\s+(?P<n>{number()})(?:\s+(?:kids|children|kinder|děti|kluci|holky))?(?=\s*[:,(-]\s*[a-z])",
        ),
        ("kin", rf"{_OWNER}{_SMALL}{_KIN}(?!'s){name}"),
        ("infant", rf"{_OWNER}{_SMALL}(?:an?\s+|ein\s+)?(?:baby|miminko|mimino)\b{name}"),
        (
            "grown",
            rf"{_OWNER}(?P<n>{number()}|beiden?|both|oba|obě|obou)\s+(?:erwachsene[nr]?|grown-up|adult|dospěl\w+)\s+(?:{_YOUNG}|kids|children|kinder\w*|děti)",
        ),
        (
            "several",
            rf"{_OWNER}(?P<n>{number()})\s+(?:{_YOUNG}|{dict(KINDS)['child']})\s*\((?P<ages>{age}(?:\s*(?:,|a|and|und|&|,\s*(?:a|and|und))\s*{age})*)(?:\s*{_UNIT})?\)",
        ),
        ("young", rf"{_OWNER}{_SMALL}{_YOUNG}{name}"),
        ("name", rf"{_OWNER}{_SMALL}(?P<called>(?!(?:{_NO_NAMES}|{kinds})\b)[a-z]{{2,12}})(?:'s\s+(?:{_KIN}))?(?!\w)"),
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


def _kinds(ages: list[int], catalogue: Catalogue) -> tuple[str, ...]:
    return tuple(kind_of_age(age, catalogue) or "adult" for age in ages)


def _counted(guests: list[_Guest]) -> Counter[str] | None:
    """None when somebody's kind is not told, or when the list is no list of guests."""
    if not _lists_guests(guests) or any(one.kind == "pronoun" for one in guests):
        return None
    nameless = [one for one in guests if one.kind == "name" and not one.kinds]
    if nameless and not _are_friends(guests):
        return None
    if any(one.kind in {"young", "twins"} and not one.kinds for one in guests) or not _heads_fit(guests):
        return None
    told: Counter[str] = Counter()
    for one in guests:
        if one.kind != "head":
            told.update(one.kinds or (("infant" if one.kind == "infant" else "adult",) * one.count))
    return told


def _lists_guests(guests: list[_Guest]) -> bool:
    names = len(guests) >= _FEW_NAMES and all(one.kind == "name" and one.kinds for one in guests)
    return names or any(one.kind in {"self", "kin", "two"} for one in guests)


def _are_friends(guests: list[_Guest]) -> bool:
    """Only names and the sender, so many that they are company; or one beside the sender, and their children told by age."""
    plain = [one for one in guests if not one.kinds and one.kind != "head"]
    names = [one for one in plain if one.kind == "name"]
    if any(one.kind not in {"self", "name"} for one in plain):
        return False
    company = len(plain) == len(guests) and len(names) >= _FEW_NAMES
    parents = len(names) == 1 and len(plain) == 2 and any(one.kind == "head" for one in guests)  # noqa: PLR2004  two parents
    return company or parents


def _heads_fit(guests: list[_Guest]) -> bool:
    """As in "our two, Alfie (9) and Poppy (1)": so many names with an age follow, and nobody behind them."""
    for at, one in enumerate(guests):
        if one.kind == "head":
            rest = guests[at + 1 :]
            if len(rest) != one.count or not all(each.kind == "name" and each.kinds for each in rest):
                return False
    return True


def _said(told: Counter[str], room: int) -> str | None:
    """As many words as there is room for."""
    for words in _WORDS:
        short = ", ".join(f"{count} {words[kind]}" for kind, count in sorted(told.items()))
        if len(short) <= room:
            return short
    return None


_WORDS = (
    {"adult": "adults", "senior": "seniors", "child": "children", "infant": "infants"},
    {"adult": "ad", "senior": "senior", "child": "chd", "infant": "inf"},
)

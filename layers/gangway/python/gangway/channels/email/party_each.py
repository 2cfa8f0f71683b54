# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""What is told of each of several: "two families, each of two adults and a child", "two sisters with their husbands".

Told in plain counts ("4 adults, 2 kids") before anybody looks for people, so that whoever reads parties reads these.
What cannot be multiplied (a list without counts, nobody knows how many of whom) stays as it is and is in doubt.
"""

import re
from functools import cache

from gangway.channels.email.counting import number, value_of
from gangway.channels.email.folding import has, pattern
from gangway.channels.email.party_words import KINDS, SELF

_FAMILY = r"(?:famil(?:y|ies|ie|ien)\b|rodin\w*|households?)(?!\s*-?(?:ticket|karte|vstupen))"
_PAIR = r"(?:(?:eltern|ehe|liebes)?paare?n?\b|couples?\b|pár(?:y|ů|ech|em|u)?\b|manželsk\w+ pár\w*|dvojic\w*)"
_COMPANY = r"(?:friends?|mates|colleagues?|kamarád\w*|kámoš\w*|přátel\w*|koleg\w+|kolleg\w*|\w*freund(?:e|en|innen)\b|\w+kolleg\w+|women|ladies|men|ženy|žen|frauen|damen)"
_EACH = r"(?:každ(?:á|ý|é|ou|ého|ém|ým)(?: z nich| z nás| rodin\w+| pár\w*)?|each(?: of (?:them|us|whom)| famil\w+| couple)?|jede[rsmn]?(?=\s+(?:von|mit|hat|familie|paar|bringt|aus)\b)(?: von (?:uns|ihnen)| familie| paar)?|jeweils|(?<=mit )je(?=\s+(?:ein|zwei|drei|vier|\d)))"
# Of whom nobody knows whether their partners are among them.
_ANYBODY = r"people|persons|guests|osob|lidí|hostů|personen|leute|gäste|adults|dospěl\w+|erwachsene\w*"
_FILLING = r"(?:[\s,:-]+(?:s|se|z|ze|po|v|ve|of|with|has|have|brings?|bringing|having|consisting of|mit|aus|hat|haben|bringt|bringen|má|mají|máme|měl\w*|bereme|bere|vezme|je|jsou|sebou|us|just|only|jen|nur|noch|ještě|also|auch|i|a|an|tam))*[\s,:-]+"


@cache
def _listed() -> str:
    """One or several counted kinds: "two adults and a child"."""
    kinds = "|".join(source for kind, source in KINDS if kind in {"adult", "senior", "student", "infant", "child"})
    parents = r"parents?\b|rodič\w*|elternteil\w*|eltern\b"
    one = rf"(?:(?:{number()})|an?)\s+(?:\w+\s+)?(?:{parents}|{kinds}|{dict(KINDS)['unknown']})\w*\b"
    joint = r"\s*(?:,|,?\s*(?:a|and|und|plus|sowie|s|se|with|mit)|\+|&)\s*"
    more = rf"{joint}(?:\w+\s+){{0,2}}(?:{parents}|{kinds}|{dict(KINDS)['unknown']})"
    return rf"{one}(?:{joint}{one})*(?!{more})"


def told_of_each(folded: str) -> str:
    """As long as `folded`."""
    return _with_partners(_multiplied(folded))


def is_left_open(folded: str) -> bool:
    """As in "each with two kids (4 and 6)" of nobody knows how many: a count for each that nobody multiplied."""
    return has(_open(), folded) or has(_partners_of(_ANYBODY), folded)


@cache
def _open() -> str:
    return rf"(?!jeweils)\b{_EACH}{_FILLING}(?:{_listed()})|\b(?:{_listed()})\s+(?:each|apiece)\b"


@cache
def _counts_of_each() -> tuple[str, str]:
    behind = rf"(?P<each>\b{_EACH}){_FILLING}(?P<list>{_listed()})"
    ahead = rf"(?P<list>\b{_listed()})\s+(?P<each>each|apiece|jeweils)\b"
    return behind, ahead


def _multiplied(folded: str) -> str:
    for source in _counts_of_each():
        for match in list(pattern(source).finditer(folded)):
            folded = _told_plainly(folded, match)
    return folded


def _told_plainly(folded: str, match: re.Match[str]) -> str:
    sentence = re.split(r"[!?\n]|(?<=[a-z)])\.(?=\s)", folded[: match.start()])[-1]
    opens = match.start() - len(sentence)
    families = list(pattern(rf"(?<![\w.,:/-])(?P<n>{number()})\s+(?:\w+\s+)?{_FAMILY}").finditer(sentence))
    groups = families or list(pattern(_several()).finditer(sentence))
    of_two = [] if groups else list(pattern(_two()).finditer(sentence))
    if len(groups) + len(of_two) != 1:
        return folded
    times = 2 if of_two else value_of(groups[0]["n"]) or 0
    start = opens + families[0].start() if families else match.start()
    told = _times(times, match["list"]) if times > 1 else ""
    if told and groups and not families and has(rf"{_COMPANY}$", groups[0].group()):
        at = opens + groups[0].start()  # friends who bring children are grown up
        plain = f"{groups[0]['n']} adults"
        folded = (
            folded[:at] + plain.ljust(len(groups[0].group())) + folded[at + max(len(groups[0].group()), len(plain)) :]
        )
    said = f"{'' if families else ', '}{told}"
    room = match.end() - start
    return folded[:start] + said.ljust(room) + folded[match.end() :] if told and len(said) <= room else folded


@cache
def _several() -> str:
    return rf"(?<![\w.,:/-])(?P<n>{number()})\s+(?:\w+\s+)?(?:{_PAIR}|{_COMPANY}|{dict(KINDS)['relative']}|mums|moms|dads|mothers|fathers|maminky|mamink\w*|mámy|tátové|mütter|väter)"


@cache
def _two() -> str:
    """The sender and one more, or two who are named."""
    kin, owner = dict(KINDS)["relative"], r"(?:(?:my|our|meine?|meinem|meiner|moje|můj|mou|svou|svým|mým)\s+)?"
    return rf"\b(?:{owner}(?:{kin})\s+(?:a|and|und)\s+(?:{SELF}|{owner}(?:{kin}))|{SELF}\s+(?:a|and|und)\s+{owner}(?:{kin})|(?:s|se|with|mit)\s+{owner}(?:{kin}))"


def _times(times: int, listed: str) -> str:
    """The list with each of its counts multiplied."""
    one = rf"(?P<n>{number()}|\ban?)\s+(?P<kind>(?:\w+\s+)?[a-z]+)"
    parts = re.split(r"\s*(?:,|\+|&|\b(?:and|und|plus|sowie|with|mit|se?|a)\b(?=\s+(?:\d|[a-z]+\s)))\s*", listed)
    told: list[str] = []
    for part in parts:
        if not part:
            continue
        match = pattern(one).fullmatch(part)
        if match is None:
            return ""
        count = value_of(match["n"]) or 1
        told.append(f"{times * count} {_plain(match['kind'])}")
    return ", ".join(told)


def _plain(kind: str) -> str:
    """Parents without an age are adults; other words stay."""
    return "adults" if has(r"^(?:parent|rodic|eltern)", kind) else kind


_SPOUSES = r"(?:manžel(?:y|i|kami|ky|ka|é)?\b|partner(?:y|i|kami|ky|s|n|innen)?\b|protějšk\w+|polovičk\w+|husbands|wives|spouses|(?:better|other) halves|boyfriends|girlfriends|(?:ehe)?männern?\b|(?:ehe)?frauen\b|ehepartnern?\b|gatt(?:en|innen)\b|přítelkyněmi|příteli\b)"


def _partners_of(who: str) -> str:
    """Spouses in the plural, behind a count of those whose they are."""
    joint = r"(?:with|mit|s|se|and|und|a|i|plus|including|samt)\s+(?:(?:their|our|ihren?|deren|unseren?|svými|našimi|jejich|den|the)\s+)?(?:(?:respective|jeweiligen|own)\s+)?"
    return rf"(?<![\w.,:/-])(?P<n>{number()})\s+(?:\w+\s+)?(?:{who})\s+{joint}{_SPOUSES}"


def _with_partners(folded: str) -> str:
    """As in "two sisters with their husbands": twice as many, all of them grown up."""
    who = rf"{_COMPANY}|{dict(KINDS)['relative']}|sisters|brothers|sestry|bratři|schwestern|brüder[n]?|cousins|sousedé|neighbours|nachbarn"
    return pattern(_partners_of(who)).sub(
        lambda match: f"{2 * (value_of(match['n']) or 0)} adults".ljust(len(match.group())), folded
    )

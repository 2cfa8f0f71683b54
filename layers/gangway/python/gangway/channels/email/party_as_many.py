# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""A number like that of the guests: the guests told once more, or as many others.

"Three tickets: two adults and a child", "five of us, all five on the student fare" tell nobody new; "four of us, plus four
friends" does. A part of the safety net (`doubts`).
"""

import re

from gangway.channels.email.counting import number, value_of
from gangway.channels.email.folding import blank, has, pattern
from gangway.channels.email.party_words import PEOPLE

# Behind a word that adds they are others, before one of time or of a difference they are no guests at all.
_AS_MANY = rf"(?<![\w.,:/'-])(?<!\bplus )(?<!\band )(?<!\bund )(?<!\ba )(?<!\bi )(?<!\bja )(?<![+&] )(?<!další )(?<!dalších )(?<!another )(?<!ještě )(?<!noch )(?<!weitere )(?<!weiteren )(?<!nebo )(?<!or )(?<!oder )({number()})(?![\w/'-]|[.:,]\d|\s*%)"
# "We are four. Four of my colleagues will come too": of others.
_OF_OTHERS = r"\b(?:plus|too|also|as well|join\w*|along|more|extra|besides?|other|another|with us|taky|také|s námi|navíc|k tomu|k nám|ještě|přid\w+|připoj\w+|další\w*|jiní|dazu|auch|noch|mit uns|mitkomm\w*|weitere\w*|zusätzlich|außerdem|andere\w*|from|aus|vom|ze?|von)\b"
# What such a number stands before: the end of its clause, a word for guests or seats, or what is said of all of them.
_OF_ALL = r"(?:všech|všichni|všechny|všem|all|alle|allen)\s+$"
_BOTH = r"^(?:oba|obě|oběma|both|beide[nr]?)$"
_ENDS = r"^\s*(?:$|[-,.:;!?()\n]|of us\b|z nás\b|von uns\b)"


def without_as_many(left: str, plain: str, known: int | None, read: str) -> str:
    """Blanks the number of all told once more. `left`: `plain` where `read` stands for what was read of it."""
    for part in re.finditer(r"[^.!?\n;]+", left):
        if not has(_OF_OTHERS, part.group()):
            left = _without(left, plain, part.span(), known, read)
    return left


def _without(left: str, plain: str, part: tuple[int, int], known: int | None, read: str) -> str:
    for told in pattern(_AS_MANY).finditer(left, *part):
        if value_of(told[1]) != known or _joins_others(left[told.end() : part[1]], read):
            continue
        ahead, behind = left[part[0] : told.start()], plain[told.end() : part[1]]
        of_seats = has(rf"^\s*(?:[^\W\d]+\s+){{0,2}}{PEOPLE}", behind)
        if of_seats or has(_ENDS, behind) or has(_OF_ALL, ahead) or has(_BOTH, told[1]):
            left = blank(left, *told.span())
    return left


def _joins_others(behind: str, read: str) -> bool:
    """As in "oba oslavenci a my dva": beside those who were counted."""
    return has(rf"^[^.!?\n,;:{read}]{{0,30}}\b(?:a|and|und|plus|se?|with|mit)\s+{read}", behind)


# "I come along as their professor": one, whom the role counts once more, or nobody.
COMES_AS = r"\b(?:i|ich)\b (?:\w+ )?(?:come|coming|go|going|travel|travelling|komme|fahre|reise)\b[^.!?\n,]{0,24}? (?:as|als) (?:their|ihre?r?|deren) (?:professor\w*|teacher|(?:tour |group )?leader|guide|escort|chaperon\w*|coach|trainer\w*|lehrer\w*|leiter\w*|begleit\w*|dozent\w*)\b"
# "We are four. Four of my colleagues come too", "three of us, plus three friends": as many again, not those told before.
_MATES = r"(?:friends?|mates|colleagues|others|people|guests|kamarád\w*|kamarádk\w*|přátel\w*|koleg\w*|známí|známých|další\w*|lidí|lidi|hosté|hostů|freund\w*|kolleg\w*|leute|weitere|andere|bekannte)"
_THEIRS = r"(?:of (?:my|our|the|his|her)|from|ze?|od|vom?|aus)"
_COME_TOO = r"(?:too|as well|also|along|join\w*|with us|taky|také|přid\w+|přibud\w+|s námi|k nám|dazu|auch|mit|dazukommen|mitkommen)"
_AS_MANY_MORE = (
    rf"\b(?:plus|navíc|k tomu|dazu|zusätzlich|also|besides)\s+(?:(?:ještě|noch|our|my|naši|unsere|meine)\s+){{0,2}}(?P<plus>{{n}})\s+(?:\w+\s+)?{_MATES}\b"
    rf"|(?<!\ball )(?<!\balle )(?<!všech )(?<!všichni )\b(?P<more>{{n}})\s+(?:{_MATES}|{_THEIRS})\b[^.!?\n]{{0,30}}\b{_COME_TOO}\b"
    rf"|\b(?:s námi|k nám|with us|mit uns)\s+(?:(?:jed\w+|pojed\w+|přijed\w+|come|fahren|kommen)\s+)?(?:(?:ještě|noch|also|auch|také|taky)\s+)?(?P<us>{{n}})\s+(?:{_MATES}|{_THEIRS})\b"
)


def as_many_more(folded: str, known: int | None) -> bool:
    """Whether others are told whose number is that of the guests by chance, which reads like the guests told once more."""
    said = [one for one in pattern(rf"\b(?:{number()})\b").finditer(folded) if value_of(one.group()) == known]
    told = pattern(_AS_MANY_MORE.replace("{n}", number())).finditer(folded)
    numbers = (one[name] and one.span(name) for one in told for name in ("plus", "more", "us"))
    at = [span[0] for span in numbers if span and value_of(folded[slice(*span)]) == known]
    return any(one.start() < start for start in at for one in said)

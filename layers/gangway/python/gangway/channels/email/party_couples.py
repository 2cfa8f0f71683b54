# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Couples told by their names, and who is named beside them: "Mr and Mrs Weber and their friends, the couple Krüger".

Such a list counts when everybody in it has a title: a couple is two, "Frau Krüger" is one more. What is joined to a couple
and counted nowhere ("manželé Novákovi s přáteli", "das Ehepaar Weber und Familie Krüger") makes the party doubtful.
"""

import re
from collections.abc import Sequence
from functools import cache

from gangway.channels.email.folding import fold
from gangway.channels.email.party_headed import count_ahead

# Folded words; names keep their first letters.
_COUPLE = r"(?i:manzele|manzelu|manzelum|manzely|manzelsky par|manzelskeho paru|manzelskemu paru|manzelskym parem|par|ehepaar|eheleuten?|(?:married |young |elderly )?couple|herrn? (?:und|u\.|&|\+) frau|frau (?:und|u\.|&|\+) herrn?|(?:mr|dr)\.? (?:and|&|\+) (?:mrs|dr)\.?|mrs\.? (?:and|&|\+) mr\.?|pan(?:a|em|u)? (?:a|&|\+) pani)"
_SINGLE = r"(?i:pana?|panem|panu|pani|slecn[aouy]|herrn?|frau|mrs?\.?|ms\.?|miss)"
_NAME = r"(?:(?:von|van|de|del|da) )?[A-Z][\w'’-]+(?: (?:[A-Z][\w'’-]+|[A-Z]\.)){0,2}"
_ROOM = r"(?:\s*,?\s*\(?(?i:(?:z|ze|v|na|from|in|aus|im)\s+)?(?i:pokoj\w*|room|suite|zimmer|apartma\w*|apartment)\s*(?i:c\.|no\.?|nr\.?)?\s*\d{1,4}\)?|\s*\((?i:z|ze|from|aus) [A-Z]\w+\)|\s(?i:z|ze|from|aus) [A-Z]\w+)?"
_OWNER = r"(?i:jejich|jeho|jeji\w*|sv[eou]\w*|their|his|her|ihre[nmr]?|seine[nmr]?|deren|dessen)"
_FRIENDS = r"(?i:pratel\w*|pritel\w*|kamarad\w*|soused\w*|znam[yi]\w*|znami|host\w*|koleg\w*|friends?|neighbou?rs?|guests?|colleagues?|freund\w*|nachbar\w*|bekannte\w*|gaste?n?|kolleg\w*)"
_JOINT = r"\s*(?:,\s*(?:(?i:a|i|and|und|sowie|plus|a take|a dale)\s+)?|(?<=[\s)])(?i:a|i|s|se|and|und|sowie|plus|with|mit|as well as|a take|a dale)\s+|[&+]\s*)(?:(?i:pro|for|fur) )?"
_ARTICLE = r"(?:(?i:the|das|die|den|dem|der)\s+)?"
_RELATION = rf"(?P<relation>{_OWNER} (?:[a-z]+ )?{_FRIENDS}\s*,?\s*)?"
_ENTRY = rf"{_RELATION}{_ARTICLE}(?:(?P<couple>{_COUPLE})|{_SINGLE}) (?P<name>{_NAME}){_ROOM}"
_ENDS = r"(?=\s*(?:[.,;!?)\n]|$|(?i:a|and|und|sowie)\b))"
# The sender as one of the list, or the two of them.
_SENDER = rf"(?:(?P<two>(?i:my dva|nas dva|us two|the two of us|wir zwei|wir beide|uns zwei|uns beide))|(?i:ja|me|myself|ich|mich|mir|mne))(?P<name>){_ENDS}"
# An age behind the name may be that of a child.
_AGED = r"\s*(?:\(\s*\d|,\s*\d{1,2}(?!\d|\.|:)|,?\s*(?i:aged?|im alter|ve veku))"


@cache
def _entry() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w'’-]){_ENTRY}(?![\w'’])")


def _shape(text: str) -> str:
    """Folded, with the capitals as they were."""
    return "".join(one.upper() if char.isupper() else one for char, one in zip(text, fold(text), strict=True))


def with_named_couples(text: str) -> str:
    """As long as `text`: such lists are told as a count, or left out where the count stands ahead of them."""
    shape, at = _shape(text), 0
    while first := _entry().search(shape, at):
        listed = _list_from(first, shape)
        start, at = first.start(), listed[-1].end()
        if count := _count_of(listed, shape):
            ahead = count_ahead(re.sub(r",(?=\s*$)", ":", text[:start]))
            counted = ahead is not None and ahead.kind == "adult" and ahead.count == count
            told = "" if counted else f"{count} adults"
            text = text[:start] + told.ljust(at - start) + text[at:]
    return text


def _count_of(listed: list[re.Match[str]], shape: str) -> int | None:
    couples = sum(one.groupdict().get("couple") is not None for one in listed)
    pairs = couples + sum(one.groupdict().get("two") is not None for one in listed)
    told = any(one.groupdict().get("relation") for one in listed)
    names = [one["name"] for one in listed]
    aged = re.compile(_AGED).match(shape, listed[-1].end())
    if len(listed) < 2 or not (couples or told) or len(set(names)) < len(names) or aged:  # noqa: PLR2004  a list
        return None
    return len(listed) + pairs


def _list_from(first: re.Match[str], shape: str) -> list[re.Match[str]]:
    listed = [first]
    while joint := re.compile(_JOINT).match(shape, listed[-1].end()):
        follows = _entry().match(shape, joint.end()) or re.compile(_SENDER).match(shape, joint.end())
        if follows is None or re.compile(_AGED).match(shape, follows.end()):
            break
        listed.append(follows)
    return listed


_PETS = r"(?!(?:[a-z]+ )?(?i:p(?:es|sa|sem|ejs\w+)|dogs?|puppy|cat|hund\w*|kocar\w*|pram|buggy|kinderwagen|rollst\w+|wheelchair|vozik\w*)\b)"
_MORE = r"(?i:\d|dva|dve|dvema|tri|tremi|ctyri|ctyrmi|two|three|four|zwei|drei|vier|nas\w+|unsere\w*|our|my dva|dals\w+|weitere\w*|more|other|another|jeste|noch|famil\w+|rodin\w+|par|couple)\s"
_SOMEBODY = rf"(?:{_OWNER}\s+{_PETS}|{_PETS}{_MORE}{_PETS}|{_ARTICLE}(?:[a-z]+ )?{_FRIENDS}\b|{_ARTICLE}(?:{_COUPLE}|{_SINGLE}|(?i:familie|family|rodin[auy])) [A-Z]|{_ARTICLE}[A-Z][\w'’-]+{_ENDS})"
_WITH_US = r"[^.!?\n]*\b(?i:s nam[ai]|with us|mit uns)\b"
# "Herr und Frau Lindner, zwei Erwachsene": the two of them.
_TOLD_AGAIN = r"(?i:2|two|dva|dve|dvou|zwei)\s*x?\s+(?i:erw|adult|dosp|pers|osob|lid|people|guests|host|gaste|senior|pension|duchod|rentner)"
_STEM = 4  # of a name: "Novákovi", "Novákovy"


def couple_joined_unread(where: Sequence[tuple[int, int]], text: str, heads: int | None) -> bool:
    """`where`: the spans of the party that was read, `heads`: how many it holds."""
    if heads is None or heads > 2:  # noqa: PLR2004  more than the couple
        return False
    shape = _shape(text)
    couples = list(re.compile(rf"(?<![\w'’-]){_COUPLE} (?P<name>{_NAME}){_ROOM}").finditer(shape))
    if len({one["name"][:_STEM] for one in couples}) > 1:
        return True
    for match in couples:
        joint = re.compile(_JOINT).match(shape, match.end())
        again = joint and joint.group().strip() == "," and re.compile(_TOLD_AGAIN).match(shape, joint.end())
        joined = joint and not again and re.compile(_SOMEBODY).match(shape, joint.end())
        if joined and not any(start < joined.start() < end and match.end() < end for start, end in where):
            return True
        sentence = shape[max(shape.rfind(mark, 0, match.start()) for mark in ".!?\n") + 1 :]
        if re.match(_WITH_US, sentence):
            return True
    return False

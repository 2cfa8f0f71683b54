# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Whom a stated number is made up of: "for ten: six from our side and four clients", "17 Kollegen und die Chefin, also 18".

The parts are blanked out when they add up to the number, whatever they are called; otherwise they stay for the doubts.
Lists with children or tickets of their own are read elsewhere.
"""

from collections.abc import Iterator

from gangway.channels.email.counting import number, value_of
from gangway.channels.email.folding import blank, blank_all, has, pattern
from gangway.channels.email.party_words import KINDS, PEOPLE, SELF, SINGLE_ROLES

_THAT_IS = r"(?:(?::(?!\d)|\()|\s-\s|[.,;]?\s*(?:i\.?\s?e\.?|that is|that'?s|namely|to je|to jsou|tj\.?|d\.?\s?h\.?|das sind|und zwar|nämlich|a to)\s)"
_IN_ALL = r"(?:celkem|dohromady|in total|altogether|total|insgesamt|gesamt|zusammen|also|takže|tedy|makes|which makes|macht|das macht|so)"
_WITH_ME = r"(?:mit mir|se mnou|with me|including me|counting me|plus me|mich eingerechnet|mich mitgerechnet)"
_LEADS = rf"(?:\w*leitung|chef\w*|šéf\w*|boss|manager\w*|ředitel\w*|(?:tour )?{SINGLE_ROLES})"
# With whom grown-ups are girls and boys: "seven girls plus the bride".
_BRIDE = r"(?:bride(?:groom)?|groom|braut|bräutigam|nevěst\w*|ženich\w*)"
_GIRLS = r"\b(?:girls|boys|lads|holek|holky|kluků|kluci|mädels|jungs|mädchen)\b"
_NO_COUNT = r"(?!\s*(?:[.:/]\s?\d|\.\s|let\b|rok|year|jahr|hod|h\b|uhr|[ap]\.?m\b|o'?clock|%|min|kč|eur|€))"


def without_make_up(folded: str) -> str:
    """As long as `folded`."""
    for start, end in _twice(folded):
        folded = blank(folded, start, end)
    for least, lists in ((2, [*_lists_behind(folded), *_lists_ahead(folded)]), (1, _lists_without_me(folded))):
        for total, start, end in lists:
            if (span := _span_that_makes(total, folded[start:end], least)) is not None:
                folded = blank(folded, start + span[0], start + span[1])
    return folded


EACH_WITH_ONE = r"\b(?:každ[ýá]\w*|each|every one|everyone|jede[rs]|(?<!se mnou )jede(?! (?:s|se|i|taky|také|ještě|jen|nás|s nám[ia]|(?:moje |můj |naše |náš |jeho |její )?(?:manžel\w*|partner\w*|přítel\w*))\b))\b[^.!?;\n\d]{0,40}\b(?:partner\w*|doprovod\w*|protějš\w+|manžel\w+|plus one|(?:a|one|a second|ein\w*) (?:guest|gast)|begleit\w+|hostem?)\b"


def _twice(folded: str) -> Iterator[tuple[int, int]]:
    """As in "18 employees, each with a partner, 36 in all": where the half of the stated number is told."""
    half = rf"(?<![\w.,:/-])(?P<n>{number()})\s+[a-z]{{4,20}}(?:\s+[a-z]{{3,16}}){{0,3}}\s*[,;-]?\s*(?:a |and |und )?{EACH_WITH_ONE}"
    source = rf"(?P<half>{half})[^.!?;\n\d]{{0,30}}[,;.:-]?\s+(?:{_IN_ALL}\s+(?:\w+\s+){{0,2}})?(?P<total>{number()})\b"
    for match in pattern(source).finditer(folded):
        if (value_of(match["n"]) or 0) * 2 == value_of(match["total"]):
            yield match.start("half"), match.end("half")


def _lists_behind(folded: str) -> Iterator[tuple[int, int, int]]:
    """A total, and where the list begins and ends that tells what it is made of."""
    near = rf"\s*(?:(?:{PEOPLE})\b)?(?:[^.!?;:\n(\d]{{0,40}}?)?"
    apart = rf"\s+(?:\w+\s+)?(?:{PEOPLE})[^!?\n]{{1,90}}?"
    listed = rf"{_THAT_IS}\s*(?P<list>[^.!?;:\n()]{{5,110}})"
    for gap in (near, apart):
        for match in pattern(rf"\b(?P<total>{number()})\b(?={gap}{listed})").finditer(folded):
            yield value_of(match["total"]) or 0, match.start("list"), match.end("list")


def _lists_ahead(folded: str) -> Iterator[tuple[int, int, int]]:
    source = rf"(?<![^\s,;-])(?=\S)(?P<list>[^.!?:\n()]{{4,109}}?[^\s.!?:\n()])[,;.-]?\s{{1,60}}(?:{_IN_ALL}\s+(?:tedy |celkem |nás |is |sind wir |sind )*(?P<total>{number()})\b|(?P<told>{number()})\s+(?:{PEOPLE}\s+)?(?:in total|altogether|in all|celkem|dohromady|insgesamt)\b)"
    for match in pattern(source).finditer(folded):
        yield value_of(match["total"] or match["told"]) or 0, match.start("list"), match.end("list")


def _lists_without_me(folded: str) -> Iterator[tuple[int, int, int]]:
    """As in "I invite twelve guests, with me that makes 13": the others alone."""
    source = rf"(?<![^\s,;-])(?=\S)(?P<list>[^.!?:\n()]{{4,109}}?[^\s.!?:\n()])[,;-]?\s{{1,60}}(?P<me>{_WITH_ME}\s+(?:[a-z']+\s+){{0,4}}?)(?P<total>{number()})\b(?!\s*[.:/]\s?\d)"
    for match in pattern(source).finditer(folded):
        yield (value_of(match["total"]) or 0) - 1, match.start("list"), match.end("list")


def _span_that_makes(total: int, listed: str, least: int) -> tuple[int, int] | None:
    """From the first part to the last, when they make up the total and are as many as that."""
    listed = blank_all(_GIRLS, listed) if has(rf"\b{_BRIDE}", listed) else listed
    kin, young = dict(KINDS)["relative"], {"child", "infant", "senior", "student", "family", "unknown", "couple"}
    if has("|".join(source for kind, source in KINDS if kind in young), listed):
        return None
    counts = list(pattern(rf"(?<![\w.,:/-])(?:{number()})\b{_NO_COUNT}").finditer(listed))
    whose = r"(?:(?:the|our|their|her|his|die|der|den|dem|náš|naše|jejich|jeho|její|unser\w*|ihr\w*|my|mein\w*|1|one|ein\w?)\s+)?"
    who = rf"(?:{SELF}|{_LEADS}|{_BRIDE}|{kin})(?!\w)"
    one = rf"(?:\b(?:a|i|and|und|plus|sowie)\b|[+,])\s+{whose}{who}|^\s*{whose}{_BRIDE}(?=\s+(?:a|and|und|plus|s|with|mit)\b)"
    comes = rf"\b(?:he|she|i|er|sie|ich|on|ona|já|(?:mr|mrs|ms|pan|paní|herr|frau)\b\.?\s+[a-z]{{2,16}})\b[^,.;]{{0,24}}\b(?:with|mit|s|se)\s+(?=(?:{number()})\b)"
    singles = [*pattern(one).finditer(listed), *pattern(comes).finditer(listed)]
    parts = [*counts, *singles]
    if len(parts) < least or not counts or sum(value_of(c.group()) or 0 for c in counts) + len(singles) != total:
        return None
    end = max(part.end() for part in parts)
    rest = pattern(r"^[^,]*").search(listed[end:])
    return min(part.start() for part in parts), end + (rest.end() if rest else 0)

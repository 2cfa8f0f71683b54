# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Classes and groups told one by one, added up: "die 7a mit 26 und die 7b mit 24 Kindern" is told as "50 Kindern".

"Ve 4. A je 23 dětí, ve 4. B o dvě míň, tj. 21", "class 4A has 23 children, class 4B 21", "22 žáků ze 3. A a 19 ze 3. B";
and what a group is split into, which counts nobody: "split into four sixes", "in drei Gruppen", "rozdělené do tří skupin".
"""

import re
from functools import cache

from gangway.channels.email.counting import number, value_of
from gangway.channels.email.folding import blank_all, pattern

_NOUN = r"(?:dětí|děti|dětmi|žáků|žáky|žáci|žáčků|žákyň|studentů|studenty|children|kids|pupils|boys and girls|students|kindern?|schülern?|schülerinnen)\b"
_SCHOOLED = r"(?:tříd\w*|class(?:es)?|klassen?|form|grade|year|ročník\w*|group|gruppe|skupin\w*|school|škol\w*|schule)"
_ORDINAL = r"(?:prvn\w+|druh\w+|třet\w+|čtvrt\w+|pát\w+|šest(?:á|é|ou)|sedm(?:á|é|ou)|osm(?:á|é|ou)|devát\w+|first|second|third|fourth|fifth|sixth|seventh|other|erste[nr]?|zweite[nr]?|dritte[nr]?|vierte[nr]?|fünfte[nr]?|andere[nr]?)"
_LED = r"(?:(?:from|in|of|the|ve?|ze?|za|die|der|den|dem|aus|von|ve třídě|ze třídy)\s+){0,3}"
# "7a", "4. B", "class 4A", "year 5", "the first class"; a bare ordinal only behind one that named the class.
_CLASS = rf"(?<![\w.,:/-]){_LED}(?:{_SCHOOLED}\s+)?(?:\d{{1,2}}\.?\s?[a-f]\b(?!\.m)|(?<=year )\d{{1,2}}\b|(?<=grade )\d{{1,2}}\b|{_ORDINAL}(?:\s+{_SCHOOLED})?(?!\w))"
_HAS = r"(?:hat|haben|has|have|brings?|sends?|with|mit|kommen|kommt|fahren|fährt|sind|are|is|there are|je|jsou|bude|má|mají|s|se|jede|jedou|pojede|pojedou|přijede|přijedou|zählt|counts?|celkem|genau|exactly|přesně|takže)"
_LESS = r"(?:o\s+(?:{n})\s+(?:míň|méně|víc|více)|(?:{n})\s+(?:fewer|less|more|weniger|mehr))\s*[,;(-]?\s*(?:tj\.?|tedy|i\.?\s?e\.?|that is|so|also|d\.?\s?h\.?|das sind)?\s*"
_JOINT = r"(?:[\s,;.+&]|\b(?:a|and|und|plus|sowie|while|zatímco|während|dann|then|pak)\b)*"
_MANY = 2


@cache
def _forms() -> tuple[str, str]:
    """The class ahead of its number, and behind it."""
    n = number()
    counted = (
        rf"(?P<n>{n})\b(?!\s*(?:[.:/]\s?\d|uhr|hod|h\b|[ap]\.?m\b|let\b|years|jahre|x\b))(?:\s+(?P<noun>{_NOUN}))?"
    )
    less = _LESS.replace("{n}", n)
    ahead = rf"{_CLASS}(?:\s*[,:(=-]\s*|\s+)(?:{_HAS}\s+){{0,3}}(?:{less})?{counted}(?:\s+(?:mit|kommen|jede|pojede))?(?:\s*\))?"
    return ahead, rf"(?<![\w.,:/-]){counted}\s+(?:(?:is|are|come|je|jede|pojede|kommen|sind)\s+)?{_CLASS}"


def classes_added_up(folded: str) -> str:
    """As long as `folded`."""
    if pattern(rf"(?<!\w){_NOUN}").search(folded) is None:
        return _without_groups(folded)
    for form in _forms():
        run: list[re.Match[str]] = []
        for match in pattern(form).finditer(folded):
            apart = run and pattern(rf"^{_JOINT}$").search(folded[run[-1].end() : match.start()]) is None
            run = [match] if apart else [*run, match]
            if apart and len(run) >= _MANY:
                break
        noun = next((one["noun"] for one in run if one["noun"]), None)
        if len(run) >= _MANY and noun:
            return _told_once(run, noun, folded)
    return _without_groups(folded)


def _told_once(run: list[re.Match[str]], noun: str, folded: str) -> str:
    start, end = run[0].start(), run[-1].end()
    folded = _without_their_number(len(run), folded)
    said = f"{sum(value_of(one['n']) or 0 for one in run)} {noun}"
    return (
        _without_groups(folded[:start] + said.ljust(end - start) + folded[end:]) if len(said) <= end - start else folded
    )


def _without_their_number(classes: int, folded: str) -> str:
    """As in "two classes are coming": as many as are told one by one."""
    source = rf"\b(?P<n>{number()}|beide[nr]?|both)\s+(?:of our |našich |naše |unserer |unsere |(?:{_ORDINAL})\s)?(?:classes|klassen|tříd[ay]?|skupiny|gruppen|groups)\b"
    return pattern(source).sub(
        lambda match: " " * len(match.group()) if (value_of(match["n"]) or _MANY) == classes else match.group(), folded
    )


_GROUPS = r"(?:groups?|teams?|sixes|patrols?|troops?|packs?|skupin\w*|skupink\w*|družin\w*|hlíd\w*|gruppen?|grüppchen|teams|riegen|sippen|rudeln?|klassen|classes|tříd\w*)"
_SPLIT = r"(?:split|divided|organi[sz]ed|arranged|rozdělen\w*|roztříděn\w*|aufgeteilt|eingeteilt|verteilt)"
_EACH_OF = (
    r"(?:\s+(?:of|po|à|von|zu|mit)\s+(?:je\s+|jeweils\s+|about\s+)?(?:{n})(?:\s+(?:each|dětech|kindern|children))?)?"
)


@cache
def _splits() -> str:
    """As in "(they're) split into four sixes and", "in drei Gruppen", "rozdělené do tří skupin"."""
    who = r"(?:(?:they|sie|jsou|oni)(?:\s?'re|\s+are|\s+will be|\s+sind|\s+werden)?\s+)?"
    into = rf"(?:{_SPLIT}\s+(?:into|in|do|na|auf)|(?<=[\w),] )(?:in|ve?|do)(?!\s+(?:der|the)\b))\s+(?:{number()})\s+(?:[a-z]+\s+)?{_GROUPS}{_EACH_OF.replace('{n}', number())}(?:\s+{_SPLIT})?"
    return rf"{who}(?:je\s+|jsou\s+|are\s+|sind\s+)?{into}(?:\s+(?:and|a|und)\b(?=\s+(?:looked|supervised|accompanied|led|betreut|begleitet|doprov\w+|dozor\w*|stará)))?"


def _without_groups(folded: str) -> str:
    return blank_all(_splits(), folded)

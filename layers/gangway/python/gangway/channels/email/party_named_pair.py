# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""A name beside the sender, and the young behind them: "It's Jo and me plus the boys, who are 13 and 16".

With the young told apart the name is a grown-up's. Alone it may be the sender's child: that is left to be asked.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from gangway.channels.email.ages import Person
from gangway.channels.email.folding import fold, has, pattern
from gangway.channels.email.party_words import KINDS, PEOPLE

_ME = r"(?:i|ich|já|me|myself|mich|mir|mě|mne)"
_AND = r"(?:and|und|a|&)"
_WORD = r"[a-z]{2,12}"
_PAIR = rf"(?<![\w'])(?:(?P<before>{_WORD}) {_AND} {_ME}|{_ME} (?:{_AND}|(?<=\bja )se?) (?P<behind>{_WORD}))(?![\w'])"
_PLURAL = r"(?:are|were|both|bringen|kommen|sind|möchten|haben|nehmen|fahren|würden|werden|reisen|wollen|bychom|bysme|jsme|[a-z]{2,12}(?:eme|áme|íme))\b"
_GOES_ON = rf"(?=\s+{_PLURAL}|\s*(?:[.,;!?()\n&+-]|$|(?:plus|and|und|a|with|mit|sowie|down|on)\b))"
_WITH_THE_YOUNG = r"^\s*,?\s*(?:plus|\+|&|(?:and|und|a)(?: also| auch| ještě| k tomu)?|sowie|with|mit|se?)\s+(?:(?:the|our|my|her|his|two|three|dva|dvě|tři|naše|naši|našimi|moje|jeho|její|die|den|unsere?n?|meine?n?|zwei|drei|both|oba|obě|beiden?|\d)\s+){0,2}"
# "Mein Chef und ich", "my dog and me": a noun of whatever sort, no name.
_OWNED = r"\b(?:my|our|the|an?|his|her|their|mein\w*|unser\w*|sein\w*|ihr\w*|d(?:er|ie|as|en|em)|eine?\w*|můj|moje|moj[ií]|mou|náš|naš\w+|svou|svým|plus|and|und|a|with|mit|(?<!')se?)\s+$|,\s*$"
_NO_NAME = rf"(?:{'|'.join(source for _, source in KINDS)}|{PEOPLE}|\w+day|\w+tag|prag\w*|praha\w*|\w*grupp\w*|group|skupina|family|famil\w+|rodina|team|verein|klasse|class|třída|pes|fenka|hund|dog|kat(?:er|ze)|cat|you|thanks|danke|please|bitte)"


def pair_with_the_young(text: str) -> Iterator[tuple[int, int, Counter[str]]]:
    """Where such two stand."""
    folded = fold(text)
    for match in pattern(_PAIR).finditer(folded):
        behind = folded[match.end() : match.end() + 60]
        told_of_young = has(_WITH_THE_YOUNG + _young(), behind)
        if told_of_young and _is_name(match["before"] or match["behind"], match.start(match.lastgroup or 0), text):
            start, ends = match.start(), match.end()
            if not has(rf"{_OWNED}|\b{_NO_NAME}\s+$", folded[max(0, start - 24) : start]) and not _is_aged(
                text[start:ends], folded
            ):
                yield start, ends, Counter(adult=2)


def _young() -> str:
    return f"(?:{'|'.join(source for kind, source in KINDS if kind in {'child', 'infant', 'unknown'})})"


def _is_name(word: str, at: int, text: str) -> bool:
    return text[at].isupper() and pattern(_NO_NAME).fullmatch(word) is None


def _is_aged(pair: str, folded: str) -> bool:
    """As in "Ben and me plus the twins. Ben is nine": whoever is told of again may be a child."""
    name = next(
        word
        for word in fold(pair).split()
        if pattern(_ME).fullmatch(word) is None and word not in {"and", "a", "s", "se"}
    )
    return has(rf"\b{name}\w{{0,3}}\W{{1,3}}(?:\w+ )?(?:\(|is|je|ist|má|has|\d)", folded.replace(fold(pair), " "))


def names_and_the_sender(found: Sequence[Person], where: Sequence[tuple[int, int]], text: str) -> bool:
    """As in "Claire and I are bringing her three kids": of the two the party does not hold both."""
    if any(one.kind == "people" and one.count > 1 and any(a <= one.start < b for a, b in where) for one in found):
        return False  # "Angharad and me … two of us"
    for match in pattern(_PAIR + _GOES_ON).finditer(fold(text)):
        at = match.start(match.lastgroup or 0)
        if not text[at].isupper():
            continue
        named = any(one.start <= at < one.end for one in found)
        me = match.end() - 1 if match["before"] else match.start()
        if not (named and any(start <= me < end for start, end in where)):
            return True
    return False

# ruff: noqa: E501  lists of words, harder to read when broken up
"""Words of any kind before a noun of people: "two very tired parents", "his future father-in-law", "and a teaching assistant"."""

from gangway.channels.email.manifest import words
from gangway.channels.email.manifest.token import Token

_VERY = frozenset(["very", "rather", "quite", "really", "sehr", "ziemlich", "recht", "velmi", "dost", "slightly", "fairly"])  # fmt: skip
_NOT_THERE = ("late", "decease", "dead", "former", "verstorben", "ehemalig", "zesnul", "byval", "imagin", "absent", "nonexist", "than", "not")  # fmt: skip
_JOINTS = frozenset({"and", "comma", "adds", "with", "open", "explains"})
_PEOPLE = frozenset({"grown", "young", "child", "adult", "senior", "student", "people"})
_OF_A_HOUSE = frozenset(["residents", "customers", "bewohner", "bewohnern", "zakaznici", "zakazniku", "zakazniky"])
_LONGEST = 2


def with_adjectives(cut: list[Token]) -> list[Token]:
    cut = [
        one.model_copy(update={"part": "word", "noun": None}) if _is_uncounted(cut, at) else one
        for at, one in enumerate(cut)
    ]
    small = {one for at in range(len(cut)) for one in _adjectives_behind(cut, at)}
    return [
        one.model_copy(update={"part": "small", "noun": None}) if at in small else one for at, one in enumerate(cut)
    ]


def _is_uncounted(cut: list[Token], at: int) -> bool:
    """As in "a trip for our residents": those of a house, of whom some may come."""
    return cut[at].text in _OF_A_HOUSE and not any(one.part == "number" for one in cut[max(0, at - 3) : at])


def _adjectives_behind(cut: list[Token], at: int) -> range:
    end = at + 1
    while end < len(cut) and end - at <= _LONGEST and _may_be_adjective(cut[end]):
        end += 1
    if end == at + 2 and end < len(cut) and cut[end].part == "group" and cut[at].part == "own":
        return range(at + 1, end)  # "with our football team: 16 boys"
    noun = cut[end].noun if end < len(cut) and cut[end].part == "noun" else None
    if end == at + 1 or noun is None or noun.kind not in _PEOPLE:
        return range(0)
    return range(at + 1, end) if _leads(cut, at, several=not noun.is_one or noun.is_pair) else range(0)


def _leads(cut: list[Token], at: int, *, several: bool) -> bool:
    token = cut[at]
    if token.part == "number" and token.value > 1:
        return several
    if token.part in {"own", "others"}:
        return not token.text.endswith(("'s", "s'", "’s"))
    if token.text == "the" and (not at or cut[at - 1].text == "as" or cut[at - 1].part in _JOINTS):
        return not several
    one = token.part == "article" or (token.part == "number" and token.value == 1)
    return one and not several and at > 0 and cut[at - 1].part in _JOINTS


def _may_be_adjective(token: Token) -> bool:
    if token.text in _VERY:
        return True
    plain = token.part == "word" and not token.capital and token.text not in words.PLAIN
    return plain and not token.text.startswith(_NOT_THERE) and token.text.isalpha() and len(token.text) > 3  # noqa: PLR2004

# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Grown-ups counted by what they are, and behind a comma who they are: "two leaders, Mrs Marsh (52) and me (47)".

As many are named as were counted, and no age makes one of them another kind: the names count nobody again.
"""

from functools import cache

from gangway.channels.email.ages import ADULT_FROM
from gangway.channels.email.counting import number, value_of
from gangway.channels.email.folding import blank, fold, pattern
from gangway.channels.email.party_words import KINDS

_SENIOR_FROM = 65
_OWNER = r"(?:(?:of |z |ze |von )?(?:our|my|the|naš\w+|moj\w+|unsere?[nr]?|meine?[nr]?|den)\s+)?"


@cache
def _counted() -> str:
    roles = dict(KINDS)["adult"]
    return rf"(?<![\w.,:/-])(?P<n>{number()})\s+(?P<owner>{_OWNER})(?P<role>(?:{roles}))(?P<opens>\s*(?:,|:|\(|\s-\s)\s*)(?:a to |und zwar |namely )?"


_TITLE = r"(?:pan[aiu]?|panem|pani|slecn[aouy]|herrn?|frau|mrs?|ms|miss|kolegyn\w+|kolega|kollegin|kollege)"
_AGE = r"(?:\s*\(\s*(?P<age>\d{1,2})(?: let| years(?: old)?| jahre(?: alt)?)?\s*\))?"
_WHO = rf"(?:(?:{_TITLE}\.?\s+)[a-z'-]+(?: [a-z'-]+)?|ja|me|myself|ich|mich|mir|i|mne|me)(?![\w'’]){_AGE}"
_JOINT = r"\s*(?:,\s*(?:and|und|a)?\s*|(?:a|i|and|und|sowie|&|\+)\s+)"


_CLOSES = r"\s*(?:[.;!?)\n]|$|,\s*(?:celkem|dohromady|tedy|in total|altogether|so|insgesamt|zusammen|also)\b)"


def without_names_of_roles(text: str) -> str:
    """As long as `text`."""
    folded = fold(text)
    for match in list(pattern(_counted()).finditer(folded)):
        count = value_of(match["n"]) or 0
        at, ages, named = match.end(), [], 0
        while who := pattern(_WHO).match(folded, at):
            named, at = named + 1, who.end()
            ages += [int(who["age"])] if who["age"] else []
            joint = pattern(_JOINT).match(folded, at)
            if joint is None or pattern(_WHO).match(folded, joint.end()) is None:
                break
            at = joint.end()
        grown = all(ADULT_FROM <= age < _SENIOR_FROM for age in ages)
        if named and named == count and grown and pattern(_CLOSES).match(folded, at):
            text = blank(text, match.start("opens"), at + (")" in folded[at : at + 1] and "(" in match["opens"]))
            text = blank(text, *match.span("owner"))
    return text

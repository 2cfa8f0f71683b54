# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Birthdays of guests as ages: "mum has her 70th birthday that day" tells that she is 70."""

import re
from functools import cache

from gangway.channels.email import party_roll_words as words
from gangway.channels.email.folding import fold, pattern

_TENS = {"šedesátin": 60, "pětašedesátin": 65, "sedmdesátin": 70, "pětasedmdesátin": 75, "osmdesátin": 80, "pětaosmdesátin": 85, "devadesátin": 90, "padesátin": 50, "čtyřicátin": 40, "třicátin": 30, "osmnáctin": 18}  # fmt: skip
_YEARS = {fold(word): years for word, years in _TENS.items()}


@cache
def _celebrates() -> re.Pattern[str]:
    kin = "|".join(sorted((re.escape(word) for word in words.alone()), key=lambda one: (-len(one), one)))
    has = r"(?:má|bude mít|slaví|oslaví|bude slavit|has|will have|celebrates|is celebrating|hat|feiert)"
    filling = r"(?:\s+(?:ten den|právě|zrovna|her|his|ihren|seinen|that day|then|an dem tag|dann|on board|svoje|své))*"
    years = (
        rf"(?:(?P<n>\d{{1,2}})(?:\.|th|st|nd|rd)?\s*(?:narozeniny|birthday|geburtstag)|(?P<tens>{'|'.join(_TENS)})y)"
    )
    where = r"(?:\s+(?:ten den|that (?:very )?day|on that day|on board|an dem tag|auf dem schiff|an bord|na lodi|na palubě))?"
    return pattern(rf"(?<![\w'])(?P<kin>{kin})\s+{has}{filling}\s+{years}(?!\w){where}")


def with_birthdays_told(folded: str) -> str:
    """As long as `folded`."""
    return _celebrates().sub(_told, folded)


def _told(match: re.Match[str]) -> str:
    years = match["n"] or _YEARS[fold(match["tens"])]
    told = f"{match['kin']} je {years} let"
    return told.ljust(len(match.group())) if len(told) <= len(match.group()) else match.group()

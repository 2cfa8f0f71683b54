# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Answers that say almost nothing and mean something only because of what we had asked: No. 4. Yes VC-12345.

Each pattern is the whole of the new text, so that a word more leaves the mail to the general rules.
"""

import re

from gangway.channels.email.counting import number
from gangway.channels.email.folding import fold, has, pattern

_BEFORE = r"^(?:\W|dobrý (?:den|večer)|ahoj|hezký den|hello|hi|dear \w+|guten (?:tag|morgen|abend)|hallo)*"
_AFTER = r"(?:\W+(?:děkuj\w+|díky|dík|prosím|thanks?|thank you|please|danke|vielen dank|bitte))*(?:\W+(?:s pozdravem|hezký den|(?:kind |best )?regards|(?:viele|liebe) grüße|mit freundlichen grüßen|lg|mfg)\b[\w\s.,-]{0,40})?\W*$"
_NO = r"(?:(?:bohužel|omlouvám\w* se|sorry|leider)\W+)*(?:ne(?:\W+(?:děkuj\w+|díky|dík))?|(?:no|nope)(?:\W+(?:sorry|thanks?|thank you))?|(?:nein|nee|nö)(?:\W+(?:danke|vielen dank))?)"
_YES = r"(?:ano|jo|yes|ja|ok|okay|souhlasím|potvrzuj\w+|bereme|(?:i |we )?(?:accept|confirm)|einverstanden|gerne?)"
_PLAIN_YES = r"(?:jasně|jasan|samozřejmě|určitě|dobře|oki|okej|okey|sure|certainly|of course|absolutely|definitely|klar|natürlich|selbstverständlich|na klar)"
_NUMBER_OF_OURS = r"[a-z]{1,8}[\s_-]{0,2}\d{5}"
_PEOPLE = r"(?:\s*(?:osob[ay]?|lid[ií]|nás|míst[ao]?|people|persons?|of us|seats?|personen|plätze))?"
ASKS_HOW_MANY = (
    r"\b(?:kolik (?:osob|vás|lidí|míst)|počet|how many|number of (?:people|guests)|wie viele|personenzahl|anzahl)\b"
)
ASKS_AT_WHAT_TIME = r"\b(?:v kolik hodin|kdy přesně|kter(?:ý|ou|á) (?:odjezd|hodin\w+|čas)|which (?:departure|time|sailing)|(?:at )?what time|welche abfahrt|um wie viel uhr|welche uhrzeit)\b"
ASKS_WHEN = r"\b(?:v kolik hodin|který (?:den|přesně den)|at what time|which day|um wie viel uhr|welche[rmn] tag)\b"
_NAME = re.compile(r"(?:[a-z]{2,}\.?\s?){1,3}")  # signed below


def is_plain_no(folded: str) -> bool:
    return has(rf"{_BEFORE}{_NO}{_AFTER}", folded.strip())


def is_plain_yes(folded: str) -> bool:
    """One word that is no yes elsewhere."""
    return has(rf"{_BEFORE}{_PLAIN_YES}{_AFTER}", folded.strip()) or folded.strip(" \n.!") in {"👍", "✅"}


def is_yes_with_a_number(folded: str) -> bool:
    """A yes and one number of ours and nothing else: it can only accept what has that number."""
    yes, ours = rf"{_YES}(?:\W+{_YES})?", _NUMBER_OF_OURS
    return has(rf"{_BEFORE}(?:{yes}\W+{ours}|{ours}\W+{yes}){_AFTER}", folded.strip())


def is_bare_number(folded: str) -> bool:
    """As in the answer "4" to our question how many."""
    said, _, below = folded.strip().partition("\n")
    alone = said if _NAME.fullmatch(below.strip()) else folded.strip()
    return has(rf"{_BEFORE}(?:{number()}){_PEOPLE}{_AFTER}", alone)


def with_colons(text: str) -> str:
    """`11.00` as `11:00`, as our Czech lists write times; only where it cannot be a day and a month."""
    return re.sub(
        r"(?<![\d.,])((?:[01]?\d|2[0-3]))\.(00|1[3-9]|[2-5]\d)(?![\d.,]*\d|\s*(?:kč|czk|eur|€))",
        r"\1:\2",
        text,
        flags=re.IGNORECASE,
    )


def asks_only_when(question: str | None) -> bool:
    """Whether our question is about the day or the hour, and not about the party."""
    asked = fold(question or "")
    return has(rf"{ASKS_WHEN}|{ASKS_AT_WHAT_TIME}", asked) and not has(ASKS_HOW_MANY, asked)


def is_only_a_total(folded: str, end: int) -> bool:
    """Whether the number that ends there counts everybody: "celkem 4 dospělí a 1 dítě" is five."""
    kinds = r"\s*(?:dospěl|dět|dít|senior|důchodc|student|rodin|mimin|adult|child|kid|infant|bab(?:y|ies)|famil|erwachsen|kind|rentner|baby)"
    return pattern(rf"^{kinds}").match(folded[end : end + 24]) is None

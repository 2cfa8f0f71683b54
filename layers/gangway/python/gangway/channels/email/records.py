# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""One booking as a structured mail states it, and what its labels and numbers must be like to be believed."""

import re
from collections.abc import Mapping

from gangway.channels.email.folding import fold, has, pattern
from gangway.channels.email.labels import KINDS, OTHER_THINGS
from gangway.channels.email.party_words import KINDS as GUESTS
from gangway.domain.model import Model

LONGEST_LABEL = 42
ENOUGH = 3  # known labels that make a structured text


class Record(Model):
    """Meaning → the values below that label; `changed` are the meanings a badge marks as new."""

    values: dict[str, str] = {}
    changed: tuple[str, ...] = ()
    rest: str = ""

    def get(self, meaning: str) -> str:
        return self.values.get(meaning, "")


ROWS = "guest_rows"  # counts of guests told in words
PARTS = "parts"  # some of the counts are parts of the number of all
UNREAD = "unread_guests"  # a count of guests whose label nobody knows: what the others count is not the party


# Fares and companions that no ticket of ours is called by.
_OTHER_GUESTS = r"(?:tl|t/l|foc|ctr|c/l|youths?|yth|jun|juniors?|teen\w*|jugend\w*|mládež\w*|junio\w*|concession\w*|reduced|ermäßigt\w*|zlevněn\w*|snížen\w*|z\s?t\s?p\b|foc|free|zdarma|frei\w*|tour ?leaders?|guides?|drivers?|průvodc\w*|řidič\w*|reiseleit\w*|(?:bus)?fahrer|members?|disabled|handicap\w*)"


# "2", "2 (free)", "2 FOC".
_A_COUNT = r"[^\w+]*\d{1,3}(?:\s*\([^)]*\)?)?(?:\s*(?:x|pax|foc|free|zdarma|frei|osob\w*|pers\w*|people))*\W*$"


def is_of_others(label: str) -> bool:
    """A fare or a companion that no ticket of ours is called by."""
    return has(rf"\b{_OTHER_GUESTS}", fold(label))


def is_unread_count(label: str, meaning: str | None, value: str, known: Mapping[str, object]) -> bool:
    """Whether a number stands below a label that speaks of guests in words not known, or a second time."""
    if not re.search(r"[1-9]", value) or len(label) > LONGEST_LABEL:
        return False
    again = meaning in KINDS and bool(known.get(meaning or ""))
    kinds = "|".join(source for kind, source in GUESTS if kind not in {"relative", "couple"})
    names_guests = pattern(rf"^\W*(?:\w+\W+)?(?:{kinds}|{_OTHER_GUESTS})").search(fold(label))
    told = bool(re.search(r"[^\W\d]", label)) and not pattern(OTHER_THINGS).search(fold(label))
    strange = meaning is None and (names_guests is not None or told)
    return again or (strange and pattern(_A_COUNT).match(fold(value)) is not None)


def with_sound_reference(values: dict[str, str]) -> dict[str, str]:
    """Without a number of the row, or a telephone, where the number of the order should stand."""
    stated = values.get("reference", "")
    if re.fullmatch(r"\d{1,2}[.)]?", stated.strip()):
        return {meaning: value for meaning, value in values.items() if meaning != "reference"}
    if re.fullmatch(r"\+?\d[\d ]{9,}", stated.strip()) and (stated.count(" ") > 1 or stated.startswith("+")):
        return {"phone": stated, **{meaning: value for meaning, value in values.items() if meaning != "reference"}}
    return values


_KIND = r"(?:adults?|child(?:ren)?|kids?|infants?|seniors?|students?|youths?|teens?|famil(?:y|ies)(?: tickets?)?|dospěl\w+|dět\w+|dítě|senio\w+|student\w*|erwachsene\w*|kind(?:er)?|rentner|babys?|baby|mimin\w+|batol\w+|kojen\w+|toddlers?|kleinkind\w*|důchod\w+|pensioners?)(?: ?\([^()]*\)| (?:\d{1,2}\+|\d{1,2}-\d{1,2}(?!\d)|\d{1,2}(?= ?[x×:])))?"


def is_count(line: str) -> bool:
    """A line that is a count of tickets and nothing else: "Adult x 2", "1 x Child (3-14)"."""
    return (
        pattern(rf"^\W*(?:{_KIND}\s*x\s*\d{{1,3}}|\d{{1,3}}\s*x\s*{_KIND}(?: \d{{1,2}})?)\W*$").match(fold(line))
        is not None
    )


def is_list_of_counts(value: str) -> bool:
    """Counts of guests by their kinds and nothing else, whatever the label says: "3 Adult, 1 Child", "Adult: 2 / Child: 1"."""
    pieces = re.split(r"\s*[,;/+&|\n]\s*(?![^()]*\))|\s+(?:and|und|a)\s+", fold(value).strip(" .\t"))
    one = pattern(rf"\W*(?:{_KIND}\s*[x×:=]?\s*\d{{1,3}}|\d{{1,3}}\s*[x×]?\s*{_KIND})\W*")
    return all(one.fullmatch(piece) for piece in pieces)


def is_of_before(label: str) -> bool:
    """Whether the label speaks of what was, or of what is no more."""
    return has(
        r"\b(?:old|previous\w*|original\w*|former\w*|before|was|cancel\w*|refund\w*|remov\w*|původn\w*|zrušen\w*|storn\w*|předchoz\w*|alte?[rsn]?|bisher\w*|vorherig\w*|ursprünglich\w*)\b",
        fold(label),
    )

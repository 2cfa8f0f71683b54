"""A guest on each line, by name and surname, with the ages of the young: a list that counts itself."""

import re
from collections import Counter
from collections.abc import Sequence

from gangway.channels.email.ages import OLDEST, Person, kind_of_age
from gangway.channels.email.folding import fold, has
from gangway.domain.catalogue import Catalogue

_OPENS = (
    r"\b(?:guests?|passengers?|names?|participants?|travell?ers?|people|jmén\w*|host\w*|účastní\w*|cestující\w*|osob\w*|"
    r"party|group|coming|attending|jedou|pojedou|pojede|přijedou|jedeme|kommen|kommt|dabei(?: sind)?|"
    r"gäste\w*|teilnehmer\w*|namen|personen|reisende\w*)\b(?:[^:\n]|(?<=\d):(?=\d))*:\s*$"
)
_NAME = re.compile(
    r"[ \t]*(?:(?:[-*•]|\d{1,2}[.)])[ \t]*)?(?:(?:pan|paní|pí|slečna)\.?[ \t]+)?"
    r"[A-ZÀ-Ž][\w'’-]+(?P<surname>[ \t]+[A-ZÀ-Ž][\w'’-]+){0,3}"
    r"(?:[ \t]*[,(:–-]+[ \t]*(?:aged?|ve věku|věk|Alter|im Alter von)?:?[ \t]*(?P<age>\d{1,2})[ \t]*"
    r"(?P<months>měs\w*|months?|Monate?)?(?:let|roky?|years?(?: old)?|yrs?|Jahre?(?: alt)?)?\.?\)?)?[ \t]*[,;]?"
)
# Closes such a list: "(no kids)".
_NO_YOUNG = (
    r"^\s*\(?(?:no (?:kids|children)|all (?:of us )?adults|bez dětí|žádné děti|samí dospělí|keine kinder|ohne kinder|"
    r"alle?s? erwachsene?)\)?[.!]?\s*$"
)

_TITLE = r"^(?:\W|\d{1,2}[.)])*(?:mr|mrs|ms|miss|herrn?|frau|pan|pana|panem|paní|slečn[aouy])\.?\s*$"


def are_titles(people: Sequence[Person], folded: str) -> bool:
    """Whether nobody was found but the titles that lead a line: "Frau Ilse Kramer" is no wife."""
    return all(
        one.kind == "relative" and has(_TITLE, folded[folded.rfind("\n", 0, one.start) + 1 : one.end]) for one in people
    )


def named_lines(text: str, catalogue: Catalogue) -> dict[str, int] | None:
    """Tickets of the first list of names below a line that announces it; who has no age is grown up."""
    lines = text.splitlines()
    for at, line in enumerate(lines):
        if has(_OPENS, fold(line)) and (units := _counted(lines[at + 1 :], catalogue)):
            return units
    return None


def _counted(lines: list[str], catalogue: Catalogue) -> dict[str, int] | None:
    units: Counter[str] = Counter()
    for line in lines:
        if not line.strip():
            if units:
                break
            continue
        if set(units) and set(units) <= {"adult", "senior"} and has(_NO_YOUNG, fold(line)):
            break
        match = _NAME.fullmatch(line.rstrip())
        if match is None or not (match["surname"] or match["age"]):
            return None
        age = None if match["age"] is None else int(match["age"]) // (12 if match["months"] else 1)
        if age is not None and age > OLDEST:
            return None
        units[(kind_of_age(age, catalogue) if age is not None else None) or "adult"] += 1
    return dict(units) if sum(units.values()) > 1 else None

# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Fields of a form that ask for the children's ages: "Děti (věk): 2 (5, 9)", or "Kinder: 2" above "Alter der Kinder: 5 und 9".

Count and ages are put together as `label: 2 (5, 9)` where each child has one. A single figure below such a label may be a
count or an age, so nobody is counted by it.
"""

import re
from collections.abc import Callable

from gangway.channels.email.folding import fold, pattern

_AGES = r"(?:ages?|věk\w*|alter)"
_CHILDREN = r"(?:child(?:ren)?|kids?|děti|dětí|dítě|dítěte|kinder|kindern?|kindes)"
_BOTH = rf"\W*(?:(?:počet|anzahl(?: der)?|number of|no\.? of)\s)?{_CHILDREN}\s?[/,(+&-]?\s?(?:(?:and|a|und|s|mit|with|inkl\.?|incl\.?|včetně)\s)?(?:their )?{_AGES}(?: (?:of the )?{_CHILDREN})?\)?\W*"
_ONLY_AGES = rf"\W*(?:{_AGES}(?:\(s\))? (?:of |der |des |the )*{_CHILDREN}|{_CHILDREN}(?:'?s'?)? ?-?{_AGES}|kindesalter|kinderalter)\W*"
_ONLY_CHILDREN = (
    rf"\W*(?:(?:počet|anzahl(?: der)?|number of|no\.? of)\s)?(?:{_CHILDREN})(?:\s?\(?\d{{1,2}}\s?-\s?1[0-4]\)?)?\W*"
)
_FILLING = r"\b(?:let|roků|roky|rok|letá|letý|leté|r|years?|yrs?|y|yo|old|aged?|ages|jahren?|jahr|j|jährig|alt|věk|ve věku|alter|im alter von|a|and|und|u|the)\b"
_OLDEST = 17

Split = Callable[[str], tuple[str, str]]


def with_asked_ages(text: str, split: Split) -> str:
    """`split` cuts a line into label and value. The ages' own line goes where they were put beside their count."""
    lines = text.split("\n")
    alone: list[int] = []
    counted: list[int] = []
    for at, line in enumerate(lines):
        label, value = split(line)
        if not label or not value:
            continue
        folded = fold(label)
        if pattern(_BOTH).fullmatch(folded):
            lines[at] = _together(label, value) or line
        elif pattern(_ONLY_AGES).fullmatch(folded) and _ages(value):
            alone.append(at)
        elif pattern(_ONLY_CHILDREN).fullmatch(folded) and value.strip().isdigit():
            counted.append(at)
    if len(alone) == 1 and len(counted) == 1:
        label, count = split(lines[counted[0]])
        ages = _ages(split(lines[alone[0]])[1])
        if len(ages) == int(count):
            lines[counted[0]] = f"{label}: {count} ({', '.join(ages)})"
            del lines[alone[0]]
    return "\n".join(lines)


def asks_for_ages_too(label: str, value: str) -> bool:
    """Whether a figure below the label may be a count or an age."""
    return re.search(r"[1-9]", value) is not None and pattern(_BOTH).fullmatch(fold(label)) is not None


def _together(label: str, value: str) -> str | None:
    """The field with count and ages, or with as many as it tells ages; None where that is not told."""
    kind = re.match(r"\W*[^\W\d]+", label)
    plain = kind.group().strip() if kind and pattern(_CHILDREN).fullmatch(fold(kind.group().strip())) else "Children"
    match = re.match(r"\s*(\d{1,2})\s*(?:x|ks|[^\W\d]{3,8})?\s*[(,;:/–—-]\s*(.*)$", value)
    ages = _ages(match[2]) if match else []
    if match and len(ages) == int(match[1]):
        return f"{plain}: {match[1]} ({', '.join(ages)})"
    told = _ages(value) if pattern(r"\d\W*(?:let|rok|years?|yrs|jahre?|j\b)").search(fold(value)) else []
    return f"{plain}: {len(told)} ({', '.join(told)})" if told and "(" not in value else None


def _ages(told: str) -> list[str]:
    """The ages in it; none where anything else stands beside them."""
    folded = fold(told)
    left = re.sub(r"\d{1,2}|[\s,;/().+&:-]", "", pattern(_FILLING).sub(" ", folded))
    ages = re.findall(r"\d+", folded)
    return ages if not left and all(int(age) <= _OLDEST for age in ages) else []

"""Lines that a mail program broke, put together again: sentences are read, not lines.

A line was broken by the program when the next word would not have fitted: that is told by the longest line of the text.
Lists, labels and tables keep their lines.
"""

import re

_WIDEST, _NARROWEST = 100, 40
_OWN_LINE = re.compile(
    r"^\s*(?:[-*•–>|]|\d{1,2}\)\s|\d{1,2}\.\s(?!\d)|[a-h]\)\s|[^\W\d_]{2,9}\.?,?\s+\d{1,2}\.?\s[^\n]{0,24}\s[-–]\s|p\.?\s?s\.?\b|[^\W\d_][^:,;.!?\n]{0,30}:(?:\s|$))",
    re.IGNORECASE,
)
_BEFORE_A_DAY = re.compile(
    r"(?:\d\.|\b(?:do|od|na|dne|v|ve|am|den|dem|bis|vom|von|zum|the|on|to|from|a|i|nebo|und|oder|or|and))\s*$",
    re.IGNORECASE,
)
_CELL = r'(?:"[^"\n]*"|[^\s,"][^,\n]*)'  # of a row of commas: a comma in quotation marks divides nothing
_TABLE = re.compile(rf"\t|\S\s{{3,}}\S|(?:\s\.){{3,}}|\.{{5,}}|;[^;]*;|\|[^|]*\||^{_CELL}(?:,{_CELL}?){{3,}}$")
_FIELD = re.compile(r"^\s*[^\W\d][^|=→\n]{0,30}?\s*(?:\||=>?|->|→)\s*\S")  # "Service | Dinner cruise"
_SIGNED = re.compile(r"^\s*[^\W\d_][\w.'’-]*(?:\s+[^\W\d_][\w.'’-]*){0,2}\s*$")


def unwrapped(text: str) -> str:
    """The text with its paragraphs on one line each, when it was broken to a width."""
    lines = text.split("\n")
    width = max((len(line.rstrip()) for line in lines), default=0)
    if not _NARROWEST <= width <= _WIDEST:
        return text
    joined = [lines[0]]
    last = lines[0].rstrip()
    for number, line in enumerate(lines[1:], start=1):
        if _was_broken(last, line, width) and not (_SIGNED.match(line) and line.istitle() and _ends(lines, number)):
            joined[-1] = f"{joined[-1].rstrip()} {line.strip()}"
        else:
            joined.append(line)
        last = line.rstrip()
    return "\n".join(joined)


def _was_broken(last: str, line: str, width: int) -> bool:
    in_a_date = _BEFORE_A_DAY.search(last) is not None  # "on 5." and "6." below it are one day, not a list
    in_brackets = last.count("(") > last.count(")")  # "(17 and" and "12)" below it
    if (
        not re.search(r"\w", last)  # nothing, or a rule
        or last.endswith(":")  # a list follows
        or not line.strip()
        or (_OWN_LINE.match(line) and not in_a_date and not in_brackets)
        or _TABLE.search(last)
        or _TABLE.search(line)
        or _begin_alike(last, line)
        or (_FIELD.match(last) and _FIELD.match(line))
        or _are_rows(last, line)
    ):
        return False
    return len(last) + 1 + len(line.split(maxsplit=1)[0]) > width


def _begin_alike(last: str, line: str) -> bool:
    """Rows of a list without bullets: "lunch cruise 9 June, 38" above "lunch cruise 10 June, 41"."""
    first, second = last.lower().split()[:2], line.lower().split()[:2]
    return len(first) == 2 and first == second and len(first[0]) > 2  # noqa: PLR2004  two words


_DATED = re.compile(r"(?:[^\W\d_]{2,10}\.?,? )?\d{1,2}\.\s?(?:\d{1,2}\.|[^\W\d_]{3,9}\b)|\d{1,2} [A-Z][a-z]{2,8}\b")
_COUNTED_LAST = re.compile(r",\s*\d{1,3} ?x? ?[^,]{3,30}$")


def _are_rows(last: str, line: str) -> bool:
    """Each line with a day of its own: at its begin, or in the midst of as many commas, the party told at the end."""
    both = (last.strip(), line.strip())
    if all(_DATED.match(one) for one in both):
        return True
    counted = all(_COUNTED_LAST.search(one) and len(_DATED.findall(one)) == 1 for one in both)
    return counted and last.count(",") > 0


def _ends(lines: list[str], number: int) -> bool:
    return not any(line.strip() for line in lines[number + 1 :])

"""Ages in a roll call: "(5 and 7)", ", who is 71", "od 9 do 13 let", "the youngest is 3, the oldest 12"."""

from collections.abc import Sequence

from gangway.channels.email import party_roll_words as words
from gangway.channels.email.party_roll_tokens import Token
from gangway.domain.model import Model

BOTH = frozenset({"both", "beide", "beiden", "oba", "obe", "obema"})
BOUNDARY = frozenset({"comma", "and", "with", "stop", "close", "dash", "restates", "together"})
_SOFT = BOTH | frozenset(
    [
        "already",
        "now",
        "only",
        "just",
        "uz",
        "teprve",
        "prave",
        "presne",
        "schon",
        "jetzt",
        "erst",
        "each",
        "jim",
        "they",
        "sie",
        "er",
        "she",
        "he",
        "also",
        "taky",
        "take",
        "auch",
    ]
)
_TRAILING = frozenset({"old", "alt", "sind", "ist", "each", "je", "jsou", "wird", "werden"})
_NOUNISH = frozenset({"person", "people", "pair", "heads", "adjective", "mine", "owner", "article", "age", "total_of"})
_VERBS = frozenset({"je", "jsou", "bude", "budou", "is", "are", "ist", "sind", "wird", "ma", "maji"})
_WHO = frozenset({"who", "ktera", "ktery", "ktere", "kteremu", "kterym", "jiz", "jemuz", "jimz", "der", "die", "das"})
_OTHERS = frozenset({"sie", "er", "she", "he", "ji", "mu", "jemu"})
_BABY = 2
_FROM = frozenset({"od", "von", "from", "between", "zwischen", "mezi"})
_OR = frozenset({"or", "nebo", "ci", "oder"})
_TO = frozenset({"do", "az", "to", "bis", "and", "und", "a", "-"}) | _OR
_OF_ALL = frozenset({"all", "vsem", "vsichni", "vsechny", "alle"})


class Ages(Model):
    """`years` of each, or with `is_span` of the youngest and the oldest; `end` is where the next token is."""

    years: tuple[int, ...] = ()
    end: int
    with_unit: bool = False
    led: bool = False  # a word for age stands before them
    joined: bool = False  # behind a comma
    opened: bool = False  # in brackets
    shared: bool = False  # each has the one age
    told: bool = False  # as a sentence: "grandma is 72"
    is_span: bool = False
    of_another: bool = False  # "she is 70": not the sender


def is_a(tokens: Sequence[Token], at: int, sort: str) -> bool:
    return at < len(tokens) and tokens[at].sort == sort


def ages_at(tokens: Sequence[Token], at: int) -> Ages | None:
    """Numbers that may be the ages of whoever stands before `at`."""
    opened = is_a(tokens, at, "open")
    joined = not opened and (is_a(tokens, at, "comma") or is_a(tokens, at, "dash"))
    first = end = at + (opened or joined)
    while end < len(tokens) and (
        tokens[end].text in words.LEAD or (tokens[end].text in _SOFT and (end > first or opened or joined))
    ):
        end += 1
    lead = [one.text for one in tokens[first:end]]
    numbers, end = numbers_at(tokens, end)
    if not numbers:
        return None
    trailing = end < len(tokens) and tokens[end].text in _TRAILING
    if opened and not is_a(tokens, end + trailing, "close"):
        return None
    years, with_unit = years_of(numbers)
    return Ages(
        years=years,
        end=end + trailing + opened,
        with_unit=with_unit,
        led=any(word in words.LEAD for word in lead),
        joined=joined,
        opened=opened,
        shared=any(word in BOTH | {"each"} for word in lead),
        of_another=bool(set(lead) & _OTHERS),
        told=not (opened or joined or set(lead) & _WHO) and any(word in _VERBS for word in lead),
    )


def span_at(tokens: Sequence[Token], at: int) -> Ages | None:
    """As in "od 9 do 13 let", "aged 6-12", "(7 bis 13 Jahre)", "do 12 let", "(the youngest is 3, the oldest 12)"."""
    opened = is_a(tokens, at, "open")
    start = at + (opened or is_a(tokens, at, "comma"))
    found = _from_to(tokens, start) or _up_to(tokens, start) or youngest_at(tokens, start)
    if found is None or (opened and not is_a(tokens, found.end, "close")):
        return None
    return found.model_copy(update={"end": found.end + opened})


def _from_to(tokens: Sequence[Token], at: int) -> Ages | None:
    end = at
    while end < len(tokens) and tokens[end].text in words.LEAD | _FROM | _OF_ALL:
        end += 1
    spans = any(one.text in _FROM for one in tokens[at:end])
    told = tokens[end : end + 3]
    if [one.sort for one in told[::2]] != ["number", "number"] or told[1].text not in _TO:
        return None
    if told[1].sort == "and" and not spans:
        return None
    end += 3
    if told[1].text in _OR and not is_a(tokens, end, "unit"):
        return None  # "two or three"
    return Ages(years=(told[0].value, told[2].value), end=end + is_a(tokens, end, "unit"), is_span=True)


def _up_to(tokens: Sequence[Token], at: int) -> Ages | None:
    """The youngest of them is taken for as old as a child is: infants are told of."""
    if not is_a(tokens, at, "up_to") or not is_a(tokens, at + 1, "number"):
        return None
    oldest = tokens[at + 1].value - 1
    return Ages(
        years=(min(3, max(oldest, 0)) if oldest > _BABY else 0, max(oldest, 0)),
        end=at + 2 + is_a(tokens, at + 2, "unit"),
        is_span=True,
    )


def youngest_at(tokens: Sequence[Token], at: int) -> Ages | None:
    """As in "the youngest is 3, the oldest 12"; alone, the youngest only."""
    first = _of_one(tokens, at, "youngest")
    if first is None:
        return None
    joint = first[1]
    while is_a(tokens, joint, "comma") or is_a(tokens, joint, "and"):
        joint += 1
    last = _of_one(tokens, joint, "oldest")
    years = (first[0], last[0]) if last else (first[0], first[0])
    return Ages(years=years, end=last[1] if last else first[1], is_span=True, told=True)


def _of_one(tokens: Sequence[Token], at: int, sort: str) -> tuple[int, int] | None:
    if not is_a(tokens, at, sort):
        return None
    end = at + 1
    while end < len(tokens) and tokens[end].text in words.LEAD:
        end += 1
    numbers, end = numbers_at(tokens, end)
    return (years_of(numbers)[0][0], end) if len(numbers) == 1 else None


def numbers_at(tokens: Sequence[Token], at: int) -> tuple[list[tuple[int, str]], int]:
    """Numbers with their units, in a list, and where they end; a number that counts whoever follows it is none."""
    told: list[tuple[int, str]] = []
    ends = [at]
    end = at
    while is_a(tokens, end, "number"):
        value, end = tokens[end].value, end + 1
        unit = tokens[end].sort if end < len(tokens) and tokens[end].sort in {"unit", "months"} else ""
        end += 1 if unit else 0
        told.append((value, unit))
        ends.append(end)
        joint = end
        while is_a(tokens, joint, "comma") or is_a(tokens, joint, "and"):
            joint += 1
        if joint == end or not is_a(tokens, joint, "number"):
            break
        end = joint
    behind = tokens[ends[-1]] if ends[-1] < len(tokens) else None
    if told and behind and (behind.sort in _NOUNISH or behind.text == "x") and not told[-1][1]:
        told.pop()
        ends.pop()
    return told, ends[-1]


def years_of(told: Sequence[tuple[int, str]]) -> tuple[tuple[int, ...], bool]:
    """In years, and whether any of them has a unit; a unit counts for the numbers before it."""
    years: list[int] = []
    unit = ""
    for value, own in reversed(told):
        unit = own or unit
        years.insert(0, value // 12 if unit == "months" else value)
    return tuple(years), any(unit for _, unit in told)

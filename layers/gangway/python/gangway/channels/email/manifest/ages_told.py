# ruff: noqa: E501  lists of words, harder to read when broken up
"""Ages behind somebody: "(5 and 7)", ", who is 71", "ve věku 4 a 6 let", ", both over seventy"."""

from dataclasses import dataclass, field

from gangway.channels.email.manifest.entry import Ages, Cursor

ENDS = frozenset({"comma", "stop", "line", "close", "open", "and", "dash", "with", "explains", "adds", "value", "end", "question", "slash", "total"})  # fmt: skip
_BEHIND = ENDS | {"pronoun", "age_verb", "word", "absent", "we", "i_go"}
_LEADS = frozenset({"age_lead", "age_verb", "pronoun", "age_soft", "both", "all", "we"})
_OVER = frozenset(["over", "pres", "nad", "uber", "ueber", "ab", "above"])
_NEAR = frozenset(["around", "kolem", "um", "about", "near"])
_UNDER = frozenset(["under", "do", "pod", "unter", "bis", "below"])
_FROM = frozenset(["od", "von", "from", "between", "mezi", "zwischen"])
_SOFT = frozenset(["of", "them", "us", "whom", "die", "in", "im", "jejich", "her", "his", "their", "our", "v", "ve", "now", "will", "have", "has", "rovne", "rovnych"])  # fmt: skip
_SINCE = frozenset(["po", "pred", "after", "for", "seit", "nach", "since"])
_IS = frozenset(["who's", "she's", "he's", "they're"])
_TO = frozenset(["or", "nebo", "oder", "az", "to", "bis", "-", "–", "do"])
THE = frozenset(["the", "die", "der", "das", "den", "dem", "ta", "ten", "to", "ty", "ti", "tu"])
_AND = frozenset(["a", "and", "und"])
_OLDEST, _IN_BRACKETS, _IN_A_NAME, _A_PAIR = 105, 7, 3, 2
_BABY_TO, _PENSION, _GROWN_UP, _MIDDLE, _CHILD_TO, _PLACE = 3, 65, 18, 55, 15, 5
_DECADES = {"adult": 40, "senior": 75}


@dataclass
class _Told:
    """What leads to the numbers, and what they are."""

    opened: bool = False
    led: bool = False
    verb: bool = False
    shared: bool = False
    both: bool = False
    over: bool = False
    near: bool = False
    under: bool = False
    span: bool = False
    unit: bool = False
    turns: bool = False  # an age that is to come
    years: list[int] = field(default_factory=list)


def ages_at(ts: Cursor, at: int, *, behind_name: bool = False) -> Ages | None:
    """`behind_name`: a bare number will do: "Lina 13"."""
    told = _Told(opened=ts[at].part == "open")
    start = at + (ts[at].part in {"open", "comma", "dash"})
    start = _behind_a_class(ts, start) if told.opened else start
    end = None if _counts_some(ts, start) else _behind_leads(ts, start, told)
    if end is None:
        return None
    decade = ts[end].noun
    if ts[end].part == "decade" and decade:
        years = _DECADES.get(decade.kind)
        close = told.opened and ts[end + 1].part == "close"
        return Ages(years=(years,), end=end + 1 + close, is_shared=True, is_approximate=True) if years else None
    end = _behind_numbers(ts, end, told)
    role = ""
    if told.opened and told.years:
        closed = _behind_bracket(ts, end)
        if closed is None:
            return None
        role, end = closed
    return _made(ts, end, told, role, behind_name=behind_name)


def _behind_a_class(ts: Cursor, at: int) -> int:
    """As in "24 žáků (páťáci, 10 a 11 let)", "(fifth graders, 10 and 11)"."""
    end = at + (ts[at + 1].text == "graders" and ts[at].part in {"word", "figure"})
    young = ts.noun(end).kind in {"young", "child"} and not ts.noun(end).is_one
    word = ts[end].part in {"word", "name"} and ts[end].text.endswith(("aci", "aku", "acku", "graders", "klassler"))
    named = (young or word) and ts[end + 1].part == "comma" and ts[end + 2].part == "number"
    return end + 2 if named else at


def _counts_some(ts: Cursor, at: int) -> bool:
    """As in "16 colleagues, of whom one is coeliac"."""
    some = ts[at].text == "of" and ts[at + 1].text in {"whom", "which", "them"} and ts[at + 2].part == "number"
    return some and ts[at + 3].part in {"age_verb", "word", "negation"}


def _behind_leads(ts: Cursor, at: int, told: _Told) -> int | None:
    """Behind "who is", "ve věku", "both over"; None for an age that is to come ("turns three in August")."""
    while True:
        token = ts[at]
        if (token.text, ts[at + 1].text) in {("v", "den"), ("am", "tag")}:  # "budou v den plavby rovné tři roky"
            at += 2 + (ts[at + 2].part in {"thing", "value"})
            continue
        each = (
            (told.verb or told.shared)
            and token.text == "po"
            and ts[at + 1].part == "number"
            and ts[at + 2].part == "unit"
        )  # "po čtyřech letech"
        soft = each or token.text in _OVER | _NEAR | _UNDER | _FROM | _SOFT
        if not (token.part in _LEADS or token.text in THE or soft) or token.part == "and":
            return at
        if token.part == "we" and not (told.verb or told.shared):
            return at
        told.turns |= token.text in {"turns", "turning"}
        told.led |= token.part == "age_lead" or (token.text in {"of", "von"} and ts[at + 1].part == "number")
        told.verb |= token.part in {"age_verb", "pronoun"} or token.text in _IS
        told.shared |= token.part in {"both", "all"}
        told.both |= token.part == "both"
        told.over |= token.text in _OVER
        told.near |= token.text in _NEAR
        told.under |= token.text in _UNDER and not told.span
        told.span |= token.text in _FROM
        at += 1


def _behind_numbers(ts: Cursor, at: int, told: _Told) -> int:
    ranged, to = told.span, False
    while ts[at].part == "number" or (ts[at].part == "age" and ts[at + 1].part in ENDS):
        value = ts[at].value
        told.unit |= ts[at].part == "age"
        at += 1
        if ts[at].part == "months":
            value, told.unit, at = value // 12, True, at + 1
        elif ts[at].part == "unit":
            told.unit, at = True, at + 1
            while ts[at].part == "age_lead":
                at += 1
        told.years.append(value)
        joint = ts[at].part in {"comma", "and", "slash"} or ts[at].text in _AND
        then = at + 1 + (joint and ts[at + 1].part == "and")
        aged = ts[then].part == "age" and ts[then + 1].part in ENDS  # "4 or 5 years old"
        if not (joint or ts[at].text in _TO) or not (ts[then].part == "number" or aged) or counts(ts, then):
            break
        to |= not joint
        at = then
    told.span = to or (ranged and len(told.years) == _A_PAIR)
    return at


def counts(ts: Cursor, at: int) -> bool:
    """Whether the number counts whoever stands behind it."""
    if ts[at].text in {"eins", "eines", "one", "jedno"} and ts[at + 1].text in {"von", "of", "ve", "aged", "im"}:
        return True  # "ein Kind von fünf und eins von zwei"
    at += 1
    while ts[at].part in {"small", "own", "age", "article"}:
        at += 1
    return ts[at].part in {"noun", "thing", "group", "title"} or ts[at].text == "x"


def _behind_bracket(ts: Cursor, at: int) -> tuple[str, int] | None:
    """What else the bracket tells: "(19, student)"; None where it names somebody or counts."""
    role, end = "", at
    while ts[end].part not in {"close", "stop", "line", "end", "number"} and end - at < _IN_BRACKETS:
        if noun := ts[end].noun:
            if noun.kind not in {"student", "senior"}:
                return None
            role = noun.kind
        elif ts[end].text.startswith(("studuj", "studier", "isic")):
            role = "student"
        end += 1
    return (role, end + 1) if ts[end].part == "close" else None


def _made(ts: Cursor, end: int, told: _Told, role: str, *, behind_name: bool) -> Ages | None:
    if not told.years or max(told.years) > _OLDEST:
        return None
    said = (told.verb or told.shared or told.over or told.near) and ts[end].part in _BEHIND
    bare = behind_name and ts[end].part in ENDS
    if not (told.opened or told.unit or told.led or said or bare):
        return None
    first = told.years[0]
    if told.under:  # "do 14 let": children still
        return Ages(years=(), end=end) if first > _BABY_TO and not told.span else None
    told.turns |= ts[end].text in {"wird", "werden"}  # "die bald drei wird"
    if told.turns and first in {_BABY_TO, _CHILD_TO, _PENSION}:
        return None  # before the cruise, or behind it?
    either = told.over and not (first >= _PENSION or _GROWN_UP <= first <= _MIDDLE)  # "over sixty"
    near = told.near and (abs(first - _PENSION) < 5 or abs(first - _CHILD_TO) < 3)  # noqa: PLR2004  years about a border
    if either or near:
        return None
    return Ages(
        years=tuple(year + told.over for year in told.years),
        end=end,
        is_shared=told.shared,
        is_approximate=told.span or told.over or told.near,
        is_told=told.verb,
        is_both=told.both,
        role=role,
    )


def each_named(ts: Cursor, at: int, count: int, *, young: bool) -> Ages | None:
    """As in "two girls, Maisie (6) and Poppy (9)"; as many as there are where `count` is 0."""
    opened = ts[at].part == "open"
    start = at + (ts[at].part in {"comma", "explains", "dash", "open"})
    if start == at and count:
        return None
    years: list[int] = []
    at = end = start
    while (one := _one_named(ts, at, young=young)) and (not count or len(years) < count):
        years.append(one.years[0])
        at = end = one.end
        while ts[at].part in {"comma", "and", "slash"} or ts[at].text in _AND:
            at += 1
        if at == end:
            break
    if not years or (count and len(years) != count):
        return None
    if count and ts[at].part == "name" and _one_named(ts, at, young=young):
        return None  # one more than counted
    return Ages(years=tuple(years), end=end + (opened and ts[end].part == "close"))


def _one_named(ts: Cursor, at: int, *, young: bool) -> Ages | None:
    end = at
    while ts[end].part in {"name", "title", "small", "own", "noun"} and end - at < _IN_A_NAME:
        noun = ts.noun(end)
        if noun.kind and not (young and noun.is_one and noun.kind in {"child", "young", "infant"}):
            break
        end += 1
    told = ages_at(ts, end, behind_name=True) if end > at else None
    return told if told and len(told.years) == 1 else None


def behind_place(ts: Cursor, at: int) -> int:
    """Behind "from our club", "z florbalu", "of mine"."""
    if ts[at].part == "word" and not ts[at].capital and ts[at + 1].part == "open" and ts[at + 2].part == "number":
        return at + 1 if ts[at + 3].part in {"unit", "close"} else at  # "vedoucí zájezdu (48 let)"
    if (
        ts[at].part in {"word", "name"}
        and ts[at + 1].text.startswith(("trid", "klass", "rocnik"))
        and ts[at + 2].part == "open"
    ):
        return at + 2  # "26 žáků páté třídy (10 a 11 let)"
    if ts[at].text not in {"from", "z", "ze", "of", "aus", "vom", "von", "der", "des"} or ts[at + 1].part == "number":
        return at
    end = at + 1
    while (
        ts[end].text not in _SINCE
        and ts[end].part in {"name", "word", "own", "article", "group", "small", "pronoun", "others"}
        and end - at < _PLACE
    ):
        end += 1
    return end + (ts[end].part == "both" and ts[end + 1].part in ENDS)  # "das Baby der beiden"


def two_bare(ts: Cursor, at: int) -> bool:
    """As in "kluci 7 a 4"."""
    parts = [ts[one].part for one in range(at, at + 3)]
    return parts == ["number", "and", "number"] and ts[at + 3].part in ENDS and not counts(ts, at + 2)

"""People as they are mentioned: "our two girls, Maisie (6) and Poppy (9)", "the grandparents, both 71"."""

from gangway.channels.email.manifest import words
from gangway.channels.email.manifest.ages_told import ENDS, ages_at, behind_place, counts, each_named, two_bare
from gangway.channels.email.manifest.entry import Ages, Cursor, Mention
from gangway.channels.email.manifest.few import FEW, is_of_things
from gangway.channels.email.manifest.phrase import Phrase
from gangway.channels.email.weak_nouns import is_of_several

_COUNTED = frozenset({"adult", "child", "senior", "student", "infant", "people"})
_SOFT = frozenset(["jen", "jenom", "nas", "celkem", "prosim"])
_GO = frozenset(
    [
        "jede",
        "pojede",
        "jedou",
        "pojedou",
        "prijedou",
        "pujdou",
        "prijede",
        "prijde",
        "pujde",
        "dorazi",
        "kommen",
        "fahren",
    ]
)
_COLLECTIVE = frozenset(["doprovod", "doprovodu", "begleitung", "vedeni"])
_SINGULAR = frozenset(["is", "ist", "je", "ma", "has", "hat"])
_OF_ANY_AGE = frozenset({"sister", "brother", "friend", "cousin"})
_OF_MANY = frozenset(
    ["deti", "kluku", "holek", "divek", "chlapcu", "hochu", "devcat", "skolaku", "predskolaku", "zaku"]
)  # "dětí je 23"
_ONE_MASCULINE = frozenset(
    ["sein", "mein", "unser", "seinem", "meinem", "unserem", "dem", "ein", "einem"]
)  # "sein Pfleger"
_CLOSES = frozenset({"comma", "stop", "line", "end", "close", "open", "and", "with", "dash"})
_MR = frozenset(["pan", "pana", "panem", "panu", "mr", "herr", "herrn", "hr"])
_MRS = frozenset(["pani", "mrs", "frau", "fr"])
_ALSO = frozenset(["take", "taky", "also_", "auch", "rovnez", "ebenfalls", "likewise"])  # "sousedé (také dva)"
_MANY = 6  # so many have no list of two ages, but a span
_NAMES, _CHILD_TO, _A_PAIR = 4, 15, 2


def mention_at(ts: Cursor, at: int) -> tuple[Mention, int] | None:
    """The people mentioned at `at`, and where the next token is."""
    phrase = Phrase(ts, at)
    while phrase.lead():
        pass
    if titled := _titled(ts, phrase.at):
        return titled
    token, behind = ts[phrase.at], ts[phrase.at + 1]
    if token.noun is None or token.part not in {"noun", "small"}:
        return _named_young(phrase)
    if token.text in FEW and (
        behind.part in {"noun", "small", "name"} or behind.text == "of" or is_of_things(ts, phrase.at)
    ):
        return None  # "a couple of friends", "pár schodů"
    return _with_noun(phrase, token.noun)


def _with_noun(phrase: Phrase, noun: words.Noun) -> tuple[Mention, int]:
    ts = phrase.ts
    if phrase.grown and noun.kind in {"young", "child"}:
        noun = noun.model_copy(update={"kind": "grown"})
    if phrase.retired and noun.kind == "grown":
        noun = noun.model_copy(update={"kind": "senior"})
    phrase.at += 1
    noun = _with_second_noun(phrase, noun)
    _count_behind(phrase, noun)
    uncounted = not noun.is_one and phrase.count is None
    young = uncounted and noun.kind in {"child", "young"} and ts[phrase.at].part == "name"
    if young and (told := each_named(ts, phrase.at, 0, young=True)):
        made = Mention(kind=noun.kind, count=len(told.years), ages=told.years, mine=phrase.mine)
        return made.model_copy(update={"is_definite": phrase.definite}), told.end
    if uncounted and noun.kind == "grown" and (listed := _names_of(ts, phrase.at)):
        phrase.count, phrase.at = listed
    return _aged(_made(phrase, noun, _own_names(phrase, noun)), ts, phrase.at)


def _count_behind(phrase: Phrase, noun: words.Noun) -> None:
    """As in "adults: 2", "die Begleitpersonen (6)"."""
    if phrase.count is not None:
        return
    ts, at = phrase.ts, phrase.at
    one = ts[at].part == "number" and ts[at].value == 1
    also = ts[at].part == "open" and ts[at + 1].text in _ALSO
    bracketed = [ts[at].part, ts[at + 1 + also].part, ts[at + 2 + also].part] == ["open", "number", "close"]
    if bracketed and noun.kind == "grown" and not noun.is_one and 1 < ts[at + 1 + also].value < _CHILD_TO:
        phrase.count, phrase.at = ts[at + 1 + also].value, at + 3 + also
    elif not noun.is_one or one or noun.who in _COLLECTIVE:
        phrase.count, phrase.at = _counted_behind(ts, at, noun.kind) or (None, at)


def _own_names(phrase: Phrase, noun: words.Noun) -> tuple[str, ...]:
    names: list[str] = []
    nobody = noun.kind == "people" and phrase.count is None  # "our guest Ms Delacroix"
    while not nobody and phrase.ts[phrase.at].part in {"name", "title"} and len(names) < _NAMES:
        names.append(phrase.ts[phrase.at].text)
        phrase.at += 1
    return tuple(names)


def _made(phrase: Phrase, noun: words.Noun, names: tuple[str, ...]) -> Mention:
    ts = phrase.ts
    singular = ts[phrase.at - 2].text in _ONE_MASCULINE or _is_single(phrase)
    several = is_of_several(ts[phrase.at - 1].text, ts[phrase.at - 2].text)
    either = several or (not names and not singular and ts[phrase.at - 1].text in words.EITHER_NUMBER)
    all_of = phrase.all and phrase.count is None and not phrase.definite
    everybody = phrase.all and phrase.count is not None and noun.kind == "grown"  # "all four gentlemen"
    return Mention(
        kind="people" if everybody else noun.kind,
        is_total=everybody,
        count=phrase.heads(noun, either=either),
        who="" if _is_of_no_one(phrase, noun) else noun.who,
        names=names,
        mine=phrase.mine,
        is_definite=phrase.definite or phrase.both,
        is_all=all_of and noun.kind in {"adult", "senior", "student", "people"},
        ages=() if phrase.years is None else (phrase.years,),
        is_shared=phrase.years is not None,
    )


def _is_of_no_one(phrase: Phrase, noun: words.Noun) -> bool:
    """Whether the noun tells how many, and not who."""
    counted = phrase.count == 1 and noun.kind in {"adult", "senior"}
    return phrase.is_crowd(noun) or counted or (phrase.count is not None and noun.who == "spouses")


def _is_single(phrase: Phrase) -> bool:
    """As in "sestřenice s manželem", "44 turistů, průvodkyně a řidič"."""
    before = phrase.ts[phrase.start - 1], phrase.ts[phrase.start - 2]
    if before[0].text in {"pro", "for", "fur", "fuer"} and before[1].part == "number" and before[1].value == 1:
        return True  # "a jednu pro důchodce"
    ts, at = phrase.ts, phrase.at
    spouse = ts.noun(at + 1 + (ts[at + 1].part in {"own", "others"}))
    paired = ts[at].part == "with" and spouse.is_one and spouse.who in {"husband", "wife", "partner"}
    bare = phrase.at - phrase.start == 1 and ts[phrase.start].text.endswith("kyne")
    listed = ts[phrase.start - 1].part in {"comma", "and"} and ts[at].part in {"and", "comma", "stop", "end"}
    return paired or (bare and listed)


def _with_second_noun(phrase: Phrase, noun: words.Noun) -> words.Noun:
    """As in "32 dospělých turistů", "baby girl", "paní učitelka"."""
    second = phrase.ts.noun(phrase.at)
    if noun.is_pair and not noun.is_one and second.is_pair:
        phrase.at += 1  # "oba páry rodičů"
        return noun
    grown = second.kind in {"grown", "people", "senior", "student"}
    if not noun.is_one and not second.is_one and grown and noun.kind in _COUNTED | {"grown"} - {"child", "infant"}:
        phrase.at += 1
        return noun.model_copy(update={"kind": second.kind}) if noun.kind in {"people", "grown"} else noun
    if not (noun.is_one and second.is_one):
        return noun
    if noun.kind == "infant" and second.kind in {"child", "young", "grown"}:
        phrase.at += 1
    elif second.kind in {noun.kind, "grown"}:
        phrase.at += 1
        return noun.model_copy(update={"who": second.who})
    return noun


def _titled(ts: Cursor, at: int) -> tuple[Mention, int] | None:
    """As in "Mr and Mrs Tanaka", "Herrn Peter Kamm"."""
    if ts[at].part == "title" and ts[at + 1].part == "name":
        end = at + 1
        while ts[end].part == "name":
            end += 1
        who = "mrs" if ts[at].text in _MRS else "mr" if ts[at].text in _MR else ""
        names = tuple(ts[one].text for one in range(at + 1, end))
        made, end = _aged(Mention(kind="grown", who=who, names=names), ts, end)
        young = bool(made.ages) and max(made.ages) < _CHILD_TO  # "Miss Olivia Haines (age 10)"
        return (made.model_copy(update={"kind": "young", "who": ""}) if young else made), end
    title = ts[at].part in {"title", "noun"} and ts[at].text in words.FILLER_NOUNS
    parts = [ts[one].part for one in range(at + 1, at + 4)]
    if not title or parts != ["and", "title", "name"]:
        return None
    return Mention(kind="grown", count=_A_PAIR, who="couple", names=(ts[at + 3].text,)), at + 4


def _named_young(phrase: Phrase) -> tuple[Mention, int] | None:
    """As in "pětiměsíční Emička", "a 14 month old"."""
    ts, at = phrase.ts, phrase.at
    if phrase.years is None:
        return None
    if ts[at].part == "name":
        return Mention(kind="named", names=(ts[at].text,), ages=(phrase.years,)), at + 1
    alone = at - phrase.start == 1 and ts[phrase.start - 1].part not in {"article", "number"}
    ends = ts[at].part in ENDS and ts[at].part != "with"
    return (Mention(kind="named", ages=(phrase.years,)), at) if ends and not alone else None


def _counted_behind(ts: Cursor, at: int, kind: str) -> tuple[int, int] | None:
    """As in "dospělí dva", "dětí bude pět", "adults: 2"; no ages as in "the kids are 4 and 7 years"."""
    end = at
    while ts[end].part in {"age_verb", "age_soft", "we", "explains", "pronoun"} or ts[end].text in _SOFT | _GO:
        end += 1
    verb = any(ts[one].part == "age_verb" or ts[one].text in _GO for one in range(at, end))
    few = kind == "grown" and end == at and ts[end].value < _CHILD_TO  # "trenéři dva"
    end = _behind_bound(ts, end)
    if ts[end].part != "number" or not (kind in _COUNTED or few or (kind in {"grown", "young"} and verb)):
        return None
    behind, then = ts[end + 1].part, end + 1
    figures = end == at or ts[end].text.isdigit()  # "haben wir zwei, 5 und 7 Jahre alt"; "the kids are 2, 5 and 8"
    listed = ts[end + 2].part == "number" and (behind == "and" or (behind == "comma" and figures))
    while ts[then].part in {"comma", "and", "number"}:
        then += 1
    years = ts[then].part in {"unit", "months"} and behind != "comma"
    singular = kind == "child" and end > at and ts[end - 1].text in _SINGULAR and ts[at - 1].text not in _OF_MANY
    if (
        behind not in _CLOSES
        or years
        or singular
        or (listed and not ((end > at or few or kind in _COUNTED) and counts(ts, end + 2)))
    ):
        return None
    return ts[end].value, end + 1


def _behind_bound(ts: Cursor, at: int) -> int:
    """Behind "do 14 let" in "děti do 14 let 4"."""
    bound = ts[at].text in {"do", "under", "unter", "bis"} and ts[at + 1].part == "number" and ts[at + 2].part == "unit"
    return at + 3 + (ts[at + 3].part == "explains") if bound and ts[at + 3].part in {"number", "explains"} else at


def _aged(made: Mention, ts: Cursor, at: int) -> tuple[Mention, int]:
    """With the ages that stand behind."""
    if made.ages or made.is_all:
        return made, at
    bare = (
        bool(made.names)
        or made.kind in {"young", "grown"}
        or (made.kind == "child" and (made.count is not None or two_bare(ts, at)))
    )
    at += ts[at].text == "mit" and ts[at + 1].part == "open"  # "bringt ihr Baby mit (5 Monate)"
    told = ages_at(ts, behind_place(ts, at), behind_name=bare)
    if told is None and made.count not in {None, 1}:
        told = each_named(ts, at, made.count or 0, young=made.kind in {"child", "young"})
    if told and told.is_shared and not told.is_both and made.count == 1 and ts[at].part == "comma":
        return made, at  # "three couples and a widow, all about fifty"
    grown = made.kind in {"adult", "senior"} and made.count not in {None, 1}
    if told is None or (grown and told.years and min(told.years) < _CHILD_TO and not told.is_approximate):
        return made, at  # "two adults, Finn who is 6 and Lotte who is 2"
    return (_with_ages(made, told), told.end) if told.years else (made, told.end)


def _with_ages(made: Mention, told: Ages) -> Mention:
    """Where they do not add up, the ledger asks."""
    if made.count is None and made.kind == "grown" and made.who not in {"", "spouses"} and len(told.years) == 1:
        made = made.model_copy(update={"count": None if told.is_shared or told.is_approximate else 1})
    crowd = (made.count or 0) >= _MANY and made.kind in {"child", "young", "student", "people"}
    if made.who == "twins" and len(told.years) == 1:
        return made.model_copy(update={"ages": told.years, "is_shared": True})
    approximate = told.is_approximate or (crowd and len(told.years) == _A_PAIR)  # "23 children of 9 and 10"
    if made.who in _OF_ANY_AGE and made.kind == "grown" and max(told.years) < _CHILD_TO:
        made = made.model_copy(update={"kind": "young"})
    if not (made.count in {None, len(told.years)} or told.is_shared or approximate):
        return made.model_copy(update={"ages": told.years})
    return made.model_copy(
        update={
            "kind": told.role or made.kind,
            "ages": told.years,
            "is_shared": told.is_shared or approximate,
            "is_approximate": approximate,
            "is_both": told.is_both,
            "is_detail": told.is_told,
        }
    )


def _names_of(ts: Cursor, at: int) -> tuple[int, int] | None:
    """How many are named, and where the next token is: "our friends Sue and Barry and their daughter"."""
    count, end = 0, at
    while ts[end].part == "name":
        while ts[end].part == "name":
            end += 1
        count, at = count + 1, end
        if ts[end].part not in {"comma", "and"}:
            break
        end += 1
    return (count, at) if count > 1 and ts[at].part not in {"open", "number", "age"} else None

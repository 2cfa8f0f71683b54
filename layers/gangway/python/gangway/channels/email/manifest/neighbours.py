# ruff: noqa: E501  lists of words, harder to read when broken up
"""Words whose part is told by those beside them: "kind regards", "twin babies", "her sister's husband", "3 student tickets"."""

from collections.abc import Callable

from gangway.channels.email.manifest import words
from gangway.channels.email.manifest.compounds import of_compounds
from gangway.channels.email.manifest.fares import of_numbered
from gangway.channels.email.manifest.token import Token
from gangway.channels.email.manifest.words import Noun

_Told = dict[str, object]


def beside(token: Token, before: list[Token], behind: list[Token], *, german: bool) -> Token:
    """What the word is beside those: `before` are all of the sentence, `behind` the next three."""
    if token.text == "kind" and not german:
        return token.model_copy(update={"part": "word", "noun": None})  # "if the weather's kind"
    found = (rule(token, before, behind) for rule in _RULES)
    told = (
        _of_also(token, german=german)
        or of_numbered(token, before, behind, german=german)
        or next(filter(None, found), {})
    )
    told = told or of_compounds(token, before, behind, german=german)
    return token.model_copy(update=told) if told else token


def _of_also(token: Token, *, german: bool) -> _Told:
    """German "also" is "so"; English "also" adds."""
    if token.text != "also":
        return {}
    return {"part": "word"} if german else {"text": "also_"}


def _of_owner(token: Token, behind: list[Token]) -> _Told:
    """As in "her sister's husband"; "my husband's coming" is somebody and a verb."""
    noun = words.nouns().get(token.text[:-2]) if token.text.endswith(("'s", "’s")) else None
    if noun is None:
        return {}
    then = behind[0] if behind else token
    is_verb = then.text.endswith("ing") or then.text in _BEHIND_IS or then.part in {"number", "absent"}
    return {"part": "noun", "noun": noun} if is_verb else {"part": "others"}


def _of_kind(token: Token, before: list[Token], behind: list[Token]) -> _Told:
    """As in "kind regards"."""
    so = before[-1].text if before else ""
    is_word = token.text == "kind" and ((behind and behind[0].text in _NO_CHILD) or so in _SO_KIND | {"as"})
    return {"part": "word", "noun": None} if is_word else {}


def _of_twins(token: Token, _: list[Token], behind: list[Token]) -> _Told:
    """As in "twin babies"."""
    many = token.text == "twin" and behind and behind[0].part in {"noun", "small"}
    return {"part": "number", "value": 2} if many else {}


def _of_little_ones(token: Token, before: list[Token], _: list[Token]) -> _Told:
    little = token.text == "ones" and before and before[-1].text in _LITTLE
    return {"part": "noun", "noun": Noun(kind="child")} if little else {}


def _of_adjectives(token: Token, before: list[Token], behind: list[Token]) -> _Told:
    """As in "unser Großer (15)", "meine beiden Großen (19 und 22)"."""
    then = behind[0].part if behind else "end"
    owned = bool(before) and before[-1].part in {"own", "both"}
    if token.part != "small" or not owned or token.noun or then not in {"open", "number"} or not token.capital:
        return {}
    one = then == "number" or (len(behind) > _AGE and behind[_AGE].part == "close")
    return {"part": "noun", "noun": Noun(kind="young", is_one=one, who=token.text if one else "")}


def _of_can(token: Token, before: list[Token], _: list[Token]) -> _Told:
    """Czech "můžu", no "mužů"."""
    men = bool(before) and before[-1].part in {"number", "others", "small", "own"}
    return {"part": "word", "noun": None} if token.text == "muzu" and not men else {}


def _of_our_parents(token: Token, _: list[Token], behind: list[Token]) -> _Told:
    """As in "půjdou oba naši"."""
    ends = not behind or behind[0].part in {"open", "comma", "and", "stop", "with", "line", "absent"}
    parents = words.nouns().get("rodice")
    return (
        {"part": "noun", "noun": parents}
        if token.text in {"nasi", "nasim", "nasimi"} and token.part == "own" and ends
        else {}
    )


def _of_coaches(token: Token, before: list[Token], behind: list[Token]) -> _Told:
    """A bus, no trainer: "by coach", "our coach driver"."""
    driven = bool(behind) and behind[0].text in {"driver", "drivers", "trip", "party"}
    taken = bool(before) and before[-1].text in {"by", "in"}
    return {"part": "thing", "noun": None} if token.text in {"coach", "coaches"} and (driven or taken) else {}


def _of_a_childs_things(token: Token, _: list[Token], behind: list[Token]) -> _Told:
    """As in "a baby carriage", "one child seat"."""
    thing = token.text in {"baby", "child", "kids", "children"} and behind and behind[0].text in _FOR_A_CHILD
    return {"part": "small", "noun": None} if thing else {}


def _of_absent(token: Token, _: list[Token], behind: list[Token]) -> _Told:
    missed = token.text == "miss" and behind and behind[0].text in {"it", "the", "this", "out"}
    away = token.part == "negation" and any(
        one.text in _COMING or one.text in {"mitfahrt", "mitkommt"} for one in behind
    )
    return {"part": "absent"} if away or missed else {}


def _of_titles(token: Token, _: list[Token], behind: list[Token]) -> _Told:
    """As in "the lady", no title of a name."""
    then = behind[0].part if behind else "end"
    noun = words.nouns().get(token.text)
    return (
        {"part": "noun", "noun": noun}
        if token.part == "title" and then not in {"name", "title", "noun"} and noun
        else {}
    )


def _of_full_fares(token: Token, before: list[Token], behind: list[Token]) -> _Told:
    """As in "3 plné, 2 studentské"; "dětský den" is no fare."""
    then = behind[0] if behind else None
    counted = bool(before) and before[-1].part in {"number", "both"}
    seats = then is not None and then.noun is not None and then.noun.kind == "seats"
    ends = then is None or then.part in _ENDS_A_FARE or then.text in {"pro", "for", "fur"} or seats
    if token.part in {"word", "small"} and counted and token.text in _FULL and ends:
        return {"part": "noun", "noun": Noun(kind="adult")}
    return {"part": "word"} if token.part == "card" and then is not None and then.text in _NO_FARE else {}


def _of_tickets(token: Token, before: list[Token], behind: list[Token]) -> _Told:
    """As in "tři studentské lístky", "2 child tickets", "jednu seniorskou pro babičku"; "dětské menu" counts nobody."""
    then = behind[0] if behind else None
    extra = len(before) > 1 and before[-1].part == "adds" and before[-2].part == "number"  # "one extra senior ticket"
    before = before[:-1] if extra else before
    counted = bool(before) and before[-1].part in {"number", "both"}
    if token.part == "card":
        kind = next((kind for start, kind in _FARE_OF if token.text.startswith(start)), None)
        for_one = then is not None and then.text in {"pro", "for", "fur"}
        told = then is None or for_one or then.part in _ENDS_A_FARE or (then.noun and then.noun.kind == "seats")
        if kind and counted and told:
            return {"part": "noun", "noun": Noun(kind=kind, is_one=before[-1].value == 1)}
        return {"part": "word"} if then and (then.part == "thing" or (not counted and told)) else {}
    seats = then is not None and then.noun is not None and then.noun.kind == "seats"
    if counted and seats and token.text in _ADULT_FARE:
        return {"part": "noun", "noun": Noun(kind="adult", is_one=before[-1].value == 1)}
    ticket = then is not None and then.text.startswith(_FARES) and token.noun is not None
    if (
        token.part != "noun"
        or not ticket
        or token.noun is None
        or token.noun.kind not in {"student", "senior", "child"}
    ):
        return {}
    if counted and then and then.noun and then.noun.kind == "seats":
        return {"noun": Noun(kind=token.noun.kind, is_one=before[-1].value == 1)}
    return {"part": "word", "noun": None}


_ADULT_FARE = frozenset(["adult", "dospely", "dospele", "dospelych", "dospeleho", "dospelou", "dospela"])
_FARE_OF = (("student", "student"), ("detsk", "child"), ("senior", "senior"))
_ENDS_A_FARE = frozenset({"comma", "stop", "line", "open", "close", "and", "adds", "end"})
_FULL = frozenset(["plne", "plna", "plnych", "plnou", "full", "volle", "regular", "standard", "normal", "ordinary", "full-price", "full-fare", "normale", "regulare", "regulaere", "zakladni", "bezny", "bezne", "normalni", "plny", "plneho"])  # fmt: skip
_NO_FARE = frozenset(
    [
        "den",
        "klub",
        "oslava",
        "oslavu",
        "oslave",
        "tym",
        "krouzek",
        "tabor",
        "skupina",
        "skupinu",
        "party",
        "domov",
        "klubu",
        "spolek",
        "kolej",
        "koleje",
    ]
)
_AGE = 2  # tokens from an adjective to the bracket behind an age
_NO_CHILD = frozenset(["regards", "wishes", "of", "enough", "greetings"])
_FOR_A_CHILD = frozenset(
    [
        "carriage",
        "carriages",
        "carrier",
        "buggy",
        "chair",
        "chairs",
        "food",
        "seat",
        "stroller",
        "sling",
        "menu",
        "meal",
        "portion",
        "portions",
    ]
)
_BEHIND_IS = frozenset(["not", "in", "at", "with", "both"])
_SO_KIND = frozenset(["so", "very", "how", "too", "some", "this", "that", "what", "any"])
_AT_WORK = (
    "prac",
    "kancel",
    "ordinac",
    "nemocnic",
    "redakc",
    "praxis",
    "klinik",
    "clinic",
    "surgery",
    "firm",
    "offic",
    "work",
    "buro",
    "buero",
    "arbeit",
    "fakult",
    "uni",
    "bank",
)
_LITTLE = frozenset(["little", "small", "tiny", "young", "younger"])
_COMING = frozenset(
    [
        "mit",
        "dabei",
        "mitfahren",
        "mitkommen",
        "teil",
        "coming",
        "joining",
        "come",
        "join",
        "travelling",
        "traveling",
        "sailing",
        "going",
        "travel",
        "attend",
        "attending",
        "present",
    ]
)
_FARES = ("card", "id", "fare", "ticket", "discount", "pruka", "kart", "ausweis", "tarif", "rate", "price")


def _of_my_age(token: Token, _: list[Token], behind: list[Token]) -> _Told:
    """As in "Dad is 55, I'm 28"."""
    return {"part": "self"} if token.text == "i'm" and behind and behind[0].part == "number" else {}


def _of_girls(token: Token, _: list[Token], behind: list[Token]) -> _Told:
    """As in "tři holky z kanceláře", "two girls from work"."""
    then = next((one for one in behind[1:] if one.text not in {"the", "der", "dem", "our", "nasi"}), None)
    at_work = (
        behind
        and behind[0].text in {"z", "ze", "from", "aus", "vom", "von"}
        and then
        and then.text.startswith(_AT_WORK)
    )
    many = token.noun is not None and token.noun.kind == "child" and not token.noun.is_one
    return {"noun": Noun(kind="grown")} if many and at_work else {}


def _of_surnames(token: Token, before: list[Token], behind: list[Token]) -> _Told:
    """As in "Petr Malý, 41", "Jana Stará (30)": an adjective that is a surname."""
    named = bool(before) and before[-1].part == "name" and token.capital and token.part in {"noun", "small"}
    aged = len(behind) > 1 and behind[0].part in {"comma", "open", "dash"} and behind[1].part == "number"
    return {"part": "name", "noun": None} if named and aged and token.text in words.SMALL else {}


_Rule = Callable[[Token, list[Token], list[Token]], _Told]
_RULES: tuple[_Rule, ...] = (
    lambda token, _, behind: _of_owner(token, behind),
    _of_kind,
    _of_twins,
    _of_girls,
    _of_little_ones,
    _of_adjectives,
    _of_can,
    _of_our_parents,
    _of_coaches,
    _of_a_childs_things,
    _of_absent,
    _of_titles,
    _of_surnames,
    _of_full_fares,
    _of_tickets,
    _of_my_age,
)

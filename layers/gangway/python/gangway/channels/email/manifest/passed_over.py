# ruff: noqa: E501  lists of words, harder to read when broken up
"""What counts nobody more: numbers of rooms, years together, brackets about a dog, who the writer is, a ticket that is for somebody."""

from gangway.channels.email.manifest import words
from gangway.channels.email.manifest.ages_told import ages_at
from gangway.channels.email.manifest.entry import Cursor, Mention
from gangway.channels.email.manifest.kin import is_celebrant
from gangway.channels.email.manifest.mentions import mention_at
from gangway.channels.email.manifest.state import State

_ROOMS = ("pokoj", "apartm", "zimmer", "room", "suite", "kancelar", "chat", "kabin", "vchod", "rocnik", "jahrgang")
_NO = frozenset(["c", "cislo", "no", "nr", "number", "nummer"])
_TOGETHER = frozenset(
    [
        "spolu",
        "together",
        "zusammen",
        "manzelstvi",
        "married",
        "verheiratet",
        "svoji",
        "wed",
        "wedded",
        "manzele",
        "ehe",
    ]
)
_INCLUDES = frozenset(["vcetne", "including", "incl", "inklusive", "inkl", "inclusive"])
_ESCORT = ("doprovod", "dozor")
_MAKES = frozenset(["tvori", "delam", "dela", "delaji", "delame", "zajisti", "zajistuje", "zajistuji", "bude", "budou", "budeme", "potvori", "obstara", "obstaraji"])  # fmt: skip
_ONE = frozenset(["jednu", "jeden", "jedna", "jedno", "one", "eine", "einen", "ein", "eins"])
_FOR = frozenset(["pro", "for", "fur", "fuer"])
_AS = frozenset(["jako", "as", "als", "coby"])
_I_AM = frozenset(["jsem", "bin", "i'm"])
_CLOSES = frozenset({"comma", "stop", "line", "end", "close", "question"})


def passed_over(state: State) -> bool | None:
    return _number(state) if state.ts[state.at].part == "number" else _words(state)


def _number(state: State) -> bool | None:
    ts, at = state.ts, state.at
    before = at - 1
    while ts[before].text in _NO or (ts[before].part == "stop" and ts[before - 1].text in _NO):
        before -= 1
    if ts[before].text.startswith(_ROOMS) and ts[at + 1].part not in {"noun", "small"}:
        return state.passed()  # "hosté z pokoje č. 204"
    wrote = any(ts[one].text.startswith(("psal", "napsal", "hlasil", "wrote")) for one in range(max(0, at - 4), at))
    if wrote and ts[at - 1].text in {"o", "about", "of"} and ts.noun(at + 1).kind == "people":
        return state.passed(at + 2)  # "psal jsem o šesti lidech"
    if ts[at + 1].part == "unit" and ts[at + 2].text in _TOGETHER:
        return state.passed(at + 3)  # "25 let spolu"
    then = at + 1 + (ts[at + 1].part == "adds")
    if ts[at].text in _ONE and ts[then].text in _FOR:
        found = mention_at(ts, then + 1)
        one = found is not None and found[0].count == 1 and found[0].kind not in {"people", "seats", "family"}
        state.link = "adds" if one and then > at + 1 else state.link  # "a jednu navíc pro sestru"
        return state.passed(then + 1) if one else None  # "dvě plné vstupenky a jednu pro babičku"
    return _so_many_for(state)


def _so_many_for(state: State) -> bool | None:
    """As in "jednu pro mě a dvě pro rodiče", "tři pro kamarády"."""
    ts, at = state.ts, state.at
    found = mention_at(ts, at + 2) if ts[at + 1].text in _FOR and ts[at].value > 1 else None
    if found is None or found[0].kind not in {"grown", "young", "child"} or ts[at + 2].part == "number":
        return None
    who, end = found
    if who.count == ts[at].value:
        return state.passed(at + 2)
    return state.add(who.model_copy(update={"count": ts[at].value}), end) if who.count is None else None


def _words(state: State) -> bool | None:
    ts, at = state.ts, state.at
    token = ts[at]
    if token.text in _INCLUDES and ts[at + 1].part == "self" and ts[at + 2].part in _CLOSES | {"we"}:
        return state.passed(at + 2)  # "bude nás devět včetně mě"
    if token.text in _INCLUDES and state.found and (inside := _celebrant(ts, at + 1)):
        return state.passed(inside)
    if token.text in _IS_NOT or (token.part == "open" and ts[at - 1].part == "thing"):
        return _denied(state) if token.text in _IS_NOT else _bracket(state)
    if token.text.startswith(_ESCORT) and ts[at + 1].text in _MAKES and ts[at - 1].part not in {"number", "own"}:
        state.link = "adds"
        return state.passed(at + 2)  # "doprovod tvoří dvě kolegyně a já"
    if token.text in _MAKES and ts[at + 1].text in {"doprovod", "dozor"} and ts[at + 2].part != "number":
        return state.passed(at + 2)
    return _club(state) or _we_two(state) or _writer(state)


def _club(state: State) -> bool | None:
    """As in "svaz zahrádkářů Hostivice": of whom a club is, not how many come."""
    ts, at = state.ts, state.at
    noun = ts.noun(at + 1)
    if ts[at].text not in _CLUBS or noun.is_one or noun.kind not in _MEMBERS or ts[at - 1].part == "number":
        return None
    end = at + 2
    while ts[end].part == "name":
        end += 1
    return state.passed(end)


def _we_two(state: State) -> bool | None:
    """As in "jsme manželé po čtyřicítce", "my s mužem jsme k tomu dva"."""
    ts, at = state.ts, state.at
    if ts[at].text == "jsme" and ts[at + 1].text == "manzele" and ts[at - 1].part in _CLOSES and not state.clause:
        told = ages_at(ts, at + 2 + (ts[at + 2].text == "po"))
        us = Mention(kind="us", count=2, who="us")
        if told and told.is_approximate:
            us = us.model_copy(update={"ages": told.years, "is_shared": True, "is_approximate": True})
        return state.add(us, told.end if told else at + 2)
    found = mention_at(ts, at + 2) if ts[at].text == "my" and ts[at + 1].part == "with" else None
    if found is None or found[0].count != 1 or found[0].kind != "grown" or found[0].ages:
        return None
    end = found[1]
    while ts[end].text in {"jsme", "budeme", "jedeme", "k", "tomu", "tedy"}:
        end += 1
    two = ts[end].text in {"dva", "dve"} and end > found[1] and ts[end + 1].part in _CLOSES
    return state.add(Mention(kind="us", count=2, who="us", mine=True), end + 1) if two else None


_MEMBERS = frozenset({"grown", "senior", "student"})
_CLUBS = frozenset(["svaz", "spolek", "klub", "sdruzeni", "oddil", "kruh", "sbor", "verein", "verband", "spolku", "klubu", "svazu"])  # fmt: skip


_TWO = frozenset(["dvema", "trema", "ctyrmi", "obema", "two", "both", "zweien", "beiden"])


def with_us(state: State) -> bool | None:
    """As in "jedou s námi sousedé": nobody beside the one who is told of."""
    ts, at = state.ts, state.at
    if ts[at].part != "with" or ts[at + 1].text not in {"nami", "us", "uns"} or ts[at + 2].text in _TWO:
        return None
    state.we = state.with_us = True
    return state.passed(at + 2)


def feast_of(state: State) -> bool | None:
    """As in "slavíme sedmdesátku našeho šéfa", "die Hochzeit meiner Schwester": whose feast it is."""
    ts, at = state.ts, state.at
    feast = ts[at].text.startswith(_FEASTS) or (ts[at].part == "decade" and ts[at - 1].text.startswith("slav"))
    if not feast or ts[at + 1].part != "own":
        return None
    found = mention_at(ts, at + 1)
    if found is None or found[0].count != 1 or found[0].ages or found[0].kind != "grown":
        return None
    state.told_of.append(found[0].who or "?")
    return state.passed(found[1])


_FEASTS = (
    "narozenin",
    "svatb",
    "padesatk",
    "sedesatk",
    "sedmdesatk",
    "osmdesatk",
    "devadesatk",
    "promoc",
    "hochzeit",
    "geburtstag",
)


def _celebrant(ts: Cursor, at: int) -> int:
    """Behind "včetně oslavence", "including the birthday boy", who is one of those counted."""
    at += ts[at].part in {"article", "own", "age_soft"}
    return at + 1 if is_celebrant(ts[at].text) and ts[at + 1].part in _CLOSES | {"and"} else 0


def _denied(state: State) -> bool | None:
    """As in "žádný z nás není student", "nejsme důchodci"."""
    at = state.at + 1
    while state.ts[at].part in {"age_soft", "adds", "article", "pronoun"} or state.ts[at].text in {"to", "z", "nas"}:
        at += 1
    found = mention_at(state.ts, at)
    if found is None or state.ts[at].part == "number":
        return None
    kind = found[0].kind in {"senior", "student", "child", "infant", "young", "adult"}
    return kind and not found[0].mine and not found[0].ages and found[0].count in {None, 1} and state.passed(found[1])


_IS_NOT = frozenset(["neni", "nejsou", "nebude", "nebudou", "nejsme", "nejsem"])


def _bracket(state: State) -> bool | None:
    """As in "pes (malý, v tašce)"."""
    end = state.at + 1
    while state.ts[end].part not in {"close", "end"}:
        end += 1
    told = {state.ts[one].part for one in range(state.at, end)}
    counts = any(state.ts.noun(one).kind and state.ts[one].text not in words.SMALL for one in range(state.at, end))
    return None if told & {"self", "own", "others", "number"} or counts else state.passed(end + 1)


def _writer(state: State) -> bool | None:
    """As in "jsem učitelka ze Strakonic a …", "jako asistentka pana ředitele potvrzuji …": who writes, and nobody who comes."""
    ts, at = state.ts, state.at
    if state.found or at > 1:
        return None
    am = ts[at].text in _I_AM or (ts[at].text, ts[at + 1].text) in {("ja", "jsem"), ("ich", "bin"), ("i", "am")}
    if not (am or ts[at].text in _AS):
        return None
    start = at + 1 + (ts[at + 1].text in _I_AM or ts[at + 1].text == "am")
    if ts[start].part == "article":
        start += 1
    noun = ts.noun(start)
    if not noun.is_one or noun.is_pair or noun.kind != "grown" or ts[start].text in _KIN_OF_WRITER:
        return None
    return state.passed(_behind_office(ts, start + 1))


# "Jsem maminka tří dětí" tells of guests.
_KIN_OF_WRITER = frozenset(["maminka", "matka", "tatinek", "otec", "mother", "father", "mutter", "vater", "vdova", "babicka", "deda"])  # fmt: skip


def _behind_office(ts: Cursor, at: int) -> int:
    """Behind "pana ředitele", "of the headmaster"."""
    if ts[at].part == "title" and ts.noun(at + 1).is_one:
        return at + 2
    return at + 1 if ts[at].part == "title" else at

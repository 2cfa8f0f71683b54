# ruff: noqa: E501  lists of words, harder to read when broken up
"""What all are ("alle volljährig", "wir sind Rentner"), who writes ("als Lehrerin möchte ich …"), who travels alone, and whom somebody accompanies."""

from gangway.channels.email.manifest.ages_told import ages_at
from gangway.channels.email.manifest.entry import Mention
from gangway.channels.email.manifest.mentions import mention_at
from gangway.channels.email.manifest.state import State

_OF_AGE = ("erwachsen", "volljahrig", "volljaehrig", "plnolet", "dospel", "grown-up", "grown-ups", "adult")
_ALL = frozenset(
    [
        "alle",
        "alles",
        "sind",
        "vsichni",
        "vsechny",
        "jsme",
        "jsou",
        "all",
        "of",
        "us",
        "are",
        "we",
        "wir",
        "davon",
        "schon",
        "uz",
        "samozrejme",
    ]
)
_AS = frozenset(["als", "jako", "coby", "as"])
_ALONE_BY = (
    ("ich", "bin"),
    ("i'm", "travelling"),
    ("i", "travel"),
    ("ich", "reise"),
    ("ich", "fahre"),
    ("ich", "komme"),
)
_ENDS = frozenset({"comma", "stop", "line", "end", "close", "and", "explains", "dash"})
_COMPANY = {("in", "begleitung"): 2, ("v", "doprovodu"): 2, ("accompanied", "by"): 2, ("in", "company"): 2}
_REACH, _A_PAIR = 3, 2


def all_of_age(state: State) -> bool | None:
    """As in "neun Frauen, alle volljährig"; "wir sind erwachsen" counts nobody and is of all as well."""
    ts, at = state.ts, state.at
    end = at
    while ts[end].text in _ALL and end - at <= _REACH:
        end += 1
    said = any(ts[one].text in {"alle", "alles", "all", "vsichni", "vsechny"} for one in range(at, end))
    adults = ts[end].part in {"word", "noun", "small", "name"} and ts[end].text.startswith(_OF_AGE)
    if not said or not adults or ts[end + 1].part not in _ENDS or (ts[end].part == "noun" and ts[at].text != "alles"):
        return None
    return state.add(Mention(kind="adult", count=None, is_all=True), end + 1)


def we_are_retired(state: State) -> bool | None:
    """As in "wir sind Rentner, meine Frau ist 68 und ich bin 72": said of nobody younger, as the ledger sees to."""
    ts, at = state.ts, state.at
    if state.found or ts[at].part != "noun" or ts.noun(at).kind != "senior" or ts[at + 1].part not in _ENDS:
        return None
    subjects = {ts[at - 2].text, ts[at - 3].text} & {"wir", "we", "my", "both", "beide"}
    we_are = ts[at - 1].text in {"sind", "jsme", "are"} and (bool(subjects) or (ts[at - 1].text == "jsme" and at == 1))
    return state.add(Mention(kind="senior", count=None, is_all=True), at + 1) if we_are else None


def as_whom(state: State) -> bool | None:
    """As in "als Klassenlehrerin der 4b möchte ich 23 Kinder anmelden": who writes, and nobody more."""
    ts, at = state.ts, state.at
    if ts[at].text not in _AS or at or state.found:
        return None
    found = mention_at(ts, at + 1)
    if found is None or found[0].kind != "grown" or found[0].count != 1 or found[0].mine or found[0].ages:
        return None
    if ts[at + 1].part in {"number", "own", "others"}:
        return None
    until = next(
        (one for one in range(found[1], len(ts)) if ts[one].part in {"self", "we", "noun", "number", "comma"}), 0
    )
    return state.passed(found[1]) if until and ts[until].part in {"self", "we"} else None


def travels_alone(state: State) -> bool | None:
    """As in "ich bin alleine unterwegs", "I'm travelling alone", "jsem sama"."""
    ts, at = state.ts, state.at
    if not ts[at].is_alone or state.has_sender or state.found:
        return None
    before = {state.pair(-2), state.pair(-3)} & set(_ALONE_BY)
    told = bool(before) or ts[at - 1].text in {"jsem", "i'm", "am"}
    ends = ts[at + 1].part in _ENDS | {"with"} or ts[at + 1].text in {"unterwegs", "in", "na", "da", "here", "auf"}
    return state.add(Mention(kind="self", who="self", is_definite=True), at + 1) if told and ends else None


def accompanied(state: State) -> bool | None:
    """As in "Herr Sato reist in Begleitung von drei Kollegen"."""
    if state.pair() not in _COMPANY:
        return None
    end = state.at + 2
    end += state.ts[end].text in {"von", "of"}
    return state.joins("with", end - state.at) if mention_at(state.ts, end) else None


def we_stay(state: State) -> bool | None:
    """As in "wir Eltern bleiben im Hotel", "my rodiče zůstaneme doma"."""
    ts, at = state.ts, state.at
    if ts[at].text not in {"wir", "my", "we"} or ts[at].part != "we" or not ts.noun(at + 1).is_pair:
        return None
    if ts[at + 2].part != "absent":
        return None
    state.absent.append("self")
    state.gone = True
    return state.passed(at + 3)


def of_whom(state: State) -> bool | None:
    """As in "das Baby meiner Schwester", "die Mutter meiner Frau": whose they are, and nobody more."""
    ts, at = state.ts, state.at
    several = bool(state.found) and (state.found[-1].count or 0) > 1 and ts[at].text in _GENITIVES_OF_SEVERAL
    genitive = ts[at].part in {"own", "others"} and (ts[at].text in _GENITIVES or several)
    if not genitive or state.link != "next" or not state.found or ts[at - 1].part != "noun":
        return None
    if several and ts.noun(at + 1).kind == "grown" and ts.noun(at + 1).is_one and not ts.noun(at + 1).is_pair:
        told = ages_at(ts, at + 2) if state.found[-1].count == _A_PAIR and not state.found[-1].ages else None
        if told and told.is_both:  # "rodiče mého muže, oběma je přes sedmdesát"
            aged = {"ages": told.years, "is_shared": len(told.years) == 1, "is_approximate": told.is_approximate}
            return state.replace_last(**aged) and state.passed(told.end)
        return state.passed(at + 2)
    found = mention_at(ts, at)
    single = found is not None and found[0].count == 1 and not found[0].ages and found[0].kind in {"grown", "young"}
    return state.passed(found[1]) if found and single else None


_GENITIVES = frozenset(["meiner", "unserer", "seiner", "ihrer", "meines", "unseres", "seines", "ihres"])
# "Rodiče mého muže"; of one it may be an object: "doprovodí babička mého syna".
_GENITIVES_OF_SEVERAL = frozenset(["meho", "naseho", "jejiho", "sveho", "moji", "nasi"])

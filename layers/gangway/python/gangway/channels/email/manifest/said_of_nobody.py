# ruff: noqa: E501  lists of words, harder to read when broken up
"""What counts nobody: "až z Ostravy", "jeden na bezlepkové dietě", "one ticket for grandma", "that's our whole party", "without us"."""

from gangway.channels.email.manifest.entry import THE_YOUNG
from gangway.channels.email.manifest.mentions import mention_at
from gangway.channels.email.manifest.state import State

_FROM = frozenset(["z", "ze", "do", "na", "od", "k", "ke", "aus", "nach"])
_DIETS = ("bezlep", "vegetar", "vegan", "celiak", "laktoz", "laktos", "diabet", "alerg", "allerg", "gluten", "nuss", "nut", "oriesk", "orech", "halal", "kosher", "kosmer")  # fmt: skip
_DIET_AT = frozenset(["na", "s", "se", "je", "jsou", "ma", "maji", "with", "is", "has", "on", "a", "mit", "ist", "hat", "drzi", "eats", "isst", "ji"])  # fmt: skip
_FOR = frozenset(["pro", "for", "fur", "fuer"])
_THAT_IS = (("to", "je"), ("to", "jsme"), ("that", "is"), ("das", "ist"), ("das", "sind"), ("that's", "our"), ("toť", "cela"))  # fmt: skip
_PARTY = ("vyprav", "part", "skupin", "rodin", "osazen", "posadk", "sestav", "grupp", "famil", "group", "party", "trupp", "crew")  # fmt: skip
_WHOLE = frozenset(["cela", "cely", "nase", "to", "vse", "vsechno", "whole", "our", "entire", "ganze", "unsere", "die", "the", "uz", "je", "jsme", "is", "ist", "sind", "that's"])  # fmt: skip
_WITHOUT = frozenset(["bez", "without", "ohne"])
_US = frozenset(["nas", "me", "mne", "us", "uns", "mich"])
_ALONE = frozenset(["sami", "samy", "allein", "alleine"])
_THEY_GO = frozenset(["pojedou", "jedou", "popluji", "pluji", "vypluji", "fahren", "reisen"])
_NOT_BROUGHT = frozenset(["nemaji", "nemame", "nemam", "nevezmou", "nevezmeme", "nebereme", "neberou", "nevezou", "nevezeme"])  # fmt: skip
_ENDS = frozenset({"comma", "stop", "line", "end", "close", "dash", "question"})
_REACH, _NEAR = 4, 5  # tokens
_THEM = frozenset(["ni", "nej", "neho", "nejho", "her", "him", "sie", "ihn"])
_CROWD = frozenset({"grown", "adult", "senior", "student"})
_ESCORTS = frozenset(["doprovod", "dozor", "begleitung", "aufsicht", "escort", "escorts", "chaperone", "chaperones"])


def from_afar(state: State) -> bool | None:
    """As in "přijedou až z Ostravy"; "až do deseti" leaves a number open."""
    ts, at = state.ts, state.at
    afar = ts[at].text == "az" and ts[at + 1].text in _FROM and ts[at + 2].part in {"name", "word", "thing"}
    return state.passed(at + 2) if afar and ts[at + 3].part != "number" else None


def on_a_diet(state: State) -> bool | None:
    """As in "z toho dva vegetariáni a jeden na bezlepkové dietě": some of those counted before."""
    ts, at = state.ts, state.at
    if ts[at].part != "number" or not state.found or not any(ts[one].part == "part" for one in range(at)):
        return None
    end = at + 1
    while end - at < _REACH and (ts[end].text in _DIET_AT or ts[end].part == "age_verb"):
        end += 1
    if ts[end].part not in {"word", "name"} or not ts[end].text.startswith(_DIETS):
        return None
    end += 1
    while ts[end].part == "word" and ts[end].text not in _DIET_AT and not ts[end].capital:
        end += 1
    return state.passed(end) if ts[end].part in _ENDS | {"and"} else None


def ticket_for(state: State) -> bool | None:
    """As in "a jeden lístek navíc pro babičku", "plus one ticket for my aunt": hers, and nobody besides her."""
    ts, at = state.ts, state.at
    more = bool(state.found) or ts[at - 1].part in {"and", "adds", "pronoun"}
    if ts[at].part != "number" or ts[at].value != 1 or ts.noun(at + 1).kind != "seats" or not more:
        return None
    then = at + 2
    while ts[then].part == "adds" or ts[then].text in {"extra", "zvlast"}:
        then += 1
    found = mention_at(ts, then + 1) if ts[then].text in _FOR else None
    if found is None or found[0].count != 1 or found[0].kind not in {"grown", "young"}:
        return None
    return state.passed(then + 1) if ts[found[1]].part != "and" else None


def that_is_all(state: State) -> bool | None:
    """As in "tři děti, oba rodiče a babička, to je celá naše výprava": nobody is left out."""
    ts, at = state.ts, state.at
    if not state.found or state.pair() not in _THAT_IS or ts[at - 1].part not in {"comma", "stop", "dash"}:
        return None
    end = at
    while ts[end].text in _WHOLE:
        end += 1
    if not ts[end].text.startswith(_PARTY) or ts[end + 1].part not in _ENDS or ts[end].part not in {"group", "thing", "word"}:  # fmt: skip
        return None
    state.family = True
    return state.passed(end + 1)


def without_us(state: State) -> bool | None:
    """As in "pojedou sami, bez nás", "they go without me": the sender stays away."""
    ts, at = state.ts, state.at
    alone = ts[at].text in _ALONE and ts[at - 1].text in _THEY_GO
    without = ts[at].text in _WITHOUT and ts[at + 1].text in _US and ts[at + 2].part in _ENDS
    counted = any(one.kind not in {"grown", "young"} or one.count not in {1, 2} for one in state.found)
    if counted or not (without or (alone and not state.clause)):
        return None
    state.absent.append("self")
    return state.passed(at + 1 + without)


def no_children(state: State) -> bool | None:
    """As in "děti s sebou nemají"; "the children stay" is of those who stay away."""
    ts, at = state.ts, state.at
    if ts[at - 1].part not in _ENDS | {"and"} or ts.noun(at).kind not in {"child", "young"} or ts.noun(at).is_one:
        return None
    end = at + 1
    while ts[end].text in {"s", "sebou", "zadne", "letos", "vubec", "ale"}:
        end += 1
    if ts[end].text not in _NOT_BROUGHT or ts[end + 1].part not in _ENDS:
        return None
    state.absent.append(THE_YOUNG)
    return state.passed(end + 1)


def with_a_group(state: State) -> bool | None:
    """As in "s partou ze sboru, je nás čtrnáct zpěvaček": the group is those who are counted."""
    ts, at = state.ts, state.at
    if ts[at].part != "with" or ts[at + 1].part != "group" or state.found:
        return None
    counted = any(
        ts[one].text == "nas" and ts[one + 1].part == "number" and ts.noun(one + 2).kind in _CROWD
        for one in range(at + 2, len(ts))
    )
    return state.passed(at + 2) if counted else None


def as_escort(state: State) -> bool | None:
    """As in "jako doprovod pojedu já a pečovatelka", "as a chaperone": those who are told of beside it."""
    ts, at = state.ts, state.at
    then = at + 1 + (ts[at + 1].part == "article")
    escort = ts[at].text in {"jako", "as", "als"} and ts[then].text in _ESCORTS
    if not escort or ts[then + 1].part in {"number", "name", "own"} or (ts.noun(then + 1).kind and not state.found):
        return None
    return state.joins("adds", then + 1 - at)


def ticket_of_theirs(state: State) -> bool | None:
    """As in "babička, je jí 71, pro ni prosím jednu seniorskou": the fare of whoever was told of."""
    ts, at = state.ts, state.at
    at += 2 * (ts[at].text in _FOR and ts[at + 1].text in _THEM and ts[at + 2].part == "number")
    kind = ts.noun(at + 1).kind
    if ts[at].part != "number" or ts[at].value != 1 or kind not in {"senior", "student", "child", "seats"}:
        return None
    theirs = any(ts[one].text in _FOR and ts[one + 1].text in _THEM for one in range(max(0, at - _NEAR), at))
    if not theirs:
        return None
    last = state.last
    if last and last.count == 1 and last.kind == "grown" and not last.ages and kind in {"senior", "student"}:
        state.replace_last(kind=kind)
    return state.passed(at + 2 + (ts.noun(at + 2).kind == "seats"))

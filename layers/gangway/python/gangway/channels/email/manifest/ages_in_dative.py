"""Ages told of the sender and one more: "Mně je 69, jí 67 let", "mně i kamarádce je 45"."""

from gangway.channels.email.manifest.ages_of_two import two_told
from gangway.channels.email.manifest.ages_told import ENDS
from gangway.channels.email.manifest.entry import Mention
from gangway.channels.email.manifest.state import State

_OPENS = frozenset({"end", "stop", "line", "comma"})
_ME = frozenset(["mne", "mi"])
_IS = frozenset(["je", "bude", "bylo"])
_HE = frozenset(["he", "he's", "er", "ihm", "mu", "jemu", "on"])
_SHE = frozenset(["she", "she's", "sie", "ihr", "ji", "ona"])
_WOMEN = frozenset(
    {
        "mother",
        "grandma",
        "sister",
        "aunt",
        "wife",
        "daughter",
        "niece",
        "granddaughter",
        "mother-in-law",
        "sister-in-law",
    }
)
_MEN = frozenset(
    {"father", "grandpa", "brother", "uncle", "husband", "son", "nephew", "grandson", "father-in-law", "brother-in-law"}
)
_A_PAIR, _YOUNGEST, _OLDEST = 2, 15, 105
_SOFT = frozenset({"age_soft", "pronoun", "both"})


def ages_of_us_two(state: State) -> bool | None:
    """At the start of a sentence that tells of nobody: of the sender and the only one told of before."""
    if state.found or state.ts[state.at - 1].part not in _OPENS - {"comma"}:
        return None
    told = two_told(state.ts, state.at)
    if told is None or state.ts[told[1]].part not in ENDS:
        return None
    years, end = told
    ages = (years["self"], years["other"])
    said = {state.ts[one].text for one in range(state.at, end)}
    who = "he" if said & _HE else "she" if said & _SHE else ""
    return state.add(Mention(kind="two", who=who, count=_A_PAIR, ages=ages, is_detail=True), end)


def one_age_of_two(state: State) -> bool | None:
    """As in "já, kamarádka a maminka (70), mně i kamarádce je 45": both were told of in the sentence."""
    ts, at = state.ts, state.at
    if ts[at].text not in _ME or ts[at - 1].part not in _OPENS or ts[at + 1].part != "and":
        return None
    who = at + 2
    while ts[who].part in {"own", "others", "age_soft"}:
        who += 1
    age = who + 1
    while ts[age].text in _IS or ts[age].part in _SOFT:
        age += 1
    is_told = any(ts[one].text in _IS for one in range(who + 1, age))
    if ts[who].part != "noun" or not is_told or ts[age].part != "number":
        return None
    end = age + 1 + (ts[age + 1].part == "unit")
    if ts[end].part not in ENDS or not _YOUNGEST <= ts[age].value <= _OLDEST:
        return False
    pair = [at for at, one in enumerate(state.found) if one.who in {"self", ts.noun(who).who}]
    free = all(not state.found[at].ages and state.found[at].count == 1 for at in pair)
    if len(pair) != _A_PAIR or not free:
        return False
    for where in pair:
        state.found[where] = state.found[where].model_copy(update={"ages": (ts[age].value,), "is_shared": True})
    return state.passed(end)


def with_ages_of_two(told: Mention, known: list[Mention]) -> bool:
    """Gives the ages to the sender and the other, where nobody else was told of; changes `known`."""
    if len(known) == 1 and known[0].kind == "us" and known[0].count == _A_PAIR and not known[0].ages:
        known[0] = known[0].model_copy(update={"ages": told.ages})
        return True
    single = all(one.count == 1 and not one.ages and one.kind in {"self", "grown", "young"} for one in known)
    if len(known) == 1 and single and known[0].kind != "self":
        known.append(Mention(kind="self", who="self"))  # "meine Nichte kommt mit. Sie ist 24, ich bin 50"
    if len(known) != _A_PAIR or not single or sum(one.kind == "self" for one in known) != 1:
        return False
    if min(told.ages) < _YOUNGEST or max(told.ages) > _OLDEST:
        return False
    others = {one.who for one in known}
    if (told.who == "he" and others & _WOMEN) or (told.who == "she" and others & _MEN):
        return False
    for at, one in enumerate(known):
        years = told.ages[0] if one.kind == "self" else told.ages[1]
        known[at] = one.model_copy(update={"ages": (years,), "is_shared": True})
    return True

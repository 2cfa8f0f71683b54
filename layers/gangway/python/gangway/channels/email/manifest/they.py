# ruff: noqa: E501  lists of words, harder to read when broken up
"""Somebody told of before, told of by "she" or "he": "Meine Nichte ist blind. Sie ist 24", "es kommen er, meine Frau und ich"."""

from gangway.channels.email.manifest.entry import Mention
from gangway.channels.email.manifest.state import State
from gangway.channels.email.manifest.us_told import two_of_us

_SINGLE = frozenset(["er", "sie", "he", "she", "on", "ona", "she's", "he's"])
_LISTED = frozenset(["er", "he", "him", "on", "ona", "her"])
_IS = frozenset(["ist", "is", "je"])
_ENDS = frozenset({"comma", "stop", "line", "end", "and", "close", "dash"})
_BESIDES = frozenset(["auser", "ausser", "neben", "krome", "besides"])
_MORE = frozenset(["noch", "auch", "jeste", "also", "too", "taky", "also_", "i"])
_OLDEST = 105
_HE_SAID = frozenset(["er", "he", "him", "on", "he's"])
_SHE = frozenset(
    [
        "mother",
        "wife",
        "sister",
        "aunt",
        "grandma",
        "daughter",
        "niece",
        "granddaughter",
        "mother-in-law",
        "sister-in-law",
        "girl",
    ]
)
_HE = frozenset(
    [
        "father",
        "husband",
        "brother",
        "uncle",
        "grandpa",
        "son",
        "nephew",
        "grandson",
        "father-in-law",
        "brother-in-law",
        "boy",
    ]
)


def she_is(state: State) -> bool | None:
    """As in "Sie ist 24": of whoever was told of last."""
    ts, at = state.ts, state.at
    if state.found or ts[at].text not in _SINGLE or ts[at - 1].part not in {"end", "comma", "and", "stop"}:
        return None
    then = at + 1 + (ts[at + 1].text in _IS)
    if then == at + 1 and ts[at].text not in {"she's", "he's"}:
        return None
    years, end = ts[then].value, then + 1
    while ts[end].part in {"unit", "age_lead"}:
        end += 1
    if ts[then].part != "number" or ts[end].part not in _ENDS or years > _OLDEST:
        return None
    return state.add(Mention(kind="he", who=ts[at].text, ages=(years,), is_shared=True), end)


def he_listed(state: State) -> bool | None:
    """As in "es kommen er, meine Frau und ich"."""
    ts, at = state.ts, state.at
    lists = ts[at + 1].part in {"comma", "and"} and ts[at + 2].part in {"own", "self"}
    if state.found or ts[at].text not in _LISTED or not lists:
        return None
    return state.add(Mention(kind="he", who=ts[at].text), at + 1)


def besides_us(state: State) -> bool | None:
    """As in "außer uns beiden kommt noch ihre Mutter mit", "kromě nás dvou ještě babička"."""
    ts, at = state.ts, state.at
    if ts[at].text not in _BESIDES:
        return None
    found = two_of_us(ts, at + 1)
    if found is None or not any(ts[one].text in _MORE for one in range(found[1], found[1] + 4)):
        return None
    return state.add(found[0], found[1])


def we_grown(state: State) -> bool | None:
    """As in "wir beiden erwachsenen Söhne", "my dva dospělí synové"."""
    ts, at = state.ts, state.at
    adjective = ts[at + 2].text.startswith(("erwachsen", "dospel", "grown"))
    many = ts[at + 1].part in {"both", "number"} and (ts[at + 1].part == "both" or ts[at + 1].value > 1)
    noun = ts.noun(at + 3)
    if ts[at].text not in {"wir", "my", "we"} or not many or not adjective or noun.is_one or noun.kind != "young":
        return None
    count = ts[at + 1].value or 2
    return state.add(Mention(kind="us", count=count, who="us", mine=True), at + 4)


def without_them(people: list[Mention], known: list[Mention]) -> list[Mention]:
    """Those besides "her" or "him"; changes `known`, where an age goes to whoever is meant.

    None of `people` is left as they are when it is not clear who that is: a mention nobody can count stands for them.
    """
    they, rest = people[0], people[1:]
    single = [at for at, other in enumerate(known) if other.count == 1 and other.kind != "self"]
    clear = len(single) == 1 and known[single[0]].who not in (_SHE if they.who in _HE_SAID else _HE)
    if not clear or (they.ages and (known[single[0]].ages or single[0] != len(known) - 1)):
        return [Mention(kind="young", count=None, link="adds")]
    if they.ages:
        known[single[0]] = known[single[0]].model_copy(update={"ages": they.ages, "is_shared": True})
    return [one.model_copy(update={"link": "adds"}) if one is rest[0] else one for one in rest]

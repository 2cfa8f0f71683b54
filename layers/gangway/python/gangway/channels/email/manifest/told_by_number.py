# ruff: noqa: E501  lists of words, harder to read when broken up
"""People told by a bare number beside others: "ein Kind von fünf und eins von zwei", "dva jsme ještě v práci, ostatní dospělí"."""

from gangway.channels.email.manifest.ages_told import ages_at
from gangway.channels.email.manifest.entry import Mention
from gangway.channels.email.manifest.mentions import mention_at
from gangway.channels.email.manifest.state import State

_ONE = frozenset(["eins", "eines", "one", "jedno", "jeden", "jedna", "another"])
_OF_AGE = frozenset(["von", "of", "aged", "ve", "im", "mit"])
_REST = frozenset(["ostatni", "zbytek", "zbyvajici", "others", "rest", "anderen", "ubrigen", "uebrigen", "restlichen", "remaining"])  # fmt: skip
_IS = frozenset(["jsou", "je", "are", "is", "sind", "ist", "jako", "as", "als", "uz", "already", "schon", "all", "alle", "vsichni", "the", "die", "der", "budou", "jedou", "na", "za"])  # fmt: skip
_AT_WORK = ("prac", "zamestn", "work", "employ", "berufstat", "beruf", "arbeit", "job")
_CLOSES = frozenset({"comma", "stop", "line", "end", "close", "dash"})
_OF_US = frozenset({("z", "nas"), ("of", "us"), ("von", "uns")})
_REACH = 5


def one_of_another_age(state: State) -> bool | None:
    """As in "ein Kind von fünf und eins von zwei Jahren", "one child of five and one of two"."""
    ts, at, last = state.ts, state.at, state.last
    young = last is not None and last.kind in {"child", "young"} and len(last.ages) == 1 and last.count == 1
    one = ts[at].text in _ONE and ts[at - 1].part in {"and", "comma"} and ts[at + 1].text in _OF_AGE
    told = ages_at(ts, at + 1) if young and one else None
    if told is None or last is None or len(told.years) != 1 or ts[told.end].part not in _CLOSES:
        return None
    return state.add(Mention(kind=last.kind, count=1, ages=told.years), told.end)


def the_adult_is_me(state: State) -> bool | None:
    """As in "dospělá jsem jen já", "Erwachsene bin nur ich", "the only adult is me": the sender, and nobody more."""
    ts, at = state.ts, state.at
    noun = ts.noun(at) if ts[at].part in {"noun", "small"} else None
    am = ts[at + 1].text in {"jsem", "bin", "is", "budu"}
    if (
        not am
        or state.has_sender
        or noun is None
        or not ts[at].text.startswith(("dospel", "erwachsen", "adult", "grown"))
    ):
        return None
    end = at + 2
    while ts[end].part in {"age_soft", "word"} and end - at < _REACH:
        end += 1
    if ts[end].part != "self" or ts[end + 1].part not in _CLOSES:
        return None
    return state.add(Mention(kind="self", who="self", is_definite=True), end + 1)


def the_rest(state: State) -> bool | None:
    """As in "bude nás devět, čtyři mají ISIC, ostatní jsou dospělí": some of a number were told, and what the others are."""
    ts, at = state.ts, state.at
    if ts[at].text not in _REST or not state.found:
        return None
    end = at + 1
    while ts[end].text in _IS and end - at < _REACH:
        end += 1
    noun = ts[end].noun
    if noun is None or noun.kind not in {"adult", "grown"} or ts[end + 1].part not in _CLOSES:
        return None
    some = [at for at, one in enumerate(state.found) if not one.is_total]
    counted = [state.found[at] for at in some]
    if not counted or any(one.kind not in {"student", "senior", "child", "infant"} or one.mine or not one.count for one in counted):  # fmt: skip
        return False
    for one in some:
        state.found[one] = state.found[one].model_copy(update={"link": "part"})
    return state.passed(end + 1)


def so_many_at_work(state: State) -> bool | None:
    """As in "dva z nás jsou důchodci, dva jsme ještě v práci": the others of a number, who are no pensioners yet."""
    ts, at, last = state.ts, state.at, state.last
    if ts[at].part != "number" or last is None or last.link != "part" or ts[at - 1].part not in {"comma", "and"}:
        return None
    end = at + 1 + 2 * ((ts[at + 1].text, ts[at + 2].text) in _OF_US)
    if ts[end].text not in {"jsme", "jsou", "are", "sind", "arbeiten", "work", "pracujeme", "pracuji"}:
        return None
    while ts[end].part not in _CLOSES:
        if ts[end].noun is not None or ts[end].part in {"number", "absent", "negation"}:
            return None
        if ts[end].text.startswith(_AT_WORK):
            state.link = "part"
            return state.add(Mention(kind="adult", count=ts[at].value), end + 1)
        end += 1
    return None


def bought_for(state: State) -> bool | None:
    """As in "kupuji prarodičům lístky": whose they are, and the buyer stays."""
    ts, at = state.ts, state.at
    if ts[at].text not in _BUYS or ts[at + 1].part not in {"noun", "own"}:
        return None
    found = mention_at(ts, at + 1)
    if (
        found is None
        or not ts[found[1] - 1].text.endswith(("um", "ovi", "ce", "re", "am", "ne"))
        or ts[found[1]].noun is None
    ):
        return None
    tickets = ts.noun(found[1]).kind == "seats" and found[0].kind == "grown" and found[0].who
    if tickets:
        state.absent.append("self")
    return state.passed() if tickets else None


_BUYS = frozenset(["kupuji", "kupuju", "koupim", "objednavam", "zamlouvam", "daruji", "daruju"])

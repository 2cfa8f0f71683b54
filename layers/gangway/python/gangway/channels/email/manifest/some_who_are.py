# ruff: noqa: E501  lists of words, harder to read when broken up
"""Numbers put in the other order: "dva z toho důchodci", "osm nás je", "jestli se vejdeme dva"; and what is no number."""

from gangway.channels.email.manifest.entry import Mention
from gangway.channels.email.manifest.numbers_told import CLOSES, everybody
from gangway.channels.email.manifest.state import State

_OF = frozenset({("z", "toho"), ("z", "nich"), ("z", "nas"), ("of", "them"), ("of", "us"), ("of", "whom"), ("of", "which"), ("von", "uns"), ("von", "ihnen")})  # fmt: skip
_KINDS = frozenset({"senior", "student", "child", "infant"})
_ARE = frozenset(["je", "jsou", "are", "is", "sind", "ist", "jsme", "being", "davon"])
_WHETHER = frozenset(["jestli", "zda", "zdali", "jestlize", "whether", "if", "ob"])
_FIT = frozenset(["vejdem", "vejdeme", "fit", "passen", "vlezem", "vlezeme", "dostanem", "dostaneme"])
_THERE_ARE = frozenset(["je", "jede", "pojede", "bude", "prijde", "prijede", "dorazi", "jsme", "budem", "budeme"])
_WHERE = frozenset(["vor", "am", "an", "beim", "bei", "nahe", "hinter", "neben", "near", "by", "at", "next", "close", "behind", "away", "before", "u", "vedle", "pobliz", "blizko", "pred", "vpredu", "vzadu", "dal"])  # fmt: skip
_AS = frozenset(["jako", "as", "als"])
_WERE = frozenset(["byli", "byly", "byl", "byla", "was", "were", "war", "waren", "plavili", "jeli", "been", "gewesen", "sailed"])  # fmt: skip
_BOUNDS = frozenset({"comma", "stop", "line", "end", "open", "dash", "explains"})
_NEAR = 4  # tokens


def some_who_are(state: State) -> bool | None:
    """As in "jsme čtyři, dva z toho důchodci", "four of us, two of them pensioners": a part of the number told before."""
    ts, at = state.ts, state.at
    last = state.last
    of_all = last is not None and (last.is_total or last.link == "part")
    if ts[at].part != "number" or not of_all or last is None or ts[at - 1].part not in _BOUNDS | {"and"}:
        return None
    if ts[at - 1].part == "and" and last.link != "part":
        return None
    then = at + 1 if ts[at + 1].text in {"davon", "darunter"} else at + 1 if state.pair(1) in _OF else 0
    if not then:
        return None
    then += 1 if ts[then].text in {"davon", "darunter"} else 2
    then += ts[then].text in _ARE
    noun = ts.noun(then)
    if noun.kind not in _KINDS or (ts[at].value > 1 and noun.is_one) or ts[then + 1].part not in CLOSES - {"open"}:
        return None
    if ts[then + 2].part == "number" or ts[then + 1].part == "and":
        return None  # "zwei davon sind Kinder, 3 und 6 Jahre"
    state.link = "part"
    return state.add(Mention(kind=noun.kind, count=ts[at].value), then + 1)


def so_many_there_are(state: State) -> bool | None:
    """As in "osm nás je, holky z ordinace": the number ahead of "nás"."""
    ts, at = state.ts, state.at
    ahead = ts[at].part == "number" and ts[at].value > 1 and ts[at - 1].part in _BOUNDS and not state.found
    if not ahead or ts[at + 1].text != "nas" or ts[at + 2].text not in _THERE_ARE or ts[at + 3].part not in CLOSES:
        return None
    return state.add(everybody(ts[at].value), at + 3)


def whether_so_many_fit(state: State) -> bool | None:
    """As in "jestli se vejdeme dva", "whether five of us fit": the room is open, not the number."""
    ts, at = state.ts, state.at
    if ts[at].text not in _WHETHER or state.found:
        return None
    end = at + 1
    while end - at < _NEAR and (ts[end].part == "we" or ts[end].text in {"se", "tam", "k", "vam"}):
        end += 1
    fits = ts[end].text in _FIT and ts[end + 1].part == "number" and ts[end + 1].value > 1
    if not fits or ts[end + 2].part not in {"stop", "line", "end", "question", "comma"}:
        return None
    return state.add(everybody(ts[end + 1].value), end + 2)


def a_place_somewhere(state: State) -> bool | None:
    """As in "drei Erwachsene plus Opa, also bitte einen Platz vor der Trompete": where somebody of those told of sits."""
    ts, at = state.ts, state.at
    one = ts[at].part == "number" and ts[at].value == 1 and not ts[at].text.isdigit()
    seat = one and ts.noun(at + 1).kind == "seats" and ts[at + 2].text in _WHERE
    if not seat or not state.found or ts[at - 1].part in {"and", "adds", "with"} or state.link in {"and", "adds"}:
        return None
    return state.passed(at + 3)


def as_children_then(state: State) -> bool | None:
    """As in "byli jsme u vás už jako žáci", "we were on it as children": what they were."""
    ts, at = state.ts, state.at
    noun = ts.noun(at + 1)
    if ts[at].text not in _AS or noun.kind not in {"child", "young", "student"} or state.found:
        return None
    start = at
    while ts[start - 1].part not in _BOUNDS:
        start -= 1
    were = any(ts[one].text in _WERE for one in range(start, at))
    return state.passed(at + 2) if were and ts[at + 2].part in CLOSES else None

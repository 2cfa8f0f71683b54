# ruff: noqa: E501  lists of words, harder to read when broken up
"""Who pays, drives or knows beside those who are counted: "zwei Erwachsene, und mein Chef zahlt"; and a noun of an escort: "3 osoby doprovodu"."""

from gangway.channels.email.manifest.mentions import mention_at
from gangway.channels.email.manifest.state import State

_DOES = frozenset(["zahlt", "bezahlt", "pays", "zaplati", "plati", "hradi", "zve", "invites", "treats", "weis", "weiss", "knows", "vi", "told", "said", "rekl", "rekla", "sagt", "sagte", "meint", "meinte", "paid", "gave", "booked", "lives", "wohnt", "bydli", "works", "arbeitet", "recommended", "empfahl", "doporucil", "doporucila", "waved", "winkt"])  # fmt: skip
_HAVE = frozenset(["hat", "has", "had", "ubernimmt", "uebernimmt", "ma"])
_BOUNDS = frozenset({"comma", "stop", "line", "end", "dash", "question"})
_ESCORT = frozenset(["doprovodu", "vedeni", "dozoru"])


def pays(state: State) -> bool | None:
    """A clause with a verb of its own behind "and"; whoever it tells of is no guest for that."""
    ts, at = state.ts, state.at
    if ts[at - 1].part != "and" or ts[at - 2].part not in _BOUNDS or not state.found:
        return None
    found = mention_at(ts, at) if ts[at].part in {"own", "others", "noun"} else None
    if found is None or found[0].count != 1 or found[0].ages:
        return None
    verb = ts[found[1]].text in _DOES
    if not verb and ts[found[1]].text in _HAVE:
        end = found[1]
        while ts[end].part not in _BOUNDS:
            end += 1
        verb = ts[end - 1].text.startswith(("ge", "be", "emp")) or ts[found[1] + 1].text in _DOES
    return False if verb else None


def only_pays(state: State) -> bool | None:
    """As in "my s bratrem jen platíme", "ich zahle nur": none of the guests; without the "only" nobody can tell."""
    ts, at = state.ts, state.at
    if ts[at - 1].part not in _BOUNDS or not (ts[at].part in {"we", "self"} or ts[at].text in {"ich", "i"}):
        return None
    found = mention_at(ts, at + 2) if ts[at + 1].part in {"with", "and"} else None
    end = found[1] if found else at + 1
    only = False
    while ts[end].text in _ONLY | _PAY:
        only |= ts[end].text in _ONLY
        end += 1
    if ts[end - 1].text not in _ONLY | _PAY or not any(ts[one].text in _PAY for one in range(at, end)):
        return None
    if ts[end].part not in _BOUNDS or not only:
        return False if found else None
    state.absent += ["self", *([found[0].who or "?"] if found else [])]
    return state.passed(end)


_ONLY = frozenset(["jen", "jenom", "pouze", "only", "just", "nur", "lediglich", "to", "vam", "das", "es", "it"])
_PAY = frozenset(["platime", "platim", "hradime", "hradim", "objednavame", "objednavam", "kupujeme", "kupuji", "darujeme", "daruji", "pay", "paying", "book", "booking", "are", "am", "zahlen", "zahle", "bezahlen", "bezahle", "buchen", "buche"])  # fmt: skip


def of_escort(state: State) -> bool | None:
    """As in "3 dospělé osoby doprovodu": what they are, and nobody more."""
    ts, at = state.ts, state.at
    genitive = ts[at].text in _ESCORT and ts[at - 1].part == "noun" and state.link == "next" and bool(state.found)
    return state.passed() if genitive and ts[at + 1].part != "number" else None

# ruff: noqa: E501  lists of words, harder to read when broken up
"""Clauses of those who are somewhere else: "manželka má mezitím kadeřníka", "děti hlídá babička", "their parents will be at the theatre"."""

from itertools import pairwise

from gangway.channels.email.manifest.entry import THE_YOUNG, Cursor
from gangway.channels.email.manifest.mentions import mention_at
from gangway.channels.email.manifest.state import State

# Of the absent: young ones whom nobody named; a contradiction where children are told to come.
_OPENS = frozenset({"comma", "stop", "line", "end", "dash"})
_CLOSES = frozenset({"comma", "stop", "line", "end", "close", "question", "open"})
_BUT = frozenset(["ale", "but", "aber", "zatimco", "while", "wahrend", "waehrend", "protoze", "because", "denn", "nebot", "jenze", "however", "a", "and", "und", "as", "since", "weil", "da"])  # fmt: skip
_MEANWHILE = frozenset(["mezitim", "meanwhile", "inzwischen", "unterdessen", "derweil", "solange", "wahrenddessen"])
_SO_FAR = frozenset(["zatim"])
_DOES = frozenset(["zajdeme", "zajdou", "zajde", "zajdu", "pujdeme", "pujdou", "pujde", "jde", "jdou", "hlida", "hlidaji", "pohlida", "nakupuje", "nakupuji", "ma", "maji", "mame", "mam", "pracuje", "pracuji", "bude", "budou", "budeme", "pocka", "pockaji", "pockame", "uzije", "uziji", "prohledne", "prohlednou", "posedi", "odpocine", "odpocinou"])  # fmt: skip
_MINDS = frozenset(["hlida", "hlidaji", "pohlida", "pohlidaji", "ohlida", "ohlidaji"])
_LEAVES = frozenset(["nechame", "nechavame", "necham", "nechavam", "nechali", "leave", "leaving", "lassen"])
_PLACES = frozenset({("v", "divadle"), ("v", "kine"), ("v", "praci"), ("do", "prace"), ("v", "zamestnani"), ("v", "kancelari"), ("v", "nemocnici"), ("v", "hotelu"), ("v", "lazních"), ("at", "work"), ("at", "home"), ("zu", "hause"), ("im", "theater"), ("im", "kino"), ("im", "hotel"), ("in", "arbeit"), ("na", "fotbale"), ("v", "posteli"), ("na", "molu"), ("na", "nabrezi")})  # fmt: skip
_IS = frozenset(["je", "jsou", "bude", "budou", "budeme", "budu", "jsme", "musime", "musim", "zustane", "zustanou", "musi", "is", "are", "will", "must", "ist", "sind", "bleibt", "bleiben", "muss", "mussen", "zustavam", "zustanu"])  # fmt: skip
_WORKS = frozenset(["pracuje", "pracuji", "pracuju", "pracujeme"])
_TO_WORK = frozenset(["work", "arbeiten", "pracovat"])
_HAS_TO = frozenset(
    ["must", "have", "has", "need", "muss", "mussen", "muessen", "musim", "musi", "musime"]
)  # "I have to work", no "friends from work"
_MATCHES = frozenset(
    [
        "volno",
        "frei",
        "dovolenou",
        "urlaub",
        "off",
        "fotbal",
        "hokej",
        "trenink",
        "sluzbu",
        "smenu",
        "football",
        "fussball",
        "dienst",
    ]
)
_HAS = frozenset(["ma", "maji", "has", "have", "hat", "haben"])
_COMES = ("jede", "jedou", "pojed", "prijed", "prijd", "doraz", "pluje", "popluj", "prida", "com", "join", "fahr", "komm", "mitk", "mitf", "zucastn")  # fmt: skip
_ARTICLES = frozenset(["ein", "eine", "einen", "einem", "einer"])
_CAMPS = ("camp", "ferienlager", "zeltlager", "klassenfahrt", "tabor", "skolce", "prazdninach", "dovolene", "kur", "reha", "lazn")  # fmt: skip
_IN = frozenset(["at", "in", "on", "im", "auf", "v", "ve", "na", "zur"])
_A_PAIR, _REACH = 2, 12


def elsewhere(state: State) -> bool | None:
    """The clause of somebody who is somewhere else meanwhile."""
    ts, at = state.ts, state.at
    opened = ts[at - 1].part in _OPENS or (ts[at - 1].text in _BUT and at > 1)
    if not opened:
        return None
    if _is_aged_and_away(ts, at):
        return False  # "my daughter (12) is at camp"
    start = at
    while ts[at].text in _BUT and at - start < _A_PAIR:
        at += 1
    end = at
    while ts[end].part not in _CLOSES:
        end += 1
    if end - at > _REACH or not _is_elsewhere(ts, at, end):
        return None
    who = _who(ts, at, end)
    if not who:
        return None
    state.absent += [one for one in who if one != "thing"]
    return state.passed(end)


def _is_elsewhere(ts: Cursor, at: int, end: int) -> bool:
    """Whether a verb or a place tells it, and no verb that somebody comes."""
    words = [ts[one].text for one in range(at, end)]
    pairs = set(pairwise(words))
    parts = {ts[one].part for one in range(at, end)}
    there = bool(pairs & _PLACES) and bool(set(words) & _IS)
    home = bool(set(words) & _LEAVES) and bool({"doma", "home", "hause"} & set(words))
    busy = bool(set(words) & _HAS) and bool(set(words) & _MATCHES)
    meanwhile = bool(set(words) & _MEANWHILE) or bool(set(words) & _SO_FAR and set(words) & _DOES)
    busy |= bool(set(words) & _WORKS) or (bool(set(words) & _TO_WORK) and bool(set(words[:3]) & _HAS_TO))
    minds = bool(set(words) & _MINDS)
    told = there or _is_away(ts, at, end) or home or busy or meanwhile or minds or _stay_away(ts, at, end)
    goes = any(word.startswith(_COMES) for word in words)
    counts = any(ts[one].part == "number" and ts[one].text not in _ARTICLES for one in range(at, end))
    return told and not goes and not counts and not parts & { "heads", "total", "adds", "hedge"} - ({"hedge"} if meanwhile else set())  # fmt: skip


def _is_aged_and_away(ts: Cursor, at: int) -> bool:
    found = mention_at(ts, at) if ts[at].part in {"own", "noun", "number", "both"} else None
    if found is None or not found[0].ages:
        return False
    end = found[1]
    while ts[end].part not in _CLOSES:
        end += 1
    return _is_away(ts, found[1], end)


def _is_away(ts: Cursor, at: int, end: int) -> bool:
    """As in "is at summer camp that week", "sind im Ferienlager"."""
    there = next((one for one in range(at, end) if ts[one].text.startswith(_CAMPS)), 0)
    is_there = any(ts[one].text in _IS for one in range(at, end))
    return there > 0 and is_there and any(ts[one].text in _IN for one in range(max(at, there - 4), there))


def _stay_away(ts: Cursor, at: int, end: int) -> bool:
    """As in "maminky se letos neúčastní", "pes zůstane doma": several whom nobody counted, or a thing."""
    absent = any(ts[one].part == "absent" for one in range(at, end))
    found = mention_at(ts, at)
    uncounted = found is not None and found[0].count is None and not found[0].ages
    return absent and (uncounted or ts[at].part == "thing")


def _who(ts: Cursor, at: int, end: int) -> list[str]:
    """Who is told of; empty where somebody is counted, aged, or nobody is told of."""
    who: list[str] = []
    while at < end:
        found = mention_at(ts, at)
        if found and found[0].kind not in {"people", "seats", "family"}:
            one, behind = found
            if one.ages or one.count not in {None, 1, _A_PAIR} or one.is_total:
                return []
            young = one.kind in {"child", "infant"} or (one.kind == "young" and one.count is None)
            who.append(THE_YOUNG if young else one.who or (one.names or ("?",))[0])
            at = max(behind, at + 1)
            continue
        we = ts[at].part == "we" and ts[at].text in {"my", "we", "wir"}
        if we or ts[at].part == "self" or ts[at].text in {"i", "ich"}:
            who.append("self")
        elif ts[at].part == "thing" and not who:
            who.append("thing")
        at += 1
    return who

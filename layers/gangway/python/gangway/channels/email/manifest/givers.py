# ruff: noqa: E501  lists of words, harder to read when broken up
"""Who gave, paid or wanted, and who went another day: told of at the start of a clause, and no guest for that."""

from gangway.channels.email.manifest import words
from gangway.channels.email.manifest.entry import Cursor, Mention
from gangway.channels.email.manifest.mentions import mention_at
from gangway.channels.email.manifest.state import State

_GAVE = frozenset(["gave", "given", "bought", "paid", "made", "sent", "chose", "found", "told", "suggested", "recommended", "lent", "lieh", "liehen", "geliehen", "pujcil", "pujcila", "pujcili", "asked", "bat", "baten", "pozadal", "pozadala", "pozadali", "booked", "drew", "baked", "organised", "organized", "geschenkt", "schenkte", "schenkten", "gekauft", "kauften", "bezahlt", "empfohlen", "empfahl", "empfahlen", "gebucht", "ausgesucht", "gegeben", "gemacht", "gebastelt", "gebacken", "dal", "dala", "dali", "daroval", "darovala", "darovali", "venoval", "venovala", "venovali", "koupil", "koupila", "koupili", "zaplatil", "zaplatila", "zaplatili", "doporucil", "doporucila", "doporucili", "poslal", "poslala", "poslali", "vybral", "vybrala", "vybrali", "vyrobil", "vyrobila", "vyrobili", "upekla", "upekl"])  # fmt: skip
_WANTED = frozenset(["wollte", "wollten", "wanted", "chtel", "chtela", "chteli", "ware", "waere", "hatte", "haette", "mel", "mela", "meli", "went", "war", "waren", "byl", "byla", "byli", "jel", "jela", "jeli"])  # fmt: skip
_WOULD = frozenset(["by", "bychom", "bysme", "like"])
_WHO = frozenset(
    ["who", "der", "die", "das", "ktery", "ktera", "kteri", "ktere", "co", "jenz", "whose", "deren", "dessen"]
)
_OPENS = frozenset({"comma", "stop", "line", "end", "dash"})
_CLOSES = frozenset({"comma", "stop", "line", "end", "dash", "question", "explains"})
_JOINS = frozenset({"and", "with", "comma"})
_GUESTS = frozenset({"grown", "young", "child"})
_REACH = 9  # tokens


def givers(state: State) -> bool | None:
    """As in "my brother and his wife gave us the trip", "meine Frau wollte mit", "our neighbour, who told us, went last week"."""
    ts, at = state.ts, state.at
    opens = ts[at - 1].part in _OPENS or (ts[at - 1].part == "and" and ts[at - 2].part in _OPENS)
    if not opens or ts[at].part not in {"own", "others", "noun", "article", "age_soft", "pronoun", "name", "title"}:
        return None
    who, end = _subjects(ts, at)
    if not who:
        return None
    apposed = len(who) > 1 and ts[end].part == "comma"  # "her neighbour, a lady of 80, lent us …"
    behind = end + 1 if apposed else _behind_relative(ts, end)
    verb = _verb(ts, behind)
    listed = ts[at - 1].part in {"and", "comma"} and bool(state.found)
    if not verb or (ts[behind].text in _WANTED and (listed or ts[behind + 1].text in _WOULD)):
        return None
    state.told_of += [one.who or (one.names or ("?",))[0] for one in who]
    return state.passed(verb)


_LED = frozenset(["who", "whom", "der", "die", "dem", "den", "co", "ktery", "ktera", "kterou", "kteremu", "ktere", "kteri", "ktereho"])  # fmt: skip


def in_a_relative(state: State) -> bool | None:
    """As in "i syn (9), co opravil s dědou kolo": with whom somebody did something, and nobody can tell who comes."""
    ts, at = state.ts, state.at
    found = mention_at(ts, at) if ts[at - 1].part == "with" else None
    if found is None or found[0].kind not in _GUESTS or not state.found:
        return None
    start = at
    while ts[start - 1].part not in _OPENS:
        start -= 1
    said = [ts[one].text for one in range(start, at)]
    led = ts[start - 1].part == "comma" and said[0] in _LED
    return False if led and not any(one in words.GOES for one in said) else None


def _subjects(ts: Cursor, at: int) -> tuple[list[Mention], int]:
    """Who opens the clause, and where the next token is."""
    who: list[Mention] = []
    while (found := mention_at(ts, at)) is not None:
        one, end = found
        if one.kind not in _GUESTS or one.is_total or end <= at:
            break
        who.append(one)
        if ts[end].part not in _JOINS or mention_at(ts, end + 1) is None:
            return who, end
        at = end + 1
    return [], at


def _behind_relative(ts: Cursor, at: int) -> int:
    """Behind ", who told us about it,"."""
    if ts[at].part != "comma" or ts[at + 1].text not in _WHO:
        return at
    end = at + 1
    while ts[end].part not in _CLOSES:
        if ts[end].part in {"number", "age", "noun"} or ts[end].text in words.GOES:
            return at
        end += 1
    return end + 1 if ts[end].part == "comma" else at


def _verb(ts: Cursor, at: int) -> int:
    """Where the clause ends whose verb it is; 0 where it has none of those, or tells that somebody comes or is counted."""
    end = at
    while ts[end].part not in _CLOSES and end - at < _REACH:
        if ts[end].part in {"number", "age", "self"}:
            return 0
        end += 1
    said = [ts[one].text for one in range(at, end)]
    gave = bool(_GAVE & set(said))
    wanted = bool(said) and said[0] in _WANTED
    comes = not wanted and any(one in words.GOES - {"be", "i", "as", "mit"} for one in said)
    return end if (gave or wanted) and not comes else 0

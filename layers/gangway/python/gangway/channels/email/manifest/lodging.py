# ruff: noqa: E501  lists of words, harder to read when broken up
"""Where those who write sleep, and until when they are in town: "we're staying at the Hilton", "until we fly back to Denver"."""

from gangway.channels.email.manifest.token import Token

_UNTIL = frozenset(["until", "till", "before", "bevor", "bis", "nez", "dokud"])
_WE = frozenset(["we", "we're", "i", "i'm", "they", "they're", "wir", "ich", "sie"])
_OURSELVES = _WE - {"they", "they're", "sie"}
_STAY = frozenset(["staying", "stay", "stays", "bleiben", "bleibe", "zustavame", "zustaneme"])
_PLACES = ("hotel", "apartm", "room", "suite", "hostel", "airbnb", "pension", "penzion", "zimmer", "wohnung", "pokoj", "town", "city", "prague", "prag", "praha", "praze", "hilton", "marriott", "inn", "guesthouse", "campsite", "camping", "boat", "stadt")  # fmt: skip
_WHEN = ("until", "till", "from", "for", "this", "night", "week", "bis", "von", "noch", "nur", "only", "just", "do", "od", "near", "tage", "days")  # fmt: skip
_AWAY = frozenset(["home", "behind", "ashore", "shore", "hause", "daheim", "doma", "instead", "not", "while", "land", "ufer", "brehu"])  # fmt: skip
_BOUNDS = frozenset({"comma", "stop", "line", "open", "close", "dash", "explains", "question"})
_OF_PEOPLE = frozenset(
    {"noun", "both", "heads", "age", "decade", "own", "others", "group", "all", "adds", "and", "with"}
)
_REACH = 3


def without_lodging(cut: list[Token]) -> list[Token]:
    plain = {at for start in range(len(cut)) for at in _idle_from(cut, start)}
    return [one.model_copy(update={"part": "word", "noun": None}) if at in plain else one for at, one in enumerate(cut)]


def _idle_from(cut: list[Token], at: int) -> range:
    """Which tokens say nothing of people, where a clause of that kind starts."""
    end = at
    while end < len(cut) and cut[end].part not in _BOUNDS:
        end += 1
    if cut[at].text in _UNTIL and at + 1 < end and cut[at + 1].text in _WE:
        told = {one.part for one in cut[at:end]}
        return range(0) if told & (_OF_PEOPLE | {"number"}) else range(at, end)
    if cut[at].part == "absent" and cut[at].text in _STAY and _is_lodging(cut, at, end):
        return range(at, at + 1)
    return range(0)


def _is_lodging(cut: list[Token], at: int, end: int) -> bool:
    behind = cut[at + 1 : end]
    subjects = {one.text for one in cut[max(0, at - _REACH) : at]}
    if not subjects & _WE or {one.part for one in cut[max(0, at - _REACH) : at]} & {"noun", "name"}:
        return False
    words = [one.text for one in behind]
    if set(words) & _AWAY or {one.part for one in behind} & (_OF_PEOPLE - {"with", "own"}):
        return False
    numbered = any(one.part in {"number", "figure", "value"} for one in behind)
    placed = any(word.startswith(_PLACES) for word in words) or any(one.part == "name" for one in behind)
    timed = numbered or any(word.startswith(_WHEN) for word in words)
    return (placed and bool(subjects & _OURSELVES)) or (placed and timed)

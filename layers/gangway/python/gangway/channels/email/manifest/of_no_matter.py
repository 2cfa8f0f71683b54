"""Words that leave a number open elsewhere, and not here: "ob noch Platz für sieben ist", "etwa 20 Minuten vorher"."""

from gangway.channels.email.manifest.token import Token

_WHETHER = frozenset(["ob", "zda", "zdali", "whether"])
_IF = frozenset(["if", "jestli"])
_ASKS = (
    "check",
    "see",
    "tell",
    "know",
    "confirm",
    "pruf",
    "wissen",
    "sagen",
    "overit",
    "zjistit",
    "vedet",
    "rict",
    "ask",
    "zeptat",
    "optat",
)
_ROOM = ("frei", "platz", "platze", "room", "space", "volno", "volna", "volne", "misto", "mista", "availab", "seats")
_COMES = ("komm", "mitkomm", "join", "come", "coming", "jede", "pojede", "prij", "prid", "mitfahr")
_TIMES = ("minut", "stund", "hodin", "hour", "tage", "dny", "days", "uhr", "meter", "metr", "euro", "korun")
_BOUNDS = frozenset({"comma", "stop", "line", "dash", "open", "close", "explains"})


def without_idle_doubts(cut: list[Token]) -> list[Token]:
    idle = [at for at, one in enumerate(cut) if one.part == "hedge" and _is_idle(cut, at)]
    more = {at + then for at in idle for then in range(1, 4) if _is_if_possible(cut, at)}
    return [
        one.model_copy(update={"part": "word"}) if at in idle or (at in more and one.part == "adds") else one
        for at, one in enumerate(cut)
    ]


def _is_idle(cut: list[Token], at: int) -> bool:
    behind = cut[at + 1 : at + 3]
    if len(behind) > 1 and behind[0].part == "number" and behind[1].text.startswith(_TIMES):
        return True
    asks = any(one.text.startswith(_ASKS) for one in cut[max(0, at - 4) : at])
    if cut[at].text in _WHETHER or (cut[at].text in _IF and asks):
        clause = _behind(cut, at)
        return any(one.text.startswith(_ROOM) for one in clause) and not any(
            one.text.startswith(_COMES) or one.part == "hedge" for one in clause
        )
    return _is_if_possible(cut, at)


def _behind(cut: list[Token], at: int) -> list[Token]:
    end = at + 1
    while end < len(cut) and cut[end].part not in _BOUNDS:
        end += 1
    return cut[at + 1 : end]


def _is_if_possible(cut: list[Token], at: int) -> bool:
    """As in "falls das noch geht", "wenn noch möglich", "pokud to ještě jde": nobody comes by it."""
    said = [one.text for one in _behind(cut, at)]
    return (
        cut[at].text in {"falls", "wenn", "if", "pokud"}
        and bool(said)
        and set(said) <= _POSSIBLE
        and bool(set(said) & _GOES)
    )


_GOES = frozenset(
    [
        "geht",
        "moglich",
        "moeglich",
        "possible",
        "jde",
        "pujde",
        "mozne",
        "lze",
        "klappt",
        "frei",
        "available",
        "recht",
        "passt",
    ]
)
_POSSIBLE = _GOES | frozenset(
    [
        "das",
        "noch",
        "es",
        "ist",
        "irgendwie",
        "that",
        "is",
        "it",
        "still",
        "that's",
        "to",
        "jeste",
        "by",
        "slo",
        "je",
        "ihnen",
        "so",
    ]
)

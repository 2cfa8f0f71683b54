"""Numbers that count nobody: of things, rooms, diets, years ago, or an article."""

from gangway.channels.email.manifest.state import State

IDLE = frozenset(
    [
        "one",
        "ein",
        "eine",
        "einen",
        "einem",
        "einer",
        "jeden",
        "jedna",
        "jednu",
        "jedno",
        "jednou",
        "jedne",
        "single",
        "eins",
        "einmal",
        "jednoho",
    ]
)
DIETS = (
    "vegetar",
    "vegan",
    "bezlep",
    "celiak",
    "coeliac",
    "celiac",
    "glutenfr",
    "gluten-fr",
    "laktos",
    "lactose",
    "diabet",
    "allerg",
    "alerg",
)
_SINCE = frozenset(["po", "pred", "after", "for", "since", "seit", "nach", "vor", "over"])
_ASKED = (
    "bitte",
    "frage",
    "anliegen",
    "wunsch",
    "prosb",
    "otazk",
    "dotaz",
    "prani",
    "request",
    "question",
    "thing",
    "wish",
)
_FULL = (
    "full",
    "normal",
    "regular",
    "standard",
    "vollzahl",
    "plno",
    "plna",
    "zakladni",
    "reduced",
    "concession",
    "discount",
    "zlevnen",
    "ermasig",
)
_ROOMS = frozenset(["suite", "apartment", "apartman", "studio", "room", "pokoj", "pokoji", "pokoje", "zimmer"])


_HOUSE = 100  # so many guests have a word beside them


def idle_number(state: State) -> bool | None:
    """Of things, or an article; any other number that nobody has read is somebody."""
    ts, at = state.ts, state.at
    if ts[at].part != "number":
        return None
    if stop := _behind_a_number_of_nobody(state):
        return state.passed(stop)
    full = ts[at + 1].text.startswith(_FULL)  # "one full-fare and one student ticket"
    if ts[at].text in IDLE and ts[at - 1].part not in {"and", "adds", "with"} and not full:
        return state.passed()
    asks = ts[at].text in IDLE and ts[at + 1].text.startswith(_ASKED) and ts[at + 1].part != "noun"
    house = ts[at - 1].part == "name" and ts[at].value >= _HOUSE and ts[at + 1].part in {"line", "end", "comma"}
    return (ts[at - 1].text in _ROOMS or asks or house) and state.passed()  # "ZŠ Lipová 318"


def _behind_a_number_of_nobody(state: State) -> int | None:
    """Behind "1." of a list, "po třiceti letech", an age told twice, "3 vegetarians", "two dogs"."""
    ts, at = state.ts, state.at
    if at == 0 and ts[1].part in {"stop", "close"} and len(ts) > 2:  # noqa: PLR2004
        return 2
    if ts[at].value == 1 and ts[at + 1].text in {"for", "pro", "fur"}:
        return at + 1  # "one family ticket, and one for my mother-in-law"
    since = ts[at - 1].text in _SINCE and (ts[at + 1].part in {"unit", "months"} or ts[at + 1].text.startswith("let"))
    bracketed = ts[at - 1].part == "open" and ts[at + 1].part == "close"
    if since or (bracketed and state.last is not None and state.last.ages == (ts[at].value,)):
        return at + 1 + since
    end = at + 1
    while ts[end].part in {"small", "own"}:
        end += 1
    diets = ts[end].part in {"word", "name"} and ts[end].text.startswith(DIETS)
    among = diets and ts[at - 1].part not in {"and", "adds", "with"}  # "42 adults, among them 3 vegetarians"
    return end + 1 if among or ts[end].part in {"thing", "group"} else None

# ruff: noqa: E501  lists of words, harder to read when broken up
"""A fare told of somebody: "oba máme studentský průkaz", "8 lidí na studentskou slevu", "28 studentů (všichni mají ISIC)"."""

from gangway.channels.email.manifest.entry import Cursor, Mention
from gangway.channels.email.manifest.roles_told import _both_are
from gangway.channels.email.manifest.state import State

_LEADS = frozenset({"both", "all", "age_verb", "we", "pronoun", "with", "age_soft"})
_SOFT = frozenset(["na", "narok", "chce", "chteji", "chceme", "chteli", "by", "bychom", "uplatni", "uplatnime", "uplatnuje", "plati", "platime", "vyuzije", "vyuziji", "bere", "bereme", "i", "platny", "platne", "platnou", "prukaz", "prukazy", "kartu", "on", "a", "an", "the", "valid", "has", "have", "holds", "hold", "mit", "einen", "eine", "ein", "gultigen", "gueltigen", "dostane", "dostanou", "za", "for", "s", "se", "jela", "jel", "jeli"])  # fmt: skip
_FARE = ("jizdn", "slev", "pruka", "listek", "listk", "jizden", "vstupen", "cen", "tarif", "kart", "fare", "discount", "id", "card", "ticket", "rate", "price", "rabatt")  # fmt: skip
_WHOLE = {"student": ("isic", "studentenausweis", "studententarif", "studentenkarte", "studententicket", "studentenrabatt", "studierendenausweis"), "senior": ("seniorentarif", "seniorenkarte", "seniorenticket", "seniorenrabatt", "seniorenermassigung")}  # fmt: skip
_OPEN_TO = {"student": frozenset({"grown", "young", "people", "us", "self", "child", "adult", "student", "named"}), "senior": frozenset({"grown", "people", "us", "self", "adult", "senior", "named"})}  # fmt: skip
_YOUNGEST = {"student": 15, "senior": 60}
_REACH, _TWO = 6, 2


def fare(state: State) -> bool | None:
    ts, at = state.ts, state.at
    end = at
    while (ts[end].part in _LEADS or ts[end].text in _SOFT) and end - at < _REACH:
        end += 1
    core = _fare_at(ts, end)
    counted = any(ts[one].part == "number" for one in range(at - 1, end))  # "ein Studententicket", somebody more
    if core is None or counted:
        return None
    kind, behind = core
    read = {ts[one].part for one in range(at, end)}
    last = state.last
    if last is None:
        if (
            kind == "student"
            and "both" in read
            and "we" in read | {"we" if ts[at + 1].text in {"mame", "jsme"} else ""}
        ):
            return state.add(Mention(kind=kind, count=2, who="us"), behind)
        return None
    if "all" in read and len(state.found) > 1 and ts[at - 1].part != "open":
        return False  # "two adults and a student, all of them with a student card"
    joined = last.link in {"and", "with"} and len(state.found) > 1 and not read & {"pronoun", "both", "all"}
    if joined and last.kind != kind and ts[at - 1].part != "open":
        return False  # "me and my friend on the student fare"
    read_on = state.passed(behind)
    return read_on and (last.kind == kind or _tell(state, last, kind, read, ts[at - 1].part == "open"))


def _fare_at(ts: Cursor, at: int) -> tuple[str, int] | None:
    """The kind, and where the next token is."""
    text = ts[at].text
    for kind, whole in _WHOLE.items():
        if text.startswith(whole):
            end = at + 1
            return kind, end + (ts[end].part == "word" and ts[end].text.startswith(_FARE))
    kind = next((kind for kind in _WHOLE if text.startswith((f"{kind}s", kind))), "")
    adjective = kind and (text.startswith((f"{kind}sk",)) or text in {"student", "students'", "student's", "senior"})
    if not adjective or not ts[at + 1].text.startswith(_FARE):
        return None
    return kind, at + 2


def _tell(state: State, last: Mention, kind: str, read: set[str], opened: bool) -> bool:
    """Changes whoever was told of last."""
    if last.kind not in _OPEN_TO[kind] or (last.ages and min(last.ages) < _YOUNGEST[kind]):
        return False
    several = (last.count or 0) > 1
    if "both" in read and not (several and last.count == _TWO):
        return _both_are(state, kind)
    if "all" in read and not (several and opened):
        return len(state.found) == 1 and state.replace_last(kind=kind, is_total=False)
    if several and last.count != _TWO and "both" in read:
        return False
    return state.replace_last(kind=kind, is_total=False)

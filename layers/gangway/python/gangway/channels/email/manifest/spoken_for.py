# ruff: noqa: E501  lists of words, harder to read when broken up
"""Who is spoken of where all are counted behind, and who only sees the guests off: "kluk chce na loď, prosím dva dospělé a jedno dítě"."""

from gangway.channels.email.manifest.entry import Cursor, Mention
from gangway.channels.email.manifest.mentions import mention_at
from gangway.channels.email.manifest.state import State

_WANTS = frozenset(["chce", "touzi", "miluje", "slavi", "moc", "uz", "se", "si", "by", "ma", "wants", "loves", "would", "is", "has", "will", "mochte", "moechte", "liebt", "hat", "freut", "wunscht"])  # fmt: skip
_COUNTED_YOUNG = frozenset({"child", "young"})
_BOUNDS = frozenset({"comma", "close", "dash", "explains", "stop"})
_SEES_OFF = frozenset(["doprovodi", "doprovodime", "odveze", "doveze", "dovede", "privede", "priveze", "vyzvedne", "ceka", "pocka"])  # fmt: skip
_TO = frozenset(["na", "k", "ke", "do", "az"])
_SHORE = ("mol", "nabrez", "lod", "pristav", "breh", "pristavist", "nastup")
_OPENS = frozenset({"comma", "stop", "line", "end", "dash"})


def one_child_of_those_counted(state: State) -> bool | None:
    """The child that wants to go is the one that is counted behind, with so many adults."""
    ts, at = state.ts, state.at
    if state.found or ts[at].part in {"number", "both"}:
        return None
    found = mention_at(ts, at)
    if found is None or found[0].count != 1 or found[0].kind not in _COUNTED_YOUNG or found[0].ages[1:]:
        return None
    mention, end = found
    if ts[end].text not in _WANTS:
        return None
    while ts[end].part not in _BOUNDS and end < len(ts):
        if ts[end].part in {"noun", "with", "number", "adds", "self"} and ts[end].text not in _WANTS:
            return None
        end += 1
    return state.passed(end) if _are_counted(ts, end, mention) else None


def _are_counted(ts: Cursor, at: int, child: Mention) -> bool:
    """Whether so many adults and one child, of that age or of none, stand behind."""
    told: list[Mention] = []
    while at < len(ts):
        found = (
            mention_at(ts, at) if ts[at].part in {"number", "noun", "own", "others", "both", "age", "small"} else None
        )
        if found and found[0].kind != "seats":
            told.append(found[0])
        at = max(found[1], at + 1) if found else at + 1
    young = [one for one in told if one.kind in _COUNTED_YOUNG | {"named"}]
    adults = any(one.kind == "adult" and one.count for one in told)
    single = len(young) == 1 and young[0].count == 1 and not young[0].mine
    return adults and single and (not child.ages or young[0].ages in {(), child.ages}) and len(told) == len(young) + 1


def sees_off(state: State) -> bool | None:
    """As in "doprovodí mě na molo manžel, já jedu s dcerou": up to the shore, and no guest."""
    ts, at = state.ts, state.at
    if ts[at].text not in _SEES_OFF or ts[at - 1].part not in _OPENS or state.clause:
        return None
    end = at + 1
    while ts[end].part in {"pronoun", "self", "we", "age_verb", "age_soft"} and end - at <= 2:  # noqa: PLR2004
        end += 1
    if ts[end].text not in _TO or not ts[end + 1].text.startswith(_SHORE):
        return None
    found = mention_at(ts, end + 2)
    if found is None or found[0].ages or found[0].count not in {1, None} or ts[found[1]].part not in _OPENS:
        return None
    state.absent.append(found[0].who or (found[0].names or ("?",))[0])
    return state.passed(found[1])

"""Who is said to study, where the student fare is named: "a syn, který studuje vysokou a má studentskou kartu"."""

from gangway.channels.email.manifest.state import State

_STUDIES = frozenset(["studuje", "studies", "studiert"])
_CARD = ("studentsk", "isic", "studentenausweis", "studententicket", "studentenkarte", "studententarif")
_OF_THE_CLAUSE = frozenset(
    {"word", "name", "age_verb", "and", "comma", "pronoun", "article", "age_soft", "thing", "we"}  # no number but "ein"
)
_A = frozenset(["a", "an", "ein", "eine", "einen"])
_CLOSES = frozenset({"stop", "line", "end", "dash"})
_FROM, _TO = 15, 30


def who_studies(state: State) -> bool | None:
    """One person told of right before, of an age that studies or of none."""
    ts, at, last = state.ts, state.at, state.last
    told = ts[at].text in _STUDIES and ts[at - 1].part in {"pronoun", "comma"}
    if not told or last is None or last.count != 1 or last.kind not in {"grown", "young"}:
        return None
    end = at + 1
    while (ts[end].part in _OF_THE_CLAUSE or ts[end].text in _A) and not ts[end].text.startswith((*_CARD, "student")):
        end += 1
    fits = all(_FROM <= age <= _TO for age in last.ages)
    end += ts[end].text == "student" and ts[end + 1].text in {"card", "id", "pass"}
    if not fits or not (ts[end].text.startswith(_CARD) or ts[end - 1].text == "student"):
        return None
    end += 1
    end += ts[end].noun is not None and ts.noun(end).kind == "seats"
    return state.replace_last(kind="student") and state.passed(end)


def has_card(state: State) -> bool:
    """As in ", studentka s kartou ISIC" at the end of a list: told of the one before, who has the card."""
    ts, end = state.ts, state.at + 1
    while ts[end].part in _OF_THE_CLAUSE | {"with", "open"} - {"comma", "and"}:
        if ts[end].text.startswith(_CARD):
            break
        end += 1
    found = ts[end].text.startswith(_CARD) or ts[end].part == "card"
    while ts[end].part in {"word", "name", "thing", "card", "close"}:
        end += 1
    return found and ts[end].part in _CLOSES

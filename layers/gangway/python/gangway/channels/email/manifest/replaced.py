"""Who is replaced by somebody else: "statt meiner Frau", "instead of my sister", "místo manželky"."""

from gangway.channels.email.manifest.mentions import mention_at
from gangway.channels.email.manifest.state import State

_INSTEAD = frozenset(["statt", "anstatt", "anstelle", "misto", "namisto"])
_TWO_WORDS = frozenset({("instead", "of"), ("rather", "than"), ("anstelle", "von"), ("misto", "za")})
_IN_PLACE = frozenset({("in", "place"), ("in", "lieu"), ("an", "stelle")})


def replaced(state: State) -> bool | None:
    """The one who was to come stays away; a number that no longer holds is read elsewhere."""
    ts, at = state.ts, state.at
    if state.pair() in _IN_PLACE:
        start = at + 2 + (ts[at + 2].text in {"of", "von"})
    elif state.pair() in _TWO_WORDS:
        start = at + 2
    elif ts[at].text in _INSTEAD:
        start = at + 1
    else:
        return None
    found = mention_at(ts, start)
    if found is None or ts[start].part == "number":
        return None
    if found[0].count != 1 or found[0].kind in {"people", "seats", "adult", "family"}:
        return False
    state.absent.append(found[0].who or (found[0].names or ("?",))[0])
    return state.passed(found[1])

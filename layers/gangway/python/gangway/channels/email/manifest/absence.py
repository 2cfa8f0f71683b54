# ruff: noqa: E501  lists of words, harder to read when broken up
"""Who stays away, who is only spoken of, and who is said not to be there at all."""

from gangway.channels.email.manifest import words
from gangway.channels.email.manifest.entry import Cursor, Mention
from gangway.channels.email.manifest.mentions import mention_at
from gangway.channels.email.manifest.state import State

_I_STAY = frozenset(
    [
        "nejedu",
        "nepojedu",
        "nepujdu",
        "zustanu",
        "zustavam",
        "nemohu",
        "nemuzu",
        "pockam",
        "vynecham",
        "bleibe",
        "warte",
    ]
)
_WITHOUT = frozenset(["bez", "without", "ohne", "no", "kein", "keine", "keinen"])
_ILL = ("krank", "verhindert", "nemocn", "sick", "ill", "poorly", "unwell")
_OPENS = frozenset({"comma", "stop", "line", "end"})
_NO_VERBS = frozenset(["from", "z", "ze", "aus", "of"])


def absent(state: State) -> bool | None:
    """Whoever the clause is about stays away."""
    token = state.ts[state.at]
    if token.part != "absent":
        return None
    if not state.clause:
        if token.text not in _I_STAY:
            return False
        state.absent.append("self")
    elif all(state.found[at].count is None and not state.found[at].ages for at in state.clause):
        gone_kinds = {state.found.pop(at).kind for at in reversed(state.clause)}
        state.absent += ["all young"] if gone_kinds & {"child", "young"} else []  # "die Kinder bleiben zu Hause"
        state.clause, state.gone = [], True
        return state.passed()  # "partneři a děti s námi tentokrát nejdou": nobody counted them
    elif len(state.clause) > 1:
        return False
    else:
        gone = state.found.pop(state.clause.pop())
        if gone.is_total or gone.link == "part" or gone.kind in {"child", "us", "people", "adult"}:
            return False
        state.absent.append(name_of(gone))
    state.gone = True
    return state.passed()


def name_of(mention: Mention) -> str:
    return mention.who or (mention.names or ("?",))[0]


def negated(state: State) -> bool | None:
    """As in "without children", "no pram"; what else is denied is not understood."""
    token = state.ts[state.at]
    if token.part != "negation":
        return None
    found = mention_at(state.ts, state.at + 1)
    if token.text not in _WITHOUT or (found and found[0].mine):
        return False
    if found:
        young = found[0].kind in {"child", "infant", "young", "student", "senior"}
        child = found[0].kind in {"child", "infant"} and found[0].count == 1 and not found[0].names  # "kein Kind"
        return (found[0].count is None or child) and young and state.passed(found[1])
    return state.ts[state.at + 1].part in {"thing", "word"} and state.passed(state.at + 2)


def is_ill(ts: Cursor, at: int) -> bool:
    """As in "Opa ist leider krank": who is ill stays away."""
    while ts[at].part not in _OPENS:
        if ts[at].text.startswith(_ILL):
            return True
        at += 1
    return False


def is_told_of(state: State, mention: Mention, end: int) -> bool:
    """As in "my husband is always seasick": spoken of, and not said to come."""
    ts = state.ts
    end += ts[end].text in {"nam", "mi", "us", "uns"} and ts[end + 1].part == "word"  # "syn nám věnoval"
    verb = ts[end].part == "age_verb" or (ts[end].part == "word" and not ts[end].capital and ts[end].text not in _NO_VERBS)  # fmt: skip
    opens = ts[state.at - 1].part in _OPENS and state.link != "explains"
    one = mention.count == 1 and not mention.ages and mention.kind in {"grown", "young"}
    if not (one and verb and opens and (mention.mine or mention.who)):
        return False
    while ts[end].part not in _OPENS:
        if ts[end].text in words.GOES or ts[end].part in {"noun", "self", "number", "with", "absent"}:
            return False
        end += 1
    return True

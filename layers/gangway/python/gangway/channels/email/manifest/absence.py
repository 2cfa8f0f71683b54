# ruff: noqa: E501  lists of words, harder to read when broken up
"""Who stays away, who is only spoken of, and who is said not to be there at all."""

from gangway.channels.email.manifest import words
from gangway.channels.email.manifest.entry import THE_YOUNG, Cursor, Mention
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
        "nezucastnim",
        "neucastnim",
        "neprijdu",
        "neprijedu",
        "vynecham",
        "bleibe",
        "warte",
    ]
)
_WITHOUT = frozenset(["bez", "without", "ohne", "no", "kein", "keine", "keinen"])
_NO = frozenset(["zadny", "zadna", "zadne", "zadni", "zadneho", "zadnou", "zadnych"])
_HARMLESS = frozenset(
    ["know", "mind", "eat", "drink", "like", "speak", "matter", "care", "hurry", "yet", "sure", "too", "far", "walk"]
)
_ILL = (
    "krank",
    "verhindert",
    "nemocn",
    "sick",
    "ill",
    "poorly",
    "unwell",
    "zlomen",
    "gebroch",
    "broken",
    "horeck",
    "chripk",
    "marod",
    "fever",
    "fieber",
    "grippe",
)
_OPENS = frozenset({"comma", "stop", "line", "end"})
_NO_SUBJECT = frozenset(["kommt", "fahrt", "faehrt", "geht", "aber", "leider", "doch", "jedoch", "ale", "nakonec", "bohuzel", "but", "unfortunately", "sadly", "is", "ist", "will", "kann", "diesmal"])  # fmt: skip
_WHO = frozenset(["who", "der", "die", "das", "he", "she", "er", "sie", "ten", "ta", "ti", "ktery", "ktera", "kteri", "ktere", "on", "ona", "ale", "aber", "but"])  # fmt: skip
_BUT = frozenset(["ale", "aber", "but"])
_NO_VERBS = frozenset(["from", "z", "ze", "aus", "of"])


def absent(state: State) -> bool | None:
    """Whoever the clause is about stays away."""
    if state.ts[state.at].part != "absent":
        return None
    if state.ts[state.at - 1].text == "i'm":
        state.absent.append("self")
        state.gone = True
        return state.passed()
    if not state.clause and (gone := _of_a_relative(state)) is not None:
        return gone
    read = _told_of_stay(state) if state.clause else _nobody_told_of_stays(state)
    state.gone |= read
    return read and state.passed()


def _of_a_relative(state: State) -> bool | None:
    """As in "zwölf Senioren und unser Fahrer, der aber im Bus bleibt"."""
    ts, at = state.ts, state.at
    while ts[at].part not in _OPENS:
        at -= 1
    if ts[at + 1].text in _BUT and ts[at - 1].part in {
        "word",
        "age_verb",
    }:  # "jejich učitel, který vše zařídil, ale nejede"
        at -= 1
        while ts[at].part not in _OPENS:
            at -= 1
    of_guest = ts[at].part == "comma" and ts[at - 1].part in {"noun", "name", "close"} and bool(state.found)
    if not of_guest or ts[at + 1].text not in _WHO:
        return None
    gone = state.found[-1]
    if (
        gone.is_total
        or gone.kind not in {"grown", "young"}
        or not gone.count
        or gone.link not in {"and", "adds", "comma"}
    ):
        return False
    state.found.pop()
    state.absent.append(name_of(gone))
    return state.passed()


def _nobody_told_of_stays(state: State) -> bool:
    """The sender, those denied before, or a thing: "the carrycot stays in the hotel"."""
    token, before = state.ts[state.at], state.ts[state.at - 1]
    if token.text in _I_STAY:
        state.absent.append("self")
        return True
    if state.found and _has_no_subject(state):
        return False  # "meine Tochter, kommt aber nicht mit"
    return before.part in {"word", "thing"} or (before.text in {"they're", "they"} and state.denied)


def _has_no_subject(state: State) -> bool:
    at = state.at - 1
    while state.ts[at].text in _NO_SUBJECT:
        at -= 1
    return at < state.at - 1 and state.ts[at].part in _OPENS | {"and"}


def _told_of_stay(state: State) -> bool:
    if all(state.found[at].count is None and not state.found[at].ages for at in state.clause):
        kinds = {state.found.pop(at).kind for at in reversed(state.clause)}
        state.absent += [THE_YOUNG] if kinds & {"child", "young"} else []  # "die Kinder bleiben zu Hause"
        state.clause = []
        return True  # "partneři a děti s námi tentokrát nejdou": nobody counted them
    if len(state.clause) > 1:
        return _pair_is_absent(state)
    gone = state.found.pop(state.clause.pop())
    state.absent.append(name_of(gone))
    return not (gone.is_total or gone.link == "part" or gone.kind in {"child", "us", "people", "adult"})


def _pair_is_absent(state: State) -> bool:
    """As in "švagrová s manželem odřekli"."""
    gone = [state.found[at] for at in state.clause]
    pair = len(gone) == 2 and all(one.kind == "grown" and one.who and one.count == 1 for one in gone)  # noqa: PLR2004
    if not pair or gone[1].link not in {"with", "and"} or any(one.ages for one in gone):
        return False
    for at in reversed(state.clause):
        state.found.pop(at)
    state.absent += [one.who for one in gone]
    state.clause = []
    return True


def name_of(mention: Mention) -> str:
    return mention.who or (mention.names or ("?",))[0]


def negated(state: State) -> bool | None:
    """As in "without children", "no pram"; what else is denied is not understood."""
    token = state.ts[state.at]
    if token.part != "negation":
        return None
    if state.gone or state.ts[state.at + 1].text in _HARMLESS:
        return state.passed(state.at + 2)  # "the driver waits … and doesn't need a ticket", "he doesn't know yet"
    found = mention_at(state.ts, state.at + 1)
    if token.text not in _WITHOUT | _NO or (found and found[0].mine):
        return False
    if found:
        young = found[0].kind in {"child", "infant", "young", "student", "senior"} or found[0].who == "spouses"
        state.denied = True
        child = found[0].kind in {"child", "infant"} and found[0].count == 1 and not found[0].names  # "kein Kind"
        none = found[0].count is None or child or (found[0].count == 1 and token.text in _NO)
        return none and young and state.passed(found[1])
    return state.ts[state.at + 1].part in {"thing", "word"} and state.passed(state.at + 2)


def is_ill(ts: Cursor, at: int) -> bool:
    """As in "Opa ist leider krank": who is ill stays away."""
    while ts[at].part not in _OPENS:
        if ts[at].text.startswith(_ILL):
            return not _goes_nevertheless(ts, at)
        at += 1
    return False


def _goes_nevertheless(ts: Cursor, at: int) -> bool:
    """As in "manžel má zlomenou nohu, ale jede se mnou"."""
    while ts[at].part not in _OPENS:
        at += 1
    at += 1
    while ts[at].text in {"ale", "but", "aber", "jenze", "presto", "he", "she", "er", "sie", "stejne", "trotzdem"}:
        at += 1
    return ts[at].text in words.GOES and ts[at].part not in {"i_go", "we"}


def is_told_of(state: State, mention: Mention, end: int) -> bool:
    """As in "my husband is always seasick": spoken of, and not said to come."""
    ts = state.ts
    while ts[end].part in {"we", "pronoun"}:
        end += 1  # "syn nám věnoval …"
    verb = ts[end].part == "age_verb" or (ts[end].part == "word" and not ts[end].capital and ts[end].text not in _NO_VERBS)  # fmt: skip
    opens = ts[state.at - 1].part in _OPENS and state.link != "explains"
    pair = mention.count == 2 and mention.mine and mention.kind == "grown"  # noqa: PLR2004  "my own parents are flying home"
    one = (mention.count == 1 or pair) and not mention.ages and mention.kind in {"grown", "young"}
    if not (one and verb and opens and (mention.mine or mention.who)):
        return False
    while ts[end].part not in _OPENS:
        if ts[end].text in words.GOES or ts[end].part in {"noun", "self", "number", "with", "absent"}:
            return False
        end += 1
    return True


def is_of_a_clause_of_theirs(state: State, end: int) -> bool:
    """As in "the men are hoping there's beer": a clause of its own, where nobody is said to come."""
    ts = state.ts
    opens = ts[state.at - 1].part in _OPENS and state.link != "explains"
    if not opens or not (ts[end].part == "age_verb" or (ts[end].part == "word" and not ts[end].capital)):
        return False
    while ts[end].part not in _OPENS:
        if ts[end].text in words.GOES - {"be"} or ts[end].part in {"noun", "self", "number", "with", "absent"}:
            return False
        end += 1
    return True

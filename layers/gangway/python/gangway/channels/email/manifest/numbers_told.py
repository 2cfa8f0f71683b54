# ruff: noqa: E501  lists of words, harder to read when broken up
"""Numbers of everybody ("five of us", "je nás šest"), ages of all, and of some of them."""

from gangway.channels.email.manifest.ages_told import ages_at
from gangway.channels.email.manifest.entry import Cursor, Mention
from gangway.channels.email.manifest.idle_numbers import DIETS, IDLE
from gangway.channels.email.manifest.mentions import mention_at
from gangway.channels.email.manifest.state import State

CLOSES = frozenset(
    [
        "comma",
        "stop",
        "line",
        "close",
        "open",
        "and",
        "dash",
        "with",
        "explains",
        "adds",
        "end",
        "total",
        "question",
        "value",
    ]
)
PART_LEADS = frozenset({("z", "toho"), ("z", "nich"), ("of", "whom"), ("of", "which"), ("of", "them"), ("mezi", "nimi"), ("z", "nas")})  # fmt: skip
OF_US = frozenset({("of", "us"), ("von", "uns"), ("z", "nas")})
_OF_THEM = PART_LEADS | OF_US | {("von", "ihnen")}
_IN_ALL = OF_US | {("in", "all"), ("in", "total"), ("in", "number")}
_WITH_THINGS = frozenset(["in", "with", "on", "uses", "na", "s", "se", "im", "mit", "sits"])
_COUNTS = frozenset(["zbyvame", "jich", "makes", "dela", "macht", "jsme", "of", "nas"])
_RIGHT_BEFORE = frozenset(["pro", "for", "fur", "fuer", "je", "jsou", "is", "sind", "jsme", "bude"])
_COPULAS = frozenset(["je", "is", "ist", "bude"])
_THUS = frozenset(["tedy", "cili", "tj", "i.e", "ie", "namely", "totiz"])
_DOES = frozenset(
    ["walks", "eats", "drinks", "uses", "speaks", "isst", "trinkt", "braucht", "ji", "jim", "pije", "potrebuje"]
)
_FIRST_AND_LAST = ("nejmlads", "nejstars", "youngest", "oldest", "eldest", "jungste", "jungster", "alteste")
_REACH = 2  # tokens
_NEAR = 4  # tokens


def total(state: State) -> bool | None:
    """As in "je nás pět", "five of us", "zu dritt", "celkem 6"."""
    ts, at = state.ts, state.at
    token = ts[at]
    if token.part == "heads":
        return state.add(everybody(token.value), at + 1)
    if token.part != "number" or token.text in IDLE or token.text.endswith(("mal", "krat", "twice")):
        return None  # "wir möchten zweimal buchen"
    if state.pair(1) in _IN_ALL:
        return _in_all(state)
    if not _is_of_all(ts, at):
        return None
    whole = any(ts[one].part == "total" for one in range(max(0, at - _NEAR), at + 2))
    return state.add(everybody(token.value).model_copy(update={"is_whole": whole}), at + 1)


def _in_all(state: State) -> bool | None:
    ts, at = state.ts, state.at
    if at == 0 and ts[at + 3].part in {"age_verb", "word"} and ts[at + 3].text not in {"from", "aus", "z", "ze"}:
        return False  # "two of us are vegetarians"
    counts = ts[at].value > 1 and ts[at + 3].part != "noun"  # not "three of us adults"
    return state.add(everybody(ts[at].value), at + 3) if counts else None


def everybody(count: int) -> Mention:
    return Mention(kind="people", count=count, is_total=True)


def _is_of_all(ts: Cursor, at: int) -> bool:
    before, behind = ts[at - 1], ts[at + 1]
    if before.part == "explains" and before.text in _THUS and behind.part in CLOSES and ts[at - 2].part != "end":
        return True  # "s dědou a vnučka s přítelem, tedy čtyři"
    closes = behind.part in CLOSES or (behind.part in {"word", "absent"} and not behind.capital)
    only = before.text == "noch" and ts[at - 2].text in {"nur", "bloß", "bloss"}  # "wir sind nur noch fünf"
    if (before.part in {"adds", "and"} and not only) or before.text == "tak" or not closes:
        return False
    near = [ts[one] for one in range(max(0, at - 3 - only), at)]
    if any(one.part in {"age_lead", "pronoun"} for one in near):
        return False
    said = any(one.part in {"total", "we", "group"} or one.text in _COUNTS for one in near)
    strict = any(one.part in {"total", "we", "group"} or one.text == "nas" for one in near)
    return strict if before.text in _COPULAS else said or before.text in _RIGHT_BEFORE


def of_all(state: State) -> bool | None:
    """As in "už je nám všem kolem čtyřiceti", "we are both 66": an age of everybody before."""
    token = state.ts[state.at]
    of_us = token.text == "we're" and state.ts[state.at + 1].part == "number"
    aged = token.part == "age_lead" and state.ts[state.at - 1].part == "comma"  # ", aged between 40 and 45"
    if token.part not in {"all", "both", "age_verb"} and token.text not in {"nam", "vsem"} and not (of_us or aged):
        return None
    told = ages_at(state.ts, state.at + of_us, behind_name=of_us)
    of_us |= told is not None and len(told.years) == 2 and state.ts[state.at - 1].part == "we"  # noqa: PLR2004
    if told is None or not (told.is_shared or of_us or (aged and told.is_approximate)) or len(told.years) > 2:  # noqa: PLR2004  of a pair at most
        return None
    count = 2 if told.is_both else None
    mention = Mention(kind="ages", count=count, ages=told.years, is_shared=True, is_approximate=told.is_approximate)
    return state.add(mention, told.end)


def one_of_them(state: State) -> bool | None:
    """As in "one of them is a child", "one of them in a wheelchair"."""
    token = state.ts[state.at]
    if token.part != "number" or token.value != 1 or state.pair(1) not in _OF_THEM:
        return None
    behind, then = state.ts[state.at + 3], state.ts[state.at + 4]
    if behind.text in _DOES or (behind.part == "age_verb" and then.text.startswith(DIETS)):
        return state.passed(state.at + 4)  # "one of us is vegetarian", "one of us walks with a stick"
    if behind.part == "age_verb" and mention_at(state.ts, state.at + 4):
        return state.joins("part", 4)
    return behind.text in _WITH_THINGS and state.ts[state.at + 4].part != "noun" and state.passed(state.at + 3)


def _is_one_more(state: State, age: int) -> bool:
    """As in "dcera (15), syn (11) a nejmladší, kterému jsou 2 roky": none of those told of one by one before."""
    young = [one for one in state.found if one.kind in {"young", "child", "named"}]
    single = len(young) > 1 and young[-1] is state.last and all(one.count == 1 and len(one.ages) == 1 for one in young)
    return single and state.ts[state.at - 1].part == "and" and all(age < one.ages[0] for one in young)


def youngest(state: State) -> bool | None:
    """As in "the youngest is 3", "nejmladšímu jsou čtyři": a child as the others."""
    at = state.at
    while state.ts[at].part in {"own", "pronoun", "article"} and at - state.at < _REACH:
        at += 1
    if not state.ts[at].text.startswith(_FIRST_AND_LAST):
        return None
    told = ages_at(state.ts, at + 1, behind_name=True)
    if told is None or len(told.years) != 1:
        return None
    if _is_one_more(state, told.years[0]):
        return state.add(Mention(kind="young", ages=told.years, is_definite=True), told.end)
    return state.add(Mention(kind="span", count=None, ages=told.years, is_approximate=True), told.end)

# ruff: noqa: E501  lists of words, harder to read when broken up
"""One sentence of a manifest as the people it mentions; who may be somebody unread, or a number left over, ends it."""

from collections.abc import Collection

from gangway.channels.email.manifest import words
from gangway.channels.email.manifest.absence import absent, negated
from gangway.channels.email.manifest.ages_of_two import ages_of_two
from gangway.channels.email.manifest.constructions import EARLY, FIRST
from gangway.channels.email.manifest.entry import Cursor, Mention
from gangway.channels.email.manifest.mentions import mention_at
from gangway.channels.email.manifest.not_so_many import not_so_many
from gangway.channels.email.manifest.numbers_told import (
    PART_LEADS,
    idle_number,
    of_all,
    one_of_them,
    total,
    us,
    youngest,
)
from gangway.channels.email.manifest.people_told import TAKES, aged_behind, alone, named, people, sender
from gangway.channels.email.manifest.roles_told import role
from gangway.channels.email.manifest.state import Rule, State
from gangway.channels.email.manifest.token import Token
from gangway.domain.model import Model


class Sentence(Model):
    """`absent`: who is said not to come, `told_of`: who is only spoken of; "self" is the sender."""

    mentions: tuple[Mention, ...] = ()
    absent: tuple[str, ...] = ()
    told_of: tuple[str, ...] = ()
    sender_goes: bool = False  # "I'm bringing my mum", "pojedu s dcerou"
    we: bool = False
    family: bool = False  # "we are a family: …", the sender is of it
    crowd: bool = False  # "our family", whom somebody must count
    comes_too: bool = False  # "my parents are coming too"


def sentence_of(tokens: list[Token], known: Collection[str] = ()) -> Sentence | None:
    """None where a word about people is not understood. `known`: names told of before."""
    state = State(Cursor(tokens), known)
    while state.at < len(tokens):
        if not next((read for rule in RULES if (read := rule(state)) is not None), False):
            return None
    return Sentence(
        mentions=tuple(state.found),
        absent=tuple(state.absent),
        told_of=tuple(state.told_of),
        sender_goes=state.goes,
        we=state.we,
        crowd=state.crowd,
        family=state.family,
    )


_LINKS = {"and": "and", "adds": "adds", "comma": "comma", "explains": "explains", "dash": "explains", "open": "explains", "with": "with", "slash": "and", "stop": "sentence", "line": "sentence", "close": "comma"}  # fmt: skip
_STRONG = frozenset({"adds", "with", "includes", "part", "result"})
_INCLUDES = frozenset(["vcetne", "including", "incl", "inklusive", "inkl", "zahrnuje"])
_EACH = frozenset(["each", "kazdy", "kazda", "kazde", "kazdemu", "jeweils"])
_PHRASES = {("to", "jsem"): "explains", ("to", "jsou"): "explains", ("that", "is"): "explains", ("das", "bin"): "explains", ("das", "sind"): "explains", ("a", "to"): "explains", ("und", "zwar"): "explains", ("k", "nim"): "adds", ("k", "tomu"): "adds", ("k", "nemu"): "adds", ("k", "ni"): "adds"}  # fmt: skip


def _unclear(state: State) -> bool | None:
    """What leaves a number open: "three or four", "asi pět", "a few colleagues", "with my family"."""
    ts, at = state.ts, state.at
    token, behind = ts[at], ts[at + 1]
    studies = token.part in {"word", "name"} and token.text.startswith(("studuj", "studier", "study"))
    studies = studies and not any(one.kind == "student" for one in state.found)
    hedged = (
        studies
        or token.part in {"hedge", "question", "figure", "card"}
        or (token.part == "all" and token.text in _EACH)
    )
    two = behind.part == "number" and (token.part == "number" or token.text in {"between", "mezi", "zwischen"})
    group = behind.part == "group" or (behind.part in {"own", "article", "pronoun"} and ts[at + 2].part == "group")
    state.crowd |= token.part in {"own", "for"} and behind.part == "group"
    crowd = (token.part == "with" and group) or (token.part == "all" and behind.part in {"own", "others"})
    few = token.text in {"par", "paar", "couple"} and (behind.part in {"noun", "small", "word", "name"} or behind.text == "of")  # fmt: skip
    so = token.text == "tak" and behind.part == "value"
    crowd = crowd and not (token.part == "with" and _is_counted_behind(ts, at))
    return False if hedged or two or crowd or so or (few and mention_at(ts, at) is None) else None


def _is_counted_behind(ts: Cursor, at: int) -> bool:
    """As in "wir kommen mit dem Seniorenkreis, zwölf Personen"."""
    return any(ts[one].part == "number" and ts.noun(one + 1).kind == "people" for one in range(at + 1, len(ts)))


def _joint(state: State) -> bool | None:
    """Words that say how the next is joined."""
    token = state.ts[state.at]
    if link := _PHRASES.get(state.pair()):
        return state.joins(link, 2)
    if state.pair() in PART_LEADS:
        return state.joins("part", 2)
    if state.pair() == ("that's", "me"):
        return state.joins("explains", 1)
    last = state.last
    counted = last is not None and (last.is_total or last.kind in {"adult", "senior"})
    if token.text == "i" and state.ts[state.at + 1].part == "with" and state.link == "next" and counted:
        return state.joins("includes", 2)
    if token.text in _INCLUDES:
        return state.joins("includes", 1)
    return state.joins("result", 1) if token.text in words.RESULTS and token.part != "adds" else None


def _mark(state: State) -> bool | None:
    part = state.ts[state.at].part
    if part not in _LINKS:
        return None
    if part == "dash" and state.ts[state.at - 1].part in {"line", "end"}:
        return state.passed()  # of a list
    if part in {"comma", "stop", "line"}:
        state.clause, state.gone = [], False
    keeps = part in {"comma", "and"} and state.link in _STRONG and not (part == "comma" and state.link == "adds")
    return state.passed() if keeps else state.joins(_LINKS[part], 1)


def _nobody(state: State) -> bool | None:
    """Things, groups, and words that say nothing of people; a word nobody knows in the place of a guest ends the reading."""
    token, behind = state.ts[state.at], state.ts[state.at + 1]
    if token.part == "group" and behind.part == "and" and state.ts[state.at + 2].part in {"we", "self"}:
        return False  # "unser Kegelclub und wir zwei"
    if token.part in {"thing", "group"}:
        state.family |= token.text in {"rodina", "family", "familie"} and (
            state.we or state.ts[state.at - 1].text == "jsme"
        )
        return state.passed()
    if _may_be_somebody(state):
        return False
    state.we |= token.part == "we"
    takes = token.text in {"i'm", "i'll"} and behind.text in TAKES | {
        "coming",
        "travelling",
        "traveling",
        "going",
        "sailing",
    }
    state.goes |= token.part == "i_go" or takes
    return state.passed()


def _may_be_somebody(state: State) -> bool:
    """As in "my wife and Brunhilde", "s Karlem", "Anna, Felix und ich"."""
    ts, at = state.ts, state.at
    token, before, behind = ts[at], ts[at - 1], ts[at + 1]
    if token.part not in {"word", "name"} or token.text in words.PLAIN:
        return False
    name = token.part == "name"
    if before.part in {"own", "others"} and ts[at - 2].part in {"and", "comma", "with", "adds"}:
        return True  # "and our newbie", "me and our Jean"
    the = before.part in {"pronoun", "article"} and ts[at - 2].part in {"and", "adds"}
    if name and the and state.found and _ends_a_guest(behind):
        return True  # "32 Sänger sowie dem Kantor"
    lists = not state.found and behind.part in {"comma", "and"} and ts[at + 2].part in {"name", "self"}
    if name and (before.part == "others" or lists):
        return True
    reflexive = behind.text in {"se", "si"} and ts[at + 2].part not in {
        "noun",
        "own",
        "name",
        "number",
        "others",
        "small",
    }
    ends = _ends_a_guest(behind) and not reflexive  # "a strašně se těší"
    counted = before.part == "article" or (before.part == "number" and before.value == 1)
    if (
        counted
        and ts[at - 2].part in {"and", "adds"}
        and token.part == "word"
        and _ends_a_guest(behind)
        and state.found
    ):
        return True  # "twelve pensioners and a chronicler, who sails too"
    joined = before.part in {"and", "adds"} or (name and before.part in {"with", "comma"})
    return bool(state.found) and joined and ends and not (before.part == "comma" and ts[at - 2].part == "value")


def _ends_a_guest(behind: Token) -> bool:
    return behind.part in {"and", "comma", "stop", "line", "close", "open", "end", "with", "dash", "number", "age"}


RULES: tuple[Rule, ...] = (
    *FIRST,
    _unclear,
    *EARLY,
    ages_of_two,
    role,
    one_of_them,
    _joint,
    alone,
    youngest,
    not_so_many,
    us,
    total,
    of_all,
    sender,
    people,
    named,
    _mark,
    idle_number,
    absent,
    negated,
    aged_behind,
    _nobody,
)

# ruff: noqa: E501  lists of words, harder to read when broken up
"""One sentence of a manifest as the people it mentions; who may be somebody unread, or a number left over, ends it."""

from collections.abc import Collection

from gangway.channels.email.manifest import words
from gangway.channels.email.manifest.absence import absent, negated
from gangway.channels.email.manifest.ages_of_each import ages_of_each
from gangway.channels.email.manifest.ages_of_two import ages_of_two
from gangway.channels.email.manifest.constructions import EARLY, FIRST
from gangway.channels.email.manifest.each_brings import each_brings
from gangway.channels.email.manifest.elsewhere import elsewhere
from gangway.channels.email.manifest.entry import Cursor, Mention
from gangway.channels.email.manifest.fares_told import fare
from gangway.channels.email.manifest.few import FEW, is_of_things
from gangway.channels.email.manifest.headcount import headcount
from gangway.channels.email.manifest.idle_numbers import idle_number
from gangway.channels.email.manifest.mentions import mention_at
from gangway.channels.email.manifest.names_listed import names_listed
from gangway.channels.email.manifest.names_told import aged_behind, named
from gangway.channels.email.manifest.not_so_many import not_so_many
from gangway.channels.email.manifest.numbers_told import PART_LEADS, of_all, one_of_them, total, youngest
from gangway.channels.email.manifest.passed_over import feast_of, passed_over, with_us
from gangway.channels.email.manifest.people_told import people
from gangway.channels.email.manifest.roles_told import role
from gangway.channels.email.manifest.said_of_them import said_of_them
from gangway.channels.email.manifest.sender_told import TAKES, alone, sender
from gangway.channels.email.manifest.some_of_them import some_of_them
from gangway.channels.email.manifest.somebody import may_be_somebody
from gangway.channels.email.manifest.state import Rule, State
from gangway.channels.email.manifest.takes_along import takes_along
from gangway.channels.email.manifest.token import Token
from gangway.channels.email.manifest.us_told import us
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
    with_us: bool = False  # "jedou s námi sousedé", "our friends come with us"
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
        with_us=state.with_us,
    )


_LINKS = {"and": "and", "adds": "adds", "comma": "comma", "explains": "explains", "dash": "explains", "open": "explains", "with": "with", "slash": "and", "stop": "sentence", "line": "sentence", "close": "comma"}  # fmt: skip
_WE_TAKE = frozenset(["doprovodime", "doprovazime", "bereme", "vezmeme", "vezeme"])
_STRONG = frozenset({"adds", "with", "includes", "part", "result"})
_INCLUDES = frozenset(["vcetne", "including", "incl", "inklusive", "inkl", "zahrnuje"])
_ENDS = frozenset({"comma", "stop", "line", "end", "and"})
_EACH = frozenset(["each", "kazdy", "kazda", "kazde", "kazdemu", "jeweils"])
_SEASONS = ("jaro", "let", "podzim", "zim", "rok", "year", "spring", "summer", "autumn", "winter", "time", "jahr", "sommer", "fruhling", "herbst")  # fmt: skip
_PHRASES = {("accompanied", "by"): "with", ("begleitet", "von"): "with", ("begleitung", "von"): "with", ("to", "jsem"): "explains", ("to", "jsou"): "explains", ("that", "is"): "explains", ("das", "bin"): "explains", ("das", "sind"): "explains", ("a", "to"): "explains", ("und", "zwar"): "explains", ("k", "nim"): "adds", ("k", "tomu"): "adds", ("k", "nemu"): "adds", ("k", "ni"): "adds", ("in", "addition"): "adds"}  # fmt: skip


def _unclear(state: State) -> bool | None:
    """What leaves a number open: "three or four", "asi pět", "a few colleagues", "with my family"."""
    ts, at = state.ts, state.at
    token, behind = ts[at], ts[at + 1]
    studies = token.part in {"word", "name"} and token.text.startswith(("studuj", "studier", "study"))
    studies = studies and not any(one.kind == "student" for one in state.found)
    hedged = (
        studies
        or token.part in {"hedge", "question", "figure", "card"}
        or (token.part == "all" and token.text in _EACH and not behind.text.startswith(_SEASONS))
    )
    between = token.text in {"between", "mezi", "zwischen"} and ts[at - 1].part != "age_lead"
    two = behind.part == "number" and (token.part == "number" or between)
    group = behind.part == "group" or (behind.part in {"own", "article", "pronoun"} and ts[at + 2].part == "group")
    state.crowd |= token.part in {"own", "for"} and behind.part == "group"
    crowd = (token.part == "with" and group) or (token.part == "all" and behind.part in {"own", "others"})
    crowd = crowd or (token.text == "bis" and behind.text == "auf")  # "alle volljährig bis auf Lena"
    few = token.text in FEW and (behind.part in {"noun", "small", "word", "name"} or behind.text == "of")
    if token.text in FEW and is_of_things(ts, at):
        return state.passed(at + 2)  # "ale pár schodů zvládne"
    if token.part == "hedge" and behind.text in {"two", "dva", "dve", "zwei"} and ts[at - 1].part == "word":
        return state.passed(at + 2)  # "a song or two"
    so = token.text == "tak" and behind.part == "value"
    crowd = crowd and not (token.part == "with" and _is_counted_behind(ts, at))
    return False if hedged or two or crowd or so or (few and mention_at(ts, at) is None) else None


def _is_counted_behind(ts: Cursor, at: int) -> bool:
    """As in "wir kommen mit dem Seniorenkreis, zwölf Personen"."""
    apposed = ts[at + 3].part in {"comma", "explains", "open"} and ts[at + 4].part == "number"
    if apposed and ts.noun(at + 5).kind in {"child", "young", "grown", "student", "senior", "adult"}:
        return True  # "mit meiner Klasse, 25 Kinder"
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
    before = state.ts[state.at - 1]
    # "mit die Rundfahrt fahren, …", "kommt meine Schwägerin mit, …"
    far = part == "comma" and state.link == "with" and (before.part != "with" or before.text == "mit")
    keeps = (
        part in {"comma", "and"}
        and state.link in _STRONG
        and not (part == "comma" and state.link == "adds")
        and not far
    )
    return state.passed() if keeps else state.joins(_LINKS[part], 1)


def _nobody(state: State) -> bool | None:
    """Things, groups, and words that say nothing of people; a word nobody knows in the place of a guest ends the reading."""
    token, behind = state.ts[state.at], state.ts[state.at + 1]
    own = token.part in {"own", "others"} and state.ts[state.at - 1].part == "with" and behind.part in _ENDS
    if token.part == "decade" or own:
        return False  # "in their late sixties", "bratr s ženou a já se svou"
    if token.part == "group" and behind.part == "and" and state.ts[state.at + 2].part in {"we", "self"}:
        return False  # "unser Kegelclub und wir zwei"
    if token.part in {"thing", "group"}:
        state.family |= token.text in {"rodina", "family", "familie"} and (
            state.we or state.ts[state.at - 1].text == "jsme"
        )
        state.family |= _is_theirs(state)
        return state.passed()
    if may_be_somebody(state):
        return False
    state.we |= token.part == "we" or token.text in _WE_TAKE
    takes = token.text in {"i'm", "i'll"} and behind.text in TAKES | {
        "coming",
        "travelling",
        "traveling",
        "going",
        "sailing",
    }
    state.goes |= token.part == "i_go" or takes
    return state.passed()


def _is_theirs(state: State) -> bool:
    """As in "objednávku pro rodinu Šebestovu: otec, matka, …", whom somebody else books for."""
    ts, at = state.ts, state.at
    named = ts[at].text in {"rodinu", "family", "familie"} and ts[at + 1].part == "name"
    ahead = ts[at].text == "family" and ts[at - 1].part == "name" and ts[at - 2].text == "the"
    listed = ts[at + 1].part in {"comma", "explains", "open", "dash"} and ts[at + 2].part in {
        "noun",
        "number",
        "article",
    }
    if ahead and listed:
        return True  # "the Lindqvist family, parents with one child"
    return named and ts[at - 1].text in {"pro", "for", "fur", "the", "die"} and ts[at + 2].part in {"explains", "dash"}


RULES: tuple[Rule, ...] = (
    elsewhere,
    passed_over,
    some_of_them,
    fare,
    ages_of_each,
    headcount,
    takes_along,
    names_listed,
    each_brings,
    with_us,
    feast_of,
    *FIRST,
    _unclear,
    *EARLY,
    ages_of_two,
    said_of_them,
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

# ruff: noqa: E501  lists of words, harder to read when broken up
"""Numbers of everybody ("five of us", "my dva", "je nás šest"), of some, and those that count nobody."""

from gangway.channels.email.manifest import words
from gangway.channels.email.manifest.ages_told import ages_at
from gangway.channels.email.manifest.entry import Cursor, Mention
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
_OF_US = frozenset({("of", "us"), ("von", "uns"), ("z", "nas")})
_OF_THEM = PART_LEADS | _OF_US | {("von", "ihnen")}
_IN_ALL = _OF_US | {("in", "all"), ("in", "total"), ("in", "number")}
_WE = frozenset(["my", "nas", "nam", "nami", "nama", "we", "us", "wir", "uns"])
_WE_AS_SUBJECT = frozenset(["my", "nami", "wir", "us", "we", "uns"])
_GROWN = frozenset({"grown", "senior", "adult", "student"})
_IDLE = frozenset(
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
_WITH_THINGS = frozenset(["in", "with", "on", "uses", "na", "s", "se", "im", "mit", "sits"])
_COUNTS = frozenset(["jich", "makes", "dela", "macht", "jsme", "of", "nas"])
_RIGHT_BEFORE = frozenset(["pro", "for", "fur", "fuer", "je", "jsou", "is", "sind", "jsme", "bude"])
_COPULAS = frozenset(["je", "is", "ist", "bude"])
_DIETS = (
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
_THUS = frozenset(["tedy", "cili", "tj", "i.e", "ie", "namely", "totiz"])
_DOES = frozenset(
    ["walks", "eats", "drinks", "uses", "speaks", "isst", "trinkt", "braucht", "ji", "jim", "pije", "potrebuje"]
)
_FIRST_AND_LAST = ("nejmlads", "nejstars", "youngest", "oldest", "eldest", "jungste", "jungster", "alteste")
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
_REACH = 2  # tokens
_NEAR = 4  # tokens
_ROOMS = frozenset(["suite", "apartment", "apartman", "studio", "room", "pokoj", "pokoji", "pokoje", "zimmer"])


def us(state: State) -> bool | None:
    """As in "my dva", "the two of us", "wir beide"."""
    found = _us(state.ts, state.at)
    if found is None:
        return _the_two_of_them(state)
    mention, end = found
    if told := ages_at(state.ts, end):
        shared = told.is_shared or len(told.years) == 1
        update = {"ages": told.years, "is_shared": shared, "is_approximate": told.is_approximate}
        mention = mention.model_copy(update=update)
        end = told.end
    return state.add(mention, end)


def _the_two_of_them(state: State) -> bool | None:
    """As in "our guests Mr and Mrs Lindqvist … for the two of them and their children"."""
    two = state.ts[state.at].part in {"number", "both"} and state.ts[state.at].value == 2  # noqa: PLR2004
    if not two or state.pair(1) != ("of", "them") or state.ts[state.at - 1].text != "the":
        return None
    pairs = sum(one.count == 2 and one.kind in {"grown", "senior"} for one in state.found)  # noqa: PLR2004
    return len(state.found) == pairs == 1 and state.passed(state.at + 3)


def _us(ts: Cursor, at: int) -> tuple[Mention, int] | None:
    first, second, third = ts[at], ts[at + 1], ts[at + 2]
    if first.part == "own":
        return None  # "my two cousins"
    if first.text in _WE and second.text in words.WE_TWO and second.part in {"number", "both"}:
        return _two_of_us(ts, at)
    if (
        first.part == "we"
        and first.text in {"my", "wir"}
        and second.noun
        and second.noun.is_pair
        and second.noun.is_one
    ):
        return Mention(kind="us", count=2, who="us"), at + 2  # "my rodiče"
    if (
        first.text in _WE_AS_SUBJECT
        and second.part == "number"
        and second.value > 1
        and third.part in CLOSES | {"noun"}
    ):
        return _so_many_of_us(ts, at)
    told = ts[at - 1].text == "the" and first.value == 2  # noqa: PLR2004  "the two of us"
    if first.part in {"number", "both"} and (second.text, third.text) in _OF_US and (told or first.part == "both"):
        return Mention(kind="us", count=2, who="us"), at + 3
    return None


def two_of_us(ts: Cursor, at: int) -> tuple[Mention, int] | None:
    """As in "uns beiden"."""
    two = ts[at + 1].text in words.WE_TWO and ts[at + 1].part in {"number", "both"}
    return _two_of_us(ts, at) if ts[at].text in _WE and two else None


def _two_of_us(ts: Cursor, at: int) -> tuple[Mention, int] | None:
    """As in "my dva", "wir beiden Eltern", "my dva důchodci"."""
    noun = ts[at + 2].noun
    if ts[at + 2].part != "noun" or noun is None or not (noun.is_pair or not noun.is_one):
        return Mention(kind="us", count=2, who="us"), at + 2
    if noun.kind not in _GROWN:
        return None
    kind = noun.kind if noun.kind in {"senior", "student"} else "us"
    return Mention(kind=kind, count=2, who="us", mine=True), at + 3


def _so_many_of_us(ts: Cursor, at: int) -> tuple[Mention, int] | None:
    """As in "my tři", "my tři sourozenci"."""
    count, noun = ts[at + 1].value, ts[at + 2].noun
    if ts[at + 2].part != "noun" or noun is None:
        return Mention(kind="us", count=count, who="us"), at + 2
    if noun.is_one or noun.kind not in {"grown", "young", "adult", "senior"}:
        return None
    return Mention(kind="senior" if noun.kind == "senior" else "us", count=count, who="us", mine=True), at + 3


def total(state: State) -> bool | None:
    """As in "je nás pět", "five of us", "zu dritt", "celkem 6"."""
    ts, at = state.ts, state.at
    token = ts[at]
    if token.part == "heads":
        return state.add(everybody(token.value), at + 1)
    if token.part != "number" or token.text in _IDLE:
        return None
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
    if before.part in {"adds", "and"} or before.text == "tak" or not closes:
        return False
    near = [ts[one] for one in range(max(0, at - 3), at)]
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
    if behind.text in _DOES or (behind.part == "age_verb" and then.text.startswith(_DIETS)):
        return state.passed(state.at + 4)  # "one of us is vegetarian", "one of us walks with a stick"
    if behind.part == "age_verb" and mention_at(state.ts, state.at + 4):
        return state.joins("part", 4)
    return behind.text in _WITH_THINGS and state.ts[state.at + 4].part != "noun" and state.passed(state.at + 3)


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
    return state.add(Mention(kind="span", count=None, ages=told.years, is_approximate=True), told.end)


def idle_number(state: State) -> bool | None:
    """Of things, or an article; any other number that nobody has read is somebody."""
    ts, at = state.ts, state.at
    if ts[at].part != "number":
        return None
    if stop := _behind_a_number_of_nobody(state):
        return state.passed(stop)
    full = ts[at + 1].text.startswith(_FULL)  # "one full-fare and one student ticket"
    if ts[at].text in _IDLE and ts[at - 1].part not in {"and", "adds", "with"} and not full:
        return state.passed()
    asks = ts[at].text in _IDLE and ts[at + 1].text.startswith(_ASKED) and ts[at + 1].part != "noun"
    return (ts[at - 1].text in _ROOMS or asks) and state.passed()


def _behind_a_number_of_nobody(state: State) -> int | None:
    """Behind "1." of a list, "po třiceti letech", an age told twice, "3 vegetarians", "two dogs"."""
    ts, at = state.ts, state.at
    if at == 0 and ts[1].part == "stop" and len(ts) > 2:  # noqa: PLR2004
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
    diets = ts[end].part in {"word", "name"} and ts[end].text.startswith(_DIETS)
    among = diets and ts[at - 1].part not in {"and", "adds", "with"}  # "42 adults, among them 3 vegetarians"
    return end + 1 if among or ts[end].part in {"thing", "group"} else None

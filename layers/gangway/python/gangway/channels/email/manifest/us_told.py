"""As in "my dva", "the two of us", "wir beide"."""

from gangway.channels.email.manifest import words
from gangway.channels.email.manifest.ages_told import ages_at
from gangway.channels.email.manifest.entry import Cursor, Mention
from gangway.channels.email.manifest.kin import SPOUSES
from gangway.channels.email.manifest.numbers_told import CLOSES, OF_US
from gangway.channels.email.manifest.state import State

_WE = frozenset(["my", "nas", "nam", "nami", "nama", "we", "us", "wir", "uns"])
_WE_AS_SUBJECT = frozenset(["my", "nami", "wir", "us", "we", "uns"])
_GROWN = frozenset({"grown", "senior", "adult", "student"})


def us(state: State) -> bool | None:
    """As in "my dva", "the two of us", "wir beide"."""
    found = _us(state.ts, state.at)
    if found is None:
        return _the_two_of_them(state)
    mention, end = found
    mention = mention.model_copy(update={"mine": True}) if _is_besides(state) else mention
    if told := ages_at(state.ts, end):
        shared = told.is_shared or len(told.years) == 1
        update = {"ages": told.years, "is_shared": shared, "is_approximate": told.is_approximate}
        mention = mention.model_copy(update=update)
        end = told.end
    return state.add(mention, end)


def _is_besides(state: State) -> bool:
    """As in "our son (3) and the two of us": he is none of the two."""
    ts, at, last = state.ts, state.at, state.last
    joined = ts[at - 1].part == "and" or (ts[at - 1].text == "the" and ts[at - 2].part == "and")
    single = last is not None and last.count == 1 and last.kind in {"young", "child", "named", "grown"}
    return joined and single and last is not None and last.who not in SPOUSES


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
        return Mention(kind="us", count=2, who="us", mine=True), at + 2  # "my rodiče"
    if (
        first.text in _WE_AS_SUBJECT
        and second.part == "number"
        and second.value > 1
        and third.part in CLOSES | {"noun"}
    ):
        return _so_many_of_us(ts, at)
    told = ts[at - 1].text == "the" and first.value == 2  # noqa: PLR2004  "the two of us"
    if first.part in {"number", "both"} and (second.text, third.text) in OF_US and (told or first.part == "both"):
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

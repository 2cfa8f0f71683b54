# ruff: noqa: E501  lists of words, harder to read when broken up
"""The mentions of a sentence cut into breaths: who is told together, before they are explained or summed up."""

from collections.abc import Sequence
from itertools import takewhile

from gangway.channels.email import party_roll_words as roll
from gangway.channels.email.manifest.entry import Mention
from gangway.channels.email.manifest.kin import OF_A_PAIR
from gangway.channels.email.manifest.sentences import Sentence
from gangway.channels.email.manifest.units import GROWN_FROM
from gangway.channels.email.manifest.words_of_crowds import STAFF

COUNTED = frozenset({"adult", "child", "senior", "student", "infant"})
YOUNG = frozenset({"child", "young", "infant", "named"})
GROWN = frozenset({"grown", "self", "us", "named"})
_KIN = frozenset(who for _, who in roll.alone().values())
_CROWD = 5
_OPENS = frozenset({"explains", "part", "includes", "sentence", "result"})


def breaths(sentence: Sentence) -> list[list[Mention]]:
    found: list[list[Mention]] = []
    for at, one in enumerate(sentence.mentions):
        if not found or (_opens(one, found[-1]) and not _goes_with_a_crowd(sentence.mentions[at:], found[-1][-1])):
            found.append([one])
        else:
            found[-1].append(one)
    return found


def _opens(one: Mention, before: list[Mention]) -> bool:
    last = before[-1]
    sums = one.link == "sum" and last.link != "sum"
    loose = one.link in {"comma", "next"}
    return (
        one.link in _OPENS
        or "ages" in {one.kind, last.kind}
        or sums
        or last.is_total
        or (loose and (_explains(one, last) or _sums_up(one, before) or _is_aged(one)))
    )


def _goes_with_a_crowd(behind: Sequence[Mention], crowd: Mention) -> bool:
    """As in "22 singers, a pianist and a conductor": too few to tell who the 22 are."""
    listed = list(takewhile(lambda one: one.link in {"comma", "and"} and one.count == 1, behind))
    strangers = all(one.kind == "grown" and one.who not in _KIN and not _is_known(one) for one in listed)
    counted = crowd.kind in {"grown", "adult", "senior", "student", "child"} and not crowd.mine and not crowd.is_total
    many = (crowd.count or 0) >= _CROWD and (crowd.count or 0) > len(listed)
    return counted and many and len(listed) > 1 and listed[-1].link == "and" and strangers and behind[0].link == "comma"


def _is_known(one: Mention) -> bool:
    return bool(one.mine or one.ages or one.names)


def _explains(one: Mention, before: Mention) -> bool:
    """As in "two kids, Ema and Hugo", "one child, our son is seven": one by one behind a number of them."""
    single = before.kind == "child" and one.kind == "young" and (one.mine or one.is_detail)
    single |= before.kind == "child" and one.kind in {"young", "child"} and bool(one.ages)  # "1 dítě, šestiletý kluk"
    counted = before.count is not None and (before.count > 1 or single) and not before.ages and not before.names
    young = before.kind in {"child", "young"} and one.kind in YOUNG
    grown = before.kind in {"adult", "grown", "us", "senior", "student"} and one.kind in GROWN
    if grown and one.kind == "named" and one.ages and max(one.ages) < GROWN_FROM:
        return False  # "two adults, Finn (6)"
    if before.kind == one.kind == "child" and before.who in {"", one.who} and one.is_detail and not before.ages:
        return True  # "one child, the child is 5"
    if before.who in OF_A_PAIR and one.who and one.who not in OF_A_PAIR[before.who]:
        return False  # "rodiče mého muže, můj muž a já"
    mine = before.mine and before.who != "us" and one.kind == "self"  # "my parents, I and my brother"
    other = mine or one.who.startswith(STAFF)
    return counted and one.count == 1 and (young or grown) and not other


def _is_aged(one: Mention) -> bool:
    """As in "five adults and two kids, the kids are 3 and 14"."""
    return one.count is None and one.is_detail and bool(one.ages)


def _sums_up(one: Mention, before: list[Mention]) -> bool:
    """As in "Mr and Mrs Tanaka and their son, two adults and one child": kinds counted behind people told one by one."""
    counts = one.kind in COUNTED and one.count is not None and not (one.who or one.mine)
    told = any(other.kind in {"grown", "self", "us", "young"} for other in before)
    return counts and told and not any(other.kind in COUNTED for other in before)


def told_once(people: list[Mention]) -> list[Mention]:
    """Without whoever is told twice: "one senior, the senior being my uncle", "her boys, twins, who are eight"."""
    kept: list[Mention] = []
    for one in people:
        last = kept[-1] if kept else None
        told = one.kind in COUNTED or (one.kind == "grown" and not one.mine and one.who.startswith(STAFF))
        again = one.is_definite and told and not one.ages
        counted = next((at for at, other in enumerate(kept) if _tells_ages_of(one, other)), None)
        if counted is not None:
            kept[counted] = kept[counted].model_copy(update={"ages": one.ages, "is_approximate": one.is_approximate})
        elif last and _is_apposed(one, last):
            kept[-1] = one.model_copy(update={"link": last.link})
        elif not (again and any(are_one(one, other) or _is_the_one_counted(one, other) for other in kept)):
            kept.append(one)
    return kept


def _is_the_one_counted(one: Mention, other: Mention) -> bool:
    """As in "three adults and one senior, the senior being my uncle", "a jeden senior, ten senior je strýc"."""
    the = one.kind in COUNTED and one.count == 1 and one.link in {"comma", "next"} and not (one.mine or one.names)
    return the and other.kind == one.kind and other.count == 1 and not other.ages


def _tells_ages_of(one: Mention, other: Mention) -> bool:
    """As in "five adults and two children on the boat, the children are 3 and 14"."""
    same = one.kind == other.kind and one.count is None and (other.count or 0) > 1 and not other.ages
    return same and one.is_detail and (len(one.ages) == other.count or one.is_approximate)


def _is_apposed(one: Mention, last: Mention) -> bool:
    uncounted = last.count is None and not last.ages and last.kind in YOUNG
    return uncounted and one.link == "comma" and one.kind in {"young", "child"} and bool(one.heads)


_ENDINGS = ("ovi", "em", "ou", "a", "e", "i", "o", "u", "y")  # of Czech cases


def _stem(who: str) -> str:
    """Of a word that is told inflected: "pro pana ředitele … pan ředitel Lom"."""
    ending = next((one for one in _ENDINGS if who.endswith(one)), "")
    return who.removesuffix(ending) if len(who) - len(ending) > _STEM else who


_STEM = 3  # letters


def are_one(one: Mention, other: Mention) -> bool:
    """Whether both tell of the same person, or pair."""
    if one.kind == other.kind == "self":
        return True
    apart = one.kind == other.kind == "named" and one.ages and other.ages and one.ages != other.ages
    if {one.who, other.who} == {"mr", "mrs"} or (apart and one.names != other.names):
        return False  # "pan Krause (66), paní Krause (63)"
    named = set(one.names) & set(other.names)
    if (
        one.who
        and _stem(one.who) == _stem(other.who)
        and one.who != "us"
        and one.count in {1, 2}
        and other.count == one.count
    ):
        return bool(named) or not (one.names and other.names)
    return bool(named)

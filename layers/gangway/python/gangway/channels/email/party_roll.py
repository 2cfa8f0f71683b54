"""A roll call: who comes along told as a plain list, every word of which is understood.

A second reader of parties beside `party`. It knows few words and no exceptions: a sentence that speaks of people is
read to its last word, or not at all. So it reads what the finders stumble over ("my wife, me, her mum (71) and our sons
Tom and Ben (5 and 7)"), and its silence says nothing.
"""

from collections import Counter
from collections.abc import Sequence

from gangway.channels.email.days import Clock
from gangway.channels.email.folding import fold, has
from gangway.channels.email.mentions import corrections
from gangway.channels.email.party_company import guests_besides
from gangway.channels.email.party_hedged import OLD_BIRTHDAY
from gangway.channels.email.party_news import party_with_news
from gangway.channels.email.party_pair_told_twice import pair_told_twice
from gangway.channels.email.party_recounted import FORGOT_ME
from gangway.channels.email.party_roll_agreed import agreed_of, are_others, are_the_last, sum_of
from gangway.channels.email.party_roll_birthdays import with_birthdays_told
from gangway.channels.email.party_roll_entry import Entry
from gangway.channels.email.party_roll_group import Group
from gangway.channels.email.party_roll_groups import groups_of
from gangway.channels.email.party_roll_overruled import settled
from gangway.channels.email.party_short_names import with_names_apart
from gangway.channels.email.party_sums import Party
from gangway.channels.email.values_blanked import sentences, without_values
from gangway.domain.catalogue import Catalogue

_LIMIT = 3000  # letters; a longer mail is no plain list


def roll_call(text: str, catalogue: Catalogue, clock: Clock) -> Party | None:
    """None when a word about people is not understood, or what is said does not agree."""
    if told := party_with_news(text, catalogue, clock):
        return told
    if len(text) > _LIMIT or corrections(fold(text)):
        return None
    text = with_names_apart(text)
    folded = with_birthdays_told(without_values(text, catalogue, clock))
    if has(OLD_BIRTHDAY, folded) or has(FORGOT_ME, folded) or guests_besides(folded):
        return None  # of whom? how many then? besides whom?
    for loosely in (False, True):
        read = _read(text, folded, loosely=loosely)
        groups = [group for _, told in read or [] for group in told]
        if pair_told_twice(folded) and not any(group.heads for group in groups):
            return None  # "my parents - Dad is 67 and Mum 64": no sum tells that they are two
        if read is not None and (not loosely or _is_checked(groups)):
            party = _party(groups, catalogue)
            return party.model_copy(update={"where": tuple(place for place, told in read if told)}) if party else None
    return None


def _read(text: str, folded: str, *, loosely: bool) -> list[tuple[tuple[int, int], list[Group]]] | None:
    """Each sentence and what it tells; None when a word about people is not understood."""
    read: list[tuple[tuple[int, int], list[Group]]] = []
    for start, end in sentences(folded):
        groups = groups_of(text[start:end], folded[start:end], loosely=loosely)
        if groups is None:
            return None
        read.append(((start, end), groups))
    return read


def _is_checked(groups: Sequence[Group]) -> bool:
    """Whether a number of all is told beside the list: then a verb nobody knows does no harm."""
    turned = any(group.overrules and group.was_heads for group in groups)
    return turned or (any(group.heads for group in groups) and any(group.entries for group in groups))


def _party(told: Sequence[Group], catalogue: Catalogue) -> Party | None:
    groups = settled(told, catalogue)
    everybody = _everybody(groups, catalogue) if groups else None
    if groups is None or everybody is None or not _is_told_apart(everybody, groups):
        return None
    heads = {count for group in groups for count in group.heads}
    kinds = {group.all_kind for group in groups if group.all_kind}
    if not everybody:
        more = any(group.with_us or group.children for group in groups)
        only = None if more else _counted_only(heads, kinds)
        return only.model_copy(update={"overrules": any(group.overrules for group in groups)}) if only else None
    everybody = _with_sender(everybody, groups, heads)
    everybody += _others(everybody, groups, heads, catalogue)
    everybody = _of_one_kind(everybody, kinds) if kinds else everybody
    units = sum_of(everybody, catalogue)
    if units is None or not _is_whole(everybody, groups, heads) or not _fits(units, groups, catalogue):
        return None
    fits = heads <= {units.total(), units.total() - units["infant"]}
    overrules = any(group.overrules for group in groups)
    return Party(units={kind: count for kind, count in units.items() if count}, overrules=overrules) if fits else None


def _is_told_apart(everybody: Sequence[Entry], groups: Sequence[Group]) -> bool:
    """Whether nobody may be counted who stays away, or is left out who is told of, or is the sender or not."""
    absent = [one for group in groups for one in group.absent]
    told_of = {group.told_of for group in groups if group.told_of}
    joins = any(group.with_sender for group in groups) and any(one.who == "adult" for one in everybody)
    away = _may_count_absent(everybody, absent) or any(_are_one(one, other) for one in absent for other in everybody)
    young = [one for one in everybody if one.sort in _YOUNG]
    known = {one.who for one in everybody} | ({"toddler"} if [one.heads for one in young] == [1] else set())
    return not joins and not away and told_of <= known


def _everybody(groups: Sequence[Group], catalogue: Catalogue) -> list[Entry] | None:
    """Everybody told of; None when two groups do not agree."""
    everybody: list[Entry] = []
    before = Group()
    heads = _restates_all(groups)
    checked = _is_checked(groups)
    for group in groups:
        if checked and group.entries and all(_is_known(one, everybody) for one in group.entries):
            continue
        if group.says_who and are_the_last(group.entries, everybody):
            continue
        too = before is groups[0] and before.comes_too and not before.with_sender
        if everybody and group.entries and (too or _are_titled([*everybody, *group.entries])):
            return None  # "my parents are coming too. We are two adults"
        if everybody and group.comes_too:
            if not are_others(everybody, group.entries) and not heads:
                return None  # nobody knows whether they are among those told of before
            everybody += group.entries
        elif group.entries and everybody and not _adds(before, group):
            if _restates_part(everybody, group, groups, catalogue):
                continue
            agreed = agreed_of(everybody, group.entries, catalogue)
            if agreed is None:
                return None
            everybody = agreed
        else:
            everybody += group.entries
        before = group if group.entries else before
    return everybody


def _are_titled(told: Sequence[Entry]) -> bool:
    """As in "Frau Kramer", "Herr Otto", each on a line: who is told of once more?"""
    return all(one.who == "titled" for one in told)


def _restates_part(told: list[Entry], again: Group, groups: Sequence[Group], catalogue: Catalogue) -> bool:
    """As in "24 children and two colleagues with me, so three adults"."""
    first, second = sum_of(_with_sender(told, groups, set()), catalogue), sum_of(again.entries, catalogue)
    plain = all(one.sort in {"adult", "senior", "student", "child"} and not one.ages for one in again.entries)
    if first is None or second is None or not plain:
        return False
    return bool(second) and all(first[kind] == count for kind, count in second.items())


def _restates_all(groups: Sequence[Group]) -> bool:
    """Whether a number of all is told behind whoever comes too: "my sister joins us, so that makes five"."""
    at = max((at for at, group in enumerate(groups) if group.comes_too), default=len(groups))
    return any(group.heads or any(one.sort == "adult" for one in group.entries) for group in groups[at + 1 :])


def _is_known(one: Entry, everybody: Sequence[Entry]) -> bool:
    """As in "… me, Dad and Mum. Dad has always loved boats": told of once more, beside a number of all."""
    again = one.sort == "relative" and one.heads == 1 and not one.ages
    return again and sum(other.who == one.who for other in everybody) == 1


def _adds(before: Group, group: Group) -> bool:
    return group.adds or (before.is_label and group.is_label) or (before.is_line and group.is_line)


def _with_sender(everybody: list[Entry], groups: Sequence[Group], heads: set[int]) -> list[Entry]:
    counted = sum(one.heads or 0 for one in everybody)
    beside = any(group.beside_sender for group in groups) and heads == {counted + 1}
    told = beside or any(group.with_sender for group in groups)
    return [Entry(sort="self"), *everybody] if told and not _has_sender(everybody) else everybody


def _has_sender(everybody: Sequence[Entry]) -> bool:
    return any(one.sort in {"self", "us"} or one.is_sender for one in everybody)


def _others(everybody: Sequence[Entry], groups: Sequence[Group], heads: set[int], catalogue: Catalogue) -> list[Entry]:
    """The grown-ups among a number of whom some are told to be children or pensioners."""
    told = sum_of(everybody, catalogue)
    parts = all(group.is_part for group in groups if group.entries)
    if not parts or len(heads) != 1 or told is None or told["adult"] or told.total() >= max(heads):
        return []
    return [Entry(sort="adult", who="adult", count=max(heads) - told.total())]


def _may_count_absent(everybody: Sequence[Entry], absent: Sequence[Entry]) -> bool:
    """As in "four people. My husband can't come": of the four, or not?"""
    named = any(one.sort in {"self", "us", "relative", "unknown", "couple", "named"} for one in everybody)
    return any(one.sort == "absent" for one in absent) and not named


def _counted_only(heads: set[int], kinds: set[str]) -> Party | None:
    if len(heads) != 1 or len(kinds) > 1 or 0 in heads:
        return None
    return Party(units={next(iter(kinds), "adult"): heads.pop()})


def _of_one_kind(everybody: list[Entry], kinds: set[str]) -> list[Entry]:
    """As in "me, my brother and our sons, all adults": whoever cannot be is left without a count."""
    kind = next(iter(kinds)) if len(kinds) == 1 else ""
    fits = {"self", "us", "relative", "couple", "adult", kind} | ({"unknown", "named"} if kind == "adult" else set())
    return [
        Entry(sort=kind, who=one.who, count=one.heads)
        if one.sort in fits and not one.ages and one.heads
        else one.model_copy(update={"count": None, "ages": ()})
        for one in everybody
    ]


def _is_whole(everybody: Sequence[Entry], groups: Sequence[Group], heads: set[int]) -> bool:
    """Whether the sender is told of: "my wife and our son" leaves the sender out."""
    counted = any(one.sort in {"self", "us", "adult", "senior", "student", "family"} for one in everybody)
    if any(group.with_us for group in groups) and not (counted or heads):
        return False
    if not heads and not counted and any(group.beside_sender for group in groups):
        return False
    if heads or counted or any(one.sort == "self" for group in groups for one in group.absent):
        return True
    return not any(one.mine and one.sort != "couple" for one in everybody)


_YOUNG = frozenset({"child", "infant", "unknown"})
_ANY_CHILD = frozenset({"child", "unknown", "infant", "boy", "girl", "little", "twins"})


def _are_one(absent: Entry, one: Entry) -> bool:
    """Whether who stays away may be one of those who are counted."""
    if absent.sort in _YOUNG and one.sort in _YOUNG and {absent.who, one.who} & _ANY_CHILD:
        return True
    return (absent.sort in {"self", "us"} and one.sort in {"self", "us"}) or (
        bool(absent.who) and absent.who == one.who
    )


def _fits(units: Counter[str], groups: Sequence[Group], catalogue: Catalogue) -> bool:
    """Nobody sends children alone; whoever is the youngest of them is a child."""
    told = [group.children for group in groups if group.children]
    young = [Entry(sort="child", count=1, ages=ages.years, is_span=True).kinds(catalogue) for ages in told]
    if told and (not units["child"] or any(one != Counter({"child": 1}) for one in young)):
        return False
    return bool(set(units) & {"adult", "senior", "student", "family"})

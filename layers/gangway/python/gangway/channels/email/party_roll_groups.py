# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""One sentence of a roll call as groups of entries: what is told in one breath, restated, or told of a part."""

from collections.abc import Sequence
from itertools import pairwise

from gangway.channels.email import party_roll_words as words
from gangway.channels.email.folding import has, pattern
from gangway.channels.email.party_roll_ages import BOTH, is_a, youngest_at
from gangway.channels.email.party_roll_agreed import counts_them, may_explain
from gangway.channels.email.party_roll_clauses import (
    OF_PEOPLE,
    TOLD_ELSEWHERE,
    behind_a_place,
    behind_no_guest,
    behind_none,
    is_beside_the_list,
    told_of_one,
    told_of_some,
    without_absent,
    without_idle_clauses,
    without_roles,
    without_unknown,
)
from gangway.channels.email.party_roll_entries import entry_at
from gangway.channels.email.party_roll_entry import Entry
from gangway.channels.email.party_roll_group import Group
from gangway.channels.email.party_roll_overruled import ONLY, turn_of
from gangway.channels.email.party_roll_questions import asks_us, is_beside
from gangway.channels.email.party_roll_text import VALUE
from gangway.channels.email.party_roll_tokens import Token, tokens

_ADDRESSED = r"^\s*(?:dear|vážen\w+|sehr geehrte\w*|lieber?|liebes|dobr[ýé]|hello|hi|hey|mil[áýí]|ahoj|guten|grüß|good (?:morning|afternoon|evening|day)|(?:kind|best|warm) (?:regards|wishes)|mit freundlich\w+)\b[^,!\n\d:.]{0,60}(?:[,!\n:.]|$)"
_THEY_COME = r"\b(?:she|he|they|er|sie|ona|on|oni|her|him|them)\b[^.!?]*\b(?:com\w+|join\w*|sail\w*|bring\w*|jed\w+|pojed\w+|půjd\w+|přid\w+|komm\w+|fahr\w+|fähr\w+|mit)\b"
_TAKES = r"\b(?:vezmu|beru|bring|taking|bringing|take|bringe|nehme)\b"
_TAKEN = r"\b(?:vezm(?:e|ou)|ber(?:e|ou)|takes?|taking|brings?|bringing|nehmen|nimmt|bring(?:en|t))\b(?! (?:sie|prosím|bitte|please)\b)[^.!?]*\b(?:us|uns)\b|\b(?:us|uns|nás) [^.!?,]*\b(?:vezm(?:e|ou)|ber(?:e|ou))\b|\b(?:vezm(?:e|ou)|ber(?:e|ou)) [^.!?,]*\bnás\b"
_ADDS = frozenset({"plus", "navic", "dazu", "also", "pak", "jeste", "additionally", "dale"})
_UNCOUNTED = frozenset({"self", "us", "relative", "couple", "named", "unknown"})
# "My parents are coming too", "pojede i babička": besides those told of before.
COMES_TOO = r"\b(?:com(?:e|es|ing)|join(?:s|ing)?)\b[^.!?]*\b(?:too|as well|also|along|us)\b|\balso (?:coming|comes?|joins?|joining)\b|\b(?:(?:po)?jedou|(?:po)?jede|přijdou|přijde|půjdou|půjde)\b[^.!?]*\b(?:i|také|taky|ještě|s námi)\b|\b(?:bude|budou) (?:i|také|taky|ještě)? ?s námi (?:i|také|taky|ještě)\b|\b(?:také|taky|ještě|s námi) (?:\w+ )?(?:(?:po)?jedou|(?:po)?jede|přijdou|přijde|půjdou|půjde)\b|\b(?:komm(?:t|en)|fähr?t|fahren)\b[^.!?]*\b(?:auch|noch|mit)\b"
# "It will only be me".
_ONLY_ME = r"^(?![^.]*\b(?:not|nejen|nejenom|nicht)\b)[^.]*\b(?:(?:only|just) (?:(?!and\b)\w+ ){0,3}(?:me|myself)|(?:jen|jenom|pouze) (?:(?!a\b|i\b)\w+ ){0,3}(?:já|mě|mne|sebe)|(?:nur|bloß) (?:(?!und\b)\w+ ){0,3}(?:ich|mich))\b(?=\s*(?:[.,!;:()]|$))"
_IDLE = frozenset({"i", "self", "and", "comma", "with", "for", "filling", "stop", "i_go", "lead", "include", "all", "heads", "article", "alone"})  # fmt: skip
_PARTS = frozenset({"part", "restates", "together", "dash", "open", "close"})
_ENDS = frozenset({"comma", "stop", "dash", "restates", "open", "close", "together", "include"})
_WITH_US = ("us", "uns", "nama", "nami")


def groups_of(text: str, folded: str, *, loosely: bool = False) -> list[Group] | None:
    """The groups of one sentence; none when it says nothing of people, None when a word is not understood.

    `loosely`: unknown words are passed over where no person can be meant.
    """
    if addressed := pattern(_ADDRESSED).search(folded):
        text, folded = text[addressed.end() :], folded[addressed.end() :]
    cut = list(tokens(text, folded))
    if any(one.sort == "question" for one in cut):
        if not asks_us(folded):
            known = is_beside(cut, folded)
            return None if known is None else [Group(told_of=one) for one in known]
        cut = [one.model_copy(update={"sort": "stop"}) if one.sort == "question" else one for one in cut]
    return _told(cut, folded, loosely=loosely)


def _told(cut: list[Token], folded: str, *, loosely: bool) -> list[Group] | None:
    if not any(one.sort in OF_PEOPLE or one.text.endswith("'s") for one in cut) and not has(_ONLY_ME, folded):
        beside = not has(_THEY_COME, folded) and (
            not has(TOLD_ELSEWHERE, folded) or (loosely and is_beside_the_list(cut, folded))
        )
        return [] if beside else None
    if _has_odd_number(cut) or has(_TAKEN, folded):
        return None
    left, absent = without_absent(cut)
    if absent is None:
        return None
    left = without_roles(without_idle_clauses(left))
    if turn := turn_of(left, absent=bool(absent)):
        return _overruling(left, turn, absent, loosely=loosely)
    groups = _groups(without_unknown(left) if loosely else left)
    if groups is None:
        who = told_of_one(left) if not absent else None
        some = told_of_some(cut, folded) if loosely else ()
        return [Group(told_of=one) for one in (some or ((who,) if who else ()))] or None
    if not absent and groups and groups[0].entries and not groups[0].heads and has(COMES_TOO, folded):
        groups = [groups[0].model_copy(update={"comes_too": True}), *groups[1:]]
    is_line = folded.endswith("\n") and is_a(left, 0, "number")
    groups = [group.model_copy(update={"is_line": is_line}) for group in groups]
    return [*groups, Group(absent=absent)] if absent else groups


def _overruling(left: Sequence[Token], turn: int, absent: tuple[Entry, ...], *, loosely: bool) -> list[Group] | None:
    """What a sentence tells behind its turn; what was told ahead of it only has to hold them."""
    ahead, behind = [without_unknown(one) if loosely else list(one) for one in (left[:turn], left[turn:])]
    was, groups = _groups(ahead), _groups(behind)
    if not groups or (was is None and not any(one.text in ONLY for one in behind)):
        return None
    heads = tuple(count for group in was or [] for count in group.heads)
    entries = tuple(one for group in was or [] for one in group.entries)
    first = groups[0].model_copy(update={"overrules": True, "was": entries, "was_heads": heads, "absent": absent})
    return [first, *groups[1:]]


def _has_odd_number(cut: Sequence[Token]) -> bool:
    """Zero, two numbers in a row, or one told about: "so three, four", "tak pět", "half a dozen"."""
    if any(
        one.text in {"half", "pul", "halbes"} and behind.text in {"a", "tuctu", "dutzend"}
        for one, behind in pairwise(cut)
    ):
        return True
    first = Token(sort="", text="", start=0, end=0)
    return any(
        one.sort == "number"
        and (not one.value or (before.sort == "number" and before.text not in BOTH) or before.text in {VALUE, "tak"})
        for before, one in pairwise([first, *cut])
    )


def _groups(cut: Sequence[Token]) -> list[Group] | None:
    groups = [Group(adds=bool(cut) and cut[0].text in _ADDS)]
    at, people_end = 0, -1
    while at < len(cut):
        last = groups[-1]
        if read := _said_of_all(cut, at):
            groups[-1], at = last.model_copy(update=_merged(last, read[0])), read[1]
        elif not _is_subject(cut, at) and (found := entry_at(cut, at)):
            if at == people_end or _names_one_before(found[0], last, cut, at):
                return None  # "baby girl", "his nurse, Mrs Horak"
            if found[0].is_told and last.entries and cut[at - 1].sort != "and":
                groups.append(Group())
            joined = _joined(groups[-1], found[0], cut, at)
            if joined is None:
                return None
            groups[-1], at = joined, found[1]
            people_end = at
        elif cut[at].sort in _PARTS:
            sort = cut[at].sort
            groups.append(Group(adds=last.is_label, is_part=sort == "part", says_who=sort == "together"))
            at += 1
        elif end := _idle_until(cut, at, last):
            groups[-1] = _with_the_sender(last, cut[at])
            at = end
        else:
            return None
    return [group for group in groups if group.says_something]


def _said_of_all(cut: Sequence[Token], at: int) -> tuple[Group, int] | None:
    """A number of everybody, a kind of all of them, or how old the youngest is."""
    if (heads := _heads_at(cut, at)) is not None:
        return Group(heads=(heads[0],)), heads[1]
    if kind := _kind_of_all(cut, at):
        return Group(all_kind=kind[0]), kind[1]
    ages = youngest_at(cut, at)
    return (Group(children=ages), ages.end) if ages else None


def _merged(group: Group, said: Group) -> dict[str, object]:
    return {
        "heads": (*group.heads, *said.heads),
        "all_kind": said.all_kind or group.all_kind,
        "children": said.children or group.children,
    }


def _names_one_before(entry: Entry, group: Group, cut: Sequence[Token], at: int) -> bool:
    titled = entry.sort == "named" and entry.who == "titled" and at > 0 and cut[at - 1].sort == "comma"
    return titled and any(one.sort != "named" for one in group.entries)


def _joined(group: Group, entry: Entry, cut: Sequence[Token], at: int) -> Group | None:
    if entry.is_both and group.entries:
        return _of_both(group, entry)
    if at and has(r"^(?:jsem|i'm|am|bin)$", cut[at - 1].text) and entry.heads == 1:
        entry = entry.model_copy(update={"is_sender": True})  # "I am a pensioner"
    if entry.is_shared and entry.heads == 1:
        return _of_both_ages(group, entry)
    if group.entries:
        if cut[at - 1].sort == "comma" and may_explain(group.entries[-1], entry):
            return None  # "two adults, my wife": one of them or one more?
        counts_again = entry.sort == "adult" and not entry.ages and cut[at - 1].sort == "comma"
        told = [one for one in group.entries if one.sort not in {"child", "infant"}]
        if counts_again and told and all(one.sort in _UNCOUNTED for one in told):
            return group if counts_them(told, entry, cut[at : at + 4]) else None  # "my wife and I, two adults"
        return group.model_copy(update={"entries": (*group.entries, entry)})
    goes = next((one for one in cut if one.sort == "i_go"), None)
    beside = any(one.sort == "with" for one in cut[max(0, at - 3) : at])
    update = {
        "entries": (entry,),
        "with_sender": group.with_sender or _goes_with(goes, cut, at, entry, beside=beside),
        "beside_sender": beside,
    }
    return group.model_copy(update=update)


def _of_both_ages(group: Group, entry: Entry) -> Group | None:
    """As in "my husband and I are both 66"."""
    one = group.entries[-1] if group.entries else None
    if one is None or not one.is_open or one.heads != 1:
        return None
    both = (one.model_copy(update={"ages": entry.ages}), entry)
    return group.model_copy(update={"entries": (*group.entries[:-1], *both)})


def _of_both(group: Group, entry: Entry) -> Group | None:
    """As in "my parents, both pensioners": told of the two before."""
    last = group.entries[-1]
    both = Entry(sort=entry.sort, who=entry.who, count=2, ages=entry.ages)
    if last.sort == "couple" and not last.ages:
        return group.model_copy(update={"entries": (*group.entries[:-1], both)})
    whole = sum(one.heads or 0 for one in group.entries) == 2 and all(one.is_open for one in group.entries)  # noqa: PLR2004
    return group.model_copy(update={"entries": (both,)}) if whole else None


def _goes_with(goes: Token | None, cut: Sequence[Token], at: int, entry: Entry, *, beside: bool) -> bool:
    """Whether the sender says to go with, or to take along, whoever is told first."""
    if goes is None or entry.sort == "self":
        return False
    if goes.text in words.WE_GO:
        return entry.sort == "relative" and entry.count == 1 and beside
    return has(_TAKES, goes.text) or any(one.sort == "with" and one.start > goes.start for one in cut[:at])


def _with_the_sender(group: Group, token: Token) -> Group:
    if token.sort == "with_me":
        return group.model_copy(update={"with_us" if token.text.endswith(_WITH_US) else "with_sender": True})
    return group.model_copy(update={"with_sender": True}) if token.sort == "alone" else group


def _idle_until(cut: Sequence[Token], at: int, group: Group) -> int | None:
    """Behind a word that counts nobody; None when it may."""
    token = cut[at]
    if token.sort == "for" and group.entries:
        singles = all(one.sort in {"self", "relative", "unknown", "named"} for one in group.entries)
        return at + 1 if singles and cut[at - 1].sort in {"and", "comma"} else None
    if token.sort in _IDLE | {"with_me"} or token.text in words.FILLING:
        return at + 1
    if token.sort == "without":
        return behind_none(cut, at)
    if end := behind_no_guest(cut, at):
        return end
    if token.sort == "mine":
        return at + 1 if token.text in words.WE else None
    return behind_a_place(cut, at) if token.text in words.PLACES else None


def _kind_of_all(cut: Sequence[Token], at: int) -> tuple[str, int] | None:
    """As in "all adults", "všichni jsme senioři"."""
    if cut[at].sort != "all":
        return None
    end = at + 1
    while end < len(cut) and cut[end].sort in {"filling", "total_of", "lead"}:
        end += 1
    kind = words.kind_of_word(cut[end].text) if end < len(cut) and cut[end].sort == "people" else None
    return (kind, end + 1) if kind in {"adult", "senior", "student"} else None


def _is_subject(cut: Sequence[Token], at: int) -> bool:
    """Whether a word for the sender is a subject or an object, and not of the list: no "my wife and I", no "for me"."""
    token = cut[at]
    before = cut[at - 1].sort if at else ""
    behind = cut[at + 1].sort if at + 1 < len(cut) else "stop"
    joined = behind in {"and", "comma", "with", "open", "number", "close", "stop"}
    if token.sort == "pronoun":
        aged = entry_at(cut, at)
        return not (aged and aged[0].ages) and not (before == "and" or behind == "and")
    if token.sort not in {"self", "i"}:
        return False
    if token.text in {"i", "ja", "ich"}:
        return before != "and" and not joined
    listed = before in {"and", "for", "comma", "restates", "dash", "open"} or joined
    return not (listed or cut[at + 1].text in words.LEAD)


def _heads_at(cut: Sequence[Token], at: int) -> tuple[int, int] | None:
    """A number of everybody: "5 people", "zu dritt", "four of us", "celkem pět", "je nás šest"."""
    token = cut[at]
    if token.sort == "by_head":
        return token.value, at + 1
    if token.sort == "heads" and at + 1 < len(cut) and cut[at + 1].sort == "number" and _ends(cut, at + 2):
        return cut[at + 1].value, at + 2  # "lístků prosím pět"
    if token.sort != "number":
        return None
    end = at + 1
    if end < len(cut) and cut[end].sort == "total_of":
        return None if end + 1 < len(cut) and cut[end + 1].sort == "and" else (token.value, end + 1)
    if end < len(cut) and cut[end].sort == "heads":
        kind = [one.sort for one in cut[end + 1 : end + 3] if one.sort != "for"][:1] == [
            "people"
        ]  # "10 osob dospělých"
        return None if kind else (token.value, end + 1)
    told = any(
        one.text in words.WE | ONLY | {"of", "samy", "sami"} or one.sort in {"together", "restates", "heads"}
        for one in cut[max(0, at - 3) : at]
    )
    only = at > 0 and cut[at - 1].text in ONLY and end < len(cut) and cut[end].sort in {"filling", "i_go"}
    return (token.value, end) if only or (told and _ends(cut, end)) else None


def _ends(cut: Sequence[Token], at: int) -> bool:
    return at >= len(cut) or cut[at].sort in _ENDS or cut[at].text in words.PLACES

"""Whether those told of are everybody, though nobody says who writes: names in a list, staff and whom they lead."""

from collections.abc import Sequence

from gangway.channels.email.manifest.entry import Mention
from gangway.channels.email.manifest.words_of_crowds import STAFF

_GROWN_FROM, _SEVERAL = 18, 2
_COUNTED = frozenset({"child", "senior", "student", "infant", "adult"})


def is_list(entries: Sequence[Mention]) -> bool:
    mine = any(one.mine for one in entries)
    return not mine and (_are_named(entries) or _are_led(entries) or _are_counts(entries) or _are_aged(entries))


def _are_named(entries: Sequence[Mention]) -> bool:
    """As in "Zdeněk (44), Marie (43), Lukáš (15) a prababička Anežka (88)": each by name and age."""
    each = all(one.count == 1 and one.names and one.ages for one in entries)
    return each and sum(one.kind == "named" and min(one.ages) >= _GROWN_FROM for one in entries) >= _SEVERAL


def _are_aged(entries: Sequence[Mention]) -> bool:
    """As in "bitte eintragen: Opa (72), Oma (66), dazu Enkel von 13 und 15": a list of everybody's age."""
    listed = len(entries) > _SEVERAL and entries[0].link == "explains"
    each = listed and all(len(one.ages) == one.heads and not one.is_approximate for one in entries)
    return each and sum(min(one.ages) >= _GROWN_FROM for one in entries) >= _SEVERAL


def _are_led(entries: Sequence[Mention]) -> bool:
    """As in "1 učitel, 1 asistentka, 17 dětí"."""
    staff = [one for one in entries if one.kind == "grown" and one.who.startswith(STAFF)]
    others = [one for one in entries if one not in staff]
    crowd = any((one.count or 0) > _SEVERAL for one in others)
    return (
        bool(staff) and crowd and all(one.kind in _COUNTED or (one.kind == "grown" and not one.who) for one in others)
    )


def _are_counts(entries: Sequence[Mention]) -> bool:
    """As in "jeden dospělý a jedno dítě", "dva manželské páry a jedno dítě"."""
    counted = all(one.kind in _COUNTED or (one.kind == "grown" and not one.who) for one in entries)
    return counted and any(one.kind == "adult" or (one.kind == "grown" and not one.who) for one in entries)


def without_crowds_counted(entries: list[Mention], told: Sequence[Mention]) -> list[Mention]:
    """`entries` without "our club of pensioners", where so many pensioners are counted behind."""
    kinds = {one.kind for one in told if (one.count or 0) > 1 and one.kind in {"senior", "student", "child"}}
    return [
        one
        for one in entries
        if not (one.kind in kinds and one.count is None and not one.ages and not one.mine and not one.is_all)
    ]


def with_crowds_told_once(people: list[Mention]) -> list[Mention]:
    """The same within one breath; "friends from Germany, Mr Krause (66) …" are those told behind."""
    kept: list[Mention] = []
    for at, one in enumerate(people):
        behind = people[at + 1 :]
        titled = bool(behind) and behind[0].link == "comma" and behind[0].who in {"mr", "mrs", "couple", "par"}
        friends = at == 0 and one.kind == "grown" and one.count is None and not (one.who or one.mine or one.ages)
        if not (friends and titled) and without_crowds_counted([one], behind):
            kept.append(one)
    return kept


def without_them(people: list[Mention], entries: Sequence[Mention]) -> list[Mention] | None:
    """`people` without "they both", who must be all that were told of; None where they are not."""
    them = [one for one in people if one.kind == "them"]
    if them and sum(one.heads or 0 for one in entries) != them[0].count:
        return None
    return [one for one in people if one.kind != "them"]


def with_ages_of_each(entries: list[Mention], told: Sequence[Mention]) -> bool:
    """As in "s oběma babičkami. Jedné je 64, druhé 70, k tomu já"; changes `entries`."""
    if told[0].kind != "each":
        return False
    pairs = [at for at, one in enumerate(entries) if one.count == _SEVERAL and not one.ages]
    if len(pairs) != 1 or entries[pairs[0]].kind not in {"grown", "young", "child"}:
        return False
    entries[pairs[0]] = entries[pairs[0]].model_copy(update={"ages": told[0].ages})
    return not told[1:] or told[1].link in {"adds", "and"}


def are_with_sender(told: Sequence[Mention], *, joined: bool) -> bool:
    """As in "jedeme s manželkou", "s kolegyní doprovodíme 30 školáků"."""
    first = told[0]
    if first.kind != "grown" or first.count != 1:
        return False
    young = all(one.kind in {"child", "young", "infant"} and one.heads for one in told[1:])
    return joined if len(told) == 1 else first.link == "with" and young


def is_among_total(entries: Sequence[Mention], total: int) -> bool:
    """As in "maminka slaví narozeniny … Celkem nás dorazí šest"."""
    adults = all(one.kind in {"grown", "adult"} and not one.ages for one in entries)
    return adults and total > 2 and (sum(one.heads or 0 for one in entries) in {total, 0} or len(entries) <= 1)  # noqa: PLR2004

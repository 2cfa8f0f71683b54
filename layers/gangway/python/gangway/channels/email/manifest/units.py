"""Mentions as guests by kind."""

from collections import Counter
from collections.abc import Sequence

from gangway.channels.email.ages import kind_of_age
from gangway.channels.email.manifest.entry import Mention
from gangway.domain.catalogue import Catalogue

_PLAIN = {"grown": "adult", "self": "adult", "us": "adult"} | {
    kind: kind for kind in ("adult", "senior", "student", "child", "infant")
}
GROWN_FROM = 15
_PENSIONER_FROM, _BABY_TO, _CHILD_TO = 60, 2, 17


def units_of(entries: Sequence[Mention], catalogue: Catalogue) -> Counter[str] | None:
    """None when somebody is not counted, an age is needed and not told, or does not fit."""
    units: Counter[str] = Counter()
    for one in entries:
        kinds = _kinds(one, catalogue)
        if kinds is None:
            return None
        units += kinds
    return units


def kinds_of(ages: Sequence[int], catalogue: Catalogue) -> set[str]:
    return {kind_of_age(age, catalogue) or "adult" for age in ages}


def _kinds(one: Mention, catalogue: Catalogue) -> Counter[str] | None:
    heads = one.heads
    if not heads:
        return None
    if not one.ages:
        kind = _PLAIN.get(one.kind)
        return Counter({kind: heads}) if kind else None
    if one.kind in {"student", "senior"}:
        fits = min(one.ages) >= (GROWN_FROM if one.kind == "student" else _PENSIONER_FROM)
        return Counter({one.kind: heads}) if fits else None
    ages = _age_of_each(one, heads, catalogue)
    if ages is None or not _fits(one.kind, ages):
        return None
    return Counter(kind_of_age(age, catalogue) or "adult" for age in ages)


def _age_of_each(one: Mention, heads: int, catalogue: Catalogue) -> Sequence[int] | None:
    if len(one.ages) == heads and not one.is_approximate:
        return one.ages
    if not (one.is_shared or one.is_approximate) or len(kinds_of(one.ages, catalogue)) != 1:
        return None
    return one.ages[:1] * heads


def _fits(kind: str, ages: Sequence[int]) -> bool:
    if kind in {"grown", "adult", "us", "self"}:
        return min(ages) >= GROWN_FROM
    if kind == "infant":
        return max(ages) <= _BABY_TO
    return kind != "child" or max(ages) <= _CHILD_TO

"""People counted together and told of one by one: "two pensioners, I'm 72 and my sister is 69"."""

from collections.abc import Sequence

from gangway.channels.email.ages import Person, kind_of_age
from gangway.channels.email.folding import has
from gangway.channels.email.party_tellings import Telling
from gangway.domain.catalogue import Catalogue

_COUNTED = {"people", "adult", "senior"}
_CHILDREN = {"son", "daughter", "grandson", "granddaughter"}


def of_the_counted(
    people: list[Person], tellings: Sequence[Telling], folded: str, catalogue: Catalogue
) -> list[Person]:
    """The only number of a mail, made up of the sender and their kin; without a number they are the party."""
    told = [one for one in tellings if (one.subject or one.of_the_last) and one.subject != "us" and len(one.ages) == 1]
    kin = {one.subject for one in told}  # "I'm 59 and he's 65": somebody else, whoever that is
    if len(told) == 1 and "self" in kin:  # "jsme manželé, mně je 66": and the other?
        return [_doubtful(one) if one.kind == "couple" and _are_we(one, folded) else one for one in people]
    if len(told) < 2 or len(kin) < len(told) or "self" not in kin or len(told) < len(tellings):  # noqa: PLR2004  several
        return people
    others = [one for one in people if not any(each.start <= one.start < each.end for each in told)]
    kinds = tuple(kind_of_age(one.ages[0], catalogue) or "adult" for one in told)
    places = tuple((one.start, one.end) for one in told)
    if not others and not has(r"[.!?;\n]", folded[told[0].end : told[-1].start]):
        return [_alone(one, kind) for one, kind in zip(told, kinds, strict=True)]
    counted = others[0] if others else None
    if counted is None or len(others) > 1 or not _may_be_counted(counted, folded) or _heads(counted) != len(told):
        return [_doubtful(one) if one.kind == "couple" and _are_we(one, folded) else one for one in people]
    if counted.age_kinds or counted.trouble or (counted.kind == "senior" and set(kinds) != {"senior"}):
        return people
    update = {"kind": "adult", "count": len(told), "age_kinds": kinds, "told": (*counted.told, *places)}
    return [counted.model_copy(update=update)]


_WE_ARE = r"\b(?:jsme|jedeme|pojedeme|jako|we are|we're|wir sind|als|as)\s+(?:[a-z]+\s+){0,2}$"


def _are_we(one: Person, folded: str) -> bool:
    """As in "jsme manželé", "we're two sisters"."""
    return has(_WE_ARE, folded[max(0, one.start - 30) : one.start])


def _may_be_counted(one: Person, folded: str) -> bool:
    return one.kind in _COUNTED or (one.kind in {"couple", "relative"} and _are_we(one, folded))


def _doubtful(one: Person) -> Person:
    return one if one.age_kinds else one.model_copy(update={"trouble": "contradiction"})


def _heads(counted: Person) -> int:
    return counted.count * (2 if counted.kind == "couple" else 1)


def _alone(one: Telling, kind: str) -> Person:
    sort = "self" if one.subject == "self" else "relative"
    return Person(start=one.start, end=one.end, kind=sort, count=1, age_kinds=(kind,))


def of_the_children(people: list[Person], tellings: Sequence[Telling], catalogue: Catalogue) -> list[Person]:
    """As in "with the kids … Our son is 2 and our daughter 3": children in the plural, told of one by one."""
    told = [one for one in tellings if one.subject in _CHILDREN and len(one.ages) == 1]
    waiting = [
        one
        for one in people
        if one.kind in {"child", "unknown"}
        and not one.age_kinds
        and (one.count > 1 or one.trouble == "uncounted")
        and told
        and one.end <= told[0].start
    ]
    if len(told) < 2 or len(waiting) != 1 or waiting[0].trouble not in {None, "uncounted"}:  # noqa: PLR2004  several
        return people
    if waiting[0].trouble is None and waiting[0].count != len(told):
        return people
    inside = [one for one in people if any(each.start <= one.start < each.end for each in told)]
    kinds = tuple(kind_of_age(one.ages[0], catalogue) or "adult" for one in told)
    places = tuple((one.start, one.end) for one in told)
    update = {"count": len(told), "age_kinds": kinds, "trouble": None, "told": places}
    whole = waiting[0].model_copy(update=update)
    return [whole if one is waiting[0] else one for one in people if one not in inside]

"""Who comes besides the family that has a ticket: "a k tomu babička, té je 72", "plus our youngest, who is 1"."""

from collections import Counter
from collections.abc import Sequence

from gangway.channels.email.manifest.entry import Mention
from gangway.channels.email.manifest.kin import SPOUSES
from gangway.channels.email.manifest.sentences import Sentence
from gangway.channels.email.manifest.units import kinds_of, units_of
from gangway.domain.catalogue import Catalogue

_PENSION = 65
_IN_A_FAMILY = frozenset({"child", "young", "self", "us"})
_COUNTED = frozenset({"adult", "child", "student", "infant"})
_GOES_ON = frozenset({"adds", "and", "comma"})


def beside_the_tickets(told: Sequence[Sentence], tickets: int, catalogue: Catalogue) -> Counter[str] | None:
    """Units; None where somebody may be of the family or not, or is told of without an age that it takes."""
    beside = _Beside(catalogue)
    if any(sentence.absent for sentence in told) or not all(beside.take(one) for one in told):
        return None
    units = beside.units()
    return None if units is None else Counter({"family": tickets}) + units


class _Beside:
    """Those besides the family, pensioners by who they are: whoever is told of twice comes once."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self.seniors: dict[str, int] = {}
        self.unnamed = False  # one pensioner was counted right before, and not told who
        self.related: set[str] = set()
        self.more: list[Mention] = []

    def units(self) -> Counter[str] | None:
        more = units_of(self.more, self.catalogue)
        if more is None or self.related - set(self.seniors) - SPOUSES - {one.who for one in self.more}:
            return None
        return more + Counter({"senior": sum(self.seniors.values())})

    def take(self, sentence: Sentence) -> bool:
        first = sentence.mentions[:1]  # "eine Familienkarte und ein Studententicket"
        outside = any(one.link == "and" and one.kind == "student" and one.count for one in first)
        inside = False  # whether the sentence has come to the family
        for one in sentence.mentions:
            if self._is_that_pensioner(one):
                continue
            outside = one.link == "adds" or (outside and one.link in _GOES_ON)
            if self._has_that_ticket(one) or self._is_pensioner(one):
                continue
            if outside and not inside and self._comes_besides(one):
                continue
            inside = True
            if (outside and one.link == "adds") or not self._is_of_family(one):
                return False
        return True

    def _is_pensioner(self, one: Mention) -> bool:
        of_age = bool(one.ages) and min(one.ages) >= _PENSION
        if one.kind == "told":
            return of_age and bool(self.seniors)
        if one.is_total or one.is_all or not (one.kind == "senior" or of_age) or not one.heads:
            return False
        if one.ages and min(one.ages) < _PENSION:
            return False
        self.seniors[one.who or f"{len(self.seniors)}"] = one.heads
        self.unnamed = one.heads == 1 and one.is_one_told and not one.ages
        return True

    def _is_that_pensioner(self, one: Mention) -> bool:
        """As in "k ní jednu pro seniora (děda, 70 let)": told who the one counted right before is."""
        unnamed, self.unnamed = self.unnamed, False
        of_age = one.kind == "grown" and one.count == 1 and (not one.ages or min(one.ages) >= _PENSION)
        return unnamed and of_age and bool(one.who) and one.link == "explains" and not one.is_approximate

    def _comes_besides(self, one: Mention) -> bool:
        """As in "plus our youngest, who is 1", "and one extra adult", "plus my sister"."""
        if one.kind == "span":
            one = one.model_copy(update={"kind": "young", "count": 1, "is_approximate": False})
        counted = one.kind in _COUNTED and not (one.who == "ticket" and one.ages)
        aged = bool(one.ages) and not one.is_approximate and "senior" not in kinds_of(one.ages, self.catalogue)
        sister = one.kind == "grown" and one.count == 1 and bool(one.who) and one.who not in SPOUSES
        fits = bool(one.heads) and not (one.is_total or one.is_all) and (counted or aged or sister)
        if fits:
            self.more.append(one)
        return fits

    def _has_that_ticket(self, one: Mention) -> bool:
        """As in "and one child ticket for our nephew (9)", "and one for my sister, an adult"."""
        last = self.more[-1] if self.more else None
        apposed = one.link == "comma" and one.kind in {"adult", "student"} and bool(one.who) and not one.ages
        if apposed and last is not None and last.kind == "grown" and not last.ages:
            self.more[-1] = last.model_copy(update={"kind": one.kind})
            return True
        theirs = last is not None and last.count == one.count == 1 and not last.ages and last.who != "ticket"
        fits = last is not None and {"child": "young", "adult": "grown", "student": "young"}.get(last.kind) == one.kind
        if not (theirs and fits and one.link in {"next", "comma"}) or last is None:
            return False
        self.more[-1] = last.model_copy(update={"ages": one.ages, "who": one.who})
        return True

    def _is_of_family(self, one: Mention) -> bool:
        if one.is_total or one.is_all or one.who == "ticket":
            return False  # "eine Familienkarte und eine Kinderkarte"
        if one.kind == "grown" and one.count == 1 and not one.ages:
            self.related.add(one.who)
            return True
        return one.kind in _IN_A_FAMILY and not one.ages and (one.count or 0) <= 1

"""An entry of a roll call: one person, or several of a sort, with the ages told of them."""

from collections import Counter
from collections.abc import Sequence

from gangway.channels.email.ages import OLDEST, kind_of_age
from gangway.domain.catalogue import Catalogue
from gangway.domain.model import Model

_HEADS_OF = {"couple": 2}
_KINDS = dict.fromkeys(("us", "relative", "self", "named", "adult", "couple"), "adult") | {
    kind: kind for kind in ("child", "infant", "senior", "student", "family")
}
_GROWN = 15


class Entry(Model):
    """`count` is None for several that nobody counted; `who` tells relatives of one sort apart."""

    sort: str
    who: str = ""
    count: int | None = 1
    ages: tuple[int, ...] = ()
    mine: bool = False
    is_owned: bool = False  # "her niece"
    definite: bool = False
    is_span: bool = False  # `ages` are the first and the last
    is_label: bool = False  # "adults: 2"
    is_both: bool = False  # "both pensioners"
    is_shared: bool = False  # "my wife and I (both 66)": the age is that of the one before, too
    is_sender: bool = False  # "I am a pensioner"
    is_told: bool = False  # "grandma is 72": says how old, counts nobody anew

    @property
    def heads(self) -> int | None:
        if self.count is None:
            return len(self.ages) or None
        return self.count * _HEADS_OF.get(self.sort, 1)

    @property
    def is_open(self) -> bool:
        """Whether an age told elsewhere may still make it another kind."""
        return not self.ages and self.sort in {"relative", "self", "named", "couple", "unknown", "child"}

    def kinds(self, catalogue: Catalogue) -> Counter[str] | None:
        """None when it does not add up, or an age is needed and not told."""
        heads = self.heads
        if heads is None:
            return None
        if self.is_span:
            kinds = {kind_of_age(age, catalogue) for age in self.ages}
            fits = len(kinds) == 1 and (self.sort in {"child", "unknown"} or _KINDS.get(self.sort) in kinds)
            return Counter({kinds.pop() or "adult": heads}) if fits else None
        if self.ages and self.sort not in {"student", "family"}:
            told = self.ages * heads if len(self.ages) == 1 and self.definite and heads > 1 else self.ages
            if len(told) != heads or max(told) > OLDEST or not self._fits(told):
                return None
            return Counter(kind_of_age(age, catalogue) or "adult" for age in told)
        kind = _KINDS.get(self.sort)
        return Counter({kind: heads}) if kind else None

    def _fits(self, ages: Sequence[int]) -> bool:
        if self.sort in {"relative", "adult", "couple"}:
            return min(ages) >= _GROWN
        if self.sort == "senior":
            return min(ages) >= 60  # noqa: PLR2004  whoever is younger is no pensioner
        return self.sort != "infant" or max(ages) <= 2  # noqa: PLR2004  no baby any more

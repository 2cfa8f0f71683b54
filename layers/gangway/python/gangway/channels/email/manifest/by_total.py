"""Who cannot be settled one by one, settled by a number of all: "19 Mann, der Busfahrer auch, macht 20"."""

from collections import Counter
from collections.abc import Sequence

from gangway.channels.email.manifest.breaths import COUNTED, are_one
from gangway.channels.email.manifest.entry import Mention
from gangway.channels.email.manifest.sentences import Sentence
from gangway.channels.email.manifest.units import units_of
from gangway.domain.catalogue import Catalogue

_ADULT = frozenset({"grown", "self", "adult"})
_PARTS = frozenset({"part", "includes"})
_FEW = 2


def by_total(sentences: Sequence[Sentence], catalogue: Catalogue) -> Counter[str] | None:
    """Units where all who were told of make just the number, or the kinds, that all are said to be; else None."""
    told = [one for sentence in sentences for one in sentence.mentions]
    if any(sentence.absent or sentence.told_of for sentence in sentences) or any(one.link in _PARTS for one in told):
        return None
    goes = any(sentence.sender_goes for sentence in sentences) and not any(one.who == "self" for one in told)
    sender = [Mention(kind="self", who="self")] if goes else []
    return _by_number(told, sender, catalogue) or _by_kinds(told, sender, catalogue) or _among(told)


def _among(told: Sequence[Mention]) -> Counter[str] | None:
    """As in "meine Kollegin möchte sich anschließen, somit sind wir statt drei nun vier Personen"."""
    *people, last = told or [Mention(kind="")]
    grown = all(one.kind == "grown" and one.count == 1 and not one.ages and not one.is_total for one in people)
    fits = last.is_total and last.link == "result" and grown and 0 < len(people) < (last.count or 0)
    return Counter({"adult": last.count or 0}) if fits else None


def _by_number(told: Sequence[Mention], sender: list[Mention], catalogue: Catalogue) -> Counter[str] | None:
    kin = any(one.mine or one.who for one in told if one.kind != "us")
    told = [one.model_copy(update={"is_total": True}) if _counts_all(one) and not kin else one for one in told]
    totals = {one.count for one in told if one.is_total}
    adults = any(one.is_all and one.kind == "adult" for one in told)
    people = [one for one in told if not (one.is_total or (one.is_all and one.kind == "adult"))] + sender
    if any(one.link == "result" for one in people):
        return None  # "we'd be seven with my in-laws, but …, so five adults"
    if len(totals) != 1 or not _are_apart(people) or (adults and not all(_is_grown(one) for one in people)):
        return None
    units = units_of(people, catalogue)
    return units if units and {units.total()} == totals else None


def _counts_all(one: Mention) -> bool:
    """As in "der Chor hat 25 Sänger, mit sechs Begleitern sind wir 31"."""
    return one.kind == "us" and not one.ages and not one.mine


def _is_grown(one: Mention) -> bool:
    return one.kind in _ADULT and not one.ages


def _by_kinds(told: Sequence[Mention], sender: list[Mention], catalogue: Catalogue) -> Counter[str] | None:
    """As in "fünf Erwachsene, nun auch Tante Hilde (77). Insgesamt also fünf Erwachsene und eine Seniorin"."""
    start = next((at for at, one in enumerate(told) if at and one.link in {"result", "sum"}), 0)
    people, counted = [*told[:start], *sender], told[start:]
    if not start or not _are_apart(people) or any(one.kind not in COUNTED or one.ages for one in counted):
        return None
    units = units_of(people, catalogue)
    return units if units and units == Counter({one.kind: one.heads or 0 for one in counted}) else None


def _are_apart(people: Sequence[Mention]) -> bool:
    """Whether each is counted, and nobody is told of twice."""
    if len(people) < _FEW or any(one.is_total or one.is_all or not one.heads or one.kind == "us" for one in people):
        return False
    pairs = [(one, other) for at, one in enumerate(people) for other in people[:at]]
    return not any(
        are_one(one, other) or (one.kind == other.kind and one.is_definite and not one.who and one.count == other.count)
        for one, other in pairs
    )

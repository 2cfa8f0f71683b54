# ruff: noqa: E501  lists of words, harder to read when broken up
"""What is told of everybody in the ledger: an age of all, and who may be one of those counted or somebody more."""

from collections.abc import Sequence

from gangway.channels.email import party_roll_words as roll
from gangway.channels.email.manifest.entry import Mention
from gangway.channels.email.manifest.sentences import Sentence
from gangway.channels.email.manifest.some_of_them import SOME
from gangway.channels.email.manifest.units import kinds_of
from gangway.domain.catalogue import Catalogue

OPEN_GROWN = frozenset({"grown", "self", "us", "adult", "student", "senior"})
_KIN = frozenset(who for _, who in roll.alone().values())
_LOOKS_AFTER = frozenset({"nanny", "au-pair", "babysitter", "chuva", "chuvu", "chuvou", "kindermadchen", "kindermaedchen", "tagesmutter"})  # fmt: skip
_A_PAIR = 2


def is_of_some(entries: Sequence[Mention], sentences: Sequence[Sentence], absent: set[str], known: set[str]) -> bool:
    """Whether nobody can tell of whom somebody is, or who stays away was told to come."""
    nursed = any(one.who in _LOOKS_AFTER and not one.ages for one in entries)
    if nursed and any(one.kind == "adult" and not one.who for one in entries):
        return True  # "2 adults, 1 child (4) and our nanny": is she one of the two?
    told_anew = any(one.link in {"result", "sum"} for sentence in sentences for one in sentence.mentions)
    if SOME in absent and not told_anew:
        return True  # "ale tři se omluvili"
    if not known and not told_anew and absent & _KIN:
        return True  # "four adults. My wife can't come": of the four, or not?
    return bool((absent - {"self"}) & known)


def give_ages_of_all(entries: list[Mention], told: Mention, catalogue: Catalogue) -> bool:
    """Changes `entries`; "nám je oběma 70" is told of those who are grown up."""
    if entries and told.link == "explains" and told.count == entries[-1].count == _A_PAIR and not entries[-1].ages:
        entries[-1] = entries[-1].model_copy(update={"ages": told.ages[:1], "is_shared": True})
        return len(told.ages) == 1  # "a pair of twins in primary school (both 7)"
    open_ones = [one for one in entries if not one.ages and (told.count != _A_PAIR or one.kind in OPEN_GROWN)]
    heads = sum(one.heads or 0 for one in open_ones)
    fits = bool(open_ones) and all(one.kind in OPEN_GROWN for one in open_ones)
    if not fits or told.count not in {None, heads} or not (told.is_approximate or len(told.ages) in {1, heads}):
        return False
    if len(kinds_of(told.ages, catalogue)) != 1:
        return False
    update = {"ages": told.ages[:1], "is_shared": True, "is_approximate": True}
    entries[:] = [one.model_copy(update=update) if one in open_ones else one for one in entries]
    return True

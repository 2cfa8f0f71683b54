"""Grown-ups counted behind whoever they are, children between: "jedeme s manželem a dětmi (4 a 6), dva dospělí"."""

from gangway.channels.email.manifest.entry import Mention
from gangway.channels.email.manifest.sentences import Sentence

_YOUNG = frozenset({"child", "infant", "young"})


def with_adults_told_once(sentence: Sentence) -> Sentence:
    """Without a number of adults that is the sender's and those who come along."""
    told = sentence.mentions
    kept = tuple(one for at, one in enumerate(told) if not _counts_them(one, told[:at], sentence))
    return sentence.model_copy(update={"mentions": kept}) if len(kept) < len(told) else sentence


def _counts_them(one: Mention, before: tuple[Mention, ...], sentence: Sentence) -> bool:
    counts = one.kind == "adult" and (one.count or 0) > 1 and one.link in {"comma", "next"}
    if not counts or one.who or one.ages or one.is_elsewhere:
        return False
    if one.link == "comma" and not any(other.kind in _YOUNG for other in before):
        return False  # explained by the ledger
    grown = [other for other in before if other.kind not in _YOUNG]
    single = all(other.kind in {"grown", "self"} and other.count == 1 and not other.ages for other in grown)
    joined = any(other.link == "with" for other in grown) and (sentence.we or sentence.sender_goes)
    sender = joined and not any(other.kind == "self" for other in grown)
    return bool(grown) and single and len(grown) + sender == one.count

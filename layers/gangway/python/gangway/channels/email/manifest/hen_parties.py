# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Girls and boys of a hen or stag party are grown up: "holky se loučí se svobodou", "the hen and seven girls"."""

from gangway.channels.email.folding import has, pattern

_PARTY = r"\b(?:rozlučk\w+ se svobodou|louč\w+ se svobodou|rozlučk\w+|hen (?:do|party|weekend|night)|stag (?:do|party|weekend|night)|junggesell\w+|bachelor(?:ette)? party)\b"
_GROWN = {"girls": "women", "boys": "men", "holky": "zeny", "holek": "zen", "holkami": "zenami", "kluci": "muzi", "kluku": "muzu", "kluky": "muze", "madels": "damen", "jungs": "leute"}  # fmt: skip


def with_hens_grown(folded: str, plain: str) -> str:
    """As long as `folded`; where an age is told of them they stay what they are. `plain`: folded with its values."""
    if not has(_PARTY, plain):
        return folded
    return pattern(rf"\b(?:{'|'.join(_GROWN)})\b(?!\s*\(?\s*\d)").sub(
        lambda match: _GROWN[match.group()].ljust(len(match.group())), folded
    )

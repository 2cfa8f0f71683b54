"""A decade told of several: "four carers in their thirties", where a bare number stands in its place."""

from gangway.channels.email.manifest.token import Token
from gangway.channels.email.manifest.words import Noun

_TEN, _PADDED, _YOUNGEST, _OLDEST, _OPEN = 10, 6, 20, 90, 60


def with_decades(cut: list[Token]) -> list[Token]:
    return [_decade(cut, at) if _is_decade(cut, at) else one for at, one in enumerate(cut)]


def _decade(cut: list[Token], at: int) -> Token:
    kind = "adult" if cut[at].value < _OPEN else "senior"
    return cut[at].model_copy(update={"part": "decade", "noun": Noun(kind=kind)})


def _is_decade(cut: list[Token], at: int) -> bool:
    """Padded to the length of the words that told it; "in their sixties" may be both."""
    token = cut[at]
    round_ = token.part == "number" and not token.value % _TEN and _YOUNGEST <= token.value <= _OLDEST
    if not round_ or token.value == _OPEN or not 0 < at < len(cut) - 1 or token.end - token.start != len("30"):
        return False
    noun = cut[at - 1].noun if cut[at - 1].part == "noun" else None
    grown = noun is not None and not noun.is_one and noun.kind in {"grown", "adult", "senior"}
    return grown and cut[at + 1].start - token.end > _PADDED

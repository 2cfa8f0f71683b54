"""What stands between a kind and its number in a form: "Děti (3–14 let): 2", "Seniors (65+): 1"."""

from itertools import pairwise

from gangway.channels.email.manifest.token import Token

_KINDS = frozenset({"adult", "child", "senior", "student", "infant"})
_OF_AGES = frozenset({"number", "unit", "months", "dash", "and", "age_lead", "figure", "hedge", "stop"})
_TO = frozenset(
    ["do", "od", "nad", "pod", "under", "over", "bis", "ab", "unter", "uber", "to", "from", "az", "ve", "und"]
)


def without_spans_of_kinds(cut: list[Token]) -> list[Token]:
    """Without the bracket, where the number stands behind its colon."""
    kept: list[Token] = []
    at = 0
    while at < len(cut):
        end = _behind_span(cut, at)
        kept += [] if end else [cut[at]]
        at = end or at + 1
    return kept


def _behind_span(cut: list[Token], at: int) -> int:
    noun = cut[at - 1].noun if at else None
    if cut[at].part != "open" or noun is None or noun.kind not in _KINDS:
        return 0
    end = at + 1
    while end < len(cut) and (cut[end].part in _OF_AGES or cut[end].text in _TO):
        end += 1
    closes = [one.part for one in cut[end : end + 3]]
    behind = closes in (["close", "explains", "number"], ["close", "dash", "number"])
    listed = any(one.part == "and" and then.part == "number" for one, then in pairwise(cut[at:end]))  # "(2 a 7 let)"
    return end + 1 if behind and end > at + 1 and not listed else 0

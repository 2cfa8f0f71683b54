"""Words within a list that tell of nobody: "Children (3-14): 2", "nine ladies and, for once, one gentleman"."""

from gangway.channels.email.manifest.token import Token

_SPAN = frozenset({"number", "dash", "and", "unit", "word", "age_soft", "age_lead", "figure", "hedge"})
_LONGEST, _WORDS = 7, 4


def without_asides(cut: list[Token]) -> list[Token]:
    idle = {one for at in range(len(cut)) for one in (*_span_of_a_label(cut, at), *_aside(cut, at))}
    return [one for at, one in enumerate(cut) if at not in idle]


def _span_of_a_label(cut: list[Token], at: int) -> range:
    """The bracket in "Children (3-14): 2", "Seniors (65+): 1": how old who is counted may be."""
    if cut[at].part != "open" or not at or cut[at - 1].part not in {"noun", "small"}:
        return range(0)
    end = at + 1
    while end < len(cut) and cut[end].part in _SPAN and end - at <= _LONGEST:
        end += 1
    closes = end + 2 < len(cut) and cut[end].part == "close" and cut[end + 1].text == ":"
    counted = closes and cut[end + 2].part == "number"
    opens = at < 2 or cut[at - 2].part in {"line", "stop", "comma", "end"}  # noqa: PLR2004
    figures = [one for one in cut[at + 1 : end] if one.part in {"number", "figure"}]
    return range(at, end + 1) if counted and opens and figures else range(0)


def _aside(cut: list[Token], at: int) -> range:
    """The words between commas in "and, for once, one gentleman"."""
    if cut[at].part not in {"and", "adds"} or at + 1 >= len(cut) or cut[at + 1].part != "comma":
        return range(0)
    end = at + 2
    while end < len(cut) and cut[end].part in {"word", "age_soft"} and end - at <= _WORDS:
        end += 1
    closed = end < len(cut) and cut[end].part == "comma" and end > at + 2
    return range(at + 1, end + 1) if closed else range(0)

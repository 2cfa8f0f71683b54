# ruff: noqa: E501  lists of words, harder to read when broken up
"""Both genders of one number: "27 Seniorinnen und Senioren", "15 kluků a holek"; a bus that waits with its driver."""

from gangway.channels.email.manifest.token import Token

_STEM = 5
_PAIRS = (
    ("damen", "herren"), ("frauen", "manner"), ("jung", "madchen"), ("buben", "madchen"), ("madels", "jungs"), ("kluk", "hol"), ("chlapc", "div"), ("chlapc", "dev"),
    ("boys", "girls"), ("ladies", "gentlemen"), ("men", "women"), ("muz", "zen"), ("pan", "dam"), ("omas", "opas"), ("mutter", "vater"), ("mums", "dads"), ("moms", "dads"),
)  # fmt: skip
_MANY = 3


def without_second_gender(cut: list[Token]) -> list[Token]:
    dropped = {one for at in range(1, len(cut) - 2) if _is_both(cut, at) for one in (at + 1, at + 2)}
    return [one for at, one in enumerate(cut) if at not in dropped]


def _is_both(cut: list[Token], at: int) -> bool:
    number, one, other = cut[at - 1], cut[at], cut[at + 2]
    both = one.part == other.part == "noun" and cut[at + 1].part == "and" and number.part == "number"
    if not both or number.value < _MANY or one.noun is None or other.noun is None or one.noun.kind != other.noun.kind:
        return False
    behind = cut[at + 3].part if at + 3 < len(cut) else "end"
    if behind in {"open", "number"} or (one.noun.is_one and other.noun.is_one):
        return False
    named = any({one.text.startswith(a), other.text.startswith(b)} == {True} or {one.text.startswith(b), other.text.startswith(a)} == {True} for a, b in _PAIRS)  # fmt: skip
    return named or one.text[:_STEM] == other.text[:_STEM]


_BOUNDS = frozenset({"comma", "stop", "line", "end", "open", "explains", "dash"})


_IN = frozenset(["im", "beim", "am", "in", "v", "ve", "u"])  # "der aber im Bus bleibt"


def _is_meeting(cut: list[Token], at: int) -> bool:
    """As in "Treffpunkt mit der Reiseleiterin ist um neun"."""
    place = cut[at].text in {"treffpunkt", "sraz"} or (cut[at].text == "point" and cut[at - 1].text == "meeting")
    return place and cut[at + 1].part == "with"


def without_who_waits(cut: list[Token]) -> list[Token]:
    """As in "der Bus wartet mit dem Fahrer am Kai": a clause that tells of nobody who comes."""
    for at in range(len(cut) - 1):
        waits = cut[at].part == "thing" and cut[at + 1].part == "absent" and cut[at - 1].text not in _IN
        if waits or _is_meeting(cut, at):
            end = at + 1
            while end < len(cut) and cut[end].part not in _BOUNDS and cut[end].part not in {"own", "self", "and"}:
                end += 1
            if end == len(cut) or cut[end].part in _BOUNDS:
                cut = [one.model_copy(update={"part": "word", "noun": None}) if at < where < end else one for where, one in enumerate(cut)]  # fmt: skip
    return cut

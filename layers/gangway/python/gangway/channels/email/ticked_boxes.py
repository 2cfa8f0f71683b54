"""Choices of a form with boxes to tick: what is ticked was chosen, and the others were only offered.

"Cruise: [ ] Lunch Cruise [x] Dinner Cruise" names the dinner cruise alone. Where boxes stand and none is ticked,
nothing was chosen.
"""

import re

_EMPTY = r"\[\s{0,3}\]|\(\s{0,3}\)(?=\s*\w)|[☐□❏❑◻○◯⬜]"
_TICKED = r"\[\s?[xX×✓✔*]\s?\]|\(\s?[xX×✓✔*•]\s?\)|[☑☒✅✓✔■●◉🗹🗷]"
_BOX = re.compile(rf"[ \t]*(?:[-*•][ \t]+)?(?:(?P<empty>{_EMPTY})|(?P<ticked>{_TICKED}))[ \t]*")
# "Table by the window: no" wishes for none.
_DENIED = re.compile(
    r"^[ \t]*[^:\n]{0,24}\b(?:okn\w*|windows?|fenster\w*|return|zpáteční\w*|rückfahrt)\b"
    r"[^:\n]{0,16}[:?][ \t]*(?:ne|no|nein)[ \t.]*$",
    re.MULTILINE | re.IGNORECASE,
)
_FEWEST = 2
_BULLETS = "✅✓✔■●◉"  # also of a list in which nothing is chosen


def with_ticked_only(text: str) -> str:
    """The text without the choices that nobody ticked; one that is ticked stands behind its label."""
    boxes = list(_BOX.finditer(text))
    if len(boxes) < _FEWEST or all(box["ticked"] and box["ticked"] in _BULLETS for box in boxes):
        return _DENIED.sub("", text)
    out, at, chosen = [], 0, False
    for box, behind in zip(boxes, [*boxes[1:], None], strict=True):
        gap = text[at : box.start()]
        chosen = chosen and not gap.strip()
        out.append("" if chosen else gap)
        line = text.find("\n", box.end())
        ends = min(len(text) if line < 0 else line, behind.start() if behind else len(text))
        if box["ticked"]:
            out.append(f"{',' if chosen else ''} {text[box.end() : ends].strip()}")
            chosen = True
        at = ends
    out.append(text[at:])
    text = _DENIED.sub("", "".join(out))
    return re.sub(r"(:|\?|\))[ \t]*\n+(?:[ \t]*\n)*(?= )", r"\1", text)

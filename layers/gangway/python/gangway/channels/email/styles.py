"""CSS as far as it can hide text from a reader: display, visibility, size, colour against its ground, position.

Only what makes text invisible is looked at. Colours are inherited, so white on white is found and white on orange
is not.
"""

import re
from collections.abc import Mapping

from gangway.domain.model import Model

_NAMED = {
    "white": (255, 255, 255), "snow": (255, 250, 250), "ivory": (255, 255, 240), "black": (0, 0, 0),
    "whitesmoke": (245, 245, 245), "ghostwhite": (248, 248, 255), "red": (255, 0, 0), "green": (0, 128, 0),
    "blue": (0, 0, 255), "gray": (128, 128, 128), "grey": (128, 128, 128), "yellow": (255, 255, 0),
    "silver": (192, 192, 192), "orange": (255, 165, 0), "navy": (0, 0, 128), "maroon": (128, 0, 0),
}  # fmt: skip
_ALIKE = 40  # sum of the differences of the three channels below which nobody reads the text
_SMALLEST = 2.0  # points or pixels
_FAR_AWAY = -500.0
_TRANSPARENT = 0.06

Colour = tuple[int, int, int]


class Look(Model):
    """How text looks at one place of the document."""

    hidden: bool = False
    struck: bool = False
    colour: Colour | None = None  # None: the reader's default, taken to be readable
    ground: Colour | None = (255, 255, 255)  # None: an image or something else we cannot see

    @property
    def is_seen(self) -> bool:
        return not self.hidden and not self.struck and not _alike(self.colour, self.ground)


def _alike(one: Colour | None, other: Colour | None) -> bool:
    if one is None or other is None:
        return False
    return sum(abs(a - b) for a, b in zip(one, other, strict=True)) < _ALIKE


def declarations(style: str) -> dict[str, str]:
    """`color: red; font-size:0` as a dict; names and values in lower case, comments and `!important` gone."""
    style = re.sub(r"/\*.*?\*/", "", style, flags=re.DOTALL).lower().replace("!important", "")
    pairs = (piece.partition(":") for piece in style.split(";"))
    return {name.strip(): value.strip() for name, _, value in pairs if value.strip()}


def restyled(look: Look, style: Mapping[str, str]) -> Look:
    """The look inside an element with that style."""
    ground = look.ground
    colour = colour_of(style["color"]) if "color" in style else look.colour
    if "background" in style or "background-color" in style:
        ground = _ground(style.get("background-color") or style["background"], look.ground)
    return Look(
        hidden=look.hidden or hides(style) or _see_through(style.get("color", "")),
        struck=look.struck
        or "line-through" in style.get("text-decoration", "") + style.get("text-decoration-line", ""),
        colour=colour,
        ground=ground,
    )


def _ground(value: str, inherited: Colour | None) -> Colour | None:
    if "url(" in value or "gradient" in value:
        return None
    if value in {"transparent", "none", "inherit", "initial"}:
        return inherited
    return next((found for word in _words(value) if (found := colour_of(word))), inherited)


def _words(value: str) -> list[str]:
    return re.findall(r"rgba?\([^)]*\)|\S+", value)


def colour_of(value: str) -> Colour | None:
    value = value.strip()
    if match := re.fullmatch(r"#([0-9a-f]{3})[0-9a-f]?", value):
        red, green, blue = (int(digit * 2, 16) for digit in match[1])
        return red, green, blue
    if match := re.fullmatch(r"#([0-9a-f]{6})(?:[0-9a-f]{2})?", value):
        return int(match[1][:2], 16), int(match[1][2:4], 16), int(match[1][4:], 16)
    if match := re.match(r"rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})", value):
        return int(match[1]), int(match[2]), int(match[3])
    return _NAMED.get(value)


def _see_through(colour: str) -> bool:
    if colour == "transparent":
        return True
    match = re.search(r"rgba\([^)]*[\s,/]([\d.]+)%?\s*\)", colour)
    return match is not None and _number(match[1]) < _TRANSPARENT


def hides(style: Mapping[str, str]) -> bool:
    if style.get("display") == "none" or style.get("mso-hide") == "all":
        return True
    if style.get("visibility") in {"hidden", "collapse"} or _number(style.get("opacity", "1")) < _TRANSPARENT:
        return True
    return _too_small(style) or _off_screen(style)


def _too_small(style: Mapping[str, str]) -> bool:
    size = style.get("font-size", "")
    if re.match(r"[\d.]", size) and _length(size) < _SMALLEST:
        return True
    clipped = style.get("overflow", "").startswith("hidden")
    sizes = [style.get(name, "") for name in ("height", "max-height", "width", "max-width")]
    return clipped and any(re.match(r"[\d.]", value) and _length(value) <= 1 for value in sizes)


def _length(value: str) -> float:
    """In points or pixels, roughly: what matters is whether it can be read."""
    size = _number(value)
    if value.endswith("em"):
        return size * 12
    return size / 8 if value.endswith("%") else size


def _off_screen(style: Mapping[str, str]) -> bool:
    names = ("left", "right", "top", "bottom", "text-indent", "margin-left", "margin-top", "margin-right")
    if any(_number(style.get(name, "0")) <= _FAR_AWAY for name in names):
        return True
    clip = style.get("clip", "").replace(" ", "").replace("px", "")
    scaled = re.search(r"scale\(\s*0(?:\.0+)?\s*\)|translate\w*\(\s*-\d{4}", style.get("transform", ""))
    return clip.startswith(("rect(0,0,0,0", "rect(1,1,1,1", "rect(0000")) or scaled is not None


def _number(value: str) -> float:
    match = re.match(r"\s*(-?\d*\.?\d+)", value)
    return float(match[1]) if match else (0.0 if value.startswith("0") else 1.0 if value else 0.0)


def rules(sheet: str) -> dict[str, dict[str, str]]:
    """Selectors of one simple kind (`.class`, `#id`, `tag`, `tag.class`) and what they declare."""
    sheet = re.sub(r"/\*.*?\*/|<!--|-->", "", sheet, flags=re.DOTALL)
    found: dict[str, dict[str, str]] = {}
    for selectors, body in re.findall(r"([^{}@]+)\{([^{}]*)\}", sheet):
        for selector in selectors.split(","):
            last = selector.strip().lower().split(" ")[-1].split(">")[-1]
            if re.fullmatch(r"[a-z0-9]*[.#]?[\w-]+", last):
                found.setdefault(last, {}).update(declarations(body))
    return found

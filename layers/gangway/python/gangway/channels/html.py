"""HTML that cannot be broken out of: text and attributes are escaped here and nowhere else."""

from html import escape

VOID = frozenset({"input", "meta", "link", "path", "br", "img"})


class Html(str):
    """Markup that was built here; any other string is text."""

    __slots__ = ()


def tag(element: str, /, *children: "Html | str | None", **attributes: "str | int | bool | None") -> Html:
    """An element; `class_` is `class`, `aria_label` is `aria-label`, an attribute that is None or False is left out."""
    given = "".join(_attribute(key, value) for key, value in attributes.items())
    if element in VOID:
        return Html(f"<{element}{given}>")
    return Html(f"<{element}{given}>{join(*children)}</{element}>")


def join(*parts: "Html | str | None") -> Html:
    return Html("".join(part if isinstance(part, Html) else escape(part) for part in parts if part))


def _attribute(key: str, value: "str | int | bool | None") -> str:
    if value is None or value is False:
        return ""
    name = key.rstrip("_").replace("_", "-")
    return f" {name}" if value is True else f' {name}="{escape(str(value))}"'

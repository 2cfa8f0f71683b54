"""HTML to the text a person would see, in one pass over the tags and without a tree, so that no document is too deep.

Hidden, tiny, see-through and struck-out text is left out; cells of a table row stand on one line divided by tabs,
also where a cell is broken over lines; quotations get the `> ` of a plain mail.
"""

import re
import unicodedata
from html.parser import HTMLParser

from gangway.channels.email.labels import meaning_of
from gangway.channels.email.styles import Look, declarations, restyled, rules

_INVISIBLE = re.compile(
    "[\u200b-\u200f\u2060-\u2064\ufeff\u00ad\u202a-\u202e\u2066-\u2069\u180e\u034f\U000e0000-\U000e007f]"
)
_BLOCKS = {
    "p", "div", "table", "tr", "ul", "ol", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "section",
    "article", "header", "footer", "hr", "pre", "dl", "dt", "dd", "form", "fieldset", "address", "center", "body",
}  # fmt: skip
_SILENT = {"script", "style", "title", "template", "head", "noscript", "object", "svg", "select", "textarea"}
_VOID = {"br", "img", "hr", "meta", "link", "input", "area", "base", "col", "source", "wbr"}
_STRUCK = {"s", "strike", "del"}
_MOST_OPEN = 2_000
_CELL = "\t"
_SOFT = "\ue000"  # a line's end within a cell, until the whole row is known
_GAP = "\ue001"  # a space of a column set with hard spaces
_ROWS = {"table", "tr", "thead", "tbody", "tfoot"}
_PARTS = {*_ROWS, "td", "th"}
_WIDEST_GAP = 40  # columns stand apart by less; patterns cost the square of a gap
_ENDLESS = re.compile(rf"\s{{{_WIDEST_GAP + 1},}}")
_COLUMNS = re.compile(r"\S {3,}\S|\xa0\s*\xa0")
_LONGEST_PIECE = 80
_A_LABEL_AND_ITS_VALUE = 2  # readers of labels want the lines of the value as they are


def clean(text: str) -> str:
    """Without invisible characters, in composed form, with ordinary spaces and line ends, and no endless gaps."""
    text = unicodedata.normalize("NFKC", _INVISIBLE.sub("", text))
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    text = re.sub(r"[^\S\n\t]", " ", text).replace("\x00", "")
    return _ENDLESS.sub(lambda gap: gap.group()[:_WIDEST_GAP], text)


OLD_VALUE = re.compile(r"⟦([^⟧]*)⟧")


def text_of_html(html: str, *, with_struck: bool = False) -> str:
    """What a person sees; never raises. `with_struck` keeps struck-out text between ⟦ and ⟧."""
    sheet = "\n".join(re.findall(r"<style\b[^>]*>(.*?)</style", html, flags=re.DOTALL | re.IGNORECASE))
    reader = _Reader(rules(sheet), with_struck=with_struck)
    try:
        reader.feed(html)
        reader.close()
    except (AssertionError, ValueError, RecursionError):
        pass  # what was read so far is what can be read
    return reader.text()


class _Reader(HTMLParser):
    def __init__(self, sheet: dict[str, dict[str, str]], *, with_struck: bool = False) -> None:
        super().__init__(convert_charrefs=True)
        self._with_struck = with_struck
        self._sheet = sheet
        self._pieces: list[str] = []
        self._open: list[tuple[str, Look]] = []
        self._silent = 0
        self._quoted = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "br":
            self._pieces.append(_SOFT if self._in_cell else "\n")
            return
        if tag in _BLOCKS:
            self._break(tag)
        if tag in {"td", "th"}:
            self._cell()
        if tag in _VOID or len(self._open) >= _MOST_OPEN:
            return
        self._silent += tag in _SILENT
        self._quoted += tag == "blockquote"
        self._open.append((tag, self._looks(tag, {name: value or "" for name, value in attrs})))

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS:
            self._break(tag)
        if not any(name == tag for name, _ in self._open[-60:]):
            return
        while self._open:
            name, _ = self._open.pop()
            self._silent -= name in _SILENT
            self._quoted -= name == "blockquote"
            if name == tag:
                break

    def handle_data(self, data: str) -> None:
        if self._silent:
            return
        if self._with_struck and self._look.struck and data.strip():
            self._write(f"⟦{data.strip()}⟧")
        if not self._look.is_seen:
            return
        self._write(re.sub(r" {2,}", _gap, data) if self._in_pre else self._spaced(data))

    def _spaced(self, data: str) -> str:
        """Hard spaces in a row set columns apart, and soft ones were meant to; in a cell they are as any space."""
        if self._in_cell or not _COLUMNS.search(data):
            return re.sub(r"\s+", " ", data)
        return re.sub(
            r"\s+", lambda found: " " if "\n" in found.group() or len(found.group()) == 1 else _gap(found), data
        )

    @property
    def _look(self) -> Look:
        return self._open[-1][1] if self._open else Look()

    @property
    def _in_pre(self) -> bool:
        return any(name == "pre" for name, _ in self._open[-6:])

    def _looks(self, tag: str, attributes: dict[str, str]) -> Look:
        style: dict[str, str] = {}
        for selector in self._selectors(tag, attributes):
            style.update(self._sheet.get(selector, {}))
        if "bgcolor" in attributes:
            style["background-color"] = attributes["bgcolor"].lower()
        if tag == "font" and "color" in attributes:
            style["color"] = attributes["color"].lower()
        if "hidden" in attributes:
            style["display"] = "none"
        if tag in _STRUCK:
            style["text-decoration"] = "line-through"
        style.update(declarations(attributes.get("style", "")))
        return restyled(self._look, style) if style else self._look

    @staticmethod
    def _selectors(tag: str, attributes: dict[str, str]) -> list[str]:
        classes = attributes.get("class", "").lower().split()
        named = [f".{name}" for name in classes] + [f"{tag}.{name}" for name in classes]
        return [tag, *named, f"#{attributes.get('id', '').lower()}"]

    def _write(self, text: str) -> None:
        if self._at_line_start:
            text = text.lstrip(f" {_GAP}") if not self._in_pre else text
            if self._quoted and text:
                text = "> " * min(self._quoted, 6) + text
        if text:
            self._pieces.append(text)

    @property
    def _at_line_start(self) -> bool:
        return not self._pieces or self._pieces[-1].endswith(("\n", _SOFT))

    @property
    def _in_cell(self) -> bool:
        """Whether the innermost part of a table that is open is a cell."""
        return next((name in {"td", "th"} for name, _ in reversed(self._open[-60:]) if name in _PARTS), False)

    def _break(self, tag: str) -> None:
        if self._in_cell and tag not in _ROWS:
            if not self._at_line_start and self._pieces[-1] != _CELL:
                self._pieces.append(_SOFT)
            return
        self._drop_soft_ends()
        if not self._at_line_start:
            self._pieces.append("\n")

    def _cell(self) -> None:
        self._drop_soft_ends()
        if not self._at_line_start:
            self._pieces.append(_CELL)

    def _drop_soft_ends(self) -> None:
        while self._pieces and self._pieces[-1] == _SOFT:
            self._pieces.pop()

    def text(self) -> str:
        text = "\n".join(_as_row(line) for line in clean("".join(self._pieces)).split("\n"))
        lines = (
            re.sub(r" *\t *", _CELL, re.sub(r" {2,}", " ", line)).strip(f" {_CELL}{_GAP}") for line in text.split("\n")
        )
        return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n").replace(_GAP, " ")


def _gap(found: re.Match[str]) -> str:
    return _GAP * len(found.group())


def _labels_itself(cell: str) -> bool:
    """A label above its value in one cell: "Guests" over "3 guests"."""
    label, _, value = cell.strip(f" {_SOFT}").partition(_SOFT)
    return bool(value.strip(f" {_SOFT}(")) and not value.lstrip().startswith("(") and meaning_of(label) is not None


def _as_row(line: str) -> str:
    """A row of data on one line; where cells only arrange a page, their lines stay lines."""
    if _SOFT not in line:
        return line
    cells = line.strip(f" {_CELL}{_SOFT}").split(_CELL)
    pieces = [piece for cell in cells for piece in cell.split(_SOFT)]
    arranges = any(len(piece) > _LONGEST_PIECE or re.search(r"\w:(?:\s|$)", piece) for piece in pieces)
    if all(_labels_itself(cell) for cell in cells):
        return re.sub(rf"[{_SOFT}{_CELL}]+", "\n", line)
    if len(cells) == 1 or arranges or (len(cells) == _A_LABEL_AND_ITS_VALUE and _SOFT not in cells[0]):
        return line.replace(_SOFT, "\n")
    return re.sub(rf"\s*{_SOFT}\s*(?:> )*", " ", line)

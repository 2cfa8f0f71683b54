"""Bytes of a CSV file to text. Read are UTF-8, UTF-16 and Windows-1250; everything else is named and refused.

A charset is believed when the file says it (a byte order mark) or proves it (valid UTF-8). Windows-1250 can only be
concluded, so it must leave nothing but letters and signs of Czech, Slovak, Polish and German, and a person is shown
some words. Rule: a name is never stored in letters that nobody has checked.
"""

import codecs
import re

from gangway.domain.model import Model
from gangway.sheets.errors import UnreadableFile

LETTERS = "áčďéěíňóřšťúůýžľĺŕôäöüßąćęłńśźżëőűçâîăşţđ"
EXPECTED = frozenset(LETTERS + LETTERS.upper().replace("SS", "") + "\xa0–—„“”‚‘’…€§°×·•´«»©®™±")
OTHERS = (("iso8859-2", "ISO-8859-2"), ("cp852", "DOS code page 852"), ("mac_latin2", "Macintosh Central European"))
# Š Ť Ž and their like stand here in ISO-8859-2 and there in Windows-1250; most other letters have one place in both.
ISO_PLACES = frozenset(b"\xa9\xab\xae\xb9\xbb\xbe")
WINDOWS_PLACES = frozenset(b"\x8a\x8c\x8d\x8e\x8f\x9a\x9c\x9d\x9e\x9f")
MOST_SAMPLES = 8
REPAIR = "save it as “CSV UTF-8” and upload it again"
WORD = re.compile(r"\w*[^\W\d_a-zA-Z]\w*")


class Decoded(Model):
    text: str
    charset: str
    samples: tuple[str, ...] = ()


def decode(content: bytes) -> Decoded:
    """Raises UnreadableFile, which names the charset it looks like and the first byte that does not fit."""
    for mark, charset, name in (
        (codecs.BOM_UTF8, "utf-8", "UTF-8 with BOM"),
        (codecs.BOM_UTF32_LE, "utf-32-le", ""),
        (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16"),
        (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16"),
    ):
        if content.startswith(mark):
            return _marked(content[len(mark) :], charset, name)
    if (guessed := _utf16_without_mark(content)) is not None:
        return _marked(content, guessed, "UTF-16 without BOM")
    try:
        return Decoded(text=content.decode("utf-8"), charset="UTF-8")
    except UnicodeDecodeError as error:
        return _windows_1250(content, error.start)


def _marked(content: bytes, charset: str, name: str) -> Decoded:
    if not name:
        raise UnreadableFile("letters", f"the file is UTF-32: {REPAIR}")
    try:
        return Decoded(text=content.decode(charset), charset=name)
    except UnicodeDecodeError as error:
        place = _place(content[: error.start], error.start)
        raise UnreadableFile(
            "letters", f"the file begins as {name} and is something else at {place}: {REPAIR}"
        ) from None


def _utf16_without_mark(content: bytes) -> str | None:
    """Latin text in UTF-16 has a zero in nearly every second byte, which no other charset has anywhere."""
    sample = content[:2_000]
    if len(sample) < 4 or sample.count(0) * 3 < len(sample):  # noqa: PLR2004  two letters; a third of the bytes
        return None
    return "utf-16-le" if sample[1::2].count(0) > sample[0::2].count(0) else "utf-16-be"


def _windows_1250(content: bytes, first: int) -> Decoded:
    place = _place(content[:first], first)
    if 0 in content:
        raise UnreadableFile("letters", f"the file is no text (byte 0x00): {REPAIR}")
    text = _decoded(content, "cp1250")
    either = set(content) & ISO_PLACES and not set(content) & WINDOWS_PLACES
    if text is not None and _is_plausible(text) and not either:
        return Decoded(text=text, charset="Windows-1250", samples=samples(text))
    said = f"the file is not UTF-8 (byte 0x{content[first]:02X} at {place})"
    for charset, name in OTHERS:
        other = _decoded(content, charset)
        if other is not None and _is_plausible(other):
            raise UnreadableFile("letters", f"{said}; it looks like {name}: {REPAIR}")
    raise UnreadableFile("letters", f"{said}, and not Windows-1250 either: {REPAIR}")


def _decoded(content: bytes, charset: str) -> str | None:
    try:
        return content.decode(charset)
    except UnicodeDecodeError:
        return None


def _is_plausible(text: str) -> bool:
    """Only letters and signs that are expected, and no sign such as © or » in the middle of a word."""
    return {c for c in text if c > "~"} <= EXPECTED and not re.search(r"\w[«»©®™±×·•´§°€]\w", text)


def samples(text: str) -> tuple[str, ...]:
    """Some words with letters beyond ASCII, each once, in the order of the file."""
    return tuple(dict.fromkeys(WORD.findall(text)))[:MOST_SAMPLES]


def _place(before: bytes, offset: int) -> str:
    line, column = before.count(b"\n") + 1, offset - before.rfind(b"\n")
    return f"line {line}, column {column}"


def twice_encoded(text: str) -> str | None:
    """What the text was meant to be, if UTF-8 was once read as Windows-1250 or -1252 and saved so; else None."""
    if text.isascii():
        return None
    for charset in ("cp1250", "cp1252"):
        try:
            meant = text.encode(charset).decode("utf-8")
        except UnicodeError:
            continue
        if meant != text:
            return meant
    return None

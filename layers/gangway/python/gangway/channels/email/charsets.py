"""Bytes to text: the declared charset when it holds, a better one when the text itself proves it wrong."""

from gangway.channels.email.language import known_words

_ALIASES = {
    "x-mac-ce": "mac_latin2", "x-mac-centraleurroman": "mac_latin2", "x-mac-roman": "mac_roman",
    "macintosh": "mac_roman", "unicode-1-1-utf-7": "utf-7", "cp-1250": "cp1250", "cp-1252": "cp1252",
    "win-1250": "cp1250", "windows1250": "cp1250", "ansi": "cp1252", "iso-8859-8-i": "iso-8859-8",
    "iso8859-1": "cp1252", "iso-8859-1": "cp1252", "latin1": "cp1252", "latin2": "iso-8859-2",
    "ks_c_5601-1987": "cp949", "gb2312": "gb18030", "utf8mb4": "utf-8", "unknown-8bit": "utf-8",
}  # fmt: skip
_WESTERN = {"cp1252", "us-ascii", "ascii", "mac_roman", "iso-8859-15"}
_GUESSES = ("cp1250", "iso-8859-2", "cp1252", "mac_latin2", "cp852")
_SAMPLE = 20_000


def decode(data: bytes, declared: str | None) -> str:
    """Text of `data`; never raises."""
    charset = _ALIASES.get((declared or "us-ascii").strip().lower(), (declared or "us-ascii").strip().lower())
    if charset in {"utf-7", "utf-16", "utf-16le", "utf-16be", "utf-32"}:
        return _strictly(data, charset) or data.decode("latin-1")
    if data.isascii():
        return _strictly(data, charset) or data.decode("ascii")
    if (text := _strictly(data, "utf-8")) is not None:
        return text  # eight-bit text that happens to be valid UTF-8 is UTF-8, whatever was declared
    text = _strictly(data, charset)
    if text is None or charset in _WESTERN:
        return _most_readable(data, text)
    return text


def _strictly(data: bytes, charset: str) -> str | None:
    try:
        return data.decode(charset)
    except (LookupError, UnicodeError, ValueError):
        return None


def _most_readable(data: bytes, declared_text: str | None) -> str:
    """The guess in which the most words are known; the declared charset wins a draw."""
    best = declared_text
    most = known_words(best[:_SAMPLE]) if best is not None else -1.0
    for charset in _GUESSES:
        text = _strictly(data, charset)
        if text is not None and known_words(text[:_SAMPLE]) > most:
            best, most = text, known_words(text[:_SAMPLE])
    return best if best is not None else data.decode("latin-1")

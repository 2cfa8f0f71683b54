# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Forms of unknown make brought into the one form that is read, `label: value` on a line each.

datum => 5. 6. 2027        [Datum] 5. 6. 2027        <date>5. 6. 2027</date>        date: '5. 6. 2027',

Three lines alike make a form; one arrow alone is rather an old value and the new one, one bracket a remark.
"""

import re
from urllib.parse import unquote_plus

from gangway.channels.email.bare_cells import with_named_cells
from gangway.channels.email.labels import KINDS, meaning_of
from gangway.channels.email.machine_text import unfolded
from gangway.domain.catalogue import Catalogue

_FEWEST = 3
_ARROW = re.compile(
    r"^[ \t]*(?:[-*•][ \t]+)?(?P<label>[^:=>→\n]{1,40}?)[ \t]*(?:=>|->|–>|→|»|::|>)[ \t]*(?P<value>[^→\n]*\S)[ \t]*$"
)
_BRACKET = re.compile(
    r"^[ \t]*[\[{<](?P<label>[^\W\d][^\]}>\n]{0,39})[\]}>][ \t]*:?[ \t]*(?P<value>[^\n<\[{]*\S)[ \t]*$"
)
_QUOTED = re.compile(
    r"^[ \t]*['\"]?(?P<label>[^\W\d][^:='\"\n]{0,39})['\"]?[ \t]*(?::|=>|=)[ \t]*(?:'(?P<value>[^'\n]*)'|\"(?P<double>[^\"\n]*)\")[ \t]*[,;]?[ \t]*$"
)
_MARKUP = re.compile(
    r"</?(?:b|strong|i|em|u|br|p|td|th|tr|table|tbody|div|span|li|ul|ol|dl|dt|dd|h[1-6])(?:\s[^<>]*)?/?>", re.IGNORECASE
)
_PAIR = re.compile(r"\s*[\"']?(?P<label>[^\W\d][^:=;&\"']{0,30}?)[\"']?\s*[:=]\s*(?P<value>\S(?:.*\S)?)\s*")
# The hour on the guest's clock; "Z" is another's.
_MOMENT = re.compile(r"\b(20\d\d-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(?:\+0[12]:?00)?(?![\dZ+:-])")
# "2 × Adult ............ 32.00 EUR".
_MONEY = r"(?:(?:€|EUR|CZK|Kč|USD|GBP)\s?\d[\d.,]*|\d[\d.,]*\s?(?:€|EUR|CZK|Kč|USD|GBP|,-))"
_PRICED = re.compile(
    rf"^([ \t]*\d{{1,3}}\s*[x×]\s*[^\W\d][^.\n:=]{{2,40}}?)[ \t]*(?:\.{{3,}}|…+|[ ]{{2,}}|\s[–—-]|:|=)[ \t]*{_MONEY}[ \t]*$",
    re.MULTILINE,
)
# "Hodinová plavba – dospělý | 2 ks | 780 Kč".
_SOLD = re.compile(
    rf"^[ \t]*(?P<title>[^\W\d][^|;\t\n]{{5,80}}?)[ \t]*[|;\t][ \t]*(?P<count>\d{{1,3}})[ \t]*(?:ks|x|×|pcs|Stk\.?|Stück)[ \t]*(?:[|;\t][ \t]*{_MONEY}[ \t]*)*$",
    re.MULTILINE,
)
_WAVE = re.compile(r"^[ \t]*(?P<label>[^\W\d][\w /.-]{1,30}?)[ \t]*[~^§][ \t]*(?P<value>\S[^~^§\n]*?)[ \t]*$")
_ELEMENT = re.compile(r"<(?P<label>[A-Za-z][\w:.-]*)(?P<said>(?:\s[^<>]*)?)>(?P<value>[^<>]*)</(?P=label)>")
# `<booking status="CANCELLED">` holds elements, and says of all of them what they are.
_STATE = re.compile(
    r"<[A-Za-z][\w:.-]*\s[^<>]*?\b(?:status|state|action|event|type|mode)\s*=\s*[\"']([^\"'<>]+)[\"'][^<>]*>(?=\s*<)"
)
_TAG = re.compile(r"</?[A-Za-z][\w:.-]*(?:\s[^<>]*)?/?>|<\?xml[^<>]*\?>|<!\[CDATA\[|\]\]>")


def as_lines(text: str, catalogue: Catalogue) -> str:
    """The text with its form as lines of `label: value`; as it is where it holds none of these."""
    text = _MOMENT.sub(r"\1 \2", _pairs(_elements(_without_markup(unfolded(text)))))
    text = _SOLD.sub(r"\g<count> x \g<title>", _PRICED.sub(r"\1", text))
    for form in (_ARROW, _BRACKET, _QUOTED, _WAVE):
        text = _colons(text, form)
    return with_named_cells(text, catalogue)


def _colons(text: str, form: re.Pattern[str]) -> str:
    """Lines of one make with a colon; only where three of them have labels that mean something."""
    lines = text.split("\n")
    found = [form.match(line) for line in lines]
    known = {meaning_of(one["label"]) for one in found if one} - {None, "ignore"}
    if len(known) < _FEWEST:
        return text
    told = (f"{one['label'].strip()}: {_value(one)}" if one else line for one, line in zip(found, lines, strict=True))
    return "\n".join(told)


def _without_markup(text: str) -> str:
    """As in `<b>Cruise</b>` of a plain text that was made from another."""
    return _MARKUP.sub("\n", text) if len(_MARKUP.findall(text)) > _FEWEST else text


def _pairs(text: str) -> str:
    """As in `datum=19.6.2027; dospeli=2`, `date=2027-06-19&adults=2`: the pairs of one line on lines of their own."""
    lines = text.split("\n")
    for at, line in enumerate(lines):
        for separator in ("&", ";", " // ", " | ", ","):
            found = [_PAIR.fullmatch(piece) for piece in line.split(separator) if piece.strip()]
            told = [one for one in found if one]
            known = {meaning_of(one["label"]) for one in told} - {None, "ignore"}
            if len(told) == len(found) and len(known) >= _FEWEST:
                values = (unquote_plus(one["value"]) if separator == "&" else one["value"] for one in told)
                lines[at] = "\n".join(f"{one['label']}: {value}" for one, value in zip(told, values, strict=True))
                break
    return "\n".join(lines)


def _value(found: re.Match[str]) -> str:
    double = found.groupdict().get("double")
    return (found["value"] if found["value"] is not None else double or "").strip()


def _elements(text: str) -> str:
    """As in `<adults>2</adults>`, `<pax type="adult">2</pax>`: each element that holds a value on its own line."""
    found = list(_ELEMENT.finditer(text))
    if len({meaning_of(one["label"]) for one in found} - {None, "ignore"}) < _FEWEST:
        return text
    text = _STATE.sub(r"\nstatus: \1\n", text)
    told = _ELEMENT.sub(lambda one: f"\n{_name(one)}: {one['value'].strip()}\n", text)
    return re.sub(r"\n\s*\n+", "\n", _TAG.sub("\n", told)).strip()


def _name(element: re.Match[str]) -> str:
    """The attribute that says of which kind the guests are, else the element's name."""
    said = re.findall(r"[\"']([^\W\d][^\"']*)[\"']", element["said"])
    counts = meaning_of(element["label"]) in {None, "people"} and re.fullmatch(r"\s*\d{1,3}\s*", element["value"])
    kind = next((one for one in said if meaning_of(one) in KINDS), said[0] if counts and said else None)
    return kind or element["label"]

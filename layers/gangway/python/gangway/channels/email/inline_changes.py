# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""What changed, told by an agency in a sentence above the booking it restates.

"A booking was updated. What has changed: PAX, from 2 Adult to 3 Adult. Everything else is as before." Each such sentence
becomes a line of `label: ⟦old⟧ new` below a heading. Where a mail says in a sentence that something changed and what it was
cannot be read, nothing that is restated below is taken for new (`says_what_changed`).
"""

import re

from gangway.channels.email.folding import fold, has, pattern
from gangway.channels.email.labels import KINDS, meaning_of

HEADING = "What has changed:"
_CHANGED = r"(?:chang\w*|amend\w*|modif\w*|updat\w*|edit\w*|mov(?:ed|es)|reschedul\w*|switched|increased|reduced|geändert|verschoben|verlegt|umgebucht|aktualisiert|angepasst|změn\w+|přesunu\w+|přelož\w+|uprav\w+|posunu\w+)"
_IN_ONE_LINE = rf"(?:\bwhat(?:'s| is| has| was)? (?:been )?(?:changed|new|different)|\bco se (?:z)?měn\w+|\bwas (?:sich|hat sich) geändert(?: hat)?|\b(?:changes?|amendments?|modifications?|updates?|změn[ay]|změněno|upraveno|änderung(?:en)?|geändert)(?: (?:made|was|were|wurden?|details|to the booking|rezervace|der buchung))*|\bthe following (?:\w+ ){{0,3}}{_CHANGED}|\bfolgendes (?:\w+ ){{0,2}}{_CHANGED})"
_REST_STAYS = r"\b(?:(?:everything|all|nothing|anything) (?:else|other)|all (?:the )?other|(?:the )?(?:rest|remaining|other (?:details|data|information))\b[^.!?\n]{0,40}\b(?:same|unchanged|before|was|were|stays?|remains?)|vše(?:chno)? ostatní|ostatní (?:údaje|zůstáv)|zbytek|nic jiného|alles (?:andere|übrige|weitere)|(?:die )?(?:übrigen|restlichen|anderen) (?:angaben|daten)|der rest|sonst (?:bleibt|hat sich|nichts))"
_ONLY_THIS = (
    rf"\b(?:only|nur|lediglich|jen|jenom|pouze)\b[^.!?\n]{{0,50}}\b{_CHANGED}|\b{_CHANGED} (?:only|nur|jen|pouze)\b"
)
_SOMEBODY_CHANGED = rf"\b(?:customer|guest|client|travell?er|zákazn\w+|klient\w*|host|kunde|gast|reisende)\b[^.!?\n]{{0,30}}\b{_CHANGED} (?:the|their|his|her|its|den|die|das|seine?\w*|ihre?\w*|svou?|svůj|termín|datum|čas|počet|hodin\w+)\b"
_FROM_TO = rf"\b{_CHANGED}\b[^.!?\n]{{0,40}}\b(?:from|von|z|ze)\b[^!?\n]{{1,60}}\b(?:to|auf|na)\b"


def says_what_changed(text: str) -> bool:
    """Whether a sentence tells what is new, and so that not all which is restated is."""
    said = "\n".join(line for line in _sentences(text) if not _is_field(line))
    told = rf"{_IN_ONE_LINE}\W*:\W*\S|{_REST_STAYS}|{_ONLY_THIS}|{_SOMEBODY_CHANGED}|{_FROM_TO}"
    return has(told, fold(said)) or has(rf"(?m)^\W*{_IN_ONE_LINE}\W*:[ \t]*\S", fold(text))


def with_inline_changes(text: str) -> str:
    """Sentences on lines of their own; those that tell an old and a new value as lines of `label: ⟦old⟧ new`."""
    lines: list[str] = []
    told: list[str] = []
    stated = set(text.split("\n"))
    for line in _sentences(text):
        changes = _changes(line) if line not in stated or not _NEW_FIELD.match(line) else []
        told += changes
        lines += [] if changes else [line]
    return "\n".join([HEADING, *told, "", *lines] if told else lines)


_MONTH = (
    r"(?:jan|feb|mar|mär|apr|ma[yi]|jun|jul|aug|sep|o[ck]t|nov|de[cz]|led|úno|bře|dub|kvě|čer|srp|září|říj|lis|pro)"
)
_STOP = re.compile(rf"(?<=[\w)'’][.!])[ \t]+(?=[^\W\d_a-z])(?!(?i:{_MONTH}))")


def _sentences(text: str) -> list[str]:
    return [part for line in text.split("\n") for part in ([line] if "\t" in line else _STOP.split(line))]


def _is_field(line: str) -> bool:
    label, _, value = line.partition("\t" if "\t" in line else ":")
    return bool(value.strip()) and meaning_of(label.strip(" -*•")) is not None and not has(_CHANGED, fold(label))


_PAIR = re.compile(
    r"^(?P<label>[^\n⟦]{2,80}?)[ \t]*[,:(–-]?[ \t]*"
    r"(?:\b(?:from|von|z|ze)\b[ \t]+(?P<a>[^\n]{1,60}?)[ \t]+(?:\bto\b|\bauf\b|\bna\b|→|[-=]?>|➔)[ \t]*(?P<b>[^\n]{1,60}?)"
    r"|\b(?:was|were|previously|formerly|old|war|vorher|bisher|bylo?|původně|dříve)\b:?[ \t]+(?P<c>[^\n]{1,60}?)[ \t]*[,;/][ \t]*(?:is )?(?:now|new|neu|jetzt|nun|nyní|nově|teď)\b:?[ \t]+(?P<d>[^\n]{1,60}?)"
    r"|(?P<e>[^\n(]{1,40}?)[ \t]*(?:→|[-=]>|➔)[ \t]*(?P<f>[^\n]{1,60}?))[ \t]*\)?[ \t]*(?:geändert|verschoben|verlegt|umgebucht|erhöht|reduziert)?[ \t]*[.!]?$",
    re.IGNORECASE,
)

# A field within prose, as "New date: 22 August 2027."
_NEW_FIELD = re.compile(
    r"^\W*(?:new|updated|nov[ýéáě]|nově|neue?[rs]?)[ \t]+(?P<label>[^\n:]{3,40}):[ \t]*(?P<new>[^\n]{1,60}?)\.?$",
    re.IGNORECASE,
)


def _changes(sentence: str) -> list[str]:
    """The changes a sentence tells, each as a line; nothing when any of them cannot be read."""
    if "\t" not in sentence and (new := _NEW_FIELD.match(sentence)) and meaning_of(new["label"]) in _CAN_CHANGE:
        return [f"{new['label']}: ⟦?⟧ {new['new']}"]
    if _is_field(sentence) or "⟦" in sentence:
        return []
    headed = pattern(rf"^.*?{_IN_ONE_LINE}\W*:\s*").match(fold(sentence))
    said = sentence[headed.end() :] if headed else sentence
    if not headed and not has(_CHANGED, fold(sentence)):
        return []
    pieces = [
        one.strip() for one in re.split(r";|,?[ \t]+(?:and|und|a)[ \t]+(?=[^\d\n]{2,40}\b(?:from|von|z)\b)", said)
    ]
    told = [_change(piece) for piece in pieces if piece.strip(" .")]
    return [one for one in told if one] if all(told) else []


def _change(piece: str) -> str | None:
    match = _PAIR.match(piece)
    if match is None:
        return None
    old, new = next((match[a], match[b]) for a, b in ("ab", "cd", "ef") if match[a])
    label, first = _label(match["label"] + (f" {old}" if match["e"] else "")), old
    if match["e"] and label is None:  # the label reaches up to the value itself: "departure time 14:15 → 16:30"
        words = f"{match['label']} {old}".split()
        cut = next((at for at, word in enumerate(words) if re.search(r"\d", word)), len(words))
        label, first = _label(" ".join(words[:cut])), " ".join(words[cut:])
    label = label or _kind(first, new)
    return f"{label}: ⟦{first.strip()}⟧ {new.strip(' .')}" if label else None


_FILLING = rf"\b(?:has|have|had|was|were|been|is|are|the|to|by|for|of|a|an|only|just|their|his|her|wurden?|hat|haben|ist|sind|der|die|das|den|nur|byl[aoyi]?|je|jen|pouze|{_CHANGED})\b"


def _label(text: str) -> str | None:
    """The longest end of what stands ahead that is a label; verbs are no part of it."""
    words = pattern(_FILLING).sub(" ", fold(text).replace("number of ", "number\x00of\x00")).replace("\x00", " ")
    plain = words.strip(" .,:(-–").split()
    ends = (" ".join(plain[at:]) for at in range(len(plain)))
    return next((end for end in ends if meaning_of(end) in _CAN_CHANGE), None)


_CAN_CHANGE = {"date", "time", "datetime", "people", "product", "option", *KINDS}


_AN_HOUR = re.compile(r"\D{0,6}\d{1,2}(?:[:.]\d{2}(?:\s*[ap]\.?m\.?)?|\s*[ap]\.?m\.?)\D{0,5}", re.IGNORECASE)
_A_DAY = rf"\b\d{{1,2}}\.?\s*(?:{_MONTH}|\d{{1,2}}\.)|\b{_MONTH}\w*\.?\s\d{{1,2}}\b|\b20\d\d-\d\d-\d\d"


def _kind(old: str, new: str) -> str | None:
    if _AN_HOUR.fullmatch(old) and _AN_HOUR.fullmatch(new):
        return "Time"
    return "Date" if has(_A_DAY, fold(old)) and has(_A_DAY, fold(new)) else None

# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""A change told by its old and its new value, in columns, in two lines or in a sentence, as lines of `label: ⟦old⟧ new`."""

import re

from gangway.channels.email.folding import fold, pattern
from gangway.channels.email.labels import meaning_of
from gangway.channels.email.seen_text import OLD_VALUE

_OLD_WORD = r"(?:original\w*|before|old|previous\w*|prior|former\w*|current\w*|existing|initial\w*|earlier|booked|confirmed|původn\w+|předtím|předchoz\w+|dříve|dřívějš\w+|star[éýáoě]\w*|objednán\w*|rezervován\w*|potvrzen\w*|dosud|dosavadn\w+|stávajíc\w+|alt|alte[rsn]?|bisher\w*|vorher\w*|zuvor|ursprünglich\w*|derzeit\w*|gebucht\w*|bestätigt\w*|aktuell\w*)"
_NEW_WORD = r"(?:updated?|requested|wanted|desired|požadován\w*|požadovan\w*|chceme|gewünscht\w*|new(?:ly)?|now|after|amended|changed|revised|modified|current\w*|nov[ýéáě]\w*|nově|nyní|teď|neu\w*|jetzt|geändert\w*|nachher|künftig|aktuell\w*)"
_OLD = rf"(?:{_OLD_WORD}|was|were|from|booked|so far|until now|před|byl[ao]?|z|gebucht\w*|war|von)"
_NEW = rf"(?:{_NEW_WORD}|changes?|requested|to|po|požadovan\w+|änderung|danach|gewünscht\w*|auf)"
SAME = r"\W*(?:unchanged|same|no change|not changed|beze změny|stejn\w+|nezměněno|unverändert|gleich|idem|dtto|[-=\"]+)?\W*"
_CELLS = re.compile(r"\t|\s*\|\s*|;|\s{2,}")
_LONGEST_HEAD = 30

# A heading with the old and the new value each on a line of its own below it: "Field: Date", "Old value: …", "New value: …".
_STACKED = re.compile(
    rf"^[ \t]*(?:(?:field|changed field|údaj|pole|položka|feld|angabe)[ \t]*[:=][ \t]*)?(?P<label>[^\n:⟦]{{2,40}}?):?[ \t]*\n\s*{_OLD}\b[^:\n]{{0,20}}:[ \t]*(?P<old>[^\n]*)\n\s*{_NEW}\b[^:\n]{{0,20}}:[ \t]*(?P<new>[^\n]+)$",
    re.MULTILINE | re.IGNORECASE,
)
_FIELD = re.compile(
    r"^[ \t]*(?:[-*•·–][ \t]*)?(?P<label>[^\n:=\t|⟦]{3,40}?)(?:[ \t]*(?:[:=|\t]|\.{3,})[ \t]*| {2,})(?P<value>\S[^\n]*)$"
)


def _marked_label(label: str, word: str) -> str | None:
    """What is left of "Original date", "Date (old)", "Personen alt" without the word; None when it is another label."""
    folded = fold(label).strip(" .")
    plain = pattern(rf"^{word}\s+|[\s,/-]*[(\[]?\b{word}(?: values?| hodnota| wert)?[)\]]?$").sub("", folded, count=1)
    return meaning_of(plain) if plain not in {"", folded} else None


def _with_lines_of_both(text: str) -> str:
    """Both lines as one in the place of the new one, wherever each stands: "Original date: Friday", "New date: Saturday"."""
    lines = text.split("\n")
    fields = {at: match for at, line in enumerate(lines) if (match := _FIELD.match(line))}
    plain = {meaning: at for at, one in fields.items() if (meaning := meaning_of(one["label"])) in _PLAIN}
    new = plain | {meaning: at for at, one in fields.items() if (meaning := _marked_label(one["label"], _NEW_WORD))}
    old = {
        meaning: at
        for at, one in fields.items()
        if at not in new.values() and (meaning := _marked_label(one["label"], _OLD_WORD)) in _PLAIN
    }
    for meaning in old.keys() & new.keys():
        was, label = fields[old[meaning]]["value"].strip("⟦⟧ "), _PLAIN[meaning]
        lines[new[meaning]] = f"{label}: ⟦{was}⟧ {fields[new[meaning]]['value']}"
    gone = {old[meaning] for meaning in old.keys() & new.keys()}
    return "\n".join(line for at, line in enumerate(lines) if at not in gone)


# One label for each meaning that can change.
_PLAIN = {
    "date": "Date", "time": "Time", "datetime": "Date and time", "people": "People", "product": "Product",
    "option": "Option", "adult": "Adults", "child": "Children", "infant": "Infants", "senior": "Seniors",
    "student": "Students", "family": "Family tickets",
}  # fmt: skip
_HEAD = r"(?:(?:what(?:'s| has)?[ \t]+changed|changes?|changed|změn[ay]|co se změnilo|änderung(?:en)?|geändert)[ \t]*:[ \t]*)?"
# "Start time changed from 15:00 to 17:00", "Uhrzeit von 15:00 auf 17:00 geändert", "Čas změněn z 15:00 na 17:00".
_SENTENCES = tuple(
    re.compile(
        rf"^[ \t]*(?:[-*•·–][ \t]*)?{_HEAD}{source}[ \t]*(?:\.(?:[ \t](?-i:[A-ZÀ-Ž])[^\n]*)?)?$",
        re.MULTILINE | re.IGNORECASE,
    )
    for source in (
        r"(?P<label>[^\n:]{2,40}?)[ \t]*[-–:(][ \t]*(?:old|previous|former|before|was|původně|dříve|předtím|alt|bisher|vorher)(?:[ \t]+value)?[ \t]*:?[ \t]*(?P<old>[^\n]{1,60}?)[ \t]*[,;|/][ \t]*(?:new|now|after|nově|teď|nyní|neu|jetzt)(?:[ \t]+value)?[ \t]*:?[ \t]*(?P<new>[^\n.]{1,60}?)\)?",
        r"(?P<label>[^\n:]{2,40}?)[ \t]*[:\t][ \t]*(?P<old>[^\n]{1,60}?\d[^\n]{0,60}?)[ \t]+(?:(?:has|have)[ \t]+(?:been[ \t]+)?changed[ \t]+(?:in)?to|(?:was[ \t]+|were[ \t]+)?changed[ \t]+to|is[ \t]+now|are[ \t]+now|now[ \t]+reads|has[ \t]+become|becomes?|became|wird[ \t]+(?:jetzt[ \t]+)?zu|wurde[ \t]+zu|(?:ist|sind|lautet)[ \t]+(?:jetzt|nun|neu)|geändert[ \t]+(?:auf|in|zu)|(?:je|jsou)[ \t]+(?:nyní|nově|teď)|(?:se[ \t]+)?(?:změněno|změnilo|mění)[ \t]+(?:se[ \t]+)?na)[ \t]+(?P<new>[^\n]{1,60}?)",
        r"(?P<label>[^\n:]{2,40}?)[ \t]+(?:(?:has|have|was|were|is|are)[ \t]+)?(?:been[ \t]+)?(?:changed|moved|updated|amended|modified|rescheduled|increased|reduced)[ \t]+(?:from[ \t]+(?P<old>[^\n]{1,60}?)[ \t]+)?to[ \t]+(?P<new>[^\n]{1,60}?)",
        r"(?P<label>[^\n:]{2,40}?)[ \t]+(?:(?:wurden?|ist|sind)[ \t]+)?(?:geändert[ \t]+)?(?:von[ \t]+(?P<old>[^\n]{1,60}?)[ \t]+)?auf[ \t]+(?P<new>[^\n]{1,60}?)(?:[ \t]+(?:geändert|verschoben|verlegt|erhöht|reduziert))?",
        r"(?P<label>[^\n:]{2,40}?)[ \t]+(?:(?:byl[aoyi]?)[ \t]+)?(?:změněn[aoyi]?|přesunut[aoyi]?|upraven[aoyi]?)[ \t]+(?:ze?[ \t]+(?P<old>[^\n]{1,60}?)[ \t]+)?na[ \t]+(?P<new>[^\n]{1,60}?)",
    )
)


def _told_anew(match: re.Match[str]) -> str:
    if meaning_of(match["label"]) is None:
        return match.group()
    old = (match["old"] or "").strip("⟦⟧ ")
    return f"{match['label']}: ⟦{old or '?'}⟧ {match['new']}"


# A field "Changes" that holds one: "Changes | Start time: 14:00 (was: 10:00)".
_HEADED = re.compile(
    r"^[ \t]*(changes?|what(?:'s| has)? changed|changed|změny?|co se změnilo|änderung(?:en)?|geändert)[ \t]*[:\t|][ \t]*"
    r"(?=[^\n:]{2,30}:[^\n]*\((?:was|previously|before|formerly|původně|dříve|bisher|vorher|zuvor)\b)",
    re.MULTILINE | re.IGNORECASE,
)


def with_told_changes(text: str) -> str:
    """Old and new values told in columns, lines or sentences as `label: ⟦old⟧ new`."""
    text = _with_lines_of_both(_with_columns(_HEADED.sub(r"\1\n", text)))
    text = _STACKED.sub(_told_anew, text)
    for sentence in _SENTENCES:
        text = sentence.sub(_told_anew, text)
    return _ARROW.sub(_with_arrow, text)


# An arrow of any form, as in "Time: 14:00 => 16:00".
_ARROW = re.compile(
    r"^(?P<label>[^\n:=\t|]{2,40}[:\t|][^\n]*?\S)[ \t]*(?:-{1,2}>|=>|>{1,2}|»|[➔➜⇒⟶▶►])[ \t]*(?=\S)", re.MULTILINE
)


def _with_arrow(match: re.Match[str]) -> str:
    return f"{match['label']} → " if meaning_of(re.split(r"[:\t|]", match["label"])[0]) else match.group()


def _with_columns(text: str) -> str:
    """Rows below a header of old and new values as `label: ⟦old⟧ new`, those that stay as `label: value`."""
    lines = text.split("\n")
    heads = ((at, order_of(_split(line))) for at, line in enumerate(lines))
    head, reverse = next(((at, order) for at, order in heads if order is not None), (None, False))
    if head is None:
        return text
    out = lines[:head]
    for at, line in enumerate(lines[head + 1 :], start=head + 1):
        cells = _split(line)
        if len(cells) == _WIDTH:
            out.append(_row(cells[0], *(reversed(cells[1:]) if reverse else cells[1:])))
        elif len(cells) == _WIDTH - 1 and re.search(r"[\t|;]", line) and not reverse:
            out.append(f"{cells[0]}: {cells[1]}")  # nothing stands below the new ones
        elif line.strip(" -|+="):
            return "\n".join([*out, *lines[at:]])
    return "\n".join(out)


_WIDTH = 3  # label, old, new


def _row(label: str, old: str, new: str) -> str:
    old, new = old.strip("⟦⟧ "), OLD_VALUE.sub(" ", new).strip()
    stays = pattern(SAME).fullmatch(fold(new)) is not None or fold(old) == fold(new)
    return f"{label}: {old}" if stays else f"{label}: ⟦{old}⟧ {new}"


def _split(line: str) -> list[str]:
    return [cell.strip() for cell in _CELLS.split(line.strip().strip("|"))]


def order_of(cells: list[str]) -> bool | None:
    """Whether the two last cells say new and old instead of old and new; None when they say neither."""
    if len(cells) not in {2, 3} or max(len(cell) for cell in cells) > _LONGEST_HEAD:
        return None
    first, last = fold(cells[-2]), fold(cells[-1])
    if _says(_OLD, first) and _says(_NEW, last):
        return False
    return True if _says(_NEW, first) and _says(_OLD, last) else None


def _says(word: str, cell: str) -> bool:
    return pattern(rf"\W*(?:[^\W\d]+ ){{0,2}}{word}(?: [^\W\d]+){{0,2}}\W*").fullmatch(cell) is not None


def old_and_new_line(text: str) -> tuple[str, str, str] | None:
    """The booking as it was and as it is to be, each whole on a line of its own, and the rest: "Bisher: 12.6., 14 Uhr"."""
    told = list(_BOTH.finditer(text))
    if len(told) != 1:
        return None
    one = told[0]
    if len(re.findall(r"\d+", one["old"])) != len(re.findall(r"\d+", one["new"])):
        return None  # something was left out or added, and nobody knows whether it stays
    return one["old"], one["new"], f"{text[: one.start()]}{text[one.end() :]}"


_BOTH = re.compile(
    rf"^\W*{_OLD_WORD}(?:[ \t]+(?:booking|details|stav|rezervace|buchung))?[ \t]*[:\t][ \t]*(?P<old>[^\n]*\d[^\n]*)\n+\W*{_NEW_WORD}(?:[ \t]+(?:booking|details|stav|rezervace|buchung))?[ \t]*[:\t][ \t]*(?P<new>[^\n]*\d[^\n]*)$",
    re.MULTILINE | re.IGNORECASE,
)

# ruff: noqa: PLR2004  numbers of the calendar, the clock and of letters
"""One text, taken apart: what is new, the quoted history, what is forwarded, the signature.

Only the new text is a request. History and signature stay at hand, because they tell the reference and the contact.
"""

import re

from gangway.channels.email.folding import fold, pattern
from gangway.channels.email.list_positions import with_plain_positions
from gangway.channels.email.thread_marks import (
    ATTRIBUTION,
    ATTRIBUTION_OPENS,
    BAR,
    DEVICE,
    DISCLAIMER,
    FORWARD_BAR,
    POSTSCRIPT,
    REGARDS,
    header_of,
    is_header_block,
    matches,
    with_headers_apart,
)
from gangway.channels.email.unwrap import unwrapped
from gangway.domain.model import Model

_LONGEST_SIGNATURE_LINE = 70
_LONGEST_SIGN_OFF = 60
_LONGEST_ATTRIBUTION = 300


class Forwarded(Model):
    """A message inside the text: its author, subject and body as far as the forwarding headers tell."""

    author: str = ""
    subject: str = ""
    body: str = ""


class Thread(Model):
    new: str
    history: str = ""
    signature: str = ""
    forwarded: Forwarded | None = None


def take_apart(text: str, *, forward: bool) -> Thread:
    """`forward` tells that the subject calls the mail a forward: then a header block starts what is forwarded."""
    lines = [apart for line in text.split("\n") for apart in with_headers_apart(line)]
    new, rest, is_forwarded = _own_lines(lines, forward=forward)
    own, history = _without_quotes(new)
    body, signature = _without_signature(own)
    forwarded = _forwarded(rest) if is_forwarded else None
    if not is_forwarded:
        history += rest
    return Thread(
        new=unwrapped(with_plain_positions(_joined(body))),
        history=_joined(history),
        signature=_joined(signature),
        forwarded=forwarded,
    )


def _joined(lines: list[str]) -> str:
    return "\n".join(lines).strip()


def _own_lines(lines: list[str], *, forward: bool) -> tuple[list[str], list[str], bool]:
    """Lines before the first mark, lines after it, and whether these are a forwarded message."""
    for number, line in enumerate(lines):
        if matches(FORWARD_BAR, line):
            return lines[:number], lines[number + 1 :], True
        if matches(BAR, line) or (forward is False and is_header_block(lines[number:])):
            return lines[:number], lines[number:], forward
        if is_header_block(lines[number:]):
            return lines[:number], lines[number:], True
        if (length := _attribution(lines, number)) and not _is_quoted(lines, number + length):
            return lines[:number], lines[number:], False
    return lines, [], False


def _attribution(lines: list[str], number: int) -> int:
    """How many lines the attribution starting there takes, 0 when there is none."""
    for length in (1, 2, 3):
        some = lines[number : number + length]
        if not all(line.strip() and not line.startswith(">") for line in some):
            return 0
        if _attributes(" ".join(line.strip() for line in some)):
            alone = any(_attributes(" ".join(some[start:])) for start in range(1, length))
            return 0 if alone and not matches(ATTRIBUTION_OPENS, lines[number]) else length
    return 0


def _attributes(line: str) -> bool:
    return len(line) < _LONGEST_ATTRIBUTION and re.search(r"[\d@]", line) is not None and matches(ATTRIBUTION, line)


def _is_quoted(lines: list[str], number: int) -> bool:
    following = next((line for line in lines[number:] if line.strip()), "")
    return following.startswith(">")


def _without_quotes(lines: list[str]) -> tuple[list[str], list[str]]:
    """Own lines and quoted ones; an attribution above a quotation belongs to the quotation."""
    own: list[str] = []
    quoted: list[str] = []
    skip = 0
    for number, line in enumerate(lines):
        if skip:
            skip -= 1
            quoted.append(line)
        elif line.startswith(">"):
            quoted.append(re.sub(r"^[>\s]+", "", line))
        elif (length := _attribution(lines, number)) and _is_quoted(lines, number + length):
            quoted.append(line)
            skip = length - 1
        else:
            own.append(line)
    return own, quoted


def _without_signature(lines: list[str]) -> tuple[list[str], list[str]]:
    body: list[str] = []
    signature: list[str] = []
    signing = strict = False
    for number, line in enumerate(lines):
        if matches(DISCLAIMER, line):
            break
        if matches(DEVICE, line) and not "".join(body).strip():
            signature.append(line)  # "Odesláno z webového formuláře" heads a form and ends nothing
            continue
        if not strict and (line.rstrip() in {"--", "-- ", "—", "__"} or matches(DEVICE, line)):
            signing = strict = True
        elif signing and (matches(POSTSCRIPT, line) or (not strict and _reads_on(line))):
            signing = strict = False
        elif not signing and body and _signs_off(lines, number):
            signing = True
            body.append(line)
            continue
        (signature if signing else body).append(line)
    return body, signature


# "TECHNO Hradec s.r.o. | Gočárova 88, Hradec Králové | mob. +420 …": a firm with its address and telephone.
_FIRM = r"\b(?:s\.?\s?r\.?\s?o\.|a\.\s?s\.|GmbH|Ltd\.?|e\.\s?V\.)"
_OF_A_FIRM = re.compile(rf"\s[|•·]\s[^|•·]*\s[|•·]\s.*\d{{3}}|{_FIRM}[^.!?]*\s[|•·,]\s?.*\d{{3}}[ \d]*$")


def _reads_on(line: str) -> bool:
    """A line too much like a sentence to be part of a signature."""
    if _OF_A_FIRM.search(line):
        return False
    words = re.findall(r"[^\W\d_]+", line)
    small = [word for word in words if word[:1].islower()]
    return line.lstrip().startswith(("[", "(")) or (len(words) >= 6 and len(small) >= 4) or line.rstrip().endswith("?")


def _signs_off(lines: list[str], number: int) -> bool:
    """A line of regards below which only short lines stand: name, company, address, telephone."""
    if len(lines[number]) > _LONGEST_SIGN_OFF or not matches(REGARDS, lines[number].strip()):
        return False
    below = [line for line in lines[number + 1 :] if line.strip()]
    return all(len(line) <= _LONGEST_SIGNATURE_LINE for line in below[:2]) and not (below and _reads_on(below[0]))


def _forwarded(lines: list[str]) -> Forwarded:
    """Headers on top (also spread over blank lines), then the body."""
    headers: dict[str, str] = {}
    body = 0
    for number, line in enumerate(lines[:25]):
        stripped = re.sub(r"^[>\s]+", "", line)
        if (found := header_of(stripped)) and (number == body or not headers or _only_blank(lines[body:number])):
            headers[found[0]] = found[1]
            body = number + 1
        elif stripped and headers and not _continues(stripped, headers):
            break
    text = [re.sub(r"^>+ ?", "", line) for line in lines[body:]] if _all_quoted(lines[body:]) else lines[body:]
    author = next((headers[name] for name in ("from", "od", "von", "odesilatel") if name in headers), "")
    subject = next((headers[name] for name in ("subject", "predmet", "betreff") if name in headers), "")
    return Forwarded(author=author, subject=subject, body=_joined(text))


def _only_blank(lines: list[str]) -> bool:
    return not any(re.sub(r"[>\s]+", "", line) for line in lines)


def _continues(line: str, headers: dict[str, str]) -> bool:
    """A folded header value, such as a long list of addresses."""
    return "@" in line and len(headers) < 3 and pattern(r"^<?[\w.+-]+@[\w.-]+>?$").match(fold(line.strip())) is not None


def _all_quoted(lines: list[str]) -> bool:
    return all(line.startswith(">") for line in lines if line.strip())

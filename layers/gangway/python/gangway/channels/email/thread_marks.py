# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
# ruff: noqa: PLR2004  numbers of the calendar, the clock and of letters
"""How mail programs mark what is not new: attributions, original-message bars, forwarding headers, signatures.

Patterns for folded lines in Czech, English and German, as Gmail, Outlook, Apple Mail, Thunderbird, Seznam and
Roundcube write them.
"""

import re
from itertools import pairwise

from gangway.channels.email.folding import fold, pattern

# "On … wrote:", "Dne … napsal(a):", "Am … schrieb …:", also broken over several lines.
ATTRIBUTION = (
    r"^\W*(?:(?:on|dne|am|le|v|ve|po|út|st|čt|pá|so|ne|mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|pondělí|úterý|středa|"
    r"čtvrtek|pátek|sobota|neděle|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|od|from|von|"
    r"\d{4}-\d{2}-\d{2}|uživatel|odesílatel|zpráva od)\b|\d{1,2}\.(?=\s?\d)|[^\n]{0,80}<[^>\n]*@).{0,220}"
    r"\b(?:wrote|napsal|napsala|napsal\(a\)|napsali|schrieb|geschrieben|odpověděl|odpověděla)\b[^\n]{0,80}:\s*$"
    r"|^\W*(?=[^\n]{0,60}\d{1,2}[:.]\d{2})(?=[^\n]{0,60}\d{4})[^\n]{6,120}<[^>\n]*@[^>\n]*>\s*:\s*$"
)
# The first line of an attribution broken over several: a weekday or "on", and a date.
ATTRIBUTION_OPENS = (
    r"^\W*(?:on|dne|am|le|mon|tue|wed|thu|fri|sat|sun|po|út|st|čt|pá|so|ne)\b,?\s+(?:\w+,?\s+){0,3}\d{1,4}\b"
)
BAR = (
    r"^[\s>]*[-_=*]{2,}\s*(?:original message|original-nachricht|ursprüngliche nachricht|originalnachricht|"
    r"původní zpráva|původní e-?mail|original appointment|puvodni zprava|reply above this line|odpovídejte nad)\b"
)
FORWARD_BAR = (
    r"^[\s>]*(?:[-_=*]{2,}\s*(?:forwarded message|přeposlaná zpráva|přeposlaný e-?mail|předaná zpráva|"
    r"(?:forwarded|přeposláno|předáno|weitergeleitet)(?=\s*[-_=*]{2})|weitergeleitete nachricht|weitergeleitete e-?mail|přeposlaná pošta|forwarded by)\b|"
    r"(?:begin forwarded message|anfang der weitergeleiteten (?:nachricht|e-?mail)|začátek přeposlané zprávy|"
    r"začátek přeposílané zprávy)\s*:)"
)
HEADER_LINE = (
    r"^[\s>*]*(from|od|von|odesílatel|sent|odesláno|gesendet|date|datum|to|komu|an|pro|příjemce|cc|kopie|kopie \(cc\)|"
    r"subject|předmět|betreff|reply-to|odpověď na|antwort an|dne|wichtigkeit|importance|důležitost)\*?\s*:\*?\s*(.*)$"
)
_AUTHOR_LINE = r"^[\s>*]*(?:from|od|von|odesílatel)\*?\s*:"
_SENT_LINE = r"^[\s>*]*(?:sent|odesláno|gesendet|date|datum|dne)\*?\s*:"
_SUBJECT_PREFIX = r"^\s*(?:(?:re|fw|fwd|aw|wg|odp|antw|antwort|přeposláno|předáno|sv|vs|tr)\s*(?:\[\d+\])?\s*:\s*)+"
_FORWARD_PREFIX = r"^\s*(?:(?:re|aw|odp)\s*:\s*)*(?:fw|fwd|wg|přeposláno|předáno|přeposláni|tr)\s*(?:\[\d+\])?\s*:"

REGARDS = (
    r"^\W*(?:s\s+(?:přátelským\s+|srdečným\s+|úctivým\s+|pěkným\s+)?pozdrave?m\w*|s\s+úctou|hezký den|pěkný den|přeji (?:vám )?(?:hezký|pěkný)\b.*|"
    r"zdraví|srdečně|mějte se|díky moc|moc děkuj[ui]|předem (?:moc )?děkuj\w+\W*|děkuj[iueme]+|díky|dekuj[iu]|"
    r"děkuji (?:vám )?(?:moc |předem |mnohokrát )*(?:za odpověď|za potvrzení|a (?:hezký|pěkný) den|a přeji .*|a zdravím|a jsem s pozdravem|s pozdravem)?|"
    r"(?:kind|best|warm|warmest|many|with kind|with best|kindest)?\s*regards|best wishes|all the best|best|cheers|"
    r"(?:many |with )?thanks(?: (?:and|&) (?:kind |best )?regards| in advance| a lot| so much)?|thank you(?: (?:very|so) much| in advance)?|"
    r"yours? (?:sincerely|faithfully|truly)|sincerely(?: yours)?|"
    r"mit (?:freundlichen|besten|lieben|herzlichen|vielen) grüßen?(?: aus \w+)?|(?:viele|liebe|beste|herzliche|schöne|freundliche) grüße(?: aus \w+)?|"
    r"lg|mfg|vg|bg|beste grüße|gruß|grüße|(?:danke|vielen dank)(?: und (?:viele |liebe |beste |schöne )?gr(?:üße|uß))?(?: im voraus)?|hochachtungsvoll|"
    r"(?:besten|herzlichen|schon mal vielen|lieben) dank(?: im voraus)?|s přáním .*dne)(?![a-z])\s*[,.!]*\s*(?:\w[\w.&-]*\s*){0,3}$"
)
DEVICE = (
    r"^\W*(?:sent from (?:my|outlook|mail|yahoo|samsung|gmail)|odesláno (?:z|ze|pomocí)|von meinem .{1,30} gesendet|gesendet (?:von|mit|aus)|"
    r"get outlook|získejte outlook|posláno z|outlook für|diese nachricht wurde von meinem)\b"
)
DISCLAIMER = (
    r"^\W*(?:this (?:e-?mail|message|communication)(?: and any| \(including| is| may| contains| was)|confidentiality|disclaimer|"
    r"the information (?:contained )?in this|if you (?:are not the intended|have received this)|please consider the environment|"
    r"tato (?:zpráva|e-?mailová)|tento e-?mail (?:a|je|může|obsahuje|nepředstavuje)|obsah této? (?:zprávy|e-?mail)|upozornění\s*:|"
    r"důvěrné|prosíme?,? (?:zvažte|myslete)|informace (?:obsažené )?v této|diese (?:e-?mail|nachricht)(?: und| ist| enthält| kann)|"
    r"der inhalt dieser|vertraulichkeit|hinweis\s*:\s*diese|bitte denken sie an die umwelt|bitte prüfen sie|any views or opinions|"
    r"virus-?free|bez virů|neobsahuje viry|virenfrei|pokud nejste (?:zamýšlený|oprávněn)|sollten sie nicht der)"
)
POSTSCRIPT = r"^\W*(?:p\.?\s?p?\.?\s?s\.?\b[\s.:,-]|ps\b|nachtrag\b|dodatek\b|oprava\b|correction\b|korrektur\b|edit\s*:|ještě (?:oprava|dodatek)|update\s*:)"


def stripped_subject(subject: str) -> str:
    """The subject without its reply and forward prefixes."""
    match = pattern(_SUBJECT_PREFIX).match(fold(subject))
    return subject[match.end() :] if match else subject


def is_reply_or_forward(subject: str) -> bool:
    return pattern(_SUBJECT_PREFIX).match(fold(subject)) is not None


def is_forward(subject: str) -> bool:
    return pattern(_FORWARD_PREFIX).match(fold(subject)) is not None


_HEADS_IN_LINE = (
    r"(?<=\S) +(?=(?:sent|odesláno|gesendet|date|datum|dne|to|komu|an|cc|kopie|subject|předmět|betreff):\s)"
)


def with_headers_apart(line: str) -> list[str]:
    """Each header in a line of its own, where a program ran "From: … Sent: … Subject: …" together."""
    folded = fold(line)
    if "@" not in line or not pattern(_AUTHOR_LINE).match(folded):
        return [line]
    at = [0, *(match.end() for match in pattern(_HEADS_IN_LINE).finditer(folded)), len(line)]
    return [line[start:end].rstrip() for start, end in pairwise(at)]


def is_header_block(lines: list[str]) -> bool:
    """An author line and at least two more header lines right below it, as Outlook quotes a mail without a bar.

    One more is enough where the author line holds an address: "From: Boats <orders@…>", "Sent: Friday, …".
    """
    if not lines or not pattern(_AUTHOR_LINE).match(fold(lines[0])):
        return False
    rest = [line for line in lines[1:6] if line.strip()]
    more = sum(pattern(HEADER_LINE).match(fold(line)) is not None for line in rest)
    sent = bool(rest) and pattern(_SENT_LINE).match(fold(rest[0])) is not None
    return more >= 2 or (sent and re.search(r"<[^<>\s]+@[^<>\s]+>\s*$", lines[0]) is not None)


def matches(source: str, line: str) -> bool:
    return pattern(source).search(fold(line)) is not None


def header_of(line: str) -> tuple[str, str] | None:
    """Name and value of a quoted header line."""
    match = pattern(HEADER_LINE).match(fold(line))
    if match is None:
        return None
    value = re.sub(r"^\*?\s*", "", line[match.start(2) :])
    return match[1], value.strip()


def without_attributions(history: str) -> str:
    """Without the lines that say who wrote when: their hour is none of a cruise."""
    kept = [line for line in history.split("\n") if not pattern(ATTRIBUTION).search(fold(line))]
    return "\n".join(kept)

# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
# ruff: noqa: PLR2004  numbers of the calendar, the clock and of letters
"""Who is to be answered and for whom the booking is: name, address, telephone in E.164.

Numbers without a country code are read by the language of the mail; a mobile comes before a landline, and what
stands beside "room" or "tax id" is no telephone.
"""

import re

import phonenumbers
from phonenumbers import PhoneNumberFormat, PhoneNumberType

from gangway.channels.email.folding import fold, pattern
from gangway.channels.email.mime import Letter
from gangway.channels.email.reading import Contact

_REGIONS = {"cs": "CZ", "de": "DE", "en": "GB"}
_WHOLE_PHONE = r"(?:\+|00)?\d(?:[ \u00a0]?\d){8,13}"
# "222 518 030 / 603 184 772" are two.
MAYBE_PHONE = re.compile(
    rf"(?<![\w@/]){_WHOLE_PHONE}(?=\s+/\s+{_WHOLE_PHONE}(?![\w@]))|(?<![\w@/])(?:\(?\+|00)?\(?\d[\d\s()/.\u00a0-]{{6,22}}\d(?![\w@])"
)
# "2027-07-03 // 16:30": a day, whatever figures stand beside it.
_A_DAY = re.compile(r"(?<!\d)20\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)")
_NO_PHONE = r"(?:\bi[čc]o?|\bd[iíì][čc]|\bust-?id\w*|\bvat|\bfaktur\w*|\binvoice|rechnung\w*|\bč\.|\bpsč|\biban|\bú[cč]et|\bkonto|\baccount|voucher\w*|objednávk\w*|reference|\bref|booking|buchung\w*|room|pokoj|zimmer|\bid)\W{0,4}(?:no|nr|č|number)?\W{0,3}$"
_NAME_LABEL = (
    r"(?:na jméno|jméno(?: hosta)?|auf den namen|under the name(?: of)?|in the name of|name(?: is)?|für (?:herrn|frau)|the booking is for|lead (?:guest|traveller)|der name ist|namens|příjmení|rezervace pro|surname)\s*:?\s*"
    r"((?:(?:mr|mrs|ms|dr|ing|mgr|pan|pan[íi]|herr|herrn|frau|familie|rodina)\.?\s+)?[^\W\d_][\w'’-]+(?:\s+[^\W\d_][\w'’.-]+){0,2})"
)


def phones_in(text: str, language: str | None) -> list[str]:
    """E.164 numbers, mobiles first."""
    region = _REGIONS.get(language or "", "CZ")
    found: list[tuple[bool, str]] = []
    for match in MAYBE_PHONE.finditer(text):
        if _A_DAY.search(match.group()) or pattern(_NO_PHONE).search(
            fold(text[max(0, match.start() - 24) : match.start()])
        ):
            continue
        if (number := _number(match.group(), region)) and number not in found:
            found.append(number)
    return [number for mobile, number in sorted(found, key=lambda one: not one[0])]


def _number(raw: str, region: str) -> tuple[bool, str] | None:
    text = re.sub(r"^\(?\+?\(?", lambda m: "+" if "+" in m.group() else "", raw.strip())
    text = re.sub(r"\((0)\)", "", text)
    digits = re.sub(r"\D", "", text)
    us = region == "GB" and len(digits) == 10 and not digits.startswith("0")
    for choice in ("US",) if us else (region,):
        try:
            parsed = phonenumbers.parse(text, choice)
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_possible_number(parsed) and (
            phonenumbers.is_valid_number(parsed) or raw.strip().startswith(("+", "00", "(+"))
        ):
            mobile = phonenumbers.number_type(parsed) in {PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE}
            return mobile, phonenumbers.format_number(parsed, PhoneNumberFormat.E164)
    return None


def emails_in(text: str) -> list[str]:
    return re.findall(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", text)


def contact_of(letter: Letter, new: str, signature: str, language: str | None) -> Contact:
    """For a mail in free text."""
    own = phones_in(new, language) + phones_in(signature, language)
    mobile_first = phones_in(f"{new}\n{signature}", language)
    address = letter.reply_to.email if letter.reply_to else letter.sender.email
    return Contact(
        name=_booked_name(new) or _signed_name(new, signature) or letter.sender.name or None,
        email=address or None,
        phone=next(iter(mobile_first or own), None),
    )


def _booked_name(text: str) -> str | None:
    """As in "na jméno Beneš": names keep their capitals, so the text is searched as written."""
    for match in pattern(r"\b" + _NAME_LABEL).finditer(fold(text)):
        name = text[match.start(1) : match.end(1)]
        words = [word for word in name.split() if word[:1].isupper()]
        if words and name.split()[0][:1].isupper():
            return " ".join(words)
    return None


def _signed_name(new: str, signature: str) -> str | None:
    lines = [line.strip(" ,.-*") for line in signature.split("\n") if line.strip(" ,.-*")]
    if lines and _looks_like_a_name(lines[0]):
        return lines[0]
    last = new.strip().rpartition("\n")[2].strip(" ,.")
    return last if _looks_like_a_name(last) and len(last.split()) >= 2 else None


def _looks_like_a_name(line: str) -> bool:
    words = line.split()
    return (
        1 <= len(words) <= 5
        and not re.search(r"[\d@:]", line)
        and all(word[:1].isupper() or word in {"&", "a", "und", "and", "von", "de"} for word in words)
    )

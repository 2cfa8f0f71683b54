"""What SES writes on top of a mail before it puts it into the bucket. Pure: a mail in, the same mail with headers out.

Nobody's domain can be asked on one machine, so the sender says in a header of its own how the checks shall come out;
without it they pass. The header is taken out again.
"""

import re
from datetime import UTC, datetime
from email.utils import format_datetime, parseaddr

VERDICT_HEADER = "X-Local-Verdict"
# By the header's value: SPF, DKIM, DMARC, spam, virus. `none` is a small hotel without any of it.
VERDICTS = {
    "pass": ("pass", "pass", "pass", "PASS", "PASS"),
    "none": ("none", "none", "none", "PASS", "PASS"),
    "forged": ("softfail", "none", "fail", "PASS", "PASS"),
    "spam": ("pass", "pass", "pass", "FAIL", "PASS"),
    "virus": ("pass", "pass", "pass", "PASS", "FAIL"),
}
_VERDICT_LINE = re.compile(rb"(?im)^" + VERDICT_HEADER.encode() + rb":[ \t]*([a-z]*)[ \t]*\r?\n")
_FROM_LINE = re.compile(rb"(?im)^from:[ \t]*([^\r\n]*)")


def as_ses_stores_it(raw: bytes, *, mail_from: str, to: str, key: str, at: datetime) -> bytes:
    """`mail_from` is the envelope's sender, empty for a bounce; `to` the recipient the rule matched."""
    head, separator, body = raw.partition(b"\r\n\r\n")
    head += b"\r\n"
    asked = _VERDICT_LINE.search(head)
    verdicts = VERDICTS.get(asked[1].decode() if asked else "pass", VERDICTS["pass"])
    lines = _lines(verdicts, mail_from, _domain_of(head), to, key, at)
    return "\r\n".join(lines).encode("ascii", "replace") + b"\r\n" + _VERDICT_LINE.sub(b"", head) + separator[2:] + body


def _lines(
    verdicts: tuple[str, str, str, str, str], mail_from: str, domain: str, to: str, key: str, at: datetime
) -> list[str]:
    spf, dkim, dmarc, spam, virus = verdicts
    envelope = mail_from.rpartition("@")[2] or domain
    signed = f"dkim={dkim} header.i=@{domain}" if dkim != "none" else "dkim=none"
    return [
        f"Return-Path: <{mail_from}>",
        (
            f"Received: from client (localhost [127.0.0.1]) by inbound-smtp.local with SMTP id {key} for {to};"
            f" {format_datetime(at.astimezone(UTC))}"
        ),
        f"X-SES-Spam-Verdict: {spam}",
        f"X-SES-Virus-Verdict: {virus}",
        (
            f"Authentication-Results: amazonses.com; spf={spf} (spfCheck: domain of {envelope}) client-ip=127.0.0.1;"
            f" {signed}; dmarc={dmarc} header.from={domain};"
        ),
    ]


def _domain_of(head: bytes) -> str:
    found = _FROM_LINE.search(head)
    address = parseaddr(found[1].decode("utf-8", "replace"))[1] if found else ""
    domain = address.rpartition("@")[2].lower()
    return re.sub(r"[^a-z0-9.-]", "", domain) or "unknown.invalid"

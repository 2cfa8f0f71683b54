"""Banks of short mails in their short form, turned into raw mails and into the readings expected of them.

A line of `tests/samples/email/banks` is a subject and a text with the reading wanted; "to" says whether it answers a
mail of ours, which "ours" tells and which is quoted below the answer. All are written on Tuesday 20 July 2027.
"""

import json
import re
from base64 import b64encode
from datetime import datetime
from email.utils import format_datetime
from pathlib import Path
from zoneinfo import ZoneInfo

FOLDER = Path(__file__).parents[2] / "samples" / "email" / "banks"
WRITTEN = format_datetime(datetime(2027, 7, 20, 10, 0, tzinfo=ZoneInfo("Europe/Prague")))
WROTE = {
    "cs": "Dne 19. 7. 2027 v 9:00 Vltava Cruises <objednavky@vltava-cruises.example> napsal(a):",
    "de": "Am Mo., 19. Juli 2027 um 09:00 Uhr schrieb Vltava Cruises <objednavky@vltava-cruises.example>:",
    "en": "On Mon, 19 Jul 2027 at 09:00, Vltava Cruises <objednavky@vltava-cruises.example> wrote:",
}
REFERENCE = re.compile(r"VC-\d{5}")
HEAD = (
    "Return-Path: <guest@mail.example>\r\nFrom: Guest <guest@mail.example>\r\nTo: objednavky@vltava-cruises.example\r\n"
    "Subject: =?utf-8?b?{subject}?=\r\nDate: {written}\r\nMessage-ID: <x1@mail.example>\r\n{thread}"
    "Authentication-Results: amazonses.com; spf=pass smtp.mailfrom=mail.example; dkim=pass; dmarc=pass\r\n"
    "X-SES-Spam-Verdict: PASS\r\nX-SES-Virus-Verdict: PASS\r\nMIME-Version: 1.0\r\n"
    "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
)


def raw_mail(mail):
    subject, text, thread = mail["subject"], mail["text"], ""
    if mail["to"] != "new":
        ours = mail["ours"]
        told = REFERENCE.search(ours + subject)
        sent = f"<{told.group().lower() if told else 'vc-00000'}.{mail['to']}@vltava-cruises.example>"
        thread = f"In-Reply-To: {sent}\r\nReferences: {sent}\r\n"
        quoted = "\n".join(f"> {line}" for line in ours.splitlines())
        text = f"{text}\n\n{WROTE.get(mail['lang'], WROTE['en'])}\n{quoted}"
        subject = subject if re.match(r"(?i)(?:re|aw|odp|fw)\s*:", subject) else f"Re: {subject}"
    head = HEAD.format(subject=b64encode(subject.encode()).decode(), written=WRITTEN, thread=thread)
    return (head + text.replace("\n", "\r\n")).encode()


def wanted(mail):
    told = REFERENCE.search(mail["text"] + mail["subject"]) or REFERENCE.search(mail.get("ours", ""))
    reference = mail.get("reference") or (told.group() if told else None)
    item = {"product": None, "option": None, "date": None, "time": None, "units": {}, "people": None}
    return {
        "intent": mail["intent"],
        "language": mail["lang"],
        "items": [item | one for one in mail["items"]],
        "missing": mail["missing"],
        "complete": mail["complete"],
        "reference": reference if mail["intent"] in {"change", "cancel", "confirm"} else None,
        "tags": [],
    }


def mails_of(bank):
    lines = (FOLDER / f"{bank}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines if line]

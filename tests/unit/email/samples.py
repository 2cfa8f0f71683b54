# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Samples in their short form, turned into raw mails and into the readings expected of them."""

import base64
import quopri
import re
from dataclasses import dataclass, field
from datetime import datetime
from email.header import Header
from html import escape
from pathlib import Path
from zoneinfo import ZoneInfo

import yaml

FOLDER = Path(__file__).parents[2] / "samples" / "email"
OWN = "objednavky@vltava-cruises.example"
PRAGUE = ZoneInfo("Europe/Prague")


@dataclass
class Sample:
    subject: str
    body: str
    want: str
    id: str = ""
    items: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    ref: str | None = None
    language: str = ""
    sender: str = "Ada Example <ada@mail.example>"
    at: str = "2027-05-10T10:00"
    thread: str = ""
    auth: str = "pass"
    auto: str = ""
    spam: bool = False
    note: str = ""
    tags: list[str] = field(default_factory=list)
    html: bool = False  # the body is HTML as it stands
    headers: dict[str, str] = field(default_factory=dict)  # beside or instead of the usual ones

    def expected(self):
        items = [item_of(text) for text in self.items]
        return {
            "intent": self.want,
            "language": self.language,
            "items": items,
            "contact": {"name": None, "email": None, "phone": None},
            "reference": self.ref,
            "missing": self.missing,
            "complete": self.want not in {"human", "ignore"} and not self.missing,
            "tags": self.tags,
            "note": self.note,
        }


def item_of(text):
    """ "dinner-cruise/window 2027-05-21 19:00 adult=2"; a dash stands for no product."""
    first, *rest = text.split()
    product, _, option = first.partition("/")
    item = {
        "product": None if product == "-" else product,
        "option": option or None,
        "date": None,
        "time": None,
        "units": {},
        "people": None,
    }
    for word in rest:
        if "=" in word:
            kind, _, count = word.partition("=")
            if kind == "people":
                item["people"], item["units"] = int(count), {"adult": int(count)}
            else:
                item["units"][kind] = int(count)
        else:
            item["time" if re.fullmatch(r"\d\d:\d\d", word) else "date"] = word
    return item


def all_samples():
    samples = []
    for file in sorted(FOLDER.glob("*.yaml")):
        language = {"czech": "cs", "english": "en", "german": "de"}.get(file.stem.partition("_")[0], "")
        for number, entry in enumerate(yaml.safe_load(file.read_text(encoding="utf-8")), start=1):
            named = {"sender" if name == "from" else name: value for name, value in entry.items()}
            samples.append(Sample(**{"language": language, "id": f"{file.stem}-{number:03}"} | named))
    return samples


def raw_mail(sample, *, charset="utf-8", encoding="quoted-printable", html=False):
    """The sample as SES hands it over."""
    body = (
        sample.body
        if not html or sample.html
        else "<html><body>" + "<br>\n".join(escape(line) for line in sample.body.split("\n")) + "</body></html>"
    )
    data = body.replace("\n", "\r\n").encode(charset, "xmlcharrefreplace" if html or sample.html else "replace")
    coded = {"base64": base64.encodebytes, "quoted-printable": quopri.encodestring, "8bit": bytes}[encoding](data)
    headers = "\r\n".join(f"{name}: {value}" for name, value in _headers(sample, charset)) + (
        f"\r\nMIME-Version: 1.0\r\nContent-Type: text/{'html' if html or sample.html else 'plain'}; charset={charset}\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n"
    )
    return headers.encode("ascii") + coded


def _headers(sample, charset):
    domain = re.search(r"@([\w.-]+)", sample.sender)[1]
    verdict = sample.auth
    yield "X-SES-Spam-Verdict", "FAIL" if sample.spam else "PASS"
    yield "X-SES-Virus-Verdict", "PASS"
    yield (
        "Authentication-Results",
        f"amazonses.com; spf={verdict} (spfCheck: domain of {domain} designates 192.0.2.1 as permitted sender); dkim={verdict} header.i=@{domain}; dmarc={verdict} header.from={domain};",
    )
    yield "Date", datetime.fromisoformat(sample.at).replace(tzinfo=PRAGUE).strftime("%a, %d %b %Y %H:%M:%S %z")
    name, _, address = sample.sender.partition(" <")
    yield "From", f"{Header(name, 'utf-8').encode()} <{address}"
    yield "To", OWN
    yield "Subject", Header(sample.subject, charset if charset != "us-ascii" else "utf-8").encode(linesep="\r\n")
    yield "Message-ID", f"<{sample.id}@{domain}>"
    if sample.thread:
        yield "In-Reply-To", f"<{sample.thread.lower()}@vltava-cruises.example>"
    if sample.auto:
        yield "Auto-Submitted", sample.auto
    yield from sample.headers.items()

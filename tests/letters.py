"""Guests and robots who write e-mails, and a mailroom that answers them: what came in, what went out, what is stored.

Mails look as SES hands them over; replies are made as mail programs make them, from what the mail service sent out,
with the Message-ID that the service wrote over ours.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import format_datetime
from itertools import count
from urllib.parse import quote
from uuid import uuid4

import boto3
from moto import mock_aws

from gangway.channels.widget.tokens import Signer
from gangway.domain.order import Contact, Order
from gangway.domain.partners import Partner
from gangway.domain.party import tickets_of
from gangway.domain.plan import PlannedDeparture
from gangway.mailing.room import MailPolicy, Mailroom
from gangway.mailing.take import take_mail
from gangway.ordering.office import Office
from gangway.ordering.place_order import place_order
from gangway.ordering.plan_departures import plan_departures
from gangway.ordering.requests import OrderRequest
from gangway.store.mail_files import MailFiles
from gangway.store.mails import Mail, Mails
from infra.local.plan import plan
from infra.local.prepare import CATALOGUE
from tests.builders import PRAGUE, Clock, an_office
from tests.tables import create_tables

OURS = "objednavky@vltava-cruises.example"
BUCKET = "raw"
DAYS = 30
NUMBERS = count(1)
PLANNED: dict[tuple[datetime, int], dict[str, list[dict]]] = {}
DEMO = json.loads(CATALOGUE.read_text(encoding="utf-8"))


def a_message(
    text: str,
    *,
    sender: str = "Jana Nováková <jana@seznam.example>",
    subject: str = "Dotaz",
    at: datetime | None = None,
    to: str = OURS,
    message_id: str | None = None,
    replies_to: EmailMessage | None = None,
    headers: dict[str, str] | None = None,
    html: str | None = None,
) -> EmailMessage:
    """A mail as a mail program makes it: a reply quotes what it answers, and carries its ids on."""
    at = at or datetime.now(UTC)
    message = EmailMessage(policy=policy.SMTP)
    message["Date"] = format_datetime(at.astimezone(PRAGUE))
    message["From"] = sender
    message["To"] = to
    message["Message-ID"] = message_id or f"<{uuid4().hex}@{domain_of(sender)}>"
    if replies_to is not None:
        parent = str(replies_to["Message-ID"])
        message["In-Reply-To"] = parent
        message["References"] = f"{replies_to['References'] or ''} {parent}".strip()
        subject = f"Re: {str(replies_to['Subject']).removeprefix('Re: ')}"
        quoted = "\n".join(f"> {line}" for line in text_of(replies_to).splitlines())
        text = f"{text}\n\nDne {at:%d.%m.%Y} v {at:%H:%M} Vltava Cruises <{OURS}> napsal(a):\n{quoted}\n"
    message["Subject"] = subject
    for name, value in (headers or {}).items():
        message[name] = value
    message.set_content(text, cte="quoted-printable")
    if html is not None:
        message.add_alternative(html, subtype="html")
    return message


def a_letter(text: str, *, auth: str = "pass", **more) -> bytes:
    """The raw mail with the headers SES puts on top."""
    message = a_message(text, **more)
    return ses_headers(domain_of(str(message["From"])), auth, more.get("headers") or {}) + bytes(message)


def domain_of(sender: str) -> str:
    return sender.rpartition("@")[2].rstrip(">")


def ses_headers(domain: str, auth: str, given: dict[str, str]) -> bytes:
    lines = [
        "X-SES-Spam-Verdict: PASS",
        "X-SES-Virus-Verdict: PASS",
        (
            f"Authentication-Results: amazonses.com; spf={auth} (spfCheck: domain of {domain}) client-ip=192.0.2.1; "
            f"dkim={auth} header.i=@{domain}; dmarc={auth} header.from={domain};"
        ),
    ]
    if "Return-Path" not in given:
        lines.insert(0, f"Return-Path: <bounce@{domain}>")
    return ("\r\n".join(lines) + "\r\n").encode()


def text_of(message: EmailMessage) -> str:
    part = message.get_body(("plain",))
    assert part is not None
    return str(part.get_content())


def unquoted(answered: EmailMessage) -> dict[str, str]:
    """Headers of a reply whose program carries our ids on and quotes nothing."""
    parent = str(answered["Message-ID"])
    return {"In-Reply-To": parent, "References": f"{answered['References'] or ''} {parent}".strip()}


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """A moment of May 2027 in Prague."""
    return datetime(2027, 5, day, hour, minute, tzinfo=PRAGUE)


@dataclass
class Correspondence:
    """A mailroom with its post: `write` puts a mail in and returns the answer that went out, or None."""

    room: Mailroom
    clock: Clock
    s3: object
    outbox: list[EmailMessage] = field(default_factory=list)
    last: Mail | None = None

    @property
    def office(self) -> Office:
        return self.room.office

    def put(self, raw: bytes) -> str:
        key = f"mail/{next(NUMBERS)}"
        self.s3.put_object(Bucket=BUCKET, Key=key, Body=raw)
        return key

    def deliver(self, raw: bytes) -> EmailMessage | None:
        before = len(self.outbox)
        self.last = take_mail(self.room, self.put(raw))
        return self.outbox[-1] if len(self.outbox) > before else None

    def write(self, text: str, **more) -> EmailMessage | None:
        return self.deliver(a_letter(text, at=self.clock(), **more))

    @property
    def orders(self):
        return list(self.office.orders.everything())

    @property
    def cases(self):
        return self.office.cases.open()


def service(outbox: list[EmailMessage]):
    """What SES does with a mail: it is sent under a Message-ID of its own."""

    def send(content: bytes, sender: str, to: str) -> str:
        message = message_from_bytes(content, policy=policy.SMTP)
        own = f"<0107{next(NUMBERS):08x}-{quote(to)}@eu-central-1.amazonses.com>"
        del message["Message-ID"]
        message["Message-ID"] = own
        outbox.append(message)
        return own

    return send


def _planned_office(dynamodb, names: dict[str, str], clock: Clock, days: int) -> Office:
    """To plan a month takes a second: the tables of the first office of a moment are those of the others."""
    office = an_office(dynamodb, names, clock, days=())
    moment = (clock(), days)
    if moment in PLANNED:
        for role, items in PLANNED[moment].items():
            _copy(dynamodb, names[role], items)
        return office
    office.catalogues.put(DEMO)
    rows = plan(office.catalogue, clock().astimezone(PRAGUE).date(), days)
    planned = [PlannedDeparture(resource_id=row.pop("resource"), **row) for row in rows]
    plan_departures(office, list(enumerate(planned)))
    pages = dynamodb.get_paginator("scan").paginate
    PLANNED[moment] = {
        role: [item for page in pages(TableName=name) for item in page["Items"]] for role, name in names.items()
    }
    return office


def _copy(dynamodb, table: str, items: list[dict]) -> None:
    for start in range(0, len(items), 25):  # as many as one call may write
        puts = [{"PutRequest": {"Item": item}} for item in items[start : start + 25]]
        assert dynamodb.batch_write_item(RequestItems={table: puts})["UnprocessedItems"] == {}


def open_room(dynamodb, s3, names: dict[str, str], clock: Clock, *, days: int = DAYS, **settings) -> Correspondence:
    """A mailroom on tables that exist, with the demo's catalogue and a plan for the days around the clock."""
    office = _planned_office(dynamodb, names, clock, days)
    outbox: list[EmailMessage] = []
    room = Mailroom(
        office=office,
        mails=Mails(dynamodb, names["mails"]),
        files=MailFiles(s3, BUCKET),
        policy=MailPolicy(public_url="https://gate.example", **settings),
        signer=Signer(lambda: "a-secret-of-this-test"),
        send=service(outbox),
    )
    return Correspondence(room=room, clock=clock, s3=s3, outbox=outbox)


@contextmanager
def correspondence(at: datetime, **settings) -> Iterator[Correspondence]:
    """For one thread only: moto's tables are not safe under concurrency."""
    with mock_aws():
        dynamodb = boto3.client("dynamodb", region_name="eu-central-1")
        s3 = boto3.client("s3", region_name="eu-central-1")
        s3.create_bucket(Bucket=BUCKET, CreateBucketConfiguration={"LocationConstraint": "eu-central-1"})
        yield open_room(dynamodb, s3, create_tables(dynamodb), Clock(at), **settings)


def full(
    post: Correspondence, product: str, option: str, start: datetime, seats: int, email: str | None = None
) -> Order:
    """Somebody else buys so many seats of a departure."""
    request = OrderRequest(
        channel="octo",
        partner=Partner(id="school", name="School", channel="octo"),
        product_id=product,
        option_id=option,
        starts_at=start,
        tickets=tickets_of({"adult": seats}),
        contact=Contact(email=email),
    )
    return place_order(post.office, request)

"""What the mail service has sent: taken from the engine by SMTP, kept as files, shown on a page.

The page shows strangers' text: each HTML part stands in a frame without scripts, and nothing is fetched from elsewhere.
"""

import threading
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from html import escape
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from aiosmtpd.smtp import SMTP, Envelope, Session

from infra.local.ports import HOST

SAFE = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-src 'self'; frame-ancestors 'self'"

STYLE = (
    "body{font:16px/1.5 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}"
    "pre{white-space:pre-wrap}iframe{width:100%;height:40rem}"
)


@dataclass
class Sent:
    """Sent mails, oldest first. `folder` keeps them from one run to the next."""

    folder: Path
    mails: list[EmailMessage] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        self.mails = [parsed(path.read_bytes()) for path in sorted(self.folder.glob("*.eml"))]

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802  aiosmtpd's name
        content = envelope.content or b""
        raw = content if isinstance(content, bytes) else content.encode()
        (self.folder / f"{len(self.mails):06}.eml").write_bytes(raw)
        self.mails.append(parsed(raw))
        return "250 OK"

    def to(self, address: str) -> list[EmailMessage]:
        return [mail for mail in list(self.mails) if address in str(mail["To"])]


def parsed(raw: bytes) -> EmailMessage:
    return message_from_bytes(raw, policy=policy.default)


def part_of(mail: EmailMessage, kind: str) -> str:
    part = mail.get_body((kind,))
    return str(part.get_content()) if part is not None else ""


def list_page(sent: Sent) -> str:
    rows = [
        f'<li><a href="/{number}">{escape(str(mail["Subject"]))}</a> to {escape(str(mail["To"]))}</li>'
        for number, mail in reversed(list(enumerate(sent.mails)))
    ]
    return _page("Sent mails", f"<ol reversed>{''.join(rows)}</ol>" if rows else "<p>None yet.</p>")


def mail_page(number: int, mail: EmailMessage) -> str:
    headers = "\n".join(f"{name}: {value}" for name, value in mail.items())
    return _page(
        str(mail["Subject"]),
        f'<p><a href="/">all sent mails</a></p><h2>Text</h2><pre>{escape(part_of(mail, "plain"))}</pre>'
        f'<h2>HTML</h2><iframe sandbox src="/{number}/html" title="The mail as HTML"></iframe>'
        f"<h2>Headers</h2><pre>{escape(headers)}</pre>",
    )


def _page(title: str, body: str) -> str:
    return (
        f'<!doctype html><html lang="en"><meta charset="utf-8"><title>{escape(title)}</title>'
        f"<style>{STYLE}</style><h1>{escape(title)}</h1>{body}</html>"
    )


def serve_page(sent: Sent, port: int) -> ThreadingHTTPServer:
    """`/` lists, `/3` shows the fourth with its text, `/3/html` its HTML part alone."""

    class Pages(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = content(sent, self.path)
            self.send_response(HTTPStatus.OK if body is not None else HTTPStatus.NOT_FOUND)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Security-Policy", SAFE)
            self.send_header("X-Content-Type-Options", "nosniff")
            self.end_headers()
            self.wfile.write((body or "").encode())

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002  the name is http.server's
            """Quiet: the gate's log is the one to read."""

    server = ThreadingHTTPServer((HOST, port), Pages)
    threading.Thread(target=server.serve_forever, daemon=True, name="sent mails").start()
    return server


def content(sent: Sent, path: str) -> str | None:
    """The page at that path, or None."""
    number, _, part = path.strip("/").partition("/")
    if not number:
        return list_page(sent)
    if not number.isdecimal() or int(number) >= len(sent.mails):
        return None
    mail = sent.mails[int(number)]
    if part == "html":
        return part_of(mail, "html")
    return mail_page(int(number), mail) if not part else None

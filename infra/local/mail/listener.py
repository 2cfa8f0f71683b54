"""SMTP on 127.0.0.1: what is delivered here lies in the bucket a moment later, as after SES's receipt rule."""

import asyncio
import secrets
from datetime import UTC, datetime
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

from gangway.store.mail_files import INCOMING
from infra.local.mail.ses_headers import as_ses_stores_it
from infra.local.ports import HOST

MOST_BYTES = 40 * 1024 * 1024  # of a mail, as SES takes them


class Listener:
    """Puts each mail into the bucket under a key of SES's form, one for each recipient as SES does."""

    def __init__(self, s3: Any, bucket: str) -> None:
        self._s3 = s3
        self._bucket = bucket

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802  aiosmtpd's name
        content = envelope.content or b""
        raw = content if isinstance(content, bytes) else content.encode()
        await asyncio.to_thread(self._put, raw, envelope.mail_from or "", ", ".join(envelope.rcpt_tos))
        return "250 OK"

    def _put(self, raw: bytes, mail_from: str, to: str) -> None:
        key = secrets.token_hex(20)
        stored = as_ses_stores_it(raw, mail_from=mail_from, to=to, key=key, at=datetime.now(UTC))
        self._s3.put_object(Bucket=self._bucket, Key=f"{INCOMING}{key}", Body=stored)


def listen(handler: Any, port: int) -> Controller:
    """A running SMTP server; `stop` ends it."""
    controller = Controller(handler, hostname=HOST, port=port, data_size_limit=MOST_BYTES, server_hostname="localhost")
    controller.start()
    return controller

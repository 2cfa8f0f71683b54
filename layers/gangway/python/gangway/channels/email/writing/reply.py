"""The mail that is answered, as far as its answer must know it: one recipient, and nothing that breaks a header."""

import re
from typing import Literal

from pydantic import field_validator

from gangway.domain.model import Model

Language = Literal["cs", "en", "de"]

MOST_ADDRESS = 254  # RFC 5321 section 4.5.3.1.3, without its angle brackets
_ADDRESS = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.?)+")


class Mailbox(Model):
    """One name and one address. Raises ValueError for anything that is not a single plain address.

    A domain in other letters is written in ASCII (IDNA); quoted and non-ASCII local parts are refused, since the
    sending service takes neither.
    """

    address: str
    name: str = ""

    @field_validator("address")
    @classmethod
    def _is_one_address(cls, value: str) -> str:
        local, _, domain = value.strip().rpartition("@")
        if not domain.isascii():
            domain = domain.encode("idna").decode("ascii")  # UnicodeError is a ValueError
        address = f"{local}@{domain}"
        if len(address) > MOST_ADDRESS or not _ADDRESS.fullmatch(address):
            raise ValueError("not a single plain e-mail address")
        return address


class ReplyTo(Model):
    """Whom and what the answer replies to.

    `message_id` and `references` are the incoming mail's own headers as they came; `subject` is decoded. `quoted` is
    the text below which the answer stands, if it is to be shown; it is never put into HTML unescaped.
    """

    to: Mailbox
    language: Language
    subject: str = ""
    message_id: str = ""
    references: str = ""
    quoted: str = ""

"""A guest's mail program at the local stack: mail out by SMTP, answers in from what the mail service sent."""

import smtplib
import time
from collections.abc import Callable
from email.message import EmailMessage

import httpx

from infra.local.ports import HOST
from tests.letters import OURS, a_message, text_of

ANSWER_SECONDS = 180.0


class Guest:
    """Writes as `address` and waits for what comes back to it."""

    def __init__(self, stack, address: str, name: str = "Jana Nováková") -> None:
        self.stack, self.address, self.name = stack, address, name
        self.read = len(self.answers)

    @property
    def answers(self) -> list[EmailMessage]:
        return self.stack.post.sent.to(self.address)

    def letter(self, text: str, **more) -> EmailMessage:
        return a_message(text, sender=f"{self.name} <{self.address}>", **more)

    def send(self, text: str, *, envelope: str | None = None, **more) -> EmailMessage:
        letter = self.letter(text, **more)
        self.send_raw(bytes(letter), envelope=envelope)
        return letter

    def send_raw(self, raw: bytes, *, envelope: str | None = None) -> None:
        sender = self.address if envelope is None else envelope
        with smtplib.SMTP(HOST, self.stack.post.ports.smtp, timeout=60) as smtp:
            smtp.sendmail(sender, [OURS], raw)

    def write(self, text: str, **more) -> EmailMessage:
        """Send and wait for the one answer to it."""
        self.send(text, **more)
        return self.next_answer()

    def next_answer(self) -> EmailMessage:
        wait_until(lambda: len(self.answers) > self.read, f"an answer to {self.address}")
        self.read += 1
        return self.answers[self.read - 1]


def wait_until(done: Callable[[], bool], what: str, seconds: float = ANSWER_SECONDS) -> None:
    until = time.monotonic() + seconds
    while not done():
        assert time.monotonic() < until, f"{what} did not come within {seconds:.0f} s"
        time.sleep(0.1)


def in_internal_system(stack, reference: str, status: str, seats: int | None = None) -> dict:
    """The order as the internal system has it, once it has it in that state and with so many seats."""
    found: list[dict] = []

    def has_come() -> bool:
        orders = httpx.get(f"{stack.internal_system_url}/orders", timeout=60).json()
        found[:] = [o["order"] for o in orders if o["order"]["reference"] == reference]
        return bool(found) and found[0]["status"] == status and seats in {None, found[0]["seats"]}

    wait_until(has_come, f"{reference} as {status} in the internal system")
    return found[0]


__all__ = ["Guest", "in_internal_system", "text_of", "wait_until"]

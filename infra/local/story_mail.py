"""A guest asks by mail, is offered what is free, and takes it with one word."""

import time
from collections.abc import Callable
from datetime import date
from typing import Any, Protocol

import httpx

from infra.local.mail.guest import MailGuest
from infra.local.mail.sent import part_of
from infra.local.octo_client import OctoClient
from infra.local.told import StoryFailed, Told

TO = "objednavky@vltava-cruises.example"
ARRIVAL_SECONDS = 180.0


class Telling(Protocol):
    """What the step needs of the story."""

    first: OctoClient
    guest: MailGuest
    internal_system_url: str

    @property
    def say(self) -> Callable[[str], None]: ...

    def open_slot(
        self, partner: OctoClient, product: str, option: str, *, after: str = "", **units: int
    ) -> dict[str, Any]: ...


def asked_by_mail(story: Telling) -> Told:
    """Raises NoAnswer or StoryFailed."""
    day = date.fromisoformat(story.open_slot(story.first, "dinner-cruise", "standard", adult=2)["id"][:10])
    question = f"Dobrý den,\n\nmáte volno na večerní plavbu {day.day}. {day.month}. {day.year} pro 2 dospělé?"
    offer = story.guest.write(question, to=TO, subject="Dotaz na večerní plavbu")
    reference = next((word for word in part_of(offer, "plain").split() if word.startswith("VC-")), "")
    story.say(f"mail           asked for {day}: offered and held as {reference}")
    story.guest.write("Ano, bereme. Děkuji", to=TO, subject="", replies_to=offer)
    story.say(f"mail           answered 'Ano, bereme': {reference} is booked")
    return _arrived(story, reference)


def _arrived(story: Telling, reference: str) -> Told:
    """Wait until the internal system has the order of that number as sold."""
    began = time.monotonic()
    while time.monotonic() - began < ARRIVAL_SECONDS:
        for entry in httpx.get(f"{story.internal_system_url}/orders", timeout=60).json():
            order = entry["order"]
            if (order["reference"], order["status"]) == (reference, "CONFIRMED"):
                seconds = time.monotonic() - began
                told = Told("asked, offered and taken by e-mail", "email", reference, order["seats"], order["status"])
                told.internal_id, told.seconds = entry["internal_id"], seconds
                story.say(f"handed over    {reference} CONFIRMED is {told.internal_id}, {seconds:.2f} s later")
                return told
        time.sleep(0.05)
    raise StoryFailed(f"{reference} did not reach the internal system within {ARRIVAL_SECONDS:.0f} s")

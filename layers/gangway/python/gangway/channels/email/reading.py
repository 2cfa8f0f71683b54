"""What a mail means: the frozen result of reading, with where each value was found and why the machine may not act."""

import datetime as dt
from typing import Any, Literal

from gangway.domain.model import Model

Intent = Literal["availability", "order", "change", "cancel", "confirm", "ignore", "human"]
Field = Literal["product", "date", "time", "people", "contact", "reference"]
Source = Literal["subject", "body", "history", "signature", "header", "forwarded", "notification"]

WITH_ITEMS: tuple[Intent, ...] = ("availability", "order", "change")
ACTING: tuple[Intent, ...] = ("order", "change", "cancel", "confirm")


class Item(Model):
    """One cruise wished, or for a change only what is to become different."""

    product: str | None = None
    option: str | None = None
    date: dt.date | None = None
    time: str | None = None
    units: dict[str, int] = {}
    people: int | None = None


class Contact(Model):
    name: str | None = None
    email: str | None = None
    phone: str | None = None


class Found(Model):
    """Where a value stands: the text as written, and which part of the mail it is in."""

    field: str
    text: str
    source: Source


class Reason(Model):
    """Why the machine does not act, or asks back. `code` is stable; `field` names the value in question, if one."""

    code: str
    field: str | None = None


class Reading(Model):
    intent: Intent
    language: str | None = None
    items: tuple[Item, ...] = ()
    contact: Contact = Contact()
    reference: str | None = None
    missing: tuple[Field, ...] = ()
    reasons: tuple[Reason, ...] = ()
    found: tuple[Found, ...] = ()
    sender: str | None = None  # the online agency whose layout was read
    layout_problem: str | None = None  # a known agency's mail that did not fit its layout: raise an alarm

    @property
    def complete(self) -> bool:
        """The machine may act, or answer, alone."""
        return (
            self.intent not in {"ignore", "human"}
            and not self.missing
            and bool(self.items or self.intent not in WITH_ITEMS)
        )

    def as_line(self, file: str) -> dict[str, Any]:
        """The shape of the console and of the scorer."""
        return {
            "file": file,
            "intent": self.intent,
            "language": self.language,
            "items": [item.model_dump(mode="json") for item in self.items],
            "contact": self.contact.model_dump(),
            "reference": self.reference,
            "missing": list(self.missing),
            "complete": self.complete,
        }


def only(
    intent: Intent, language: str | None, *codes: str, contact: Contact | None = None, reference: str | None = None
) -> Reading:
    """A reading without items: for a person, or for nobody."""
    reasons = tuple(Reason(code=code) for code in codes)
    return Reading(intent=intent, language=language, reasons=reasons, contact=contact or Contact(), reference=reference)

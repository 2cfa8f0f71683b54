"""What a second reader answers: values, each with the words of the mail it is taken from."""

import datetime as dt
from typing import Literal

from gangway.domain.model import Model


class Quoted(Model):
    """One value as proposed, and the words of the mail it is taken from, letter for letter."""

    value: str
    words: str


class ProposedItem(Model):
    product: Quoted | None = None
    date: Quoted | None = None
    time: Quoted | None = None
    people: Quoted | None = None


class Proposal(Model):
    """A second reader's whole answer. Unknown fields make it invalid: it is then no answer."""

    intent: Literal["availability", "order", "change", "cancel", "confirm", "other"]
    items: tuple[ProposedItem, ...] = ()


class SeenMail(Model):
    """What a second reader is shown: the text a person sees, without history, headers and addresses."""

    subject: str
    text: str
    sent_on: dt.date
    language: str

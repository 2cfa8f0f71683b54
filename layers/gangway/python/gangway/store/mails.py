"""Mails as they were taken: each once, in its conversation, with what was read, decided and answered.

Items of the mail table, all ending by themselves at `purge_at`:
`message#<digest>` one mail, and who works on it now; `content#<digest>` the mail that said these words first;
`id#<digest>` a Message-ID, ours or theirs, and the conversation it belongs to; `number#<VC-…>` the conversation of a
number of ours; `thread#<id>` a conversation; `count#<name>` a counter.
"""

import hashlib
from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Any, Literal

from gangway.domain.model import Model
from gangway.store.forms import read_text, written
from gangway.store.reading import ask
from gangway.store.transaction import Patience, Write, commit
from gangway.store.wire import Expression, Item, item_from_wire, item_to_wire, to_wire

KEPT = timedelta(days=400)
LEASE = timedelta(seconds=90)  # longer than the function may run, so nobody works beside one that is still alive
SAME_WORDS = timedelta(hours=24)
MOST_FOR_A_PERSON = 20
MOST_LEADS = 40  # a transaction has a hundred members

State = Literal["working", "answered", "done"]


class Mail(Model):
    """One mail. `reading` and `suggestion` are for whoever deals with it: what was read (JSON), what we would answer.

    `words` is the digest of what it says, by which another mail under the same Message-ID is told.
    `answer` is the key of the stored answer; `state` is `answered` from when all was decided and stored until the case
    is opened and the answer handed to the mail service. `outcome` says what was done: answered, silent, person, copy.
    `proposal` is what a second reader made of it, for a person to judge (JSON of second_reader.Suggestion).
    `repeats` is how often whoever had it then was cut off, and may have sent the answer or not.
    `reply` is the text of the answer that a dispatcher gave, `answered_by` who; `answer` is then that one's.
    """

    key: str
    source: str
    words: str | None = None
    state: State = "working"
    outcome: str | None = None
    thread: str | None = None
    received_at: datetime | None = None
    sender: str | None = None
    reason: str | None = None
    reading: str | None = None
    suggestion: str | None = None
    proposal: str | None = None
    answer: str | None = None
    repeats: int = 0
    reply: str | None = None
    answered_by: str | None = None
    answered_at: datetime | None = None


class Conversation(Model):
    """What a conversation is about. `participants` are addresses we have answered; `pending` what we wait for (JSON).

    `numbers` are ours under which it goes on; `orders` those made or spoken of in it; `for_a_person` the mails that
    were left to a person, newest last; `by_hand` that our last word in it was a person's. `our_ids` are the ids of our
    answers, `last_id` the newest that says what it was (`<vc-12345.offer.…>`).
    """

    id: str
    version: int = 0
    participants: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    orders: tuple[str, ...] = ()
    language: str | None = None
    pending: str | None = None
    our_ids: tuple[str, ...] = ()
    last_id: str | None = None
    for_a_person: tuple[str, ...] = ()
    by_hand: bool = False


class CaseMails(Model):
    """What a dispatcher sees of a case of kind `mail`: the conversation and its mails, newest last."""

    conversation: Conversation
    mails: tuple[Mail, ...]


class AtWork(Exception):  # noqa: N818  not an error: the message will come again
    """Somebody else works on this mail right now."""


def digest(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:40]


def case_key(thread: str) -> str:
    """One case for a conversation, however many mails of it are left to a person."""
    return f"mail#{thread}"


class Mails:
    """The mail table."""

    def __init__(self, client: Any, table: str) -> None:
        self._client = client
        self._table = table

    def begin(self, mail: Mail, now: datetime) -> Mail:
        """Take the mail on, or what is known of it if it was taken before. Raises AtWork while another one has it."""
        item = self._item(f"message#{mail.key}", now, doc=written(mail), state=mail.state)
        item["lease"] = int((now + LEASE).timestamp())
        try:
            self._client.put_item(
                TableName=self._table,
                Item=item_to_wire(item),
                ConditionExpression="attribute_not_exists(pk) OR (#state = :working AND #lease <= :now)",
                ExpressionAttributeNames={"#state": "state", "#lease": "lease"},
                ExpressionAttributeValues=item_to_wire({":working": "working", ":now": int(now.timestamp())}),
            )
        except self._client.exceptions.ConditionalCheckFailedException:
            return self._known(mail.key, now)
        return mail

    def _known(self, key: str, now: datetime) -> Mail:
        """What is done with, or an answer that was stored and perhaps never sent, for whoever gets hold of it."""
        known = self.mail(key)
        if known is None or known.state == "working":
            raise AtWork(key)
        if known.state == "done":
            return known
        if taken := self.take_over(key, now):
            return taken
        raise AtWork(key)

    def take_over(self, key: str, now: datetime) -> Mail | None:
        """A stored answer that was perhaps never sent, if it is this caller's to send, and nobody else's.

        A lease that was given back (see `let_go`) says that nothing was sent; one that ran out does not.
        """
        item = self._get(f"message#{key}")
        if item is None:
            return None
        lease = int(item.get("lease", 0))
        repeats = int(item.get("repeats", 0)) + (1 if lease > 0 else 0)
        values = {":answered": "answered", ":seen": lease, ":now": int(now.timestamp()), ":repeats": repeats}
        try:
            self._client.update_item(
                TableName=self._table,
                Key={"pk": to_wire(f"message#{key}")},
                UpdateExpression="SET #lease = :until, #repeats = :repeats",
                ConditionExpression="#state = :answered AND #lease = :seen AND #lease <= :now",
                ExpressionAttributeNames={"#state": "state", "#lease": "lease", "#repeats": "repeats"},
                ExpressionAttributeValues=item_to_wire({**values, ":until": int((now + LEASE).timestamp())}),
            )
        except self._client.exceptions.ConditionalCheckFailedException:
            return None
        return read_text(Mail, item["doc"]).model_copy(update={"repeats": repeats})

    def let_go(self, key: str) -> None:
        """Whoever had the mail has failed: the next one may begin at once. Nothing happens to one that is done."""
        with suppress(self._client.exceptions.ConditionalCheckFailedException):
            self._client.update_item(
                TableName=self._table,
                Key={"pk": to_wire(f"message#{key}")},
                UpdateExpression="SET #lease = :zero",
                ConditionExpression="#state <> :done AND attribute_exists(#lease)",
                ExpressionAttributeNames={"#state": "state", "#lease": "lease"},
                ExpressionAttributeValues=item_to_wire({":zero": 0, ":done": "done"}),
            )

    def said_before(self, words: str, mail: Mail, now: datetime) -> bool:
        """Whether another mail has said the same words within a day; if not, this one has now."""
        item = self._item(f"content#{words}", now, message=mail.key)
        item["until"] = int((now + SAME_WORDS).timestamp())
        try:
            self._client.put_item(
                TableName=self._table,
                Item=item_to_wire(item),
                ConditionExpression="attribute_not_exists(pk) OR #until <= :now OR #message = :message",
                ExpressionAttributeNames={"#until": "until", "#message": "message"},
                ExpressionAttributeValues=item_to_wire({":now": int(now.timestamp()), ":message": mail.key}),
            )
        except self._client.exceptions.ConditionalCheckFailedException:
            return True
        return False

    def finish(self, mail: Mail, now: datetime) -> None:
        """Keep what was decided about the mail."""
        self._client.put_item(TableName=self._table, Item=item_to_wire(self._finished(mail, now)))

    def sent(self, mail: Mail, message_id: str, now: datetime, patience: Patience) -> None:
        """The answer was given to the mail service, under whose id a reply leads back to the conversation."""
        done = mail.model_copy(update={"state": "done"})
        lead = self._item(f"id#{digest(message_id)}", now, thread=mail.thread)
        commit(self._client, [self._written(self._finished(done, now)), self._written(lead)], patience)

    def _finished(self, mail: Mail, now: datetime) -> Item:
        return self._item(f"message#{mail.key}", now, doc=written(mail), state=mail.state)

    def conclude(
        self, mail: Mail, thread: Conversation, ids: Iterable[str], now: datetime, patience: Patience
    ) -> Conversation:
        """Mail, conversation, and what leads back to it, all or nothing.

        Raises ConditionFailed (label `thread`) if another mail of the conversation was concluded meanwhile.
        """
        kept = thread.model_copy(update={"version": thread.version + 1})
        message = self._item(f"message#{mail.key}", now, doc=written(mail), state=mail.state)
        message["lease"] = int((now + LEASE).timestamp())  # to send the answer in
        doc = self._item(f"thread#{kept.id}", now, doc=written(kept), version=kept.version)
        leads = [f"id#{digest(one)}" for one in dict.fromkeys(ids)]
        leads += [f"number#{number}" for number in kept.numbers]
        e = Expression(names={}, values={})
        condition = f"{e.name('version')} = {e.value(thread.version)}" if thread.version else "attribute_not_exists(pk)"
        request = {"TableName": self._table, "Item": item_to_wire(doc), "ConditionExpression": condition, **e.parts()}
        writes = [Write("thread", "Put", request), self._written(message)]
        writes += [self._written(self._item(pk, now, thread=kept.id)) for pk in leads[:MOST_LEADS]]
        commit(self._client, writes, patience)
        return kept

    def _written(self, item: Item) -> Write:
        return Write(item["pk"], "Put", {"TableName": self._table, "Item": item_to_wire(item)})

    def mail(self, key: str) -> Mail | None:
        item = self._get(f"message#{key}")
        return read_text(Mail, item["doc"]) if item else None

    def thread(self, thread_id: str) -> Conversation | None:
        item = self._get(f"thread#{thread_id}")
        return read_text(Conversation, item["doc"]) if item else None

    def thread_of_id(self, message_id: str) -> str | None:
        item = self._get(f"id#{digest(message_id)}")
        return str(item["thread"]) if item else None

    def thread_of_number(self, number: str) -> str | None:
        item = self._get(f"number#{number}")
        return str(item["thread"]) if item else None

    def count(self, name: str, seconds: int, now: datetime) -> int:
        """How often this name was counted in the current window of so many seconds, this time included."""
        window = int(now.timestamp()) // seconds
        answer = self._client.update_item(
            TableName=self._table,
            Key={"pk": to_wire(f"count#{name}#{window}")},
            UpdateExpression="ADD #n :one SET #purge = :purge",
            ExpressionAttributeNames={"#n": "n", "#purge": "purge_at"},
            ExpressionAttributeValues=item_to_wire({":one": 1, ":purge": (window + 2) * seconds}),
            ReturnValues="UPDATED_NEW",
        )
        return int(answer["Attributes"]["n"]["N"])

    def get(self, key: str) -> CaseMails | None:
        """The mails of a case by the case's key (`mail#…`), or None for a case that has none."""
        thread = self.thread(key.removeprefix("mail#"))
        if thread is None:
            return None
        mails = [mail for one in thread.for_a_person if (mail := self.mail(one)) is not None]
        return CaseMails(conversation=thread, mails=tuple(mails))

    def _item(self, pk: str, now: datetime, **values: Any) -> Item:
        return {"pk": pk, "purge_at": int((now + KEPT).timestamp()), **values}

    def _get(self, pk: str) -> Item | None:
        answer = ask(self._client.get_item, TableName=self._table, Key={"pk": to_wire(pk)}, ConsistentRead=True)
        return item_from_wire(answer["Item"]) if "Item" in answer else None

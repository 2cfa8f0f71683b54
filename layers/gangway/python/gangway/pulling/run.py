"""One run of a pulled channel. Rule: raw first, order second, acknowledgement last; wherever it is cut off, the next
run finds what was left and ends in the same state.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import timedelta
from functools import cached_property
from itertools import islice
from uuid import uuid4

from gangway.channels.pulled import ComeBackLater, Fetched, Message, PulledChannel, Stale, Unreadable
from gangway.domain.partners import Partner
from gangway.domain.refusals import Refusal, TryAgain, UnknownOption, UnknownProduct
from gangway.ordering.office import Office
from gangway.ordering.record_sold import record_sold
from gangway.store.exceptions import Case, Kind
from gangway.store.raw import RawMessages, Waiting
from gangway.store.shared_values import SharedValues

BATCH = 25  # acknowledged together: a run that is cut off loses no more than this of its progress
LEASE = timedelta(seconds=90)  # longer than a run may take, so nobody works beside a run that is still alive


@dataclass
class Tally:
    """What a run did, for the log: no reference and no name in it."""

    fetched: int = 0
    recorded: int = 0
    acknowledged: int = 0
    left: int = 0
    notes: list[str] = field(default_factory=list)


@dataclass
class Puller:
    """`sleep` waits as the agency asks; `has_time` says whether another round may begin."""

    office: Office
    channel: PulledChannel
    partner: Partner
    raw: RawMessages
    shared: SharedValues
    sleep: Callable[[float], None]
    has_time: Callable[[], bool]

    def run(self) -> Tally:
        """Rounds until there is nothing new or no time; nothing at all while another run works on the account."""
        tally, owner, now = Tally(), str(uuid4()), self.office.clock()
        if not self.shared.take_lease(self._lease, owner, now, now + LEASE):
            tally.notes.append("another run is at work")
            return tally
        try:
            while self.round(tally) and self.has_time():
                self.sleep(self.channel.pause_seconds)
        except ComeBackLater as later:
            tally.notes.append(str(later))
        finally:
            self.shared.end_lease(self._lease, owner)
        return tally

    @property
    def _lease(self) -> str:
        return f"pull-{self.channel.name}-{self.channel.account}"

    @cached_property
    def _open_cases(self) -> frozenset[str]:
        """Those that an earlier run has left: a message that can be read after all closes its own."""
        return frozenset(case.key for case in self.office.cases.open())

    def round(self, tally: Tally) -> bool:
        """What an earlier run left, then what is new; whether there was anything new."""
        for waiting in [] if self.channel.redelivers else list(self.raw.waiting(self.channel.name)):
            self._work(waiting, Fetched(queue=waiting.queue, body=self.raw.body(waiting)), tally)
        before = tally.fetched
        try:
            for fetched in self.channel.fetch():
                tally.fetched += 1
                waiting = self._keep(fetched)
                self._work(waiting, fetched, tally)
        except Unreadable as unreadable:
            self._report("unreadable_message", f"answer of {self.channel.account}", unreadable, "")
            tally.left += 1
        return tally.fetched > before

    def _keep(self, fetched: Fetched) -> Waiting:
        """What comes again by itself needs no marker: the agency's queue is the list of what is left to do."""
        marked = not self.channel.redelivers
        return self.raw.keep(self.channel.name, fetched.queue, fetched.body, self.office.clock(), marked=marked)

    def _work(self, waiting: Waiting, fetched: Fetched, tally: Tally) -> None:
        try:
            messages = self.channel.messages(fetched)
        except Unreadable as unreadable:
            self._report("unreadable_message", waiting.key, unreadable, waiting.key)
            tally.left += 1
            self.raw.done(waiting)
            return
        for batch in batched(messages, BATCH):
            stored = [message.reference for message in batch if self._record(message, waiting, tally)]
            if stored and self.channel.redelivers:
                self._acknowledge(fetched.queue, stored, tally)
        self.raw.done(waiting)

    def _record(self, message: Message, waiting: Waiting, tally: Tally) -> bool:
        """Whether the message is an order now; one that is not stays where it comes back from, and is reported."""
        name = self.channel.name
        try:
            reservation = self.channel.translate(message, self.office.catalogue, self.partner)
            if reservation.request is not None:
                request = reservation.request.model_copy(update={"source": waiting.key})
                reservation = reservation.model_copy(update={"request": request})
            record_sold(self.office, self.partner, name, reservation)
        except TryAgain:
            raise
        except Refusal as refusal:
            self._leave(message, waiting, refusal, tally)
            return False
        if not self.channel.redelivers:
            self.raw.forget_apart(name, message.reference)
        if _case_key(name, message.reference) in self._open_cases:
            self.office.cases.close(_case_key(name, message.reference), by="pull", now=self.office.clock())
        tally.recorded += 1
        return True

    def _leave(self, message: Message, waiting: Waiting, refusal: Refusal, tally: Tally) -> None:
        tally.left += 1
        if not self.channel.redelivers:
            self.raw.keep_apart(self.channel.name, waiting.queue, message.reference, message.content)
        is_code = isinstance(refusal, UnknownProduct | UnknownOption)
        kind: Kind = "unmapped_code" if is_code else "unreadable_message"
        self._report(kind, message.reference, refusal, waiting.key)

    def _acknowledge(self, queue: str, references: list[str], tally: Tally) -> None:
        """A stale one is fetched again by the next round and acknowledged then; the others are told one by one."""
        try:
            self.channel.acknowledge(queue, references)
            tally.acknowledged += len(references)
        except Stale:
            if len(references) == 1:
                return
            for reference in references:
                with suppress(Stale):
                    self.channel.acknowledge(queue, [reference])
                    tally.acknowledged += 1

    def _report(self, kind: Kind, about: str, refusal: Refusal, source: str) -> None:
        now = self.office.clock()
        self.office.cases.report(
            Case(
                key=_case_key(self.channel.name, about),
                kind=kind,
                reason=refusal.message,
                channel=self.channel.name,
                facts={"about": about, "source": source} | ({"code": refusal.value} if kind == "unmapped_code" else {}),
                created_at=now,
                updated_at=now,
            )
        )


def _case_key(channel: str, about: str) -> str:
    return f"pull#{channel}#{about}"


def batched(messages: Sequence[Message], size: int) -> Iterator[list[Message]]:
    rest = iter(messages)
    while batch := list(islice(rest, size)):
        yield batch

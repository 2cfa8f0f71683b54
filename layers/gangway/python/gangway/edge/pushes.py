"""The streams of departures and orders to the partners who want to be told, whatever their channel.

A batch becomes at most a few calls for each partner, since what is told is what is free now. A call that was not
taken is tried again at once a few times, then with the whole batch: Lambda comes again. What a partner refuses for
good is a case for the dispatchers.
"""

import json
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from gangway.channels.push import Message, Push, Verdict
from gangway.domain.partners import Partner
from gangway.domain.refusals import TooManyRequests
from gangway.edge.observe import logger
from gangway.edge.outgoing import Answered, NoAnswer, call
from gangway.ordering.office import Office
from gangway.ordering.report_case import report_case
from gangway.store.rates import Rates
from gangway.store.stream import day_change, order_change

TRIES = 3
FIRST_PAUSE = 0.3
LONGEST_PAUSE = 5.0
MOST_REASON = 300


class NotTold(Exception):  # noqa: N818  the batch comes again
    """A partner could not be told now."""


@dataclass
class Pushes:
    """`secrets` gives the text of the secret of pushes: JSON, an entry for each partner by its id."""

    office: Office
    channels: Mapping[str, Push]
    rates: Rates
    secrets: Callable[[], str]
    send: Callable[[str, str, Any, Mapping[str, str]], Answered] = call
    sleep: Callable[[float], None] = field(default=time.sleep)
    tries: int = TRIES

    def work(self, event: dict[str, Any]) -> dict[str, Any]:
        """Tell everybody; the answer is Lambda's partial batch response, all or nothing of it."""
        records = event["Records"]
        told = [self._tell(partner, push, records) for partner, push in self._listeners()]
        if all(told) or not records:
            return {"batchItemFailures": []}
        return {"batchItemFailures": [{"itemIdentifier": str(records[0]["dynamodb"]["SequenceNumber"])}]}

    def _listeners(self) -> list[tuple[Partner, Push]]:
        partners = [partner for partner in self.office.partners.everyone() if partner.active]
        known = [(partner, self.channels.get(partner.channel)) for partner in partners]
        return [(partner, push) for partner, push in known if push is not None and push.wants(partner)]

    def _tell(self, partner: Partner, push: Push, records: list[dict[str, Any]]) -> bool:
        """Whether the partner was told all there was; one that cannot be reached does not keep others waiting."""
        try:
            for message in self._messages(partner, push, records):
                self._done(partner, message, *self.ask(partner, push, message))
        except NotTold as error:
            logger().warning("a partner was not told", channel=partner.channel, partner=partner.id, reason=str(error))
            return False
        return True

    def _messages(self, partner: Partner, push: Push, records: list[dict[str, Any]]) -> list[Message]:
        days = [change for record in records if (change := day_change(record)) is not None]
        messages = push.availability(self.office, partner, days) if days else []
        for record in records:
            orders = order_change(record)
            if orders is not None and orders[1].partner_id == partner.id:
                messages += push.order_changed(self.office, partner, *orders)
        return messages

    def ask(self, partner: Partner, push: Push, message: Message) -> tuple[Verdict, str]:
        """TAKEN or REFUSED, and what was answered. Raises NotTold while neither can be said."""
        headers = push.headers(self._secret(partner))
        url = push.base_url(partner) + message.path
        pause, reason = FIRST_PAUSE, ""
        for number in range(self.tries):
            if number:
                self.sleep(pause)
            answer, reason = self._try(partner, push, message, url, headers)
            outcome = push.verdict(answer.status, answer.body) if answer else Verdict.AGAIN
            if answer and (heed := getattr(push, "heed", None)):
                heed(self.office, message, answer.status, answer.body)
            if outcome is not Verdict.AGAIN:
                return outcome, reason
            asked = answer.retry_after_seconds if answer else None
            pause = min(max(asked or 0.0, pause * 2), LONGEST_PAUSE)
        raise NotTold(reason)

    def _try(
        self, partner: Partner, push: Push, message: Message, url: str, headers: Mapping[str, str]
    ) -> tuple[Answered | None, str]:
        """The answer, if there was one, and what to say of it."""
        try:
            self.rates.count(f"push:{partner.id}", push.MOST_A_MINUTE)
        except TooManyRequests as error:
            raise NotTold(error.message) from error
        try:
            answer = self.send(message.method, url, message.body, headers)
        except NoAnswer as error:
            return None, f"no answer: {error}"
        return answer, f"{message.path} was answered {answer.status}: {answer.body}"[:MOST_REASON]

    def _done(self, partner: Partner, message: Message, outcome: Verdict, reason: str) -> None:
        logger().info(
            "told a partner", channel=partner.channel, partner=partner.id, path=message.path, outcome=outcome.value
        )
        if outcome is Verdict.REFUSED:
            report_case(
                self.office,
                f"push_refused#{partner.id}#{message.path}#{_subject(message)}",
                "push_refused",
                channel=partner.channel,
                reason=reason,
                facts={"partner": partner.id, **message.about},
            )

    def _secret(self, partner: Partner) -> Mapping[str, str]:
        entries = json.loads(self.secrets())
        entry = entries.get(partner.id)
        if not isinstance(entry, dict):
            raise NotTold(f"the secret of pushes has no entry for {partner.id}")
        return entry


def _subject(message: Message) -> str:
    """One case for a product, or for an order: what is told of it again is all there is to tell of it."""
    return message.about.get("product") or message.about.get("order", "")

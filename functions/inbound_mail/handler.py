"""A mail has come: SES has put it into the bucket, and the queue says where."""

import json
import time
from collections.abc import Callable
from functools import cache
from typing import Any
from urllib.parse import unquote_plus

from aws_lambda_powertools.metrics import MetricUnit
from aws_lambda_powertools.utilities.data_classes.sqs_event import SQSRecord

from gangway.channels.email.second_reader import SecondReader
from gangway.channels.widget.tokens import Signer
from gangway.edge.batch import Response, consume
from gangway.edge.observe import logger, metrics
from gangway.edge.settings import Settings
from gangway.edge.wiring import client, mails, office, secret, settings
from gangway.mailing.answer import NotSent
from gangway.mailing.room import MailPolicy, Mailroom
from gangway.mailing.take import take_patiently
from gangway.store.mail_files import INCOMING, MailFiles

SERVER_ERROR = 500
LEAST_MILLISECONDS = 30_000  # half of the function's time: what a mail may take that was waited for


@cache
def room() -> Mailroom:
    given = settings()
    return Mailroom(
        office=office(),
        mails=mails(),
        files=MailFiles(client("s3"), given.require("raw_bucket")),
        policy=policy_of(given),
        signer=Signer(lambda: secret(given.require("widget_secret_name"))),
        send=send,
        second_reader=second_reader(given),
    )


def second_reader(given: Settings) -> SecondReader | None:
    """None while no model is named."""
    if not given.mail_second_reader_model:
        return None
    from gangway.channels.email.bedrock_reader import BedrockReader  # noqa: PLC0415  only where it is switched on

    return BedrockReader(client=client("bedrock-runtime"), model=given.mail_second_reader_model)


def policy_of(given: Settings) -> MailPolicy:
    addresses = {given.mail_questions_address.lower(): "questions", given.mail_orders_address.lower(): "orders"}
    return MailPolicy(
        addresses={address: purpose for address, purpose in addresses.items() if address},
        sender=given.mail_from,
        public_url=given.public_url,
        offers=given.mail_offers == "ENABLED",
        offer_hours=given.mail_offer_hours,
        offer_seats=given.mail_offer_seats,
        answers_per_thread=given.mail_answers_per_thread,
        answers_per_hour=given.mail_answers_per_hour,
    )


def send(content: bytes, sender: str, to: str) -> str:
    """By SES. The id it gives the mail, as it will stand in replies, where it replaces ours.

    Raises NotSent when SES refused; its own message would name the recipient, so only its code is told. Anything else,
    a time-out or an error of SES itself, leaves open whether it was sent.
    """
    ses = client("ses")
    try:
        answer = ses.send_raw_email(Source=sender, Destinations=[to], RawMessage={"Data": content})
    except ses.exceptions.ClientError as error:
        code, status = error.response["Error"]["Code"], error.response["ResponseMetadata"]["HTTPStatusCode"]
        raise (SesFailed if status >= SERVER_ERROR else NotSent)(code) from None
    given = str(answer["MessageId"])
    return f"<{given}>" if "@" in given else f"<{given}@{ses.meta.region_name}.amazonses.com>"


class SesFailed(Exception):  # noqa: N818
    """SES failed with a mail in its hands."""


def keys_of(record: SQSRecord) -> list[str]:
    """Where the mails are. S3 also sends a message when the notification is set up, which names none."""
    told = json.loads(record.body).get("Records", [])
    keys = [unquote_plus(entry["s3"]["object"]["key"]) for entry in told]
    return [key for key in keys if key.startswith(INCOMING)]


def take(record: SQSRecord, may_wait: Callable[[], bool]) -> None:
    for key in keys_of(record):
        try:
            mail = take_patiently(room(), key, may_wait, time.sleep)
        except Exception:
            logger().exception("a mail was not done with and comes again", channel="email", source=key)
            raise
        logger().info("mail", channel="email", mail=mail.key, outcome=mail.outcome, reason=mail.reason)
        figures = metrics()
        figures.add_metric(f"Mails{(mail.outcome or 'none').capitalize()}", MetricUnit.Count, 1)
        figures.flush_metrics()


def handle(event: dict[str, Any], context: Any) -> Response:
    def may_wait() -> bool:
        return bool(context.get_remaining_time_in_millis() > LEAST_MILLISECONDS)

    return consume(event, context, lambda record: take(record, may_wait))

"""The mailroom of this process: its tables and files, the operator's policy, SES."""

from functools import cache

from gangway.channels.widget.tokens import Signer
from gangway.edge.settings import Settings
from gangway.edge.wiring import client, mails, office, secret, settings
from gangway.mailing.answer import NotSent
from gangway.mailing.room import MailPolicy, Mailroom
from gangway.mailing.second import SecondReader, on_bedrock
from gangway.store.mail_files import MailFiles

SERVER_ERROR = 500


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


def second_reader(given: Settings) -> SecondReader | None:
    """None while no model is named."""
    model = given.mail_second_reader_model
    return on_bedrock(client("bedrock-runtime"), model) if model else None


class SesFailed(Exception):  # noqa: N818  read where it is raised, says it
    """SES failed with a mail in its hands."""


def send(content: bytes, sender: str, to: str) -> str:
    """By SES. The id it gives the mail, as it will stand in replies, where it replaces ours.

    Raises NotSent when SES refused; its own message would name the recipient, so only its code is told. Anything else,
    a time-out or an error of SES itself, leaves open whether it was sent.
    """
    ses = client("ses")
    try:
        answer = ses.send_raw_email(Source=sender, Destinations=[to], RawMessage={"Data": content})
    except ses.exceptions.ClientError as error:
        code = error.response["Error"]["Code"]
        if error.response["ResponseMetadata"]["HTTPStatusCode"] >= SERVER_ERROR:
            raise SesFailed(code) from None
        raise NotSent(code, "the mail service did not take the answer") from None
    given = str(answer["MessageId"])
    return f"<{given}>" if "@" in given else f"<{given}@{ses.meta.region_name}.amazonses.com>"

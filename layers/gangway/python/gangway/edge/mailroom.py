"""The mailroom of this process: its tables and files, the operator's policy, SES."""

from functools import cache

from gangway.channels.widget.tokens import Signer
from gangway.domain.refusals import TryAgain
from gangway.edge.settings import Settings
from gangway.edge.wiring import client, mails, office, secret, settings
from gangway.mailing.room import MailPolicy, Mailroom
from gangway.store.mail_files import MailFiles


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


class NotSent(TryAgain):
    """SES did not take the answer. Its own message would name the recipient, so only its code is told."""

    code = "mail_not_sent"


def send(content: bytes, sender: str, to: str) -> str:
    """By SES. The id it gives the mail, as it will stand in replies, where it replaces ours. Raises NotSent."""
    ses = client("ses")
    try:
        answer = ses.send_raw_email(Source=sender, Destinations=[to], RawMessage={"Data": content})
    except ses.exceptions.ClientError as error:
        raise NotSent(error.response["Error"]["Code"], "the mail service did not take the answer") from None
    given = str(answer["MessageId"])
    return f"<{given}>" if "@" in given else f"<{given}@{ses.meta.region_name}.amazonses.com>"

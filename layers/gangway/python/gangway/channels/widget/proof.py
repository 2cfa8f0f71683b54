"""The brake on automated holds: work that a guest's browser does unseen, asked for anew before each order.

A challenge is bound to key, departure and the order's uuid, so it makes one order and no second: replaying it
returns the first. Nothing of it is stored.
"""

from gangway.channels.widget.call import Call
from gangway.channels.widget.errors import WorkNotDone
from gangway.channels.widget.tokens import NotSealed, Ticket, is_work_done
from gangway.channels.widget.wire import ChallengeBody, HoldBody

CHALLENGE = "work"
BITS = 15  # about 33,000 hashes: a third of a second on a phone
VALID_SECONDS = 900


def challenge_for(call: Call, body: ChallengeBody) -> tuple[str, int]:
    """(challenge, bits): what is to be worked on, and how many zero bits the result must start with."""
    now = int(call.now.timestamp())
    ticket = Ticket(
        kind=CHALLENGE,
        key=call.key,
        uuid=body.uuid,
        what=_what(body),
        at=now,
        until=now + VALID_SECONDS,
        bits=BITS,
    )
    return call.signer.ticket(ticket), BITS


def check_work(call: Call, body: HoldBody) -> None:
    """Raises WorkNotDone, without saying more: an honest browser asks for a new challenge and tries once more."""
    try:
        ticket = call.signer.read_ticket(body.proof.challenge, kind=CHALLENGE, now=call.now.timestamp())
    except NotSealed as error:
        raise WorkNotDone("proof", error.message) from error
    bound = (ticket.key, ticket.uuid, ticket.what) == (call.key, body.uuid, _what(body))
    if not bound or not is_work_done(body.proof.challenge, body.proof.answer, ticket.bits):
        raise WorkNotDone("proof", "the work was done for something else, or not done")


def _what(body: ChallengeBody) -> str:
    return f"{body.product_id}/{body.option_id} {body.starts_at}"

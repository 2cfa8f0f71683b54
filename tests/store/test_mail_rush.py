"""Copies of one mail that arrive at the same moment, on a real engine: one order, one answer."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

import boto3
import pytest

from gangway.mailing.take import take_mail
from gangway.store.mails import AtWork
from tests.builders import NOON, Clock
from tests.engine import dynamodb_at
from tests.letters import BUCKET, a_letter, open_room
from tests.tables import create_tables

ORDER = "Dobrý den, objednávám večerní plavbu s večeří na 14. 6. 2027 pro 2 dospělé."
COPIES = 12


@pytest.fixture
def post(engine):
    dynamodb = dynamodb_at(engine.url)
    s3 = boto3.client("s3", endpoint_url=engine.url, region_name="eu-central-1")
    with suppress(s3.exceptions.BucketAlreadyOwnedByYou):
        s3.create_bucket(Bucket=BUCKET, CreateBucketConfiguration={"LocationConstraint": "eu-central-1"})
    return open_room(dynamodb, s3, create_tables(dynamodb), Clock(NOON))


def taken_together(post, keys):
    """Each key by a thread of its own; one that somebody else works on comes again, as from the queue."""

    def take(key):
        for _ in range(200):
            with suppress(AtWork):
                return take_mail(post.room, key)
        raise AssertionError("never taken")

    with ThreadPoolExecutor(len(keys)) as threads:
        return list(threads.map(take, keys))


@pytest.mark.parametrize("same_id", [True, False], ids=["same Message-ID", "other Message-IDs"])
def test_copies_at_the_same_moment_are_one_order_and_one_answer(post, same_id):
    ids = ["<one@seznam.example>" if same_id else f"<{n}@seznam.example>" for n in range(COPIES)]
    keys = [post.put(a_letter(ORDER, at=NOON, message_id=one)) for one in ids]
    taken_together(post, keys)
    assert (len(post.orders), len(post.outbox)) == (1, 1)


def test_one_event_delivered_to_many_at_once_is_one_order_and_one_answer(post):
    key = post.put(a_letter(ORDER, at=NOON))
    taken_together(post, [key] * COPIES)
    assert (len(post.orders), len(post.outbox)) == (1, 1)


def test_two_replies_in_one_conversation_at_once_both_count(post):
    booked = post.write(ORDER)
    letters = [
        a_letter("Prosím změňte počet na 4 dospělé.", at=NOON, replies_to=booked),
        a_letter("Jsme velmi nespokojeni s vaší službou.", at=NOON, replies_to=booked),
    ]
    taken_together(post, [post.put(letter) for letter in letters])
    assert (post.orders[0].seats, len(post.outbox), len(post.cases)) == (4, 3, 1)

"""The development mails through the mailroom: what may be acted on is booked, and nothing else is."""

import json
from datetime import UTC, datetime

import pytest

from gangway.channels.email.mime import parse
from infra.local.layout import ROOT
from tests.letters import correspondence

MAILS = ROOT.parent / "shared" / "mail"
SPRING = datetime(2027, 3, 1, 8, tzinfo=UTC)
DAYS = 215  # to the last day that the mails ask for


@pytest.fixture(scope="module")
def told():
    """By file: what was expected of the reading, and how many orders and answers the mail made."""
    if not MAILS.exists():
        pytest.skip("the development mails (../shared/mail) are not here")
    expected = json.loads((MAILS / "expected.json").read_text(encoding="utf-8"))
    with correspondence(SPRING, days=DAYS, answers_per_hour=1_000) as post:
        return {name: _deliver(post, name, want) for name, want in sorted(expected.items())}


def _deliver(post, name, want):
    raw = (MAILS / name).read_bytes()
    if (sent_at := parse(raw).sent_at) is not None:
        post.clock.at = sent_at.astimezone(UTC)
    known = {order.id for order in post.orders}
    answer = post.deliver(raw)
    made = [order for order in post.orders if order.id not in known]
    return want, made, answer, post.last


def test_every_mail_comes_to_an_end(told):
    assert all(mail.state == "done" for _, _, _, mail in told.values())


def test_only_complete_orders_and_questions_make_orders(told):
    wrong = [
        name
        for name, (want, made, _, _) in told.items()
        if made and not (want["complete"] and want["intent"] in {"order", "availability"})
    ]
    assert wrong == []


def test_a_complete_order_is_booked_as_often_as_it_names_cruises(told):
    booked = {}
    for name, (want, made, _, mail) in told.items():
        if want["intent"] == "order" and want["complete"]:
            booked.setdefault(mail.key, (name, len(want["items"]), 0))
            first, items, orders = booked[mail.key]
            booked[mail.key] = (first, items, orders + sum(order.status == "CONFIRMED" for order in made))
    assert [entry for entry in booked.values() if entry[1] != entry[2]] == []
    assert len(booked) > 20


def test_robots_and_forgers_are_not_answered(told):
    answered = [name for name, (want, _, answer, _) in told.items() if want["intent"] == "ignore" and answer]
    distrusted = [
        name for name, (_, _, answer, mail) in told.items() if answer and mail.reason in {"dmarc_failed", "spf_failed"}
    ]
    assert (answered, distrusted) == ([], [])

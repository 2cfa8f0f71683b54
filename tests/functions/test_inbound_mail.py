"""The door of mails: what the queue says is taken, what S3 says about itself is not, what fails comes again."""

import importlib.util
import json
from pathlib import Path

import pytest

from gangway.domain.refusals import TryAgain
from gangway.edge.mailroom import policy_of
from gangway.edge.settings import Settings
from gangway.store.mails import Mail
from infra.local.layout import ROOT

EVENT = json.loads((Path(__file__).parent / "events" / "inbound_mail_queue.json").read_text(encoding="utf-8"))


class Context:
    def __init__(self, milliseconds: int) -> None:
        self.milliseconds = milliseconds

    def get_remaining_time_in_millis(self) -> int:
        self.milliseconds -= 20_000
        return self.milliseconds


@pytest.fixture
def door(monkeypatch):
    spec = importlib.util.spec_from_file_location("inbound_mail", ROOT / "functions" / "inbound_mail" / "handler.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module, "room", lambda: None)
    monkeypatch.setattr(module.time, "sleep", lambda _seconds: None)
    return module


def test_each_mail_that_the_bucket_tells_of_is_taken(door, monkeypatch):
    taken = []

    def take(_room, key, _may_wait, _sleep):
        taken.append(key)
        return Mail(key="k", source=key, outcome="answered")

    monkeypatch.setattr(door, "take_patiently", take)
    assert door.handle(EVENT, Context(60_000)) == {"batchItemFailures": []}
    assert taken == ["mail/ab12 cd"]


def test_a_mail_that_fails_is_tried_while_there_is_time_and_then_comes_again(door, monkeypatch):
    tries = []

    def fail(_room, key):
        tries.append(key)
        raise TryAgain(key)

    monkeypatch.setattr("gangway.mailing.take.take_mail", fail)
    answer = door.handle(EVENT, Context(80_000))
    assert answer == {"batchItemFailures": [{"itemIdentifier": "mail-has-come"}]}
    assert len(tries) == 3


def test_the_settings_become_the_operators_policy():
    given = Settings(
        mail_from="orders@boats.example",
        mail_questions_address="Questions@boats.example",
        mail_offers="DISABLED",
        public_url="https://gate.example",
    )
    policy = policy_of(given)
    assert policy.addresses == {"questions@boats.example": "questions"}
    assert (policy.offers, policy.offer_hours, policy.sender) == (False, 72, "orders@boats.example")

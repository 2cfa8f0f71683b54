"""The door of mails: what the queue says is taken, what S3 says about itself is not, what fails comes again."""

import importlib.util
import json
from pathlib import Path
from types import SimpleNamespace

import pytest
from botocore.exceptions import ClientError, ReadTimeoutError

from gangway.domain.refusals import TryAgain
from gangway.edge import mailroom
from gangway.edge.mailroom import policy_of
from gangway.edge.settings import Settings
from gangway.mailing.answer import NotSent
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


class Ses:
    """Answers each call with the same problem."""

    def __init__(self, problem):
        self.problem, self.exceptions = problem, SimpleNamespace(ClientError=ClientError)

    def send_raw_email(self, **_mail):
        raise self.problem


def refused(code, status):
    return ClientError(
        {"Error": {"Code": code, "Message": "jana@"}, "ResponseMetadata": {"HTTPStatusCode": status}}, "S"
    )


@pytest.mark.parametrize("problem", [refused("MessageRejected", 400), refused("Throttling", 400)])
def test_what_ses_did_not_take_may_be_given_again(monkeypatch, problem):
    monkeypatch.setattr(mailroom, "client", lambda _name: Ses(problem))
    with pytest.raises(NotSent) as raised:
        mailroom.send(b"", "us@boats.example", "jana@seznam.example")
    assert "jana@" not in str(raised.value)


@pytest.mark.parametrize("problem", [refused("InternalFailure", 500), ReadTimeoutError(endpoint_url="https://x")])
def test_what_ses_may_have_taken_is_another_matter(monkeypatch, problem):
    monkeypatch.setattr(mailroom, "client", lambda _name: Ses(problem))
    with pytest.raises((mailroom.SesFailed, ReadTimeoutError)) as raised:
        mailroom.send(b"", "us@boats.example", "jana@seznam.example")
    assert "jana@" not in str(raised.value)


def test_no_second_reader_is_there_until_a_model_is_named(monkeypatch):
    monkeypatch.setattr(mailroom, "client", lambda name: name)
    assert mailroom.second_reader(Settings()) is None
    assert mailroom.second_reader(Settings(mail_second_reader_model="a-model")) is not None


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

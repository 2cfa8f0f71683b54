"""The function ended at every point of its way: what was begun is finished once, an answer goes out at most twice."""

from datetime import UTC, datetime

import pytest
from botocore.client import BaseClient
from botocore.exceptions import ReadTimeoutError

from gangway.mailing.answer import NotSent, PerhapsSent
from gangway.mailing.take import take_mail, take_patiently
from gangway.store.mails import LEASE, AtWork
from tests.letters import a_letter, correspondence

MONDAY = datetime(2027, 5, 10, 8, 0, tzinfo=UTC)
ORDER = "Dobrý den, objednávám večerní plavbu s večeří na 14. 5. 2027 pro 2 dospělé."
COMPLAINT = "Dobrý den, včerejší plavba byla hrozná, jsme velmi nespokojeni."


class Died(BaseException):
    """The function was ended here, and nothing more of it ran."""


class Calls:
    """Every call of a service that a mail makes, SES as well. The one with that number is the last, done or not."""

    def __init__(self, post, monkeypatch):
        self.count, self.last, self.after, self.sent_at = 0, None, False, 0
        real, send = BaseClient._make_api_call, post.room.send

        def called(client, operation, parameters):
            return self._counted(lambda: real(client, operation, parameters))

        def given(*what):
            self.sent_at = self.count + 1
            return self._counted(lambda: send(*what))

        monkeypatch.setattr(BaseClient, "_make_api_call", called)
        object.__setattr__(post.room, "send", given)

    def end_at(self, number, *, after=False):
        self.count, self.last, self.after = 0, number, after

    def _counted(self, call):
        self.count += 1
        is_last = self.count == self.last
        if is_last and not self.after:
            raise Died
        answer = call()
        if is_last:
            raise Died
        return answer


def every_end(text, *, after):
    """(call, the call that gives the answer to SES, how many calls there are, what came of it) for each call.

    Each is a mail of another guest, whose function ended there and which was taken again when its lease was over.
    """
    with correspondence(MONDAY, days=6) as post, pytest.MonkeyPatch.context() as patched:
        for name in ("warm", "counted"):  # the first mail of a process also asks for the catalogue
            key = post.put(a_letter(text, at=MONDAY, sender=f"Guest <{name}@seznam.example>"))
            calls = Calls(post, patched)
            take_mail(post.room, key)
        total, sending = calls.count, calls.sent_at
        for number in range(1, total + 1):
            before = counted(post)
            key = post.put(a_letter(text, at=MONDAY, sender=f"Guest <guest{number}@seznam.example>"))
            calls.end_at(number, after=after)
            with pytest.raises(Died):
                take_mail(post.room, key)
            calls.end_at(None)
            post.clock.forward(seconds=LEASE.total_seconds() + 1)
            take_mail(post.room, key)
            take_mail(post.room, key)
            made = tuple(now - then for now, then in zip(counted(post), before, strict=True))
            yield number, sending, total, made


def counted(post):
    return len(post.orders), len(post.outbox), len(post.cases)


@pytest.mark.parametrize("after", [False, True], ids=["before", "after"])
def test_an_order_is_booked_once_and_answered_wherever_it_is_cut_off(after):
    ended = list(every_end(ORDER, after=after))
    assert len(ended) > 10
    for number, sending, total, made in ended:
        perhaps_sent = number > sending or (number == sending and after)
        is_noted = number == total and after
        assert made == (1, 2 if perhaps_sent and not is_noted else 1, 0), number


@pytest.mark.parametrize("after", [False, True], ids=["before", "after"])
def test_a_complaint_is_on_the_desk_wherever_it_is_cut_off(after):
    for number, sending, _, made in every_end(COMPLAINT, after=after):
        assert (made[0], made[2]) == (0, 1), number
        assert made[1] == 1 or number >= sending, number


@pytest.fixture
def post():
    with correspondence(MONDAY, days=6) as running:
        yield running


def for_a_while():
    """There is time for nine more tries."""
    left = iter([True] * 9)
    return lambda: next(left, False)


def failing(post, problem, times):
    """SES takes every mail, and raises that many times; what it was given."""
    send, given = post.room.send, []

    def fails(*what):
        given.append(what)
        if len(given) <= times:
            raise problem
        return send(*what)

    object.__setattr__(post.room, "send", fails)
    return given


def test_an_answer_that_was_perhaps_sent_is_repeated_once_and_then_a_persons(post):
    key = post.put(a_letter(ORDER, at=MONDAY))
    given = failing(post, Died(), times=9)
    for _ in range(2):
        with pytest.raises(Died):
            take_mail(post.room, key)
        post.clock.forward(seconds=LEASE.total_seconds() + 1)
    done = take_mail(post.room, key)
    assert len(given) == 2
    assert (done.state, done.outcome, done.reason) == ("done", "person", "answer_perhaps_not_sent")
    assert [case.facts["reason"] for case in post.cases] == ["answer_perhaps_not_sent"]


def test_a_time_out_of_the_service_is_not_answered_with_another_copy_at_once(post):
    key = post.put(a_letter(ORDER, at=MONDAY))
    given = failing(post, ReadTimeoutError(endpoint_url="https://ses.example"), times=1)
    with pytest.raises(PerhapsSent):
        take_patiently(post.room, key, for_a_while(), lambda _seconds: None)
    with pytest.raises(AtWork):
        take_mail(post.room, key)
    assert len(given) == 1
    post.clock.forward(seconds=LEASE.total_seconds() + 1)
    assert take_mail(post.room, key).state == "done"


def test_what_the_service_refused_is_given_again_as_often_as_there_is_time(post):
    key = post.put(a_letter(ORDER, at=MONDAY))
    given = failing(post, NotSent("Throttling", "slow down"), times=5)
    done = take_patiently(post.room, key, for_a_while(), lambda _seconds: None)
    assert (len(given), len(post.outbox), done.outcome, post.cases) == (6, 1, "answered", [])


def test_a_note_that_fails_does_not_send_another_copy_at_once(post, monkeypatch):
    key = post.put(a_letter(ORDER, at=MONDAY))

    def fail(*_what):
        raise OSError

    with monkeypatch.context() as patched:
        patched.setattr("gangway.store.mails.Mails.sent", fail)
        with pytest.raises(PerhapsSent):
            take_patiently(post.room, key, for_a_while(), lambda _seconds: None)
    assert len(post.outbox) == 1

"""The two doors nobody knocks at: the sweep of each minute and the check of each night."""

import json
import runpy
from datetime import timedelta

import pytest

from gangway.edge import observe, wiring
from gangway.edge.settings import Settings
from gangway.ordering import reconcile as reconciliation
from gangway.ordering.place_order import place_hold, place_order
from gangway.ordering.report_case import report_case
from gangway.reconciling.last import last_time
from gangway.store.files import Files
from infra.local.layout import ROOT
from tests.builders import DAY, an_order, free, moto_office
from tests.differences import a_counterpart
from tests.functions.fakes import Context, FifoQueue
from tests.lists import Bucket


@pytest.fixture
def office(clock, monkeypatch):
    with moto_office(clock) as opened:
        monkeypatch.setattr(wiring, "office", lambda: opened)
        yield opened


def door(name):
    return runpy.run_path(str(ROOT / "functions" / name / "handler.py"))["handle"]


def metric(said, name):
    """The value last written in the embedded metric format."""
    lines = [json.loads(line) for line in said.splitlines() if line.startswith("{")]
    return next(line[name] for line in reversed(lines) if name in line)


def test_each_minute_seats_of_expired_holds_are_free_again_and_counted(office, clock, capsys):
    place_hold(office, an_order())
    clock.forward(minutes=32)
    assert door("release_holds")({}, Context()) == {"released": 1, "left": 0, "overdue_seconds": 120.0, "failed": {}}
    assert free(office) == 10
    said = capsys.readouterr().out
    assert metric(said, "HoldsReleased") == [1.0]
    assert metric(said, "OldestHoldOverdue") == [120.0]


def test_each_minute_the_cases_that_wait_are_counted_by_kind(office, clock, capsys, monkeypatch):
    monkeypatch.setenv("POWERTOOLS_SERVICE_NAME", "gangway-test")
    observe.metrics.cache_clear()
    for key, kind in {"m#1": "mail", "m#2": "mail", "p#1": "push_refused"}.items():
        report_case(office, key, kind, channel="email", reason="nobody could read it", facts={})
    office.cases.close("m#2", by="Hana", now=clock.at)
    clock.forward(minutes=5)
    door("release_holds")({}, Context())
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines() if '"CasesOpen"' in line]
    assert {(line["kind"], *line["CasesOpen"], line["service"]) for line in lines} == {
        ("mail", 1.0, "gangway-test"),
        ("push_refused", 1.0, "gangway-test"),
    }
    observe.metrics.cache_clear()


def test_the_oldest_case_is_known_by_its_age_and_none_is_as_old_as_nothing(office, clock, capsys):
    door("release_holds")({}, Context())
    assert metric(capsys.readouterr().out, "OldestCase") == [0.0]
    report_case(office, "m#1", "mail", channel="email", reason="nobody could read it", facts={})
    clock.forward(minutes=10)
    door("release_holds")({}, Context())
    assert metric(capsys.readouterr().out, "OldestCase") == [600.0]


def test_a_sweep_without_time_leaves_the_holds_to_the_next(office, clock):
    place_hold(office, an_order())
    clock.forward(minutes=32)
    assert door("release_holds")({}, Context(5_000))["left"] == 1
    assert door("release_holds")({}, Context())["released"] == 1


@pytest.fixture
def night(office, clock, monkeypatch):
    queue = FifoQueue(clock)
    monkeypatch.setattr(wiring, "client", lambda _service: queue)
    monkeypatch.setattr(wiring, "settings", lambda: Settings(order_events_queue_url="queue"))
    monkeypatch.setattr(reconciliation, "SETTLE_SECONDS", 0)
    return door("reconcile")


def test_a_quiet_night_says_that_all_counters_agree(office, night, capsys):
    place_order(office, an_order())
    assert night({}, Context())["drifts"] == 0
    assert metric(capsys.readouterr().out, "Drift") == [0.0]


def test_a_broken_counter_is_a_metric_a_line_and_a_case(office, night, capsys, caplog):
    day = office.departures.day("swan", DAY)
    ten = day.departures["10:00"].model_copy(update={"free": 8})
    office.departures.replace(day.model_copy(update={"departures": {**day.departures, "10:00": ten}}), read=day)
    assert night({}, Context())["drifts"] == 1
    assert metric(capsys.readouterr().out, "Drift") == [1.0]
    assert [line.departure for line in caplog.records if line.message == "drift"] == [f"drift#swan#{DAY}#10:00#seats"]
    assert office.cases.get(f"drift#swan#{DAY}#10:00#seats").state == "open"


def test_an_order_whose_announcement_got_lost_is_announced_at_night(office, night, clock):
    place_order(office, an_order())
    clock.at += timedelta(hours=1)
    assert night({}, Context())["lost"] == 1


class BrokenQueue:
    """SQS that does not answer."""

    def send_message_batch(self, **_request):
        raise ConnectionError


def test_drifts_are_told_even_when_nothing_can_be_announced(office, night, clock, monkeypatch, caplog, capsys):
    place_order(office, an_order())
    clock.at += timedelta(hours=1)
    day = office.departures.day("swan", DAY)
    ten = day.departures["10:00"].model_copy(update={"free": 9})
    office.departures.replace(day.model_copy(update={"departures": {**day.departures, "10:00": ten}}), read=day)
    monkeypatch.setattr(wiring, "client", lambda _service: BrokenQueue())
    with pytest.raises(ConnectionError):
        door("reconcile")({}, Context())
    assert [line.departure for line in caplog.records if line.message == "drift"] == [f"drift#swan#{DAY}#10:00#seats"]
    said = capsys.readouterr().out
    assert (metric(said, "Drift"), metric(said, "NightFailed")) == ([1.0], [1.0])


def test_at_night_the_internal_system_gets_what_it_lacks(office, night, clock, monkeypatch, tmp_path, capsys):
    with a_counterpart(tmp_path) as there:
        orders = [place_order(office, an_order()), place_order(office, an_order("11:00"))]
        there.take(office, orders)
        there.forget(orders[0].id)
        there.change(orders[1].id, lambda document: document.update(seats=9))
        clock.at += timedelta(hours=1)
        url = f"{there.server.url}/orders"
        given = Settings(
            order_events_queue_url="queue",
            internal_system_url=url,
            internal_system_secret_name="internal",
            raw_bucket="raw",
        )
        queue, bucket = FifoQueue(clock), Bucket()
        monkeypatch.setattr(wiring, "settings", lambda: given)
        monkeypatch.setattr(wiring, "client", {"sqs": queue, "s3": bucket}.__getitem__)
        monkeypatch.setattr(wiring, "secret", lambda _name: there.secret)
        figures = door("reconcile")({}, Context())
        assert (figures["compared"], figures["differences"], figures["healed"]) == (2, 2, 1)
        assert metric(capsys.readouterr().out, "Differences") == [2.0]
        assert office.cases.get(f"difference#internal system#{orders[1].id}").state == "open"
        assert len(last_time(Files(bucket, "raw")).found.differences) == 2
        there.server.set_faults({"down": True})
        assert door("reconcile")({}, Context())["differences"] == 0
        assert metric(capsys.readouterr().out, "InternalSystemNotCompared") == [1.0]
        assert last_time(Files(bucket, "raw")).reason == "asked for its list it answered 503"

"""The runner behind `gangway channel-check`: what it counts, what it forgives, what it prints."""

import json
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from gangway.channels.check import Call, Case, CaseFailed, CaseSkipped, Limit, as_document, as_text, expect, run_cases
from gangway.channels.check_client import Caller

RESERVE = Limit(name="reserve", within_ms=3000, most_ms=10_000)


def passes():
    expect(1 + 1 == 2, "sums are broken")


def fails():
    expect(False, "answered NO, YES was due")


def skips():
    raise CaseSkipped("no group product was named")


def played(*cases, calls=(), limits=(RESERVE,)):
    return run_cases("agency against here", [Case(run.__name__, run) for run in cases], list(calls), limits)


def slow(*milliseconds):
    return [Call("reserve", ms, 200) for ms in milliseconds]


def test_a_run_passes_when_every_case_does():
    report = played(passes, passes, calls=slow(10, 20))
    assert report.passed
    assert [outcome.state for outcome in report.outcomes] == ["ok", "ok"]


def test_one_failed_case_fails_the_run_and_the_others_are_still_played():
    report = played(fails, passes)
    assert not report.passed
    assert [outcome.state for outcome in report.outcomes] == ["failed", "ok"]
    assert report.outcomes[0].reason == "answered NO, YES was due"


def test_a_run_in_which_nothing_was_played_has_not_passed():
    assert not played(skips).passed
    assert played(skips, passes).passed


def test_an_answer_of_another_shape_is_a_failed_case_not_a_crash():
    def unexpected_shape():
        {}["data"]

    assert played(unexpected_shape).outcomes[0].state == "failed"


def test_a_call_beyond_the_hard_limit_fails_the_run_even_if_every_case_is_right():
    assert not played(passes, calls=slow(*[10] * 99, 10_001)).passed


def test_few_slow_calls_are_within_a_percentile():
    assert played(passes, calls=slow(*[10] * 95, *[3001] * 5)).passed
    assert not played(passes, calls=slow(*[10] * 94, *[3001] * 6)).passed


def test_the_tables_say_what_failed_and_how_long_each_call_took():
    text = as_text(played(fails, skips, passes, calls=slow(12, 4000)))
    assert "answered NO, YES was due" in text
    assert "no group product was named" in text
    assert "p95 4000" in text
    assert "TOO SLOW" in text
    assert "NOT PASSED: 1 ok, 1 failed, 1 skipped" in text


def test_the_document_for_machines_holds_the_same_verdict():
    document = json.loads(json.dumps(as_document(played(passes, calls=slow(12)))))
    assert document["passed"] is True
    assert document["timings"][0] | {"p50_ms": 0} == {
        "call": "reserve",
        "calls": 1,
        "p50_ms": 0,
        "percentile": 95,
        "measured_ms": 12,
        "allowed_ms": 3000,
        "slowest_ms": 12,
        "most_ms": 10_000,
        "kept": True,
    }


class Echo(BaseHTTPRequestHandler):
    def do_GET(self):
        if self.path.startswith("/base/moved"):
            self.send_response(308)
            self.send_header("Location", "/base/elsewhere")
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        body = b"<html>" if self.path == "/base/html" else json.dumps({"path": self.path}).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments):
        pass


@pytest.fixture
def caller():
    with HTTPServer(("127.0.0.1", 0), Echo) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield Caller(base_url=f"http://127.0.0.1:{server.server_port}/base")
        server.shutdown()


def test_every_call_is_timed_under_the_name_of_its_limit(caller):
    reply = caller.call("reserve", "GET", "/1/x/", query={"from": "2027-06-15T00:00:00+02:00"})
    assert reply.body == {"path": "/base/1/x/?from=2027-06-15T00%3A00%3A00%2B02%3A00"}
    assert [(call.limit, call.status) for call in caller.calls] == [("reserve", 200)]


def test_a_query_given_as_text_goes_out_as_it_is(caller):
    assert caller.call("reserve", "GET", "/x", query="from=1+2").body == {"path": "/base/x?from=1+2"}


def test_a_redirect_is_shown_not_followed(caller):
    assert caller.call("reserve", "GET", "/moved").status == 308


def test_an_answer_that_is_not_json_is_a_finding(caller):
    with pytest.raises(CaseFailed, match="not JSON"):
        caller.call("reserve", "GET", "/html")

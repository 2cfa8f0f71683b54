"""The shipped connector and the counterpart over real HTTP; the counterpart checks signatures with code of its own."""

import json
import socket
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager

import httpx
import pytest

from gangway.domain.order import Contact
from gangway.internal_system.connector import NotReached, NotTaken
from gangway.internal_system.signature import NotASecret
from gangway.internal_system.signed_http import Insecure, SignedHttp, document
from gangway.ordering.place_order import place_order
from infra.local.internal_system import InternalSystem
from infra.local.internal_system_store import OrderBook
from infra.local.ports import HOST, any_free_port
from infra.local.stack import new_signing_secret
from tests.builders import NOON, an_order, moto_office

SECRET = new_signing_secret()


@pytest.fixture(scope="module")
def order():
    with moto_office() as office:
        contact = Contact(full_name="Božena Němcová", email="bozena@nemcova.example")
        return place_order(office, an_order(contact=contact))


@pytest.fixture
def system(tmp_path):
    server = InternalSystem(any_free_port(), OrderBook(tmp_path / "internal.sqlite"), SECRET)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


def connector(url, secret=SECRET, **more):
    return SignedHttp(f"{url}/orders", lambda: secret, **more)


@contextmanager
def answering(text: bytes):
    """A server that says the same to everybody, whatever it is asked."""
    with closing(socket.create_server((HOST, 0))) as listening:

        def serve():
            while True:
                try:
                    peer, _ = listening.accept()
                except OSError:
                    return
                with closing(peer):
                    peer.recv(65_536)
                    peer.sendall(text)

        threading.Thread(target=serve, daemon=True).start()
        yield f"http://{HOST}:{listening.getsockname()[1]}"


def http(status: str, body: str = "", **headers: str) -> bytes:
    lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", "Connection: close"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return ("\r\n".join([*lines, "", body])).encode()


def test_a_signed_order_is_taken_and_the_same_one_again_has_the_same_number(system, order):
    first = connector(system.url).deliver(order)
    again = connector(system.url).deliver(order)
    assert first == again == "IS-000001"
    assert [d["what"] for d in system.book.deliveries()] == ["taken", "known already"]
    assert system.book.order(order.id)["order"] == json.loads(document(order))["data"]


def test_a_version_has_the_same_bytes_at_every_try_and_nothing_of_our_own_bookkeeping(order):
    tried = order.model_copy(update={"sync": order.sync.model_copy(update={"attempts": 7, "last_error": "x"})})
    content = json.loads(document(order))
    assert document(tried) == document(order)
    assert (content["type"], content["schema_version"]) == ("OrderConfirmed", 1)
    assert content["timestamp"] == NOON.isoformat()
    assert content["data"]["contact"]["full_name"] == "Božena Němcová"
    assert content["data"]["units"][0]["quantity"] == 2
    assert "sync" not in content["data"]


def test_the_internal_system_never_goes_backwards(system, order):
    connector(system.url).deliver(order.model_copy(update={"version": 3}))
    with pytest.raises(NotTaken) as refused:
        connector(system.url).deliver(order.model_copy(update={"version": 2}))
    assert (refused.value.status, refused.value.reason) == (409, "version 2 comes after 3")


def test_what_it_refuses_is_final_with_its_own_reason(system, order):
    system.set_faults({"refuse": "sightseeing"})
    with pytest.raises(NotTaken) as refused:
        connector(system.url).deliver(order)
    assert (refused.value.status, refused.value.reason) == (422, "we do not know sightseeing")


@pytest.mark.parametrize(
    ("secret", "skew"),
    [(new_signing_secret(), 0), (SECRET, 400), (SECRET, -400)],
    ids=["other secret", "clock ahead", "clock behind"],
)
def test_a_wrong_secret_or_a_wrong_clock_is_no_refusal_of_the_order(system, order, secret, skew):
    clock = {"clock": lambda: time.time() + skew}
    with pytest.raises(NotReached) as unreached:
        connector(system.url, secret, **clock).deliver(order)
    assert unreached.value.is_down
    assert unreached.value.reason == "answered 401"
    assert system.book.orders() == []


def test_either_of_two_secrets_is_believed(system, order):
    assert connector(system.url, f"{new_signing_secret()} {SECRET}").deliver(order) == "IS-000001"


def test_nobody_listening_is_a_system_that_is_down(order):
    with pytest.raises(NotReached) as unreached:
        connector(f"http://{HOST}:{any_free_port()}").deliver(order)
    assert unreached.value.is_down


def test_silence_ends_with_the_time_limit_and_says_nothing_about_other_orders(system, order):
    system.set_faults({"slow_seconds": 1})
    with pytest.raises(NotReached, match="ReadTimeoutError") as unreached:
        connector(system.url, read_seconds=0.2).deliver(order)
    assert not unreached.value.is_down


def test_a_lost_answer_is_found_again_at_the_next_try(system, order):
    system.set_faults({"drop_answer_share": 1})
    with pytest.raises(NotReached) as unreached:
        connector(system.url).deliver(order)
    assert not unreached.value.is_down
    system.set_faults({})
    assert connector(system.url).deliver(order) == "IS-000001"
    assert len(system.book.orders()) == 1


@pytest.mark.parametrize(
    ("answer", "is_down", "asked"),
    [
        (http("503 Service Unavailable", Retry_After="90"), True, 90.0),
        (http("429 Too Many Requests", Retry_After="5"), True, 5.0),
        (http("500 Internal Server Error"), False, None),
        (http("301 Moved Permanently", Location="https://elsewhere.example/"), True, None),
        (http("404 Not Found"), True, None),
        (http("200 OK", "<html>please log in</html>"), False, None),
        (http("200 OK", '{"internal_id": ""}'), False, None),
        (http("204 No Content"), False, None),
        (http("200 OK", '{"internal_id": "IS-1"}').replace(b"Content-Length: 23", b"Content-Length: 99"), False, None),
        (b"220 mail.example ESMTP\r\n", False, None),
    ],
)
def test_whatever_is_no_decision_about_the_order_is_tried_again(order, answer, is_down, asked):
    with answering(answer) as url, pytest.raises(NotReached) as unreached:
        connector(url).deliver(order)
    assert (unreached.value.is_down, unreached.value.retry_after_seconds) == (is_down, asked)


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ('{"reason": "  no\\n such boat "}', "no such boat"),
        ('{"detail": "closed"}', "closed"),
        ("<html>422</html>", "no reason given"),
        ("[" * 50_000, "no reason given"),
        ('{"reason": "' + "x" * 5000 + '"}', "x" * 300),
    ],
)
def test_a_reason_is_read_from_whatever_a_refusal_looks_like(order, body, reason):
    with answering(http("422 Unprocessable Entity", body)) as url, pytest.raises(NotTaken) as refused:
        connector(url).deliver(order)
    assert refused.value.reason == reason


def test_a_number_that_is_no_text_is_read_as_text(order):
    with answering(http("200 OK", '{"internal_id": 4711}')) as url:
        assert connector(url).deliver(order) == "4711"


def test_orders_leave_this_machine_encrypted_or_not_at_all():
    for url in ("http://internal-system.example/orders", "ftp://internal-system.example", "internal-system.example"):
        with pytest.raises(Insecure):
            SignedHttp(url, lambda: SECRET)


def test_a_secret_that_cannot_sign_is_said_before_anything_is_sent(system, order):
    with pytest.raises(NotASecret):
        connector(system.url, "").deliver(order)
    assert system.book.deliveries() == []


def test_twenty_at_once_with_every_second_answer_lost_are_each_there_once(system, order):
    system.set_faults({"drop_answer_share": 0.5, "seed": 7})
    deliver = connector(system.url)

    def until_answered(number):
        for _ in range(50):
            try:
                return deliver.deliver(order.model_copy(update={"id": f"order-{number % 100}"}))
            except NotReached:
                continue
        raise AssertionError(f"order-{number} was never answered")

    with ThreadPoolExecutor(20) as threads:
        numbers = list(threads.map(until_answered, range(200)))
    assert len(system.book.orders()) == 100
    assert numbers[:100] == numbers[100:]
    assert [d["what"] for d in system.book.deliveries()].count("taken") == 100


def test_its_pages_show_orders_and_refuse_nonsense(system, order):
    connector(system.url).deliver(order)
    page = httpx.get(f"{system.url}/", timeout=60)
    assert order.reference in page.text
    assert httpx.get(f"{system.url}/orders", timeout=60).json()[0]["internal_id"] == "IS-000001"
    assert httpx.get(f"{system.url}/orders/{order.id}", timeout=60).json()["order"]["version"] == 1
    assert httpx.get(f"{system.url}/orders/nobody", timeout=60).status_code == 404
    assert httpx.put(f"{system.url}/faults", json={"upside_down": True}, timeout=60).status_code == 400
    assert httpx.put(f"{system.url}/faults", content=b"[").status_code == 400
    assert httpx.put(f"{system.url}/faults", json={"down": True}, timeout=60).json()["down"] is True
    assert httpx.post(f"{system.url}/orders", content=b"{}", timeout=60).status_code == 503

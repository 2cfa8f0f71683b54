"""Whatever bytes come in, a reading comes out, soon, and none of them makes the machine act."""

import json
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gangway.channels.email.read import read_mail
from gangway.domain.catalogue import read_catalogue

CATALOGUE = read_catalogue(
    json.loads((Path(__file__).parents[1] / "samples" / "email" / "catalogue.json").read_text(encoding="utf-8"))
)
HEAD = b"Date: Mon, 10 May 2027 10:00:00 +0200\r\nFrom: A <a@mail.example>\r\nSubject: x\r\nMIME-Version: 1.0\r\n"
ORDER = (
    HEAD + b"Content-Type: text/plain; charset=utf-8\r\n\r\nPlease book the dinner cruise on 5 June for 2 adults.\r\n"
)
SECONDS = 5  # of the processor, whatever else it does


def _read(raw):
    reading = read_mail(raw, CATALOGUE)
    assert "reader_failed" not in {reason.code for reason in reading.reasons}
    return reading


def _acts(raw):
    reading = _read(raw)
    return reading.complete and reading.intent in {"order", "change", "cancel", "confirm"}


@settings(deadline=None)
@given(st.binary(max_size=2000))
def test_random_bytes_never_act(raw):
    assert not _acts(raw)


@settings(deadline=None)
@given(st.integers(min_value=0, max_value=len(ORDER) - 40))
def test_a_mail_cut_off_meets_no_fault_and_never_acts(length):
    assert not _acts(ORDER[:length])


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["Content-Type", "Subject", "From", "Date", "Content-Transfer-Encoding", "References"]),
            st.text(max_size=60),
        ),
        max_size=5,
    )
)
def test_odd_headers_meet_no_fault(headers):
    head = b"".join(f"{name}: {value}\r\n".encode("utf-8", "replace") for name, value in headers)
    _read(head + b"\r\nHello")


@settings(deadline=None)
@given(st.text(max_size=400))
def test_any_text_is_read_without_a_fault(text):
    _read(HEAD + b"Content-Type: text/html; charset=utf-8\r\n\r\n" + text.encode("utf-8", "replace"))


def _deep_multiparts():
    opened = [
        f'Content-Type: multipart/mixed; boundary="b{depth}"\r\n\r\n--b{depth}\r\n'.encode() for depth in range(800)
    ]
    return HEAD + b"".join(opened) + b"Content-Type: text/plain\r\n\r\nPlease book it."


def _many_parts():
    part = b"--b\r\nContent-Type: text/plain\r\n\r\nhello\r\n"
    return HEAD + b'Content-Type: multipart/mixed; boundary="b"\r\n\r\n' + part * 3000 + b"--b--\r\n"


LARGE = {
    "ten megabytes of text": HEAD
    + b"Content-Type: text/plain\r\n\r\n"
    + b"Please book 2 seats on 5 June at 14:00. " * 260_000,
    "ten megabytes without a space": HEAD + b"Content-Type: text/plain\r\n\r\n" + b"a" * 10_000_000,
    "a line of digits": HEAD + b"Content-Type: text/plain\r\n\r\n" + b"1 2 3 a 4 and " * 20_000,
    "ten megabytes of base64": HEAD
    + b"Content-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    + b"QUFB" * 2_500_000,
    "a deep HTML tree": HEAD + b"Content-Type: text/html\r\n\r\n" + b"<div>" * 100_000 + b"hello",
    "deep multiparts": _deep_multiparts(),
    "three thousand parts": _many_parts(),
    "unclosed brackets": HEAD + b"Content-Type: text/plain\r\n\r\n" + b"(" * 100_000 + b"[" * 100_000,
    "many header lines": HEAD + b"X-A: 1\r\n" * 50_000 + b"\r\nhello",
}


@pytest.mark.parametrize("kind", list(LARGE))
def test_a_large_or_deep_mail_is_read_in_bounded_time_and_never_acts(kind):
    started = time.process_time()
    assert not _acts(LARGE[kind])
    assert time.process_time() - started < SECONDS

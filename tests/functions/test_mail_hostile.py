"""A mail that is meant to break something is stored, books nothing, and ends with a person or with nobody."""

import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.hostile_mails import ALL
from tests.letters import correspondence, ses_headers

MONDAY = datetime(2027, 5, 10, 8, 0, tzinfo=UTC)
SECONDS = 45  # of the sixty its function has; of the processor, whatever else it does
MOST_BYTES = 400_000_000  # beyond what the process had before
# These come from somebody who could be honest, and are told that a person will look.
ACKNOWLEDGED = {
    "ten_megabytes",
    "thousand_parts",
    "deeply_nested",
    "attached_in_attached",
    "unclosed_html",
    "unknown_charset",
}


def memory(kind):
    """Bytes of this process: `VmRSS` now, `VmHWM` at most since the peak was forgotten (Linux)."""
    line = next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith(kind))
    return int(line.split()[1]) * 1024


def forget_the_peak():
    """What the process holds now; other tests in it, and moto, held more before."""
    Path("/proc/self/clear_refs").write_text("5")
    return memory("VmRSS")


@pytest.fixture(scope="module")
def post():
    with correspondence(MONDAY) as running:
        yield running


@pytest.mark.parametrize("make", ALL, ids=lambda make: make.__name__)
def test_a_hostile_mail_is_survived(post, make):
    raw = ses_headers("hostile.example", "pass", {}) + make(MONDAY)
    before, answered = len(post.orders), len(post.outbox) + (make.__name__ in ACKNOWLEDGED)
    held, began = forget_the_peak(), time.process_time()
    post.deliver(raw)
    seconds, peak = time.process_time() - began, memory("VmHWM") - held
    told = f"{make.__name__:22} {len(raw) / 1e6:6.1f} MB {seconds:6.2f} s {peak / 1e6:6.0f} MB {post.last.reason}"
    print(told)  # noqa: T201  the figures of this scenario
    assert post.last.state == "done"
    assert seconds < SECONDS
    assert peak < MOST_BYTES
    assert len(post.orders) == before
    assert (post.last.outcome, len(post.outbox)) == ("person", answered) or post.last.outcome == "copy"

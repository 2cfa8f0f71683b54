"""How long a delivery rests, and what an internal system may ask for."""

import pytest

from gangway.internal_system.pauses import pause_seconds
from gangway.internal_system.retry_after import seconds_from

NOW = 1811844000.0  # 1 June 2027, 10:00 UTC


@pytest.mark.parametrize(("tries", "longest"), [(1, 30), (2, 60), (5, 480), (6, 900), (1000, 900)])
def test_the_pause_doubles_up_to_a_quarter_of_an_hour(tries, longest):
    assert pause_seconds(tries, 30, jitter=lambda: 0.0) == longest
    assert pause_seconds(tries, 30, jitter=lambda: 1.0) == longest / 2


def test_a_pause_is_never_nothing():
    assert pause_seconds(1, 1, jitter=lambda: 1.0) == 1


def test_what_is_asked_for_is_the_least_up_to_an_hour():
    assert pause_seconds(1, 30, asked_seconds=200) == 200
    assert pause_seconds(1, 30, asked_seconds=10**9) == 3600
    assert pause_seconds(6, 30, asked_seconds=5, jitter=lambda: 0.0) == 900


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        (None, None),
        ("120", 120.0),
        (" 0 ", 0.0),
        ("Tue, 01 Jun 2027 10:02:00 GMT", 120.0),
        ("Tue, 01 Jun 2027 09:00:00 GMT", 0.0),
        ("soon", None),
        ("-5", None),
        ("1e3", None),
        ("", None),
        ("9" * 400, 999999999.0),
    ],
)
def test_retry_after_is_seconds_or_a_date_or_nothing(header, seconds):
    assert seconds_from(header, NOW) == seconds

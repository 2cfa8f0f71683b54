"""Where the finders and the manifest count different guests, a person is asked."""

from datetime import date

import pytest

from gangway.channels.email.days import Clock
from gangway.channels.email.party_read_otherwise import read_otherwise

_CLOCK = Clock(today=date(2027, 4, 1), day_first=True)


@pytest.mark.parametrize(
    ("text", "differs"),
    [
        (
            "Mit: Herr Dr. Falk, Frau Falk, Tochter Emilia (4) und Sohn Oskar (1). Ich fahre nicht mit.",
            True,
        ),
        ("Zwei Erwachsene und zwei Kinder (5 und 8).", False),
        ("Beru dva dospělé a mimino v kočárku.", False),
    ],
)
def test_two_readers_that_count_otherwise(text, differs, catalogue):
    assert read_otherwise(text, catalogue, _CLOCK) is differs

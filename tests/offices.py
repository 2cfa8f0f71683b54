"""An office for one thread and the clock on its wall; a file that needs another has its own of the same name."""

import pytest

from tests.builders import Clock, moto_office


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def office(clock):
    with moto_office(clock) as opened:
        yield opened

"""GetYourGuide's own side, which receives what we push, and the agency that names it."""

import pytest

from infra.local.agencies.getyourguide import Receiver
from tests.functions.agency import AGENCY, Agency


@pytest.fixture
def receiver():
    with Receiver("gangway", "open sesame") as listening:
        yield listening


@pytest.fixture
def agency(office, receiver):
    return Agency(office, AGENCY.model_copy(update={"settings": {**AGENCY.settings, "push_url": receiver.url}}))

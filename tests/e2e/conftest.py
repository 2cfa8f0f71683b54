"""One local stack for the whole suite, prepared like the demo's, on free ports and in a folder of its own.

Its functions and layers are the zips that `python -m infra.build package` makes, as for a deployment.
"""

import pytest

from infra.build.packages import package
from infra.build.targets import host_target
from infra.local.layout import Layout
from infra.local.octo_client import OctoClient
from infra.local.prepare import prepare
from infra.local.stack import start_stack
from infra.local.story import story_of
from tests.e2e.anew import forget_calls
from tests.e2e.browser import (  # noqa: F401  fixtures
    axe,
    chromium,
    day,
    expire,
    hotel,
    office,
    open_desk,
    open_tab,
    orders_on,
    planning,
    trouble,
)


@pytest.fixture(scope="session")
def stack(tmp_path_factory):
    layout = Layout(state=tmp_path_factory.mktemp("stack"), packages=tmp_path_factory.mktemp("packages"))
    if not layout.engine_python.exists():
        pytest.skip("the engine is not installed: make setup")
    package(layout.packages, host_target(str(layout.engine_python)))
    running = start_stack(layout, port=None)
    try:
        prepare(running, print)
        yield running
    finally:
        running.stop()


@pytest.fixture(autouse=True)
def calls_of_its_own(request):
    """However fast tests follow each other, each has a whole minute's calls of a guest, a partner and a login."""
    if "stack" in request.fixturenames:
        forget_calls(request.getfixturevalue("stack"))


@pytest.fixture(scope="session")
def told(stack):
    """What came of every order of the demo's story, told once."""
    return story_of(stack, print).play()


@pytest.fixture(scope="session")
def partner(stack):
    """The first demo partner's program."""
    return OctoClient(f"{stack.base_url}/octo", stack.remembered["keys"]["vltava-travel"])


@pytest.fixture(scope="session")
def other_partner(stack):
    return OctoClient(f"{stack.base_url}/octo", stack.remembered["keys"]["city-tickets"])

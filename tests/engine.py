"""One real engine for the whole test run, on a port of its own, and offices on fresh tables in it."""

from collections.abc import Callable, Iterator

import boto3
import pytest
from botocore.config import Config

from gangway.ordering.office import Office
from infra.local.engine import Engine, EngineFailed, start_engine
from infra.local.layout import Layout
from infra.local.ports import any_free_port
from tests.builders import an_office
from tests.tables import create_tables

# As edge/wiring.py builds it: no retries under ours. The pool is larger, since tests are many callers in one process.
CONFIG = Config(connect_timeout=1, read_timeout=2, retries={"total_max_attempts": 1}, max_pool_connections=80)


def dynamodb_at(url: str):
    """A DynamoDB client of the engine at `url`, with the time limits of a deployed function."""
    return boto3.client("dynamodb", endpoint_url=url, region_name="eu-central-1", config=CONFIG)


@pytest.fixture(scope="session")
def engine(tmp_path_factory) -> Iterator[Engine]:
    """The embedded engine, ended with the run."""
    try:
        running = start_engine(Layout(state=tmp_path_factory.mktemp("engine")), any_free_port())
    except EngineFailed as failed:
        pytest.fail(str(failed))
    yield running
    running.stop()


@pytest.fixture
def engine_office(engine) -> Callable[..., Office]:
    """`engine_office(clock, days=…)` opens an office on fresh tables of the engine, safe for many threads."""

    def open_office(clock=None, **more) -> Office:
        client = dynamodb_at(engine.url)
        return an_office(client, create_tables(client), clock, **more)

    return open_office

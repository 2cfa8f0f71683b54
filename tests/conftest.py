"""No test reaches an account: credentials are invented before any client is built.

The suite runs in several processes, each with an engine of its own. What shares the local stack stays in one of them;
everything else goes file by file, since a file's tests often share what is costly to prepare.
"""

import os
from pathlib import Path

import pytest

for name, value in {
    "AWS_ACCESS_KEY_ID": "test",
    "AWS_SECRET_ACCESS_KEY": "test",
    "AWS_DEFAULT_REGION": "eu-central-1",
    "AWS_EC2_METADATA_DISABLED": "true",
}.items():
    os.environ[name] = value
for name in ("AWS_PROFILE", "AWS_SESSION_TOKEN", "AWS_ENDPOINT_URL"):
    os.environ.pop(name, None)

from tests.engine import engine, engine_office  # noqa: E402, F401  fixtures; after the credentials are invented

ROOT = Path(__file__).parent


def pytest_collection_modifyitems(items):
    for item in items:
        file = item.path.relative_to(ROOT)
        item.add_marker(pytest.mark.xdist_group("stack" if file.parts[0] == "e2e" else file.as_posix()))

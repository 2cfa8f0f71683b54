"""No test reaches an account: credentials are invented before any client is built."""

import os

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
from tests.offices import clock, office  # noqa: E402, F401  as above

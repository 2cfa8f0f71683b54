"""No test reaches an account: credentials are invented before any client is built. Every run tries the same examples.

GANGWAY_EXPLORE=1 lets hypothesis look for examples that no run has tried yet.
"""

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

from hypothesis import settings  # noqa: E402  after the credentials are invented
from moto.core.config import default_user_config  # noqa: E402  as above

# Hypothesis' own profile for it: no chance, no memory of runs before, no limit that a busy machine would not keep.
settings.load_profile("default" if os.environ.get("GANGWAY_EXPLORE") else "ci")

# Moto would throw boto3's session away with each test, and the next one would read botocore's models anew: two thirds
# of what an office on moto costs. There are no other credentials that a session could remember.
default_user_config["core"]["reset_boto3_session"] = False

from tests.engine import engine, engine_office  # noqa: E402, F401  fixtures; as above
from tests.offices import clock, office  # noqa: E402, F401  as above

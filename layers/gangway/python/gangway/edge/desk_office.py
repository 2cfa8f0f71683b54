"""What the desk's office work needs beyond its tables: files in the bucket, the internal system's list, CloudWatch."""

from functools import cache
from typing import Any

from gangway.edge import wiring
from gangway.importing.kept import Imports
from gangway.internal_system.listing import SignedListing
from gangway.store.files import Files


def files() -> Files:
    return Files(wiring.client("s3"), wiring.settings().require("raw_bucket"))


def imports() -> Imports:
    return Imports(files())


@cache
def listing() -> SignedListing:
    """One per process, so that its connection is used again."""
    given = wiring.settings()
    name = given.require("internal_system_secret_name")
    return SignedListing(given.require("internal_system_url"), lambda: wiring.secret(name))


def cloudwatch() -> Any:
    return wiring.client("cloudwatch")

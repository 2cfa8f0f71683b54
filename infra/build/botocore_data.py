"""botocore with the descriptions of the services that Gangway calls: the rest is 28 MB that nothing here reads.

A first client otherwise lists the folders of some four hundred services twice and parses the addresses of all of them,
which is about a tenth of a cold start (bench/bench_imports.py).
"""

import json
import shutil
from pathlib import Path
from typing import Any

# tests/contract/test_packages.py compares this with the clients that the code makes. sts is for credentials.
SERVICES = frozenset(
    {"bedrock-runtime", "cloudwatch", "dynamodb", "s3", "secretsmanager", "ses", "sesv2", "sqs", "sts"}
)
UNREAD = "examples-1.json*"


def keep_our_services(site_packages: Path) -> None:
    """Drop the other services' folders, and their addresses in the one file that all share."""
    data = site_packages / "botocore" / "data"
    for folder in [path for path in data.iterdir() if path.is_dir() and path.name not in SERVICES]:
        shutil.rmtree(folder)
    for example in data.rglob(UNREAD):
        example.unlink()
    addresses = data / "endpoints.json"
    addresses.write_text(json.dumps(_ours(json.loads(addresses.read_bytes())), indent=1), encoding="utf-8")


def _ours(endpoints: dict[str, Any]) -> dict[str, Any]:
    for partition in endpoints["partitions"]:
        known = partition["services"]
        # A service's name here is the prefix of its host name: sesv2 is at email, cloudwatch at monitoring.
        ours = known.keys() & (SERVICES | {"email", "monitoring"})
        partition["services"] = {name: known[name] for name in sorted(ours)}
    return endpoints

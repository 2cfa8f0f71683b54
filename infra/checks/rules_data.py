"""Rules for whatever keeps data."""

from collections.abc import Iterator
from typing import Any

from infra.checks.template import System, resources


def tables_survive(system: System) -> Iterator[tuple[str, str]]:
    for name, table in resources(system.template, "AWS::DynamoDB::Table").items():
        properties = table["Properties"]
        if not properties.get("PointInTimeRecoverySpecification", {}).get("PointInTimeRecoveryEnabled"):
            yield name, "cannot be restored to a moment"
        if properties.get("DeletionProtectionEnabled") != {"Ref": "DeletionProtection"}:
            yield name, "can be deleted by mistake"
        if not _is_retained(table):
            yield name, "is gone with the stack"
        if not properties.get("SSESpecification", {}).get("SSEEnabled"):
            yield name, "is not encrypted with a key of KMS"


def items_end(system: System) -> Iterator[tuple[str, str]]:
    for name, table in resources(system.template, "AWS::DynamoDB::Table").items():
        if not table["Properties"].get("TimeToLiveSpecification", {}).get("Enabled"):
            yield name, "keeps its items for ever"


def buckets_survive_and_are_closed(system: System) -> Iterator[tuple[str, str]]:
    for name, bucket in resources(system.template, "AWS::S3::Bucket").items():
        properties = bucket["Properties"]
        if properties.get("VersioningConfiguration", {}).get("Status") != "Enabled" or not _is_retained(bucket):
            yield name, "cannot be restored"
        blocked = properties.get("PublicAccessBlockConfiguration", {})
        if len(blocked) != 4 or not all(blocked.values()):  # noqa: PLR2004  there are four ways to be public
            yield name, "could be opened to the public"
        if "BucketEncryption" not in properties:
            yield name, "is not encrypted"


def queues_are_encrypted(system: System) -> Iterator[tuple[str, str]]:
    for name, queue in resources(system.template, "AWS::SQS::Queue").items():
        properties = queue["Properties"]
        if not (properties.get("SqsManagedSseEnabled") or "KmsMasterKeyId" in properties):
            yield name, "is not encrypted"


def _is_retained(resource: dict[str, Any]) -> bool:
    return resource.get("DeletionPolicy") == resource.get("UpdateReplacePolicy") == "Retain"

"""Items of a table that was restored from a backup, written into the one that the functions use.

A restored table has a name of its own, and the stack keeps its tables' names; so what was lost is copied back.
"""

from typing import Any


def copy_items(client: Any, source: str, target: str, *, overwrite: bool = False) -> tuple[int, int]:
    """(items written, items left as they were). Without `overwrite` only what is missing in the target is written.

    May be repeated: an interrupted copy goes on where items are missing. Each order that comes back is announced anew,
    which the internal system takes once only (its idempotency key is order and version).
    """
    key = client.describe_table(TableName=target)["Table"]["KeySchema"][0]["AttributeName"]
    condition = {} if overwrite else _only_missing(key)
    written = kept = 0
    for page in client.get_paginator("scan").paginate(TableName=source, ConsistentRead=True):
        for item in page["Items"]:
            try:
                client.put_item(TableName=target, Item=item, **condition)
            except client.exceptions.ConditionalCheckFailedException:
                kept += 1
            else:
                written += 1
    return written, kept


def _only_missing(key: str) -> dict[str, Any]:
    return {"ConditionExpression": "attribute_not_exists(#key)", "ExpressionAttributeNames": {"#key": key}}

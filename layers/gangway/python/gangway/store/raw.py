"""Messages as their channel sent them, kept in the bucket before anything is read out of them.

Key of a message: `<channel>/<day>/<time>-<hash>`. Beside it stands a marker `waiting/<channel>/…` until its orders are
stored: what a run could not finish, the next one finds there, in the order in which it came.
"""

import hashlib
import json
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from gangway.domain.model import Model


class Waiting(Model):
    """A kept message that is still to be worked on; `queue` is its channel's name for where it came from."""

    marker: str
    key: str
    queue: str


class RawMessages:
    """The raw bucket."""

    def __init__(self, client: Any, bucket: str) -> None:
        self._client = client
        self._bucket = bucket

    def keep(self, channel: str, queue: str, body: bytes, at: datetime, *, marked: bool) -> Waiting:
        """Store the message, then its marker if it needs one."""
        moment = at.astimezone(UTC)
        name = f"{moment:%H%M%S.%f}-{hashlib.sha256(body).hexdigest()[:16]}"
        waiting = Waiting(
            marker=f"waiting/{channel}/{moment:%Y%m%d}-{name}", key=f"{channel}/{moment:%Y-%m-%d}/{name}", queue=queue
        )
        return self._put(waiting, body, marked=marked)

    def keep_apart(self, channel: str, queue: str, name: str, body: bytes) -> Waiting:
        """A single message that cannot be worked on yet; a newer one of that name takes its place."""
        safe = hashlib.sha256(name.encode()).hexdigest()[:32]
        waiting = Waiting(marker=f"waiting/{channel}/0-apart-{safe}", key=f"{channel}/apart/{safe}", queue=queue)
        return self._put(waiting, body, marked=True)

    def forget_apart(self, channel: str, name: str) -> None:
        safe = hashlib.sha256(name.encode()).hexdigest()[:32]
        self._client.delete_object(Bucket=self._bucket, Key=f"waiting/{channel}/0-apart-{safe}")

    def _put(self, waiting: Waiting, body: bytes, *, marked: bool) -> Waiting:
        self._client.put_object(Bucket=self._bucket, Key=waiting.key, Body=body)
        if marked:
            marker = waiting.model_dump_json(exclude={"marker"}).encode()
            self._client.put_object(Bucket=self._bucket, Key=waiting.marker, Body=marker)
        return waiting

    def waiting(self, channel: str) -> Iterator[Waiting]:
        """What is left to do: single messages kept apart first (they are older), then whole ones by their time."""
        pages = self._client.get_paginator("list_objects_v2").paginate(
            Bucket=self._bucket, Prefix=f"waiting/{channel}/"
        )
        for marker in [entry["Key"] for page in pages for entry in page.get("Contents", [])]:
            content = self._client.get_object(Bucket=self._bucket, Key=marker)["Body"].read()
            yield Waiting(marker=marker, **json.loads(content))

    def body(self, waiting: Waiting) -> bytes:
        content: bytes = self._client.get_object(Bucket=self._bucket, Key=waiting.key)["Body"].read()
        return content

    def body_of(self, key: str) -> bytes | None:
        """The message under that key; None once it is older than the bucket keeps things."""
        try:
            content: bytes = self._client.get_object(Bucket=self._bucket, Key=key)["Body"].read()
        except self._client.exceptions.NoSuchKey:
            return None
        return content

    def done(self, waiting: Waiting) -> None:
        """Its orders are stored; the message itself stays for as long as the bucket keeps things."""
        self._client.delete_object(Bucket=self._bucket, Key=waiting.marker)

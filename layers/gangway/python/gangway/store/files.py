"""Files of the desk in the raw bucket: what was uploaded, what is to be done with it, how far that is."""

from typing import Any


class Files:
    """Keys begin with what the file is for, e.g. `imports/…`. The bucket forgets them like everything else in it."""

    def __init__(self, client: Any, bucket: str) -> None:
        self._client = client
        self._bucket = bucket

    def put(self, key: str, content: bytes) -> None:
        self._client.put_object(Bucket=self._bucket, Key=key, Body=content)

    def get(self, key: str) -> bytes | None:
        """The content, or None if there is no such file."""
        try:
            content: bytes = self._client.get_object(Bucket=self._bucket, Key=key)["Body"].read()
        except self._client.exceptions.NoSuchKey:
            return None
        return content

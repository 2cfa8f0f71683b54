"""Mails as files in the raw bucket: those that came, at SES's prefix, and the answers as they were given to SES."""

from datetime import datetime
from typing import Any

INCOMING = "mail/"
ANSWERS = "answers/"


class MailFiles:
    """The part of the raw bucket that holds mails."""

    def __init__(self, client: Any, bucket: str) -> None:
        self._client = client
        self._bucket = bucket

    def read(self, key: str) -> bytes:
        content: bytes = self._client.get_object(Bucket=self._bucket, Key=key)["Body"].read()
        return content

    def kept(self, key: str) -> bytes | None:
        """None once the mail is older than the bucket keeps things."""
        try:
            return self.read(key)
        except self._client.exceptions.NoSuchKey:
            return None

    def keep_answer(self, mail: str, content: bytes, at: datetime) -> str:
        """The key of the answer to that mail; written before it is sent."""
        key = f"{ANSWERS}{at:%Y-%m-%d}/{mail}.eml"
        self._client.put_object(Bucket=self._bucket, Key=key, Body=content)
        return key

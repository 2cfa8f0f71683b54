"""Calls we make at partners: JSON over HTTPS, no redirect, short time limits; an answer is a status and a text."""

import json
import time
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any
from urllib.parse import urlsplit

import urllib3
from urllib3.exceptions import HTTPError

from gangway.internal_system.retry_after import seconds_from

CONNECT_SECONDS = 2.0
READ_SECONDS = 5.0
LONGEST_ANSWER = 65_536
LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})


class NoAnswer(Exception):  # noqa: N818  read where it is raised, says it
    """Nothing came back in time; whether the call was taken is not known."""


class Insecure(ValueError):  # noqa: N818  read where it is raised, says it
    """Credentials leave this machine encrypted or not at all."""


@dataclass(frozen=True)
class Answered:
    status: int
    body: str
    retry_after_seconds: float | None


@cache
def _pool() -> urllib3.PoolManager:
    return urllib3.PoolManager(
        timeout=urllib3.Timeout(connect=CONNECT_SECONDS, read=READ_SECONDS), retries=False, maxsize=2
    )


def call(method: str, url: str, body: Any, headers: Mapping[str, str]) -> Answered:
    """One call. Raises NoAnswer, and Insecure for a URL that is neither https nor on this machine."""
    parts = urlsplit(url)
    if parts.scheme != "https" and parts.hostname not in LOOPBACK:
        raise Insecure(f"partners are told over https, not {parts.scheme or 'no scheme'}")
    given = {"content-type": "application/json", "accept": "application/json", "user-agent": "gangway", **headers}
    try:
        answer = _pool().request(
            method, url, body=json.dumps(body).encode(), headers=given, redirect=False, preload_content=False
        )
        content = answer.read(LONGEST_ANSWER)
        answer.drain_conn()
    except HTTPError as error:
        raise NoAnswer(type(error).__name__) from error
    wait = seconds_from(answer.headers.get("retry-after"), time.time())
    return Answered(status=int(answer.status), body=content.decode("utf-8", "replace"), retry_after_seconds=wait)

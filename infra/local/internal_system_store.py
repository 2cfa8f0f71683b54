"""The counterpart's own database: orders idempotently by (id, version), a number for each, every delivery kept."""

import json
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

TABLES = """
CREATE TABLE IF NOT EXISTS orders (
    number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, version INTEGER NOT NULL,
    document TEXT NOT NULL, received_at TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS deliveries (
    number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL, version INTEGER NOT NULL, what TEXT NOT NULL,
    at TEXT NOT NULL);
"""


class GoesBackwards(Exception):  # noqa: N818  read where it is raised, says it
    """A version older than the one that is there."""


class OrderBook:
    """Safe for many threads: one connection, one writer at a time."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._lock = threading.Lock()
        self._connection = sqlite3.connect(path, check_same_thread=False, isolation_level=None)
        self._connection.execute("PRAGMA journal_mode=WAL")
        self._connection.executescript(TABLES)

    @contextmanager
    def _all_or_nothing(self) -> Iterator[None]:
        """One writer, one transaction: an order and the note on its delivery are there together or not at all."""
        with self._lock:
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
            except BaseException:
                self._connection.execute("ROLLBACK")
                raise
            self._connection.execute("COMMIT")

    def take(self, order: dict[str, Any]) -> tuple[str, bool]:
        """(our number, whether it was new). Raises GoesBackwards; the same version again changes nothing."""
        id_, version, now = str(order["id"]), int(order["version"]), datetime.now(UTC).isoformat()
        with self._all_or_nothing():
            known = self._connection.execute("SELECT number, version FROM orders WHERE id = ?", (id_,)).fetchone()
            is_older = known is not None and known[1] > version
            is_new = known is None or known[1] < version
            self._note(id_, version, "taken" if is_new else "refused: older" if is_older else "known already", now)
            if is_new:
                self._connection.execute(
                    "INSERT INTO orders (id, version, document, received_at) VALUES (?, ?, ?, ?) "
                    "ON CONFLICT (id) DO UPDATE SET version = excluded.version, document = excluded.document, "
                    "received_at = excluded.received_at",
                    (id_, version, json.dumps(order, ensure_ascii=False), now),
                )
            number = self._connection.execute("SELECT number FROM orders WHERE id = ?", (id_,)).fetchone()[0]
        if is_older:
            raise GoesBackwards(f"version {version} comes after {known[1]}")
        return f"IS-{number:06d}", is_new

    def note(self, order: dict[str, Any], what: str) -> None:
        with self._all_or_nothing():
            self._note(str(order.get("id")), int(order.get("version", 0)), what, datetime.now(UTC).isoformat())

    def _note(self, id_: str, version: int, what: str, at: str) -> None:
        self._connection.execute(
            "INSERT INTO deliveries (id, version, what, at) VALUES (?, ?, ?, ?)", (id_, version, what, at)
        )

    def orders(self) -> list[dict[str, Any]]:
        with self._lock:
            rows = self._connection.execute(
                "SELECT number, document, received_at FROM orders ORDER BY number"
            ).fetchall()
        return [{"internal_id": f"IS-{n:06d}", "order": json.loads(d), "received_at": at} for n, d, at in rows]

    def order(self, id_: str) -> dict[str, Any] | None:
        with self._lock:
            row = self._connection.execute(
                "SELECT number, document, received_at FROM orders WHERE id = ?", (id_,)
            ).fetchone()
        return {"internal_id": f"IS-{row[0]:06d}", "order": json.loads(row[1]), "received_at": row[2]} if row else None

    def deliveries(self) -> list[dict[str, Any]]:
        with self._lock:
            rows = self._connection.execute("SELECT id, version, what, at FROM deliveries ORDER BY number").fetchall()
        return [{"id": id_, "version": version, "what": what, "at": at} for id_, version, what, at in rows]

"""`gangway index-names`: old orders become findable by any word of the guest's name (infra/README.md, Upgrades).

Slow on purpose: it reads and writes no more units a second than it is told, so that sales do not notice. It may be
ended at any moment and be begun again, from the start or where it says it was.
"""

import argparse
import shlex
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from gangway.domain.refusals import TryAgain
from gangway.edge.wiring import client
from gangway.store.name_upgrade import NameUpgrade, Step

UNITS_A_SECOND = 50.0
TOLD_EVERY = 5_000  # items
MOST_TRIES = 20
PAUSE_SECONDS = 3.0
INTERRUPTED = 130


class Tally:
    """What was done, and how fast it may go on."""

    def __init__(self, most: float, *, clock: Callable[[], float], sleep: Callable[[float], None]) -> None:
        self._most, self._clock, self._sleep = most, clock, sleep
        self._began = clock()
        self.items = self.orders = self.mended = 0
        self.read = self.written = 0.0
        self.unreadable: list[str] = []

    def add(self, step: Step) -> None:
        self.items += step.items
        self.orders += step.orders
        self.mended += step.mended
        self.read += step.read_units
        self.written += step.write_units
        self.unreadable += step.unreadable

    def slow_down(self) -> None:
        """Until no more units were used than the time since the beginning allows."""
        ahead = (self.read + self.written) / self._most - (self._clock() - self._began)
        if ahead > 0:
            self._sleep(ahead)

    def __str__(self) -> str:
        units = f"{self.read:.0f} read and {self.written:.0f} write units"
        return f"{self.items} items, {self.orders} orders, {self.mended} brought up to date; {units}"


def add_to(subparsers: Any) -> None:
    parser = subparsers.add_parser("index-names", help="make old orders findable by any word of the guest's name")
    parser.add_argument("--table", required=True, help="the stack's output OrdersTable")
    parser.add_argument("--units", type=_units, default=UNITS_A_SECOND, help="capacity units a second (%(default)s)")
    parser.add_argument("--after", metavar="KEY", help="go on where an earlier run ended")
    parser.set_defaults(run=_run)


def _units(text: str) -> float:
    units = float(text)
    if not 1 <= units <= 40_000:  # noqa: PLR2004  what one table takes by default
        raise argparse.ArgumentTypeError("from 1 to 40000")
    return units


def _run(given: argparse.Namespace) -> int:
    tally = Tally(given.units, clock=time.monotonic, sleep=time.sleep)
    upgrade, cursor, told = NameUpgrade(client("dynamodb"), given.table), given.after, 0
    try:
        while True:
            step = _patiently(upgrade, cursor)
            tally.add(step)
            if step.cursor is None:
                return _ended(tally)
            cursor = step.cursor
            if tally.items - told >= TOLD_EVERY:
                told = tally.items
                _say(f"{tally}; so far --after {shlex.quote(cursor)}")
            tally.slow_down()
    except (KeyboardInterrupt, TryAgain) as ended:
        where = f"go on with --after {shlex.quote(cursor)}" if cursor else "begin again"
        _say(f"{tally}; {where}")
        return INTERRUPTED if isinstance(ended, KeyboardInterrupt) else 1


def _patiently(upgrade: NameUpgrade, cursor: str | None) -> Step:
    """The next step, begun again while the table is busy. Raises TryAgain after a minute of that."""
    for _ in range(MOST_TRIES - 1):
        try:
            return upgrade.step(cursor, datetime.now(UTC))
        except TryAgain:
            time.sleep(PAUSE_SECONDS)
    return upgrade.step(cursor, datetime.now(UTC))


def _ended(tally: Tally) -> int:
    _say(f"{tally}; done")
    if tally.unreadable:
        _say(f"not readable, left as they are: {', '.join(tally.unreadable)}")
    return 1 if tally.unreadable else 0


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()

"""An import is applied: slice by slice, so that it fits into a call, can be cut off anywhere, and goes on where it was.

Rule: a row is written as a whole or not at all (one transaction; a plan's rows of one boat and day together), and a row
that is done again does nothing: an order is known by the partner's reference, a departure by its place in the plan.
"""

import time
from collections import defaultdict
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date

from gangway.domain.model import Model
from gangway.domain.partners import Partner
from gangway.domain.refusals import Refusal, TryAgain
from gangway.importing.kept import Imports, Kept, Progress, source_of
from gangway.importing.order_rows import OrderRow
from gangway.importing.plan_rows import PlanRow
from gangway.importing.problems import CellProblem, ImportChanged, ImportHasProblems, RowProblem
from gangway.importing.sentences import SENTENCES
from gangway.ordering.office import Office
from gangway.ordering.place_order import place_order
from gangway.ordering.plan_departures import plan_departures

SECONDS = 18.0  # of the 29 that the REST API gives; a slice that has begun is finished
LONGEST_SLICE = 6.0
ORDERS_AT_ONCE = 200
ROWS_AT_ONCE = 2_000
Clock = Callable[[], float]


class Slice(Model):
    """What became of some rows; `again` if the table was too busy for one of them."""

    applied: int = 0
    known: int = 0
    problems: tuple[RowProblem, ...] = ()
    again: bool = False


def apply_import(
    office: Office,
    imports: Imports,
    import_id: str,
    content_hash: str,
    *,
    by: str,
    partner: Partner | None = None,
    valid_only: bool = False,
    seconds: float = SECONDS,
    clock: Clock = time.monotonic,
) -> Progress:
    """Go on with the import for about so many seconds; called until `is_finished`, and harmless after that.

    `partner` is the one of the preview, as it stands now. Raises UnknownImport, ImportChanged if the hash is not that
    of the preview, and ImportHasProblems unless there are none or `valid_only` says to leave those rows out.
    """
    kept = imports.read(import_id)
    _check(kept, content_hash, valid_only=valid_only)
    progress = imports.progress(kept)
    until = clock() + seconds
    progress = progress.model_copy(update={"again": False})
    while not progress.is_finished and not progress.again and clock() < until:
        if partner is not None:
            done = _orders(office, kept, progress.done, partner, by)
        else:
            done = _plan(office, kept, progress.done, seconds=until - clock() + LONGEST_SLICE)
        progress = _after(progress, done, ORDERS_AT_ONCE if partner else ROWS_AT_ONCE)
        if not progress.again:
            imports.note(progress)
    return progress


def _check(kept: Kept, content_hash: str, *, valid_only: bool) -> None:
    preview = kept.preview
    if content_hash != preview.hash:
        raise ImportChanged("hash", "this is not the content that was looked at: look at the file again")
    if preview.problems and not valid_only:
        raise ImportHasProblems(
            len(preview.problems),
            f"{len(preview.problems)} problems are open: correct the file, or say that only the valid rows are meant",
        )


def _after(progress: Progress, done: Slice, size: int) -> Progress:
    """A slice in which the table was too busy is not counted: it is done again, which does no harm."""
    if done.again:
        return progress.model_copy(update={"again": True})
    return progress.model_copy(
        update={
            "done": min(progress.done + size, progress.total),
            "applied": progress.applied + done.applied,
            "known": progress.known + done.known,
            "problems": (*progress.problems, *done.problems),
        }
    )


def _orders(office: Office, kept: Kept, start: int, partner: Partner, by: str) -> Slice:
    """Rows of one day one after the other, since they meet at the same counters; days side by side."""
    by_day: dict[date, list[OrderRow]] = defaultdict(list)
    for row in kept.orders[start : start + ORDERS_AT_ONCE]:
        by_day[row.day].append(row)
    source = source_of(kept.preview.id)

    def place(rows: list[OrderRow]) -> list[Slice]:
        return [_order(office, row, partner, by, source) for row in rows]

    if office.parallel_writes == 1:
        return _together([done for rows in by_day.values() for done in place(rows)])
    with ThreadPoolExecutor(office.parallel_writes) as writers:
        return _together([done for found in writers.map(place, by_day.values()) for done in found])


def _order(office: Office, row: OrderRow, partner: Partner, by: str, source: str) -> Slice:
    try:
        order = place_order(office, row.request(office.catalogue, partner, by=by, source=source))
    except TryAgain:
        return Slice(again=True)
    except Refusal as refusal:
        return Slice(problems=(_problem(row.row, refusal.code, refusal.message),))
    is_ours = order.source == source
    return Slice(applied=int(is_ours), known=int(not is_ours))


def _plan(office: Office, kept: Kept, start: int, *, seconds: float) -> Slice:
    rows: tuple[PlanRow, ...] = kept.plan[start : start + ROWS_AT_ONCE]
    done = plan_departures(office, [(row.row, row.departure) for row in rows], seconds=seconds)
    problems = [_problem(found.row, found.code, found.detail) for found in done.problems if found.code != TryAgain.code]
    late = any(found.code == TryAgain.code for found in done.problems)
    return Slice(applied=done.applied, problems=tuple(problems), again=late)


def _together(slices: list[Slice]) -> Slice:
    return Slice(
        applied=sum(done.applied for done in slices),
        known=sum(done.known for done in slices),
        problems=tuple(problem for done in slices for problem in done.problems),
        again=any(done.again for done in slices),
    )


def _problem(row: int, code: str, what: str) -> RowProblem:
    says = f"refused_{code}"
    return CellProblem(says if says in SENTENCES else "refused", code, said=what).at(row)

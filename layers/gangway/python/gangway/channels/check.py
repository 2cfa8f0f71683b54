"""Playing an agency's certification from outside: named cases, the time each call took, a verdict.

An operator runs this before asking an agency to test. A case passes when it returns and fails when it raises
`CaseFailed`; a run passes when every case did and every kind of call stayed within what the agency allows.
"""

import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Any


class CaseFailed(Exception):  # noqa: N818  it is a finding about the other side, not an error of ours
    """What the deployment did is not what the agency's contract asks for; the message says both."""


class CaseSkipped(Exception):  # noqa: N818  said aloud in the table, never silently
    """The deployment offers nothing on which this case could be played; the message says what is missing."""


def expect(condition: object, message: str) -> None:
    """Raises CaseFailed with the message unless the condition holds."""
    if not condition:
        raise CaseFailed(message)


@dataclass(frozen=True)
class Limit:
    """What an agency allows for one kind of call: at `percentile` within `within_ms`, and never above `most_ms`."""

    name: str
    within_ms: float
    percentile: int = 95
    most_ms: float | None = None


@dataclass(frozen=True)
class Call:
    """One call that was made; `limit` is the name of the Limit it counts against."""

    limit: str
    ms: float
    status: int


@dataclass(frozen=True)
class Case:
    """One thing an agency tries. `run` raises CaseFailed or CaseSkipped, or returns."""

    name: str
    run: Callable[[], None]


@dataclass(frozen=True)
class Outcome:
    """How a case went; `reason` is empty for one that passed."""

    name: str
    state: str
    ms: float
    reason: str = ""


@dataclass(frozen=True)
class Timing:
    """The calls of one kind beside their limit; `measured_ms` is at the limit's percentile."""

    limit: Limit
    calls: int
    median_ms: float
    measured_ms: float
    slowest_ms: float

    @property
    def kept(self) -> bool:
        within = self.measured_ms <= self.limit.within_ms
        return within and (self.limit.most_ms is None or self.slowest_ms <= self.limit.most_ms)


@dataclass(frozen=True)
class Report:
    """A whole run. `passed` is what the exit status says."""

    title: str
    outcomes: tuple[Outcome, ...]
    timings: tuple[Timing, ...]

    @property
    def passed(self) -> bool:
        played = any(outcome.state == "ok" for outcome in self.outcomes)
        failed = any(outcome.state == "failed" for outcome in self.outcomes)
        return played and not failed and all(timing.kept for timing in self.timings)


def run_cases(title: str, cases: Iterable[Case], calls: Sequence[Call], limits: Iterable[Limit]) -> Report:
    """Run the cases in order. `calls` is the list to which the client of the cases adds each call it makes."""
    outcomes = tuple(_outcome(case) for case in cases)
    timings = tuple(timing for limit in limits if (timing := _timing(limit, calls)) is not None)
    return Report(title=title, outcomes=outcomes, timings=timings)


def _outcome(case: Case) -> Outcome:
    began = time.perf_counter()
    state, reason = "ok", ""
    try:
        case.run()
    except CaseSkipped as skipped:
        state, reason = "skipped", str(skipped)
    except CaseFailed as failed:
        state, reason = "failed", str(failed)
    except (OSError, LookupError, TypeError, ValueError) as error:  # no answer, or one of another shape
        state, reason = "failed", f"{type(error).__name__}: {error}"
    return Outcome(name=case.name, state=state, ms=(time.perf_counter() - began) * 1000, reason=reason)


def _timing(limit: Limit, calls: Sequence[Call]) -> Timing | None:
    taken = sorted(call.ms for call in calls if call.limit == limit.name)
    if not taken:
        return None
    return Timing(
        limit=limit,
        calls=len(taken),
        median_ms=percentile(taken, 50),
        measured_ms=percentile(taken, limit.percentile),
        slowest_ms=taken[-1],
    )


def percentile(taken: Sequence[float], percent: int) -> float:
    """The smallest measured value that at least `percent` of the sorted values do not exceed (nearest rank)."""
    return taken[max(0, ceil(len(taken) * percent / 100) - 1)]


def as_text(report: Report) -> str:
    """The report as two tables for a terminal."""
    lines = [report.title, ""]
    for outcome in report.outcomes:
        reason = f": {outcome.reason}" if outcome.reason else ""
        lines.append(f"  {outcome.state:<8}{outcome.ms:>7.0f} ms  {outcome.name}{reason}")
    lines += ["", f"  {'call':<34}{'calls':>6}{'p50 ms':>9}{'measured':>14}{'allowed':>10}{'slowest':>10}{'most':>8}"]
    lines += [_timing_line(timing) for timing in report.timings]
    count = {state: sum(o.state == state for o in report.outcomes) for state in ("ok", "failed", "skipped")}
    verdict = "passed" if report.passed else "NOT PASSED"
    lines += ["", f"{verdict}: {count['ok']} ok, {count['failed']} failed, {count['skipped']} skipped"]
    return "\n".join(lines)


def _timing_line(timing: Timing) -> str:
    limit = timing.limit
    most = f"{limit.most_ms:.0f}" if limit.most_ms is not None else "-"
    measured = f"p{limit.percentile} {timing.measured_ms:.0f}"
    late = "" if timing.kept else "  TOO SLOW"
    return (
        f"  {limit.name:<34}{timing.calls:>6}{timing.median_ms:>9.0f}{measured:>14}"
        f"{limit.within_ms:>10.0f}{timing.slowest_ms:>10.0f}{most:>8}{late}"
    )


def as_document(report: Report) -> dict[str, Any]:
    """The report for a machine; milliseconds to one decimal."""
    return {
        "title": report.title,
        "passed": report.passed,
        "cases": [
            {"name": o.name, "state": o.state, "ms": round(o.ms, 1), "reason": o.reason} for o in report.outcomes
        ],
        "timings": [
            {
                "call": t.limit.name,
                "calls": t.calls,
                "p50_ms": round(t.median_ms, 1),
                "percentile": t.limit.percentile,
                "measured_ms": round(t.measured_ms, 1),
                "allowed_ms": t.limit.within_ms,
                "slowest_ms": round(t.slowest_ms, 1),
                "most_ms": t.limit.most_ms,
                "kept": t.kept,
            }
            for t in report.timings
        ],
    }

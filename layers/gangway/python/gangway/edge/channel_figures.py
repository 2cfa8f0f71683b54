"""How fast each channel was answered, and how often it failed, beside what the channel publishes as its limit.

The figures are CloudWatch's: every answer writes `Latency` and `Failures` in the embedded metric format with its
channel as a dimension (`edge/http.py`), and nothing else keeps them. The local engine does not read that format, so
there they are not measured, which is said instead of a number. Cost: one GetMetricData for all channels, three metrics
each.
"""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from types import MappingProxyType
from typing import Any

from gangway.domain.model import Model

NAMESPACE, SERVICE = "Gangway", "gangway"
STATISTICS = MappingProxyType(
    {"p95": ("Latency", "p95"), "calls": ("Latency", "SampleCount"), "failures": ("Failures", "Sum")}
)


class Limit(Model):
    """The strictest limit a channel publishes for what we answer; `share` of errors a month, where it says one."""

    milliseconds: int
    percentile: int
    call: str
    most_errors: float | None = None


# Supplier documentation of the agencies, as of 2026. OCTO and our own form have no published limit.
LIMITS: Mapping[str, Limit] = MappingProxyType(
    {
        "getyourguide": Limit(milliseconds=3_000, percentile=95, call="reserve, availability of a day"),
        "viator": Limit(milliseconds=1_000, percentile=90, call="availability check, reserve", most_errors=0.015),
        "tripadvisor": Limit(milliseconds=1_000, percentile=90, call="availability check, reserve", most_errors=0.015),
    }
)
CHANNELS = ("octo", "getyourguide", "viator", "tripadvisor", "widget", "planning", "desk")


class ChannelFigures(Model):
    """`is_measured` is False where nothing keeps the figures or the channel was not called: no numbers then."""

    channel: str
    is_measured: bool
    calls: int | None = None
    p95_milliseconds: float | None = None
    failures: int | None = None
    limit: Limit | None = None


def channel_figures(cloudwatch: Any, first: date, last: date) -> list[ChannelFigures]:
    """One entry for each channel over the days (UTC), both included."""
    begin = datetime.combine(first, time(), tzinfo=UTC)
    days = (last - first).days + 1
    queries = [_query(channel, name, days) for channel in CHANNELS for name in STATISTICS]
    answer = cloudwatch.get_metric_data(
        MetricDataQueries=queries, StartTime=begin, EndTime=begin + timedelta(days=days)
    )
    values = {found["Id"]: found["Values"] for found in answer["MetricDataResults"]}
    return [_figures(channel, values) for channel in CHANNELS]


def _query(channel: str, name: str, days: int) -> dict[str, Any]:
    metric, statistic = STATISTICS[name]
    dimensions = [{"Name": "service", "Value": SERVICE}, {"Name": "channel", "Value": channel}]
    return {
        "Id": f"{channel}_{name}",
        "MetricStat": {
            "Metric": {"Namespace": NAMESPACE, "MetricName": metric, "Dimensions": dimensions},
            "Period": days * 86_400,
            "Stat": statistic,
        },
    }


def _figures(channel: str, values: dict[str, list[float]]) -> ChannelFigures:
    """A span may touch two of CloudWatch's periods: calls are summed, of the percentiles the worst counts."""
    calls = sum(values.get(f"{channel}_calls", []))
    if not calls:
        return ChannelFigures(channel=channel, is_measured=False, limit=LIMITS.get(channel))
    return ChannelFigures(
        channel=channel,
        is_measured=True,
        calls=int(calls),
        p95_milliseconds=max(values[f"{channel}_p95"]),
        failures=int(sum(values.get(f"{channel}_failures", []))),
        limit=LIMITS.get(channel),
    )

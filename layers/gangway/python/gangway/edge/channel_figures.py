"""How fast each channel was answered, and how often it failed, beside what the channel publishes as its limit.

The figures are CloudWatch's: every answer writes `Latency` and `Failures` in the embedded metric format with its
channel as a dimension (`edge/http.py`), and nothing else keeps them. The local engine does not read that format, so
there they are not measured, which is said instead of a number. Cost: one GetMetricData for all channels, three metrics
each.
"""

from datetime import UTC, date, datetime, time, timedelta
from types import MappingProxyType
from typing import Any

from gangway.channels.limits import Limit, answered_channels
from gangway.domain.model import Model

NAMESPACE = "Gangway"
DESK = "desk"  # dispatchers wait, too
STATISTICS = MappingProxyType(
    {"p95": ("Latency", "p95"), "calls": ("Latency", "SampleCount"), "failures": ("Failures", "Sum")}
)


class ChannelFigures(Model):
    """`is_measured` is False where nothing keeps the figures or the channel was not called: no numbers then."""

    channel: str
    is_measured: bool
    calls: int | None = None
    p95_milliseconds: float | None = None
    failures: int | None = None
    limit: Limit | None = None


def channel_figures(cloudwatch: Any, service: str, first: date, last: date) -> list[ChannelFigures]:
    """One entry for each channel over the days (UTC), both included; `service` as `edge/observe.py` has it."""
    channels = {**answered_channels(), DESK: None}
    begin = datetime.combine(first, time(), tzinfo=UTC)
    days = (last - first).days + 1
    queries = [_query(service, channel, name, days) for channel in channels for name in STATISTICS]
    answer = cloudwatch.get_metric_data(
        MetricDataQueries=queries, StartTime=begin, EndTime=begin + timedelta(days=days)
    )
    values = {found["Id"]: found["Values"] for found in answer["MetricDataResults"]}
    return [_figures(channel, limit, values) for channel, limit in channels.items()]


def _query(service: str, channel: str, name: str, days: int) -> dict[str, Any]:
    metric, statistic = STATISTICS[name]
    dimensions = [{"Name": "service", "Value": service}, {"Name": "channel", "Value": channel}]
    return {
        "Id": f"{channel}_{name}",
        "MetricStat": {
            "Metric": {"Namespace": NAMESPACE, "MetricName": metric, "Dimensions": dimensions},
            "Period": days * 86_400,
            "Stat": statistic,
        },
    }


def _figures(channel: str, limit: Limit | None, values: dict[str, list[float]]) -> ChannelFigures:
    """A span may touch two of CloudWatch's periods: calls are summed, of the percentiles the worst counts."""
    calls = sum(values.get(f"{channel}_calls", []))
    if not calls:
        return ChannelFigures(channel=channel, is_measured=False, limit=limit)
    return ChannelFigures(
        channel=channel,
        is_measured=True,
        calls=int(calls),
        p95_milliseconds=max(values[f"{channel}_p95"]),
        failures=int(sum(values.get(f"{channel}_failures", []))),
        limit=limit,
    )

"""What waits for a dispatcher, as metrics: how many cases of each kind, and since when the oldest one."""

from collections import Counter
from datetime import datetime

from aws_lambda_powertools.metrics import MetricUnit, single_metric

from gangway.edge.observe import metrics
from gangway.store.exceptions import Case


def count_open(cases: list[Case], now: datetime) -> None:
    """`CasesOpen` by `kind`, for the kinds there are (a metric that is not sent costs nothing), and `OldestCase`.

    `cases` are the open ones, oldest first. Writes at once: each set of dimensions is a line of its own.
    """
    for kind, number in Counter(case.kind for case in cases).items():
        with single_metric(name="CasesOpen", unit=MetricUnit.Count, value=number, namespace="Gangway") as metric:
            metric.add_dimension("kind", kind)
    oldest = (now - cases[0].created_at).total_seconds() if cases else 0.0
    metrics().add_metric("OldestCase", MetricUnit.Seconds, oldest)
    metrics().flush_metrics()

"""What shows that an online agency has changed the layout of its mails: one metric and one log line per such mail.

The metric is alarmed on in the template: for a sender that is read every day, one unread mail is news. The line says
which sender and what was not found, and nothing of the guest.
"""

from aws_lambda_powertools.metrics import MetricUnit, single_metric

from gangway.channels.email.reading import Reading
from gangway.edge.observe import logger

LAYOUT_METRIC = "MailLayoutProblem"
SENDER_DIMENSION = "Sender"
LAYOUT_LINE = "a known sender's mail did not fit its layout"
NAMESPACE = "Gangway"


def alarm_on_layout(reading: Reading) -> bool:
    """To be called once for every reading; True when there was something to alarm on.

    `layout_problem` is what was not found: `reference`, `no_labels`, `date`, `people`, `no_new_value`, or `product`
    (the mail could be read, but names nothing of the catalogue: a title to be mapped).
    """
    if reading.layout_problem is None or reading.sender is None:
        return False
    logger().warning(LAYOUT_LINE, sender=reading.sender, layout_problem=reading.layout_problem)
    with single_metric(name=LAYOUT_METRIC, unit=MetricUnit.Count, value=1, namespace=NAMESPACE) as metric:
        metric.add_dimension(name=SENDER_DIMENSION, value=reading.sender)
        metric.add_metadata(key="layout_problem", value=reading.layout_problem)
    return True

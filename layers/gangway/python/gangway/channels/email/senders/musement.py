"""Musement: the order with its activity, date and participants."""

from gangway.channels.email.senders.layout import Layout

LAYOUT = Layout(
    agency="musement",
    reference=r"\bmus-?\d{5,12}\b|\bmusm?\w{6,12}\b",
    labels={
        "activity": "product",
        "participants": "people",
        "customer": "name",
        "order code": "reference",
        "supplier reference": "ignore",
    },
)

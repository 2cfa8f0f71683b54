"""Viator: `Label: value` lines; the option is the tour grade, whose code may carry the departure."""

from gangway.channels.email.senders.layout import Layout

LAYOUT = Layout(
    agency="viator",
    reference=r"\bbr-\d{6,12}\b",
    labels={"travel date": "date", "travelers": "people", "lead traveler name": "name", "tour grade": "option"},
)

"""Klook: activity and package, participation date, units per kind."""

from gangway.channels.email.senders.layout import Layout

LAYOUT = Layout(
    agency="klook",
    reference=r"\bklk-?(?=[a-z]*\d)[a-z0-9]{6,14}\b|\b[a-z]{3}-?\d{6,12}\b|\b\d{9,12}\b",
    labels={
        "activity": "product",
        "package": "option",
        "participation date": "date",
        "units": "people",
        "lead person": "name",
        "booking number": "reference",
    },
)

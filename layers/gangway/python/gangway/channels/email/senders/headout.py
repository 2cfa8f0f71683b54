"""Headout: booking id, experience, variant, guests."""

from gangway.channels.email.senders.layout import Layout

LAYOUT = Layout(
    agency="headout",
    reference=r"\bho-?(?=[a-z]*\d)[a-z0-9]{6,12}\b|\b(?:ho-?)?\d{6,12}\b",
    labels={
        "booking id": "reference",
        "itinerary id": "ignore",
        "experience": "product",
        "variant": "option",
        "tickets": "people",
        "primary guest": "name",
    },
)

"""Booking.com attractions: booking number, attraction, ticket holder."""

from gangway.channels.email.senders.layout import Layout

LAYOUT = Layout(
    agency="booking",
    reference=r"\b\d{8,12}\b",
    labels={
        "attraction": "product",
        "ticket holder": "name",
        "booker name": "name",
        "booking number": "reference",
        "pin": "ignore",
        "pin code": "ignore",
    },
)

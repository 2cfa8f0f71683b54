"""GetYourGuide: label above value, the changed field with a New badge, the old value struck out."""

from gangway.channels.email.senders.layout import Layout

LAYOUT = Layout(
    agency="getyourguide",
    reference=r"\bgyg[a-z0-9]{6,12}\b",
    labels={
        "tour": "product",
        "the following offer has been booked": "product",
        "number of participants": "people",
        "main customer": "name",
        "customer": "name",
        "reference number": "reference",
        "booking reference": "reference",
    },
)

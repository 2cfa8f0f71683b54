"""Airbnb Experiences: a confirmation code, the experience, guests and the host's date."""

from gangway.channels.email.senders.layout import Layout

LAYOUT = Layout(
    agency="airbnb",
    reference=r"\bhm(?=[a-z0-9]*\d)[a-z0-9]{6,10}\b|\bhm[a-z0-9]{8}\b",
    labels={
        "confirmation code": "reference",
        "potvrzovací kód": "reference",
        "kód potvrzení": "reference",
        "bestätigungscode": "reference",
        "kdy": "datetime",
        "wann": "datetime",
        "hosté": "people",
        "gäste": "people",
        "experience": "product",
        "guests": "people",
        "guest": "name",
        "when": "datetime",
        "host": "ignore",
    },
)

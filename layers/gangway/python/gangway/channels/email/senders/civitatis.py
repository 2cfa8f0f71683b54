"""Civitatis: booking, activity, date, people; in Spanish for Spanish suppliers, which goes to a person."""

from gangway.channels.email.senders.layout import Layout

LAYOUT = Layout(
    agency="civitatis",
    reference=r"\bciv-?(?=[a-z]*\d)[a-z0-9]{6,12}\b|\b[a-z]?\d{6,12}\b",
    labels={"activity": "product", "people": "people", "booking": "reference", "name": "name", "surname": "ignore"},
)

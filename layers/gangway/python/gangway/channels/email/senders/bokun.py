"""Bókun: a table of two columns; our number is the product booking ref, the one in brackets in the subject."""

from gangway.channels.email.senders.layout import Layout

LAYOUT = Layout(
    agency="bokun",
    reference=r"\b[a-z]{2,4}-t?\d{6,10}\b",
    reference_in_subject=r"\(([a-z]{2,5}-t\d{5,12})\)",
    labels={
        "booking ref": "ignore",
        "ext. booking ref": "ignore",
        "ext. booking ref.": "ignore",
        "product booking ref": "reference",
        "date": "datetime",
        "pax": "people",
        "customer": "name",
    },
)

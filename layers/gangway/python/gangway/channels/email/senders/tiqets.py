"""Tiqets: one order number with ticket ids beside it, which are no references."""

from gangway.channels.email.senders.layout import Layout

LAYOUT = Layout(
    agency="tiqets",
    reference=r"\btq-?(?=[a-z]*\d)[a-z0-9]{6,12}\b|\b(?:tq-?)?\d{7,12}\b",
    labels={
        "order": "reference",
        "ticket id": "ignore",
        "ticket ids": "ignore",
        "barcode": "ignore",
        "barcodes": "ignore",
        "visit": "datetime",
    },
)

"""What another system says about an order may repeat a guest's name. Our notes and cases must not."""

import re

from gangway.domain.order import Contact, Order

INSTEAD = "…"
SHORTEST = 3


def without_guests(text: str, order: Order) -> str:
    """The text with every name, address and phone of the order's contacts taken out, in any case of letters."""
    contacts = (order.contact, *(ticket.contact for ticket in order.tickets))
    personal = {value for contact in contacts for value in _personal(contact) if len(value) >= SHORTEST}
    for value in sorted(personal, key=len, reverse=True):
        text = re.sub(re.escape(value), INSTEAD, text, flags=re.IGNORECASE)
    return text


def _personal(contact: Contact) -> list[str]:
    given = (contact.full_name, contact.first_name, contact.last_name, contact.email, contact.phone)
    said = [value for value in given if value]
    words = [word for value in said[:3] for word in value.split()]
    return [*said, *words]

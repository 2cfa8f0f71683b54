"""Which of our tickets Viator's ticket types and age bands are; both say the same five kinds of people (section 1.3).

A whole boat is its `UNIT`. A family ticket has no counterpart and is not sold there, as the contract suggests.
"""

from typing import cast

from gangway.channels.viator.wire_v1 import AgeBand
from gangway.channels.viator.wire_v2 import TicketType
from gangway.domain.catalogue import Catalogue, Option

TYPES: dict[str, TicketType] = {
    "ADULT": "ADULT",
    "SENIOR": "SENIOR",
    "YOUTH": "YOUTH",
    "STUDENT": "YOUTH",
    "CHILD": "CHILD",
    "INFANT": "INFANT",
}


def ticket_types(catalogue: Catalogue, option: Option, currency: str) -> dict[TicketType, str]:
    """Unit ids by ticket type, in the order of the price list; empty if Viator cannot sell the option.

    A unit without a price in the account's currency is not sold there, whatever other price lists have.
    """
    priced = [unit_id for unit_id in option.unit_ids if unit_id in option.prices[currency]]
    if option.sells_whole(catalogue.units):
        return {"UNIT": priced[0]} if priced else {}
    found: dict[TicketType, str] = {}
    for unit_id in priced:
        unit = catalogue.units[unit_id]
        ticket_type = TYPES.get(unit.type)
        if ticket_type is not None and not unit.takes_everything:
            found.setdefault(ticket_type, unit_id)
    return found


def type_of(band: AgeBand) -> TicketType:
    return cast("TicketType", band.upper())

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


def ticket_types(catalogue: Catalogue, option: Option) -> dict[TicketType, str]:
    """Unit ids by ticket type, in the order of the price list; empty if Viator cannot sell the option."""
    if option.sells_whole(catalogue.units):
        return {"UNIT": option.unit_ids[0]}
    found: dict[TicketType, str] = {}
    for unit_id in option.unit_ids:
        unit = catalogue.units[unit_id]
        ticket_type = TYPES.get(unit.type)
        if ticket_type is not None and not unit.takes_everything:
            found.setdefault(ticket_type, unit_id)
    return found


def type_of(band: AgeBand) -> TicketType:
    return cast("TicketType", band.upper())

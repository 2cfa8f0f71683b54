"""Two readings of one party, and which of them missed somebody."""

from gangway.channels.email.party_sums import Party


def holds(told: Party, party: Party) -> bool:
    """Whether all of `party` are told, and somebody more."""
    fewer = party.units or {"adult": party.people or 0}
    return told.units != fewer and all(told.units.get(kind, 0) >= count for kind, count in fewer.items())

"""Whether two readers count different guests: the finders, who pass over what they do not know, and the manifest."""

from gangway.channels.email.days import Clock
from gangway.channels.email.manifest.read import manifest
from gangway.channels.email.party import read_party
from gangway.channels.email.party_roll import roll_call
from gangway.domain.catalogue import Catalogue


def read_otherwise(text: str, catalogue: Catalogue, clock: Clock) -> bool:
    """Whether the reader that understands every word about people counts others than the finders do."""
    party, called = read_party(text, catalogue), roll_call(text, catalogue, clock)
    if party.is_empty or (called is not None and called.overrules):
        return False
    told = manifest(text, catalogue, clock)
    return told is not None and told.units != (party.units or {"adult": party.people or 0})

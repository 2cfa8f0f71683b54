"""A party told in an answer or a change, read by two readers.

"Two grown-ups, then Ella 4, Finn 7 and Maisie who's 13" counts three children to the one reader and one to the other.
An order is looked at by both, and so is what comes to be in an order's place: where they differ, a person looks.
"""

from gangway.channels.email.doubts import misses_somebody
from gangway.channels.email.manifest.read import manifest
from gangway.channels.email.party import Party, read_party
from gangway.channels.email.wishes import Reader, are_alike


def read_twice_over(text: str, reader: Reader, *, answers: bool) -> Party:
    """`text`: without what was before; `answers`: our question, so that no number in it is of anything else."""
    party = read_party(text, reader.catalogue)
    if party.trouble or party.is_empty:
        return party
    told = manifest(text, reader.catalogue, reader.clock)
    if told is None:
        missed = answers and misses_somebody(text, reader.catalogue, reader.clock)
        return Party(trouble="unclear", where=party.where) if missed else party
    return party if are_alike(told, party, None) else reader.party(text)

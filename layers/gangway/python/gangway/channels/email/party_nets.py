"""The nets for somebody who is told of and was not counted, all together."""

from collections.abc import Sequence

from gangway.channels.email.ages import Person
from gangway.channels.email.folding import fold, has
from gangway.channels.email.manifest.list_goes_on import list_goes_on
from gangway.channels.email.manifest.told_twice import told_twice
from gangway.channels.email.party import heads_of, read_party
from gangway.channels.email.party_comes_too import (
    DOES_MEANWHILE,
    comes_too_unread,
    treated_uncounted,
)
from gangway.channels.email.party_couples import couple_joined_unread
from gangway.channels.email.party_crowd import crowd_unread
from gangway.channels.email.party_decades import old_age_unread
from gangway.channels.email.party_hedged import is_hedged
from gangway.channels.email.party_including_me import told_besides_me
from gangway.channels.email.party_named_pair import names_and_the_sender
from gangway.channels.email.party_next_generation import is_beside_their_young
from gangway.channels.email.party_of_others import others_told_of
from gangway.channels.email.party_pair_told_twice import pair_told_twice
from gangway.channels.email.party_postscript_names import names_in_postscript
from gangway.channels.email.party_sums import Party
from gangway.channels.email.party_tickets_for import FOR_ADULTS
from gangway.channels.email.party_unread import (
    also_young_uncounted,
    born_and_unread,
    names_beside_the_sender,
    owned_between,
    owners_missing,
    sender_joins,
    sender_outside,
    student_unread,
    told_of_elsewhere,
    unknown_between,
)
from gangway.domain.catalogue import Catalogue

_IN_ALL = r"\b(?:in total|altogether|all in all|celkem|dohromady|insgesamt|zusammen)\b"


def are_told_otherwise(text: str, plain: str, party: Party) -> bool:
    """Whether guests may be counted twice, or others who booked for themselves; the roll call sees neither."""
    return told_twice(text, plain, party.where, heads_of(party)) or others_told_of(plain)


def somebody_unread(text: str, plain: str, found: Sequence[Person], catalogue: Catalogue) -> bool:
    party = read_party(text, catalogue)
    return (
        sender_outside(found, party.where, plain)
        or student_unread(party, plain)
        or also_young_uncounted(party, plain)
        or told_of_elsewhere(found, plain)
        or sender_joins(found, plain)
        or names_beside_the_sender(found, text)
        or names_and_the_sender(found, party.where, text)
        or ("senior" not in party.units and old_age_unread(plain, [place for one in found for place in one.places]))
        or born_and_unread(found, plain)
        or told_besides_me(found, plain)
        or owned_between(found, plain)
        or unknown_between(found, plain)
        or crowd_unread(found, plain)
        or has(DOES_MEANWHILE, plain)
        or pair_told_twice(fold(text))
        or is_beside_their_young(fold(text))
        or names_in_postscript(text)
        or list_goes_on(text, plain, party.where)
        or are_told_otherwise(text, plain, party)
        or comes_too_unread(found, party.where, plain)
        or couple_joined_unread(party.where, text, heads_of(party))
        or treated_uncounted(found, party.where, fold(text))
        or is_hedged(found, party, plain, fold(text))
        or ("adult" not in party.units and bool(party.units) and has(FOR_ADULTS, plain))
        or (owners_missing(found, plain) and not has(_IN_ALL, fold(text)))
    )

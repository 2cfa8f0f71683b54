"""The manifest of a mail whose subject tells no more than its text: "Zoo pro prarodiče", "She will be three"."""

from collections.abc import Sequence

from gangway.channels.email.days import Clock
from gangway.channels.email.manifest.entry import Mention
from gangway.channels.email.manifest.read import manifest, told_of_people, words_of
from gangway.channels.email.manifest.token import Token
from gangway.channels.email.party import read_party
from gangway.channels.email.party_sums import Party
from gangway.domain.catalogue import Catalogue

_SAYS_MORE = frozenset({"adds", "hedge", "figure", "question", "absent", "negation", "decade", "retired", "card"})
_NUMBERS = frozenset({"number", "both", "heads", "age"})
_ANY_CHILD = frozenset({"toddler", "teen", "child", "boy", "girl", "infant"})
_PAIRS = frozenset({"in-laws", "parents", "grandparents"})
_ELDERS = frozenset({"grandpa", "grandma", "mother", "father", "mother-in-law", "father-in-law"})
_ANYBODY = frozenset({"people", "seats"})


def read_below_title(title: str, text: str, catalogue: Catalogue, clock: Clock) -> Party | None:
    """`text` without its subject. None where that names somebody, or a number, of whom the text does not tell."""
    party = manifest(text, catalogue, clock)
    told = told_of_people(text, clock, catalogue) if party else None
    if party is None or told is None:
        return None
    mentions = [one for sentence, _ in told for one in sentence.mentions]
    known = {*party.units.values(), sum(party.units.values()), 1}
    known |= {one.count or 1 for one in mentions} | {age for one in mentions for age in one.ages}
    titled = read_party(title, catalogue)
    if titled.units and titled.units == party.units:
        return party  # "Plavba pro dva kluky a tátu" above "já a moji dva synové"
    return party if all(_is_known(one, mentions, party, known) for one in words_of(title, clock, catalogue)) else None


def _is_known(token: Token, mentions: Sequence[Mention], party: Party, numbers: set[int]) -> bool:
    if token.part in _SAYS_MORE:
        return False
    if token.part in _NUMBERS:
        return token.value in numbers or not token.value
    noun = token.noun if token.part == "noun" else None
    if noun is None or noun.kind in _ANYBODY or party.units.get(noun.kind):
        return True
    if noun.who in _ANY_CHILD:
        return bool(party.units.keys() & {"child", "infant"})
    pair = noun.who in _PAIRS and sum(one.who in _ELDERS for one in mentions) == 2  # noqa: PLR2004  "with the in-laws"
    if noun.is_one and noun.who and noun.kind in {"grown", "young"}:
        return pair or any(one.who == noun.who for one in mentions)
    return pair or any(one.kind == noun.kind for one in mentions)

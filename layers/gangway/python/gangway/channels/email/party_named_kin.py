# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""A relative told with a name, beside the sender: "my sister Claire and I are bringing …", "sestra Klára a já"."""

from collections.abc import Iterator, Sequence

from gangway.channels.email.ages import Person, aged
from gangway.channels.email.folding import fold, pattern
from gangway.channels.email.party_words import KINDS
from gangway.domain.catalogue import Catalogue

# Verbs of several: "and I would" may begin a sentence of its own.
_PLURAL = r"(?:are|were|both|bringen|kommen|sind|möchten|haben|nehmen|fahren|würden|werden|reisen|wollen|bychom|bysme|jsme|[a-z]{2,12}(?:eme|áme|íme))\b"
_NO_NAME = r"(?:called|says?|said|wants?|likes?|loves?|asked|told|came|went|has|will|can|is|was|not|too|also|here|there|now|then|today|[a-z]+ed|[a-z]+l[aiy]|taky|také|auch|kommt|hat|ist|will|mag|sagt|meint|chce|jede|pojede|má|je|bude)"
_AND_ME = rf"(?:and (?:i|me|myself)|und (?:ich|mich|mir)|a (?:já|mě|mne))\b(?=\s*(?:[.,;!?)\n]|$)|\s+{_PLURAL})"


def named_kin_and_self(folded: str, catalogue: Catalogue) -> Iterator[Person]:
    kin = dict(KINDS)["relative"]
    source = (
        rf"(?<![\w'])(?P<who>(?:{kin}) (?!(?:{_NO_NAME})\b)[a-z]{{3,12}}(?:\s*\(\d{{1,3}}\))?),? (?P<self>{_AND_ME})"
    )
    for match in pattern(source).finditer(folded):
        yield aged(Person(start=match.start("who"), end=match.end("who"), kind="relative", count=1), folded, catalogue)
        start = match.start("self") + folded[match.start("self") :].index(" ") + 1
        yield Person(start=start, end=match.end("self"), kind="self", count=1)


def names_and_the_sender(found: Sequence[Person], where: Sequence[tuple[int, int]], text: str) -> bool:
    """As in "Claire and I are bringing her three kids": of them the party does not hold both."""
    source = rf"\b(?P<name>[a-z]{{3,}}) (?:and|und|a) (?P<self>i|ich|já) {_PLURAL}"
    for match in pattern(source).finditer(fold(text)):
        if not text[match.start("name")].isupper():
            continue
        named = any(one.start <= match.start("name") < one.end for one in found)
        counted = any(start <= match.start("self") < end for start, end in where)
        if not (named and counted):
            return True
    return False

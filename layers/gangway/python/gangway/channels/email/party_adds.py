# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Whether people are told once more ("so four in all") or come besides ("with them us two parents", "one more child")."""

from collections.abc import Iterator

from gangway.channels.email.ages import Person, aged
from gangway.channels.email.folding import pattern
from gangway.channels.email.party_words import KINDS
from gangway.domain.catalogue import Catalogue

RESTATES = r"\b(?:tedy|takže|čili|tj|t\.j|to (?:je|znamená)|dohromady|celkem|so|i\.?e|that is|that(?:'s| makes)|which makes|meaning|in total|altogether|all in all|also|das heißt|d\.? ?h|sprich|macht|insgesamt|zusammen|nakonec|am ende|finally|in the end)\b[\s.,:-]*(?:tedy |je |jsme |budeme |bude |nakonec |celkem |jet |jedou |pojedou |pojede |pojedeme |nás |víc[: ]+|více[: ]+|we are |we're |there are |it's |it is |es sind |jsou |sind |wir |a total of )*$"


# "Gran comes too, otherwise we are two adults", "jinak jsme dva dospělí".
_OTHERWISE = r"\b(?:jinak|kromě (?:ní|něj|něho|nich)|otherwise|apart from (?:her|him|them)|besides (?:her|him|them)|sonst|ansonsten|außer (?:ihr|ihm|ihnen))\W+(?:už |jen |just |only |nur |noch )?(?:jsme|budeme|jedeme|pojedeme|we are|we're|it's|it is|there are|sind wir|sind es|kommen)\W+(?:jen |už |my |just |only |nur |noch |wir )*$"
# "Our three sons … for them and us two parents", "synovi jsou tři … s ním já a manžel": besides those told of before.
_BESIDE_THEM = r"\b(?:with|for|s|se|pro|mit|für|k|zu)\s+(?:them|him|her|ním|ní|nimi|ně|něj|něho|ni|nim|ihm|ihr|ihnen|sie|ihn)\b\W*(?:(?:and|a|und|jedeme|jedu|pojedeme|jdeme|go|come|kommen|fahren|us|my|nás|uns|also|auch|i)\s+)*$"


def adds(folded: str, person: Person) -> bool:
    ahead = folded[max(0, person.start - 70) : person.start]
    if pattern(
        r"\b(?:a|and|und|plus)\s+(?:(?:(?:jede|pojede|půjde|bude|comes|is coming|kommt|fährt) )?(?:s nám[ia]|k nám|with us|mit uns)\b|(?:along|zusammen|spolu)\s)[^.!?\n]*$"
    ).search(ahead):
        return True
    if pattern(_BESIDE_THEM).search(ahead) or pattern(_OTHERWISE).search(ahead):
        return True
    if pattern(r"\b(?:ještě|navíc|another|one more|extra|noch ein\w*|zusätzlich)\b").search(
        folded[person.start : person.end]
    ):
        return True
    if pattern(r"\b(?:doprov\w+|accompan\w+|go(?:es|ing)? with (?:her|him|them)|begleit\w+)\s[^.!?\n\d]{0,24}$").search(
        ahead
    ):
        return True
    return (
        pattern(
            r"\b(?:ještě|navíc|also|another|additional|extra|plus|noch|zusätzlich|weitere\w*|k tomu|k ní|k nim|k němu|dazu)(?<!sind also)(?<!kommen also)(?<!waren also)\W*(?:(?:an?|ein\w*|jedno|jednu|one|lístek|vstupenku|jízdenku|zpáteční|ticket|karte|pro|for|für|my|our|naši|moji|meine|unsere) )*$"
        ).search(folded[max(0, person.start - 44) : person.start])
        is not None
    )


def one_more(folded: str, catalogue: Catalogue) -> Iterator[Person]:
    """As in "another adult", "an extra child ticket", "další dospělý": one, and no price."""
    kinds = "|".join(f"(?P<{kind}>{source})" for kind, source in KINDS if kind not in {"relative", "couple", "unknown"})
    more = r"(?:another|an? (?:additional|extra|further)|ein(?:en?|e[nr]?)? (?:weitere[nrs]?|zusätzliche[nrs]?))"
    for match in pattern(rf"\b{more}\s+(?:{kinds})(?!\w)(?:[ -](?:ticket|fare)\b)?").finditer(folded):
        kind = next(kind for kind, _ in KINDS if match.groupdict().get(kind))
        yield aged(Person(start=match.start(), end=match.end(), kind=kind, count=1), folded, catalogue)

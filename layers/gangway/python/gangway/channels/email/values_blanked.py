"""A mail's text for a list of people: cut into sentences, with a mark wherever a day, an hour or a product stood."""

from collections.abc import Iterator

from gangway.channels.email.contact import MAYBE_PHONE
from gangway.channels.email.dates import mentioned, told_of
from gangway.channels.email.days import Clock
from gangway.channels.email.folding import blank_all, fold, pattern
from gangway.channels.email.party_roll_text import VALUE, put_plainly
from gangway.channels.email.party_words import in_czech
from gangway.channels.email.products import named_products
from gangway.channels.email.times import all_times
from gangway.domain.catalogue import Catalogue

_ENDS = r"[!?](?=\s|$)|(?<![\s.(]\w)(?<!\bmr)(?<!\bmrs)(?<!\bms)(?<!\bdr)(?<!\bing)(?<!\bmgr)\.(?=\s|$)|\n"


def sentences(folded: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in pattern(_ENDS).finditer(folded):
        yield start, match.end()
        start = match.end()
    if start < len(folded):
        yield start, len(folded)


def without_values(text: str, catalogue: Catalogue, clock: Clock) -> str:
    """Folded, VALUE standing where a day, an hour, a product or a telephone stood."""
    folded = fold(text)
    folded = blank_all(r"\b(?:ten|den)\b", folded) if in_czech(folded) else folded
    spans = [(one.start, one.end) for one in (*mentioned(text, clock), *told_of(text, clock), *all_times(folded))]
    spans += [(one.start, one.end) for one in named_products(text, catalogue, also_negated=True)]
    spans += [match.span() for match in MAYBE_PHONE.finditer(text)]
    for start, stop in spans:
        ends_here = text[stop - 1 : stop] == "." and not text[stop : stop + 2].strip().islower()  # "at 4 p.m. We are"
        end = stop - ends_here
        folded = folded[:start] + VALUE + " " * (end - start - 1) + folded[end:] if end > start else folded
    return put_plainly(folded)

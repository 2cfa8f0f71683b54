# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Questions of a roll call: those that only ask us politely to book, or for room, and those that are about something else.

"Could you book us in for two adults and one child (5)?" tells who comes; "Mum is a vegetarian, is that a problem?" does not.
"""

from collections.abc import Sequence

from gangway.channels.email import party_roll_words as words
from gangway.channels.email.folding import has
from gangway.channels.email.party_roll_tokens import Token

_ASKS_US = r"^\W*(?:(?:and|so|a|und|or|prosím|bitte|please|hello|hi|dobrý den|ahoj|hallo|zdravím|dotaz|otázka|frage|question)\b\W*)*(?:(?:could|can|may|might|would) (?:you|we|i)\b|would it be possible|is it possible|do you (?:still )?have|have you (?:still )?got|(?:is|are) there (?:still |any )?(?:room|space|places?|seats|availability)|(?:chtěl\w* )?(?:můžete|mohli? byste|mohla byste|můžeme|mohu|můžu|mohl bych|mohla bych|mohli bychom|šlo by|dalo by se|bylo by možné|máte|měli byste|je (?:ještě )?(?:volno|místo|možné)|jsou (?:ještě )?(?:volná )?míst\w+|najde se|vešli bychom|vejdeme)\b|(?:könnten|können|würden|haben|hätten) sie\b|(?:kann|könnte) ich\b|(?:können|könnten) wir\b|(?:wäre|ist) es möglich|(?:gibt es|sind|ist) (?:noch|bei ihnen))"
_FOR_MORE = r"\b(?:bring\w*|take|taking|along|too|also|as well|come|join|instead|vzít|brát|berou|přibrat|přijít|taky|také|místo|mit(?:bringen|nehmen|kommen|fahren)|auch|statt|free|zdarma|kostenlos|discount|slev\w+|ermäßig\w+|rabatt\w*|or|nebo|oder|whether|jestli|zda|ob|if|how|jak|wie|platí|pay|zahlen|cost\w*|stojí|kost\w+|change|změnit|ändern|cancel\w*|zrušit|storn\w+)\b"
_ANYBODY = frozenset({"number", "people", "pair", "old_pair", "heads", "age", "by_head", "months", "include", "total_of", "twins", "family", "us", "absent", "youngest", "oldest", "self", "i", "alone", "all", "part", "owner", "pronoun", "title", "without"})  # fmt: skip


def asks_us(folded: str) -> bool:
    """Whether the list of a question is who comes."""
    return has(_ASKS_US, folded) and not has(_FOR_MORE, folded)


def is_beside(cut: Sequence[Token], folded: str) -> tuple[str, ...] | None:
    """Whom a question about something else speaks of; None when it may be about who comes."""
    if any(one.sort in _ANYBODY for one in cut) or has(_FOR_MORE, folded):
        return None
    people = [one for one in cut if one.sort == "person"]
    if any(one.sort == "name" for one in cut) or has(
        r"\b(?:com(?:e|es|ing)|join\w*|jet|jít|plout|kommen|fahren)\b", folded
    ):
        return None
    return tuple(words.alone()[one.text][1] for one in people)

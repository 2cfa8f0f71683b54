"""What stands before the noun of a mention: numbers, owners, ages and adjectives."""

from gangway.channels.email.manifest import words
from gangway.channels.email.manifest.ages_told import THE
from gangway.channels.email.manifest.entry import Cursor

_NAMES, _CHILD_TO, _A_PAIR = 4, 15, 2


class Phrase:
    """One mention at hand: what stands before its noun, and where the reading is."""

    def __init__(self, ts: Cursor, at: int) -> None:
        self.ts, self.at, self.start = ts, at, at
        self.count: int | None = None
        self.years: int | None = None  # "pětiletá"
        self.mine = self.definite = self.all = self.both = self.grown = self.retired = False

    def lead(self) -> bool:
        """Takes one token that may stand before a noun."""
        ts, token = self.ts, self.ts[self.at]
        if token.part == "number" and self.count is None and not self.both:
            self.count = token.value
            self.at += ts[self.at + 1].text in {"x", "×"}
        elif token.part == "both" and self.count is None:
            self.both = True
        elif token.part == "all":
            self.all = True
        elif token.part in {"own", "others"}:
            self.all, self.mine, self.definite = False, self.mine or token.part == "own", True
        elif token.part == "age":
            self.years = token.value
        elif token.part == "retired" and leads_to_noun(ts, self.at + 1):
            self.retired = True
        elif not (self._is_article_or_adjective() or self._is_unknown_adjective()):
            return False
        self.at += 1
        return True

    def _is_article_or_adjective(self) -> bool:
        token = self.ts[self.at]
        article = token.part in {"article", "title", "pronoun"} or token.text in THE
        extra = self.count is not None and token.text in {"extra", "additional", "further"}
        if not (article or extra or token.part == "small") or not leads_to_noun(self.ts, self.at + 1):
            return False
        self.definite |= article and token.text in THE
        self.grown |= token.part == "small" and token.text in words.GROWN_UP
        return True

    def _is_unknown_adjective(self) -> bool:
        """As in "160 conference guests", "30 spokojených hostů"."""
        token, noun = self.ts[self.at], self.ts.noun(self.at + 1)
        counted = self.count is not None and self.count > 1 and self.ts[self.at - 1].part == "number"
        many = noun.kind in {"people", "grown", "adult", "student", "senior"} and not noun.is_one
        return counted and many and token.part == "word" and not token.capital and token.text not in words.PLAIN

    def is_crowd(self, noun: words.Noun) -> bool:
        """As in "14 Kollegen", of a word that tells of one as well."""
        return (self.count or 0) > 1 and noun.is_one and not noun.is_pair

    def heads(self, noun: words.Noun, *, either: bool) -> int | None:
        if self.count is not None:
            return self.count * 2 if noun.is_pair and (not noun.is_one or self.count == 1) else self.count
        if self.both and noun.is_pair and not noun.is_one:
            return 2 * _A_PAIR
        if self.both or (noun.is_pair and noun.is_one):
            return _A_PAIR
        return 1 if noun.is_one and not either else None


def leads_to_noun(ts: Cursor, at: int) -> bool:
    while ts[at].part in {"own", "others", "small", "age", "number", "title", "article", "both"}:
        if ts[at].part == "small" and ts[at].noun is not None and ts[at + 1].part != "noun":
            return True
        at += 1
    return ts[at].part == "noun"

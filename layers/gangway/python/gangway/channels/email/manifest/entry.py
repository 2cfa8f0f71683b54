"""What the reading of a manifest is made of: tokens to look ahead in, people as they are mentioned, and their ages."""

from collections.abc import Sequence

from gangway.channels.email.manifest.token import Token
from gangway.channels.email.manifest.words import Noun
from gangway.domain.model import Model

_NOBODY = Noun(kind="")
THE_YOUNG = "?young"  # children nobody counted, who stay away


class Mention(Model):
    """`link`: how it is joined to the one before. `count` is None for several whom nobody counted."""

    kind: str
    count: int | None = 1
    who: str = ""
    names: tuple[str, ...] = ()
    ages: tuple[int, ...] = ()
    is_shared: bool = False  # each has the one age
    is_approximate: bool = False  # `ages` are a span, or near it
    is_total: bool = False
    is_whole: bool = False  # a total told as such: "dohromady by nás bylo šest"
    is_detail: bool = False  # tells an age of somebody: "grandma is 72"
    is_all: bool = False  # "all adults"
    is_both: bool = False  # "both 66"
    is_definite: bool = False
    mine: bool = False
    is_elsewhere: bool = False  # "two adults from our church"
    link: str = ""

    @property
    def is_one_told(self) -> bool:
        """As in "one pensioner"."""
        return self.count == 1 and not self.names and not self.mine and self.kind in {"adult", "senior", "student"}

    @property
    def heads(self) -> int | None:
        if self.count is None:
            several = len(self.ages) > 1 and not self.is_shared and not self.is_approximate
            return len(self.ages) if several else None
        return self.count


class Ages(Model):
    """`end` is where the next token is."""

    years: tuple[int, ...]
    end: int
    is_shared: bool = False
    is_approximate: bool = False
    is_told: bool = False  # by a verb
    is_both: bool = False
    role: str = ""  # "(19, student)"


class Cursor:
    """Tokens of one sentence; beyond its end stands an `end`."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self._end = Token(part="end", text="", start=0, end=0)

    def __getitem__(self, at: int) -> Token:
        return self.tokens[at] if 0 <= at < len(self.tokens) else self._end

    def __len__(self) -> int:
        return len(self.tokens)

    def noun(self, at: int) -> Noun:
        """Of kind "" where no person is named."""
        token = self[at]
        return token.noun if token.part == "noun" and token.noun else _NOBODY

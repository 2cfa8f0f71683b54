"""How far a sentence is read: who was found in it, and how the next is joined."""

from collections.abc import Callable, Collection

from gangway.channels.email.manifest.entry import Cursor, Mention
from gangway.channels.email.manifest.kin import as_many_as


class State:
    """`gone`: the clause tells of somebody who stays away; `summing`: it tells what all come to."""

    def __init__(self, ts: Cursor, known: Collection[str] = ()) -> None:
        self.ts, self.at, self.link, self.known = ts, 0, "start", known
        self.found: list[Mention] = []
        self.absent: list[str] = []
        self.told_of: list[str] = []
        self.clause: list[int] = []  # which mentions the clause at hand has
        self.goes = self.we = self.gone = self.summing = self.crowd = self.family = False
        self.with_us = self.denied = False

    @property
    def last(self) -> Mention | None:
        return self.found[-1] if self.found else None

    @property
    def has_sender(self) -> bool:
        return any(one.who == "self" for one in self.found)

    def pair(self, at: int = 0) -> tuple[str, str]:
        """Two words, from `at` tokens on."""
        return self.ts[self.at + at].text, self.ts[self.at + at + 1].text

    def add(self, mention: Mention, end: int) -> bool:
        self.clause.append(len(self.found))
        mention = mention.model_copy(update={"link": self.link})
        if heads := as_many_as(mention, self.last):
            mention = mention.model_copy(update={"count": heads})
        self.found.append(mention)
        self.at, self.link = end, "next"
        return True

    def passed(self, end: int | None = None) -> bool:
        """What stands there says nothing of people."""
        self.at = self.at + 1 if end is None else end
        return True

    def joins(self, link: str, tokens: int) -> bool:
        self.link, self.at = link, self.at + tokens
        return True

    def replace_last(self, **update: object) -> bool:
        self.found[-1] = self.found[-1].model_copy(update=update)
        return True


# Says what stands at hand: True when it is read, False when nobody can tell, None when it is no matter of this rule.
Rule = Callable[[State], bool | None]

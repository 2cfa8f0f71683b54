"""A word of a sentence and its part in a manifest."""

from gangway.channels.email.manifest import words
from gangway.channels.email.manifest.words import Noun
from gangway.domain.model import Model


class Token(Model):
    """`part`: what it does. `value`: of a number, or the years of an age told as an adjective."""

    part: str
    text: str
    start: int
    end: int
    value: int = 0
    noun: Noun | None = None
    capital: bool = False

    @property
    def is_alone(self) -> bool:
        return self.text in words.ALONE

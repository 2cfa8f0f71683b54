"""A group of a roll call: people told in one breath."""

from gangway.channels.email.party_roll_ages import Ages
from gangway.channels.email.party_roll_entry import Entry
from gangway.domain.model import Model


class Group(Model):
    """People told in one breath. `heads`: the numbers that count all of them; `absent`: who is said not to come."""

    entries: tuple[Entry, ...] = ()
    heads: tuple[int, ...] = ()
    absent: tuple[Entry, ...] = ()
    adds: bool = False
    with_sender: bool = False
    beside_sender: bool = False  # "with my friend Petr"
    with_us: bool = False
    all_kind: str = ""  # "all adults"
    is_part: bool = False  # "five of us, of whom two are children"
    is_line: bool = False  # of a list
    says_who: bool = False  # "that is …"
    children: Ages | None = None  # "the youngest is 3"
    comes_too: bool = False  # "my parents are coming too"
    told_of: str = ""  # "my husband uses a wheelchair"
    overrules: bool = False  # "we are four, but only two of us come"
    was: tuple[Entry, ...] = ()  # who was told of ahead of the turn
    was_heads: tuple[int, ...] = ()

    @property
    def says_something(self) -> bool:
        return self != Group(adds=self.adds, is_part=self.is_part, is_line=self.is_line, says_who=self.says_who)

    @property
    def is_label(self) -> bool:
        return bool(self.entries) and self.entries[-1].is_label

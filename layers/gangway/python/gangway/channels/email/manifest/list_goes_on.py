"""A list of guests of whom another reader has read a part: "Dr Weiss plus three guests", "nine ladies and one man"."""

import re
from collections.abc import Collection, Iterator, Sequence

from gangway.channels.email.folding import has
from gangway.channels.email.manifest.entry import Cursor, Mention
from gangway.channels.email.manifest.mentions import mention_at
from gangway.channels.email.manifest.tokens import tokens
from gangway.channels.email.manifest.words_of_crowds import STAFF
from gangway.channels.email.party_words import in_czech
from gangway.channels.email.values_blanked import sentences

_Span = tuple[int, int]
_GUESTS = frozenset({"grown", "young", "child", "infant", "adult", "senior", "student"})
_CLOSES = frozenset({"comma", "stop", "line", "end", "open", "close", "and", "adds", "with", "dash", "value"})
_OF_THEM = frozenset(["from", "aus", "vom", "von", "z", "ze", "aged", "in", "of", "who", "für", "for", "pro"])
_GAP = frozenset(
    {"word", "others", "decade", "value", "age_soft", "open", "close", "number", "unit", "age_lead", "name"}
)
_LEADS = frozenset({"own", "others", "article", "small", "pronoun", "title", "age_soft"})
_US = frozenset(["we", "wir", "my", "us", "uns", "nas"])
_THEN = frozenset(["then", "also", "also_", "dann", "noch", "auch", "pak", "jeste", "take", "taky"])
_TICKETS = ("ticket", "karte", "fahrkarte", "listek", "vstupenk", "jizdenk")
_REACH, _PHRASE, _A_PAIR = 5, 7, 2


def list_goes_on(text: str, folded: str, read: Sequence[_Span]) -> bool:
    """`read`: where the people who were counted stand."""
    czech = in_czech(folded)
    german = not czech and has(r"\b(?:und|wir|mit|für|ich|bitte|zwei|drei)\b", folded)
    told = {word for a, b in read for word in re.findall(r"[^\W\d_]+", folded[a:b])}
    for start, end in sentences(folded):
        here = [(a - start, b - start) for a, b in read if a < end and b > start]
        if not here:
            continue
        ts = Cursor(tokens(text[start:end], folded[start:end], czech=czech, german=german))
        if any(_Joint(ts, at, here, told).leaves_out() for at in _joints(ts)):
            return True
    return False


def _joints(ts: Cursor) -> Iterator[int]:
    for at in range(len(ts)):
        if ts[at].part in {"and", "adds", "with", "comma"} or ts[at].text in {"plus", "sowie"}:
            yield at


class _Joint:
    """What stands on both sides of an "and"."""

    def __init__(self, ts: Cursor, at: int, read: Sequence[_Span], told: Collection[str]) -> None:
        self.ts, self.at, self.read, self.told = ts, at, read, told

    def leaves_out(self) -> bool:
        return self._goes_on_behind() or self._began_ahead() or self._is_led()

    def _is_led(self) -> bool:
        """As in "14 walkers with a leader"."""
        ts, noun = self.ts, self.at + 2
        a_leader = ts[self.at].part == "with" and ts[self.at + 1].part in {"article", "number"}
        staff = ts.noun(noun).is_one and ts.noun(noun).who.startswith(STAFF)
        ends = ts[noun + 1].part in _CLOSES and not self._is_told(noun, noun + 1)
        return a_leader and staff and ends and (self._is_read(self.at - 1) or self._is_read(self.at - 2))

    def _is_read(self, at: int) -> bool:
        token = self.ts[at]
        return token.part != "end" and any(start <= token.start < end for start, end in self.read)

    def _is_told(self, start: int, end: int) -> bool:
        """Whether they were read, here or where they are told of as well."""
        nouns = {self.ts[one].text for one in range(start, end) if self.ts.noun(one).kind not in {"", "seats"}}
        return any(map(self._is_read, range(start, end))) or bool(nouns & set(self.told))

    def _goes_on_behind(self) -> bool:
        """As in "nine ladies and, for once, one gentleman", "wir zwei kommen mit einem befreundeten Pärchen"."""
        ts = self.ts
        if not self._is_behind_those_read():
            return False
        start = _behind_aside(ts, self.at + 1)
        if (ts[start].text == "yours" and ts[start + 1].text == "truly") or self._ends_with_me(start):
            return True
        found = mention_at(ts, start)
        if found is None and ts[start].part == "article" and ts[start + 1].part == "word":
            found = mention_at(ts, start + 2)  # "and a separate adult ticket"
        ticket = found is not None and ts[found[1] - 1].text.startswith(_TICKETS)
        if found is None or not (ticket or _is_guest(found[0])) or self._is_told(start, found[1]):
            return False
        if ts[self.at].part == "with" and not (found[0].count or 0) >= _A_PAIR:
            return False
        end = found[1] + (ts.noun(found[1]).kind == "seats")
        return ts[end].part in _CLOSES or ts[end].text in _OF_THEM

    def _ends_with_me(self, at: int) -> bool:
        """As in "my husband, our baby and I will be in your city"."""
        ts = self.ts
        if ts[at].part != "self" or self._is_read(at) or not ts[at + 1].part.endswith(("word", "verb", "go")):
            return False
        subjects = [one for one in range(self.at) if ts[one].part in {"age_verb", "stop", "line", "we", "self"}]
        verbs = [one for one in range(self.at) if ts[one].part == "word"]
        return (
            ts[0].part == "own"
            and not subjects
            and not verbs
            and any(ts[one].part == "comma" for one in range(self.at))
        )

    def _is_behind_those_read(self) -> bool:
        ts, before = self.ts, self.at - 1
        if ts[self.at].part == "comma":
            return False
        if ts[self.at].part == "with":
            return self._are_we_going(before)
        while ts[before].part in {"comma", *_GAP} and self.at - before <= _REACH and not self._is_read(before):
            before -= 1
        return self._is_read(before)

    def _are_we_going(self, before: int) -> bool:
        """As in "wir zwei kommen mit …"."""
        if self.ts[before].part != "word" or not self._is_read(before - 1):
            return False
        return any(self.ts[one].text in _US and self._is_read(one) for one in range(max(0, before - 3), before))

    def _began_ahead(self) -> bool:
        """As in "Dr Weiss plus three guests", "my boss, Ms Tanaka, and four clients"."""
        ts, behind = self.ts, self.at + 1
        if ts[self.at].part == "with":
            return False
        while (ts[behind].part in _LEADS or _is_adjective(ts, behind)) and not self._is_read(behind):
            behind += 1
        if not self._is_read(behind):
            return False
        if ts[self.at].part == "comma":
            return self._is_third()
        return self._is_unread_ahead(self.at - 1)

    def _is_third(self) -> bool:
        """As in "the groom, his best man, his father-in-law and six mates", of whom the first two are not read."""
        ts = self.ts
        start = next((one for one in range(self.at - 1, -1, -1) if ts[one].part in {"comma", "stop", "line"}), -1)
        return ts[start].part == "comma" and self._is_unread_ahead(self.at - 1) and self._is_unread_ahead(start - 1)

    def _is_unread_ahead(self, last: int) -> bool:
        ts = self.ts
        last -= ts[last].part == "comma"
        if ts[last].part == "close":
            last = next((one - 1 for one in range(last, -1, -1) if ts[one].part == "open"), last)
        starts = [one for one in range(max(0, last - _PHRASE), last + 1) if _ends_at(ts, one, last + 1)]
        return bool(starts) and not self._is_told(starts[0], last + 1)


def _behind_aside(ts: Cursor, at: int) -> int:
    """Behind ", for once,", "then"."""
    if ts[at].text in _THEN:
        return at + 1
    if ts[at].part != "comma":
        return at
    end = next((one for one in range(at + 1, at + _REACH) if ts[one].part == "comma"), at)
    return end + 1 if end > at and all(ts[one].part == "word" for one in range(at + 1, end)) else at + 1


def _is_guest(one: Mention) -> bool:
    return one.kind in _GUESTS and bool(one.heads) and not one.is_total


def _ends_at(ts: Cursor, at: int, end: int) -> bool:
    found = mention_at(ts, at)
    return found is not None and found[1] == end and _is_guest(found[0])


def _is_adjective(ts: Cursor, at: int) -> bool:
    """As in "his future father-in-law"."""
    return ts[at].part == "word" and ts[at - 1].part in {"own", "others"} and ts.noun(at + 1).kind != ""

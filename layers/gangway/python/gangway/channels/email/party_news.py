# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""A party told before, and news of who joins or stays away: "PS: the in-laws are coming too (both over 70), so six of us in all".

Both are read as a manifest, word by word. They count only where the sum comes out: those told before, with whoever joins or
without whoever stays away, are as many as the new number says. So each keeps the kind told of them, which a number of all does not tell.
"""

from collections import Counter
from collections.abc import Sequence

from gangway.channels.email.counting import number, value_of
from gangway.channels.email.days import Clock
from gangway.channels.email.folding import blank, blank_all, fold, has, pattern
from gangway.channels.email.manifest.breaths import are_one
from gangway.channels.email.manifest.entry import Mention
from gangway.channels.email.manifest.ledger import Ledger
from gangway.channels.email.manifest.of_everybody import give_ages_of_all
from gangway.channels.email.manifest.read import manifest, told_of_people
from gangway.channels.email.manifest.sentences import Sentence
from gangway.channels.email.manifest.units import units_of
from gangway.channels.email.manifest.words import nouns
from gangway.channels.email.mentions import corrections
from gangway.channels.email.party_news_ashore import is_ashore
from gangway.channels.email.party_postscript import AWAY, JOINS, LEFT_OPEN, OPENS_NEWS
from gangway.channels.email.party_sums import Party
from gangway.channels.email.party_words import KINDS
from gangway.domain.catalogue import Catalogue

_NO_MORE = rf"\s*,?\s*\b(?:and not|a ne|und nicht|not|ne|nikoliv?|nicht|instead of|rather than|místo|namísto|statt|anstatt)\s+(?:the |původn\w+ |ursprünglich\w* )?(?P<old>{number()})(?![\w:]|[.,]\d)(?:\s+(?:of us|people|lidí|osob|personen))?(?=\s*[.,!)\n]|\s*$)"
_WITHOUT_THEM = r"\b(?:bez (?:ní|něj|něho|nich)|without (?:her|him|them)|ohne (?:sie|ihn))\b"
# "My sister has just called to say that …": what only brings the news.
_CALLS = r"\b(?:zavolal\w*|volal\w*|psal\w*|píše\w*|hlásí\w*|napsal\w*|ozval\w*|hlásil\w*|nahlásil\w*|dal\w* vědět|rang|rung|called|phoned|texted|wrote|told|says|said|messaged|got in touch|angerufen|rief|ruft|geschrieben|schreibt|sagt|gemeldet|meldet|mitgeteilt)\b"
_SUMS = frozenset({"result", "sum", "explains"})
# "Manželka právě volala, že …", "my wife has just called to say …": the clause ahead of the news itself.
_CALLER = (
    rf"(?<![^.!?\n]\s)(?:[a-z']+\s+){{0,5}}?{_CALLS}(?:\s+[a-z']+){{0,2}}?(?:,?\s+(?:že|to say|that)\b|,\s+dass\b)"
)
# "Hold on, …", "Entschuldigung, …" ahead of it all: the news is the correction.
_SO_SORRY = r"^\s*(?:(?:oh|ach|jejda|hold on|hang on|wait|so sorry|sorry|pardon|omlouvám se|entschuldigung|verzeihung|moment)\b[\s,.!:-]*)+"
_MAKE_IT = rf"\bmake (?:it|that)\b(?=\s+{number()}\b)"
# "Počítejte tedy prosím s šesti dospělými", "please count on six adults": of all.
_COUNT_ON = rf"\b(?:počítejte|počítej|(?:please )?(?:count|plan)|rechnen sie|rechnet|planen sie)(?: (?:tedy|proto|prosím|tak|raději|now|then|therefore|also|daher|bitte|nun|jetzt|dann|lieber))* (?:s|se|on|for|mit)(?= (?:{number()})\b)"
_A_PAIR = 2


def party_with_news(text: str, catalogue: Catalogue, clock: Clock) -> Party | None:
    """None where the sum does not come out, or a word about people is not understood."""
    folded = fold(text)
    opens = next((one for one in pattern(OPENS_NEWS).finditer(folded) if one.start()), None)
    if opens is None or has(dict(KINDS)["family"], folded):
        return None
    before, news = text[: opens.start()], text[opens.end() :]
    party = manifest(before, catalogue, clock) if has(rf"{JOINS}|{AWAY}", fold(news)) else None
    if party is None:
        return None
    told = _Told(before, party, catalogue, clock)
    plain = _put_plainly(news, party.heads)
    plain = _as_written(plain, blank_all(_SO_SORRY, fold(plain)))
    units = None if corrections(fold(plain)) else told.with_news(plain) or told.with_news(_without_caller(plain))
    if units is None:
        return None
    where = (*party.where, (opens.end(), len(text)))
    if set(units) == {"adult"} and not told.ledger.entries:
        return Party(people=units["adult"], where=where, overrules=True)  # a number of people, as before
    return Party(units=dict(units), where=where, overrules=True)


def _put_plainly(news: str, heads: int) -> str:
    """Without "not four", where four were told before; and without "without her", said of whoever stays away."""
    folded = pattern(_MAKE_IT).sub(
        lambda match: "we are".ljust(len(match.group())), blank_all(_WITHOUT_THEM, fold(news))
    )
    folded = pattern(_COUNT_ON).sub(lambda match: _so(match.group()).ljust(len(match.group())), folded)
    old = pattern(_NO_MORE).search(folded)
    folded = blank(folded, *old.span()) if old and value_of(old["old"]) == heads else folded
    return _as_written(news, folded)


def _so(said: str) -> str:
    return "takže" if said.startswith("po") else "so" if said.endswith(("on", "for")) else "also"


def _without_caller(news: str) -> str:
    folded = fold(news)
    return _as_written(news, pattern(_CALLER).sub(lambda match: " " * len(match.group()), folded, count=1))


def _as_written(news: str, folded: str) -> str:
    """`folded` with the capitals and marks of `news`, as long as it."""
    return "".join(letter if one == was else one for one, was, letter in zip(folded, fold(news), news, strict=True))


class _Told:
    """Who was told before the news."""

    def __init__(self, before: str, party: Party, catalogue: Catalogue, clock: Clock) -> None:
        self.catalogue, self.clock = catalogue, clock
        self.units = Counter(party.units or {"adult": party.people or 0})
        self.ledger = Ledger(catalogue)
        self.ledger.book([one for one, _ in told_of_people(before, clock, catalogue) or ()])

    def with_news(self, news: str) -> Counter[str] | None:
        """The units that hold now."""
        sentences = told_of_people(news, self.clock, self.catalogue)
        if sentences is None or not any(one.mentions for one, _ in sentences):
            return None
        last = max(end for one, (_, end) in sentences if one.mentions)
        said = fold(news)[:last]
        told = [one for one, _ in sentences]
        mentions = [one for sentence in told for one in sentence.mentions]
        total, people = mentions[-1], mentions[:-1]
        if (
            has(LEFT_OPEN, said)
            or is_ashore(said)
            or not _is_of_all(total)
            or any(one.is_total or one.is_all for one in people)
        ):
            return None
        absent = [one for sentence in told for one in sentence.absent]
        units = self._without(absent, people, said) if absent else self._joined_by(people, told, total, said)
        grown = total.kind == "adult"
        heads = (units["adult"] if grown else units.total()) if units else 0
        others = units is not None and grown and set(units) != set(self.units)
        return units if units and heads == total.count and not others else None

    def _without(self, absent: Sequence[str], people: Sequence[Mention], said: str) -> Counter[str] | None:
        """Those before without whoever stays away, each of whom was told of there."""
        if any(not _only_calls(one, said) for one in people) or "self" in absent:
            return None
        left = list(self.ledger.entries)
        for who in absent:
            gone = [one for one in left if who in {one.who, *one.names} and one.count == 1]
            if len(gone) != 1:
                return None
            left.remove(gone[0])
        whole = not self.ledger.parts and units_of(self.ledger.entries, self.catalogue) == self.units
        return units_of(left, self.catalogue) if whole else None

    def _joined_by(
        self, people: Sequence[Mention], told: Sequence[Sentence], total: Mention, said: str
    ) -> Counter[str] | None:
        """Those before and whoever joins, of whom the one who called is one or not."""
        if has(AWAY, said) or not has(JOINS, said):
            return None
        more = (total.count or 0) - (self.units["adult"] if total.kind == "adult" else self.units.total())
        callers = [Mention(kind="grown", who=who) for sentence in told for who in sentence.told_of]
        ways = [list(people)]
        if people and _only_calls(people[0], said):
            ways.append(list(people[1:]))
        if len(callers) == 1 and has(_CALLS, said) and nouns().get(callers[0].who, nouns()["sohn"]).kind == "grown":
            ways.append([*callers, *people])
        fits = [way for way in ways if sum(one.heads or 0 for one in way if one.kind != "ages") == more > 0]
        if len(fits) != 1 or any(are_one(one, other) for one in fits[0] for other in self.ledger.entries):
            return None
        units = self._units_of_new(fits[0])
        return self.units + units if units else None

    def _units_of_new(self, people: Sequence[Mention]) -> Counter[str] | None:
        new = [one for one in people if one.kind != "ages"]
        for one in people:
            if one.kind == "ages" and not give_ages_of_all(new, one, self.catalogue):
                return None
        plain = all(one.kind not in {"us", "self", "span", "told", "he", "each"} for one in new)
        return units_of(new, self.catalogue) if plain else None


def _is_of_all(one: Mention) -> bool:
    """As in "six of us in all", "so four adults", "my čtyři"."""
    adults = one.kind == "adult" and one.link in _SUMS and not (one.ages or one.who)
    return (one.count or 0) >= _A_PAIR and (one.is_total or adults or (one.kind == "us" and not one.ages))


def _only_calls(one: Mention, said: str) -> bool:
    """Whether somebody may only have brought the news."""
    return one.count == 1 and one.kind == "grown" and not one.ages and has(_CALLS, said)

# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Who comes along on each of several cruises: told of it, ahead of all, of all at once, or said to be the same."""

import re
from collections.abc import Sequence

from gangway.channels.email.counting import number, value_of
from gangway.channels.email.folding import blank, fold, has, pattern
from gangway.channels.email.mentions import sentence_at
from gangway.channels.email.party import Party, heads_of, read_party
from gangway.channels.email.party_same_and_more import with_the_same
from gangway.channels.email.stretches import FOR_ALL, Stretch
from gangway.channels.email.wishes import Reader, Values, unless_the_subject_differs
from gangway.domain.catalogue import Catalogue

_SAME = r"\b(?:(?:stejn\w+|t(?:ot[ée]|entý|yté|uté|outé|ý|í|éhož|émuž|ými|ými|ých)ž|t[iy] sam[íé]|same|selben?|dieselbe\w*|gleiche\w*)(?!\s+(?:day|evening|afternoon|night|morning|date|time|den\b|dne|večer|datum|čas|odpoledne|tag|abend|nachmittag|boat|lo[dď]|schiff|\w*plavb\w*|výlet\w*|cruise|trip|tour|thing|\w*fahrt\w*|product\w*|place|míst\w*))|ebenso|genauso|ditto|dtto|zase (?:my|všichni)|opět (?:my|všichni)|wieder (?:wir|alle)|(?:all|both) of us again)\b"
_ALSO = rf"\b(?:also|again|auch|wieder|ebenfalls|ebenso|také|taky|rovněž|opět|zase|znovu)\s+(?:for\s+|für\s+|pro\s+|jen\s+|nur\s+|ve?\s+)?({number()})(?=\s*(?:[,;!?)\n]|\.(?!\d)|$))"
_SAME_AGAIN = r"\b(?:the same (?:again|people|party|number)|totéž složení|to samé složení|dasselbe (?:noch ?mal|wieder)|das gleiche (?:noch ?mal|wieder))\b(?!\s+(?:for|für|pro)\b)"
_COMPANY = r"\b(?:s|se|with|mit)\s+(?:\w+\s+){0,2}(?:přátel\w*|kamarád\w*|koleg\w*|rodin\w*|dětmi|friends?|colleagues?|family|kids|children|others|freunde\w*|kollegen|familie|kindern)\b"
_POINTS_BACK = (
    r"^\W*(?:to|tam|tentokrát|there(?! (?:are|is|will|would))|that|this|then|here|da|dort|dabei|dann|diesmal|das)\b"
)
_COMES_TOO = r"\b(?:s námi|k nám|přidá\w*|připojí\w*|přibude\w*|navíc|(?:jede|pojede|přijde|půjde|jdou|jedou|pojedou|přijdou) [^.!?\n]{0,30}\b(?:ještě|i|také|taky)|(?:ještě|i|také|taky) [^.,;!?\n]{0,24}\b(?:jede|pojede|přijde|půjde|jdou|jedou|pojedou|přijdou)|joins?|joining|come along|coming along|(?:comes?|coming) (?:too|as well|with us)|with us|(?:kommt|kommen|fährt|fahren) [^.!?\n]{0,40}\b(?:mit|dazu)|stoßen|dabei)\b"
_RESTATES = r"\b(?:čili|tedy|takže|tj|to je|dohromady|celkem|so|i\.e|that is|that's|that makes|making|in total|altogether|also|insgesamt|zusammen|macht|d\.h)\b"


def also_so_many(wishes: Sequence[Values], texts: Sequence[str]) -> tuple[list[Values], list[str]]:
    """As in "two tickets for the jazz boat, and on Sunday the zoo boat, also two": the party of the cruise before."""
    out: list[Values] = []
    left = list(texts)
    for at, wish in enumerate(wishes):
        if wish.party.is_empty and out and (same := pattern(_SAME_AGAIN).search(fold(texts[at]))):
            left[at] = blank(texts[at], *same.span())
        match = pattern(_ALSO).search(fold(texts[at]))
        if match and wish.party.is_empty and out:
            left[at] = blank(texts[at], *match.span())
            as_many = heads_of(out[-1].party) == value_of(match[1]) and not out[-1].party.trouble
            wish = wish.model_copy(update={"party": out[-1].party if as_many else Party(trouble="contradiction")})  # noqa: PLW2901
        out.append(wish)
    return out, left


def parties_of(
    reader: Reader, told: Sequence[Stretch], own: Sequence[Party], texts: tuple[str, str], *, asks: bool
) -> list[Party] | None:
    """Who comes along on each cruise; None where what is told for all is not what one of them says."""
    text, spoken = texts
    whole = reader.party(spoken) if asks else Party(trouble="absent")
    if not whole.is_empty:
        return [whole] * len(told)
    shared = _told_for_all(reader, told, own, texts)
    if shared is not None and any(not one.is_empty and _count(one) != _count(shared) for one in own):
        return None
    ahead = _told_ahead(reader, told[0], own[0], spoken)
    counted = [one for one in own if not one.is_empty]
    anyhow = counted[0] if asks and counted and all(_count(one) == _count(counted[0]) for one in counted) else None
    out: list[Party] = []
    for one, party in zip(told, own, strict=True):
        words = fold(text[one.start : one.end])
        told_of_it = _beside_the_one_before(party, out[-1], words, reader.catalogue) if out else None
        if told_of_it is not None:
            out.append(told_of_it)
        elif not party.is_empty or party.trouble != "absent" or has(_COMPANY, words):
            out.append(party)
        elif out and has(_SAME, words):
            out.append(out[-1])
        else:
            out.append(shared or ahead or anyhow or party)
    for at in reversed(range(len(out) - 1)):
        if out[at].is_empty and out[at].trouble == "absent" and is_told_behind(told[at], told[at + 1], text):
            out[at] = out[at + 1]
    return out


def _beside_the_one_before(party: Party, before: Party, words: str, catalogue: Catalogue) -> Party | None:
    """What is told of a later cruise, beside the party of the one before; None where nobody is told of it."""
    if added := with_the_same(party, before, words, catalogue):
        return added
    if party.is_empty:
        return None
    if has(_COMES_TOO, words) and not has(_RESTATES, words):
        return party if _grows(party, before, words) else Party(trouble="unread_people")
    return _or_as_before(party, before, words)


# "For the same five of us", "také v pěti včetně miminka", "all five of us": whoever was told of before.
_ALL_OF_US = rf"\b(?:all (?:of us|{number()} of us)|(?:nás|my|my všech|nás všech) všech (?:{number()})|všech (?:{number()})|wir alle|alle (?:{number()}))\b"
_TOO = r"\b(?:also|again|auch|wieder|ebenfalls|ebenso|také|taky|rovněž|opět|zase|znovu)\b"
_INCLUDING = r"\b(?:včetně|including|incl|inklusive|inkl)\b"


def _or_as_before(party: Party, before: Party, words: str) -> Party:
    """A number alone that is as many as before, where kinds were told: the same people when it is said so, else in doubt."""
    told = _count(before)
    if set(told) <= {"adult"} or before.trouble or (party.units and not has(_INCLUDING, words)):
        return party
    fits = all(told.get(kind, 0) >= count for kind, count in party.units.items() if kind != "adult")
    if heads_of(party) != heads_of(before) or not fits:
        return Party(trouble="contradiction") if has(_SAME, words) else party
    return before if has(f"{_SAME}|{_ALL_OF_US}|{_TOO}", words) else Party(trouble="contradiction")


def _grows(party: Party, before: Party, words: str) -> bool:
    """As in "for eight people (my parents join us)": the number told of the cruise is the whole."""
    joins = pattern(_COMES_TOO).search(words)
    clause = (
        re.split(r"[(.;!?\n]", words[: joins.start()])[-1] + re.split(r"[).;!?\n]", words[joins.start() :])[0]
        if joins
        else ""
    )
    return (heads_of(party) or 0) > (heads_of(before) or 0) and not has(rf"\d|\b(?:{number()})\b", clause)


def with_ages_behind(reader: Reader, last: Stretch, texts: Sequence[str], text: str) -> list[str]:
    """The sentences behind the last cruise that tell how old those are who were told of before: "The children are 4 and 7"."""
    ends = last.sentence_ends(text) - last.start
    head, tail = texts[-1][:ends], texts[-1][ends:]
    if not tail.strip() or not reader.party(tail).is_empty or reader.party(tail).trouble in {None, "absent"}:
        return list(texts)
    out = [*texts[:-1], head]
    for at, one in enumerate(out):
        plain = reader.party(one)
        if plain.is_empty:
            continue
        out[at] = f"{one.rstrip(' .,;')}. {tail.strip()}"
        with_ages = reader.party(out[at])
        if with_ages.is_empty or with_ages.trouble or heads_of(with_ages) != heads_of(plain):
            return list(texts)
    return list(texts) if out == [*texts[:-1], head] else out


def _count(party: Party) -> dict[str, int]:
    return party.units or ({"adult": party.people} if party.people else {})


def _told_ahead(reader: Reader, first: Stretch, own: Party, spoken: str) -> Party | None:
    """The party told before the first cruise is named, unless the rest of it stands behind the name."""
    at = first.at("product") or 0
    ahead, within = reader.party(spoken[:at]), reader.party(spoken[first.start : at])
    if ahead.is_empty or (not within.is_empty and _count(own) != _count(within)):
        return None
    return ahead


def _told_for_all(
    reader: Reader, told: Sequence[Stretch], own: Sequence[Party], texts: tuple[str, str]
) -> Party | None:
    """The party of "two each", "na obě 2 dospělí", or of a sentence of its own behind the last cruise."""
    text, spoken = texts
    tail = fold(text[told[-1].end :])
    behind = reader.party(spoken[told[-1].end :])
    if not any(one.is_empty for one in own) and not has(f"{FOR_ALL}|{_COMES_TOO}", tail):
        behind = Party(trouble="absent")  # somebody is told of, and all are counted
    if not behind.is_empty or behind.trouble not in {None, "absent"}:
        return behind
    for one, party in zip(told, own, strict=True):
        words = fold(text[one.start : one.end])
        at = party.where[0][0] if party.where else 0
        if not party.is_empty and has(FOR_ALL, sentence_at(words, min(at, len(words)))):
            return party
    ends = told[-1].sentence_ends(text)
    rest = spoken[ends : told[-1].end]
    alone = all(one.is_empty for one in own[:-1]) and reader.party(spoken[told[-1].start : ends]).is_empty
    last = reader.party(rest) if alone and not has(_POINTS_BACK, fold(rest)) else Party(trouble="absent")
    return last if not last.is_empty else None


def beside_the_subject(parties: list[Party], subject: str, catalogue: Catalogue) -> list[Party]:
    if all(one.is_empty and one.trouble == "absent" for one in parties):
        return [read_party(subject, catalogue)] * len(parties)
    told = [one for one in parties if not one.is_empty]
    beside = [unless_the_subject_differs(one, subject, "", catalogue) for one in told]
    return (
        parties
        if not told or any(not one.trouble for one in beside)
        else [Party(trouble="contradiction")] * len(parties)
    )


def is_told_behind(one: Stretch, following: Stretch, text: str) -> bool:
    """As in "the lunch cruise and the jazz cruise on Saturday": nothing but the name stands ahead."""
    nothing_between = len(text[one.marks[-1].end : following.start].strip()) <= 1
    return following.is_joined and nothing_between and one.marks[-1].kind == following.marks[0].kind == "product"

# ruff: noqa: E501  lists of words, harder to read when broken up
"""The booking of mentions: each is somebody new, told again, or the total of the others; two ways that differ are none."""

from collections import Counter
from collections.abc import Sequence

from gangway.channels.email.manifest import whole_lists as whole
from gangway.channels.email.manifest.account import Account
from gangway.channels.email.manifest.adults_again import with_adults_told_once
from gangway.channels.email.manifest.again import is_again, without_crowd
from gangway.channels.email.manifest.ages_in_dative import with_ages_of_two
from gangway.channels.email.manifest.breaths import COUNTED, YOUNG, are_one, breaths, told_once
from gangway.channels.email.manifest.counted_after import counts_all
from gangway.channels.email.manifest.entry import THE_YOUNG, Mention
from gangway.channels.email.manifest.explained import are_apart, explained, under_heading
from gangway.channels.email.manifest.generations import with_grown_children
from gangway.channels.email.manifest.in_so_many import are_besides_a_number
from gangway.channels.email.manifest.kin import (
    SPOUSES,
    is_celebrant,
    may_be_parents_in_law,
    with_married_grown,
    with_pairs_split,
    with_spouses_told_apart,
)
from gangway.channels.email.manifest.of_everybody import OPEN_GROWN, give_ages_of_all, is_of_some
from gangway.channels.email.manifest.said_of_them import with_ages_told
from gangway.channels.email.manifest.sentences import Sentence
from gangway.channels.email.manifest.they import without_them
from gangway.channels.email.manifest.units import kinds_of, units_of
from gangway.channels.email.manifest.who_is_what import is_sender_left_open

_CHILDREN = frozenset({"son", "daughter"})  # "my dva se synem a snachou"
_SENDER = frozenset({"self", "us"})
_GROWN_KINDS = frozenset({"adult", "senior"})
_A_PAIR, _GROWN_UP, _MIDDLE = 2, 18, 60
_OF_THOSE_BEFORE = frozenset({"ages", "span", "told", "two"})


class Ledger(Account):
    """Books what each sentence mentions, in order."""

    def book(self, sentences: Sequence[Sentence]) -> Counter[str] | None:
        """Units by kind of guest, zeros left out."""
        if is_sender_left_open(sentences):
            return None
        absent = {one for sentence in sentences for one in sentence.absent}
        self.sender_absent = "self" in absent
        self.family = any(sentence.family for sentence in sentences)
        self.with_us = any(sentence.with_us for sentence in sentences)
        for sentence in map(with_adults_told_once, sentences):
            if sentence.comes_too and self._counted_only() and any(one.kind == "grown" for one in sentence.mentions):
                return None  # "4 dospělé. Bude s námi i babička": of the four, or besides them?
            if sentence.mentions and all(one.is_total for one in sentence.mentions):
                self.told_before = len(self.entries)
            if are_besides_a_number(sentence.mentions) or not all(self._breath(one) for one in breaths(sentence)):
                return None
            self._add_sender(sentence)
        return self.result() if self._is_settled(sentences, absent) else None

    def _is_settled(self, sentences: Sequence[Sentence], absent: set[str]) -> bool:
        """Whether nobody is left who may come or not, or be one of those who were counted."""
        known = {name for one in self.entries for name in (one.who, *one.names)} - {""}
        known |= {THE_YOUNG} if any(one.kind in YOUNG - {"named"} for one in self.entries) else set()
        told_of = {who for sentence in sentences for who in sentence.told_of}
        told_of -= SPOUSES if any(one.kind == "us" and one.count == _A_PAIR for one in self.entries) else set()
        told_of -= told_of if len(told_of) == 1 and any(is_celebrant(who) for who in known) else set()
        crowd = bool(self.totals) or any((one.count or 0) > 1 and one.kind in OPEN_GROWN for one in self.entries)
        uncounted = any(sentence.crowd for sentence in sentences) and not crowd and len(self.entries) <= 1
        if any(_is_loose_crowd(sentence) for sentence in sentences) and not (self.totals or self._has_sender()):
            return False  # "wir kommen mit vier Freunden": who are we?
        return not (uncounted or is_of_some(self.entries, sentences, absent, known) or (told_of - known and not crowd))

    def _has_sender(self) -> bool:
        return any(one.kind in _SENDER or one.who == "self" for one in self.entries)

    def _are_singles(self) -> bool:
        """Whether single people of a story are all that was told."""
        return bool(self.entries) and all(one.count == 1 and one.kind in {"grown", "young"} for one in self.entries)

    def _counted_only(self) -> bool:
        """Whether numbers of kinds are all that was told."""
        return bool(self.entries) and all(one.kind in COUNTED and not one.who for one in self.entries)

    def _add_sender(self, sentence: Sentence) -> None:
        """As in "I'm bringing my mum", "pojedu s dcerou", "jedeme s manželkou": the sender comes as well."""
        told = [one for one in sentence.mentions if not one.is_total]
        joined = any(one.link == "with" for one in sentence.mentions)
        counted = any(one.kind in {"adult", "senior", "people"} and one.count and not one.mine for one in told)
        if self._has_sender() or self.is_summed or self.sender_absent or not told or (counted and not joined):
            return
        if sentence.we and told[0].kind in {"adult", "senior"} and (told[0].count or 0) > 1 and told[0].link != "with":
            return  # "wir sind 2 Erwachsene, und unsere Große (19) ist mit ihrem Freund (20) dabei"
        with_spouse = any(one.link == "with" and one.who in SPOUSES and one.count == 1 for one in told)
        if sentence.sender_goes or (sentence.we and (with_spouse or whole.are_with_sender(told, joined=joined))):
            self.entries.append(Mention(kind="self", who="self"))

    def _breath(self, breath: list[Mention]) -> bool:
        read = self._booked(breath)
        if breath[-1].is_whole:
            self.told_before = len(self.entries)
        return read

    def _booked(self, breath: list[Mention]) -> bool:
        for one in breath:
            if one.is_total:
                self.totals = {one.count or 0} | (set() if one.link == "result" else self.totals)
        if not all(self._of_all(one, breath) for one in breath if one.is_all or one.kind in _OF_THOSE_BEFORE):
            return False
        people = [one for one in breath if not (one.is_total or one.is_all or one.kind in _OF_THOSE_BEFORE)]
        if not people:
            return True
        first = people[0]
        if first.link in {"part", "includes"} or (self.totals and any(one.link in {"part", "includes"} for one in people)):  # fmt: skip
            return self._parts(people)
        if first.link == "sum" or (first.link == "result" and self.entries):
            return self._sum(people, replaces=first.link == "result")
        return self._people(told_once(whole.with_crowds_told_once(people)))

    def _of_all(self, told: Mention, breath: list[Mention]) -> bool:
        """A kind or an age of everybody, or of the youngest."""
        if told.kind == "span":
            if self.totals and not self.entries and _GROWN_UP <= min(told.ages) < _MIDDLE:
                return True  # "jsme čtyři a nejmladšímu je 38"
            young = any(one.kind in {"child", "young"} for one in (*self.entries, *breath, *self.parts))
            return young and kinds_of(told.ages, self.catalogue) == {"child"}
        if told.kind == "told":
            return with_ages_told(told, self.entries)
        if told.kind == "two":
            return with_ages_of_two(told, self.entries)
        if told.kind == "ages":
            return self._ages_of_all(told)
        fits = told.kind in COUNTED and self.all_kind in {"", told.kind}
        self.all_kind = told.kind
        return fits

    def _ages_of_all(self, told: Mention) -> bool:
        if not self.entries and self.totals:
            return kinds_of(told.ages, self.catalogue) == {"adult"}
        return give_ages_of_all(self.entries, told, self.catalogue)

    def _people(self, people: list[Mention]) -> bool:
        if people and people[0].kind == "he":
            people = without_them(people, self.entries)
        several = people and people[0].kind == "grown" and not people[0].who and (people[0].count or 0) > _A_PAIR
        if several and self._are_singles():
            return False  # "we take the groom … there are eleven of us lads": he is one of them, or not
        if may_be_parents_in_law(people, self.entries):
            return False
        if any(one.kind == "each" for one in people):
            return whole.with_ages_of_each(self.entries, people) and self._new(people[1:])
        told = whole.without_them(
            with_spouses_told_apart(with_grown_children(with_married_grown(people))), self.entries
        )
        return told is not None and self._told(told)

    def _told(self, people: list[Mention]) -> bool:
        split = with_pairs_split(self.entries, people)
        known = without_crowd(split, people)
        grown = any(one.kind == "grown" and (one.count or 0) > 1 and not one.mine for one in split)
        if len(known) < len(split) and grown and any(one.kind == "self" for one in people):
            return False  # "dvě maminky s dětmi: já mám Toníka (4), sestra Vojtu (6)": are the two of them the two?
        if len(known) < len(split):  # "já a děti: Klára 10 let, Jonáš 6 let"
            people = [people[0].model_copy(update={"link": "adds"}), *people[1:]]
        self.entries = whole.without_crowds_counted(known, people)
        again = [is_again(one, self.entries, people) for one in people]
        if None in again:
            return False
        rest = [one for one, known in zip(people, again, strict=True) if not known]
        return not rest or self._told_newly(rest, people)

    def _told_newly(self, rest: list[Mention], people: list[Mention]) -> bool:
        """`rest`: those of `people` who were not known, as in "Oma und Opa mit den Enkeln: zwei Großeltern, Paul (6)"."""
        link = rest[0].link
        joined = link == "adds" or (link in {"and", "with"} and rest[0] is not people[0])
        if people[0].link == "explains" and len(rest) < len(people) and all(one.kind in COUNTED for one in rest):
            return explained(self.entries, rest, self.catalogue, forced=True) is True
        if self.entries and len(rest) < len(people) and link != "adds":
            heads = sum(one.heads or 0 for one in rest)
            told = [one for one in self.entries if one.kind in OPEN_GROWN and one.count == heads > 1]
            again = all(any(are_one(one, other) for other in people) for one in told)
            self.is_summed |= counts_all(rest)
            kinds = all(
                one.kind in COUNTED and not one.who for one in rest
            )  # "mit Mann und Baby, also 2 Erwachsene, 1 Baby"
            if told and not kinds:
                return again and self._new(rest)  # "my parents are coming …: my parents, I and my brother"
            found = explained(self.entries, rest, self.catalogue, forced=False)
            return bool(found) or (not kinds and self._new(rest))
        goes_too = rest[0].kind == "self" and link == "explains" and all(one.mine for one in self.entries)
        if not self.entries or joined or goes_too:
            return self._new(rest)
        of_them_all = link == "with" and rest[0] is people[0] and rest[0].kind in _GROWN_KINDS and not rest[0].who
        if link in {"explains", "sentence", "start", "comma", "next"} or of_them_all:  # "wir kommen mit 6 Erwachsenen"
            found = under_heading(self.entries, rest) or explained(
                self.entries, rest, self.catalogue, forced=link == "explains"
            )
            if found is not None:
                return found
        return (link in {"and", "with"} or are_apart(self.entries, rest)) and self._new(rest)

    def _new(self, people: list[Mention]) -> bool:
        for one in people:
            if one.kind != "us":
                self.entries.append(one)
            elif not self._us(one, people):
                return False
        return True

    def _us(self, us: Mention, people: list[Mention]) -> bool:
        """As in "my dva s dědou": he is one of the two; "mám dvě děti. Jedeme my tři": so are they."""
        if any(one.kind == "self" for one in self.entries):
            grown = sum(one.heads or 0 for one in self.entries if one.kind in {"self", "grown"})
            return (
                us.count in {grown, sum(one.heads or 0 for one in self.entries)} and not us.ages
            )  # "ich bin 50, wir zwei"
        known = [one for one in self.entries if one.kind == "us"]
        if known or any(one.kind == "self" for one in people):  # "jsme manželé a jedeme my dva"
            return bool(known) and known[0].count == us.count and not us.ages and people == [us]
        spouses = [one for one in self.entries if one.who in SPOUSES and one.link == "with" and one.count == 1]
        if us.count == 2 and len(spouses) == 1 and not us.ages:  # noqa: PLR2004  "s manželem … my dva"
            self.entries.append(Mention(kind="self", who="self"))
            return True
        at = people.index(us)
        around = people[max(0, at - 1) : at + 2] if at <= 1 else people[at : at + 2]  # no "tchyně s tchánem, my dva"
        near = [one for one in around if one.link == "with" and one.who not in _CHILDREN]
        kin = sum(one.kind == "grown" and one.count == 1 for one in near)
        before = sum(one.heads or 0 for one in self.entries)
        if self.entries and before + 1 == us.count and not us.mine and not kin:
            self.entries.append(Mention(kind="self", who="self"))
            return True
        if (
            (us.is_definite and self.entries)
            or (kin and kin + 1 != us.count)
            or (self.entries and us.count != _A_PAIR and not us.mine)
        ):
            return False  # "dvě děti … my čtyři": they are of the four, or not
        ages = us.ages[:1] if us.is_shared or not kin else ()
        self.entries.append(us.model_copy(update={"count": 1, "ages": ages}) if kin else us)
        return True

    def _parts(self, people: list[Mention]) -> bool:
        """As in "five of us, of whom two are children", "twelve including the guide"."""
        if any(one.kind in {"grown", "self", "us"} and one.link == "includes" and not one.ages for one in people):
            rest = people[1:]  # "eleven adults including mum and three children"
            young = all(one.kind in {"child", "infant", "young"} for one in rest)
            apart = young and all(one.kind in {"adult", "senior"} for one in self.entries)
            return not rest or (bool(self.entries) and apart and self._new(rest))
        crowd = len(self.entries) == 1 and self.entries[0].kind == "grown" and (self.entries[0].count or 0) > _A_PAIR
        if not crowd and any(one.kind not in {"people", "adult"} for one in self.entries):
            return False
        if self.entries:
            self.totals.add(sum(one.heads or 0 for one in self.entries))
            self.entries = []
        self.parts += people
        return True

    def _sum(self, people: list[Mention], *, replaces: bool) -> bool:
        """As in "…, four adults and a child altogether": more than are told where some are not told one by one.

        `replaces`: what was counted by kinds before is overtaken ("…, so only two adults").
        """
        if any(one.kind not in COUNTED or one.ages for one in people):
            return False
        told = Counter({one.kind: one.heads or 0 for one in people})
        if replaces and all(one.kind in COUNTED for one in self.entries):
            self.entries = [one for one in self.entries if one.kind not in told] + people
            self.totals.clear()
            return True
        units = units_of(self.entries, self.catalogue)
        if units is None or set(units) - set(told) or any(units[kind] > number for kind, number in told.items()):
            return False
        self.is_summed = True
        missing = told - units
        if missing and (set(missing) != {"adult"} or any(one.kind in _SENDER for one in self.entries)):
            return False
        self.entries += [Mention(kind="adult", count=missing["adult"])] if missing else []
        return True


def _is_loose_crowd(sentence: Sentence) -> bool:
    first = sentence.mentions[0] if sentence.mentions else None
    crowd = first is not None and first.link == "with" and first.kind == "grown" and (first.count or 0) > 1
    return (
        sentence.we and crowd and not sentence.sender_goes and not (first and first.who in {"parents", "grandparents"})
    )

"""What was booked of a manifest as units: they must come out as the totals told, and nobody may be missing."""

from collections import Counter

from gangway.channels.email import party_roll_words as roll
from gangway.channels.email.manifest import whole_lists as whole
from gangway.channels.email.manifest.breaths import COUNTED
from gangway.channels.email.manifest.entry import Mention
from gangway.channels.email.manifest.units import kinds_of, units_of
from gangway.domain.catalogue import Catalogue

_KIN = frozenset(who for _, who in roll.alone().values())
_STRANGERS = frozenset({"", "host", "hostka", "hostku", "couple", "manzele", "ehepaar", "mr", "mrs"})
_SENDER = frozenset({"self", "us"})
_RETIRED = 60
_CLASS = 8  # so many children are an outing that somebody else may organise


class Account:
    """Who was booked, how many all are said to be, and what that comes to."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self.entries: list[Mention] = []
        self.parts: list[Mention] = []  # "of whom two are children"
        self.totals: set[int] = set()
        self.all_kind = ""
        self.told_before = 0  # so many were told of when a number of everybody was
        self.sender_absent = self.family = self.is_summed = self.with_us = False

    def result(self) -> Counter[str] | None:
        if self.all_kind and not self._with_all_kind():
            return None
        if self._is_crowd_counted():
            return Counter({"adult": max(self.totals)})
        units = units_of(self.entries, self.catalogue)
        only_sender = len(self.entries) == 1 and self.entries[0].kind == "self" and not self.entries[0].is_definite
        if units is None or (only_sender and not self.totals):
            return None
        if self.parts:
            units = self._with_parts() if not units else None
        elif not units:
            return Counter({self.all_kind or "adult": max(self.totals)}) if len(self.totals) == 1 else None
        elif len(self.totals) == 1 and (self._are_details(units.total()) or self._are_among(units)):
            units["adult"] += max(self.totals) - units.total()
        elif any(total not in {units.total(), units.total() - units["infant"]} for total in self.totals) or not (
            self.totals or self._is_whole()
        ):
            return None
        return +units if units and any(units[kind] for kind in ("adult", "senior", "student")) else None

    def _is_crowd_counted(self) -> bool:
        """As in "we're a bunch of old friends, ten in number": grown-ups nobody counted, and how many all are."""
        crowd = [one for one in self.entries if one.heads is None and one.kind == "grown"]
        plain = {"grown", "self", "us"}
        fits = all(one.kind in plain and kinds_of(one.ages, self.catalogue) <= {"adult"} for one in self.entries)
        heads = sum(one.heads or 0 for one in self.entries)
        return bool(crowd) and fits and not self.parts and len(self.totals) == 1 and max(self.totals) > heads + 1

    def _are_details(self, heads: int) -> bool:
        """As in "wir sind zu dritt. Unser Sohn ist 16": an age told of somebody who is among them."""
        details = all(one.is_detail and one.ages and one.count == 1 for one in self.entries)
        return details and 0 < heads < max(self.totals)

    def _are_among(self, units: Counter[str]) -> bool:
        """As in "rádi bychom vzali rodiče … Budeme čtyři": grown-ups told of, and then how many all are."""
        if self.entries and all(one.who in {"mr", "mrs"} and not one.ages for one in self.entries):
            return units.total() < max(self.totals)  # "pan Dvořák si objednává dvě místa"
        known = set(units) == {"adult"} and self.told_before == len(self.entries) > 0
        known = known and not any(one.kind in COUNTED for one in self.entries)
        return known and units.total() < max(self.totals)

    def _with_parts(self) -> Counter[str] | None:
        """The others of a number of whom some are told to be children or pensioners."""
        parts = units_of(self.parts, self.catalogue)
        if parts is None or len(self.totals) != 1:
            return None
        rest = max(self.totals) - parts.total()
        return None if rest < 0 or (rest and parts["adult"]) else parts + Counter({"adult": rest})

    def _with_all_kind(self) -> bool:
        fits = {"grown", "self", "us", self.all_kind} | ({"young", "named"} if self.all_kind == "adult" else set())
        retired = self.all_kind == "senior"
        if not all(
            one.kind in fits and (not one.ages or (retired and min(one.ages) >= _RETIRED)) for one in self.entries
        ):
            return False
        self.entries = [one.model_copy(update={"kind": self.all_kind}) for one in self.entries]
        return True

    def is_of_total(self) -> bool:  # whatever age somebody of them has
        return len(self.totals) == 1 and whole.is_among_total(self.entries, max(self.totals)) and not self.parts

    def _is_whole(self) -> bool:
        """Whether nobody can be missing: relatives of the sender tell of the sender only where it is said."""
        sender = any({one.kind, one.who} & _SENDER for one in self.entries) or self.sender_absent
        if sender or any(one.kind in {"adult", "senior", "student"} and not one.who for one in self.entries):
            return True
        if any(one.kind in {"child", "young"} and (one.count or 0) >= _CLASS and not one.mine for one in self.entries):
            return not any(one.mine for one in self.entries)  # a class, with its teachers and a dad
        grown = [one for one in self.entries if one.kind == "grown"]
        mine = any(one.mine for one in self.entries)
        strangers = any((one.names or one.who == "couple") and one.who in _STRANGERS for one in grown)
        if self.family and grown and not self.with_us:
            return True  # "…, to je celá naše výprava"
        if self.with_us or any(one.kind in {"senior", "student"} and one.who in _KIN for one in self.entries):
            return False  # "jedou s námi dva přátelé", "moje kamarádka na studentské jízdné"
        if (strangers and not mine) or whole.is_list(self.entries):
            return True
        group = any((one.count or 0) > 1 and not one.mine for one in self.entries)  # with whom "a guide" goes
        told = [one for one in self.entries if one.kind in {"grown", "young", "child"}]
        told = [one for one in told if one.mine or one.link != "adds" or not group]  # "tři páry a k nim kolega"
        return not any((one.who in _KIN if group else one.who) or one.mine for one in told)

"""The mails' words, one JSON file a language, and the forms a sentence needs of days, times and prices."""

import json
from collections.abc import Sequence
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

from gangway.channels.email.writing.reply import Language
from gangway.channels.local_forms import OF_MONTH, WEEKDAYS, plural, written_day, written_price
from gangway.domain.catalogue import Season
from gangway.domain.money import Price

FOLDER = Path(__file__).parent / "words"
# Czech declines the weekday and lengthens the preposition before two consonants: "ve středu", "ve dvanáct".
_ON_WEEKDAY = ("v pondělí", "v úterý", "ve středu", "ve čtvrtek", "v pátek", "v sobotu", "v neděli")
_TO_WEEKDAY = ("pondělí", "úterý", "středy", "čtvrtka", "pátku", "soboty", "neděle")
_HARD_HOURS = {2, 3, 4, 12, 13, 14, 20, 21, 22, 23}


@cache
def _texts(language: str) -> dict[str, Any]:
    texts: dict[str, Any] = json.loads((FOLDER / f"{language}.json").read_text(encoding="utf-8"))
    return texts


def fixed_texts(language: str) -> list[str]:
    """Every form of every text, with its placeholders."""
    texts = _texts(language).values()
    return [form for text in texts for form in (text.values() if isinstance(text, dict) else [text])]


def text_of(language: str, name: str) -> str:
    """A text that neither counts nor has placeholders."""
    return str(_texts(language)[name])


class Words:
    """One language's words: `words("vacancies", n=3)`. Moments are given in the supplier's zone."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self._texts = _texts(language)

    def __call__(self, name: str, /, **values: object) -> str:
        """The text with its values; one that counts has its form chosen by `n`."""
        text = self._texts[name]
        if isinstance(text, dict):
            text = text[plural(self.language, values["n"])]
        return str(text).format(**values)

    def has(self, name: str) -> bool:
        return name in self._texts

    def price(self, price: Price) -> str:
        """What the guest pays, and beside it what a partner with a net rate pays."""
        retail = self._amount(price.retail, price.currency)
        if price.net is None or price.net == price.retail:
            return retail
        return self("for_partner", price=retail, net=self._amount(price.net, price.currency))

    def _amount(self, amount: int, currency: str) -> str:
        return written_price(self.language, amount, currency) if amount else self("free_of_charge")

    def day(self, day: date) -> str:
        return written_day(self.language, day)

    def on_day(self, day: date) -> str:
        """`v pátek 14. května 2027`, `on Friday, 14 May 2027`, `am Freitag, 14. Mai 2027`."""
        if self.language == "cs":
            return f"{_ON_WEEKDAY[day.weekday()]} {self._date(day)}"
        return f"{'on' if self.language == 'en' else 'am'} {self.day(day)}"

    def on_weekdays(self, numbers: Sequence[int]) -> str:
        """`v úterý a ve čtvrtek`, `on Tuesday and Thursday`, `am Dienstag und Donnerstag`."""
        if self.language == "cs":
            return self.listing([_ON_WEEKDAY[number] for number in numbers])
        names = [WEEKDAYS[self.language][number] for number in numbers]
        return f"{'on' if self.language == 'en' else 'am'} {self.listing(names)}"

    def clock(self, moment: datetime) -> str:
        """`19.00`, `19:00`, `19:00 Uhr`; never broken over two lines, nor from what stands before it."""
        match self.language:
            case "cs":
                return f"{moment.hour}.{moment:%M}"
            case "de":
                return f"{moment:%H:%M}\u00a0Uhr"
        return f"{moment:%H:%M}"

    def at_clock(self, moment: datetime) -> str:
        """`v 19.00`, `ve 12.00`, `at 19:00`, `um 19:00 Uhr`."""
        if self.language == "cs":
            return f"{'ve' if moment.hour in _HARD_HOURS else 'v'}\u00a0{self.clock(moment)}"
        return f"{'at' if self.language == 'en' else 'um'}\u00a0{self.clock(moment)}"

    def until(self, moment: datetime) -> str:
        """`do čtvrtka 6. května 2027 do 11.30`, `until Thursday, 6 May 2027, 11:30`, `bis Donnerstag, …, 11:30 Uhr`."""
        if self.language == "cs":
            return f"do {_TO_WEEKDAY[moment.weekday()]} {self._date(moment)} do {self.clock(moment)}"
        return f"{'until' if self.language == 'en' else 'bis'} {self.day(moment)}, {self.clock(moment)}"

    def season(self, season: Season) -> str:
        """`od 1. dubna do 31. října`, `from 1 April to 31 October`, `vom 1. April bis 31. Oktober`."""
        first, last = self._day_of_year(season.first), self._day_of_year(season.last)
        between = {"cs": ("od", "do"), "en": ("from", "to"), "de": ("vom", "bis")}[self.language]
        return f"{between[0]} {first} {between[1]} {last}"

    def listing(self, items: Sequence[str]) -> str:
        *most, last = items
        return self("and", first=", ".join(most), last=last) if most else last

    def hours(self, clocks: Sequence[str]) -> str:
        """`10.00, 11.00 a 12.00`; `10:00, 11:00 und 12:00 Uhr`, with its word once at the end."""
        *most, last = clocks or [""]
        return self.listing([*(one.removesuffix("\u00a0Uhr") for one in most), last])

    def _date(self, day: date) -> str:
        return f"{day.day}. {OF_MONTH[self.language][day.month - 1]} {day.year}"

    def _day_of_year(self, key: str) -> str:
        month, day = key.split("-")
        dot = "" if self.language == "en" else "."
        return f"{int(day)}{dot} {OF_MONTH[self.language][int(month) - 1]}"

"""The form's words in each language, one JSON file a language, shared with the element."""

import json
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

from gangway.channels.local_forms import LANGUAGES, MONTHS, plural, written_day, written_price

FOLDER = Path(__file__).parent / "texts"


@cache
def _texts(language: str) -> dict[str, Any]:
    texts: dict[str, Any] = json.loads((FOLDER / f"{language}.json").read_text(encoding="utf-8"))
    return texts


class Words:
    """One language's words: `words("seats_left", n=3)`."""

    def __init__(self, language: str) -> None:
        self.language = language if language in LANGUAGES else "en"
        self._texts = _texts(self.language)

    def __call__(self, name: str, **values: object) -> str:
        """The text with its values; one that counts has its form chosen by `n`."""
        text = self._texts[name]
        if isinstance(text, dict):
            text = text[plural(self.language, values["n"])]
        return str(text).format(**values)

    def has(self, name: str) -> bool:
        return name in self._texts

    def refusal(self, code: str) -> str:
        return self(f"error_{code}") if self.has(f"error_{code}") else self("error_our_fault")

    def price(self, amount: int, currency: str) -> str:
        return written_price(self.language, amount, currency)

    def day(self, day: date) -> str:
        return written_day(self.language, day)

    def month(self, day: date) -> str:
        return f"{MONTHS[self.language][day.month - 1]} {day.year}"

    def moment(self, local: datetime, *, all_day: bool = False) -> str:
        return self.day(local) if all_day else self("at", day=self.day(local), time=f"{local:%H:%M}")

    def unit(self, kind: str) -> str:
        return self(f"unit_{kind}") if self.has(f"unit_{kind}") else kind.capitalize()

    def ages(self, lowest: int, highest: int | None) -> str:
        if highest is None:
            return self("age_up", **{"from": lowest}) if lowest else ""
        return self("age_range", **{"from": lowest, "to": highest}) if lowest else self("age_down", to=highest)

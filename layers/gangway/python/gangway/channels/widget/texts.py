"""The form's words in each language, one JSON file a language, shared with the element; plurals, prices and dates."""

import json
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

from gangway.domain.money import precision

FOLDER = Path(__file__).parent / "texts"
LANGUAGES = ("cs", "en", "de")
WEEKDAYS = {
    "cs": ("pondělí", "úterý", "středa", "čtvrtek", "pátek", "sobota", "neděle"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "de": ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"),
}
MONTHS = {
    "cs": (
        *("leden", "únor", "březen", "duben", "květen", "červen"),
        *("červenec", "srpen", "září", "říjen", "listopad", "prosinec"),
    ),
    "en": (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
    "de": (
        *("Januar", "Februar", "März", "April", "Mai", "Juni"),
        *("Juli", "August", "September", "Oktober", "November", "Dezember"),
    ),
}
OF_MONTH = {
    **MONTHS,
    "cs": (
        *("ledna", "února", "března", "dubna", "května", "června"),
        *("července", "srpna", "září", "října", "listopadu", "prosince"),
    ),
}
SIGNS = {"CZK": "Kč", "EUR": "€", "USD": "$", "GBP": "£"}
CZECH_FEW = (2, 3, 4)


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
        """`1 390 Kč`, `1.390,50 €`, `€1,390.50`: as the language writes it, whole amounts without decimals."""
        digits = precision(currency)
        whole, part = divmod(amount, 10**digits)
        thousands, point = {"cs": ("\u00a0", ","), "de": (".", ",")}.get(self.language, (",", "."))
        number = f"{whole:,}".replace(",", thousands) + (f"{point}{part:0{digits}d}" if part else "")
        sign = SIGNS.get(currency, currency)
        if self.language == "en":
            return f"{sign}{number}" if sign in {"€", "$", "£"} else f"{currency}\u00a0{number}"
        return f"{number}\u00a0{sign}"

    def day(self, day: date) -> str:
        weekday, month = WEEKDAYS[self.language][day.weekday()], OF_MONTH[self.language][day.month - 1]
        match self.language:
            case "cs":
                return f"{weekday} {day.day}. {month} {day.year}"
            case "de":
                return f"{weekday}, {day.day}. {month} {day.year}"
        return f"{weekday}, {day.day} {month} {day.year}"

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


def plural(language: str, number: object) -> str:
    """The CLDR category of a whole number."""
    if number == 1:
        return "one"
    return "few" if language == "cs" and number in CZECH_FEW else "other"

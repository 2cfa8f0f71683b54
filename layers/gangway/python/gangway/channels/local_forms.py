"""How Czech, English and German write prices, days and counts; each channel that writes to guests has its own words.

A language we do not serve is written as English.
"""

from datetime import date

from gangway.domain.money import precision

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


def plural(language: str, number: object) -> str:
    """The CLDR category of a whole number."""
    if number == 1:
        return "one"
    return "few" if language == "cs" and number in CZECH_FEW else "other"


def written_price(language: str, amount: int, currency: str) -> str:
    """`1 390 Kč`, `1.390,50 €`, `€1,390.50`: as the language writes it, whole amounts without decimals."""
    digits = precision(currency)
    whole, part = divmod(amount, 10**digits)
    thousands, point = {"cs": ("\u00a0", ","), "de": (".", ",")}.get(language, (",", "."))
    number = f"{whole:,}".replace(",", thousands) + (f"{point}{part:0{digits}d}" if part else "")
    sign = SIGNS.get(currency, currency)
    if language in {"cs", "de"}:
        return f"{number}\u00a0{sign}"
    return f"{sign}{number}" if sign in {"€", "$", "£"} else f"{currency}\u00a0{number}"


def written_day(language: str, day: date) -> str:
    """`úterý 15. června 2027`, `Dienstag, 15. Juni 2027`, `Tuesday, 15 June 2027`."""
    known = language if language in LANGUAGES else "en"
    weekday, month = WEEKDAYS[known][day.weekday()], OF_MONTH[known][day.month - 1]
    match known:
        case "cs":
            return f"{weekday} {day.day}. {month} {day.year}"
        case "de":
            return f"{weekday}, {day.day}. {month} {day.year}"
    return f"{weekday}, {day.day} {month} {day.year}"

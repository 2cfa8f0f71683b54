"""How a guest is found again: by the end of a telephone number, by the last word of a name."""

import unicodedata

PHONE_DIGITS, LEAST_DIGITS = 9, 6


def phone_key(phone: str | None) -> str | None:
    """The last nine digits, so that a number is found with and without its country; None for what is too short."""
    digits = "".join(char for char in phone or "" if char.isdecimal() and char.isascii())
    return digits[-PHONE_DIGITS:] if len(digits) >= LEAST_DIGITS else None


def words_of(text: str) -> tuple[str, ...]:
    """The words of a name without accents and capitals: `Nováková-Černá, Jana` is novakova, cerna, jana."""
    plain = "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))
    spaced = "".join(char if char.isalnum() else " " for char in plain.casefold())
    return tuple(spaced.split())

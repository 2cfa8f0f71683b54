"""Telephone numbers as people write them."""


def phone_of(text: str | None, region: str | None) -> str | None:
    """E.164 where the number can be read so, else as it was written; None for nothing. `region` is ISO 3166."""
    if not text:
        return None
    import phonenumbers  # noqa: PLC0415  only a contact needs it, and a cold start is dear

    try:
        number = phonenumbers.parse(text, region)
    except phonenumbers.NumberParseException:
        return text
    if not phonenumbers.is_possible_number(number):
        return text
    return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))

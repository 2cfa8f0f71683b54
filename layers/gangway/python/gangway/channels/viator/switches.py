"""Which options Viator wants to be told about: from its first calendar request until it refuses (section 5.1)."""

from collections.abc import Iterable

from gangway.ordering.office import Office

LONGEST_CODE = 200


def is_notified(office: Office, code: str) -> bool:
    return office.partners.is_on(_name(code))


def notify_of(office: Office, code: str) -> None:
    """Both names sell the same option with one account, so there is one switch for it."""
    if not is_notified(office, code):
        office.partners.switch(_name(code), on=True)


def stop_notifying_of(office: Office, codes: Iterable[str]) -> None:
    for code in codes:
        office.partners.switch(_name(code), on=False)


def _name(code: str) -> str:
    return f"viator#{code[:LONGEST_CODE]}"

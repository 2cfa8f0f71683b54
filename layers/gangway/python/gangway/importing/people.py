"""The guest of a row."""

import re

from gangway.bodies.phones import phone_of
from gangway.domain.catalogue import Catalogue
from gangway.domain.order import Contact
from gangway.importing.problems import CellProblem

EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]+")


def contact_of(said: dict[str, str], catalogue: Catalogue) -> Contact:
    """From the texts under `name`, `email`, `phone`, `country` and `language`; raises CellProblem for an address."""
    email = said.get("email") or None
    if email is not None and not EMAIL.fullmatch(email):
        raise CellProblem("not_an_address", text=email)
    country = (said.get("country") or "").upper()
    language = (said.get("language") or "").lower()
    return Contact(
        full_name=said.get("name") or None,
        email=email,
        phone=phone_of(said.get("phone") or "", country or catalogue.supplier.country),
        country=country or None,
        locales=(language,) if language else (),
    )

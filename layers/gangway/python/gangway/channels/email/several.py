"""Several cruises in one mail: entries of a list, clauses of a sentence, days to choose from."""

import re
from collections.abc import Sequence

from gangway.channels.email.references import own_references
from gangway.channels.email.times import Time
from gangway.channels.email.wishes import Reader, Values, repeats_party
from gangway.domain.catalogue import Catalogue, Supplier


def are_for_several_customers(entries: Sequence[str], supplier: Supplier) -> bool:
    """Each entry of a list has a telephone or a number of its own."""
    ours = set(own_references(" ".join(entries), supplier))
    phones = [set(re.findall(r"\+\d[\d ]{8,}|\b\d{3} ?\d{3} ?\d{3}\b", entry)) for entry in entries]
    codes = [set(re.findall(r"\b[A-Z]{1,5}[-/ ]?\d{3,}\b", entry)) - ours for entry in entries]
    return any(
        len([one for one in each if one]) > 1 and not set.intersection(*filter(None, each)) for each in (phones, codes)
    )


def several(reader: Reader, text: str, subject: str) -> list[Values]:
    """Several cruises of one mail; what an entry leaves out it takes from the entry before or from the whole."""
    stretches = reader.stretches(text)
    if not stretches:
        return []
    whole = reader.values(text, subject=subject)
    found: list[Values] = []
    for stretch in stretches:
        own = reader.values(stretch)
        before = found[-1] if found else None
        if own.party.is_empty and own.party.trouble == "absent":
            shared = before.party if before and (repeats_party(stretch) or whole.party.trouble) else whole.party
            own = own.model_copy(update={"party": shared})
        if not own.dates.days and own.dates.trouble == "absent":
            own = own.model_copy(update={"dates": whole.dates})
        found.append(own)
    return found


def alternatives(wishes: Sequence[Values], catalogue: Catalogue) -> list[Values]:
    """For a question, every named day and product is an item of its own."""
    if len(wishes) != 1:
        return list(wishes)
    wish = wishes[0]
    days = wish.dates.days or (None,)
    products = wish.products or ("",)
    if len(days) > 1 and len(products) > 1:
        return [wish]
    out = []
    for product in products:
        for day in days:
            dates = wish.dates.model_copy(update={"days": (day,)}) if day else wish.dates
            times = _of_product(wish, product, catalogue) if len(products) > 1 else wish.times
            out.append(
                wish.model_copy(update={"products": (product,) if product else (), "dates": dates, "times": times})
            )
    return out


def _of_product(wish: Values, product: str, catalogue: Catalogue) -> tuple[Time, ...]:
    """Beside another product an hour counts only for the one that sails at it."""
    timetable = [at for option in catalogue.product(product).options for at in option.times]
    return tuple(time for time in wish.times if time.fits(timetable))

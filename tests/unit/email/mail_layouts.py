"""What a reading comes to, in one line: the cruises to be booked, or what is missing, or that a person must look."""

from gangway.channels.email.reading import Item, Reading

KINDS = ("adult", "child", "infant", "senior", "student", "family", "charter")
FIRST = {None, "default", "standard", "one-way", "classic-2h"}  # the first option of each product


def verdict(reading: Reading) -> str:
    """ "dinner-cruise/window 2027-05-21 19:00 adult=2", several joined by a plus; "missing people"; or the intent."""
    if reading.intent != "order":
        return reading.intent
    if reading.missing:
        return f"missing {' '.join(reading.missing)}"
    return " + ".join(told(item) for item in reading.items)


def told(item: Item) -> str:
    product = item.product or "-" if item.option in FIRST else f"{item.product}/{item.option}"
    units = item.units or {"adult": item.people or 0}
    counted = " ".join(f"{kind}={units[kind]}" for kind in KINDS if units.get(kind))
    return " ".join(filter(None, (product, item.date and item.date.isoformat(), item.time, counted)))

"""What a reading is worth against the expected one: straight through, a wrong action, or one of the milder faults."""

ACTING = {"order", "change", "cancel", "confirm"}
WITH_REFERENCE = {"change", "cancel", "confirm"}
WITH_ITEMS = {"availability", "order", "change"}


def verdict(want, line, catalogue):
    """`through`, `asked` (a complete mail that was not finished), `wrong` (acted otherwise than asked) or `right`."""
    exact = is_exact(want, line, catalogue)
    if line["complete"] and line["intent"] in ACTING and not (want["complete"] and exact):
        return "wrong"
    if want["complete"]:
        return "through" if line["complete"] and exact else "asked"
    return "right"


def is_exact(want, line, catalogue):
    if line["intent"] != want["intent"]:
        return False
    if want["intent"] in WITH_REFERENCE and line["reference"] != want["reference"]:
        return False
    if want["intent"] not in WITH_ITEMS:
        return True
    ours = sorted(repr(_said(item, catalogue, want["intent"])) for item in line["items"])
    return ours == sorted(repr(_said(item, catalogue, want["intent"])) for item in want["items"])


def _said(item, catalogue, intent):
    """An item with what goes without saying filled in: the first option, the only departure, adults for people."""
    product = catalogue.product(item["product"]) if item["product"] else None
    option, time, units = item["option"], item["time"], dict(item["units"])
    if product is not None:
        option = option or product.default_option.id
        times = product.option(option).times
        time = time or (times[0] if len(times) == 1 else None)
    elif intent != "change":
        option = None
    if "charter" in units:
        units = {"charter": units["charter"]}
    if not units and item["people"]:
        units = {"adult": item["people"]}
    return item["product"], option, item["date"], time, sorted(units.items())

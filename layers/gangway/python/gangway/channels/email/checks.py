# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""What an item must pass: the day exists, is ahead and in season, the departure runs and is not too near, all find a seat."""

from datetime import datetime, timedelta

from gangway.channels.email.reading import Field, Item, Reason
from gangway.channels.email.wishes import Sold, is_charter, option_of
from gangway.domain.catalogue import Catalogue, Option, Product, clock

Findings = list[Reason]


def check_order(item: Item, sold: Sold, catalogue: Catalogue, now: datetime) -> Findings:
    """Reasons, each with the field that is missing because of it. `now` is aware, in the supplier's zone."""
    product = catalogue.product(item.product) if item.product else None
    option = option_of(product, item.option)
    findings: Findings = [] if product else [Reason(code="product_unknown", field="product")]
    findings += _day(item, product, option, now)
    findings += _time(item, option)
    return findings + _people(item, sold, product, option, catalogue)


def check_question(item: Item, sold: Sold, catalogue: Catalogue, now: datetime) -> Findings:
    """For a question about room: a day that does not run is no obstacle, the answer is no."""
    product = catalogue.product(item.product) if item.product else None
    findings: Findings = [] if product else [Reason(code="product_unknown", field="product")]
    if item.date is None or item.date < now.date():
        findings.append(Reason(code="date_absent" if item.date is None else "date_over", field="date"))
    if sold.trouble and not is_charter(product):
        findings.append(Reason(code=f"people_{sold.trouble}", field="people"))
    return findings


def _day(item: Item, product: Product | None, option: Option | None, now: datetime) -> Findings:
    if item.date is None:
        return [Reason(code="date_absent", field="date")]
    if item.date < now.date():
        return [Reason(code="date_over", field="date")]
    if product is None or option is None:
        return []
    if not product.season.covers(item.date):
        return [Reason(code="out_of_season", field="date")]
    if not option.runs_on(item.date):
        return [Reason(code="not_on_this_weekday", field="date")]
    return [Reason(code="too_late", field="date")] if _is_too_late(item, product, now) else []


def _is_too_late(item: Item, product: Product, now: datetime) -> bool:
    starts = item.time or (product.opening_hours.closes if product.opening_hours else None)
    if starts is None or item.date is None:
        return False
    try:
        departs = datetime.combine(item.date, clock(starts), tzinfo=now.tzinfo)
    except ValueError:
        return True
    return departs - now < timedelta(minutes=product.cutoff_minutes)


def _time(item: Item, option: Option | None) -> Findings:
    if option is None or not option.times:
        return []
    if item.time is None:
        return [Reason(code="time_absent", field="time")]
    return [] if item.time in option.times else [Reason(code="no_such_departure", field="time")]


def _people(item: Item, sold: Sold, product: Product | None, option: Option | None, catalogue: Catalogue) -> Findings:
    if sold.trouble:
        return [Reason(code=f"people_{sold.trouble}", field="people")]
    seats = seats_of(option, catalogue) if option else None
    if seats is None:
        return []
    wanted = (
        (item.people or 0)
        if is_charter(product)
        else sum(_seats(kind, catalogue) * n for kind, n in item.units.items())
    )
    return [Reason(code="too_many_people", field="people")] if wanted > seats else []


def seats_of(option: Option, catalogue: Catalogue) -> int | None:
    boat = catalogue.resource(option.boat) if option.boat else None
    limits = [
        seats for seats in (option.seats, option.daily_capacity, boat.seats if boat else None) if seats is not None
    ]
    return min(limits, default=None)


def _seats(kind: str, catalogue: Catalogue) -> int:
    seats = next((unit.seats for unit in catalogue.unit_types if unit.id == kind), 1)
    return seats if isinstance(seats, int) else 0


def missing_of(findings: Findings) -> tuple[Field, ...]:
    order: tuple[Field, ...] = ("product", "date", "time", "people", "contact", "reference")
    named = {finding.field for finding in findings}
    return tuple(field for field in order if field in named)

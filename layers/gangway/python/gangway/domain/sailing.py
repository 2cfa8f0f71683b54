"""When guests of a product sail on a departure, and until when it is sold, also on the days clocks change."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from gangway.domain.catalogue import Product
from gangway.domain.departures import MINUTES_A_DAY, Departure, local_start
from gangway.domain.order import BookedDeparture
from gangway.domain.refusals import Malformed


def sailing_of(product: Product, departure: Departure) -> Departure:
    """The departure with the length of the product: a charter may use the boat longer than the trip it replaces."""
    minutes = MINUTES_A_DAY if product.is_all_day else product.duration_minutes or departure.minutes
    return departure if minutes == departure.minutes else departure.model_copy(update={"minutes": minutes})


def booked_departure(product: Product, departure: Departure, zone: ZoneInfo) -> BookedDeparture:
    starts_at = departure.starts_at(zone)
    return BookedDeparture(
        resource_id=departure.resource_id,
        day=departure.day,
        start=departure.start,
        time_zone=zone.key,
        starts_at=starts_at,
        ends_at=sailing_of(product, departure).ends_at(zone),
        starts_at_utc=starts_at.astimezone(UTC),
        cutoff_at=cutoff_at(product, departure.day, starts_at),
        all_day=product.is_all_day,
    )


def cutoff_at(product: Product, day: date, starts_at: datetime) -> datetime:
    """UTC moment at which sales end: before the start, or before closing time for a product valid all day."""
    return last_moment(product, day, starts_at) - timedelta(minutes=product.cutoff_minutes)


def cancellable_until(product: Product, day: date, starts_at: datetime) -> datetime:
    """UTC moment until which an order may be cancelled or changed without a person."""
    return last_moment(product, day, starts_at) - timedelta(minutes=product.cancellation_cutoff_minutes)


def last_moment(product: Product, day: date, starts_at: datetime) -> datetime:
    """From where the cut-offs run back (UTC): the start, or closing time for a product valid all day."""
    if product.opening_hours is None:
        return starts_at.astimezone(UTC)
    zone = starts_at.tzinfo if isinstance(starts_at.tzinfo, ZoneInfo) else ZoneInfo("UTC")
    closes = product.opening_hours.closes
    try:
        return local_start(day, closes, zone).astimezone(UTC)
    except Malformed:  # closing time falls into the hour that the clocks skip
        hours, minutes = closes.split(":")
        return starts_at.astimezone(UTC) + timedelta(hours=int(hours), minutes=int(minutes))

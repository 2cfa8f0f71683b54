"""`get-availabilities`: a range of moments in, the slots whose start lies in it out."""

from collections.abc import Mapping
from datetime import datetime

from gangway.channels.getyourguide.translate import Offer, asked_moment
from gangway.channels.getyourguide.translate_out import availability, price_list
from gangway.channels.getyourguide.wire import moment
from gangway.channels.getyourguide.wire_out import Availabilities
from gangway.domain.availability import Slot
from gangway.domain.partners import Partner
from gangway.domain.refusals import Malformed
from gangway.ordering.check_availability import Question, check_availability
from gangway.ordering.office import Office


def availabilities(office: Office, partner: Partner, offer: Offer, query: Mapping[str, str]) -> Availabilities:
    """Raises Malformed for a range that is none."""
    first, last = _asked(query, "fromDateTime"), _asked(query, "toDateTime")
    if first > last:
        raise Malformed("fromDateTime", "fromDateTime is later than toDateTime")
    zone = office.catalogue.supplier.zone
    question = Question(
        product_id=offer.product.id,
        option_id=offer.option.id,
        first=first.astimezone(zone).date(),
        last=last.astimezone(zone).date(),
    )
    prices, currency = price_list(offer, partner)
    slots = [slot for slot in check_availability(office, partner, question) if _is_asked_for(slot, first, last)]
    return Availabilities(availabilities=tuple(availability(offer, slot, prices, currency) for slot in slots))


def _is_asked_for(slot: Slot, first: datetime, last: datetime) -> bool:
    """Both ends included; a slot that is a whole day belongs to any range that touches the day."""
    return slot.all_day or first <= slot.starts_at <= last


def _asked(query: Mapping[str, str], name: str) -> datetime:
    text = query.get(name)
    if not text:
        raise Malformed(name, f"{name} is missing")
    try:
        return moment(asked_moment(text))
    except ValueError as error:
        raise Malformed(name, f"{name}: {error}") from error

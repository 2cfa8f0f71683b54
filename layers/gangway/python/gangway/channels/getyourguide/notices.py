"""What a dispatcher must see: an option the agency has switched off, a code that means nothing to us."""

import hashlib

from gangway.channels.getyourguide import CHANNEL
from gangway.channels.getyourguide.wire import DEACTIVATION, Notice
from gangway.domain.partners import Partner
from gangway.ordering.office import Office
from gangway.ordering.report_case import report_case

MOST_FACT = 300
MOST_MOMENT = 40  # a key has at most 2048 bytes


def take_notice(office: Office, partner: Partner, notice: Notice) -> None:
    """A case for the dispatchers; the same notice again changes nothing, also after the case was closed."""
    product = notice.product_details
    about = f"{_short(product.gyg_tour_option_id or product.product_id)}#{_short(notice.date_time)[:MOST_MOMENT]}"
    known = notice.notification_type == DEACTIVATION
    if not known:  # nothing in it is sure to tell it from others but the whole
        about = f"{_short(notice.notification_type)}#{_digest(notice)}"
    report_case(
        office,
        f"deactivation#{CHANNEL}#{partner.id}#{about}",
        "deactivation" if known else "unreadable_message",
        channel=CHANNEL,
        reason=_reason(notice) if known else f"a notice of a kind that is not known: {notice.notification_type}",
        facts=_facts(partner, notice),
        once=True,
    )


def _reason(notice: Notice) -> str:
    details = notice.notification_details
    why = _short(details.error_type) if details else ""
    return f"{notice.product_details.product_id} was switched off at the agency" + (f": {why}" if why else "")


def _facts(partner: Partner, notice: Notice) -> dict[str, str]:
    """Texts as they came, cut short; the contract puts no guest's name into a notice."""
    facts: dict[str, object] = {
        "partner": partner.id,
        "product": notice.product_details.product_id,
        "agency_option": notice.product_details.gyg_tour_option_id,
        "title": notice.product_details.tour_option_title,
        "sent_at": notice.date_time,
    }
    if notice.notification_details is not None:
        facts |= notice.notification_details.model_dump()
    return {name: _short(value) for name, value in facts.items() if value is not None}


def report_unmapped(office: Office, partner: Partner, code: str) -> None:
    """One case for each code, however often it is asked for."""
    report_case(
        office,
        f"unmapped_code#{CHANNEL}#{partner.id}#{_short(code)}",
        "unmapped_code",
        channel=CHANNEL,
        reason=f"{_short(code)} is none of our options, or not one this partner may sell",
        facts={"partner": partner.id, "code": _short(code)},
    )


def _digest(notice: Notice) -> str:
    return hashlib.sha256(repr(notice).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _short(value: object) -> str:
    text = value if isinstance(value, str) else ("" if value is None else repr(value))
    return text.encode("utf-8", "replace").decode()[:MOST_FACT]

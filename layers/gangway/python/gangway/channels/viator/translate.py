"""From a v1 booking or amendment to our order: tickets, contact, notes, and what else the agency said of the sale."""

import hashlib
from collections import Counter
from datetime import timedelta

from gangway.channels.viator.errors import MissingParameter
from gangway.channels.viator.options import Named
from gangway.channels.viator.units import type_of
from gangway.channels.viator.wire_v1 import AgeBand, ContactDetail, Sale, Traveller
from gangway.channels.viator.wire_v2 import TicketType
from gangway.domain.order import Contact, Ticket
from gangway.domain.party import MOST_TICKETS, TicketRequest
from gangway.domain.refusals import Malformed, PartyNotAllowed, UnknownUnit

RELAY = "@expmessaging.tripadvisor.com"
RELAY_DAYS = timedelta(days=30)
FINGERPRINT = "booked_as"


def tickets_of_sale(named: Named, sale: Sale, held: tuple[Ticket, ...] = ()) -> tuple[TicketRequest, ...]:
    """One ticket per traveller, or one for the whole boat; `held` are tickets to keep, known by their traveller.

    Travellers counted but not named get tickets without a name. Raises UnknownUnit, PartyNotAllowed, Malformed.
    """
    types = named.types
    if "UNIT" in types:
        return (_whole(types["UNIT"], sale, held),)
    known = {ticket.partner_reference: ticket.id for ticket in held if ticket.partner_reference}
    named_tickets = [_ticket(types, traveller, known.get(traveller.identifier)) for traveller in sale.travellers]
    unnamed = [_unit(types, band) for band, more in unnamed_travellers(sale).items() for _ in range(more)]
    return (*named_tickets, *(TicketRequest(unit_id=unit_id) for unit_id in unnamed))


def travellers_in(sale: Sale) -> int:
    """How many people travel: those named and those only counted."""
    return len(sale.travellers) + sum(unnamed_travellers(sale).values())


def unnamed_travellers(sale: Sale) -> dict[AgeBand, int]:
    """Those the mix counts beyond the list, by age band. Raises Malformed if the two contradict each other."""
    listed = Counter(traveller.age_band for traveller in sale.travellers)
    if len({traveller.identifier for traveller in sale.travellers}) < len(sale.travellers):
        raise Malformed("Traveller", "two travellers have the same TravellerIdentifier")
    bands = sale.mix.bands if sale.mix else {}
    if sale.mix and sale.mix.total is not None and sale.mix.total != sum(bands.values() or listed.values()):
        raise Malformed("TravellerMix", "Total is not the sum of the age bands")
    if not bands:
        return {}
    if any(bands.get(band, 0) < count for band, count in listed.items()):
        raise Malformed("TravellerMix", "more travellers are listed than the mix counts")
    if sum(bands.values()) > MOST_TICKETS:
        raise PartyNotAllowed(sum(bands.values()), f"an order has at most {MOST_TICKETS} tickets", most=MOST_TICKETS)
    return {band: count - listed[band] for band, count in bands.items() if count > listed[band]}


def _whole(unit_id: str, sale: Sale, held: tuple[Ticket, ...]) -> TicketRequest:
    lead = lead_of(sale)
    kept = held[0].id if held and held[0].unit_id == unit_id else None
    return TicketRequest(unit_id=unit_id, id=kept, contact=_name(lead), partner_reference=lead.identifier)


def _ticket(types: dict[TicketType, str], traveller: Traveller, kept: str | None) -> TicketRequest:
    return TicketRequest(
        unit_id=_unit(types, traveller.age_band),
        id=kept,
        contact=_name(traveller),
        partner_reference=traveller.identifier,
    )


def _unit(types: dict[TicketType, str], band: AgeBand) -> str:
    unit_id = types.get(type_of(band))
    if unit_id is None:
        raise UnknownUnit(band, f"the age band {band} is not sold on this option")
    return unit_id


def _name(traveller: Traveller) -> Contact:
    return Contact(first_name=traveller.given_name, last_name=traveller.surname)


def lead_of(sale: Sale) -> Traveller:
    return next((traveller for traveller in sale.travellers if traveller.is_lead), sale.travellers[0])


def contact_of(sale: Sale) -> Contact:
    """The lead traveller, with the way to reach them; a telephone number becomes E.164 where it can be read so."""
    lead, detail = lead_of(sale), sale.contact_detail
    email = sale.contact_email or (detail.value if detail and detail.type == "EMAIL" else None)
    phone, country = _phone(detail)
    contact = Contact(first_name=lead.given_name, last_name=lead.surname, email=email, phone=phone, country=country)
    other = detail.name if detail and detail.name not in {"", f"{lead.given_name} {lead.surname}"} else None
    updates = {"notes": f"to be reached: {other}"} if other else {}
    return contact.model_copy(update=updates)


def _phone(detail: ContactDetail | None) -> tuple[str | None, str | None]:
    """(number, country) of a value such as `US+1 999...`: the country stands before the number."""
    if detail is None or detail.type not in {"ALTERNATE", "MOBILE"} or not detail.value.strip():
        return None, None
    value = detail.value.strip()
    prefix, plus, number = value.partition("+")
    region = prefix.strip().upper() or None
    import phonenumbers  # noqa: PLC0415  only a contact needs it, and a cold start is dear

    try:
        parsed = phonenumbers.parse(plus + number if plus else value, region)
    except phonenumbers.NumberParseException:
        return value, None
    if not phonenumbers.is_possible_number(parsed):
        return value, None
    return (
        phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164),
        phonenumbers.region_code_for_number(parsed) or region,
    )


def notes_of(sale: Sale) -> str:
    """What a person has to read before the guests come; empty if nothing was said."""
    lines = [
        ("Special requirement", sale.special_requirement),
        ("Pick-up", sale.pickup_point),
        *((question.text, question.answer) for question in sale.required_info.questions),
        ("Note", sale.supplier_note),
        *(("Remark", remark) for remark in sale.additional_remarks.remarks),
    ]
    return "\n".join(f"{label}: {text}" for label, text in lines if text)


def details_of(sale: Sale) -> dict[str, str]:
    """What else the agency said; empty values too, so that an amendment takes back what is no longer true.

    `net_amount` is what the agency will pay for the whole booking, never the price of the guest.
    """
    chosen, language = sale.tour_options, sale.tour_options.language
    is_relay = bool(sale.contact_email and sale.contact_email.lower().endswith(RELAY))
    amount = f"{sale.amount:f} {sale.currency_code or ''}".strip() if sale.amount is not None else ""
    return {
        "travellers": str(travellers_in(sale)),
        "net_amount": amount,
        "pickup_point": sale.pickup_point or "",
        "tour_option": chosen.name or "",
        "tour_options": ", ".join(f"{option.name}: {option.value}" for option in chosen.options),
        "tour_language": f"{language.code} {' '.join(language.ways)}".strip() if language else "",
        "inclusions": ", ".join(sale.inclusions.inclusion),
        "location": sale.location or "",
        "email_expires_on": (sale.travel_date + RELAY_DAYS).isoformat() if is_relay else "",
    }


def start_time_of(named: Named, sale: Sale) -> str | None:
    """The time in the message, or in the option code. Raises Malformed if they differ."""
    told = sale.tour_options.departure_time
    if told and named.start and told != named.start:
        raise Malformed("TourDepartureTime", f"the option code says {named.start}, TourDepartureTime {told}")
    return told or named.start


def require_start(named: Named, start: str | None, times: list[str]) -> None:
    """Raises MissingParameter where only a time could say which departure is meant."""
    if start is None and len(times) > 1 and not named.product.is_all_day:
        raise MissingParameter("TourDepartureTime", f"the option sails at {', '.join(times)}: a time is needed")


def fingerprint(sale: Sale) -> str:
    """What makes a repeated booking the same sale: product, day, time and party; not names, notes or the hold."""
    chosen = sale.tour_options
    parties = Counter(traveller.age_band for traveller in sale.travellers) + Counter(unnamed_travellers(sale))
    said = (sale.product_code, chosen.code, chosen.departure_time, sale.travel_date, sorted(parties.items()))
    return hashlib.sha256(repr(said).encode()).hexdigest()[:16]

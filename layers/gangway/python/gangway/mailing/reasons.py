"""Why a mail is left to a person, as a sentence for the desk. No name and no address stands in it."""

SENTENCES = {
    "no_proof": "asks about a booking without proof that it is theirs",
    "answer_perhaps_not_sent": "its answer was cut off twice while it was sent, and may not have reached the guest",
    "too_many_answers": "the conversation or its sender has had as many answers as a machine may give",
    "yes_to_what": "accepts an offer, and several or none are open",
    "reply_unclear": "answers a letter about several cruises, and which of them is meant is not clear",
    "yes_to_a_person": "says yes to what a dispatcher has written",
    "yes_to_a_change": "accepts another departure for a booking",
    "sold_by_an_agency": "asks about a booking that an agency has sold",
    "too_many_items": "asks for more cruises than a machine answers at once",
    "not_sold_to_this_partner": "asks for something that this partner may not sell",
    "cannot_be_booked": "the order cannot be booked as it stands",
    "change_not_possible": "the booking cannot become what is asked for",
    "nothing_to_change": "wants a change and does not say which",
    "booking_has_moved_on": "the booking that this mail made has changed since",
    "written_by_a_machine": "a machine wrote it for somebody whose address it does not give",
    "layout_problem": "a known agency's mail does not look as it used to",
    "agency_booking_not_known": "an agency writes of a booking that is not known here",
    "agency_booking_unclear": "an agency's booking lacks what is needed to seat its guests",
    "agency_change_unclear": "an agency's change does not say what becomes different",
    "agency_message": "an agency's message that is no booking",
    "agency_from_elsewhere": "looks like an agency's mail and comes from elsewhere",
    "agency_not_authenticated": "an agency's mail that its domain does not vouch for",
    "dmarc_failed": "the sender's domain disowns it (DMARC)",
    "spf_failed": "it was sent from where the sender's domain does not send (SPF)",
    "dkim_failed": "its signature is broken (DKIM)",
    "header_injection": "a header holds a line break",
    "virus": "it carries a virus",
    "unreadable": "it cannot be taken apart",
    "reader_failed": "reading it met a fault of the program",
    "too_large": "it is too large to be read",
    "endless_headers": "its headers have no end",
    "language": "it is in a language that is not served",
    "complaint": "a complaint",
    "billing": "about an invoice",
    "price_negotiation": "about the price",
    "no_recipient": "there is no address to answer to",
}


def sentence(code: str) -> str:
    return SENTENCES.get(code) or code.replace("_", " ")

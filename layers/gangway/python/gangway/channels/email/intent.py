# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""What the sender wants, from the new text alone: the words of the request, weighed against what speaks against acting.

A wrong booking is dearer than a question, so doubt always goes to the more careful intent: an enquiry before an order,
a person before everything.
"""

import re

from gangway.channels.email.accepting import answering
from gangway.channels.email.asked_terms import asks_for_better_terms
from gangway.channels.email.beside_a_yes import held_beside_a_yes
from gangway.channels.email.cancelling import cancelling
from gangway.channels.email.changing import MOVES, changing
from gangway.channels.email.conditions import is_conditional
from gangway.channels.email.counting import number
from gangway.channels.email.folding import has, pattern
from gangway.channels.email.giving_up import GIVES_UP
from gangway.channels.email.guests_to_come import without_guests_to_come
from gangway.channels.email.intent_beside import (
    AN_IDEAL_SEAT,
    BILL_IS_OVER,
    BOOKS_LATER,
    CONSENT,
    DAY_OFF,
    NUMBER_OF_A_BILL,
    PICTURES,
    THEIR_JOB,
    TITLE,
    TRAVEL_TO_BOOK,
    asks_only_for_a_bill,
    without_dots_of_days,
    without_greetings,
)
from gangway.channels.email.intent_words import (
    ACCEPTS,
    ACCEPTS_FIRMLY,
    ANOTHER_SERVICE,
    ASKS_FOR_BOOKING,
    ASKS_FOR_ROOM,
    BOOKED_ALREADY,
    BOOKS,
    BOOKS_IF_FREE,
    CANCELS,
    CHANGES,
    COMPLAINS,
    DECLINES,
    DECLINES_FIRMLY,
    ENQUIRES,
    FIRMLY_BOOKS,
    HAGGLES,
    INVOICES,
    MAY_BOOK,
    OTHER_BUSINESS,
    PRAISES,
    RETRACTS,
    SOLD_ELSEWHERE,
    TRAVEL_BOOKED,
    WISHES,
)
from gangway.channels.email.learned.opinion import weighed
from gangway.channels.email.money_back import without_money_back
from gangway.channels.email.moods import around, restraint
from gangway.channels.email.other_services import without_other_services
from gangway.channels.email.party_altered import FORGOTTEN
from gangway.channels.email.reading import ACTING, Intent
from gangway.channels.email.remarks import DETAILS_FOLLOW, WHERE_TO_SEND
from gangway.channels.email.room_questions import ONLY_ENQUIRES, asks_whether_it_goes, questions_of_room
from gangway.channels.email.sense import Circumstances, Sense
from gangway.channels.email.settled import asks_about_theirs, only_tells
from gangway.channels.email.side_questions import without_side_questions
from gangway.channels.email.stated_wishes import is_undecided, states_a_wish
from gangway.channels.email.stops import stopped
from gangway.channels.email.stories import without_bookings_long_ago
from gangway.channels.email.terms_of_trade import asks_for_terms, without_terms_of_trade


def sense_of(text: str, at: Circumstances) -> Sense:
    """`text`: the new text, below the subject when that is the sender's own."""
    whole = without_other_services(without_greetings(without_dots_of_days(re.sub(r"https?://\S+", " ", text))))
    whole = without_bookings_long_ago(whole) if at.is_whole_wish and not at.has_own_reference else whole
    new = at.answers is None and not at.has_own_reference
    folded = without_side_questions(whole, is_whole_wish=at.is_whole_wish, is_new=new)
    is_wish = at.names_product and at.gives_details
    if (
        folded != whole
        and not (is_wish and has(rf"\d|\b(?:{number()})\b", folded))
        and not any(has(source, folded) for source in (BOOKS, WISHES, ACCEPTS, CANCELS, CHANGES, DECLINES))
    ):
        folded = whole  # the question is all there is
    return weighed(_by_rules(whole, folded, at), text, at, lambda sense: _held(sense, whole, folded, at))


def _by_rules(whole: str, folded: str, at: Circumstances) -> Sense:
    if asks_for_terms(whole):
        return Sense(intent="human", reason="price_negotiation")
    sounds_good = "?" in whole and has(_ONLY_SOUNDS_GOOD, whole) and not has(rf"{ACCEPTS_FIRMLY}|{CHANGES}", whole)
    if sounds_good and at.answers == "offer":
        return Sense(intent="human", reason="question_before_acceptance")
    for check in (
        _for_a_person, cancelling, answering, _booking_anew, changing, _asking_for_pictures, _only_enquiring, _booking,
    ):  # fmt: skip
        if (sense := check(folded, at)) is not None:
            if sense.reason == "thanks" and "?" in whole:
                return Sense(intent="human", reason="question")
            return _held(sense, whole, folded, at)
    return Sense(intent="human", reason="no_known_request")


def _held(sense: Sense, whole: str, folded: str, at: Circumstances) -> Sense:
    """For a person, where the text says besides that nothing may be done."""
    held = restraint(folded, sense.intent) if sense.intent in ACTING else None
    if at.answers == "offer" and sense.intent in {"confirm", "change"} and has(ACCEPTS, whole):
        held = held or held_beside_a_yes(whole)
    held = held or (only_tells(whole) if sense.intent == "order" else None)
    held = held or _stopped(whole, sense.intent, at)
    if sense.intent not in {"cancel", "human", "ignore"} and asks_for_better_terms(whole):
        held = "price_negotiation"
    if sense.intent == "availability" and asks_about_theirs(whole):
        held = "question"
    return Sense(intent="human", reason=held) if held else sense


def _stopped(whole: str, intent: Intent, at: Circumstances) -> str | None:
    """What a sentence says against the wish; a mere no to our offer is not taken back by the no itself."""
    code = stopped(without_guests_to_come(whole) if at.is_charter else whole, intent)
    refuses = has(DECLINES, whole) and not has(RETRACTS, whole)
    declines = intent == "cancel" and at.answers == "offer" and (refuses or not has(CANCELS, whole))
    adjusts = intent == "change" and has(r"\b(?:anpassen|adjust|uprav\w+)\b", whole)
    gives_up = intent == "cancel" and has(GIVES_UP, whole) and not has(RETRACTS, whole)
    return None if code == "taken_back" and (declines or adjusts or gives_up) else code


_ONLY_SOUNDS_GOOD = r"\b(?:sounds|looks|klingt|hört sich|zní|vypadá) (?:\w+ )?(?:good|great|nice|lovely|gut|toll|super|prima|dobře|skvěle|hezky|lákavě)\b"
# "She has a camp on the 14th, I clean forgot about that": nothing was left on board.
_SLIPPED_THEIR_MIND = r"\b(?:málem|skoro|fast|beinahe|nearly|almost)\s+(?:\w+\s+){0,3}(?:zapomněl\w*|vergessen|forgot(?:ten)?)\b|\bzapomněl\w* (?:na )?(?:to )?nejdůležitější\b|\bforgot the most important\b|\bdas wichtigste (?:\w+ ){0,2}vergessen\b|\b(?:na to|že|na (?:\w+ )?(?:tábor|svatbu|zápas|schůzku|narozeniny|výročí)) (?:(?:jsem|jsme|úplně|si) ){0,3}zapomněl\w*|\bzapomněl\w* (?:jsem |jsme )?(?:úplně )?(?:na to\b|že\b)|\b(?:jsem|jsme) (?:\w+ )?na to (?:\w+ )?zapomněl\w*|\bforgot (?:about|that|to mention|we|i)\b|\bvergessen,? dass\b|\b(?:das|daran) (?:\w+ ){0,2}vergessen\b"
_AS_AGREED = r"\b(?:commission|provizní|provisions)\W?(?:invoice|faktur\w+|rechnung)\b|\b(?:commission|provize|provizi|provision)\W+(?:as|dle|podle|wie|laut|is|je|ist)\b[^.!?\n]*|\b(?:no|without|don't (?:take|charge|want|need)(?: any| a)?|bez|keine|ohne|neúčtujeme|nebereme)\W+(?:commission|provizi?e?|provision)\b"


# "Slevu důchodce ještě nečekáme", "two with the student discount": a fare of the price list, not a price to be made.
_REDUCED = r"(?:slev[auěoy]?|slevou|discount\w*|rabatt|ermäßigung\w*)"
_BY_KIND = r"(?:senior\w*|důchod\w*|pension\w*|rentner\w*|student\w*|isic|itic|dětsk\w+|dět[ií]|child\w*|kids?|kinder\w*|schüler\w*|rodinn\w+|famil\w+)"
_ENTITLED = rf"\b{_BY_KIND}\W+(?:\w+\W+){{0,2}}{_REDUCED}\b(?![^.!\n]*\?)|\b{_REDUCED}\W+(?:(?:pro|for|für|na|of)\W+)?(?:\w+\W+)?{_BY_KIND}\b(?![^.!\n]*\?)|\b(?:je|bude|jsem|am|is|bin|ist)\b[^.!?\n]{{0,20}}\d{{2}}\b[^.!?\n]{{0,30}}\b(?:kdyby|pokud|jestli|if|in case|falls|wenn)\b[^.!?\n]{{0,30}}\b{_REDUCED}\b(?![^.!\n]*\?)|\b(?:both|they|all|he|she|oba|obě|beide)\b[^.!?\n]{{0,60}}\b(?:want|get|have|claim|entitled to|chtějí|mají|bekommen|haben) (?:the|tu|die|den) {_REDUCED}\b(?![^.!\n]*\?)"


# "Tři studenti a jeden dospělý bez slevy": who pays in full.
_AT_FULL_FARE = rf"\b(?:bez|without|ohne|no|keine?|žádn\w+)\s+(?:(?:a|any|jakékoli\w*|nějaké)\s+)?{_REDUCED}\b(?![^.!\n]*\?)|\b(?:o )?{_REDUCED} (?:\w+ )?(?:nechceme|nežádáme|nepotřebujeme|nečekáme|neprosíme|neptáme|si neříkáme)\b|\b(?:nechceme|nežádáme o|nepotřebujeme|nečekáme) (?:žádnou )?{_REDUCED}\b|\b(?:not|aren't|don't) (?:\w+ )?(?:ask(?:ing)? for|need(?:ing)?|want(?:ing)?|after|expect(?:ing)?) (?:a |any )?{_REDUCED}\b|\b{_REDUCED} (?:\w+ )?(?:fragen|verlangen|brauchen|erwarten|wollen) wir (?:gar )?nicht\b|\bwir (?:fragen|verlangen|brauchen|erwarten|wollen) (?:\w+ )?keinen {_REDUCED}\b"


def _for_a_person(folded: str, at: Circumstances) -> Sense | None:
    asks = has(BOOKS, folded) or has(ASKS_FOR_ROOM, folded) or has(WISHES, folded)
    asks = asks or (at.is_whole_wish and has(_PLEASE_A_RIDE, folded))
    if has(COMPLAINS, without_money_back(folded, at)):
        return Sense(intent="human", reason="complaint")
    haggling = pattern(rf"{_ENTITLED}|{_AT_FULL_FARE}").sub(" ", pattern(_AS_AGREED).sub(" ", folded))
    haggling = haggling if at.answers or at.has_own_reference else without_terms_of_trade(haggling)
    declines = at.answers == "offer" and (
        has(DECLINES_FIRMLY, folded) or (has(DECLINES, folded) and re.search(r"[\d?]", folded) is None)
    )
    if has(HAGGLES, haggling) and not declines:
        return Sense(intent="human", reason="price_negotiation")
    is_answer = at.answers == "question" and at.gives_details  # "I forgot: we are seven" is no lost property
    other = pattern(rf"{CONSENT}|{THEIR_JOB}|{_SLIPPED_THEIR_MIND}|{FORGOTTEN}").sub(" ", folded)
    if at.is_whole_wish and not has(_BUYS_A_VOUCHER, other):
        other = pattern(_USES_A_VOUCHER).sub(" ", other)
    if (has(OTHER_BUSINESS, other) and not is_answer) or has(ANOTHER_SERVICE, folded):
        return Sense(intent="human", reason="other_business")
    accepts = at.answers == "offer" and has(ACCEPTS_FIRMLY, folded) and "?" not in folded
    billing = has(
        INVOICES, pattern(rf"{_BILLED_AS_USUAL}|{NUMBER_OF_A_BILL}|{BILL_IS_OVER}|{DETAILS_FOLLOW}").sub(" ", folded)
    )
    if asks_only_for_a_bill(folded) or (billing and not accepts and not (asks and at.gives_details)):
        return Sense(intent="human", reason="billing")
    if has(PRAISES, folded) and not (asks and at.gives_details):
        return Sense(intent="human", reason="praise")
    return None


_PLEASE_A_RIDE = r"\b(?:please|bitte|prosím)\b[^.!?\n]{0,24}\b(?:cruise|boat|ship|schiff\w*|boot\w*|\w*fahrt|lo[dď]\w*|parník\w*|plavb\w+)\b"  # "bitte Schiff zum Zoo"
_BILLED_AS_USUAL = r"\b(?:invoices?|bill(?:ed|ing)?|faktur\w*|rechnung\w*) (?:\w+ ){0,3}?(?:as (?:usual|always|before)|monthly|jako (?:obvykle|vždy|minule)|měsíčně|wie (?:immer|üblich|gewohnt)|monatlich)\b|\b(?:monthly|měsíční|monatliche) (?:invoice|faktur\w+|rechnung)\b(?![^.!\n]*\?)"
# "We were given a gift voucher for your dinner cruise, please book us in": paid with it, not about it.
_VOUCHER = r"(?:dárkov\w+ (?:poukaz|certifik|kupon)\w*|poukaz\w*|gift (?:voucher|card|certificate)s?|vouchers?|\w*gutschein\w*)"
_BUYS_A_VOUCHER = rf"\b(?:koupit|koupil\w*|objednat|pořídit|darovat|vystavit|buy|purchase|get|order|kaufen|bestellen|verschenken|erwerben)\b[^.!?\n]{{0,40}}\b{_VOUCHER}|\b{_VOUCHER}\b[^.!?\n]{{0,40}}\b(?:koupit|objednat|pořídit|vystavit|buy|purchase|order|kaufen|bestellen|verschenken|expire\w*|prošl\w*|propad\w*|platnost\w*|valid\w*|abgelaufen|gültig\w*|prodlouž\w+|extend\w*|verlänger\w*)\b"
_USES_A_VOUCHER = rf"\b(?:dostal\w*|obdržel\w*|máme|mám|využ\w+|uplatn\w+|použ\w+|given|got|received|have|has|use|using|redeem\w*|bekommen|erhalten|geschenkt|haben|habe|einlösen|einzulösen|nutzen)\b[^.!?\n]{{0,60}}\b{_VOUCHER}|\b{_VOUCHER}\b[^.!?\n]{{0,50}}\b(?:využ\w+|uplatn\w+|použ\w+|use|redeem\w*|bekommen|erhalten|geschenkt|einlösen|einzulösen|eingelöst|redeemed|uplatněn\w*|využit\w*|nutzen|schicken|send|bring|pošl\w+|přines\w+|mitbringen|vorzeigen)\b"


_AGAIN = r"\b(?:tentokrát|zopakovat|znovu|opět|zase|další|this time|again|another|also like|once more|diesmal|nochmals?|wieder|erneut|weitere)\b"
_ONCE_MORE = r"\b(?:(?:another|one more) (?:(?:one|booking|order|request) (?:for|from)|cruise|boat trip|trip)|ještě jedn[ua] (?:pro vás|objednávk\w+|rezervac\w+|plavb\w+|jízd\w+)|noch eine (?:für (?:sie|euch)|buchung|bestellung|reservierung|\w*fahrt)|znovu|ještě jednou|zopakuj\w+|zopakovat|si to (?:\w+ )?zopakuj\w+|another (?:go|round)|once more|do it again|noch (?:ein)?mal|jetzt (?:wollen|möchten) wir (?:noch )?|noch aufs?)\b"
_A_NEW_ONE = r"\b(?:(?:a |as a )?(?:new|separate|second|another) (?:booking|reservation|order)|nov(?:ou|á|é) (?:rezervac|objednáv)\w+|(?:eine )?neue (?:buchung|reservierung|bestellung))\b"


def _booking_anew(folded: str, at: Circumstances) -> Sense | None:
    """A whole wish written on top of an old confirmation is a new order, unless it talks of moving what was booked."""
    wishes = at.names_product and at.gives_moment and at.gives_party
    if at.answers != "confirmation" or at.has_own_reference or not wishes or has(MOVES, folded):
        return None
    if has(ASKS_FOR_ROOM, folded) or "?" in folded:
        return None
    contact = r"\b(?:telefon\w*|mobil\w*|číslo|kontakt\w*|phone|mobile|number|e-?mail\w*|handy)\b[^.!?\n]{0,24}\b(?:same|stejn\w+|gleich\w*)\b"
    in_thread = r"\b(?:same|stejn\w+|gleiche\w*|selben?)\b (?:telefon\w*|mobil\w*|číslo|kontakt\w*|phone|mobile|number|contact|handy\w*|rufnummer|e-?mail|mail|thread|conversation|address|vlákn\w*|adres\w*|verlauf|adresse)\b"
    contact = rf"{contact}|{in_thread}"
    as_before = has(r"\b(?:same|stejn\w+|t[iíy] sam[iíé]|dieselbe\w*|gleiche\w*)\b", pattern(contact).sub(" ", folded))
    as_before = as_before and not has(_A_NEW_ONE, folded)
    asks_anew = has(rf"{_A_NEW_ONE}|{_ONCE_MORE}|{BOOKS}|{WISHES}|{_PLEASE_A_RIDE}", folded)
    is_another = has(rf"{_AGAIN}|{_A_NEW_ONE}|{_ONCE_MORE}", folded) or has(PRAISES, folded)  # the old one is over
    if not as_before and is_another and asks_anew:
        return Sense(intent="order")
    return Sense(intent="human", reason="new_order_or_change") if as_before or has(CHANGES, folded) else None


_IF_POSSIBLE = r"\b(?:pokud|jestli) (?:je to|to je|to bude|by to bylo|by bylo) možné|\bpokud možno|\bpokud to (?:jde|půjde|lze)|\bif (?:at all )?possible|\b(?:wenn|falls) (?:es )?(?:irgendwie )?(?:möglich|geht)"
_MORE_THAN_A_WISH = r"\?|\b(?:ne(?!děl|jle|jrad|jdř|jbliž|jmlad|jstar|bo[tť]|ver\b|phew|ffe|ighb|arby|hmen|uen?\b|xt)\w{3,}|not|nicht|kein\w*|info\w*|menu\w*|fot\w+|photos?|pictures?|price\w*|cen[auy]\w*|preis\w*|program\w*|adres\w*|address|(?<!tak )jak\b|kde\b|how|where|wie\b|wo\b|proč|why|warum)\b|n't\b"
_POLITELY = r"\b(?:závazně|prosím\w*|please|pls|bitte|(?:děkuj\w*|díky|dík|thanks|thank you|danke)(?! (?:vám |ti |moc |you |so much |very much |ihnen |euch )*(?:za|for|für))|předem)\b"


# Beside a question about room as well: "Závazně objednávám.", "If so, consider us booked."
_BINDING = r"\bzávazně (?:\w+ )?(?:objednávám\w*|objednáváme|rezervuj(?:i|u|eme))\b|\b(?:objednávám\w*|objednáváme|rezervuj(?:i|u|eme)) (?:\w+ )?závazně\b|\bhiermit (?:buche|bestelle|reserviere)n? (?:ich|wir)\b|\b(?:hereby|firmly) (?:book|order|reserve)\b|\bconsider us (?:booked|in)\b|\bcount us in\b"


def _is_terse_order(folded: str, at: Circumstances) -> bool:
    """As in "zítra v 17:15 Čertovka, 3 dospělí, prosím": a cruise, its details and a please, and nothing besides."""
    if not (at.names_product and at.gives_details) or at.has_own_reference or at.answers is not None:
        return False
    if has(_MORE_THAN_A_WISH, folded):
        return False
    return has(_POLITELY, folded) and len(folded) < 400 and not is_undecided(folded)  # noqa: PLR2004  terse


# "Could you hold our luggage during the cruise on Saturday?": asked by somebody who has a booking, perhaps.
_LUGGAGE = r"(?:luggage|bags?|suitcases?|prams?|bugg(?:y|ies)|strollers?|bikes?|kufr\w*|zavazad\w*|kočár\w*|kol[ao]|batoh\w*|gepäck\w*|koffer\w*|kinderwagen|fahrräder)"
_STORES = rf"\b(?:hold|store|keep|leave|stow|schovat|uschovat|nechat|odložit|uložit)\b[^.!?\n]{{0,24}}\b{_LUGGAGE}\b|\b{_LUGGAGE}\b[^.!?\n]{{0,24}}\b(?:aufbewahren|lassen|abstellen|unterstellen|schovat|uschovat|nechat|uložit)\b"


def _asking_for_pictures(folded: str, _at: Circumstances) -> Sense | None:
    rest = pattern(PICTURES).sub(" ", folded)
    books = has(rf"{BOOKS}|{WISHES}|{ASKS_FOR_ROOM}", rest)
    return Sense(intent="human", reason="other_business") if rest != folded and not books else None


def _only_enquiring(folded: str, at: Circumstances) -> Sense | None:
    """As in "could we take the cruise on Saturday? For now just an enquiry whether that would be possible"."""
    enquires = at.names_product and at.gives_moment and at.answers is None and not at.has_own_reference
    firmly = has(rf"{FIRMLY_BOOKS}|{_BINDING}", folded)
    return Sense(intent="availability") if enquires and has(ONLY_ENQUIRES, folded) and not firmly else None


def _booking(folded: str, at: Circumstances) -> Sense | None:
    folded = pattern(rf"{DAY_OFF}|{TRAVEL_TO_BOOK}|{AN_IDEAL_SEAT}").sub(" ", folded)
    if has(FIRMLY_BOOKS, folded):
        folded = pattern(TITLE).sub(" ", folded)
    asked = around(ASKS_FOR_ROOM, pattern(_IF_POSSIBLE).sub(" ", folded))
    in_passing = "?" not in asked and (
        has(r"\b(?:if|pokud|jestli|kdyby\w*|wenn|falls|should (?:there|you)|sollten?)\b", asked)
        or has(FIRMLY_BOOKS, folded)
    )
    if not asked and not has(BOOKS, folded):
        asked = questions_of_room(folded)
    if asked and not (in_passing and has(BOOKS, folded)):
        return Sense(intent="order") if has(rf"{BOOKS_IF_FREE}|{_BINDING}", folded) else Sense(intent="availability")
    if has(BOOKED_ALREADY, pattern(TRAVEL_BOOKED).sub(" ", pattern(SOLD_ELSEWHERE).sub(" ", folded))):
        return Sense(intent="human", reason="booked_already_or_not_yet")
    if has(MAY_BOOK, folded) and not has(BOOKS_IF_FREE, folded):
        return Sense(intent="availability")
    if has(BOOKS, folded):
        later = asked and at.is_whole_wish and not has(BOOKS, pattern(BOOKS_LATER).sub(" ", folded))
        return Sense(intent="availability") if later else _ordering(folded, at)
    asks_price = (
        r"\b(?:kolik (?:stojí|by stál\w*)|jaká je cena|how much|what does|was kostet|wie viel kostet|cenu?\?|price\?)"
    )
    if (
        has(WISHES, folded)
        and (at.names_product or at.gives_details)
        and not has(asks_price, folded)
        and not has(ENQUIRES, folded)
    ):
        conditional = is_conditional(folded)
        return Sense(intent="human", reason="conditional_wish") if conditional else Sense(intent="order")
    stated = pattern(WHERE_TO_SEND).sub(" ", folded)
    wishes = (_is_terse_order(stated, at) or states_a_wish(stated, at)) and not has(_STORES, folded)
    asks = at.is_whole_wish and not at.has_own_reference and at.answers is None and asks_whether_it_goes(folded)
    return Sense(intent="order") if wishes else Sense(intent="availability") if asks else None


def _ordering(folded: str, at: Circumstances) -> Sense:
    """A word of booking is an order unless it is only named: in a condition, a question, or about a booking there is."""
    if is_conditional(folded):
        return Sense(intent="human", reason="conditional_order")
    if at.has_own_reference and at.answers is None:
        return Sense(intent="human", reason="names_a_booking_and_books")
    if "?" in folded and not (has(ASKS_FOR_BOOKING, folded) or has(BOOKS_IF_FREE, folded)):
        return Sense(intent="human", reason="question")
    if at.answers == "confirmation" and not at.gives_details:
        return Sense(intent="human", reason="unclear_reply")
    return Sense(intent="order")

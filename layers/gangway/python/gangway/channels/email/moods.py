# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Whether a word of acting is meant as one: not under a condition, not put off, not past, not somebody else's doing.

`restraint` is the one gate every acting intent passes. A mail it holds back goes to a person with the reason.
"""

import re

from gangway.channels.email.conditions import is_conditional
from gangway.channels.email.folding import has, pattern
from gangway.channels.email.intent_words import (
    BOOKS,
    CANCELS,
    CHANGES,
    SOLD_ELSEWHERE,
    TRAVEL_BOOKED,
)
from gangway.channels.email.one_of_several import weekdays_in
from gangway.channels.email.put_off import or_else_not
from gangway.channels.email.reading import Intent

_WOULD_HAVE = (
    r"\b(?:would have (?:loved|liked|preferred|booked|been)|would've|(?:had|were|was) (?:planned|planning|hoped|going|meaning|wanted|hoping(?! to (?:go|come|join|sail|book)[^.!?\n]*\d)) to(?! be (?:\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))|wanted to [^.!?\n]{0,80}\bbut\b|plans? (?:have |has )?changed|"
    r"bývali? bychom|byli bychom (?:rádi )?(?:objedn|rezerv|jeli)\w*|chtěli jsme [^.!?\n]{0,80}\b(?:ale|jenže) (?:bohužel|nakonec|už ne|nejde|ne)\w*|chtěli jsme [^.!?\n]{0,120}\b(?:ale|jenže)\b[^.!?\n]{0,30}\b(?:zruš\w+|odpad\w+|onemocn\w+|nestíh\w+|nejed\w+|nemůž\w+)|(?:wollten|hatten vor)(?![^.!?\n]{0,60}\b(?:stornier|absag))[^.!?\n]{0,80}\b(?:aber|doch) (?:leider|nun|jetzt)|wäre\w* (?:gerne )?mitgefahren)\b"
)
_CHANGED_MIND = r"\b(?:anders (?:überlegt|entschieden)|rozmysleli jsme (?:si|se)|(?:jsme|jsem) (?:si to |se )?rozmysle\w+|changed (?:our|my) minds?|no longer (?:want|need|interested)|už (?:nechceme|nemáme|nechci|nemám|nepotřeb\w+)|nemáme zájem|nemám zájem|(?:do not|don't) (?:want|need) (?:the|to)|kein interesse|wollen (?:\w+ ){0,3}nicht mehr|(?:were|was) told to(?! (?:ask|write|e-?mail|contact|book|request|say|mention|try|get in touch|call|phone|reserve)\b))\b"
_SOMEBODY = r"(?:colleagues?|friends?|boss|agency|agent|assistant|secretary|husband|wife|son|daughter|he|she|they|someone|somebody|kolegyně|kolega|šéf\w*|agentura|asistentka|manžel\w*|kamarád\w*|dcera|syn|někdo|kolleg(?:e|in|en)|chef\w*|agentur|sekretärin|mann|frau|jemand)"
_SOMEBODY_ELSES = rf"\b{_SOMEBODY}\b(?: \w+)? (?:will|is going to|'ll|has|have|had|already|did|is about to|booked|reserved|ordered|bude|už|objedná(?:vá|vají|ní|n\w*)?|objednají|zarezervuje|rezervuje|objednal[aiy]?|zarezervoval[aiy]?|rezervoval[aiy]?|wird|hat|hatte|bucht|reserviert)\b[^.!?\n]{{0,60}}"
_NOUNS = r"\b(?:bookings?|reservations?|orders?|rezervac\w+|objednávk\w+|buchung\w*|reservierung\w*|bestellung\w*)\b"
_PAST_BOOKING = r"\b(?:za|při)?(?:objednal|rezervoval|zarezervoval|koupil|zaplatil)[aioy]?\b"
_WISHED = r"\b(?:by|bych|bychom|bysme|byste|bys|rád\w*|chtěl\w*|mohl\w*)\b"
# "Cancel it on Friday, otherwise we come": under a condition, whatever its words were.
_OR_ELSE_COMES = r"\b(?:sonst|ansonsten|andernfalls|jinak|v opačném případě|otherwise|or else|failing that)\b[^.!?\n]{0,30}\b(?:komm\w+|fahr\w+|bleib\w*|(?:při|po)(?:jed|jd)\w+|doraz\w+|zůst(?!ande)\w+|plat[ií]|we|i|come|keep|stays?)\b"
_CANCELLED_ALREADY = r"\b(?:you(?:'ve| have| had)? cancell?ed|(?:was|were|is|are|has been|have been|been|got|really|already) cancell?ed|zrušili jste|byl[aoy]? (?:\w+ ){0,2}(?:zrušen|stornován)\w*|je (?:\w+ ){0,2}(?:zrušen|stornován)\w*|wurde\w* (?:\w+ ){0,3}(?:storniert|abgesagt)|haben sie [^.?!\n]{0,40}(?:storniert|abgesagt)|(?:ist|sind) (?:\w+ ){0,3}storniert)\b"
# "Our flight got cancelled": something else than what was booked here.
_COMES_AFTER_ALL = r"\b(?:přijedeme|dorazíme|přijdeme|pojedeme|we(?:'ll| will| are going to) (?:be there|come|make it)|wir kommen (?:doch(?! (?:leider |nun )?nicht)|trotzdem|gerne|natürlich))\b(?![^.!?\n]{0,40}\b(?:another|next|some other|somewhere|elsewhere|with (?:another|somebody|someone|other)|příště|jindy|chalup\w*|chat[uě]\b|k moři|na hory|domů|k (?:babičce|dědovi|rodičům|tchyni)|dovolen\w+|jinam|jinde|jinud\w*|jinou|s (?:jin\w+|někým|konkurenc\w+)|(?:k|ke|za|do|na) (?!(?:vám|vás|plavb|lo[dď]|palub|parn[ií]k|jazz|večeř|oběd|zoo|čertov|přístav|přístaviš)\w*)(?:\w+)\b(?! (?:plavb|lo[dď]))|to (?:the )?(?:seaside|mountains|countryside|relatives|family)|woanders\w*|anderswo\w*|jiný|napřesrok|příští|ander\w+|nächste\w*|later)\b)"
OF_OTHERS = (
    r"\b(?:flights?|planes?|trains?|trips?|holidays?|vacation|conference|concert|meeting|event|wedding|party|ferry|tour|company|operator|provider|let|vlak|zájezd|dovolená|konference|koncert|akce|svatba|oslava|společnost|firma|dopravce|agentura|flug|zug|reise|urlaub|konferenz|konzert|veranstaltung|hochzeit|feier|anbieter|veranstalter|firma)\b(?: \w+){0,4}? (?:cancell?ed|zrušen\w*|zrušil\w*|stornován\w*|stornoval\w*|storniert|abgesagt)(?: on us)?"
    r"|\b(?:cancell?ed|zrušil[aiy]?|stornoval[aiy]?) (?:on us|(?:(?:our|the|my|nám|mi|se|náš|naš[ei]|unseren?|den) )+(?:\w+ )?(?:flights?|trains?|trip|let|vlak|zájezd|akci|konferenci|koncert|flug|zug|reise))\b|\bzrušený\w* (?:let|vlak|zájezd)\w*"
    # "Uncle Tom has just cancelled, so five of us": told of a guest, and nothing of ours is cancelled.
    r"|\b(?:uncle|aunt|auntie|granny|grandma|grandpa|grandad|mum|mom|dad|sister|brother|cousin|friends?|colleagues?|neighbou?rs?|somebody|someone|one of (?:us|them|the \w+)|two of (?:us|them|the \w+)) (?:[a-z]+ )?(?:has|have|had|'s|'ve) (?:(?:just|now|sadly|unfortunately|also|since) )*(?:cancell?ed|pulled out)\b(?! (?:our|the|my|it|his|her|their|this|that|all|every))"
    r"|\b(?:zrušit|zrušíme|odřekn\w+|cancel|absagen|stornieren) (?:(?:the|our|my|das|den|die|unser\w*|mein\w*|to|náš|naš[ei]|ten) )?(?:kino|divadl\w*|restaurac\w*|cinema|restaurant|theat(?:re|er)|hotel\w*|flights?|flug|let\b|schůzk\w*|meeting|appointment|dinner elsewhere)\b"
)
_ASKS_US = r"\b(?:could|can|would|will) (?:you|we|i|u)\b|\bmůžete|mohl\w*|prosím\w*|please|pls|kindly|bitte|könnten|können sie|würden\b"


_MAYBE = r"(?:možná|snad|eventuálně|nejspíš|pravděpodobně|asi|might|(?:we|i|you) may|maybe|perhaps|possibly|probably|vielleicht|eventuell|womöglich|möglicherweise|wahrscheinlich|unter umständen|evtl)"
_VERBS = r"(?:objedn\w+|rezerv\w+|zarezerv\w+|koup\w+|pojed\w+|přijed\w+|book|reserve|order|buy|come|join|cancel|buche\w*|reservier\w*|bestell\w*|kommen|fahren|stornier\w*|zruš\w+|storn\w+)"
_HEDGED = rf"\b{_MAYBE}\.?\s+(?:\w+\s+){{0,2}}{_VERBS}\b|\b{_VERBS}\s+(?:\w+\s+){{0,2}}{_MAYBE}\b(?!\s+(?:v|ve|um|at|gegen)\b|\s+\d)"


def restraint(folded: str, intent: Intent) -> str | None:
    """The code of what speaks against acting at once, or None. `folded`: the new text with its own subject."""
    if is_conditional(folded) or (intent == "order" and or_else_not(folded)):
        return f"conditional_{intent}"
    if intent in {"order", "cancel"} and has(_HEDGED, folded):
        return "hedged"
    if intent == "order":
        return _not_their_order(folded)
    if intent == "cancel":
        return _no_wish_to_cancel(folded)
    return None


def _not_their_order(folded: str) -> str | None:
    folded = pattern(TRAVEL_BOOKED).sub(" ", pattern(SOLD_ELSEWHERE).sub(" ", folded))
    if has(_WOULD_HAVE, folded):
        return "would_have_booked"
    if has(_CHANGED_MIND, folded):
        return "changed_mind"
    booking = around(BOOKS, folded)
    others = pattern(_SOMEBODY_ELSES).sub(" ", booking)
    if others != booking and not has(BOOKS, pattern(_NOUNS).sub(" ", others)):
        return "somebody_else_books"
    past = around(_PAST_BOOKING, folded)
    return "booked_already" if past and not has(_WISHED, past) else None


def _no_wish_to_cancel(folded: str) -> str | None:
    said = around(CANCELS, folded)
    if has(_OR_ELSE_COMES, said):
        return "conditional_cancel"
    if any(not _is_of_another_day(match, said) for match in pattern(_COMES_AFTER_ALL).finditer(folded)):
        return "comes_all_the_same"
    if has(_CANCELLED_ALREADY, pattern(OF_OTHERS).sub(" ", said)):
        return "cancelled_already"
    return "asks_about_cancelling" if "?" in said and not has(_ASKS_US, said) else None


def _is_of_another_day(match: re.Match[str], cancelled: str) -> bool:
    """As in "please cancel the Friday one, on Saturday we come as planned"."""
    clause = (
        re.split(r"[,.;!?\n]", match.string[: match.start()])[-1]
        + re.split(r"[,.;!?\n]", match.string[match.start() :])[0]
    )
    clauses = [one for one in re.split(r"[,.;!?\n]", cancelled) if has(CANCELS, one)]
    comes, gone = weekdays_in(clause), {day for one in clauses for day in weekdays_in(one)}
    return bool(comes and gone) and not comes & gone


def speaks_of_booking(folded: str) -> bool:
    return any(has(source, folded) for source in (BOOKS, CANCELS, CHANGES))


def around(source: str, folded: str) -> str:
    """The sentences in which the words stand."""
    sentences = re.split(r"(?<=[a-z)\"'][.!?])\s+|(?<=\d{3}[.!?])\s+|\n", folded)
    return " \n ".join(sentence for sentence in sentences if has(source, sentence))

# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""A mail that tells of a cruise and asks for none: it is booked already, somebody else books it, or there is only a question.

"We have the tickets for the cruise on Saturday at four; I only want to know where to park" names all that an order names.
Whoever asks for a booking in plain words beside it ("please book", "objednávám") still orders. For folded text.
"""

from gangway.channels.email.folding import has, pattern
from gangway.channels.email.intent_words import BOOKS_IF_FREE, FIRMLY_BOOKS, TRAVEL_BOOKED

_WITHIN = r"(?:[^.!?\n]|(?<=\d)\.)"
_LEARN = r"(?:zeptat|ptám|vědět|ujistit|ověřit|ask|know|check|find out|make sure|be sure|wissen|fragen|nachfragen|erfahren)\b"
_ONLY_ASKS = (
    rf"\b(?:jen|jenom|pouze) (?:\w+ ){{0,5}}{_LEARN}|\b(?:chtěl[aiy]? (?:bych|bychom|jsem|jsme)|potřeb\w+|ptám) (?:\w+ ){{0,2}}(?:jen|jenom|pouze) (?:\w+ ){{0,2}}(?:{_LEARN}|na\b|zda\b|jestli\b)"
    rf"|\b(?:all|the only thing) (?:i|we)(?:'d| would)? (?:\w+ )?(?:need|want\w*|like)\b{_WITHIN}{{0,30}}\b(?:is|was|know|ask|whether|if)\b|\bthat(?:'s| is| was) all (?:i|we) (?:\w+ )?(?:want\w*|need\w*)|\b(?:just|only) (?:\w+ ){{0,4}}{_LEARN}|\bi(?:'m| am) (?:just |only )(?:asking|wondering|checking)\b"
    rf"|\b(?:nur|bloß|lediglich) (?:\w+ ){{0,4}}{_LEARN}|\b(?:nur|bloß|lediglich) (?:noch )?(?:eine|die) (?:\w+ )?frage\b|\bmehr (?:möchte|wollte|muss) ich nicht (?:wissen|fragen)\b|\b(?:jen|jenom|pouze) (?:jeden |malý |krátký |jednu )*(?:dotaz|otázk\w+)\b|\b(?:just|only) (?:a|one) (?:\w+ )?question\b"
)
_HELD = r"(?:rezervaci|rezervac\w+|rezervován\w*|zarezervován\w*|objednán\w*|koupen\w*|zakoupen\w*|zaplacen\w*|potvrzen\w*|zamluven\w*|lístky|vstupenky|jízdenky|místa|tickets?|seats|a booking|a reservation|our booking|our reservation|booked|reserved|paid|confirmed|karten|plätze|eine buchung|eine reservierung|gebucht|reserviert|bezahlt|bestätigt)"
_ALREADY = r"(?:už|již|already|schon|bereits)"
_HELD_ALREADY = (
    rf"\b{_ALREADY}\b{_WITHIN}{{0,60}}\b(?:mám|máme|have|got|habe|haben)\b{_WITHIN}{{0,40}}\b{_HELD}\b|\b(?:mám|máme|have|got|habe|haben)\b{_WITHIN}{{0,120}}\b{_ALREADY}\b{_WITHIN}{{0,40}}\b{_HELD}\b"
    rf"|\b{_ALREADY} (?:\w+ ){{0,2}}{_HELD}\b{_WITHIN}{{0,50}}\b(?:mám|máme|have|haben|habe)\b|\b{_HELD}\b{_WITHIN}{{0,40}}\b{_ALREADY}\b{_WITHIN}{{0,10}}\b(?:mám|máme|have|haben|habe|is|are|je|jsou)\b|\b{_HELD}\b{_WITHIN}{{0,80}}\b{_ALREADY} (?:\w+ ){{0,3}}(?:mám|máme|have|got|haben|habe|confirmed|paid|booked)\b|\b(?:mám|máme) (?:\w+ ){{0,2}}(?:u vás|od vás|s vámi) (?:\w+ )?{_HELD}\b"
    r"|\b(?:zaplaceno|objednáno|rezervováno|zarezervováno|koupeno|zamluveno|potvrzeno) (?:\w+ ){0,2}(?:máme|mám)\b|\b(?:máme|mám) (?:\w+ ){0,2}(?:zaplaceno|objednáno|rezervováno|zarezervováno|koupeno|zamluveno|potvrzeno)\b(?! (?:hotel|ubytov|let|pokoj))|\b(?:which|that) (?:is|are|was|were|has been|have been) (?:already |all |fully )*(?:booked|reserved|paid|confirmed)\b|\b(?:is|are|has been|have been) (?:already |all |fully )*(?:booked and paid|paid and booked|reserved and paid|booked and confirmed)\b|\b(?:ist|sind) (?:\w+ ){0,2}(?:gebucht und bezahlt|bereits gebucht|schon gebucht|bereits bezahlt|schon bezahlt)\b"
    r"|\b(?:we|i)(?:'ve| have) (?:got )?(?:our |the |my )?(?:tickets|seats|a booking|a reservation) (?:for|on)\b|\b(?:lístky|vstupenky|jízdenky|tickets|karten|rezervaci) (?:\w+ ){0,3}(?:v ruce|v kapse|in hand|in der hand|v mobilu)\b"
)
_SOMEBODY = r"(?:colleagues?|friends?|boss|agency|agent|assistant|secretary|hotel|reception|concierge|husband|wife|son|daughter|partner|girlfriend|boyfriend|mother|mum|father|dad|brother|sister|kolegyně|kolega|šéf\w*|agentura|cestovka|kancelář|asistentka|recepce|manžel(?:ka)?|kamarád(?:ka)?|přítel(?:kyně)?|dcera|syn|maminka|máma|tatínek|táta|bratr|sestra|kolleg(?:e|in|en)|chef\w*|agentur|reisebüro|sekretärin|rezeption|mann|frau|tochter|sohn|mutter|vater|bruder|schwester|freund(?:in)?)"
_DONE = (
    r"(?:objednal|rezervoval|zarezervoval|přihlásil|zapsal|koupil|zakoupil|zamluvil|zajistil|zařídil|zaplatil)[aiy]?"
)
_SELLS_TO_US = r"\b(?:we (?:offer|provide|supply)|wir (?:bieten|liefern)|nabízíme|dodáváme) (?!our\b|to our\b|unseren\b|našim\b|naším\b)(?:\w+ ){1,4}(?:for|für|pro|to) (?:your|ihre?n?|vaš\w+)\b"
_SENDS = r"(?:pošle|zašle|dodá|will send|sends|schickt|sendet|bringt)"
_TO_BE_DONE = r"(?:objedná|rezervuje|zarezervuje|přihlásí|zapíše|koupí|zamluví|zajistí|zařídí|vyřídí)"
_BY_OTHERS = (
    rf"\b{_SOMEBODY}\b(?: \w+){{0,3}}? (?:už|již)\b{_WITHIN}{{0,80}}\b{_DONE}\b|\b{_TO_BE_DONE} (?:\w+ )?{_SOMEBODY}\b|\b{_SOMEBODY}\b(?: \w+){{0,3}}? {_TO_BE_DONE}\b|\b(?:objednáme|rezervujeme|koupíme|zamluvíme|objednám|koupím) (?:\w+ ){{0,2}}(?:přes|skrz|v hotelu|na recepci|u cestovky|jinde|online|na webu|sami)\b"
    rf"|\b(?:rezervaci|objednávku|the (?:booking|reservation|order)|die (?:buchung|bestellung|reservierung))\b{_WITHIN}{{0,30}}\b{_SENDS}\b{_WITHIN}{{0,24}}\b{_SOMEBODY}\b|\b{_SOMEBODY}\b(?: \w+){{0,3}}? {_SENDS} {_WITHIN}{{0,20}}\b(?:rezervaci|objednávku|booking|reservation|order|buchung|bestellung|reservierung)\b"
    rf"|\b{_SOMEBODY}\b(?: \w+)? (?:has|have|had)(?: \w+)? (?:booked|reserved|ordered|bought|arranged|signed|got)\b|\b{_SOMEBODY}\b(?: \w+)? (?:will|'ll|is going to|is|are)(?: \w+)? (?:be )?(?:book\w*|reserv\w*|order\w*|buy\w*|arrang\w*|handl\w*)\b|\b(?:we|i)(?:'ll| will| shall| are going to)(?: \w+)? (?:book|reserve|order|buy) (?:\w+ ){{0,3}}(?:through|via|at the hotel|online|ourselves|with (?:our|the) (?:hotel|agent|agency))\b"
    rf"|\b{_SOMEBODY}\b(?: \w+)? (?:wird|werden)\b{_WITHIN}{{0,120}}\b(?:buchen|reservieren|bestellen|kaufen)\b(?= *[.!;,]| *$)"
    rf"|\b{_SOMEBODY}\b(?: \w+)? hat\b{_WITHIN}{{0,90}}\b(?:gebucht|reserviert|bestellt|angemeldet|gekauft)\b|\b(?:bucht|reserviert|bestellt|erledigt|übernimmt) (?:\w+ ){{0,2}}{_SOMEBODY}\b|\b(?:buchen|reservieren|bestellen|kaufen) wir (?:\w+ ){{0,4}}(?:über|beim|im hotel|online|selbst)\b|\b(?:buchung|reservierung) (?:\w+ )?(?:läuft|erfolgt|machen wir|mache ich) über\b"
)
_ASKS_TO_BOOK = rf"{FIRMLY_BOOKS}|{BOOKS_IF_FREE}|\b(?:prosím\w*|poprosil\w*|žádám\w*) (?:\w+ ){{0,3}}o (?:\w+ ){{0,2}}(?:rezerv|zarezerv|objedn|zapsání|míst|lístk|vstupen|přihlášení)\w*|\b(?:rezervujte|zarezervujte|objednejte|zapište|napište si nás|zamluvte|připište|přihlaste)\b|\b(?:please|kindly|pls|bitte)\b{_WITHIN}{{0,40}}\b(?:book|reserve|put|add|sign|order|hold|buchen|reservieren|eintragen|vormerken|bestellen)\b|\b(?:chci|chceme|chtěl[aiy]? (?:bych|bychom)|rád[ai]? (?:bych|bychom|bysme)) (?:\w+ ){{0,4}}(?:rezerv|objedn|zarezerv|koup|zamluv|přihlás)\w*"


def asks_about_theirs(folded: str) -> bool:
    """A question of somebody who holds the tickets, which is none of room."""
    return _holds_tickets(pattern(TRAVEL_BOOKED).sub(" ", folded)) and has(_ONLY_ASKS, folded)


# "The hotel is booked already", "for the theatre we have tickets at seven": of another evening.
_OF_OTHER_THINGS = r"\b(?:hotel\w*|ubytov\w*|pokoj\w*|let(?:enky|enek)?\b|vlak\w*|autobus\w*|divadl\w*|opery|operu|koncert\w*|restaurac\w*|večeři|oběd|flights?|trains?|coach|theat(?:re|er)|opera|concert|restaurant|lunch|dinner|show|zimmer|unterkunft|flug|flüge|zug\w*|bahn\w*|theater|oper|konzert|abendessen|mittagessen)\b"


def _holds_tickets(folded: str) -> bool:
    for match in pattern(_HELD_ALREADY).finditer(folded):
        start = max(folded.rfind(mark, 0, match.start()) for mark in (". ", "! ", "? ", "\n", ", ")) + 1
        if not has(_OF_OTHER_THINGS, folded[start : match.end() + 24]):
            return True
    return False


def only_tells(folded: str) -> str | None:
    """The code of why the cruise that is told of is not ordered in this mail, or None."""
    if has(_SELLS_TO_US, folded):
        return "other_business"
    elsewhere = pattern(TRAVEL_BOOKED).sub(" ", folded)
    if has(_ASKS_TO_BOOK, elsewhere):
        return None
    if _holds_tickets(elsewhere):
        return "booked_already"
    if has(_BY_OTHERS, elsewhere):
        return "somebody_else_books"
    return "only_asks" if has(_ONLY_ASKS, folded) else None

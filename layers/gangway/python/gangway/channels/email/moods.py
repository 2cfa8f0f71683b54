# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Whether a word of acting is meant as one: not under a condition, not put off, not past, not somebody else's doing.

`restraint` is the one gate every acting intent passes. A mail it holds back goes to a person with the reason.
"""

import re
from collections.abc import Callable

from gangway.channels.email.conditions import CONDITION, VERB_FIRST
from gangway.channels.email.folding import has, pattern
from gangway.channels.email.intent_words import (
    BOOKS,
    BOOKS_IF_FREE,
    BOOKS_WHAT_IS_FREE,
    CANCELS,
    CHANGES,
    POSSIBLE,
    SOLD_ELSEWHERE,
    TRAVEL_BOOKED,
)
from gangway.channels.email.reading import Intent

_POLITE = (
    r"\b(?:pokud|kdyby\w*|jestli\w*|v případě,? že|kdyžtak|[a-z]{2,}-li|if|in case|should|unless|falls|wenn|sofern|sollte[n]?|bei|für)\b[^.!?\n]{0,60}"
    r"\b(?:otáz\w+|dotaz\w*|potřeb\w+|problém\w*|cokoli\w*|něco|nejasn\w+|zavol\w+|volejte|napište|ozvěte|kontakt\w*|question\w*|need (?:anything|more|any|further|me|us|it|this|to (?:reach|call|contact))|anything (?:else|comes up|happens|(?:is|looks|seems|should be) (?:off|wrong|amiss|odd|missing|unclear|not right))|problem\w*|trouble|issues?\b|call|contact|further|more information|details|fragen|rückfragen|probleme?|etwas|angaben|erreichbar|erreichen|infos?|údaj\w*|k zastižení|reachable|reach me|anrufen|melden sie|kontakt\w*|(?:et)?was (?:ist|wäre|sein sollte|dazwischen\w*)|(?:by )?bylo něco|se něco)\b[^.!?\n]*|\b(?:pay|zaplat\w+|platit|zahlen|bezahlen|überweis\w+)\b[^.!?\n]{0,40}\b(?:if|whenever|pokud|když|kdykoli|wenn|wann immer|falls)\b[^.!?\n]*"
)
# A wish about where to sit, as in "if the table could be near the exit"; "if there is no window table, then not" is none.
_ABOUT_THE_TABLE = r"\b(?:sit|be seated|seats?|outside|(?:on|up on) deck|upstairs|sedět|venku|na palubě|nahoře|horní palub\w+|sitzen|draußen|oben|an deck)\b[^.!?\n]{0,30}\b(?:if|když|pokud|jestli|kdyby|wenn|falls|sofern)\b[^.!?\n]*\b(?:weather|sun\w*|dry|warm|nice|počas\w*|sluníčk\w*|hezky|teplo|wetter|sonn\w*|trocken|warm|schön)\b[^.!?\n]*|\b(?:kdyby|pokud by|jestli by|if|wenn|falls) (?:the |our |der |unser |ten |náš |naše |ty )?(?:stůl|stoly|stolek|místa|sedadla|tables?|seats|tisch|plätze)\b(?![^.!?\n]*\b(?:neobj\w+|nerezerv\w+|nechc\w+|nepojed\w+|nepřij\w+|zruš\w+|raději|jinak|cancel\w*|don't|do not|then|otherwise|instead|dann|sonst|nicht buchen|storn\w+)\b)[^.!?\n]*\b(?:daleko|blízko|poblíž|vedle|near|close|far|next to|quiet\w*|klidn\w+|stín\w*|nähe|nah|weit|ruhig\w*|pohromadě|together|zusammen)\b[^.!?\n]*"
# "Even if it rains", "although nobody would guess": the request stands in any case.
_EVEN_IF = r"\b(?:auch|selbst|sogar) (?:wenn|falls)\b|\bwenn auch\b|\beven (?:if|when)\b|\b(?:i|byť) (?:kdyby\w*|když|pokud|jestli)\b|\b(?:egal|ganz gleich|nezáleží|je (?:nám |mi )?jedno|nevadí(?: nám| mi)?|doesn't matter|no matter|don't mind|do not mind),? (?:ob|wenn|jestli|zda|pokud|když|if|whether|when)\b"
_NICE = r"(?:dobr|fajn|super|hezk|prim|mil|skvěl|rád|vděčn|ideáln|nejlepší|bezv|paráda|parádn|báječn|potěš|uvíta|ocen|great|lovely|nice|good|perfect|wonderful|helpful|fantastic|brilliant|amazing|ideal|grateful|appreciate|happy|thrilled|delighted|love|schön|toll|nett|prima|gut|wunderbar|klasse|freuen|dankbar|perfekt|lieb)\w*"
# "It would be nice if we sat together", "kdyby zbyl flek u okna, byl bych rád": a wish beside the request.
_WOULD_BE_NICE = (
    rf"\b(?:bylo by|by bylo|byl[aoi]? bych\w*|byli bychom|bychom byli|potěšilo by\w*|(?:would|'d|might) (?:be|really|very much)?|es wäre|wäre(?:n)?(?: es| wir| ich)?|würde[n]?) (?:\w+ ){{0,4}}{_NICE},? (?:\w+ )?(?:kdyby\w*|pokud by\w*|if|wenn)\b"
    rf"|\b(?:kdyby\w*|pokud by\w*|if|wenn|falls)\b[^.!?\n]{{0,80}}\b(?:flek\w*|míst\w+|stůl|stol\w+|okn\w+|okén\w+|okýn\w+|spolu|pohromadě|vedle|venku|palub\w+|table|window|seats?|outdoors?|outside|(?:upper|open|sun) deck|together|draußen|im freien|oberdeck|fenster\w*|tisch\w*|pl[aä]tze?|zusammen|nebeneinander)\b[^.!?\n]{{0,60}}?,? (?:\w+ ){{0,3}}(?:\w+(?='d))?(?:by|bych\w*|bychom|would|'d|wäre\w*|würde\w*) (?:\w+ ){{0,4}}{_NICE}"
    r"|\b(?:wenn|if|pokud|když|kdyby)\b[^.!?\n]{0,40}\b(?:wetter|weather|počas\w+|slun\w+|sonne|sun\w*|warm|teplo|hezky)\b[^.!?\n]{0,60}\b(?:draußen|outside|venku|ven\b|deck|palub\w+|oberdeck)\b(?![^.!?\n]*\b(?:jinak|otherwise|sonst|dann nicht)\b)"
)
# "If not, he stays at home": what was asked aside, a dog say, changes nothing.
_OR_ELSE_NO_MATTER = r"\b(?:kdyby|pokud|jestli|když) (?:ne|to nejde|to nepůjde|nesmí|nemůže)\b[^.!?\n]{0,50}\b(?:doma|nevadí|nic se neděje|jedno|poradíme|zvládneme|obejdeme)\b|\bif (?:not|that'?s not possible|it isn't|he can'?t|she can'?t),?[^.!?\n]{0,50}\b(?:at home|behind|no (?:problem|worries|bother|matter|big deal)|never mind|fine|manage|without|not the end)\b|\b(?:wenn|falls) (?:nicht|nein),?[^.!?\n]{0,50}\b(?:zu ?hause|daheim|macht (?:das )?nichts|kein problem|egal|auch gut|nicht schlimm)\b"
_WET_ALL_THE_SAME = r"\b(?:kdyby|pokud|když|i kdyby|if|even if|wenn|falls|sollte)\b[^.!?\n]{0,50}\b(?:prš\w+|déšť|deš\w+|bouř\w+|fouk\w+|rain\w*|storm\w*|windy?|regn\w*|regen|stürm\w*|sturm|gewitter\w*|windig)\b[^.!?\n]{0,60}\b(?:uvnitř|inside|indoors|drinnen|pláštěnk\w+|deštník\w*|nevadí|nic se neděje|jedno|umbrella\w*|raincoats?|ponchos?|don'?t mind|doesn'?t matter|no (?:problem|matter)|fine|egal|nichts|schirm\w*|regen(?:jacken?|schirm\w*|zeug)|kein problem)\b"
_ONLY_THEN = (
    r"\b(?:jen tehdy|(?:jen|jenom|leda) (?:když|pokud|jestli)|jedině (?:když|pokud)|pouze (?:když|pokud)|jakmile|teprve (?:když|až)|až (?:se|nám|mi|budeme|budu|dostan\w+|zjist\w+|přij\w+|bud[eou]\w*|potvrd\w+|schvál\w+|zaplat\w+)|když (?:bude|budou|nebude|budete|vrátíte|dostan\w+|to (?:půjde|vyjde|nebude)|prší|ne\w+)|"
    r"only (?:if|when|once)|once (?:we|i|you|my|our|the|he|she|they)|as soon as|when (?:we|i|you) (?:know|have|get|hear)|whenever|sobald|nur (?:dann|wenn)|(?<!nicht )erst (?:wenn|nach(?:dem)?\b|dann)|solange|je nachdem|depending|podle toho|záleží na)\b"
)
_PUT_OFF = (
    r"\b(?:předběžn\w+(?! (?:nás |se |s |je |bude )*(?:(?:kolem|okolo|asi|cca|zhruba|přibližně) )?\d)|nezávazn\w+|tentativ\w+|provisional\w*|pencil(?:l?ed)? (?:us |me )?in|vorläufig\w*|unverbindlich\w*|vorbehaltlich|"
    r"(?:závazně |ještě |definitivně )?(?:potvrdím\w*|upřesním\w* (?:termín|datum|den)|rozhodn\w+|dáme vědět|dám vědět|ozvu se|ozveme se|se ozv(?:u|eme)) (?:\w+ )?(?:příští|později|do|zítra|až|během|v)\b|"
    r"ozve se (?:vám )?(?:\w+ )?(?:sám|sama|osobně)|(?:he|she|they|who)(?:'ll| will) (?:contact|call|write|e-?mail|be in touch|get in touch)|meldet sich (?:\w+ )?(?:selbst|noch|bei ihnen)|"
    r"(?:will|'ll|shall) (?:decide|confirm|let you know|get back(?! to you (?:about|on|with|regarding) (?:the |our )?(?:music|drinks?|menus?|food|catering|details|names?|dietary|decorations?|flowers|cake|seating|invoice|payment))|come back to you|think)|let you know (?:by|later|tomorrow|next|as|when|whether|if)|(?:haven't|have not|not) (?:yet )?(?:decided|made up)|"
    r"(?:entscheiden|bestätigen) (?:\w+ ){0,2}(?:erst|später|nächste|bis|morgen|endgültig|noch)|(?:geben|gebe) (?:\w+ ){0,3}(?:noch )?bescheid|melde[n]? (?:mich|uns) (?:\w+ )?(?:nochmal|später|morgen|wieder|bis))"
)
# "If there is room, I will write", "let me know before you book": the request itself is still to come.
_TO_COME = (
    r"\b(?:pokud|jestli\w*|když)\b[^.!?\n]{0,50}\b(?:místo|místa|volno|volné)\b[^.!?\n]{0,20},\s(?:tak )?(?:se (?:vám )?)?(?:ozvu|ozveme|napíšu|napíšeme|zavolám|zavoláme)\b"
    r"|\b(?:let me know|tell me|tell us|let us know|check with (?:me|us)|sagen sie (?:mir|uns)|dejte (?:mi|nám) vědět|ozvěte se)\b[^.!?\n]{0,20}\b(?:before (?:you )?book\w*|before (?:you )?reserv\w*|bevor sie (?:\w+ )?(?:buchen|reservieren)|než (?:\w+ )?(?:zarezerv|rezerv|objedn|zapíš)\w+)"
    r"|\b(?:rezervaci|objednávku|booking|buchung|bestellung) (?:\w+ )?(?:udělám\w*|pošl\w+|provedu|provedeme|mache|machen) (?:\w+ )?(?:potom|pak|později|až|dann|später|danach|later)\b"
)
_NOT_NOW = r"\b(?:noch nicht|noch nichts|not yet|nothing yet|anything yet|zatím ne\w*|ještě ne(?:rezerv|objedn|zarezerv|bookuj|zamlouv)\w*|wait (?:until|for)(?! (?:us|me) (?:on|at|in|by|here|there|back))|hold off|počkejte|warten sie)\b"
_WAIT = r"\b(?:ještě |zatím |s tím )počkejte\b|\bpočkejte (?:prosím )?(?:na (?:potvrzení|odpověď|můj|naše|mé|moje|mou)|s (?:tím|rezervací|objednávkou)|až|než)\b|\bhold off\b|\bwait (?:for (?:my|our) (?:confirmation|reply|answer|ok)|with (?:the|our) (?:booking|reservation)|until (?:i|we|you))\b|\bwarten sie (?:noch|bitte noch|damit|mit der|auf (?:meine|unsere))\b"
_WOULD_HAVE = (
    r"\b(?:would have (?:loved|liked|preferred|booked|been)|would've|(?:had|were|was) (?:planned|planning|hoped|going|meaning|wanted|hoping(?! to (?:go|come|join|sail|book)[^.!?\n]*\d)) to(?! be (?:\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))|wanted to [^.!?\n]{0,80}\bbut\b|plans? (?:have |has )?changed|"
    r"bývali? bychom|byli bychom (?:rádi )?(?:objedn|rezerv|jeli)\w*|chtěli jsme [^.!?\n]{0,80}\b(?:ale|jenže) (?:bohužel|nakonec|už ne|nejde|ne)\w*|(?:wollten|hatten vor)(?![^.!?\n]{0,60}\b(?:stornier|absag))[^.!?\n]{0,80}\b(?:aber|doch) (?:leider|nun|jetzt)|wäre\w* (?:gerne )?mitgefahren)\b"
)
_CHANGED_MIND = r"\b(?:anders (?:überlegt|entschieden)|rozmysleli jsme (?:si|se)|(?:jsme|jsem) (?:si to |se )?rozmysle\w+|changed (?:our|my) minds?|no longer (?:want|need|interested)|už (?:nechceme|nemáme|nechci|nemám|nepotřeb\w+)|nemáme zájem|nemám zájem|(?:do not|don't) (?:want|need) (?:the|to)|kein interesse|wollen (?:\w+ ){0,3}nicht mehr|(?:were|was) told to(?! (?:ask|write|e-?mail|contact|book|request|say|mention|try|get in touch|call|phone|reserve)\b))\b"
_SOMEBODY = r"(?:colleagues?|friends?|boss|agency|agent|assistant|secretary|husband|wife|son|daughter|he|she|they|someone|somebody|kolegyně|kolega|šéf\w*|agentura|asistentka|manžel\w*|kamarád\w*|dcera|syn|někdo|kolleg(?:e|in|en)|chef\w*|agentur|sekretärin|mann|frau|jemand)"
_SOMEBODY_ELSES = rf"\b{_SOMEBODY}\b(?: \w+)? (?:will|is going to|'ll|has|have|had|already|did|is about to|booked|reserved|ordered|bude|už|objedná\w*|zarezervuje|rezervuje|objednal[aiy]?|zarezervoval[aiy]?|rezervoval[aiy]?|wird|hat|hatte|bucht|reserviert)\b[^.!?\n]{{0,60}}"
_NOUNS = r"\b(?:bookings?|reservations?|orders?|rezervac\w+|objednávk\w+|buchung\w*|reservierung\w*|bestellung\w*)\b"
_PAST_BOOKING = r"\b(?:za|při)?(?:objednal|rezervoval|zarezervoval|koupil|zaplatil)[aioy]?\b"
_WISHED = r"\b(?:by|bych|bychom|bysme|byste|bys|rád\w*|chtěl\w*|mohl\w*)\b"
# "Cancel it on Friday, otherwise we come": under a condition, whatever its words were.
_OR_ELSE_COMES = r"\b(?:sonst|ansonsten|andernfalls|jinak|v opačném případě|otherwise|or else|failing that)\b[^.!?\n]{0,30}\b(?:komm\w+|fahr\w+|bleib\w*|(?:při|po)(?:jed|jd)\w+|doraz\w+|zůst\w+|plat[ií]|we|i|come|keep|stays?)\b"
_CANCELLED_ALREADY = r"\b(?:you(?:'ve| have| had)? cancell?ed|(?:was|were|is|are|has been|have been|been|got|really|already) cancell?ed|zrušili jste|byl[aoy]? (?:\w+ ){0,2}(?:zrušen|stornován)\w*|je (?:\w+ ){0,2}(?:zrušen|stornován)\w*|wurde\w* (?:\w+ ){0,3}(?:storniert|abgesagt)|haben sie [^.?!\n]{0,40}(?:storniert|abgesagt)|(?:ist|sind) (?:\w+ ){0,3}storniert)\b"
# "Our flight got cancelled": something else than what was booked here.
_COMES_AFTER_ALL = r"\b(?:přijedeme|dorazíme|přijdeme|pojedeme|we(?:'ll| will| are going to) (?:be there|come|make it)|wir kommen (?:doch(?! (?:leider |nun )?nicht)|trotzdem|gerne|natürlich))\b(?![^.!?\n]{0,40}\b(?:another|next|some other|somewhere|elsewhere|with (?:another|somebody|someone|other)|příště|jindy|jinam|jinde|jinud\w*|jinou|s (?:jin\w+|někým|konkurenc\w+)|woanders\w*|anderswo\w*|jiný|napřesrok|příští|ander\w+|nächste\w*|later)\b)"
OF_OTHERS = (
    r"\b(?:flights?|planes?|trains?|trips?|holidays?|vacation|conference|concert|meeting|event|wedding|party|ferry|tour|company|operator|provider|let|vlak|zájezd|dovolená|konference|koncert|akce|svatba|oslava|společnost|firma|dopravce|agentura|flug|zug|reise|urlaub|konferenz|konzert|veranstaltung|hochzeit|feier|anbieter|veranstalter|firma)\b(?: \w+){0,4}? (?:cancell?ed|zrušen\w*|zrušil\w*|stornován\w*|stornoval\w*|storniert|abgesagt)(?: on us)?"
    r"|\b(?:cancell?ed|zrušil[aiy]?|stornoval[aiy]?) (?:on us|(?:(?:our|the|my|nám|mi|se|náš|naš[ei]|unseren?|den) )+(?:\w+ )?(?:flights?|trains?|trip|let|vlak|zájezd|akci|konferenci|koncert|flug|zug|reise))\b|\bzrušený\w* (?:let|vlak|zájezd)\w*"
    r"|\b(?:zrušit|zrušíme|odřekn\w+|cancel|absagen|stornieren) (?:(?:the|our|my|das|den|die|unser\w*|mein\w*|to|náš|naš[ei]|ten) )?(?:kino|divadl\w*|restaurac\w*|cinema|restaurant|theat(?:re|er)|hotel\w*|flights?|flug|let\b|schůzk\w*|meeting|appointment|dinner elsewhere)\b"
)
_ASKS_US = r"\b(?:could|can|would|will) (?:you|we|i|u)\b|\bmůžete|mohl\w*|prosím\w*|please|pls|kindly|bitte|könnten|können sie|würden\b"


_MAYBE = r"(?:možná|snad|eventuálně|nejspíš|pravděpodobně|asi|might|(?:we|i|you) may|maybe|perhaps|possibly|probably|vielleicht|eventuell|womöglich|möglicherweise|wahrscheinlich|unter umständen|evtl)"
_VERBS = r"(?:objedn\w+|rezerv\w+|zarezerv\w+|koup\w+|pojed\w+|přijed\w+|book|reserve|order|buy|come|join|cancel|buche\w*|reservier\w*|bestell\w*|kommen|fahren|stornier\w*|zruš\w+|storn\w+)"
_HEDGED = rf"\b{_MAYBE}\.?\s+(?:\w+\s+){{0,2}}{_VERBS}\b|\b{_VERBS}\s+(?:\w+\s+){{0,2}}{_MAYBE}\b(?!\s+(?:v|ve|um|at|gegen)\b|\s+\d)"


def restraint(folded: str, intent: Intent) -> str | None:
    """The code of what speaks against acting at once, or None. `folded`: the new text with its own subject."""
    if is_conditional(folded):
        return f"conditional_{intent}"
    if (
        has(_PUT_OFF, folded)
        or has(_WAIT, folded)
        or (intent == "order" and has(_TO_COME, folded))
        or (intent == "order" and has(_NOT_NOW, around(BOOKS, folded)))
    ):
        return "not_yet"
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
    if has(_COMES_AFTER_ALL, folded):
        return "comes_all_the_same"
    if has(_CANCELLED_ALREADY, pattern(OF_OTHERS).sub(" ", said)):
        return "cancelled_already"
    return "asks_about_cancelling" if "?" in said and not has(_ASKS_US, said) else None


_OR_NOT = rf"{CONDITION}[^.!?\n]*\b(?:nechc\w+|nepojed\w+|nejed\w+|nepřij\w+|nerezerv\w+|neobjed\w+|tak (?:to )?ne\b|(?:don't|do not|won't|will not) (?:want|come|need|book)|not (?:book|come)|then (?:not|no\b)|forget it|dann (?:lieber )?nicht|nicht (?:buchen|kommen)|(?:kommen|wollen|fahren) wir (?:\w+ )?nicht)"


# "If I get the day off, book us": free is the guest, not the boat.
_A_DAY_OFF = rf"{CONDITION}[^.!?\n]{{0,40}}\b(?:(?:dostan\w+|dostal\w*|bud(?:u|eme) mít|vezm\w+ si) (?:\w+ )?volno|volno (?:dostan\w+|v práci)|(?:i|he|she|we|they|my \w+|wife|husband|boss)(?:'m| am| is| are|'s|'re) free|frei (?:bekomm\w*|krieg\w*|hab\w*|nehm\w*|gibt))|\bdostan\w*-li (?:\w+ )?volno"


# "I take it as booked unless I hear otherwise": no condition.
_UNLESS_TOLD = (
    r"\b(?:unless|if) (?:i|we) (?:hear|get told|am told|are told) (?:otherwise|anything else|differently|nothing)|\bunless (?:you|there) (?:tell|say|let|are|is)\b[^.!?\n]*"
    r"|\b(?:pokud|jestli|když) (?:se )?(?:mi |nám )?(?:se )?neozv\w+|\bnedáte-li (?:mi |nám )?vědět\b|\b(?:wenn|sofern|falls) (?:ich|wir) (?:nichts|von ihnen nichts|nichts anderes|nichts gegenteiliges)\b[^.!?\n]*"
)


# "Is the boat covered in case it rains?": asked aside, of the boat.
_ASKS_OF_THE_BOAT = r"(?:(?<=[.!?\n])|^)\s*(?:by the way,? |and |also,? |a |jinak,? |übrigens,? |und )?(?:is|are|does|do|je|jsou|má|máte|ist|sind|hat|gibt es|dá se|lze)\b[^.!?\n]{0,60}\b(?:covered|roof\w*|indoors?|inside|heated|shelter\w*|kryt\w*|zastřešen\w*|střech\w*|vytápěn\w*|uvnitř|schov\w+|überdacht|dach|innen\w*|beheizt)\b[^.!?\n]{0,60}\?"


def is_conditional(folded: str) -> bool:
    """A condition on the request itself: neither "if possible" nor "if you have questions" is one."""
    if has(_OR_NOT, folded) or has(_A_DAY_OFF, folded):
        return True
    if has(
        VERB_FIRST,
        pattern(rf"{BOOKS_WHAT_IS_FREE}|{POSSIBLE}|{_POLITE}|{_EVEN_IF}|{_WET_ALL_THE_SAME}").sub(" ", folded),
    ):
        return True
    folded = pattern(_WHETHER).sub(_without_other_questions, folded)
    folded = pattern(_WISHED_IF_FREE).sub(_without_room_when_booked(folded), folded)
    said = pattern(BOOKS_WHAT_IS_FREE).sub(" ", pattern(_ASKS_OF_THE_BOAT).sub(" ", folded))
    said = pattern(BOOKS_IF_FREE).sub(" ", pattern(POSSIBLE).sub(" ", said))
    said = pattern(_EVEN_IF).sub(
        " ", pattern(_WOULD_BE_NICE).sub(" ", pattern(rf"{_OR_ELSE_NO_MATTER}|{_WET_ALL_THE_SAME}").sub(" ", said))
    )
    said = pattern(_ABOUT_THE_TABLE).sub(" ", pattern(_POLITE).sub(" ", said))
    said = _without_conditions_of_other_things(
        pattern(rf"{_IF_THERE_IS_ONE}|{POLITE_CONDITION}|{_UNLESS_TOLD}").sub(" ", said)
    )
    return has(CONDITION, said) or has(_ONLY_THEN, said)


# "If we still fit in, we would like the boat at five. Count us in.": booked if there is room.
_WISHED_IF_FREE = r"\b(?:pokud|jestli\w*|když|kdyby\w*|if|wenn|falls|sofern)\b(?:[^.!?,\n]|(?<=\d)\.){0,60}\b(?:místo|místa|volno|voln[áéoý]\w*|vejde\w*|vešl\w*|lístk\w*|vstupen\w+|room|space|seats?|places?|tickets?|fit|squeeze|platz|plätze|frei\w*|karten|unterkommen|reinpassen)\b(?:[^.!?,\n]|(?<=\d)\.){0,40},?\s(?:tak |then |so |dann )?(?=(?:\w+ ){0,8}?(?:bychom|bysme|bych|rádi|ráda|rád|chtěli|we'd|we would|i'd|i would|möchten|möchte|würden|würde|kämen|kommen)\b)"


def _without_room_when_booked(folded: str) -> Callable[[re.Match[str]], str]:
    def left(match: re.Match[str]) -> str:
        return " " if has(BOOKS, folded[: match.start()] + folded[match.end() :]) else match.group()

    return left


# "Zum Seniorenpreis, falls es einen gibt", "phone (if needed)".
POLITE_CONDITION = r"\b(?:if you can|wenn sie können|wenn ihr könnt|pokud můžete)(?=\s*(?:[.,!;\n]|$))|\b(?:pokud|jestli|když) (?:vám |ti )?(?:to )?(?:vám |ti )?nevadí\b|\bpokud (?:vám to |to vám )(?:vyhovuje|nevadí|nebude vadit|přijde v pořádku)|\b(?:wenn|falls|sofern) (?:es |das )?(?:ihnen|euch|dir) (?:nichts ausmacht|recht ist|passt|keine umstände macht)|\b(?:wenn|falls) (?:das|es) (?:in ordnung|okay|ok|kein problem) ist|\bif (?:that's|that is|it's) (?:all ?right|okay|ok|fine|no (?:bother|trouble|problem)) (?:with|for) you|\bif you (?:would|could|will) be so (?:kind|good)(?: as)?|\bif that'?s (?:a thing|doable|an option|possible|not too much)\b|\bif (?:you don'?t mind|i may|we may|that'?s (?:all ?right|okay|ok)|it'?s (?:all ?right|okay|ok))\b|\bwenn sie so (?:nett|freundlich|lieb|gut) (?:wären|sind)|\b(?:kdybyste|pokud byste|jestli byste) (?:byl\w* )?tak (?:laskav\w*|hodn\w*|mil\w*)(?: byl\w*)?|\bbudete-li tak (?:laskav\w*|hodn\w*)"
_IF_THERE_IS_ONE = r"\b(?:if there is (?:such )?(?:a|an|one)\b|falls es (?:so )?(?:einen|eine|eins|das) gibt|pokud (?:nějak[áýéou]+|takov[áýéou]+) (?:je|máte|existuje)|if (?:needed|required|necessary|applicable|relevant|wanted)|(?:falls|wenn) (?:nötig|erforderlich|gewünscht)|(?:pokud|jestli) (?:je )?(?:třeba|potřeba|nutné))"
_OTHER_THINGS = r"\b(?:gebühr\w*|kosten|fees?|charges?|poplat\w+|send|pošl\w+|zašl\w+|schick\w+|answer|reply|odpověď|antwort|potvrzení|pay\w*|plat\w+|zaplat\w+|zahl\w+|bezahl\w+|receipt|účtenk\w*|address|adres\w*|invoice|faktur\w*|rechnung\w*|call|phone|telefon\w*|vol(?:at|ejte|ej|al\w*)|zavol\w+|ring|text me|napište|ozvěte|write|pick (?:\w+ )?up|collect|vyzvedn\w+|abhol\w*|tables?|stůl|stol\w*|okn\w+|window|tisch\w*|fenster\w*|posaďte|menu|meals?|jíd[el]\w*|essen|veg\w+|dogs?|ps[aei]\w*|hund\w*|prams?|buggy|kočár\w*|kinderwagen|discount\w*|slev\w+|price\w*|cen[auyě]\b|preis\w*|ermäßigung\w*|parkov\w+|parking|parken)\b"
_OF_THE_TRIP = r"\b(?:ne)?(?:pojed\w+|přijed\w+|přijd\w+|jed(?:u|eme|ou)|dorazí\w*|účastn\w+|come|comes|coming|join\w*|kommen|kommt|fahren|fährt|teilnehm\w+|mitfahr\w*)\b|,\s*(?:please )?(?:don't|do not|nicht|ne|nechci\w*|neobjedn\w+|nerezerv\w+)\b|\b(?:don't|do not) (?:book|order|reserve|bother)\b|\b(?:jinak|otherwise|sonst|nechc\w+|don't want|then (?:no|not|we|i)|dann nicht|raději|instead|weather|počas\w+|prš\w+|déšť|deš\w+|rain\w*|wetter|regen|sun\w*|slun\w+)\b"


# "I only want to ask if there are many stairs", "nevím, jestli se platí předem": a question aside, no condition.
_WHETHER = r"\b(?:(?:ze)?pt[aá]\w*|nevím\w*|netuším\w*|zajímá|vědět|ask\w*|wonder\w*|(?:don't|not|to) (?:know|sure)|wissen|weiß|fragen?|frage mich)\b[^.!?\n]{0,24}?,?\s(?:jestli|zda|zdali|if|whether|ob)\b[^.!?\n]*"
_OF_ROOM = r"\b(?:voln\w+|míst[ao]\b|kapacit\w*|space|room|available|availability|free|seats?|places?|frei\w*|platz|plätze|verfügbar)\b"


def _without_other_questions(match: re.Match[str]) -> str:
    said = match.group()
    decides = any(has(source, said) for source in (BOOKS, CANCELS, CHANGES, _OF_THE_TRIP, _OF_ROOM))
    return said if decides else " " * len(said)


def _without_conditions_of_other_things(folded: str) -> str:
    """As in "if you need an address for the receipt I send it later": the request itself hangs on nothing."""
    pieces = re.split(r"((?<=[a-z)\"'\d][.!?])\s+|\n)", folded)
    kept = [" " if at % 2 == 0 and _is_of_other_things(piece) else piece for at, piece in enumerate(pieces)]
    return "".join(kept)


def _is_of_other_things(sentence: str) -> bool:
    conditional = has(CONDITION, sentence) or has(_ONLY_THEN, sentence)
    acts = any(has(source, sentence) for source in (BOOKS, CANCELS, CHANGES, _OF_THE_TRIP))
    return conditional and has(_OTHER_THINGS, sentence) and not acts


def around(source: str, folded: str) -> str:
    """The sentences in which the words stand."""
    sentences = re.split(r"(?<=[a-z)\"'][.!?])\s+|(?<=\d{3}[.!?])\s+|\n", folded)
    return " \n ".join(sentence for sentence in sentences if has(source, sentence))

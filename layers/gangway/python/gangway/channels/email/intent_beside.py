# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""What stands beside a wish and sounds like another one: an ideal seat, the title of an order, a bill that is asked for."""

import re

from gangway.channels.email.folding import fold, has, pattern
from gangway.channels.email.intent_words import BOOKS
from gangway.channels.email.party_words import MONTH

# "Pošlete prosím fakturu za polední plavbu": of a cruise that was.
_ASKS_FOR_A_BILL = r"\b(?:pošl\w+|zašl\w+|vystav\w+|poslat|zaslat|send|issue|need|schick\w*|send\w*|stell\w*|brauch\w*|potřeb\w+)\b(?: (?!for\b|für\b|na\b|pro\b|zu[mr]?\b)\w+){0,4} (?:faktur\w+|účtenk\w+|daňov\w+ doklad|invoice|receipt|rechnung|quittung)\b"
# "Ideální by bylo místo u okna": a wish, no question of room.
AN_IDEAL_SEAT = r"\b(?:ideální|nejlepší|fajn|super|hezk[éý]|mil[éý]|pěkn[éý]|prima|skvěl[éý]|krásn[éý]|bezva|vhodn[éý])\s+(?:by\s+)?(?:nám\s+|pro nás\s+)?(?:bylo|byl)\s+(?:by\s+)?(?:nějak[éý]\s+|třeba\s+)?(?:míst\w+|stůl|stolek|stoleček)\b(?![^.!\n]*\?)"
# "Mám volno": they are free, the boat may not be.
DAY_OFF = r"\b(?:(?:mám|máme|má|mají) (?:\w+ )?|(?:udělám\w*|uděláme|vezmu|vezmeme|vzal\w*|beru|bereme) (?:si )?|(?:si )(?:udělám\w*|uděláme|vezmu|vezmeme|vzal\w*|beru|bereme) )volno\b(?![^.!?\n]*\?)"
# "The train we book afterwards": not the cruise.
TRAVEL_TO_BOOK = r"\b(?:bahn\w*|zug\w*|flug|flüge|hotel|zimmer|unterkunft)\b[^.!?\n]{0,12}\b(?:buche[n]?|reserviere[n]?)\b[^.!?\n]*|\b(?:book|reserve|buy) (?:our|the|my|a) (?:flights?|hotel|train|room)\b|\b(?:hotel|vlak|letenky|ubytování|jízdenky na vlak) (?:si )?(?:objedn|rezerv|zarezerv|koup)\w*"
# "Please send us the photos of the cruise": what is asked for is no seat.
PICTURES = r"\b(?:(?:prosím\w*|pros[ií]l\w* by\w*|chtěl\w* by\w*) (?:\w+ ){0,3}(?:o )?)?(?:zasl\w+|zašl\w+|posl\w+|pošl\w+|posíl\w+|send(?:ing)?|share|forward|schick\w*|send\w+|zusenden|zukommen)\b[^.!?\n]{0,30}\b(?:fot(?:k\w+|ek|ky|o|os|ograf\w+)|photos?|photographs?|pictures?|videos?|bilder)\b"
# "Is there room? We book once we have agreed": a question of room.
BOOKS_LATER = r"\b(?:(?:pak |potom |zá)?(?:objednáme|rezervujeme|zarezervujeme|zabookujeme),? (?:až|jakmile|hned,? jak|potom|pak|teprve)|(?:až|jakmile|pak|potom) [^.!?\n]{0,40}\b(?:objednáme|zarezervujeme)|(?:we|i)(?:'ll| will|'d| would) (?:then |only )?(?:book|reserve|order) (?:once|when|as soon as|after|later|then)|(?:buchen|reservieren|bestellen) (?:wir|würden wir) (?:dann|erst|sobald|später))\b"
# "Die Rechnung hat sich damit erledigt", beside a cancellation: nothing is asked about it.
BILL_IS_OVER = r"\b(?:rechnung\w*|faktur\w*|invoice)\b[^.!?\n]{0,40}\b(?:erledigt|hinfällig|gegenstandslos|void|obsolete|no longer (?:needed|applies)|neplatí|bezpředmětn\w+|není (?:už |již )?třeba|odpadá)\b"
# "(Your invoice number was 2027-0911)": told, and nothing is asked about it.
NUMBER_OF_A_BILL = r"\b(?:your |the |vaše )?(?:invoice|receipt) (?:number|no\.?) (?:was|is)\W+[\w/-]*\d[\w/-]*|\b(?:číslo )?faktur[ay] (?:č\.? |číslo )?(?:byla? |je )?\W*[\w/-]*\d[\w/-]*\)|\brechnungs(?:nummer|nr\.?) (?:war|ist|lautet)\W+[\w/-]*\d[\w/-]*"
# "Dcera dostala brigádu", "prosecco is our job": nobody asks us for work.
THEIR_JOB = r"\b(?:is|was|be) (?:our|my|his|her|their) job\b|\b(?:he|she|son|daughter|husband|wife|brother|sister|friend|one of us)(?: \w+)? (?:has|got|started|starts|found|landed)(?: \w+){0,3} (?:job|internship)\b|\b(?:dcera|syn|manžel|manželka|bratr|sestra|vnučka|vnuk|kamarád|kamarádka|přítel|přítelkyně|jeden|jedna|švagr|neteř|synovec)\b(?: \w+){0,2} (?:dostal|sehnal|našel|našla|má|nastoupil|nastupuje)\w*(?: \w+){0,2} brigád\w*(?! (?:u vás|pro vás))|\b(?:sohn|tochter|mann|frau|bruder|schwester|freund|freundin)\b(?: \w+)? (?:hat|macht|bekam|beginnt)(?: \w+){0,4} (?:job|praktikum|ferienjob)\b(?! bei ihnen)"
# "Souhlas s GDPR: ano".
CONSENT = r"\b(?:souhlas\w*|consent|einwilligung|zustimmung)\W+(?:s |se |to |zur |der )?(?:gdpr|dsgvo|zpracování\w* osobní\w* údaj\w*|data (?:processing|protection)|datenschutz\w*)|\b(?:gdpr|dsgvo|datenschutz)\W+(?:ano|yes|ja|ok|souhlas\w*|consent|accepted|akzeptiert)\b"
# "Our booking for the 29th" above "kindly book …": the title of the order.
TITLE = r"^\s*(?:our|my|naše|moje|unsere|meine)\s+(?:booking|reservation|order|rezervace|objednávka|buchung|reservierung|bestellung)\s+(?:for|on|na|ze?|für|am|im)\b[^\n?]*\n"


_DOT_OF_A_DAY = rf"(?<=\d)\.(?=\s{{0,2}}(?:{MONTH})\b)"
# "Am 12. 6. gebucht", "12.6.2027"; behind the month's figure only where the sentence goes on in small letters.
_NUMERIC_DAY = re.compile(r"(?<![\d.,])(\d{1,2})\.(\s?)(\d{1,2})\.(?=\s?\d{4}\b|[,:)]|\s[a-zà-ž])")


def without_dots_of_days(text: str) -> str:
    """The folded text, as long as `text`. The dots in "am 12. Juni" and "12. 6. 2027" end no sentence, and what a
    pattern links across the day stays linked.
    """
    plain = _NUMERIC_DAY.sub(lambda day: f"{day[1]} {day[2]}{day[3]} ", text)
    return pattern(_DOT_OF_A_DAY).sub(" ", fold(plain))


# "Guten Tag, sollte die Bahn streiken, …" on one line: the sentence begins behind the greeting.
_GREETING = r"(?:^|(?<=\n))[^\S\n]*(?:guten (?:tag|morgen|abend)|grüß gott|hallo(?: zusammen)?|servus|moin|hello|hi(?: there| all)?|good (?:day|morning|afternoon|evening)|dobr(?:ý|é|ou|ej) (?:den|ráno|večer|odpoledne)|zdravím(?: vás)?|ahoj|hezk(?:ý|é) (?:den|večer|ráno))[^\S\n]*,[^\S\n]*(?=\S)"


def without_greetings(folded: str) -> str:
    """A line of its own for what stands behind a greeting."""
    return pattern(_GREETING).sub("\n", folded)


def asks_only_for_a_bill(folded: str) -> bool:
    return has(_ASKS_FOR_A_BILL, folded) and not has(BOOKS, pattern(_ASKS_FOR_A_BILL).sub(" ", folded))

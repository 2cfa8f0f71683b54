# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""A wish that is only stated: which cruise, when and for whom, without a word of booking and without a question.

The rule of the mails says that this is an order; what speaks of doubt, of an old booking or of the past is none.
"""

from gangway.channels.email.conditions import is_conditional
from gangway.channels.email.folding import has, pattern
from gangway.channels.email.intent_words import CANCELS, DECLINES, DOUBTS, ENQUIRES, NOT_YET
from gangway.channels.email.sense import Circumstances

_UNDECIDED = r"\b(?:tempt\w*|appeal\w*|sounds|looks|láká\w*|zauja\w+|líbí|reizt|gefällt|klingt|thinking|consider\w*|(?:to|not|yet|still|can't|help us) decide|deciding|undecided|wonder\w*|quote|rozhod\w+|přemýšl\w+|uvažuj\w+|zvažuj\w+|poptáv\w+|überleg\w*|entscheid\w*|noch nicht|not yet|možná|maybe|perhaps|vielleicht)\b"
_OPEN = rf"{_UNDECIDED}|\b(?:options?|nabídk\w+|angebot\w*|anfrage\w*|zatím|eventuell|případně|popřípadě|eventuálně|or|nebo|anebo|či|oder|beziehungsweise|bzw)\b"


def is_undecided(folded: str) -> bool:
    """Words of thinking it over, or of a cruise that is theirs already."""
    return has(_UNDECIDED, folded) or has(_OF_THEIRS, folded)


def states_a_wish(folded: str, at: Circumstances) -> bool:
    """Which cruise, when and for whom, and no question, doubt or old booking beside it: that is an order in any words."""
    if not at.is_whole_wish or at.has_own_reference or at.answers is not None or "?" in folded:
        return False
    if has(rf"{_OF_THEIRS}|{_LATE}", folded):
        return False
    folded = pattern(_NO_NEED_OF).sub(" ", folded)
    speaks_of_more = any(has(source, folded) for source in (DOUBTS, NOT_YET, ENQUIRES, CANCELS, DECLINES, _OPEN))
    return not speaks_of_more and not is_conditional(folded) and not has(_PAST_CRUISE, folded)


# "Místa u okna nepotřebujeme", "so no ticket for her": of a thing or of one who stays ashore, and no second thought.
_THING = r"(?:okn\w*|windows?|fenster\w*|židličk\w*|sedačk\w*|high ?chairs?|kinderst\w+|parkov\w+|parking|parkpl\w+|menu\w*|kočár\w*|buggy|prams?|kinderwagen|ticket|tickets|seat|lístek|lístky|jízdenku|karte|platz) ?"
_NO_NEED_OF = rf"(?:(?<=[.!?,\n])|^)[^.!?,\n]*\b{_THING}[^.!?,\n]*\b(?:nepotřebuj\w+|(?:don't|do not|not) need\w*|brauch\w*[^.!?,\n]* (?:nicht|keine?n?))\b[^.!?\n]*|(?:(?<=[.!?,\n])|^)[^.!?,\n]*\b(?:nepotřebuj\w+|(?:don't|do not|not) need\w*|brauch\w* (?:wir |ich )?(?:nicht|keine?n?))\b[^.!?,\n]*\b{_THING}[^.!?\n]*|,? so no (?:ticket|seat|place)s? (?:is |are )?(?:for|needed)\b[^.!?\n]*"
_LATE = r"\b(?:late|delay\w*|verspät\w*|zpozd\w*|zpožd\w*|opozd\w*)\b"
_OF_THEIRS = r"\b(?:unser\w*|mein\w*|our|my|naš\w+|moj[ie]|mou|svou|svoji)\s+(?!čísl\w+|č\b|zn\w*|ref\w*)(?:\w+\s+){0,2}(?:\w*fahrt|\w*tour|cruises?|boat|plavb\w+|rezervac\w+|objednáv\w+|booking|reservation|buchung|bestellung|večeř\w+|table|tisch|seats|tickets|plätze|karten|lístk\w+|místa)\b(?!\W{0,2}(?:no|number|nr|ref|code|nummer|čísl)\w*)"
# "We were on your lunch cruise": told of what was; "we were recommended your cruise" is not.
_PAST_CRUISE = r"\b(?:byl[aiy]? (?:jsme|jsem)|jel[aiy]? (?:jsme|jsem)|(?:jsme|jsem) (?:\w+ )?(?:byl|jel|absolvoval)[aiy]?|(?:we|i) (?:were|was|went|took|had|did|enjoyed)(?! (?:recommended|told|hoping|thinking|wondering|looking))|(?:wir|ich) (?:waren|war|hatten|haben [^.!?\n]{0,40}(?:gemacht|mitgemacht|erlebt)))\b"

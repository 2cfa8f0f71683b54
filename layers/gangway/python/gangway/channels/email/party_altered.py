# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Who joins or stays away, told in an answer or a change without a number of all: nobody may act on the rest alone.

"Yes, but at five. My mother-in-law is coming too", "accepted, without the child", "Meine Schwester fährt auch mit": the
party is to be another one, and the mail does not say which. Relatives who are named for another reason alter nothing: "we
celebrate with Mum", "with grandma we can't make it earlier", "my parents arrive by train".
"""

import re
from functools import cache

from gangway.channels.email.counting import number
from gangway.channels.email.folding import has, pattern
from gangway.channels.email.party_words import KINDS

_MORE_PEOPLE = r"kamarád\w*|kámoš\w*|koleg\w+|soused\w*|známý\w*|host(?:a|em|é)?\b|friends?\b|colleagues?\b|neighbou?rs?\b|guests?\b|somebody\b|someone\b|freund\w*|kolleg\w+|nachbar\w*|bekannte\w*|jemand\b|někdo\b|rodič\w*|parents\b|eltern\b|syn\w{0,3}\b|dcer\w+|son\b|daughter\b|sohn\w*|tochter\b|everybody\b|one of us\b|jeden z nás\b|jedna z nás\b|einer von uns\b|eine von uns\b"
_TOO = r"(?:i|také|taky|ještě|navíc|rovněž|s nám[ia]|nakonec|too|also|as well|with us|along|after all|auch|noch|dazu|mit uns|zusätzlich)"
_COMES = r"(?:(?:po|při)?jed(?:e|ou)|přij(?:de|dou)|doraz\w+|půjd(?:e|ou)|(?:is|are|will be|might be|may be) (?:also )?(?:coming|travelling)|com(?:e|es)|komm(?:t|en)|f[aä]hr(?:t|en))"
# Words that by themselves say that somebody is added or left out.
_JOINS = r"\b(?:přid(?:á|ají|ala|al|ali)\b|přibude\w*|přibyl\w*|přibere\w*|(?:veze|vezme|bere)me (?:(?:s sebou|taky|také|ještě) )?i\b|přivez\w+|join(?:s|ing|ed)?\b|bring(?:ing)? (?:along )?(?:my|our|a|an|another|one)\b|tag(?:s|ging)? along|(?:schließ\w+|schliess\w+) sich|stoß\w+ (?:noch )?(?:dazu|zu uns)|mitnehm\w+|mitbring\w*|bringen? (?:\w+ ){1,4}mit(?=\s*(?:[.,;!)\n]|$))|nehmen? (?:\w+ ){1,4}mit(?=\s*(?:[.,;!)\n]|$))|mitkomm\w*|mitf[aä]hr\w*|mitreis\w*|kommt? (?:\w+ ){0,2}(?:mit|dazu)(?=\s*(?:[.,;!)\n]|$))|f[aä]hrt? (?:\w+ ){0,2}mit(?=\s*(?:[.,;!)\n]|$)))"
_AWAY = r"\b(?:ne(?:po)?jed(?:e|ou)\b|nepřij(?:ede|edou|de|dou)\b|nedorazí\b|nemůže\b|nemohou\b|vypad(?:l\w*|ne)|odpad(?:l\w*|ne|á)\b|zůst(?!ande)\w+ (?:\w+ )?doma|(?:is|are)(?:n't| not) (?:coming|joining|travelling|able)|won't (?:be )?(?:com\w+|join\w*|travel\w*|able)|can(?:'t|not| not) (?:come|make it|join|travel)|drop(?:s|ped)? out|stay(?:s|ing)? (?:at )?home|backed out|bleib(?:t|en) (?:\w+ )?(?:zu ?hause|daheim)|(?:kommt|kommen|fährt|fahren|kann|können) (?:\w+ ){0,2}nicht(?: mit\w*)?(?=\s*(?:[.,;!)\n]|$))|fällt (?:\w+ )?aus|fallen (?:\w+ )?aus|springt ab|abgesprungen|verhindert|one (?:less|fewer|more)|o (?:jedn\w+|dva|dvě) (?:méně|míň|víc\w*)|ein\w* (?:weniger|mehr)|eine person (?:weniger|mehr))\b"
# "Without the child", "bez manžela", "ohne Oma"; "only my wife and I".
_WITHOUT = r"\b(?:bez|without|minus|ohne|not with|except|kromě|außer|plus)\s+(?:(?:the|our|my|an?|one|that|toho|té|těch|našeho|naší|mého|mé|jednoho|jedné|das|den|die|der|dem|ein\w*|unser\w*|mein\w*)\s+){0,2}"
_ONLY = r"\b(?:jen|jenom|pouze|only|just|nur|bloß)(?: (?:s|se|mit|with|for|pro|für|noch|už|me and|já a|mein|meine|my|us|wir|two))*\s+"
# "When I booked I forgot the little ones": nothing was left on board, and who was forgotten is told anew.
_SMALL = r"(?:děti|dítě|děcka|dětí|miminko|mimino|prcka|prcky|malou|malého|nejmenší\w*|babičku|dědu|little ones?|kids?|child(?:ren)?|baby|bab(?:y|ies)|infants?|kleinen?|kinder|kind|baby|säugling|jüngste\w?|oma|opa|grandma|grandad)"
_OURS = r"(?:(?:the|our|my|about|to (?:count|mention|include|add)|na|naše|naši|započítat|uvést|připsat|napsat|i|to|die|das|den|unsere?\w?|mein\w?|an)\s+){0,4}"
FORGOTTEN = rf"\b(?:forgot(?:ten)?|left out|zapomněl\w*|opomněl\w*|vynechal\w*)\s+(?:(?:jsem|jsme|úplně|completely)\s+){{0,2}}{_OURS}{_SMALL}\b(?!')(?: (?:mit anzugeben|započítat|uvést))?|\b{_OURS}{_SMALL} (?:(?:ganz|mit|komplett) )?(?:anzugeben |mitzuzählen )?vergessen\b"
_CLAUSE = r"(?:[^.,;!?\n()]|(?<=\d)[.,](?=\d))+"
# They travel to the cruise, or it is their day: they alter nothing by it.
_NO_MATTER = r"\b(?:vlakem|autem|autobusem|letadlem|z práce|na nádraží|na letiště|by (?:train|car|bus|plane)|from work|mit (?:dem|der) (?:zug|bahn|auto|bus|flugzeug|flieger)|von der arbeit|home|domů|heim|visit\w*|návštěv\w+|besuch\w*|surprise|překvapení|überraschung)\b"


@cache
def _who() -> str:
    return rf"(?<![\w'])(?:{'|'.join(source for kind, source in KINDS if kind != 'family')}|{_MORE_PEOPLE})"


@cache
def _comes_too() -> re.Pattern[str]:
    return pattern(rf"\b{_COMES}\b.*\b{_TOO}\b|\b{_TOO}\b.*\b{_COMES}\b")


def alters_the_party(folded: str) -> bool:
    """Whether any clause tells that somebody joins or is left out; whoever counts the guests anew is read elsewhere."""
    told = (clause.group() for clause in pattern(_CLAUSE).finditer(folded))
    return any(_alters(clause) for clause in told)


def _alters(clause: str) -> bool:
    if has(rf"(?:{_WITHOUT}|{_ONLY})(?:{_who()})", clause):
        return True
    if not has(rf"{_who()}|\b(?:{number()}) (?:of us|z nás|von uns)\b", clause) or has(_NO_MATTER, clause):
        return False
    return has(rf"{_JOINS}|{_AWAY}", clause) or _comes_too().search(clause) is not None


def rides_with_us(clause: str) -> bool:
    """Whether relatives named without a number are the guests: "we go with my wife only", "nur mein Mann und ich"."""
    return has(_WE_RIDE, clause)


_WE_RIDE = rf"\b(?:(?:po|při)?jed(?:u|eme)|přij(?:du|deme)|budeme|budu|bude nás|jsme|(?:we|i)(?:'ll|'m|'re| will| am| are| shall)? (?:\w+ )?(?:be|com\w+|go\w*|travel\w*)|it(?:'s| is| will be|'ll be) (?:just|only|now)|(?:wir|ich) (?:\w+ )?(?:komm\w+|f[aä]hr\w+|sind|reis\w+)|(?:komm\w+|f[aä]hr\w+|sind|reis\w+) (?:\w+ )?(?:wir|ich)|(?:{number()}) (?:of us|z nás|von uns)|místo|statt|instead)\b"

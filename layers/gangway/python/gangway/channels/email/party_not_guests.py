# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Words for people who are no guests: a sender who stays at home, who is replaced by another, what nobody is (any more),
clubs and homes that bear the name of a kind of guest.

They are blanked out before anybody looks for people. Whoever could be meant all the same stays, for the doubts.
"""

from functools import cache

from gangway.channels.email.counting import number
from gangway.channels.email.folding import blank, blank_all, has, pattern
from gangway.channels.email.party_absent import without_absent_kin
from gangway.channels.email.party_words import KINDS, SELF

_END = r"(?=\s*(?:[.,;!?)\n]|$|-\s))"
_MYSELF = r"(?:sám|sama|osobně|myself|personally|selbst|selber|persönlich)"
_ALREADY = r"(?:už|bohužel|ale|však|tam|tentokrát|letos|s nimi|s ní|s ním|but|sadly|unfortunately|leider|aber|diesmal|dabei|mit ihnen|mit|auch)"
# "I'm not coming myself", "já s nimi nepojedu", "ich selbst fahre nicht mit": the whole clause.
_ONLY_BOOKS = rf"\b(?:já\s+)?(?:to\s+)?(?:jen|jenom|pouze)\s+(?:to\s+)?(?:objednávám|rezervuji|rezervuju|platím|zařizuji|zařizuju),?\s+(?:{_MYSELF}\s+|{_ALREADY}\s+)*ne(?:jedu|pojedu|jdu|půjdu)|\bi(?:'m| am)\s+(?:only|just)\s+(?:booking|paying|ordering|organising|organizing)(?:\s+it)?,?\s+(?:and\s+)?(?:{_MYSELF}\s+)?not\s+(?:coming|going|travelling|joining)|\bich\s+(?:buche|bestelle|zahle|organisiere)\s+(?:es\s+)?nur,?\s+(?:und\s+|ich\s+)?(?:{_MYSELF}\s+)?(?:komme|fahre)\s+(?:{_MYSELF}\s+|{_ALREADY}\s+)*nicht\s+mit"
# "We are not coming along", "my sami nejedeme", "wir selbst fahren nicht mit": those who give it as a present.
_WE_STAY = r"(?:\b(?:a|and|und|but|ale|aber)\s+)?(?:\bmy\s+(?:s nimi\s+|sami\s+)?ne(?:jedeme|pojedeme|jdeme|půjdeme)(?:\s+(?:s nimi|sami))?|\bwe(?:'re| are| ourselves are)?\s+(?:(?:not|won't|will not)\s+)(?:be\s+)?(?:coming|joining|going|sailing|come|join)(?:\s+(?:ourselves|along|with them|too))*|\bwir\s+(?:selbst\s+|selber\s+)?(?:kommen|fahren|gehen|sind)\s+(?:(?:selbst|selber|leider|aber)\s+)*nicht\s+(?:mit|dabei))"
_SENDER_STAYS = (
    rf"(?:{_ONLY_BOOKS})(?:\s+{_MYSELF})?{_END}|"
    rf"(?:\b(?:a|and|und|but|ale|aber|though)\s+)?(?:\bjá\s+(?:{_MYSELF}\s+|{_ALREADY}\s+)*ne(?:jedu|pojedu|jdu|půjdu|přijdu|přijedu|budu)|\bne(?:jedu|pojedu|jdu|půjdu|přijdu|přijedu)(?=\s+s\s+nimi))(?:\s+(?:{_MYSELF}|{_ALREADY}|u toho))*{_END}"
    rf"|(?:\b(?:and|but|though)\s+)?\bi(?:(?:'m| am)\s+(?:{_MYSELF}\s+|{_ALREADY}\s+)*not\s+|\s+(?:won't|will not|shan't)\s+(?:{_MYSELF}\s+)?)(?:be\s+)?(?:coming|joining|going|sailing|travelling|come|join|go|there)(?:\s+(?:{_MYSELF}|along|with them|them))*{_END}"
    rf"|(?:\b(?:und|aber)\s+)?\bich\s+(?:{_MYSELF}\s+)?(?:komme|fahre|gehe|reise|bin|werde)\s+(?:{_MYSELF}\s+|{_ALREADY}\s+)*nicht\s+(?:mit|dabei|mitkommen|mitfahren|dabei sein)(?:\s+{_MYSELF})?{_END}"
    rf"|{_WE_STAY}{_END}"
    rf"|(?:,|\b(?:ale|but|aber)\b)\s*(?:beze mě|beze mne|without me|ohne mich){_END}"
)
_IF = r"\b(?:if|wenn|falls|pokud|jestli\w*|kdyby\w*|když|in case|ob|whether)\b[^.!?;\n]*$"


def without_no_guests(folded: str) -> str:
    """As long as `folded`."""
    folded = without_absent_kin(_without_the_sender(folded))
    folded = blank_all(_replaced(), folded)
    folded = blank_all(rf"{_is_not()}|{_nobody()}|{_ALL_ONE}", folded)
    return _without_clubs(folded)


def sender_stays(folded: str) -> bool:
    return _without_the_sender(folded) != folded


def _without_the_sender(folded: str) -> str:
    """Unless they are told to be of the party elsewhere ("for me and my mother")."""
    match = pattern(_SENDER_STAYS).search(folded)
    if match is None or pattern(_IF).search(folded[: match.start()]):
        return folded
    rest = blank(folded, *match.span())
    return folded if has(_of_the_party(), rest) else rest


@cache
def _of_the_party() -> str:
    kin = dict(KINDS)["relative"]
    return rf"\b(?:a|and|und|pro|for|für|,)\s+{SELF}\s*(?:[.,;!?)\n]|$|\b(?:a|and|und|s|mit|with)\b)|\b{SELF}\s+(?:a|and|und)\s+(?:my |meine? |moje |můj )?(?:{kin})|\b(?:my dva|nás dva|the two of us|us two|wir (?:zwei|beide))\b|\b(?:s|se|with|mit)\s+(?:my |mou |svou |mým |svým |meiner |meinem )(?:{kin})"


@cache
def _replaced() -> str:
    """As in "I'm not coming with my wife but with my brother", "my brother instead of my wife"."""
    kin, owner = dict(KINDS)["relative"], r"(?:(?:my|our|mou|svou|svým|mým|mé|mého|meine[mnrs]?|unsere[mnrs]?|the)\s+)?"
    whose = rf"{owner}(?:{kin}|mannes\b|vaters\b|bruders\b|freundes\b|ženy\b|matky\b|manžela\b|přítele\b)"
    return (
        rf"\bne(?:jdu|jedu|pojedu|půjdu|přijdu|přijedu|jdeme|jedeme|pojedeme|půjdeme)\s+(?:s|se)\s+{whose},?\s+(?:ale|nýbrž)\s+(?=(?:s|se)\s)"
        rf"|\b(?:not\s+(?:coming |going |travelling |bringing |taking )?with|(?:won't|will not) be (?:coming |going )?with)\s+{whose},?\s+but\s+(?=with\b)"
        rf"|\bnicht\s+mit\s+{whose},?\s+sondern\s+(?=mit\b)"
        rf"|\b(?:místo|namísto|instead of|statt|anstatt|anstelle(?: von)?)\s+{whose}"
    )


@cache
def _is_not() -> str:
    """As in "a coordinator (not a student any more)", "ještě není důchodce"."""
    kinds = "|".join(source for kind, source in KINDS if kind in {"senior", "student"})
    no = r"(?:not|no longer|isn't|aren't|nicht|keine?n?|noch kein\w*|(?:už |ještě )?ne(?:jsem|ní|jsme|jsou))"
    return rf"\b{no}\s+(?:(?:už|ještě|yet|noch|mehr|quite|an?|eine?|zdaleka)\s+)*(?:{kinds})(?:\s+(?:any ?more|any longer|mehr|yet|už|ještě)\b)?"


@cache
def _nobody() -> str:
    """As in "five adults and no child"; "no child under six" says nothing of the others."""
    young = "|".join(source for kind, source in KINDS if kind in {"child", "infant"})
    lead = r"(?:\b(?:and|but|with|und|aber|mit|a|ale|s)\s+)?"
    under = r"(?!\s+(?:under|over|below|above|older|younger|unter|über|ab|do|od|pod|nad|mladší|starší)\b)"
    return rf"{lead}\b(?:no|kein\w*|žádn\w+)\s+(?:{young}){under}"


# "Je nám to celkem jedno": no number.
_ALL_ONE = r"\b(?:je\s+(?:\w+\s+){0,3}?(?:mi|mně|nám)\s+(?:\w+\s+){0,3}?|(?:mi|mně|nám)\s+(?:\w+\s+){0,3}?je\s+(?:\w+\s+){0,2}?)jedno\b(?!\s+(?:\w+\s+)?(?:dít|děc|mim|bat|míst|vstup))"


# What bears the name of a kind of guest, and the kind.
_CLUBS = (
    ("senior", r"senior(?:en|ů|s?'?s?)?|důchodců|pensioners?'?s?|rentner"),
    ("student", r"student(?:en|ů|s?'?s?)?|studierenden"),
    ("child", r"kinder|dětsk\w+|dětí|children's|kids'?|mládeže|jugend"),
    ("adult", r"rodičů|parents?'?s?|eltern|mütter|matek|mothers?'|frauen|women's|men's|maminek"),
)
_CLUB = r"klub\w*|spol[ek]\w*|sdružení\w*|kroužk\w*|kroužek|domov\w*|dům|domu|domě|svaz\w*|sbor\w*|uni[ei]\b"
_HOUSE = r"kreis\w*|klub\w*|club\w*|verein\w*|treff\w*|heim\w*|residenz\w*|stift\w*|chor\w*|bund\w*|verband\w*|beirat\w*|initiative|society|association|union|home|centre|center|choir|council|circle"


def _without_clubs(folded: str) -> str:
    """As in "a seniors' club: 17 seniors and 2 carers", "pro náš klub rodičů"; of whom nobody is counted else it may tell the kind."""
    for kind, source in _CLUBS:
        club = rf"(?:\b(?:an?|one|ein\w*|jeden|náš|naš\w+|our|the|der|die|das|unser\w*)\s+)?\b(?:(?:{_CLUB})\s+(?:{source})|(?:{source})[ -]?(?:{_HOUSE}))(?!\w)"
        rest = blank_all(club, folded)
        counted = rf"(?<![\w.,:/-])(?:{number()})\s+(?:\w+\s+)?(?:{dict(KINDS)[kind]})"
        if rest != folded and (kind == "adult" or has(counted, rest)):
            folded = rest
    return folded

# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""What the sender asks of us in return, in words that are no condition: less to pay, another way of paying, a step towards them.

"Allerdings nur mit zehn Prozent Gruppenrabatt. Kommen Sie uns da entgegen?", "but only against invoice. Can you accept that?",
"vyjdete nám vstříc s cenou?". Beside a whole order as well these are for a person: nobody may book at a price or on
terms that were not agreed. A fare of the price list ("Seniorenrabatt") and terms that are only told ("we pay by invoice")
ask for nothing. For the folded text, its questions included.
"""

from gangway.channels.email.counting import number
from gangway.channels.email.folding import has, pattern
from gangway.channels.email.terms_of_trade import BY_CONTRACT, SENTENCES

_ANY = r"(?:[^.!?\n]|(?<=\d)[.,](?=\d))"
_PRICE = r"(?:prices?|costs?|fares?|rates?|cen[auyo]u?|cenou|ceně|částk\w+|preis\w*|kosten|tarif\w*)"
_PERCENT = r"(?:%|per ?cent\b|prozent\b|procent\w*\b)"
_LESS = r"(?:off|less|lower|cheaper|discount\w*|weniger|billiger|günstiger|niedriger\w*|nachlass|\w*rabatt|ermäßigung|dolů|míň|méně|levněj\w*|nižší\w*|slev\w+)"
_SHARE = rf"(?<![\w.,])(?:\d[\d.,]*|{number()}) ?{_PERCENT}(?!\W*(?:\w+ )?(?:commission|provi[sz]))"
_BY_A_SHARE = rf"{_SHARE} (?:\w+ )?{_LESS}\b|\b{_LESS} (?:\w+ )?(?:of |um |o |von )?{_SHARE}|\b(?:o |um |by ){_SHARE} (?:\w+ )?(?:{_LESS})\b"
_BY_KIND = r"(?:senior\w*|rentner|pension\w*|student\w*|kinder|schüler|familien|jugend|behinderten)"
_REDUCTION = rf"\b(?!{_BY_KIND})\w+(?:rabatt|nachlass)\w{{0,3}}\b"
_A_STEP = (
    rf"\b(?:komm\w*|kämen) (?:sie|ihr|du)? ?(?:uns|mir) {_ANY}{{0,40}}\bentgegen\b|\bmeet (?:us|me) (?:half ?way|in the middle|part ?way)\b"
    rf"|\b(?:vyj[dí]\w+|vyšl\w+) (?:byste )?(?:nám |mi )?(?:\w+ ){{0,2}}vstříc\b(?={_ANY}*\b{_PRICE}\b)|\b{_PRICE}\b{_ANY}{{0,30}}\b(?:vyj[dí]\w+|vyšl\w+) (?:\w+ ){{0,3}}vstříc\b"
    rf"|\b(?:anything|something|a (?:little|bit)|any better|a bit better|better) (?:\w+ )?(?:about|on|with|off) (?:the|your|that|this) {_PRICE}\b"
    rf"|\b(?:am|beim|mit dem) preis (?:\w+ ){{0,4}}(?:machen|drehen|tun|ändern|runter\w*|entgegen\w*)\b|\b(?:etwas|was) am preis\b"
    rf"|\bs(?: tou)? cenou (?:\w+ ){{0,4}}(?:dělat|udělat|udělali|hnout|pohnout|hnete|níž\w*|dolů)\b|\b(?:dělat|udělat|hnout|pohnout) (?:\w+ ){{0,3}}s cenou\b"
)
# "But only with …", "allerdings nur gegen Rechnung", "ovšem jen s fakturou".
_BUT_ONLY = r"\b(?:but|however|though|aber|allerdings|jedoch|doch|ale|ovšem|avšak) (?:please |bitte |prosím )?(?:only|nur|ausschließlich|jen|jenom|pouze|výhradně|jedině) (?:with|on|against|at|by|for|under|mit|gegen|zu|bei|auf|per|s|se|proti|za|na|při|po) "
_TERMS = rf"(?:invoices?|\w*rechnung\w*|faktur\w*|payment terms|(?:\w+ )?terms of payment|zahlungsziel\w*|zahlungsfrist\w*|splatnost\w*|discount\w*|\w*rabatt\w*|\w*nachlass\w*|slev\w+|commissions?|provision\w*|provizi?\w*|(?:free|kostenlose\w*|bezplatn\w+) (?:cancell?ation|storn\w+|places?|plätze|míst\w*)|{_PRICE}|{_PERCENT}|euros?|eur|kč|korun\w*|kronen|czk)"
_ON_TERMS = rf"{_BUT_ONLY}{_ANY}{{0,40}}(?<!\w){_TERMS}(?!\w)"
# "Souhlasíme, ovšem za 1 200 Kč", "yes, but for 90 euros a head"; "za víc do toho nejdeme", "not a penny more".
_BUT_FOR = r"\b(?:but|however|though|only|if it's|provided it's|make it|aber|allerdings|jedoch|doch|nur|ale|ovšem|avšak|jen|jenom|pouze|jedině) (?:please |bitte |prosím )?(?:(?:only|nur|jen|max\w*|nejvýš\w*|höchstens|at most) )?(?:for|at|up to|für|zu|um|bis|za|do|max\w*|nejvýš\w*|höchstens) (?:(?:maximum|max\w*|nejvýš\w*|höchstens|celkem|total|of|insgesamt) )*(?:[€£] ?\d|\d[\d .,]*-? ?(?:kč|korun\w*|czk|eur\w*|€|£|pounds?|kronen|crowns))"
_NO_MORE = r"\bza víc(?:e)? (?:\w+ ){0,3}ne\w+|\bvíc (?:\w+ )?(?:nedáme|nezaplatíme|platit nebudeme|nedám|nezaplatím)\b|\bani (?:o )?korunu (?:víc|navíc)\b|\bnot (?:a|one) (?:penny|cent|crown|euro) more\b|\b(?:won't|will not|can't|cannot) (?:pay|go|spend) (?:any )?(?:more|higher|above|over)\b|\bkeinen (?:cent|euro) mehr\b|\bmehr (?:zahlen|bezahlen|geben|zahle|gebe) (?:wir|ich) nicht\b"
# "At the price of your price list": nothing is asked.
_AS_LISTED = rf"\b(?:listed|list|usual|normal|regular|full|agreed|vereinbart\w*|üblich\w*|regulär\w*|voll\w*|běžn\w+|plno?\w+|obvykl\w+|dohodnut\w+|smluvní\w*) {_PRICE}\b"


def asks_for_better_terms(folded: str) -> bool:
    """Whether less is to be paid, or the order stands only on terms of its sender's."""
    return any(_asks(pattern(_AS_LISTED).sub(" ", one)) for one in pattern(SENTENCES).split(folded))


def _asks(sentence: str) -> bool:
    if has(rf"{_A_STEP}|{_ON_TERMS}|{_BUT_FOR}|{_NO_MORE}", sentence):
        return True
    is_told = has(rf"\b{_BY_KIND}", sentence) or (has(BY_CONTRACT, sentence) and "?" not in sentence)
    return has(rf"{_BY_A_SHARE}|{_REDUCTION}", sentence) and not is_told

# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""A guest's remark in an agency's order: "Special requirements: one guest walks with a stick".

What is told of some of the guests, of a meal for one or of somebody's anniversary counts nobody anew. A remark that asks
for another day, hour or number of guests ("please move us to the 27th") is nothing that an order can hold: a person's.
"""

import re
from collections.abc import Sequence

from gangway.channels.email.counting import number
from gangway.channels.email.dates import mentioned
from gangway.channels.email.days import Clock, Day
from gangway.channels.email.folding import blank, fold, has
from gangway.channels.email.reading import Item

_SOMEBODY = rf"(?:{number()}|an?|one of (?:us|them|the \w+)|some|jeden|jedna|jedno|jeden z \w+|einer?|eine[rs]? von \w+|my|our|the|můj|moje|naše|náš|mein\w*|unser\w*)"
_STATE = r"(?:celebrat\w*|birthdays?|anniversar(?:y|ies)|honeymoon\w*|proposal|propos\w+|engage\w*|walk(?:s|ing)?|wheelchair\w*|stick|crutches|cane|stroller|pram|mobility|disab\w+|pregnant|deaf|blind|hearing|allerg\w*|intoleran\w*|vege?tarian\w*|vegan\w*|gluten\w*|dairy\w*|lactose\w*|coeliac\w*|celiac\w*|diabetic\w*|halal|kosher|pork|nuts?|seafood|meals?|menus?|diets?|speaks?|narozenin\w*|výroč\w*|slav\w+|oslav\w*|vozí\w*|hol\w*|berl\w+|těhotn\w*|alerg\w*|bezlep\w*|diet\w*|jíd\w*|menu|geburtstag\w*|jubiläum\w*|hochzeitstag\w*|feier\w*|rollstuhl\w*|gehstock|gehhilf\w*|rollator|schwanger\w*|glutenfrei\w*|essen|menüs?|laktose\w*)"
# Who comes, and how many in all, is told by other words.
_COUNTS_ANEW = r"\b(?:we(?:'re| are)|there(?:'ll| will| are|'s)|i am|i'm|only|just|actually|instead|total|altogether|no longer|not|won't|can't|less|fewer|more|too|also|as well|bring\w*|com(?:e|es|ing)|join\w*|plus|extra|add\w*|another|drop\w*|cancel\w*|years?|months?|yo|old|aged?|infants?|bab(?:y|ies)|toddlers?|jsme|budeme|bude nás|celkem|jen|jenom|pouze|místo|navíc|také|taky|ještě|i s|pojed\w+|přijed\w+|jed(?:e|ou|eme)|nepojed\w+|nejede|let|roků|měsíc\w*|mimin\w*|batol\w*|wir|sind|insgesamt|nur|statt|nicht|auch|noch|dazu|komm\w+|zusätzlich|jahre?|monate?|babys?|kleinkind\w*)\b|\b\d+ ?(?:y/?o|m)\b"
_ASKS_TO_MOVE = r"\b(?:move|moved|change|switch|swap|reschedul\w+|postpone\w*|rebook\w*|transfer) (?:us|me|it|this|that|our|my|the|to|from)\b|\b(?:move|change|reschedul\w+|switch|cancel\w*) (?:the |our |my |this )?(?:booking|reservation|date|day|time|tour|cruise|order)\b|\b(?:another|different|other|earlier|later|new) (?:date|day|time|departure|sailing|slot)\b|\binstead of\b|\b(?:přesu[nň]\w*|přelož\w*|přeobjed\w*|přebook\w*|změn\w+ (?:termín\w*|dat\w+|den|čas\w*|hodin\w*|počt?\w*|rezervac\w*)|změňte|zruš\w*|storn\w+|jin(?:ý|á|ou|ém|ého) (?:termín\w*|den|dat\w+|čas\w*|hodin\w*))\b|\b(?:umbuch\w*|verschieb\w*|verleg\w*|storn\w+|ander\w+ (?:tag|termin|uhrzeit|abfahrt|datum)|(?:termin|datum|uhrzeit) (?:zu )?änder\w*|ändern sie)\b"
_SENTENCES = re.compile(r"(?<=[.!?;])\s+|\n")


def without_what_some_have(remarks: str) -> str:
    """The remarks without what is told of some of the guests."""
    return "\n".join(one for one in _SENTENCES.split(remarks) if not _is_of_some(fold(one)))


def _is_of_some(folded: str) -> bool:
    told = has(rf"\b{_STATE}\b", folded) and has(rf"\b{_SOMEBODY}\b|\b(?:for|pro|für|of|von)\b", folded)
    return told and not has(_COUNTS_ANEW, folded)


def asks_otherwise(remarks: str, items: Sequence[Item], clock: Clock) -> bool:
    """Whether a remark wants another day or hour than is booked, or no cruise at all."""
    booked = {item.date for item in items}
    for one in _SENTENCES.split(remarks):
        if has(_ASKS_TO_MOVE, fold(one)) and not has(_TERMS, fold(one)):
            return True
        days = [day for day in mentioned(one, clock) if day.day_of_month]
        if _is_prose(one, days) and not has(_OF_THE_GUESTS, fold(one)) and any(day.day not in booked for day in days):
            return True
    return False


def tells_of_an_infant(remarks: str, items: Sequence[Item]) -> bool:
    """As in "the child is 2 years old", where the order counts children and no infant."""
    counted = any("child" in item.units for item in items) and not any("infant" in item.units for item in items)
    return counted and has(_SO_YOUNG, fold(remarks))


_SO_YOUNG = r"\b(?:[0-2]|one|two|ein|zwei|jeden|dva)[ -]?(?:(?:and a half|a půl) )?(?:years?|yrs?|y/?o|jahre?|rok|roky)\b|\b\d{1,2}[ -]?(?:months?|mos?|monate?|měsíc\w*)\b|\binfants?\b"
# "You may cancel this booking up to 24 hours before": an agency's terms.
_TERMS = r"\b(?:policy|up to|until|free of charge|hours|penalty|refund\w*|in order to|to (?:change|cancel|make)|podmínk\w*|hodin|bis zu|stunden|kostenlos\w*)\b"
_FEWEST_WORDS = 3


def _is_prose(sentence: str, days: Sequence[Day]) -> bool:
    """Not only a day, as below "Created"."""
    for day in days:
        sentence = blank(sentence, day.start, day.end)
    return len(re.findall(r"[^\W\d]{2,}", sentence)) >= _FEWEST_WORDS


# Days of their journey and of their feasts.
_OF_THE_GUESTS = r"\b(?:birthday\w*|anniversar\w*|married|wedding|born|birth|arriv\w*|check\w*|fl(?:y|ight|ying)\w*|land\w*|leav\w*|stay\w*|hotel|narozen\w*|výroč\w*|svatb\w*|přilet\w*|přijíž\w*|odlet\w*|geburtstag\w*|geboren|hochzeit\w*|ankunft|ankommen|flug|anreise|abreise)\b"

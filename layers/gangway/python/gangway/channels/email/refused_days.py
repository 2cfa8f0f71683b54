# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Days of which the mail says that they do not suit: taken back behind an order, or those of a booking they cannot make.

"Two adults on Friday 18 June. … my husband tells me Friday is no good after all, could we have Sunday 20 June", "v neděli
20. června nemůžeme", "am Freitag geht es doch nicht, bitte Sonntag": what is left is the day wished, as long as it is one.
What only some of them, only a part of the day, or only perhaps cannot make is left to be asked about.
"""

import re
from collections.abc import Sequence

from gangway.channels.email.days import Day
from gangway.channels.email.folding import fold, has, pattern
from gangway.channels.email.joined_days import is_bare
from gangway.channels.email.mentions import sentence_at
from gangway.channels.email.other_events import clause_of

_WE_CANNOT = (
    r"(?:(?:ne(?:můžeme|můžu|můžem|mohu|stihneme|stihnu|stíháme|stíhám|přijedeme|pojedeme|zvládneme|zvládnu|dorazíme)|nemáme čas)(?! (?:se )?(?:dočkat|najít|platit|zaplatit|rozhodnout))"
    r"|(?:we|i)(?: really| simply| actually)? (?:can't|cannot|can not|couldn't|won't be able to|are not able to|won't)(?: now| actually| really| after all)*(?: (?:make|do|manage|come|go|sail)\b|(?= ?(?:on|any ?more|after|at all|$)))"
    r"|(?:können|kann|schaffen|schaffe) (?:wir|ich) (?:\w+ ){0,4}nicht|(?:wir|ich) (?:können|kann|schaffen|schaffe) (?:\w+ ){0,4}nicht)"
)
_IT_DOES_NOT = (
    r"(?:ne(?:jde|půjde|vyjde|vyšl[oa]|vychází|hodí|vyhovuje|platí|připadá v úvahu)|odpad(?:á|l[oa]?|ne)|padá|není (?:možn\w+|dobr\w+|vhodn\w+)|je (?:špatně|mimo)"
    r"|(?:is|are|'s|was) (?:now |actually |unfortunately |sadly )*(?:no good|no longer (?:good|possible|an option)|off(?! the)|out\b(?! of)|not (?:good|possible|going to work|an option)|impossible|a no-?go)|isn't (?:good|possible|going to work)|(?:doesn't|does not|won't|will not|no longer|didn't) (?:works?|suits?|do\b|fits?)"
    r"|(?:geht|klappt|passt|ginge)(?: (?:es|uns|das|mir|bei|doch|leider|nun|jetzt|aber|also|gar|mehr))* nicht|(?:fällt|fallen) (?:\w+ ){0,3}(?:aus|flach|weg)\b|(?:ist|wäre) (?:\w+ ){0,2}(?:schlecht|nicht möglich|unmöglich|ungünstig|raus))"
)
# "Our guest won't make it in time tomorrow": of the booking there is, whoever says it.
_NOBODY_CAN = r"(?:(?:sind|bin|ist) (?:\w+ ){0,3}(?:verhindert|verreist|unterwegs)|(?:we're|we are|i'm|i am) (?:\w+ )?(?:away|busy|unavailable|tied up|travelling)|(?:jsme|jsem) (?:\w+ )?(?:pryč|zaneprázdněn\w*)|(?:nejsme|nejsem|nebudeme|nebudu) (?:\w+ ){0,2}(?:v praze|doma|tu|tady|zde)|máme (?:\w+ )?(?:jin[ýáoué]\w* )?(?:program|akci|schůzku)|ne(?:stihn\w+|stíh\w+|zvládn\w+|může|mohou|přijed\w+|doraz\w+)|(?:won't|can't|cannot|will not|can not|not going to|not able to) (?:\w+ ){0,2}(?:make|be able|get|come|manage|catch)|(?:schafft?|schaffen|kann|können|kommt|kommen) (?:\w+ ){0,5}nicht\b)"
_PERHAPS = r"\b(?:možná|asi|snad|nejspíš|pravděpodobně|pokud|jestli\w*|kdyby\w*|když|if|unless|maybe|perhaps|might|probably|possibly|not sure|vielleicht|eventuell|möglicherweise|wahrscheinlich|falls|wenn|sollte)\b"
_PART_OF_IT = r"\b(?:ráno|dopoledne|odpoledne|večer|v poledne|v noci|před\w*|mezi|nejdřív|dříve|in the (?:morning|afternoon|evening)|mornings?|afternoons?|evenings?|before|until|after(?! all)|earlier|later|between|at (?:noon|\d)|vormittags?|nachmittags?|abends?|morgens|früh|mittags?|vor(?! lauter)|nach|bis|zwischen|um \d+|v \d+|od \d+|do \d+|po (?!všem)|až|teprve|erst|only|jen|nur)\b|\d[:.]\d\d|\d ?(?:[ap]\.?m|uhr|hod|h)\b"
_OTHERS = r"\b(?:sest[rř]\w*|bratr\w*|kamarád\w*|kolegy\w*|koleg\w*|přítel\w*|dcer\w*|syn\w*|rodič\w*|babič\w*|manžel\w*|žen[aey]\b|muž\w*|on[ai]?|jemu|jí|mu|jim|sister|brother|friends?|colleagues?|daughter|son|parents|mother|father|husband|wife|he|she|they|him|her|them|schwester|bruder|freund\w*|kolleg\w*|tochter|sohn|eltern|mutter|vater|mann|frau|ihm|ihr|ihnen|er|sie)\b"
_SAYS = r"\b(?:tells?|told|says?|said|reminds?|reminded|points? out|informs?|říká|řekl\w*|hlásí|připom\w+|volal\w*|píše|tvrdí|sagte?|meinte?|erinnerte?|schreibt|rief)\b"
_POLITELY = r"\b(?:could|can|may|might) (?:we|i|you)\b|\b(?:můžeme|mohli|můžete|mohl\w*|prosím\w*|please|bitte|könn\w+|würden)\b"


def cannot_be_made(day: Day, text: str) -> bool:
    """Whether a day is told as one on which somebody cannot come; "not until Sunday" tells of another."""
    clause = clause_of(day, text)
    cannot = has(rf"\b{_NOBODY_CAN}|\b{_WE_CANNOT}", clause)
    return cannot and not has(rf"\b(?:until|till|before|až|teprve|erst|vor|před|dřív\w*)\b|{_PERHAPS}", clause)


def _does_not_suit(day: Day, text: str) -> bool:
    clause = clause_of(day, text)
    apart = clause.replace(fold(text[day.start : day.end]), " ")
    if not has(rf"\b{_WE_CANNOT}|(?:\b|(?='s)){_IT_DOES_NOT}\b", apart) or has(rf"{_PERHAPS}|{_PART_OF_IT}", apart):
        return False
    return not has(_OTHERS, apart) or has(_SAYS, apart)


def without_refused(days: Sequence[Day], text: str) -> list[Day]:
    """The days without those that do not suit, where one other day is left and is no mere question; else all of them."""
    refused = [day for day in days if _does_not_suit(day, text)]
    if not refused:
        return list(days)
    gone = [one for day in refused for one in days if _is_the_same(day, one)]
    left = [day for day in days if day not in refused and not any(_is_the_same(day, one) for one in gone)]
    firm = [day for day in left if day.trouble != "vague"]
    one_day = len({day.day for day in firm}) == 1 and all(day.day and not day.trouble for day in firm)
    return left if one_day and not any(_is_asked(day, text) for day in firm) else list(days)


def _is_the_same(day: Day, other: Day) -> bool:
    """As in "Friday" of "Friday 18 June", "the 18th"."""
    if other.day is None:
        return False
    if is_bare(day):
        return day.weekday == other.day.weekday()
    return day.day == other.day or (day.day is None and day.day_of_month == other.day.day)


def _is_asked(day: Day, text: str) -> bool:
    folded = fold(text)
    said = sentence_at(folded, day.start)
    behind = re.match(r"[^.!?\n]*(?:\.(?=\s?[^\s.!?\n])[^.!?\n]*)*", folded[day.end :])
    asks = folded[day.end + (behind.end() if behind else 0) :].startswith("?")
    return (asks and not pattern(_POLITELY).search(said)) or has(_PERHAPS, said)

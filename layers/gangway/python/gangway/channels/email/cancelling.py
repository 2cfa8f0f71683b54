# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Whether a booking is really to be cancelled: now, all of it, and without a condition."""

import re

from gangway.channels.email.conditions import is_conditional
from gangway.channels.email.counting import number
from gangway.channels.email.folding import has, pattern
from gangway.channels.email.intent_words import (
    ABOUT_CANCELLING,
    BOOKS,
    CANCELS,
    CHANGES,
    DOUBTS,
    PARTIAL,
    RETRACTS,
)
from gangway.channels.email.moods import OF_OTHERS, around
from gangway.channels.email.narrowed import NONE_INSTEAD
from gangway.channels.email.one_of_several import ONE_OF_TWO
from gangway.channels.email.sense import Circumstances, Sense

_NOT_MEANT = (
    r"\b(?:not|n't|dont|never|no need|no plans?|nicht|kein\w*|ne(?!j|bo\b|z\b|ed|xt|w\b|ar|ither|ch\w+ prosím)\w+)\s+"
    r"(?:(?:want\w*|wish\w*|need\w*|going|plan\w*|intend\w*|like|mean\w*|have|asking|to|be|you|us|me|yet|at all|actually|that|the|our|any|a|"
    r"to|v|úmyslu|se|si|ji|tu|naši|plánu|zatím|rezervaci|die|unsere|buchung|fahrt|sie|möchten|wollen|vor|zu)\s+){0,5}$"
)


_KEEPS = r"\b(?:keep|remain\w*|still (?:come|coming|want)|stays?|ponech\w*|nechte|nechat|zůst(?!ande)\w+|druh[áou]\w* (?:rezervac|plavb)\w*|behalten|bleib\w*|bestehen|weiterhin|the other)\b"


# "Our daughter has a fever and we stay at home": a reason to cancel.
_STAYS_HOME = r"\b(?:zůst(?!ande)\w+|stay\w*|bleib\w*) (?:\w+ ){0,2}(?:doma|(?:at )?home|in bed|zu ?hause|daheim|im bett|v posteli)\b|\b(?:doma|zu ?hause|daheim|im bett) (?:\w+ )?(?:zůst(?!ande)\w+|bleib\w*)\b"


# "Cancel one seat, which leaves five": how many there are then is told.
_LEAVES_SO_MANY = (
    rf"\b(?:bleiben|verbleiben|leaves|leaving|remain) (?:(?:wir|us|dann|noch|also|only|nur|with) )*(?:{number()})\b"
)


def _is_meant(folded: str, source: str) -> bool:
    """Whether any of the words stands without a negation right before it."""
    return not any(
        pattern(_NOT_MEANT).search(folded[max(0, match.start() - 60) : match.start()].rpartition("\n")[2])
        for match in pattern(source).finditer(folded)
    )


# "We are not cancelling the whole thing, the rest still come": said beside a change, it only reassures.
_ALL_OF_IT = r"\b(?:whole|entire|all of it|everything|altogether|completely|the rest|the others?|celou|celé|celá|celý|všechno|vše|úplně|zbytek|ostatní|ganze\w*|komplett\w*|alles|gesamte\w*|den rest|die anderen)\b"
_CANCELS_NOTHING = rf"(?:\b(?:not|nicht|kein\w*|never)\b|n't)[^.!?\n]*(?:{CANCELS})|\b(?:{CANCELS})[^.!?\n]*\bnicht\b|\bne(?:zruš|ruš|storn|chceme (?:\w+ )?(?:rušit|zrušit|storn))\w*"


def _without_reassurance(folded: str) -> str:
    """The text without sentences that not all of it is to be cancelled, where a change is asked for besides."""
    said = re.split(r"((?<=[.!?])\s+|\n)", folded)
    kept = [one for one in said if not (has(_CANCELS_NOTHING, one) and has(_ALL_OF_IT, one) and not has(CHANGES, one))]
    rest = "".join(kept)
    return rest if has(CHANGES, rest) and not has(CANCELS, rest) else folded


def cancelling(folded: str, at: Circumstances) -> Sense | None:
    folded = _without_reassurance(folded)
    if has(CANCELS, folded) and not _is_meant(folded, CANCELS):
        return Sense(intent="human", reason="cancellation_negated")
    folded = pattern(OF_OTHERS).sub(" ", folded)
    if wanted := pattern(_WANTED_TO).search(folded):
        if at.has_own_reference or at.answers is not None:
            return Sense(intent="human", reason="cancellation_taken_back")
        folded = folded[: wanted.start()] + folded[wanted.end() :]
    told_now = _without_what_was_written(folded)
    if has(CANCELS, folded) and not has(CANCELS, told_now):
        return Sense(intent="human", reason="cancellation_taken_back")
    folded = told_now
    cancels = has(CANCELS, folded)
    folded = pattern(_KNOWS_THE_TERMS).sub(" ", folded) if cancels else folded
    if has(r"\bne(?:zruš|ruš|storn)\w+", folded):
        return Sense(intent="human", reason="cancellation_taken_back")
    return _sense(folded, at) if cancels or has(ABOUT_CANCELLING, folded) else None


def _sense(folded: str, at: Circumstances) -> Sense | None:  # noqa: PLR0911  one return per rule
    """Of a mail that speaks of cancelling."""
    if has(RETRACTS, pattern(_NOT_AFTER_ALL).sub(" ", folded)):
        return Sense(intent="human", reason="cancellation_taken_back")
    if has(ABOUT_CANCELLING, folded):
        return None if _books_plainly(folded, at) else Sense(intent="human", reason="asks_about_cancelling")
    near = re.sub(r"\([^)]*\)", " ", around(CANCELS, folded))
    if is_conditional(near) or has(DOUBTS, near):
        return Sense(intent="human", reason="conditional_cancellation")
    if has(_MOVES_INSTEAD, near) and (at.has_own_reference or at.answers is not None):
        return None
    if has(_ANY_ONE_OF_THEM, near) and not at.tells_one_of_several:
        return Sense(intent="human", reason="cancels_one_of_several")
    if _books_anew(folded):
        return Sense(intent="human", reason="cancels_and_books")
    if has(_KEEPS, pattern(rf"{_STAYS_HOME}|{_LEAVES_SO_MANY}").sub(" ", folded)) and not (
        at.tells_one_of_several or _keeps_another(folded)
    ):
        return Sense(intent="human", reason="cancels_a_part")
    near = pattern(_WHOLE).sub(" ", near)
    if has(PARTIAL, pattern(r"\b(?:for|pro|für|na)\s+(?:\d+|\w+)\s+(?:\w+)").sub(" ", near)):
        return Sense(intent="change")
    return Sense(intent="cancel")


# "Cancel our cruise on Saturday at 16:00, two adults": what is cancelled, told again as a whole.
_WHOLE = r"\b(?:zruš\w*|storn\w*|cancel\w*|streich\w*)\b(?:\W+(?:prosím|please|bitte|sie|si|naši|naše|nám|our|the|my|moji|unsere?|die|tu|tuto|celou|whole|entire|ganze))*\W+(?:\w+\W+){0,2}?(?:rezervac\w+|objednáv\w+|plavb\w+|večeř\w+|booking|reservation|order|cruise|trip|buchung|reservierung|bestellung|\w*fahrt)\b[^!?\n]*"


# "We are aware of the cancellation fee": said beside a cancellation, it asks nothing.
_KNOWS_THE_TERMS = r"\b(?:vědom\w*|souhlas\w+|známe|znám|počítáme|bereme na vědomí|aware|understand|accept|agree|know|realise|realize|kennen|akzeptieren|bewusst|einverstanden|nehmen)\b[^.!?\n]{0,40}\b(?:storno\s?podmín\w+|storno\s?poplat\w+|cancell?ation (?:polic|fee|term|condition|charge)\w*|stornogebühr\w*|stornobedingung\w*|stornokosten)|\b(?:storno\s?podmín\w+|storno\s?poplat\w+|cancell?ation (?:polic|fee|term|condition|charge)\w*|stornogebühr\w*|stornobedingung\w*|stornokosten)\b[^.!?\n]{0,30}\b(?:známe|znám|bereme|souhlas\w+|vědom\w*|zaplatíme|uhradíme|aware|accept\w*|understood|clear|fine|bekannt|bewusst|zahlen wir|akzeptier\w+|in ordnung)\b"
# "We wanted to cancel our journey, but now we come".
_WANTED_TO = r"\b(?:wollten|wollte|chtěli jsme|chtěl[ai]? jsem|měli jsme v plánu|wanted to|were going to|was going to|had planned to)\b[^.!?\n]{0,60}\b(?:stornieren|absagen|zrušit|stornovat|cancel)\b(?=[^.!?\n]{0,10}\b(?:aber|doch|ale|but|then)\b)"
# "Včera jsem vám psala, že rezervaci rušíme": what was written before asks for nothing now.
_BEFORE_NOW = r"(?:včera|předevčírem|dnes ráno|dopoledne|před chvílí|před hodinou|minulý týden|v (?:pondělí|úterý|středu|čtvrtek|pátek|sobotu|neděli)|nedávno|dřív\w*|yesterday|this morning|last (?:night|week|\w+day)|earlier|the other day|on \w+day|(?:\w+ )?(?:minutes|hours|days) ago|gestern|vorgestern|heute (?:früh|morgen|vormittag)|vorhin|letzte woche|neulich|kürzlich|am (?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag))"
_WROTE = r"(?:(?:jsem|jsme) (?:\w+ ){0,3}(?:psal|napsal|volal|hlásil|oznámil|oznamoval|poslal|zaslal)[aiy]?|(?:psal|napsal|volal|hlásil|oznámil|oznamoval|poslal|zaslal)[aiy]? (?:jsem|jsme)|(?:i|we)(?:'ve|'d| have| had)? (?:\w+ )?(?:wrote|written|told you|said|e-?mailed|called|let you know|asked)|(?:hatte[n]?|habe[n]?) (?:[\w-]+ ){0,5}(?:geschrieben|mitgeteilt|gemeldet|gesagt|angerufen))"
_TOLD_BEFORE = rf"(?:\b{_BEFORE_NOW}\b[^.!?\n]{{0,40}}\b{_WROTE}\b|\b{_WROTE}\b[^.!?\n]{{0,40}}\b{_BEFORE_NOW}\b|\b{_WROTE}\b)[^.!?\n]{{0,20}},? (?:že|that|to say|dass|wir|to)\b[^.!?\n]*"
_IS_OF_BEFORE = rf"\b{_BEFORE_NOW}\b"


# "Wir haben am 3. Mai storniert, aber noch keine Bestätigung": done before.
_CANCELLED_BEFORE = r"\b(?:haben|habe|hatten|hatte)\b(?:[^.!?\n]|(?<=\d)\.){0,70}\b(?:storniert|abgesagt)\b|\b(?:we|i)(?:'ve|'d| have| had)? (?:already |just )?cancell?ed\b|\b(?:jsme|jsem)\b(?:[^.!?\n]|(?<=\d)\.){0,60}\b(?:zrušil|stornoval)[aiy]?\b|\b(?:zrušil|stornoval)[aiy]? (?:jsme|jsem)\b"


def _without_what_was_written(folded: str) -> str:
    folded = pattern(_CANCELLED_BEFORE).sub(lambda told: " " * len(told.group()), folded)
    return pattern(_TOLD_BEFORE).sub(
        lambda told: " " * len(told.group()) if has(_IS_OF_BEFORE, told.group()) else told.group(), folded
    )


# "Please cancel one of them": nobody knows which.
_ANY_ONE_OF_THEM = r"\b(?:one|either|jednu|jeden|eine[nrs]?|eins) (?:of (?:them|those|these|(?:the|our|my) (?:two|bookings|reservations|cruises))|z (?:nich|těch(?:to)?|obou|dvou|našich)|davon|von (?:beiden|ihnen|den beiden|unseren))\b|\beine der (?:beiden|zwei|buchungen|fahrten)\b"
_MOVES_INSTEAD = r"\b(?:přehoď\w*|přehod\w*|přesuň\w*|přesun\w+|přelož\w*|přebook\w*|(?:put|move|switch|shift) (?:us|it|me) (?:on|onto|to)|umbuch\w*|verschieb\w*|verleg\w*|buchen sie uns (?:\w+ )?um)\b"
# "We won't be travelling after all": a reason to cancel.
_NOT_AFTER_ALL = r"\b(?:won'?t|can'?t|cannot|not|isn'?t|aren'?t|unable|n't|no longer)\b[^.!?\n]{0,90}\bafter all\b|\b(?:kommen|fahren|reisen|können|schaffen)\b[^.!?\n]{0,30}\bdoch (?:leider |nun )?nicht\b|\bdoch (?:leider |nun )?nicht (?:kommen|fahren|reisen|teilnehmen)\b"
_NUMBER = r"\b[a-z]{2,4}[\s_-]{0,2}\d{5}\b"


_THE_OTHER = r"\b(?:the other|die andere|andere buchung|ta druhá|druhou|druhá|the second|die zweite)\b"


def _keeps_another(folded: str) -> bool:
    """As in "cancel VC-11111, our other booking VC-22222 stays": what stays has a number of its own."""
    said = around(CANCELS, folded)
    cancelled = set(pattern(_NUMBER).findall(said))
    kept = [one for one in re.split(r"(?<=[.!?;])\s+|\n", folded) if has(_KEEPS, one)]
    numbers = [set(pattern(_NUMBER).findall(one)) for one in kept]
    if len(set(pattern(_NUMBER).findall(folded))) <= 2 and all(has(_THE_OTHER, one) for one in kept):  # noqa: PLR2004
        return bool(cancelled) or has(ONE_OF_TWO, said)
    return len(cancelled) == 1 and all(found and not found & cancelled for found in numbers)


def _books_plainly(folded: str, at: Circumstances) -> bool:
    return has(BOOKS, folded) and at.names_product and not at.has_own_reference


def _books_anew(folded: str) -> bool:
    rest = pattern(rf"{CANCELS}|{NONE_INSTEAD}").sub(" ", folded)
    return has(
        r"\b(?:objedn(?:ejte|at|ávám)|rezervuj\w*|zarezervuj\w*|(?:please |and |instead )(?:re)?book(?! ?ing)|buchen sie|reservieren sie|stattdessen|místo toho|instead)\b",
        rest,
    )

# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""A request passed on with a note above it: what the note itself says, and what only hands the request over.

"Could you please sort this out for us? See below." asks for what stands below, and nothing about it; the request is then
weighed as its author wrote it. A note that says more, or not to do something, is weighed with it.
"""

import re

from gangway.channels.email.folding import fold, has
from gangway.channels.email.intent import sense_of
from gangway.channels.email.intent_words import BOOKS
from gangway.channels.email.moods import speaks_of_booking
from gangway.channels.email.sense import Circumstances, Sense

_DEAL_WITH = r"\b(?:process|handle|deal(?:ing)? with|take care of|look after|sort(?:ing)? (?:it|this|that)(?: out)?|arrang\w+|see to|act on|action|forward\w*|pass(?:ing)? (?:this|it) on|help|zpracuj\w*|zpracov\w+|vyřiď\w*|vyříd\w*|vyřiz\w+|vyřeš\w*|postar\w*|zařid\w*|zaříd\w*|zařiz\w+|zajist\w*|zajišt\w+|přepos\w*|přeposíl\w+|předáv\w*|bearbeit\w*|erledig\w*|kümmer\w*|weiterleit\w*|leite\b|veranlass\w*|übernehm\w*)"
_WHAT_IS_BELOW = r"\b(?:this|that|it|below|attached|enclosed|following|request|message|e-?mail|mail|enquiry|inquiry|order|details|to|ji|jej|toto|tohle|níže|přilož\w+|příloh\w+|zpráv\w+|mail\w*|žádost\w*|požadav\w+|poptáv\w+|dotaz\w*|objednávk\w+|dies\w*|das|es|darum|dessen|hierum|unten\w*|anbei|beigefügt\w*|angehängt\w*|folgend\w*|nachricht|anfrage|wunsch|mail)\b"
_POINTS = r"^\W*(?:\w+\W+){0,6}(?:(?:see|viz|siehe|vgl\.?) (?:below|attach\w+|níže|příloh\w+|unten|anhang)|(?:details|the rest|podrobnosti|vše|alles|näheres) (?:\w+ )?(?:below|attached|níže|v příloze|unten|anbei))\W*$"
_WHERE_TO_ANSWER = r"^\W*(?:(?:please|prosím|bitte|and|a|und|potvrzení|odpověď|confirmation)\W+)*(?:(?:send|pošl\w+|zašl\w+|schick\w+|senden|reply|answer|respond|odpov\w+|antwort\w+|confirm|potvrď\w*|bestätig\w+)\b[^.!?\n]{0,60}\b(?:me|us|him|her|them|mně|mi|nám|jí|jemu|mu|jim|přímo|directly|direkt|mir|uns|ihm|ihr|ihnen))\b[^.!?\n]{0,30}\W*$"
_SAYS_MORE = r"n't\b|\b(?:not|no|never|nicht|kein\w*|nie|ne(?:[a-z]{4,})|zatím|yet|until|before|if|whether|pokud|jestli\w*|zda|než|až|wenn|falls|ob|bevor|erst|but|ale|aber|only|just ask|except|jen|pouze|nur|instead|místo|statt|cancel\w*|zruš\w*|storn\w*|price\w*|quote|cen[auy]|preis\w*|free|volno|available|frei|possible|možn\w+|möglich\w*|refund\w*|complain\w*|invoice|faktur\w*|rechnung\w*)\b"
_NO_DENIAL = r"\bne(?:děl\w+|jdřív\w*|jlép\w*|jrad\w*|boť|chte)\b"


def sense_beside(spoken: str, note: str, text: str, at: Circumstances) -> tuple[str, Sense]:
    """What was weighed and what it wants: the request with its note, without it where the note only hands it over."""
    if not note:
        return spoken, sense_of(spoken, at)
    apart = speaks_of_booking(fold(text)) and not has(BOOKS, fold(note))
    whole = spoken if apart else f"{note}\n{spoken}"
    sense = sense_of(whole, at)
    if sense.intent in {"order", "availability"} or not at.is_whole_wish:
        return whole, sense
    rest = without_handing_over(note)
    alone = f"{rest}\n{spoken}" if rest.strip() else spoken
    if alone == whole:
        return whole, sense
    as_written = sense_of(alone, at)
    asks = as_written.intent in {"order", "availability"} or sense.reason in {"no_known_request", "question"}
    return (alone, as_written) if asks else (whole, sense)


# "Přiloženou objednávku nám zákaznice poslala omylem", ahead of "vyřiďte ji prosím přímo s ní".
_CAME_BY_MISTAKE = r"\b(?:poslal\w*|zaslal\w*|přišl\w*|přeposlal\w*|adresoval\w*|sent|came|reached|arrived|addressed|geschickt|gesendet|gelandet|angekommen|eingegangen)\b[^.!?\n]{0,30}\b(?:omylem|by mistake|by accident|in error|mistakenly|irrtümlich|versehentlich|aus versehen)\b|\b(?:omylem|by mistake|in error|mistakenly|irrtümlich|versehentlich|aus versehen)\b[^.!?\n]{0,30}\b(?:poslal\w*|zaslal\w*|přišl\w*|sent|came|reached|geschickt|gesendet|gelandet|angekommen)\b"


def without_handing_over(note: str) -> str:
    """The note without the sentences that only ask to deal with what stands below."""
    said = re.split(r"(?<=[.!?;])\s+|\n+", note)
    kept = [one for one in said if not _hands_over(fold(one))]
    return " ".join(one for one in kept if len(kept) == len(said) or not has(_CAME_BY_MISTAKE, fold(one)))


def _hands_over(sentence: str) -> bool:
    if has(_SAYS_MORE, re.sub(_NO_DENIAL, " ", sentence)) or re.search(r"\d", sentence):
        return False
    return (
        has(_POINTS, sentence)
        or has(_WHERE_TO_ANSWER, sentence)
        or (has(_DEAL_WITH, sentence) and has(_WHAT_IS_BELOW, sentence))
    )

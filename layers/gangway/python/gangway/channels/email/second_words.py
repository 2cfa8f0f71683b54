# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""A cancellation or an acceptance that a later sentence takes back, narrows, or makes wait.

"Please cancel VC-11111. Only for two of us, the others still come", "bitte stornieren. Sagen Sie mir vorher, was wir
zurückbekommen", "yes, we take it. Subject to my boss's approval": nobody may act on the first sentence alone. For folded text.
"""

import re

from gangway.channels.email.folding import has, pattern
from gangway.channels.email.put_off import SENTENCE, is_put_off
from gangway.channels.email.reading import Intent

_WITHIN = r"(?:[^.!?\n]|(?<=\d)\.(?=\d))"
_FEW = r"(?:one|two|three|four|five|six|\d{1,2}|half|part|jedn\w+|dva|dvě|dvou|tři|tří|čtyři|pět|část|půlku|polovinu|eine?[nrms]?|zwei|drei|vier|fünf|die hälfte)"
_NO_SEATS = r"(?:question|thing|more|e-?mail|moment|request|word|note|dotaz|otázk|věc|prosb|chvil|frage|bitte|sache|minute|kurze)"
_SOME = (
    rf"\b(?:only|just|jen|jenom|pouze|nur|bloß|lediglich) (?:for |pro |za |o |für |the |a )?{_FEW}\b(?! (?:\w+ )?{_NO_SEATS})"
    r"|\b(?:only|just|jen|jenom|pouze|nur|bloß) (?:for|pro|für) (?:us|me|nás|mě|uns|mich|my|our|the)\b"
    r"|\b(?:only|just|jen|jenom|pouze|nur|bloß) (?:the |tu |ten |tuhle |tento |die |den |das )?(?:lunch|dinner|jazz|evening|morning|outward|way (?:back|there)|oběd\w*|večeř\w+|jazz\w*|večerní|dopolední|zpáteční\w*|mittag\w*|abend\w*|hinfahrt|rückfahrt)\b"
    rf"|\b(?:the others?|the rest|everyone else|ostatní|zbytek|zbylí|die anderen|der rest|die übrigen)\b{_WITHIN}{{0,24}}\b(?:come|coming|go|going|sail\w*|join|stay|pojed\w+|jed\w+|přij\w+|doraz\w+|zůst\w+|komm\w+|fahr\w+|bleib\w*)\b"
)
_TELLS = r"(?:let (?:me|us) know|tell (?:me|us)|write|like to know|want to know|need to know|napiš\w+|napsat|řekn\w+|sděl\w+|dejte (?:mi|nám) vědět|chci vědět|potřebuj\w+ vědět|sagen|schreiben|mitteilen|teilen|bescheid|wissen)"
_FIRST = (
    rf"\b{_TELLS}\b{_WITHIN}{{0,40}}\b(?:first|before|beforehand|nejdřív\w*|nejprve|předem|než|vorher|zuerst|zunächst|bevor|vorab)\b"
    rf"|\b(?:first|nejdřív\w*|nejprve|předem|vorher|zuerst|zunächst|vorab)\b{_WITHIN}{{0,24}}\b{_TELLS}\b"
    r"|\b(?:please |bitte |prosím )?(?:wait|warten sie|počkejte|hold on)\b[^.!?\n]{0,40}\b(?:until|till|before|bis|bevor|až|do|než)\b|\b(?:počkejte|warten sie)\b(?! (?:auf uns|na nás))"
)
_LEAVES_IT = (
    r"\b(?:actually|wait|oh|on second thought),? (?:no|don't|do not|leave|keep)\b|(?:^|[.!?\n,;]\s*)(?:no, )?(?:leave|keep) (?:it|the booking|everything)\b|(?:^|[.!?\n]\s*)(?:ach |oh )?doch nicht\b|\blassen sie (?:sie|es|die buchung|alles) (?:\w+ )?(?:stehen|bestehen|so)\b"
    r"|\bvlastně ne\b|\b(?:nechte|ponechte|necháme) (?:ji|to|tu|rezervaci|všechno)\b(?! (?:vrátit|poslat|zaslat|zrušit|být))"
)
_MAY_BE_KEPT = (
    r"\b(?:unless|ledaže|es sei denn)\b|\b(?:or|oder|nebo)\b[^.!?\n]{0,30}\b(?:move|another day|other day|reschedul\w+|umbuch\w+|anderen tag|verschieb\w+|přesun\w+|přelož\w+|jin(?:ý|ém|ého) (?:den|dni|dne|termín\w*))\b"
    r"|\b(?:if|wenn|falls|sofern|pokud|jestli\w*|kdyby)\b[^.!?\n]{0,30}\b(?:fees?|charges?|costs?|kostet|gebühr\w*|poplat\w+|stojí|platí)\b(?![^.!?\n]*\b(?:ordnung|okay|ok|fine|accept\w*|no problem|naúčt\w+|účtujte|charge (?:it|us|them|me)|zaplat\w+|nevadí|egal|berechnen|trotzdem|anyway|i tak)\b)"
)
_MEANT = r"\b(?:i meant|we meant|i mean|mysle(?:la|l) jsem|mínil\w* jsem|meinte|gemeint (?:ist|war|habe)|sorry|pardon|oprava|correction|entschuldigung|korrektur)\b[^.!?\n]{0,20}\b[a-z]{2,3}-\d{4,}"


def taken_back(folded: str, intent: Intent) -> str | None:
    """The code of what a later sentence says against a cancellation or an acceptance, or None."""
    if intent == "cancel":
        return _of_a_cancellation(folded)
    return "not_yet" if intent == "confirm" and is_put_off(folded) else None


def _of_a_cancellation(folded: str) -> str | None:
    for code, source in (
        ("cancels_a_part", _SOME),
        ("not_yet", _FIRST),
        ("changed_mind", _LEAVES_IT),
        ("conditional_cancel", _MAY_BE_KEPT),
        ("another_number_meant", _MEANT),
    ):
        if any(has(source, one) for one in re.split(pattern(SENTENCE), folded)):
            return code
    return None

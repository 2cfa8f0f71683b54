# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Doubts that were, and are no more: "Chvíli jsme zvažovali pozdější, to už ale neplatí", "my wife needed some persuading, but
she's all for it now", "wir haben lange geschwankt, jetzt ist alles klar".

A doubt in the past tense and, behind a joint, that it is settled now. Nothing hangs on it any more, so the sentence is left out
before a wish is weighed. A doubt of today ("we are still weighing it"), or one that another sentence must settle, stays.
"""

import re

from gangway.channels.email.folding import blank, fold, has, pattern
from gangway.channels.email.intent_words import BOOKS, CANCELS, CHANGES

_DOUBTED = (
    r"\b(?:dithered|wavered|hesitated|squabbled|argued|debated|agonised|(?:was|were) (?:\w+ ){0,3}(?:against it|against|undecided|in two minds|sceptical|skeptical|doubtful|unsure|torn|not sure)|(?:had|were having|was having) (?:some |our |second )*(?:doubts|second thoughts)|needed (?:some |a bit of |a little )*(?:persuading|convincing)|took (?:some |a bit of )*(?:persuading|convincing)|(?:thought|toyed with|considered)\b[^,.!?\n]{0,40}"
    r"|(?:js(?:me|em) (?:\w+ ){0,4}(?:zvažoval|váhal|uvažoval|přemýšlel|rozmýšlel|přemlouval|nevěděl|hádal)[aiy]?|(?:zvažoval|váhal|uvažoval|přemýšlel|rozmýšlel|přemlouval|nevěděl|hádal)[aiy]? js(?:me|em))\b[^,.!?\n]{0,40}|(?:manžel|žena|manželka|babička|děda|dcera|syn|šéf|táta|máma|pokladník|kamarádi?|děti|\w+) (?:(?:byl[aiy]?|se|trochu|nejdřív|nejprve|zprvu|chvíli|dlouho|původně) ){1,3}(?:proti|váhal[aiy]?|zdráhal[aiy]?|nechtěl[aiy]?|cukal[aiy]?)"
    r"|(?:haben|habe|hat|hatten|hatte) (?:\w+ ){0,4}(?:geschwankt|gezögert|überlegt|gezweifelt|gestritten|zweifel|bedenken)|(?:war|waren) (?:\w+ ){0,3}(?:dagegen|unschlüssig|skeptisch|unsicher|unentschlossen)|(?:musste|mussten) (?:\w+ ){0,4}(?:überreden|überzeugen|überredet werden))\b"
)
_JOINT = r"\s*(?:,|-|;|\.)?\s*\b(?:but|and|ale|a|teď|už|nyní|nakonec|jenže|now|aber|doch|jetzt|nun|und|to už|to)\b"
_SETTLED = (
    r"\b(?:(?:that|this|it|everything|all)(?:'s| is| has been) (?:all )?(?:settled|sorted|decided|agreed|over|behind us|forgotten|off the table)(?: now)?|(?:she|he|they|we)(?:'s|'re| is| are|'m)? (?:all |quite |fully |now |both )*(?:for it|in|on board|agreed|convinced|keen|sure|happy)(?: now)?|(?:has|have) (?:\w+ )?(?:come round|given in|agreed|made (?:up )?(?:her|his|their|our) minds?(?: up)?)|can't wait"
    r"|(?:to |tohle )?(?:už |ale |nakonec |teď |je )*(?:neplatí|vyřešen\w*|rozhodnut\w*|jasn\w+|za námi|pasé|domluven\w*)|(?:už |teď |nakonec |ale )+(?:je |jsou |jsme )?(?:pro|souhlas\w+|rozhodnut\w*|máme jasno|se těš\w+|svolil\w*)|(?:das|es|alles) (?:ist|hat sich) (?:\w+ ){0,3}(?:geklärt|klar|entschieden|erledigt|vom tisch|vorbei)|(?:ist|sind) (?:\w+ ){0,3}(?:alles klar|dafür|überzeugt|einig|begeistert|dabei|entschieden|einverstanden|an bord))\b"
)
_STILL = r"\b(?:still|yet|until|unless|if|except|only|once|ještě|pořád|stále|zatím|pokud|jestli|kdyby|jen|až|než|noch|erst|nur|wenn|falls|bis|sobald|not|n't|nicht|kein\w*)\b|\?"
_SENTENCE = re.compile(r"(?<=[^\W\d][.!?])\s+|(?<=[!?])\s+|\n")


def is_overcome(folded: str) -> bool:
    """Whether the sentence tells of a doubt and that it is settled, and wishes for nothing."""
    told = pattern(_DOUBTED).search(folded)
    joint = pattern(_JOINT).search(folded, told.end()) if told else None
    if joint is None or any(char.isdigit() for char in folded):
        return False
    behind = folded[joint.start() :]
    wishes = any(has(source, folded) for source in (BOOKS, CANCELS, CHANGES))
    return has(_SETTLED, behind) and not has(_STILL, behind) and not wishes


def without_overcome(text: str) -> str:
    """As long as `text`."""
    if not has(_DOUBTED, fold(text)):
        return text
    start = 0
    for end in [*(match.start() for match in _SENTENCE.finditer(text)), len(text)]:
        if is_overcome(fold(text[start:end])):
            text = blank(text, start, end)
        start = end
    return text

# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Conditions in words that leave no doubt: "unless", "only once", "jen pro případ, že", "we'd only want that if", "kdybyste šli s cenou dolů".

For folded clauses, which begin with their word of condition; manners and room on board are told apart in `conditions`.
"""

from gangway.channels.email.folding import has, pattern

_STRONG = r"^(?:only (?:if|when|once)|just if|unless|provided|as long as (?!it (?:takes|lasts|needs)|you (?:like|want|need|wish))|assuming|on (?:the |one )?(?:\w+ )?condition|(?:jen|jenom|pouze|jedině|výhradně|výlučně) (?:tehdy|v (?:tom )?případě)|(?:jen|jenom|leda|jedině|pouze) (?:když|pokud|jestli|kdyby)|ledaže|za předpokladu|(?:pod|s|za) podmínk|podmínkou|nur (?:wenn|falls|dann)|vorausgesetzt|es sei denn|sofern|v případě)"
_ONLY_AHEAD = r"\b(?:only (?:really )?(?:want|go (?:ahead|through|for)|do|take|book|come|accept|agree|move|change|cancel|switch|proceed|works?|valid|counts?|holds)|(?:jen|pouze|jedině) (?:pro )?(?:tehdy|případ\w*)|nur (?:dann|gültig|verbindlich))\b(?: \w+){0,4},?\s*$"
_IF_YOU_GRANT = r"\bkdybyste\b[^.!?\n]{0,40}\b(?:šl[iy]|dali|slevili|snížili|přidali|nabídli|zaručili|garantovali|povolili|přihodili|pustili|odpustili|zlevnili|zapomněli na)\b|\bif you(?:'d| could| can| would| will| were to|'ll)? (?:please )?(?:knock|drop the|lower|throw in|guarantee|promise|match|waive|reduce|cut the|take (?:a bit |something |\d+ ?%? )?off|come down|give us (?:a |the )?(?:discount|better|group))\b|\bwenn sie (?:uns |mir )?(?:\w+ ){0,4}(?:garantieren|zusichern|entgegenkommen|nachlassen|versprechen|runtergehen|erlassen|rabatt)\b"


def opens_firmly(said: str, ahead: str) -> bool:
    return pattern(_STRONG).match(said) is not None or pattern(_ONLY_BEFORE).search(ahead) is not None


_ONLY_BEFORE = r"\b(?:nur|only|jen|jenom|pouze|jedině|leda|erst)\W*$"


def is_said_firmly(said: str, ahead: str) -> bool:
    """By an "only" before the verb, or as something that we are to grant."""
    return has(_IF_YOU_GRANT, said) or pattern(_ONLY_AHEAD).search(ahead) is not None

# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Money back beside a cancellation or a change to fewer: it belongs to that, and is no complaint.

"The refund can go back to my card", "Rückerstattung bitte auf dasselbe Konto", "vrácení peněz není nutné". Of a change only what
is told counts; a refund that is asked for or expected stays with a person.
"""

from gangway.channels.email.folding import has, pattern
from gangway.channels.email.intent_words import CANCELS, CHANGES, MONEY_BACK
from gangway.channels.email.sense import Circumstances

_CANCELLED_LONG_AGO = r"\b(?:cancell?ed|zrušil\w*|stornoval\w*|storniert|abgesagt)\b[^.!?\n]{0,70}\b(?:ago|already|last|still|yesterday|před|už|minul\w+|včera|schon|bereits|letzte\w*|gestern|vor|noch immer|immer noch|dosud)\b"
_THE_MONEY = r"(?:(?:the |any |a |our |my )?(?:\w+ )?(?:refund|money back|reimbursement)|(?:vrácení|vrácen\w+) (?:peněz|částk\w+|rozdíl\w*)|(?:die |eine )?(?:rück)?erstattung)"
_GOES_BACK = r"(?:(?:can|may|should|could) (?:just |simply |please )?(?:go|be (?:sent|paid|returned|made))|(?:is )?(?:not (?:needed|necessary)|unnecessary)|(?:můžete |prosím |stačí |klidně |pošlete )*(?:na (?:stejn\w+ |můj |naši |můj )?(?:účet|kartu))|není (?:nutné|potřeba|třeba)|(?:kann |bitte |einfach |gern\w* )*auf (?:das|die|mein\w*|unser\w*|dasselbe|dieselbe) \w+|ist nicht nötig)"
_TOLD_WHERE = rf"\b{_THE_MONEY} {_GOES_BACK}\b(?![^.!\n]*\?)"


def without_money_back(folded: str, at: Circumstances) -> str:
    cancels = has(CANCELS, folded) and (at.has_own_reference or at.answers is not None)
    cancels = cancels and not has(_CANCELLED_LONG_AGO, folded)
    if cancels:
        return pattern(MONEY_BACK).sub(" ", folded)
    changes = has(CHANGES, folded) and (at.has_own_reference or at.answers is not None)
    return pattern(_TOLD_WHERE).sub(" ", folded) if changes else folded

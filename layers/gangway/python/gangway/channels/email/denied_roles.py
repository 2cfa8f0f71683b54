# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""What somebody is said not to be: "studentka už nejsem", "I'm no longer a student", "noch keine Rentner" count nobody.

Blanked before anybody reads who comes, so that a fare refused is no ticket more. Where a number or "of us" stands in the
same clause some of them are told apart, and the words stay for the readers to stumble over.
"""

import re

from gangway.channels.email.counting import number, value_of
from gangway.channels.email.folding import blank_all, has, pattern

_SOFT = r"(?:(?:už|ještě|zatím|bohužel|naštěstí|dávno|taky|také|ani|však|ale|nikdo) )*"
_CZECH = r"(?:student(?:i|ka|ky|em|kou)?|důchodc(?:e|i|em)|důchodkyn(?:ě|í)|penzist(?:a|ka|ky|é)|senior(?:i|ka|ky|em|kou)?|v (?:důchodu|penzi))"
_IS_NOT = r"(?:nejsem|nejsme|není|nejsou)"
_ENGLISH = r"(?:(?:an? )?(?:students?|pensioners?|seniors?|oaps?)|retired)"
_GERMAN = r"(?:student(?:en|in|innen)?|rentner(?:in|innen)?|senior(?:en|in|innen)?|pensionist(?:en|in|innen)?)"
_DENIED = (
    rf"\b{_SOFT}{_CZECH} {_SOFT}{_IS_NOT}\b|\b{_IS_NOT} {_SOFT}{_CZECH}\b(?! (?:lístk|slev|jízd|vstup))"
    rf"|\b(?:no longer|not|neither|never|nor)(?: (?:yet|even|quite|being))* {_ENGLISH}(?: (?:any ?more|any longer|yet|now))?\b"
    r"(?! (?:tickets?|fares?|cards?|discounts?|ids?|rates?|prices?|group|party))"
    rf"|\b(?:kein|keine|keiner) {_GERMAN}(?: mehr)?\b|\b(?:nicht mehr|noch nicht) {_GERMAN}\b|\bnoch kein(?:e|er)? {_GERMAN}\b"
)
_NO_FARE = r"\b(?:bez|without|ohne|no|kein|keine|keinen)(?: an?| any)? (?:student\w*|senior\w*)[ -]?(?:slev\w+|discounts?|rabatt\w*|ermäßigung\w*|fares?|jízdn\w+|kart\w+|průkaz\w+|cards?|ids?)\b|\b(?:ohne|keine?n?) (?:studenten|senioren)(?:rabatt|ermäßigung|ausweis|karte)\w*"
_OF_SOME = rf"\b(?:z (?:nás|nich)|of (?:us|them|whom)|von (?:uns|ihnen)|davon|if|pokud|wenn|falls|jestli|who|whoever|kdo|wer)\b|(?<![\w.,])(?:{number()})\s+(?:(?!a\b|and\b|und\b)\w+\s+)?(?:are|is|jsme|jsou|sind|ist)?\s*$"

_ROLE = rf"(?:{_CZECH}|{_ENGLISH}|{_GERMAN}|dospěl(?:í|é)|adults?|grown-ups|erwachsene)"
_NOT_ALL = rf"\b(?:not (?:all|everyone|everybody|both)|nicht alle|ne (?:všichni|všechny)|nejsme (?:\w+ )?(?:všichni|všechny))\b[^.,;!?\n]{{0,24}}\b{_ROLE}\b|\b{_ROLE} {_SOFT}(?:nejsme|nejsou|sind nicht|are not|aren't) (?:všichni|všechny|oba|obě|alle|all)\b"
_OF_THEM = rf"(?<![\w.,])(?:{number()})\s+(?:z (?:nás|nich)|of (?:us|them|whom)|von (?:uns|ihnen)|davon)\s+(?:are|is|jsme|jsou|sind|ist|není|nejsou|nejsme|aren't|isn't)\s+(?:not |no |kein\w*|nicht |noch |už |ještě |\s)*{_ROLE}\b"


def are_some_denied(folded: str) -> bool:
    """Whether only some are told not to be what the others must be: "zwei davon sind keine Studenten", "not all students"."""
    return has(_NOT_ALL, folded) or any(
        has(r"\b(?:not|no|kein\w*|nicht|není|nej\w+)\b|n't\b", match.group())
        for match in pattern(_OF_THEM).finditer(folded)
    )


# "Prarodičům není ještě ani šedesát": grown up, and of no age that counts.
_NOT_YET_SO_OLD = rf"\b(?:ještě |zatím )?(?:není|nejsou|nebude) (?:ještě |zatím )?ani (?P<cs>{number()})(?: let)?\b|\b(?:is|are)(?:n't| not) (?:even |yet )(?P<en>{number()})(?: yet)?\b|\b(?:ist|sind) (?:noch )?(?:nicht einmal|keine|noch keine|nicht mal) (?P<de>{number()})\b"
_GROWN_UP, _PENSION = 18, 65


def _too_young(match: re.Match[str]) -> str:
    age = value_of(next(one for one in match.groups() if one)) or 0
    return " " * len(match.group()) if _GROWN_UP <= age <= _PENSION else match.group()


def without_denied_roles(folded: str) -> str:
    """As long as `folded`."""
    folded = pattern(_NOT_YET_SO_OLD).sub(_too_young, blank_all(_NO_FARE, folded))
    return pattern(_DENIED).sub(lambda match: _denied(match, folded), folded)


def _denied(match: re.Match[str], folded: str) -> str:
    clause = re.split(r"[.,;:!?()\n]", folded[: match.start()])[-1]
    return match.group() if has(_OF_SOME, clause) or are_some_denied(folded) else " " * len(match.group())

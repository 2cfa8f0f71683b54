# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""What is said beside a yes to our offer that it does not hold with: a guest of another age, money at another time.

"We accept; my son turns 15 that week" makes another ticket of his, perhaps; "bereme, peníze až po plavbě" sets terms of
their own. "We pay on board", "she turns ten" and a question about cards do not matter.
"""

from gangway.channels.email.folding import has

_KIN = r"(?:son|daughter|boy|girl|kid|child|grandson|granddaughter|nephew|niece|twins?|one|baby|toddler|eldest|youngest|grand(?:pa|ma|dad|father|mother)|mum|mom|dad|mother|father|husband|wife|he|she|they|syn\w*|dce[rř]\w*|kluk\w*|holk\w*|holčič\w*|vnu[kč]\w*|synov\w+|neteř\w*|dvojčat\w*|mimin\w*|dět\w+|dít\w*|děd\w+|babič\w*|manžel\w*|tatín\w*|mamin\w*|táta|máma|mu|jí|sohn\w*|tochter|bub\w*|junge\w*|mädchen|enkel\w*|neffe\w*|nichte|zwillinge|kind\w*|kleine\w*|große\w*|älteste\w*|jüngste\w*|opa|oma|mann|frau|mutter|vater|er|sie)"
_BECOMES = r"(?:is|ist|je|turns?|turning|will (?:\w+ )?(?:be|turn)|'ll (?:\w+ )?be|is going to be|becomes?|celebrates?|has (?:his|her|a)|bude|budou|slaví|oslaví|má|mají|dovrší|wird|werden|feiert|feiern|hat)"
_AT_A_LIMIT = r"(?:3|three|3rd|third|15|15th|fifteen|fifteenth|65|65th|sixty-?five|tři(?: rok\w*)?|třetí|patnáct\w*|pětašedesát\w*|šedesát pět|drei|dritte\w*|fünfzehn\w*|fünfundsechzig\w*)\b(?!\s*[:.]\s?\d|\s*(?:of us|people|persons?|guests|adults|nás|osob\w*|lid[íi]|hod\w*|personen|leute|uhr|h\b|o'clock|[ap]\.?m\b))"
_COMES_OF_AGE = rf"\b{_KIN}\b[^.!?\n]{{0,40}}{_BECOMES}\b[^.!?\n]{{0,30}}\b{_AT_A_LIMIT}|\b{_BECOMES} (?:\w+ ){{0,3}}{_KIN}\b[^.!?\n]{{0,30}}\b{_AT_A_LIMIT}|\b(?:15th|65th|3rd|fifteenth|third) birthday|\b(?:15|65|3)\. (?:narozenin\w*|geburtstag\w*)|\b(?:patnáct|pětašedesát|třetí)\w* narozenin\w*"
_MONEY = r"(?:pay|paying|payment|paid|money|transfer(?:red)?|settle|peníze|platb\w+|plat(?:it|íme|ím)|zaplat\w+|uhrad\w+|úhrad\w+|zahl\w*|bezahl\w*|geld|überweis\w*)"
_LATER = r"(?:(?:only )?after(?:wards| (?:the|our|we|it|that))\b|later|in (?:instal\w+|two parts)|(?:až |teprve )?po (?:plavb\w+|akci|skončení|výlet\w+|jízdě|svatb\w+|návrat\w*|oslavě|tom)\b|později|dodatečně|až na faktur\w+|na splátky|(?:erst )?nach (?:der|dem|unserer|unserem)\b|hinterher|danach|später|nachträglich|in raten)"
_OTHER_TERMS = rf"\b{_MONEY}\b[^.!?\n]{{0,40}}\b{_LATER}|\b{_LATER}\b[^.!?\n]{{0,40}}\b{_MONEY}\b"


def held_beside_a_yes(folded: str) -> str | None:
    """The code of what a person must look at, or None."""
    if has(_COMES_OF_AGE, folded):
        return "comes_of_age"
    return "own_terms" if has(_OTHER_TERMS, folded) else None

# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Words about guests told in plainer ones of the same length: "2 adult tickets", "a senior citizen", "my dear wife", "5 y.o."."""

import re

from gangway.channels.email.counting import number
from gangway.channels.email.denied_roles import without_denied_roles
from gangway.channels.email.folding import pattern
from gangway.channels.email.party_in_other_words import in_other_words
from gangway.channels.email.party_words import KINDS

# "2 adult tickets and 1 child ticket": the kind is the adjective's. A family ticket is a kind of its own.
_OF_A_KIND = pattern(
    rf"((?<![\w.,:/-])(?:{number()})\s?x?\s+)(?:(?P<adult>adults?|dospěl[éíáý]\w{{0,2}}|erwachsenen?)|(?P<senior>seniors?|senioren)|(?P<child>child|kids?|children's)|(?P<student>students?))[^\S\n]+"
    r"(?:tickets?|persons?|people|guests?|passengers?|fares?|citizens?|osob\w*|lid[íi]\w*|lístk\w+|vstupenk\w+|jízdenk\w+|personen|gäste\w*|fahrgäste\w*)\b"
)
_WORDS = {"adult": "adults", "senior": "seniors", "child": "kids", "student": "students"}
_SENIOR_CITIZEN = pattern(r"\b(senior) citizen(s?)\b")
_YEARS_OLD = pattern(r"(?<=\d )y\.\s?o\b\.?|(?<=\d)\s?y\.\s?o\b\.?")
_FAMILY = pattern(r"\bfamil(?:ly|i|iy|l?y)(?= tickets?\b)|\bfammily(?= tickets?\b)|\bfamilly\b")
_PAIR_OF = pattern(
    rf"\ba pair of (?=(?:\w+ )?(?:tickets|seats|places|spots|adults|seniors|pensioners|students|{dict(KINDS)['child']}))"
)
# What is said of somebody out of affection; it counts nobody and tells no age.
_TENDER = pattern(
    r"(?<=\w )(?P<tender>(?:dear(?:est)?|beloved|lovely|adorable|wonderful|darling|sweet|best|dearly|teenaged?|wee|cheeky|milovan\w+|drah(?:ý|á|é|ou|ého|ým)|nejlepš\w+|nejmilejš\w+|zlat(?:ý|á|é|ou|ého|ým)|dospívajíc\w+|beste[nr]?|liebe[nr]?|liebste[nr]?|geliebte[nr]?|süße[nr]?|halbwüchsige[nr]?) )"
    rf"(?={'|'.join(source for kind, source in KINDS if kind in {'relative', 'unknown', 'child', 'couple', 'infant'})}|friends?\b|friend|přátel|kamarád|freund)"
)
# "Two old friends", who need not be old.
_OLD_FRIENDS = pattern(
    r"\b(?:old|alte[nr]?|star(?:é|í|ých|ými|ý|á|ou|ého|ým)) +(?=(?:\w+ )?(?:friend|mates|pals|freund|kamarád|přátel|přítel|kámoš|známí))"
)
# "Our two lads, 14 and 15": sons, as soon as ages are told of them.
_OUR_LADS = pattern(
    rf"(?<=\b)((?:our|my|their)\s+(?:(?:{number()})\s+)?(?:[a-z]+\s+)?)(lads|lasses)(?=\s*[,(:-]?\s*(?:aged |who are )?(?:{number()})\b)"
)
# "One senior, the senior being my uncle who's 77": of the one counted.
_BEING = pattern(
    rf"(?<=[a-z)]),? (?:the|that|ten|tím|tou|der|die|das) (?P<kind>senior|pensioner|student|child|kid|baby|infant|důchodce|seniorem|dítětem|rentner|kind) (?:being|is|is being|would be|je|ist) (?:my |our |můj |moje |náš |naše |mein |meine |unser |unsere )?(?:{dict(KINDS)['relative']}|{dict(KINDS)['unknown']})[^.!?\n;()]*(?=[.!?\n;]|$)"
)
# "(rok, 3 a 6 let)", "(4 roky a rok)": a year old, in a list of ages.
_LIST_OF_AGES = pattern(r"\((?=[^()\n]*\brok\b)(?=[^()\n]*\d)(?:(?:\d{1,2}|rok|roky|roků|let|a|i)\b[\s,]*)+\)")
# "Both grandmothers", "beide Schwestern": two of them.
_BOTH_KIN = pattern(
    r"\b(?:both|beiden?)(?: of)?(?= (?:my |our |the |meine[rn]? |unsere[rn]? )?(?:grand(?:mother|father|ma|pa|dad)s|grannies|mothers|mums|fathers|dads|aunts|uncles|sisters|brothers|(?:ur)?om[ai]s|(?:ur)?op[ai]s|großmütter|großväter|mütter|väter|tanten|schwestern|brüdern?)\b)"
)

# "Mein Mann, unsere Enkelin (9) und ich selbst": the sender, at the end of a list.
_AND_I_MYSELF = pattern(
    r"(?P<me>(?:(?<=\bund )|(?<=\band )|(?<=\ba ))(?:ich|i|já|me))(?P<self> (?:selbst|selber|myself|sám|sama))(?=\s*(?:[.,;!?)\n]|$))"
)


# "Mr and Mrs Lindqvist wish to go. Kindly reserve for the couple": the two of them once more.
_A_COUPLE = pattern(
    r"\b(?:mr\.? (?:and|&|\+) mrs|mrs\.? (?:and|&|\+) mr|pan a paní|manželé|manželů|manželům|herrn? und frau|frau und herrn?|ehepaar|eheleute)\b"
)
_THE_COUPLE = pattern(
    r"\b(?:(?:for|pro|für|to) )?(?:the|this|tento|tomuto|oba|dem|das|dieses|diesem|den) (?:couple|pár|paru|paar|ehepaar|manžele|manželé|eheleuten?)\b(?! (?:from|z|ze|aus|[a-z]+ov[ai]))"
)


def without_the_couple_again(folded: str) -> str:
    """As long as `folded`."""
    if (told := _A_COUPLE.search(folded)) is None:
        return folded
    return folded[: told.end()] + _THE_COUPLE.sub(lambda again: " " * len(again.group()), folded[told.end() :])


def in_plain_words(folded: str) -> str:
    """As long as `folded`."""
    folded = in_other_words(without_the_couple_again(without_denied_roles(folded)))
    folded = _BOTH_KIN.sub(lambda match: "two ".ljust(len(match.group()))[: len(match.group())], folded)
    folded = _LIST_OF_AGES.sub(
        lambda match: re.sub(r"(?<!\d )\brok\b", "1", match.group()).ljust(len(match.group())), folded
    )
    folded = _OF_A_KIND.sub(_kind, folded)
    folded = _SENIOR_CITIZEN.sub(lambda match: (match[1] + match[2]).ljust(len(match.group())), folded)
    folded = _YEARS_OLD.sub(lambda match: " yo".ljust(len(match.group()))[: len(match.group())], folded)
    folded = _FAMILY.sub(lambda match: "family".rjust(len(match.group()))[-len(match.group()) :], folded)
    folded = _PAIR_OF.sub(lambda match: "two".ljust(len(match.group())), folded)
    folded = _OUR_LADS.sub(lambda match: match[1] + "boys".ljust(len(match[2])), folded)
    folded = _BEING.sub(lambda match: " " * len(match.group()), folded)
    folded = _AND_I_MYSELF.sub(lambda match: match["me"].ljust(len(match.group())), folded)
    folded = _OLD_FRIENDS.sub(lambda match: " " * len(match.group()), folded)
    return _TENDER.sub(lambda match: " " * len(match.group()), folded)


def _kind(match: re.Match[str]) -> str:
    word = next(word for kind, word in _WORDS.items() if match[kind])
    return f"{match[1]}{word}".ljust(len(match.group()))

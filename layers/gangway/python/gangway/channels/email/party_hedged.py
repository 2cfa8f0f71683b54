# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""What is told of somebody beside the party and makes its count or its kinds doubtful: a guest who only may come, an
old age celebrated and counted of nobody, student cards where nobody is a student, a guide at the end of the list.

A part of the safety net (`doubts`): it only doubts, it counts nobody.
"""

from collections.abc import Sequence
from functools import cache

from gangway.channels.email.ages import Person
from gangway.channels.email.counting import number
from gangway.channels.email.folding import has, pattern
from gangway.channels.email.party_absent import drops_out_of_a_number
from gangway.channels.email.party_cards import card_unread
from gangway.channels.email.party_sums import Party
from gangway.channels.email.party_words import KINDS, PEOPLE, SELF, SINGLE_ROLES

_MAYBE = r"(?:maybe|perhaps|possibly|potentially|možná|třeba|asi|snad|eventuálně|event\.?|případně|popřípadě|vielleicht|evtl\.?|eventuell|möglicherweise|womöglich|ggf\.?|gegebenenfalls|unter umständen)"
_FILLING = r"(?:(?:also|even|just|i|také|taky|ještě|s námi|k nám|auch|noch|sogar|po|jede|pojede|přijede|přijde|dorazí|se|přidá|připojí|vezmeme|vezmu|bude|budou|kommt|kommen|nehmen wir|nehme ich|wir|ich|bringe|we|i|i'll|we'll|will|bring|take|an?|the|one|another|jeden|jedna|jednu|my|our|his|her|their|můj|moje|mou|moji|mého|mámu|náš|naše|naši|našeho|mein\w*|unser\w*|ein\w*|de[rmn]|die|das)\s+){0,5}"
_COMES = r"(?:come|comes|join|joins|jede|pojede|přijede|přijde|přidá|připojí|dorazí|vezmeme|kommt|kommen|mitkommt|mitfährt|fährt|stößt|dabei|dazu)"
_NOT_SURE = r"(?:is|are|isn't|aren't|ist|sind|si)?\s*(?:not sure|still unsure|undecided|ještě (?:není|neví|nevědí|nerozhod\w+)|neví (?:ještě|jistě)|není (?:si )?jist\w+|weiß (?:es )?(?:noch )?nicht|noch (?:nicht sicher|unsicher|unschlüssig)|ist (?:sich )?(?:noch )?(?:nicht sicher|unsicher|unschlüssig))"
_MIGHT = rf"(?:(?:might|may|could)\s+(?:\w+\s+){{0,2}}{_COMES}\b|(?:\w+\s+){{0,2}}{_MAYBE}\s+(?:\w+\s+){{0,2}}{_COMES}\b|(?:\w+\s+){{0,3}}{_COMES}\s+(?:\w+\s+)?{_MAYBE}(?!\w))"
_NEEDS = r"(?!\s+(?:\w+\s+){0,3}(?:sit|seat\w*|need\w*|want\w*|like\w*|pram|menu|sedět|potřebov\w+|chtít|chtěl\w*|sitz\w*|brauch\w+|möcht\w+|ticket\w*|karte\w*)\b)"


@cache
def _somebody() -> str:
    kinds = "|".join(source for kind, source in KINDS if kind != "family")
    return rf"(?:(?:{kinds})|(?:someone|somebody|někdo|jemand)\b)"


def may_come(folded: str) -> bool:
    """As in "2 adults, and maybe my brother too", "my sister might join us", "kolega ještě neví", "vielleicht drei"."""
    counted = rf"(?:(?:{number()})(?=\s*(?:[.,;!)]|$|(?:{PEOPLE})))|(?:(?:{number()})\s+)?{_somebody()})"
    ahead = rf"(?<!\w){_MAYBE},?\s+{_FILLING}{counted}(?!\w){_NEEDS}"
    behind = rf"(?<!\w){_somebody()}(?!\w)\s*,?\s*(?:{_MIGHT}|{_NOT_SURE})"
    return has(ahead, folded) or has(behind, folded)


_TENS = r"(?:(?:pěta)?(?:sedmdesát|osmdesát|devadesát)|pětašedesát)"
OLD_BIRTHDAY = rf"\b(?:(?:6[5-9]|[789]\d)(?:\.|th|st|nd|rd)?\s+(?:geburtstag\w*|narozenin\w*|birthday)|{_TENS}(?:in(?:y|ám|ách|ami)|ku|ka|ce|kou)|(?:seventieth|eightieth|ninetieth|siebzigste\w*|achtzigste\w*|neunzigste\w*)|(?:wird|turns|turning|bude)\s+(?:\w+\s+){{0,4}}?(?:6[5-9]|[789]\d)(?!\.?\d|\s*(?:kč|eur|€|%|min)))(?!\w)"


def old_birthday_unread(found: Sequence[Person], party: Party, folded: str) -> bool:
    """As in "Mum celebrates her 70th birthday, so that's her and me": somebody counted is a senior, and was not read so."""
    old = pattern(OLD_BIRTHDAY).search(folded)
    if old is None or any(start <= old.start() < end for one in found for start, end in one.places):
        return False
    named = [one for one in found if one.kind in {"self", "relative", "couple"} and not one.age_kinds]
    named += [one for one in found if one.kind == "self"]
    counted = any(start <= one.start < end for one in named for start, end in party.where)
    return "senior" not in party.units and counted


def old_birthday_in_a_list(party: Party, folded: str) -> bool:
    """As in "Mum has her 80th birthday. So that's her and me": a list told in plain counts, without a senior."""
    return "senior" not in party.units and has(OLD_BIRTHDAY, folded)


def role_uncounted(found: Sequence[Person], party: Party, folded: str) -> bool:
    """As in "22 seniors plus a guide in her forties": one more at the end of the list."""
    joint = r"^\s*\)?\s*(?:,|\+|&|\b(?:a|i|and|und|plus|sowie|s|se|with|mit)\b)\s*(?:(?:an?|one|the|their|our|ein\w*|ihr\w*|jejich|jed\w+|naš\w+|unser\w*)\s+)?(?:\w+\s+)?"
    for one in found:
        behind = pattern(rf"{joint}(?P<role>{SINGLE_ROLES}|escort|minder|führer(?:in)?)(?!\w)").search(
            folded[one.end : one.end + 60]
        )
        inside = any(start <= one.start < end for start, end in party.where)
        if behind and inside and one.kind != "self":
            at = one.end + behind.start("role")
            if not any(start <= at < end for other in found for start, end in other.places):
                return True
    return False


def rest_untold(folded: str) -> bool:
    """As in "two of us are students, the third isn't": a part of them, and what is told of the rest is no count."""
    rest = r"\b(?:the (?:third|fourth|fifth|other)|třetí|čtvrt[ýá]|pát[ýá]|de[rn] dritte|die dritte|de[rn] vierte|die vierte)\s+(?:one\s+)?(?:doesn't|isn't|hasn't|does not|is not|ne\w+|nicht|ist|hat)\b"
    return has(rest, folded) and has(r"\b(?:of us|z nás|von uns)\b", folded)


_PRONOUN = r"(?:he|she|him|her|er|on|ona|něj|něho)"
_LISTS = r"(?:^|[:.!?\n,]\s*|\b(?:are|is|that's|it's|will be|for|pro|für|je|jsou|jede|jedou|pojede|pojedou|pojedeme|jedeme|bude|budeme|sind|ist|kommen|kommt|takže|so|also)\s+)"
_OWNED = r"(?:(?:my|our|her|his|můj|moje|má|náš|naše|mein\w*|unser\w*|seine?|ihre?)\s+)?"


def pronoun_uncounted(found: Sequence[Person], party: Party, folded: str) -> bool:
    """As in "so he, grandma (80) and the two of us", "es kommen er und ich": one of the list, and nobody read whom it means."""
    ends = {one.start: one for one in found}
    for match in pattern(rf"{_LISTS}{_PRONOUN}\s*(?:,|\band\b|\bund\b|\ba\b)\s*{_OWNED}").finditer(folded):
        behind = ends.get(match.end())
        told = any(one.age_kinds and one.kind in {"relative", "unknown"} and one.end <= match.start() for one in found)
        outside = behind is not None and not any(start <= behind.start < end for start, end in party.where)
        if behind is not None and (outside or not told):
            return True
    return False


_TITLE = r"(?:pan|pana|panem|paní|slečna|herrn?|frau|mr|mrs|ms|sir|lady)"
_AND_SOMEBODY = rf"\b(?:plus|a k tomu|a|and|und|sowie|dazu|nebst)\s+(?:(?:náš|naše|naši|our|the|unser\w*|der|die|ein|one|jeden|jedna)\s+)?{_TITLE}\b\.?\s+[a-z]"
# "Two pensioners, namely myself and Mrs Pickering": the two.
_WHO_THEY_ARE = rf"^\s*(?:[,:(-]\s*)?(?:namely|that is|that's|i\.?e\.?|to je|to jsem|konkrétně|a to|tedy|nämlich|das sind|und zwar)?[\s,:]*{SELF}\s*\w$"
_BEHIND_A_COUNT = 40  # letters


def is_hedged(found: Sequence[Person], party: Party, plain: str, folded: str) -> bool:
    """`folded`: as it was written; `plain`: with what tells nothing of the guests blanked out."""
    return (
        may_come(plain)
        or old_birthday_unread(found, party, folded)
        or card_unread(party, folded)
        or role_uncounted(found, party, plain)
        or titled_uncounted(found, plain)
        or pronoun_uncounted(found, party, plain)
        or rest_untold(plain)
        or (
            not any(one.kind in {"self", "relative", "couple"} for one in found if one.told or _is_held(one, party))
            and drops_out_of_a_number(plain)
        )
    )


def _is_held(one: Person, party: Party) -> bool:
    return any(start <= one.start < end for start, end in party.where)


def titled_uncounted(found: Sequence[Person], folded: str) -> bool:
    """As in "three students, plus pan docent": somebody with a title, whom no count holds, right behind a count."""
    places = [place for one in found for place in one.places]
    for match in pattern(_AND_SOMEBODY).finditer(folded):
        ahead = folded[max(0, match.start() - _BEHIND_A_COUNT) : match.start()]
        if any(one.count == 2 and has(_WHO_THEY_ARE, folded[one.end : match.start() + 1]) for one in found):  # noqa: PLR2004
            continue
        counted = any(one.count > 1 and 0 <= match.start() - one.end < _BEHIND_A_COUNT for one in found)
        inside = any(start < match.end() and match.start() < end for start, end in places)
        if counted and not inside and not has(r"[.!?\n]\s*\S", ahead):
            return True
    return False

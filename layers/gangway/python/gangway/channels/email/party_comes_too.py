# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Whoever is said to come too, or to accompany the guests, and was not counted: "the driver, who sails as well".

A part of the safety net (`doubts`): it only doubts, it counts nobody.
"""

import re
from collections.abc import Sequence
from functools import cache

from gangway.channels.email.ages import Person
from gangway.channels.email.folding import has, pattern
from gangway.channels.email.party_words import KINDS

_COMES = r"(?:(?:po)?jed\w+|popluj\w+|pluje|plav\w+|půjd\w+|jde|přijd\w+|přijed\w+|com(?:es?|ing)|join\w*|sail\w*|travel\w*|fährt|fahren|kommt|kommen|mitfährt|mitfahren|mitkommt|mitkommen|reist)"
_TOO = r"(?:taky|také|rovněž|too|also|as well|auch|ebenfalls|s námi|s nimi|with (?:us|them)|mit(?: uns| ihnen)?)"
# "… and the driver, who sails as well": the word before the comma.
_WHO_COMES_TOO = rf"(?P<who>\w+)(?:\s+(?:autobusu|zájezdu|skupiny|třídy))?,\s*(?:který|která|kteří|které|who|der|die|das)\s+(?:\w+\s+){{0,2}}?(?:{_TOO}\s+(?:\w+\s+)?{_COMES}|{_COMES}\s+(?:\w+\s+)?{_TOO}|mitfährt|mitkommt|mitfahren|mitkommen)\b"
_ACCOMPANY = r"(?:doprov[aáo]\w+|begleit(?:et|en|e)\b|accompan(?:y|ies|ied|ying))"


# "The parents have a rest meanwhile": told of, and perhaps no guests.
DOES_MEANWHILE = r"\b(?:eltern|großeltern|mutter|vater|mama|papa|frau|mann|oma|opa|tante|onkel|parents|grandparents|mum|mom|dad|wife|husband|granny|grandpa|aunt|uncle|others|rodiče|prarodiče|maminka|máma|tatínek|táta|manžel\w*|babička|děda|ostatní)\b[^.,;!?\n]{1,24}\b(?:solange|so lange|derweil|währenddessen|unterdessen|inzwischen|meanwhile|in the meantime|mezitím|zatím)\b"


# "… and the same for our neighbours": as many again, or others nobody counts.
AND_OTHERS = r"\b(?:(?:to samé|totéž)(?![^.!?]{0,60}\b(?:z?opak\w+|zaží\w+|podnik\w+))|stejně (?:tak )?pro|the same (?:for|again)|(?:dasselbe|das gleiche)(?![^.!?]{0,60}\b(?:wiederhol\w+|erleben))|ebenso für|(?:who|what)ever else|a (?:také |taky |i |ještě )?pro (?:sousedy|kolegy|kamarády|známé|přátele)|and (?:also )?for (?:our|my) (?:friends|neighbou?rs|colleagues|parents)|und (?:auch )?für (?:unsere|meine) (?:freunde|nachbarn|kollegen|eltern))\b"


@cache
def _accompanies() -> str:
    kin = rf"(?P<{{name}}>{dict(KINDS)['relative']})"
    behind, ahead = kin.replace("{name}", "behind"), kin.replace("{name}", "ahead")
    return rf"\b{_ACCOMPANY}\b[^.!?\n]{{0,30}}?\b{behind}|\b{ahead}\s+(?:\w+\s+){{0,2}}{_ACCOMPANY}\b"


AS_FAR_AS = rf"\b{_ACCOMPANY}\b[^.!?\n]{{0,30}}\b(?:na nádraží|na letiště|k lodi|na loď|k přístavišti|to the (?:pier|station|airport|boat)|zum (?:bahnhof|schiff|steg|flughafen|boot))"


# "My sister and I would like to surprise our mother with it": whom they take along, or who only gets it.
_TREATED = r"\b(?:surprise|treat|invite|překvapit|překvap\w+|pozvat|zveme|pozveme|pohostit|überraschen|einladen|laden)\s+(?:(?:ještě|i|také|auch|also|damit|my|our|his|her|their|moje|mou|mého|naši|naše|našeho|našim|svou|svého|své|svoji|svoje|meine[nrm]?|unsere[nrm]?|den|die|the)\s+){{0,2}}(?P<kin>{kin})|\b(?P<ahead>{kin})\s+(?:\w+\s+){{0,3}}(?:überraschen|einladen)\b"


def treated_uncounted(found: Sequence[Person], counted: Sequence[tuple[int, int]], folded: str) -> bool:
    """Whether somebody is treated, and the guests are told by who they are: nobody knows whether they are among them."""
    if any(one.kind in {"people", "adult", "senior", "family"} for one in found):
        return False
    kin = "|".join(source for kind, source in KINDS if kind in {"relative", "couple"})
    held = [one for one in found if any(start <= one.start < end for start, end in counted)]
    said = {folded[one.start : one.start + 3] for one in held if one.kind == "relative"}
    told = (match["kin"] or match["ahead"] for match in pattern(_TREATED.format(kin=kin)).finditer(folded))
    return any(one[:3] not in said for one in told)


# "We celebrate my mother's 80th birthday: she herself comes along": of an age that nobody counted.
_OLD_BIRTHDAY = r"\b(?:6[5-9]|[789]\d)(?:\.|th|st|nd|rd)?\s+(?:geburtstag|narozenin\w*|birthday)\b"
_HERSELF = (
    r"\b(?:selbst|selber|sama|sám|herself|himself)\s+(?:kommt|fährt|(?:po)?jede|přijede|comes|is coming|will come)\b"
)


def comes_too_unread(found: Sequence[Person], counted: Sequence[tuple[int, int]], folded: str) -> bool:
    """`counted`: where the party was read. Who comes along only as far as the boat is a doubt as well."""
    read = [place for one in found for place in one.places if any(a <= place[0] and place[1] <= b for a, b in counted)]
    celebrates = pattern(_OLD_BIRTHDAY).search(folded) and pattern(_HERSELF).search(folded)
    if celebrates and not any(one.kind == "senior" or "senior" in one.age_kinds for one in found):
        return True
    if pattern(AS_FAR_AS).search(folded) or _are_told_of(found, counted, folded):
        return True
    kin_comes = pattern(
        rf"\b(?P<kin>{dict(KINDS)['relative']})(?:'s| is| will be) (?:also |just )?(?:coming|joining)\b(?![^.!?\n]*\b(?:so|makes?|now)\b)"
    )
    if any(not any(a <= m.start("kin") < b for a, b in read) for m in kin_comes.finditer(folded)):
        return True
    named = [match.start("who") for match in pattern(_WHO_COMES_TOO).finditer(folded)]
    kin = pattern(_accompanies()).finditer(folded)
    named += [match.start("behind" if match["behind"] else "ahead") for match in kin]
    return any(not any(start <= at < end for start, end in read) for at in named)


_THAT_IS = r"\b(?:that'?s|that is|that means|it'?s|this is|to jsem|to jsme|to je|jsem to|jsme to|tedy|čili|das sind|das ist|das bin|nämlich|und zwar)\s+(?:(?:just|only|jen|pouze|nur|also)\s+)?$"
_OWN_WORDS = r"(?:(?:my|our|můj|moje|mého|naš\w*|mein\w*|unser\w*)\s+)?$"


_SPOUSE = r"(?:manžel\w*|žen(?:a|u|ou)\b|wife|husband|hubby|missus|partner\w*|přítel\w*|boyfriend|girlfriend|frau\b|mann\b|ehefrau|ehemann)"
_BEHIND_A_COUNT = r"^\s*(?:,|-|:)\s*(?:(?:my|our|můj|moje|mou|naš\w*|mein\w*|unser\w*)\s+)?$"


def _is_right_behind(one: Person, numbers: Sequence[Person], folded: str) -> bool:
    """As in "two adults, my wife and our son (5)": of the two or besides them."""
    grown = [each for each in numbers if each.kind == "adult" and each.count > 1]
    return any(pattern(_BEHIND_A_COUNT).search(folded[each.end : one.start]) for each in grown)


def _are_told_of(found: Sequence[Person], counted: Sequence[tuple[int, int]], folded: str) -> bool:
    """As in "one adult and one senior, that's me and my father": who the counted are, counted once more."""
    numbers = [one for one in found if one.kind in {"adult", "senior", "student"} and not one.told]
    for one in found:
        ahead = folded[max(0, one.start - 40) : one.start]
        again = pattern(rf"{_THAT_IS.removesuffix('$')}{_OWN_WORDS}").search(ahead) is not None
        held = any(a <= one.start and one.end <= b for a, b in counted)
        spouse = pattern(_SPOUSE).match(folded[one.start : one.end]) is not None
        again = again or (spouse and _is_right_behind(one, numbers, folded))
        if one.kind in {"self", "relative"} and again and held and any(each.end < one.start for each in numbers):
            return True
    return False


_JOINS = r"\b(?:přidal[aiy]? se|se (?:(?:nakonec|ještě|k nám|nám|taky|také|i|možná|asi) )*přid(?:á|ají|al[aiy]?)|přibyl[aiy]?|přibude|(?:has|have) joined|(?:is|are) joining us|joins? us|(?:wants?|decided) to (?:join|come (?:along|too|as well|with us))|(?:kommt|kommen) (?:nun |jetzt |auch |noch |doch )+(?:[^.,;!?\n]{1,30} )?mit(?=\s*(?:[.,;!?)\n]|$))|(?:ist|sind) (?:noch )?dazugekommen)\b"


def joined_in_passing(folded: str, found: Sequence[Person]) -> bool:
    """As in "four people. A friend has joined us": told in a sentence that counts nobody."""
    counted = [(one.start, one.end) for one in found if one.kind not in {"self", "relative"} or one.age_kinds]
    for match in pattern(_JOINS).finditer(folded):
        start = max(folded.rfind(mark, 0, match.start()) for mark in (". ", "! ", "? ", "\n", ": "))
        stop = _end_of_sentence(folded, match.end())
        if has(_COMES_TO, folded[stop + 1 : stop + 40]):
            stop = _end_of_sentence(folded, stop + 1)
        if not any(first < stop and start < last for first, last in counted):
            return True
    return False


# "She comes too. That makes five of us in all": what came of it, told in a sentence of its own.
_COMES_TO = r"^\s*(?:so|so that|that|this|which|damit|dann|somit|also|das|tedy|takže|tak|celkem|dohromady|insgesamt)\s+(?:that\s+|nás\s+|tedy\s+|už\s+|now\s+)*(?:makes?|brings|we are|we're|we'll be|sind wir|macht|wären wir|jsme|bude\w*|pojede\w*|je|jede\w*)\b"


def _end_of_sentence(folded: str, at: int) -> int:
    ends = re.compile(r"[.!?](?=\s|$)|\n").search(folded, at)
    return ends.start() if ends else len(folded)

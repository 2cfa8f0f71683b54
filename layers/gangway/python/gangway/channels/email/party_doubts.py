# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""What beside a counted party makes it doubtful: strangers in its list, a kind nobody counted, an age nobody owns."""

import re
from collections.abc import Sequence

from gangway.channels.email.ages import Person
from gangway.channels.email.counting import number
from gangway.channels.email.folding import blank, has, pattern
from gangway.channels.email.party_age_lists import ages_listed
from gangway.channels.email.party_words import KINDS, PEOPLE

NO_GUESTS = (
    r"(?!p[es]\w?s?\b|ps[aiyůeo]\w*|dog|hund|jezevčík|labrador|pudl|teriér|vlčák|ovčák|kočk|cat\b|puppy|dachshund|terrier|dackel|welpe|mops|katze|kočár|pram|buggy|stroller|kinderwagen|wheelchair|vozík|rollstuhl|kol[ao]?\b|bike|fahrr|lahv|láhv|bottle|flasch|veg|luggage|kufr|koffer|hod|h\b|uhr|min|stund|hour|night|noc|dn[íy]|day|tag|week|týd|woch|"
    r"plav|cruise|fahrt|x\b|led|úno|bře|dub|kvě|čer|srp|zář|říj|lis|pro\b|pros[ií]|jan|feb|mar|mär|apr|may|mai|jun|jul|aug|sep|o[ck]t|nov|de[zc]|th\b|st\b|nd\b|rd\b|na\b|v\b|ve\b|on\b|at\b|am\b|um\b|from\b|od\b|table|stol|tisch|menu|cake|dort|torte|kč|eur|czk|tel|and\b|a\b|or\b|let\b)"
)


_KEPT = r"(?!(?:čísl|znač|zn\b|ref\b|\w*nummer|\w*number|rechnung|invoice|faktur|objedn|bestell|buchung|booking|order|name|phone|hotel|telefon|jmen|nummer|handy|e-?mail|room|pokoj|zimmer|kontakt|contact|address|flight|car|auto|bus)\w*)"


# "One small dog" is a dog.
_SMALL = r"(?:(?:small|little|tiny|big|large|quiet|very|well-behaved|old|mal(?:ý|á|é|ého|ým|ou)|velk(?:ý|á|é|ého|ým|ou)|hodn(?:ý|á|é|ého|ým|ou)|klein(?:e|er|en)|gro[sß]+(?:e|er|en)|brav(?:e|er|en))\s+)*+"


def strangers(ends: Sequence[int], folded: str) -> bool:
    """As in "10 adults + 2 somethings": a count beside the party of what we cannot tell to be people or not."""
    source = (
        rf"^\s*\)?\s*(?:\+|plus\b|a\b|and\b|und\b|&|sowie\b)\s*(?:{number()})\s*x?\s+{_SMALL}{NO_GUESTS}[a-z]{{3,}}"
    )
    owned = rf"^\s*\)?\s*(?:\+|plus\b|a\b|and\b|und\b|&|sowie\b|,)\s*(?:(?:all|both|also|alle|beide|auch|všechn\w*|všichni|oba|obě|ještě|taky|také)\s+)?(?:our|my|his|her|their|naš\w+|moj\w+|můj|unser\w*|mein\w*|jejich|jeho|deren|dessen)\s+{_KEPT}{NO_GUESTS}[a-z]{{3,}}"
    behind = [folded[end:][:60] for end in ends]
    return any(pattern(one).search(text) for text in behind for one in (source, owned))


_OWNER = r"(?:our|my|his|her|their|naš\w+|moj\w+|můj|unser\w*|mein\w*)"


def strangers_ahead(firsts: Sequence[Person], folded: str) -> bool:
    """As in "My oldies (both 73), my wife and I": the list opens with somebody of whom we do not know who that is."""
    source = rf"(?:^|[.:!?\n]\s*|\b(?:for|pro|für)\s+){_OWNER}\s+(?!(?:{PEOPLE})){_KEPT}{NO_GUESTS}[a-z]{{3,}}\s*(?:\([^()\n]*\)\s*)?(?:,|\+|&|\b(?:a|and|und|plus|sowie)\b)\s*(?:{_OWNER}\s+)?$"
    named = [
        one.start for one in firsts if one.kind in {"self", "relative", "couple"}
    ]  # "our club, 10 people" is a count
    return any(pattern(source).search(folded[max(0, start - 90) : start]) for start in named)


def strangers_between(people: Sequence[Person], folded: str) -> bool:
    """As in "me and our Jean and her little lad": somebody of the list whom nobody counted."""
    for start, end in (place for one in people for place in one.places):
        folded = blank(folded, start, end, "\x00")
    joint = r"(?:,|\+|&|\b(?:a|and|und|plus|sowie)\b)"
    source = rf"^\s*{joint}\s*{_OWNER}\s+(?!(?:{PEOPLE})){_KEPT}{NO_GUESTS}[a-z]{{3,12}}(?=\s*{joint})"
    bare = rf"^\s*,\s*(?:(?:my|our|můj|náš|mein|unser)\s+)?(?!(?:{PEOPLE})){_KEPT}{NO_GUESTS}{_NOBODY}[a-z]{{3,12}}(?:\s+[a-z]{{3,12}})?\s*(?:,|\ba\b|\band\b|\bund\b|&|\+)\s*(?:{_OWNER}\s+)?\x00"
    selves = [one for one in people if one.kind in {"self", "relative"}]
    return any(pattern(source).search(folded[one.end : one.end + 60]) for one in people) or any(
        pattern(bare).search(folded[one.end : one.end + 60]) for one in selves
    )


# Between two of a list, and nobody: "me, of course, and the kids", "já, jak jinak, a děti".
_NOBODY = r"(?!(?:of|naturally|obviously|also|too|then|plus|with|please|samozřejmě|taky|také|pak|potom|ještě|pochopitelně|tedy|prosím|jak|dále|natürlich|selbstverständlich|auch|dann|noch|bitte|sowie|dazu|both|all|oba|obě|beide|alle|who|který|která|kteří|je|jsem|bin|am|will|would|budu|pojedu|jedu)\b)"


# "Děti s sebou nebereme", "the kids we leave at home".
_NOT_BROUGHT = r"^[^.!?\n,;]{0,20}\b(?:nebereme|neberu|nevezmeme|necháme|necháváme|nejsou|nebudou|not (?:with us|included)|nehmen wir nicht|lassen wir|sind nicht dabei|we(?:'ll| will| are)? (?:leave|leaving))\b"


def kind_beside(people: list[Person], folded: str) -> str | None:
    """A kind of guest in the plural that nobody counted: "2 Tageskarten für Rentner"."""
    for kind, source in KINDS:
        if kind not in {"senior", "student", "child", "infant", "unknown"}:
            continue
        for match in pattern(rf"(?<![\w-])(?:{source})(?![\w-])").finditer(folded):
            inside = any(
                any(start <= match.start() < end for start, end in one.places)
                or (_same_sort(one.kind, kind) and one.count)
                or kind in one.age_kinds
                for one in people
            )
            ahead, behind = folded[max(0, match.start() - 40) : match.start()], folded[match.end() : match.end() + 24]
            aside = pattern(
                r"\?|\b(?:discount|slev|rabatt|menu|seat\b|(?:high|wheel)?chair|price|cena|preis|\w*sitz|židl|kočár|kout|porc|allerg|vegetari|alle\b|alles|all\b|všichni|samí|only|lauter|zdarma|free|kostenlos|welcome|allowed|friendly)"
            ).search(ahead + behind)
            compound = pattern(r"(?:preis|karte|ticket|rabatt|tarif|ermäßigung|teller|menü)\w*$").search(match.group())
            if compound:
                continue
            given = pattern(
                r"\b(?:vědět|říct|řeknu|poradit|napsat|zavolat|tell|let|bescheid|sagen)\s+$|\b(?:od|from|von|do|into|in den|in)\s+(?:\w+\s+)?$"
            ).search(ahead)
            denied = given or pattern(r"\b(?:no|without|keine?|ohne|bez|žádn\w+)\s+(?:\w+\s+)?$").search(ahead)
            denied = denied or pattern(_NOT_BROUGHT).search(behind + folded[match.end() + 24 : match.end() + 50])
            if not inside and not aside and not denied:
                return kind
    return None


# "my nephew from Brno (15)": a bracket with a bare number of one or two digits.
_BRACKET = r"\([^()\n]{0,60}?(?<![\d.,:/+-])\d{1,2}(?![\d:/%]|[.,]\d|\s*(?:x\b|kč|eur|czk|€|h\b|hod|uhr|min|[ap]\.?m\b|o'?clock|osob|lid|people|persons?|pax|adult|dosp|erw|dět|dít|child|kid|kind|st\b|nd\b|rd\b|th\b|\.|km\b|m\b|stůl|table|tisch|vege|vegan))[^()\n]{0,80}\)"
_NO_AGES = r"\b(?:pokoj\w*|room|zimmer|č|nr|no|number|číslo|tel|phone|table|stůl|tisch|pier|platform|line|tram\w*|bus|page|vat|ičo?|dič|order|booking|ref\w*|p\.?s|řada|patro|floor|etage|deck)\b"


def _tells_an_age(bracket: str, start: int, people: list[Person], read: list[tuple[int, int]]) -> bool:
    """Whether it stands right behind somebody and was not read with them."""
    beside = any(one.end <= start <= one.end + 24 for one in people if one.kind not in {"people", "family"})
    return (
        beside
        and not any(a < start + len(bracket) and start < b for a, b in read)
        and not pattern(_NO_AGES).search(bracket)
    )


def is_beside(kind: str, person: Person, folded: str) -> bool:
    """Whether the kind is said of just those people, as in "2 Tageskarten für Rentner"."""
    source = dict(KINDS)[kind]
    return pattern(rf"^[^.!?\n]{{0,30}}(?<![\w-])(?:{source})").search(folded[person.end :]) is not None


def _same_sort(counted: str, named: str) -> bool:
    return counted == named or (counted == "child" and named == "unknown")


def unassigned_ages(people: list[Person], folded: str) -> bool:
    """An age that belongs to nobody we counted may make somebody another kind of guest."""
    read = [place for one in people for place in one.places]
    listed = r"\(\s*\d{1,2}(?:\s*(?:,|a|i|and|und|u\.|&|\+)\s*\d{1,2})+\s*(?:let|years?|jahre|j\.?|roky|yrs?)?\s*(?:old|alt)?\s*\)"
    if any(not any(start <= match.start() < end for start, end in read) for match in pattern(listed).finditer(folded)):
        return True
    if any(not any(start < b and a < end for start, end in read) for a, b in ages_listed(folded)):
        return True
    if any(_tells_an_age(match.group(), match.start(), people, read) for match in pattern(_BRACKET).finditer(folded)):
        return True
    age = r"(?<![\d.,-])\d{1,2}\s?(?:let\b|roky\b|years? old|-?year-?olds?|yrs?\b|jahre alt|jährig|měsíc(?:ů|e)\b|months old|monate alt)"
    for match in pattern(age).finditer(folded):
        if any(start <= match.start() < end for start, end in read) or any(
            one.age_kinds for one in people if one.end < match.start() < one.end + 80
        ):
            continue
        ahead, behind = folded[max(0, match.start() - 30) : match.start()], folded[match.end() : match.end() + 24]
        if not pattern(
            r"výroč|anniver|\bspolu|married|together|svatb|jubil|slav|celebrat|feier|geburtstag|birthday|narozenin|hochzeit|\buž\b|\bsince|\bseit\b|\bpřed\b"
        ).search(ahead + behind):
            return True
    return False


_ALONG = r"\b(?:s nám[ia]|k nám|with us|mit uns|taky|také|also|auch|too|as well|navíc|ještě|přidá\w*|join\w*|dazu)\b"
COMES = r"\b(?:pojede|jede|jedou|pojedou|půjde|přijde|přijede|přid(?:á|ají)|comes?|coming|join\w*(?!\s+(?:the|an?|your|you|one|this|that|on)\b)|komm(?:t|en)|fähr?t|fahren|mitkomm(?:t|en)|mitf[äa]hr(?:t|en))\b"


_JOINED = r"^\s*,?\s*(?:a|i|and|und|plus|sowie|\+|&)\s+(?:[a-z]+\s+){0,3}$"


# "For my mum, who turns sixty, and her three friends".
_AND_THEIRS = r"^(?:\s*,\s*(?:která|který|kteří|jež|jenž|who|die|der)\b[^,.!?\n]{0,60},)\s*(?:a|and|und|plus|\+|&)\s+(?:[a-z]+\s+){0,3}$"


# "My husband, my late father's friend and I".
_AND_OURS = r"^\s*,\s*(?:my|our|můj|moje|náš|naše|mein\w*|unser\w*)\b[^.!?;:,\n]{0,30}$"


def is_joined_to(one: Person, people: Sequence[Person], folded: str) -> bool:
    """As in "me, my husband and our dear aunt": joined to somebody counted, and counted nowhere."""
    before = [other for other in people if other.end <= one.start]
    behind = [other for other in people if other.start >= one.end]
    gap = folded[before[-1].end : one.start] if before else ""
    next_gap = folded[one.end : behind[0].start] if behind else ""
    joined = bool(before) and pattern(_JOINED).search(gap) is not None
    return one.kind == "relative" and (joined or any(has(source, next_gap) for source in (_AND_THEIRS, _AND_OURS)))


def comes_along(people: Sequence[Person], folded: str) -> bool:
    """As in "… and a colleague comes with us": a relative or friend who is told to come and counted nowhere."""
    start, end = people[0].start, people[-1].end
    sentence = re.split(r"[.!?\n;]", folded[:start])[-1] + re.split(r"[.!?\n;]", folded[end:])[0]
    kin = any(one.kind in {"relative", "couple"} for one in people)
    return kin and has(_ALONG, sentence) and has(COMES, sentence)

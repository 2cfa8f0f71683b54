# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Ways of telling the party, put as those who read parties read it; every text stays as long as it was."""

import re
from functools import cache

from gangway.channels.email.counting import number
from gangway.channels.email.folding import blank_all, has, pattern
from gangway.channels.email.party_words import KINDS, PEOPLE, SELF, SINGLE_ROLES

_TICKET = r"(?:(?:vstupn|jízdn|líst|vstupenk|jízdenk|tiket)\w*|tickets?|karte|fahrkarte|míst\w*|seat|place|platz)"
_A = r"(?:one|ein|eine|einen|einer|jeden|jednu|jedno|jedna|1)"
_OWN = r"(?:mě|mne|mou|mého|moji|moje|mé|můj|naš\w+|svou|svého|svoj\w*|my|our|me|myself|mein\w*|unser\w*|mich)"


@cache
def _place_for_me() -> str:
    """As in "one seat for myself": the sender, and no count besides."""
    return rf"(?<![\w.,:/-]){_A}\s+(?:{_TICKET}\s+)?(?=(?:pro|for|für)\s+(?:{SELF}|sebe\b))"


@cache
def _and_for() -> str:
    """As in "for me and for my wife": one list."""
    kin = dict(KINDS)["relative"]
    return rf"(\b(?:pro|for|für)\s[^.!?;\n]{{1,60}}?(?:,|\b(?:a|and|und|i)))(\s(?:{_A} )?(?:pro|for|für))(?=\s(?:{_OWN}\b|{kin}))"


@cache
def _we_are_two() -> str:
    """As in "s manželem jsme dva", "jsme s manželkou dva": the two of us."""
    kin = dict(KINDS)["relative"]
    return rf"\b(?:(?:jedeme|pojedeme|přijedeme|přijdeme|půjdeme|budeme|jsme)\s+oba\s+(?:s|se)\s+(?:mým |mou |svým |svou )?(?:{kin})|(?:s|se)\s+(?:mým |mou |svým |svou )?(?:{kin})\s+jsme\s+(?:jen |tedy |celkem )?(?:dva|dvě|2)\b|jsme\s+(?:s|se)\s+(?:mým |mou |svým |svou )?(?:{kin})\s+(?:jen |tedy |celkem )?(?:dva|dvě|2)\b)(?!\s+[a-z]*(?:dosp|dět|senior|důchod|kamar|koleg))"


# "2 (dospělí) + 1 (dítě, 5 let)": the comma opens the bracket of the ages.
@cache
def _in_bracket() -> str:
    kinds = "|".join(source for kind, source in KINDS if kind in {"adult", "senior", "student", "infant", "child"})
    return rf"(?<![\w.,:/-])(\d{{1,2}}\s?x?\s*)\(({kinds}),(?=\s*\d)"


_TWINS = r"(?<=\w) \((?:z toho |dvě |two |the )?(?:dvojčata|twins|zwillinge)\)"  # "aged 5, 7 and 7 (twins)"


@cache
def _sits() -> str:
    """As in "three adults, my sister is in a wheelchair": one of those counted."""
    counted = "|".join([PEOPLE, *(source for kind, source in KINDS if kind in {"adult", "senior", "student"})])
    aid = r"(?:vozí[kčc]\w*|wheelchair\w*|rollst\w+|rollator\w*|berl\w*|hol[eí]\w*|crutches|krücken)"
    is_ = r"(?:sitzt|ist|braucht|je|sedí|jezdí|má|potřebuje|is|uses|needs|has)"
    return rf"((?<![\w.,:/-])(?:{number()})\s+(?:{counted})\s*,\s*)((?:{_OWN}\s+)?(?:{dict(KINDS)['relative']})\s+{is_}\s+(?:\w+\s+){{0,2}}{aid})\b"


_TITLE = r"(?:frau|herrn?|mrs|mr|ms|miss|pan[aíe]?|pán\w*|slečn\w+)"


@cache
def _and_who_it_is() -> str:
    """As in "my father and his carer, Mrs Hall.": the last of a list, with the name."""
    who = rf"(?:{SINGLE_ROLES}|{dict(KINDS)['relative']})"
    joint = r"(?:\b(?:a|i|and|und|s|se|with|mit|for|pro|für)|[+&])"
    return rf"({joint}\s+(?:[a-z]{{2,8}}\s+)?{who}\s*)(,\s*{_TITLE}\.?\s+[a-z]{{2,16}}(?:\s+[a-z]{{2,16}})?)(?=\s*(?:[.;!?)\n]|$))"


# "Eine Mädelsrunde von sieben Frauen", "a ladies' circle of eight", "holčičí banda, šest kamarádek": what they call themselves.
_CIRCLES = r"(?:mädels?|mädchen|männer|frauen|damen|herren|jungs|jungen|freundinnen|freundes|kumpel)-?(?:runde|truppe|gruppe|clique|tour|trip|ausflug|bande|kreis|kränzchen)|(?:girl|lad|boy|lady|ladie|gentlemen|women|men|guy|gal)s?'?s?'?\s+(?:group|trip|night|gang|circle|outing|weekend|bunch|crew)|(?:dámsk|pánsk|holčičí|babsk|klučičí|chlapsk|mužsk|žensk|kamarádsk)\w*\s+(?:part[au]|partou|band[au]|bandou|jízd[au]|výlet|skupin[au]|sešlost|společnost|kroužek)"


@cache
def _circle() -> str:
    counted = rf"\s+(?:of|o|von|aus)(?=\s+(?:{number()})\b)|(?=\s*[,:(-]\s*(?:(?:celkem|wir sind|insgesamt|jsme|je nás|we are|there are|in total)\s+)?(?:{number()})\s+(?:{PEOPLE}|{dict(KINDS)['adult']}))"
    return rf"\b(?:(?:an?|eine?r?|unsere|naše|our)\s+)?(?:{_CIRCLES})(?:{counted})"


_HELPS = r"(?:snes\w+|vynes\w+|odnes\w+|přenes\w+|unes\w+|pomůž\w+|pomáh\w+|dostan\w+|zvládn\w+|carry|carries|lift|lifts|help|helps|push\w*|trag\w+|trägt|heb\w+|hilf\w*|helf\w+|schieb\w+)"
_HIM = r"(?:ho|ji|jí|mu|je|him|her|them|ihn|sie|ihm|ihr|ihnen)"
# "Ale po schodech ho s bratrem sneseme", "my brother and I will carry him": who helps whom, of those counted.
_CARRIED = rf"(?:(?<=[.,;!\n])|^)\s*(?:(?:ale|a|but|and|aber|und|though)\s+)?(?:[^.!?;,\n\d]*\b{_HIM}\b[^.!?;,\n\d]*\b{_HELPS}|[^.!?;,\n\d]*\b{_HELPS}\s+{_HIM})\b[^.!?;,\n\d]*"
_WHERE_TO_SIT = r"(?:entrance|door|exit|bow|stern|toilets?|loo|stairs|railing|shade|lift|gangway|eingang|ausgang|tür|bug|heck|toilette|treppe|reling|schatten|vchod\w*|dveř\w*|východ\w*|zábradl\w*|schod\w*|přídi|zádi|stín\w*|toalet\w*)"
# "She needs a seat near the door": where somebody counted would like to sit.
_A_SEAT = rf"\b(?:an?|one|ein|einen|jedno|nějaké)\s+(?:seat|place|spot|sitzplatz|platz|místo|místečko)\s+(?:[a-z]+\s+){{1,3}}{_WHERE_TO_SIT}\b"


@cache
def _several_counted() -> str:
    kinds = "|".join(source for kind, source in KINDS if kind in {"adult", "senior", "student"})
    return rf"(?<![\w.,:/-])(?!(?:1|one|ein\w*|jed\w+)\b)(?:{number()})\s+(?:{kinds})|\b(?:five|four|three|six|seven|eight|\d) of us\b|\bnás (?:{number()})\b|\bzu (?:dritt|viert|fünft|sechst|\w+t)\b"


def _without_remarks(folded: str) -> str:
    """What is told of those who are counted in numbers: who helps whom, where somebody likes to sit."""
    if not has(_several_counted(), folded):
        return folded
    return blank_all(_A_SEAT, blank_all(_CARRIED, folded))


# "Other than her it's my husband and me", "K němu my rodiče", "Dazu kommen wir zwei Eltern": besides whoever was told of.
_BESIDES = r"(?<=[.!?;,] )(?:(?:other than|apart from|besides|in addition to) (?:her|him|them),? (?:it's|it is|there's|there are|we are|just)|(?:k němu|k ní|k nim) (?:ještě )?(?=my\b|já\b)|kromě (?:něj|ní|nich) (?:jedeme |pojedeme )?(?=my\b|já\b)|dazu kommen (?:noch )?(?=wir\b)|außer (?:ihm|ihr|ihnen) (?:kommen|sind es) (?:noch )?)"
_SMALL_ONE = rf"\b(?:malé|malému|malá|malý|our little|little|klein\w+)\s+[a-z]{{3,12}}\s+(?:je|jsou|is|ist|má)\s+(?P<n>{number()})(?:\s*(?:rok\w*|let|years old|jahre))?(?=\s*[,.;!])"


def _besides_them(folded: str) -> str:
    """As in "malé Aničce je 5. K ní my rodiče": one child, and the parents besides."""
    rest = pattern(_BESIDES).sub(lambda match: "plus".ljust(len(match.group())), folded)
    if rest == folded:
        return folded
    return pattern(_SMALL_ONE).sub(lambda match: f"kind ({match['n']})".ljust(len(match.group())), rest)


# "Als alleinerziehender Vater", "a present from us": what somebody is, and who gives it.
_IN_PASSING = r"\b(?:als alleinerziehende[rn]?(?: (?:vater|mutter|mama|papa))?|as a single (?:mum|mom|mother|dad|father|parent)|jako samoživitel(?:ka)?)\b|(?<=\bgeschenk) von uns\b|(?<=\bpresent) from us\b|(?<=\bgift) from us\b|(?<=\bdárek) od nás\b|\bthan (?:the rest|all|any|most|some) of us(?: (?:do|are|can|put together))?\b|\bnež (?:my |kdo |kdokoli |všichni |většina )+z nás\b|\bals (?:wir alle|die meisten von uns|jeder von uns|der rest von uns)\b|\bof us all\b(?=\s*[.!,;)])|\b(?<=ze )všech nás\b|\bvon uns allen\b(?=\s*[.!,;)])"


# "Five people including a baby": one of them, though no number says so.
_AND_ONE_OF_THEM = r"(?<=\w )(?P<lead>včetně|including|inklusive) (?:(?:naš\w+|our|the|my|unser\w*|mein\w*|des|eines) )?(?P<who>miminka|mimina|batolete|kojence|dítěte|baby|babys|toddler|infant|child|kind|kindes|kleinkind|kleinkindes|säuglings?)\b"


def _one_of_them(match: re.Match[str]) -> str:
    return f"incl 1 {match['who']}".ljust(len(match.group()))


@cache
def _of_ours() -> str:
    """As in "23 našich kolegů", "twelve of our members": whose they are."""
    whose = r"(?:of (?:our|my|the)|z (?:našich|mých)|našich|našimi|našim|mých|(?:von )?unsere[rn]|(?:von )?meine[rn])"
    several = rf"(?<![\w.,:/-])(?!(?:1|one|ein\w*|jed\w+)\b)(?:{number()})"
    return rf"({several}\s+)({whose}\s+)(?=koleg|spolupracovn|zaměstnan|člen|colleague|co-?worker|employee|member|kolleg|mitarbeit|mitglied|angestellt)"


@cache
def _all_pensioners() -> str:
    """As in "33 Senioren (alle 65+)": which they are anyway."""
    age = r"(?:6[5-9]|7\d)\s*(?:\+|let|plus|years|jahre)?"
    over = r"(?:über|over|nad|přes|starší|older than|ab|od)"
    return rf"((?:{dict(KINDS)['senior']})\s*)(\((?:(?:alle|all|všichni|všem|všechny)\s+)?(?:(?:je|jsou|sind|are|of them|{over})\s+){{0,2}}{age}\s*(?:let|years|jahre)?\s*\))"


def said_plainly(folded: str) -> str:
    folded = pattern(_of_ours()).sub(lambda match: match[1] + " " * len(match[2]), folded)
    folded = pattern(_all_pensioners()).sub(lambda match: match[1] + " " * len(match[2]), folded)
    folded = pattern(_AND_ONE_OF_THEM).sub(_one_of_them, folded)
    folded = blank_all(_IN_PASSING, folded)
    folded = _besides_them(folded)
    folded = pattern(_and_who_it_is()).sub(lambda match: match[1] + " " * len(match[2]), folded)
    folded = _without_remarks(pattern(_circle()).sub(_gone, folded))
    folded = pattern(_we_are_two()).sub(lambda match: "my dva".ljust(len(match.group())), folded)
    folded = pattern(_sits()).sub(lambda match: match[1] + " " * len(match[2]), folded)
    folded = pattern(_place_for_me()).sub(_gone, folded)
    folded = pattern(_and_for()).sub(lambda match: match[1] + " " * len(match[2]), folded)
    folded = pattern(_in_bracket()).sub(lambda match: f"{match[1]} {match[2]}(", folded)
    return pattern(_TWINS).sub(_gone, folded)


def _gone(match: re.Match[str]) -> str:
    return " " * len(match.group())

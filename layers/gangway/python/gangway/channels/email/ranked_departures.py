# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Departures told by their place in the timetable: "the last boat of the day", "tou poslední lodí", "mit dem früheren der beiden Schiffe".

A place is certain where nothing narrows it: "the first boat after three", "any but the last", "the second to last", one
that was missed and a choice of two places are nobody's hour. Of "the earlier" there must be two departures.
"""

from collections.abc import Iterator

from gangway.channels.email.clock import Time
from gangway.channels.email.folding import fold, pattern
from gangway.channels.email.mentions import after, before

_PLACES = (
    ("first", r"first|earliest|první(?:m|ho)?|prvním|nejdřívější\w*|nejčasnější\w*|erste[nmrs]?|frühe?ste[nmrs]?"),
    ("last", r"last|latest|final|poslední(?:m|ho)?|nejpozdější\w*|letzte[nmrs]?|späteste[nmrs]?"),
    ("middle", r"middle|prostřední\w*|mittlere[nmrs]?"),
    ("earlier", r"earlier|dřívější\w*|časnější\w*|frühere[nmrs]?"),
    ("later", r"later|pozdější\w*|spätere[nmrs]?"),
    ("second", r"second|druh(?:ou|ým|á|ý)|zweite[nmrs]?"),
)
_BOAT = r"(?:departures?|sailings?|boats?|ships?|ferry|steam(?:er|boat)s?|odjezd(?:u|em|ů)?|vyplutí|odplutí|lod[ií]|loď|lodičk(?:ou|a|u)|parník(?:em|u|y)?|spoj(?:em|e)?|abfahrt(?:en)?|schiff(?:e|es|en|s)?|boot(?:e|es)?|dampfer[ns]?|ablegen)"
_CRUISE = r"(?:cruises?|trips?|plavb(?:a|u|ou|y)|jízd(?:a|u|ou)|\w*fahrt(?:en)?)"
_OF_THE_DAY = r"(?:of (?:the|that) (?:day|evening)|that (?:day|evening)|(?:to(?:ho|ho samého) )?dne\b|dne|v ten den|(?:co|která|který|kterou|jež) (?:\w+ ){0,2}(?:jede|jezdí|pluje|vyplouvá|odplouvá)|(?:des|an diesem|am) (?:tages|tag|abends))"
_OF_TWO = r"(?:of (?:the |your )?(?:two|both)|z (?:obou|těch dvou|dvou)|ze? (?:dvou|dvojice)|(?:der|von|von den) (?:beiden|zweien|zwei))"
_MORNING = r"(?:in the morning|morning|ran(?:ní(?:m|ho)?|o)|ráno|am morgen|morgens|früh|in der früh)"
_EVENING = r"(?:in the evening|evening|at night|večer(?:ní(?:m|ho)?)?|am abend|abends)"
_DEFINITE = r"(?:the|your|ten|ta|tu|tou|tím|toho|dem|den|der|die|das)"
_MONTH = r"led(?:na|nov\w+)|únor\w*|březn\w*|dubn\w*|květn\w*|máj\w*|červ\w*|srpn\w*|září\w*|říjn\w*|listopad\w*|prosin\w*|jan\w*|feb\w*|mär\w*|apr\w*|ma[iy]|jun\w*|jul\w*|aug\w*|sep\w*|o[ck]t\w*|nov\w*|de[cz]\w*"
_JOINT = rf"(?:or|and|nebo|oder|und|a|to|after|before|po|před|vor|nach|last|first|posledn\w*|prvn\w*|letzt\w*|erst\w*|na|v|ve|u|s|se|z|ze|do|od|pro|on|of|in|at|by|with|for|from|auf|am|an|mit|von|für|im|{_MONTH})"
_NEGATED = r"\b(?:not|n't|no|except|but|never|apart from|other than|ne|nikoliv?|kromě|vyjma|mimo|nicht|kein\w*|außer|miss(?:ed|ing)?|catch|verpass\w*|ujel\w*|zmeškal\w*|nestih\w*|než|than|als)\W+(?:\w+\W+){0,2}$"
_GONE = r"\b(?:miss(?:ed|ing)|verpasst|verpassen|ujel[aoiy]?|ujede|zmešk\w+|nestihli|yesterday|včera|gestern|last (?:time|year|week)|minule|loni|letztes? (?:mal|jahr))\b"
_NARROWED = r"^\s*:|^\W{0,2}(?:for (?:the|our|this) same|für die(?:selbe|se)\w*|pro (?:stejn|tut|t[uy]ž|t[ou]též)\w*)\b|^\W{0,2}(?:(?:one|boat|lod|schiff)\w*\W+)?(?:after|before|from|past|that (?:gets|fits|suits|is free)|with (?:room|space|free)|available|possible|po|před|od|s volným\w*|nach|vor|ab|mit (?:freien|platz)|verfügbar\w*|to last|but one|nebo|or|oder|in the afternoon|odpoledne|nachmittags?|am nachmittag|dopoledne|vormittags?|am vormittag|afternoon|odpolední\w*|dopolední\w*|trips?|rides?|tours?|experience|train|of (?:our|my|the (?:trip|season|year|week|month))|naš\w+|unser\w+|v (?:sezóně|roce|týdnu)|(?:der|dieser) (?:saison|woche))\b"
_CHOICE_AHEAD = r"\b(?:or|nebo|oder|either|buď|entweder|second to|next to|predposled\w*|one of the|some|any|a|an|nějak\w+|některý\w*|jeden z\w*|jedn\w+ z\w*|ein\w*|eines der|vor|před)\W+(?:the |der |den )?$"


def ranked_times(text: str) -> list[Time]:
    """Places in the timetable that are told for certain; none where first and second boats are counted."""
    folded = fold(text)
    if not pattern("|".join(rf"\b(?:{source})\b" for _, source in _PLACES)).search(folded):
        return []
    found = sorted(_found(folded), key=lambda time: time.start)
    places = {time.place for time in found}
    return [] if "second" in places and len(places) > 1 else found


def _found(folded: str) -> Iterator[Time]:
    for place, source in _PLACES:
        for match in pattern(_forms(place, source)).finditer(folded):
            if _is_certain(place, match.group(), match.start(), match.end(), folded):
                yield Time(start=match.start(), end=match.end(), minutes=(), place=place)


def _forms(place: str, source: str) -> str:
    """The words for one place with the boat, or with the day whose boat it is."""
    part = {"first": _MORNING, "last": _EVENING}.get(place)
    adjective = rf"(?:{part}\s+)?" if part else ""
    named = rf"(?:(?!{_JOINT}\b)\w+(?:'s)?\s+){{0,2}}?" if place in {"first", "last"} else r"(?:\w+\s+)?"
    whole = rf"(?:\b{_DEFINITE}\s+)?(?:\w*(?:very|úplně|allerletzte|gleich|hned)\s+)?\b(?:{source})\s+"
    two = rf"(?:\b{_DEFINITE}\s+)?\b(?:{source})\s+(?:(?:one|{_BOAT}|{_CRUISE})\s+)?(?:{_OF_TWO})\b(?:\s+{_BOAT})?"
    if place in {"earlier", "later"}:
        return rf"(?:{two}|\b{_DEFINITE}\s+(?:{source})\s+(?:one\b|{_BOAT}\b)|\b(?:tou|tu|ta|ten|tím)\s+(?:{source})(?=\s*(?:[,.;!)\n]|$)))"
    behind = rf"(?:\s+(?:{part}))?" if part else ""
    boats = rf"{whole}{adjective}{named}(?:{_BOAT})\b{behind}(?:\s+{_OF_THE_DAY}\b)?"
    if place == "second":
        return boats.replace(named, r"(?:zoo\s+)?", 1)
    if place == "middle":
        return rf"(?:{boats}|\b(?:tou|tu|ta|ten|tím)\s+(?:{source})|\bthe\s+(?:{source})\s+one\b|\bdie\s+mittlere\b(?=\s*(?:[,.;!)\n]|$)))"
    leaves = {"first": r"first|jako první|als erste[sr]?", "last": r"last|(?:jako )?poslední|als letzte[sr]?"}[place]
    rides = rf"{whole}{adjective}(?:one|{_CRUISE})\s+(?:{_OF_THE_DAY}|{part})\b"
    return rf"(?:{boats}|{rides}|\b(?:boat|ship|departure) (?:that )?(?:leaves|sails|goes|departs) (?:{leaves})\b|\b(?:{leaves}) (?:fährt|ablegt|jede|vyplouvá|odplouvá)\b)"


def _is_certain(place: str, words: str, start: int, end: int, folded: str) -> bool:
    ahead, behind = before(folded, start, 60), after(folded, end, 40)
    sentence = pattern(r"[.!?]\s").split(ahead)[-1] + words + pattern(r"[.!?](?:\s|$)").split(behind)[0]
    if pattern(_GONE).search(sentence) or pattern(_NEGATED).search(ahead) or pattern(_CHOICE_AHEAD).search(ahead):
        return False
    if pattern(_NARROWED).search(behind):
        return False
    part = pattern(r"\b(?:odpo\w*|afternoon|nachmittag\w*|dopo\w*|vormittag\w*)").search(words)
    other = {"first": _EVENING, "last": _MORNING}.get(place)
    return part is None and not (other and pattern(rf"^\W*{other}\b").search(behind))

# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
# ruff: noqa: PLR2004  numbers of the calendar, the clock and of letters
"""The words of the calendar in three languages: months, weekdays, ordinals, feasts. Sources of patterns for folded text."""

import re
from collections.abc import Iterable
from datetime import date, timedelta
from functools import cache

from gangway.channels.email.folding import fold

_MONTHS = (
    "leden ledna lednu lednem january jan januar jän jänner januars",
    "únor února únoru únorem february feb februar feber",
    "březen března březnu březnem march mar märz maerz mrz",
    "duben dubna dubnu dubnem april apr",
    "květen května květnu květnem máj máje máji may mai",
    "červen června červnu červnem june jun juni",
    "červenec července červenci červencem july jul juli",
    "srpen srpna srpnu srpnem august aug",
    "září zari september sept sep",
    "říjen října říjnu říjnem october oct oktober okt",
    "listopad listopadu listopadem november nov",
    "prosinec prosince prosinci prosincem december dec dezember dez",
)
_WEEKDAYS = (
    "pondělí pondělek pondělka monday mondays mon montag montags",
    "úterý úterek úterka úterkem tuesday tuesdays tue tues dienstag dienstags",
    "středa středu středy středě středou wednesday wednesdays wed weds mittwoch mittwochs",
    "čtvrtek čtvrtka čtvrtku čtvrtkem thursday thursdays thu thur thurs donnerstag donnerstags",
    "pátek pátku pátkem pátka friday fridays fri freitag freitags",
    "sobota sobotu soboty sobotě sobotou saturday saturdays sat samstag samstags sonnabend sonnabends",
    "neděle neděli nedělí sunday sundays sun sonntag sonntags",
)
# Short forms which are words of their own; they count only right before a numeric date.
_SHORT_WEEKDAYS = ("po mo", "ut di", "st mi", "ct", "pa fr", "so sa", "so")
_ORDINALS = (
    "prvního první first ersten erste erster", "druhého second zweiten zweite", "třetího third dritten dritte",
    "čtvrtého fourth vierten vierte", "pátého fifth fünften fünfte", "šestého sixth sechsten sechste",
    "sedmého seventh siebten siebte siebenten", "osmého eighth achten achte", "devátého ninth neunten neunte",
    "desátého tenth zehnten zehnte", "jedenáctého eleventh elften elfte", "dvanáctého twelfth zwölften zwölfte",
    "třináctého thirteenth dreizehnten dreizehnte", "čtrnáctého fourteenth vierzehnten vierzehnte",
    "patnáctého fifteenth fünfzehnten fünfzehnte", "šestnáctého sixteenth sechzehnten sechzehnte",
    "sedmnáctého seventeenth siebzehnten siebzehnte", "osmnáctého eighteenth achtzehnten achtzehnte",
    "devatenáctého nineteenth neunzehnten neunzehnte", "dvacátého twentieth zwanzigsten zwanzigste",
    "jednadvacátého twenty-first einundzwanzigsten", "dvaadvacátého twenty-second zweiundzwanzigsten",
    "třiadvacátého twenty-third dreiundzwanzigsten", "čtyřiadvacátého twenty-fourth vierundzwanzigsten",
    "pětadvacátého twenty-fifth fünfundzwanzigsten", "šestadvacátého twenty-sixth sechsundzwanzigsten",
    "sedmadvacátého twenty-seventh siebenundzwanzigsten", "osmadvacátého twenty-eighth achtundzwanzigsten",
    "devětadvacátého twenty-ninth neunundzwanzigsten", "třicátého thirtieth dreißigsten",
    "jednatřicátého třicátého_prvního thirty-first einunddreißigsten",
)  # fmt: skip
_CZECH_ONES = ("prvního", "druhého", "třetího", "čtvrtého", "pátého", "šestého", "sedmého", "osmého", "devátého")


@cache
def _folded(table: tuple[str, ...]) -> dict[str, int]:
    words: dict[str, int] = {}
    for number, text in enumerate(table):
        for word in text.split():
            for spelling in _spellings(word):
                words.setdefault(spelling, number)
    return words


def _spellings(word: str) -> set[str]:
    spelt = word.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss")
    return {fold(word), fold(spelt)}


def months() -> dict[str, int]:
    """Folded name → 1–12."""
    return {word: number + 1 for word, number in _folded(_MONTHS).items()}


@cache
def english_months() -> dict[str, int]:
    """Those before whose name the day does not stand: "May 5"; Czech "mají 2" (they have 2) is no date."""
    english = re.compile(
        r"(?:january|february|march|april|may|june|july|august|september|october|november|december|[a-z]{3}|sept)"
    )
    return {
        word: number
        for word, number in months().items()
        if english.fullmatch(word) and word not in {"maj", "mai", "mrz", "okt", "dez"}
    }


def weekdays() -> dict[str, int]:
    """Folded name → 0 (Monday) to 6."""
    return _folded(_WEEKDAYS)


def short_weekdays() -> dict[str, tuple[int, ...]]:
    found: dict[str, tuple[int, ...]] = {}
    for number, text in enumerate(_SHORT_WEEKDAYS):
        for word in text.split():
            found[word] = (*found.get(word, ()), number)
    return found


@cache
def ordinals() -> dict[str, int]:
    """Folded ordinal → day of the month."""
    words = {word: number + 1 for word, number in _folded(_ORDINALS).items()}
    words |= {word.replace("-", " "): number for word, number in words.items()}
    words |= {
        f"{word[:-1]}r": number for word, number in words.items() if word.endswith(("ten", "sten"))
    }  # siebzehnter
    for ten, value in (("dvacateho", 20), ("tricateho", 30)):
        for number, one in enumerate(_CZECH_ONES[: 9 if value == 20 else 1], start=1):
            words[f"{ten} {fold(one)}"] = value + number
    return words


def alternation(words: Iterable[str]) -> str:
    return _alternation(tuple(words))


@cache
def _alternation(words: tuple[str, ...]) -> str:
    """The longest first; of one length in the order of the alphabet, so that the source is the same in every process."""
    sources = (word.replace(" ", r"\s+").replace("-", "[- ]") for word in words)
    return "|".join(sorted(sources, key=lambda source: (-len(source), source)))


def easter(year: int) -> date:
    """Easter Sunday by the Gregorian computus."""
    golden, century = year % 19, year // 100
    epact = (century - century // 4 - (8 * century + 13) // 25 + 19 * golden + 15) % 30
    epact -= (epact // 28) * (1 - (epact // 28) * (29 // (epact + 1)) * ((21 - golden) // 11))
    weekday = (year + year // 4 + epact + 2 - century + century // 4) % 7
    offset = epact - weekday
    month = 3 + (offset + 40) // 44
    return date(year, month, offset + 28 - 31 * (month // 4))


# Pattern source → (month, day), or days after Easter Sunday.
FIXED_FEASTS = {
    r"silvestr(?:a|u|em|ovsk\w+)?|silvester(?:s|abend\w*|nacht)?|new year'?s eve": (12, 31),
    r"štědr\w+ (?:den|dne|dni|večer)|christmas eve|heilig(?:er|en)? ?abend": (12, 24),
    r"nov\w+ rok(?:u|em)?|new year'?s day|neujahr(?:stag)?": (1, 1),
    r"christmas day|(?:ersten?|1\.) weihnachts?(?:feier)?tag|(?:prvni|1\.) svátek vánoční": (12, 25),
    r"boxing day|(?:zweiten?|2\.) weihnachts?(?:feier)?tag": (12, 26),
    r"valent[iý]n\w*(?: day|stag)?": (2, 14),
    r"halloween\w*": (10, 31),
    r"svátek práce|labou?r day in prague|tag der arbeit|maifeiertag": (5, 1),
    r"(?:na )?štěpána|štefana|st\.? stephen'?s day|stephanstag|stefanitag": (12, 26),
    r"tři krále|tří králů|dreikönig(?:stag|e)?|epiphany|heilige drei könige": (1, 6),
    r"(?:svat\w+|sv\.) václava|den české státnosti|wenzelstag": (9, 28),
    r"tag der deutschen einheit": (10, 3),
    r"reformationstag": (10, 31),
    r"allerheiligen|all saints'? day|všech svatých": (11, 1),
    r"mezinárodní(?:ho|mu)? den žen|na mdž|international women'?s day|weltfrauentag|internationalen frauentag": (3, 8),
    r"den vítězství": (5, 8),
    r"cyrila a metoděje": (7, 5),
    r"(?:st\.?|saint) patrick'?s day": (3, 17),
    r"u\.?s\.? independence day|american independence day": (7, 4),
}
MOVING_FEASTS = {
    r"velikonoční(?:ho|mu|m)? pondělí|easter monday|ostermontag": 1,
    r"velikonoční(?:ho|m)? neděl[ei]|easter sunday|ostersonntag": 0,
    r"velk\w+ pát\w+|good friday|karfreitag": -2,
    r"bíl\w+ sobot\w+|easter saturday|karsamstag": -1,
    r"christi himmelfahrt|ascension day|vatertag": 39,
    r"pfingstsonntag|whit sunday": 49,
    r"pfingstmontag|whit monday|svatodušní pondělí": 50,
    r"fronleichnam|corpus christi": 60,
}
# Pattern source → the month, the weekday and which of them. Mothering Sunday of the British is another day in March.
COUNTED_FEASTS = {
    r"(?:den|dne|dni) matek|muttertag\w*": (5, 6, 2),
    r"(?:den|dne|dni) otců|father'?s'? day": (6, 6, 3),
    r"thanksgiving": (11, 3, 4),
}


def feast(source: str, year: int) -> date:
    if source in COUNTED_FEASTS:
        month, weekday, which = COUNTED_FEASTS[source]
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (which - 1))
    if source in FIXED_FEASTS:
        month, day = FIXED_FEASTS[source]
        return date(year, month, day)
    return easter(year) + timedelta(days=MOVING_FEASTS[source])

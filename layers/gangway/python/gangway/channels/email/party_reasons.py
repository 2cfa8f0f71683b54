# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Whom an answer names without counting: the reason behind a new number, and people of other plans.

"We are now three adults and a child, my sister is coming too": she is one of the three when they make that many more than
were booked. "At three, after lunch with my parents": an answer about the hour tells the hour, and no party.
"""

from functools import cache

from gangway.channels.email.counting import number
from gangway.channels.email.folding import blank, has, pattern
from gangway.channels.email.party import Party, heads_of, read_party
from gangway.channels.email.party_asides import plainly
from gangway.channels.email.party_marks import found_people
from gangway.channels.email.party_words import KINDS, PEOPLE
from gangway.domain.catalogue import Catalogue

_BECAUSE = r"^\W*(?:as|because|since|protože|jelikož|neboť|poněvadž|da|weil|denn)\b"
_BEGINS = rf"^(?:\s+(?:now|jetzt|nun|teď|in total|celkem|insgesamt|altogether|after all|in the end|nakonec|bitte|please|prosím))*\s*(?:[.,;:!(-]|{_BECAUSE[1:]})"
_AND_ALSO = r"^\W*(?:and|und|a|plus|sowie|as well as|with|s|se|mit|dazu|zusätzlich|navíc|k tomu)\b|[+&]"
_COMES = r"\b(?:přid\w+|přib\w+|pojed\w+|jede|jedou|přij\w+|bere|berou|vezm\w+|svěřil\w*|join\w*|com(?:e|es|ing)|bring\w*|tak(?:es|ing)|komm\w+|mitkomm\w+|mitf[aä]hr\w*|f[aä]hr\w+|bring\w+|dabei|dazu)\b"
_STAYS = r"\b(?:bez|without|ohne|not|nicht|never|doma|home|hause|ne(?:jed|pojed|můž|přij|bud)\w*|ill|sick|krank|nemoc\w+|onemoc\w+|plus|navíc|k tomu|on top|besides|additional\w*|extra|zusätzlich|noch)\b|n't\b"
_WHOLE = r"\b(?:now|jetzt|nun|doch|teď|nyní|nově|nakonec|in the end|after all)\b"
_STATE = r"\b(?:we(?:'re| are|'ll be| will be)|there (?:are|will be)|it(?:'s| is)|jsme|budeme|nás (?:bude|je|pojede)|(?:bude|je|pojede) nás|wir sind|sind wir|es (?:sind|werden|kommen))\b[^.,;!?\n]{0,24}$"


@cache
def _counted() -> str:
    kinds = "|".join(source for kind, source in KINDS if kind not in {"relative", "couple", "unknown", "family"})
    one = rf"(?:{number()})\s+(?:\w+\s+)?(?:{kinds})"
    return rf"(?<![\w.,:/-]){one}(?:\s*(?:,|\+|&|\b(?:a|and|und|plus)\b)\s*{one})*"


def told_with_its_reason(text: str, folded: str, catalogue: Catalogue, booked: Party) -> Party | None:  # noqa: PLR0911  one return per rule
    """The party counted once, those named behind it being the reason; in doubt when they are not that many more."""
    counted = list(pattern(_counted()).finditer(folded))
    if len(counted) != 1:
        return None
    start, end = counted[0].span()
    named = found_people(plainly(blank(folded, start, end)), catalogue)
    why = folded[end:].partition("\n\n")[0]
    if not named or named[0].start < end or named[0].kind in {"child", "infant", "adult", "senior", "student"}:
        return None  # "2 adults and a child" is a list
    before = heads_of(booked)
    if len(named) == 1 and has(_IS_AWAY, why) and (left := _those_left(text, start, end, folded, catalogue, before)):
        return left
    if has(_AND_ALSO, why[: named[0].start - end]) or has(_STAYS, why):
        return _unless_added(text, start, end, catalogue) if before is not None else None
    if not has(_BEGINS, why):
        return None
    because = has(_BECAUSE, why)
    if not (because or has(_COMES, why)):
        return None
    told = read_party(" " * start + text[start:end], catalogue)
    if told.trouble or "adult" not in told.units:
        return None
    heads = heads_of(told) or 0
    if before is None:
        state = has(_STATE, folded[:start]) and has(_WHOLE, folded[max(0, start - 40) : end + 16])
        return told if because or state else Party(trouble="unclear")
    if told.units == booked.units or heads <= before:
        return None
    more = sum(2 if one.kind == "couple" else max(one.count, 1) for one in named)
    return told if more <= heads - before else Party(trouble="unclear")


# "Only three adults now, my sister is ill": she is none of the three.
_IS_AWAY = r"^\s*(?:[,.;(-]|\b(?:as|because|since|protože|jelikož|neboť|da|weil|denn)\b)[^.!?\n]*\b(?:ist (?:leider |jetzt |plötzlich )?krank|krank (?:ist|geworden)|erkrankt|verhindert|nicht mit\w*|is (?:now |unfortunately )?(?:ill|sick|unwell)|has (?:fallen ill|the flu|covid)|(?:can'?t|cannot|can not|won't) (?:come|make it|join)|(?:is not|isn't) coming|staying (?:at )?home|(?:je|leží) (?:bohužel )?nemocn\w+|onemoc\w+|ne(?:pojede|jede|může|přijede)|zůst(?!ande)\w+ doma|doma zůst(?!ande)\w+)\b"
_MORE = r"\b(?:plus|navíc|k tomu|also|too|také|taky|auch|dazu|additional\w*|extra|zusätzlich|another|další|instead|místo|statt|dafür|komm\w+|com(?:es|ing) (?!home)|přid\w+)\b"
_ONLY = r"\b(?:only|just|now|nur|noch|jetzt|nun|jen|jenom|pouze|teď|nyní|nakonec|tedy|takže|so|also)\b[^.,;!?\n]{0,24}$|~[^.!?\n]{0,40}$"


def _those_left(text: str, start: int, end: int, folded: str, catalogue: Catalogue, before: int | None) -> Party | None:
    told = read_party(" " * start + text[start:end], catalogue)
    heads = heads_of(told)
    fewer = before is None or (heads or 0) < before
    if told.trouble or not fewer or has(_MORE, folded[end:].partition("\n\n")[0]) or not has(_ONLY, folded[:start]):
        return None
    return told


def _unless_added(text: str, start: int, end: int, catalogue: Catalogue) -> Party | None:
    """As in "we are now three, and my mum comes too", "my husband stays at home": in doubt when they were added."""
    told, everybody = read_party(" " * start + text[start:end], catalogue), read_party(text, catalogue)
    added = not told.trouble and not everybody.trouble and everybody.units != told.units
    return Party(trouble="unclear") if added else None


_CLAUSE = r"(?:[^.,;!?\n()]|(?<=\d)[.,](?=\d))+"
_HIS_PLANS = r"\b(?:domů|home|heim|zurück|back|zpět|večeř\w*|oběd\w*|dinner|lunch|essen)\b"
_JOINS = rf"^\s*(?:with|mit|s|se)\b|\bf[aä]hr\w+\b.*\bmit\s*$|\b(?:přid\w+|přib\w+|pojed\w+|jede|jedou|přijed\w+|přijd\w+|join\w*|com(?:e|es|ing)|bring\w*|komm\w+|mitkomm\w+|mitfahr\w*|dabei|dazu)\b(?!.*{_HIS_PLANS})"
_ALONG = rf"{_JOINS}|\b(?:bez|add|plus|ohne|without|víc\w*|more|another|extra|mehr|less|fewer|méně|weniger|noch|ještě)\b|\b(?:jedeme|jedu|pojedeme|fahren|fahre|going|go|are|sind|jsme)\b(?!.*{_HIS_PLANS})"
_AFTERWARDS = r"^\s*(?:(?:a|and|und)\s+)?(?:po|před|potom|pak|kvůli|after|before|then|because of|nach|vor|danach|vorher|davor|wegen)\b"
_ALL_ONE = r"\b(?:jedno|egal|gleichgültig|suits?|fine|passt|hodí|vyhovuje|recht|mind|preference)\b"


def without_other_company(folded: str) -> str:
    """The answer about a day or an hour without the clauses that name people and count no guests."""
    return pattern(_CLAUSE).sub(lambda clause: _kept(clause.group()), folded)


def _kept(clause: str) -> str:
    if has(_counted(), clause):
        return clause
    if has(_ALL_ONE, clause):
        return " " * len(clause)
    if has(rf"\b(?:{number()})\s+(?:\w+\s+)?{PEOPLE}", clause):
        return clause
    aside = has(_AFTERWARDS, clause) or not has(_ALONG, clause)
    return " " * len(clause) if aside and has(_people(), clause) else clause


@cache
def _people() -> str:
    return rf"\b(?:{'|'.join(source for _, source in KINDS)})"


def joins_uncounted(folded: str) -> bool:
    """As in "at four, and my mother is coming too", once other company is taken out."""
    clauses = [clause.group() for clause in pattern(_CLAUSE).finditer(folded)]
    return any(has(_people(), one) and has(_JOINS, one) and not has(_counted(), one) for one in clauses)


def counted_in_answer(party: Party, folded: str) -> Party:
    """An answer about a day or an hour tells a party only when it counts it."""
    counts = has(_counted(), folded) or has(
        rf"\b(?:{number()})\s+(?:\w+\s+)?{PEOPLE}|\bnás\b|\bof us\b|\bzu (?:zweit|dritt|viert)\b", folded
    )
    return party if party.trouble or party.is_empty or counts else Party(trouble="difference")

# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""A mail's text put plainly for a roll call: what belongs to a value goes with it; every text stays as long as it was."""

import re

from gangway.channels.email.counting import number
from gangway.channels.email.denied_roles import without_denied_roles
from gangway.channels.email.folding import blank_all, pattern
from gangway.channels.email.party_plain_words import without_the_couple_again

VALUE = "\x00"  # stands where a day, an hour, a product or a telephone was read

# "Um 16 Uhr", "on the one hour cruise", "v neděli": what leads to a value.
_TO_A_VALUE = rf"\b(?:somewhere|sometime|preferably|někdy|nejlépe|nejraději|irgendwann|am liebsten|on|at|um|am|im|ab|gegen|v|ve|od|kolem|around|about|the|this|die|der|das|den|dem|die eure|your|vaši|eure|ihre|starting|leaving|departing|s odjezdem)\s+(?={VALUE})"
# "The one leaving at noon", "the 3:45 one", "at nine in the morning", "ráno v 9".
_OF_THE_DAY = r"(?:in the |am |v |ve )?(?:mornings?|afternoons?|evenings?|vormittags?|nachmittags?|abends?|ráno|dopoledne|odpoledne|večer)\b"
_AHEAD_OF_A_VALUE = rf"\b(?:the one|{_OF_THE_DAY})\s+(?={VALUE})"
_BEHIND_A_VALUE = rf"({VALUE}\s*)((?:one\b(?! [a-z])|{_OF_THE_DAY}))"
# "Let me know": nobody comes by it.
_TO_ME = r"\b(?:(?:please )?(?:let|tell|call|ring|phone|text|email) me(?: know| back)?|(?:dejte|dej|napište|řekněte|zavolejte) mi(?: vědět)?|(?:sagen|geben|schreiben) sie mir(?: bitte)?(?: bescheid)?|rufen sie mich(?: bitte)? an|teil(?:en|t) (?:sie )?mir(?: bitte| kurz| doch)* mit|schreiben sie mir(?: bitte| kurz)*(?= ob\b|,)|lassen sie (?:es )?mich wissen)\b"
# "1,5 roku", "2.5 years": of an age.
_HALF_YEARS = r"(?<![\d.,:])(?P<n>\d{1,2})[.,]5(?=\s*(?:let\b|rok|years?\b|yrs?\b|jahre?n?\b))"
# "Two and a half", "zweieinhalb": of an age, the half year makes no other kind of guest.
_AND_A_HALF = r"(?:\s+and a half|\s+(?:a|und) (?:půl|halb)|einhalb)(?=\s*(?:\)|,|years?\b|yrs?\b|let\b|rok|jahre?n?\b))"
# "(3. třída, 8–9 let)", "year 4", "Klasse 3b".
_CLASS = r"(?:\b\d{1,2}(?:\.|st|nd|rd|th)?\s?(?:[a-d]\s)?(?:tříd\w*|ročník\w*|klassen?|jahrgangsstufe|grade|form|class)\b|\b(?:klasse|class|year|grade|form|tříd\w)\s+\d{1,2}\.?\s?[a-d]?(?![\w.:]))(?:\s*,(?=\s*\d))?"
# "Objednávka č. 41/2027", "contact person: ...": no count, and nobody besides.
_OF_PAPERS = r"(?<![\w/])\d{1,6}/20\d\d(?![\w/])|\b(?:z?odpovědn\w+|kontaktní|contact|responsible|verantwortliche)\s+(?:osob\w+|person)\b"
# "Two rooms", "one way", "einmal reservieren", "3 Nächte": no number of guests.
_OF_THINGS = rf"(?<![\w.,:])(?:{number()})\s*(?:x\s*)?(?:[a-z]+\s+)?(?:(?:hotel|double|single|doppel|einzel|twin)?(?:rooms?|zimmern?)|pokoj\w*|apartm\w+|nights?|nächten?|noc[eíi]\w*|weeks?|týdn[yů]\w*|wochen|hours?|hodin(?:y|u)?|stunden?|minut\w*|bikes?|bicycles?|kol[ao]?|fahrräd\w+|cars?|auta|autem|autos?|suitcases?|kufr\w*|koffern?|tables?|stol[yu]|stůl|tische?n?|bottles?|lahv\w+|flaschen?|cakes?|candles|svíč\w+|kerzen|things?|věc[ií]?|dinge?|questions?|dotaz\w*|otáz\w+|fragen?|generations?|generac\w+|generationen|sailings?|cruises?|boats?|plav(?:ba|bu|by|eb)|fahrt(?:en)?|bookings?|buchungen|rezervac\w+)(?!\w)|\bone[- ]way\b|\b(?:einmal|jednou)\b(?! \d)"
_IT_IS_ABOUT = r"\bjedná se o\b"
# "Mr and Mrs Lindqvist".
_TITLED_PAIR = r"\b(?:(?:mr|mister)\.? (?:and|&|und|\+) (?:mrs|ms|missis)\.?|(?:herrn?) (?:und|&|\+) frau|(?:pan|pana|panem) (?:a|&|\+) (?:paní|pí\.?))(?= [a-z])"
# "(All of them have student cards)", behind students.
_CARDS = r"(?<=[a-z] )\((?:(?:all|alle|všichni|všechny|both|oba|obě|beide)\s)?(?:of (?:them|us)\s)?(?:mají|máme|have|haben|s|with|mit)\s(?:(?:a|valid|their|platn\w+|gültige\w?|einen|svůj)\s)*(?:studentsk\w+ průkaz\w*|isic\w*|student (?:cards?|ids?)|studentenausweise?n?)(?: s sebou| with (?:them|us)| dabei)?\)"
# "Both around fifty", "in her seventies", "über 70": as old as it takes.
_TENS = {20: "dvacít|twent|zwanzig", 30: "třicít|thirt|dreißig|dreissig", 40: "čtyřicít|fort|vierzig", 50: "padesát|fift|fünfzig|fuenfzig", 70: "sedmdesát|sevent|siebzig", 80: "osmdesát|eight|achtzig", 90: "devadesát|ninet|neunzig"}  # fmt: skip
_TENS_OF = "|".join(rf"(?P<t{ten}>{stems}|{ten}(?!\d))" for ten, stems in _TENS.items())
_ABOUT_AS_OLD = rf"\b(?:(?:v\w* věku |ve věku )?(?:kolem|okolo|k)\s+|in (?:their|his|her|our|my) (?:early |mid-? ?|late )?|around\s+|about\s+|(?:so )?um die\s+|(?:anfang|mitte|ende)\s+)(?:{_TENS_OF})(?:k\w+|ti\b|y|ies|s|er)?\b(?! (?:people|person|lid|osob|leute|gäst))"
_OLDER = r"\b(?:over|past|above|přes|nad|starší než|über)\s+(?P<n>6[5-9]|[78]\d|seventy|eighty|sedmdesát|osmdesát|siebzig|achtzig)\b"
# "Our little one".
_LITTLE_ONE = r"\b(?:little|small|tiny) one\b"


def put_plainly(folded: str) -> str:
    """`folded`: with VALUE wherever a value was read, spaces behind it."""
    folded = without_the_couple_again(without_denied_roles(folded))
    for source in (_CLASS, _TO_ME, _OF_PAPERS, _OF_THINGS, _IT_IS_ABOUT):
        folded = blank_all(source, folded)
    folded = pattern(_HALF_YEARS).sub(_whole_years, folded)
    folded = pattern(_TITLED_PAIR).sub(lambda match: "ehepaar".ljust(len(match.group())), folded)
    folded = pattern(rf"\b(student\w*\s){_CARDS}").sub(lambda match: match[1].ljust(len(match.group())), folded)
    folded = pattern(_ABOUT_AS_OLD).sub(_as_old, folded)
    folded = pattern(_OLDER).sub(lambda match: match["n"].ljust(len(match.group())), folded)
    folded = pattern(_LITTLE_ONE).sub(lambda match: "toddler".ljust(len(match.group())), folded)
    folded = pattern(rf"(?<![\w.,:])(?P<n>{number()}){_AND_A_HALF}").sub(_whole_years, folded)
    before = ""
    while before != folded:
        before = folded
        folded = blank_all(_TO_A_VALUE, blank_all(_AHEAD_OF_A_VALUE, folded))
        folded = pattern(_BEHIND_A_VALUE).sub(lambda match: match[1] + " " * len(match[2]), folded)
    return folded


def _as_old(match: re.Match[str]) -> str:
    ten = next(name[1:] for name, said in match.groupdict().items() if said)
    return ten.ljust(len(match.group()))


def _whole_years(match: re.Match[str]) -> str:
    return match["n"].ljust(len(match.group()))

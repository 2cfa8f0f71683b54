# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""What is told beside a yes and alters nothing: how they come, what they carry, that they pay, who looks forward.

"Please go ahead as offered. We shall come straight from the airport bus, small bags only", "Ihr Angebot nehmen wir an. Die
Überweisung geht heute noch raus", "bereme, jen upozorňuji, že máme kočárek". The words of such a sentence ("only", "today",
"let you know") are none of the acceptance. A sentence that asks, counts, puts a condition or speaks of another day, seat or
price is no remark.
"""

import re

from gangway.channels.email.conditions import CONDITION
from gangway.channels.email.folding import has, pattern
from gangway.channels.email.intent_words import ACCEPTS_FIRMLY, CANCELS, CHANGES, DECLINES, DECLINES_FIRMLY, HAGGLES
from gangway.channels.email.party_altered import alters_the_party

_LUGGAGE = r"(?:hand )?luggage|(?:small|hand|few|our|light) bags?|bags only|suitcases?|rucksacks?|backpacks?|zavazad\w*|kufr\w*|batoh\w*|batůžk\w*|příruční\w*|tašk\w+|hand\w*gepäck|\w*gepäck|koffer\w*|taschen?|rucksäck\w*|kočár\w*|prams?|buggy|pushchairs?|strollers?|kinderwagen|wheelchair\w*|vozík\w*|rollstuhl\w*"
_JOURNEY = r"airport|railway|station|by (?:train|tram|metro|bus|car|coach|taxi|boat)|walk over|on foot|vlakem|autem|tramvají|metrem|autobusem|taxíkem|pěšky|z (?:letiště|nádraží|hotelu|práce|divadla)|letiště|nádraží|flughafen|bahnhof|zu fuß|mit (?:dem|der) (?:zug|bahn|tram|straßenbahn|u-bahn|bus|auto|taxi|s-bahn)|vom hotel|from (?:the|our) hotel"
_JOY = r"surprise|excited|thrilled|look(?:s|ing)? forward|can(?:'t|not) wait|překvapení|těší(?:me|m|)\b|nemůž\w+ dočkat|radost\w*|überrasch\w*|freu(?:en|t|e)\b|gespannt|birthday|anniversary|narozenin\w*|\w+átiny|výroč\w*|slavíme|geburtstag\w*|hochzeitstag\w*|jubiläum\w*|feiern|celebrat\w+"
_PAYING = r"payment|pay(?:s|ing)?|paid|transfer(?:red|s)?|money|plat(?:ba|bu|by|íme|ím|it|í)\b|zaplat\w*|uhrad\w*|přev(?:od|odem|edu|edeme|ádím\w*)|peníze|peněz|částk\w+|überwei\w+|zahl(?:e|en|ung\w*)|bezahl\w*|geld|betrag"
_BILLING = r"(?:fakturační\w* (?:údaj\w*|adres\w*)|údaje (?:pro|na|k) (?:fakturac\w+|faktur\w+)|(?:billing|invoice|invoicing) (?:details|address|data|information)|rechnungs(?:daten|adresse|angaben|anschrift))"
_FOLLOW = r"(?:pošl\w+|zašl\w+|dodá\w*|doplní\w*|dorazí|přijdou|přijde|follow\w*|(?:will|'ll) (?:send|come|be (?:sent|provided)|provide|let)|send you|provide[sd]?|schick\w*|folg\w+|reich\w* (?:\w+ ){0,4}nach|nachreich\w*|nachgereicht|send(?:et|en)|kommen|kommt|erhalten sie)"
# "The invoice details will follow from my colleague": nothing is asked about an invoice.
DETAILS_FOLLOW = (
    rf"\b{_BILLING}\b[^.!?\n]{{0,60}}\b{_FOLLOW}\b[^.!?\n]*|\b{_FOLLOW}\b[^.!?\n]{{0,40}}\b{_BILLING}\b[^.!?\n]*"
)
_OPENERS = r"\b(?:(?:just |only )?(?:to|a note to) let you know|(?:jen |jenom )?(?:pro (?:vaši )?informaci|upozorňuj\w+|podotýkám\w*|dodávám\w*)|(?:nur )?zur info(?:rmation)?)\b"
_OTHERWISE = r"\b(?:window|okn[aoěu]\w*|fenster\w*|table|stol\w*|stůl\w*|stolek|tisch\w*|return|zpáteč\w*|rückfahr\w*|deck|palub\w+|price\w*|cen[auy]\b|preis\w*|discount\w*|slev\w*|rabatt\w*|invoice|faktur[auyo]\w{0,2}|rechnung|receipt|účtenk\w*|quittung|refund\w*|vrat\w*|vrát\w*|deposit|záloh\w*|anzahlung|half|polovin\w*|hälfte|later|později|später|earlier|dříve|early|brzy|früher|late\b|after|až po|až na|nach der|erst|voucher\w*|poukaz\w*|gutschein\w*|need\w*|want\w*|potřeb\w+|chc\w+|chtěl\w*|brauch\w+|möcht\w+|wünsch\w+|would|could|can you|please|pls|prosím\w*|bitte|another|jin[ýáéou]\w{0,2}|ander\w+|extra|add\w*|instead|místo|statt|lieber|raději|radši|rather|not sure|maybe|možná|vielleicht|eventuell|evtl|asi|perhaps|might|may\b|until|before we|bis wir|než)\b"
_NUMBERS = r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dva|dvě|dvou|tři|tří|čtyři|čtyř|pět|šest|sedm|osm|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|both|oba|obě|beide|dritt|viert|zweit)\b"
_DAYS = r"\b(?:today|tomorrow|tonight|yesterday|dnes\w*|zítra|včera|heute|morgen|gestern|weekend|víkend\w*|wochenende|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|pondělí|úterý|střed[aue]|čtvrtek|pátek|sobot[aue]|neděl[ei]|week|týd\w+|woche)\b"
_NEVER_PAYS = r"\b(?:not|n't|never|no|ne(?!j)\w{3,}|nicht|kein\w*|nie)\b"
# ", but we only have small bags" ends an accepting sentence.
_SENTENCES = r"((?<=[a-z)\"'][.!?])\s+|(?<=\d[!?])\s+|\n|;\s|\s-\s)"
_CLAUSES = r"(,\s|\s(?=(?:und|and|a)\s))"

# "Please send the confirmation to this address, as I don't read my other mailbox any more": nothing of the wish.
_TO_BE_SENT = (
    r"(?:confirmation|tickets?|vouchers?|reply|answer|potvrzení|lístky|vstupenky|odpověď|bestätigung|antwort|karten)"
)
_TO_WHERE = r"(?:address|e-?mail\w*|mailbox|inbox|adres\w+|mail\w*|schránk\w+|adresse|postfach)"
WHERE_TO_SEND = rf"(?:^|(?<=[.!?\n])\s*)[^.!?\n\d]*\b(?:send|e-?mail|pošl\w+|zašl\w+|poslat|schick\w*|send\w*|reply)\b[^.!?\n\d]{{0,30}}\b{_TO_BE_SENT}\b[^.!?\n\d]{{0,24}}\b{_TO_WHERE}\b[^.!?\n\d]*"


def without_remarks(folded: str) -> str:
    """As long as `folded`; the remarks are blanked."""
    sentences = re.split(_SENTENCES, folded)
    return "".join(one if at % 2 else _without_its_remarks(one) for at, one in enumerate(sentences))


def _without_its_remarks(sentence: str) -> str:
    """A clause is no remark where one behind it asks for something."""
    clauses, kept, is_harmless = re.split(_CLAUSES, sentence), [], "?" not in sentence
    for at, clause in reversed(list(enumerate(clauses))):
        is_harmless = is_harmless and (at % 2 == 1 or _asks_nothing(clause))
        kept.append(" " * len(clause) if at % 2 == 0 and is_harmless and _is_remark(clause) else clause)
    return "".join(reversed(kept))


def _asks_nothing(clause: str) -> bool:
    said = pattern(_OPENERS).sub(" ", clause)
    if has(rf"{_OTHERWISE}|{CONDITION}|{CANCELS}|{CHANGES}|{HAGGLES}|{DECLINES}|{DECLINES_FIRMLY}", said):
        return False
    return not re.search(_NUMBERS, said) and not alters_the_party(said)


def _is_remark(clause: str) -> bool:
    said = pattern(_OPENERS).sub(" ", clause)
    if has(ACCEPTS_FIRMLY, said):
        return False
    if said != clause and not said.strip():
        return True
    if has(rf"\b(?:{_PAYING})", said):
        return not has(_NEVER_PAYS, said)
    return has(rf"\b(?:{_LUGGAGE}|{_JOURNEY}|{_JOY})", said) and not has(_DAYS, said)

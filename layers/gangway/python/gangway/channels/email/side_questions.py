# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Questions that a guest asks beside a request: dogs, parking, paying by card. They change nothing about the request."""

import re

from gangway.channels.email.folding import has, pattern
from gangway.channels.email.intent_words import ASKS_FOR_ROOM, BOOKS, CANCELS, CHANGES

# What guests ask in passing: it changes nothing about what they order, confirm or cancel.
_IN_PASSING = (
    r"\b(?:plat(?:it|ba|by|bu|í se)|kartou|hotov\w+|hotově|zaparkovat|parkov\w+|parkoviš\w*|pes|psa|psi|psem|pejs\w+|jídl\w*|jíst|limonád\w*|nápoj\w*|pití|piv[oa]\b|vod[auy]\b|vín[oa]\b|káv[auy]\b|zmrzlin\w*|menu|veget\w+|vegan\w*|bezlep\w+|alerg\w+|kočár\w*|vozík\w*|vozíčk\w*|bezbariér\w*|oblečen\w*|obléct|oblékn\w+|wi-?fi|toalet\w*|záchod\w*|počas\w+|pršet|deš\w+|kryt\w+|střech\w*|topen\w*|topí|vytáp\w+|hudb\w+|kytk\w*|květin\w*|dort\w*|přípitek|šampaň\w*|prosecc\w*|výklad\w*|audioprůvodc\w*|fotit|fotograf\w*|kufr\w*|zavazad\w*|občerstven\w*|kde (?:přesně )?(?:je|najdeme|se)|přístaviš\w*|jak se (?:tam|k vám) dosta\w+|"
    r"pay(?:ment|ing)?|cash|card|park(?:ing)?|dogs?|pets|food|eat|drinks?|menu|vegetarian\w*|vegan\w*|gluten\w*|allerg\w+|stroller|pram|buggy|wheelchair\w*|accessible|dress(?: code)?|wear|wi-?fi|toilets?|restrooms?|weather|rain\w*|roof\w*|covered|heat(?:ed|ing)|music|flowers?|cake|champagne|commentary|audio ?guide|photos?|luggage|suitcase\w*|snacks?|where exactly|where is|pier|get there|early should|"
    r"zahl(?:en|ung)|bar(?:zahlung)?|karte zahlen|kartenzahlung|ec-?karte|parken|parkpl\w+|parkhaus|hund\w*|essen|getränk\w*|speisekarte|vegetar\w+|vegan\w*|gluten\w*|allergi\w*|kinderwagen|rollstuhl\w*|barrierefrei|anziehen|kleiderordnung|wlan|toilett\w*|wetter|regen|regnet|überdacht|dach|beheizt|heizung|musik|blumen|kuchen|torte|sekt|erklärung\w*|audioguide|fotos?|gepäck|koffer|anlegestelle|wo genau|wo ist)\b"
)
_ASKS_ASIDE = r"\?|\b(?:zeptat|zeptala?|dotaz\w*|otázk\w*|vědět|nevíte|zajímal\w*|zajímá|wonder\w*|to know|to ask|let (?:me|us) know|tell (?:me|us)|question\w*|wissen|fragen|frage\b|sagen sie)\b"
_BUYS_ON_BOARD = r"\b(?:koupit|dokoupit|objednat|zajistit|zařídit|domluvit|buy|order|arrange|kaufen|bestellen|organisieren)\b(?=[^.?!\n]{0,40}(?:limonád|nápoj|pití|piv|vín|káv|jídl|občerstv|zmrzlin|dort|kytk|kytic|květin|šampaň|prosecc|drink|food|cake|flower|champagne|wine|beer|coffee|getränk|essen|kuchen|torte|blumen|sekt))|(?<=palubě )(?:koupit|dokoupit|objednat)\b|(?<=lodi )(?:koupit|dokoupit|objednat)\b"
_ROOM_FOR_THINGS = r"\b(?:míst\w+|room|space|platz|plätze)\b(?: \w+){0,2} (?:pro|for|für|na|to) (?:\w+ ){0,2}(?:kočár\w*|kol[oa]|prams?|buggy|strollers?|bikes?|wheelchairs?|vozík\w*|rollst\w+|kinderwagen|fahrr\w+|ps[ay]\w*|pejs\w*|dogs?|hund\w*|luggage|bags?|kufr\w*|zavazad\w*|koffer|gepäck|park\w*)\b"
_DOES_MORE = r"\b(?:\d{1,2}\. ?\d{1,2}\.|\d{1,2}:\d{2}|termín\w*|datum|date\b|refund\w*|vrát\w+|faktur\w*|invoice\w*|rechnung\w*|slev\w+|discount\w*|rabatt\w*|cen[auy]\b|price\w*|preis\w*)\b"


def without_side_questions(folded: str) -> str:
    """The text without the sentences that only ask in passing: "by the way, can we bring the dog?"."""
    pieces = re.split(r"((?<=[a-z)\"'][.!?])\s+|(?<=\d[!?])\s+|(?<=\d{3}\.)\s+|\n)", folded)
    kept = [" " if at % 2 == 0 and _is_in_passing(piece) else piece for at, piece in enumerate(pieces)]
    return "".join(kept)


def _is_in_passing(sentence: str) -> bool:
    if not (has(_ASKS_ASIDE, sentence) and has(_IN_PASSING, sentence)):
        return False
    if has(ASKS_FOR_ROOM, sentence) and re.search(r"\d", sentence) and not has(_ROOM_FOR_THINGS, sentence):
        return False
    sentence = pattern(_BUYS_ON_BOARD).sub(" ", sentence)
    return not (has(BOOKS, sentence) or has(CANCELS, sentence) or has(CHANGES, sentence) or has(_DOES_MORE, sentence))

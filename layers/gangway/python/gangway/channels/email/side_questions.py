# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Questions that a guest asks beside a request: dogs, parking, paying by card. They change nothing about the request."""

import re
from collections.abc import Callable

from gangway.channels.email.changing import RIDE
from gangway.channels.email.folding import has, pattern
from gangway.channels.email.intent_words import ASKS_FOR_ROOM, BOOKS, CANCELS, CHANGES, MAY_BOOK, WISHES

# What guests ask in passing: it changes nothing about what they order, confirm or cancel.
_IN_PASSING = (
    r"\b(?:plat(?:it|ba|by|bu|í se)|kartou|hotov\w+|hotově|zaparkovat|parkov\w+|parkoviš\w*|pes|psa|psi|psem|pejs\w+|jídl\w*|jíst|limonád\w*|nápoj\w*|pití|piv[oa]\b|vod[auy]\b|vín[oa]\b|káv[auy]\b|zmrzlin\w*|menu|veget\w+|vegan\w*|bezlep\w+|alerg\w+|kočár\w*|chodítk\w*|vozík\w*|vozíčk\w*|bezbariér\w*|oblečen\w*|obléct|oblékn\w+|wi-?fi|toalet\w*|záchod\w*|počas\w+|pršet|deš\w+|kryt\w+|střech\w*|topen\w*|topí|vytáp\w+|hudb\w+|kytk\w*|květin\w*|dort\w*|přípitek|šampaň\w*|prosecc\w*|výklad\w*|audioprůvodc\w*|fotit|fotograf\w*|kufr\w*|zavazad\w*|občerstven\w*|kde (?:přesně )?(?:je|najdeme|se)|přístaviš\w*|jak se (?:tam|k vám) dosta\w+|"
    r"pay(?:ment|ing)?|cash|cards?|park(?:ing)?|dogs?|pets|food|eat|drinks?|menu|vegetarian\w*|vegan\w*|gluten\w*|allerg\w+|strollers?|prams?|bugg(?:y|ies)|push-?chairs?|walking frame|wheelchair\w*|accessible|dress(?: code)?|wear|wi-?fi|toilets?|restrooms?|weather|rain\w*|roof\w*|covered|heat(?:ed|ing)|music|flowers?|cake|champagne|commentary|audio ?guide|photos?|luggage|suitcase\w*|snacks?|where exactly|where is|pier|get there|early should|"
    r"zahl(?:en|ung)|bar(?:zahlung)?|karte zahlen|kartenzahlung|ec-?karte|parken|parkpl\w+|parkhaus|hund\w*|essen|getränk\w*|speisekarte|vegetar\w+|vegan\w*|gluten\w*|allergi\w*|kinderwagen|rollator\w*|rollstuhl\w*|barrierefrei|anziehen|kleiderordnung|wlan|toilett\w*|wetter|regen|regnet|überdacht|dach|beheizt|heizung|musik|blumen|kuchen|torte|sekt|erklärung\w*|audioguide|fotos?|gepäck|koffer|anlegestelle|wo genau|wo ist)\b"
)
_ASKS_ASIDE = r"\?|\b(?:zeptat|zeptala?|dotaz\w*|otázk\w*|vědět|nevíte|zajímal\w*|zajímá|wonder\w*|to know|to ask|let (?:me|us) know|tell (?:me|us)|question\w*|wissen|fragen|frage\b|sagen sie)\b"
_BUYS_ON_BOARD = r"\b(?:koupit|dokoupit|objednat|zajistit|zařídit|domluvit|buy|order|arrange|kaufen|bestellen|organisieren)\b(?=[^.?!\n]{0,40}(?:limonád|nápoj|pití|piv|vín|káv|jídl|občerstv|zmrzlin|dort|kytk|kytic|květin|šampaň|prosecc|drink|food|cake|flower|champagne|wine|beer|coffee|getränk|essen|kuchen|torte|blumen|sekt))|(?<=palubě )(?:koupit|dokoupit|objednat)\b|(?<=lodi )(?:koupit|dokoupit|objednat)\b"
# "Three of us are vegetarians, can that be arranged?"
_CAN_IT_BE = r"\b(?:dá se|dalo by se|lze|šlo by|půjde|jde|je|bude|bylo by) (?:s tím |to |možné )*(?:nějak |u vás )?(?:zařídit|zajistit|udělat|vyřešit|domluvit|objednat)\b|\b(?:can|could) (?:that|this|it|they|you) (?:please )?(?:be )?(?:arranged?|done|catered for|accommodated?|organi[sz]ed?|sort(?:ed)?)\b|\b(?:kann|könnte|lässt|ließe) (?:man |sich )?(?:das|dies|es) (?:\w+ )?(?:organisieren|arrangieren|einrichten|machen|bestellen|einplanen)\b"
_ROOM_FOR_THINGS = r"\b(?:míst\w+|room|space|platz|plätze)\b(?: \w+){0,2} (?:pro|for|für|na|to) (?:\w+ ){0,2}(?:kočár\w*|kol[oa]|prams?|buggy|strollers?|bikes?|wheelchairs?|vozík\w*|rollst\w+|kinderwagen|fahrr\w+|ps[ay]\w*|pejs\w*|dogs?|hund\w*|luggage|bags?|kufr\w*|zavazad\w*|koffer|gepäck|park\w*)\b"
_DOES_MORE = r"\b(?:\d{1,2}\. ?\d{1,2}\.|\d{1,2}:\d{2}|termín\w*|datum|date\b|refund\w*|vrát\w+|faktur\w*|invoice\w*|rechnung\w*|slev\w+|discount\w*|rabatt\w*|cen[auy]\b|price\w*|preis\w*|gutschein\w*|vouchers?|poukaz\w*|gift cards?|certifik\w*|gültig\w*|platnost\w*|valid\w*)\b"


# Whatever somebody asks who has said what they want; not whether they can have it, or for how much.
_ASKS_ANYTHING = r"(?:a |and |und |also,? |by the way,? |jinak,? |ještě,? |mimochodem,? |übrigens,? |oh,? )*(?:kde|kam|kudy|kdy|jak|jaký|jaká|jaké|co|kdo|chodí|má|mají|máte|můžeme|můžu|mohu|smí|smíme|potřebuj\w*|je|jsou|where|when|what|which|how|who|is|are|do|does|can|may|will|should|have|wo|wohin|wann|wie|was|welche\w*|gibt|ist|sind|haben|kann|kommt|können|dürfen|darf|muss|müssen|sollen|soll|brauch\w+)\b"
_ABOUT_THE_WISH = r"\b(?:geht|ginge|klapp\w*|passt|möglich|possible|possib\w+|ok|okay|all right|works?|jde|šlo|lze|možn\w+|stihn\w+|schaff\w+|free|room|left|frei|voln\w+|míst\w+|still|ještě|noch|kolik|wie viel\w*|how much|cost\w*|kosten|stojí|stát|kostet|join|come|vejde\w*|luck\w*|chance|glück|šanc\w+|full|voll|pln\w+|anyone|sense|smysl|sinn)\b"
_LONGEST_QUESTION = 120


def without_side_questions(folded: str, *, is_whole_wish: bool = False, is_new: bool = False) -> str:
    """The text without the sentences that only ask in passing: "by the way, can we bring the dog?".

    Beside a whole wish that asks to be booked any other question is one. What `is_new` wishes a cruise of its own: a
    question that alone names it and its day ("could we bring our dog on the lunch cruise on 3 August? We are two adults")
    is no side question.
    """
    whole, folded = folded, _without_passing(folded, _is_in_passing)
    if is_whole_wish:
        rest = _without_passing(folded, _asks_something_else)
        folded = rest if has(rf"{BOOKS}|{WISHES}|{_PLEASE}", rest) else folded
    told_there = (
        has(RIDE, whole) and not has(RIDE, folded) and len(re.findall(r"\d", whole)) > len(re.findall(r"\d", folded))
    )
    return whole if is_new and told_there else folded


_PLEASE = r"\b(?:please|pls|bitte|prosím\w*|prosim\w*)\b"


def _asks_something_else(sentence: str) -> bool:
    asks = sentence.rstrip().endswith("?") and len(sentence) < _LONGEST_QUESTION
    if not asks or not pattern(_ASKS_ANYTHING).match(sentence.strip()) or re.search(r"\d", sentence):
        return False
    of_the_wish = (ASKS_FOR_ROOM, BOOKS, CANCELS, CHANGES, MAY_BOOK, _DOES_MORE, _ABOUT_THE_WISH)
    return not any(has(source, sentence) for source in of_the_wish)


def _without_passing(folded: str, is_in_passing: Callable[[str], bool]) -> str:
    pieces = re.split(r"((?<=[a-z)\"'][.!?])\s+|(?<=\d[!?])\s+|(?<=\d{3}\.)\s+|\n)", folded)
    asked = [at % 2 == 0 and is_in_passing(piece) for at, piece in enumerate(pieces)]
    kept = [
        " " if asked[at] or (at > 1 and at % 2 == 0 and asked[at - 2] and _answers_itself(piece)) else piece
        for at, piece in enumerate(pieces)
    ]
    return "".join(kept)


# "Is there parking near the bridge? If not, we come by tram".
_IF_NOT = r"^\W*(?:if (?:not|so|yes)|otherwise|(?:pokud|když|jestli) (?:ne|ano)|jinak|(?:wenn|falls) (?:nicht|ja)|sonst|ansonsten|andernfalls)\b"
_GOES_SOME_WAY = r"\b(?:by (?:tram|train|metro|bus|car|taxi|coach|bike)|on foot|walk|taxi|take the (?:tram|metro|bus|train)|park (?:elsewhere|outside)|bring (?:our|some|a)|eat (?:before|at|earlier)|pay (?:cash|by card)|tramvají|metrem|autobusem|vlakem|autem|taxíkem|pěšky|zaparkujeme|vezmeme si|najíme se|zaplatíme|mit (?:der|dem) (?:tram|straßenbahn|bahn|u-bahn|s-bahn|bus|zug|auto|taxi)|zu fuß|essen wir|bringen wir|zahlen wir|parken wir)\b"


def _answers_itself(sentence: str) -> bool:
    """What they do where the answer is no, as long as they come."""
    stays = re.search(r"\d|\?", sentence) or has(
        r"\b(?:not|n't|ne\w{3,}|nicht|kein\w*)\b", pattern(_IF_NOT).sub(" ", sentence)
    )
    of_the_wish = (BOOKS, CANCELS, CHANGES, ASKS_FOR_ROOM)
    acts = any(has(source, pattern(_BY_A_CARD).sub(" ", sentence)) for source in of_the_wish)
    return has(_IF_NOT, sentence) and has(_GOES_SOME_WAY, sentence) and not stays and not acts


_BY_A_CARD = r"\b(?:vezmeme si|nehmen wir (?:die|den|das)|take the)\b"


def _is_in_passing(sentence: str) -> bool:
    if not (has(_ASKS_ASIDE, sentence) and has(_IN_PASSING, sentence)):
        return False
    if has(ASKS_FOR_ROOM, sentence) and re.search(r"\d", sentence) and not has(_ROOM_FOR_THINGS, sentence):
        return False
    sentence = pattern(rf"{_BUYS_ON_BOARD}|{_CAN_IT_BE}").sub(" ", sentence)
    return not (has(BOOKS, sentence) or has(CANCELS, sentence) or has(CHANGES, sentence) or has(_DOES_MORE, sentence))

# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""A value told above is called wrong or becomes another: "Please read six where it says four below", "2 pm suits us far better",
"Spletla jsem číslo, ta naše končí na 91", "Myslel jsem vlastně 28.", "und die Abfahrt bitte eine Stunde früher".

Beside an order what a correction says is mostly read, so only what cannot be is held here; beside a change, a cancellation and a
yes every correction is. For one folded sentence.
"""

from gangway.channels.email.counts_put_right import puts_counts_right
from gangway.channels.email.folding import has
from gangway.channels.email.party_words import MONTH
from gangway.channels.email.reading import Intent

_VALUE = r"(?:month|day|date|number|year|time|hour|digits?|boat|cruise|weekend|week|name|figures?|reference|měsíc\w*|d(?:en|ne|ni|nu)|datum|data|čas\w*|poč(?:et|tu)|čísl\w+|rok\w*|údaj\w*|hodin\w*|týden|týdn\w+|termín\w*|loď|plavb\w*|rezervac\w+|monat\w*|tag\w*|datum|zahl\w*|uhrzeit|nummer\w*|jahr\w*|woche|termin\w*|schiff|fahrt|anzahl|buchung)"
_WRONG_THERE = r"\b(?:where it says|(?:instead of|not) (?:what|the \w+) (?:is )?(?:below|above|written)|(?:below|above) (?:is|are|was) (?:\w+ )?(?:wrong|incorrect|outdated|mistaken)|read \w+ (?:where|for|instead))\b|\b(?:stimmt|stimmen) (?:so |unten |leider |oben |da )*nicht(?: mehr)?\b|\b(?:níže|výše|dole|nahoře|pod tím\w*|unten|oben|below|above)\b[^.!?\n]{0,60}\b(?:chybn\w+|špatn\w+|nesprávn\w+|wrong|incorrect|falsch\w*|verkehrt\w*|chyba|fehler|mistake|error|nesedí|neplatí)\b|\b(?:chybn\w+|špatn\w+|nesprávn\w+|wrong|incorrect|falsch\w*|fehler|mistake|error)\b[^.!?\n]{0,60}\b(?:níže|výše|dole|nahoře|pod tím\w*|unten|oben|below|above)\b"
_SUITS_BETTER = r"\bsuits? (?:us|me) (?:\w+ ){0,3}better\b|(?<!which )(?<!what )\bwould (?:be|suit|work) (?:\w+ ){0,3}better\b|\b(?:better|sooner) than (?:at )?(?:noon|\d|the)\b|\bpasst (?:uns |mir )?(?:\w+ ){0,2}besser\b|\b(?:würde|wäre) (?:uns |mir )?(?:\w+ ){0,4}(?:besser|lieber)\b|\b(?:víc|líp|lépe|spíš) (?:by )?(?:se )?(?:nám |mi )?(?:sedl|hodil|vyhov)\w*|\bby (?:se )?(?:nám|mi) (?:víc|líp|lépe|spíš) (?:sedl|vyhov|hodil)\w*|\bspíš než\b[^.!?\n]{0,40}\b(?:sedl|vyhov|hodil|bral)\w*"
_OF_SEATS = r"\b(?:tables?|st[oů]l\w*|tisch\w*|windows?|okn\w+|fenster\w*|deck|palub\w*|menu\w*|seats?|míst\w+|inside|outside|venku|uvnitř|drinnen|draußen|card|cash|kart\w+|hotov\w+|bar\b|e-?mail\w*|telefon\w*|phone)\b"
_MEANT = rf"\bmyslel[aiy]? (?:jsem|jsme) (?:\w+ )?(?:{MONTH})|\b(?:i (?:actually |of course |really )?meant (?!to\b|it\b|for\b|well|every|the world|a lot|that (?:we|as))|meant to (?:say|write|put)|myslel[aiy]? (?:jsem|jsme) (?:\w+ )?(?=\d|tu |ten |to |samozřejmě|vlastně|číslo)|myslím (?:samozřejmě|tím|vlastně)|myslím (?:samozřejmě|tím|vlastně)|měl[ao] (?:tam |to )?být|má (?:to |tam )?být správně|správně (?:má|je|mělo)|gemeint (?:ist|war|habe)|(?:ich |wir )?meinte[n]?(?: ich| wir)? (?:natürlich|eigentlich|den|die|das)|(?:muss|müsste|sollte) (?:es )?(?:\w+ )?(?:heißen|lauten))\b"
# "Pardon, překlep.": in a change what was meant stands in the change itself, unless a value is told beside it.
_TYPO = r"\b(?:typo|typing error|překlep\w*|tippfehler|slip of the (?:pen|finger)|mistyped|misread|miscounted|misremembered|verschrieben|vertippt|verzählt|verlesen)\b"
# In a change these tell as well why it is wished: "spletla jsem si den".
_ERRED = rf"\b(?:(?:got|have|had|gave|wrote|put|copied|quoted|typed|took) (?:you )?(?:the |my |our |a )?wrong {_VALUE}|wrong {_VALUE},? (?:sorry|it)|mixed (?:it |them |up |the )+(?:up|{_VALUE})|(?:spletl|popletl|zaměnil|přehodil|opsal|uvedl|napsal|překlepl|přehlédl|přepočítal|přepsal)[aiy]? (?:jsem |jsme |se |si |to |vám |špatně |špatné |omylem |chybně )+(?:\w+ )?{_VALUE}?|(?:jsem|jsme) (?:se |si |to |vám |v tom |u toho )*(?:spletl|popletl|překlepl|přehlédl|přepočítal|přepsal|zmýlil)[aiy]?|geirrt|zahlendreher|richtig (?:ist|wäre|muss)|korrekt (?:ist|wäre)|falsch (?:geschrieben|angegeben|notiert|abgelesen|abgeschrieben|eingetragen)|(?:mein|der|das ist ein) fehler|(?:verwechselt|vertan)|my (?:mistake|bad|error)|moje chyba|(?:die|das|die richtige|unsere) (?:\w+ )?(?:nummer|buchung) (?:ist|lautet|endet))\b"
_EXCUSES = r"\b(?:excuse|forgive|sorry (?:for|about)|omluv\w*|promi\w+|entschuldig\w+|verzeih\w*) (?:\w+ ){0,4}(?:typos?|překlep\w*|tippfehler|fehler|mistakes?|chyb\w*|spelling)\b"
# A reason for the change, long past: "my husband picked the wrong weekend in the first place".
_AT_FIRST = r"\b(?:in the first place|when (?:i|we) booked|when booking|at the time|originally|při (?:objednávání|rezervaci|objednávce)|když (?:jsme|jsem) (?:to )?(?:objednával|rezervoval)\w*|tehdy|původně|beim buchen|damals|bei der buchung|ursprünglich)\b"
_MONTH_ALONE = rf"\b(?:make (?:that|it)|rather|instead|radši|raději|spíš|vlastně|lieber|eigentlich|doch)\b[^.!?\n\d]{{0,20}}(?<![\d.] )(?<!\w of )\b(?:{MONTH})\w*(?! \d)"
_NEW_NUMBER = r"\bmake (?:that|it)\W{1,3}(?:number |booking )?[a-z]{2,3}-\d{4,}|\b(?:mean|meant|mysle(?:la|l) jsem|mínil\w* jsem|meinte|gemeint (?:ist|war|habe)|sorry|pardon|entschuldigung)\b[^.!?\n]{0,20}\b[a-z]{2,3}-\d{4,}|\b(?:oprava|correction|korrektur)\b\W+(?:(?:čísl\w+|number|no|nummer|reference|správně|je|to|is|it's|ist|richtig|rezervac\w+|booking|buchung)\W+){0,4}[a-z]{2,3}-\d{4,}|\b(?:ours|mine|our (?:number|reference|booking)|ta naše|ta moje|naše|moje|unsere|meine)\b[^.!?\n]{0,20}\b(?:ends?|končí|endet)\b[^.!?\n]{0,16}\d|\b(?:ours|mine|ta naše|ta moje) (?:is|je|ist) (?:vc-?)?\d{2,}"
_A_NUMBER = r"\b(?:čísl\w+|number|reference|nummer)\b"
_SHIFT = r"\b(?:(?:an?|one|two|half an|\d) (?:days?|weeks?|hours?|months?) (?:later|earlier|sooner)|o (?:den|týden|dva dny|hodinu|půl hodiny|dvě hodiny|\d+ (?:dn|hodin|týdn)\w*|měsíc) (?:později|dřív\w*|víc)|(?:einen tag|eine woche|eine stunde|zwei stunden|eine halbe stunde|einen monat) (?:später|früher|eher|vorher))\b(?![^.!?\n]*\d)"
_OF_ARRIVAL = r"\b(?:arriv\w+|come|there|get in|gets in|delayed|board\w*|přij[deí]\w*|doraz\w+|přijed\w+|nastup\w+|nástup\w*|zpožd\w*|ankommen|kommen|kommt|da sein|einsteig\w+|verspät\w*|flight|let\b|train|zug|vlak)\b"


def is_put_right(folded: str, intent: Intent) -> bool:
    """Whether the sentence makes a value told elsewhere another one in a way nobody reads."""
    if intent == "change" and puts_counts_right(folded):
        return False
    better = intent != "change" and has(_SUITS_BETTER, folded) and not has(_OF_SEATS, folded)
    if better or has(rf"{_WRONG_THERE}|{_MONTH_ALONE}", folded):
        return True
    if intent == "availability":
        return has(rf"{_MEANT}|{_TYPO}", folded) or (has(_SHIFT, folded) and not has(_OF_ARRIVAL, folded))
    return intent != "order" and _is_corrected(folded, intent)


def _is_corrected(folded: str, intent: Intent) -> bool:
    """Beside a wish of which no correction is read."""
    erred = has(_ERRED, folded) and (intent != "change" or has(_A_NUMBER, folded))
    typo = has(_TYPO, folded) and (intent != "change" or has(rf"\d|\b(?:{MONTH})|{_VALUE}", folded))
    if (has(_MEANT, folded) or typo or erred) and not has(rf"{_AT_FIRST}|{_EXCUSES}", folded):
        return True
    if intent == "cancel":
        return has(rf"{_NEW_NUMBER}|{_LATER_ON}", folded) or (
            has(_MOVES_RATHER, folded) and not has(_NOT_MOVED, folded)
        )
    return has(_NEW_NUMBER, folded) or (has(_SHIFT, folded) and has(_DEPARTS, folded) and not has(_OF_ARRIVAL, folded))


_DEPARTS = r"\b(?:please|bitte|prosím|abfahrt|departure|odjezd\w*|sail\w*|plavb\w*|also|auch|taky|také|zároveň|make it|radši|lieber|rather|jen|nur|only|just)\b"
# A cancellation that is to be done only then, or that would better be a change.
_LATER_ON = (
    r"\b(?:but|only|ale|až|teprve|aber|erst|jedoch)\b (?:\w+ ){0,3}?(?:from|on|after|as of|not before|next|od|v|ve|po|na|příští|am|ab|nach|nächste\w*|prvního|\d{1,2}\.|poslední\w*|začátkem|koncem)\b(?=[^.!?\n]*(?:\d|\b(?:"
    + MONTH
    + r")|\b(?:prvního|week|týden|woche|měsíc|month|monat)))"
)
_MOVES_RATHER = r"\b(?:přesun\w+|přelož\w+|převést|převed\w+|přehod\w+|přehoď\w*|posun\w+|změn(?:ili|it)\w*|move (?:it|us)|moving (?:it|us)|reschedul\w+|postpone\w*|rebook\w*|swap\w*|transfer (?:it|them|our)|umbuch\w*|verschieb\w*|verleg\w*|umzubuchen|squeeze us in|chang(?:e|ed) to|changing it|transferr?(?:ed)? to|(?:someone|somebody) else's name|another name|na (?:jiné|jejich|její|jeho) jméno|jinému na jméno|přepsat na|lässt sie sich|lässt sich|jin(?:ý|ém) (?:termín|den)\w*|another (?:date|day) (?:instead|if|would)|anderen? (?:tag|termin))\b"
_NOT_MOVED = r"\b(?:can't|cannot|not|n't|ne(?:jde|lze|můž|chc|šl)\w*|nicht|leider|bohužel|unfortunately|already|už|schon|was|byl[ao]?|wurde|by the|from your|von ihnen|had to|musel\w*|mussten|flight|vlak|let|zug|train|meeting|schůzk\w+|konferenc\w+|conference|doctor|operac\w+|termin beim|příště|next (?:time|year)|příští rok|u jin\w+|jinde|elsewhere|(?:with|at) (?:another|a different)|woanders|bei (?:einem|einer) ander\w+)\b"

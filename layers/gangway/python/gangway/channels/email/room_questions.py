# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Questions for free places in whatever order their words stand: a verb of asking and a word of room in one sentence."""

import re

from gangway.channels.email.folding import has, pattern

# Words of asking and words of room that make one question of room, whatever stands between them.
_ASKING = r"\b(?:je|jsou|bude|budou|nebude|nebudou|není|nejsou|by|máte|mate|nemáte|měli|zbýv(?:á|ají|alo|aly)|zbud(?:e|ou)|zbyd(?:e|ou)|zbyl\w*|najde|našl\w*|dá|dají|is|are|do|does|have|has|got|would|will|can|could|any|anything|gibt|gäbe|hätten|haben|habt|ist|sind|wäre\w*|bekommen|bekommt|kriegen|kriegt|können|könnten|käme\w*)\b"
_ROOM = r"\b(?:volno|voln(?:á|é|o|ý|ou|ých)|míst(?:o|a|ech)?|kapacit\w*|room(?! \d)|space|seats?|places?|free|available|availability|tickets? left|\w*pl[aä]tze?|frei(?:e|er|en)?|verfügbar\w*|mitfahren|unterkommen)\b|\b(?:ještě|still|noch|zbyl\w*|zbývaj\w*|left)\b[^.!?\n]{0,40}\b(?:jízden\w+|lístk\w+|lístek|vstupen\w+|tickets?|\w*karten?|billett?e?|stoly?|stůl|stole?k\w*|tables?|tische?n?)\b|\b(?:jízden\w+|lístk\w+|vstupen\w+|tickets?|\w*karten|stoly?|stůl|stolky|tables?|tische?)\b[^.!?\n]{0,24}\b(?:ještě|left|remaining|noch|k mání|zu haben|übrig)\b"
_INDIRECT = r"\b(?:informac\w+|information|auskunft|inform|tell (?:me|us)|let (?:me|us) know|dejte (?:\w+ ){0,2}vědět|napište|sdělte|sdělit|sagen sie (?:mir|uns)|mitteilen|teilen sie|bescheid|fragen?|frage mich|wissen|zeptat|zeptala?|vědět|zjistit|zajímá\w*|know|ask|wonder\w*|checking|enquir\w+|inquir\w+)\b(?:[^.!?\n]|(?<=\d)\.){0,40}\b(?:ob|jestli|zda|if|whether)\b(?:[^.!?\n]|(?<=\d)\.){0,160}"
_ABOUT_SEATING = r"\b(?:park\w*|kočár\w*|kolo|kola|prams?|buggy|strollers?|kinderwagen|vozík\w*|wheelchair\w*|rollst\w+|luggage|bags?|zavazad\w*|kufr\w*|gepäck|koffer|dogs?|ps[aůy]\w*|pejs\w*|hund\w*|place to|room to|spolu|together|zusammen|nebeneinander|vedle sebe)\b"


# "Are you full on the 3rd?", "vezmete nás patnáct?", "können Sie 15 Erwachsene unterbringen?"
_TAKES = r"\bare you (?:\w+ )?(?:full|booked(?: up)?|sold out)\b|\bis there (?:still )?(?:a|any) chance (?:to get|of getting|that|for)\b|\b(?:any|is there (?:still )?(?:a|any)|what are the) chances? (?:of|for) (?:\w+ )?(?:getting|squeezing|fitting|joining|going|coming|having|seats|places|tickets|a table|us (?:getting|joining|coming))\b(?! (?:a |an |the )?(?:refund|money|invoice|receipt|answer|reply|discount|off\b))|\bglaubt? ihr,? wir (?:kämen|kommen) (?:da )?noch (?:mit|unter)\b|\b(?:vezmete|vzali byste|vezmou) (?:\w+ )?nás\b[^.!?\n]{0,12}\b(?:\d+|dva|dvě|tři|čtyři|pět|šest|sedm|osm|devět|deset)\b|\b(?:können|könnten|würden) (?:sie|wir) (?:[^.!?\n]|(?<=\d)\.){0,90}\b(?:unterbringen|unterkommen)\b|\b(?:würden|passen|passten)\b(?:[^.!?\n]|(?<=\d)\.){0,90}\b(?:passen|rein|hinein|drauf)\b"


# "Erst mal nur eine Anfrage, ob das ginge": what is told is asked about, and nothing is booked yet.
_WOULD_IT = r"(?:(?:ob|jestli|zda|whether|if) (?:das|es|dies|by|to|se|this|that|it)\b(?: (?:\w+ ){0,4})?\s*(?:ginge|geht|möglich|klapp\w*|passen|machbar|šlo|jde|jít|možné|dalo|vyšlo|works?|be possible|be doable|possible))"
_FOR_NOW = r"(?:erst ?mal|erstmal|zunächst|vorerst|vorab|fürs erste|zatím|nejdřív\w*|nejprve|pro začátek|for now|at this stage|for the moment|to begin with|initially|first of all)"
ONLY_ENQUIRES = rf"\b{_FOR_NOW},? (?:ist das |je to |jde |this is |it's |it is )?(?:nur|bloß|lediglich|jen|jenom|pouze|just|only|merely)?\s*(?:um |o )?(?:(?:eine|ein|an?|naše|unsere|our|jedna|nezávazn\w+|unverbindlich\w*|non-binding) ){{0,2}}(?:\w*anfrage\w*|dotaz\w*|poptávk\w+|e?i?nquiry|question)\b|\b(?:nur|bloß|lediglich|jen|jenom|pouze|just|only|merely) (?:(?:eine|an?|nezávazn\w+|unverbindlich\w*|non-binding|kurze|quick) ){{0,2}}(?:\w*anfrage|dotaz|poptávka|e?i?nquiry)\b[,:]? {_WOULD_IT}|\b(?:unverbindliche anfrage|nezávazn(?:á|ý|ou) (?:poptávk\w+|dotaz)|non-binding e?i?nquiry)\b"


def _questions(folded: str) -> list[str]:
    """What is asked, directly or not."""
    direct = re.findall(r"(?:^|(?<=[^\d][.!?])\s|\n)((?:[^.!?\n]|(?<=\d)\.)+\?)", folded)
    return [*direct, *(match.group() for match in pattern(_INDIRECT).finditer(folded))]


# Beside a cruise, its day and a party a question whether it goes is one of room, in whatever words: "šla by v sobotu
# hodinová plavba pro nás dva?", "kommen wir am Sonntag zu dritt noch auf die Rundfahrt?". Answering it books nothing.
_GOES = r"\b(?:šl[oay]|šel|jde|jdou|půjd\w+|dá se|dají se|dalo|můžeme|můžu|mohl[aiy]?|zbyl\w*|zbýv\w*|zbyd\w*|zbud\w*|vzali|vezmete|vezmou|stihneme|dostaneme|dostali|svezeme|svezli|sehnali|seženeme|kommen|könnte\w*|können|kann|gingen?|geht|klappt|klappen|wäre\w*|dürfte\w*|dürfen|nehmt|nehmen sie|could|can|may|might|would|is it|are there|possible|možn[éáoý]\w*|möglich)\b"
_NOT_OF_ROOM = r"\b(?:sort|handle|deal|process|arrange|request|below|hold|until|till|if|unless|agree\w*|asked|vyřídit|vyříd\w*|zpracov\w*|níže|pokud|kdyby|jestli(?=e)|dokud|než|schvál\w*|erledig\w*|bearbeit\w*|unten|wenn|falls|bis|how|jak\w*|wie|what|co|čím|was|where|kde|kam|odkud|wo|woher|why|proč|warum|when|kdy|wann|who|kdo|wer|kolik|how much|wie viel|price\w*|cen[auy]|cost\w*|preis\w*|kostet|menu\w*|meal\w*|jíd\w+|jíst|essen|drink\w*|food|vegetar\w*|vegan\w*|bezlep\w*|gluten\w*|vozík\w*|wheelchair\w*|rollst\w+|barrier\w*|bezbarier\w*|kočár\w*|prams?|buggy|kinderwagen|bring\w*|vzít|přinést|mitbringen|mitnehmen|ps[aůy]\w*|pes|pej\w*|dogs?|hund\w*|park\w*|suitable|vhodn\w*|geeignet|invoice\w*|faktur\w*|rechnung\w*|slev\w*|discount\w*|rabatt\w*|voucher\w*|poukaz\w*|gutschein\w*|pay\w*|plat\w+|zaplat\w*|zahl\w*|bezahl\w*|card|kart[oua]\w*|send|pošl\w*|poslat|schick\w*|zusend\w*|refund\w*|cancel\w*|zruš\w*|storn\w*|chang\w*|změn\w*|přesun\w*|änder\w*|umbuch\w*|moved?|verschieb\w*|verleg\w*|free of charge|zdarma|kostenlos|job|práce|work|photo\w*|fotk?\w*|music|hudb\w*|musik|guide|průvodc\w*|explain|recommend\w*|doporuč\w*|empfehl\w*|tell|říct|sagen|call|zavolat|volat|anrufen|wait|počk\w*|warten|late|pozdě|spät|earlier|later|dřív\w*|později|früher|später|windows?|okn\w*|fenster\w*|deck|palub\w*|together|spolu|zusammen|weather|počas\w*|wetter|rain|déšť|regen|train|vlak\w*|zug|bus|autobus\w*|hotel\w*|taxi|transfer\w*|confirm\w*|potvr\w*|bestätig\w*|information|informac\w*)\b"


def asks_whether_it_goes(folded: str) -> bool:
    asked = _questions(folded)
    return len(asked) == 1 and has(_GOES, asked[0]) and not has(_NOT_OF_ROOM, asked[0])


def questions_of_room(folded: str) -> str:
    """The sentences that ask for room, directly or not."""
    takes = (
        _TAKES
        + r"|\b(?:can|could|would) (?:\w+ )?(?:take|fit|seat|accommodate) (?:us|\d+|\w+ (?:people|passengers|guests|adults))"
    )
    asks_for_them = r"\b(?:could|can|may|might) (?:i|we) (?:please )?(?:have|get|book)\b"
    return " \n ".join(
        one
        for one in _questions(folded)
        if (not has(asks_for_them, one) and (has(_ASKING, one) and has(_ROOM, one) and not has(_ABOUT_SEATING, one)))
        or has(takes, one)
    )

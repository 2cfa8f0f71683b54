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


def questions_of_room(folded: str) -> str:
    """The sentences that ask for room, directly or not."""
    direct = re.findall(r"(?:^|(?<=[^\d][.!?])\s|\n)((?:[^.!?\n]|(?<=\d)\.)+\?)", folded)
    indirect = [match.group() for match in pattern(_INDIRECT).finditer(folded)]
    takes = (
        _TAKES
        + r"|\b(?:can|could|would) (?:\w+ )?(?:take|fit|seat|accommodate) (?:us|\d+|\w+ (?:people|passengers|guests|adults))"
    )
    asks_for_them = r"\b(?:could|can|may|might) (?:i|we) (?:please )?(?:have|get|book)\b"
    return " \n ".join(
        one
        for one in [*direct, *indirect]
        if (not has(asks_for_them, one) and (has(_ASKING, one) and has(_ROOM, one) and not has(_ABOUT_SEATING, one)))
        or has(takes, one)
    )

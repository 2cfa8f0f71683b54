# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""What a later sentence leaves open or puts right without naming a value that the finders know.

Three things are told this way. A number alone: "Sorry, five, not four", "Se mnou pět", "Der Jüngste ist sieben". Somebody who is
not sure: "Časem si ještě nejsem jistá", "the number is not final". And more or fewer who may come: "we might be two more". The text
is folded, and everything that was read of it is blanked out: a number that is still there was read by nobody.
"""

import re
from collections.abc import Iterator

from gangway.channels.email.counting import number, value_of
from gangway.channels.email.folding import has, pattern
from gangway.channels.email.other_services import without_other_services
from gangway.channels.email.party_as_many import COMES_AS, as_many_more
from gangway.channels.email.party_told_twice import without_differences
from gangway.channels.email.party_words import MONTH
from gangway.channels.email.reading import Field

COUNTS_LEFT_OPEN = {"number_alone", "more_or_fewer", "another_total"}


def left_open(left: str, folded: str, read: str, *, known: int | None) -> Iterator[tuple[str, Field]]:
    """The codes of what is left open, each with its field. `left`: the text where `read` stands for what was read of it;
    `known`: how many were read, None where that does not matter.
    """
    if known is not None:
        if number_alone(left, known) or difference_alone(left):
            yield "number_alone", "people"
        if another_total(folded, known) or as_many_more(folded, known) or has(COMES_AS, folded):
            yield "another_total", "people"
        if part_unread(folded):
            yield "part_of_the_party", "people"
        if more_or_fewer(without_differences(folded, known)) or _books_apart(folded) or _also_comes(folded):
            yield "more_or_fewer", "people"
    if wrong_above(left, folded, read):
        yield "correction_not_read", "product"
    if has(_SHIFTED, folded):
        yield "correction_not_read", "date"
    if has(_COMES_LATE, folded):
        yield "comes_late", "time"
    if unsure := left_unsure(folded):
        yield "left_unsure", unsure


# What stands before a number that tells of people or of an age: somebody is, it makes, only, in all, for.
_SAYS_SO = (
    r"\b(?:be|are|is|we|us|it|that|only|just|now|total|all|actually|rather|then|but|sorry|correction|down to|up to|really|for|of|say|mean|meant|with|even|maybe|perhaps|about|reflection"
    r"|být|budeme?|budou|je|jsou|jsme|nás|jich|nám|mu|jí|jen|jenom|pouze|celkem|dohromady|tedy|teda|takže|vlastně|nakonec|spíš\w*|pro|na|mnou|nám[ia]|ale|teď|s|se|i|až|klidně|možná|asi|myslela?"
    r"|sind|ist|sein|werden|wird|nur|bloß|doch|insgesamt|zusammen|mir|uns|zu|auf|für|eigentlich|jetzt|nun|also|lieber|aber|mit|auch|vielleicht|meine|meinte)\W+$|'(?:s|re)\W+$|^\W*$"
)
# Behind such a number nothing is counted: its clause ends, or it is set against another.
_ENDS = r"\W*(?:$|[,.;:!?)\n-]|(?:of (?:us|them)|in (?:all|total)|altogether|not|instead|rather than|more|fewer|less|now|then|please|years?|this time|but|and not|to be (?:safe|on)|just in case|celkem|dohromady|ne|nikoli\w*|místo|namísto|z nás|nás|víc\w*|více|méně|míň|teď|prosím|tentokrát|let|roků|a ne|ale|insgesamt|zusammen|nicht|statt|anstatt|von uns|mehr|weniger|jetzt|bitte|diesmal|werden|sein|jahre?|und nicht|aber)\b)"
# The number of something else: where it stands, what it costs, how long it takes, what one was, who was here before.
_OF_OTHER_THINGS = r"\b(?:tables?|rooms?|flat|gate|pier|bus|tram|lines?|platform|page|floor|deck|row|bottles?|bags?|suitcases?|prams?|dogs?|minutes?|hours?|km|percent|each|per (?:person|head)|price|costs?|euros?|eur|czk|crowns?|voucher|code|number \d|degrees|last (?:year|time|month|summer|week)|birthday|anniversary|married|score|stars?|size|class|grade|chapter|option \d"
_OF_OTHER_THINGS += r"|st[oů]l\w*|pokoj\w*|brán\w+|mol\w+|linka|lince|tramvaj\w*|autobus\w*|nástupišt\w+|stran[aěyu]|patr\w+|lahv\w+|láhev|láhve|kufr\w*|kočár\w*|ps[aiyů]\b|pes|minut\w*|hodin\w*|procent\w*|na (?:osobu|hlavu)|cen[auy]|stoj\w+|kč|korun\w*|poukaz\w*|kód\w*|loni|minul\w+|narozenin\w*|výročí|stup\w+|hvězd\w*|tříd\w+"
_OF_OTHER_THINGS += r"|tisch\w*|zimmer\w*|gleis|steig|seite|stock|reihe|flaschen?|koffer|kinderwagen|hunde?|minuten?|stunden?|uhr|prozent|pro (?:person|kopf)|preis\w*|kostet|kosten|gutschein\w*|letzte[sn]? (?:jahr|mal)|geburtstag\w*|hochzeitstag|jubiläum|grad|sterne|klasse)\b"
_SENTENCE = r"(?<=[a-z)\"'\x00 ][.!?])\s+(?=[a-z])|(?<=\d[.!?])\s+(?=[a-z])|\n"


def number_alone(left: str, known: int) -> bool:
    """Whether a sentence holds a number alone that nothing was read from, and that is not that of all told again."""
    for sentence in re.split(_SENTENCE, left):
        if has(_OF_OTHER_THINGS, sentence):
            continue
        for match in pattern(rf"(?<![\w.,/:'#+-])(?:{number()})(?![\w/'-])").finditer(sentence):
            if value_of(match.group()) == known or (value_of(match.group()) == 1 and match.group() != "1"):
                continue
            ahead, behind = sentence[: match.start()], sentence[match.end() :]
            if pattern(_SAYS_SO).search(ahead[-24:]) and pattern(_ENDS).match(behind) and _is_prose(sentence):
                return True
    return False


def _is_prose(sentence: str) -> bool:
    """A line of figures or a heading is none: two words stand there, or one and a full stop behind others that were read."""
    return len(re.findall(r"[a-z]{2,}", sentence)) > 1 or bool(re.match(r"\s*[a-z]{3,}[.!]", sentence))


_TIMES = r"(?:times?|hour|departure|čas(?:em|u)?|hodin[ayuo]\w*|odjezd\w*|uhrzeit|abfahrtszeit|abfahrt|zeit)"
_DAYS = r"(?:dates?|day|termín\w*|datum|datem|dnem|(?<!dobry )den|tag|termin)"
_COUNTS = r"(?:(?:exact |final |total )?(?:numbers?(?! \d)|headcount)|how many (?:of us|people|will|we|are|there)|who (?:all )?(?:is|will|can|else)|počet|počtu|počtem|kolik nás|kolik (?:lidí|osob|jich|nás)|kdo všechno|kdo (?:pojede|přijede|přijde|půjde)|anzahl|personenzahl|teilnehmerzahl|wie viele|wer (?:alles )?(?:kommt|mitkommt|mitfährt))"
_CRUISES = r"(?:which (?:cruise|boat|one)|kter(?:á|ou|ý) (?:plavb\w+|lo[dď]\w*)|welche (?:fahrt|rundfahrt))"
_UNSURE = r"\b(?:(?:not|n't|isn't|aren't) (?:\w+ ){0,2}?(?:sure|certain|fixed|settled|decided|final|confirmed|clear|known|know)|unsure|undecided|uncertain|still open|(?:might|may|could) (?:still )?change|(?:ne(?:jsem|jsme|ní|jsou|máme|mám|bude)) (?:si )?(?:\w+ ){0,4}?(?:jist\w*|jasn\w+|rozhodnut\w*|potvrzen\w*|upřesněn\w*|definitivn\w+|konečn\w+|pevn\w+)|nevím\w*|netuším\w*|(?:ještě|teprve) (?:upřesn\w+|doladí\w*|domluví\w*|potvrd\w+)|(?:se )?(?:může|mohou|možná) (?:se )?(?:ještě )?(?:změnit|změní|zmenit)|(?:noch )?nicht (?:\w+ ){0,3}?(?:sicher|klar|fest|entschieden|endgültig|bekannt)|unsicher|steht noch nicht|stehen noch nicht|noch offen|weiß (?:ich )?(?:noch )?nicht|(?:kann|könnte|können) sich (?:noch )?ändern)\b"
_ABOUT: tuple[tuple[Field, str], ...] = (("time", _TIMES), ("date", _DAYS), ("people", _COUNTS), ("product", _CRUISES))
# "I'm not sure what time to be at the pier", "nevím, v kolik se nastupuje": of the boarding, and for us to answer.
_FOR_US_TO_TELL = r"\b(?:board\w*|pier|arrive|be there|get there|back|return|end\w*|last\w*|takes?|dauert|check-?in|einsteigen|einstieg|anleger|da sein|zurück|nastup\w+|nástup\w*|nalod\w*|přístav\w*|být na místě|přijít|zpátky|zpět|vrac\w*|vrát\w*|konč\w*|trv\w+|parking|parkov\w+|parken|menu|deposit|záloh\w+)\b"


def left_unsure(folded: str) -> Field | None:
    """The field that somebody says they are not sure of, or None."""
    for sentence in re.split(_SENTENCE, folded):
        if not has(_UNSURE, sentence) or has(_FOR_US_TO_TELL, sentence):
            continue
        for name, source in _ABOUT:
            near = rf"\b{source}\b[^.!?\n]{{0,40}}?{_UNSURE}|{_UNSURE}[^.!?\n;]{{0,40}}?\b{source}\b"
            if has(near, sentence):
                return name
    return None


_MAYBE = r"(?:možná|mozna|snad|asi|třeba|případně|eventuálně|nejspíš\w*|might|may be|could be|maybe|perhaps|possibly|probably|vielleicht|eventuell|evtl|möglicherweise|womöglich|wahrscheinlich|unter umständen)"
_MORE = r"(?:(?:o )?(?:{n}|někoho|pár|some|a few|a couple|jemand\w*|einige) (?:\w+ )?(?:víc|více|méně|míň|navíc|more|fewer|less|extra|mehr|weniger|dazu)\b|(?:víc|více|méně|míň|more|fewer|less|mehr|weniger) (?:nás|jich|lidí|of us|people|leute|personen)\b|(?:jednoho|jeden|dva|někoho) (?:navíc|méně))"
_TO_FOLLOW = rf"\b(?:{_COUNTS}|{_TIMES}|{_DAYS})\b[^.!?\n]{{0,30}}?\b(?:to be (?:confirmed|decided|announced|advised)|tbc|tbd|tba|(?:will )?follows?|(?:ještě )?upřesn\w+|doplním\w*|nahlásím\w*|dodám\w*|(?:noch )?nachgereicht|folgt|(?:gebe|teile|reiche|melde) (?:ich|wir)? ?(?:\w+ ){{0,3}}(?:durch|mit|nach))\b"
# "Přijede i kolega z Brna": told in a sentence that counts nobody; what was counted is blanked out.
_ALSO_COMES = r"\b(?:přijede|pojede|dorazí|přijde|půjde|přijedou|pojedou|přijdou) (?:i|také|taky|ještě|navíc) (?:\w+ ){0,2}?(?:koleg\w+|kamarád\w*|přítel\w*|šéf\w*|soused\w*|bratr\w*|sestr\w+|babičk\w+|děd\w+|tet[ay]|strýc\w*|tchyně|tchán|švagr\w*|rodiče|maminka|tatínek|manžel\w*|syn|dcera)\b"


def _also_comes(folded: str) -> bool:
    """Told in a sentence that counts nobody."""
    return any(
        has(_ALSO_COMES, one) and not has(rf"\b(?:{number()})\b|\bcelkem\b", one) for one in re.split(_SENTENCE, folded)
    )


_MAY_JOIN = r"\b(?:there(?:'s| is) an? (?:\w+ )?chance|je (?:možn\w+|šance)|(?:es )?kann sein|may(?:be)?|might|perhaps|možná|snad|vielleicht|eventuell|evtl)\b[^.!?\n]{0,50}\b(?:tag(?:s|ging)? along|join\w*|com(?:e|es|ing) (?:too|along|as well|with us)|přid\w+|(?:po|při)jed\w+ (?:taky|také|i|s námi)|(?:taky|také) (?:po|při)jed\w+|mitkomm\w*|komm(?:t|en) (?:\w+ ){0,3}mit|dazukomm\w*)\b"
_BY_SO_MANY = r"\bo (?:jednoho|jednu|dva|dvě|tři|čtyři|pár) (?:méně|míň|víc|více|navíc)\b"
# "Nakonec nás bude méně", "there will be more of us", "es kommt noch jemand mit": how many, nobody says.
_OF_US = r"\b(?:nás (?:nakonec )?(?:bude|je|pojede)|bude nás|budeme) (?:nakonec |asi |možná |o něco )*(?:méně|míň|víc|více)\b(?!\s*[:(])|\b(?:we|there)(?:'ll| will| may| might| could)? be (?:a few |slightly |rather )?(?:fewer|less|more)\b(?! (?:than (?:happy|welcome)|happy|comfortable|careful|specific|precise))|\b(?:more|fewer|less) of us\b(?!\s*[:(])|\bwir (?:werden|sind|wären) (?:nun |jetzt |doch |nur |leider )*(?:weniger|mehr)\b(?! (?:als|sein))|\bkomm(?:t|en) (?:wohl |vielleicht |doch )?noch (?:jemand|einige?|welche) (?:mit|dazu)\b"
_MORE_WITHOUT = (
    r"\b(?:one or two|two or three|a (?:couple|few)|jeden či dva|jeden nebo dva|einer oder zwei|ein oder zwei) more\b"
)


def more_or_fewer(folded: str) -> bool:
    """As in "možná nás bude o dva víc", "numbers to be confirmed": how many come is not yet known."""
    if has(_TO_FOLLOW, folded) or has(_MAY_JOIN, folded) or has(_OF_US, folded) or has(_BY_SO_MANY, folded):
        return True
    more = _MORE.replace("{n}", number())
    return has(rf"\b{_MAYBE}\.? [^.!?\n]{{0,40}}?\b{more}|{_MORE_WITHOUT}", folded)


# "Another couple will book separately": people of whom no seat is to be taken here, though they are told of.
_BY_THEMSELVES = r"\b(?:book\w*|reserv\w+|pay\w*|buy\w*) (?:with you )?(?:separately|on their own|themselves|himself|herself|for themselves)\b|\b(?:objedn|rezerv|zarezerv|koup)\w+ (?:si |se )?(?:zvlášť|samostatně|sam[aiy]|sám)\b|\b(?:zvlášť|samostatně|sam[aiy]|sám) (?:si |se )?(?:objedn|rezerv|zarezerv|koup)\w+|\b(?:buch|reservier|bestell)\w+ (?:\w+ )?(?:getrennt|separat|selbst|extra)\b"


def _books_apart(folded: str) -> bool:
    """Nobody of the party: "taxi si objednáváme sami"."""
    return has(_BY_THEMSELVES, folded) and has(_BY_THEMSELVES, without_other_services(folded))


_SIGNED = (
    r"\b(?:minus|less|without) (?:{n})\b|\b(?:{n}) (?:less|fewer|méně|weniger)\b|\b(?:eine[nrm]?|jemand) weniger\b"
)


def difference_alone(left: str) -> bool:
    """As in "minus one, Tom has to work", "o jednoho míň": of a party that was told elsewhere."""
    return has(_SIGNED.replace("{n}", number()), left)


_WRONG_ABOVE = (
    r"\b(?:my (?:mistake|bad|error)|(?:that|this|it) should (?:say|read|have (?:been|said|read))|mixed (?:it |them |up |the )+(?:up|dates?|days?|times?|numbers?)?|got the (?:dates?|days?|times?|numbers?|month) (?:wrong|mixed)|typo|i meant(?! to)"
    r"|moje chyba|chybně jsem|mělo (?:tam )?být|má (?:tam )?být správně|správně má být|(?:popletl|spletl|přepsal|zaměnil)a? jsem|jsem (?:to |se |si )*(?:popletl|spletl|přepsal|zaměnil)a?"
    r"|mein fehler|(?:muss|müsste|sollte) (?:es )?(?:natürlich |richtig )?(?:heißen|lauten)|habe mich (?:\w+ ){0,4}(?:geirrt|vertan|verschrieben|vertippt)|verwechselt|tippfehler)\b"
)


def wrong_above(left: str, folded: str, read: str) -> bool:
    """Whether something told above is called wrong, in a sentence of which nothing was read; `read` marks what was.

    A month alone is none: "my mistake, that should say July".
    """
    if any(has(_WRONG_ABOVE, one) and read not in one for one in re.split(_SENTENCE, left)):
        return True
    return any(has(_WRONG_ABOVE, one) and has(_MONTH_ALONE, one) for one in re.split(_SENTENCE, folded))


_MONTH_ALONE = rf"(?<![\d.] )(?<!\w of )\b(?:{MONTH})\w*(?! \d)"
# "Beru zpět, radši o den později": the day told is shifted, and the day it becomes is not told.
_SHIFTED = r"\b(?:radši|raději|spíš\w*|nakonec|lieber|doch|rather|better|actually|make it|instead)\b[^.!?\n]{0,20}\b(?:o (?:den|týden|dva dny|hodinu) (?:později|dřív\w*|víc)|(?:a|one) (?:day|week|hour) (?:later|earlier)|(?:einen tag|eine woche|eine stunde) (?:später|früher))\b"
_HOUR = r"(?:v |ve |na |kolem |um |gegen |at |by |around )+(?:\d|půl|čtvrt|tři čtvrtě|poledn|jedn|dvou|half|quarter|noon|halb|viertel|dreiviertel|mittag)"
_COMES_LATE = rf"\b(?:stihn\w+|schaff\w+|make it|manage it|get there|doraz\w+|přij[dí]\w+|přijed\w+|kommen|kommt|komme|arrive\w*)\b[^.!?\n]{{0,24}}?\b(?:erst|až|only|not before|not until|frühestens|nejdřív\w*|earliest) {_HOUR}|\bonly (?:make it|get there|manage it|arrive) {_HOUR}"


def another_total(folded: str, known: int) -> bool:
    """Whether the last number that is said to be of all is another than that of those who were read."""
    told = list(pattern(_TOTAL.replace("{n}", number())).finditer(folded))
    if not told or not known:
        return False
    last = told[-1]
    return value_of(last["n"]) != known and not has(_PUT_RIGHT, folded[last.end() :])


_NO_TOTAL = r"(?!\s*(?:x\b|[:.,]\d|adult|dosp|erwach|dět|dít|child|kid|kind|senior|student|důchod|rentn|famil|rodin|euro|eur\b|€|kč|czk|crown|korun|hodin|hod\b|uhr|o'clock|[ap]\.?m\b|minut|stund|hours?|let\b|years?|jahre|tables?|stol|tisch|rooms?|zimm|pokoj|ks\b|of\b|z (?:nich|toho)|davon|\.\s*\d))"
_TOTAL = rf"(?<!adults )(?<!dospelych )(?<!dospelych nas tedy bude )(?<!erwachsene )\b(?:make (?:it|that)|celkem(?: nás)?(?: bude| je| tedy| teda)*|dohromady(?: nás)?(?: bude| je| tedy)*|(?:takže|tedy|tak) nás (?:bude|je)|so (?:that(?:'s| is| makes)|we(?:'re| are|'ll be)|there (?:will be|are))|(?:in total|altogether|in all|all in all)(?: there are| we are)?|insgesamt(?: sind wir| also)*|zusammen(?: sind wir| also)*)\s+(?:jen |only |just |nur |now )?(?P<n>{{n}})\b{_NO_TOTAL}"
_PUT_RIGHT = r"\b(?:p\.?\s?s\b|sorry|oprava|pardon|correction|entschuldigung|korrektur|vlastně|actually|nakonec|doch|ne,|no,|nein,)"
_ADULTS = r"\b(?:adults?|grown-?ups?|dospěl\w+|erwachsene\w*)\b"
_YOUNG = r"\b(?:child\w*|kids?|dět\w+|dít\w+|kind(?:er\w*)?|bab(?:y|ies)|mimin\w*|son|daughter|syn\w*|dcer\w+|sohn|tochter|boys?|girls?|kluk\w*|holk\w*|holč\w*|students?|studen\w+|schüler\w*|žá[ck]\w*|pupils?)\b"
_PART = r"\b(?:{n}) (?:(?:of (?:them|us|these|those)|z (?:nich|nás|toho)|davon|von (?:ihnen|uns))|(?:jsou|are|sind) (?=(?:under|mladší|unter|pod)\b))"


def part_unread(folded: str) -> bool:
    """As in "4 adults. One of them is 10", "two of them under 15": of people who were all told to be adults."""
    for match in pattern(_PART.replace("{n}", number())).finditer(folded):
        ahead, behind = folded[: match.start()], folded[match.end() : match.end() + 40].split("\n", maxsplit=1)[0]
        young = pattern(
            rf"^[^.!?]{{0,24}}(?:{_YOUNG}|\b(?:under|below|younger than|mladší\w*|pod|unter|jünger als) |\b(?:is|je|ist|are|jsou|sind) (?:{number()})\b)"
        ).match(behind)
        if young and has(_ADULTS, ahead) and not has(_YOUNG, ahead):
            return True
        if young and has(_UNDER_AGE, behind) and not has(_YOUNG, ahead):
            return True
    return False


_UNDER_AGE = r"^[^.!?]{0,24}\b(?:under|below|younger than|mladší\w*|pod|unter|jünger als)\b"

# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""A wish that waits for something, told by how the sentence is built and not by what it waits for.

"Dokud od něj nic nepřijde, loď neblokujte", "subject to my husband getting leave", "once I see a figure I like, you'll get
the go-ahead", "platí jedině při hezkém počasí", "ale ne dřív, než najdete místo v září": a word of waiting and a "not", a
yes that is still to come, a "but not before". What is waited for may be anything. For one folded sentence.
"""

from gangway.channels.email.folding import has, pattern

_ANY = r"(?:[^.!?\n]|(?<=\d)\.(?=\d))"
# What we would do with the wish, told as not to be done: to us ("neblokujte"), or by them ("nechceme nic závazného").
_NOT_TO_DO = (
    r"(?:(?:nic|nikam|nás|to|ji|ho|je|loď|místa|místo|nám|objednávku|rezervaci|s tím|prosím|ještě|zatím) )*"
    r"ne(?!vím|mus|zapom|váhej|dělejte si|mějte|zlob|lekej|boj|bude|chce|máte|můžete|víte|víme|najdete|vadí|spěch|star|hledej|div|nech|potřeb|vol|pij|jez|kup|věš|smutn|odjížděj|odplou|vyplou|zdrž)\w+[jěišžďňč]te\b"
)
_UNTIL_CS = r"(?:dokud|než(?:li)?|do (?:té )?(?:doby|chvíle)|do (?:\w+ ){1,2}(?:hovoru|telefonátu|potvrzení|verdiktu|souhlasu|rozhodnutí|zprávy|vyjádření))"
_ZATIM = r"(?:zatím|prozatím|ještě|teď|do té doby|mezitím)"
# "Nothing is to be done until": in Czech the order to us carries the "not" itself.
_WAITS_CS = rf"\b(?:{_UNTIL_CS}|{_ZATIM})\b{_ANY}{{1,90}}?\b{_NOT_TO_DO}|\b{_NOT_TO_DO}{_ANY}{{0,60}}?\b(?:{_UNTIL_CS}|zatím|prozatím)\b"
_NOT_BEFORE = (
    rf"\bne dř[ií]v\w*,? (?:než|nežli|dokud)\b|\b(?:but|and|though|please) not (?:before|until|till|unless)\b|\bnot (?:before|until|till|unless) (?:you|i|we|he|she|they|my|our|the) (?!\w*(?:noon|morning|evening|afternoon))"
    rf"|\b(?:aber|jedoch|doch|bitte|und) (?:\w+ )?(?:nicht|keinesfalls) (?:vorher|eher|früher|bevor|ehe)\b|\bnicht (?:eher|früher),? (?:als|bevor|ehe|bis)\b|\b(?:nichts|nicht|kein\w*)\b{_ANY}{{1,40}}\b(?:solange|bevor|ehe)\b{_ANY}{{0,60}}\b(?:nicht|kein\w*|habe|hat|haben|ist|sind)\b"
)
_UNTIL_THEN = (
    rf"\b(?:until|till|unless and until)\b{_ANY}{{3,90}}, ?(?:please )?(?:don't|do not|nothing|no \w+ (?:is|are|should|may)|keep|hold|leave|treat|consider|regard)\b(?! (?:call|ring|phone|worry|the (?:change|tip)))|\b(?:please|but|so|and) (?:don't|do not) (?!call|ring|phone|worry|serve|wait|leave|let|start|sail|give|forget|hesitate|seat)\w+ {_ANY}{{0,50}}\b(?:until|till) (?:i|we|he|she|they|my|our|the)\b"
    rf"|\b(?:bevor|solange|ehe|bis)\b{_ANY}{{3,90}},? (?:\w+ )?bitte (?:\w+ )?(?:nichts|nicht|kein\w*|niemanden)\b(?! (?:\w+ )?(?:anrufen|warten|ablegen|abfahren|losfahren))"
)
# "Subject to", "contingent on": on anything but room and their own terms.
_SUBJECT_TO = (
    r"\b(?:subject to|contingent (?:up)?on|conditional (?:up)?on|dependent (?:up)?on|conditioned on|on the (?:strict |clear )?(?:understanding|proviso|basis|premise|assumption)|with the (?:\w+ )?proviso|predicated on|pending(?! (?:your|charges|payments?)))\b(?! (?:that )?(?:availability|there (?:is|are)|room|space|seats|places|free (?:seats|places)|your (?:usual |standard |general )?(?:terms|conditions|confirmation|availability)))"
    r"|\b(?:s podmínkou|pod(?:míněn\w+| výhradou)|s výhradou|za podmínky|za předpokladu|jen za předpokladu)\b(?! voln| míst)|\b(?:unter|mit) der (?:maßgabe|auflage|prämisse|einschränkung)\b"
)
# A yes of theirs that is still to come, behind whatever comes first.
_ONCE = r"(?:once|as soon as|when|after|až|jakmile|sobald|wenn|nachdem|pak(?! už)|teprve pak|then|dann|erst dann)"
_YES_TO_COME = (
    r"(?:you(?:'ll| will| shall) (?:get|have|receive|hear)\b(?: \w+){0,3} (?:go-?ahead|green light|ok|okay|yes|confirmation|order|answer|reply|word|nod)|(?:i|we)(?:'ll| will| shall) (?:then )?(?:give you|send you|let you have) (?:the |a |my |our )?(?:\w+ )?(?:go-?ahead|green light|ok|okay|yes|nod|word|order|booking|confirmation)"
    r"|dostanete (?:\w+ ){0,2}(?:zelenou|pokyn|souhlas|potvrzení|závazn\w+|objednávku|odpověď|vyjádření)|(?:dám|dáme|pošl[iu]|pošleme) (?:vám )?(?:\w+ )?(?:zelenou|pokyn|souhlas|závazn\w+|objednávku)|bekommen sie (?:\w+ ){0,3}(?:zusage|okay|ok|bestätigung|auftrag|grünes licht|bescheid|startschuss)|(?:gebe|geben|schicke|schicken) (?:ich|wir) (?:ihnen )?(?:\w+ )?(?:zusage|okay|ok|auftrag|grünes licht|startschuss))"
)
_LATER_YES = rf"\b{_ONCE}\b{_ANY}{{0,80}}\b{_YES_TO_COME}\b|\b{_YES_TO_COME}\b{_ANY}{{0,20}}\b{_ONCE}\b"
# "Ozveme se, až budou", "we will confirm once the kitty is full", "passt, sobald er genickt hat".
_TELLS_LATER = r"\b(?:ozv(?:u|eme) se|se (?:vám )?ozv(?:u|eme)|(?:dám|dáme) (?:vám )?vědět|potvrd(?:ím|íme)(?: to)?|zavolám(?:e)?|přihlás(?:ím|íme) se),? (?:až|jakmile|hned,? jak|teprve)\b|\b(?:will|'ll) (?:\w+ )?(?:confirm|be in touch|get back to you|get in touch|let you know|report back) (?:\w+ )?(?:once|when|as soon as|after)\b|\b(?:dann sehen wir weiter|(?:we'll )?take it from there|pak se uvidí|pak uvidíme|potom uvidíme)\b|\berst (?:muss|müssen|soll|sollen) (?!man\b)"
_YES_ONCE = r"^\W*(?:yes|fine|ok|okay|agreed|deal|sounds \w+|looks \w+|ano|platí|souhlas\w*|bereme|dobře|passt|ja|einverstanden|klingt gut|gerne?|abgemacht|gebongt)\b[^.!?\n]{0,30},? (?:once|as soon as|jakmile|hned,? jak|sobald) (?!you\b|vy\b|sie\b|ihr\w*|your\b|vaš\w+|byste|to půjde|to bude možné|možná|possible|möglich)"
_SHORT_OF_MONEY = r"\b(?:still|noch|ještě|pořád) (?:\w+ ){0,2}(?:short of|lack\w*|missing|chybí|schází|fehl\w+) (?:\w+ ){0,3}(?:\d|money|funds|cash|peníze|peněz|korun\w*|euro\w*|geld|mittel)|\b(?:peníze|money|geld|funds|mittel) (?:\w+ ){0,3}(?:ještě|noch|not yet|isn't|aren't|nejsou|není)\b"
# "Only in fine weather", "za deště zůstaneme doma".
_WEATHER = r"(?:(?:hezk|pěkn|dobr|slunečn|špatn|ošklivé|such|teplé|příznivé|nepříznivé)\w* (?:počas\w*|dn[eiy]\w*)|déšť|dešti|deště|bouřk\w*|slunc\w+|slunečn\w+|(?:good|fine|nice|bad|foul|wet|dry|sunny|rainy) (?:weather|day\w*|conditions)|rain|sunshine|storms?|(?:schönem|gutem|schlechtem|trockenem|sonnigem) wetter|regen|sonne\w*|gewitter\w*)"
_IN_WEATHER = rf"(?:při|za|v|ve|in|with|on (?:a )?|bei|im) ?{_WEATHER}"
_NOT_THEN = r"(?:zůst[aá]\w+|nepojed\w+|nejed\w+|nepřijd\w+|nepřijed\w+|neplat[ií]|odpad\w+|se ruší|nechceme|stay(?:ing)? (?:at )?home|won't (?:come|go|sail)|not (?:come|coming|go|going|sail\w*)|(?:is|are|it's) off|don't (?:want|come)|bleiben wir|wir bleiben|kommen wir nicht|wir kommen nicht|fahren wir nicht|fällt (?:\w+ ){0,3}(?:aus|flach|ins wasser)|entfällt|gilt (?:\w+ )?nicht)"
_BY_WEATHER = rf"\b(?:jedině|jen|jenom|pouze|only|just|nur|ausschließlich) {_IN_WEATHER}\b|\b{_IN_WEATHER}\b{_ANY}{{0,30}}\b{_NOT_THEN}|\b{_NOT_THEN}\b{_ANY}{{0,24}}\b{_IN_WEATHER}\b"
# "Unsigned, the order is void": what it is worth without something.
_ORDER = r"(?:orders?|bookings?|reservations?|agreement|acceptance|yes|cancell?ation|change|objednávk\w+|rezervac\w+|souhlas|storno|změna|bestellung|buchung|reservierung|auftrag|zusage)"
_WORTH_NOTHING = rf"\b{_ORDER} (?:(?:is|are|would be|will be|shall be|becomes|remains|stays|je|bude|by byla?|pak|ist|wird|wäre|bleibt|dann) ){{1,2}}(?:null and )?(?:void|invalid|worthless|meaningless|null|not valid|without effect|neplatn\w+|bezcenn\w+|nulitní|nichtig|ungültig|wertlos|unwirksam|hinfällig)\b|\b(?:ist|wird|wäre|bleibt|je|bude) (?:(?:die|der|das|unsere?|ta|tato|naše|celá) )?{_ORDER} (?:void|nichtig|ungültig|wertlos|unwirksam|hinfällig|neplatn\w+|bezcenn\w+)\b"
_NOTHING_IN_THE_WAY = r"\b(?:no need|there's no need|není třeba|není potřeba|netřeba|nemus\w+|nicht nötig)\b|\b(?:nekupujte|nezapomeňte|nechoďte|nenastupujte|neodplouvejte|nevyplouvejte|neodjíždějte)\b"


def waits(folded: str) -> bool:
    """Whether the sentence makes the wish hold only then, after that, or not before."""
    if has(
        rf"{_SUBJECT_TO}|{_NOT_BEFORE}|{_UNTIL_THEN}|{_LATER_YES}|{_TELLS_LATER}|{_YES_ONCE}|{_SHORT_OF_MONEY}|{_BY_WEATHER}|{_WORTH_NOTHING}",
        folded,
    ):
        return True
    return has(_WAITS_CS, pattern(_NOTHING_IN_THE_WAY).sub(" ", folded))

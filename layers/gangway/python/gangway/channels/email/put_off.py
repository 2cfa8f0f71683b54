# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""A request that its own writer holds back: call first, do not enter it yet, or else we stay at home.

"Rufen Sie mich an, bevor Sie buchen", "zatím to nezapisujte", "hold fire until I have heard from the others": said beside a
whole order, these make none of it. For folded text.
"""

from gangway.channels.email.folding import has, pattern
from gangway.channels.email.intent_words import BOOKS
from gangway.channels.email.reading import Intent

_WITHIN = r"(?:[^.!?\n]|(?<=\d)\.(?=\d))"
SENTENCE = r"(?<=[a-z)\"'][.!?])\s+|(?<=\d{3}[.!?])\s+|\n"
_CONTACTS = r"\b(?:call|ring|phone|text|e-?mail|write|contact|reach out|let (?:me|us) know|tell (?:me|us)|check with|ask (?:me|us)|speak|talk|get back|send|confirm with|wait|zavol\w+|volejte|napiš\w+|pište|ozv\w+|vědět|řekn\w+|sděl\w+|domluv\w+|konzult\w+|pošl\w+|počk\w+|ověř\w+|rufe?n?|melde[nt]?|schreibe?n?|schick\w+|senden|sagen|bescheid|frage?n?|kontakt\w+|absprech\w*|sprechen|rücksprache|warte\w*)\b"
_BOOKS = r"(?:book\w*|reserv\w+|confirm\w*|process\w*|enter\w*|finali[sz]\w+|charg\w+|(?:do|put|make) (?:any\w*|it|us|the)|zapíš\w+|zapis\w+|zarezerv\w+|rezerv\w+|objedn\w+|potvrd\w+|potvrz\w+|zamluv\w+|zadá\w+|strhn\w+|závazn\w+|buch\w+|gebucht|reservier\w*|eintrag\w*|einträg\w*|bestätig\w*|abbuch\w*|bestell\w*|fest ?mach\w*|fixier\w*)"
_BEFORE = rf"\b(?:before|prior to|než(?:li)?|dřív(?:e)? než|před|bevor|ehe|vor der) (?:\w+ ){{0,4}}?{_BOOKS}\b"
_NOT_NOW = (
    r"\bhold (?:fire|your horses|off)\b|\b(?:don't|do not|please not) (?:book|reserve|enter|process|finali[sz]e|confirm|order)\b(?: (?:it|this|that|us|anything|the \w+|my|our|just|yet|now|for now|until)){0,4} (?:yet|just yet|now|for now|until|before|unless|anything)\b|\bnot (?:to )?(?:book|reserve) (?:\w+ ){0,3}yet\b|\bdon't (?:book|reserve) anything\b"
    r"|\b(?:zatím|ještě|prozatím|teď)\b(?:\w+|\W(?![.!?\n])){0,9}?\bne(?:zapis|zapíš|rezerv|objedn|zamlouv|zamluv|potvrz|bookuj|zadáv|zarezerv|zaváz)\w*|\bne(?:zapis|rezerv|objednáv|zamlouv|potvrz|bookuj|zadáv)\w+ (?:\w+ ){0,3}(?:zatím|ještě|prozatím|hned|teď)\b"
    r"|\b(?:noch nicht|noch nichts|vorerst nicht|erst einmal nicht|jetzt nicht|bitte nicht) (?:\w+ ){0,3}(?:buchen|reservieren|eintragen|bestellen|bestätigen)\b|\b(?:buchen|reservieren|bestellen|bestätigen) sie (?:\w+ ){0,4}(?:noch|vorerst|erst einmal) (?:nicht|nichts|mal nicht)\b"
)
# "Jinak ne", "otherwise we can't come", "sonst lassen wir es"; "if not, no problem" takes nothing back.
_ELSE = r"\b(?:otherwise|or else|if not|failing that|jinak|v opačném případě|pokud ne|když ne|jestli ne|sonst|ansonsten|andernfalls|wenn nicht|falls nicht)\b"
_NOTHING_THEN = r"(?:leave it|forget (?:it|about)|skip it|drop it|not bother|(?:can't|cannot|won't|will not|wouldn't|would not|couldn't|don't|do not) (?:\w+ )?(?:come|join|go|sail|book|make it|want|take|need it|work for us)|no deal|no point|no use|not interested|(?:look|go|book) (?:for )?(?:elsewhere|somewhere else)|nechceme|nechci|nepojed\w+|nejed\w+|nepřijed\w+|nepřijd\w+|nemá (?:to )?(?:pro nás )?smysl|nemáme (?:o to )?zájem|nemám (?:o to )?zájem|nebereme|neberu|neplatí|necháme (?:to )?být|nechme (?:to )?být|nechte (?:to )?být|to necháme|zrušte|půjdeme jinam|kommen wir (?:leider )?nicht|fahren wir nicht|wollen wir nicht|nehmen wir (?:es )?nicht|lassen wir es|lassen sie es|hat es keinen sinn|kein interesse|brauchen wir (?:es )?nicht|lieber nicht|passt es nicht|geht es nicht)"
_ASKS_IF_AT_ALL = r"\b(?:jen|jenom|pouze|zatím|zatím jen) (?:\w+ ){0,2}(?:se )?(?:ptám|zajímá|dotaz\w*|chc\w+ vědět)\b[^.!?\n]{0,30}\b(?:jestli|zda|zdali)\b[^.!?\n]{0,20}\b(?:šlo|jde|půjde|možné|volno|místo|místa)\b|\b(?:just|only) (?:asking|wondering|checking|enquiring) (?:if|whether) (?:it|that|you|there)\b[^.!?\n]{0,20}\b(?:possible|work|room|space|availab\w+|free|seats)\b|\bfrage (?:\w+ )?nur\b[^.!?\n]{0,10}\bob\b[^.!?\n]{0,20}\b(?:ginge|geht|möglich|frei|platz|plätze)\b"

_ONLY_AN_OFFER = (
    r"\b(?:just|only) (?:please )?(?:send|e-?mail|give|let) (?:\w+ ){0,3}(?:an? )?(?:offer|quot\w+)\b|\b(?:send|give) (?:me|us) (?:just |only )?an? (?:\w+ )?(?:offer|quote|quotation)\b(?! (?:for|of) (?:drink|wine|food|menu))|\bprovisional\b"
    r"|\b(?:jen|jenom|pouze|zatím|nejprve|nejdřív) (?:\w+ ){0,4}nabídku\b(?! (?:nápoj|vín|jíd|menu|občerst))|\b(?:pošlete|zašlete|poslat|zaslat) (?:mi |nám )?(?:prosím )?(?:jen |jenom |pouze |zatím )?(?:cenovou |nezávaznou )?nabídku\b(?! (?:nápoj|vín|jíd|menu|občerst|dalš|jiný))"
    r"|\b(?:nur|zunächst|erst|vorerst) (?:\w+ ){0,3}ein (?:\w+ )?angebot\b|\bein (?:unverbindliches )?angebot (?:schicken|zukommen|senden|machen|erstellen)\b|\b(?:schicken|senden|machen|erstellen) sie (?:mir|uns) (?:bitte )?(?:nur |zunächst |erst )?ein (?:\w+ )?angebot\b"
)
_UP_TO = r"než(?:li)?\b|do (?:zítř|pozítř|pond|úter|střed|čtvrt|pát|sobot|neděl|konce|\d|večer|rána|potvr|příšt|té doby|té chvíle|doby|rozhod)"
_HELD_FOR_NOW = (
    rf"\b(?:hold|keep|save|block) (?!in mind){_WITHIN}{{0,90}}\b(?:until|till|while (?:i|we)|for now)\b"
    rf"|\b(?:(?:po|při)drž\w+|držte|schov[ae]\w+|(?:za)?blok\w+){_WITHIN}{{0,90}}\b(?:{_UP_TO})|\b(?:{_UP_TO}){_WITHIN}{{0,60}}\b(?:podržet|podržte|držet|schovat|schovejte|(?:za)?blokovat)\b"
    rf"|\b(?:halten|blocken|freihalten|zurücklegen)\b{_WITHIN}{{0,40}}\bbis\b(?! zu)|\bbis\b(?! zu){_WITHIN}{{0,60}}\b(?:blocken|freihalten|zurücklegen)\b"
)

# "I won't book until I know", "bitte buchen Sie nichts, bevor ich mich melde".
_BOOKING = (
    r"(?:book|reserve|order|commit|objedn\w+|rezerv\w+|zarezerv\w+|závazn\w+|buche[n]?|reserviere[n]?|bestelle[n]?)"
)
_NOT_BEFORE = rf"\b(?:won'?t|will not|can'?t|cannot|don'?t want to|nichts|nicht|noch nichts|nic)\b{_WITHIN}{{0,30}}\b{_BOOKING}\b{_WITHIN}{{0,40}}\b(?:until|before|unless|bevor|bis|ehe|dokud|než)\b|\b{_BOOKING}\b{_WITHIN}{{0,30}}\b(?:nichts|noch nicht|nothing|nic)\b{_WITHIN}{{0,20}}\b(?:until|before|bevor|bis|ehe|dokud|než)\b|\b(?:neobjedn\w+|nerezerv\w+|nezávazn\w+|nezapis\w+)\b{_WITHIN}{{0,40}}\b(?:dokud|než|dřív)\b"
_NOT_YET = (
    r"\b(?:we|i)(?:'re| are|'m| am) not booking (?:yet|now|anything)|\bnot (?:a|an) (?:booking|order|reservation)(?: yet)?\b|\bno (?:booking|order|reservation)(?: as)? yet\b|\b(?:zatím|ještě) (?:to )?(?:není|nejde o) (?:\w+ )?(?:objednávk|rezervac)\w+|\bnení to (?:ještě |zatím )?(?:objednávk|rezervac)\w+|\b(?:prosím )?(?:zatím|ještě) nic ne(?:děl|rezerv|objedn|zapis)\w+|\bnic (?:zatím|ještě) ne(?:děl|rezerv|objedn|zapis)\w+"
    r"|\bnoch (?:ist es |ist das )?keine (?:\w+ )?(?:buchung|bestellung|reservierung)|\b(?:ist|sei) (?:noch )?keine (?:\w+ )?(?:buchung|bestellung|reservierung)\b|\b(?:bitte )?(?:vorher|bis dahin|noch|zunächst) nichts (?:eintragen|buchen|reservieren|veranlassen|unternehmen)\b|\b(?:only|just|nur|jen|pouze) (?:\w+ )?(?:comparing|compare|vergleich\w*|porovnáv\w+) (?:\w+ )?(?:prices?|preise?|ceny)\b|\b(?:vergleiche|porovnávám|comparing) (?:nur|jen|only|just)?\s?(?:preise|ceny|prices)\b"
)
# "Tell me first what we get back", "Sagen Sie mir vorher, was wir zurückbekommen".
_TELLS = r"(?:let (?:me|us) know|tell (?:me|us)|write|like to know|want to know|need to know|napiš\w+|napsat|řekn\w+|sděl\w+|dejte (?:mi|nám) vědět|chci vědět|potřebuj\w+ vědět|sagen|schreiben|mitteilen|teilen|bescheid|wissen)"
_FIRST = (
    rf"\b{_TELLS}\b{_WITHIN}{{0,40}}(?<!pay )(?<!pay in )(?<!platit )(?<!zaplatit )\b(?:first|before|beforehand|nejdřív\w*|nejprve|předem|než|vorher|zuerst|zunächst|bevor|vorab)\b(?! (?:zaplatit|platit|bezahl\w*|zahlen))"
    rf"|\b(?:first|nejdřív\w*|nejprve|předem|vorher|zuerst|zunächst|vorab)\b{_WITHIN}{{0,24}}\b{_TELLS}\b"
    r"|\b(?:please |bitte |prosím )?(?:wait|warten sie|počkejte|hold on)\b[^.!?\n]{0,40}\b(?:until|till|before|bis|bevor|až|do|než)\b|\b(?:počkejte|warten sie)\b(?! (?:auf uns|na nás))"
)


_PUT_OFF = (
    r"\b(?:předběžn\w+(?! (?:nás |se |s |je |bude )*(?:(?:kolem|okolo|asi|cca|zhruba|přibližně) )?\d)|nezávazn\w+|tentativ\w+|provisional\w*|pencil(?:l?ed)? (?:us |me )?in|vorläufig\w*|unverbindlich\w*|vorbehaltlich|"
    r"(?:závazně |ještě |definitivně )?(?:potvrdím\w*|upřesním\w* (?:termín|datum|den)|rozhodn\w+|dáme vědět|dám vědět|ozvu se|ozveme se|se ozv(?:u|eme)) (?:\w+ )?(?:příští|později|do|zítra|až|během|v)\b|"
    r"ozve se (?:vám )?(?:\w+ )?(?:sám|sama|osobně)|(?:he|she|they|who)(?:'ll| will) (?:contact|call|write|e-?mail|be in touch|get in touch)|meldet sich (?:\w+ )?(?:selbst|noch|bei ihnen)|"
    r"(?:will|'ll|shall) (?:decide|confirm|let you know|get back(?! to you (?:about|on|with|regarding) (?:the |our )?(?:music|drinks?|menus?|food|catering|details|names?|dietary|decorations?|flowers|cake|seating|invoice|payment))|come back to you|think)|let you know (?:by|later|tomorrow|next|as|when|whether|if)|(?:haven't|have not|not) (?:yet )?(?:decided|made up)|"
    r"(?:entscheiden|bestätigen)(?! sie\b) (?:\w+ ){0,2}(?:erst|später|nächste|bis|morgen|endgültig|noch)|(?:geben|gebe) (?:\w+ ){0,3}(?:noch )?bescheid|melde[n]? (?:mich|uns) (?:\w+ )?(?:nochmal|später|morgen|wieder|bis))"
)
# "If there is room, I will write", "let me know before you book": the request itself is still to come.
_TO_COME = (
    r"\b(?:pokud|jestli\w*|když)\b[^.!?\n]{0,50}\b(?:místo|místa|volno|volné)\b[^.!?\n]{0,20},\s(?:tak )?(?:se (?:vám )?)?(?:ozvu|ozveme|napíšu|napíšeme|zavolám|zavoláme)\b"
    r"|\b(?:let me know|tell me|tell us|let us know|check with (?:me|us)|sagen sie (?:mir|uns)|dejte (?:mi|nám) vědět|ozvěte se)\b[^.!?\n]{0,20}\b(?:before (?:you )?book\w*|before (?:you )?reserv\w*|bevor sie (?:\w+ )?(?:buchen|reservieren)|než (?:\w+ )?(?:zarezerv|rezerv|objedn|zapíš)\w+)"
    r"|\b(?:rezervaci|objednávku|booking|buchung|bestellung) (?:\w+ )?(?:udělám\w*|pošl\w+|provedu|provedeme|mache|machen) (?:\w+ )?(?:potom|pak|později|až|dann|später|danach|later)\b"
)
_BOOKS_NOT_NOW = r"\b(?:noch nicht|noch nichts|not yet|nothing yet|anything yet|zatím ne\w*|ještě ne(?:rezerv|objedn|zarezerv|bookuj|zamlouv)\w*|wait (?:until|for)(?! (?:us|me) (?:on|at|in|by|here|there|back))|hold off|počkejte|warten sie)\b"
_WAIT = r"\b(?:ještě |zatím |s tím )počkejte\b|\bpočkejte (?:prosím )?(?:na (?:potvrzení|odpověď|můj|naše|mé|moje|mou)|s (?:tím|rezervací|objednávkou)|až|než)\b|\bhold off\b|\bwait (?:for (?:my|our) (?:confirmation|reply|answer|ok)|with (?:the|our) (?:booking|reservation)|until (?:i|we|you))\b|\bwarten sie (?:noch|bitte noch|damit|mit der|auf (?:meine|unsere))\b"
# "We confirm the provisional booking": what it was until now.
_PROVISIONAL = r"\b(?:předběžn\w+|nezávazn\w+|provisional(?:ly)?|tentative(?:ly)?|vorläufig\w*|unverbindlich\w*) (?:(?:held|reserved|gehaltene\w*|reservierte\w*|drženou) )?(?:rezervac\w+|nabídk\w+|objednáv\w+|booking|reservation|offer|hold|option|seats|places|reservierung|buchung|angebot\w*|plätze)\b"


# "Možná to bude i 13. června": another day than the one told.
_MAYBE_THEN = r"^\W*(?:možná|snad|vielleicht)(?: (?:to|es|wird|bude|by|se|i|až|auch|doch|erst|der|am|den|nám|uns|hodil\w*)){1,4} \d{1,2}\b(?!\s*(?:x|osob|lid|person|dosp|erw|kinder|děti))"


def is_put_off(folded: str, intent: Intent) -> bool:
    """Whether the sentence holds a wish back until somebody was asked, or it is not to be entered yet."""
    if intent == "confirm":
        folded = pattern(_PROVISIONAL).sub(" ", folded)
    if any(has(source, folded) for source in _ANY_WISH) or (has(_CONTACTS, folded) and has(_BEFORE, folded)):
        return True
    return intent == "order" and (
        has(_MAYBE_THEN, folded) or has(_TO_COME, folded) or (has(_BOOKS_NOT_NOW, folded) and has(BOOKS, folded))
    )


# "Bis 20. Mai kann sich die Zahl noch ändern", "ab Mai wissen wir, wie viele wir sind".
_NUMBER_WORD = r"(?:zahl|anzahl|personenzahl|teilnehmerzahl|gästezahl|počet|počty|numbers?|headcount)"
_NUMBER_TO_COME = rf"\b(?:kann|könnte|může|mohl[aoy]? by|may|might|could|can)\b[^.!?\n]{{0,30}}\b{_NUMBER_WORD}\b[^.!?\n]{{0,24}}\b(?:ändern|change|změnit|vary|lišit)\b|\b{_NUMBER_WORD}\b[^.!?\n]{{0,16}}\b(?:kann|könnte|může|mohl[aoy]? by|may|might|could|can|wird sich|se (?:ještě )?(?:může|změní))\b[^.!?\n]{{0,24}}\b(?:ändern|change|změn\w+|vary|lišit)\b|\bse může (?:\w+ )?{_NUMBER_WORD}\b[^.!?\n]{{0,24}}\bzměnit\b|\b(?:ab|erst|bis)\b[^.!?\n]{{0,24}}\bwissen wir\b[^.!?\n]{{0,12}}\bwie viele\b"
_ANY_WISH = (
    _NOT_NOW, _NUMBER_TO_COME, _ASKS_IF_AT_ALL, _ONLY_AN_OFFER, _HELD_FOR_NOW, _NOT_BEFORE, _NOT_YET, _FIRST, _PUT_OFF, _WAIT
)  # fmt: skip


def or_else_not(folded: str) -> bool:
    """Whether nothing is to be booked unless something holds."""
    return has(rf"{_ELSE},? {_WITHIN}{{0,24}}?\b{_NOTHING_THEN}\b", folded)

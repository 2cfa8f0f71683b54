# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""A request that its own writer holds back: call first, do not enter it yet, or else we stay at home.

"Rufen Sie mich an, bevor Sie buchen", "zatím to nezapisujte", "hold fire until I have heard from the others": said beside a
whole order, these make none of it. For folded text.
"""

import re

from gangway.channels.email.folding import has, pattern

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

# Somebody has yet to agree. "Subject to availability" is what every order is.
_TO_BE_APPROVED = (
    r"\b(?:needs?|requires?|required|awaiting|pending|get|getting|have to get|must get|until (?:i|we) (?:have|get)) (?:\w+('s)? ){0,4}(?:approval|agreement|consent|permission|go-ahead|green light|sign-?off)\b|\bsubject to (?!availab|space|room|seats)|\b(?:must|has to|have to|needs? to|still has to|is yet to|will have to) (?:first |still )?(?:be )?(?:approved?|agreed?|sign(?:ed)? (?:it )?off)\b"
    r"|\b(?:musí|musejí|potřebuj\w+|čeká\w*|ještě (?:to )?(?:nen[íi]|nebyl\w))\b[^.!?\n]{0,40}\b(?:schvál(?:it|í|ení|en\w*)|odsouhlas\w+|odkývat|odkýv\w+|souhlasit|souhlas(?:em)?)\b|\bpodléhá\b[^.!?\n]{0,30}\bschvál\w+"
    r"|\b(?:muss|müssen|müsste|braucht?|brauche|brauchen|benötige\w*|warte\w*|vorbehaltlich)\b[^.!?\n]{0,50}\b(?:zustimm\w*|genehmig\w*|absegnen|abnicken|einverstanden|freigeben|freigabe|einwillig\w*)\b"
)
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
# "Tak nic, našli jsme něco jiného", "this is only a test": what stands above is not wanted any more.
_NO_MORE = (
    r"\b(?:forget (?:it|about it|this|that|my (?:message|order|e-?mail|request|booking))|(?:found|chosen|booked|going for|picked) (?:something|somewhere|someone|somebody|another (?:boat|company|operator|cruise)) ?(?:else)?|booked (?:\w+ )?(?:elsewhere|with (?:someone|somebody|another))|(?:only|just) a test|this is a test|test (?:message|order|e-?mail|booking)|no need to (?:book|reserve)(?! a (?:table|taxi))|(?:disregard|ignore) (?:this|my|the above|all of))\b"
    r"|\btak(?:že)? nic,|\b(?:našl[iy]|vybral[iy]) (?:jsme |si |už )*(?:něco jiného|jinou (?:loď|plavbu|firmu|společnost)|jinde)|\b(?:objednán\w*|rezervován\w*|zarezervován\w*|objednal\w*|zarezervoval\w*)(?: \w+){0,2} (?:jinde|u konkurence|u jin\w+)\b|\b(?:jen|jenom|pouze) (?:test|zkouška|zkušební|testovac\w+)\b|\btoto je (?:test|zkouška|zkušební)\b|\bzapomeňte na (?:to|tu|můj|mou|moji)\b|\bneberte (?:to|tento|tuto|tu) [^.!?\n]{0,30}\bv potaz"
    r"|\bvergessen sie (?:es|das|meine|diese)\b|\betwas anderes (?:gefunden|gebucht)|\b(?:woanders|anderswo|anderweitig|bei jemand anderem) (?:\w+ ){0,2}(?:gebucht|reserviert|fündig)|\bnur ein(?:e)? test\w*\b|\bdas ist ein test\b|\btest(?:bestellung|buchung|nachricht|mail)\b"
)


def is_put_off(folded: str) -> bool:
    """Whether an order is held back until somebody was asked or agrees, or is not to be entered yet, or not wanted after all."""
    if any(
        has(source, folded)
        for source in (_NOT_NOW, _ASKS_IF_AT_ALL, _TO_BE_APPROVED, _ONLY_AN_OFFER, _HELD_FOR_NOW, _NO_MORE)
    ):
        return True
    return any(has(_CONTACTS, one) and has(_BEFORE, one) for one in re.split(pattern(SENTENCE), folded))


def or_else_not(folded: str) -> bool:
    """Whether nothing is to be booked unless something holds."""
    return has(rf"{_ELSE},? {_WITHIN}{{0,24}}?\b{_NOTHING_THEN}\b", folded)

# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""A booking given up without a word of cancelling: "die Buchung brauchen wir nicht mehr", "please scrap VC-12345".

A verb of deleting undoes a booking only where the booking itself is its object; of a mail, a line or "that" it takes back
what was asked (`taken_back`).
"""

_NUMBER = r"(?:[a-z]{2,4}[-_ ]?\d{5})"
_BOOKING = rf"(?:(?:rezervac[ie]\w*|objednávk\w+|plavb[auy]|večeř[ei]|lístk[yů]|vstupenk\w+|booking|reservation|order|cruise|tickets?|buchung|reservierung|bestellung|\w*fahrt|karten)(?: +(?:(?:č|no|nr)\.? )?{_NUMBER})?|{_NUMBER})"
_SMALL = rf"(?:please|pls|kindly|prosím|bitte|just|completely|entirely|kompl\w+|ganz|celou|zcela|rovnou|tedy|also|dann|our|my|the|this|that|naši|moji|mou|tu|tuto|tuhle|unsere|meine|die|diese|should be|can be|to be|you can|you may|můžete|lze|je třeba|können sie|können wir|sie|ji|nám|mi|für uns|for us|number|no|č|nr|číslo|nummer|whole|entire|{_BOOKING})"
_DELETE = r"(?:smaž\w*|smazat|vymaž\w*|vymazat|škrtn\w+|vyškrtn\w+|vyřaď\w*|vyřadit|odepiš\w*|scrap(?:ped)?|bin|delete[d]?|void|axe|wipe|strike|erase|lösch(?:en|t)|gelöscht|streich(?:en|t)|gestrichen|rausnehmen|herausnehmen|austragen)"
_NO_MORE = r"(?:(?:už|již) (?:\w+ )?(?:nepotřebuj\w+|nevyužij\w+|nebudeme potřebovat|nebudeme moct využít)|(?:nepotřebuj\w+|nevyužij\w+)(?: už| již)|(?:is|are) no longer (?:needed|required|wanted)|(?:brauchen|benötigen|brauche|benötige) (?:wir |ich )?(?:leider )?(?:nicht mehr|nun doch nicht)|(?:wird|werden) (?:leider )?nicht mehr (?:gebraucht|benötigt))"
_NEEDS_NO_MORE = r"(?:(?:no longer|won't|will not) (?:be )?need(?:ing)?|have no (?:more |further )?use for|(?:už|již) (?:nepotřebuj\w+|nevyužij\w+|nechceme)|(?:nepotřebuj\w+|nevyužij\w+) (?:už|již))"
_NEEDS = r"(?:(?:don't|do not) need|(?:brauchen|benötigen|brauche|benötige)(?: wir| ich)?)"
_ANY_MORE = r"(?:any ?more|any longer|(?:leider )?nicht mehr)"
_OF_US = r"(?:the|our|my|this|that|these|naši|tu|tuto|unsere|die|diese)"

GIVES_UP = (
    rf"(?:\b{_BOOKING}(?:[ ,:-]+{_SMALL}){{0,4}}[ ,:-]+{_DELETE}\b"
    rf"|\b{_DELETE}(?:[ ,:]+{_SMALL}){{0,4}}[ ,:]+{_BOOKING}\b(?!\s*(?:mail|e-?mail|message|from|of|request|line|confirmation))"
    rf"|\b{_BOOKING}(?:[ ,:-]+{_SMALL}){{0,3}}[ ,:-]+{_NO_MORE}\b(?! +(?:\w+(?:at|it|et)|to)\b)"
    rf"|\b(?:už|již)? ?{_NO_MORE}(?: +(?:naši|tu|tuto|unsere|die|diese|our|the))* +{_BOOKING}\b"
    rf"|\b{_NEEDS_NO_MORE}(?: +{_OF_US})* +{_BOOKING}(?!\s*(?:confirmation|for|to|am|on|until|in|um|v|na|ve)\b)\b"
    rf"|\b{_NEEDS}(?: +{_OF_US})* +{_BOOKING} +{_ANY_MORE}\b"
    rf"|\b(?:treat|consider|regard|betrachten sie|považujte) (?:{_SMALL} +){{0,3}}{_BOOKING}(?: +{_NUMBER})? +(?:as |als |za )?(?:null and )?(?:void|cancell?ed|withdrawn|gegenstandslos|hinfällig|storniert|zrušen\w+|bezpředmětn\w+|neplatn\w+)\b"
    rf"|\bz (?:té |naší |toho |celé )?(?:plavby|večeře|rezervace|oběda|výletu)(?: +{_NUMBER})? +(?:bohužel |tedy )?(?:nebude nic|nic nebude)\b|\baus (?:der|unserer) \w*(?:fahrt|buchung) wird (?:leider )?nichts\b)"
)

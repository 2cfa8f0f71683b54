# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""More words for the same fields, put together from what a form asks for and how it says so: "Gebuchte Leistung", "Date of use".

Pattern sources for a folded label as a whole, looked at before `labels.MEANINGS`. A booked day or hour is none of them: it may
be the old one beside a new one.
"""

_RIDES = r"(?:activity|attraction|experience|tour|excursion|cruise|trip|boat (?:trip|tour|ride)|river cruise|product|service|item|listing|offer|event|outing)"
_FAHRT = r"(?:leistung|fahrt|rundfahrt|schifffahrt|schiffstour|bootstour|bootsfahrt|dampferfahrt|tour|ausflug|aktivität|erlebnis|produkt|angebot|programm)"
_PLAVBA = (
    r"(?:plavb[auy]|okružní plavb[auy]|služb[auy]|produkt|aktivit[auy]|zájezd|výlet|program|zážitek|akce|projížďk[auy])"
)
_PICKED = r"(?:chosen|selected|requested|preferred|desired|vybran[a-z]+|zvolen[a-z]+|požadovan[a-z]+|preferovan[a-z]+|gewählte[rsn]?|ausgewählte[rsn]?|gewünschte[rsn]?)"
_TAKEN = rf"(?:{_PICKED}|booked|ordered|purchased|reserved|objednan[a-z]+|rezervovan[a-z]+|zakoupen[a-z]+|gebuchte[rsn]?|bestellte[rsn]?|reservierte[rsn]?)"
_USE = r"(?:travel|trip|tour|visit|visiting|service|activity|cruise|sailing|participation|experience|excursion|departure|event|outing|use|usage|redemption|ride)"
_TAG = r"(?:reise|fahrt|fahr|ausflugs|leistungs|besuchs|einsatz|nutzungs|teilnahme|aktivitäts|erlebnis|wunsch|veranstaltungs|schiffs|boots|tour|rundfahrt)-?(?:tag|datum)"
_GUESTS = (
    r"(?:guests?|visitors?|participants?|travell?ers?|passengers?|pax|tickets?|people|persons?|seats?|places|spots)"
)
_GAESTE = r"(?:gäste|teilnehmer(?:innen)?|teilnehmende[n]?|reisende[n]?|mitreisende[n]?|mitfahrende[n]?|passagiere|fahrgäste|besucher(?:innen)?|tickets|karten|fahrkarten|plätze|personen)"
_HOSTU = (
    r"(?:host[ůé]|účastník[ůy]|cestujíc[a-z]+|návštěvní[kc][ůi]|pasažér[ůi]|vstupenek|jízdenek|lístků|míst|osob|lidí)"
)
_TEL = r"(?:phone|mobile|cell|telephone|tel\.?|telefon|mobil|handy|gsm|whats ?app)"
_WHOSE = r"(?:guests?|travell?ers?|customers?|clients?|lead|contact|host[ai]?|na hosta|pro hosta|hosta|zákazníka|klienta|kontaktní|gast|des gastes|gastes|kunde|kontakt|vor ort|na místě|on the day|on site)"
_LEAD = r"(?:main|lead|primary|hlavní|haupt)"
_UP_TO_TWO = r"\(?(?:(?:0\s?(?:-|to|až|bis)\s?[123]|1\s?(?:-|to|až|bis)\s?2)|(?:under|below|up to|age[ds]?|unter|bis|do|mladší|<|u)\s?(?:zu )?[23])(?:\s?(?:let|roků|rok[uy]?|jahren?|years?|yrs?|y|j)\.?)?\)?"
_TINY = r"(?:infants?|bab(?:y|ies)|babys?|toddlers?|mimin[a-z]+|kojen[a-z]+|batol[a-z]+|kleinkind[a-z]*|kleinstkind[a-z]*|säugling[a-z]*)"
_YOUNG = r"(?:child(?:ren)?|kids?|děti|dětí|dítě|kinder|kind|schulkinder|školáci|školáků|žáci|žáků|schüler(?:innen)?)"
_TO_FOURTEEN = (
    r"(?:[2-9]|1[0-3])\s?(?:-|to|až|bis|do|bis zu|and)\s?(?:[5-9]|1[0-4])(?:\s?(?:let|years?|yrs?|jahren?|j))?"
)
_ITS_AGES = (
    r"\s?[/,(]?\s?(?:(?:and|a|und|with|s|mit)\s)?(?:ages?|věk[a-z]*|alter)(?: (?:of the )?(?:children|dětí|kinder))?\)?"
)

# As the trade abbreviates: "svc  1-hour cruise", "dt  09OCT27", "T/L  Ms Pavlou".
_SHORT = (
    ("product", r"svc|srv|serv|prod|exc|what(?: did they (?:book|buy))?|co|was"),
    ("datetime", r"na kdy|für wann|for when"),
    ("date", r"dt|dte|date?s|doa"),
    ("time", r"tm|tim|hr|hrs|etd|std|hour|stunde|(?:v kolik hodin|um wie ?viel uhr|what time)(?: .{0,20})?"),
    ("reference", r"(?:our |your |yr )?(?:bkg|ord|fil|res|rsvn|conf)(?: ?(?:ref|no|nr|id|#))?|sale(?: (?:id|no|number|ref))|bkg ?ref"),
    ("name", r"nam|t/l|tl|ldr|ld|(?:pax|lead|ldr|tl|t/l) ?name|lead(?:er)?|booker|buyer|ticket buyer|client|clt|kunde|vedouc[íi]|objedn(?:ává|ávají|al[aio]?)|zadal[aio]?|(?:booked|ordered|requested) by|(?:bestellt|gebucht) von"),
    ("ignore", r"(?:zi|rm|pok|apt)(?: (?:no|nr|č|nummer))?|zi-?nr|č pok(?:oje)?"),
    ("option", r"ticket|karte|vstupenka|lístek|jízdenka|seat(?:ing)? type|class|ticket class"),
    ("phone", r"cell|cel|tlf|mob|mobile? tl|tel tl"),
)  # fmt: skip

SYNONYMS: tuple[tuple[str, str], ...] = (
    *_SHORT,
    ("time", r"(?:ablegen|ablegezeit|ablegung)(?: um| \(ca\))?|abfahrt (?:ab anleger|schiff|des schiffs)|schiffsabfahrt(?: um)?|schiff (?:ab|um)|leinen los(?: um)?|fahrtantritt(?: um)?|startet um|abfahrts-uhrzeit|uhrzeit(?: der)? (?:abfahrt|fahrt)|abfahrts?uhrzeit|zeitfenster|zeit-?slot|wunsch(?:uhr)?zeit|wunschabfahrt"),
    ("time", rf"session(?: (?:start|time|hour))?|{_USE} (?:time|hour)|slot (?:start|hour)|(?:departure|arrival|entry) slot|departing(?: at)?|leav(?:es|ing)(?: at)?|starting at|(?:cruise|tour|boat|activity|trip) (?:start(?:s|ing)?|departs|leaves|sails|time|departure)(?: time)?(?: at)?|boat (?:at|from)|cruise at|start hour|hour of (?:departure|sailing)|local start time|departure hour|{_PICKED} (?:time|hour|departure|session|time ?slot|slot|čas|hodina|odjezd|uhrzeit|abfahrt|zeit)|(?:time|hour|departure|slot) (?:chosen|selected|requested)"),
    ("time", r"odplouvá(?:me)?(?: v)?|odplutí v|odjezd (?:lodi|parníku) v|(?:loď|parník|plavba) (?:v|od)|loď (?:odjíždí|odplouvá|vyplouvá)(?: v)?|časový slot|slot|v hodin"),
    ("date", rf"(?:date|day) of (?:the |your |our )?{_USE}|{_USE} (?:date|day)|local date|start(?:ing)? (?:date|day)|(?:date|day) (?:chosen|selected|requested)|{_PICKED} (?:date|day|datum|den|tag)|{_TAG}|tag der (?:leistung|nutzung|teilnahme|veranstaltung|schifffahrt|rundfahrt)"),
    ("option", r"(?:cruise|trip|tour|ticket|fare) (?:type|option|variant)|type of (?:cruise|trip|tour|ticket|fare)|(?:druh|typ|varianta) (?:plavby|lístku|jízdenky|jízdného|vstupenky|služby)|art der (?:fahrt|karte|leistung)|fahrt(?:art|typ|variante)|(?:karten|ticket)(?:art|typ|variante)|package (?:option|type)"),
    ("product", rf"{_RIDES}(?: ?/ ?(?:activity|product|tour))? (?:name|title)|name of (?:the )?{_RIDES}|{_TAKEN} (?:{_RIDES}|{_FAHRT}|{_PLAVBA})|{_RIDES} (?:booked|ordered|selected|chosen|requested)|boat (?:trip|tour|ride)|(?:you(?:'ve)?|they) booked|tickets? for"),
    ("product", rf"název (?:plavby|produktu|aktivity|služby|zájezdu|výletu|akce|zážitku)|okružní plavba|projížďka|předmět objednávky|co (?:objednáváte|si objednáváte|si přejete|chcete)|(?:o )?jak(?:ou|á) plavbu(?: (?:jde|chcete|si přejete))?|(?:name|bezeichnung|titel) der {_FAHRT}|{_FAHRT}s?-?(?:name|bezeichnung|titel)|bootstour|dampferfahrt|welche fahrt"),
    ("people", rf"(?:(?:no\.?|number|count|total) (?:of )?{_GUESTS}|{_GUESTS} (?:count|total|number|quantity|breakdown|list|booked))|visitors|party of|(?:group|party) composition|size of (?:the )?(?:group|party)|group total|head ?count|variants|(?:ticket|fare) (?:types|kinds|variants)|who(?:'s| is) (?:coming|going|travell?ing)"),
    ("people", rf"počet {_HOSTU}|{_HOSTU} celkem|návštěvníci|pasažéři|vstupenek|jízdenky|jízdenek|lístků|lidí|lidi|(?:velikost|složení) skupiny|obsazení|kdo (?:po)?jede(?: s námi)?|(?:jede|je|bude|pojede) nás|kolik (?:vás|nás) (?:bude|pojede|jede|přijde)"),
    ("people", rf"anzahl (?:der )?{_GAESTE}|{_GAESTE} (?:gesamt|insgesamt|anzahl)|(?:teilnehmende|mitreisende|mitfahrende|passagiere|fahrgäste|besucher)|(?:gruppen(?:größe|stärke)|belegung|zusammensetzung(?: der gruppe)?)|wer (?:fährt mit|kommt(?: mit)?|ist dabei)|wie viele (?:sind sie|seid ihr|gäste|kommen)|(?:fahrgast|besucher|reisenden|ticket|karten)(?:zahl|anzahl)"),
    ("reference", r"(?:(?:interne|unsere|eigene|ihre) )?(?:bestell|buchungs|auftrags|vorgangs|reservierungs|gutschein|voucher)-?\s?(?:n(?:umme)?r|code|id|zeichen)|(?:interne|unsere|eigene) n(?:umme)?r|vorgang|aktenzeichen|az|bestellung n(?:umme)?r|buchung n(?:umme)?r"),
    ("reference", r"naše (?:zn|značka)|spisová značka|sp zn|zakázka(?: č(?:íslo)?)?|interní č|evidenční číslo|ev č|id (?:rezervace|objednávky|zakázky)|kód (?:objednávky|voucheru|poukazu|zakázky)|(?:dossier|job|group|agent|agency|partner|reseller) (?:ref(?:erence)?|no|number|id)|group code"),
    ("phone", rf"contact (?:no|number|tel|cell)|(?:{_WHOSE} )?{_TEL}(?: (?:no|number|číslo))?(?: {_WHOSE})?|(?:tel\.?|telefonní|kontaktní|mobilní) číslo|(?:handy|telefon|tel\.?|mobil|kontakt|notfall)-?\s?n(?:umme)?r|mobiltelefon|erreichbar unter|kontakt na hosta"),
    ("email", rf"(?:{_WHOSE}[ -])?e?-?mail(?: {_WHOSE})?|(?:e-?)?mail(?:ová)? adresa|mailadresse|kontakt-e-?mail"),
    ("name", rf"(?:host|gast|guest|klient|client|jméno hosta|gastname|guest name) ?[/(] ?(?:pokoj|číslo pokoje|zimmer|zi|room|room no|č)\)?|(?:contact|kontaktní|zodpovědná|odpovědná|verantwortliche) (?:person|osoba|jméno)|contact on (?:the day|site)|name of (?:the )?(?:guest|customer|client|passenger)|(?:booking|ticket) holder|(?:under|in) the name(?: of)?|name on (?:the )?(?:booking|reservation)|on behalf of|(?:redeemed|purchased|ordered) by|(?:eingelöst|gebucht|bestellt|gekauft) (?:von|durch)|uplatnil(?:a)?|(?:customer|guest) details|organizátor(?:ka)?|jméno (?:cestujícího|účastníka|objednatele)|{_LEAD} ?(?:cestující|host|klient|gast|reisende[rn]?|teilnehmer(?:in)?|kontakt)|rezervován[oa] na(?: jméno)?|(?:gruppen|projekt)leitung|(?:ansprech|kontakt)person|besteller(?:in)?|auftraggeber(?:in)?|auf (?:den )?namen|reservier(?:t|ung) auf(?: den namen)?|verantwortlich(?:e[rn]?)?"),
    ("infant", rf"(?:(?:počet|anzahl|number of) )?{_TINY}(?: {_UP_TO_TWO})?|{_YOUNG} {_UP_TO_TWO}"),
    ("child", rf"(?:(?:počet|anzahl(?: der)?|number of|no\.? of)\s)?{_YOUNG} \(?(?:aged?|ages|od|von|ve věku|im alter von|věk|alter)?\s?{_TO_FOURTEEN}\.?\)?|(?:(?:počet|anzahl(?: der)?|number of|no\.? of)\s)?{_YOUNG} \(?(?:(?:up to|bis(?: zu)?|under|unter|do|<)\s?1[0-4]|(?:under|unter|do|<)\s?15)(?:\s?(?:let|years?|yrs?|jahren?|j))?\.?\)?|{_YOUNG}{_ITS_AGES}|(?:počet|anzahl|number of) {_YOUNG}{_ITS_AGES}|schulkinder|školáci"),
    ("adult", r"grown-?ups?|dospělé osoby|dospělých osob|erwachsene personen"),
    ("senior", r"pensioners?|oaps?|senior citizens?|rentner(?:innen)?|seniorinnen und senioren|důchodců|penzisté"),
    ("student", r"(?:students?|studenti|studentů|studenten|studierende[n]?)(?: \(?(?:with|s|mit)? ?(?:isic|id|student id|průkaz[a-z]*|ausweis|studentenausweis|studierendenausweis|student card|cards?)\)?)?|studierende[n]?"),
)  # fmt: skip

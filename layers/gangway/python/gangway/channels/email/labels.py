# ruff: noqa: ISC004  one word list over several lines
# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""What the labels of structured mails mean, in three languages. Pattern sources for a folded label as a whole."""

import re
from functools import cache

from gangway.channels.email.age_bands import kind_of_band
from gangway.channels.email.folding import fold, pattern
from gangway.channels.email.label_words import SYNONYMS
from gangway.channels.email.party_words import PEOPLE

# Days of papers, of payments, of birth, of the guests' journey: no day of the cruise.
OTHER_DAYS = (
    r"(?:(?:p\.?o\.?|purchase|order|invoice|issu(?:e|ing)|quot(?:e|ation)|offer|document|creation|created|print(?:ing)?|payment|due|registration|entry|application|receipt|contract|expiry|expiration|birth|wedding|flight|check-?out|arrival|check-?in) ?(?:date|day)|birth(?:day|date)|d\.?o\.?b|born(?: on)?|(?:date|day) (?:of )?(?:issued?|orders?|invoice|purchase|birth|creation|created|registration|payment|printed|receipt|departure from \w+)|(?:order|booking|reservation)(?: was)? (?:made|placed|created|received|taken)(?: on| at)?|(?:issued|created|printed|ordered|booked|paid|received|dated|placed|registered|generated|sent)(?: on| at)?|valid (?:until|till|to|from)|expires(?: on)?|expiry|(?:option|hold|held|offer|price)(?: valid)? (?:until|till|to)|"
    r"datum (?:vystavení|objednání|objednávky|vytvoření|přijetí|podání|narození|nar|platby|splatnosti|faktury|zaplacení|příjezdu|odjezdu z \w+|odeslání|poptávky|vyřízení|zápisu|nákupu|tisku)|(?:vystaven|vytvořen|objednán|přijat|zapsán|odeslán|podán|zaplacen|uhrazen|vytištěn|koupen|založen)[aoéý]?(?: dne| v)?|objednávk[ay] ze dne|ze dne|narozen\w*|nar|narozeniny|platnost (?:do|od)|plat(?:í|né) do|opce do|splatnost\w*|příjezd(?: do \w+)?|přílet|"
    r"(?:bestell|auftrags|rechnungs|ausstellungs|erstellungs|buchungs|geburts|eingangs|anmelde|druck|beleg|angebots|fälligkeits|zahlungs|anreise|abreise|ankunfts|kauf|vertrags)(?:datum|tag|termin)|(?:gebucht|bestellt|ausgestellt|erstellt|eingegangen|angelegt|geboren|gedruckt|aufgegeben|bezahlt|gekauft|erhalten)(?: am)?|buchung vom|bestellung vom|auftrag vom|eingang|geb|gültig (?:bis|ab)|option bis|anreise|ankunft|(?:hotel|room|zimmer|check)[ -]?(?:in|out)|(?:stay|aufenthalt|pobyt)(?: (?:from|to|von|bis|od|do))?)"
)
# A second choice of day or hour.
_ALTERNATIVE = r"(?:(?:alternat\w+|náhradní|záložní|druh[ýáé]|jiný možný|druhý možný|jiná|second|2nd|other|backup|fallback|other possible|ausweich|ersatz|zweit\w*)[ -]?(?:\w+ )?(?:choice|option|dat\w+|term[ií]n\w*|den|day|tag|times?|čas|uhrzeit|možnost|volba|variant\w*|möglichkeit|wahl)|(?:ersatz|ausweich|alternativ|zweit)(?:wunsch)?(?:termin|datum|tag)\w*|alternativ(?:e|er termin|ně)?|(?:date|term[ií]n) 2|2\. ?term[ií]n|náhradně)"

MEANINGS: tuple[tuple[str, str], ...] = (
    ("alternative", _ALTERNATIVE),
    ("ignore", r"(?:sku|sub-?total|mezisoučet|zwischensumme|discount|slev[ay]|rabatt|shipping(?: method)?|versand\w*|doprava|způsob \w+|(?:service |booking )?fees?|poplat\w+|tax|vat|dph|mwst|event|currency|decimals|product id|created|booked on|booking date|date of booking|order date|order submitted.*|submitted.*|odesláno.*|zpráva|message|nachricht|vzkaz|cancell?ation (?:date|reason)|reason|datum objednávky|vytvořeno|objednáno|erstellt|buchungsdatum|bestelldatum|bestellt am|purchase date|date of purchase|storniert am|zrušeno dne|issued|"
     r"price.*|total(?![ _](?:(?:number|no\.?)[ _](?:of[ _])?)?(?:guests?|pax|people|persons?|tickets?|participants?|travell?ers?|passengers?|visitors?|attendees?|adults?|child(?:ren)?|infants?|seniors?|students?)$).*|amount.*|net.*|gross.*|cena.*|celkem|platba.*|preis.*|gesamt(?!zahl|[ _]?(?:anzahl[ _])?(?:personen|teilnehmer|gäste)).*|betrag|zahlung.*|payment.*|language|jazyk|sprache|supplier|operator|hotel|pokoj.*|room.*|zimmer.*|status|notes?|poznámk\w*|bemerkung\w*|anmerkung\w*|remarks?|comments?|special requirements.*|meeting point|treffpunkt|místo nástupu|location|"
     r"product code|tour grade code|tour grade description|travell?er names|booking channel|channel|sold by|currency|m[ěe]na|ico?|di[čc]|pickup.*|country|země|land|nationality|age|check-?in|boarding|nalodění|ticket ids?|invoice.*|faktur\w*|rechnung\w*|old .*|previous .*|původní .*|alte[rs]? .*|duration|délka|dauer|ends?|end time|until|konec|čas do|zeit bis|ende|(?:souhlas|gdpr|consent|i agree|terms|obchodní podmínky|agb|datenschutz|einwilligung|zustimmung|newsletter|marketing).*)"),
    ("ignore", OTHER_DAYS),
    ("reference", r"(?:p\.?o\.? ?(?:number|no|nr|ref|#)|purchase order(?: number| no)?|reservation|(?:product )?booking (?:ref(?:erence)?(?: (?:id|no|number|code))?|number|no|id|code)|reference(?: (?:number|no|code))?|ref|order (?:number|no|id|ref(?:erence)?)|order|reservation (?:number|no|id|code)|confirmation (?:code|number)|voucher(?: (?:number|no|code|id))?|booking_ref|číslo (?:objednávky|rezervace|voucheru|zakázky|poukazu)|objednávka(?: č)?|voucher(?: č)?|poukaz(?: č)?|gutschein(?: nr)?|"
     r"interní číslo|č objednávky|rezervace č|auftragsn\w+|(?:unsere? )?(?:reise|gruppen|akten|kommissions)-?n\w+\.?|(?:unsere? )?(?:reise|gruppen|akten) ?- ?n\w+|auftrag|buchungsn\w+|buchungscode|bestelln\w+|vorgangsn\w+|reservierungsn\w+|gutscheinn\w+|referenz\w*|id objednávky|external (?:id|ref\w*)|kód rezervace|localizador|order_id|order_no|ref_no|rezervační číslo|buchung(?:s-?id)?|č|č\.? ?(?:obj|rez|pož)\w*|(?:obj|rez)\.? ?č|sale|file|dossier|požadavek|číslo požadavku|request(?: (?:no|number|id))?|číslo)"),
    ("option", r"(?:umístění|místa|seating|seats|table|stůl|sitzplatz|platzwahl|sitzplätze|option|rate|extras|tour grade|ticket type|varianta|variant|typ lístku|typ jízdenky|package|package name|variante|tarif|typ|type|kategorie|category|activity option)"),
    ("product", r"(?:product(?: name)?|tour(?: name)?|activity(?: name)?|experience(?: name)?|listing|attraction|attraktion|atrakce|zážitek|erlebnis|offer|service|cruise|trip|excursion|item|event|title|produkt|programm?|služba|plavba|program|zájezd|akce|výlet|aktivita|leistung|fahrt|schiff\w*|rundfahrt|ausflug|aktivität|angebot|veranstaltung|artikel|venue|venue name|venue/product|booking item|(?:vybran[áéýou]+|zvolen[áéýou]+|požadovan[áéýou]+|gewählte?[rs]?|gewünschte[rs]?|chosen|selected) (?:plavba|loď|lodě|aktivita|zážitek|fahrt|rundfahrt|schifffahrt|cruise|tour|trip|experience)|loď|ship|boat|položka|zboží|title|plan|co|was|sl)"),
    ("datetime", r"(?:date(?: and|/| &)? ?time|date & time|when|visit|participation time|start(?: date)?(?:/time)?|departure date(?: and time)?|termín|(?:datum|den|termín) a (?:čas|odjezd)|datum a hodina|datum und uhrzeit|datum/uhrzeit|(?:datum|date|den|day|tag)\s*[/,+]\s*(?:odjezd|čas|hodina|time|departure|start|uhrzeit|abfahrt|zeit)|kdy|termin|wann|participation date(?: and time)?|visit date(?: and time)?|scheduled for)"),
    ("date", r"(?:preferovaný termín|travel day|inventory date|date(?: of (?:travel|visit|service|tour|activity|cruise|departure))?|(?:travel|tour|activity|visit|service|cruise|participation|departure|event)[ _]date|day|datum(?: plavby| konání| odjezdu| cesty)?|den(?: plavby)?|dne|reisedatum|fahrtdatum|tag|fahrttag|leistungsdatum|(?:den|datum|termín) (?:konání|akce|služby|plnění)|(?:veranstaltungs|ausflugs|termin)(?:tag|datum)|new date|nové datum|neues datum|dat|on the)"),
    ("time", r"(?:odjezd (?:lodi|parníku|plavby)|(?:boat|ship|cruise) (?:departs|leaves|departure)|departure of (?:the )?(?:boat|ship|cruise)|abfahrt (?:des schiffe?s|der fahrt)|(?:travel|tour|cruise|sailing|activity|pickup|inventory|visit|event|service|dep|entry|slot|session)[ _]time|odj|abf|zač|vypl|čas odj|abf ?zeit|hod|begin(?:s|ning)?|beginnt?(?: um)?|\w*beginn|začátek(?: \w+)?|začíná|zahájení|čas \w+|hodina \w+|(?:v )?kolik hodin|(?:at )?what time|(?:um )?wie ?viel uhr|abfahrt um|fährt um|odjezd v|vyplouvá\w*|vyplouváme|sailing(?: at)?|sails(?: at)?|departs at|start uhrzeit|time|dep|departs|starts?(?: at)?|departs at|sails at|begins?|start(?:ing)? time|departure(?: time)?|time of departure|čas(?: odjezdu| plavby| vyplutí)?|hodina|odjezd|vyplutí|odplutí|nástup|v kolik|(?:začátek|zahájení|počátek)(?: (?:plavby|akce))?|čas od|(?:odjezd|vyplutí|začátek|start|čas) v|abfahrt(?:szeit)?|uhrzeit|zeit|startzeit|(?:fahrt)?beginn(?: um)?|abfahrt um|zeit von|uhrzeit von|new time|nový čas|neue uhrzeit|hour|time ?slot|slot)"),
    ("adult", r"(?:adults?|ad|adl|dosp|adt|erw|dospělí|dospělých|počet dospělých|dospělý|erwachsene[rn]?|begleit\w+|(?:pedagog\w+ |školní )?(?:dozor|doprovod)\w*|počet (?:učitelů|pedagogů|doprovodu)|betreuer\w*|lehrer\w*|lehrkräfte|učitel\w*|pedagog\w*|teachers?|leaders?|chaperones?|accompanying adults?|anzahl (?:der )?erwachsenen?|(?:no|number) of adults|adult(?:s)? \(.*\))"),
    ("infant", r"(?:děti|dětí|dítě|child(?:ren)?|kids|kinder|kind|infants?)\s*\(?(?:0\s?-\s?[123]|[<u]\s?[23])\b.*"),
    ("child", r"(?:schüler\w*|žá[ck]\w*|pupils?|students?) \(?(?:[3-9]|1[0-4])\s?-\s?(?:[3-9]|1[0-4])\b.*"),
    ("child", r"(?:chd|ch|chn|(?:děti|dítě|kind|child(?:ren)?|kinder) \d{1,2}\s?-\s?\d{1,2}|child(?:ren)?|kids|děti|dětí|počet dětí|dítě|kinder|anzahl (?:der )?kinder|(?:no|number) of (?:children|kids)|kind|child(?:ren)? \(.*\)|youths?|(?:děti|dětí|kinder) \(?\d.*)"),
    ("infant", r"(?:(?:počet |anzahl (?:der )?|number of |no\. of )?(?:děti|dětí|kinder|kindern|children|kids|childs?)\s\(?(?:do|bis|unter|under|up to|below|mladší|<)\s?[23](?: ?(?:let|roků|rok[uy]?|jahren?|years?|yrs?|j))?(?: (?:věku|of age|old|alt))?\)?|batole|toddlers?(?: \(?(?:0-|under )[23]\)?)?|inf|počet (?:miminek|batolat|kojenců)|anzahl (?:babys|kleinkinder)|(?:no|number) of (?:infants|babies)|mimin\w+|kojenc\w+|batol\w+|děti do [23](?: let)?|children under [23]|kinder (?:unter|bis) [23](?: jahren?)?|infants?|bab(?:y|ies)|kojenci|miminka|batolata|kleinkinder|babys|infants? \(.*\))"),
    ("senior", r"(?:sen|počet (?:seniorů|důchodců)|anzahl (?:senioren|rentner)|(?:no|number) of seniors|seniors?|senioři|seniorů|důchodci|senioren|seniors? \(.*\))"),
    ("student", r"(?:počet studentů|anzahl (?:der )?studenten|(?:no|number) of students|students?|studenti|studentů|studenten|students? \(.*\))"),
    ("family", r"(?:family(?: tickets?)?|rodinn\w+ (?:vstupen|jízden|lístk)\w*|familien(?:karte|ticket)n?|family_tickets?)"),
    ("people", r"(?:pax count|people|persons?|number of (?:people|participants|guests|travell?ers|persons|tickets)|participants|guests|pax|travell?ers|party(?: size)?|group size|tickets|quantity|qty|units?|počet(?: osob| lidí| účastníků| cestujících| lístků| hostů)?|osob[y]?|účastníci|hosté|cestující|lístky|vstupenky|(?:personen(?:zahl)?|teilnehmer|gäste|reisende|pax)(?: (?:gesamt|insgesamt))?|(?:gesamt|teilnehmer)zahl|total (?:(?:number|no\.?) of )?(?:guests?|pax|people|persons?|tickets?|participants?|travell?ers?|passengers?|visitors?|attendees?)|gesamt ?(?:anzahl )?(?:personen|teilnehmer|gäste)|(?:počet )?(?:osob|hostů|účastníků|lidí|cestujících) celkem|celkový počet(?: \w+)?|celkem (?:osob|lidí|hostů|účastníků)|anzahl(?: (?:der )?personen)?|teilnehmer(?:zahl)?|kolik(?: nás je| osob| lidí)?|wie viele(?: personen)?|how many|gäste|gästezahl|karten|reisende|passengers|os|poč(?: os\w*)?|pers)"),
    ("phone", r"(?:(?:(?:váš|your|ihre?) )?(?:customer|guest|lead|contact|traveller|mobile|lead_|guest_|cust_)?[ _]?(?:phone|mobile|telephone|tel|cell)(?:[ _](?:number|no))?|(?:váš |ihre? )?telefon(?: hosta| zákazníka| vedoucího| na hosta)?|mobil(?:ní telefon)?|kontakt(?:ní telefon)?|spojení|handy|telefonnummer|mobilnummer|rufnummer|gsm|whatsapp|mob)"),
    ("email", r"(?:mail|(?:(?:váš|your|ihre?) )?(?:customer|guest|lead|contact|traveller|lead_|guest_)?[ _]?e?-?mail(?: address)?|e-?mail (?:hosta|zákazníka)|e-?mail-?adresse)"),
    ("name", r"(?:lead[ _]?pax(?:[ _]?name)?|(?:main|lead|primary)?[ _]?(?:customer|client|guest|travell?er|passenger|booker|contact|participant)(?:[ _]name)?|lead[ _]name|name|full name|customer name|booked by|jméno(?: hosta| zákazníka| a příjmení| klienta| vedoucího)?|host|na jméno|klient|zákazník|příjmení|vedoucí(?: zájezdu| skupiny)?|gast(?:name)?|kunde|kundenname|reiseleit\w*|ansprechpartner\w*|name des gastes|gruppenleiter|last name|last|family name|surname|holder|titular|objednal(?:a|\(a\)?|/a)?|zákazník/zákaznice|kunde/kundin|objednavatel\w*|zákaznice|guest|buyer|purchaser|käufer\w*|kupující|kdo|who|wer|für wen|pro koho|for whom|jm)"),
    ("first_name", r"(?:first ?name|first|given name|křestní jméno|vorname)"),
)  # fmt: skip
# What a form counts or numbers besides guests.
OTHER_THINGS = r"\b(?:ř|řád\w*|poř|p\.?č|veget\w*|vegan\w*|gluten\w*|bezlep\w*|lakto\w*|alerg\w*|allerg\w*|wheelchair\w*|vozíč\w*|rollst\w*|n[or]|nr|číslo|pořadí|pos|řádek|row|line|zeile|id|kód|code|pin|verze|version|stran\w*|page|seite|den|day|tag|noc\w*|nights?|nächte|übernachtung\w*|pokoj\w*|rooms?|\w*zimmer\w*|patr\w*|floor|etage|stock|bus\w*|autobus\w*|coach\w*|stůl|stol\w*|table|tisch\w*|ps[ia]|dogs?|hund\w*|kočár\w*|prams?|strollers?|buggy|kinderwagen|koňk\w*|bikes?|kol[ao]|fahrr\w+|láhv\w*|lahv\w*|bottles?|flasche\w*|dort\w*|cakes?|torte\w*|menu|menü|zavazad\w*|luggage|gepäck\w*|min\w*|hodin\w*|hours?|stunden?|délka|duration|dauer|cen[ay]|price|preis\w*|rate|rabatt|discount|slev\w*|commission|provize|provision|dph|vat|mwst|ust|kč|czk|eur|age|věk|alter|rok|year|jahr|psč|plz|zip|rating|hvězd\w*|stars?|sterne|přístaviště|pier|anleger|mol[oa]|left|remaining|volno|volných|frei(?:e|er)?|sold|prodáno|verkauft)\b"
KINDS = ("adult", "child", "infant", "senior", "student", "family")
_BADGE = r"\s*[([]?\b(?:new|nové|nový|nová|neu|updated|changed|změněno|geändert)\b[)\]!]?\s*$|^\s*(?:new|nové|nový|nová|neue[rs]?|updated)\s+"


# What the last or only telling word of a longer label means: "Gewünschter Reisetermin", "our booking ref.".
_HEADS: tuple[tuple[str, str], ...] = (
    ("datetime", r"(?:date and time|\w*datum und \w*zeit|datum a (?:čas|hodina))"),
    ("date", r"(?:\w*datum(?: \w+)?|\w*termin(?: \w+)?|date|day|den|tag)"),
    ("time", r"(?:\w*uhrzeit|\w*abfahrt\w*|start\w*zeit|čas|time|hodina)"),
    (
        "people",
        rf"(?:(?!(?:.*\b)?{OTHER_THINGS})\w*anzahl|(?:number of|počet) {PEOPLE}|persons|people|guests|pax|party size|group size|quantity)",
    ),
    (
        "reference",
        r"(?:\w*(?:nummer|nr)|(?:booking|order|reservation|confirmation|voucher|file) (?:ref|reference|number|no|id|code)|(?:reference|ref|order|booking)(?: id| no| number| code)?|zeichen)",
    ),
    (
        "name",
        r"(?:(?:lead|main|primary) (?:guest|participant|passenger|traveller|traveler|customer|person|booker|name)|guest name|name|jméno)",
    ),
    ("phone", r"(?:contact number|mobile|phone|\w*telefon\w*|mobil|handy)"),
    ("product", r"(?:activity|tour|cruise|experience|product|excursion|activity name|\w*fahrt|plavb[aue])"),
)
_DECORATION = r"\b(?:total (?=adult|child|infant|senior|student)|which|how many|jakou|jaká|kter(?:ý|ou|á|é)|chcete|kolik|welche[rsn]?|wie viele|wieviele|z toho|davon|darunter|of which|of whom|thereof|including|our|your|unsere?|ihre?|naše|naši|vaše|the|guests?'s|guest's|guests'|customer's|client's|gewünschte[rs]?|požadovan\w+|requested|preferred|desired|of visit|of travel|of cruise|plavby|zájezdu|cesty|akce|výletu|objednávky|der fahrt|der reise)\b\s*"


# Around a telling label: "pax adult", "lead gsm", "počet dětí (3-14)".
_WRAPPING = r"\([^()]*\)?|^(?:pax|qty|num|count|lead|guest|customer|client)\b"


# "Senioři 65+", "Adults 15-64", "Kinder ab 3".
_FROM = r"(?:od|ab|from|over|über|nad|starší(?: než)?)"
_AGES = rf"(?<=[a-z] )(?:{_FROM}\s+)?\d{{1,2}}\s?(?:\+|-\s?\d{{1,2}}(?:\s?(?:let|roků|years?|yrs?|jahren?|j)\b\.?)?|(?:let|roků|years?|yrs?|jahren?)\b)(?=\s|$)|\bod \d{{1,2}} let\b|(?<=[a-z] ){_FROM}\s+\d{{1,2}}(?:\s?(?:let|roků|years?|yrs?|jahren?|j)\.?)?$"
# Grown-ups of an age at which they may be seniors, children from an age at which they may be infants, or grown up.
_OF_ANOTHER_KIND = (
    rf"^\W*(?:adult|dosp|erw|pers|osob)\w*\b.*?(?:\b(?:5[5-9]|6\d|7\d)\s?\+|\b{_FROM}\s+(?:5[5-9]|6\d|7\d)\b)",
    rf"^\W*(?:youth|child|kid|teen|děti|dítě|mládež|kind|jugend)\w*\W+(?:{_FROM}\W+)?(?:1[5-9]|2\d)\b",
    rf"^\W*(?:child|kid|děti|dítě|kind)\w*\W+{_FROM}\W+[0-2]\b",
)


# "Kolik bude dospělých", "How many adults will there be", "Wie viele Kinder sind es".
_ASKED = r"(?<=kolik )(?:vás |nás )?(?:bude|je|pojede|jede) (?=[a-z])|(?<=[a-z]) (?:will there be|are there|will come|sind es|sind dabei|kommen mit|fahren mit)$"


_SHORT = (
    ("kinder", r"ki(?:nd)?"),
    ("erwachsene", r"erw"),
    ("dospeli", r"dosp"),
    ("senioren", r"sen"),
    ("children", r"chd"),
)


def _in_full(folded: str) -> str:
    """As in "Ki. (3-14)", "Erw. (ab 15)": the kind ahead of its ages in full."""
    for word, source in _SHORT:
        folded = pattern(rf"^{source}\.? (?=\(|\d|ab\b|od\b|do\b|bis\b)").sub(f"{word} ", folded)
    return folded


@cache
def meaning_of(label: str) -> str | None:
    """What a label means, or None."""
    dotted = re.sub(r"(?<=\w)\.(?=\w)", " ", label) if " " not in label.strip() else label  # "pax.adult"
    dotted = re.sub(r"(?<=[a-z]{2})(?=[A-Z][a-z])", " ", dotted)  # "TravelDate"
    folded = fold(dotted).strip(" \t.:*#-_?()").replace("_", " ").replace("č.", "č").replace(" & ", " and ")
    folded = pattern(r"\bno\. (?=of\b)").sub("number ", folded)
    folded = pattern(_ASKED).sub(" ", _in_full(folded)).strip()
    if any(pattern(source).search(folded) for source in _OF_ANOTHER_KIND):
        return None
    if band := kind_of_band(folded) or _counted_kind(folded):
        return band
    plain = " ".join(pattern(_AGES).sub(" ", pattern(_WRAPPING).sub(" ", folded)).split())
    return _whole_label(folded) or _head_of(folded) or (_whole_label(plain) if plain not in {"", folded} else None)


def _counted_kind(folded: str) -> str | None:
    """As in "senior_qty", "child count": a kind of guest and that they are counted."""
    kind = pattern(r"\s(?:qty|quantity|count|num|pax|no)$").sub("", folded)
    meaning = _whole_label(kind) if kind != folded else None
    return meaning if meaning in KINDS else None


def _whole_label(folded: str) -> str | None:
    for meaning, source in (*SYNONYMS, *MEANINGS):
        if pattern(source).fullmatch(folded) or pattern(source).fullmatch(folded.replace(" ", "_")):
            return meaning
    return None


def _head_of(folded: str) -> str | None:
    plain = " ".join(pattern(_DECORATION).sub(" ", folded).split()).strip(" .:-")
    if plain == folded or not plain:
        return next((meaning for meaning, source in _HEADS if pattern(source).fullmatch(folded)), None)
    return _whole_label(plain) or next(
        (meaning for meaning, source in _HEADS if pattern(source).fullmatch(plain)), None
    )


def badge(label: str) -> tuple[str, bool]:
    """The label without its "new" badge, and whether it had one."""
    folded = fold(label)
    match = pattern(_BADGE).search(folded)
    if match is None or match.group() == folded:
        return label, False
    return (label[: match.start()] + label[match.end() :]).strip(), True

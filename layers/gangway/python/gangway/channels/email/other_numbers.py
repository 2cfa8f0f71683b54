# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Numbers that count no guest: told by the noun they stand beside, by their unit, or by the form they are written in.

"Ten minutes early", "15 let od svatby", "Seite 45", "train 173", "12 Harrow Lane", "tisíc díků". Where the safety net
(`doubts`) looks for numbers nobody read, it looks past these. Years alone are an age, so years stand here only with
what they are years of.
"""

from functools import cache

from gangway.channels.email.counting import number

# What is counted and is no guest; a word may stand between the number and the noun.
_COUNTED = (
    # animals and what is brought along
    r"dog|jezevčík\w*|labrador\w*|teriér\w*|pudl\w*|štěně|puppy|dachshund|dackel|welpe\w*|mops|katze|cat\b|kočk\w*|ps[aiyů]\w*|pejsk\w*|hund\w*|kočár\w*|prams?|buggy|stroller|kinderwagen|wheelchair\w*|vozík\w*|rollst\w+|suitcases?|kufr\w*|koffer|bags?\b|taš(?:k\w+|ek)|taschen?|parking|auto\w*|cars?\b",
    # food and drink
    r"vege?t\w*|vegan\w*|bezlep\w*|gluten\w*|lahv\w*|bottles?|flasche\w*|dort\w*|cake|torte|kytic\w*|bouquet|menu\w*|menü\w*|beers?|piv[ao]?\b|bier\w*|glass(?:es)?\b|sklenič?\w*|gläser|káv[ayu]?\b|kaffee|coffees?",
    # tables, cruises, bookings
    r"stůl|stolu?\w*|stoly|table|tables|tisch\w*|plav\w+|lo[dď](?:ě|í|i)\b|vyjíž\w+|potvrzen\w*|confirmations?|bestätigung\w*|boats\b|bookings?|cruises?|buchung\w*|fahrt\w*|rezervac\w*|objednávk\w*|reservierung\w*|services?|departures?\b|sailings?\b|odjezd\w*|spoj[eiuů]\w*|výlet\w*|trips?",
    # time and way
    r"nights?|noc\w*|nächte?|days?|dn[íyůe]\w*|tage\w*|weeks?|týdn\w*|wochen?|hours?|hodin\w*|stunden?|minut\w*|sekund\w*|seconds|steps\b|schod\w*|stufen|stops?\b|zastáv\w+|haltestellen?|stations?\b|stanic\w*|floors\b|pater\b|decks\b|palub[ay]?\b",
    # anything else
    r"generations?|generac\w*|generationen|things?|věci|sachen|dinge|questions?|otáz\w+|dotaz\w*|fragen?|hvězd\w+|stars?\b|sterne\w*|reviews?|pages\b|of (?:them|us|whom) (?:is|are|has|have)\b",
)
# What has a number as a name; the number stands behind it.
_NUMBERED = r"pokoj\w*(?: č(?:ís\w*)?\.?)?|pok\.|(?:room|rm\.?)(?: n(?:o|umber|r)\.?)?|zimmer(?: ?n(?:umme)?r\.?)?|zi\.?|apartm\w+|č\.?\s?p\.?|psč|ičo?|dič|vat|nr|no|number|číslo|pier|přístavišt\w*|anlegestelle|linka|klapka|ext|tram\w*|bus|linie|stůl č|table no|service|item|position|pozice|položka|leistung|kabin\w*|suite"
_NUMBERED_AT_ONCE = r"page|pages|stran[aěuy]|str\.?|stránk\w+|seiten?|chapter|kapitol\w+|kapitel|floor|patr[oeau]\w*|poschodí|stock|etage|deck|train|vlak\w*|zug|flight|flug|platform|gate|gleis|bahnsteig|nástupišt\w+|stanovišt\w+|kolej\w*|route|metro|house|dům|flat|po box|brána|ulic\w+(?: [a-z]+){1,3}|[a-z]+(?:gasse|straße|strasse|weg|allee)"
# A quantity: the unit stands behind the number, be it a figure or a word.
_UNITS = r"kč|czk|korun\w*|eur(?:o|os|a)?\b|€|,-|usd|\$|£|%|procent\w*|percent|per cent|prozent\w*|min\b|mins\b|minut\w*|km|kilomet\w+|m\b|met(?:r\w*|ers?|res?)\b|miles\b|kg|kilo\w*|stup(?:eň|ně|ňů)|degrees|grad\b"
_MARRIED = r"(?:od\s+(?:svatby|seznámení|promoce|maturity)|spolu\b(?! se?\b)|manželství|společného|svoji\b|přátelství|se známe|since|of (?:marriage|friendship|service|work)|together\b(?! with)|married|in a row|ehe\b|verheiratet|zusammen\b(?! mit)|freundschaft|lang\b)"
_YEARS = r"(?:let|roky|roků|rok|years?|yrs|jahren?)"
# As in "married 25 years", "spolu už dvanáct let", "seit zwanzig Jahren", "zehn schöne Jahre".
_OF_YEARS = (
    rf"\b(?:{{n}})\s+(?:(?:\w+)\s+)?{_YEARS}\s+(?:jsme\s+|se\s+|schon\s+|už\s+|been\s+|glücklich\s+|happily\s+)*{_MARRIED}",
    rf"\b(?:spolu|manželé|svoji|známe|married|together|other|friends|verheiratet|zusammen|kennen uns)\s+(?:(?:už|jsme|se|si|přes|skoro|now|for|over|almost|nearly|already|schon|seit|fast|über)\s+)*(?:{{n}})\s+{_YEARS}\b(?!\s*-?(?:old|alt)\b)",
    r"\b(?:seit|nach|after|po)\s+(?:über\s+|fast\s+|over\s+|almost\s+|nearly\s+)?(?:{n})\s+(?:jahren|years|letech)\b(?!\s+old)",
    r"\b(?:{n}) (?:wonderful|happy|long|great|lovely|schöne|glückliche|lange|wunderbare|krásných|šťastných|dlouhých|společných) (?:years|jahre|let)\b",
    r"\b(?:{n}) (?:summers?|winters?|years?|months?|weeks?|days?) (?:ago|before|earlier|back|in a row)\b",
    r"\b(?:před|vor) (?:{n}) (?:let\w*|rok\w*|měsíc\w*|týdn\w*|dny|jahren|monaten|wochen|tagen|sommern)\b",
    r"\b\d{1,3}\s*(?:let od|years? (?:of|since)|jahre)\b",
)
_FORMS = (
    r"\b(?:{n})\s+(?:\w+\s+)?(?:famil(?:y|ies|ien)|rodin\w*|couples|páry|paare)\b",
    r"\b(?:z|from)\s+(?:pokoje |room )?\d{3}\b",
    r"[\w.+-]+@[\w.-]+|(?:https?://|www\.)\S+",
    r"[€$£]\s?\d[\d.,]*",
    r"\b\d{3} ?\d{2}\b(?= [a-z])|\b\d+(?:st|nd|rd|th)\b|\b20\d\d\b",
    r"\b\d{1,3}\.?\s+(?:výroč\w*|narozenin\w*|anniversary|birthday|geburtstag\w*|hochzeitstag\w*)",
    r"\((?:\w+ )?\w+,? \d{1,3}(?: (?:let|years?(?: old)?|jahre))?\)",
    r"\b(?:one|ein\w*|jed(?:en|na|no|nu|nou|nom|né)) (?:more thing|question|side question|last|frage|dotaz|otázk\w+|věc|nach)|\b(?:day|den|tag) (?:one|1)\b|\bone of (?:the|those|your)\b|\bone[- ]way\b",
    r"(?:^|(?<=\n))\s*(?:line|item|order line|pos(?:ition|ten)?|zeile|řádek|položka|pol|bod)\b\.?\s*\d{1,2}(?:\s*[:.)-]|\s{2,})",
    r"^\s*\d{1,2}[.)]\s|(?<=\n)\s*\d{1,2}[.)]\s|\b\d\.\s?[a-e]\b|\b\d\. (?:třída|třídy|ročník\w*|klasse|grade|class)\b|\b\d{1,2}\s?-\s?\d{1,2}\s?(?:h|hod|uhr)?\b(?=\s*$)",
    r"\b(?:einer|eine|eines|zwei|one|two|jeden|jedna|dva) (?:davon|z nich|z nás|of them|of us|of whom)\b",
    r"\b(?:{n})\s+(?:z nás |of us |of them |von uns )?(?:platí|zaplatí|pays?|will pay|zahlt|zahlen|bezahlen|bezahlt)\b[^.!?\n]*",
    r"\b(?:oba|obě|both|beide)\s+(?=(?:pro|for|für|na|am|on|v)\b)|\bno one\b|\bfor one thing\b",
    r"\b(?:(?:we|we're|we are|we have) both|(?:wir|wir sind|wir haben) beide|(?:jsme|máme|my) (?:oba|obě))\b(?![^.,!?\n]{0,30}\b(?:s sebou|with us|dabei|mit)\b)",
    r"\b(?:ne|nikoli|not|nicht|místo|instead of|statt)\s+(?:{n})\b(?=\s*(?:$|[.,;!)]))",
    # "two children under 12": who they are was read, and blanked ahead of it
    r"(?<=\s\s)(?:under|below|up to|younger than|do|mladší(?: než)?|unter|bis|jünger als)\s+(?:1[0-5]|ten|twelve|fifteen|deseti|dvanácti|patnácti|zehn|zwölf|fünfzehn)\b(?=\s*(?:let|years?(?: old| of age)?|jahren?)?\s*(?:[.,;)!]|$))",
    r"\b(?:roční|jednoroční|půlroční)\s+mimin\w+",
    r"\b(?:{n}|tisíc\w*|tausend|thousand|million) (?:times )?(?:díky|díků|thanks|thank yous?|dank|grüße|pozdravů|cheers)\b",
    r"\b\d{1,4}[a-z]? (?:[a-z]+ ){1,2}(?:street|road|lane|avenue|drive|square|gardens|crescent|terrace)\b",
)
# "Auftrag 5512", "objednávka č. 811": so many guests would be told with a word for them.
OF_AN_ORDER = r"\b(?:auftrag\w*|bestellung|buchung|vorgang|order|booking|voucher|reference|objednavk[auy]|zakazk[auy]|akce)\.?\W{0,3}(?:n[or]\.?|c\.|number|nummer|cislo)?\W{0,2}\d{3,6}\b(?! ?[.:/-]?\d| *(?:\w+ )?(?:osob|lid|people|persons|adult|person|gast|guest|kart|ticket|listk|mist|dosp|erw|kind|det|senior|stud))"
# What the number was before: told, and overtaken by a "but".
_BEFORE = (
    r"\b(?:we were|i (?:told|said|booked|wrote)|byli jsme|byly jsme|hlásil[aiy]? jsem|wir waren|ich (?:hatte|habe))\b[^.!?\n]{0,40}\b(?:{n})\b(?=[^.!?\n]*\b(?:ale|but|aber|doch)\b[^.!?\n]*\b(?:now|teď|nyní|už|jetzt|nun)\b)",
    r"\b(?:původně|originally|at first|eigentlich|ursprünglich|zuerst|měl[iy] jsme (?:jet|být|přijet|přijít)|měl[oi]? nás (?:jet|být|přijet)|we were (?:going|meant|supposed) to be|there were (?:going|meant|supposed) to be|wir wollten|wir hätten|wir wären)\b[^.!?\n]{0,40}\b(?:{n})\b(?=[^.!?\n]*\b(?:ale|but|aber|doch)\b)",
)


@cache
def other_numbers() -> str:
    """Pattern source of all of them, for folded text."""
    whose = r"(?:of (?:your|the|our)|z vašich|ihrer|eurer|vaše|your|ihre)"
    nouns = "|".join(_COUNTED)
    sources = (
        *_FORMS[:3],
        rf"\b(?:{_NUMBERED})\W{{0,3}}\d[\d/]*\w?",
        rf"\b(?:{_NUMBERED_AT_ONCE}|(?:ec|ic|ice|rj|sc)(?= \d\d))(?:\s(?:č\.|no\.?|nr\.?|number))?\s\d{{1,4}}[a-z]?\b(?!\s+(?:z nás|of us|von uns))",
        rf"\b\d[\d .,]*\s*(?:{_UNITS})|\b(?:{{n}})\s+(?:{_UNITS})",
        *_FORMS[3:],
        *_OF_YEARS,
        OF_AN_ORDER,
        rf"\b(?:{{n}})\s+(?:{whose}\s+)?(?:\w+\s+)?(?:{nouns})",
        *_BEFORE,
    )
    return "|".join(sources).replace("{n}", number())

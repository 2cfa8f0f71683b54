# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""The words of a request in Czech, English and German; pattern sources for folded text.

Each list names one act. What is missing here makes a mail go to a person; what is here too much makes a machine act.
"""

BOOKS = (
    r"\b(?:objedn(?:ávám\w*|áváme|at|ám|áme|ali|ala|al|ejte|ávka|ávku|ávce)|zaobjedn\w+|rezervu(?:ji|ju|jeme|jte|j)\w*|(?:za)?rezervovat|(?:za)?rezervovala?|(?:za)?rezervovali|zarezervuj\w*|rezervac[ei]|rezervaci|zabooku\w+|zabookovat|bookn\w+|"
    r"zamluv\w+|koupit|zakoupit|koupili|přihlašuj\w+|přihlásit|počítejte s (?:námi|nama)|zapište (?:nás|mě|si)|prosím o (?:\w+ )?(?:\d+ |dva |dvě |tři |čtyři )?(?:míst|lístk|vstupen|jízden)\w+|bereme|vezmeme|"
    r"book(?:ing)?(?! (?:ref|number|no\b|confirm|id))|reserve|reservation|order(?:ing)?|put (?:us|me) down|sign (?:us|me) up|get us|purchase|buy|we'?ll take|i'?ll take|we will take|"
    r"buche[n]?|buchung(?:s\w+)?|auftrag|einbuchen|gebucht|reservier\w*|bestell\w*|bestellung|anmeld\w*|vormerken|nehmen (?:wir )?(?:die|den|das)|kaufen)\b"
)
BOOKS_IF_FREE = (
    r"\b(?:pokud (?:ano|je|bude|máte|by|to|tam)[^.?!\n]{0,40}(?:rezervujte|zarezervujte|objednejte|rovnou (?:prosím )?(?:rezerv|objedn)\w+|prosím (?:o )?(?:rezerv|objedn|zarezerv)\w+|zabookujte|zamluvte|počítejte|bookněte|nám (?:to|je|ji) (?:rezervujte|zarezervujte))|"
    r"(?:rezervujte|zarezervujte|objednejte|zamluvte|zabookujte)\b|(?:mohl[aiy]?|můžete|mohli) (?:byste|bys|by ste)?[^.?!\n]{0,50}\b(?:zarezervovat|rezervovat|objednat|zamluvit|zabookovat)\b|(?:könnten|können|würden) sie [^?!\n]{0,110}(?:buchen|reservieren|vormerken)|"
    r"if (?:so|yes|there (?:is|are)|you (?:do|have)|it'?s|available|possible)[^.?!\n]{0,40}(?:please )?(?:go ahead and )?(?:book|reserve)\b(?! if)|(?:please|pls|kindly|go ahead and) (?:just )?(?:book|reserve|put us down)|(?:could|can|would|will) (?:you|u) (?:please |kindly )?(?:book|reserve|put|get)|could (?:i|we) (?:please )?(?:book|reserve)|book (?:it|us|them) (?:straight away|right away|please|in|if)|"
    r"(?:wenn|falls|sofern)[^.?!\n]{0,50}(?:buchen|reservieren) sie|(?:bitte|dann) (?:gleich |direkt )?(?:buchen|reservieren)(?: sie)?|(?:buchen|reservieren|buchen|reserviert) (?:sie|ihr) (?:bitte|uns|mir|für|gleich|dann)|bitte (?:buchen|reservieren|um (?:buchung|reservierung)))"
)
MAY_BOOK = (
    r"\b(?:(?:je|bylo by|šlo by|dá se|lze|jde|můžeme si|mohu si|můžu si|mohli bychom si)\s+(?:\w+\s+){0,2}(?:možné\s+)?(?:\w+\s+){0,3}(?:rezervovat|objednat|zarezervovat|koupit|zamluvit)|(?:is|would) it (?:be )?possible to (?:book|reserve|get)|can (?:we|i|one) (?:still )?(?:book|reserve|get|join|come)|"
    r"(?:kann|könnte|könnten|können) (?:man|wir|ich)[^.?!\n]{0,60}(?:buchen|reservieren|bestellen|bekommen|mitfahren|mitkommen)|ist es möglich[^.?!\n]{0,60}(?:buchen|reservieren))\b"
)
ASKS_FOR_ROOM = (
    r"\b(?:máte (?:(?:\d+\.|[\w.:/-]*[\w:/-])[ ,]+){0,9}?(?:voln\w+|míst[oa]?\b|kapacit\w*|lístk\w*|termín|ještě něco)|(?:je|jsou|bude|budou|bylo by|byla by|zbývá|zbývají|najde se|našl[oa] by se|zbyl[oaoy])\s+(?:(?:\d+\.|[\w.:/-]*[\w:/-])[ ,]+){0,9}?(?:volno|voln[áéoýa]\b|volných|míst[oa]\b|kapacita|dostupn\w+|obsazen\w*|vyprodán\w*)|voln[áéoý] (?:míst|kapacit|termín|lod)\w*|máte (?:\w+ ){0,6}volno|"
    r"(?:volno|volná místa|volné kapacity)\b|dostupnost\w*|(?:jak je to|jak to (?:je|vypadá)|jak jste na tom)(?: \w+){0,3} s(?:e)? (?:\w+ ){0,2}(?:míst\w+|kapacit\w+|volnem|obsazenost\w+|lístk\w+|termín\w+)|kolik (?:\w+ ){0,3}(?:míst\w*|lístk\w+|voln\w+)|vejít|vejdeme|vešli|vejdou|dotaz na (?:voln|obsazen|kapacit)\w+|je (?:to )?(?:\w+ )?(?:ještě )?(?:volné|možné přijít|možné se)|obsazeno\b|plno\b|"
    r"(?:do|would|have) you (?:\w+ ){0,6}?(?:room|space|spaces|places?|seats?|availability|available|tables?|tickets|spots|capacity|free|anything)|(?:(?:is|are|will|would) there|there(?:'s| is| are| would be| will be)) (?:\w+ ){0,6}?(?:room|space|spaces|places?|seats?|availability|available|tables?|tickets|spots|capacity|anything|left)|"
    r"(?:any|still|check(?:ing)?) (?:\w+ ){0,3}?(?:availability|seats?|room|space|spaces|places|tickets left|spots|free)|availability|available\b|fully booked|sold out|(?:would|does|will|has) (?:the|this|that) [^?.!\n]{3,50} (?:have|got) (?:any |enough )?(?:room|space|seats|places)|is (?:it|this|that|the [^.?!\n]{3,40}) (?:still )?(?:available|free|full|sold out|possible)|can you (?:fit|accommodate|take) (?:us|\d|\w+ (?:people|adults))|(?:has|have|got) (?:\w+ )?(?:room|space|seats|places) (?:for|left)|(?:any|what are the) chances? (?:of|for) (?:\w+ ){0,3}(?:seats?|places?|spots?|tickets?|tables?)|how many (?:\w+ ){0,2}(?:seats?|places?|spots?|tickets?|tables?)|"
    r"(?:haben|hätten|habt|gibt|gäbe|wären|sind|ist|wäre)\s+(?:(?:\d+\.|[\w.:/-]*[\w:/-])[ ,]+){0,10}?(?:\w*plätze|\w*platz|frei\b|freie|verfügbar\w*|kapazität\w*|karten|tickets|ausgebucht|möglich)|wie (?:sieht es|sieht's|schaut es|schaut's|steht es)[^.?!\n]{0,30}(?:plätzen|verfügbarkeit|karten|platz)|wie viele (?:\w+ ){0,2}(?:plätze|karten)|noch (?:\w+ ){0,3}?(?:plätze|platz|frei|etwas frei|freie|karten)|freie plätze|verfügbarkeit\w*|ausgebucht|platzanfrage)\b"
)
WISHES = (
    r"\b(?:(?:rádi|ráda|rád|chtěl[aiy]?|chceme|chci|potřebuj\w+|potřeboval\w*|poprosil\w*|poprosím\w*|chtěl[aiy]? by\w*|máme zájem o|mám zájem o)\b|bychom (?:si )?(?:\w+ )?(?:jeli|přijeli|vyjeli|dali|šli|vyrazili)|(?:přijdeme|pojedeme|přijedeme|jedeme)\b|"
    r"(?:we|i)(?:'?d| would|'?ll)? ?(?:love|like|want|wish|prefer|need|are interested|am interested|are coming|will come|go for)|looking (?:to|forward to going)|interested in|"
    r"(?:wir|ich) (?:möchte[n]?|würde[n]?|will|wollen|hätte[n]? gern\w*|kommen|fahren|interessieren?)|möchte[n]?|bitte (?:um )?(?:einen|eine|zwei|drei|vier|fünf|sechs|\d+) (?:\w+ ){0,2}(?:tisch|plätze|\w*karten|tickets|billett?e|fahrkarten)|(?:schicken|senden|geben|machen) (?:sie|sie bitte) (?:mir|uns) (?:bitte )?(?:einen|eine|zwei|drei|vier|fünf|sechs|\d+) (?:\w+ ){0,2}(?:tisch|plätze|\w*karten|tickets|billett?e|fahrkarten)|prosím\w* (?:si )?(?:o )?(?:jednu|jeden|dva|dvě|tři|čtyři|pět|šest|\d+) ?x? (?:\w+ ){0,2}(?:míst|lístk|lístek|vstupen|jízden)\w*|(?:pošlete|zašlete|připravte|nachystejte|vystavte|dejte) (?:mi|nám) (?:prosím )?(?:jednu|jeden|dva|dvě|tři|čtyři|pět|šest|\d+) ?x? (?:\w+ ){0,2}(?:míst|lístk|lístek|vstupen|jízden)\w*|please (?:send|give|get|issue|arrange|prepare|hold|save)? ?(?:me |us )?(?:(?:a|one|two|three|four|five|six|\d+) )?(?:\w+ ){0,2}(?:tickets?|seats?|places?|table) (?:for|on)|würde[n]? (?:wir|ich) gern\w*|hätten (?:wir )?gern\w*)"
)
CANCELS = (
    r"\b(?:zruš(?:te|it|íme|im|ím|ujeme|uji|uju|ení|ení\w*|te\w*)|ruším(?:e)?|stornu(?:ji|jeme|jte|j)\w*|stornovat|storno|odhlásit|odhlašuj\w+|odřík\w+|odvolávám\w*|"
    r"cancel(?:l?ing|l?ed|lation)?|call(?:ing)? (?:it )?off|stornier\w*|stornierung|absagen|abzusagen|sagen wir [^.]{0,40}ab|annullier\w*|kündig\w*)\b"
)
ABOUT_CANCELLING = (
    r"(?:\b(?:storno\s?podmín\w+|stornovací\w* podmín\w*|storno\s?poplat\w+|stornogebühr\w*|stornobedingung\w*|stornierungs(?:bedingung|gebühr|kosten|frist)\w*|cancell?ation (?:polic|fee|term|condition|charge)\w*|"
    r"(?:do kdy|dokdy|jak|kdy|zda|jestli|za jakých podmínek|kolik (?:stojí|činí|je))[^.?!\n]{0,50}(?:zrušit|stornovat|zrušení|storno)|(?:je|jde|dá se|lze|bylo by|šlo by|můžu|můžeme|mohu|mohli bychom)[^.?!\n]{0,40}(?:zrušit|stornovat)|co když[^.?!\n]{0,60}(?:zruš|storn)\w+|"
    r"(?:can|could|may|might) (?:i|we)(?: still)? cancel|(?:is|would) it (?:be )?(?:still )?possible to cancel|(?:how|until when|by when|what happens|what if|when)[^.?!\n]{0,50}cancel\w*|free cancell?ation|cancel (?:for free|free of charge)|are we able to cancel|"
    r"(?:bis wann|wie|wann|was kostet|was passiert|ob)[^.?!\n]{0,50}(?:storn\w+|abs?sagen)|(?:kann|können|könnten|dürfen) (?:wir|ich|man)[^.?!\n]{0,60}(?:storn\w+|absagen)|kostenlos\w* (?:storn\w+|absag\w+)|ist (?:eine )?(?:kostenlose )?(?:storn\w+|absage)[^.?!\n]{0,30}möglich))"
)
CONDITION = r"\b(?:pokud|jestliže|jestli|kdyby|v případě,? že|když (?:bude|budou|nebude|prší)|ledaže|za předpokladu|(?:pod|s|za) podmínk\w+|podmínkou (?:je|by)|if|unless|in case|provided|depending|assuming|as long as|wenn|falls|sofern|vorausgesetzt|es sei denn|im fall\w*|bei (?:regen|schlecht\w*))\b"
DOUBTS = (
    r"\b(?:možná|asi (?:budeme|bychom|zruš|ne)|uvažuj\w+|zvažuj\w+|přemýšl\w+|zatím|nejsme si jist\w+|nevíme|ještě (?:se )?(?:rozm|uvid|dáme|rozhod)\w+|rozmysl\w+|eventuálně|(?<!jinou )(?<!jiná )(?<!jiné )možnost|might|may have to|may need|maybe|perhaps|thinking (?:of|about)|considering|not sure|possibly|probably|would like to know|"
    r"wondering|vielleicht|eventuell|möglicherweise|überlegen|überlege|unsicher|wissen (?:noch )?nicht|unter umständen|evtl|müssten (?:wir )?(?:vielleicht|eventuell)|wahrscheinlich|let you know|dáme vědět|melden uns)\b"
)
RETRACTS = (
    r"\b(?:ne(?:zruš|ruš|storn)\w+|zrušení (?:prosím )?(?:neplatí|ruším|beru zpět|nemyslel\w*)|storno (?:neplatí|prosím neprovád\w+|beru zpět)|be(?:ru|reme) (?:\w+ )?zpět|(?:vzít|bereme|beru) (?:to|storno|zrušení) zpět|neplatí\b[^.?!\n]{0,30}(?:zruš|storn)|přece jen|nakonec (?:přijedeme|pojedeme|dorazíme|jedeme)|ignorujte|"
    r"(?:do not|don'?t|please don'?t|not to|no longer (?:want|need|wish) to|didn'?t mean to|never) cancel|disregard|ignore (?:my|our|the) (?:previous|last|earlier|cancell?ation)|withdraw (?:my|our|the) cancell?ation|take back|undo|reinstate|after all|"
    r"nicht (?:zu )?storn\w+|nicht (?:ab(?:zu)?sagen)|doch nicht (?:storn|absag)\w*|(?:stornierung|absage) (?:zurück|ist hinfällig|bitte ignorieren|rückgängig)|zurückziehen|rückgängig|nehmen (?:wir )?(?:die|unsere) (?:stornierung|absage)|doch (?:kommen|fahren|teilnehmen)|kommen doch)\b"
)
PARTIAL = r"\b(?:(?:jedn[oauei]\w*|jednoho|dvě|dva|dvou|\d+)\s+(?:dítě\w*|dospěl\w*|osob\w*|míst[oa]|lístk\w*|vstupenk\w*|lístky|z\b)|(?:one|two|\d+) (?:of|person|people|adults?|child(?:ren)?|kids?|seats?|tickets?|places?)|(?:ein\w*|zwei|\d+) (?:person(?:en)?|kind(?:er)?|erwachsene\w*|pl[aä]tze?|karten?|der)|only (?:one|the)|jen (?:jedn|část|to)|pouze|nur)\b"
CHANGES = (
    r"\b(?:změn(?:it|a|u|ě|ou|te|íme|ili|ila)\w*|změnit|přesun\w*|přeh(?:odit|odili|oďte|azovat)\w*|posun\w*|přelož\w*|přebook\w*|přeobjedn\w*|přid(?:at|áte|ejte|ali|ala|áme)\b|navýšit|navyš\w+|zvýšit|sníž\w+|ubrat|doplnit|upravit|uprav\w+|"
    r"místo \w+(?:ého|ých|ího)\b|místo (?:v |ve |na )?(?:\d|toho|původn\w+|pátk|sobot|neděl|pond|úter|střed|čtvrt|dvou|tří|čtyř|pěti|šesti|jedn|večer|pláv|plav)\w*|namísto|raději|radši|bude(?:me)? (?:nás )?(?:o jedn|o \d|více|víc|méně|míň)\w*|navíc|nově|přejít na|vyměnit|přestup\w*|jiný (?:den|termín|čas)|jinou? (?:hodinu|loď|plavbu)|nebude(?:me)? \w+,? ale|bude nás|nás bude|přibra\w+|přibere\w*|přibyl\w*|přibude\w*|přidal\w* se|přidá se|správně (?:má |mělo |by mělo )?(?:to )?být|má (?:to )?(?:správně )?být|špatn\w+ (?:den|datum|čas|termín|hodin)\w*|nepřijed\w+|nepojed\w+|"
    r"chang\w+|mov(?:e|ing)\b|push (?:us|ours?|that|me)|bump (?:us|it)|shift (?:us|our|it)|(?:is|are|has|have|will be) (?:also )?join(?:ing|ed) us|should (?:be|have been|read|say)|wrong (?:date|day|time|number)|make (?:it|that)\b|reschedul\w*|postpone\w*|push (?:it )?back|bring (?:it )?forward|instead|rather than|switch\w*|swap|upgrad\w*|amend\w*|modif\w+|add (?:one|two|a|an|another|\d)|one more|two more|extra person|one (?:less|fewer)|reduce|increase|now be|(?:we'?ll|we will) be|rebook|different (?:day|time|date)|"
    r"änder\w*|umbuch\w*|falsche[nrs]? (?:tag|datum|uhrzeit|abfahrt|zeit|termin)|(?:kommt|kommen|stößt|stoßen) (?:\w+ ){0,3}dazu|richtig (?:ist|wäre|muss)|verschieb\w*|verleg\w*|statt\b|anstatt|anstelle|lieber|hinzu\w*|dazu\w*|sind (?:wir )?(?:nun|jetzt|doch|nur)|wir sind (?:nun|jetzt|doch|nur)|erhöh\w*|reduzier\w*|tausch\w*|wechsel\w*|umbuchung|vorverleg\w*|nun doch|stattdessen|eine person (?:mehr|weniger)|mehr personen|weniger|umsteigen)\b"
)
ACCEPTS = (
    r"(?:^|[\s,.!;])(?:ano|jo|jasně|potvrzuj\w+|potvrdit|souhlas\w*|bereme|beru|berem|platí|v pořádku|závazně|domluveno|můžeme|vyhovuje|sedí|bere se|super,? (?:bereme|platí)|přijím\w+|akceptuj\w+|počítejte s|těšíme se|"
    r"yes|yep|yeah|confirm\w*|agree\w*|accept\w*|go ahead|that'?s (?:fine|perfect|great)|that works|works for us|sounds (?:good|great|perfect)|perfect|deal|we'?ll take (?:it|them)|i'?ll take (?:it|them)|please (?:proceed|book|go ahead)|"
    r"ja|jawohl|bestätig\w*|einverstanden|passt|nehmen(?: wir)?(?: das| es| an)?|nehme(?: ich)?(?: das| es| an)?|nehmen das|annehmen|zugesagt|gerne?|gebongt|in ordnung|okay|ok|klingt gut|so machen wir)(?=$|[\s,.!;)])"
)
DECLINES = (
    r"\b(?:bohužel|nehodí|nechceme|nechci|nevyužije\w*|nevyužij\w+|odmít\w+|ne(?:máme|mám) (?:už )?zájem|ne,? děkuj\w+|už (?:ne|nepotřebuj)\w*|nemůžeme|nepřijedeme|vzdáváme|rozmysleli|(?:našli|vybrali|zvolili) (?:jsme )?(?:si )?(?:už )?jin\w+|jsme si (?:na\w+ )?(?:vybrali|zvolili|našli) (?:už )?jin\w+|rozhodli (?:jsme )?(?:se )?(?:jinak|pro jin\w+)|dáme přednost jin\w+|tentokrát ne\w*|máme jiný program|nakonec ne\w*|"
    r"no,? thank(?:s| you)|so,? no|too (?:expensive|late|early|pricey)|unfortunately|we (?:have )?decided (?:against|not)|not interested|decline\w*|won'?t (?:be|need|take)|can'?t make|don'?t (?:want|need)|no longer (?:want|need|require)|pass on|changed our minds?|(?:found|chosen|booked|gone with|going with|going for|go with|opted for) (?:something|another|someone|somewhere|a different)|other plans|(?:have to|will|'ll|going to|let's) pass|won'?t be (?:going ahead|taking)|not (?:be )?(?:going ahead|taking)|not suit|doesn'?t (?:suit|work)|"
    r"leider|kein interesse|nein,? danke|doch nicht|ablehnen|lehnen (?:wir )?ab|nehmen? (?:wir )?(?:\w+ ){0,4}nicht(?: an)?|verzichten|nicht (?:mehr )?(?:annehmen|benötig\w+|nehmen|passt|wahrnehmen)|anders entschieden|(?:für )?(?:etwas ander\w+|ein ander\w+ \w+) (?:entschieden|gefunden|gewählt|gebucht)|anderweitig|absagen|passt (?:uns )?(?:leider )?nicht)\b"
)
# A refusal that a number of guests beside it does not make doubtful: "we no longer need the table for two".
DECLINES_FIRMLY = r"\b(?:no longer (?:want|need|require)|not interested|decided against|not (?:be )?going ahead|(?:found|chosen|booked|gone with|going with|opted for) (?:something|another|somewhere|a different)|nevyužij\w+|ne(?:máme|mám) (?:už )?zájem|(?:našli|vybrali|zvolili) (?:jsme )?(?:si )?(?:už )?jin\w+|už (?:nepotřebuj\w+|nechceme)|kein interesse|anderweitig|nicht (?:mehr )?benötig\w+|verzichten|anders entschieden)\b"
THANKS_ONLY = (
    r"^(?:\W|dobrý (?:den|večer)|hezký den|ahoj|zdravím|hello|hi|hey|hallo|guten (?:tag|morgen|abend)|dear (?:\w+ ?){1,3}|sehr geehrte damen und herren|moc|mnohokrát|srdečně|předem|vám|ještě jednou|děkuj\w+|dekuj\w+|díky|dík|thank(?:s| you)|very|so|much|many|great|perfect|super|lovely|wonderful|brilliant|a lot|for (?:the|your) (?:quick |fast |prompt )?(?:\w+ )?(?:confirmation|reply|response|tickets|e-?mail)|"
    r"za (?:rychl\w+ )?(?:potvrzení|odpověď|vyřízení|zprávu|lístky|vstupenky|rezervaci)|a|und|and|těší(?:me|m) se|tesime se|na (?:vás|plavbu|viděnou)|už|we(?:'re| are)? look(?:ing)? forward(?: to (?:it|the (?:cruise|trip)|seeing you))?|see you (?:then|soon|there|on \w+)|vielen|besten|herzlichen|lieben|dank|danke|schön|sehr|für (?:die|ihre) (?:schnelle )?(?:bestätigung|antwort|rückmeldung|tickets)|"
    r"wir freuen uns(?: schon)?(?: auf (?:die fahrt|den abend))?|bis (?:dann|bald)|s pozdravem|kind regards|best regards|regards|best|viele grüße|liebe grüße|lg|mfg|mit freundlichen grüßen|prima|toll|ok|okay|vše v pořádku|v pořádku|přijato|received|erhalten|skvělé|výborně|paráda)+(?:[a-z]+[.,&!-]*\s*){0,3}$"
)
COMPLAINS = (
    r"\b(?:stížnost\w*|stěžuj\w+|reklamac\w+|reklamuj\w+|reklamovat|nespokojen\w*|zklamán\w*|zklaman\w*|otřesn\w+|hrozn\w+|ostud\w+|nepřijateln\w+|vrácení (?:peněz|částky|poloviny|ceny)|vrátit (?:peníze|částku)|vraťte|náhrad\w+ škody|odškodn\w+|čoi\b|"
    r"complain\w*|disappoint\w*|refund\w*|terrible|awful|unacceptable|horrible|rude|compensation|money back|reimburs\w*|dissatisf\w*|disgust\w*|"
    r"beschwerde\w*|reklamation\w*|enttäusch\w*|unzumutbar|unverschämt\w*|erstattung|rückerstattung|erstatten|entschädigung|geld zurück|schrecklich|katastroph\w*|unzufrieden\w*|mangelhaft|beschwer\w+)\b"
)
PRAISES = (
    r"\b(?:(?:bylo|byla|byl) to (?:\w+ )?(?:krásn|úžasn|skvěl|nádhern|super|bezva)\w*|úžasn\w+|nádhern\w+ (?:večer|zážit|plavb)\w*|moc (?:jsme si|se nám) [^.]{0,20}(?:užil|líbil)\w*|líbilo se nám|doporučíme|pochval\w*|chválí\w*|skvělý (?:zážitek|večer)|"
    r"(?:it|the \w+) was (?:\w+ )?(?:wonderful|amazing|fantastic|great|lovely|brilliant|perfect|unforgettable)|we (?:really |absolutely )?(?:loved|enjoyed)|had a (?:wonderful|great|lovely|fantastic)|will (?:definitely )?recommend|compliments?|"
    r"war (?:einfach |wirklich |sehr )?(?:traumhaft|wunderbar|toll|wunderschön|großartig|fantastisch|super|perfekt|klasse)|hat uns (?:sehr )?gefallen|empfehlen (?:euch|sie) weiter|lob\b|begeistert)\b"
)
HAGGLES = (
    r"\b(?:slev[auěoy]?\b|slevou|slevy|levněj\w*|lepší cen\w*|nižší cen\w*|výhodněj\w+|množstevn\w+|skupinov\w+ cen\w*|provizi?\w*|marž\w*|netto cen\w*|cenov\w+ nabídk\w+|individuální (?:cen|nabídk)\w*|discount\w*|cheaper|better price|best price|special (?:price|rate)|lower price|group rate|price reduction|negotiat\w*|commission|deal on|knock|"
    r"rabatt\w*|preisnachlass|nachlass|günstig\w+|sonderpreis\w*|gruppenpreis\w*|gruppentarif\w*|preislich|ermäßigung\w*|skonto|provision|entgegenkommen)\b"
)
INVOICES = r"\b(?:faktur\w*|daňov\w+ doklad\w*|účtenk\w*|dobropis\w*|doklad\w* o (?:platb|zaplac)\w*|splatnost\w*|dič\b|upomínk\w*|zálohov\w+|invoices?|receipt|vat\b|billing|credit note|payment (?:reminder|overdue)|proforma|rechnung\w*|mahnung\w*|quittung\w*|beleg\w*|ust-?id\w*|gutschrift\w*|umsatzsteuer\w*)\b"
OTHER_BUSINESS = (
    r"\b(?:životopis\w*|volné? (?:pracovní )?(?:pozic|míst[oa] (?:na pozici|kapitán|číšn|brigád))\w*|brigád\w*|hledáte (?:\w+ )?(?:zaměstnan|číšník|kolegy|brigád)\w*|ucházím\w*|o práci|zaměstnán\w*|job\b|vacanc\w+|apply for|application for|cv\b|résumé|resume attached|hiring|internship|bewerb\w*|stellen(?:angebot|anzeige)\w*|lebenslauf|praktikum|aushilfe|"
    r"advokát\w*|právní\w*|předžalobn\w+|žalob\w*|soud\w*|gdpr|osobní\w* údaj\w*|lawyer|legal action|solicitor|attorney|sue\b|court|data protection|personal data|anwalt\w*|klage\b|gericht\w*|rechtlich\w*|dsgvo|datenschutz\w*|abmahnung|"
    r"novin[aá]ř\w*|reportáž\w*|rozhovor\w*|journalist\w*|interview|influencer\w*|spoluprác\w+|partnership|cooperation|collaborat\w*|zusammenarbeit|kooperation|presse\w*|ztrat\w+|ztráta|zapomněl\w*|zapomnět\w*|nalezen\w*|našl[ai]? (?:jste|jsme) (?:\w+ )?(?:brýle|mobil|telefon|bundu|peněžen)\w*|lost (?:property|my|our|and found)|left (?:my|our|a|an) (?!on )\w+ (?:on|in|behind)|forgot (?:my|our)|verloren|vergessen|fundsachen?|fundbüro|"
    r"dárkov\w+ (?:poukaz|certifik|kupon)\w*|gift (?:voucher|card|certificate)s?|geschenkgutschein\w*|gutschein\b(?!\w*nr)|dar\w* poukaz\w*)\b"
)
INJECTS = (
    r"(?:\b(?:ignore|disregard|forget|override) (?:all |any |the |your |my )*(?:previous|prior|above|earlier|preceding|other|safety|system)?\s*(?:instructions?|rules|prompts?|guidelines|directions)|\byou are (?:now )?(?:an? )?(?:in (?:maintenance|developer|admin|debug)|(?:helpful )?assistant|ai\b|language model)|\b(?:system|assistant|admin|ai|bot|llm|gpt)\s*(?:prompt|message|override|note)?\s*:|"
    r"</?(?:system|assistant|instructions?|prompt|admin)\b|\bprice\s*[=:]\s*0|\b(?:maintenance|developer|admin|debug) mode|\bas an ai\b|\bpokyny? pro (?:ai|systém|asistent|robot|automat)\w*|\bignoruj(?:te)? (?:všechny |veškeré )?(?:předchozí|ostatní|výše)\w*|\bzapomeň(?:te)? (?:na )?(?:všechny |předchozí )\w*|\bjsi (?:nyní|teď) |\bjsi (?:ai|asistent|jazykový)|\bsystémov\w+ (?:pokyn|zpráv)\w*|"
    r"\bignorier\w* (?:sie )?(?:alle |die )?(?:vorherigen|bisherigen|obigen|früheren)\w*|\banweisung(?:en)? (?:an|für) (?:die |das |den )?(?:ki|system|assistent|bot)\w*|\bdu bist (?:jetzt|nun) |\b(?:note|instruction|message|attention|command)s? (?:to|for) (?:the )?(?:ai|assistant|bot|model|system|automat|machine)\w*|\bdo not notify|\bwithout mentioning|\bdiscount code|\bset (?:the )?price|\bmark (?:it|this|the \w+) as paid|\bconfirm without (?:payment|checking)|\bnew instructions?\s*:|\bsudo\b|\bdrop table\b)"
)
BOOKED_ALREADY = (
    r"(?:\b(?:(?:zatím|ještě) (?:\w+ )?ne(?:rezerv|objedn|zarezerv|bookuj)\w*|ne(?:rezerv|objedn|zarezerv)\w+|(?:objednal|rezervoval|zarezervoval|koupil|zaplatil)[aiy]? (?:jsem|jsme)|(?:jsem|jsme) (?:\w+ ){0,3}(?:objednal|rezervoval|zarezervoval|koupil|zaplatil)[aiy]?|nepřišl\w+|neobdržel\w+|nedostal[aiy]? (?:jsem|jsme)|"
    r"(?:don'?t|do not|not|never) (?:\w+ ){0,2}(?:book|reserve)\b|(?:we|i)(?:'ve| have)? (?:already |just )?(?:booked|reserved|ordered|paid)|(?:never|not|haven'?t|hasn'?t|didn'?t) (?:\w+ ){0,2}receiv\w*|(?:did|have) you (?:receive|get|got|received)|still (?:deciding|thinking|considering)|yet to decide|not sure (?:yet|if|whether)|"
    r"resend|(?:send|get) (?:us |me )?(?:the |our |my )?tickets again|lost (?:our|my|the)|(?:can'?t|cannot|can not) find|(?:our|my) (?:existing |confirmed |recent )?(?:booking|reservation|tickets?) (?:for|on|from|is|was|has)|znovu (?:poslat|zaslat|pošl\w+)|(?:pošl\w+|zašl\w+) (?:\w+ ){0,2}(?:znovu|vstupenky|lístky)|ztratil\w*|nemůž\w+ najít|"
    r"(?:naše|moje) rezervace (?:na|je|ze|z)\b|(?:unsere|meine) (?:buchung|reservierung|karten|tickets) (?:am|vom|für|ist|sind|auf)|nochmals? (?:zu)?(?:senden|schicken)|erneut (?:zu)?(?:senden|schicken)|"
    r"(?:noch )?nichts? (?:\w+ )?(?:zu )?(?:buchen|reservieren|bestellen)|(?:haben|habe|hatten|hatte) [^.?!\n]{0,90}(?:gebucht|reserviert|bestellt|bezahlt)|keine (?:bestätigung|antwort)|nicht erhalten|überlegen noch|überlege noch)\b)"
)
ASKS_FOR_BOOKING = r"(?:\b(?:objednáv(?:ám|áme)|objedn(?:ám|áme|ejte)|rezervuj(?:i|eme|te|u)?|zarezervuj\w*|zamlouvám\w*|prosím\w* o|(?:chtěl|rád|ráda|rádi|chci|chceme|potřeb(?:uj|ov)|popros)\w*|bereme|please|pls|kindly|(?:would|'d) (?:like|love)|want to|i'?ll|we'?ll|looking to|need|buche|buchen wir|wir (?:\w+ ){0,3}buchen|wir buchen|bestelle\w*|möchte\w*|würde\w*|bitte|reserviere\w*|hätte\w* gern\w*)\b)"
OFFERS = r"\b(?:nabídk\w*|offer\w*|angebot\w*|option\b|proposal|quote)\b"
ASKS_US_TO_CONFIRM = r"\b(?:(?:please|kindly|pls|can you|could you|would you)(?: please)? (?:\w+ )?confirm\w*|potvrďte\w*|(?:prosím\w* o|čekám\w* na|za) potvrzení\w*|bestätigen sie|bitte (?:um )?bestätig\w*|um bestätigung|awaiting (?:your )?confirmation|confirm (?:receipt|back|to me|by))\b"
ACCEPTS_FIRMLY = r"\b(?:potvrzuj\w+|souhlas\w*|bereme|beru|závazně|platí|přijím\w+|akceptuj\w+|(?:we|i) confirm|confirmed|i agree|we agree|we accept|i accept|go ahead|we'?ll take (?:it|them)|i'?ll take (?:it|them)|please (?:proceed|book)|bestätige\w*|einverstanden|nehmen|annehmen|buchen)\b"
BUT = r"\b(?:ale|jen|jenom|jenže|však|pouze|akorát|but|only|except|however|though|just(?! perfect| great)|aber|nur|jedoch|allerdings|plus|also|navíc|ještě|add|window|okna|okno|fenster\w*|raději|radši|lieber|rather|instead|místo|statt)\b"
NOT_YET = (
    r"\b(?:(?:i|we)(?:'ll| will)? (?:\w+ )?think|think (?:about|it) |get back|come back to you|let you know|consider\w*|ozv(?:u|eme|em)|promysl\w*|rozmysl\w*|přemysl\w*|porad\w+|uvidíme|zvážím\w*|přemýšl\w*|überleg\w*|melde[n]? (?:mich|uns)|bedenken|noch nicht|not yet|zatím|maybe|perhaps|možná|vielleicht|"
    r"not (?:yes|no|sure)|(?:does|do|is|are|would|will|can)n'?t|nevím\w*|nejsem si|nejsme si|unsure)\b"
)
ANOTHER_SERVICE = r"\b(?:book|order|reserve|objedn\w+|rezerv\w+|zajist\w+|buch\w+|bestell\w+|reservier\w+)\s+(?:\w+\s+){0,3}(?:taxi\w*|transfer\w*|ubytován\w*|flight\w*|letenk\w*)\b"
POSSIBLE = (
    r"\b(?:pokud (?:to |je to |bude |je |by (?:to )?)?(?:jde|půjde|šlo|možno|možné|volno|volné|místo|ještě (?:je|bude) (?:volno|místo))|jestli (?:to )?(?:jde|je možné)|if (?:at all )?(?:possible|available|there is (?:room|space|availability)|you (?:have|can|could)|that'?s (?:ok|possible)|it'?s (?:possible|available)|so)|"
    r"(?:wenn|falls|sofern) (?:es |das )?(?:\w+ )?(?:möglich|geht|noch (?:frei|plätze|platz)|verfügbar|frei)|if (?:there(?:'s| is| are)|you(?:'ve)?) (?:got |have |still )?(?:any|a|one|some)?\s?(?:chance|possibility|way|availability|window|left|free|one)\b[^.!?\n]{0,30}|if you (?:can )?manage|if (?:this|that) (?:works|is ok|is fine|suits)|(?:pokud|jestli|kdyby) (?:by )?(?:\w+ ){0,3}(?:možnost|šlo|možné|mohli|okn\w+|volno)|(?:wenn|falls) (?:\w+ ){0,3}(?:geht|möglich|fenster\w*|frei)|if there(?:'s| is| are)(?=\s*(?:$|[.!,\n]))|if not|pokud ano|wenn ja|falls ja|pokud ne)\b"
)
ENQUIRES = r"\b(?:zeptat\w*|vědět|informac\w+|dotaz\w*|wissen|fragen|informationen|auskunft|to know|to ask|wonder\w*|inquire|enquire|information)\b"
FIRMLY_BOOKS = r"\b(?:(?:závazně )?objednávám\w*|objednáváme|rezervuji|zarezervujte|objednejte|please (?:book|reserve)|i(?:'d| would) like to (?:book|reserve|order)|we(?:'d| would) like to (?:book|reserve|order)|(?:hiermit )?(?:buche|buchen|bestelle|bestellen|reserviere) (?:ich|wir)|bitte (?:buchen|reservieren) sie)\b"

# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""A text that speaks of itself as a text: a draft, a test, a sample, a copy, or one that was not meant for us.

"DRAFT do not send", "Zkouška nového poštovního programu", "Der folgende Satz stammt aus dem Übungsheft", "wrong thread, this
was meant for our landlord", "Lenko, mrkni na to a pak jim to pošli": whatever wish stands beside it, nobody has it.
For one folded sentence; the subject is one.
"""

from gangway.channels.email.folding import has

_ANY = r"(?:[^.!?\n]|(?<=\d)\.(?=\d))"
_SYSTEM = r"(?:address|e-?mail\w*|mail\w*|forms?|systems?|chat-?bots?|bots?|inbox|machine|robots?|ai|server|website|reader|software|program\w*|adres\w+|formulář\w*|systém\w*|automat\w*|schránk\w+|pošt\w+|stroj\w*|adresse|formular\w*|roboter\w*|postfach|ki|rechner|technik)"
_WORKS = r"(?:works?|working|arrives?|gets? (?:through|there|to you)|does|do|replies|reacts?|reads?|responds?|understands?|copes?|chod\w+|fung\w+|udělá|dělá|reaguj\w+|pozná|poradí|pobere|přečte|umí|funktionier\w+|ankomm\w*|macht|reagiert|klappt|läuft|versteht|liest|kann)"
_LEARNS = r"(?:if|whether|that|what|how|jestli|zda|zdali|co|jak|ob|was|wie)"

# Words that no wish is told with: of drafts, of inventions, of schooling.
_UNREAL = (
    r"\b(?:drafts?|drafted|(?:dry|trial|practice|test) runs?|mock(?:-| )?ups?|mock (?:booking|order|e-?mail|request)\w*|dummy|placeholders?|specimen|lorem ipsum|fictitious|fictional|made[- ]up(?! (?:of|my|our|his|her|their))|imaginary|hypothetical\w*|make-believe|pretend\w*|role-?play\w*|fake|bogus|templates?|(?<!for )(?<![.@\w-])examples?|sample (?:text|booking|order|mail|e-?mail|message|request|letter|line|wording|data|reservation|sentence|only)|samples? (?:from|only|for)|(?:just|only|merely|a) sample|(?:for|staff|desk|reception) training (?!on\b)(?:\w+ )?(?:text|example|exercise|purpose|manual|course|material|message|day|session)?\w*|training (?:text|message|e-?mail|exercise|material|data|purposes?|booking|order|case|sheet|mail|manual)|homework|textbooks?|workbooks?|exercise (?:book|sheet|from|for|only)|just an exercise|work of fiction|demo|demonstration|sandbox|qa (?:check|test|run)|quality check|(?:dress )?rehearsal|expression of interest|practi[cs]e (?:e-?mail|mail|message|order|booking|text|letter|request)|(?:for|in) (?:my|our|an?) (?:\w+ )?(?:english|czech|german|it|computer|ict|language) (?:class|lesson|course)|(?:for|to) (?:the )?(?:training|instruction) of (?:our|new|my)|practi[sc]ing|spell-?check\w*|only the text|just the text|(?:for|to) (?:view|viewing|illustration)(?: purposes)?(?: only)?|(?:for|of) (?:our|the|next \w+) (?:\w+ )?(?:brochure|leaflet|flyer|catalogue)|brochure text|website (?:text|copy)|wording|proof-?read\w*|phrase (?:it|this)|screenshots?|mailbots?)\b"
    r"|\b(?:koncept\w*|rozepsan\w+|vzor(?:u|em|y|ek|ov\w+|ník\w*)?|ukázk\w*|ukázkov\w+|cvičn\w+|nácvik\w*|nanečisto|smyšlen\w+|vymyšlen\w+|fiktivn\w+|hypotetick\w+|šablon\w+|učebnic\w+|korektur\w+|pravopis\w*|mustr\w*|do soutěže|uč(?:ím|íme) se psát|jen (?:text|k nahlédnutí|na ukázku|pro názornost)|(?:jako|je to|jde o|takové) cvičení|na hodin[ěu] (?:informatik|angličtin|češtin|němčin|počítač)\w*|na (?:náš|můj|naše) web|do (?:katalogu|letáku|brožury)|domác\w+ úkol\w*|zkušebn\w+|zadržen\w+ k odeslání|návrh (?:textu|mailu|e-?mailu|zprávy|objednávky|dopisu|odpovědi|znění)|(?:jen|jenom|pouze|zatím|teprve|prozatím) (?:\w+ )?návrh|(?:jako|za) příklad|příklad (?:objednávk|mailu|textu|zpráv|ze?|pro)\w*|na zkoušku|(?:jen|jenom|pouze|toto je|tohle je|je to|to je) (?:\w+ )?zkoušk\w+|zkoušk\w+ (?:systém|mail|e-?mail|formulář|nov|pošt|robot|adres|odesíl|spojen|schránk|vaš|jestli|zda)\w*|zkouš[íi]\w+ (?:jen |tu |si |jenom |teď )*(?:jestli|zda|co|jak|vaš|váš|vašeho|nov|formulář|robot|systém|odesíl|schránk)\w*|neexistuj\w+|(?:žádn\w+ takov\w+|takov\w+) \w+ (?:není|neexist\w+)|ze školen\w+|(?:pro|na) školen\w+ (?:personál|recepc|zaměst|prodav|nov|pokladn)\w*)\b"
    r"|\b(?:entwu?[rü]rf\w*|probe(?:lauf|buchung|mail|nachricht|bestellung|text|anfrage|weise|e-mail|durchlauf)\w*|zur probe|(?:nur|reine|eine) probe|muster(?:text|buchung|mail|brief|bestellung|anfrage|schreiben|formular|nachricht|satz|beispiel)\w*|(?:nur|als|ein|reines) muster|vorlagen?|textbaustein\w*|beispiel(?:text|mail|buchung|satz|bestellung|anfrage|nachricht)?\w*(?<!zum beispiel)|übungs\w+|zur übung|übungshalber|(?:nur|reine|eine) übung|schulungs\w+|(?:für|aus) (?:die|der|einer|unserer?) (?:\w+ )?schulung|lehrgang\w*|lehrbuch\w*|lehrheft|hausaufgabe\w*|erfunden\w*|ausgedacht\w*|fiktiv\w*|platzhalter\w*|irrläufer\w*|formulierung\w*|textprobe|schreibprobe|probetext|spielerei|zum ausprobieren|(?:her|hin)?ein ?kopiert|reinkopiert|zwischenablage|dient nur|nur der text|nur (?:als|zur|zum) (?:\w+ )?(?:übung|ansicht|info\w*|erinnerung|probe|kenntnis\w*|kontrolle|veranschaulichung|test|muster|beispiel)|(?:deutsch|englisch|sprach|tschechisch|it-|computer)kurs\w*|rechtschreib\w*|der ordnung halber|generalprobe|(?:für|auf) (?:unsere|meine|die|der) (?:website|webseite|homepage|broschüre)|blindtext|(?:existier\w+|gibt es) (?:so |gar |in wirklichkeit |überhaupt |eigentlich )*nicht)\b"
)
_HEADING = r"^\W*(?:muster|vzor|test|koncept|entwurf|probe|zkouška|kopie|copy|sample|example|draft|dummy|vorlage|beispiel|příklad|šablona|template|fyi|spam|omyl|mistake|irrtum|versehen|chyba|mustr)\W*(?:$|[-:(!–,])"
_ROBOT = r"\b(?:robot\w*|chat-?bots?|bots?|mailbots?|uměl\w+ inteligenc\w+|(?:your|this|a|an) (?:ai|automat\w*|machine)|(?:ihre?|eure|diese|eine) ki)\b|\b(?:inbox|system|mailbox) picks\b"
_JOKE = r"\b(?:(?:just|only) (?:joking|kidding|messing|for fun|a joke|a bit of fun)|pranks?|practical joke|april fools?'?|for a (?:laugh|bet|dare)|(?:jen|jenom|pouze|to byl|byl to|je to) (?:takov\w+ )?(?:vtip|žert|fór)|z legrace|pro legraci|ze srandy|pro srandu|z recese|aprílov\w+|žertík|(?:nur|ein|war ein) (?:scherz|witz|spaß)|zum spaß|aus spaß|aus jux|aprilscherz|scherzmail)\b"
_TEST = r"\b(?:tests?|testing|tested|testovac\w+|testuj\w+|testovat|teste|testen|getestet|test(?:mail|nachricht|buchung|bestellung|lauf|text|anfrage|weise|zweck|formular|e-mail|fall)\w*)\b"
# Tests of health, of school, of a boat.
_OTHER_TESTS = r"\b(?:výsledk\w+|covid\w*|koron\w+|corona\w*|lékař\w*|nemocn\w+|škol\w+|dějepis\w*|matematik\w*|jazyk\w*|matur\w*|pozitiv\w*|negativ\w*|positiv\w*|results?|ergebnis\w*|blood|krev\w*|blut\w*|pregnan\w*|těhot\w*|driv\w+|autoškol\w+|exams?|school|maths?|schwanger\w*|fahrprüfung|arzt|allerg\w+|taste|doctor|hospital|závěrečn\w+|přijímač\w+|řidič\w+|přijímací\w*|kvíz\w*|diktát\w*|(?:složil|udělal|napsal|zvládl|dělal|píše)\w*|passed|failed|final|bestand\w*|führerschein\w*|klausur\w*|abitur\w*|note\b|pass(?:es)?)\b"
_NOBODY = r"\b(?!(?:nobody|no one|no-one|nikdo|niemand|keiner) (?:else|more|další|jiný|sonst|anders|weiter))(?:nobody|no one|no-one|no guests?|no such (?:party|group|booking|guests?|people|person)|nikdo|žádní hosté|niemand|keiner|keine gäste)\b(?: \w+){0,4}? (?:is (?:really |actually )?(?:going|coming|travell?ing)|will (?:come|go(?! (?:hungry|thirsty|cold|without|short|missing|home hungry))|sail|travel)|wants? to (?:go|come|sail)|behind|exists?|ne(?:pojede|jede|přijede|přijde|dorazí|existuje|stojí)|(?:wirklich )?(?:fahren|kommen|mitfahren|reisen)|fährt|kommt|dahinter)\b|\bthere (?:is|are) no (?:such|real|actual) (?:party|group|booking|guests?|people|person|customer)\b|\bno guests? behind\b"
_TRIES_THE_MACHINE = rf"\b{_LEARNS}\b{_ANY}{{0,40}}\b{_SYSTEM}\b{_ANY}{{0,20}}\b{_WORKS}\b|\b{_LEARNS} (?:this|it|to|das|es) (?:really |actually |vůbec |überhaupt )?(?:works|gets through|funguje|chodí|funktioniert|ankommt)\b|\b(?:trying out|try out|playing with|play around with|zkouším|zkoušíme|probiere|probieren|teste|ausprobieren) (?:what )?(?:your|this|the|váš|vašeho|tenhle|ihren?|euren?|den|das|die|was) "
_COPY = rf"\b(?:just|only|merely|simply|jen|jenom|pouze|nur|bloß|lediglich|reine?)\b{_ANY}{{0,40}}\b(?:copy|copied|pasted|kopi\w+|opis\w*|přepis\w*|abschrift|for (?:the |your |my |our )?(?:own )?(?:records?|files?|archives?|documentation)|do archivu|pro (?:archiv|evidenci|pořádek|dokumentaci)|na vědomí|zur (?:ablage|dokumentation)|fürs archiv|(?:für|zu) (?:das archiv|die akten|(?:meine|unsere|ihre)n? (?:akten|unterlagen)))\b|^\W*(?:a )?(?:copy|kopie|duplicate|duplikát|duplicita|duplikat|abschrift|zweitschrift|doppel)\b(?!\s*(?:of (?:the |our |my )?(?:invoice|passport|receipt)|faktur|dokladu|der rechnung))"
_ASTRAY = (
    r"\b(?:wrong|špatn\w+|nesprávn\w+|chybn\w+|falsch\w+|verkehrt\w+) (?:e-?mail |mailov\w+ )?(?:address\w*|recipient|person|threads?|window|inbox|company|offer|chat|conversation|e-?mail|mail|tab|reply|adres\w+|příjemc\w+|ok(?:no|na|ně|ýnk\w+)|vlákn\w+|nabídk\w+|mail\w*|firm\w+|schránk\w+|konverzac\w+|adresse|empfänger\w*|fenster|postfach|firma|angebot|verlauf|mailverlauf|knopf|taste)\b"
    r"|\b(?:this|that|it|reply|message|mail|e-?mail|text|above|below|all this|which) (?:\w+ )?(?:was|were) (?:\w+ )?(?:meant|intended|supposed to go|addressed|destined) (?:for|to) (?!us\b|be\b|you\b|two|four|both)|\bnot (?:\w+ )?(?:meant|intended) for (?:you|your)\b|\b(?:to|tohle|toto|mail|zpráva|odpověď) (?:\w+ )?(?:mělo|měl|měla) (?:to |vlastně )?(?:jít|přijít|odejít|putovat|směřovat|dojít|dorazit)\b|\bmělo (?:to |vlastně )?(?:jít|odejít|putovat|směřovat)\b(?! (?:o|dolů|nahoru))|\bpatřil[oa]? (?:to |do |k )|\b(?:není|nejsou|ne|nebyl[oay]?) (?:to |určen\w+ )?pro vás\b|\bje pro (?:kolegu|kolegyni|šéfa|někoho)\b|\ban den falschen\b|\bnení (?:to )?(?:určen\w+|pro) (?:pro )?vás\b|\b(?:to|tohle|zpráva|text|mail|odpověď) (?:je|byl[aoy]?) (?:\w+ )?(?:určen\w+ |určen\w+ pro |psan\w+ |psan\w+ pro )(?!nás|vás|vám|\d|dv|čtyř|čtyri)|\bpatří (?:\w+ )?(?:jinam|někam jinam|někomu jinému|do jiné)\b|\bnicht für (?:sie|euch) (?:bestimmt|gedacht)\b|\b(?:mail|nachricht|antwort|zeilen?|text|das|dies|die) war (?:eigentlich )?(?:für|an) \w+|\bsollte (?:eigentlich |doch )?(?:an|zu|in) [^.!?\n]{1,30}\bgehen\b|\bfalsch gelandet\b|\bin die falsche\b"
)
_ONLY_PERHAPS = r"\b(?:if|in case|hope|jestli\w*|pokud|snad|doufám|falls|wenn|hoffe\w*|sollte ich)\b"
_SENT = r"(?:sent|send|went|gone|forward(?:ed|ing)|pasted|replied|answered|hit|pressed|clicked|slipped|odešl\w+|odeslal\w*|odeslán\w*|odeslat|poslal\w*|posílám|přeposl\w+|vložil\w*|zkopíroval\w*|klikl\w*|zmáčkl\w*|odklikl\w*|odepsal\w*|odpověděl\w*|uteklo?|ulétl\w*|abgeschickt|verschickt|gesendet|weitergeleitet|kopiert|geklickt|geantwortet|rausgegangen|losgeschickt|rausgerutscht|gedrückt)"
_BY_MISTAKE = r"(?:by (?:mistake|accident)|accident\w*|in error|erroneously|too (?:early|soon|quick\w*)|before (?:i|we) (?:was|were|had|could|'?d)|prematurely|by itself|on its own|without (?:me|my|asking)|omyl\w*|nedopatřen\w+|nechtěn\w+|nechtíc|předčasně|dřív\w*,? než|moc brzy|versehentlich|aus versehen|irrtümlich\w*|zu früh|von selbst|von allein|ungewollt|bevor ich)"
_SENT_BY_MISTAKE = (
    r"\bodešl\w+ (?:to |mi |se )*sam[ao]?\b|"
    rf"\b{_SENT}\b{_ANY}{{0,40}}\b{_BY_MISTAKE}|\b{_BY_MISTAKE}\b{_ANY}{{0,30}}\b{_SENT}\b"
    r"|\b(?:hacked|compromised|hacknut\w*|napaden\w* (?:účet|schránk)|nabouran\w*|gehackt\w*)\b|\b(?:i|we|ich|wir) (?:never|didn't|did not|haven't|have not) (?:write|wrote|written|send|sent|order|ordered|asked for|ask for|request\w*) (?:this|that|it|anything|any)\b|\b(?:tohle|toto|to) (?:jsem |jsme )?(?:nepsal|neposílal|neobjednával|neodeslal|nenapsal)[aiy]?\b(?! (?:hned|dřív|včas|předem))|\bhabe (?:ich |das |es )*(?:nie|nicht) (?:geschrieben|abgeschickt|bestellt)\b"
)
# "A colleague sent her order to me by mistake, I attach it": it went astray on its way to us.
_TO_THEM = r"\b(?:přikládám\w*|přeposílám\w*|posílám (?:vám |ji |ho |to |dál )+|i(?:'m| am) (?:forwarding|passing|attaching|sending)|(?:i )?(?:forward|attach|pass) (?:it|this|her|his|their)|passing (?:it|this) on|leite (?:ich )?(?:\w+ )?weiter|reiche (?:\w+ )?weiter|ich leite|weitergeleitet anbei|hänge (?:sie|es|ich))\b"
_WHILE_AWAY = r"\b(?:that|this|it) was (?:just |only )?my (?:\w+ )?(?:son|daughter|kid|child|toddler|grandson|granddaughter|nephew|niece|cat|dog|kids)\b|\b(?:to|tohle) (?:byl|byla|psal|psala|poslal|poslala) (?:jen |asi )?(?:můj |moje |náš |naše )?(?:\w+ )?(?:syn|dcera|vnuk|vnučka|malej|malý|malá|kocour|kočka)\b|\bdas war (?:nur |wohl )?(?:mein|meine|unser\w*) (?:\w+ )?(?:sohn|tochter|kind|enkel\w*|katze|hund|neffe|nichte)\b|\b(?:written|typed|sent|wrote|pressed|grabbed|got hold of|playing with|played with|mess\w* (?:about|around)|psal\w*|napsal\w*|poslal\w*|odeslal\w*|hrál\w*|naťukal\w*|geschrieben|getippt|abgeschickt|gespielt)\b[^.!?\n]{0,60}\b(?:while i|when i was|without|as i|behind my|když jsem|zatímco|bez mého|za mými|während ich|ohne mein|als ich)\b|\b(?:son|daughter|kids?|child(?:ren)?|toddler|grandson|cat|dog|syn|dcera|děti|vnuk|vnučka|kocour|kočka|pes|sohn|tochter|kind(?:er)?|katze|hund)\b[^.!?\n]{0,24}\b(?:got hold of|grabbed|play(?:s|ed|ing)? (?:with|on|around)|mess(?:es|ed|ing) (?:about|around)|walked (?:over|across)|sat on|si (?:\w+ )?hrál\w*|hrál\w*(?: se)? (?:si )?s|hraje si|spielt\w*|hat gespielt|lief über|gedrückt|zmáčkl\w*|přešl\w+)\b"
# "Have a look, fill in the gaps, then send it to them": to a colleague, and we are "they".
_TO_A_COLLEAGUE = r"\b(?:mrkni|koukni|doplň|zkontroluj|přepiš|proškrt\w*|pošli (?:jim|mi|to (?:pak|až|teprve) )|pošleš (?:jim|to)|zeptej se jich|napiš jim|řekni jim|uprav (?:si )?(?:to|podle)|co (?:tomu|na to|myslíš|říkáš)|můžu to (?:takhle )?(?:poslat|odeslat)|(?:takhle|takto) (?:nějak )?(?:jim|se jich|to jim))\b|\b(?:(?:then|before you|and|just|can you|could you|will you) (?:please )?(?:send|forward|pass|e-?mail) (?:it|this|that) (?:on|off|over|out|to (?:them|the boat|the company|the cruise))|fill in (?:the (?:gaps|blanks|rest)|what's missing)|does (?:this|that) (?:look|sound|read) (?:ok|okay|right|alright|good)|(?:ok|okay|good|ready) to send|over to you|what do you (?:think|reckon)\W*$|(?:ask|tell|write to) them (?:something )?(?:like|along)|have a (?:quick )?look (?:at this|over|through)?(?: and|,| before))\b|\b(?:schau|guck|lies|schick|ergänz|prüf|änder|frag)(?:e|st)?(?:'s)? (?:es |das |du |mal |bitte |noch |da |hier |doch |sie |ihnen |denen |dir |die )*(?:drüber|rüber|durch|an|ihnen|denen|ab|weiter|was fehlt|mal)\b|\b(?:kann|geht|passt) das so (?:raus|weg|an die)\b|\bwas (?:meinst|hältst) du\b"
_WOULD_WRITE = r"\b(?:would have (?:ordered|booked|written|sent|liked|loved|said|taken|asked|wanted|put)|would've|had (?:you|it|they|he|she|we|the \w+) not (?:been|had)|if (?:you|it) (?:hadn't|had not|weren't|were not) (?:been )?(?:so )?)\b|\b(?:takhle|takto|nějak takhle|tak) (?:nějak )?(?:bych|bychom|by) (?:to |vám |jim )*(?:na)?psal\w*|\bpůvodně (?:jsem|jsme) (?:vám )?(?:chtěl|měl)\w* (?:\w+ )?(?:napsat|poslat|objednat|odeslat) (?:tohle|toto|tohleto)\b|\b(?:hätte|hätten) (?:ich|wir) (?:(?!gern)\w+ ){0,4}(?:gebucht|bestellt|geschrieben|genommen|reserviert)\b|\bso (?:hätte|würde) ich (?:es |das )(?:geschrieben|schreiben|formulier\w+)"
_NO_REQUEST = r"\b(?:(?:this|it|that|below|above|following|text|line) (?:\w+ )?(?:is|was) (?:not|no) (?:a |an |yet )*(?:real |actual |genuine |proper |binding )?(?:booking|order|request|reservation)|(?:isn't|is not|wasn't) (?:a |an )(?:real |actual |genuine |proper |binding )?(?:booking|order|request|reservation)|(?:není|nejde|nejedná) (?:to |se |o )*(?:skutečn\w+|opravdov\w+|závazn\w+|ostr\w+) (?:objednávk|rezervac|požadav|žádost)\w*|(?:keine|nicht als) (?:echte |wirkliche |verbindliche )?(?:bestellung|buchung|anfrage|reservierung) (?:gemeint|gedacht|zu verstehen)|keine (?:echte|wirkliche) (?:bestellung|buchung|anfrage))\b"

# "There is no Mr. Sefton", "einen Herrn Brandt gibt es nicht"; "I'm a reporter timing how long they take to answer".
_NO_SUCH_GUEST = r"\bthere(?:'s| is| was| never was) no (?:mr|mrs|ms|miss|dr|family|real (?:guest|customer))\b|\b(?:žádn\w+|takov\w+) (?:pan\w*|paní|slečn\w+|rodin\w+|host\w*) (?:\w+ ){0,2}(?:není|nemáme|nejsou)\b|\b(?:herrn?|frau|familie) \w+ gibt es (?:\w+ )?nicht\b|\beine?n? (?:solchen? )?(?:gast|herrn?|frau|kunden|familie)(?: \w+)? gibt es (?:\w+ )?nicht\b"
_LOOKS_AT_US = r"\b(?:i'm|i am|we're|we are|as) (?:an? |the |two )?(?:\w+ )?(?:reporters?|journalists?|researchers?|mystery shoppers?|secret shoppers?|auditors?)\b|\bjsem (?:\w+ )?(?:novinář\w*|redaktor\w*|reportér\w*)\b|\bich bin (?:\w+ )?(?:journalist\w*|reporter\w*|redakteur\w*|testkäufer\w*)\b"
_STUDIES = r"(?:timing|measur\w+|track\w+|test\w*|compar\w+|research\w*|survey\w*|see|seeing|find(?:ing)? out|check\w*|bet\w*|curious|měř\w+|zjišť\w+|zjist\w+|sleduj\w+|porovnáv\w+|zkoum\w+|zkouš\w+|sáz\w+|zajímá|mess\w+|vergleich\w*|untersuch\w*|prüf\w*|herausfinden|wett\w*|neugierig)"
_HOW_FAST = r"(?:how (?:long|fast|quick\w*|soon|prompt\w*)|which|who|jak (?:dlouho|rychle|brzy)|za jak dlouho|kdo|kter\w+|wie (?:lange|schnell|rasch)|wer|welche\w*)"
_ANSWERS = r"(?:answer\w*|repl\w+|respond\w*|react\w*|writes? back|get back|odpov\w+|odep[ií]\w+|reag\w+|ozv\w+|antwort\w*|reagier\w*|meld\w+)"
_STUDIES_US = rf"\b{_STUDIES}\b{_ANY}{{0,16}}\b{_HOW_FAST}\b{_ANY}{{0,60}}\b{_ANSWERS}\b"

# What stands below or above is spoken of, and nobody asks for it there: "the text below is subject to a vote", "what I sent you".
_OF_THE_TEXT = r"\b(?:below|beneath|underneath|what follows|follows|the following|following (?:text|lines?|sentence|request|message|order|booking)|the above|the rest of this|what i (?:sent|wrote|ordered)|níže|pod (?:tím|tímto|tímhle)|pode mnou|následující\w*|výše|tohle dole|text dole|co jste (?:\w+ ){0,3}(?:dostali|potvrdili|vyřídili)|das folgende|folgende[rn]? (?:satz|text|zeilen?|bestellung|anfrage|mail)|was (?:hier |unten |nun )?(?:steht|folgt)|(?:text|zeile|satz|bestellung|anfrage) unten|untenstehend\w*|unten|obige\w*)\b"
_SPOKEN_OF = r"\b(?:already|sent|answered|replied|confirmed|not|no|treat|hold|subject|written|copied|was|were|would|wouldn't|if|until|till|once|only|yet|wrong|ignore|void|hear|dated|old|last (?:week|month|year)|had|nicht|kein\w*|schon|bereits|erst|nur|falls|wenn|sobald|wäre\w*|würde\w*|hätte\w*|war|falsch\w*|stimmt|alt\w*|nur|ne(?:ber|plat|řeš|js|ní\b|měl|mám|chc|zap|obj|rez|všim|vším|odp|mus|stoj|děl|prov)\w*|už|již|jen|až|teprve|jestli|pokud|kdyby\w*|by|bych|bychom|byl[aoy]?|star\w+|špatn\w+|chybn\w+|chyb\w*|včera|minul\w+)\b"
_ASKS_FOR_IT = r"\b(?:please|pls|kindly|prosím\w*|bitte|book|reserve|would like|we'd like|i'd like|want to|rádi|ráda|rád|chtěl\w*|objednáv\w+|rezervuj\w+|zapište|buchen|bestellen|reservieren|möchte\w*|details?|údaj\w*|angaben|adres\w*|address|anschrift|phone|telefon\w*|number|čísl\w*|nummer|kontakt\w*|contact|invoice|faktur\w*|rechnung\w*|questions?|dotaz\w*|fragen?|deck|palub\w*)\b"
# "So würde die Bestellung lauten", "co by vám poslala moje žena": a wish nobody has yet.
_WOULD_BE = r"\b(?:so|wie) (?:würde|hätte|könnte)\b[^.!?\n]{0,40}\b(?:lauten|aussehen|klingen|heißen|schreiben|formuliert)\b|\b(?:co|jak|takhle|takto|tak|toto|tohle) (?:\w+ )?by (?:\w+ ){0,3}(?:poslal|napsal|vypadal|zněl|objednal|mohl\w* vypadat)\w*|\b(?:this|here|below|that)(?:'s| is)? (?:is )?(?:how|what|roughly what) (?:i|we|he|she|they|it|my \w+|our \w+)(?:'d| would| might| could)\b"


# "Our trainees are learning to write to suppliers", "Trénujeme na recepci psaní objednávek".
_LEARN = r"(?:train\w*|practi[sc]\w*|learn\w*|rehears\w*|trénuj\w+|nacvič\w+|procvič\w+|zauč\w+|učí(?:me|m)?|školí(?:me|m)?|üb(?:t|en|e)|lern(?:t|en|e)|schul(?:t|en|e))"
_TO_WRITE = r"(?:orders?|ordering|bookings?|e-?mails?|mails?|writ\w+|suppliers?|objednáv\w*|rezervac\w*|mail\w*|psaní|psát|bestell\w*|buchung\w*|buchen|schreib\w*)"
_A_LANGUAGE = r"\b(?:languages?|czech|english|german|jazyk\w*|česk\w*|češtin\w*|anglick\w*|deutsch\w*|tschechisch\w*|mistakes?|chyb\w*|fehler\w*|sorry|omluvte|entschuldig\w*)\b"
_LEARNS_TO_WRITE = rf"\b{_LEARN}\b{_ANY}{{0,40}}\b{_TO_WRITE}\b|\bleave (?:it|this|them) un(?:processed|booked|touched|answered|entered|confirmed)\b"
# "This is a carbon copy for your files".
_FOR_THE_FILES = r"\bcarbon copy\b|\b(?:this|copy|mail|e-?mail|message|note|zpráva|mail|kopie|tohle|nachricht|dies|mail)\b[^.!?\n]{0,30}\b(?:for your (?:files?|records?|archives?)|do vašeho (?:spisu|archivu)|pro vaši (?:evidenci|potřebu|informaci)|für ihre (?:akten|unterlagen))\b"
# "The message of last week was a test, this one is real".
_THIS_ONE_IS_REAL = r"\b(?:tahle|tato|tohle|toto|tentokrát|dnešní|nyní|teď|this (?:one|time|mail|e-?mail|message)|now it|diese\w*|diesmal|jetzt|heute)\b(?: \w+){0,3} (?:(?:už|ale|je|to|is|ist|for|jde|gilt|mein\w*|wirklich|really|very) )*(?:naostro|doopravdy|ostrá|opravdová|opravdu|plat[íi]|platná|vážně|for real|real|serious|genuine|earnest|ernst(?: gemeint)?|echt|gilt|scharf)\b"


def is_only_a_text(folded: str) -> bool:
    """Whether the sentence calls the wish a mere text, or one that came to us by mistake."""
    if has(_THIS_ONE_IS_REAL, folded):
        return False
    if has(_TEST, folded) and not has(_OTHER_TESTS, folded):
        return True
    if has(_LEARNS_TO_WRITE, folded) and not has(_A_LANGUAGE, folded):
        return True
    if has(_ASTRAY, folded) and not has(_ONLY_PERHAPS, folded):
        return True
    if has(_OF_THE_TEXT, folded) and has(_SPOKEN_OF, folded) and not has(_ASKS_FOR_IT, folded):
        return True
    return any(
        has(source, folded) and not (source == _SENT_BY_MISTAKE and has(_TO_THEM, folded))
        for source in (
            _UNREAL,
            _HEADING,
            _ROBOT,
            _WOULD_BE,
            _JOKE,
            _NOBODY,
            _TRIES_THE_MACHINE,
            _COPY,
            _SENT_BY_MISTAKE,
            _WHILE_AWAY,
            _TO_A_COLLEAGUE,
            _WOULD_WRITE,
            _NO_REQUEST,
            _NO_SUCH_GUEST,
            _FOR_THE_FILES,
            _LOOKS_AT_US,
            _STUDIES_US,
        )
    )

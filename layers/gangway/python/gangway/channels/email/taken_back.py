# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""A wish undone by its own writer: "Scrap that", "Beru zpět!!!", "nechte to jak to je", "Hat sich erledigt", "we decided against it".

The same words undo an order, a change, a cancellation and a yes, above it, behind it and in the subject. For one folded sentence.
"""

from gangway.channels.email.counting import number
from gangway.channels.email.folding import has, pattern
from gangway.channels.email.reading import Intent

_THIS = r"(?:this|that|it|these|those|me|us|everything|all|what|the (?:above|below|following|last (?:bit|sentence|line))|(?:the |my |our |this |that )+(?:\w+ )?(?:text|lines?|sentence|message|e-?mail|mail|request|order|change|cancellation|yes|reply|note|whole \w+)(?! (?:from|of) (?:last|yesterday|earlier|this morning|monday|tuesday|wednesday|thursday|friday))\b)"
# "No wait", "vlastně ne", "ach nein": where a value follows in an order, that value is put right and no more.
_STOPS_SHORT = (
    r"\b(?:actually|wait|oh|um|er|hmm|hang on|hold on|sorry|no),? (?:no|don't|do not|scrap|leave|keep|wait|stop|we won't|i won't)\b|(?:^|[-,;:]\s*)(?:hang on|hold on|wait up|stop|whoa|scratch that|strike that|abort|on second thoughts?|as you were)\b|\bsecond thoughts?\b|\b(?:scrap|scratch|strike|forget) that\b"
    r"|\b(?:tak|takže|už|vlastně|nakonec|radši|raději|ale|a|no|teda) (?:vlastně |už |radši |raději |nakonec |přece |asi |prosím )*(?:nic\b(?=\s*(?:[,.!;:-]|$))|ne\b(?=\s*(?:[,.!;:-]|$)))|\bvlastně (?:ne\b|nic\b)|^\W*(?:ne|počkat|počkejte|stop|stát),? (?:ne\b|počk\w+|stop|nic)|\b(?:nein|halt|stopp?|moment|ach|oder|warten sie),? (?:\w+,? )?(?:doch nicht|lassen|nein|streichen|stopp?|bleib\w*|lieber nicht|vergessen)\b|^\W*(?:halt|stopp?),? |^\W*nein,? (?:doch|lassen|streichen|halt|lieber|wir\b|es bleib|bitte nicht|stopp)"
)
# Nothing is to be done: said of anything that was asked.
_NOTHING_DONE = (
    rf"\b(?:scrap|forget|bin|ditch|ignore|disregard|delete|erase|discard|undo|revoke|retract|withdraw|rescind|void|cross out|throw (?:away|out)|pay no (?:attention|heed) to|take no notice of|chuck) (?:about )?{_THIS}\b(?! (?:instructions?|rules|previous|prior|number|offer of|first|last|other|earlier))"
    r"|\bnever ?mind\b(?! (?:the|if|about|that|how|where|what|when|a|any|my|our|bad|rain|weather|whether|which))|\b(?:take|taking|took|pull\w*) (?:it|that|this|everything|my \w+|our \w+) (?:all )?back\b(?! (?:to|home|with|at|in|from))|\b(?:null and void|superseded|moot|as you were|false alarm)\b|\b(?:nothing (?:to do|needs? doing|needs to be done|left to do|more to do|for you to do)(?! with)|no (?:further )?action (?:needed|required|necessary)|nothing further is (?:needed|required))\b|\bno need(?: any ?more| any longer| now| to (?:do|act|change|cancel|move|proceed|go ahead|process|book|bother|touch) (?:it|this|that|anything|us|a thing)?| for (?:it|this|that|you to (?:do|act|change|cancel|move|proceed|book)))(?! (?:anything else|a))\b|\bstand down\b|^\W*(?:please |kindly )?(?:disregard|ignore|delete)\b\W*(?:$|[,.!])|\b(?:please delete|bitte löschen|prosím (?:smažte|smazat|vymazat)|nečtěte)\b|\b(?:keep|leave|stick) (?:it |us |things )?at (?:\d|two|three|four|five|six|the (?:old|original|first|present|same))\b|^\W*(?:zpět|zpátky|zurück)\b\s*[,!.:]|\bpretend\w* (?:you|that|this|it)\b|\bvergessen sie's\b"
    r"|\b(?:leave|keep|stay|stick|stays|let)(?:ing)? (?:it|things|everything|us|that|all|(?:the|our) (?:\w+ )?(?:booking|reservation|original|old|first|date|day|number|count|plan)|with (?:it|that|(?:the|our) (?:original|old|first|current|existing|present))|to the (?:original|old|first))(?: \w+)?? (?:exactly |just |all )?(?:as (?:it|they|we|you|things|booked|planned|is|was)|alone|be\b|untouched|unchanged|original|the way|how (?:it|things)|where (?:it|we)|in place|on the (?:original|old|first))|\b(?:keep|stick (?:with|to)|stay (?:with|on)|leave) (?:it |us )?(?:on |with |to |at )?(?:the |our )?(?:original|old|first|existing|previous|present)\b|\b(?:original|old|first|existing) (?:\w+ )?(?:date|day|booking|number|time|slot|plan|arrangement|one|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d+(?:st|nd|rd|th)) (?:stands|stays|still stands|remains|after all|is (?:fine|ok|okay|good|better)|works|will do)\b"
    r"|\bber(?:u|eme|em|te) (?:\w+ ){0,4}zpět\b|\b(?:to|všechno|vše|objednávku|souhlas|slovo) (?:beru|bereme|vezměte|berte) zpět\b|\bzpět (?:to )?ber(?:u|eme)\b|\b(?:odvoláv\w+|odvolal\w*|odvolat)\b|\b(?:škrtněte|přeškrtněte|vyškrtněte|vymažte|smažte|zahoďte|vyhoďte|zapomeňte|pusťte z hlavy|ignorujte|hoďte to za hlavu)\b(?! (?:prosím )?(?:na (?:dort|nás|svíčk|kytk|vodu|pivo)|mě z|nás z|mail z|telefon|star|původní mail|adresu|první|naši (?:rezervac|objednáv)|rezervac|objednáv))|\bnevšíme\w+|\bnepřihlíže\w+|\bnezabýve\w+|\b(?:bezpředmětn\w+|planý poplach|falešný poplach)\b"
    r"|\bnech(?:te|ejte|at|me)? (?:(?:to|ji|ho|nás|vše|všechno|rezervaci|prosím|radši|raději|teda|tedy|nakonec|už|celé|objednávku|všecko|jen|tam|tak) )*(?:být|plavat|tak,? jak|jak (?:je|to|byl|jsme)|na původ|na starém|při starém|v původ|u původ|beze změn|bez změn|původn|v klidu|spát)|\bponech\w+ (?:\w+ ){0,3}(?:jak|původ|beze)|\b(?:ať|nech[tť]) (?:(?:to|vše|všechno|rezervace|teda|tedy|raději|radši) )*(?:zůstan\w+|platí) (?:tak|jak|původ|při|beze|star)|\bnechte (?:\w+ ){0,2}(?:kde jsme|kde je)|\bnás nechte\b|\bji nechte\b|\bto nechte\b|\bzůst(?:aň\w*|an\w+|áv\w+) (?:(?:to|vše|všechno|nám|prosím|radši|raději|nakonec|teda|tedy|u|na|při|v|nás|všecko) )+(?:star\w+|původn\w+|jak (?:je|byl|jsme|to)|tak,? jak|beze změn\w*)"
    r"|\bne(?:ber(?:te|em|ou)|hýbejte|sahejte|přesouvejte|přesunujte|překládejte|neposouvejte|posouvejte|rušte|stornujte|zapisujte|zpracovávejte|vyřizujte|provádějte|zakládejte|zadávejte|zařizujte|rezervujte|objednávejte|bookujte|potvrzujte|připisujte|přidávejte|reagujte|přepisujte|počítejte s|dělejte (?:s tím |nic|to|zatím|prosím|radši)|měňte)\b(?! (?:prosím )?(?:nic (?:jin|dalš)|ostatn|nám (?:stůl|míst)|jin\w+|si|to (?:jako|prosím jako|zle|ve zlém|špatně|osobně)|(?:na )?(?:čas|hodin|počet|počt|den\b|jméno)))|\bnic (?:s tím |prosím |zatím |radši |už |nám |tam |mi )*ne(?:dělejte|měňte|zapisujte|rezervujte|objednávejte|rušte|přesouvejte|podnikejte|zařizujte|řešte|zadávejte|posílejte)\b(?! jin)|\bs tím (?:\w+ )?(?:nic|nehýb|nedělej|neděl)\w*|\bnemusíte (?:už |s tím |teď |tedy |teda |nám |mi |dál )*(?:nic\b|dělat|řešit|měnit|rušit|přesouvat|rezervovat|zapisovat|objednávat|zařizovat|podnikat)"
    r"|\b(?:vergessen|vergesst|ignorieren|verwerfen|missachten) sie (?:bitte )?(?:das|es|dies\w*|alles|mein\w*|unser\w*|die (?:mail|nachricht|anfrage|zeilen?)|den (?:text|satz|auftrag)|obige\w*|folgende\w*|untenstehende\w*|mich|uns)\b(?! (?:bitte )?(?:nicht|erste|vorherige|alte|früher|letzte))|\bstreichen sie (?:bitte )?(?:das|dies\w*|obige\w*|folgende\w*|den (?:satz|text|auftrag))\b(?=\W*(?:wieder|bitte)?\W*(?:[,.!;]|$))|\b(?:bitte )?(?:ignorieren|nicht beachten|nicht berücksichtigen|unbeachtet lassen|nicht bearbeiten)\W*$|\b(?:das|es|dies\w*|alles|obige\w*|folgende\w*) (?:bitte |einfach |wieder )*(?:ignorieren|löschen|vergessen|nicht beachten)\b|\bvergiss(?:t)? (?:es|das)|\b(?:gegenstandslos|fehlalarm|rückzieher)\b|\brückgängig\b"
    r"|\blassen sie (?:bitte )?(?:es|das|alles|sie|die buchung|uns|die reservierung|die sache) (?:doch |bitte |lieber |einfach |ruhig |nun |jetzt |so |alles )*(?:so\b|wie|dabei|stehen|bestehen|bleiben|sein|gut sein|beim alten|unverändert|beim ursprüng|beim bisher|am alten|am ursprüng|auf dem alten)|\b(?:bleibt|bleiben|bleibe|belassen|lassen) (?:\w+ ){0,4}(?:beim alten|beim ursprünglichen|beim bisherigen|wie (?:es|gehabt|gebucht|bisher|geplant|ursprünglich)|unverändert|am alten|dabei|bestehen|beim ersten|bei der ursprüng\w+|bei der alten)\b|\bso lassen\b|\bbleib(?:t|en|e)? (?:es |wir |ich )?(?:doch |nun |also |lieber |dann |jetzt )*(?:bei (?:zwei|drei|vier|einem|\d|den)(?! (?:erwachsen|person|gäst|kind|senior|teilnehm|plätz|leut)\w*)|beim \d)|\b(?:lieber|doch) (?:\w+ )?beim \d+\. bleiben\b|\b(?:nichts|nicht) (?:mehr |weiter |bitte |daran |damit |hier |dafür |an der buchung )*(?:unternehmen|veranlassen|tun|machen|anlegen|ändern|ausführen|absenden|abschicken|versenden|lesen|fest ?machen|eintragen|buchen|stornieren|umbuchen|anfassen|bearbeiten|antasten|verlegen|einbuchen|vormerken|verschieben)\b(?! (?:müssen|lässt)| wir (?:selbst|auch))|\b(?:tun|machen|ändern|buchen|unternehmen|veranlassen|stornieren|verlegen) sie (?:bitte |also |daran |jetzt |erst |vorerst |hier |damit |mal |noch )*(?:nichts|nicht)\b(?! (?:anderes|weiter|sonst))"
)
_DONT = r"\b(?:don't|do not|dont|please not|not|never|didn't (?:want|mean) (?:you )?to) (?:(?:actually|yet|please|really|anything|to) )*(?:act|do (?:it|this|that|anything|so)|book|enter|process|touch|change|move|cancel|file|register|create|reserve|go ahead|proceed|count (?:us|on)|act (?:on|upon)|send|submit|execute|amend|alter|add (?:it|another|them|us|yet)|put (?:it|this|us) (?:in|down|through)|take (?:this|it) (?:as|seriously|for)|rely on|pass (?:it|this) on)\b(?! (?:us |it |me )?(?:near|next to|beside|by|at the|under|in the|on the (?:lower|upper|side)|with|(?:anything|the (?:time|number|rest|day|date|hour))? ?(?:else|other)|a (?:table|taxi)|the (?:other|second|rest|number|time|hour|day|date)|my|our (?:other|second)|anyone|anybody|somebody|a (?:guide|driver|car|taxi|bus|coach|voucher|receipt)|tickets|paper|any (?:paper|post|advert|newsletter|more mail)))"
# No wish any more: what a cancellation says of itself.
_NO_WISH = (
    r"\b(?:withdrawn|retracted|revoked|rescinded|shelved|mothballed|(?<!should )(?<!can )(?<!could )(?<!may )(?<!must )(?:let's|let us|we'll|i'll|we|i) (?:just |rather |better )?(?:drop|skip|leave|forget|scrap|ditch) (?:it|this|that|the whole \w+)|let's not\b|(?:going to|gonna|we'll|i'll|will have to|have to) (?:take a )?pass\b(?! (?:by|under|on|through))|no longer (?:valid|stands?|applies|apply|needed|required|wanted|relevant|interested|current|necessary|on|want|need|wish|going|coming|travell?ing|able)|obsolete|out of date|outdated|only history)\b|\bthought better of\b|\bdecided (?:against|not to (?:go|come|book|sail|do|travel|take|change|move|bother))\b|\bgone off the idea\b|\b(?:fell|fallen|falls) through\b|\bcame to nothing\b|\b(?:pull(?:ed|ing)?|back(?:ed|ing)?) out\b|\b(?:not|isn't) (?:going to )?happen(?:ing)?\b|\b(?:all|whole thing|trip|outing|it|this|cruise)(?:'s| is| has been)? (?:off|called off|off the table|off the cards)\b(?! (?:limits|to|the (?:boat|ship|bus)))|\bout of the question\b|\bnot (?:any ?more|any longer|interested)\b|\bisn't (?:needed|wanted|necessary) (?:any ?more|any longer|after all|now)\b|\bgive (?:it|this|the \w+) a miss\b|\b(?:we|i)(?:'d| would) rather not\b(?! (?:sit|be|have|pay|eat|walk|wait|take the|climb|give|share|say))"
    r"|\b(?:vzít|vezm(?:u|eme)|vzal[aiy]?) (?:\w+ ){0,4}zpět\b|\bnechme toho\b|\bber(?:u|eme|em|te) (?:\w+ ){0,4}zpátky\b|\bzpátky na stromy\b|\b(?:to|tohle|toto|objednávka)(?: \w+){0,2} (?:zbytečn(?:á|é|ý)|nadbytečn\w+)\b|\b(?:stahuj\w*|stáhnout|stáhl[aiy]? (?:jsem|jsme|zpět)|zpětvzet\w*|odstupuj\w+)\b(?! (?:cen|o \d))|\b(?:neřešte|nebrat|neřešit)\b|\bnech(?:áme|ám|ali|al|ala) (?:\w+ ){0,2}(?:být|plavat)\b|\b(?:zrušte|stornujte) to\b|\b(?:sešlo (?:nakonec |bohužel )?z (?:toho|výletu|plavby|cesty|akce)|z (?:toho|výletu|plavby|cesty|akce) (?:\w+ ){0,3}sešlo)\b|^\W*(?:nakonec |bohužel )*(?:to )?(?:nakonec |bohužel )*sešlo\W*$|\bje (?:to )?(?:pryč|passé|pasé|minulost|zrušené|odvolan\w+)\b|\b(?:odpadá|odpadlo|ztroskotal\w*|neuskuteční|nekoná|nebude konat)\b|\bpozbý\w+|\bneplatn\w+|\bpominul\w*|\bvyřešilo se|\bvyřešeno|\bvyřídilo se|\buž (?:to |prosím |nám |mi )*(?:neplatí|nechc\w+|nepotřeb\w+|nemáme zájem|nemám zájem|není (?:třeba|potřeba|aktuální|nutné)|nestojíme|netřeba|nemá smysl|nebereme|neber\w+)|\b(?:není|nejsou|nebude) (?:to )?(?:už |již |víc )*(?:aktuální|potřeba nic)|\bnem[áa]me? (?:o to |už )*zájem|\b(?:to|tohle|toto|objednávka|zpráva|mail|text|všechno|nic z toho|tak|pak|rezervace|změna)(?: \w+){0,2} neplatí"
    r"|\bzurück(?:gezogen|nehmen|genommen|ziehen|zuziehen|zunehmen)\b|\b(?:ziehe|ziehen|nehme|nehmen) (?:ich |wir |die |das |meine |unsere |mein |den |es |alles |hiermit |bestellung |buchung |auftrag |anfrage |zusage |ja |wort |bitte |änderung |umbuchung |antrag |doch |wieder |lieber )+zurück\b|\bwiderruf\w*|\blassen wir (?:es|das|lieber)\b|\b(?:überflüssig|unnötig)\b|\b(?:hat|haben) sich (?:\w+ ){0,4}erledigt\b|\b(?:ist|sind|wäre) (?:damit |somit |nun |schon |mittlerweile |inzwischen |jetzt |bereits )*(?:erledigt|hinfällig|überholt|veraltet|ungültig|obsolet|vom tisch|gestorben|geplatzt|passé)\b(?! (?:sein )?wenn)|\b(?:hinfällig|obsolet)\b|\bnicht mehr (?:nötig|gewünscht|aktuell|gültig|gebraucht|benötigt|erforderlich|interessiert|notwendig|relevant)\b|\bkein(?:e|en)? (?:interesse|bedarf) (?:mehr|daran)\b|\bwollen (?:\w+ ){0,3}(?:nicht mehr|doch nicht)\b|\b(?:brauchen|möchten|nehmen|buchen|kommen|fahren) (?:wir |ich )?(?:es |das |sie )?(?:nun |jetzt |also |leider )*(?:doch nicht|nicht mehr)\b|\bdoch (?:lieber |besser |leider |nun )?nicht\b(?! (?:so|ganz|mehr so|am (?:fenster|tisch)|draußen))|\b(?:dagegen|anders) (?:entschieden|entschied\w*|besonnen)\b|\balter stand\b|\babgeblasen\b|\b(?:daraus|draus|es) wird (?:doch |leider |nun |wohl )*nichts\b|\bnehmen? (?:wir |ich )?(?:\w+ ){0,2}abstand\b|\bverzicht(?:e|en) (?:wir |ich )?(?:doch |nun |lieber |darauf )*(?=[,.!]|$)|\b(?:kommt|kommen) (?:\w+ )?nicht (?:mehr )?(?:in frage|zustande)\b|\bschnellschuss\b|\bfindet (?:\w+ )?nicht statt\b|\bkein(?:en)? bedarf\b|\bbitte wieder (?:löschen|streichen|austragen)\b|\bins wasser gefallen\b|\bfällt (?:\w+ ){0,3}(?:flach|ins wasser)\b"
)
# The day does not suit, or it is left for another time.
_NOT_THEN = r"\b(?:an dem tag|that (?:very )?(?:day|date|evening)|ten den|toho dne|ten večer|(?:toho )?\w+ého)\b[^.!?\n]{0,40}\b(?:can't|cannot|nicht in|nejsem|nejsme|nemůž\w+|work(?:ing)?|pracuj\w+|away|busy|gar nicht|arbeite\w*)\b|\bclash(?:es|ed)? with\b|\b(?:so|also|takže|tak) (?:no|nein|ne|better not|rather not|lieber nicht|radši ne|nic)\b\W*$|\b(?:maybe|perhaps|možná|snad|vielleicht|so) (?:later|another (?:time|day|year)|next (?:time|year)|jindy|příště|ein andermal|später|nächstes (?:mal|jahr))\b|\bnech\w* (?:\w+ )?na (?:příští rok|příště|jindy|podzim|jaro)\b|\bcall(?:ing|ed)? (?:\w+ ){0,3}off\b|\bten den\b[^.!?\n]{0,30}\bpracuj\w+|\bto (?:nám |celé |asi )?padá\b|\bdon't (?:\w+ )?(?:want|intend|plan|wish) (?:to (?:go|come|book|sail|order)\b(?! (?:by|with|at|to the))|it|this|that)\b|\bnechceme (?:nikam|jet\b|jít\b|plout|objednat|vůbec)|\bwollen (?:\w+ )?(?:gar |eigentlich )nicht\b|\b(?:so ein|nur ein) gedanke\b|\b(?:just|only) a thought\b|\bjen (?:nápad|myšlenka)\b"
# What is told as a reason to change as well: another mind, another programme, a journey that is off.
# A subject that says no more than that it is over: "CANCELLED - do not process", "hat sich erledigt".
_OVER = r"^\W*(?:cancell?ed|zrušeno|stornováno|storniert|odvoláno|abgesagt|void|gelöscht|neplatné|ungültig|withdrawn|stopp?|erledigt|vyřízeno|vyřešeno|hotovo|aborted|neplatí|nepotvrzovat|(?:old|stará|alte) (?:order|booking|objednávka|buchung|bestellung)|nicht mehr aktuell|odloženo|prozatím odloženo|verschoben)\b"
_OTHER_PLANS = (
    r"\bhad a (?:change of (?:heart|mind|plans?)|rethink)\b|\bchang(?:ed?|ing) (?:my|our|his|her|their) minds?\b(?! (?:about|on) (?:the )?(?:table|drinks?|menu|food|wine|dessert))|\bplans? (?:have |has |had )?(?:changed|fallen|collapsed|cancell?ed)\b|\b(?:booked|found|chosen|picked|bought|got|going with|gone with|went with|going for|opted for|settled on) (?:\w+ )?(?:something|somewhere|someone|somebody|another (?:boat|company|operator|cruise|firm|provider|tour)|a different (?:boat|company|operator|cruise|firm|provider|tour)|elsewhere)\b(?! (?:to (?:stay|eat|park|sleep)))|\bnot after all\b"
    r"|\brozmyslel[aiy]? (?:jsem|jsme|si|se)\b|\b(?:jsem|jsme|si|to|se) (?:\w+ )?rozmyslel\w*|\bzměnil[aiy]? (?:jsem |jsme )?názor|\bpřehodnotil\w*|\bcouv(?:l|n|á)\w*|\bvycouv\w+|\bnikam (?:se )?ne\w+|\bnašl[aiy]? (?:jsme |jsem |si |už |mezitím |nakonec )*(?:něco jin|jin\w+ (?:lo[dď]|plavb|firm|společn|program|dopravc|možnost)|jinde|levněj)\w*|\b(?:jsme|jsem|si) (?:\w+ ){0,3}(?:koupili|koupila?|objednali|objednala?|rezervovali|vybrali|našli) (?:\w+ )?(?:jin(?:ou|ý|de|é|ej|am)|lístky na jin)\w*|\b(?:objednán\w*|rezervován\w*|zarezervován\w*)(?: \w+){0,2} (?:jinde|u konkurence|u jin\w+)\b"
    r"|\banders überlegt\b|\b(?:etwas|was) anderes (?:gefunden|gebucht|vor|geplant)\b|\b(?:woanders|anderswo|anderweitig|bei (?:jemand anderem|einem anderen \w+|der konkurrenz)) (?:\w+ ){0,2}(?:gebucht|reserviert|fündig|untergekommen)\b"
    r"|\b(?:we|i)(?:'re| are|'m| am)? (?:won't|will not|can't|cannot|can not|not) (?:be )?(?:com(?:e|ing)|go(?:ing)?|mak(?:e|ing) it|travel\w*|sail\w*|need(?:ing)? (?:it|them|the \w+)|be there|join\w*)\b(?: \w+)?? (?:after all|any ?more|any longer|now|at all)\b"
)
_JOURNEY_OFF = r"\b(?:trip|holiday|visit|tour|outing|wedding|party)\b[^.!?\n,]{0,30}\b(?:cancell?ed|called off|fallen through|off|scrapped)\b|\b(?:výlet|zájezd|cest[aou]|pobyt|dovolen[áé]|akc[ei]|oslav[auy]|svatb[auy])\b[^.!?\n,]{0,30}\b(?:zrušen\w*|zrušil\w*|padl\w*|odpad\w*|ruší\w*|nekoná|nebude)\b|\b(?:reise|ausflug|feier|urlaub|fahrt|besuch)\b[^.!?\n,]{0,30}\b(?:abgesagt|geplatzt|ausgefallen|fällt aus|gestrichen|ins wasser)\b"
_SO_WE_COME = r"\b(?:tak|takže|proto|so|instead|therefore|deshalb|daher|also|stattdessen)\b"
# "Please don't change anything else", "the time and the boat stay as they are": of what stays.
_OF_THE_REST = r"\b(?:else|otherwise|rest|(?:the |all |our )other (?!half)\w+|ostatn\w+|jin(?:ého|é|ak)|dalš\w+|zbyt\w+|sonst|andere\w*|übrig\w*|zweite\w*|allergi\w*|nuts?|ořech\w*|nüsse)\b|\b(?:uhrzeit|personen\w*|anzahl|schiff|čas|hodina|počet|počt\w+|loď|plavba|time|hour|number|boat|names?|jméno)\b[^.!?\n]{0,40}\b(?:bleib\w*|stays?|remains?|keep|leave|zůst(?!ande)\w+|nech\w*)\b|\b(?:bleib\w*|lassen sie|keep|leave) (?:\w+ ){0,2}(?:uhrzeit|personen\w*|anzahl|time|hour|number|boat)\b"
# "We no longer need the high chair": a thing on board or beside.
_OF_THINGS = r"\b(?:okna|okn[ou]|oknem|windows?|fenster\w*|zpáteční\w*|return (?:tickets?|trip|journey)|rückfahrt\w*|standard\w*|high ?chairs?|parking|wheelchair|pram|buggy|invoice|receipt|print\w*|paper|cake|flowers?|menu\w*|židličk\w*|parkov\w*|faktur\w*|kočár\w*|vozík\w*|tisk\w*|dort\w*|květin\w*|kinderstuhl\w*|parkplatz|rechnung\w*|rollstuhl|torte|blumen|ausdruck\w*)\b"
# "Don't mind my last mail": this one stands. "So make that 4 pm instead": the new value of a change, which is read.
_OF_AN_EARLIER_MAIL = r"\b(?:předchoz\w+|minul\w+|dřívějš\w+|previous|earlier|last|vorherige\w*|letzte\w*|vorige\w*) (?:e-?mail\w*|mail\w*|zpráv\w+|message|nachricht)\b"
_MAKES_IT = r"\b(?:make (?:that|it)|udělejte (?:to|z toho)|machen sie (?:es|das|daraus))\b[^.!?\n]{0,20}\d"
_A_VALUE = r"\d|\b(?:pond[eě]l\w+|úter\w+|střed\w|čtvrt[eě]k\w*|pát(?:ek|ku)|sobot\w+|neděl\w+|(?:mon|tues|wednes|thurs|fri|satur|sun)day|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)\b"

# Of a cancellation: what is cancelled may be kept after all.
_MAY_BE_KEPT = (
    r"\b(?:unless|ledaže|es sei denn)\b|\b(?:or|oder|nebo)\b[^.!?\n]{0,30}\b(?:move|another day|other day|reschedul\w+|umbuch\w+|anderen tag|verschieb\w+|přesun\w+|přelož\w+|jin(?:ý|ém|ého) (?:den|dni|dne|termín\w*))\b"
    r"|\b(?:if|wenn|falls|sofern|pokud|jestli\w*|kdyby)\b[^.!?\n]{0,30}\b(?:fees?|charges?|costs?|kostet|gebühr\w*|poplat\w+|stojí|platí)\b(?![^.!?\n]*\b(?:ordnung|okay|ok|fine|accept\w*|no problem|naúčt\w+|účtujte|charge (?:it|us|them|me)|zaplat\w+|nevadí|egal|berechnen|trotzdem|anyway|i tak)\b)"
)
_LEAVES_IT = r"(?:^|[,;]\s*)(?:no, )?(?:leave|keep) (?:it|the booking|everything)\b|^\W*(?:ach |oh )?doch nicht\b|\b(?:nechte|ponechte) (?:ji|to|tu|rezervaci|všechno)\b(?! (?:vrátit|poslat|zaslat|zrušit))"
_COMES_ALL_THE_SAME = r"\b(?:we|i|he|she|they|all) (?:can|could|will|may|might) (?:still |now |after all )+(?:make it|come|go|sail|join)\b|\b(?:we're|i'm|they're|we are|they are|he's|she's) (?:still |now )?(?:coming|going|sailing) after all\b|\bwir (?:schaffen|können|kommen|fahren) (?:es |nun |jetzt |also |ja )*doch\b(?! (?:leider |nun )?nicht)|\b(?:nakonec|přece jen\w*|přeci jen\w*) (?:to )?(?:stihneme|pojedeme|přijedeme|dorazíme|můžeme)\b"


# "Am Freitag geht es doch nicht, bitte Sonntag": the reason of a change, with its new value.
_GIVES_WAY = rf"\b(?:am|an|um) [^.!?,\n]{{1,24}} geht (?:es |das )?(?:uns |mir |bei uns |leider |nun )*doch (?:leider )?nicht\b(?=,? (?:bitte|sondern|lieber|dann)\b[^.!?\n]*(?:{_A_VALUE}))"
# "Am Samstag schaffen wir es doch nicht", "v pátek to nakonec nevyjde": why another day is wished, which is told elsewhere.
_THEN_NOT = rf"^(?!.*\b(?:verschieb\w*|verleg\w*|umbuch\w*|änder\w*|leg\w*|chang\w*|move|přesu\w*|přelož\w*|změn\w*|lassen|leave|nech\w*)\b)[^.!?\n]*(?:{_A_VALUE})[^.!?\n]*\b(?:(?:schaffen|können|kommen|fahren|klappt|passt|geht)\b[^.!?\n]*\bdoch (?:leider |nun )?nicht|can't make it after all|nakonec ne(?:můžeme|stihneme|vyjde|hodí|jde|půjde))\b"
# "Cancel Friday, we will still come on Saturday": another one is kept.
_KEEPS_ANOTHER = r"\b(?:cancel|stornieren sie|zrušte)\b[^.!?\n]*,[^.!?\n]*\bstill (?:come|go|sail|be there) on (?:mon|tues|wednes|thurs|fri|satur|sun)day\b"


# "A baby in a scarf, which needs no seat".
_NEEDS_NO_SEAT = r"\b(?:sedadlo|míst[oa]|lístek|jízdenku|vstupenku) (?:\w+ )?nepotřebuj\w+\b|\bnepotřebuj\w+ (?:\w+ )?(?:sedadlo|míst[oa]|lístek|jízdenku|vstupenku)\b|\b(?:doesn't|does not|don't|won't) need (?:a |any |his |her |its |their )?(?:own |separate )?(?:seat|ticket|place|chair)s?\b|\bbrauch(?:t|en) (?:keinen|kein|keine) (?:eigenen? |eigenes )?(?:sitz\w*|platz|ticket|karte)\b"

# "Bitte löschen Sie die Buchung": the very cancellation.
_DELETES_IT = r"\b(?:(?:please |kindly |could you )?(?:delete|erase|scrap|void) (?:the|our|my|this) (?:\w+ )?(?:booking|reservation)|(?:bitte )?löschen sie (?:bitte )?(?:die|unsere|meine|diese) (?:\w+ )?(?:buchung|reservierung)|(?:die|unsere|meine) (?:buchung|reservierung) (?:bitte )?löschen|(?:prosím )?(?:smažte|vymažte|smazat|vymazat|škrtněte) (?:prosím )?(?:ji|tu|tuto|naši|moji)? ?rezervac\w+)\b"


# "Bitte löschen Sie die Buchung", "Buchung VC-12345 bitte löschen": the cancellation itself. "Dítě tedy škrtněte": of a guest.
_DELETES = r"(?:please delete|bitte löschen|bitte streichen|prosím (?:smažte|smazat|vymazat)|(?:škrtněte|vyškrtněte|vymažte|smažte|delete|erase))"
_BOOKING = r"(?:bookings?|reservations?|orders?|rezervac\w+|objednáv\w+|plavb\w+|buchung\w*|reservierung\w*|bestellung\w*|fahrt\w*)"
_DELETES_THE_BOOKING = rf"\b{_DELETES}\b(?: (?:sie|the|our|my|this|die|unsere|meine|diese|naši|tu|tuto|celou|prosím))* {_BOOKING}\b|\b{_BOOKING}\b(?: vc-?\d+)? (?:prosím )?{_DELETES}\b"
_GUEST = r"(?:dítě|děti|dospěl\w+|osobu|seniora?|studenta?|jedno\w*|child|kid|adult|person|one|kind|erwachsene\w*|person|eine?n?)"
_STRIKES_A_GUEST = rf"\b{_GUEST}\b (?:(?:tedy|prosím|tak|bitte|also|please) )*{_DELETES}|\b{_DELETES} (?:(?:sie|bitte|please|the|das|den|prosím|to) )*{_GUEST}\b"


def is_taken_back(folded: str, intent: Intent) -> bool:
    """Whether the sentence undoes the wish."""
    deletes = {"cancel": _DELETES_THE_BOOKING, "change": _STRIKES_A_GUEST}.get(intent)
    folded = pattern(deletes).sub(" ", folded) if deletes else folded
    if intent in {"order", "change"}:
        folded = pattern(_GIVES_WAY).sub(" ", folded)
    folded = pattern(_THEN_NOT).sub(" ", folded) if intent == "change" else folded
    if intent == "cancel":
        folded = pattern(_DELETES_IT).sub(" ", folded)
    folded = pattern(_NEEDS_NO_SEAT).sub(" ", folded)
    put_right = (intent == "order" and has(rf"{_A_VALUE}|\b{number()}\b", folded)) or (
        intent == "change" and has(_MAKES_IT, folded)
    )
    if has(_STOPS_SHORT, folded) and not put_right:
        return True
    undone = pattern(_STOPS_SHORT).sub(" ", folded) if put_right else folded
    of_the_rest = rf"{_OF_THE_REST}|{_OF_AN_EARLIER_MAIL}" if intent == "order" else _OF_THE_REST
    if has(rf"{_NOTHING_DONE}|{_DONT}", undone) and not has(of_the_rest, undone):
        return True
    if intent == "cancel":
        kept = has(_COMES_ALL_THE_SAME, folded) and not has(_KEEPS_ANOTHER, folded)
        return kept or has(rf"{_LEAVES_IT}|{_MAY_BE_KEPT}", folded)
    if has(_NO_WISH, folded) and not has(rf"{_OF_THE_REST}|{_OF_THINGS}", folded):
        return True
    if intent == "change":
        return False
    return has(rf"{_OTHER_PLANS}|{_OVER}|{_NOT_THEN}", folded) or (
        has(_JOURNEY_OFF, folded) and not has(_SO_WE_COME, folded)
    )


# "We no longer want the lunch cruise. Please give us the jazz boat instead": given up for another one, which is told.
_GIVEN_UP = r"\b(?:no longer (?:want|need|wish)|(?:don't|do not) (?:want|need)|už (?:nechceme|nechci|nepotřebuj\w+|nestojíme o)|(?:wollen|möchten|brauchen) (?:wir )?(?:[^.!?\n]{0,30} )?nicht mehr)\b"
_ANOTHER_ONE = r"\b(?:instead(?! of)|stattdessen|místo (?:toho|ní|něj|nich)|raději|radši|lieber|rather)\b"


def gives_up_for_another(folded: str) -> bool:
    return has(_GIVEN_UP, folded) and has(_ANOTHER_ONE, folded)


def without_given_up(folded: str) -> str:
    return pattern(_GIVEN_UP).sub(" ", folded)


# Of a question: "Tak už nic, našli jsme si jiný program", "Die Frage hat sich erledigt".
_FOUND_ANOTHER = r"\b(?:našl[aiy]?|vybral[aiy]?) (?:jsme |jsem |si |už |mezitím |nakonec )*(?:něco jin|jin\w+|jinde|náhrad)\w*|\bjust (?:saw|seen|read|found|noticed|spotted)\b[^.!?\n]{0,40}\b(?:sold out|full|booked out|not running|cancell?ed)\b|\b(?:saw|found|see) (?:the answer|it) (?:on|in)\b|\b(?:koukám|vidím|našl[aiy]? (?:jsem|jsme)) (?:\w+ )?(?:už )?(?:na webu|na vašem webu|na stránkách)\b[^.!?\n]{0,30}\b(?:vyprodán\w*|plno|obsazen\w*|volno)\b|\b(?:už|již) (?:jste )?(?:mi |nám |jí |mu |jim )*(?:jste )?(?:odpověděl|odepsal|řekl)\w*\b|\b(?:you(?:'ve| have)?|your (?:colleague|office)) (?:already |have already )(?:answered|replied|told)\b|\b(?:schon|bereits) (?:beantwortet|geantwortet|bescheid bekommen)\b|\b(?:we|i) (?:won't|will not) be coming\b|\b(?:nikam )?se (?:tam )?nechystáme\b|\b(?:nepište mi|neodpovídejte|nemusíte (?:mi |už |nám )*(?:odpovídat|psát|odepisovat)|no need to (?:reply|answer|respond|write back|get back)|don't (?:bother )?(?:reply\w*|answer\w*|respond\w*)|(?:brauchen|müssen) (?:\w+ ){0,3}nicht (?:mehr )?(?:antworten|zu antworten))\b"


def is_withdrawn(folded: str) -> bool:
    """Whether the sentence says of a question that no answer is wanted any more."""
    return has(rf"{_STOPS_SHORT}|{_NO_WISH}|{_OTHER_PLANS}|{_FOUND_ANOTHER}", folded) or has(_NOTHING_MORE, folded)


_NOTHING_MORE = rf"\b(?:forget|ignore|disregard|scrap|delete) (?:about )?{_THIS}\b|\bnever ?mind\b(?! (?:the|if|about|that|how|where|what|when|a|any|my|our|bad|rain|weather|whether|which))|\b(?:zapomeňte|ignorujte|nevšímejte|neřešte|bezpředmětn\w+)\b|\b(?:gegenstandslos|vergessen sie (?:es|das|die (?:frage|anfrage)|meine))\b"

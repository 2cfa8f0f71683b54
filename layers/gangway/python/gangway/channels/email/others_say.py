# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Somebody else is yet to choose, to do it or to say: the bride between us and a bar, the hotel that sends the cancellation.

"Slovo má delegátka, ta nabídku potvrdí, nebo odmítne", "she'll have made up her mind by the weekend", "my sister in Leeds
is going to reserve it", "die Stornierung schickt Ihnen das Hotel", "I just thought you'd like to know we're coming".
A third person and what only the one who wishes can do. For one folded sentence.
"""

from gangway.channels.email.folding import has

_ANY = r"(?:[^.!?\n]|(?<=\d)\.(?=\d))"
# Both ways are open: "potvrdí, nebo odmítne", "says yes or no", "nimmt an oder lehnt ab".
_EITHER = r"\b(?:potvrd\w+|přijm\w+|schvál\w+|kývn\w+|vezme\w*|confirms?|accepts?|approves?|agrees?|take it|takes it|bestätigt|annimmt|zusagt|zustimmt|nimmt (?:\w+ )?an|sagt (?:\w+ )?zu)\b,? (?:a?nebo|či|or|oder) (?:\w+ ){0,2}(?:odmítn\w+|zamítn\w+|ne\b|nechá|declines?|rejects?|refuses?|leaves? it|not\b|ablehnt|absagt|nicht\b|lehnt|sagt)"
_LAST_WORD = (
    r"\b(?:slovo má(?! význam)|má (?:\w+ )?(?:poslední|hlavní|rozhodující) slovo|(?:je|bude|zůstává|nechám|necháme) (?:to )?(?:jen |čistě |už )?na (?:manžel|žen|mém muž|šéf|ředitel|rodič|dět|delegát|nevěst|ženich|oslaven|kamarád|ostatní|koleg|vedení|představen|mamin|tát|dce[rř]|syn)\w*|rozhodující slovo"
    r"|(?:has|have|gets?|having) the (?:last|final|casting|deciding) (?:word|say|vote)|(?:it(?:'s| is| will be)|that(?:'s| is)) (?:really |entirely |all )?(?:up|down) to (?!you\b)(?:my|our|her|him|them|the)\b|(?:hat|haben) (?:\w+ ){0,4}das (?:letzte |entscheidende )?wort|(?:das )?(?:letzte|entscheidende) wort (?:hat|haben)|(?:liegt|bleibt) (?:\w+ )?(?:bei|an) (?:mein\w*|unser\w*|der braut|dem chef|der chefin))\b"
)
# Between us and something else: whoever chooses, it is not us yet.
_BETWEEN = r"\b(?:choos\w+|chose|decid\w+|torn|hesitat\w+|waver\w*|wav\w+|toss-?up|undecided|vybír\w+|vybrat|rozhod\w+|váhá\w*|kolísá\w*|přemýšl\w+|schwank\w*|entscheid\w*|wähl\w*|überleg\w*|unentschieden|hin- und hergerissen) (?:\w+ ){0,4}?(?:between|mezi|zwischen) "
_MIND = r"\b(?:ma(?:ke|kes|king|de)|'ve made) (?:up )?(?:her|his|their|our|my) minds? ?(?:up)?\b(?=[^.!?\n]*\b(?:by|on|till|until|before|tonight|tomorrow|next|over|at|when|once|after|this)\b)|\b(?:will|'ll|yet to|have to|need to|going to) (?:have )?(?:choose|chosen|pick(?:ed)?|decided?|ma(?:ke|de) up (?:her|his|their|our|my) minds?)\b(?! (?:our|the|their|a) (?:menus?|drinks?|dessert|dishes|food|seats?|wine|meals?|music))"
# "Večer to rozsekneme", "am Abend entscheidet sich das": the day or hour at which it is settled.
_WHEN = r"(?:zítra|večer|dnes|pozítří|v (?:pondělí|úterý|středu|čtvrtek|pátek|sobotu|neděli)|příští|o víkendu|do (?:pondělí|úterý|středy|čtvrtka|pátku|soboty|neděle|zítřka|večera|víkendu|\d+)|tonight|tomorrow|this evening|on \w+day|by \w+day|next week|over the weekend|by the weekend|heute abend|morgen|übermorgen|am (?:\w+tag|abend|wochenende|mittwoch)|bis (?:\w+tag|mittwoch|morgen|abend|zum)|nächste woche)"
_SETTLED = r"(?:rozsekn\w+|rozlouskn\w+|rozřeš\w+|vyřeší\w*|(?:se )?rozhodne\w*|ukáže se|se ukáže|bude(?:me)? (?:mít )?jasno|bude jasné|uvid(?:íme|ím|í)(?=\W*$|,? (?:jestli|zda|jak|co|kolik)\b)|losuj\w+|hlasuj\w+|(?:we|i)(?:'ll| will) (?:(?:see|know)(?=\W*$|,? (?:if|whether|how|what|more|for sure|then|who)\b|[^.!?\n]{0,20}\b(?:tomorrow|tonight|on \w+day|by \w+day|next week)\W*$)|settle it|settle this|toss|draw lots)|(?:it|that)(?:'ll| will) be (?:settled|decided|clear)|settles it|entscheidet sich|zeigt sich|klärt sich|wissen wir mehr|weiß ich mehr|stimmen wir ab|losen wir)"
_SETTLED_THEN = rf"\b{_WHEN}\b{_ANY}{{0,24}}\b{_SETTLED}\b|\b{_SETTLED}\b{_ANY}{{0,16}}\b{_WHEN}\b"
# "Bratr navrhuje místo lodi kolo".
_SOMETHING_ELSE = r"\b(?:navrhuj\w+|prosazuj\w+|lák\w+|chce|chtějí|chtěl\w* by\w*|táhne|přemlouvá|suggest\w*|propos\w+|prefers?|wants?|would rather|fancies|push\w*|lobb\w+|schlägt|möchte\w*|will|wollen|drängt)\b(?: \w+){0,4}? (?:místo|instead of|rather than|statt|anstatt|anstelle) (?:té |the |a |our |your |der |einer |des |dem |eines )?(?:lod\w+|plavb\w+|boat\w*|cruise|trip|ship|schiff\w*|boots?\w*|\w*fahrt)\b(?! (?:\w+ )?(?:\d|v \d|at \d|um \d))"
# "The committee meets on Thursday": nothing is settled before.
_BODY = r"(?:committee|board|council|parents' (?:meeting|evening)|assembly|works council|trustees|výbor|rada|představenstvo|spolek|valná hromada|zastupitelstvo|kolegium|rodičovská schůzka|vorstand|ausschuss|elternabend|betriebsrat|gemeinderat|elternbeirat|mitgliederversammlung)"
_MEETS = rf"\b{_BODY}\b(?: (?:only|first|again|se|still|to|erst|noch|wieder|then))* (?:meets?|sits|convenes?|is meeting|votes?|discusses|will (?:meet|discuss|vote|decide)|zased\w+|schází|sejde|projedn\w+|jedn[áa]\w*|tagt|trifft sich|berät|stimmt|findet|ist (?:erst |noch )?am)\b(?! (?:\w+ ){{0,4}}?(?:on board|aboard|na palubě|na lodi|an bord|auf dem schiff|already|schon|dafür|einverstanden))"
# The wish as a thing that somebody will send or do.
_THEY = r"(?:(?:my|our|his|her|their|the|a|můj|moje|náš|naše|její|jeho|mein\w*|unser\w*|die|der|das|ein\w*) )?(?:\w+[ -]){0,2}?(?:sister|brother|mother|mum|mom|father|dad|son|daughter|husband|wife|partner|girlfriend|boyfriend|friend|aunt|uncle|cousin|boss|manager|assistant|secretary|colleague|treasurer|teacher|agent|agency|hotel|concierge|company|office|club|organi[sz]er|accountant|in-law|neighbou?r|tchán|tchyně|švagr|švagrová|sestra|bratr|máma|maminka|tatínek|táta|manžel|manželka|žena|kamarád|kamarádka|kolega|kolegyně|šéf|šéfová|ředitel|ředitelka|asistentka|sekretářka|hotel|agentura|cestovka|kancelář|firma|recepce|učitelka|pokladník|pokladní|schwester|bruder|mutter|vater|mann|frau|sohn|tochter|freund|freundin|kollege|kollegin|chef|chefin|schwager|schwägerin|agentur|reisebüro|büro|sekretärin|hotel|firma|verein|kassier\w*)"
_DOES_IT_EN = rf"\b{_THEY}(?:,? (?:in|from|at|of|who|from the) [\w ']{{1,30}}?,?)? (?:is going to|are going to|will|'ll|shall|means to|intends to|wants to|is about to|plans to) (?:\w+ )?(?:book|reserve|order|buy|cancel|confirm|accept|sort|arrange|handle|deal with|see to|take care of) (?:it|this|that|them|the (?:\w+ )?(?:tickets|seats|booking|cruise|places|reservation|order|boat|offer)|our (?:\w+ )?(?:tickets|seats|booking|places)|us)\b(?! (?:a |the |with )?(?:taxi|hotel|train|table|babysitter))"
_WISH = r"(?:storno|zrušení|pokyn|objednávk[auy]|rezervac[ie]|objednání|závazn\w+ potvrzení|souhlas|rozhodnutí|přihlášk[auy]|(?:written|formal|official|actual|proper|binding) (?:cancell?ation|order|booking|request|confirmation|acceptance)|(?:stornierung|buchung|bestellung|auftrag|zusage|absage|bestätigung|entscheidung|kündigung))"
_SENDS_IT = rf"\b{_THEY} (?:will|'ll|is going to|are going to) (?:then |still |only )?(?:send|place|submit|make|give|forward|e-?mail) (?:you )?(?:the|an?|our|its|her|his|their) (?:\w+ )?(?:order|booking|cancell?ation|reservation|instructions?|go-?ahead|decision)\b|\b{_WISH}\b(?: (?:\w+ )?)?(?:(?:vám|za nás|za mě|za ni|za něj|naším jménem|ihnen|pak|potom|ještě|teprve|dann|noch|erst) )*(?:zašle|pošle|dodá|podá|učiní|provede|předá|udělí|zadá|vystaví|dá|přijde od|dorazí od|kommt (?:\w+ )?von|schickt|sendet|erteilt|übermittelt|macht|übernimmt|trifft|geht ihnen (?:\w+ )?von)\b(?! (?:nám|mi|uns|mir))|\b(?:(?:zašle|pošle|dodá|podá|zadá|dá|udělí) vám|vám (?:\w+ )?(?:zašle|pošle|dodá|podá|zadá|dá|udělí)) (?:\w+ )?(?:storno|zrušení|pokyn|objednávku|rezervaci|souhlas|přihlášku|rozhodnutí)\b|\b(?:the|a) (?:\w+ )?(?:cancell?ation|order|booking|request|acceptance) (?:(?:itself|proper|as such) )?will (?:come|be (?:sent|made|placed|given|done|handled)|follow|reach you)\b(?! (?:with|in) )(?: \w+)? (?:from|by|through)\b(?! (?:me|us|e-?mail|post|return|phone|you)\b)"
# "I only let you know": told so that we know, with nothing behind it but that they come.
_ONLY_TOLD = (
    r"\b(?:just|only|merely) (?:\w+ )?(?:thought you(?:'d| would| should) (?:like|want|wish)?(?: to)? ?know|letting you know|to let you know|(?:to )?giv(?:e|ing) you (?:a heads-?up|notice|advance notice)|a heads-?up|warning you|to warn you|announc\w+ (?:us|ourselves|it))\b(?!,? (?:that |about |of )?(?:(?:we|i|my|our|one|he|she|the|a|two)\b(?! ?(?:'re| are|'ll| will) (?:be )?(?:coming|there)\b(?! (?:by|from|with|in|a|late|early|on foot))|\W*(?:are|will) (?:come|be coming)\b(?! (?:by|from|with|in)\b))))"
    r"|\b(?:jen|jenom|pouze) (?:vás |vám |to |tím |touto cestou )*(?:předem |dopředu |napřed |včas |predem )+(?:vás |vám |to )*(?:varuj|inform|upozorň|avizuj|hlás|oznam|předesíl|dáv)\w*\b(?!,? (?:vědět,? )?(?:že (?!(?:\w+ )?(?:jede|přijede|přijde|dorazí))|na\b|o\b))|\b(?:jen|jenom|pouze) (?:vás |vám |to |tím |předem |dopředu )*(?:varuj|avizuj|předesíl)\w*\b(?!,? (?:že|na)\b)|\b(?:kündige|kündigen|melde|melden) (?:ich |wir )?(?:uns|mich|sie|das|es) (?:hiermit |damit )?(?:nur|bloß|lediglich|schon ?mal|vorab)\b|\b(?:nur|bloß|lediglich) (?:\w+ )?(?:vorwarn|vorab ?inform|vorab ankündig|ankündig)\w*"
)


def is_for_others_to_say(folded: str) -> bool:
    """Whether somebody else has yet to choose or to act, or the sentence only announces it."""
    return any(
        has(source, folded)
        for source in (
            _EITHER, _LAST_WORD, _BETWEEN, _MIND, _SETTLED_THEN, _MEETS, _SOMETHING_ELSE, _DOES_IT_EN, _SENDS_IT, _ONLY_TOLD
        )
    )  # fmt: skip

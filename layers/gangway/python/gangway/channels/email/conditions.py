# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""A condition, in whatever form it is put: by a word ("if", "pokud", "falls"), or by the verb alone.

German and English put the verb first ("Sollte es regnen, …", "Regnet es, dann …", "should it rain"), Czech ties "-li" to it
("nebude-li hezky"). Pattern sources for folded text.
"""

_NO_QUESTION = r"(?![^.!?\n]*\?)"
_OPENS = r"(?:^|(?<=[.!?;:\n(-])|(?<=[.!?;:\n(-]\s)|(?<=\bund )|(?<=\baber )|(?<=\bdoch )|(?<=\bnur )|(?<=\band )|(?<=\bbut ))(?<!\d\.)(?<!\d\.\s)\s*"
_SUBJECT_DE = (
    r"(?:es|er|sie|wir|ich|man|das|der|die|dies\w*|ihr\w*|unser\w*|mein\w*|noch|kein\w*|jemand|niemand|etwas|sich)"
)
_VERB_DE = r"(?:ist|sind|bin|wird|werden|hat|habe|haben|kann|können|muss|müssen|will|wollen|darf|wäre\w*|hätte\w*|würde\w*|könnte\w*|müsste\w*|dürfte\w*|regnet|schneit|gewittert|stürmt|hagelt|nieselt|schüttet|gießt|scheint|bleibt|bleiben|kommt|kommen|geht|gehen|klappt|klappen|passt|passen|fällt|fallen|findet|finden|gibt|reicht|reichen|schafft|schaffen|sagt|sagen|meldet|melden|höre[n]?|erhalte[n]?|bekomme[n]?|erkrankt|spielt|läuft|sieht|kostet|liegt|steht|fährt|fahren|verschlechtert|bessert|ändert|stimmt|gelingt|findet|hält)"
_THEN_DE = r"(?:dann|so|bitte|verleg\w*|verschieb\w*|umbuch\w*|tausch\w*|änder\w*|setz\w*|stornier\w*|streich\w*|buch\w*|reservier\w*|bestell\w*|nehme[n]?|komme[n]?|möchte[n]?|würde[n]?|fahre[n]?|lasse[n]?|sag\w*|bleib\w*|verzicht\w*|müss\w+|muss|woll\w+|will|brauch\w*)"
# "Reservieren Sie uns …, bitte" is verb first as well, and none of these; neither is "am 4.10. sind wir …".
VERB_FIRST = (
    rf"(?:{_OPENS}{_VERB_DE} (?:[a-z]+ ){{0,4}}?{_SUBJECT_DE}\b{_NO_QUESTION}[^.!?\n]{{1,120}},\s*{_THEN_DE}\b"
    rf"|,\s*{_VERB_DE} {_SUBJECT_DE}\b{_NO_QUESTION}[^.!?\n]{{1,120}},\s*(?:dann|so)\b|(?:{_OPENS}|,\s*)sollte[n]? {_SUBJECT_DE}\b{_NO_QUESTION})"
)
_DEPENDS = r"(?:je nach (?:wetter|witterung|lage)\w*|(?:wetter)?abhängig (?:vom?|davon)|wetterabhängig|in the event (?:of|that)|when (?:it (?:rains|snows|pours)|the (?:weather|forecast))|(?<!uvidíme )podle (?:počasí|předpovědi)|když (?:[a-z]+ ){0,5}ne(?!j|děl|chá)[a-z]{3,}|jak (?:bude|budou|nebude|se|to)\b[^.!?\n]{1,80},\s*tak\b)"
_SUBJECT_EN = (
    r"(?:it|the|this|that|we|i|there|you|he|she|they|any\w*|some\w*|my|our|his|her|things|conditions|plans|weather|no)"
)
_SHOULD = rf"(?<!when )(?<!where )(?<!how )(?<!what )(?<!who )(?<!why )(?<!early )(?<!time )(?<!long )(?<!much )(?<!many )should {_SUBJECT_EN}\b{_NO_QUESTION}"
_WERE = rf"(?:{_OPENS}(?:were|had) {_SUBJECT_EN}\b{_NO_QUESTION}[^.!?\n]*,|\bwere (?:it|we|i|this|that|there|they|he|she|the \w+) to\b)"
_CZECH = r"(?:[a-z]{2,}-li\b|kdyby(?!ste)\w+|v případě(?!,? že|\s+(?:další\w* |jak\w+ |nějak\w+ )?(?:potřeby|dotaz\w*|nejasn\w*|problém\w*|otáz\w*|zájmu|potíží|komplikac\w*|nutnosti)))"
CONDITION = (
    r"(?:\b(?:pokud|jestliže|jestli|kdyby|v případě,? že|když (?:bude|budou|nebude|prší)|ledaže|za předpokladu|(?:pod|s|za) podmínk\w+|podmínkou (?:je|by)|if|unless|in case|on (?:the )?condition (?:that|of)|(?<!be )(?<!is )(?<!are )(?<!was )(?<!were )(?<!been )(?<!services )(?<!as )provided|depending|assuming|as long as|wenn|falls|sofern|vorausgesetzt|es sei denn|im fall\w*|bei (?:regen|schlecht\w*))\b"
    rf"|\b{_SHOULD}|{_WERE}|{VERB_FIRST}|\b{_DEPENDS}|\b{_CZECH})"
)

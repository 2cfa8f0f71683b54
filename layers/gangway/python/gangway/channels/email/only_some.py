# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Only some of them, of what was asked for all: "Tedy jen za mě, kamarádky pojedou", "Just the two seniors, the rest of us still sail",
"Gemeint ist nur der Platz meiner Mutter", "Lístky pro děti ale nechte".

For one folded sentence beside a cancellation, a change or a yes.
"""

from gangway.channels.email.counting import number
from gangway.channels.email.folding import has, pattern
from gangway.channels.email.reading import Intent

_WITHIN = r"(?:[^.!?\n]|(?<=\d)\.(?=\d))"
_ONLY = r"(?:only|just|solely|merely|jen|jenom|pouze|jedině|toliko|nur|bloß|lediglich|ausschließlich)"
_KIN = r"(?:husband|wife|mum|mom|mother|dad|father|son|daughter|brother|sister|friends?|colleagues?|kids?|child(?:ren)?|adults?|seniors?|grand\w+|parents?|partner|boyfriend|girlfriend|aunt|uncle|cousins?|babies|baby|manžel\w*|mam[auy]\w*|mamink\w*|tát\w*|tatín\w*|syn\w*|dcer\w*|bratr\w*|sestr\w*|kamarád\w*|přítel\w*|koleg\w*|dět\w+|dít\w+|dospěl\w*|babič\w*|děd\w*|rodič\w*|tet\w+|strýc\w*|švagr\w*|tchyn\w*|senior\w*|mann\w*|frau|mutter|vater|sohn\w*|tochter|bruder|schwester|freund\w*|kolleg\w*|kinder?n?|erwachsene\w*|oma|opa|großeltern|eltern|tante|onkel|partner\w*|senioren)"
_SEAT = r"(?:seats?|tickets?|places?|spots?|lístek|líst\w+|vstupenk\w+|míst[au]|(?:své|jeho|její|moje|její|jedno) místo|jízdenk\w+|plätze?|platz|karten?|tickets?)"
_FEW = rf"(?:{number()}|half|part|část|půlku|polovinu|die hälfte|einen teil)"
_NO_SEATS = r"(?:question|thing|more|e-?mail|moment|request|word|note|dotaz|otázk|věc|prosb|chvil|frage|bitte|sache|minute|kurze|day|week|hour|den|týden|hodin|tag|woche|stunde|small|little)"
_ONLY_SOME = (
    rf"\b{_ONLY} (?:for |pro |za |o |für |the |a |my |our |ten |tu |ty |den |die |das |der |dem |mein\w* |unser\w* |můj |moj\w* |mou |naš\w* |jeho |její |seine\w* |ihre\w* |zrušte |zrušit |přesuňte |cancel |move |change |storno |stornieren sie |by |se |je |to |sie |ja |ale |of |{_FEW} )*(?:{_KIN}|{_SEAT}|me|him|her|them|myself|mě|mne|sebe|ni|něj|mich|ihn|sie allein|{_FEW}(?= (?:of|z|von|davon)\b))\b(?! (?:eat|is allergic|nejí|jí|isst|at the|by the|u okna|am fenster|writing|typing|píšu|schreibe|curious|know|zvěd|think|say|ask|wond))"
    rf"|\b{_ONLY} (?:for|pro|für) (?:us|me|nás|mě|uns|mich|my|our|the)\b"
    rf"|\b{_ONLY} (?:for |pro |za |o |für |the |a )?{_FEW}\b(?! (?:\w+ )?{_NO_SEATS})"
    rf"|\b{_ONLY} (?:the |tu |ten |tuhle |tento |die |den |das )?(?:lunch|dinner|jazz|evening|morning|outward|way (?:back|there)|oběd\w*|večeř\w+|jazz\w*|večerní|dopolední|zpáteční\w*|mittag\w*|abend\w*|hinfahrt|rückfahrt)\b"
)
_COMES = r"(?:comes?|coming|go|goes|going|sails?|sailing|joins?|stays?|keeps?|travels?|pojed\w+|jed(?:e|ou)|přijed\w+|přijd\w+|doraz\w+|zůst(?!ande)\w+|komm\w+|fahr\w+|fährt|bleib\w*|behalt\w*)"
_THE_REST = rf"\b(?:the others?|the rest(?: of (?:us|them))?|everyone else|everybody else|the remaining|ostatní|zbytek|zbylí|zbývající|druhá polovina|die anderen|der rest|die übrigen|alle anderen)\b{_WITHIN}{{0,30}}\b(?:{_COMES}|as (?:booked|planned)|přihlás\w+)\b"
_WOULD = r"\b(?:would|rather|wants?|prefer\w*|chtěl\w*|chce|raději|radši|lieber|möchte\w*)\b"
_SOMEBODY_COMES = rf"\b{_KIN}\b(?:\W+\w+){{0,2}}? (?:will |still |přesto |ale |i tak |stejně |však |trotzdem |doch |aber |schon )*{_COMES}\b(?! (?:(?:nakonec |raději |radši )?na (?!lo[dď]|plavb|palub|parník|čertov|večeř|oběd|jazz)\w+|ne|not|nicht|doma|at home|zu hause|home|behind|in bed|v nemocnici|im krankenhaus|to (?:us|visit|prague)|na návštěvu|zu besuch|nach|do\b|k nám|von|from|ill|with (?:a )?(?:fever|flu)|down|z (?:nemoc|dovol)|aus))"
_KEEPS_SEAT = rf"\b(?:keep|keeps|keeping|hold on to|nech\w*|ponech\w*|zachov\w*|behalt\w*|behält|lassen sie)\b{_WITHIN}{{0,24}}\b{_SEAT}\b|\b{_SEAT}\b{_WITHIN}{{0,30}}\b(?:keep|nech\w*|ponech\w*|zachov\w*|behalt\w*|bleib\w*|zůst(?!ande)\w+|stays?)\b|\b(?:except|apart from|but not|bar|save for|excluding|kromě|vyjma|mimo|až na(?! \d)|s výjimkou|außer|bis auf|ausgenommen|mit ausnahme) (?:for |the |my |our |me|us|{_KIN}|{_FEW}|mě|mne|mou|moj|mého|naš|mich|mein|den|die|der)"
# The seats of a table, the tickets that were printed.
_NO_PART = r"\b(?:(?:don't|do not|not|needn't|no need to|no longer) (?:\w+ to )?(?:keep|hold)|ne(?:nech|nechávej|drž|blokuj|musíte (?:\w+ )?(?:drž|nech))\w*|nicht (?:\w+ )?(?:behalten|freihalten|halten)|(?:other|andere\w*|druh\w+|zweite\w*|second) (?:booking|reservation|buchung|reservierung|rezervac\w+)|okn\w+|windows?|fenster|stol\w*|stůl|tables?|tisch\w*|free again|somebody else|někomu jinému|jemand anderem|available|volné|frei|wieder frei|nebrat|not (?:come|coming|go|going|sail)|can't|cannot|ne(?:jed|pojed|přijed|přijd|doraz|můž|stih|chc)\w+|nicht (?:\w+ )?(?:komm|fahr)\w*)\b"

# "Everything else stays": of the day, the hour and the boat.
_AS_IT_WAS = r"\b(?:bleib\w*|zůst(?!ande)\w+|stays?|keeps?)\b"

# "Five people instead of seven, the rest as booked": the rest of what is told, where nobody is told apart.
_AS_BOOKED = r"\b(?:the rest|zbytek|der rest) as (?:booked|planned)\b"
_OF_THEM = rf"\b{_FEW} (?:\w+ )?(?:of (?:us|them|our|the|those)|z (?:nás|nich)|von (?:uns|ihnen)|davon)\b"

# "The fifth is our daughter, she is eleven", "jeden z nás je osmiletý": somebody who was counted among the others.
_ONE_OF_THEM = rf"(?<!all )(?<!both )(?<!alle )\b(?:the )?(?:third|fourth|fifth|sixth|seventh|\d(?:rd|th)|last)(?: one| person| guest| adult| of us)? (?:is|will be|would be)\b|\b(?:třetí|čtvrt[ýá]|pát[ýá]|šest[ýá]|sedm[ýá]|poslední) (?:z nás |člověk |osoba |host )?(?:je|bude|byl)\b|\b(?:der|die|das) (?:dritte|vierte|fünfte|sechste|siebte|letzte)(?: person)? (?:ist|wird|wäre)\b|(?<!all )(?<!vsichni )(?<!alle )\b(?:{number()}) (?:of (?:us|them|those|these|the \w+)|z (?:nás|nich|toho|těch \w+)|von (?:uns|ihnen|denen)|davon) (?:is|are|je|jsou|ist|sind|bude|budou|will be|wird|werden)\b"
_YOUNG_OR_OLD = r"\d|\b(?:years?|yrs?|-year-old|let|roky?|roků|\w+let[ýáéí]\w*|jährig\w*|\w+jährig\w*|jahre|child\w*|kids?|dít\w+|dět\w+|kind\w*|bab(?:y|ies)|mimin\w*|mimčo|students?|studen\w+|seniors?|senior\w*|důchod\w+|rentner\w*|pension\w*|under|infants?|toddlers?|teen\w*|boys?|girls?|kluk\w*|holk\w*|holč\w*|daughter|son|grand\w+|tochter|sohn|enkel\w*|syn\w*|dcer\w*|vnu[kč]\w*|eleven|twelve|ten|nine|eight|seven|six|elf|zwölf|zehn|neun|acht|sieben|sechs|jedenáct|dvanáct|deset|devět|osm|sedm|šest)\b"


def tells_of_one(folded: str, intent: Intent) -> bool:
    """Whether it tells of somebody among those counted, who may need another ticket."""
    return intent in {"change", "confirm", "availability"} and any(
        has(_YOUNG_OR_OLD, folded[match.end() :]) for match in pattern(_ONE_OF_THEM).finditer(folded)
    )


def is_of_some_only(folded: str, intent: Intent) -> bool:
    """Whether the sentence narrows the wish to some of them."""
    if intent not in {"cancel", "change", "confirm"}:
        return False
    told_of_all = has(_AS_BOOKED, folded) and not has(rf"{_OF_THEM}|\b{_KIN}\b", folded)
    rest = has(_THE_REST, folded) and (intent == "cancel" or not (has(_AS_IT_WAS, folded) or told_of_all))
    if rest or (has(_KEEPS_SEAT, folded) and not has(_NO_PART, folded)):
        return True
    if intent == "cancel":
        return has(_ONLY_SOME, folded) or (has(_SOMEBODY_COMES, folded) and not has(rf"{_NO_PART}|{_WOULD}", folded))
    return False

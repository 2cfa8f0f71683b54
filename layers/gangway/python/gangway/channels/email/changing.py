# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Whether a booking or an offer is to become different, by words of changing or by the new state told plainly."""

from gangway.channels.email.conditions import is_conditional
from gangway.channels.email.folding import blank_all, has, pattern
from gangway.channels.email.intent_words import (
    ACCEPTS,
    ACCEPTS_FIRMLY,
    ASKS_FOR_ROOM,
    CHANGES,
    FIRMLY_BOOKS,
    WISHES,
)
from gangway.channels.email.moods import around
from gangway.channels.email.old_values import denies_a_count
from gangway.channels.email.sense import Circumstances, Sense

MOVES = r"\b(?:změn\w*|přesu\w*|přelož\w*|přehoď\w*|přehod\w*|posun\w*|přebook\w*|místo (?:toho|něj|něho|ní|nich|té)|namísto|upravit|upravte|opravit|opravte|chang\w+|mov(?:e|ing)\b|reschedul\w*|postpone\w*|instead|rather than|switch\w*|swap|amend\w*|änder\w*|umbuch\w*|umzubuchen|verschieb\w*|verleg\w*|stattdessen|anstatt|tausch\w*|wechsel\w*)\b"

_CONTACT_SHOULD_BE = r"\b(?:name|number|phone|mobile|contact|e-?mail)(?: number| name)? (?:on|for|of|in) (?:the|our|this) (?:booking|reservation)(?: (?:should|can|could|is|will|would|to)\b)?(?: be\b)?"

# "In case the pier changes": nobody here changes anything.
_CHANGES_BY_ITSELF = r"\b(?:in case|if|should|when|whenever|falls|wenn|sollten?|pokud|kdyby\w*|jestli|když)\s+(?:se\s+|sich\s+|by\s+|nám\s+|snad\s+|náhodou\s+)*(?:(?:the|your|any|our|der|die|das|ihr|místo|něco|etwas|anything|something)\s+)?(?:(?:pier|dock|jetty|quay|berth|mooring|weather|timetable|schedule|platform|meeting (?:point|place)|place of (?:boarding|departure)|anything|something|anleger|steg|abfahrtsort|treffpunkt|wetter|fahrplan|etwas)\s+(?:(?:should|sich|noch|happens to)\s+)*(?:changes?|moves?|is changed|is moved|ändert|ändern|ändern sollte|verlegt wird)\b|(?:změní|změnil[aoiy]?|přesune|přesunul[ao]?)\s+(?:molo|přístaviště|místo|počasí|něco|jízdní řád|kotviště)\b|(?:molo|přístaviště|počasí|kotviště)\s+(?:se\s+)?změní\b)"
# "Wenn es geht mit Fensterplatz": what hangs on it is the seat.
_FOR_A_SEAT = r"(?:,?\s*\b(?:wenn|falls|sofern) (?:es )?(?:irgendwie )?(?:möglich|geht)|\bwenn's geht|\bif (?:at all )?possible|\bpokud (?:to )?(?:je |bude )?(?:možno|možné|jde|půjde)|\bpokud možno|\bideálně|\bideally|\bam liebsten)\b(?=,?\s+(?:wieder |again |zase |opět )?(?:mit|at|by|with|near|next to|u|s|ke?|am|an|in)\s+(?:(?:a|an|the|einem|einen|dem|der|nějakým|tu)\s+)?(?:\w+\s+)?(?:fenster\w*|windows?|okna|oknu|oknem|okénka|výhledem|view|aussicht|zábradlí|railing|reling)|,?\s+(?:\w+\s+){1,4}(?:stolu|stolku|stůl|table|seats?|tisch|plätze|místa)\s+(?:u okna|u okénka|by the window|at the window|near the window|am fenster)\b)"


def changing(folded: str, at: Circumstances) -> Sense | None:  # noqa: PLR0911  one return per rule
    folded = folded if at.has_own_reference or at.answers else pattern(_CONTACT_SHOULD_BE).sub(" ", folded)
    folded = blank_all(rf"{_CHANGES_BY_ITSELF}|{_FOR_A_SEAT}", folded)
    ours = at.has_own_reference or at.answers is not None
    talks_of_booking = has(
        r"\b(?:(?:naš\w+|moj\w*|mou|svou|svoji|tu|stávající|existující) (?:\w+ )?(?:rezervac|objednáv|plavb)\w*|(?:our|my|the|existing) (?:\w+ )?(?:booking|reservation|order)|máme (?:u vás |zde |již |už )*(?:\w+ ){0,3}(?:objednan|rezervovan|zamluven|zarezervovan)\w*|we(?: have|'ve) (?:a |already )?(?:booking|booked|reserved|reservation)|wir haben [^.?!\n]{0,60}(?:gebucht|reserviert)|we (?:had |have )?(?:already )?(?:booked|reserved) |(?:change|move|switch|reschedule|postpone) (?:it|this|our|us)\b|(?:přesuňte|přeložte|přehoďte|posuňte|změňte) (?:\w+ )?(?:ji|nás|nám ji|nám to)\b|na jméno \w+ (?:\w+ ){0,3}máme|(?:verschieben|verlegen|ändern) sie (?:bitte )?(?:sie|es|das|uns)\b|(?:unser\w*|mein\w*|bestehende\w*|die) (?:\w+ )?(?:buchung|reservierung|bestellung))\b",
        folded,
    )
    if not ours and at.is_whole_wish and has(FIRMLY_BOOKS, folded) and not has(MOVES, folded):
        return None  # "Book that dinner cruise for Thursday, there will be twelve of us"
    if ours and (held := _held(folded, at)):
        return Sense(intent="human", reason=held)
    if has(CHANGES, folded) and (ours or talks_of_booking):
        asks = pattern(rf"{_ASKS_ABOUT_IT}|{_ASKS_WHAT_IT_COSTS}")
        if is_conditional(around(CHANGES, folded), CHANGES) or (
            asks.search(folded) and not _is_told_besides(asks.sub(" ", folded), at)
        ):
            return Sense(intent="human", reason="asks_about_changing")
        about_names = (
            r"\b(?:jmén\w+|name|namen|adres\w+|e-?mail\w*|telefon\w*|phone|kontakt\w*|contact|fakturační\w*|billing)\b"
        )
        if has(about_names, around(CHANGES, folded)) and not at.gives_details:
            return Sense(intent="human", reason="changes_other_data")
        return Sense(intent="change")
    if _agrees(folded, at) and at.gives_details and at.answers != "confirmation":
        return Sense(intent="change")
    return Sense(intent="change") if ours and tells_anew(folded, at) else None


def _agrees(folded: str, at: Circumstances) -> bool:
    """To something of ours; where only a number tells that, more is needed than a "fine" or a question."""
    if at.answers is not None:
        return has(ACCEPTS, folded)
    firmly = has(ACCEPTS, folded) and has(ACCEPTS_FIRMLY, folded) and not has(_AS_AGREED, folded)
    return at.has_own_reference and firmly and "?" not in folded


_AS_AGREED = r"\b(?:jak (?:bylo |je |jsme se |jsme )?(?:domluv|dohodnut)\w*|jak jsme (?:se )?(?:domluvili|psali)|dle (?:domluvy|dohody)|as (?:agreed|arranged|discussed|planned)|wie (?:vereinbart|besprochen|abgemacht|verabredet))\b"


def _held(folded: str, at: Circumstances) -> str | None:
    """Not to be changed at all, perhaps to be changed, or another cruise besides the one that is booked."""
    if has(_WHAT_IS_FREE, folded):
        return "asks_about_changing"
    if has(_WAS_MOVED, folded):
        return "tells_of_a_change"
    if has(_NOT_TO_CHANGE, folded) and not has(CHANGES, pattern(_NOT_TO_CHANGE).sub(" ", folded)):
        return "change_negated"
    if has(_MAYBE, around(CHANGES, folded)):
        return "hedged_change"
    if at.is_whole_wish and not has(MOVES, folded):
        return None  # an order of its own
    besides = at.names_product and at.answers == "confirmation" and pattern(_BESIDES).search(folded)
    return "another_cruise_besides" if besides and not has(MOVES, besides.group()) else None


# "We can't make Saturday, could you tell us what is free on Sunday?": nothing is chosen yet.
_WHAT_IS_FREE = r"\b(?:what(?:'s| is| times?| else| do you have)|which (?:boats?|times?|departures?|days?)|co (?:máte|je|by)|který (?:den|čas)|jaké? (?:dny|časy|termíny|hodiny)|kdy (?:máte|je|by)|was (?:ist|haben|wäre)|wann (?:ist|haben|wäre|hätten)|welche (?:tage|zeiten|termine|abfahrten))\b[^.!?\n]{0,30}\b(?:free|available|left|voln[oáéý]\w*|místo|frei|verfügbar|möglich|platz)\b"
# "You moved us from 11:00 to 13:00", "wir sind auf 13 Uhr umgebucht worden": done already, perhaps not to their liking.
_WAS_MOVED = r"\b(?:přesunul|přeložil|posunul|změnil|přehodil|přebookoval)i jste\b|\bjste (?:\w+ ){0,3}(?:přesunul|přeložil|posunul|změnil|přehodil|přebookoval)i\b|\bbyl[iay]? jsme (?:\w+ )?(?:přesunut|přeložen|přehozen|přebookován)\w*|\byou(?:'ve| have)? (?:\w+ )?(?:moved|changed|switched|rescheduled|shifted) (?:us|our|my|the|it|me)\b|\b(?:we|i) (?:were|was|have been|had been|got) (?:moved|changed|switched|rescheduled|shifted|rebooked)\b|\b(?:umgebucht|verlegt|verschoben|geändert) (?:worden|wurden|haben sie)\b|\bsie haben (?:uns|unsere|mich|die) [^.!?\n]{0,60}\b(?:umgebucht|verlegt|verschoben|geändert)\b|\bhaben sie (?:uns|unsere|mich|die) [^.!?\n]{0,60}\b(?:umgebucht|verlegt|verschoben|geändert)\b"
_MAYBE = r"\b(?:možná|maybe|perhaps|might|vielleicht|eventuell)\b"
RIDE = r"(?:plavb\w*|cruise|\w*fahrt|lo[dď]\w*|boat|jazz\w*|dinner|lunch|večeř\w*|oběd\w*)"
_BESIDES = rf"\b(?:also|additionally|zusätzlich|außerdem|k tomu|navíc|přid(?:at|ejte)|add)\b[^.!?\n]{{0,40}}\b{RIDE}\b|\b{RIDE}\b[^.!?\n]{{0,40}}\b(?:as well|too|zusätzlich|navíc|k tomu|auch noch|dazu)\b"
_NOT_TO_CHANGE = r"\b(?!nothing else)(?:don't|do not|didn't|not|nothing|no need to|never|without) (?:\w+ ){0,3}?(?:chang\w+|mov(?:e|ing)|amend\w*|updat\w+|reschedul\w*|switch\w*)|\b(?:nic |prosím )*(?:neměňte|neměnit|nepřesouvejte|neupravujte|nepřepisujte)|\bne(?:chceme|chci|potřebuj\w+|budeme) (?:\w+ ){0,2}(?:měnit|přesouvat|upravovat|změnit)|\bnicht\w* (?:(?:[\w:]|\.(?=\w)|(?<=\d)\.)+ ){0,8}(?:ändern|umbuchen|verschieben|verlegen|anpassen)|\b(?:ändern|verschieben|verlegen) sie (?:bitte )?nicht\w*"


def _is_told_besides(folded: str, at: Circumstances) -> bool:
    """As in "we would rather have the dinner cruise, the day stays; can it be changed?": what to is told."""
    return (at.names_product or at.gives_details) and has(rf"{WISHES}|{_RATHER}", folded)


def tells_anew(folded: str, at: Circumstances) -> bool:
    """A booking told as it is to be now, without a word of changing: "in the end three adults and a child"."""
    if has(ASKS_FOR_ROOM, folded) or has(rf"{_ANOTHER_ONE}|{THANKS}", folded):
        return False
    if has(_FROM_SO_MANY, folded):
        return True
    if "?" not in folded and (denies_a_count(folded) or (at.gives_party and has(rf"{_NOW}|{_SO_MANY}", folded))):
        return True
    if at.asks_for_option or (at.gives_details and has(rf"{_CORRECTS}|{_FROM_HOUR_TO}", folded)):
        return True
    if (at.gives_moment or at.names_product) and has(rf"{_RATHER}|{_STAYS}", folded):
        return True
    refused = (
        has(_OLD_ONE_IS_OFF, folded)
        or (at.gives_moment and has(_WANTS_HOUR, folded) and "?" not in folded)
        or has(_WANTS_OTHER_HOUR, folded)
    )
    return refused or (at.gives_moment and has(_COULD_WE, folded))


# "Z 16 na 17 hodin prosím", "von 16 auf 17 Uhr".
_FROM_HOUR_TO = r"\b(?:ze?|von) \d{1,2}(?:[:.]\d\d)?(?: ?(?:[ap]\.?m\.?|h|hod\w*\.?|uhr))? (?:na|auf) \d{1,2}(?:[:.]\d\d)?(?: ?(?:h|hod\w*\.?|uhr)\b|:\d\d)"
_FROM_SO_MANY = r"\b(?:(?:so|also) (?:\d|one|two|three|four|five|six|zwei|drei|vier|fünf|sechs)\b|from|ze?|von) \d{1,3} (?:\w+ )?(?:to|na|auf) \d{1,3} (?:\w+ )?(?:people|persons?|guests?|adults?|osob\w*|lid\w+|dospěl\w+|host\w+|personen|erwachsene\w*|gäste|teilnehmer)\b"
_ANOTHER_ONE = r"\b(?:another (?:booking|cruise|trip|one)|(?:další|druhou|ještě jednu) (?:plavb\w+|rezervac\w+|objednáv\w+)|(?:weitere|zweite|noch eine) (?:fahrt|buchung|rundfahrt|reservierung)|book|reserve|objedn\w+|(?:za)?rezervovat|rezervujte|buchen|reservieren|bestellen|cancel\w*|zruš\w+|storn\w+)\b"
THANKS = r"^\W*(?:thank\w*|děkuj\w+|dík\w*|danke|vielen dank)\b[^.!?\n]{0,60}[.!]?\s*$"
_NOW = r"\b(?:nakonec|teď|nyní|nově|now|in the end|(?:we|it|there)(?:'ll| will) (?:only |just )?be|jetzt|nun|doch|am ende|daher|deshalb|somit|pojed\w+ nás|jede nás)\b"
# "One of us has dropped out, so we'll be three", "pojedeme jen tři dospělí": a number told as what came of it.
_SO_MANY = r"\b(?:takže|tedy|tudíž|čili|so (?:we|there|it|that|only|just|please|now|the)|down to|(?:wir|kommen|sind|fahren|bitte|es|werden) (?:wir |es |sind |kommen )?also|folglich)\b|\b(?:jsme|budeme|bude nás|nás bude|pojed\w+|přijed\w+|jede\w*|dorazí\w*|we're|we are|coming|kommen|sind|fahren)\b[^.!?\n]{0,20}\b(?:jen|jenom|pouze|only|just|nur|bloß|lediglich)\b"
_WEEKDAY = r"(?:pondělí|úterý|střed[au]|čtvrtek|pátek|sobot[au]|neděl[ei]|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch)"
_RATHER = r"\b(?:nov(?:ý|á|é|ou) (?:termín|čas|datum|hodin\w+|odjezd)|new (?:date|time|departure)|neue[rs]? (?:termin|datum|uhrzeit|abfahrt)) ?:? ?(?:je |is |ist )?(?:\d|{d})|\b(?:(?:would|'d) (?:much )?(?:rather|prefer|sooner)|raději|radši|lieber|místo (?:toho|něj|ní|té|hodinov\w+)|stattdessen|instead|(?:jeli|přijeli|přijedeme|pojedeme|jet|přijet) (?:\w+ )?(?:až|teprve) (?:v |ve |na )?(?:\d|\w+ \d)|erst am \d|not until (?:the )?\d|spíše? (?:(?:v|ve|na|až|od) )?(?:\d{1,2}\b|{d})|(?:not|nicht|ne|nikoliv?) (?:(?:on|at|the|am|um|den|v|ve|na) )*(?:\d|{d})[^!?\n]{0,40}\b(?:but|sondern|nýbrž|ale))\b".replace(
    "{d}", _WEEKDAY
)
_STAYS = r"\b(?:same (?:day|date|people|party|time)|(?:den|datum|termín|čas|hodina|počet|osoby|lidé|lidi)\b[^.!?\n]{0,40}\b(?:zůstáv\w+|stejn\w+|beze změny|nemění|platí)|stejn\w+ (?:den|počet|lidé|lidi|osoby|čas)|(?:gleiche\w*|selbe[nr]?) (?:tag|personen|zeit|uhrzeit)|(?:tag|personen|uhrzeit|anzahl)\b[^.!?\n]{0,40}\b(?:bleib\w+|unverändert|wie gehabt)|(?:day|date|people|party|time)\b[^.!?\n]{0,30}\b(?:stays?|remains?|unchanged))\b"
_OLD_ONE_IS_OFF = r"\b(?:(?:is|are) no good|(?:no longer|doesn't|does not|won't|isn't going to|not going to) (?:work|suit|fit)s?|(?:can't|cannot|can not) (?:do|make|manage) (?:the|it on|on|it at|at|\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|(?:se )?(?:nám |mi |už |bohužel )*(?:nehodí|nevyhovuje|nevychází)|(?:nemůžeme|nestíháme|nestihneme|nezvládneme)\b[^.!?\n]{0,20}\d|\d[^.!?\n]{0,20}\b(?:nemůžeme|nestíháme|nestihneme|nezvládneme)|(?:passt|klappt|geht)\b[^.!?\n]{0,24}\bnicht|schaffen wir\b[^.!?\n]{0,24}\bnicht)\b"
_WANTS_OTHER_HOUR = r"\b(?:(?:prosím\w*|chtěl\w*|potřeb\w+) (?:\w+ ){0,3}(?:pozdější\w*|dřívější\w*|jin(?:ou|ý)) (?:lo[dď]\w*|hodin\w*|odjezd\w*|čas\w*|plavb\w*|termín|den)|(?:spätere?|frühere?|andere)[nrs]? (?:abfahrt|schiff|uhrzeit|fahrt|zeit|tag)|(?:a |an )?(?:later|earlier) (?:boat|time|slot|departure|sailing)|(?:können|könnten) wir (?:\w+ )?(?:früher|später) fahren|(?:jet|plout) (?:\w+ )?(?:dřív\w*|později))\b"
# "We would ask for the departure at 16:30 only", told of a booking there is.
_WANTS_HOUR = r"\b(?:pros\w+|chtěl\w*|potřeb\w+|uvítal\w*|would like|'d like|would ask for|would need|'d need|need|hätten gern\w*|möcht\w+|bräucht\w+|bitten um|bitte) (?:\w+ ){0,3}?(?:odjezd|vyplutí|nástup|departure|sailing|abfahrt) (?:(?:až|teprve|prosím|only|erst|bitte) )?(?:(?:v|ve|na|o|od|at|um) )?\d|\b(?:the|die|ten) \d{1,2}(?:[.:]\d{2})? ?(?:o'clock|[ap]m|uhr)?[- ]?(?:departure|sailing|boat|abfahrt|odjezd)\b[^.!?\n]{0,12}\b(?:we'd|i'd|we would|i would|we want|we need)\b"
# "Typo in my last message: I wrote 11, but it's the 12 o'clock departure we'd like".
_CORRECTS = r"\b(?:typos?(?! in (?:your|the))|mistyped|my mistake|(?:i|we) (?:wrote|put|typed|said)\b[^.!?\n]{0,40}\b(?:but|should|instead|meant)|překlep\w*|překlepl\w*|přepsal\w* (?:jsem|jsme) se|(?:jsem|jsme) se (?:přepsal|překlepl|spletl|upsal)\w*|upsal\w* (?:jsem|jsme) se|napsal\w* (?:jsem|jsme)\b[^.!?\n]{0,40}\b(?:ale|má být|správně)|tippfehler\w*|verschrieben|verlesen|(?:habe|hatte|haben) [^.!?\n]{0,40}geschrieben,? (?:aber|gemeint|richtig))\b"
_COULD_WE = r"\b(?:could|can|may|might) we (?:come|go|do|have|sail|make|travel)\b|\b(?:mohli bychom|mohli bysme|můžeme|šlo by|nešlo by|dalo by se)(?: to)?(?: \w+){0,3} (?:jet|přijet|plout|dát|vyplout)\b|\b(?:könnten|können|dürften) wir (?:[^.!?\n]|(?<=\d)\.){0,60}\b(?:fahren|kommen|mitfahren)\b"
_MAKES_IT = r"(?:změn|přesun|přelož|přebook|přehod|chang|mov|switch|rebook|reschedul|änder|umbuch|umzubuch|verleg|verschieb|wechs)"
_ASKS_WHAT_IT_COSTS = rf"\b(?:kolik (?:to |by )*(?:stojí|bude stát|stál\w*)|co (?:to )?stojí|how much|what (?:does|would|will|do) (?:it|that|you|a) (?:cost|charge)|what(?:'s| is) the (?:cost|fee|charge)|was (?:kostet|würde|kosten)|wie ?viel (?:kostet|kosten|würde))\b[^?!\n]*?\w*{_MAKES_IT}[^?!\n]*\?"
_ASKS_ABOUT_IT = r"\b(?:je možné|jde|lze|can i|is it possible|kann man|geht das|was kostet|how much)\b.{0,40}\b(?:změnit|change|ändern|umbuchen|přebookovat)\b(?![^.?!]*\d)"

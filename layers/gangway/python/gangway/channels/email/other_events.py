# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Days and hours of something else: the flight, the hotel, a meeting, a birthday, a cruise they were on before.

A mail about one cruise tells of the whole journey. What a day or an hour belongs to is read from its own clause: words
of travelling, staying, meeting or remembering there, and none of the cruise or of booking, make it an aside. An aside
is left out only where another day stands beside it; who wants "that evening" means the aside after all.
"""

import re
from collections.abc import Sequence
from typing import Literal

from gangway.channels.email.days import Clock, Day
from gangway.channels.email.folding import blank, fold, pattern
from gangway.channels.email.mentions import Mention

Event = Literal["journey", "occasion", "past"]

_LONGEST_CLAUSE = 180
_CLAUSE_ENDS = r"[!?;\n()]|,(?!\d)|[:-](?=\s)|(?<!\d)\.(?=\s)"
_SENTENCE_ENDS = re.compile(
    r"\.(?=\s+[A-ZÀ-Ž](?!an|eb|är|är|pr|ai|ärz|un|ul|ug|ep|kt|ov|ez))"
)  # no dot before a German month
_RIDES = re.compile(r"\b[Ff]ä(?=hrt\b)")  # the verb, which folded reads like the noun of a ride
# The comma between a weekday, its date and the hour ends no clause: "am Donnerstag, 20.5., um 10:35 Uhr".
_WITHIN_A_MOMENT = r"(?:tag|woch),(?=\s(?:den\s|der\s|dem\s)?\d)|day,(?=\s(?:the\s)?(?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))|(?:(?<!:\d)\d\.?|mber|ober|juni|juli|gust|märz|pril|nuar|ruar|uary|arch|june|july|\bmai|\bmay),(?=\s(?:um|at|v|ve|gegen|kolem|around)\s\d)"
_CONJUNCTION = r"(?<=\s)(?:a|and|und|but|ale|aber(?! (?:erst|schon|nur|noch|bereits|leider|auch))|sondern|so|takže|proto|tak|weil|denn|because|since|when|když|protože|jelikož|where|kde|while|then|pak|potom|dann|deshalb|daher|jenže|however|though|obwohl|although|abychom|damit|before|after|nachdem|bevor|předtím|potom|poté|danach|davor|zatímco|než)(?=\s)"
_THEN = r"\s(?:pak|potom|then|dann)(?=\s)"
_PREPOSITION = r"\b(?:v|ve|na|on|am|the|den|der|dne|a|and|und)\b"
_JOURNEY = (
    r"\b(?:při(?:jí|je|šli|let|lét|cestuj)\w*|přistá\w+|příjezd\w*|přílet\w*|odlét\w*|odlet\w*|odjíždí\w*|odjed\w+|odcest\w+|do(?:razí\w*|jedem\w*|jedou|jedete|cestuj\w+)|pobyt\w*|pobýv\w+|ubyt(?:ov|uj)\w+|bydl[íi]\w*|(?:jsme|budeme|jsem|budu|bude|jsou|budou) (?:\w+ )?v (?:praze|hotelu)|vrac\w+|vrátí\w*|návrat\w*|vlak\w*|letadl\w*|letíme|let (?:domů|zpět|máme)|z?letišt\w+|přestup\w*|transfer\w*|vyzved\w+|taxi\w*|autobus\w*|domů|"
    r"sraz\w*|schůzk\w+|sejdem\w*|scházíme|sejít|setkáme|nalod\w+|nalodění|nástup\w*|(?:u|na|do) (?:mol[aeu]|přístaviš\w+)|dostav\w+|restaurac\w+|zamluven\w+|koncert\w*|divadl\w*|představení|prohlídk\w+|zápas\w*|konferenc\w+|školení|jednání|porad[ay]\w*|obřad\w*|pozvánk\w+|splatn\w+|faktur\w+|zálo[hz]\w+|catering\w*|raut\w*|výstav\w+|muze(?:a|u|um|em|ích|í)|oběd máme|večeři (?:už |jinak |pak )?mají?|zavolám\w*|zavolej\w*|ozvu|ozveme|"
    r"arriv\w*|reach(?:ing|es)?|get(?:ting|s)? (?:in|to|into|here|there|back|home)|come (?:in|over|to)|land(?:s|ing)?|fl(?:y|ying|ies|ights?)|leav(?:e|es|ing)(?! at\b)|depart(?:ing)? (?:prague|from|for)|check(?:s|ing|ed)?[- ]?(?:in|out)|stay\w*|in (?:prague|town|the city)|over (?:here )?from|visit\w*|trains?|coach\w*|bus(?:es)?|hotel|restaurant\w*|concert\w*|opera|theatre|theater|match|conference|meet(?:s|ing)?|boarding|board from|pick(?:s|ed|ing)? (?:us |them |him |her )?up|pick-?up|collect\w*|transfer\w*|ceremony|invitations?|invoice\w*|(?:go|going|head|heading|drive|driving|travel\w*) (?:home|back)|back (?:home|at|in|to)|return(?:ing)? (?:home|to)|(?:at|to) the (?:pier|dock|quay|jetty)|i'll call|call you|phone you|reply|museum|castle|tour of|\w+ing tour|(?:guided|castle|quarter|museum|food|bike|bus) tour|(?:our|the) (?:tour|visit|show) (?:only |just )?(?:starts|begins|ends)|"
    r"ankomm\w*|ankunft|an(?:ge)?reis\w*|ab(?:ge)?reis\w*|reis(?:en|e|t)|flieg\w+|\w*flug\w*|land(?:en|et)|übernacht\w+|wohn\w+|bleib\w+|aufenthalt\w*|(?:sind|bin|ist|seid) (?:\w+ )*in prag|komm(?:en|e|t) (?:(?:[^,.;!?\n]|(?<=\d)\.){0,40} )?an|zimmer\w*|zug|bahn|bahnhof|\w*bus|treff\w*|sammel\w*|einstieg|einsteig\w*|abgeholt|abhol\w*|konzert\w*|oper|sitzung\w*|tagung\w*|besichtig\w+|\w*führung|einladung\w*|rechnung\w*|überweis\w+|heim|heim(?:fahr|reis|flieg|flug)\w*|nach hause|zurück(?:fahr|flieg|reis)\w*|(?:am|zum|an den) (?:steg|anleger|pier)|ruf\w* (?:ich )?(?:sie )?an|museum|burg)\b"
)
# Where they are, what they have and where they must be at that hour: no boat is named there.
_ENGAGEMENT = (
    r"\b(?:jinde|tramvaj\w*|metrem|mše|mši|bohosluž\w*|nádraží\w*|musíme (?:\w+ ){0,2}být|hostin\w*|zkoušk\w*|test(?:y|u|em)?\b|operac\w+|lékař\w*|zubař\w*|zavír\w+|otevír\w+|(?:jsme|budeme) (?:\w+ ){0,2}(?:v|ve|na|u) (?!řadě|vás)|(?:jdeme|jedeme|pojedeme|pokračujeme) (?:\w+ ){0,2}(?:na|do|k|za)|(?:máme|mám|mají) (?!zájem|čas|volno|prosbu|dotaz|chuť|v plánu|představu|\w+ osob|\w+ dět|rezervac|objedn|zamluv|voucher|poukaz)|rozhod(?:neme|nu|ujeme|uju)(?! (?:se |si )?mezi)|"
    r"elsewhere|somewhere else|mass|church|meal|table at|table for (?:lunch|dinner) at|exams?|(?:driving|final|school|entrance|medical|blood) tests?|interviews?|surgery|appointment|doctor|dentist|station|airport|(?:have|need|must|supposed) (?:to )?be (?:at|in|back)|we(?:'re| are|'ll be| will be) (?:all |still |just )?(?:in|off to|out) (?!total|need|luck|a party|a group)|(?:go|going|move|moving|head|heading|travel|travelling|drive|driving|continue|carry) on to|whole day|all day|closes|shuts|opens|by tram|we(?:'ve got|'ve| have| have got) (?:a|an|our) (?!party|group|total|family|baby|child|dog|toddler|voucher|reservation|booking|question|table for \w+ on)|(?:only |will |'ll )?(?:decide|deciding)(?! between)|"
    r"woanders|verabredet|essen (?:gehen|wir|gegangen)|zum essen|gehen wir (?:\w+ ){0,3}essen|tisch (?:im|in|bei|beim)|messe|gottesdienst|kirche|prüfung\w*|termin (?:beim|bei|im)|\w*arzt\w*|müssen (?:wir )?(?:\w+ ){0,4}sein|straßenbahn|u-bahn|(?:sind wir|wir sind) (?:\w+ ){0,3}(?:in|im|bei|auf|da|dort)|geht(?:'s| es| die reise) (?:\w+ ){0,3}(?:nach|zurück|weiter|heim)|weiter nach|schließt|zumacht|öffnet|zu machen|den ganzen tag|hat (?:mein|unser)\w* \w+|(?:haben wir|wir haben) (?!interesse|zeit|lust|vor|gedacht|eine? (?:frage|bitte|gutschein)|gebucht|reserviert|\w+ (?:kind|erw|pers|plätz|karten))|entscheid\w+(?! (?:\w+ ){0,2}zwischen)|entschließ\w+)\b"
)
# Their own meal at a place of theirs, as long as nothing floats beside it.
_THEIR_MEAL = r"\b(?:(?:we|i|they)(?:'ve| have)(?: got)? (?:a |our )?(?:table|reservation)(?: booked| reserved)? for (?:lunch|dinner)|(?:(?:we're|are|be|i'm) having|(?:we|i|they) have) (?:\w+ ){0,2}(?:lunch|dinner|breakfast|brunch|tea)|(?:lunch|dinner|breakfast) (?:reservations?|bookings?|table) (?:at|in)|(?:lunch|dinner|breakfast) (?:is )?(?:booked|reserved) (?:at|in))\b"
_FLOATS = r"\b(?:plav\w+|lo[dď]\w*|parník\w*|boats?|cruises?|ships?|board|sail\w*|river|\w*schiff\w*|\w*boot|bord)\b"
_OTHER_TICKETS = r"\b(?:lístk\w*|vstupenk\w*|tickets?|karten) (?:\w+ ){0,2}(?:do|na|for|to|into|für|in) (?:the |die |das |den |der )?(?:divadl\w*|koncert\w*|oper\w*|zápas\w*|muze\w*|theatre|theater|concert|match|museum|show|ballet|balet\w*|ballett|konzert|\w*spiel)\b|\b(?:theatre|theater|concert|opera|ballet|museum) tickets|(?:theater|konzert|opern)karten\b"
_GUEST = r"\b(?:mr|mrs|ms|pan|paní|pán|herr|frau|guests?|hosta?|gast|gäste|pokoj\w*|room|zimmer|arrival|příjezd|přílet|anreise)\b"
_LEAVES = r"\b(?:odjezd\w*|odlet\w*|departure|departs|departing|leaves|leaving|abreise|abfahrt)\b"
_OCCASION = (
    r"\b(?:narozenin\w*|výročí|svátek má|má svátek|\w*slav[ií]\w*|brali (?:jsme )?se|svat[be]\w*|jubile\w*|kulatin\w*|bude (?:\w+ )?(?:\d+|\w+(?:cet|sát|náct))(?: let| roků)?|bud(?:e|ou) (?:[^\s,.]+ ){1,4}(?:let|roky|roků|rok)|promoc\w+|"
    r"anniversar\w*|birthday\w*|married|turn(?:s|ing)?|celebrat\w+|wedding\w*|graduat\w+|engage\w+|"
    r"geburtstag\w*|hochzeit\w*|\w*feier\w*|gefeiert|jubiläum\w*|wird (?:mein\w* |unser\w* |\w+ ){0,2}(?:\d+(?=\s*(?:$|jahre))|\w{3,}zig\b|achtzehn|dreißig)|wird (?:am |den ){1,2}[\d. ]{3,9}(?:\d{2}|\w+zig|dreißig)(?=\s*(?:$|jahre))|verlobung\w*|heirat\w*)\b"
)
_PAST = (
    r"\b(?:minul\w+ (?:rok\w*|měsíc|týden|sezón\w+)|minule|byl[aiy]? u vás|(?:were|was) with you|war(?:en)? (?:schon |bereits )?bei ihnen|loni|vloni|loňsk\w+|předloni|posledně|naposledy|kdysi|tehdy|před (?:rokem|lety|měsícem|týdnem)|v minulosti|od roku|založen\w*|"
    r"last (?:time|year|summer|spring|autumn|winter|month|week|december|season)|previous(?:ly)?|in the past|ago|since|founded|used to|back then|the other (?:day|week)|"
    r"letzt\w+ (?:mal|jahr|monat|woche|sommer|winter|saison)|letztens|damals|seit|zuletzt|vorig\w+|vergangen\w+|gegründet|geheiratet|vor (?:einem|zwei|drei) (?:jahr\w*|monat\w*))\b"
)
_TENSE = (
    r"\b(?:js(?:em|me|te) (?:\w+ ){0,4}?\w{2,}l[aiy]?|\w{2,}l[aiy]? js(?:em|me|te)|"
    r"was|were|came|went|had|did|saw|walked|passed|stood|visited|spoke|talked|phoned|called|wrote|noticed|read about|booked|took|enjoyed|"
    r"war|waren|hatten?|hab(?:e|en|t)? (?:\w+ ){0,6}?(?:ge\w{2,}(?:t|en)|\w+iert|besucht|erlebt|erhalten|bekommen))\b"
)
# "Thank you for the pleasant call this morning": of what was.
_THANKS = (
    r"\b(?:děkuj\w+|díky|dík) (?:\w+ )?za\b|\bthank(?:s| you)(?: \w+){0,3}? for\b|\b(?:danke|dank)(?: \w+){0,3}? für\b"
)
# "Telefonisch habe ich am Montag leider niemanden erreicht": a bare weekday, and gone by.
_PHONED = r"\b(?:tried to (?:call|ring|phone|reach)|(?:we|i) (?:called|rang|phoned|e-?mailed|wrote)|(?:volal|telefonoval|dovolal|nedovolal|psal|nedostihl)[aiy]? (?:jsem|jsme)|(?:jsem|jsme) (?:\w+ ){0,4}(?:volal|telefonoval|dovolal|nedovolal|psal)[aiy]?|(?:habe|haben) (?:ich|wir) (?:\w+ ){0,5}(?:angerufen|erreicht|telefoniert|geschrieben)|(?:ich|wir) (?:habe|haben) (?:\w+ ){0,5}(?:angerufen|erreicht|telefoniert|geschrieben))\b"
# "Vedení to v pondělí schválilo", "the board approved it on Monday": a bare weekday, and gone by.
_HAPPENED = r"\b(?:\w{2,}[aeiouůy]l[aioy]? js(?:em|me)|js(?:em|me) (?:\w+ ){0,4}\w{2,}[aeiouy]l[aiy]?|(?!april|detail|mobil|e?mail|profil|sail|until|evil|festival|karneval|interval|arrival|krokodil|family|emil)\w{2,}(?:il|oval|val|dl|sal|slal|odl)[aoiy]?|approved|agreed|asked|paid|transferred|sent|told|said|received|arrived|rang|confirmed it|voted|passed|signed|(?:hat|haben|habe|wurde|ist) (?:\w+ ){0,6}(?:ge\w{2,}(?:t|en)|\w+iert|(?:be|ver|er|zu|ab|an)\w{3,}(?:t|en)))\b"
_UNREAL = r"\b(?:by|bych|bychom|bysme|byste|aby\w*|kdyby\w*|chtěl\w*|mohl\w*|měl[aiy]?|plav\w+|pojed\w+|jet|will|would|should|could|go|going|coming|sollen?|wird|werden|würde\w*|könnte\w*|soll)\b|\?"
_CHOSE = r"\b(?:rozhod\w+|domluv\w+|dohod\w+|vybral\w*|shodl\w*|zvolil\w*|chtěl\w*|rád\w*|decided|chose|chosen|picked|agreed|settled|wondering|hoping|entschieden|ausgesucht|gewählt|geeinigt|abgestimmt|wollten|hätten?)\b"
_CRUISE = r"\b(?:plav(?:b|eb)\w*|plout|poplu\w+|svez\w+|proje[dt]\w*|projíž\w+|lo[dď](?:i|í|e|ěm[i]?|mi|kou|ka|ku|ky|ičk\w*)?|parní\w*|čertovk\w*|jazz\w*|džez\w*|jízd\w*|(?:rund|schiff|boots?|jazz|dinner|mittags|abend|fluss|kanal)\w*fahrt\w*|fahrt|schiff\w*|boot(?:e|s)?|dampfer\w*|cruise\w*|boats?|ship|sail\w*|steam\w*|charter\w*|večeř\w* na|oběd\w* na|dinner|lunch|vyplou\w+|vyplu\w+|odplu\w+|odplou\w+|departure|abfahrt|ableg\w+)\b"
_BOOKING = r"\b(?:objedn\w+|rezerv\w+|zamluvit|zapište|zapsat|book|booking|reserve|buch\w+|reservier\w+|(?:would|'d) (?:like|love)|want|wish|wanted|chtěl\w*|chcem\w*|chci|rád[aiy]?|raději|bychom|bysme|prosím\w*|prosíme|please|pls|kindly|bitte\w*|möcht\w+|würden?|hätten?|gern\w*|wollen|voln[oáéý]\w*|míst[oa]|available|availability|free|frei(?!tag)\w*|plätze|places|seats|tickets?|lístk\w*|karten|join|option|passt|hodí|suits|zu haben|k mání|to be had|mieten|chartern)\b"
_ELSEWHERE = r"\b(?:restaurac\w*|restaurant\w*|hotel\w*|flight|flug|let|vlak\w*|train|zug|ve městě|in town|jinde|elsewhere|woanders)\b"
SAME_DAY = (
    r"\b(?:(?:the |that |on that )(?:very |same )?(?:same )?(?:day|evening|night|afternoon|morning)(?! (?:before|after|trip|ticket|tour|out))|that (?:day|evening|night|afternoon|morning)|"
    r"t[oe](?:ho|n|hoto|nto|nhle) (?:samý |samého |večer|den\b|dne\b|datum)\w*|ten\w*týž (?:den|večer)|týž (?:den|večer)|téhož dne|stejn\w+ (?:den|dne|večer)|"
    r"an? (?:genau )?(?:diesem|dem|jenem|selben|gleichen) (?:tag|abend|nachmittag|morgen)|am (?:selben|gleichen) (?:tag|abend|nachmittag|morgen)|diesen (?:tag|abend)|selbigen tag)\b"
)
_FAR_AHEAD = (
    180  # days; a date without a year that is said in the past tense and lies so far ahead was meant as one gone by
)


def clause_of(one: Mention, text: str) -> str:
    """The folded clause in which something stands, its conjunction included."""
    folded = fold(_RIDES.sub("f-", _SENTENCE_ENDS.sub(";", text)))
    folded = pattern(_WITHIN_A_MOMENT).sub(lambda match: match.group().replace(",", " "), folded)
    ahead, behind = folded[max(0, one.start - _LONGEST_CLAUSE) : one.start], folded[one.end : one.end + _LONGEST_CLAUSE]
    starts = [match.end() for match in pattern(_CLAUSE_ENDS).finditer(ahead)]
    starts += [match.start() for match in pattern(_CONJUNCTION).finditer(ahead)]
    ends = [match.start() for match in pattern(f"{_CLAUSE_ENDS}|{_CONJUNCTION}").finditer(behind)]
    if (
        ends
        and pattern(_THEN).match(behind)
        and not re.search(r"\w", pattern(_PREPOSITION).sub(" ", ahead[max(starts, default=0) :]))
    ):
        del ends[0]  # "On Monday then we go home"
    if folded[one.end - 1] == ";":
        ends.append(0)  # "…until 5. 6. Please book": the dot of the date ends the sentence, too
    start = max(starts, default=0)
    if pattern(r"\((?:at|v|ve|um|od|from|ab)?\W*$").search(
        ahead
    ):  # "between the ceremony (13:00) and the party": what stands before
        whole = ahead.rpartition("(")[0]
        start = max([match.end() for match in pattern(_CLAUSE_ENDS).finditer(whole)] or [0])
    return ahead[start:] + folded[one.start : one.end] + behind[: min(ends, default=len(behind))]


def event_of(one: Mention, text: str) -> Event | None:
    """What else than the cruise a day or an hour belongs to."""
    clause = clause_of(one, text)
    if _says(_THEIR_MEAL, clause) and not _says(_FLOATS, clause):
        return "journey"
    if _says(_CRUISE, clause) and not is_of_a_guest(one, text):
        return "past" if _says(_PAST, clause) else None
    if _says(_PAST, clause):
        return "past"
    if _says(_JOURNEY, clause) and (not _says(_BOOKING, clause) or _says(_ELSEWHERE, clause)):
        return "journey"
    if is_of_a_guest(one, text) or (_says(_ENGAGEMENT, clause) and not _says(_BOOKING, clause)):
        return "journey"
    return "occasion" if _says(_OCCASION, clause) and not _says(_BOOKING, clause) else None


def is_of_a_guest(one: Mention, text: str) -> bool:
    """When a guest leaves the hotel: "(Mr Petersen, departure 17. 6. at 11:00)"."""
    ahead = fold(text[max(0, one.start - _LONGEST_CLAUSE) : one.start])
    opened = ahead.rfind("(")
    if opened < 0 or ")" in ahead[opened:]:
        return False
    inside = ahead[opened:] + fold(text[one.start :]).partition(")")[0]
    return _says(_GUEST, inside) and _says(_LEAVES, ahead[opened:]) and not _says(_FLOATS, inside)


def without_other_events(days: Sequence[Day], text: str, clock: Clock) -> list[Day]:
    """The days of the cruise; all of them when no other than asides are told."""
    meant = _meant_after_all(days, text)
    plan = _of_the_plan(days, text)
    kept = [day for day in days if day in meant or not (day in plan or _is_aside(day, text, clock))]
    return kept if any(day.trouble != "vague" for day in kept) else list(days)


_SIGHTS = r"\b(?:hrad\w*|zám(?:ek|ku|ky)|muze\w+|galeri\w*|památk\w*|procházk\w*|nákup\w*|volno|volný den|castle|museum|gallery|sightseeing|shopping|free (?:day|time)|burg|schloss|stadtbummel|einkaufen|frei|zur freien verfügung)\b"


def _of_the_plan(days: Sequence[Day], text: str) -> list[Day]:
    """Days that lead the lines of a plan in which other lines sail: "Fri 2 July: arrival, castle" above "Sat 3 July: jazz cruise"."""
    folded = fold(text)
    led = [
        (day, folded[day.end :].partition("\n")[0])
        for day in days
        if not folded[: day.start].rpartition("\n")[2].strip(" -*.)0123456789")
    ]
    if not any(_says(_CRUISE, line) for _, line in led):
        return []
    other = f"{_SIGHTS}|{_JOURNEY}|{_ENGAGEMENT}"
    return [day for day, line in led if _says(other, line) and not _says(f"{_CRUISE}|{_BOOKING}", line)]


def _meant_after_all(days: Sequence[Day], text: str) -> list[Day]:
    """The last day told before "that evening", "téhož dne", and the one whose sentence goes on to the cruise."""
    spoken = [match.start() for match in pattern(SAME_DAY).finditer(fold(text))]
    meant = [earlier[-1] for at in spoken if (earlier := [day for day in days if day.end <= at])]
    return [*meant, *(day for at, day in enumerate(days) if _goes_on_to_the_cruise(day, days[at + 1 :], text))]


# "And in the afternoon we would like …", behind a comma or "and": of the same day.
_LATER_THAT_DAY = r"(?:,|\b(?:a|and|und|ale|but|aber))\s+(?:(?:pak|potom|then|dann)\s+)?(?:odpoledne|večer|dopoledne|v poledne|k večeru|navečer|poté|následně|in the (?:afternoon|evening|morning)|at (?:noon|lunchtime)|afterwards|later(?: on)?|nachmittags|abends|mittags|vormittags|am (?:nachmittag|abend|vormittag|mittag)|danach|anschließend)\b"
_SENTENCE_OVER = re.compile(r"[!?\n]|(?<=[^\d\s])\.(?=\s)|(?<=\d)\.(?=\s+[A-ZÀ-Ž])")


def _goes_on_to_the_cruise(day: Day, later: Sequence[Day], text: str) -> bool:
    """As in "on Sunday we visit the castle, and in the afternoon we would like to take the lunch cruise"."""
    ends = _SENTENCE_OVER.search(text, day.end)
    end = min([ends.start() if ends else len(text), *(one.start for one in later)])
    rest = fold(text[day.end : end])
    on = pattern(_LATER_THAT_DAY).search(rest)
    behind = rest[on.end() :] if on else ""
    return _says(_CRUISE, behind) and _says(_BOOKING, behind)


def _is_aside(day: Day, text: str, clock: Clock) -> bool:
    if day.trouble == "contradiction":
        return False
    if day.is_counted:  # "the evening before our flight": the flight tells which evening, not what it is for
        text = blank(text, day.start, day.end)
        if (elsewhere := clause_of(day, text)) and _says(_OTHER_TICKETS, elsewhere) and not _says(_FLOATS, elsewhere):
            return True
    event = event_of(day, text)
    if event is not None:
        # "She turns 15 the day before": her age is counted from the cruise, and in doubt.
        return day.day is not None or day.day_of_month is not None or event != "occasion"
    clause = clause_of(day, text)
    if _is_gone_by(day, clause):
        return True
    if not _says(rf"{_TENSE}|{_THANKS}", clause) or _says(_CHOSE, clause):
        return False
    is_today = day.is_relative and day.day == clock.today
    is_gone = day.day is not None and (day.day < clock.today or (day.day - clock.today).days > _FAR_AHEAD)
    return is_today or (is_gone and not day.is_relative)


def _is_gone_by(day: Day, clause: str) -> bool:
    """As in "the board approved it on Monday", "on Monday I reached nobody"."""
    if _says(f"{_BOOKING}|{_CRUISE}", clause):
        return False
    return _says(_PHONED, clause) or (
        _is_bare(day) and _says(_HAPPENED, clause) and not _says(rf"{_CHOSE}|{_UNREAL}", clause)
    )


def _is_bare(day: Day) -> bool:
    """A weekday without its date, which another clause can tell."""
    return day.weekday is not None and day.day_of_month is None and not day.is_counted


def _says(source: str, clause: str) -> bool:
    return pattern(source).search(clause) is not None

# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Days and hours told with the ones that they lead to: "von der Abfahrt um 11:00 auf die um 13:00 Uhr".

What stands behind "from" is the booking as it is, whatever words lead up to it: "from the boat at four to the one at
five", "z plavby 14. 8. v 16 h na tu 15. 8. v 17 h", "to the sailing at 13:00 from the one at 11:00".
"""

from gangway.channels.email.dates import mentioned
from gangway.channels.email.folding import blank, pattern
from gangway.channels.email.mentions import before
from gangway.channels.email.times import all_times
from gangway.channels.email.wishes import Reader

_HOUR, _DAY = "\x01", "\x02"
_VALUE = rf"(?:{_HOUR}+|{_DAY}+)"
_LEADS = (
    r"the|our|my|your|one|ones|that|those|this|departures?|sailings?|boat|ship|cruise|trip|tour|slot|time|date|day|booked|at|on|leaving|departing|of|later|earlier|next|following|new|same|currently|"
    r"der|die|das|dem|den|des|unser\w*|mein\w*|jene[nrms]?|eine[nrm]?|derjenigen|diejenige|abfahrt|fahrt|rundfahrt|schiff\w*|boot|dampfer|termin|uhrzeit|tag|um|am|vom|spätere\w*|frühere\w*|bisher\w*|gebuchte\w*|neue\w*|nächste\w*|folgende\w*|nunmehr|jetzt|"
    r"té|tu|toho|ten|ta|to|tou|naší|naši|našeho|plavb(?:a|u|y|ě|ou)|lo[dď]i?|lodě|odjezd\w*|vyplutí|parník\w*|termín\w*|čas\w*|hodin[ayuě]?|hod|spoj\w*|v|ve|o|dne|pozdější\w*|dřívější\w*|nov(?:ý|ou|á|é|ého)|stejn\w+|další\w*|následujíc\w+"
)
_WAS = r"original\w*|current|morning|afternoon|evening|we|had|have|us|ursprünglich\w*|původní\w*|ranní|odpolední|večerní|dopolední|stávajíc\w+|dosavadn\w+"
_TO_IT = rf"(?:[ \t,(\n]*\b(?:{_LEADS})\b\.?)*?[ \t,(\n]*?"
_AT = r"(?:[ \t\n](?:at|on|um|am|v|ve)[ \t\n]+)?"
_FROM_IT = rf"(?:[ \t,(\n]*\b(?:{_LEADS}|{_WAS})\b\.?)*[ \t,(\n]*"
_FROM, _TO = r"\b(?:away |weg )?(?:from|von|vom|ze?)\b", r"\b(?:(?:on)?to|auf|na)\b"
_SOME_WORDS = rf"(?:[^.!?\n{_HOUR}{_DAY}]{{0,40}}?)"
_OLD = rf"(?P<old>{_FROM}{_FROM_IT}{_VALUE}(?:{_FROM_IT}{_VALUE})?)"
_NEW = rf"{_TO}(?P<leads>{_TO_IT}){_AT}(?P<new>{_VALUE}(?:{_SOME_WORDS}{_VALUE})?)"
_ONLY_OLD = (
    rf"{_OLD}[ \t]*(?:uhr|hod\w*\.?|h)?[ \t]*(?=\b(?:(?:on)?to|auf|na)\b)"  # "from the boat at 11:00 to a later one"
)
_FORWARD = rf"{_OLD}{_SOME_WORDS}{_NEW}"
_BACKWARD = rf"{_NEW}{_SOME_WORDS}{_OLD}"


def without_left_behind(reader: Reader, text: str, folded: str) -> str:
    """Without the days and hours that are left for others of the same sort, and the words between "to" and the new one."""
    marked = folded
    for day in mentioned(text, reader.clock):
        marked = blank(marked, day.start, day.end, _DAY)
    for time in all_times(folded):
        marked = blank(marked, time.start, time.end, _HOUR)
    for source in (_FORWARD, _BACKWARD):
        for match in pattern(source).finditer(marked):
            is_span = f"{_DAY}" in before(marked, match.start("old"), 3)  # "15 August from 16:00 to 20:00"
            if is_span or not set(match["old"]) & set(match["new"]) & {_HOUR, _DAY}:
                continue
            folded = blank(blank(folded, *match.span("old")), *match.span("leads"))
            marked = blank(marked, *match.span("old"))
    for match in pattern(_ONLY_OLD).finditer(marked):
        if _DAY not in before(marked, match.start("old"), 3):
            folded = blank(folded, *match.span("old"))
    return folded

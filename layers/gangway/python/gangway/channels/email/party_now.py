# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""How many there are now, told in a change by a bare number: "we'll only be three now", "jedeme už jen tři", "wir sind nur noch drei".

Nobody is named and nothing counted stands behind it, so the finders of parties see no party. And a net: a number told of us
that nobody read leaves the party in doubt, lest the machine act on the new hour alone.
"""

from collections.abc import Iterable

from gangway.channels.email.calendar_words import alternation, months
from gangway.channels.email.counting import number, value_of
from gangway.channels.email.folding import blank, has, pattern
from gangway.channels.email.times import all_times

_BY_NOW = r"(?:now|only|just|actually|in the end|therefore|all|už|teď|nyní|nakonec|tedy|tak|jen|jenom|pouze|celkem|vlastně|dann|nun|jetzt|doch|nur|noch|bloß|lediglich|insgesamt|also|leider|alle|bohužel|unfortunately)"
_WE_ARE = rf"(?:\b(?:we|there)(?:'ll| will| shall)(?: {_BY_NOW})* be|\b(?:we're|we are)|\bthere are(?= {_BY_NOW} )|\b(?:jedeme|pojedeme|budeme|přijedeme|přijdeme|jsme)|\b(?:jsou|budou|jedou|pojedou|přijedou|přijdou|je|bude|jede|pojede|přijede|přijde|dorazí) nás|\bnás (?:{_BY_NOW} )*(?:jsou|budou|jedou|pojedou|přijedou|přijdou|je|bude|jede|pojede|přijede|přijde|dorazí)|\b(?:wir (?:sind|kommen|fahren|wären|werden)|(?:sind|kommen|fahren|wären|werden) wir|es kommen))(?: {_BY_NOW})*"
_GREW = rf"\b(?:(?:grown|gone up|gone down|increased|shrunk|dropped|fallen|risen|come down|are (?:up|down)|is (?:up|down)|up|down)(?: {_BY_NOW})*(?:[\s~]+)to|(?:rozrostl|rozšířil|zvýšil|navýšil|zmenšil|snížil|zúžil)\w*(?: (?:jsme|se|nám|nás|počet|naše|skupina|parta|{_BY_NOW}))*[\s~]+na|auf(?=[\s~]+\S+ (?:an)?(?:gewachsen|geschrumpft|gestiegen))|(?:anzahl|zahl|gruppe|teilnehmer\w*) (?:\w+ ){{0,3}}auf|(?:sind|werden)(?=[\s~]+\S+ geworden))"
# "Make that six", "počet osob na 6", "Personenzahl: 6".
_SET = rf"(?:\bmake (?:it|that)|\b(?:počet|počtu)(?: (?:osob|lidí|hostů|míst|účastníků|zvýšit|snížit|změnit|upravit|{_BY_NOW}))*[\s~]+na|\b(?:number|party|group)(?: (?:of (?:people|guests|us|seats)|should be|will be|is|{_BY_NOW}))*[\s~]+(?:to|is|be)|\b(?:personenzahl|teilnehmerzahl|anzahl)(?: (?:der|personen|gäste|plätze|bitte|von|{_BY_NOW}))*[\s~]+auf)"
_ENDS = r"(?=(?: of us| von uns| z nás| leute| lidí)?(?: (?:now|jetzt|nun|instead|gewachsen|angewachsen|geworden|geschrumpft|gestiegen|sein|teď|nyní|místo|dabei|mit))?[\s~]*(?:[-.,;!?\n)]|$|\b(?:and|a|und|aber|ale|but|rather|so|takže)\b(?! (?:half|půl|halb|{n})\b)))"

_SOME_OF_THEM = r"\b(?:of (?:them|whom|which|these)|z toho|z nich|z čehož|davon|darunter|including|included|včetně|inklusive|inkl)\b"

_OF_US = r"\b(?:nás|budeme|jedeme|pojed\w+|přijed\w+|přijd\w+|počet|počtu|osob\w*|people|persons|numbers?|party|group|skupin\w*|we(?:'re|'ll|'ve)?|us|there(?:'ll)?|make (?:it|that)|wir|uns|kommen|sind|werden|personen\w*|anzahl|gruppe|teilnehmer\w*)\b"
# "Wir sind vom 9. bis 13. da", "we are here until 6".
_NO_DAY = r"(?<!\bam )(?<!\bvom )(?<!\bvon )(?<!\bbis )(?<!\bzum )(?<!\bden )(?<!\bab )(?<!\bod )(?<!\bdo )(?<!\bdne )(?<!\bum )(?<!\bgegen )(?<!\bat )(?<!\bby )(?<!\buntil )(?<!\bfrom )(?<!\bon )(?<!\btill )(?<!\bbefore )(?<!\bafter )(?<!\bvor )(?<!\bnach )(?<!\bpo )(?<!\bv )(?<!\bve )"
_SOMETHING = r"(?!\s*[:.%/]\s?\d|[- ]*(?:[a-zá-ž]+[- ]){0,2}?(?:minut\w*|min|hodin\w*|hod|h|hours?|days?|weeks?|nights?|months?|years?|changes?|updates?|things?|points?|questions?|requests?|times?|dogs?|ps[aiy]|pes|pejsk\w*|hund\w*|bags?|kuf\w+|koffer\w*|tables?|stol\w*|stůl|tisch\w*|km|m|metr\w*|eur\w*|kč|korun\w*|uhr|stunden?|tage?n?|wochen?|nächte?n?|monat\w*|jahre?n?|änderung\w*|sachen|dinge?|frage\w*|wünsche?|změn\w*|věc\w*|otáz\w*|dotaz\w*|den|dn[yíů]|dnech|týd\w+|noc\w*|let|roky?|boats?|cruises?|lod\w+|plav\w+|[a-z]*fahrt\w*|schiffe?\w*|o'clock|[ap]\.?m|st|nd|rd|th|floor|patr\w*|stock|bookings?|rezerv\w+|objedn\w+|buchung\w*|prams?|buggy|buggies|kočár\w*|kinderwagen|wheelchairs?|options?|possibilit\w*|možnost\w*|x)\b)"


def told_now(folded: str) -> int | None:
    """The one number told of all who come now; None where none or several are told, or where it may be an hour."""
    count = number()
    source = rf"(?:{_WE_ARE}|{_GREW}|{_SET})[\s~]+(?:{_BY_NOW} )?({count})\b{_no_moment()}{_ENDS.replace('{n}', count)}"
    told = {
        value_of(one[1]) for one in pattern(source).finditer(folded) if not is_open(folded, one.start(1), one.end())
    }
    if has(_SOME_OF_THEM, folded):
        return None
    found = told.pop() if len(told) == 1 else None
    return found if found is not None and found > 1 else None


def counts_unread(folded: str, days: Iterable[tuple[int, int]], booked: int | None) -> bool:
    """Whether a number other than that booked is told of us and nobody read it; hours, days and other things are none."""
    known = {None, 1, booked}
    spans = [*days, *((time.start, time.end) for time in all_times(folded))]
    for start, end in spans:
        folded = blank(folded, start, end)
    said = rf"\b({number()}) (?:nás|of us|von uns|z nás|sind wir|wären wir|werden wir|kommen wir|fahren wir)\b"
    if any(value_of(match[1]) not in known for match in pattern(said).finditer(folded)):
        return True
    source = rf"{_OF_US}[^.,;:!?\n\d]{{0,24}}?{_NO_DAY}\b({number()})\b{_no_moment()}{_SOMETHING}"
    return any(value_of(match[1]) not in known for match in pattern(source).finditer(folded))


def is_open(folded: str, start: int, end: int) -> bool:
    """Whether a count is guessed, hangs on something or is that of some only: "asi šest", "if we're six", "two of us who"."""
    behind = folded[end : end + 60]
    if (
        pattern(_SOME_OF_US).match(behind)
        or pattern(_PART_OF_IT).match(behind)
        or has(rf"\b{_GUESS}\b", folded[start:end])
    ):
        return True
    clause = pattern(r"(?:[^.!?\n,;]|(?<=\d)[.,](?=\d))*$").search(folded[:start])
    ahead = clause.group() if clause else ""
    return has(_GUESSED, ahead) or (has(_HANGS_ON, ahead) and not has(_IF_POSSIBLE, ahead))


_PART_OF_IT = r"\W*(?:\w+\W+){0,3}(?:of (?:them|whom|which|us)|z toho|z nich|davon|darunter)\b"
_SOME_OF_US = r"\s*(?:(?:of us|people|adults|z nás|nás|von uns|osob|lidí|leute|personen)\s*)?,?\s*(?:who|that|kteří|které|jež|die|welche)\b(?! (?:is|are|will|would|jsou|budou|sind|werden)\b)"
_GUESS = r"(?:asi|zhruba|kolem|okolo|přibližně|nejspíš\w*|možná|snad|třeba|cca|circa|ca|about|around|roughly|approximately|probably|perhaps|maybe|may|might|likely|ungefähr|etwa|schätzungsweise|wahrscheinlich|vermutlich|vielleicht|wohl|eventuell|möglicherweise)"
_GUESSED = rf"\b{_GUESS}\b[\s.~]*(?:(?!kolem|okolo|around|about|etwa)\w+\s+){{0,3}}$"
_HANGS_ON = r"\b(?:if|unless|in case|whether|pokud|kdyby\w*|jestli(?:že)?|zda|falls|wenn|sofern|sollten|ob)\b"
_IF_POSSIBLE = r"\b(?:if|pokud|jestli|falls|wenn|sofern) (?:(?:at all|that's|that is|it's|it is|you|we|je to|to|by to|by|es|irgend) )*(?:possible|can|could|may|možno|možné|jde|šlo|lze|půjde|geht|möglich|ginge)\b|\b(?:wonder\w*|ask|know|see|check|zeptat|zajím\w+|fragen|wissen) (?:if|whether|zda|jestli|ob)\b"


def _no_moment() -> str:
    month = alternation(months())
    return rf"(?!\s*[:.h]\s?\d|\s*(?:hod|uhr|[ap]\.?m|o'?clock|st\b|nd\b|rd\b|th\b|(?:of )?(?:{month})\b|\.\s*(?:{month})\b))"

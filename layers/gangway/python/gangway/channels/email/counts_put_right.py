# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""A party of a booking told as it stands and as it should be: "you have four adults down, it should be two adults and two seniors".

Only what should be is new: behind the words that say so, or in the other sentences where one says what the booking holds.
The text is folded; what is taken out is blank.
"""

import re

from gangway.channels.email.counting import number
from gangway.channels.email.folding import blank, has, pattern
from gangway.channels.email.intent_words import CHANGES
from gangway.channels.email.kept_values import LONGEST_CLAUSE
from gangway.channels.email.party_words import KINDS, MONTH, PEOPLE

_SENTENCE = rf"(?:[^.!?\n]|(?<=\d)\.(?=\d|\s\d|\s(?:{MONTH})))+"
_SHOULD_BE = r"\b(?:should (?:be|read|say|show|have (?:been|said))|ought to (?:be|read)|must read|needs to (?:be|read)|správně (?:\w+ ){0,3}(?:být|je|jsou|bude)|(?:má|mají|mělo|měli) (?:tam |to )?(?:správně )?být|správn[ýáéě]\w* (?:\w+ )?(?:je|jsou|zní|:)|richtig (?:ist|wäre|wären|sind|muss|müsste)|(?:muss|müsste|müssen|sollte|sollten) (?:\w+ ){0,3}(?:heißen|lauten|sein)|korrekt (?:ist|wäre|wären|sind)|(?:the )?correct (?:\w+ )?(?:is|are|would be))\b[\s:]*"
_BECAUSE = r",?\s+(?:because|since|as|protože|jelikož|neboť|denn|weil|da)\b[^.!?\n]*"
# What the booking holds, by those who made it or by us.
_AS_BOOKED = (
    r"\b(?:(?:buchung|reservierung|booking|reservation|rezervace|objednávka)\b(?:[^.!?\n]|(?<=\d)\.){0,50}\b(?:lautet|läuft|gilt|ist|steht|is|was|reads|zní|je|byla) (?:auf|für|for|na|pro)|(?:teď |nyní |zatím )?(?:tam )?máte (?:\w+ ){0,3}(?:zapsan|uveden|napsan|veden|evidovan|nahlášen)\w*|(?:v rezervaci|v objednávce|v potvrzení) (?:\w+ ){0,2}(?:je|jsou|stojí|máme)|(?:nahlásil|zadal|uvedl|napsal|objednal)[aiy]? (?:jsme|jsem)|(?:jsme|jsem) (?:\w+ ){0,2}(?:nahlásil|zadal|uvedl|napsal|objednal)[aiy]?"
    r"|you(?:'ve| have) (?:us |me )?(?:\w+ )?(?:down|listed|got|noted|registered|booked)|(?:booking|reservation|confirmation|it|vc-?\d{5}) (?:lists?|shows?|says?|states?|has|is for|was for)|(?:i|we) (?:entered|put (?:down|in)?|wrote|typed|gave|said|listed)\b"
    r"|(?:stehen|steht|sind|ist) (?:\w+ ){0,3}(?:eingetragen|notiert|vermerkt|angegeben|gebucht)|(?:bei|in) (?:\w+ ){0,2}(?:vc-?\d{5}|buchung|reservierung)\W+(?:\([^)\n]*\)\W+)?(?:stehen|steht|sind|haben)|(?:ich|wir) (?:habe|haben|hatten|hatte) [^.!?\n]{0,60}\b(?:angegeben|eingetragen|geschrieben|angemeldet))\b"
)
# "(Bylo nás 6 a jeli jsme 5. září)".
_WAS = r"\([^()\n]*\b(?:bylo|byl[ai]?|byly|jeli|měl[aiy]?|původně|dosud|was|were|previously|originally|formerly|before|war|waren|hatten|bisher|bislang|ursprünglich|vorher)\b[^()\n]*\)"
# "Anstelle der Einzelkarten (2 Erwachsene, 2 Kinder)".
_INSTEAD = r"\b(?:instead of|in place of|rather than|místo|namísto|statt|anstatt|anstelle)\s+(?:(?:of|the|our|der|den|des|von|unserer?|našich|těch|jednotliv\w+|single|separate)\s+){0,3}(?:[^\W\d]+\s+)?\([^()\n]*\d[^()\n]*\)"


def _counted() -> str:
    kinds = "|".join(source for kind, source in KINDS if kind not in {"relative", "self"})
    return rf"(?<![\w.,:/-])(?:{number()})\s+(?:[^\W\d]+\s+)?(?:{kinds})"


# What a sentence of the booking as it stands does not hold: a request, or what is so from now on.
_ASKS = r"\b(?:please|pls|could|can|would|prosím\w*|bitte|můžete|mohli|instead|rather|raději|radši|lieber|stattdessen|místo|now|nyní|jetzt|nun|doch|nakonec|but|however|jenže|aber|ale|jedoch)\b"


# "Původně jsme měli jet 4. 8. v 10:00", "bisher war es der 9. August", "it was for Thursday": a clause of what was.
_IN_A_CLAUSE = rf"(?:[^.!?\n,;]|(?<=\d)\.(?=\d|\s\d|\s(?:{MONTH}))|(?:(?<=\d\. \d)|(?<=\d\. \d\d)|(?<=\d\.\d)|(?<=\d\.\d\d))\.(?=\s[a-z]))"
_WAS_A_CLAUSE = rf"(?:(?<=[.,;(])|(?<=\n)|^){_IN_A_CLAUSE}*\b(?:dosud|doteď|doposud|původně|bisher|bislang|ursprünglich|until now|so far|originally|previously|it was (?:for|on|at)|byl[oa]? to|war es)\b{_IN_A_CLAUSE}*"
# "Máme čas 11:00, raději bychom ale jeli v 15:00".
_HAVE_BUT = rf"(?:(?<=[.,;(])|(?<=\n)|^){_IN_A_CLAUSE}*\b(?:máme|mám|we have|i have|we've got|wir haben|haben wir|ich habe)\b{_IN_A_CLAUSE}*(?=,\s*(?:raději|radši|ale|but|however|aber|lieber|jedoch|chtěli|rádi)\b)"


def without_what_was(folded: str) -> str:
    """Without brackets and sentences that say what was, or what stands in the booking: their days, cruises, hours and
    numbers are old where another sentence says what should be.
    """
    for match in pattern(rf"{_WAS}|{_INSTEAD}|{_WAS_A_CLAUSE}|{_HAVE_BUT}").finditer(folded):
        if len(match.group()) < LONGEST_CLAUSE and not has(_ASKS, match.group()):
            folded = blank(folded, *match.span())
    said = list(re.finditer(_SENTENCE, folded))
    old = [one for one in said if has(_AS_BOOKED, one.group()) and not has(rf"{_ASKS}|{_SHOULD_BE}", one.group())]
    if any(has(rf"{_SHOULD_BE}|{CHANGES}", one.group()) for one in said if one not in old):
        for one in old:
            folded = blank(folded, *one.span())
    return folded


# "Dva kolegové onemocněli": who stays away is not how many come.
_FELL_ILL = r"(?:onemocněl\w*|marod\w*|odpadl\w*|odřekl\w*|nemůž\w+|nemohou|nepojed\w+|nepřijed\w+|(?:has|have|are|is) (?:fallen |dropped )?(?:ill|sick|out|cancell?ed)|can't (?:come|make)|cannot (?:come|make)|dropped out|fell ill|erkrankt\w*|krank|abgesagt|verhindert|fallen aus|fällt aus|(?:kommen|können|fahren) (?:\w+ ){0,2}nicht)\b"
# "From 4 adults to 2 adults and 2 seniors; my parents are over 70": the old number is out ("~"), the new one ends its clause.
_LED_TO = r"~\s*(?:to|na|auf)\s+(?:now |nyní |teď |jetzt )?"


def _only_what_it_led_to(folded: str, counted: str) -> str | None:
    """Without all but the clause behind "to", where nobody is counted by number elsewhere."""
    told = pattern(rf"{_LED_TO}(?={counted})").search(folded)
    end = pattern(r"[.;!?\n]|$").search(folded, told.end()) if told else None
    if told is None or end is None or has(counted, folded[: told.start()]) or has(counted, folded[end.start() :]):
        return None
    return blank(blank(folded, 0, told.end()), end.start(), len(folded))


def without_wrong_counts(folded: str) -> str:
    """Without the numbers of guests that are put right, and without the reason behind the right ones."""
    counted = _counted()
    ill = rf"(?=[^.!?,;\n]{{0,30}}\b{_FELL_ILL})"
    people = rf"(?<![\w.,:/-])(?:{number()})(?!\s+(?:of us|z nás|von uns)\b)\s+(?:[^\W\d]+\s+)?{PEOPLE}"
    for match in pattern(rf"{people}{ill}|{counted}{ill}").finditer(folded):
        folded = blank(folded, *match.span())
    led = _only_what_it_led_to(folded, counted)
    if led is not None:
        return led
    said = list(re.finditer(_SENTENCE, folded))
    right = [told for one in said if (told := _right_in(folded, one, counted))]
    if len(right) == 1:
        return _only_the_right(folded, right[0], counted)
    booked = [one for one in said if has(_AS_BOOKED, one.group()) and has(counted, one.group())]
    anew = rf"{counted}|\b(?:aber|but|ale|jen|nur|only|now|jetzt|nun|nakonec|teď|celkem)\b[^.!?\n]*\b(?:{number()})\b"
    others = [one for one in said if one not in booked and has(anew, one.group())]
    return blank(folded, *booked[0].span()) if len(booked) == 1 and others else folded


def _right_in(folded: str, sentence: re.Match[str], counted: str) -> tuple[int, int] | None:
    """Where the right numbers begin in a sentence, and where it ends."""
    told = pattern(_SHOULD_BE).search(folded, *sentence.span())
    return (told.end(), sentence.end()) if told and has(counted, folded[told.end() : sentence.end()]) else None


def _only_the_right(folded: str, right: tuple[int, int], counted: str) -> str:
    """Without what is counted ahead of them and the reason behind; who is counted later leaves all as it is."""
    start, end = right
    if has(counted, folded[end:]):
        return folded
    reason = pattern(_BECAUSE).search(folded, start, end)
    folded = blank(folded, *reason.span()) if reason else folded
    for sentence in re.finditer(_SENTENCE, folded[:start]):
        folded = blank(folded, *sentence.span())
    return folded


def puts_counts_right(folded: str) -> bool:
    """Whether a sentence says how many guests of which kinds it should be: "správně má být: 3 dospělí a 1 dítě"."""
    told = pattern(_SHOULD_BE).search(folded)
    return told is not None and has(rf"^\W*{_counted()}", folded[told.end() :])

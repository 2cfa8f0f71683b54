# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""A number told anew and why: "PS: Lenka comes too, so five please", "we'll be five, my mother-in-law has joined".

The reason is blanked out and a bare new number told as one of people, so that nobody counts the reason. Where others than
grown-ups were counted before, a bare number does not tell who they are, and everything stays for the doubts.
"""

from functools import cache

from gangway.channels.email.counting import number
from gangway.channels.email.folding import blank, has, pattern
from gangway.channels.email.party_planned import without_planned
from gangway.channels.email.party_postscript import with_the_news
from gangway.channels.email.party_recounted import recounted
from gangway.channels.email.party_words import KINDS, PEOPLE

_MARK = r"\b(?:p\.?\s?s\b\.?|sorry\b|oprava\b|correction\b|korrektur\b|entschuldigung\b|omlouvám se\b|pardon\b|update\b|opravuj[iu]\b|(?:no,? )?(?:scrap|scratch|strike) that\b|(?:no|oh),? (?:wait|hang on|hold on)\b|nein,? (?:halt|moment|stopp)\b|ne,? (?:počkat|počkejte|moment)\b)"
_NEW = r"(?:\bmake (?:that|it)|\b(?:dejte|dáme|napište|počítejte|zapište)(?: nám| nás| s)?(?: jich)?|\bjich|\b(?:takže|tak|tedy|so|also|daher|deshalb|then|dann)|\b(?:we(?:'ll| will) be|we are|there(?:'ll| will) be|bude nás|je nás|budeme|wir sind|sind wir|it's|it is|that's|es sind))"
_SOFT = r"(?:(?:nur|jen|jenom|only|just|bitte|please|prosím|raději|radši|lieber|jich|nás|us|of us|now|nun|dann|teď|tedy|also|doch|we(?:'ll| will) be|we are|there(?:'ll| will) be|bude(?:me)? nás|bude nás|budeme|nakonec bude|nakonec|finally|in the end|am ende|letztlich|wir sind|wir|sind|werden|celkem|insgesamt|for|für|pro)\s+){0,4}"
_ENDS = r"(?=\s*(?:[.,;!)\n]|$|please\b|bitte\b|prosím\b|of us\b|instead\b|celkem\b|in total\b|in the end\b|after all\b|am ende\b|nakonec\b|insgesamt\b|people\b|tickets?\b|osob|lístk|karten\b|personen\b))"
_OPEN = r"\b(?:if|wenn|falls|pokud|jestli\w*|kdyby\w*|když|maybe|perhaps|possibly|might|may|could|možná|asi|snad|třeba|případně|vielleicht|evtl|eventuell|vermutlich|bez|without|ohne)\b"


@cache
def _bare() -> str:
    return (
        rf"(?P<mark>{_MARK}[\s,:;.-]*)(?P<why>[^!?\n\d]{{0,110}}?)(?P<new>{_NEW}\s+{_SOFT}(?P<n>{number()})\b{_ENDS})"
    )


@cache
def _directly() -> str:
    """As in "oprava, jen pět", "correction: only five", behind the mark itself."""
    return rf"{_MARK}(?P<new>[\s,:;.-]*(?:jen|jenom|pouze|nur|only|just|make (?:it|that)|dejte|doch|we are|we're|jsme|budeme|wir sind)\s+{_SOFT}(?P<n>{number()})\b{_ENDS})"


@cache
def _why_behind() -> str:
    """As in "… only five, Grandpa is ill": who has joined or stays away, to the end of the sentence."""
    moves = r"(?:ill|sick|cancel\w*|dropped|cried off|can'?t|cannot|won'?t|stay\w*|not|isn'?t|has to|works?|working|joined|joins|joining|com(?:es|ing)|onemocně\w*|nemocn\w+|maroď\w*|marod\w*|ne(?:může|jede|pojede|přijede|půjde)\w*|zůst(?!ande)\w+|odpadl\w*|odřekl\w*|přid\w+|přijede|pojede|jede|krank|erkrankt|verhindert|abgesagt|fällt|nicht|bleibt|muss|kommt|dazu\w*)"
    kin = "|".join(source for kind, source in KINDS if kind in {"relative", "unknown"})
    return rf"\s*[,;(-]+\s*(?P<why>[^.!?;\n\d]{{0,24}}(?<!\w)(?:{kin})\b[^.!?;\n\d]{{0,30}}\b{moves}\b[^.!?;\n\d]{{0,30}})(?=[.!?\n]|$)"


@cache
def _of_a_kind() -> str:
    kinds = "|".join(source for kind, source in KINDS if kind not in {"relative", "couple"})
    return rf"(?P<mark>{_MARK}[\s,:;.-]*)(?P<why>[^!?\n\d]{{3,110}}?[,;.-]\s*)(?={_NEW}\s+{_SOFT}(?:{number()})\s+(?:{kinds}|{PEOPLE}))"


def told_anew(folded: str) -> str:
    """As long as `folded`."""
    folded = _without_who_joined(without_planned(recounted(with_the_news(folded))))
    other = rf"(?<![\w.,:/-])(?:{number()})\s+(?:\w+\s+)?(?:{'|'.join(source for kind, source in KINDS if kind not in {'adult', 'relative', 'couple'})})"
    if (match := pattern(_of_a_kind()).search(folded)) and _is_a_reason(match["why"]):
        return blank(folded, match.start("why"), match.end("why"))
    match = pattern(_directly()).search(folded) or pattern(_bare()).search(folded)
    why = match.groupdict().get("why") or "" if match else ""
    if match is None or not _is_a_reason(why) or has(other, folded[: match.start()]):
        return folded
    start, end = match.start("new") - len(why), match.end("new")
    if (behind := pattern(_why_behind()).match(folded, end)) and _is_a_reason(behind["why"]):
        end = behind.end()
    said = f" so {match['n']} ppl"
    if len(said) > end - start:
        return folded
    return folded[:start] + said.ljust(end - start) + folded[end:]


def _is_a_reason(why: str) -> bool:
    """Neither a condition nor another number."""
    return not has(_OPEN, why) and not has(rf"\b(?!one\b|ein\w*\b|jed\w+\b)(?:{number()})\b", why)


_JOINED = r"(?:přidal[aiy]? se|se (?:(?:nakonec|ještě|k nám|nám|taky|také|i) )*přidal[aiy]?|přibyl[aiy]?(?: nám)?|(?:has|have|'s|'ve) (?:now |just |also )?(?:joined|decided to (?:join|come))|(?:decided|asked|agreed) to (?:join|come)|joined(?: us)?|(?:ist|sind) (?:noch |nun |jetzt )?dazugekommen|(?:hat|haben) sich (?:uns )?angeschlossen)"
_WE_ARE = r"\b(?:we(?:'ll| will)? be|we(?:'re| are)|there(?:'ll| will| are) be|there are|nás (?:přijde|bude|pojede|je|jede)|(?:bude|je|pojede|přijde|jede) nás|budeme|jsme|wir (?:sind|kommen|werden)|sind wir)\b"


@cache
def _who_joined() -> str:
    who = rf"(?:(?:{number()})\s+)?(?:(?:my|our|naše|moje|můj|náš|ještě|mein\w*|unser\w*|an?|i)\s+){{0,2}}(?:\w+\s+)?(?:{dict(KINDS)['relative']}|{dict(KINDS)['couple']}|{PEOPLE}|[a-z]{{3,12}}\b)"
    start = r"(?:(?<=[,;:(.!?\n-])|^)\s*(?:(?:and|because|since|protože|jelikož|weil|denn|a|neboť)\s+)?"
    end = r"(?=\s*(?:[,.;!?)\n-]|$|(?:and\s+|a\s+|und\s+)?(?:so|takže|tedy|also|tak|now|teď|nun|jetzt)\b))"
    return rf"{start}(?:{who}\s+(?:\w+\s+){{0,2}}?{_JOINED}|(?:přidal[aiy]? se|přibyl[aiy]?)\s+(?:k nám\s+|nám\s+)?{who})\b[^,.;!?()\n\d-]{{0,40}}?{end}"


@cache
def _who_comes_too() -> str:
    """As in "my sister is coming as well, so five adults": the number told behind it is of all."""
    young = dict(KINDS)["unknown"]
    owner = r"(?:my|our|moje|můj|naše|náš|mé|mojí|naší|mein\w*|unser\w*|der|die|des)"
    who = rf"(?:{owner}\s+)?(?:[a-z]+'s\s+)?(?:{dict(KINDS)['relative']}|{dict(KINDS)['couple']})(?:\s+(?:of\s+)?(?:{owner}\s+)?(?:{young}))?"
    goes = r"(?:(?:po)?jed(?:e|ou)|půjd(?:e|ou)|přijd(?:e|ou)|přijed(?:e|ou))"
    comes = (
        rf"{who}\s+(?:is|are|will be|'s)\s+(?:also\s+)?(?:coming|joining)(?:\s+(?:us|with us|along|too|as well|also))+"
        rf"|{goes}(?:\s+(?:s námi|i|ještě|také|taky))+\s+{who}|(?:s námi|ještě|také|taky)\s+{goes}(?:\s+(?:i|ještě|také|taky))*\s+{who}|{who}\s+{goes}(?:\s+(?:také|taky|s námi))+"
        rf"|{who}\s+(?:kommt|kommen|fährt|fahren)\s+(?:(?:auch|noch|doch|nun|jetzt)\s+)+mit"
    )
    total = rf"(?=(?:so|takže|tedy|tak|also|daher|somit|makes)\s+(?:(?:that|this|makes|celkem|je nás|bude nás|jsme|budeme|prosím|insgesamt|sind|wir|es|bitte|we|are|will|be|have|in total)\s+)*(?!(?:1|one|ein\w*|jed\w+)\b)(?:{number()})\b)"
    return rf"(?:(?<=[.!?\n:])|(?<=[.!?] )|^)\s*(?:{comes})\s*[,;-]?\s*{total}"


def _without_who_joined(folded: str) -> str:
    """As in "two friends have joined us so there will be six of us": they are of the number told in the same sentence."""
    folded = pattern(_who_comes_too()).sub(lambda match: " " * len(match.group()), folded)
    for match in list(pattern(_who_joined()).finditer(folded)):
        ahead = pattern(r"[.!?\n](?=\s|$)").split(folded[: match.start()])[-1]
        behind = pattern(r"[.!?\n](?=\s|$)").split(folded[match.end() :])[0]
        if any(
            has(rf"{_WE_ARE}\W+(?:\w+\s+){{0,3}}?(?:{number()})\b", one)
            or has(rf"\bnás (?:\w+ )?(?:{number()})\b", one)
            for one in (ahead, behind)
        ):
            folded = blank(folded, *match.span())
    return folded

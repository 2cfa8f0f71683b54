# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""How many it was to be once: "we were six, but my brother stays at home, so five", "zu dritt statt zu viert", "ne 4, ale 5".

The old number and why it holds no longer are blanked out, so that only the number that holds is counted. Where children or
tickets of their own were among the old number, a new one does not tell who is left, and everything stays for the doubts.
"""

import re
from functools import cache

from gangway.channels.email.counting import BY_HEAD, heads_of, number
from gangway.channels.email.folding import blank, has, pattern
from gangway.channels.email.party_words import KINDS, PEOPLE

_ONCE = (
    r"(?:(?:we|there) were(?: (?:going|supposed|meant|originally))?(?: to (?:be|come))?|it was (?:going|supposed|meant) to be|(?:i|we)(?: had)? (?:first|originally|initially) (?:wanted|planned|counted|thought|said|asked|wrote|put)|originally|initially|at first|i (?:said|told)|we (?:came|arrived|travelled|flew|have come)(?= )"
    r"|(?:přijeli|přiletěli|dorazili) jsme|(?:nás )?přijelo(?: nás)?|je nás v [a-z]+(?= )|bylo (?:nás|nas)|nás (?:původně )?(?:bylo|mělo)|byl[iy] jsme|měl[oiy]? (?:nás|jsme)|původně|nejdřív\w* js(?:em|me)|napřed js(?:em|me)|chtěl[iy] jsme (?:původně|nejdřív)"
    r"|wir sind(?= (?:zu \w+|\w+) in [a-z]+,? aber\b)|angereist sind wir|(?:wir|es) waren|waren wir|ursprünglich|eigentlich (?:wären|waren|wollten|sollten)|(?:wir|ich) (?:wollten?|sollten?|hatten?) (?:erst|zuerst|zunächst|eigentlich|ursprünglich)|(?:zuerst|zunächst|anfangs|ursprünglich|erst) hatten? (?:ich|wir)|wir wären)"
)
# "Eigentlich sind wir dreizehn, aber …", "usually there are nine of us, but …": what holds as a rule, and not this time.
_USUALLY = r"(?:normal\w*|usually|ordinarily|as a rule|in principle|by rights|actually|eigentlich|normalerweise|üblicherweise|sonst(?= sind wir (?:immer|meist))|an sich|meistens|im prinzip|obvykle|normálně|většinou|vlastně|běžně|standardně|za normálních okolností)"
_IN_PRESENT = r"(?:we're|we are|there are|there're|we'd be|it's|sind wir|wir sind|sind es|je nás|nás je|jsme|bývá nás|nás bývá|býváme|nás bylo)"
_AS_A_RULE = rf"(?:{_USUALLY},?\s+{_IN_PRESENT}|{_IN_PRESENT}\s+{_USUALLY}|we {_USUALLY} are)"
_PLANNED_BY_HEAD = rf"{BY_HEAD} (?:wollten wir|sollten wir|waren wir|wären wir|jsme (?:chtěli|měli))"
_NOW = r"(?:now|so|therefore|hence|that leaves|leaving us|makes|teď|nyní|už|takže|tedy|tudíž|proto|tak|nakonec|jetzt|nun|also|daher|deshalb|darum|somit|nur noch)"
_SOMEBODY_MORE = (
    r"(?:more|another|extra|others?|další\w*|navíc|ještě|dazu|weitere\w*|zusätzlich|noch (?:eine?n?|zwei|drei))"
)
_OPEN = r"\b(?:maybe|perhaps|possibly|might|probably|možná|asi|snad|třeba|vielleicht|evtl|eventuell|vermutlich|wahrscheinlich|if|wenn|falls|pokud|jestli\w*|kdyby\w*|last (?:time|year)|loni|minule|letztes (?:jahr|mal))\b"
_AWAY = r"\b(?:stay\w*|zůst(?!ande)\w+|bleib\w*|ne(?:jede|jedou|pojede|pojedou|přijed\w+|půjd\w+|jde|může|mohou|přijd\w+)|onemocněl\w*|vzdal\w*|odpadl\w*|odřekl\w*|omluvil\w*|nicht mit\w*|abgesagt|krank|fällt aus|ill\b|sick|cancel\w*|dropped out|pulled out|can'?t (?:come|make)|(?:not|n't) (?:be )?(?:coming|joining)|the flu|won'?t be|on holiday|on vacation|im urlaub|verreist|verhindert|na dovolené|v práci|im krankenhaus|in hospital|v nemocnici)\b"
_NO_COUNT = (
    r"(?!\s*(?:let\b|roky?\b|years?\b|jahre?\b|uhr\b|hod|h\b|[:.]\s?\d|(?<=\d)\.\s?[a-z]|o'?clock|[ap]\.?m\b|%))"
)


@cache
def _count() -> str:
    return rf"(?:{BY_HEAD}|(?:{number()})\b{_NO_COUNT})"


@cache
def _now() -> str:
    return rf"\b{_NOW}\b(?P<lead>[^.!?\n\d]{{0,30}}?)\b(?P<n>{_count()})(?!\s+{_SOMEBODY_MORE})"


@cache
def _kin() -> str:
    return rf"\b(?:{dict(KINDS)['relative']}|{dict(KINDS)['unknown']})"


def _away_by_name() -> str:
    """As in "wir sind neun, aber Tom kann nicht, also sind wir acht": who stays away, ahead of the number left."""
    said = r"(?:we're|we|are|will|be|it's|there(?:'s)?|only|just|please|book|for|make|it|nur|noch|sind|wir|es|kommen|bitte|nás|bude|přijde|přijdou|pojede|jen|jenom|prosím|pro|budeme|jsme|plätze für)"
    away = rf"(?:{_AWAY}|\b(?:can'?t|cannot|kann (?:leider |diesmal )?nicht|können (?:leider |diesmal )?nicht)(?=\s*(?:[,.;]|come\b|make it\b|join|mit\b|kommen\b|so\b)))"
    return (
        rf"(?=[^!?\n]{{3,90}}{away}[^!?\n\d]{{0,50}}[,;.]?\s(?:{_NOW})\s+(?:{said}\s+)*{_count()}(?!\s*(?:\+|plus\b)))"
    )


@cache
def _tickets() -> str:
    """Those of whom a new number does not tell who is left."""
    return rf"\b(?:{'|'.join(dict(KINDS)[kind] for kind in ('child', 'infant', 'senior', 'student', 'family'))})"


def without_planned(folded: str) -> str:
    """As long as `folded`."""
    folded = _without_instead(folded)
    once = rf"(?:(?<=[.!?;,:(\n-])\s*|^\s*|\b(?:and|a|und|but|ale|aber)\s+)(?P<once>\b(?:{_PLANNED_BY_HEAD}|{_ONCE}\s+(?:(?!{_NOW}\b)[a-z']+\s+){{0,4}}?{_count()}|{_AS_A_RULE}\s+(?:(?!{_NOW}\b)[a-z']+\s+){{0,2}}?{_count()}{_away_by_name()}|{_IN_PRESENT}\s+{_count()}(?=\s*,\s*(?:but|ale|aber|jenže|jenomže)\b{_away_by_name()})))"
    for match in reversed(list(pattern(once).finditer(folded))):
        end = _holds_no_longer(match.start("once"), match.end("once"), folded)
        if end and not has(_tickets(), folded[match.start("once") : end]):
            folded = _with_the_number(blank(folded, match.start("once"), end), end)
    return folded


def _with_the_number(folded: str, end: int) -> str:
    """As in "so five please": told as five people."""
    bare = pattern(rf"[.!?]?\s*{_now()}(?=\s*(?:[.,;!?)\n]|$|please\b|prosím\b|bitte\b))").match(folded, end)
    if bare is None:
        return folded
    said = f"so {bare['n']} ppl"
    folded = blank(folded, end, bare.end())
    return folded[: bare.end() - len(said)] + said + folded[bare.end() :]


def _holds_no_longer(start: int, end: int, folded: str) -> int | None:
    """Up to where what was planned is told: to the number that holds now, or to the end of a sentence that says who stays away."""
    sentence = re.compile(r"[.!?](?=\s|$)|\n").search(folded, end)
    stop = sentence.start() if sentence else len(folded)
    behind = re.compile(r"[.!?](?=\s|$)|\n").search(folded, stop + 1)
    last = behind.start() if behind else len(folded)
    here = [one for one in pattern(_now()).finditer(folded, end, stop) if not has(_SOMEBODY_MORE, one["lead"])]
    if here and not has(_OPEN, folded[start:stop]) and not has(_tickets(), folded[start : here[-1].start("n")]):
        return here[-1].start()
    first = pattern(rf"\s*(?:(?:bitte|please|prosím|prosíme|wir|we|and|a|und)\s+){{0,2}}{_now()}").match(
        folded, min(stop + 1, len(folded)), last
    )
    if first and not has(f"{_OPEN}|{_SOMEBODY_MORE}", folded[start:last]):
        return stop if not has(_tickets(), folded[start : first.start("n")]) else None
    return stop if _is_left(folded[start:end], folded[end:stop], folded[:start]) else None


def _is_left(planned: str, why: str, ahead: str) -> bool:
    """As in "five seats, please. We were six but my brother is ill": whoever stays away makes the difference."""
    if not has(_AWAY, why) or has(_OPEN, why):
        return False
    counts = pattern(
        rf"(?<![\w.,:/-])(?P<n>{_count()})\s+(?:{PEOPLE}|{dict(KINDS)['adult']})|\b(?:jsme|budeme|nás|we are|wir sind)\s+(?P<us>{_count()})|(?P<head>{BY_HEAD})"
    )
    told = {heads_of(one["n"] or one["us"] or one["head"]) for one in counts.finditer(ahead)}
    away = sum(heads_of(one.group()) for one in pattern(rf"\b{_count()}").finditer(why))
    away = away or len(pattern(_kin()).findall(why))
    was = list(pattern(_count()).finditer(planned))
    return bool(was) and away > 0 and told == {heads_of(was[-1].group()) - away}


def _without_instead(folded: str) -> str:
    """As in "three instead of four", "not four but five", "drei, nicht vier, wie ich gesagt habe"."""
    one = rf"(?:\s+(?:{PEOPLE}|{dict(KINDS)['adult']}))?"
    ends = r"(?=\s*(?:[.,;:!?)\n]|$|\b(?:now|teď|nyní|jetzt|please|prosím|bitte|as|jak|wie|a|and|und|na|am|on|auf|für|for|pro)\b))"
    swap = rf"(?<=[a-z0-9.,] )(?:instead of|rather than|místo|namísto|statt|anstatt|anstelle von)\s+(?:the |původn\w+ |ursprünglich\w* |geplant\w* |original )*{_count()}{one}{ends}"
    but = rf"\b(?:ne(?:bude|budou|jede|pojede)? (?:nás )?|nikoliv? |not |nicht |keine )(?:pro |for |für )?{_count()}{one}\s*,?\s*(?:ale|nýbrž|but|sondern)\s+(?=(?:nur |jen |just |only |pro |for |für |zu )*{_count()})"
    said = rf"(?<=[a-z0-9]), (?:ne|nikoliv?|not|nicht|a ne|and not|und nicht)\s+(?:pro |for |für )?{_count()}{one}(?:,? (?:as|jak|wie|like)\b[^.,!?\n\d]{{0,60}})?(?=\s*(?:[.!?;)\n]|$))"
    for source in (but, swap, said):
        folded = pattern(source).sub(lambda match: " " * len(match.group()), folded)
    return folded

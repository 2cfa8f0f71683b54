# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""A bare number told in place of the one before: "sorry, five not four", "nein, doch nur zu dritt, meine Schwester kann nicht".

The new number is put where the old one stood, and the correction with its reason is blanked out, so that nobody counts
the reason. That is done only where one number of all was told before, and the new one says nothing of another kind of
guest; everything else stays for the doubts, which know a number told anew that nobody read (`recount_unread`).
"""

import re
from functools import cache

from gangway.channels.email.counting import BY_HEAD, heads_of, number
from gangway.channels.email.folding import blank, has, pattern
from gangway.channels.email.party_words import KINDS, MONTH

# "I counted everyone except myself", "sebe jsem nezapočítala", "ich habe mich nicht mitgezählt".
FORGOT_ME = (
    r"(?:\bi(?:'d| had| have|'ve)? (?:just |now |only |completely |totally )*(?:realised |realized |noticed |see )?(?:(?:that )?i(?:'d| had| have|'ve)? )?(?:forgot(?:ten)?|omitted|missed|left out|did not count|didn't count|have not counted|haven't counted|did not include|didn't include) (?:(?:to )?(?:count|include|add|mention)(?:ing)? )?(?:about )?(?:myself|me)\b(?: in)?"
    r"|\b(?:i|i've|i had|i'd|have)(?: just)? left (?:myself|me) out\b|\bi(?:'d| had|'ve| have)? counted (?:everyone|everybody|all|us all)(?: of us)? (?:except|but|apart from|without)(?: for)? (?:myself|me)\b"
    r"|\b(?:zapom\w+|opom\w+)(?: (?:jsem|si|úplně|totiž|na|i|ještě|při\w*|za\w*|s\w*|počítat))* (?:sebe|sama sebe|sám sebe)\b(?: (?:při|za|na)?(?:počítat|počíst))?|\b(?:jsem|že)(?: (?:jsem|si|na|úplně|totiž))* (?:sebe|sama sebe|sám sebe)(?: \w+)? (?:zapom\w+|opom\w+|neza?počít\w+|nepřipočít\w+|vynech\w+)|\b(?:sebe|sama sebe|sám sebe) jsem (?:\w+ )?(?:zapom\w+|opom\w+|neza?počít\w+|nepřipočít\w+|vynech\w+)(?: \w*počítat)?"
    r"|\b(?:neza?počít\w+|nepřipočít\w+|vynech\w+)(?: (?:jsem|si|totiž|tam))* (?:sebe|sama sebe|sám sebe)\b|\b(?:s|na)?počít\w+ jsem (?:všechny|všecky|všech)(?: \w+)? (?:kromě|mimo|až na|bez) (?:sebe|mě|mne)\b"
    r"|\b(?:habe|hatte|hab)(?: ich)?(?: mich)?(?: ja| leider| ganz| selbst| selber| dabei)* (?:mich (?:selbst |selber )?)?(?:vergessen(?: (?:mitzuzählen|zu zählen|mitzurechnen|einzurechnen|dazuzuzählen))?|nicht (?:mit|ein|dazu)?ge(?:zählt|rechnet)|ausgelassen)\b(?:,? mich (?:selbst )?(?:mit|dazu)?(?:zu)?\w*zählen)?|\b(?:mich|mich selbst|mich selber) (?:ganz |leider )?(?:vergessen|nicht (?:mit|ein)ge(?:zählt|rechnet))\b)"
)
_MARK = (
    r"(?:(?:oh|ach|er|erm|uh|um|ehm|hm|hmm|äh|ähm|jejda|tak|ah|well|aber|but|ale|teď)\b[\s,!.-]*)?(?:(?:i'm |am )?(?:so |very )?sorry\b(?! for)|oops|whoops|apologies|my mistake|pardon|correction|edit|update|oprava|opravuj[iu]|korrektur|entschuldigung|verzeihung|sorry,? mein fehler|omlouvám se|(?:tedy |teda )?vlastně(?: ne\b)?|actually(?: no\b)?|or rather|besser gesagt|vielmehr|respektive|"
    r"(?:oh )?(?:no|ne|nein)(?=\s*[,.!:-])|(?:no|ne|nein),? (?:wait|hang on|hold on|počkat|počkejte|moment|halt|stopp|doch|scratch that)|wait|hang on|hold on|moment|momentík|stopp|stop|halt|(?:scratch|strike|scrap) that|i mean(?:t)?|ich mein(?:e|te)|chtěla? jsem (?:na)?psát|spletla? jsem se|spočítala? jsem (?:to|se|nás) špatně|přepočítala? jsem se|i (?:can't count|cannot count|miscounted)|(?:ich )?(?:kann nicht zählen|habe mich verzählt|hab mich verzählt)|verzählt|p\.?\s?s\.?(?=[\s:,-])|äh+m?|ehm|erm?|tedy vlastně|doch(?= nur)|"
    + FORGOT_ME
    + r")"
)
_SOFT = r"(?:that|it|this|there|should|have|read|been|be|make|we|we'll|we're|are|will|is|it's|that's|so|only|just|for|please|table|je|jde|jede|pojede|nás|bude|budeme|jsme|jich|mělo|být|má|jen|jenom|pouze|pro|tedy|takže|tak|teda|celkem|dejte|prosím|přijdeme|pojedeme|nakonec|wir|sind|sollten|es|das|doch|nur|also|bitte|kommen|insgesamt|für|zu|macht|nun|then|dann|how|now)"
_NOUN = r"(?:of us|people|ppl|persons?|tickets?|seats?|places?|pax|adults?|osob[ay]?|lidí|lidi|míst[ao]?|lístk[ůy]|lístků|vstupenek|dospěl(?:í|ých)|personen|leute|plätze|karten|erwachsene)"
_TAIL = rf"(?:{_NOUN}|with me|including me|including myself|se mnou|včetně mě|včetně mne|i se mnou|mit mir|mich eingeschlossen|after all|in the end|now|nakonec|celkem|in total|insgesamt|altogether|please|prosím|bitte|doch)"
_NOT = r"(?:(?:and |a |und )?(?:not|ne|nikoliv?|nicht)|instead of|rather than|místo|namísto|statt|anstatt)"
_OPEN = r"\b(?:if|wenn|falls|pokud|jestli\w*|kdyby\w*|když|maybe|perhaps|possibly|might|may|could|možná|asi|snad|třeba|případně|vielleicht|evtl|eventuell|vermutlich|or|nebo|oder)\b"


@cache
def _count() -> str:
    """No pronoun or article, and no hour, day or age."""
    return rf"(?!(?:1|one|ein\w*|jed(?:en|n\w+)|eins)\b)(?:{BY_HEAD}|(?<![\d.:/])(?:{number()})\b(?!\s*(?:[:/]\s?\d|[.,]\d|\.\s?{MONTH}|h\b|hod|uhr|[ap]\.?m\b|o'?clock|let\b|rok|year|jahr|th\b|x\b)))"


@cache
def _anew() -> str:
    old = rf"\s*,?\s*{_NOT}\s+(?:for |pro |für )?(?P<old>{_count()})(?:\s+{_NOUN})?(?:,? (?:as|jak|wie)\b[^.,!?\n\d]{{0,40}})?"
    return (
        rf"(?:(?<=[.!?\n,;:(-])\s*|^\s*|\s+)(?P<mark>\(?(?:{_MARK}[\s,:;.!-]*)+)(?P<lead>(?:{_SOFT}\s+){{0,6}})"
        rf"(?:(?:not|ne|nicht)\s+(?P<before>{_count()})\s*,?\s*(?:but |ale |sondern |nýbrž )?(?:{_SOFT}\s+){{0,4}})?"
        rf"(?P<n>{_count()})(?P<tail>(?:\s+{_TAIL}){{0,2}})(?:{old})?(?=\s*(?:[.,;:!?)\n-]|$))"
    )


@cache
def _swapped() -> str:
    """As in "not four, five", "místo čtyř nás bude pět", "fünf statt vier", with a sentence of their own."""
    start = r"(?:(?<=[.!?\n])\s*|^\s*)(?:(?:tak|so|also|well|p\.?\s?s\.?:?|wir (?:sind|kommen)|we are|we're|je nás|bude nás)\s+)?"
    not_ahead = rf"(?:not|ne|nicht|místo|namísto|statt|anstatt|instead of)\s+(?P<a>{_count()})\s*,?\s*(?:but |ale |sondern )?(?:{_SOFT}\s+){{0,4}}(?P<b>{_count()})(?:\s+{_TAIL}){{0,2}}"
    not_behind = rf"(?:{_SOFT}\s+){{0,4}}(?P<c>{_count()})(?:\s+{_TAIL}){{0,2}}\s*,?\s*{_NOT}\s+(?P<d>{_count()})"
    return rf"{start}(?:{not_ahead}|{not_behind})(?=\s*(?:[.,;:!?)\n-]|$))"


@cache
def _told() -> str:
    """A number of all that was told before."""
    ahead = r"(?:\bfor|\bpro|\bfür|\bof|\bwe are|\bwe're|\bwe'll be|\bwill be|\bnás|\bjsme|\bbudeme|\bwir sind|\bwir kommen|\bwe will be|\bcoming with|\bthere are)\s+(?:celkem |in total |insgesamt |bude |je |jede |pojede |přijde )?"
    return rf"(?P<head>{BY_HEAD})|(?:{ahead})(?P<led>{_count()})|(?<![\w.,:/-])(?P<n>{_count()})(?=\s+(?:free |volná |volné |freie )?{_NOUN})"


@cache
def _others() -> str:
    return rf"\b(?:{'|'.join(source for kind, source in KINDS if kind not in {'adult', 'couple'})})"


@cache
def _of_kinds() -> str:
    """Those of whom a new number of all does not tell who is left."""
    return rf"\b(?:{'|'.join(dict(KINDS)[kind] for kind in ('child', 'infant', 'senior', 'student', 'family'))})"


def recounted(folded: str) -> str:
    """As long as `folded`."""
    for match in list(pattern(_anew()).finditer(folded)):
        old = match["old"] or match["before"]
        folded = put_in_place(folded, match.start("mark"), match.end(), (match["n"], old), match["mark"])
    for match in list(pattern(_swapped()).finditer(folded)):
        new, old = (match["b"], match["a"]) if match["b"] else (match["c"], match["d"])
        folded = put_in_place(folded, match.start(), match.end(), (new, old), "")
    return folded


def put_in_place(folded: str, start: int, end: int, told: tuple[str, str | None], mark: str) -> str:
    """The new number where the old one stood; unchanged where it does not tell who comes."""
    new, old = heads_of(told[0]), heads_of(told[1]) if told[1] else None
    places = [_place(one) for one in pattern(_told()).finditer(folded, 0, start)]
    counts = {heads_of(folded[first:last]) for first, last in places}
    if not new or len(counts) != 1 or new in counts or (old and {old} != counts) or has(_of_kinds(), folded[:start]):
        return folded
    before = counts.pop()
    if not old and any(_stands_in_a_list(folded[:start], first) for first, _ in places):
        return folded
    stop = _end_of_reason(folded, end, more=new - before)
    forgotten = has(FORGOT_ME, mark) or has(FORGOT_ME, folded[end : stop or end])
    if stop is None or (forgotten and new != before + 1):
        return folded
    written = [(first, last, _written(new, folded[first:last])) for first, last in places]
    if any(len(text) != last - first for first, last, text in written):
        return folded
    for first, last, text in written:
        folded = folded[:first] + text + folded[last:]
    return blank(folded, start, stop)


def counts_of_all(folded: str, end: int | None) -> int | None:
    """The only number of all told up to there."""
    places = [_place(one) for one in pattern(_told()).finditer(folded, 0, len(folded) if end is None else end)]
    counts = {heads_of(folded[first:last]) for first, last in places}
    return counts.pop() if len(counts) == 1 else None


def _place(match: re.Match[str]) -> tuple[int, int]:
    return match.span(match.lastgroup or 0)


def _written(count: int, instead_of: str) -> str:
    by_head = pattern(BY_HEAD).fullmatch(instead_of) is not None
    return (f"{count} ppl" if by_head else str(count)).ljust(len(instead_of))


def _stands_in_a_list(folded: str, at: int) -> bool:
    """As in "two adults and grandma": the number was not of all."""
    start = max(folded.rfind(mark, 0, at) for mark in (". ", "! ", "? ", "\n")) + 1
    ends = re.compile(r"[.!?](?=\s|$)|\n").search(folded, at)
    return has(_others(), folded[start : ends.start() if ends else len(folded)])


_AWAY = r"(?:\b(?:ill|sick|poorly|cancel\w*|dropped|cried off|can'?t|cannot|could not|couldn'?t|won'?t|stay\w*|not|isn'?t|has to|must|works?|working|onemocně\w*|nemocn\w+|maroď\w*|marod\w*|leží|ne(?:může|mohou|jede|jedou|pojede|přijede|půjde|dorazí|přijde)\w*|zůst(?!ande)\w+|odpadl\w*|odřekl\w*|musí|krank|erkrankt|verhindert|abgesagt|fällt|nicht|bleibt|muss|liegt)\b|n't\b)"
_JOINS = r"\b(?:joined|joins|joining|join|com(?:es?|ing)|along|přid\w+|přijede|pojede|jede|přibyl\w*|kommt|dazu\w*|mitkomm\w+|mit)\b"


def _end_of_reason(folded: str, end: int, *, more: int) -> int | None:
    """Behind the rest of the sentence when it gives the reason; None when it tells of somebody else."""
    ends = re.compile(r"[.!?](?=\s|$)|\n").search(folded, end)
    stop = ends.start() if ends else len(folded)
    why = folded[end:stop]
    if has(FORGOT_ME, why):
        return stop
    others = has(_others(), why)
    if not others:
        return None if has(rf"\b(?!(?:1|one|ein\w*|jed\w+)\b)(?:{number()})\b", why) else end
    if has(_OPEN, why) or has(_of_kinds(), why) or has(rf"\b(?!(?:1|one|ein\w*|jed\w+)\b)(?:{number()})\b", why):
        return None
    if more < 0:
        return stop if has(_AWAY, why) else None
    return (
        stop if has(_JOINS, why) and not has(rf"\b(?:{dict(KINDS)['unknown']})", why) and not has(_AWAY, why) else None
    )


_UNIT = rf"(?:\s*(?:[:/]\s?\d|[.,]\d|\.\s?{MONTH}|\s{MONTH}|h\b|hod|uhr|[ap]\.?m\b|o'?clock|let\b|rok|year|jahr|th\b|min\w*|hours?|stunden?|days?|tag\w*|dn[íyů]|den\b|týd\w+|weeks?|woche\w*|kč|eur\w*|€|%|tables?|stol\w*|tisch\w*|room\w*|pokoj\w*|zimmer|questions?|dotaz\w*|frage\w*|things?|mails?))"


def recount_unread(left: str) -> bool:
    """Whether a number stands behind a correction, or in place of another one, that was not read. `left`: without what was."""
    bare = rf"(?<![\w.,:/'-])(?!(?:1|one|ein\w*|jed(?:en|n\w+)|eins)\b)(?:{number()}|{BY_HEAD})(?![\w/'-])(?!{_UNIT})"
    corrected = rf"(?<!\w)(?:{_MARK}[\s,:;.!-]*)+(?:{_SOFT}\s+){{0,6}}{bare}"
    swapped = rf"{bare},?\s+{_NOT}\s+{bare}|(?:(?<=[.!?\n])\s*|^\s*)(?:or|nebo|oder|not|ne|nicht|místo|statt)\s+{bare}|\b(?:not|ne|nicht)\s+{bare},?\s+(?:but|ale|sondern)\s+{bare}"
    return has(rf"{corrected}|{swapped}", left) or has(FORGOT_ME, left)

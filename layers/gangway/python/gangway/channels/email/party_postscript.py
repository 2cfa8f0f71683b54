# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""News told behind the wish with the party that comes of it: "PS: Teď volala švagrová, že jede taky. Takže nás bude pět, ne čtyři".

The news may run over a sentence of its own, and count those who join or stay away. The new number is taken only where the
news and the two numbers agree: who joins makes it more, who stays away less, and by as many as the news counts. A number of all
takes the place of the only one told before; of a whole list ("so 3 adults and 3 children") only the news is blanked out, so
that nobody counts its people too. Everything else stays for the doubts.
"""

import re
from functools import cache

from gangway.channels.email.counting import number, value_of
from gangway.channels.email.folding import blank, blank_all, has, pattern
from gangway.channels.email.party_corrected import OTHERS_STAY
from gangway.channels.email.party_news_ashore import is_ashore
from gangway.channels.email.party_recounted import counts_of_all, put_in_place
from gangway.channels.email.party_words import KINDS

NEWS = (
    r"(?:teď|právě|zrovna|akorát|mezitím|nově|just|meanwhile|only now|gerade|grad|eben|soeben|inzwischen|mittlerweile)"
)
_OPENS = rf"(?:\bp\.?\s?s\b\.?[\s:,-]*|(?:(?<=[.!?\n])\s*|^\s*)(?:[a-z']+\s+){{0,4}}?(?={NEWS}\b))"
# The same, with other headings, and nothing but its own sentence behind.
_MARK = r"(?:p\.?\s?s\b\.?|dodatek|dovětek|nachtrag|postscript|addendum|update)[\s:,.-]*"
OPENS_NEWS = rf"(?:(?<=[.!?\n)])\s*|^\s*)(?:\b{_MARK}|(?=(?:[a-z']+\s+){{0,4}}?{NEWS}\b))"
_WHY = r"(?P<why>[^!?\n\d]{3,140}?|[^!?\n\d]{0,90}\b\d{1,2}\s[^!?\n\d]{3,60}?)"
# "So", or a sentence that tells the number left: "wir sind nur noch fünf", "počítejte tedy se třemi".
_LEFT = r"(?:wir|es) sind (?:jetzt |nun |dann |also )*(?:nur noch|nur|bloß noch)|sind wir (?:jetzt |nun |dann |also )*(?:nur noch|nur)|počítejte (?:tedy |prosím |jen |nakonec |už |teď )*se?|(?:jsme|bude nás|budeme|pojedeme) (?:tedy |teď |tím pádem )*(?:už jen|jen|jenom|pouze)|(?:we are|we're|there are|we'll be|there will be) (?:now )?(?:only|just|down to)|(?:please )?count on"
_SO = rf"(?:{_LEFT}|takže|tedy|tudíž|čili|tak|so|which makes|that makes|making(?: it| us)?|thus|also|somit|damit|daher|deshalb|macht(?: dann)?|(?:wir|es) sind (?:jetzt |nun |dann )?also|sind wir (?:jetzt |nun |dann )?also|sind also)"
_SOFT = r"(?:that|it|there|be|we|we'll|we're|there'll|there's|that's|it's|it'll|are|will|is|would|makes|a|total|only|just|for|please|now|then|down to|up to|je|jede|pojede|přijde|nás|bude|budou|budeme|jsme|jsou|pojedeme|přijdeme|jedeme|jen|jenom|už|pouze|pro|celkem|dohromady|dejte|počítejte|nakonec|prosím|teď|nově|tedy|tím pádem|s|wir|sind|werden|kommen|es|das|doch|nur|noch|bitte|insgesamt|für|zu|jetzt|nun|dann|am ende|wären|in all)"
_TAIL = r"(?:of us|people|ppl|persons?|tickets?|seats?|places?|pax|osob[ay]?|lidí|lidi|míst[ao]?|lístk[ůy]|vstupenek|personen|leute|plätze|karten|in total|altogether|in all|now|please|celkem|nakonec|prosím|insgesamt|bitte|zusammen)"
LEFT_OPEN = r"\b(?:if|wenn|falls|pokud|jestli\w*|kdyby\w*|když|maybe|perhaps|possibly|might|may|could|možná|asi|snad|třeba|případně|vielleicht|evtl|eventuell|vermutlich|or|nebo|oder|probably|likely|spíš|wohl|wahrscheinlich|hopefully|doufá\w+|hoff\w+|anyway|trotzdem|přesto|stejně)\b"
AWAY = r"(?:\b(?:ill|sick|cancel\w*|dropped|backed|cried off|pulled out|stay\w*|not|isn'?t|cannot|onemocně\w*|nemocn\w+|maroď\w*|ne(?:může|přid\w+|mohou|jede|jedou|pojed\w+|přijede|přijedou|půjd\w+|dorazí|přijde|stihn\w+)|zůst(?!ande)\w+|odpadl\w*|odpad[áa]\w*|odřekl\w*|odhlás\w+|vypadl\w*|krank|erkrankt|verhindert|abgesagt|absag\w+|ausgefallen|fällt|nicht|bleibt|bleiben|abgesprungen)\b|n't\b)"
JOINS = r"\b(?:ozval\w*|přihlásil\w*|hlásí se|signed up|angemeldet|join\w*|com(?:e|es|ing)|along|přid\w+|přijed\w+|pojed\w+|jed(?:e|ou)|přibyl\w*|půjd\w+|přijd\w+|chce|chtějí|chtěl\w*|vezm\w+|veze|vezou|přivez\w+|bring\w*|mitbring\w*|kommt|kommen|dazu\w*|mitkomm\w+|mitf[aä]hr\w*|mit|will|wollen|möcht\w+|wants?)\b"
# "Two of them" of the news, and no article; "ještě dva" and "noch zwei" behind the total are none of it.
_SOME = rf"\b(?!(?:one|ein\w*|jed(?:en|n\w+))\b)(?:{number()})\b"
_MORE = r"\b(?:more|extra|additional|navíc|další\w*|ještě|dodatečně|mehr|zusätzlich\w*|weitere\w*|dazu)\b"
_ALL_GROWN = r"\b(?:všichni|všechno|samí) (?:jsme |jsou )?dospělí\b|\ball (?:of us |are )*(?:adults|grown-?ups)\b|\balle (?:sind )?erwachsen\w*|\balles erwachsene\b"
_LISTED = ("adult", "child", "infant", "senior", "student")


@cache
def _total() -> str:
    n = rf"(?!(?:1|one|ein\w*|jed(?:en|n\w+))\b)(?:zu [a-z]+t\b|(?:{number()})\b)"
    old = (
        rf"\s*,?\s*(?:(?:and |a |und )?(?:not|ne|nikoliv?|nicht)|instead of|místo|statt)\s+(?P<old>{n})(?:\s+{_TAIL})?"
    )
    ahead = rf"(?:(?:not|ne|nicht)\s+(?P<before>{n})\s*,?\s*(?:but |ale |sondern )?(?:{_SOFT}\s+){{0,4}})?"
    return rf"{_OPENS}{_WHY}(?:[\s,;.:-]+){_SO}\s+(?:{_SOFT}\s+){{0,5}}{ahead}(?P<n>{n})(?:\s+{_TAIL}){{0,2}}(?:{old})?(?=\s*(?:[.,;:!)\n-]|$))"


@cache
def _entry() -> str:
    kinds = "|".join(rf"(?P<{kind}>{dict(KINDS)[kind]})" for kind in _LISTED)
    return rf"(?<![\w.,:/-])(?P<n>{number()})\s*x?\s+(?:{kinds})"


@cache
def _turned() -> str:
    """As in "studenti jsou tři, dospělých pořád dva": the kinds ahead of their numbers."""
    kinds = "|".join(dict(KINDS)[kind] for kind in _LISTED)
    verb = r"(?:jsou|bude|budou|je|jede|jedou|pojed\w+|nás|teď|pořád|stále|dál|zůst(?!ande)\w+|nadále|i nadále|are|still|stay|remain|now|sind|es|bleiben|jetzt|nun|immer noch|weiterhin|nach wie vor)"
    return rf"\b(?P<kind>{kinds})\s+(?:{verb}\s+){{1,3}}(?P<n>{number()})\b(?!\s*(?:let|roky|years?|jahre))"


@cache
def _list() -> str:
    return rf"(?P<opens>{_OPENS}){_WHY}(?P<so>[\s,;.:-]+{_SO}\s+(?:{_SOFT}\s+){{0,5}})(?={_plain(_entry())}|{_plain(_turned())})"


def _is_of_elsewhere(folded: str) -> bool:
    """Whether news with a number may be of another way, place or time, or of young ones whom a bare number does not tell."""
    for opens in pattern(rf"(?:(?<=[.!?\n)])\s*|^\s*)\b{_MARK}").finditer(folded):
        news = blank_all(OTHERS_STAY, folded[opens.end() : opens.end() + _NEWS_TO])
        if has(rf"{JOINS}|{AWAY}", news) and has(rf"\b(?:{number()})\b", news) and is_ashore(news):
            return True
        if has(JOINS, news) and has(_young(), news) and has(_bare_total(), news) and not has(_ALL_GROWN, folded):
            return True  # "our daughter (12) wants to come, so three in total"
    return False


@cache
def _bare_total() -> str:
    return rf"\b{_SO}\s+(?:{_SOFT}\s+){{0,5}}(?:{number()})(?:\s+{_TAIL}){{0,2}}(?=\s*(?:[.,;!)\n-]|$))"


def news_in_doubt(folded: str) -> bool:
    """Whether the party told behind such news is perhaps only of those who join: fewer than before, or without some kind."""
    if _is_of_elsewhere(folded):
        return True
    told = pattern(_list()).search(folded)
    if told is not None and has(JOINS, told["why"]) and not has(AWAY, told["why"]):
        said = folded[told.end() : _end_of_sentence(folded, told.end())]
        new, old = _counted(said), _counted(folded[: told.start()])
        return bool(new and old) and not has(OTHERS_STAY, said) and not _grows(old, new)
    told = pattern(_total()).search(folded)
    if told is None:
        return False
    goes, joins = has(AWAY, told["why"]), has(JOINS, told["why"])
    if (before := counts_of_all(folded, told.start())) and goes != joins:
        more = _heads(told["n"]) - before
        if (goes and more > 0) or (joins and more < 0):
            return True
    return joins and not goes and has(_young(), told["why"]) and not has(_ALL_GROWN, folded)


def _grows(old: dict[str, int], new: dict[str, int]) -> bool:
    return sum(new.values()) > sum(old.values()) and all(new.get(kind, 0) >= count for kind, count in old.items())


def _plain(source: str) -> str:
    return re.sub(r"\?P<\w+>", "?:", source)


def brings_news(folded: str) -> bool:
    return has(OPENS_NEWS, folded)


def with_the_news(folded: str) -> str:
    """As long as `folded`."""
    told = pattern(_total()).search(folded)
    if told is not None and (before := counts_of_all(folded, told.start())) is not None:
        new = told["n"]
        if _fits(told["why"], _heads(new) - before):
            return put_in_place(folded, told.start(), told.end(), (new, told["old"] or told["before"]), "")
    told = pattern(_list()).search(folded)
    return folded if told is None else _with_the_list(folded, told)


def _heads(said: str) -> int:
    found = counts_of_all(f"for {said} people" if not said.startswith("zu ") else said, None)
    return found or 0


def _fits(why: str, more: int) -> bool:
    """Whether the news tells of as many more, or fewer, as the two numbers are apart."""
    counted = [value_of(match.group()) for match in pattern(_SOME).finditer(why)]
    goes, joins = has(AWAY, why), has(JOINS, why)
    if has(LEFT_OPEN, why) or len(counted) > 1 or (counted and counted[0] != abs(more)):
        return False
    return (goes and more < 0) or (joins and not goes and more > 0 and not has(_young(), why))


def _with_the_list(folded: str, told: re.Match[str]) -> str:
    """Without the news, where the list behind it is of all."""
    stop, why = _end_of_sentence(folded, told.end()), told["why"]
    said = pattern(_turned()).sub(
        lambda one: f"{one['n']} {one['kind']}".ljust(len(one.group())), folded[told.end() : stop]
    )
    new, old = _counted(said), _counted(folded[: told.start()])
    if len(new) < len(_PAIR) or not old or has(rf"{_MORE}|{LEFT_OPEN}", said) or has(LEFT_OPEN, why):
        return folded
    goes = has(AWAY, why)
    fewer = goes and sum(new.values()) < sum(old.values()) and set(old) <= set(new)
    if not (fewer or (not goes and has(JOINS, why) and _grows(old, new))):
        return folded
    return blank(folded[: told.end()], told.end("opens"), told.start("so")) + said + folded[stop:]


def _end_of_sentence(folded: str, at: int) -> int:
    ends = re.compile(r"[.!?](?=\s|$)|\n").search(folded, at)
    return ends.start() if ends else len(folded)


@cache
def _young() -> str:
    return rf"\b(?:{'|'.join(dict(KINDS)[kind] for kind in ('child', 'infant', 'student', 'family', 'unknown'))})"


_PAIR = ("one", "another")
_NEWS_TO = 240  # letters


def _counted(folded: str) -> dict[str, int]:
    """How many of which kind, told in so many words."""
    units: dict[str, int] = {}
    for match in pattern(_entry()).finditer(folded):
        kind = next(kind for kind in _LISTED if match[kind])
        units[kind] = units.get(kind, 0) + (value_of(match["n"]) or 0)
    return units

# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Text cut into the tokens of a roll call: numbers, people, ages ahead of their people, joints, names and filling words."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from gangway.channels.email import party_roll_words as words
from gangway.channels.email.counting import BY_HEAD, heads_of, number, value_of
from gangway.channels.email.folding import has, pattern
from gangway.channels.email.party_roll_text import VALUE
from gangway.channels.email.party_words import KINDS, age_ahead
from gangway.domain.model import Model


class Token(Model):
    """`sort`: what it does in a roll call. `value`: of a number, or the years of an age."""

    sort: str
    text: str
    start: int
    end: int
    value: int = 0
    capital: bool = False


_PHRASES = (
    (
        "total_of",
        r"(?<=\w )(?:of us|z nás|von uns|people in (?:total|all)|osob celkem|persons in total|personen insgesamt)\b",
    ),
    ("part", r"(?:z toho|z nich|z nás|of (?:whom|which|them|us)|davon|darunter|among them|thereof)\b"),
    ("family", dict(KINDS)["family"]),
    (
        "i_am",
        r"(?:i am|i'm|ich bin|jsem|je mi|mně je|mně bude|já mám|mi je|je mně|mi bude)(?: already| now| už| teď| schon| samotné| samotnému)?(?= \d{2}\b| (?:dvacet|třicet|čtyřicet|padesát|šedesát|sedmdesát|osmdesát)\w*)",
    ),
    ("retired", r"(?:v důchodu|v penzi|retired|in rente|im ruhestand|in pension)\b"),
    (
        "alone",
        r"(?:(?:all |completely )?on my own|by myself|(?:all )?alone|allein|alleine|solo|sám|sama|samotná|samotný)\b",
    ),
    (
        "us",
        r"(?:(?:my|nás|námi) (?:dva|dvě|dvou|dvěma|oba|obě|oběma)|(?:us|we) (?:two|both)|(?:wir|uns) (?:zwei|beide|beiden))\b",
    ),
    (
        "absent",
        r"(?:zůstan\w+|zůstáv\w+|ne(?:jed|pojed|půjd|jd|přijd|přijed|doraz)\w+|nemůž\w+|onemocněl\w*|odhlásil\w*|vzdal\w*|odpadl\w*|odřekl\w*|bleib\w+|(?:doch )?nicht mit(?:fahren|kommen|fährt|kommt)?|(?:haben?|hat) abgesagt|(?:ist|sind) krank geworden|fallen aus|fällt aus|(?:can't|cannot) (?:make it|come)|(?:is|are|she's|he's|they're)? ?staying (?:at|in|behind|home|with|on|ashore)|stays|(?:is |are |will )(?:going to )?(?:wait|be waiting)|waits|počk(?:á|ají)|ček(?:á|ají)|hlíd(?:á|ají)|pohlíd(?:á|ají)|wartet|(?<!ja )warten|nemá čas|nemají čas|has to work|muss arbeiten|musí (?:do práce|pracovat)|nechce|nechtějí|(?:has|have) (?:cancelled|dropped out)|(?:not|n't) (?:be )?(?:coming|joining)(?: along)?)\b",
    ),
    ("without", r"(?:bez|without|ohne|žádné|žádný|keine?|no(?= (?:kids|children|infants|babies)))\b"),
    (
        "youngest",
        r"(?:the |die |der |das |z toho )?(?:nejmladší(?:mu|m)?|youngest(?: one| of them| child)?|jüngste\w*|kleinste\w*)(?: kind)?(?: z nich)?(?= (?:je|má|jsou|bude|is|being|ist|wird|=)?\s?(?:\d|dv|tř|čt|pět|šest|sed|osm|dev|one|two|three|four|five|six|seven|eight|nine|ten|zwei|drei|vier|fünf|sechs|sieben|acht|neun))",
    ),
    (
        "oldest",
        r"(?:the |die |der |das )?(?:nejstarší(?:mu|m)?|oldest(?: one| of them)?|eldest(?: one| of them)?|älteste\w*)(?: kind)?(?: z nich)?(?= (?:je|má|jsou|bude|is|being|ist|wird|=)?\s?(?:\d|dv|tř|čt|pět|šest|sed|osm|dev|deset|jede|dva|fou|fi|si|sev|ei|ni|te|el|tw|th|zw|dr|vi|fü|se|ac|ne|ze))",
    ),
    ("up_to", r"(?:do|pod|under|below|up to|unter|bis)(?= \d{1,2} ?(?:let|years|jahre|j\b|r\b|[.,;)]))"),
    (
        "unit",
        r"(?:let|roku|roky|rok|roků|years?[ -]old|yrs?\.? old|years?|yrs?|y/?o|jahren?(?: alt)?|jahr)\b\.?|(?<=\d )(?:r|j|y)\b\.?|(?<=\d)\s?(?:yo|y|j|r)\b\.?",
    ),
    (
        "months",
        r"(?:měsíc\w*|měs\b\.?|months?(?:[ -]old)?|monate?n?(?: alt)?|týdn\w+|weeks?(?:[ -]old)?|wochen(?: alt)?)",
    ),
    ("by_head", BY_HEAD),
    (
        "together",
        r"(?:all in all|in total|in all|all together|summa summarum|that makes|that is|that'?s|which makes|i\.e\.|to je(?= \w+ (?:osob|lid|dosp|míst|líst))|to jsou|das sind|das macht|es sind)\b",
    ),
    ("restates", r"(?:a to|und zwar)(?= [a-z])"),
    ("title", r"(?:mr|mrs|ms|miss|herr|herrn|hr|fr|frau|pan|pana|panem|paní|pí|slečna|slečnu|slečnou)\b\.?(?= [a-z])"),
    ("with_me", r"(?:se mnou|with me|mit mir|s náma|s námi|with us|mit uns)\b"),
    (
        "include",
        r"(?:včetně mě|včetně mne|including me|including myself|mich eingerechnet|inklusive mir|me included)\b",
    ),
    ("and", r"(?:as well as|along with|together with|and also|společně s|společně se|spolu s|spolu se|zusammen mit)\b"),
    (
        "i_go",
        r"(?:i'm|i am|i'll be|i will be|i'd be)\s+(?:coming|travell?ing|going|bringing|taking|sailing)\b|i(?:'d| would) (?:like|love) to (?:bring|take)\b|i want to (?:bring|take)\b|i (?:travel|come|go)\b|(?:ich (?:komme|fahre|reise|bringe|nehme)|(?:komme|fahre|reise|bringe|nehme) ich)\b|i(?:'ll| will) (?:come|bring|take|travel|go|be(?: there)?(?= with))\b",
    ),
)


@cache
def _phrases() -> re.Pattern[str]:
    return pattern("|".join(f"(?P<{name}>(?<![\\w']){source}(?![\\w']))" for name, source in _PHRASES))


_WORD = re.compile(r"[^\W\d_][\w'’]*(?:-[^\W\d_][\w'’]*)*")
_MARKS = {"(": "open", ")": "close", ",": "comma", "+": "and", "&": "and", ":": "restates", ";": "restates", "-": "dash", ".": "stop", "!": "stop", "?": "question", "=": "restates", "\n": "stop", "/": "slash", "*": "filling", '"': "filling", "x": "filling", VALUE: "filling"}  # fmt: skip


def tokens(text: str, folded: str) -> Iterator[Token]:
    """`folded` may hold VALUE where something was read; `text` keeps its capitals."""
    ends = Token(sort="stop", text="", start=len(folded), end=len(folded))
    for token, behind in pairwise((*_cut(text, folded), ends)):
        if token.text != "mit" or behind.sort not in _BREAKS:
            yield token  # no end of a verb: "wir nehmen unsere Töchter mit, 5 und 13 Jahre"


_BREAKS = frozenset({"comma", "stop", "open", "dash", "restates"})


def _cut(text: str, folded: str) -> Iterator[Token]:
    at, last = 0, ""
    while at < len(folded):
        if folded[at] == " ":
            at += 1
            continue
        token = _token(text, folded, at)
        addressed = token.text == "sie" and token.capital and last not in {"", *_BREAKS}
        if addressed or (token.sort == "name" and not _is_a_name(token, last, folded)):
            token = token.model_copy(update={"sort": "filling" if addressed else "unknown"})
        yield token
        last, at = token.sort, token.end


def _is_a_name(token: Token, last: str, folded: str) -> bool:
    """Whether a word with a capital is a person's name: behind a word for people, or before an age; no German noun."""
    behind = r"^(?: [a-z-]+)?(?: ?\(? ?\d{1,2}\b|,? (?:je|ma|is|ist|are|bude|budou|wird|turns) (?:\d|rok|pul|a year|half|ein|dv|tri|ctyri|pet|sest|sedm|osm|devet|one|two|three|four|five|six|seven|eight|nine|ten|zwei|drei|vier|funf|sechs|sieben|acht|neun))"
    return last in {"person", "people", "title", "name", "pair", "twins"} or has(behind, folded[token.end :])


def _token(text: str, folded: str, at: int) -> Token:
    if (match := pattern(age_ahead()).match(folded, at)) and not has(r"(?:years|yrs|months) ", match.group()):
        years = value_of(match["age"]) if match["age"] else 1
        baby = re.search(r"mes|month|monat|pul|half|halb", match.group()) is not None
        years = 0 if baby and "mes" not in match.group() and not match["age"] else years or 0
        years = years // 12 if baby and match["age"] else years
        return _made("age", text, folded, match.span(), years)
    if (match := _phrases().match(folded, at)) and not _is_no_title(match, text):
        name = match.lastgroup or ""
        name = next(key for key, value in match.groupdict().items() if value and key in dict(_PHRASES)) or name
        return _made(name, text, folded, match.span(), heads_of(match.group()) if name == "by_head" else 0)
    if match := pattern(rf"(?<![\w.,:])(?:{number()})(?=x?(?!\w|[:/.,]\d))").match(folded, at):
        return _made("number", text, folded, match.span(), value_of(match.group()) or 0)
    if match := _WORD.match(folded, at):
        named = text[at].isupper() and re.match(r" ?\( ?\d", folded[match.end() :]) is not None
        sort = _sort(match.group(), text[at : match.end()])
        return _made("name" if named and sort in {"filling", "unknown", "lead"} else sort, text, folded, match.span())
    sort = _MARKS.get(folded[at], "unknown")
    return _made(sort, text, folded, (at, at + 1))


def _is_no_title(match: re.Match[str], text: str) -> bool:
    """As in "meine Frau und ich": no name behind it."""
    return match["title"] is not None and not text[match.end() :].lstrip()[:1].isupper()


def _made(sort: str, text: str, folded: str, span: tuple[int, int], value: int = 0) -> Token:
    start, end = span
    return Token(
        sort=sort, text=folded[start:end], start=start, end=end, value=value, capital=text[start : start + 1].isupper()
    )


def _sort(word: str, written: str) -> str:
    """What a word does; the first list that has it says so."""
    if word == "i" and written == "I":
        return "i"
    if word.endswith("'s") and word[:-2] in words.alone():
        return "owner"
    for sort, those in _LISTS:
        if word in those:
            return sort
    if words.kind_of_word(word):
        return "people"
    rest = next((sort for sort, those in _LATER if word in those), None)
    return rest or (
        "name"
        if written[0].isupper() and not (written.isupper() and len(written) > 1)
        else "lead"
        if word in words.LEAD
        else "unknown"
    )


_LISTS = (
    ("self", words.SELVES),
    ("person", frozenset(words.alone())),
    ("pair", words.PAIRS),
    ("twins", words.TWINS),
    ("old_pair", words.OLD_PAIRS),
    ("no_guest", words.NO_GUESTS),
    ("pronoun", words.PRONOUNS - words.OWNERS),
    ("and", words.AND),
    ("with", words.WITH),
    ("for", words.FOR),
    ("mine", words.OWNERS_OF_MINE),
    ("owner", words.OWNERS),
    ("heads", words.UNITS),
    ("all", words.ALL),
)
_LATER = (
    ("article", words.ARTICLES),
    ("adjective", words.ADJECTIVES),
    ("i_go", words.I_GO),
    ("restates", words.RESTATES),
    ("filling", words.FILLING | {"x"}),
)

"""Clauses that say nothing of people: a "perhaps", a question or a figure in them leaves no number open."""

from collections.abc import Iterator

from gangway.channels.email.manifest.token import Token

BOUNDS = frozenset({"comma", "stop", "line", "open", "close", "dash", "explains"})
_OF_PEOPLE = frozenset({
    "noun", "small", "self", "number", "both", "heads", "age", "decade", "retired", "card", "absent", "name", "own",
    "others", "pronoun", "group", "all", "adds", "months", "unit", "age_lead", "total",
})  # fmt: skip
_MORE = frozenset([
    "more", "less", "fewer", "another", "extra", "else", "others", "vic", "mene", "min", "dalsi", "jiny", "jini",
    "nekdo", "mehr", "weniger", "weitere", "weiterer", "andere", "jemand", "someone", "somebody", "anyone",
    "kdokoli", "pridat", "join", "joins", "joining", "come", "comes", "coming", "jede", "jedou", "pojede",
    "pojedou", "prijde", "prijdou", "prijede", "prijedou", "kommt", "kommen", "fahrt", "fahren", "mitkommen",
    "mitfahren", "bring", "bringing", "vezme", "vezmeme", "bereme", "several", "few", "nekolik", "einige",
    "mehrere", "manche", "some", "pocet", "number", "anzahl",
])  # fmt: skip
_THIS = frozenset(["te", "ta", "ten", "ti", "ty", "tu", "tomu", "der", "die", "das", "dem", "den"])
# "Can my mother come too?", "does the baby need a ticket?": who asks so has not counted them.
_OF_GUESTS = (
    "bring", "take", "come", "join", "mitkomm", "mitnehm", "mitfahr", "vzit", "pribrat", "priv", "smi", "smej",
    "muze", "mohou", "darf", "durf", "allow", "need", "brauch", "potreb", "plati", "free", "zdarma", "kostenl",
    "umsonst", "count", "pocita", "zahl", "cheap", "slev", "discount", "ermassig",
)  # fmt: skip
# "I wonder if you'd have room for my mum (80), her carer and me".
_ROOM = ("voln", "mist", "room", "space", "seat", "frei", "platz", "avail", "chance")
_WHETHER = frozenset(["if", "whether", "ob", "zda", "jestli"])
_LAST = frozenset(["last", "loni", "vloni", "predloni", "minule", "letztes", "letzten", "voriges", "vorigen"])
_WHILE = frozenset(["year", "time", "summer", "loni", "vloni", "predloni", "minule", "jahr", "sommer", "mal"])
_SAYS_SOMETHING = 2  # words
_LEAVES_OPEN = frozenset({"hedge", "question", "figure"})


def calmed(cut: list[Token]) -> list[Token]:
    """What leaves a number open is a word like others where its clause tells of nobody."""
    if any(one.text in _LAST for one in cut):
        cut = [one for clause in clauses_of(cut) for one in (_of_the_past(clause) if _is_past(clause) else clause)]
    if not any(one.part in _LEAVES_OPEN for one in cut):
        return cut
    if not any(_asks_of_guests(cut, at) for at, one in enumerate(cut) if one.part == "question"):
        cut = [one.model_copy(update={"part": "stop"}) if one.part == "question" else one for one in cut]
    if any(one.part == "value" or one.text.startswith(_ROOM) for one in cut):
        cut = [one.model_copy(update={"part": "word"}) if one.text in _WHETHER else one for one in cut]
    return [one for clause in clauses_of(cut) for one in (_calm(clause) if _is_of_nobody(clause) else clause)]


def clauses_of(cut: list[Token]) -> Iterator[list[Token]]:
    clause: list[Token] = []
    for token in cut:
        clause.append(token)
        if token.part in BOUNDS:
            yield clause
            clause = []
    yield clause


def _asks_of_guests(cut: list[Token], at: int) -> bool:
    """Whether the sentence that ends at the question mark asks about somebody who may come."""
    start = max((one for one in range(at) if cut[one].part in {"stop", "line", "question"}), default=-1) + 1
    asked = cut[start:at]
    of_somebody = any(
        one.part in {"noun", "number", "both"} or (one.part == "name" and one is not asked[0]) for one in asked
    )
    return of_somebody and any(one.text.startswith(_OF_GUESTS) for one in asked)


def _is_past(clause: list[Token]) -> bool:
    """As in "last year we were only four", "loni nás bylo šest"."""
    told = {one.text for one in clause}
    return bool(told & _LAST) and bool(told & _WHILE) and not any(one.part == "value" for one in clause)


def _of_the_past(clause: list[Token]) -> list[Token]:
    return [one if one.part in BOUNDS else one.model_copy(update={"part": "word", "noun": None}) for one in clause]


def _calm(clause: list[Token]) -> list[Token]:
    return [one.model_copy(update={"part": "word"}) if one.part in _LEAVES_OPEN else one for one in clause]


def _is_of_nobody(clause: list[Token]) -> bool:
    """A few words ("…, perhaps") may be of what stands before."""
    says = sum(one.part not in BOUNDS | _LEAVES_OPEN for one in clause)
    if says < _SAYS_SOMETHING and any(one.part in {"hedge", "question"} for one in clause):
        return False
    return not any(
        (one.part in _OF_PEOPLE or one.text in _MORE) and not _is_subject(clause, at) for at, one in enumerate(clause)
    )


def _is_subject(clause: list[Token], at: int) -> bool:
    """As in "I hope that fits"."""
    behind = clause[at + 1].part if at + 1 < len(clause) else "end"
    subject = clause[at].text in {"i", "ich"} and behind == "word"
    return subject or (clause[at].part == "pronoun" and clause[at].text in _THIS)

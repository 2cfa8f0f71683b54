# ruff: noqa: E501  lists of words, harder to read when broken up
"""A word of denial in a clause that tells of nobody says nothing of people: "mehr brauchen wir nicht", "no rush".

"Es bleiben meine Frau und ich" and "wir bleiben bei acht" tell who comes, not who stays away; a bus that waits is nobody.
"""

from gangway.channels.email.folding import fold
from gangway.channels.email.manifest.clauses import BOUNDS, clauses_of
from gangway.channels.email.manifest.token import Token

_OF_PEOPLE = frozenset({
    "noun", "small", "self", "number", "both", "heads", "age", "decade", "retired", "card", "absent", "own", "others",
    "group", "all", "months", "unit", "age_lead", "total", "hedge", "figure", "part", "title",
})  # fmt: skip
# Who comes or not, who is counted or not, and what is not known yet.
_COUNTS = tuple(
    fold(
        "komm fahr fähr geht geh reis mitmach dabei teil mitgez mitgerech gezähl gerech eingerech inbegr inkl included incl count coming come join go sail travel jede jedou jede pojed přij půjd jdou účast započ počít zahrn sicher genau gewiss klar wiss weiß entsch bestät fest final sure certain know decid confirm exact definit jist přesn vím víme víte potvrz rozhod jasn znám bekannt weil because schaff stimm richtig right true pravda tak hier here tady da anwesend present auch either neither raz ride drive lust zeit mag will darf urlaub"
    ).split()
)
_NOBODY_ELSE = frozenset(["es", "das", "it", "that", "to", "this", "die", "der", "den", "dem", "who", "sie"])
_SAYS_SOMETHING = 2
_STAYS_AWAY = frozenset(
    ["hause", "daheim", "hotel", "home", "behind", "doma", "fern", "weg", "zuruck", "land", "ufer", "away"]
)
_LEFT = frozenset(["es", "ubrig", "uebrig", "somit", "also", "tedy"])


def without_idle_denials(cut: list[Token]) -> list[Token]:
    cut = [one.model_copy(update={"part": "absent"}) if _flies_home(cut, at) else one for at, one in enumerate(cut)]
    if not any(one.part in {"negation", "absent"} for one in cut):
        return cut
    return _with_who_remains([one for clause in clauses_of(cut) for one in (_calm(clause) if _tells_of_nobody(clause) else clause)])  # fmt: skip


def _flies_home(cut: list[Token], at: int) -> bool:
    """As in "my parents are flying home the day before"."""
    home = any(one.text in {"home", "hause", "domu", "back"} for one in cut[at + 1 : at + 3])
    return cut[at].text in {"flying", "fly", "fliegen", "fliegt", "leti", "odleti"} and home


def _calm(clause: list[Token]) -> list[Token]:
    return [one.model_copy(update={"part": "word"}) if one.part == "negation" else one for one in clause]


def _tells_of_nobody(clause: list[Token]) -> bool:
    denied = [at for at, one in enumerate(clause) if one.part == "negation"]
    if not denied or any(_may_tell(clause, at) for at in range(len(clause))):
        return False
    says = sum(one.part in {"word", "name", "thing"} for one in clause if one.part not in BOUNDS)
    return says >= _SAYS_SOMETHING


def _may_tell(clause: list[Token], at: int) -> bool:
    one = clause[at]
    if one.part == "number" and one.value == 1 and at + 1 < len(clause) and clause[at + 1].part == "thing":
        return False  # "ein Hochstuhl ist nicht nötig"
    if one.part in _OF_PEOPLE:
        return True
    if one.part == "pronoun":
        return one.text not in _NOBODY_ELSE
    if one.part == "name":
        return not (at and clause[at - 1].text in {"kein", "keine", "keinen", "no", "das"})
    return one.part == "word" and one.text.startswith(_COUNTS)


def _with_who_remains(cut: list[Token]) -> list[Token]:
    if any(one.text in _STAYS_AWAY for one in cut):
        return cut
    return [
        one.model_copy(update={"part": "word"}) if one.part == "absent" and _tells_who_comes(cut, at) else one
        for at, one in enumerate(cut)
    ]


def _tells_who_comes(cut: list[Token], at: int) -> bool:
    """As in "es bleiben meine Frau und ich", "wir bleiben also bei acht"."""
    token, before = cut[at], cut[at - 1] if at else None
    if token.text not in {"bleiben", "bleibt", "zustavame", "zustaneme"}:
        return False
    then = at + 1
    while then < len(cut) and cut[then].text in {"also", "nun", "dann", "damit", "somit", "es", "tedy", "wir", "noch"}:
        then += 1
    kept = (
        then < len(cut) - 1 and cut[then].text in {"bei", "beim", "u"} and cut[then + 1].part in {"number", "pronoun"}
    )
    return kept or (
        before is not None and before.text in _LEFT and then < len(cut) and cut[then].part in {"own", "number", "noun"}
    )

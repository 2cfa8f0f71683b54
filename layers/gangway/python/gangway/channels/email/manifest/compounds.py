# ruff: noqa: E501  lists of words, harder to read when broken up
"""German compounds by their last part: "elf Landfrauen", "unsere Arbeitskollegin", "der Kegelclub", "ein Blindenhund"."""

from gangway.channels.email.folding import fold
from gangway.channels.email.manifest import words
from gangway.channels.email.manifest.token import Token
from gangway.channels.email.manifest.words import Noun

_GROUPS = tuple(
    fold(
        "runde gruppe club klub verein kreis truppe team klasse stammtisch chor clique mannschaft abteilung belegschaft kapelle ausflug"
    ).split()
)
_THINGS = tuple(
    fold(
        "hund hunde hunden wagen stuhl stühle torte kuchen tisch tische koffer tasche taschen rucksack parkplatz parkplätze zimmer minuten stunden ausweis ausweise speisekarten visitenkarten fahrräder räder"
    ).split()
)
# What happens, what is had: never somebody.
_MATTERS = ("heit", "keit", "tion", "tat", "ment", "ung")
_LOOK_AFTER = (
    "leitung",
    "treuung",
    "gleitung",
    "fuhrung",
    "tretung",
    "satzung",
    "setzung",
    "gruppierung",
    "mannung",
    "jung",
    "delegation",
)
_SEATS_OF = ("sitz", "fenster", "eintritts", "fahr", "schiffs", "boots")
# "Schulfreunde", "Familienmitglieder", "Kinderbetreuer": children, or nobody knows.
_ANY_AGE = ("schul", "klassen", "kind", "familien", "jugend", "spiel", "baby", "sandkasten")
_SHORTEST, _PREFIX = 5, 3


def of_compounds(token: Token, before: list[Token], behind: list[Token], *, german: bool) -> dict[str, object]:
    """What the compound is: somebody only where counted or owned; "Herr Zimmermann", "Familie Hausmann" are names."""
    if (
        not german
        or token.part != "name"
        or not token.capital
        or (before and before[-1].part in {"title", "noun", "name"})
    ):
        return {}
    if inflected := _inflected(token.text):
        return {"part": "noun", "noun": inflected}
    noun = _noun(token.text, before) if counted_or_owned(before) else {}
    return noun or _nobody(token.text, is_named=bool(behind) and behind[0].part == "name")


def _nobody(text: str, *, is_named: bool) -> dict[str, object]:
    if text.endswith(_GROUPS):
        return {"part": "group"}
    if is_named or len(text) <= _SHORTEST:
        return {}
    if text.endswith(_THINGS):
        return {"part": "thing"}
    return {"part": "word"} if text.endswith(_MATTERS) and not text.endswith(_LOOK_AFTER) else {}


def _inflected(text: str) -> Noun | None:
    """As in "den Sängern", "zwei Assistentinnen", of words known in another form."""
    many = words.nouns().get(text[:-1]) if text.endswith("ern") else None
    one = words.nouns().get(text.removesuffix("innen")) if text.endswith("innen") else None
    if many is not None and many.kind in {"grown", "young", "senior"} and not many.is_pair:
        return Noun(kind=many.kind)
    return Noun(kind=one.kind) if one is not None and one.is_one and one.kind in {"grown", "young"} else None


def counted_or_owned(before: list[Token]) -> bool:
    at = len(before) - 1
    while at > 0 and before[at].part == "small":
        at -= 1
    return at >= 0 and before[at].part in {"number", "both", "own", "others"}


def _noun(text: str, before: list[Token]) -> dict[str, object]:
    for at in range(_PREFIX, len(text) - _SHORTEST + 1):
        noun, prefix = words.nouns().get(text[at:]), text[:at]
        if noun is None or noun.kind == "family":
            continue
        if noun.kind == "seats" and not prefix.startswith(_SEATS_OF):
            return {}
        if prefix.startswith(_ANY_AGE) and noun.kind in {"grown", "people", "seats"} and noun.who != "lehrer":
            return {}
        one = before[-1].part in {"own", "others"} or before[-1].value == 1
        who = (text if noun.who in {"partner", "husband", "wife"} else noun.who) if noun.is_one and one else ""
        kind = "grown" if prefix == "schwieger" else noun.kind
        made = Noun(kind=kind, who=who, is_one=noun.is_one and one, is_pair=noun.is_pair)
        return {"part": "noun", "noun": made, "text": text[at:]}
    return {}

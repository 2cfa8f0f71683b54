# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Ages told of all at once: "five girls, all 25", "tři holky, všichni kolem třicítky", "34 Schüler (alle 12 oder 13)"."""

from gangway.channels.email.ages import OLDEST, Person, kind_of_age
from gangway.channels.email.counting import number, value_of
from gangway.channels.email.folding import has, pattern
from gangway.domain.catalogue import Catalogue

_ALL = r"(?:they are all|we are all|we're all|they're all|všichni|všechny|všem|vesměs|samé|samí|alle|all(?: of (?:us|them))?)"
_FILLING = r"(?:(?:je|jsou|jsme|nám|jim|are|sind|wir|aged|age|at|ve věku|im alter|von|už|already|schon|jetzt|now|teď|kolem|okolo|um|um die|around|about|in|our|their|die|mitte|anfang|ende|mid|early|late|přes|over|über|nad)[ -]){0,5}"
_DECADES = {
    20: "dvacítky dvacítku twenties zwanzig", 30: "třicítky třicítku thirties dreißig",
    40: "čtyřicítky čtyřicítku forties vierzig", 50: "padesátky padesátku fifties fünfzig",
}  # fmt: skip
_UNIT = r"(?:\s*(?:let|roků|roky|years?(?: old)?|yrs?|jahre?(?: alt)?))?"
_END = r"(?=\s*(?:[,;!?)\n]|\.(?:\s|$)|$|-\s|\b(?:a|and|und)\b))"
_STUDENTS = r"^[\s,(-]*(?:(?:jsme|we are|wir sind|a|and|und)\s+)?(?:student(?:i|ky|s|en|innen)|vysokoškol\w+)\b"
_NEAR = 60


def of_one_age(people: list[Person], folded: str, catalogue: Catalogue) -> list[Person]:
    """The same people; those right before an age that all of them have are of the kind it makes."""
    people = _at_a_hen_party(people, folded)
    decades = "|".join(word for words in _DECADES.values() for word in words.split())
    age = rf"(?P<low>{number()})(?:\s*(?:-|až|nebo|or|oder|to|bis|a|and|und)\s*(?P<high>{number()}))?{_UNIT}"
    for match in pattern(rf"\b{_ALL}\s+{_FILLING}(?:(?P<decade>{decades})|{age}){_END}").finditer(folded):
        if any(one.start <= match.start() < one.end for one in people):
            continue  # read with them already
        kind = _kind(match["decade"], match["low"], match["high"], catalogue)
        if kind in {None, "senior"}:
            continue  # "all over seventy" holds for the party as it is at last
        told = pattern(_STUDENTS).search(folded[match.end() :])
        end = match.end() + (told.end() if told else 0)
        meant = _right_before(people, match.start(), folded, kind)
        kind = "student" if told and kind == "adult" else kind
        closed = pattern(r"^[^()\n]*\)").search(folded[end:]) if has(r"\([^()]*$", folded[: match.start()]) else None
        end += closed.end() if closed else 0
        people = [_of(one, kind, (match.start(), end), last=one is meant[0]) if one in meant else one for one in people]
        people = [one for one in people if not match.start() <= one.start < end]
    return people


def _kind(decade: str | None, low: str | None, high: str | None, catalogue: Catalogue) -> str | None:
    """None when the ages make different kinds."""
    if decade:
        years = next(age for age, words in _DECADES.items() if has(rf"^(?:{words.replace(' ', '|')})$", decade))
        return kind_of_age(years, catalogue)
    ages = [value_of(told) or 0 for told in (low, high) if told]
    kinds = {kind_of_age(age, catalogue) for age in ages}
    return kinds.pop() if len(kinds) == 1 and max(ages) <= OLDEST else None


def _right_before(people: list[Person], start: int, folded: str, kind: str) -> list[Person]:
    """Those of the same sentence whose kind the age may make; the young only right before it."""
    ahead = [one for one in people if one.end <= start]
    young = {"child", "unknown", "people"}
    if kind in {"child", "infant"}:
        ahead = [one for one in ahead[-1:] if one.kind in young and start - one.end < _NEAR]
    meant: list[Person] = []
    for one in reversed(ahead):
        gap = folded[one.end : meant[-1].start if meant else start]
        if len(gap) > _NEAR or has(r"[.!?;](?=\s)|\n", gap) or one.age_kinds or one.trouble:
            break
        if kind == "adult" and (has(r"\(\D*\d", folded[one.start : one.end]) or (one.kind == "adult" and not meant)):
            break  # "14 children (7-11) and 2 leaders, all over 20"
        meant.append(one)
    return [one for one in meant if one.kind in young]


def _of(person: Person, kind: str, place: tuple[int, int], *, last: bool) -> Person:
    heads = person.count * (2 if person.kind == "couple" else 1)
    sort = "adult" if person.kind == "people" else person.kind
    update: dict[str, object] = {"kind": sort, "age_kinds": (kind,) * heads}
    return person.model_copy(update=update | ({"end": place[1]} if last else {"told": (*person.told, place)}))


_HEN = r"\b(?:junggesell\w*abschied|jga|(?:hen|stag|bachelor(?:ette)?)(?:'s)?[ -](?:do|party|night|weekend)|rozlučk\w+ se svobodou|(?:se )?loučí\w* se(?: se)? svobodou)\b"
_GIRLS_OR_BOYS = r"(?:hol(?:ky|ek|kám|kami|kama)|klu(?:ci|ků|kům|ky|kama)|girls|boys|lads|mädels?|mädchen|jungs)$"


def _at_a_hen_party(people: list[Person], folded: str) -> list[Person]:
    """As in "a hen do: nine girls, including the bride": grown-ups, whatever they call themselves."""
    if not has(_HEN, folded):
        return people
    return [
        one.model_copy(update={"kind": "adult"})
        if one.kind == "child" and not one.age_kinds and has(_GIRLS_OR_BOYS, folded[one.start : one.end])
        else one
        for one in people
    ]

# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""The people of the cruise before and somebody besides: "same pair + 1 friend on student fare", "dtto + 1 dítě".

Who is counted behind "the same" is not all who come. Those of the cruise before are added, unless a number says that they
are others than it told ("the same four", of five); then a person looks.
"""

from gangway.channels.email.counting import number, value_of
from gangway.channels.email.folding import has, pattern
from gangway.channels.email.party import Party, heads_of, read_party
from gangway.domain.catalogue import Catalogue

_SAME = r"(?:(?:the |die |das |der |den |ta |ti |to )?(?:same|stejn\w+|t[iy] sam[íé]|to samé|t\w{1,4}ž|dieselbe\w*|dasselbe|derselbe\w*|selbe\w*|gleiche\w*)|ditto|dtto|detto|as (?:above|before)|wie (?:oben|vorher|zuvor)|jako (?:výše|předtím|minule)|everybody|everyone|all of (?:us|them)|nás všech|my všichni|wir alle)"
_PAIR = r"(?:pair|couple|dvojic\w+|pár\w*|paar)"
_CROWD = rf"(?:of us|people|persons|party|group|crowd|crew|lot|guests|folks|family|team|lidé|lidi|osoby|osob|sestav\w+|složení|skup\w+|part\w+|rodin\w+|hosté|leute|personen|gruppe|truppe|besetzung|runde|familie|gäste|{_PAIR}|{{n}})"
_THEY = r"\b(?:dieselben|titíž|tíž|tytéž|ti samí|ty samé|everybody|everyone|all of us|my všichni|wir alle)\b"
_AGAIN = r"(?:again|as (?:above|before)|from [ab1]|znovu|zase|opět|jako (?:výše|předtím|minule)|wieder|nochmals?|wie (?:oben|vorher|zuvor))"
_AND = r"(?:\+|&|\b(?:plus|and|und|with|mit|sowie|a|s|se|k tomu|dazu)\b)(?:\s+(?:additionally|also|i|s|ještě|navíc|k tomu|auch|noch|zusätzlich|dazu)\b)*"
_SOMEBODY = "1 adult + "  # stands where "the same" stood


def with_the_same(party: Party, before: Party, words: str, catalogue: Catalogue) -> Party | None:
    """None where nobody is added to the same people. `words`: what is said of the cruise, `party`: who is counted in them."""
    crowd = _CROWD.replace("{n}", number())
    told = pattern(rf"(?<!\w){_SAME}(?P<who>(?:\s+{crowd}\b)*)(?:\s+{_AGAIN}\b)?\s*,?\s*{_AND}(?=\s)").search(words)
    if told is None:
        return _of_some(party, before, words, crowd)
    many = [value_of(one.group()) for one in pattern(rf"\b(?:{number()})\b").finditer(told["who"])]
    many += [2] * has(rf"\b{_PAIR}\b", told["who"])
    more = _units(read_party(f"{words[: told.start()]}{_SOMEBODY}{words[told.end() :]}", catalogue))
    if before.is_empty or before.trouble or any(one != heads_of(before) for one in many) or not more.get("adult"):
        return Party(trouble="contradiction")
    more["adult"] -= 1
    units = _units(before)
    for kind, count in more.items():
        units[kind] = units.get(kind, 0) + count
    return Party(units=units, where=party.where)


def _of_some(party: Party, before: Party, words: str, crowd: str) -> Party | None:
    """As in "the same people as on Saturday, and grandma (70)": fewer than the same are not all who come."""
    told = list(pattern(rf"(?<!\w){_SAME}\s+{crowd}\b|{_THEY}").finditer(words))
    apart = told and party.where and party.where[0][0] > told[-1].end()
    fewer = not party.is_empty and (heads_of(party) or 0) <= (heads_of(before) or 0)
    return Party(trouble="contradiction") if apart and fewer and _units(party) != _units(before) else None


def _units(party: Party) -> dict[str, int]:
    return {} if party.trouble else dict(party.units) or {"adult": party.people or 0}

# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""What a roll call may pass over in a sentence: clauses about nobody, who stays away, verbs nobody knows."""

from collections.abc import Sequence
from itertools import pairwise

from gangway.channels.email import party_roll_words as words
from gangway.channels.email.folding import blank_all, has
from gangway.channels.email.party_roll_entries import entry_at
from gangway.channels.email.party_roll_entry import Entry
from gangway.channels.email.party_roll_tokens import Token

OF_PEOPLE = frozenset({"number", "person", "people", "pair", "old_pair", "heads", "age", "title", "by_head", "months", "include", "total_of", "with_me", "twins", "family", "i_am", "us", "alone", "absent", "youngest", "oldest", "name"})  # fmt: skip
TOLD_ELSEWHERE = r"\b(?:whoever|kdokoli\w*|anhang\w*|entourage|company|společnost\w*|someone|somebody|anyone|anybody|others?|everybody|everyone|někdo|někoho|ostatní\w*|zbytek|jemand\w*|andere[nr]?|alle|all|všichni|všechny|každ\w+|each|jeder|more|víc\w*|mehr|further|další\w*|weitere\w*|einige\w*|mehrere|ein paar|a few|some|several|několik\w*|pár|známí|známé|acquaintances|relatives|příbuzn\w+|verwandte\w*|instead|místo|statt|except|kromě|außer|without|bez|ohne|nebo|or|oder|ne(?!j)[a-z]{4,}|not|n't|nicht|kein\w*|cancel\w*|ruš\w+|sorry|pardon|oprava|vlastně|actually|eigentlich)\b"
_COMES = r"\b(?:comes|joins|joining|jede|pojede|přijede|přijde|půjde|jedou|pojedou|přid\w+|připoj\w+|doraz\w+|kommt|fährt|mitkommt|mitfährt|kommen|fahren)\b"
_COLLECTIVE = frozenset({"rodina", "rodinou", "rodiny", "rodinu", "skupina", "skupinka", "skupinku", "parta", "family", "group", "party", "familie", "gruppe", "gang", "crew", "clan", "bunch", "verwandte"})  # fmt: skip
_CLAUSE_ENDS = frozenset({"comma", "dash", "restates", "stop", "open", "close"})
_SHORT = 3
_NOMINAL = frozenset({"article", "mine", "adjective", "owner", "number"})
_JOINTS = frozenset({"and", "comma", "with", "for", "article", "mine", "adjective", "owner", "number", "open", "dash", "restates"})  # fmt: skip


def without_absent(cut: list[Token]) -> tuple[list[Token], tuple[Entry, ...] | None]:
    """Without the clause that says who does not come, up to what follows from it; and who it is. None: not understood.

    The first of them is no person: "so" when the sentence says who is left, "absent" when it does not.
    """
    places = [at for at, one in enumerate(cut) if one.sort == "absent"]
    if not places:
        return cut, ()
    opens = {"comma", "dash", "stop"}
    start = next(
        (at for at in range(places[0], 0, -1) if cut[at].sort in opens or cut[at].text in {"but", "ale", "aber"}), 0
    )
    end = next(
        (at for at in range(places[-1], len(cut)) if cut[at].sort == "restates" or cut[at].text == "also"), len(cut)
    )
    clause = cut[start:end]
    if any(one.sort in {"i_go", "with_me", "by_head"} for one in clause):
        return cut, None
    vague = any(one.sort == "adjective" for one in clause)  # "the younger one"
    follows = Entry(sort="so" if end < len(cut) else "absent", count=None if vague else 1)
    return [*cut[:start], *cut[end:]], (follows, *_people_of(clause))


def _people_of(clause: Sequence[Token]) -> tuple[Entry, ...]:
    """Everybody named in a clause, whatever else it says."""
    people: list[Entry] = []
    at = 0
    while at < len(clause):
        found = entry_at(clause, at)
        people += [found[0]] if found else []
        at = found[1] if found else at + 1
    return tuple(people)


def without_idle_clauses(cut: Sequence[Token]) -> list[Token]:
    """Without clauses that speak of nobody: "two tickets, ideally on the open deck"."""
    clauses: list[list[Token]] = [[]]
    for token in cut:
        if token.sort in _CLAUSE_ENDS or token.text in words.OPENS_CLAUSE:
            clauses.append([])
        clauses[-1].append(token)
    left: list[Token] = []
    for clause, behind in pairwise([*clauses, []]):
        aged = [one.sort for one in behind[:2]] == ["open", "number"]
        left += _mark_of(clause) if not aged and _is_idle(clause) else clause
    return left


def without_roles(cut: Sequence[Token]) -> list[Token]:
    """Without what somebody comes as: "my wife as an escort", "já jako jejich pedagog"."""
    left: list[Token] = []
    at = 0
    while at < len(cut):
        end = _role_ends(cut, at)
        left += [] if end else [cut[at]]
        at = end or at + 1
    return left


_ROLES_OF = _NOMINAL - {"number"} | {"unknown", "people", "name", "filling"}


def _role_ends(cut: Sequence[Token], at: int) -> int | None:
    if cut[at].text not in {"as", "als", "jako", "coby"} or not at or cut[at - 1].sort not in _SOMEBODY:
        return None
    end = at + 1
    while end < len(cut) and cut[end].sort in _ROLES_OF:
        end += 1
    told = [words.kind_of_word(one.text) for one in cut[at + 1 : end] if one.sort == "people"]
    whole = end == len(cut) or cut[end].sort in _CLAUSE_ENDS | {"and"}
    return end if whole and end > at + 1 and set(told) <= {"adult", "relative"} else None


_SOMEBODY = frozenset({"self", "i", "person", "name", "title", "pair"})


def without_unknown(cut: Sequence[Token]) -> list[Token]:
    """Without unknown words that stand where verbs do, not where an entry of a list would."""
    edge = Token(sort="comma", text=",", start=0, end=0)
    left: list[Token] = []
    for before, token, behind in zip([edge, *cut], cut, [*cut[1:], edge], strict=False):
        nominal = before.sort in _JOINTS and (
            behind.sort in {"comma", "and", "with", "stop", "close", "open", "dash"} and behind.text != "se"
        )
        owned = before.sort in {"article", "mine", "adjective", "owner", "number"}
        if token.sort != "unknown" or nominal or owned or behind.sort == "number" or has(TOLD_ELSEWHERE, token.text):
            left.append(token)
    return left


def _mark_of(clause: Sequence[Token]) -> list[Token]:
    return [one for one in clause[:1] if one.sort in _CLAUSE_ENDS]


def _is_idle(clause: Sequence[Token]) -> bool:
    if not clause or len(clause) < _SHORT + (clause[0].sort in _CLAUSE_ENDS):
        return False  # an entry of the list, by a word nobody knows
    if len(clause) > 1 and clause[0].sort == "and" and clause[1].sort in _NOMINAL:
        return False  # "and the au pair"
    stops = OF_PEOPLE | {"self", "i", "retired", "all", "name", "part", "owner", "i_go", "pronoun"}
    if any(one.sort in stops or one.text in _COLLECTIVE for one in clause):
        return False
    if any(
        one.sort == "mine" and (other.sort != "unknown" or other.capital)
        for one, other in pairwise([*clause, clause[0]])
    ):
        return False
    if all(one.sort != "unknown" or one.capital for one in clause):
        return False
    return not has(f"{TOLD_ELSEWHERE}|{_COMES}", " ".join(one.text for one in clause))


def behind_none(cut: Sequence[Token], at: int) -> int | None:
    """As in "without the kids", "keine Kinder"."""
    found = entry_at(cut, at + 1) if at + 1 < len(cut) else None
    return found[1] if found and found[0].sort == "child" and found[0].count is None else None


def behind_no_guest(cut: Sequence[Token], at: int) -> int | None:
    """As in "our little dog Biscuit", "1 Kinderwagen"."""
    end = at
    while end < len(cut) and cut[end].sort in {"mine", "article", "adjective", "number"}:
        end += 1
    if end == len(cut) or cut[end].sort != "no_guest":
        return None
    return end + 2 if end + 1 < len(cut) and cut[end + 1].capital and cut[end + 1].sort == "unknown" else end + 1


def behind_a_place(cut: Sequence[Token], at: int) -> int | None:
    """As in "from our walking club", "z Moravy": at most three words, none of people."""
    end = at + 1
    while end < len(cut) and cut[end].sort in {"article", "mine", "owner"}:
        end += 1
    first = end
    while end < len(cut) and cut[end].sort in {"unknown", "name", "filling"} and end - first < 3:  # noqa: PLR2004
        end += 1
    return end if end > first else None


_NEGATED = r"\b(?:ne(?!j)[a-z]{4,}|not|n't|nicht|kein\w*)\b"
_RECOMMENDED = r"\b(?:známí|známé|přátelé|(?:some |our |my )?(?:friends|relatives|acquaintances)|andere|others|mehrere|několik\w*)\b[^,.]{0,20}\b(?:doporuč\w+|poradil\w*|chválil\w*|recommend\w*|told|praised|empf[oe]hl\w+|geraten|gelobt)\b"


def is_beside_the_list(cut: Sequence[Token], folded: str) -> bool:
    """Whether a sentence without a word of people only recommends or denies something: "I hope you do not mind"."""
    said = folded
    for source in (_RECOMMENDED, _NEGATED):
        said = blank_all(source, said)
    return not any(one.sort in {"absent", "without"} for one in cut) and not has(f"{TOLD_ELSEWHERE}|{_COMES}", said)


def told_of_some(cut: Sequence[Token], folded: str) -> tuple[str, ...]:
    """Whom a sentence tells something of without a number, a kind or a way to go: "our father loves the water"."""
    plain = _STANDING | {"person", "self", "i", "pronoun", "owner", "name", "mine"}
    who = tuple(words.alone()[one.text][1] for one in cut if one.sort == "person")
    if any(one.sort not in plain for one in cut) or not who:
        return ()
    return who if is_beside_the_list(cut, folded) and not has(_AFTER_ALL, folded) else ()


_STANDING = frozenset({"filling", "unknown", "lead", "article", "adjective", "comma", "stop", "and", "dash", "for", "restates", "open", "close", "with", "no_guest"})  # fmt: skip
_OF_ONE = frozenset({"person", "people"})
_AFTER_ALL = r"\b(?:nakonec|bohužel|radši|raději|možná|snad nepoj\w+|unfortunately|sadly|instead|after all|maybe|perhaps|leider|doch|vielleicht|lieber|too|as well|auch|taky|také|ještě)\b"


def told_of_one(cut: Sequence[Token]) -> str | None:
    """Who a sentence tells something of, that neither counts nor moves anybody: "my husband uses a wheelchair"."""
    people = [one for one in cut if one.sort in _OF_ONE]
    others = OF_PEOPLE - _OF_ONE | {"self", "i", "i_go", "owner", "pronoun", "part", "all", "without", "twins"}
    said = " ".join(one.text for one in cut)
    if len(people) != 1 or any(one.sort in others for one in cut) or has(f"{_COMES}|{_AFTER_ALL}", said):
        return None
    word = people[0].text
    return words.alone()[word][1] if word in words.alone() else words.kind_of_word(word)

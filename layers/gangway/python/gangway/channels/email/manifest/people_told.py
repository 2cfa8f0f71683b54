"""People themselves: kinds and relatives with their ages."""

from gangway.channels.email.manifest.absence import is_ill, is_of_a_clause_of_theirs, is_told_of, name_of
from gangway.channels.email.manifest.entry import Cursor, Mention
from gangway.channels.email.manifest.mentions import mention_at
from gangway.channels.email.manifest.roles_told import describes, share
from gangway.channels.email.manifest.spoken_of import (
    COUNTED_KINDS,
    are_colleagues,
    are_their_tickets,
    is_a_label,
    is_a_role_of_sender,
    is_at_their_place,
    is_celebrant_told,
    is_denied,
    is_given_something,
    is_of_a_clause,
    is_told_again,
    joins_in_a_bracket,
    tells_of_sender,
    would_rather,
)
from gangway.channels.email.manifest.state import State

_REFLEXIVE = frozenset(["svou", "sve", "svym", "svymi", "sveho", "svoji", "svoje"])
_HOSTED = frozenset(["host", "hostka", "hostku", "mr", "mrs", "klient", "klientka"])
_FROM = frozenset(["z", "ze", "from", "aus", "vom", "von"])
_COMES_TO = frozenset(["makes", "macht", "dela"])


def people(state: State) -> bool | None:
    found = mention_at(state.ts, state.at)
    if found is None:
        return None
    mention, end = found
    if (
        mention.kind in COUNTED_KINDS
        and state.ts[end].text in _FROM
        and state.ts[end + 1].part in {"own", "name", "word"}
    ):
        mention = mention.model_copy(update={"is_elsewhere": True})
    if mention.kind in {"people", "seats"} and (mention.count is not None or mention.is_all):
        mention, end = _of_kind(mention, state.ts, end)
        mention = _besides(state, mention)
    of_people = state.ts.noun(end - 1).kind != "seats"  # "one person eats no fish"
    eats = mention.is_total and mention.count == 1 and state.ts[end].part == "word" and of_people
    if mention.count == 0 and mention.kind in COUNTED_KINDS:
        return state.passed(end)
    if mention.kind == "family" or mention.count == 0 or eats:
        return False
    return (
        state.passed(end)
        if (mention.kind in {"people", "seats"} and not mention.is_total) or are_their_tickets(state, mention)
        else _person(state, mention, end)
    )


def _person(state: State, mention: Mention, end: int) -> bool:
    if state.gone:
        state.absent.append(name_of(mention))
        return state.link == "with" and mention.heads == 1 and state.passed(end)
    if is_of_a_clause(state, mention):
        return False
    if is_a_role_of_sender(state, mention):
        return state.replace_last(ages=mention.ages) and state.passed(end)
    if _is_nobody_more(state, mention, end) or _is_told_of(state, mention, end):
        return state.passed(end)
    unclear = is_denied(state, end) or joins_in_a_bracket(state) or are_colleagues(state, mention, end)
    return not unclear and _guest(state, mention, end)


def _is_nobody_more(state: State, mention: Mention, end: int) -> bool:
    label = state.ts[end].part == "explains" and state.ts[end].text == ":" and is_a_label(state, mention, end)
    of_sender = not mention.mine and tells_of_sender(state, mention)
    if label or of_sender:
        return True
    if is_celebrant_told(state, mention, end):
        return True
    again = state.last is not None and is_told_again(state, mention, state.last)
    return not is_denied(state, end) and (again or is_at_their_place(state, mention, end) or describes(state, mention))


def _is_told_of(state: State, mention: Mention, end: int) -> bool:
    if would_rather(state, mention, end):
        return True
    if not (is_told_of(state, mention, end) or is_given_something(state, mention, end)):
        return False
    (state.absent if is_ill(state.ts, end) else state.told_of).append(name_of(mention))
    return True


def _guest(state: State, mention: Mention, end: int) -> bool:
    if mention.count is None and mention.is_definite and is_of_a_clause_of_theirs(state, end):
        mention = mention.model_copy(update={"is_detail": True})
    if mention.kind == "grown" and not mention.who and mention.count and state.found and _is_near_total(state, end):
        mention = mention.model_copy(update={"is_total": True, "kind": "people"})  # "so six ladies in all"
    if mention.mine and state.ts[state.at].text in _REFLEXIVE and state.found and state.found[0].who in _HOSTED:
        mention = mention.model_copy(update={"mine": False})  # "náš host pan Schneider se svou paní"
    if mention.who in _HOSTED:
        mention = mention.model_copy(update={"mine": False})
    if _sums_up(state, mention, end):
        state.link, state.summing = "sum", True
    state.add(mention, end)
    return share(state) if mention.is_both and mention.count == 1 else True


def _besides(state: State, mention: Mention) -> Mention:
    """As in "Dr Weiss plus three guests", "my boss and his six guests": more than those told of."""
    theirs = state.link in {"and", "with"} and state.ts[state.at].part == "others"
    several = [one for one in state.found if one.kind == "grown" and one.count and not one.mine]
    listed = state.link == "and" and len(several) == len(state.found) > 1 and _are_guests(state, mention)
    if listed:
        return mention.model_copy(update={"kind": "grown", "is_total": False})
    single = bool(state.found) and all(one.kind == "grown" and one.count == 1 for one in state.found)
    if not (mention.is_total and mention.kind == "people" and single and (state.link == "adds" or theirs)):
        return mention
    return mention.model_copy(update={"kind": "grown", "is_total": False})


def _are_guests(state: State, mention: Mention) -> bool:
    """As in "nevěsta, ženich, dva svědci a osm hostů"; "… and eight people" may be all of them."""
    return mention.is_total and any(
        state.ts[at].text.startswith(("host", "gast", "gaest", "guest")) for at in range(state.at, state.at + 3)
    )


def _of_kind(mention: Mention, ts: Cursor, end: int) -> tuple[Mention, int]:
    """As in "10 osob dospělých", "two tickets": of a kind told behind, or of everybody."""
    noun = ts[end].noun if ts[end].part == "noun" else None
    if noun and noun.kind in {"adult", "senior", "student", "child"}:
        return mention.model_copy(update={"kind": noun.kind}), end + 1
    return mention.model_copy(update={"is_total": True, "kind": "people"}), end


def _sums_up(state: State, mention: Mention, end: int) -> bool:
    """As in "…, four adults and a child altogether"."""
    if (
        mention.kind not in COUNTED_KINDS
        or not mention.count
        or state.link == "with"
        or not (state.summing or any(one.kind not in COUNTED_KINDS for one in state.found))
    ):
        return False
    if state.last is not None and state.last.is_total and state.link == "explains":
        return False  # "nine altogether (five grown-ups, four kids)"
    return _is_near_total(state, end) or state.ts[state.at - 1].text in _COMES_TO or state.summing


def _is_near_total(state: State, end: int) -> bool:
    near = [state.ts[at].part for at in (state.at - 1, state.at - 2, state.at - 3, end)]
    return "total" in near or (state.ts[end].text, state.ts[end + 1].text) in {("in", "all"), ("in", "total")}

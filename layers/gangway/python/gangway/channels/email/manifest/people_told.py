# ruff: noqa: E501  lists of words, harder to read when broken up
"""People themselves: kinds and relatives with their ages, names with ages, and the sender."""

from gangway.channels.email.manifest import words
from gangway.channels.email.manifest.absence import is_ill, is_told_of, name_of
from gangway.channels.email.manifest.ages_told import ages_at
from gangway.channels.email.manifest.entry import Ages, Cursor, Mention
from gangway.channels.email.manifest.kin import are_pairs, is_celebrant
from gangway.channels.email.manifest.mentions import mention_at
from gangway.channels.email.manifest.roles_told import describes, share
from gangway.channels.email.manifest.state import State

TAKES = frozenset(
    [
        "take",
        "taking",
        "bring",
        "bringing",
        "beru",
        "bereme",
        "vezmu",
        "vezmeme",
        "vzit",
        "nehme",
        "nehmen",
        "bringe",
        "bringen",
    ]
)
_COUNTED = frozenset({"adult", "child", "senior", "student", "infant"})
_ICH = frozenset(["komme", "fahre", "reise", "bringe", "nehme", "gehe"])
_AT = frozenset(["za", "bei", "beim", "u", "k", "ke", "zu", "zur", "zum", "od"])
_COMES_TO = frozenset(["makes", "macht", "dela"])
_BEFORE_ME = frozenset(["for", "pro", "fur", "fuer", "just", "jen", "nur", "only", "jdu", "jdeme", "pujdu", "pujdeme", "prijdeme", "prijedeme", "dorazime", "dann", "sind", "jedu", "jedeme", "pojedu", "pojedeme", "budu", "budeme", "jede", "i", "as", "jako", "als", "s"])  # fmt: skip
_SPEAKS = frozenset(["check", "confirm", "speak", "talk", "deal", "touch", "spojte", "sprechen", "klaren"])
_FOR_ME = frozenset(["for", "pro", "fur", "fuer"])
_ENDS = frozenset({"comma", "stop", "line", "end", "close"})
_ONLY_ME = frozenset(["for", "pro", "fur", "fuer", "just", "jen", "nur", "only", "jedu", "pojedu"])
_CHILD_TO, _NAMES = 15, 3


def people(state: State) -> bool | None:
    found = mention_at(state.ts, state.at)
    if found is None:
        return None
    mention, end = found
    if mention.kind in {"people", "seats"} and (mention.count is not None or mention.is_all):
        mention, end = _of_kind(mention, state.ts, end)
    eats = mention.is_total and mention.count == 1 and state.ts[end].part == "word"  # "one person eats no fish"
    if mention.kind == "family" or mention.count == 0 or eats:
        return False
    return (
        state.passed(end)
        if (mention.kind in {"people", "seats"} and not mention.is_total) or _are_their_tickets(state, mention)
        else _person(state, mention, end)
    )


def _person(state: State, mention: Mention, end: int) -> bool:
    if state.gone:
        state.absent.append(name_of(mention))
        return state.link == "with" and mention.heads == 1 and state.passed(end)
    on_lap = (
        (state.ts[end].text in {"na", "auf", "on"} and state.ts[end + 1].text.startswith(("klin", "schos", "lap")))
        and mention.kind == "grown"
        and bool(state.found)
    )
    at_their_place = on_lap or (state.ts[state.at - 1].text in _AT and state.ts[state.at].part != "number")
    if _is_of_a_clause(state, mention):
        return False
    again = state.last is not None and _is_told_again(state, mention, state.last)
    if at_their_place or again or describes(state, mention):
        return state.passed(end)
    if is_told_of(state, mention, end):
        (state.absent if is_ill(state.ts, end) else state.told_of).append(name_of(mention))
        return state.passed(end)
    if mention.kind == "grown" and not mention.who and mention.count and state.found and _is_near_total(state, end):
        mention = mention.model_copy(update={"is_total": True, "kind": "people"})  # "so six ladies in all"
    if _sums_up(state, mention, end):
        state.link, state.summing = "sum", True
    state.add(mention, end)
    return share(state) if mention.is_both and mention.count == 1 else True


def _are_their_tickets(state: State, mention: Mention) -> bool:
    """As in "tři studentské lístky", whose kind was counted right before."""
    counted = state.last is not None and state.last.kind in {"student", "senior", "child"}
    return counted and mention.kind == "seats" and mention.count is None


def _is_told_again(state: State, mention: Mention, last: Mention) -> bool:
    """As in "my parents (the kids' grandparents)", "babička (ta oslavenkyně)"."""
    celebrant = is_celebrant(mention.who) and last.count == 1 and state.link in {"explains", "comma"}
    return not mention.mine and not mention.ages and (are_pairs(mention, last) or celebrant)


def _is_of_a_clause(state: State, mention: Mention) -> bool:
    """As in "two adults, my husband's car takes us", "zpátky nás vyzvedne manžel": told by a verb behind those who are counted."""
    at = state.at - 1
    while state.ts[at].part in {"own", "others", "article"}:
        at -= 1
    verb = state.ts[at].part == "word" and state.ts[at].text not in words.GOES | words.PLAIN
    single = mention.count == 1 and not mention.ages and mention.kind == "grown"
    return single and verb and bool(state.found) and state.link in {"comma", "next", "and"}


def _of_kind(mention: Mention, ts: Cursor, end: int) -> tuple[Mention, int]:
    """As in "10 osob dospělých", "two tickets": of a kind told behind, or of everybody."""
    noun = ts[end].noun if ts[end].part == "noun" else None
    if noun and noun.kind in {"adult", "senior", "student", "child"}:
        return mention.model_copy(update={"kind": noun.kind}), end + 1
    return mention.model_copy(update={"is_total": True, "kind": "people"}), end


def _sums_up(state: State, mention: Mention, end: int) -> bool:
    """As in "…, four adults and a child altogether"."""
    if (
        mention.kind not in _COUNTED
        or not mention.count
        or state.link == "with"
        or not (state.summing or any(one.kind not in _COUNTED for one in state.found))
    ):
        return False
    return _is_near_total(state, end) or state.ts[state.at - 1].text in _COMES_TO or state.summing


def _is_near_total(state: State, end: int) -> bool:
    near = [state.ts[at].part for at in (state.at - 1, state.at - 2, state.at - 3, end)]
    return "total" in near or (state.ts[end].text, state.ts[end + 1].text) in {("in", "all"), ("in", "total")}


def sender(state: State) -> bool | None:
    """As in "my wife and me"; elsewhere the sender is a subject, who goes, takes somebody along or stays."""
    ts, at = state.ts, state.at
    if ts[at].part != "self":
        return None
    if (gone := _stays(ts, at)) is not None:
        state.absent.append("self")
        state.gone = True
        return state.passed(max(at, gone) + 1)
    told = ages_at(ts, at + 1, behind_name=True)
    copula = ts[at + 1].part == "age_verb" and told is not None and told.is_told
    if not (copula or _is_listed(ts, at) or (told and ts[at + 1].part in {"open", "number"})):
        return _as_subject(state)
    mention = Mention(kind="self", who="self", is_detail=copula, is_definite=ts[at - 1].text in _ONLY_ME)
    if told:
        shared = len(told.years) == 1
        update = {"ages": told.years, "is_shared": shared, "is_approximate": told.is_approximate}
        mention = mention.model_copy(update=update | ({"kind": told.role} if told.role else {}))
    end = told.end if told else at + 1
    if _is_for_me(state, told) or _is_me(state, told):
        return state.replace_last(who="self") and state.passed(end)
    if state.has_sender:
        return _told_again(state, mention) and state.passed(end)
    state.add(mention, end)
    return share(state) if told and told.is_both else True


def _is_for_me(state: State, told: Ages | None) -> bool:
    """As in "zwölf Studentenkarten und eine Erwachsenenkarte für mich", "one adult ticket for me"."""
    last = state.last
    ticket = last is not None and last.is_one_told and state.link == "next" and not last.who
    return ticket and told is None and not state.has_sender and state.ts[state.at - 1].text in _FOR_ME


def _is_me(state: State, told: Ages | None) -> bool:
    """As in "the OAP is me"."""
    last, verb = state.last, state.ts[state.at - 1].text
    one = (
        last is not None
        and last.count == 1
        and last.is_definite
        and not last.who.startswith("self")
        and state.link == "next"
    )
    return one and told is None and not state.has_sender and verb in {"is", "ist", "jsem", "bin"}


def _stays(ts: Cursor, at: int) -> int | None:
    """Where it is said that the sender stays away: "já zůstanu", "ich selbst bin nicht dabei"."""
    if ts[at - 1].part == "absent":
        return at - 1
    end = at + 1
    while ts[end].part in {"word", "age_verb", "age_soft", "pronoun"} and end - at <= _NAMES:
        end += 1
    return end if ts[end].part == "absent" else None


def _is_listed(ts: Cursor, at: int) -> bool:
    before, behind = ts[at - 1], ts[at + 1]
    if before.part == "with" and ts[at - 2].text in _SPEAKS:
        return False  # "no need to check with me"
    if ts[at].text in {"i", "ich"} and behind.part == "word" and before.part in {"explains", "dash", "open"}:
        return False  # "… - I hope that fits"
    if before.part in {"and", "with", "explains", "dash", "adds", "open"} or before.text in _BEFORE_ME:
        return not (before.text in {"budu", "budeme"} and behind.part in {"stop", "line", "end"})  # "platit budu já"
    return behind.part in {"and", "with", "open", "adds"} or (
        behind.part in _ENDS and (before.part != "word" or at == 0)
    )


def _as_subject(state: State) -> bool:
    ts, at = state.ts, state.at
    if ts[at - 1].text in {"na", "auf"}:
        return state.passed()  # "rezervaci dejte na mě, Radim Ševčík"
    if ts[at].text in {"me", "myself"} and ts[at + 1].part == "comma":
        return False  # "there's me, my partner …", or "it suits me, …"
    if ts[at + 1].text in {"jsem", "bin", "am"} and state.found and not state.has_sender:
        return False  # "já jsem patnáctá"
    german = ts[at].text == "ich" and bool({ts[at + 1].text, ts[at - 1].text} & _ICH)
    state.goes |= german or bool({ts[at + 1].text, ts[at + 2].text} & TAKES)
    return state.passed()


def _told_again(state: State, mention: Mention) -> bool:
    where = next(at for at, one in enumerate(state.found) if one.who == "self")
    known = state.found[where]
    if known.ages and mention.ages:
        return False
    if mention.ages:
        update = {"ages": mention.ages, "is_shared": True, "is_approximate": mention.is_approximate}
        state.found[where] = known.model_copy(update=update)
    return True


def named(state: State) -> bool | None:
    """A name with an age: "Lina 13", "Anička (4)"."""
    ts, end = state.ts, state.at
    while ts[end].part == "name" and end - state.at < _NAMES:
        end += 1
    if end == state.at:
        return None
    told: Ages | None = ages_at(ts, end, behind_name=True)
    if told is None and ts[state.at].text in state.known and _is_in_a_list(ts, state.at, end):
        return state.add(Mention(kind="named", names=tuple(ts[at].text for at in range(state.at, end))), end)
    if told is None or len(told.years) != 1 or (told.is_shared and not told.is_approximate):
        return None
    if ts[state.at - 1].part == "thing":
        return state.passed(told.end)  # "our dog Rex (3)"
    if ts[told.end].part == "explains":
        return None  # "Service 1:"
    mention = Mention(
        kind="named",
        names=tuple(ts[at].text for at in range(state.at, end)),
        ages=told.years,
        is_detail=told.is_told,
        is_approximate=told.is_approximate,
        is_shared=told.is_approximate,
    )
    return state.add(mention, told.end)


def _is_in_a_list(ts: Cursor, at: int, end: int) -> bool:
    """As in "my dva dospělí a Terezka", of whom more was told before."""
    return ts[at - 1].part in {"and", "comma", "with", "explains", "adds"} and ts[end].part in _ENDS | {"and", "with"}


def aged_behind(state: State) -> bool | None:
    """As in "her friend from school, seven years old as well"."""
    token, last = state.ts[state.at], state.last
    if token.part != "age":
        return None
    if last is None or last.ages or last.count != 1 or last.kind not in {"grown", "young", "child"}:
        return False
    kind = "young" if token.value < _CHILD_TO and last.who in {"friend", "partner"} else last.kind
    state.replace_last(ages=(token.value,), is_shared=True, kind=kind)
    return state.passed()


def alone(state: State) -> bool | None:
    """As in "jedu sám", "just myself"."""
    before = state.ts[state.at - 1].text in {"just", "jen", "nur"}
    if not state.ts[state.at].is_alone or state.has_sender or not (state.goes or before):
        return None
    return state.add(Mention(kind="self", who="self", is_definite=True), state.at + 1)

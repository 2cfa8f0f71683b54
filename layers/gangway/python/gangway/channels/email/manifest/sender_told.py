# ruff: noqa: E501  lists of words, harder to read when broken up
"""The sender among the guests: "my wife and me", "(40)"; or who writes, takes somebody along, or stays."""

from gangway.channels.email.manifest.ages_told import ages_at
from gangway.channels.email.manifest.entry import Ages, Cursor, Mention
from gangway.channels.email.manifest.roles_told import share
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
_ICH = frozenset(["komme", "fahre", "reise", "bringe", "nehme", "gehe"])
_BEFORE_ME = frozenset(["for", "pro", "fur", "fuer", "just", "jen", "nur", "only", "jdu", "jdeme", "pujdu", "pujdeme", "prijdeme", "prijedeme", "dorazime", "dann", "sind", "jedu", "jedeme", "pojedu", "pojedeme", "budu", "budeme", "jede", "i", "as", "jako", "als", "s"])  # fmt: skip
_SPEAKS = frozenset(["check", "confirm", "speak", "talk", "deal", "touch", "spojte", "sprechen", "klaren"])
_FIRST = frozenset(["first", "again", "directly", "before", "beforehand", "personally"])
_FOR_ME = frozenset(["for", "pro", "fur", "fuer"])
_ENDS = frozenset({"comma", "stop", "line", "end", "close"})
_ONLY_ME = frozenset(["for", "pro", "fur", "fuer", "just", "jen", "nur", "only", "jedu", "pojedu"])
_I_DO = frozenset(["jim", "chci", "kupuji", "kupuju", "objednavam", "rezervuji", "platim", "zaplatim", "hradim", "posilam", "jen", "jenom", "pouze", "buy", "pay", "book", "bezahle", "zahle", "kaufe", "buche"])  # fmt: skip
_THINKS = frozenset(["think", "hope", "guess", "believe", "suppose", "wonder", "know", "denke", "glaube", "hoffe", "myslim", "doufam", "verim"])  # fmt: skip
_KINDS = frozenset({"adult", "child", "senior", "student", "infant", "people", "seats"})
_GUESTS_BEGIN = frozenset({"noun", "own", "number", "small", "name", "age", "both"})
_NAMES = 3


def sender(state: State) -> bool | None:
    """As in "my wife and me"; elsewhere the sender is a subject, who goes, takes somebody along or stays."""
    ts, at = state.ts, state.at
    if ts[at].part != "self":
        return None
    if ts[at].text in {"myself", "selbst", "selber"} and state.absent and state.gone:
        return state.passed()  # "I won't be coming myself"
    if (gone := _stays(ts, at)) is not None:
        state.absent.append("self")
        state.gone = True
        return state.passed(max(at, gone) + 1)
    told = ages_at(ts, at + 1, behind_name=True)
    told = None if told and told.is_shared and not told.is_both and len(told.years) == 1 else told
    copula = ts[at + 1].part == "age_verb" and told is not None and told.is_told
    if not (copula or _is_listed(ts, at) or (told and ts[at + 1].part in {"open", "number"})):
        return _as_subject(state)
    return _as_guest(state, told, copula=copula)


def _as_guest(state: State, told: Ages | None, *, copula: bool) -> bool:
    ts, at = state.ts, state.at
    mention = Mention(kind="self", who="self", is_detail=copula, is_definite=ts[at - 1].text in _ONLY_ME)
    if told:
        shared = len(told.years) == 1
        update = {"ages": told.years, "is_shared": shared, "is_approximate": told.is_approximate}
        mention = mention.model_copy(update=update | ({"kind": told.role} if told.role else {}))
    end = told.end if told else _behind_own_name(ts, at + 1)
    if _is_for_me(state, told) or _is_me(state, told):
        return state.replace_last(who="self") and state.passed(end)
    if state.has_sender:
        return _told_again(state, mention) and state.passed(end)
    state.add(mention, end)
    return share(state) if told and told.is_both else True


def _behind_own_name(ts: Cursor, at: int) -> int:
    """As in "- myself, Rachel"."""
    end = at + 1
    while ts[end].part == "name":
        end += 1
    alone = ts[at].part == "comma" and end > at + 1 and ts[end].part in {"line", "end", "stop"}
    return end if alone else at


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
    if _is_a_subject(ts, at):
        return False
    if before.text == "za" and behind.part in {"and", "with", "comma"} and ts[at + 2].part in _GUESTS_BEGIN:
        return True  # "objednávka za mě, manželku a tchána"
    if before.part in {"and", "with", "explains", "dash", "adds", "open"} or before.text in _BEFORE_ME:
        return not (before.text in {"budu", "budeme"} and behind.part in {"stop", "line", "end"})  # "platit budu já"
    return behind.part in {"and", "with", "open", "adds"} or (
        behind.part in _ENDS and (before.part != "word" or at == 0)
    )


def _is_a_subject(ts: Cursor, at: int) -> bool:
    """As in "no need to check with me first", "… - I hope that fits", "a já jim chci koupit dvě jízdenky"."""
    before, behind = ts[at - 1], ts[at + 1]
    speaks = before.part == "with" and (ts[at - 2].text in _SPEAKS or behind.text in _FIRST)
    hopes = ts[at].text in {"i", "ich"} and behind.part == "word" and before.part in {"explains", "dash", "open"}
    counted = before.part == "and" and (ts.noun(at - 2).kind in _KINDS or ts[at - 2].part == "close")
    hopes |= counted and behind.text in _THINKS  # "(2 adults) and I think …"
    return speaks or hopes or (before.part == "and" and behind.text in _I_DO)


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


def alone(state: State) -> bool | None:
    """As in "jedu sám", "just myself"."""
    before = state.ts[state.at - 1].text in {"just", "jen", "nur"}
    if not state.ts[state.at].is_alone or state.has_sender or not (state.goes or before):
        return None
    return state.add(Mention(kind="self", who="self", is_definite=True), state.at + 1)

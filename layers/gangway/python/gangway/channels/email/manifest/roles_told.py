# ruff: noqa: E501  lists of words, harder to read when broken up
"""What those before are: "both pensioners", "all retired", ", who is a student", "six of us, all friends of old"."""

from gangway.channels.email import party_roll_words as roll
from gangway.channels.email.manifest import words
from gangway.channels.email.manifest.ages_told import ages_at
from gangway.channels.email.manifest.entry import Cursor, Mention
from gangway.channels.email.manifest.state import State
from gangway.channels.email.manifest.who_studies import has_card
from gangway.channels.email.manifest.words_of_crowds import STAFF

_KINDS = frozenset({"senior", "student", "adult"})
_LEADS = frozenset(["v", "in", "im", "of", "us", "them", "se", "s"])
_FOR = frozenset(["pro", "for", "fur"])
_AS = frozenset(["jako", "as", "als", "coby"])
_KIN = frozenset(who for sort, who in roll.alone().values() if sort == "relative")
_STUDENTS_FROM, _STUDENTS_TO, _SENIORS_FROM = 15, 30, 60
_TWO = 2


def role(state: State) -> bool | None:
    ts, at = state.ts, state.at
    while (
        ts[at].part in {"all", "both", "age_verb", "age_soft", "pronoun", "we", "comma"}
        or ts[at].text in _LEADS
        or (ts[at].part == "article" and ts[at - 1].part == "age_verb")
        or (ts[at].part == "number" and ts[at - 1].part == "all" and ts[at + 1].part not in {"noun", "small", "unit"})
    ):
        at += 1
    at += (
        ts[at].text in {"a", "an", "eine", "ein"}
        and ts[at].part in {"article", "number"}
        and ts[at - 1].part == "age_verb"
    )
    if ts[at - 1].part in {"age_verb", "age_soft"} and ts[at].part == "word" and ts[at + 1].noun:
        at += 1  # "ten už je normální dospělý"
    first, read = state.at, {ts[one].part for one in range(state.at, at)}
    kind = _kind_at(ts, at)
    if not kind or not _is_told(ts, at, read):
        return None
    if _is_plural(ts, at) and not {"both", "all"} & read and len(state.clause) < _TWO:
        return _are_so_many(state, at, kind)
    state.at = _behind_their_ages(ts, at + 1, kind)
    we = "we" in read or any(ts[one].text in {"jsme", "sind", "are"} for one in range(first, at))
    return _is_role(state, kind, read, plural=_is_plural(ts, at), we=we)


def _is_role(state: State, kind: str, read: set[str], *, plural: bool, we: bool) -> bool | None:
    if plural and not {"both", "all"} & read:
        return _all_of_clause_are(state, kind)
    if "both" in read and we and not state.found:
        return state.add(Mention(kind=kind, count=2, who="us"), state.at)
    if "both" in read:
        return _both_are(state, kind)
    if "all" in read:
        return state.add(Mention(kind=kind, count=None, is_all=True), state.at)
    last = state.last
    kinds = {"grown", "self"} | ({"young"} if kind == "student" else set())
    fits = last is not None and not last.ages and last.count in {1, 2} and last.kind in kinds
    return fits and state.replace_last(kind=kind)


def _are_so_many(state: State, at: int, kind: str) -> bool | None:
    """As in "deset hudebníků je dospělých", "two of the guests are pensioners" not: all who were counted in the clause."""
    told = [state.found[one] for one in state.clause]
    counted = len(told) == 1 and told[0] is state.last and (told[0].count or 0) > 1 and told[0].kind == "grown"
    if not counted or told[0].ages or told[0].who or told[0].mine or state.ts[at + 1].part not in {"comma", "stop", "line", "end", "and"}:  # fmt: skip
        return None
    return state.replace_last(kind=kind) and state.passed(at + 1)


def _behind_their_ages(ts: Cursor, at: int, kind: str) -> int:
    """As in "both retired, 69 and 71"."""
    told = ages_at(ts, at, behind_name=True)
    if not told or not told.years:
        return at
    study = kind == "student" and len(told.years) == _TWO
    study = study and min(told.years) >= _STUDENTS_FROM and max(told.years) <= _STUDENTS_TO
    return told.end if study or (kind == "senior" and min(told.years) >= _SENIORS_FROM) else at


def _kind_at(ts: Cursor, at: int) -> str:
    token = ts[at]
    if token.part == "retired":
        return "" if ts[at + 1].noun else "senior"  # "a retired couple"
    adjective = token.part == "small" and ts[at + 1].noun is not None
    return token.noun.kind if token.noun and token.noun.kind in _KINDS and not adjective else ""


def _is_told(ts: Cursor, at: int, read: set[str]) -> bool:
    noun = ts[at].noun
    one = noun is not None and noun.is_one and ({"pronoun", "age_verb"} <= read or {"comma", "age_verb"} <= read)
    copula = noun is not None and noun.is_one and "age_verb" in read and "comma" not in read and "we" not in read
    return ts[at].part == "retired" or bool({"both", "all"} & read) or one or copula or _is_plural(ts, at)


def _is_plural(ts: Cursor, at: int) -> bool:
    """As in "já i segra jsme studentky"."""
    noun = ts[at].noun
    before = at - 1
    while ts[before].part == "age_soft":
        before -= 1
    genitive = ts[before].text == "je" and ts[at].text.endswith(
        ("ych", "cu", "tu", "ru")
    )  # "deset hudebníků je dospělých"
    return noun is not None and not noun.is_one and (ts[before].text in {"jsme", "are", "sind", "jsou"} or genitive)


def _all_of_clause_are(state: State, kind: str) -> bool | None:
    told = [state.found[at] for at in state.clause]
    if len(told) == 1 and told[0].link == "with" and state.we and not told[0].ages and not state.has_sender:
        return told[0].count == 1 and told[0].kind == "grown" and _we_two_are(state, kind)
    if len(told) < _TWO or any(
        one.count != 1 or one.ages or one.kind not in {"grown", "self", "young"} for one in told
    ):
        return False
    for at in state.clause:
        state.found[at] = state.found[at].model_copy(update={"kind": kind})
    return True


def _we_two_are(state: State, kind: str) -> bool:
    """As in "my s manželem jsme už důchodci"."""
    (at,) = state.clause
    state.found[at : at + 1] = [
        state.found[at].model_copy(update={"kind": kind, "link": "comma"}),
        Mention(kind=kind, who="self", link="and"),
    ]
    return True


def _both_are(state: State, kind: str) -> bool:
    last = state.last
    if last is None or last.ages:
        return False
    if last.count == _TWO and last.kind in {"grown", "us", "people"}:
        return state.replace_last(kind=kind, is_total=False)
    alone = len(state.found) == 1 and last.count == 1 and last.kind in {"grown", "self"}
    if alone and last.link == "with" and (state.goes or state.we):
        state.found.append(Mention(kind=kind, who="self", link="and"))
        state.found[0] = last.model_copy(update={"kind": kind})
        return True
    pair = state.found[-_TWO:]
    if len(pair) == _TWO and _are_we_with(pair):
        pair[0] = Mention(kind=kind, who="self", link=pair[0].link)  # "my dvě se ségrou, obě studentky"
        state.found[-_TWO:] = [pair[0], last.model_copy(update={"kind": kind})]
        return True
    if len(pair) < _TWO or pair[0].ages or any(one.count != 1 or one.kind not in {"grown", "self", "young"} for one in pair):  # fmt: skip
        return False
    state.found[-_TWO:] = [one.model_copy(update={"kind": kind}) for one in pair]
    return True


def _are_we_with(pair: list[Mention]) -> bool:
    """As in "my dva s bratrem": the sender and one more."""
    us, other = pair
    two = us.kind == "us" and us.count == _TWO and not us.ages
    return two and other.link == "with" and other.count == 1 and other.kind in {"grown", "young"}


def describes(state: State, mention: Mention) -> bool:
    """Whether the mention tells of those before, and nobody more: "já jako učitel", "and I, her niece"."""
    before = next((one for one in reversed(state.found) if not one.is_all), None)
    if before is None or before is not state.last:
        return before is not None and _is_of_the_crowd(state, before, mention)
    if (update := _told_of_one(state, before, mention)) is not None:
        return state.replace_last(**update)
    return not mention.ages and any(
        told(state, before, mention) for told in (_is_bracketed, _is_of_the_crowd, _is_a_student)
    )


def _is_bracketed(state: State, before: Mention, mention: Mention) -> bool:
    """As in "maminku (důchodkyni)"."""
    bracketed = state.ts[state.at - 1].part == "open" and state.ts[state.at + 1].part == "close"
    one = mention.count == 1 == before.count and mention.kind in _KINDS
    return bracketed and one and before.kind == "grown" and not before.ages and state.replace_last(kind=mention.kind)


def _told_of_one(state: State, before: Mention, mention: Mention) -> dict[str, object] | None:
    """What is known more of the one before."""
    if _is_their_name(state, before, mention) or _is_their_kind(state, before, mention):
        return {"names": mention.names} if mention.names else {"kind": mention.kind}
    if _is_the_one_counted(state, before, mention):
        return {"ages": mention.ages} if mention.ages and before.kind == "adult" else {}
    single = mention.count == 1 and not mention.mine
    if before.kind == "self" and state.link == "comma" and single and mention.kind in _KINDS:
        return {"kind": mention.kind, "ages": mention.ages}  # "a já, studentka"
    if _are_their_kinds(state, before, mention):
        return {"ages": mention.ages} if mention.ages else {"kind": mention.kind}
    named = state.ts[state.at - 1].text in _AS and mention.count in {1, None}
    if not named and not _is_of_sender(state, before, mention):
        return None
    return {"ages": mention.ages, "is_shared": True} if mention.ages and not before.ages else {}


def _is_the_one_counted(state: State, before: Mention, mention: Mention) -> bool:
    """As in "one pensioner, my aunt", "jednu seniorskou pro babičku"."""
    if not before.is_one_told or before.who in _KIN or mention.count != 1:
        return False
    related = mention.mine or (mention.who in _KIN and not before.who and state.ts[state.at].part != "number")
    of_age = before.kind != "senior" or not mention.ages or min(mention.ages) >= _SENIORS_FROM
    apposed = mention.kind == "grown" and of_age and related and state.link in {"comma", "explains"}
    return apposed or (state.ts[state.at - 1].text in _FOR and state.link == "next")


def _are_their_kinds(state: State, before: Mention, mention: Mention) -> bool:
    """As in "moji rodiče, důchodci (72 a 75 let)", "oba naši (už jsou důchodci)"."""
    apposed = state.link in {"comma", "explains"}
    uncounted = mention.count is None and mention.kind in {"senior", "student"} and apposed
    several = before.kind == "grown" and (before.count or 0) > 1 and not before.ages
    return uncounted and several and len(mention.ages) in {0, before.count}


def _is_their_kind(state: State, before: Mention, mention: Mention) -> bool:
    """As in "two humans (adults)"."""
    bracketed = state.ts[state.at - 1].part == "open" and state.ts[state.at + 1].part == "close"
    of_kind = mention.kind in {"adult", "senior", "student"} and mention.count in {1, None} and not mention.ages
    return bracketed and of_kind and before.kind in {"grown", "self"} and not before.ages


def _is_their_name(state: State, before: Mention, mention: Mention) -> bool:
    """As in "our conductor, Mr Baines"."""
    unnamed = before.mine and before.count == 1 and before.kind == "grown" and not before.names
    return (
        unnamed
        and state.link == "comma"
        and bool(mention.names)
        and (not mention.who or _is_apposed(state, before, mention))
        and not (mention.mine or mention.ages)
    )


def _is_apposed(state: State, before: Mention, mention: Mention) -> bool:
    """Not "our conductor, Mr Baines and two singers", who may be somebody more."""
    end = state.at + 1
    while state.ts[end].part == "name":
        end += 1
    closed = state.ts[end].part in {"comma", "stop", "line", "close", "end"}
    return mention.who in {"mr", "mrs"} and before.who not in _KIN and closed


def _is_of_sender(state: State, before: Mention, mention: Mention) -> bool:
    """As in "and I, her niece"; no list goes on behind it: "and me, his mum and our daughter"."""
    behind_me = state.ts[state.at - 1].part == "self"  # "a já, jejich vnuk", "a já jejich vnuk"
    apart = before.kind == "self" and before.link == "and" and (state.link == "comma" or behind_me)
    if not apart or mention.count != 1 or mention.names or state.ts[state.at].part != "others":
        return False
    end = state.at
    while state.ts[end].part in {"others", "own", "small", "noun", "open", "number", "close", "age", "pronoun"}:
        end += 1
    return behind_me or state.ts[end].part != "and"


def _is_of_the_crowd(state: State, before: Mention, mention: Mention) -> bool:
    listed = state.link == "comma" and state.ts[state.at].text in words.EITHER_NUMBER
    staff = state.link == "comma" and state.ts[state.at + 1].part in {"and", "comma"} and _is_staff(state)
    if mention.count is not None or listed or (mention.kind == "grown" and staff):
        return False  # "44 turistů, průvodkyně a řidič"
    if mention.kind in {"senior", "student"} and before.kind == "us" and state.link == "next":
        return state.replace_last(kind=mention.kind)
    grown = before.kind in {"people", "grown", "adult", "us", "senior", "student"}
    crowd = before.is_total or (before.count or 0) > 1
    return mention.kind == "grown" and crowd and grown and state.link in {"next", "comma", "explains"}


def _is_staff(state: State) -> bool:
    return state.ts[state.at].text.startswith(STAFF)


def _is_a_student(state: State, before: Mention, mention: Mention) -> bool:
    """As in "our son Paul, 19, student"."""
    single = mention.kind == "student" and mention.count == 1 and before.count == 1
    aged = bool(before.ages) and _STUDENTS_FROM <= before.ages[0] <= _STUDENTS_TO
    aged |= not before.ages and before.mine and before.kind in {"young", "grown"} and has_card(state)
    return single and aged and state.link == "comma" and state.replace_last(kind="student")


def share(state: State) -> bool:
    """As in "my dva s dědou, oběma je přes sedmdesát": told of the one before the last as well, or of the sender."""
    last = state.found[-1]
    update = {"ages": last.ages, "is_shared": True, "is_approximate": last.is_approximate}
    before = state.found[-_TWO] if len(state.found) > 1 else None
    if before is None:
        joins = last.link == "with" and (
            state.goes or state.we or bool({"bychom", "bysme"} & {state.ts[state.at].text, state.ts[state.at + 1].text})
        )
        if joins:
            state.found.insert(0, Mention(kind="self", who="self", link="start").model_copy(update=update))
        return joins
    if before.ages or before.kind not in {"grown", "self", "us", "young"} or before.count not in {1, 2}:
        return False
    state.found[-_TWO] = before.model_copy(update=update)
    return True

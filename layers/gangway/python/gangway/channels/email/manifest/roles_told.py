# ruff: noqa: E501  lists of words, harder to read when broken up
"""What those before are: "both pensioners", "all retired", ", who is a student", "six of us, all friends of old"."""

from gangway.channels.email.manifest.ages_told import ages_at
from gangway.channels.email.manifest.entry import Cursor, Mention
from gangway.channels.email.manifest.state import State

_KINDS = frozenset({"senior", "student", "adult"})
_LEADS = frozenset(["v", "in", "im", "of", "us", "them", "se", "s"])
_FOR = frozenset(["pro", "for", "fur"])
_AS = frozenset(["jako", "as", "als", "coby"])
_STUDENTS_FROM, _STUDENTS_TO, _SENIORS_FROM = 15, 30, 60
_TWO = 2


def role(state: State) -> bool | None:
    ts, at = state.ts, state.at
    while ts[at].part in {"all", "both", "age_verb", "age_soft", "pronoun", "we", "comma"} or ts[at].text in _LEADS:
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
        return None
    state.at = _behind_their_ages(ts, at + 1, kind)
    we = "we" in read or any(ts[one].text in {"jsme", "sind", "are"} for one in range(first, at))
    return _is_role(state, kind, read, plural=_is_plural(ts, at), we=we)


def _is_role(state: State, kind: str, read: set[str], *, plural: bool, we: bool) -> bool:
    if plural and not {"both", "all"} & read:
        return _all_of_clause_are(state, kind)
    if "both" in read and we and not state.found:
        return state.add(Mention(kind=kind, count=2, who="us"), state.at)
    if "both" in read:
        return _both_are(state, kind)
    if "all" in read:
        return state.add(Mention(kind=kind, count=None, is_all=True), state.at)
    last = state.last
    fits = last is not None and not last.ages and last.count in {1, 2} and last.kind in {"grown", "self"}
    return fits and state.replace_last(kind=kind)


def _behind_their_ages(ts: Cursor, at: int, kind: str) -> int:
    """As in "both retired, 69 and 71"."""
    told = ages_at(ts, at, behind_name=True)
    return told.end if told and kind == "senior" and told.years and min(told.years) >= _SENIORS_FROM else at


def _kind_at(ts: Cursor, at: int) -> str:
    token = ts[at]
    if token.part == "retired":
        return "senior"
    adjective = token.part == "small" and ts[at + 1].noun is not None
    return token.noun.kind if token.noun and token.noun.kind in _KINDS and not adjective else ""


def _is_told(ts: Cursor, at: int, read: set[str]) -> bool:
    noun = ts[at].noun
    one = noun is not None and noun.is_one and "age_verb" in read and bool({"pronoun", "comma"} & read)
    return ts[at].part == "retired" or bool({"both", "all"} & read) or one or _is_plural(ts, at)


def _is_plural(ts: Cursor, at: int) -> bool:
    """As in "já i segra jsme studentky"."""
    noun = ts[at].noun
    return noun is not None and not noun.is_one and ts[at - 1].text in {"jsme", "are", "sind"}


def _all_of_clause_are(state: State, kind: str) -> bool:
    told = [state.found[at] for at in state.clause]
    if any(one.count != 1 or one.ages or one.kind not in {"grown", "self", "young"} for one in told):
        return False
    for at in state.clause:
        state.found[at] = state.found[at].model_copy(update={"kind": kind})
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
    if len(pair) < _TWO or pair[0].ages or any(one.count != 1 or one.kind not in {"grown", "self", "young"} for one in pair):  # fmt: skip
        return False
    state.found[-_TWO:] = [one.model_copy(update={"kind": kind}) for one in pair]
    return True


def describes(state: State, mention: Mention) -> bool:
    """Whether the mention tells of those before, and nobody more: "já jako učitel", "and I, her niece"."""
    before = next((one for one in reversed(state.found) if not one.is_all), None)
    if before is None or before is not state.last:
        return before is not None and _is_of_the_crowd(state, before, mention)
    named = state.ts[state.at - 1].text in _AS and mention.count in {1, None}
    one_more = before.is_one_told and mention.mine and mention.count == 1  # "one pensioner, my aunt"
    for_one = before.is_one_told and state.ts[state.at - 1].text in _FOR and mention.count == 1 and state.link == "next"
    if for_one or (one_more and state.link == "comma"):
        return state.replace_last(**({"ages": mention.ages} if mention.ages and before.kind == "adult" else {}))
    if (
        before.kind == "self"
        and state.link == "comma"
        and mention.count == 1
        and not mention.mine
        and mention.kind in _KINDS
    ):
        return state.replace_last(kind=mention.kind, ages=mention.ages)  # "a já, studentka"
    if named or _is_of_sender(state, before, mention):
        update = {"ages": mention.ages, "is_shared": True} if mention.ages and not before.ages else {}
        return state.replace_last(**update)
    if mention.ages:
        return False
    return _is_of_the_crowd(state, before, mention) or _is_a_student(state, before, mention)


def _is_of_sender(state: State, before: Mention, mention: Mention) -> bool:
    apart = before.kind == "self" and before.link == "and" and state.link == "comma"
    return apart and mention.count == 1 and state.ts[state.at].part == "others"


def _is_of_the_crowd(state: State, before: Mention, mention: Mention) -> bool:
    if mention.count is not None:
        return False
    if mention.kind in {"senior", "student"} and before.kind == "us" and state.link == "next":
        return state.replace_last(kind=mention.kind)
    grown = before.kind in {"people", "grown", "adult", "us", "senior", "student"}
    crowd = before.is_total or (before.count or 0) > 1
    return mention.kind == "grown" and crowd and grown and state.link in {"next", "comma", "explains"}


def _is_a_student(state: State, before: Mention, mention: Mention) -> bool:
    """As in "our son Paul, 19, student"."""
    single = mention.kind == "student" and mention.count == 1 and before.count == 1
    aged = bool(before.ages) and _STUDENTS_FROM <= before.ages[0] <= _STUDENTS_TO
    return single and aged and state.link == "comma" and state.replace_last(kind="student")


def share(state: State) -> bool:
    """As in "my dva s dědou, oběma je přes sedmdesát": told of the one before the last as well, or of the sender."""
    last = state.found[-1]
    update = {"ages": last.ages, "is_shared": True, "is_approximate": last.is_approximate}
    before = state.found[-_TWO] if len(state.found) > 1 else None
    if before is None:
        joins = last.link == "with" and (state.goes or state.we)
        if joins:
            state.found.insert(0, Mention(kind="self", who="self", link="start").model_copy(update=update))
        return joins
    if before.ages or before.kind not in {"grown", "self", "us", "young"} or before.count not in {1, 2}:
        return False
    state.found[-_TWO] = before.model_copy(update=update)
    return True

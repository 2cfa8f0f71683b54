"""The entries of a roll call: "my wife", "two kids (5 and 7)", "naše dcera Ema, 4 roky", with the ages beside them."""

from collections.abc import Sequence

from gangway.channels.email import party_roll_words as words
from gangway.channels.email.party_roll_ages import BOUNDARY, Ages, ages_at, is_a, numbers_at, span_at, years_of
from gangway.channels.email.party_roll_ahead import Ahead, ahead_at, role_at
from gangway.channels.email.party_roll_entry import Entry
from gangway.channels.email.party_roll_tokens import Token
from gangway.channels.email.weak_nouns import is_of_several

_GROWN_KINDS = frozenset({"adult", "senior", "student"})


def entry_at(tokens: Sequence[Token], at: int) -> tuple[Entry, int] | None:
    """The entry that begins at `at`, and where the next token is."""
    if tokens[at].sort == "us":
        return _us_at(tokens, at)
    if tokens[at].sort == "i_am":
        numbers, end = numbers_at(tokens, at + 1)
        return (Entry(sort="self", ages=years_of(numbers)[0], is_told=True), end) if len(numbers) == 1 else None
    if tokens[at].sort == "pronoun" or tokens[at].text in _THEIR_AGE:
        return _pronoun_at(tokens, at)
    found = _people_at(tokens, at)
    if found is None:
        return None
    entry, end = found
    if told := _of_role(entry, tokens, end, at):
        return told
    if told := _of_label(entry, tokens, end):
        entry, end = told
    elif entry.count is None and (counted := _count_behind(tokens, end)):
        entry, end = entry.model_copy(update={"count": counted[0], "is_label": counted[2]}), counted[1]
    aged = _with_ages(entry, tokens, end)
    return _told_with_a_role(*aged, tokens) if aged and entry.sort in {"relative", "unknown", "self"} else aged


def _pronoun_at(tokens: Sequence[Token], at: int) -> tuple[Entry, int] | None:
    named = tokens[at].sort == "pronoun"
    told = ages_at(tokens, at + 1)
    if told and len(told.years) == 1 and (told.led or not named):
        return Entry(sort="pronoun", ages=told.years, is_told=True), told.end
    return (Entry(sort="pronoun"), at + 1) if named else None


_THEIR_AGE = frozenset({"ji", "jemu", "mu"})  # "jí je 74", behind nobody


def _of_role(entry: Entry, tokens: Sequence[Token], end: int, at: int) -> tuple[Entry, int] | None:
    """As in "my mother, who is retired", "our daughter, a student"; no count where it may be the next of the list."""
    if (retired := _retired_at(tokens, end)) and entry.sort in {"relative", "couple", "self"} and entry.heads:
        return Entry(sort="senior", who=entry.who, count=entry.heads, mine=entry.mine), retired
    single = entry.sort in {"relative", "unknown", "self"} and entry.count == 1
    role = role_at(tokens, end, first=at) if single else None
    if role is None:
        return None
    kind, end, may_be_two = role
    return Entry(sort=kind, who=entry.who, mine=entry.mine, count=None if may_be_two else 1), end


def _told_with_a_role(entry: Entry, end: int, tokens: Sequence[Token]) -> tuple[Entry, int]:
    """As in "my mother, 71, a pensioner": whether the ages allow it is not asked here."""
    role = role_at(tokens, end, first=end) if entry.ages else None
    return (entry.model_copy(update={"count": None, "ages": ()}), role[1]) if role else (entry, end)


def _of_label(entry: Entry, tokens: Sequence[Token], end: int) -> tuple[Entry, int] | None:
    """As in "Pedagogický dozor: 3 dospělí", "kids: two boys (5 and 7)"."""
    if (
        entry.count is not None
        or not is_a(tokens, end, "restates")
        or tokens[end].text != ":"
        or not is_a(tokens, end + 1, "number")
    ):
        return None
    found = _people_at(tokens, end + 1)
    young = {"child", "unknown", "infant"}
    if not found or not found[0].heads or (found[0].sort in young) != (entry.sort in young):
        return None
    return found[0].model_copy(update={"is_label": True}), found[1]


def _with_ages(entry: Entry, tokens: Sequence[Token], end: int) -> tuple[Entry, int] | None:
    ages = ages_at(tokens, end)
    span = span_at(tokens, end) if entry.sort in {"child", "unknown", "adult", "student"} else None
    if span:
        ages = ages_at(tokens, span.end)  # "do 12 let (6 a 11)"
        if ages is None or not ages.opened:
            return entry.model_copy(update={"ages": span.years, "is_span": True}), span.end
    if ages and not _are_of(entry, ages, tokens):
        ages = None
    if entry.sort == "named" and (not ages or len(ages.years) > 1) and not (entry.who and not ages):
        return None  # a name alone may be anybody's
    if entry.sort == "unknown" and entry.who == "little" and not ages:
        return None
    if ages is None:
        return entry, end
    if entry.ages or (entry.count is None and _counts_first(ages)):
        return None  # told twice; "děti máme dvě, 6 a 9 let"
    update = {
        "ages": ages.years,
        "definite": entry.definite or ages.shared,
        "is_shared": ages.shared,
        "is_told": ages.told,
    }
    return entry.model_copy(update=update), ages.end


def _counts_first(ages: Ages) -> bool:
    return len(ages.years) > 2 and ages.years[0] == len(ages.years) - 1 and not ages.opened  # noqa: PLR2004  a count and its ages


def _are_of(entry: Entry, ages: Ages, tokens: Sequence[Token]) -> bool:
    """Whether they can be nothing else: "babička 69, maminka 42", "two kids, 5 and 7"."""
    if ages.of_another and entry.sort == "self":
        return False
    if ages.opened or ages.led or ages.with_unit or ages.shared:
        return True
    closed = ages.end >= len(tokens) or tokens[ages.end].sort in BOUNDARY
    if not closed or len(ages.years) != entry.heads or (ages.joined and entry.sort == "self"):
        return False
    return entry.sort in {"relative", "unknown", "child", "named", "self", "senior", "couple"}


def _us_at(tokens: Sequence[Token], at: int) -> tuple[Entry, int] | None:
    adults = is_a(tokens, at + 1, "people") and words.kind_of_word(tokens[at + 1].text) == "adult"
    end = at + 1 + (adults or is_a(tokens, at + 1, "pair"))
    if not is_a(tokens, end, "with"):
        return Entry(sort="us", count=2), end
    with_whom = _people_at(tokens, end + 1)  # "my dva s manželem": the two of us
    return (Entry(sort="us", count=2), with_whom[1]) if with_whom and with_whom[0].sort == "relative" else None


def _retired_at(tokens: Sequence[Token], at: int) -> int | None:
    """Behind ", who is retired"."""
    end = at + is_a(tokens, at, "comma")
    while end < len(tokens) and tokens[end].text in words.LEAD:
        end += 1
    return end + 1 if is_a(tokens, end, "retired") else None


def _count_behind(tokens: Sequence[Token], at: int) -> tuple[int, int, bool] | None:
    """As in "adults: 2", "dospělí 4,": the count, where it ends, and whether it is the value of a label."""
    label = is_a(tokens, at, "restates") and tokens[at].text == ":"
    at += label
    if not is_a(tokens, at, "number") or (at + 1 < len(tokens) and tokens[at + 1].sort not in BOUNDARY | {"open"}):
        return None
    listed = at + 2 < len(tokens) and tokens[at + 1].sort in {"and", "comma"} and tokens[at + 2].sort == "number"
    return None if listed and not label else (tokens[at].value, at + 1, label)


def _people_at(tokens: Sequence[Token], at: int) -> tuple[Entry, int] | None:
    ahead = ahead_at(tokens, at)
    end, said = ahead.end, ahead.said
    if "adjective" in said and "counted" not in said and (little := _little_one(tokens, ahead)):
        return little
    if end == len(tokens) or _is_no_entry(tokens, at, ahead):
        return None
    entry = _of_word(tokens[end], ahead)
    if entry is None:
        return None
    if is_of_several(tokens[end].text, tokens[end - 1].text if end else ""):
        entry = entry.model_copy(update={"count": ahead.count})
    if "both" in said and not said & {"mine", "owner", "definite"} and entry.sort in _GROWN_KINDS:
        entry = entry.model_copy(update={"is_both": True})
    if "grown" in said and entry.sort in {"unknown", "relative", "child"}:
        entry = entry.model_copy(update={"sort": "relative"})
    if "retired" in said and entry.sort in {"couple", "adult"} and entry.heads:
        entry = Entry(sort="senior", who=entry.who, count=entry.heads)
    if "owner" in said:
        entry = entry.model_copy(update={"is_owned": True})
    return entry, _behind_names(tokens, end, entry)


def _is_no_entry(tokens: Sequence[Token], at: int, ahead: Ahead) -> bool:
    """As in "kind regards", "two Petra"; names stand alone, or behind an adjective."""
    token = tokens[ahead.end]
    if token.text == "kind":
        return ahead.end == at
    if token.sort in {"self", "i", "title"}:
        return ahead.end > at
    if token.sort != "name":
        return False
    owned = bool(ahead.said - {"adjective", "article", "definite", ""})
    return bool(ahead.count) or (owned and not _is_own_name(tokens, at, ahead.end))


def _is_own_name(tokens: Sequence[Token], at: int, end: int) -> bool:
    """As in "our Jess (19)"; in German any noun has a capital."""
    return (
        tokens[at].sort == "mine"
        and not tokens[at].text.startswith(("unser", "mein"))
        and is_a(tokens, end + 1, "open")
    )


def _little_one(tokens: Sequence[Token], ahead: Ahead) -> tuple[Entry, int] | None:
    """As in "der Kleine (2)", "our youngest, Toby, who's 13": an adjective that is the noun."""
    end = ahead.end
    if not ahead.said & {"mine", "owner", "definite"} or ahead.count not in {None, 1}:
        return None
    if end < len(tokens) and tokens[end].sort not in BOUNDARY | {"open", "name", "lead", "article"}:
        return None
    if is_a(tokens, end, "comma") and is_a(tokens, end + 1, "name") and is_a(tokens, end + 2, "comma"):
        end += 2
    return Entry(sort="unknown", who="little", definite=True, mine="mine" in ahead.said), end


def _of_word(token: Token, ahead: Ahead) -> Entry | None:
    both = "both" in ahead.said
    count = ahead.count or (2 if both else None)
    mine, definite = "mine" in ahead.said, "definite" in ahead.said or both
    entry = _ALONE.get(token.sort)
    if token.sort == "pair":
        entry = _couples(token, ahead.count, ahead.ages, mine=mine)
    elif token.sort == "old_pair":
        entry = Entry(sort="senior", who="couple", count=2 * (count or 1))
    elif token.sort == "twins":
        entry = Entry(
            sort="unknown", who="twins", count=2 * (count or 1), ages=ahead.ages * 2, mine=mine, definite=True
        )
    elif token.sort == "person":
        sort, who = words.alone()[token.text]
        entry = Entry(sort=sort, who=who, count=count or 1, ages=ahead.ages, mine=mine, definite=definite)
    elif token.sort in {"people", "family"}:
        kind = words.kind_of_word(token.text) or ""
        sort, who = ("adult", "friends") if kind == "people" else (kind, kind)
        alone = bool(ahead.ages) and sort in {"adult", "senior", "student", "infant", "relative"}
        count = count or (1 if alone or token.text in words.SINGLE_KINDS else None)
        entry = Entry(sort=sort, who=who, count=count, ages=ahead.ages, mine=mine, definite=definite)
    return entry


def _couples(token: Token, count: int | None, ages: tuple[int, ...], *, mine: bool) -> Entry:
    """Two couples are four people, two parents are two."""
    if token.text in words.COUPLES or count in {None, 2}:
        couples = (count or 1) if token.text in words.COUPLES else 1
        return Entry(sort="couple", who=token.text[:4], count=couples, ages=ages, mine=mine)
    return Entry(sort="adult", who=token.text[:4], count=count, ages=ages, mine=mine)


_ALONE = {
    "self": Entry(sort="self"),
    "i": Entry(sort="self"),
    "name": Entry(sort="named"),
    "title": Entry(sort="named", who="titled"),
}


def _behind_names(tokens: Sequence[Token], at: int, entry: Entry) -> int:
    """Behind the word and the names that follow it: "sons Tom and Ben", "Mr Patel"."""
    end = at + 1
    named = 0
    while end < len(tokens) and tokens[end].sort == "name":
        named += 1
        end += 1
        several = entry.count is None or (entry.count > 1 and named < entry.count)
        if (
            several
            and end + 1 < len(tokens)
            and tokens[end].sort in {"and", "comma"}
            and tokens[end + 1].sort == "name"
        ):
            end += 1
    return end

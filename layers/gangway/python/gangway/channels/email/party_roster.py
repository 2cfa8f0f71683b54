# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Lists that name each guest: "me (68), Annie (7) and Jake, who is two", "pro Janu, Radku, Ivana a mě".

A list is read only as a whole: from the word that opens it to the end of its sentence everybody in it must be
understood. It is then told in plain counts ("1 adult, 1 child"), so that whoever reads parties reads this one.
"""

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache, partial

from gangway.channels.email.counting import number, value_of
from gangway.channels.email.folding import blank, fold, has, pattern
from gangway.channels.email.party_alone import own_age
from gangway.channels.email.party_couples import with_named_couples
from gangway.channels.email.party_full_names import full_names
from gangway.channels.email.party_guests import KIN, OWNER, Guest, guest_at, kinds_of
from gangway.channels.email.party_headed import count_ahead
from gangway.channels.email.party_in_other_words import in_other_words
from gangway.channels.email.party_named_alike import named_alike
from gangway.channels.email.party_named_kin import without_names_of_kin
from gangway.channels.email.party_named_pair import pair_with_the_young
from gangway.channels.email.party_of_us import names_of_us
from gangway.channels.email.party_pronouns import with_antecedent
from gangway.channels.email.party_role_names import without_names_of_roles
from gangway.channels.email.party_words import KINDS, SELF
from gangway.domain.catalogue import Catalogue

_MOST = 12
_FEW_NAMES = 3  # two names without an age may well be the sender's children

_SEPARATOR = r"\s*(?:,\s*(?:(?:a|i(?!\s+(?:am|and)\b)|and|und|plus|sowie|taky|také|also|auch)\s+)?|\b(?:a|i(?!\s+(?:am|and)\b)|n|and|und|plus|sowie|s|se|with|mit)\s+(?:(?:taky|také|also|auch)\s+)?|[+&]\s*|\n\s*)"
_OPENS = r"(?:[.:!?\n]\s*|\b(?:pojedu|pojede|pojedou|pojedeme|jedu|jede|jedou|jedeme|přijdu|přijde|přijdeme|půjdu|půjde|půjdeme|budu|bude|budeme|jsme|jsem to|it's|it is|it'll be|it will be|that's|there's|we are|we're|just|kommen|wir sind|fahren|es sind|das wären|das wäre|pro|for|für|book|reserve|rezervujte|objednejte|dazu|přijedou|přijdou)\s+)"
_CLOSES = r"(?=(?:\s+(?:last|this) (?:week|month|year))?\s*(?:[.!?;)\n]|$|\s-\s|,?\s*(?:prosím|please|bitte|děkuj\w+|díky|thanks|thank you|danke|cheers|(?:všem|všichni|všechny|all|alle)\s+(?:of us\s+)?(?:je\s+|jsme\s+|are\s+|sind\s+)?(?:kolem|okolo|around|about|in|um|mitte)|takže|tedy|celkem|dohromady|so|in total|altogether|zusammen|insgesamt|na jméno|would like|want|möchten|wollen|by (?:rádi|chtěli)|on the|for the|na|für die|auf (?:die|der)|zur)\b))"


@lru_cache(maxsize=64)  # the party and what is left unread ask in turn
def with_rosters(text: str, catalogue: Catalogue) -> str:
    """As long as `text`; lists that are not understood as a whole stay as they are."""
    text = _with_names(_in_other_words(with_named_couples(without_names_of_roles(text))), catalogue)
    for start, end, named in _lists(text, catalogue):
        text, guests = _with_own_age(text, start, end, named, catalogue)
        count = count_ahead(text[:start])
        if count and count.kind == "adult" and count.count == len(guests) and _are_grown(guests):
            text = blank(text, start, end)
            continue
        meant = with_antecedent(guests, text[:start], catalogue)
        if meant and (told := _counted(meant[0])) and (short := _said(told, end - start)):
            text = blank(text, *meant[1])
            text = text[:start] + short.ljust(end - start) + text[end:]
            continue
        if _are_the_counted(guests, fold(text[:start])):
            text = blank(text, start, end)
            continue
        told = None if _is_read_elsewhere(guests, text[:start], text[start:end]) else _counted(guests)
        if told and count:
            if not count.is_made_up_by(told):
                continue
            text = blank(text, count.start, count.end)
        if told and (short := _said(told, end - start)):
            text = text[:start] + short.ljust(end - start) + text[end:]
    return without_names_of_kin(text)


def _in_other_words(text: str) -> str:
    """What was put otherwise stands in small letters, the rest as it was written."""
    folded = fold(text)
    told = in_other_words(folded)
    return "".join(char if one == other else other for char, one, other in zip(text, folded, told, strict=True))


def _with_names(text: str, catalogue: Catalogue) -> str:
    of_us = partial(names_of_us, catalogue=catalogue)
    for lists in (named_alike, partial(full_names, catalogue=catalogue), of_us, pair_with_the_young):
        for start, end, kinds in lists(text):
            if short := _said(kinds, end - start):
                text = text[:start] + short.ljust(end - start) + text[end:]
    return text


def _with_own_age(
    text: str, start: int, end: int, guests: list[Guest], catalogue: Catalogue
) -> tuple[str, list[Guest]]:
    """As in "for me and my four grandchildren (4, 6, 8 and 11)? I'm 63.": the sender's age, told beside the list."""
    me = [one for one in guests if one.kind == "self"]
    told = own_age(blank(fold(text), start, end)) if len(me) == 1 and not me[0].kinds else None
    plain = all(one.kind in {"self", "kin", "two"} and not one.kinds for one in guests)
    if told is None or plain or _counted(guests) is None:
        return text, guests
    known = me[0].model_copy(update={"kinds": kinds_of([told[0]], catalogue)})
    return blank(text, told[1], told[2]), [known if one is me[0] else one for one in guests]


def names_nobody_counts(text: str, catalogue: Catalogue) -> bool:
    """As in "me, my husband and Jake", "she, my parents and me": a list whose guests are not all understood."""
    lists = list(_lists(text, catalogue))
    if any(_does_not_fit(guests, text[:start]) for start, _, guests in lists):
        return True
    return any(
        _counted(guests) is None
        and _lists_guests(guests)
        and len(guests) > 2  # noqa: PLR2004  "she and I"
        and any(one.kind in {"name", "pronoun"} for one in guests)
        for _, _, guests in lists
    )


def _are_grown(guests: list[Guest]) -> bool:
    """As in "three adults: me, Jana and Petr": as many as counted, and no age that says otherwise."""
    return all(one.kind in {"self", "kin", "name", "role", "pronoun"} and not one.kinds for one in guests)


def _does_not_fit(guests: list[Guest], ahead: str) -> bool:
    """As in "three adults: me, my husband, grandma (70) and grandpa (72)"."""
    count, told = count_ahead(ahead), _counted(guests)
    return count is not None and told is not None and count.is_contradicted_by(told)


_YOUNG_AHEAD = rf"\b(?:the|our|with|s|se|mit|našimi|našima|unseren|den)\s+(?:\w+\s+)?(?:{dict(KINDS)['child']})"


_WITH_ME = r"\b(?:with me|se mnou|mit mir)\W+(?:\w+\s+){0,2}$"  # the sender is one more
_COUPLE_FIRST = rf"^(?:{OWNER})(?:manžel(?:é|ský pár)|ehepaar|(?:married |retired )?couple|pár|rentner(?:ehe)?paar)\b"
_SAYS_AN_AGE = r"\b(?:is|am|je|ist|bin)\s"


def _is_read_elsewhere(guests: list[Guest], ahead: str, said: str) -> bool:
    """Kin without names and ages, or the ages of children named before, as in "with the boys … me, Theo (16) and Jonah"."""
    plain = all(one.kind in {"self", "kin", "two"} and not one.kinds for one in guests)
    named = rf"\b(?:{KIN}|{SELF}|{dict(KINDS)['couple']}|my dva|us|wir)"
    again = has(_SAYS_AN_AGE, fold(said)) and has(named, fold(ahead))  # "my husband and I … He is 76, and I am 73"
    only_told_of = has(_SAYS_AN_AGE, fold(said)) and all(
        one.kind == "kin" for one in guests
    )  # "My mum is 70, my dad 72"
    return (
        plain
        or has(_WITH_ME, fold(ahead))
        or again
        or only_told_of
        or (
            has(_COUPLE_FIRST, fold(said)) and [len(one.kinds) for one in guests] in ([0, 1, 1], [0, 1])
        )  # "jsme manželé, mně je 66 a jí 62"
        or (has(_YOUNG_AHEAD, fold(ahead)) and not any(one.kind == "head" for one in guests))
    )


def _number_of_us() -> str:
    return rf"\s*(?:(?:jsme|we are|we're|wir sind|(?:bude|je|pojede) nás)\s+)?(?:{number()})\s*,\s*(?:me|já|ich)\s*,"


def _lists(text: str, catalogue: Catalogue) -> Iterator[tuple[int, int, list[Guest]]]:
    """Where each list starts and ends, and whom it names."""
    folded = fold(text)
    at = 0
    for opening in (0, *(match.end() for match in pattern(_OPENS).finditer(folded))):
        if opening < at or pattern(_number_of_us()).match(folded, opening):
            continue  # "we're 4, me, my wife and two friends": a number, no age
        guests, end = _list_at(opening, text, folded, catalogue)
        if guests:
            yield opening, end, guests
            at = end


_TITLED = r"(?:mr|mrs|ms|miss|dr|pan\w{0,2}|slečn[aouy]|herrn?|frau)\b\.?\s+[a-z]{2,16}(?:\s+[a-z]{2,16})?(?=\s*(?:[.;!?)\n]|$))"
_LAST_OF_A_LIST = r"(?:\b(?:a|and|und|plus|s|se|with|mit)|[+&])\s+$"


def _names_the_last(at: int, folded: str) -> bool:
    return pattern(_TITLED).match(folded, at) is not None


def _list_at(start: int, text: str, folded: str, catalogue: Catalogue) -> tuple[list[Guest], int]:
    guests: list[Guest] = []
    at = end = start
    while len(guests) <= _MOST and (found := guest_at(at, text, folded, catalogue)):
        guest, end = found
        guests.append(guest)
        gap = pattern(r"\s*[:,(-]\s*" if guest.kind == "head" else _SEPARATOR).match(folded, end)
        if gap is None or ("\n" in gap.group() and not guest.kinds):  # a line for each guest tells each age
            break
        if guest.kind in {"two", "name"} and gap.group().strip() in {"s", "se", "with", "mit"}:
            return [], start  # "my dva s manželem": he is one of the two; "Přijedu s …" is no name
        if _names_the_last(gap.end(), folded) and gap.group().strip() == "," and has(_LAST_OF_A_LIST, folded[:at]):
            end = gap.end() + len((pattern(_TITLED).match(folded, gap.end()) or gap).group())
            break  # "my father and his carer, Mrs Hall."
        at = gap.end()
    closed = pattern(_CLOSES).match(folded, end) is not None
    return (guests, end) if closed and len(guests) > 1 else ([], start)


def _counted(guests: list[Guest]) -> Counter[str] | None:
    """None when somebody's kind is not told, or when the list is no list of guests."""
    if not _lists_guests(guests) or any(one.kind == "pronoun" for one in guests):
        return None
    if [one.kind for one in guests].count("self") > 1:
        return None  # "for me, I am 35"
    nameless = [one for one in guests if one.kind == "name" and not one.kinds]
    if nameless and not _are_friends(guests):
        return None
    if any(one.kind in {"young", "twins"} and not one.kinds for one in guests) or not _heads_fit(guests):
        return None
    if _may_be_the_same(guests):
        return None
    told: Counter[str] = Counter()
    for one in guests:
        if one.kind != "head":
            told.update(one.kinds or (("infant" if one.kind == "infant" else "adult",) * one.count))
    return told


def _lists_guests(guests: list[Guest]) -> bool:
    names = len(guests) >= _FEW_NAMES and all(one.kind == "name" and one.kinds for one in guests)
    company = {one.kind for one in guests} >= {"company", "role"}
    return names or company or any(one.kind in {"self", "kin", "two"} for one in guests)


def _may_be_the_same(guests: list[Guest]) -> bool:
    """As in "two friends, my wife and me": so many of whom it is not said that they are others than those listed."""
    company = [one for one in guests if one.kind == "company"]
    rest = [one for one in guests if one.kind != "company"]
    told_first = bool(company) and guests[0] is company[0] and sum(one.count for one in rest) == company[0].count
    return len(company) > 1 or told_first


def _are_friends(guests: list[Guest]) -> bool:
    """Only names and the sender, so many that they are company; or one beside the sender, and their children told by age."""
    plain = [one for one in guests if not one.kinds and one.kind != "head"]
    names = [one for one in plain if one.kind == "name"]
    if any(one.kind not in {"self", "name"} for one in plain):
        return False
    company = len(plain) == len(guests) and len(names) >= _FEW_NAMES
    parents = len(names) == 1 and len(plain) == 2 and any(one.kind == "head" for one in guests)  # noqa: PLR2004  two parents
    return company or parents


def _are_the_counted(guests: list[Guest], ahead: str) -> bool:
    """As in "eight in our group: Rick, Donna, Steve, my husband and myself …": so many as were counted, and no more said of them."""
    counted = pattern(rf"\b(?P<n>{number()})\b(?:\s+[a-z]+){{0,4}}\s*[:(-]\s*$").search(ahead[-60:])
    plain = all(one.kind in {"self", "kin", "name", "two"} and not one.kinds for one in guests)
    names = sum(one.kind == "name" for one in guests)
    return bool(
        counted and plain and names >= _FEW_NAMES and value_of(counted["n"]) == sum(one.count for one in guests)
    )


def _heads_fit(guests: list[Guest]) -> bool:
    """As in "our two, Alfie (9) and Poppy (1)": so many names with an age follow, and nobody behind them."""
    for at, one in enumerate(guests):
        if one.kind == "head":
            rest = guests[at + 1 :]
            if len(rest) != one.count or not all(each.kind == "name" and each.kinds for each in rest):
                return False
    return True


def _said(told: Counter[str], room: int) -> str | None:
    """As many words as there is room for."""
    for words in _WORDS:
        short = ", ".join(f"{count} {words[kind]}" for kind, count in sorted(told.items()))
        if len(short) <= room:
            return short
    return None


_WORDS = (
    {"adult": "adults", "senior": "seniors", "child": "children", "infant": "infants", "student": "students"},
    {"adult": "ad", "senior": "senior", "child": "chd", "infant": "inf", "student": "studis"},
)

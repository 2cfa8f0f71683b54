# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Which number of guests a request to change sets as new. A difference ("one more") is none."""

from gangway.channels.email.calendar_words import alternation, months
from gangway.channels.email.counting import number, value_of
from gangway.channels.email.counts_put_right import without_wrong_counts
from gangway.channels.email.dates import mentioned
from gangway.channels.email.folding import blank, blank_all, fold, has, pattern
from gangway.channels.email.mentions import sentence_at
from gangway.channels.email.old_values import (
    OldCount,
    denies_a_count,
    old_counts,
    without_booked_counts,
    without_counts,
)
from gangway.channels.email.party import Party, heads_of, read_party
from gangway.channels.email.party_agreed import read_twice_over
from gangway.channels.email.party_altered import FORGOTTEN, rides_with_us
from gangway.channels.email.party_asides import plainly
from gangway.channels.email.party_difference import Difference, come_to, told_differences, with_plus_as_and
from gangway.channels.email.party_in_all import told_in_all
from gangway.channels.email.party_marks import found_people
from gangway.channels.email.party_now import counts_unread, is_open, told_now
from gangway.channels.email.party_reasons import (
    counted_in_answer,
    joins_uncounted,
    told_with_its_reason,
    without_other_company,
)
from gangway.channels.email.party_words import KINDS, PARTICLE
from gangway.channels.email.reading import Reason
from gangway.channels.email.short_answers import ASKS_HOW_MANY, ASKS_WHEN, asks_only_when, is_only_a_total
from gangway.channels.email.wishes import Reader

# A number of all, told as what came of it: "so that's six of us", "celkem tedy pět".
_TOTAL = r"\b(?:(?:wir sind|wir wären|we are|we're|we'll be|we will be|there are|bude nás|je nás|budeme|jsme)\s+(?:also |now |then |dann |jetzt |nun |tedy |takže |teď |nyní |so )+|celkem|dohromady|takže|in total|total(?: of)?|altogether|insgesamt|so|(?:which|that|this) (?:makes|brings)(?: it| us)?(?: up)?(?: to)?|making(?: it| us)?|(?:tedy |tak )?(?:nás )?(?:zbude|zbydou|zbývá|zůstane) (?:nás )?|which leaves|leaving|that leaves|(?:bleiben|verbleiben) (?:wir |dann |noch |also )*)\s*(?:tedy |nás |bude |jede |pojede |jedeme |pojedeme |přijde |přijdeme |přijede |přijedeme |tak |of |we are |we're |we'll be |sind wir |that's |that is |that makes |it's |it makes |there are |there will be )*({n})\b(?!\s*[:.]\d)"


# "Same four of us", "počet osob stejný", "Personenzahl bleibt": the party stays.
_SAME_PARTY = (
    r"\bsame (?:\w+ )?(?:(?:{n})\b(?: of us| people| adults| persons| guests)|number|party|people|group)\b|\bnumber of (?:people|guests|persons) (?:stays|remains|is) (?:the same|unchanged)|\bstill (?:the )?(?:{n}) of us|"
    r"\bpočet (?:osob |lidí |míst |hostů )?(?:(?:je|zůstává|bude|se) )?(?:stejn\w+|nezměn\w+|nemění|zůstává|platí|beze změny)|\bstejn\w+ poč\w+|\b(?:gleiche|dieselbe|selbe)\w* (?:personenzahl|anzahl|gruppe|leute|personen)|\bpersonenzahl\W+(?:bleibt|unverändert|wie gehabt|gleich)|\banzahl (?:der )?(?:personen|gäste) bleibt|\bpočet (?:osob |lidí |míst |hostů )?(?:prosím )?(?:nech\w+|ponech\w+|zachov\w+)|\b(?:nech\w+|ponech\w+|zachov\w+) (?:\w+ ){0,3}počet\b|\b(?:keep|leave) (?:the )?(?:\w+ and )?(?:number|party)\b|\b(?:personenzahl|anzahl) (?:bitte )?(?:so )?(?:lassen|belassen|beibehalten)"
)


def new_party(
    reader: Reader, text: str, folded: str, question: str | None, *, booked: Party, moves: bool, asked: bool = True
) -> tuple[Party, Reason | None]:
    """`booked`: that of our mail, no new one; `moves`: a day, hour or cruise is told as well; `asked`: we asked."""
    count = number()
    folded = without_other_company(folded) if asks_only_when(question) else folded
    folded = blank_all(rf"{FORGOTTEN}|{PARTICLE}", without_booked_counts(folded))
    text, folded = with_plus_as_and(text, folded, question if asked else None)
    old = old_counts(folded)
    without_old = without_wrong_counts(without_counts(folded, old))
    differences = told_differences(without_old)
    total = pattern(_TOTAL.replace("{n}", count)).search(without_old)
    if total and is_only_a_total(without_old, total.end()) and (found := value_of(total[1])):
        party = Party(people=found)
        return (
            (party, None)
            if come_to(party, differences, total.start(), _before(old, folded, booked))
            else _only_a_difference()
        )
    if not old and says_same_party(folded):
        return Party(), None
    if differences:
        return _beside_a_difference(reader, text, folded, differences, question, booked=booked, moves=moves)
    shown = "".join(c if without_old[i] not in {" ", "~"} else without_old[i] for i, c in enumerate(text))
    reasoned = told_with_its_reason(shown, without_old, reader.catalogue, booked)
    party = reasoned or read_twice_over(shown, reader, answers=bool(question) and asked)
    party = counted_in_answer(party, folded) if asks_only_when(question) else party
    if party.trouble and old and told_in_all(shown, without_old, reader.catalogue) is None:
        party = _beside_the_old(text, folded, old[0], reader) or party
    if party.trouble in {"absent", "vague"}:
        party = _bare_number(without_old, folded, question, booked, instead=bool(old))
    party = _in_place(party, old, folded, booked, reader)
    mentioned = party.trouble in {"unknown_age", "only_children", "uncounted"} and _are_mentioned_only(
        party, without_old
    )
    if mentioned or party.trouble in {"absent", "vague"}:
        return _told_nobody(question, folded, without_old, reader, booked)
    if reasoned is None and not party.trouble and has(_JOINS, folded) and _counts_who_joins(party, shown, reader):
        party = Party(trouble="unclear")
    if reasoned is None and party.trouble and (in_all := told_in_all(shown, without_old, reader.catalogue)):
        party = in_all
    elif not (question and asked) and not party.trouble and party.where and not is_the_same(party, booked):
        return _told_newly(party, without_old, folded, moves=moves, accepts=question is not None)
    return _in_answer(party, question, booked)


def says_same_party(folded: str) -> bool:
    return has(_SAME_PARTY.replace("{n}", number()), folded)


def _only_a_difference() -> tuple[Party, Reason]:
    return Party(trouble="difference"), Reason(code="only_a_difference", field="people")


def _beside_a_difference(
    reader: Reader,
    text: str,
    folded: str,
    differences: list[Difference],
    question: str | None,
    *,
    booked: Party,
    moves: bool,
) -> tuple[Party, Reason | None]:
    """As in "one more child is coming, so we are 2 adults and 2 children": the party told as what comes of it."""
    old = old_counts(folded)
    told = [match.start() for match in pattern(_COMES_OUT).finditer(without_counts(folded, old))]
    if not told and not old:
        return _only_a_difference()
    before = _before(old, folded, booked)
    for one in differences:
        text, folded = blank(text, one.start, one.end), blank(folded, one.start, one.end)
    party, reason = new_party(reader, text, folded, question, booked=booked, moves=moves)
    if reason is not None:
        return party, reason
    at = min((start for start, _ in party.where), default=max(told, default=len(text)))
    if party.is_empty or not come_to(party, differences, at, before):
        return _only_a_difference()
    return party, None


def _before(old: list[OldCount], folded: str, booked: Party) -> int | None:
    """How many were booked, by our mail or by the mail itself: "three instead of four"."""
    told = [
        value_of(match.group()) for start, end, _ in old for match in pattern(number()).finditer(folded, start, end)
    ]
    return heads_of(booked) or (told[0] if len(told) == 1 else None)


_COMES_OUT = r"\b(?:leaves|leaving|zbude|zbydou|zbývá|zůstane|bleiben|verbleiben|so|takže|tedy|tudíž|celkem|dohromady|in total|altogether|all together|makes|making|now|insgesamt|zusammen|also|damit|somit|jetzt|nun|teď|nyní|budeme|bude nás|nás bude|(?:nás )?pojed\w+|jedeme|(?:we|there) (?:are|will be)|we're|we'll be|wir sind|sind wir|kommen)\b"


# "Three instead of four, and my mother too": somebody besides, whom nobody counted; a dog is nobody.
_BESIDES = r"^\s*,?\s*(?:a|and|und|plus|\+|&)\s+(?:my|our|the|an?|one|her|his|also|mein\w*|unser\w*|ein\w*|noch|auch|můj|moje|má|náš|naše|jed(?:en|na|no)|ještě|taky|také|mal(?:ý|á|ej|ou)|klein\w*)\b(?!\s+(?:\w+\s+){0,2}(?:dogs?|pes|psa|pejs\w+|hund\w*|pram|buggy|pushchair|kočár\w*|kinderwagen))"


def _in_place(party: Party, old: list[OldCount], folded: str, booked: Party, reader: Reader) -> Party:
    """In doubt when it takes the place of a part of those booked only, or when somebody uncounted stands behind it."""
    if party.trouble or party.is_empty:
        return party
    end = max((end for _, end in party.where), default=0)
    if party.where and has(_BESIDES, without_counts(folded, old)[end:].lstrip("~ ")):
        return Party(trouble="unclear")
    told = [read_party(folded[start:end], reader.catalogue) for start, end, _ in old]
    partly = [one for one in told if not one.trouble and not one.is_empty and not is_the_same(one, booked)]
    return Party(trouble="unclear") if partly and heads_of(booked) is not None else party


def _told_nobody(
    question: str | None, folded: str, without_old: str, reader: Reader, booked: Party
) -> tuple[Party, Reason | None]:
    days = ((day.start, day.end) for day in mentioned(without_old, reader.clock))
    if counts_unread(without_old, days, heads_of(booked)):
        return Party(trouble="unclear"), Reason(code="people_unclear", field="people")
    if asks_only_when(question) and joins_uncounted(folded):
        return Party(trouble="difference"), Reason(code="only_a_difference", field="people")
    return Party(), None


def _in_answer(party: Party, question: str | None, booked: Party) -> tuple[Party, Reason | None]:
    if question is None and is_the_same(party, booked):
        return Party(), None
    reason = Reason(code=f"people_{party.trouble}", field="people") if party.trouble else None
    return (Party() if reason and question is None and party.where else party), reason


def is_the_same(party: Party, booked: Party) -> bool:
    """Whether the party told is the one that our mail names, by kinds or by its number alone."""
    if party.trouble or booked.trouble or party.is_empty or booked.is_empty:
        return False
    return party.units == booked.units if party.units else heads_of(party) == heads_of(booked)


_STAY_AWAY = r"\b(?:ne(?:jed|pojed|můž|moh|přij|doraz|půjd)\w*|odpad\w*|odřekl\w*|zůst(?!ande)\w+|onemocn\w+|not|cannot|unable|dropped|cancelled|canceled|backed|pulled|ill|sick|nicht|verhindert|erkrankt|krank|abgesagt|ausgefallen)\b|n't\b"
_COMES = r"\b(?:přid\w+|pojed\w+|jede|jedou|přijd\w+|přijed\w+|bez|(?<!')s|se|with|without|join\w*|com(?:e|es|ing)|add|bring\w*|plus|also|komm\w+|mit|ohne|dabei|dazu)\b"
_AS_BEFORE = r"^[^.!?\n]{0,24}\b(?:no change|as before|as booked|as planned|unchanged|stays? the same|jako (?:předtím|dosud|původně)|beze změny|zůstáv\w+|wie (?:bisher|gehabt|gebucht|zuvor)|unverändert|bleib\w+)\b"


_JOINS = (
    r"\b(?:přid\w+ se|se (?:k nám )?přid\w+|přibud\w+|přibyl\w*|join\w*|kommt?\w* (?:\w+ )?dazu|schlie[sß]\w+ sich)\b"
)


def _are_mentioned_only(party: Party, folded: str) -> bool:
    """As in "our son has a match until one": why, not who comes."""
    told = [(folded[start:end], folded[max(0, start - 60) : end + 60]) for start, end in party.where]
    return not any(has(rf"\b{number()}\b", one) or has(_COMES, said) for one, said in told)


def _counts_who_joins(party: Party, shown: str, reader: Reader) -> bool:
    """As in "3 adults instead of 2, and my brother joins": whether he is one of the three, the mail does not say."""
    found = found_people(plainly(fold(shown)), reader.catalogue)
    most = max((one.count for one in found if one.kind not in {"self", "relative", "couple"}), default=0)
    kin = [one for one in found if one.kind in {"relative", "couple", "unknown"}]
    more = sum(party.units.values()) > sum(one.count for one in found if one not in kin)
    return most > 0 and (more or any(one.age_kinds for one in kin))


def _beside_the_old(text: str, folded: str, old: OldCount, reader: Reader) -> Party | None:
    """The party in the clause around "instead of 4", unless another clause counts one too."""
    start = max(folded.rfind(mark, 0, old[0]) for mark in ",.;!?\n") + 1
    end = min([at for mark in ",.;!?\n" if (at := folded.find(mark, old[1])) >= 0], default=len(text))
    elsewhere = read_party(blank(text, start, end), reader.catalogue)
    told = read_party(text[start : old[0]] + " " + text[old[1] : end], reader.catalogue)
    counted = [one for one in elsewhere.where if has(rf"\b{number()}\b", folded[one[0] : one[1]])]
    if elsewhere.trouble == "unknown_age" or not counted:
        return told
    return told if len(counted) == 1 and _accounts_for(counted[0], told, old, folded) else None


def _accounts_for(where: tuple[int, int], told: Party, old: OldCount, folded: str) -> bool:
    """As in "two colleagues can't travel: five people instead of seven": the two are what makes the difference."""
    many = [value_of(one.group()) for one in pattern(number()).finditer(folded, *where)]
    before = [value_of(one.group()) for one in pattern(number()).finditer(folded, old[0], old[1])]
    heads, said = heads_of(told), sentence_at(folded, where[0])
    if len(many) != 1 or len(before) != 1 or not (many[0] and before[0] and heads):
        return False
    return heads - before[0] == (-many[0] if has(_STAY_AWAY, said) else many[0] if has(_COMES, said) else 0)


_ANNOUNCES = r"\b(?:make (?:it|that)|změňte|opravte|bude|budeme|bylo by|přijde\w*|pojede\w*|na|to|auf|now|nově|nun|jetzt|doch|only|just|jen|pouze|nur|celkem|total|be|are|sind|kommen|zu|aber|but|ale|insgesamt|nás|instead)\b[^.!?\n]{0,30}$"
# "In the end three adults and a child", "please update the booking to": the party is what the sentence is about.
_STILL = r"\b(?:still|pořád|stále|nadále|weiterhin|nach wie vor|unverändert|same|tíž|stejní|dieselben)\W+(?:just |jen |nur |the |ti |sind wir |we are |jsme |jedeme |for |pro |für |zu )*$"
_NOW = r"\b(?:neuer stand|nový stav|nové složení|složení|new (?:state|party|total)|spletl\w*|nakonec|teď|nyní|nově|now|in the end|jetzt|nun|doch|am ende|letztendlich|statt|instead|místo|víc|more|fewer|less|méně|míň|mehr|weniger|update\w*|amend\w*|adjust\w*|correct\w*|change\w*|uprav\w+|oprav\w+|změn\w+|anpass\w*|korr\w+|änder\w*|aktualis\w*)\b"
_TOLD_ANEW = rf"{_NOW}|\b(?:(?:po|při)?jed(?:ou|eme|e|u)|přijd\w+|bude\w*|jsme|we are|we're|there(?:'s| is| are|s)|it's|it is|makes|coming|kommen|sind|werden|fahren)\b"


_IDENTIFIES = r"\b(?:rezervac\w+|objednáv\w+|booking|reservation|buchung|reservierung|plavb\w+|cruise|fahrt|tickets?)\b[^.!?\n]{0,60}\b(?:pro|for|für|of)\s*$"


_OCCASION = r"\b(?:slav\w+|oslav\w+|celebrat\w+|feier\w*|birthday|anniversary|geburtstag\w*|jahrestag\w*|narozenin\w*|výroč\w+)\b"


def _of_relatives(party: Party, folded: str) -> tuple[Party, Reason | None] | None:
    """Of relatives named without a number: nothing new, in doubt, or None where they are the guests from now on."""
    start, end = party.where[0][0], party.where[-1][1]
    kin = rf"\b(?:{dict(KINDS)['relative']}|{dict(KINDS)['couple']})"
    if not has(kin, folded[start:end]) or has(rf"\b(?:{number()})\b", folded[start:end]):
        return None
    opens = max(folded.rfind(mark, 0, start) for mark in ",.;!?\n:") + 1
    closes = min((at for mark in ",.;!?\n" if (at := folded.find(mark, end)) >= 0), default=len(folded))
    clause = folded[opens:closes]
    if not has(_COMES, folded[max(0, start - 60) : end + 60]) or has(_OCCASION, clause):
        return Party(), None
    return None if rides_with_us(clause) else (Party(), Reason(code="people_unclear", field="people"))


def _told_newly(
    party: Party, without_old: str, folded: str, *, moves: bool, accepts: bool
) -> tuple[Party, Reason | None]:
    """A party that is not the one of our mail; what a yes to an offer counts is new."""
    if (kin := _of_relatives(party, folded)) is not None:
        return kin
    if is_open(folded, party.where[0][0], party.where[-1][1]):
        return Party(trouble="unclear"), Reason(code="people_unclear", field="people")
    return (party, None) if accepts else _only_if_new(party, without_old, folded, moves=moves)


def _only_if_new(party: Party, without_old: str, folded: str, *, moves: bool) -> tuple[Party, Reason | None]:
    """A party counts as new when the mail announces it; one that names the booking is left out, any other is in doubt."""
    start, end = party.where[0][0], party.where[-1][1]
    said = folded[max(0, start - 60) : end + 60]
    if has(_AS_BEFORE, folded[end : end + 60]) or has(_STILL, folded[max(0, start - 30) : start]):
        return Party(), None
    if without_old != folded or has(_ANNOUNCES, without_old[max(0, start - 34) : min(end, start + 10)]):
        return party, None
    if has(_TOLD_ANEW, sentence_at(without_old, start)) and not (moves and not has(_NOW, said)):
        return party, None
    if has(_IDENTIFIES, without_old[max(0, start - 80) : start]):
        return Party(), None
    return Party(), Reason(code="people_unclear", field="people")


def _bare_number(without_old: str, folded: str, question: str | None, booked: Party, *, instead: bool) -> Party:
    """As in "z 4 na 6", "statt 4 zu 6", "not four but six", and the answer "4" to our question how many."""
    if now := told_now(without_old):
        return Party(trouble="absent") if now == heads_of(booked) else Party(people=now)
    count = number()
    month = alternation(months())
    no_time = rf"(?!\s*[:.h]\s?\d|\s*(?:hod|uhr|[ap]\.?m|o'?clock|st\b|nd\b|rd\b|th\b|(?:of )?(?:{month})\b|\.\s*(?:{month})\b))"
    lead = r"\b(?:(?:počítej\w*|počítat) (?:prosím |tedy |teď |nově |už )*s|(?:count on|plan for|reckon with)|rechnen sie (?:bitte |nun |jetzt )*mit|na|to|auf|bude|be|zu|are|sind|nás|přijde|pojede|přijede|kommen|werden|ale|but|sondern|nýbrž)\s+(?:nás |nur |zu |only |jen |přijde |bude |doch |jetzt |nun |now |just |also |noch |leider )*"
    of_people = r"\b(?:osob\w*|lid\w+|počet|počtu|nás|people|persons?|guests|party|number|us|we|personen\w*|teilnehmer\w*|anzahl|wir|sind|kommen|budeme|dospěl\w+|adults?|erwachsene\w*)\b"
    if instead and (has(of_people, folded) or denies_a_count(folded)):
        match = pattern(rf"{lead}({count})\b{no_time}(?!(?<=\d)\.\s*(?:\d|$))").search(without_old)
        if match:
            return Party(people=value_of(match[1]))
    asked = question is not None and has(ASKS_HOW_MANY, fold(question)) and not has(ASKS_WHEN, fold(question))
    if asked and (
        match := pattern(
            rf"^\W*(?:dobrý den|hello|hi|hallo|guten tag)?\W*({count})\b(?!\s*(?:or|nebo|až|oder|bis|to|či|-)\b)\W*(?:prosím|please|bitte|děkuj\w+|thanks?|danke|osob\w*|people|personen)?"
        ).search(without_old)
    ):
        return Party(people=value_of(match[1]))
    return Party(trouble="absent")

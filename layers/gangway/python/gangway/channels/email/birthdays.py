# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Ages that change before the cruise: "she turns 3 on 10 June" is told as the age on the day of the cruise.

Who is said to reach an age has it on that day and later; before it they are a year younger. A birthday without a
day that could be compared is left as it is written, unless both ages make the same kind of guest.
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from gangway.channels.email.ages import kind_of_age
from gangway.channels.email.birth_dates import birth_dates, told_as_age
from gangway.channels.email.birthday_months import MONTH, a_year_from, later, months_told
from gangway.channels.email.counting import number, value_of
from gangway.channels.email.dates import mentioned, wished
from gangway.channels.email.days import Clock
from gangway.channels.email.folding import blank, fold, has, pattern
from gangway.channels.email.mentions import Mention
from gangway.domain.catalogue import Catalogue

_OLDEST = 99
_YEARS = r"(?:\s*(?:let|roky|roků|rok|years?(?: old)?|yrs?|jahre?(?: alt)?))?"
# When it is: a day, a weekday, a month, or a stretch from now or from the day of the cruise.
_WHEN = rf"(?:(?:(?:až|teprve|už|právě|zrovna|přesně|only|not until|just|exactly|erst|schon|gerade|genau|noch|the week|the month|v tu|in der|a|hned|already|dann|still|ještě)\s+)*(?:(?:on|in|by|at|dne|v|ve|na|za|am|im|um|next|příští\w*|nächste\w*|this|the|den|ten den|tento|tuto|diese\w*|předchozí|tomorrow|zítra|morgen|soon|brzy|bald|later|konce[m]?|začátkem|ende|anfang|mid|early|late)\b(?:[^.,;!?\n()]|(?<=\d)(?<!:\d\d)\.){{0,34}}?|den (?:předtím|předem|poté|nato|před\w*)|(?:that|this|the same|the very) (?:(?:same|very) )?day|an (?:dem|diesem|genau dem|genau diesem) tag|(?:na |až |im |in |v )*(?:podzim|jaře|léto|létě|zim[ěu]|autumn|spring|summer|winter|herbst|frühjahr|frühling|sommer)|\d{{1,2}}\.\s?(?:\d{{1,2}}\.|(?:{MONTH}))))"
_ORDINALS = {
    1: "první first ersten", 2: "druhé second zweiten", 3: "třetí third dritten", 4: "čtvrté fourth vierten",
    5: "páté fifth fünften", 6: "šesté sixth sechsten", 7: "sedmé seventh siebten", 8: "osmé eighth achten",
    9: "deváté ninth neunten", 10: "desáté tenth zehnten", 11: "jedenácté eleventh elften",
    12: "dvanácté twelfth zwölften", 13: "třinácté thirteenth dreizehnten", 14: "čtrnácté fourteenth vierzehnten",
    15: "patnácté fifteenth fünfzehnten", 16: "šestnácté sixteenth sechzehnten", 65: "pětašedesáté sixty-fifth",
}  # fmt: skip
_AGE_OF = {fold(word): age for age, words in _ORDINALS.items() for word in words.split()}
_ORDINAL = rf"(?P<age>\d{{1,2}}(?:\.|st|nd|rd|th)?|{'|'.join(sorted(_AGE_OF, key=len, reverse=True))})"
_BIRTHDAY = r"(?:narozeniny|birthday|geburtstag)"
# "He is 14 now, but turns fifteen that day": what he is now does not matter.
_NOW = rf"(?:(?:je|jsou|is|are|ist|sind|má|hat)\s+(?:(?:sice|zatím|teď|ještě|teprve|still|now|only|noch|jetzt|erst|zwar|momentálně)\s+)*(?:{number()}){_YEARS}(?:\s+(?:right now|at the moment|now|teď|jetzt|momentan))?,?\s*(?:ale|but|aber|a|and|und)\s+)?"
_THEY = r"(?:(?:mu|jí|jim|mi|nám)\s+)?"
_SURELY_THEY = r"(?:mu|jí|jim|mi|nám)\s+(?:mít\s+)?"
_END = r"!?(?=\s*(?:[,:;!?)(\n]|\.(?:\s|$)|$|-|\b(?:and|und|a|but|ale|aber|so|takže)\b))"


def _sources() -> Iterator[str]:
    a_month = r"(?!(?:(?<=\d\.)|(?<=\d\.\s))\d{1,2}\.)"  # "budou na pátek 23. 7. ještě lístky"
    age = rf"{a_month}(?P<age>{number()}|rok(?= *[,.;!?)]))(?!\s*(?:[:.]\s?\d|osob|lid|people|h\b|hod|uhr|míst|měs|months|monat|\w+tin)|\.?\s?(?:{MONTH})\b){_YEARS}"
    rest = rf"(?:,?\s+(?P<when>{_WHEN}))?{_END}"
    needed = rf",?\s+(?!(?:and\s+)?the (?:other|second|elder|older|younger|little)\b)(?P<when>{_WHEN}){_END}"
    celebrates = r"(?:má|mít|slaví|slavit|oslaví|oslavit|celebrates?|celebrating|has|will have|is having|it's|it is|feiert|feiern|hat)"
    whose = r"(?:(?:své|svoje|její|jeho|her|his|their|the|seinen|ihren|den)\s+)?"
    yield rf"(?P<lead>)(?:bude\s+)?{celebrates}\s+(?P<when>{_WHEN})\s+{whose}{_ORDINAL}\s+{_BIRTHDAY}{_END}"
    yield rf"(?P<lead>)(?:bude\s+)?{celebrates}\s+{whose}{_ORDINAL}\s+{_BIRTHDAY},?\s+(?P<when>{_WHEN}){_END}"
    yield rf"(?P<lead>)(?P<when>{_WHEN})\s+(?:bude\s+)?{celebrates}\s+{whose}{_ORDINAL}\s+{_BIRTHDAY}{_END}"
    yield rf"(?P<lead>)(?P<when>)(?:bude\s+)?{celebrates}\s+{whose}{_ORDINAL}\s+{_BIRTHDAY}{_END}"
    is_ = r"(?:(?:they|she|he|sie|er|who|ona|on|oni|ty|kluci|holky)(?:\s+|(?='ll)))?"
    yield rf"(?P<lead>{is_})(?:turns?|is turning|are turning|turning|will turn|will have turned|becomes?|(?:is|are) (?:going to be|about to be|about to turn))\s+{age}{rest}"
    yield rf"(?P<lead>{is_})(?:will (?:only |just )?be|is|are|'ll (?:only |just )?be)\s+{age}{needed}"
    told = rf"(?P<when>{_WHEN}(?:,\s*{_WHEN},?)?)"
    yield rf"(?P<lead>)(?<!nás )(?:bude|budou)\s+{_THEY}(?:mít\s+)?(?:už\s+)?{told}\s+{_THEY}(?:mít\s+)?{age}{_END}"
    yield rf"(?P<lead>)(?:je|jsou)\s+{_SURELY_THEY}(?:už\s+)?{told}\s+{age}{_END}"
    yield rf"(?P<lead>)(?:je|jsou)\s+(?:už\s+)?{told}\s+{_SURELY_THEY}{age}{_END}"
    yield rf"(?P<lead>)(?:bude|budou)\s+{_THEY}(?:mít\s+)?(?:už\s+)?{age}{needed}"
    yield rf"(?P<lead>)(?P<when>{_WHEN})\s+(?:už\s+)?{_THEY}(?:bude|budou)\s+{_THEY}(?:mít\s+)?(?:už\s+)?{age}{_END}"
    yield rf"(?P<lead>)(?:slaví|oslaví|dovrší|feiert|celebrates)\s+(?P<when>{_WHEN})\s+{age}{_END}"
    yield rf"(?P<lead>){age}\s+{_SURELY_THEY}(?:bude|budou)\s+(?P<when>{_WHEN}){_END}"
    yield rf"(?P<lead>){age}\s+(?:wird|werden)\s+(?:sie|er|ich|es)\s+(?P<when>{_WHEN}){_END}"
    yield rf"(?P<lead>)(?P<when>{_WHEN})\s+{age}\s+(?:wird|werden){_END}"
    yield rf"(?P<lead>)(?:wird|werden)\s+(?P<when>{_WHEN})\s+{age}{_END}"
    yield rf"(?P<lead>)(?:wird|werden)\s+{age}{needed}"
    yield from _reached(age)


@cache
def _told_now() -> tuple[str, ...]:
    return tuple(rf"(?<!\w){_NOW}{source}" for source in _sources())


def _reached(age: str) -> Iterator[str]:
    """As in "Grandad, who turned 70 in June", "kterému bylo v březnu šest", "der gerade zwei geworden ist"."""
    who = r"(?P<lead>they|she|he|who|both)(?:\s+(?:has|have)|'s|'ve)?(?:\s+(?:both|all))?\s+"
    when = (
        r"(?:\s+(?P<when>(?:(?:back|only|just|earlier)\s+)*(?:last|this|in|on|a|two|three|the)\b[^.,;!?()\n]{2,24}?))?"
    )
    end = r"(?=\s*(?:[,:;!?)(\n]|\.(?:\s|$)|$|-|\b(?:and|but|so)\b))"
    yield rf"{who}(?P<past>(?:only\s+)?just\s+turned|recently\s+turned)\s+{age}(?P<when>){end}"
    yield rf"{who}(?P<past>turned)\s+{age}{when}{end}"
    yield rf"(?P<lead>(?:she|he|who)\s+)(?P<past>was)\s+{age}\s+(?P<when>(?:last|in|on)\b[^.,;!?()\n]{{2,24}}?){end}"
    recent = r"gerade(?: erst)?|eben(?: erst)?|vor kurzem|kürzlich|neulich|letzten monat|vorigen monat|letzte woche|vorige woche|gestern"
    dated = r"(?:(?:erst|schon|jetzt)\s+)*(?:im|am|in)\b[^.,;!?()\n]{2,20}?|letztes jahr|voriges jahr"
    told = rf"(?P<past>(?P<when>{recent}|{dated})\s+)"
    yield rf"(?P<lead>)(?<!wir )(?:ist|sind)\s+{told}{age}\s+geworden"
    yield rf"(?P<lead>){told}{age}\s+geworden\s+(?:ist|sind)"
    yield rf"(?P<lead>)(?:wurde|wurden)\s+{told}{age}(?!\s+[a-z])"
    whom = r"(?:které(?:mu|m)?|kterým|jemuž|jíž|jimž|tomu|té|těm|mu|jí|jim)"
    recently = r"(?:(?:teď|nedávno|právě|zrovna|teprve|už|minulý (?:měsíc|týden)|včera)\s+)*(?:(?:v|ve|na)\s+(?:[a-z]+|\d{1,2}\.[^.,;!?()\n]{0,12}?))?"
    was = r"(?:byly|bylo|byl|bylo jí|bylo mu)"
    yield rf"(?P<lead>{whom}\s+)(?P<past>{was}\s+(?P<when>{recently}))\s*(?<=\s){age}(?!\s+[a-z])"
    yield rf"(?P<lead>{whom}\s+)(?P<past>(?P<when>{recently})\s*{was})\s+{age}(?!\s+[a-z])"


class _Birthday(Mention):
    """`when`: the words for the day, if there are any. `lead`: who it is told of, a pronoun that stays."""

    age: int
    when: str | None
    lead: str
    lead_at: int
    past: str = ""  # the words that tell it as a birthday that is over

    @property
    def is_past(self) -> bool:
        return bool(self.past)


def with_ages_on_the_day(text: str, subject: str, catalogue: Catalogue, clock: Clock) -> str:
    """As long as `text`; birthdays that cannot be compared with the day of the cruise stay as they are."""
    text = _without_years(text, catalogue, clock)
    folded = fold(text)
    birthdays = list(_birthdays(folded))
    born = list(birth_dates(folded))
    if not birthdays and not born:
        return text
    rest = text
    for one in [*birthdays, *born]:
        rest = blank(rest, one.start, one.end)
    days = wished(f"{subject}\n{rest}", clock, subject_ends=len(subject)).days
    cruise = days[0] if len(set(days)) == 1 else None
    for day in born:
        if cruise and (said := told_as_age(day, cruise, folded)):
            text = text[: said.start] + said.words + text[said.end :]
    for one in birthdays:
        if has(rf"\(\s*(?:{number()})(?:{_YEARS}),\s*$", folded[: one.start]):
            continue  # "(2 roky, tři mu budou až v září)": the age now stands before it
        if (age := _age_on(one, cruise, catalogue, clock)) is not None:
            lead = "" if _opens_a_bracket(one, folded) else text[one.lead_at : one.lead_at + len(one.lead)]
            told = f"{lead.strip()} {_said(one, age, folded)}".strip()
            if len(told) <= one.end - one.start:
                text = text[: one.start] + told.ljust(one.end - one.start) + text[one.end :]
    return text


_BORN = r"\b(?:jahrgang|jahrgänge|ročník(?:y|u)?|born(?: in)?|narozen\w{1,2}(?: v roce| r\.)?|geboren)\s+(?P<years>(?:19|20)\d\d(?:\s*(?:,\s*(?:a|and|und)?|a|and|und|&)\s*(?:19|20)\d\d)*)(?!\d|\.\d)"


def _without_years(text: str, catalogue: Catalogue, clock: Clock) -> str:
    """As in "my daughter, born in 2020": told as an age, where the birthday in the year of the cruise decides nothing."""
    for match in list(pattern(_BORN).finditer(fold(text))):
        ages = [clock.today.year - int(year) for year in re.findall(r"\d{4}", match["years"])]
        kinds = [{kind_of_age(each, catalogue) for each in (age - 1, age, age + 1)} for age in ages]
        if min(ages) < 1 or max(ages) > _OLDEST or any(len(kind) > 1 for kind in kinds):
            continue  # next year's cruise counts one more
        told = f"aged {', '.join(map(str, ages))}"
        if len(told) <= len(match.group()):
            text = text[: match.start()] + told.ljust(len(match.group())) + text[match.end() :]
    return text


# "Hostů bude 80": a count, whose age nobody tells.
_COUNTED = r"\b(?:hostů|lidí|osob|dětí|dospělých|nás|jich|žáků|studentů|seniorů|účastníků|míst)\s+(?:tedy |celkem |asi )?(?:bude|budou|je)\b"


_ENGLISH_LEADS = ("they", "she", "he", "who", "both")


def _birthdays(folded: str) -> Iterator[_Birthday]:
    for source in _told_now():
        for match in pattern(source).finditer(folded):
            age = (
                _AGE_OF.get(match["age"])
                or (match["age"] == "rok")
                or value_of(re.sub(r"(?<=\d)(?:\.|st|nd|rd|th)$", "", match["age"]))
                or 0
            )
            if not 0 < age <= _OLDEST or has(_COUNTED, match.group()):
                continue
            yield _Birthday(
                start=match.start(),
                end=match.end(),
                age=age,
                when=match["when"],
                lead=match["lead"],
                lead_at=match.start("lead"),
                past=match.groupdict().get("past") or "",
            )
            folded = blank(folded, match.start(), match.end())


def _opens_a_bracket(one: _Birthday, folded: str) -> bool:
    return has(r"\(\s*$", folded[: one.start])


def _said(one: _Birthday, age: int, folded: str) -> str:
    """In the words of the language, so that whoever reads ages reads this one."""
    if _opens_a_bracket(one, folded):
        return str(age)
    said = folded[one.start : one.end]
    if one.is_past:
        is_ = "is" if one.lead.startswith(_ENGLISH_LEADS) else "je" if one.lead else "ist"
        return f"{is_} {age}" + (" rok" if is_ == "je" and age == 1 else "")
    if of_whom := pattern(rf"^(?:{number()})\s+(?:wird|werden)?\s*(mu|jí|jim|sie|er|ich|es)\s").search(said):
        return f"{of_whom[1]} {'ist' if has(r'wird', said) else 'je'} {age}"
    if has(r"^(?:wird|werden)\b", said):
        return f"ist {age}"
    if pattern(r"\b(?:bude|budou|je|jsou|slavi|oslavi|dovrsi|narozeniny)\b").search(folded[one.start : one.end]):
        return f"je {age}" + (" rok" if age == 1 else "")
    return (
        f"{age} ist"
        if has(r"\b(?:wird|werden)\b", folded[one.start : one.end])
        else f"{'are' if has('they', one.lead) else 'is'} {age}"
    )


def _age_on(one: _Birthday, cruise: date | None, catalogue: Catalogue, clock: Clock) -> int | None:
    if one.is_past:
        return _age_since(one, cruise, catalogue, clock)
    if kind_of_age(one.age, catalogue) == kind_of_age(max(one.age - 1, 0), catalogue):
        return one.age
    reached = _is_reached(one.when, cruise, clock) if one.when else None
    return None if reached is None else one.age if reached else one.age - 1


_JUST_NOW = r"\b(?:just|only|teprve|erst|recently|gerade|eben|vor kurzem|kürzlich|neulich|gestern|právě|zrovna|nedávno|včera|(?:last|this) (?:month|week)|letzten monat|vorigen monat|(?:letzte|vorige) woche|minulý (?:měsíc|týden))\b"
_LAST_OR_A_YEAR = r"\b(?:last (?!month|week)|letzte[nrs]? (?!monat|woche)|vorige[nrs]? (?!monat|woche)|loni|minul(?:ý|é|ou|ém) (?!měsíc|týden)|20\d\d)"
_LONGEST_SINCE = 240  # days; whoever had a birthday just now has none again before the cruise


def _age_since(one: _Birthday, cruise: date | None, catalogue: Catalogue, clock: Clock) -> int | None:
    """Of who reached the age before the mail: a year more when the next birthday comes before the cruise."""
    if len({kind_of_age(age, catalogue) for age in (one.age, one.age + 1, one.age + 2)}) == 1:
        return one.age
    if cruise is None or has(_LAST_OR_A_YEAR, one.when or ""):
        return None
    months = months_told(one.when or "", clock)
    if months is None:
        recent = has(_JUST_NOW, f"{one.when} {one.past}")
        return one.age if recent and (cruise - clock.today).days <= _LONGEST_SINCE else None
    first, last = months
    if first > clock.today:
        first, last = a_year_from(first, -1), a_year_from(last, -1)
    first, last = a_year_from(first, 1), a_year_from(last, 1)
    return one.age if cruise < first else one.age + 1 if cruise >= last else None


_ON_THE_DAY = r"\b(?:(?:on )?(?:that|the same|the very) day|on the day|day of the (?:cruise|trip|sailing)|by then|ten den|(?:v )?den plavby|v ten den|tehdy|v té době|an (?:dem|diesem) tag|am selben tag|am tag der fahrt|bis dahin|dann)\b"
_BEFORE_IT = r"\b(?:(?:the )?(?:day|week|month|evening) before|den (?:předtím|předem|před)|předchozí (?:den|týden)|v předvečer|týden předtím|am vortag|(?:am )?tag davor|(?:eine )?woche davor|already|už|schon|právě|zrovna|just|gerade)\b"
_AFTER_IT = r"\b(?:(?:the )?(?:day|week|month) after|den poté|týden poté|den nato|am tag danach|eine woche danach)\b"
_SOON = r"\b(?:soon|brzy|bald)\b"  # of a cruise of the next days only: later, nobody knows
_NEXT_DAYS = 5
_IN_MONTHS = (
    rf"\b(?:za|in)\s+(?:(?P<n>{number()}|a|einem?)\s+)?(?:měsíce?|měsíců|months?|monate?n?)\b(?:'s time| time)?"
)


def _is_reached(when: str, cruise: date | None, clock: Clock) -> bool | None:
    """Whether the birthday is over, or is on the day of the cruise."""
    days = [day for day in mentioned(when, clock) if day.day is not None]
    if has(_ON_THE_DAY, when) or (has(_BEFORE_IT, when) and not days):
        return True
    if has(_AFTER_IT, when):
        return False
    if cruise is None or has(_SOON, when):
        return None if cruise is None or (cruise - clock.today).days > _NEXT_DAYS else False
    if in_months := pattern(_IN_MONTHS).search(when):
        return later(clock.today, value_of(in_months["n"] or "1") or 1) <= cruise
    if len(days) == 1 and days[0].day is not None:
        return days[0].day <= cruise
    return _is_over(when, cruise, clock)


def _is_over(when: str, cruise: date, clock: Clock) -> bool | None:
    """Of a month without a day: over, still to come, or the month of the cruise itself, which decides nothing."""
    told = months_told(when, clock)
    if told is None:
        return None
    first, last = told
    return True if last < cruise else False if first > cruise else None

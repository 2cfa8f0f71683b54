# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""What a request to change says of the booking as it is: taken out, so that only new values are left to be read."""

import re
from functools import cache

from gangway.channels.email.counting import number
from gangway.channels.email.dates import mentioned
from gangway.channels.email.folding import blank, blank_all, fold, pattern
from gangway.channels.email.mentions import Mention, ahead_within
from gangway.channels.email.times import all_times
from gangway.channels.email.wishes import Reader

MONTH = r"(?:led|úno|bře|dub|kvě|čer|srp|září|říj|lis|pro|jan|feb|mar|mär|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz])"

# Before a value that is the old one.
FROM = (
    r"\b(?:(?:can't|cannot|will not|won't|won't be able to|unable to|not able to|can not) (?:make|come|do|manage)(?: it)?|nemůžeme|nestíháme|ne(?:po)?jed\w+|nepřijed\w+|(?:nestih\w+|nestíh\w+|zmešk\w+|(?:will|would) miss|can't make|verpassen|schaffen)(?: \w+){0,2}|nehodí se (?:nám )?|from|z|ze|von|vom|(?:instead of|rather than) (?:the|our|that)(?: \w+){1,3}(?= (?:on|at) )|instead of|in place of|in lieu of|previously|formerly|bisher(?: war)?|bislang(?: war)?|dosud(?: byl[aoy]?)?|rather than|than|než|als|místo|namísto|statt|anstatt|anstelle|not|ne|nikoli|nicht|původn\w+|ursprünglich\w*|original\w*|currently|momentálně|derzeit|"
    r"(?:booking|reservation|rezervac\w+|objednáv\w+|buchung|reservierung|bestellung|plavb\w+|cruise|fahrt|trip|lístk\w+|tickets?|booked)(?: (?:vc-?\d+))?,? (?:for|on|na|dne|am|vom|für|from|z|ze|v|the|den|jsme měli|máme)?)\W*(?:(?:es|it|to|on|am|v|ve|na|dne|the|den|dem|der|um|at|for|für|pro) ){0,3}$"
)


# Behind a value that is the old one.
NO_LONGER = r"^\s*\(\s{6,}\)|^[\s,]*(?:(?:se|nám|mi|to|už|bohužel|nakonec|ale|však|unfortunately|sadly|now|just|after all|leider|nun|doch|bei uns|uns|mir|es) )*(?:nemůžeme|nemohu|nemůžu|nejde|nehodí|nevyhovuje|nevychází|nestíháme|nestihneme|nezvládneme|can't|cannot|(?:doesn't|does not|won't|will not|no longer) (?:work|suit|fit)s?|is no good|is no longer possible|(?:geht|passt|klappt)(?: (?:es|uns|mir|bei uns|leider|nun|doch))* nicht|können wir (?:leider )?nicht|schaffen wir (?:leider )?(?:doch )?nicht)\b"


_PARTY_LABEL = r"(?:personen\w*|gäste\w*|teilnehmer\w*|anzahl(?: \w+)?|počet(?: \w+)?|osoby|účastníci|hosté|people|persons|guests|party(?: size)?|passengers|pax|number(?: of \w+)?)"
_OLD_ROW = rf"(?:(?<=\n)|^)[ \t]*(?P<label>{_PARTY_LABEL})[ \t]+(?P<old>\(?(?:alt|bisher|bislang|vorher|old|previous(?:ly)?|before|původn\w+|dosud|dosavadní|star\w+)\)?)[ \t]*:[^\n]*(?=\n(?:[^\n]*\n){{0,2}}?[ \t]*(?P=label)[ \t]+\(?(?:neu|new|now|nov\w+|nyní|jetzt)\)?[ \t]*:)"


def without_old_rows(folded: str) -> str:
    """As in "Personen alt: 32 / Personen neu: 29": the old row of a label told twice; the new one says that it is new."""
    old = [match.span() for match in pattern(_OLD_ROW).finditer(folded)]
    for start, end in old:
        folded = blank(folded, start, end)
    new = rf"(?P<label>{_PARTY_LABEL}[ \t]+)(?:neu|new)(?=[ \t]*:)"
    return pattern(new).sub(lambda match: f"{match['label']}now", folded) if old else folded


def without_identification(folded: str, prefix: str) -> str:
    """Without the brackets behind a number of ours, and without sentences that say what stays."""
    reference = rf"{re.escape(fold(prefix))}[\s_-]{{0,2}}\d{{5}}"
    asks = r"(?:prosím|please|bitte|chc|chtěl|potřeb|could|can|would|möcht|würd|bych|rád|need|want)"
    which = rf"\b(?:u|k|ke|for|regarding|bei|zu|zur|ohledně|about|re)\s+(?:\w+\s+){{0,3}}{reference}(?:(?!\b(?:statt|anstatt|instead|rather|místo|namísto|až|teprve|stih\w+|pojed\w+|nakonec|nyní|teď|erst|schaffen|jetzt|nun|doch|until|now|make it)\b)[^!?\n]){{0,80}}?(?=\b{asks})"
    bracketed = rf"\(\s*(?:[^\W\d]+[.:]?\s+){{0,3}}{reference}[^()\n]{{0,60}}\)"
    folded = pattern(rf"{which}|{bracketed}|{reference}\s*\([^)]*\)|{reference}").sub(
        lambda match: " " * len(match.group()), folded
    )
    folded = without_what_is_moved(folded)
    return pattern(_STAYS_BESIDE).sub(_without_what_stays_beside, folded)


_STAYS_BESIDE = (
    rf"(?P<ahead>(?:(?<=[!?,;])|(?<=\D\.)|(?<=\d\.)(?!\s?(?:\d|{MONTH}))|(?<= -(?= ))|\n)(?:(?! - )[^.!?\n,;])*)"
    r"\b(?P<stays>(?P<same>same(?: \w+){0,2}? (?:time|people|persons|party|number|guests)|stejn\w+(?: \w+){0,2}? (?:počet|čas\w*|lidé|lidi|osob\w*|hodin\w*)|gleiche\w*(?: \w+)? (?:personen\w*|anzahl|zeit|uhrzeit))"
    r"|zbytek|vše ostatní|ostatní|beze změny|still (?:the )?\w+ (?:of us|people|persons)|pořád (?:jen )?ve \w+|weiterhin zu \w+|everything else|rest|stays? the same|remains?|unchanged|bleib\w+|unverändert|zůstáv\w+|zůstane|zůstanou)\b"
    r"(?:(?!,\s*(?:aber|but|ale|jen|jenom|nur|only|just|však|jedoch|please|prosím|bitte)\b)[^.!?\n;])*"
)


def _without_what_stays_beside(match: re.Match[str]) -> str:
    """The clause goes; the new day ahead of "at the same time" is kept: "to Sunday, 22 August at the same time"."""
    keeps = match["same"] and pattern(rf"\d\.?\s?(?:{MONTH}|\d)|\b{MONTH}\w*\s\d").search(match["ahead"])
    kept = match["ahead"] if keeps else ""
    return kept + " " * (len(match.group()) - len(kept))


def without_what_is_moved(folded: str) -> str:
    """As in "move our booking to Sunday": the noun between the verb and the new value says nothing of an old one."""
    moved = r"\b(?:posu\w+|přesu\w+|přelož\w*|přehoď\w*|přehod\w+|move|moving|put|switch|transfer|reschedul\w*|postpone|verschieb\w*|verleg\w*)\b(?:(?!\b(?:na|to|auf|on|onto)\b)[^.!?\n,]){0,40}?\b(rezervac\w+|objednáv\w+|plavb\w+|booking|reservation|cruise|buchung|reservierung|fahrt)(?=\s*(?:\(\s*\))?\s*(?:na|to|auf|on|onto)\b)"
    changed = r"\b(?:změň\w*|změn\w+|přebook\w*|chang\w+|amend\w*|änder\w*)\b[^.!?\n,]{0,24}?\b(rezervac\w+|objednáv\w+|booking|reservation|buchung|reservierung)(?=\s*(?:na|to|auf)\b(?![^.!?\n]{3,60}\b(?:na|to|auf)\s+(?:\d|\w+\s+\d)))"
    if match := pattern(moved).search(folded) or pattern(changed).search(folded):
        folded = blank(folded, *match.span(1))
    return folded


def without_the_booking(folded: str, prefix: str) -> str:
    """Without the sentence that only says which booking it is: "VC-12345: we are two on 14 August. Please move us …"."""
    ends = r"(?<!\d)[.!?](?=\s)|\n"
    pieces = re.split(f"({ends})", folded)
    reference = pattern(rf"{re.escape(fold(prefix))}[\s_-]{{0,2}}\d{{5}}")
    moves = [bool(pattern(_REQUESTS).search(piece)) and bool(re.search(r"\d", piece)) for piece in pieces]
    asks = [bool(pattern(_REQUESTS).search(piece)) for piece in pieces]
    nothing_new = [pattern(rf"{_REQUESTS}|{_ANEW}").search(piece) is None for piece in pieces]
    told = [
        plain
        and bool(
            pattern(_WAS_BOOKED).search(piece)
            or (any(asks) and pattern(_IT_IS_ABOUT).search(piece))
            or (reference.search(piece) and (any(moves) or pattern(_AS_IT_IS).search(piece)))
            or (any(asks) and pattern(_HAVE_A_CRUISE).search(piece))
        )
        for piece, plain in zip(pieces, nothing_new, strict=True)
    ]
    return "".join(" " * len(piece) if said else piece for piece, said in zip(pieces, told, strict=True))


_AS_IT_IS = rf"^(?!.*\b(?:až|teprve|pojed\w+|přijed\w+|until|erst|chtěl\w*|rádi|like|möcht\w+|vyměn\w*)\b).*\b(?:máme|mám|we have|i have|we've got|i've got|wir haben|ich habe|haben wir|habe ich)\b(?: \w+){{0,4}}? (?:{number()}) (?:\w+ )?(?:míst\w+|lístk\w+|vstupenk\w+|seats?|places|tickets?|plätze|karten)\b"

# "Pod číslem VC-12345 máme na pátek 20. srpna hodinovou plavbu", before what it is to become.
_HAVE_A_CRUISE = r"^(?!.*\b(?:až|teprve|until|erst|aber|ale|but|jedoch|however|chtěl\w*|rádi|like|möcht\w+|zájem|interest\w*|interesse)\b)(?=.*(?:\d|\b(?:plavb\w+|lo[dď]\w*|večeř\w*|parník\w*|cruise|boat|dinner|lunch|\w*fahrt|schiff|dampfer)\b)).*\b(?:máme|mám|we have|i have|we've got|i've got|wir haben|ich habe|haben wir|habe ich)\b.*\b(?:plavb\w+|lo[dď]\w*|večeř\w*|parník\w*|míst[oa]|stůl|lístk\w+|standard\w*|cruise|boat|dinner|lunch|seats?|table|tickets?|\w*fahrt|schiff|dampfer|plätze|tisch|karten)\b"

# "Wir haben für Freitag die Rundfahrt gebucht (VC-12345)", and nothing that would be new.
_WAS_BOOKED = r"^(?!.*\b(?:aber|ale|but|jedoch|však|leider|bohužel|unfortunately|nur|jen|jenom|only|až|teprve|until|erst|pojed\w+|přijed\w+|chtěl\w*|rádi|like|möcht\w+|lieber|wollen|want)\b).*\b(?:(?:máme|mám|měli jsme|měla? jsem)\b.{0,80}\b(?:objedn[aá]n|rezervov[aá]n|zarezervov[aá]n|zamluven|koupen|zabookov[aá]n)\w*|(?:objednal|rezervoval|zarezervoval|zamluvil|koupil)[aiy]? (?:jsem|jsme)|(?:jsem|jsme) (?:\w+ ){0,3}(?:objednal|rezervoval|zarezervoval|zamluvil|koupil)[aiy]?|(?:we|i)(?:'ve| have|'re| are|'m| am)? (?:\w+ )?(?:booked|reserved)|(?:wir haben|ich habe|haben wir|habe ich|wir hatten|ich hatte)\b.{0,90}\b(?:gebucht|reserviert|bestellt)|(?:wir sind|ich bin)\b.{0,60}\bgebucht)\b"

# "Týká se večeře 26. června": which booking is meant.
_IT_IS_ABOUT = r"^\W*(?:(?:(?:to|celé|všechno) )?(?:týká se|jde o|jedná se o|řeč je o)|(?:it|this|that|which)?\s?(?:concerns|is about|relates to|refers to|regards)|it's about|that's about|(?:das|es|dies)? ?(?:betrifft|geht um|handelt sich um|bezieht sich auf)|gemeint ist)\b"

_REQUESTS = r"\b(?:please|pls|could|can|would|prosím\w*|bitte|můžete|mohli|přesu\w+|změn\w+|přehoď\w*|přelož\w*|posu\w+|mov(?:e|ing)|chang\w+|switch|swap|verschieb\w*|verleg\w*|umbuch\w*|änder\w*|lieber|rather|raději|radši|instead)\b"
_ANEW = r"\b(?:now|nakonec|teď|nyní|nově|jetzt|nun|doch|in the end)\b"


def without_what_was_said(folded: str) -> str:
    """As in "my confirmation says 14:00 for 2; please make it 3 pm and 4 people": what stands there now is old."""
    states = r"\b(?:máme|mám|je|jsou|we have|i have|there (?:is|are)|haben|ist|sind|says?|said|states?|stated|shows?|reads|currently|stojí|píše\w*|uveden\w*|máme (?:teď|nyní|zatím)|steht|lautet|derzeit|momentan)\b[^.!?\n]*?"
    anew = r"(?=\b(?:please |kindly |could you |can you |prosím |bitte )*(?:(?:\w+ )?správně (?:\w+ ){0,3}být|(?:it |that |this )?should (?:be|have been|read)|richtig (?:ist|wäre|sind)|make (?:it|that)|change (?:it|that)|změňte|přepište|opravte|upravte|ändern sie|ändert|korrigieren sie)\b)"
    return blank_all(states + anew, folded)


def without_old_moments(reader: Reader, text: str, folded: str) -> str:
    """The hour beside an old day is old, where it leads to another or another is told: "not Thursday at 3, but Friday at 5"."""
    days, times = mentioned(text, reader.clock), all_times(folded)
    for time in times:
        if pattern(_INSTEAD_OF).search(ahead_within(folded, time.start, 44)):
            behind = [day for day in days if day.start >= time.end]
            behind = [day for day in behind if pattern(_ON).fullmatch(folded, time.end, day.start)]
            folded = blank(folded, behind[0].start, behind[0].end) if behind and len(days) > 1 else folded
    old = [
        time
        for day in days
        if pattern(FROM).search(ahead_within(folded, day.start, 44)) or pattern(NO_LONGER).search(folded[day.end :])
        for time in times
        if stands_beside(day, time, folded)
    ]
    another = any(time.is_departure for time in times if time not in old)
    for time in old:
        named = pattern(_THE_BOOKING_FOR).search(ahead_within(folded, time.start, 60))
        if another or named or pattern(r"^\s*(?:to|na|auf)\b").search(folded[time.end :]):
            folded = blank(folded, time.start, time.end)
    return folded


# "Booking VC-12345 for 3 July at": the day and the hour name it.
_THE_BOOKING_FOR = r"\b(?:booking|reservation|rezervac\w+|objednáv\w+|buchung|reservierung|bestellung)(?: vc-?\d+,?)?\s+(?:for|on|na|dne|am|vom|für|from|z|ze|v)\b[^.!?\n]{0,12}(?:\d{1,2}\.\s?\d{0,2}\.?[^.!?\n]{0,8})?$"


_INSTEAD_OF = r"\b(?:instead of|rather than|than|místo|namísto|než|statt|anstatt|anstelle|als|not|ne|nicht)\W*(?:(?:at|um|v|ve|the|der|von)\W+)*$"
_ON = r"[\s,]*(?:(?:on|am|v|ve|dne|the|den)\s+)*"  # "4 pm on Saturday 14 August"
# Between a day or a cruise and its hour.
_BESIDE = r"[\s,(]*(?:(?:v|ve|at|um|o|od|from|ab|@|departing|leaving|s odjezdem|odjezd|mit abfahrt)\s+)*"


def stands_beside(one: Mention, time: Mention, folded: str) -> bool:
    """Whether an hour is told right behind a day or a cruise: "Saturday 14 August at 4", "Čertovka v 16:30"."""
    return time.start >= one.end and pattern(_BESIDE).fullmatch(folded, one.end, time.start) is not None


_COUNTED = r"(?:osob|lid[íi]|people|persons|personen|dospěl|adults|erwachsene|lístk|lístků|tickets|dět|dítě|dítět|child|kids|kind|senior|student|bab|mimin)\w*"
_NO_HOUR = (
    r"(?!\s*(?:[:.]\s?\d|h\b|-?hour|-?hod|-?stünd|uhr\b|[ap]\.?m\b|o'?clock|min(?:ut\w*|s)?\b|let\b|years?|jahre?))"
)
_TOGETHER = r"zweit|dritt|viert|fünft|sechst|siebt|siebent|acht|neunt|zehnt"
_INSTEAD = r"(?:místo|namísto|instead of|statt|anstatt|anstelle von|rather than)"
_WERE = r"(?:(?:původně|původních|původní|dosavadních|stávajících|našich|objednaných|dosud|the|our|original|originally|current|currently|booked|der|den|bisher|bislang|bisherigen|derzeit|zuvor|gebuchten|ursprünglich|ursprünglichen|only|just|nur|jen) ){0,2}"


_DENIES = (
    r"\b(?:nás (?:už |nakonec |bohužel |tam )*ne(?:bude|pojede|jede|přijede|dorazí|ní)|ne(?:bude|pojede|jede|přijede|dorazí|ní) nás|ne(?:budeme|pojedeme|jedeme|přijedeme|dorazíme|jsme))(?: už| nakonec| celkem| tedy)*\s+"
    r"|\b(?:(?:we|there)(?:'re| are| will| shall| will be| are going to be) (?:not|no longer)|(?:we|there) (?:won't|will not|shan't|shall not|aren't|are not))(?: now| longer| actually)?(?: be)?(?: a party of| all)?\s+"
    r"|\b(?:wir|sind|kommen|fahren|werden|es)\b(?: (?:wir|sind|kommen|jetzt|nun|doch|leider|es|werden))* nicht(?: mehr)?(?: mit)?\s+"
    r"|,\s*(?:nikoliv?|ne|not|nicht|a ne|and not|und nicht)\s+(?:(?:for|für|pro|mit|with|s|se|jen|only|nur)\s+)?"
)
_DENIED = r"^(?:\s+(?:after all|any ?more|any longer|mehr|of us|nás|lidí|osob|people|personen|leute))*\s*(?:[,.;!-]|$|\b(?:ale|but|sondern|nýbrž)\b)"


@cache
def _old_counts() -> re.Pattern[str]:
    """A number of guests with their kinds, behind what says that it no longer holds."""
    many = rf"(?:zu\s+(?:{_TOGETHER})|(?:(?:zu|ve?)\s+)?(?:{number()})\b)"
    more = rf"(?:\s*,\s*(?:{number()})\s+{_COUNTED})*(?:\s*(?:a|and|und|\+)\s*(?:(?:{number()}|an?)\s+)?{_COUNTED})?"
    booked = r"\b(?:původně|dosud|bisher|bislang|ursprünglich|originally|previously|so far|until now)(?: (?:nás |to )?(?:byl[oi]?|jsme byli|waren|waren wir|war|were|was|we were|it was|there were))?\s+|\b(?:objednán|rezervován|zapsán|nahlášen|zadán)[oaiy]? (?:byl[oaiy]?|je|jsou|máme|bylo to)\s+|\b(?:byl[oaiy]?|je|jsou|máme) (?:\w+ )?(?:objednán|rezervován|zapsán|nahlášen|zadán)[oaiy]?\s+|\b(?:was|were|is) (?:booked|made|reserved|entered) for\s+|\bgebucht (?:waren|sind|war|hatten wir)\s+"
    leads = rf"(?:\b(?P<instead>{_INSTEAD})\s+(?:(?:mit|with|for|für|pro|s|se)\s+)?|\b(?:from|ze?|von|aus)\s+|{booked}|(?P<denies>{_DENIES}))"
    return pattern(rf"{leads}{_WERE}(?P<many>{many}){_NO_HOUR}(?P<kinds>\s+{_COUNTED}{more})?")


# "Tragen Sie 2 Kinder ein statt 3": no child more.
_ENTERED = rf"{_COUNTED}\s+ein\s+$"

OldCount = tuple[int, int, str]  # where it stands, and what to write over it


def without_counts(folded: str, old: list[OldCount]) -> str:
    for start, end, filler in old:
        folded = blank(folded, start, end, filler)
    return folded


def old_counts(folded: str) -> list[OldCount]:
    """Numbers of guests that no longer hold: "instead of four adults", "už nás nebude pět, pojedou jen tři dospělí".

    In "five instead of four adults" the kind is told of both, and stays; elsewhere nobody is linked across the gap.
    """
    old: list[OldCount] = []
    for match in _old_counts().finditer(folded):
        start, end = match.span()
        before = rf"(?<![\w.,:/])(?:{number()})\s+$"
        told = pattern(before).search(folded[:start]) and not pattern(_ENTERED).search(folded[:start])
        if match["kinds"] and match["instead"] and told:
            old.append((start, match.end("many"), " "))
        elif not match["denies"] or pattern(_DENIED).search(folded[end:]):
            old.append((start, end, "~"))
    return old


_BOOKED = r"(?:(?:objednal|rezervoval|zarezervoval|koupil|zadal)\w* (?:jsme|jsem)(?: omylem| původně| u vás)*|(?:jsme|jsem)(?: \w+){0,2} (?:objednal|rezervoval|zarezervoval|koupil|zadal)\w*|(?:we|i)(?:'ve|'d| have| had)?(?: \w+ly| first| only| by mistake)? (?:booked|ordered|reserved|bought))"
_BUT = r"\s*(?:(?:under|in|on|with|pod|na|unter|auf)\s)?\s*(?:,|\s-)?\s*(?:(?!a\b|and\b|und\b)\w+ ){0,2}(?:but|however|yet|ale|jenže|jenomže|aber|jedoch|doch)\b"


@cache
def _booked_counts() -> re.Pattern[str]:
    """As in "we booked 3 adults, but", "wir hatten vier Karten gebucht, aber": what is told behind it holds."""
    one = rf"(?:(?:{number()}|an?|ein|eine)\s+{_COUNTED})"
    many = rf"{one}(?:\s*(?:,|\+|\b(?:a|and|und)\b)\s*{one})*"
    german = (
        rf"\b(?:haben|hatten|habe|hatte)(?: wir| ich)?(?: \w+){{0,2}} (?P<de>{many}) (?:gebucht|bestellt|reserviert)"
    )
    return pattern(rf"(?:\b{_BOOKED}\s+(?P<many>{many})|{german})(?={_BUT})")


def without_booked_counts(folded: str) -> str:
    for match in _booked_counts().finditer(folded):
        folded = blank(folded, *match.span("many" if match["many"] else "de"))
    return folded


def denies_a_count(folded: str) -> bool:
    return any(
        match["denies"] and pattern(_DENIED).search(folded[match.end() :]) for match in _old_counts().finditer(folded)
    )

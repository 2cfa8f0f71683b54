# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Bare counts ("budeme čtyři", "zu viert", "party of six") and the sender counted in ("me and my wife")."""

import re
from collections.abc import Iterator
from functools import cache

from gangway.channels.email.ages import Person, aged, kind_of_age
from gangway.channels.email.counting import number, value_of
from gangway.channels.email.folding import blank, pattern
from gangway.channels.email.party_words import KINDS, MONTH, PEOPLE, SELF, US, age_ahead, in_czech
from gangway.domain.catalogue import Catalogue

OLDEST_CHILD = 17


def bare_counts(folded: str, _catalogue: Catalogue) -> Iterator[Person]:
    """As in "budeme čtyři", "zu viert", "we are 5", "my dva", "pro dva", "for four", "party of six", "je nás 5", "ve dvou"."""
    for source in _forms_of_bare_counts():
        for match in list(pattern(source).finditer(folded)):
            folded = blank(folded, match.start(), match.end())
            us, count = "us" in match.groupdict(), value_of(match["n"]) or 0
            if us and count == 1:
                continue  # "möchten wir eine Rundfahrt buchen"
            yield Person(start=match.start(), end=match.end(), kind="people", count=count, is_us=us)
    yield from _collectives(folded)


@cache
def _forms_of_bare_counts() -> tuple[str, ...]:
    count = rf"(?P<n>(?!(?:19|20)\d\d\b){number()})\b(?!-\w)(?!\s+(?:\w+\s+)?(?:famil|rodin|(?:eltern|ehe)?paare\b|páry\b|couples|groups|gruppen|skupin))(?!\s*(?:[.,/]\s?\d|:\s?\d(?!\d?,\s\d)|(?<=\d)[.]\s*{MONTH}|%|hod|h\b|uhr|o'?clock|[ap]\.?m|-?hour|-?hr\b|-?stünd|-?hod|\.[a-z]|hour|stund|min|let\b|year|jahr|day|dn[íiy]|tag|week|týd|woch|month|měs|plavb|cruise|fahrt|room|pokoj|night|evening|afternoon|attempt|noc|nächt|bottle|lahv|flasch|dog|ps[aiyů]|hund|bike|kol[ao]?\b|kočár|buggy|veg|st\b|nd\b|rd\b|th\b|kč|eur|czk|€|(?:ledna|února|března|dubna|května|června|července|srpna|října|listopadu|prosince|january|february|march|april|may|june|july|august|september|october)))"
    return (
        rf"\b(?P<us>{US})\s+(?:bude|je|jsou|jede|pojede|přijede|were|are|will be|sind|kommen|would be|'re|beide|two|both)?\s*(?:(?:celkem|dohromady|asi|zu|insgesamt|altogether|only|jen|about|around|jetzt|nun|now|teď|nyní|nakonec) ){{0,2}}{count}",
        rf"\b(?:budeme?|jsme|pojedeme|přijedeme|přijdeme|jedeme|jdeme|půjdeme|sind|wären|we are|we're|we will be|we'll be|they (?:are|will be)|they'll be|there (?:are|will be|would be)|there'?ll be|kommen|it'?s|it would be)\s+(?:nás\s+)?(?:asi|celkem|dohromady|přibližně|cca|wir|insgesamt|zu|about|around|just|only|tam|jen|us|ca|etwa|in total|now|jetzt|teď)?\s*{count}",
        rf"\b(?:takže|tedy|also|so|dohromady)\s+(?:jsme |budeme |we are |wir sind )?{count}(?=\s*(?:[.;!?)\n]|$))",
        rf"\b(?:we|wir) (?:are|will be|would be|come|'ll be|shall be|kommen|sind|wären) in {count}(?=\s*[:;!?)(,.\n]|$|\s-\s)",
        rf"\b(?:we|wir) (?:come|go|travel|reisen|fahren)\s+{count}(?=\s*[:,(.]|\s-\s)",
        rf"(?:^|(?<!\d)[.!?]\s+|\n\s*|\b(?:good (?:day|morning|evening|afternoon)|hello|hi|dobrý den|ahoj|hallo|guten (?:tag|morgen|abend)),\s+){count}\s+(?:for|für|pro|na)\s+(?:the |die |den )?(?=[a-z' -]{{0,24}}(?:cruise|boat|fahrt|plavb|lod|schiff))",
        rf"\b(?:potřeb\w+|need|brauch\w+)(?: (?:bychom|by|tak|asi|wir|jich))*\s+{count}(?=\s*(?:$|[.,;!?)\n]))",
        rf"\b(?:byl[iay]|jel[iay]|přijel[iay]|(?:při)?šl[iay]|doraz\w+|vzal[iay]|dal[iay]) (?:bychom|bysme|by jsme)\s+(?:(?:asi|celkem|nejspíš|tedy|tak|jen|k vám|tam) ){{0,2}}{count}",
        rf"\bnás\s+(?:přijde|přijede|pojede|půjde|bude|dorazí|jede)\s+(?:(?:asi|celkem|dohromady|cca|tedy|tak|takže|nakonec|jen) ){{0,3}}{count}",
        rf"\b(?:vejdeme|vejdou|vejde) se(?: tam| ještě| k vám)*\s+{count}",
        rf"\b(?:je|bude|pojede|přijde) nás\s+(?:i )?(?:s|se) [a-z]+\s+(?:\w+\s+)?{count}",
        rf"\b(?:vejde se|je|bude|jede|pojede|přijede|přijde) nás\b[^!?\n;:]{{0,60}}?(?<!\bv)(?<!\bve)(?<!\bna)(?<!\bod)(?<!\bdo)(?<!\bpo)\s(?:asi |celkem |dohromady |celý )?(?=[a-z]){count}(?=\s*(?:[?!;)\n]|\.(?!\s?\d)|$))",
        rf"\bby (?:nás|nas) (?:\w+ )?(?:jelo|přijelo|bylo|šlo|přišlo|dorazilo|pojelo)\s+(?:asi |celkem |cca )?{count}",
        rf"\b(?:je|bude|pojede|jede|přijede|bylo by|půjde) nás\s+(?:i (?:s|se) \w+\s+)?(?:(?:asi|celkem|dohromady|cca|tedy|tak|takže|už|nakonec|jen|teď|nyní) ){{0,3}}{count}",
        rf"\b(?:pro|for|für)\s+(?:us |nás |uns |the |cca |asi |about |celkem )?{count}(?=\s*(?:$|[.,;:!?)\n]|-(?![a-z\d])|\(|(?:na|v|ve|on|at|am|um|bei|beim|auf|zur|zum|im|in|für|bitte|prosím|please|und|and|a|with|mit|s|u|k|vedle|by|near|next|neben|direkt|ideálně|ideally|možno|pokud|if|wenn|falls|möglichst|ještě|noch|dnes|dneska|today|tonight|heute|zítra|tomorrow|morgen|(?:za|za)?(?:rezerv|objedn|bookn)\w*|koup\w*|zamluv\w*|book|reserv\w*|buch\w*|reservier\w*|bestell\w*)\b))",
        rf"\b(?:(?:table|tisch|stůl|stolek)(?=\s+(?:for|für|pro)\s)|party|group|family|table|skupina|skupinu|rodina|gruppe|familie)\s+(?:of|o|von|mit|for|für|pro)?\s*{count}",
        rf"\b(?:the|všichni|nás|alle)\s+{count}\s+(?:of us)\b",
        rf"\b(?:všichni|všechny|alle|all)\s+(?=[a-z]){count}(?:\s+(?:of us|von uns|z nás))?(?=\s*(?:[.,;!?)\n]|$))",
        rf"\b(?:which |that |das )?(?:makes|macht)\s+(?:us |it |dann |also )?{count}(?=\s*(?:[.;!?)\n]|$))",
        rf"(?<![\w.,:/]){count}\s+(?:of us )?(?:in total|altogether|all together|in all|all told|celkem|dohromady|insgesamt)\b",
        rf"\b(?:počet(?: osob| lidí| míst| hostů)?|anzahl(?: (?:der )?personen)?|pax|celkem|total|insgesamt|in total|dohromady|altogether|together|zusammen|gesamt|total of|i make (?:it|that|us)|head-?count|head count)\s*(?:je|is|tedy|nás|:)?\s*{count}",
    )


_COLLECTIVES = {
    r"\bzu zweit\b|\bve dvou\b|\bin zwei\b(?!\s+\w)|\bwir (?:beide|beiden|zwei)\b|\bmy dva\b|\bnás dva\b|\bpro nás oba\b|\bthe two of us\b|\bboth of us\b|\bus both\b|\bus two\b|\bwe two\b|\bmy s (?:\w+ )?(?:mužem|manželem|manželkou|ženou|přítelem|přítelkyní|partnerem|partnerkou|snoubenkou|snoubencem)\b": 2,
    r"\b(?:my|nás) dva (?:s|se) (?:\w+ )?(?:mužem|manželem|manželkou|ženou|přítelem|přítelkyní|partnerem|partnerkou|snoubenkou|snoubencem)\b": 2,
    r"\bzu dritt\b|\bve třech\b|\bve 3\b": 3, r"\bzu viert\b|\bve čtyřech\b|\bčtyřčlenn\w+\b|\bvierköpfig\w+\b": 4, r"\bzu fünft\b|\bv pěti\b|\bpětičlenn\w+\b|\bfünfköpfig\w+\b": 5,
    r"\bzu sechst\b|\bv šesti\b|\bšestičlenn\w+\b": 6, r"\bzu siebt\b|\bv sedmi\b": 7, r"\bzu acht\b|\bv osmi lidech\b": 8, r"\btříčlenn\w+\b|\bdreiköpfig\w+\b": 3, r"\bzu zehnt\b": 10, r"\bzu neunt\b": 9,
}  # fmt: skip


def _collectives(folded: str) -> Iterator[Person]:
    for source, count in _COLLECTIVES.items():
        for match in pattern(source).finditer(folded):
            us = pattern(r"\b(?:my|nas|wir|us|we)\b").search(match.group()) is not None
            yield Person(start=match.start(), end=match.end(), kind="people", count=count, is_us=us)


def titled_pairs(folded: str, _catalogue: Catalogue) -> Iterator[Person]:
    """As in "for Mr and Mrs Delgado", "für Herrn und Frau Egli": two of them, though nobody counts."""
    pair = r"(?:(?:mr|herrn?|pan(?:a|em|u)?)\.?\s+(?:and|und|a|&)\s+(?:mrs|ms|frau|paní)|(?:mrs|frau|paní)\.?\s+(?:and|und|a|&)\s+(?:mr|herrn?|pan(?:a|em|u)?))"
    ahead = r"\b(?:for|für|pro|guests?|gäste|hosty|hosté|hostům|klienty|jede|pojede|jedou)[,:]?\s+"
    young = rf"\s*(?:,|and|und|a\b|&|\+|with|mit|s\b|se\b)\s*(?:(?:their|ihre\w*|jejich|se?|mit|with|{number()})\s+){{0,2}}(?:{dict(KINDS)['child']}|{dict(KINDS)['unknown']})"
    for match in pattern(
        rf"(?P<ahead>{ahead})?(?P<pair>\b{pair}\.?(?:\s+(?!(?:and|und|a|with|mit|s)\b)[a-z]{{3,15}})?)(?P<young>(?={young}))?"
    ).finditer(folded):
        if match["ahead"] is None and match["young"] is None:
            continue
        yield Person(start=match.start("pair"), end=match.end("pair"), kind="couple", count=1)


def titled_leaders(folded: str, _catalogue: Catalogue) -> Iterator[Person]:
    """As in "für Herrn Kamm und zwei Begleitpersonen", "for Mrs Novak and three friends": one, besides those counted."""
    one = r"(?:mr|mrs|ms|miss|herrn?|frau|pana?|panem|paní|slečn[auo]\w?)\.?\s+(?!(?:and|und|a|with|mit|se?)\b)[a-z]{2,16}(?:\s+(?!(?:and|und|a|with|mit|se?)\b)[a-z]{2,16})?"
    for match in pattern(
        rf"\b(?:for|für|pro)\s+(?P<one>{one})(?=\s+(?:a|and|und|plus|with|mit|se?)\s+(?:(?:{number()})|(?:his|her|seine\w*|ihre\w*|jeho|její\w*))\s)"
    ).finditer(folded):
        yield Person(start=match.start("one"), end=match.end("one"), kind="relative", count=1)


def without_counted_pairs(people: list[Person], folded: str) -> list[Person]:
    """As in "our guests Mr and Mrs Lindqvist, two adults": the count tells of the same two."""
    couples = [one for one in people if one.kind == "couple" and one.count == 1]
    said = [one.end for one in people if one.kind in {"adult", "people"} and one.count == 2]  # noqa: PLR2004
    starts = [one.start for one in people if one.end in said]
    again = [one for one in couples if any(re.match(r"^[,(:-]?\s*[,(:-]\s*$", folded[one.end : at]) for at in starts)]
    people = [one for one in people if one not in again]  # "we are a couple, two adults"
    two = [one for one in people if one.kind in {"adult", "people"} and one.count == 2]  # noqa: PLR2004  a pair
    joined = [
        one
        for one in two
        if pattern(r"\b(?:and|plus|und|sowie|a)\s+$|[+&]\s*$").search(folded[max(0, one.start - 8) : one.start])
    ]
    titled = pattern(r"^(?:mr|herr|pan|mrs|frau)\w*\.? (?:and|und|a|&) ")
    if not two or joined:
        return people
    return [one for one in people if one.kind != "couple" or not titled.search(folded[one.start : one.end])]


# Verbs of several: "my mother (64) and I are coming" is a list, "and I would like" may open a sentence of its own.
_WE = r"(?:are|kommen|fahren|sind|würden|möchten|wollen|reisen|gehen|haben|jedeme|pojedeme|přijdeme|přijedeme|bychom|jsme|budeme|chceme|půjdeme)\b"


def selves(folded: str, catalogue: Catalogue) -> Iterator[Person]:
    """The sender beside others: "já a manželka", "my wife and I", "me and two kids", "já (67 let)"."""
    joined = r"\s*(?:\(|,|n\b|a\b|and\b|und\b|\+|plus\b|s\b|se\b|mit\b|with\b|sowie\b|&)"
    ahead = r"(?:a|and|und|\+|plus|pro|for|für|,|&|sowie)\s+"
    for match in pattern(
        rf"(?:(?<=\W)|^)(?:(?P<first>{SELF})(?={joined})|(?:(?<=\n)|^)[ \t]*(?:(?:[-*•]|\d[.)])[ \t]*)?(?P<line>{SELF})(?=[ \t]*[,;]?[ \t]*(?:\n|$))|(?<=\W){ahead}(?P<last>{SELF})(?=\s*(?:[.,;!?)\n(]|$|s\b|se\b|with\b|mit\b|als\b|jako\b|as\b|{_WE})))"
    ).finditer(folded):
        group = match.lastgroup or "last"
        if match[group] == "i" and in_czech(folded):
            continue  # "vezmeme i dceru"
        person = Person(start=match.start(group), end=match.end(group), kind="self", count=1)
        yield aged(person, folded, catalogue)


def pairs_with_ages(folded: str, catalogue: Catalogue) -> Iterator[Person]:
    """As in "my wife and me (44 and 46 years)", "meine Frau und ich (beide 68)": each of the two has an age."""
    kin = dict(KINDS)["relative"]
    one, ages = rf"(?:{kin}|{SELF})", rf"({number()})"
    behind = rf"\s*\((?:je mi |i'm |i am |ich bin |mně (?:je )?)?(?:(?:both|beide|oba|obě)(?: of (?:them|us))?(?: are| je| jsou| sind)?\s+{ages}|{ages}\s*(?:,|a|and|und|&)\s*(?:jemu |jí |she's |he's |he is |she is |er |sie )?{ages})\s*(?:let|years?(?: old)?|jahre(?: alt)?)?(?:(?:\s*,|\s+(?:this|next|last|letos|příští|dieses|im|in|on)\b)[^()\d\n]{{0,80}})?\)"
    theirs, mine = (
        r"(?:je mu |je jí |jemu (?:je )?|mu je |jí je |he(?:'s| is) |she(?:'s| is) |er (?:ist )?|sie (?:ist )?)?",
        r"(?:mně (?:je )?|mi (?:je )?|je mi |já |i am |i'm |me |ich (?:bin )?|mir )?",
    )
    with_me = rf"\b(?:s|se|with|mit)\s+(?:my |mým |mou |meinem |meiner )?(?P<first>{kin})\s*\({theirs}{ages}\s*(?:,|a|and|und|&)\s*{mine}{ages}\s*(?:let|years|jahre)?\)"
    for match in pattern(with_me).finditer(folded):
        if pattern(rf"(?:{kin})\s*$").search(folded[max(0, match.start() - 24) : match.start()]):
            continue  # "babička s dědou (73 a 75)": the ages are theirs
        kinds = [kind_of_age(value_of(age) or 0, catalogue) or "adult" for age in match.groups()[-2:]]
        yield Person(start=match.start("first"), end=match.end(), kind="relative", count=2, age_kinds=tuple(kinds))
    for match in pattern(
        rf"\b(?P<first>{one})\s+(?:and|und|a|&|s|se|mit|with)\s+(?:my |meine? |můj |moje )?(?P<last>{one}){behind}"
    ).finditer(folded):
        told = [value_of(age) or 0 for age in match.groups()[-3:] if age]
        kinds = [kind_of_age(age, catalogue) or "adult" for age in (told * 2)[:2]]
        yield Person(
            start=match.start("first"), end=match.end("first"), kind="relative", count=1, age_kinds=(kinds[0],)
        )
        yield Person(start=match.start("last"), end=match.end(), kind="relative", count=1, age_kinds=(kinds[1],))


def pairs_of_a_kind(folded: str, _catalogue: Catalogue) -> Iterator[Person]:
    """As in "my husband and I are both pensioners", "s manželkou jsme oba důchodci": two of that kind."""
    kin = dict(KINDS)["relative"]
    kinds = "|".join(f"(?P<{kind}>{source})" for kind, source in KINDS if kind in {"senior", "student", "adult"})
    one, are = rf"(?:{kin}|{SELF})", r"(?:(?:are|jsme|jsou|sind)\s+)"
    both = r"(?:both\s+|oba\s+|obě\s+|beide\s+|už\s+|already\s+|schon\s+)"
    pair = rf"(?:{one}\s+(?:and|und|a|&)\s+(?:my |meine? |můj |moje )?{one}\s+{are}{both}{{0,2}}|\b(?:s|se|mit|with)\s+(?:my |mou |svou |mým |meinem |meiner )?{one}\s+{are}{both})"
    retired = r"v (?:starobním )?důchodu|retired|in rente|im ruhestand"
    pair = rf"(?:{pair}|\b(?:jsme|we are|we're|wir sind)\s+(?:s|se|mit|with)\s+(?:my |mou |svou |mým |meinem |meiner )?{one}\s+{both}?)"
    kinds = kinds.replace("(?P<senior>", f"(?P<senior>{retired}|", 1)
    for match in pattern(
        rf"(?<!\w){pair}(?:{kinds})(?:\s*\((?:\d{{1,2}}\s*(?:,|a|and|und|&)\s*\d{{1,2}}|(?:oba|obě|both|beide) (?:nad|přes|over|über) \d{{1,2}})(?:\s*(?:let|years|jahre))?\))?"
    ).finditer(folded):
        kind = next(kind for kind in ("senior", "student", "adult") if match[kind])
        yield Person(start=match.start(), end=match.end(), kind=kind, count=2, is_us=True)


def named_and_self(folded: str, catalogue: Catalogue) -> Iterator[Person]:
    """As in "Walter and I (both 70)": a name beside the sender, told by their ages."""
    kinds = "|".join(source for _, source in KINDS)
    ages = rf"(?:(?:both|beide|oba|obě)\s+(?P<both>{number()})|(?P<one>{number()})\s*(?:,|a|and|und|&)\s*(?P<other>{number()}))"
    source = rf"\b(?P<name>(?!(?:{kinds})\b)[a-z]{{2,12}})\s+(?:and|und|a)\s+{SELF}\s*\({ages}(?:\s*(?:let|years?(?: old)?|jahre(?: alt)?))?(?:\s+(?:and|und|a)\s+[^()\d\n]{{0,40}})?\)"
    for match in pattern(source).finditer(folded):
        ages_told = [value_of(age) or 0 for age in (match["both"] or match["one"], match["both"] or match["other"])]
        kinds_told = tuple(kind_of_age(age, catalogue) or "adult" for age in ages_told)
        yield Person(start=match.start(), end=match.end(), kind="relative", count=2, age_kinds=kinds_told)


_COMPANY = r"colleagues|friends|mates|kolegové|kolegyně|kamarádi|kamarádky|přátelé|kollegen|freunde"


def kin_and_self(folded: str, _catalogue: Catalogue) -> Iterator[Person]:
    """As in "my husband and I will": a verb may follow only because a relative goes before."""
    kin = rf"{dict(KINDS)['relative']}|{dict(KINDS)['couple']}"
    theirs = rf"(?:\s*\([^()\n]{{2,40}}\)|,\s(?:[a-z]+\s){{0,3}}(?:{dict(KINDS)['senior']}|{dict(KINDS)['student']}|retired|rente),?)"
    for match in pattern(
        rf"(?:(?:{kin})(?:\s[a-z]{{3,12}})?{theirs}?|{dict(KINDS)['unknown']})\s+(?:and|und|a)\s+(?P<self>{SELF})(?=\s+(?!\(\s?\d|(?:met|married|celebrat\w+|feiern|heirat\w+|slavíme|jsme se)\b))"
    ).finditer(folded):
        yield Person(start=match.start("self"), end=match.end("self"), kind="self", count=1)
    for match in pattern(
        rf"(?:{kin}|{_COMPANY})\s+(?:and|und|a|i)\s+(?P<self>me|myself|mich|mir|mne|mě|mně)\b"
    ).finditer(folded):  # no verb takes these
        yield Person(start=match.start("self"), end=match.end("self"), kind="self", count=1)


# As in "dva dospělí, Matýsek (4) a Rozárka (5 let)": a name with a child's age, in a list of people.
_NAME_WITH_AGE = r"(?:,|\ba|\band|\bund|\bplus|\bsowie|&|\+)\s+(?P<name>(?!{not})[a-z]{{3,12}})\s*\((?:je jí |je mu |she's |he's )?(?P<age>\d{{1,2}})\s*(?P<unit>let|roky?|years?|yrs?|jahre|měsíc\w*|months?|monate)?(?:\s*old|\s*alt)?\s*\)"
_NO_NAMES = r"all(?:e[nr]?)?|všichni|všechny|všem|vesměs|každ\w+|jede[rmn]?|jeweils|each|both|every\w+|most\w*|beiden?|oba|obě|oběma|aged?|ages|věk|alter|about|around|asi|kolem|etwa|circa|über|over|under|unter|nad|stůl|stolu?|table|tisch|pokoj\w*|room|zimmer|oběd\w*|lunch|dinner|veče\w+|months?|days?|dny|pondělí|úterý|střed\w|čtvrt\w+|pátek|sobot\w|neděl\w|\w+day|\w+tag|mittwoch|samstag|(?:\w*(?:plavb|cruise|fahrt|boat|lod|tour|ticket|lístk|vstupen|jízden)\w*)"


def named_with_age(folded: str, catalogue: Catalogue) -> Iterator[Person]:
    kinds = "|".join(source for _, source in KINDS)
    for match in pattern(
        _NAME_WITH_AGE.replace("{not}", f"(?:{kinds}|{PEOPLE}|{_NO_NAMES})\\b").replace("{{", "{").replace("}}", "}")
    ).finditer(folded):
        age = int(match["age"]) // (12 if (match["unit"] or "").startswith(("mes", "mon")) else 1)
        listed = pattern(
            rf"(?:{kinds}|\)|\b{SELF})[\s,]*(?:\(.{{0,30}}\))?\s*(?:(?:plus|and|a|und|s|with|mit)\s*)?$"
        ).search(folded[max(0, match.start() - 60) : match.start()].rstrip(", "))
        if age <= OLDEST_CHILD and listed:
            kind = kind_of_age(age, catalogue) or "adult"
            yield Person(start=match.start("name"), end=match.end(), kind="unknown", count=1, age_kinds=(kind,))
    bare = rf"(?:,|\ba|\band|\bund|\bplus|\+)\s+(?P<name>(?!(?:{kinds}|{PEOPLE}|{_NO_NAMES})\b)[a-z]{{3,12}}),?\s+(?P<age>\d{{1,2}})\s*(?:let|roky|years(?: old)?|yrs|jahre(?: alt)?)\b(?=\s*(?:[.,;!?)\n]|$|a\b|and\b|und\b))"
    yield from _of_age(bare, folded, catalogue)
    told = rf"(?:,|\ba|\band|\bund|\bplus|\bdazu|\bk tomu|\+)\s+(?:(?:naše|náš|našeho|naší|our|unsere?n?|moje|můj|můj|malá|malý|malou|malého|little|die kleine|der kleine)\s+)?(?P<name>(?!(?:{kinds}|{PEOPLE}|{_NO_NAMES})\b)[a-z]{{3,12}}),? (?:who(?:'s| is)|kterému je|které je|který má|která má|(?:té|tomu) (?:už |teprve )?(?:je|bude|jsou)|(?:die|der|das) (?:ist|wird)(?: erst| gerade| schon)?|(?:kterému|které|jemuž|jíž) (?:je|bude|budou|jsou)(?: už| teprve| přesně| právě| zrovna| ten den| v ten den| tehdy){{1,3}}|(?:kterému|které|jemuž|jíž) (?:bude|budou)) (?P<age>{number()}|rok)(?:\s*(?:let|roky|rok|years?(?: old)?|(?P<months>měsíc\w*|months?(?: old)?|monate?)))?(?=\s*(?:[.,;!?)\n-]|$))"
    yield from _of_age(told, folded, catalogue)


_TOLD_BEFORE = r"\b(?:má|je|bude|has|is|hat|ist)\s+(?:\w+\s+)?\d{1,2}\s*(?:let|roky?|years?(?: old)?|jahre?)?$"


def _of_age(source: str, folded: str, catalogue: Catalogue) -> Iterator[Person]:
    for match in pattern(source).finditer(folded):
        if pattern(_TOLD_BEFORE).search(folded[max(0, match.start() - 40) : match.start()].rstrip(" ,")):
            continue  # "Anička má 5 let a Matěj 9 let" tells of children named before
        age = 1 if match["age"] == "rok" else value_of(match["age"])
        age = (age or 0) // 12 if match.groupdict().get("months") else age or None
        if age is not None and age <= OLDEST_CHILD:
            kind = kind_of_age(age, catalogue) or "adult"
            yield Person(start=match.start("name"), end=match.end(), kind="unknown", count=1, age_kinds=(kind,))


_LEADER = r"(?:klassenlehrer(?:in)?|pfarrer(?:in)?\b|priest|vicar|farář\w*|interpreter|tlumočni\w+|dolmetscher(?:in)?|lecturer|vedoucí|prof(?:essor\w*)?\b\.?|profesor\w*|docent\w*|dozent\w*|(?:tour |group )?leader|teacher|(?:coach |bus )?driver|(?:tour )?guide|průvodce|průvodkyně|reiseleiter(?:in)?|lehrer(?:in)?|busfahrer|fahrer|řidič)"


_BESIDES = r"(?:\+|\b(?:plus|sowie|a k tomu|a s nimi|und dazu))"  # who has a title is no addressee
_COMES_WITH_US = r"(?:jede|pojede|půjde|přijde|bude|is coming|comes|will come|will be|kommt|fährt|geht)\s+(?:s nám[ia]|with us|mit uns)\s+(?:(?:také|taky|i|ještě|also|auch|noch|our|a|the|naše|náš|unsere?|eine?|die|der|třídní|paní|pan|\w+(?:ův|ova|ovo|'s))\s+){0,3}"


def leaders(folded: str, catalogue: Catalogue) -> Iterator[Person]:
    """As in "5 students plus our professor (54)": who leads a group and is listed with it."""
    for match in pattern(
        rf"\b{_COMES_WITH_US}(?P<who>{_LEADER}|učitelk\w+|učitel\w*|kantor\w*|vedoucí|asistentk\w+|{dict(KINDS)['relative']})"
    ).finditer(folded):
        person = Person(start=match.start("who"), end=match.end("who"), kind="adult", count=1)
        yield aged(person, folded, catalogue)
        folded = blank(folded, *match.span())
    joint = r"(?:\+|,|\bplus|\ba|\band|\bund|\bsowie)\s+(?:(?:s nimi|s námi|dazu|k tomu|navíc|mit ihnen|with them|also|auch)\s+)?"
    one = r"(?:(?:one|1|jeden|jedna|jednu|jednoho|ein|eine|einen|a|an|our|their|the|unser|unsere|unseren|ihr|ihre|der|die|den|dem|náš|naše|našeho|jejich)\s+)?"
    for match in pattern(
        rf"(?:{joint}(?P<who>{one}{_LEADER})|{_BESIDES}\s+(?P<titled>(?:náš |naše |our |unser |unsere )?(?:pan(?:em|a)?|paní|herrn?|frau)\s+{_LEADER}))(?=\s*\(\d{{2}}(?:\s*(?:let|years|jahre))?\)|(?:\s+(?:autobusu|zájezdu|skupiny|třídy))?\s*(?:[.,;!?)\n]|$|\band\b|\bund\b|\ba\b))"
    ).finditer(folded):
        if folded.rfind("(", 0, match.start()) > folded.rfind(")", 0, match.start()):
            continue
        listed = pattern(rf"(?:{'|'.join(source for _, source in KINDS)}|\))[^.!?\n]{{0,50}}$").search(
            folded[max(0, match.start() - 80) : match.start()]
        )
        if listed:
            start, end = match.span("who" if match["who"] else "titled")
            yield aged(Person(start=start, end=end, kind="adult", count=1), folded, catalogue)


def full_fares(folded: str, _catalogue: Catalogue) -> Iterator[Person]:
    """As in "and our teacher, he pays the full fare": one adult; how many others there are is said of them."""
    pays = r"(?:za|na|at|on|pays|paying|zum|zahlt|platí)(?: (?:the|a|den|dem|samozřejmě|ovšem|of course|natürlich))?"
    source = rf"\b(?:ten|ta|já|jeden|jedna|one|i|he|she|einer|eine|ich|er|sie)\W+(?:(?:samozřejmě|ovšem|of course|natürlich|aber)\s+)?{pays}\s+(?:pln(?:ou|é|ý)|full|vollen?)\b(?:\s+(?:jízdné|cen[uy]|price|fare|preis|ticket))?"
    for match in pattern(source).finditer(folded):
        yield Person(start=match.start(), end=match.end(), kind="adult", count=1)


_TWINS = (
    r"(?:(?:(?:baby|babies|toddlers?|infants?|kids|children|boys|girls|sons|daughters|grandchildren|mimink\w+|mimin\w*|holčičk\w+|holky|kluci|kluky|děti|dětmi|syny|dcery|vnoučata|vnuci|vnučky|kinder|jungs|jungen|mädchen|babys|söhne|töchter|enkel),?\s+)?"
    r"(?:(?:a )?(?:set|pair) of )?(?:twins\b|twin (?:[a-z]+[ -])?(?:girls|boys|sons|daughters|babies|infants|toddlers|kids|children|grand(?:sons|daughters|children)|nephews|nieces|brothers|sisters|year[- ]olds)|dvojčat\w*|zwilling\w*)"
    r"(?:\s+(?:mimin\w+|holč\w+|holky|holkami|kluky?|kluci|babys))?)"
)


def twins(folded: str, catalogue: Catalogue) -> Iterator[Person]:
    """Two or three of one age; without an age they may be grown up, but for babies."""
    words = rf"(?P<two>{_TWINS})|(?:triplets|trojčat\w*|drilling\w*)"
    for match in pattern(rf"(?:{age_ahead()})?\s*\b(?:{words})(?!\w)").finditer(folded):
        heads = 2 if match["two"] else 3
        one = Person(start=match.start(), end=match.end(), kind="unknown", count=1)
        if match["age"] or match["young"]:
            in_months = pattern(r"měsíční|month|monat").search(match.group())
            age = (value_of(match["age"] or "") or 1) // (12 if in_months else 1)
            one = one.model_copy(update={"age_kinds": (kind_of_age(age, catalogue) or "adult",)})
        else:
            one = aged(one, folded, catalogue)
        if not one.age_kinds and pattern(dict(KINDS)["infant"]).search(match.group()):
            one = one.model_copy(update={"age_kinds": ("infant",)})
        yield one.model_copy(update={"count": heads, "age_kinds": one.age_kinds * heads})

# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Mentions of people that stand together, as chains: "my dva a dvě děti (4 a 7 let)"."""

import re
from collections.abc import Sequence

from gangway.channels.email.ages import Person
from gangway.channels.email.counting import number
from gangway.channels.email.folding import blank, has, pattern
from gangway.channels.email.party_adds import RESTATES, adds
from gangway.channels.email.party_company import as_company
from gangway.channels.email.party_sums import Chain
from gangway.channels.email.party_words import KINDS

_LINK = (
    r"^[\s,;:+&()/-]*(?:(?:a|i|n|and|und|plus|s|se|mit|with|sowie|spolu|along|together|dále|další\w*|other|weitere\w*|andere\w*|also|auch|ještě|another|k tomu|navíc|dazu|noch|our|my|náš|našeho|naším|naše|naši|naší|našimi|našima|našim|našich|mein\w*|unser\w*|moje|moji|mojí|můj|mou|dazu|haben|have|bringen|bring|máme|bereme|nehmen|jede|pojede|jedou|pojedou|jeden|comes|kommt|fährt|mým|mého|mému|svého|svému|mé|mí|svou|svá|svým|svoje|své|manželka|dvě|the|his|her|their|jeho|její|jejím\w*|jejich|jejího|sein\w*|ihr\w*|deren|dessen|whose|"
    r"alle|all|both|beide[nr]?|oba|obě|oběma|das|ty|ti|those|these|ob(?:ou|ěma)|našich|vašich|všichni|jedno|jeden|jednoho|ein\w*|an?|malé|malým|malými|starší|mladší|staršího|mladšího|starším|mladším|starší[hm]o?|elder|older|younger|älteren?|älterer|jüngeren?|jüngerer|die|der|den|dem|small|little|young|kleine\w*|including|včetně|inklusive|ist|alt|inkl|incl|z toho|z nichž|davon|of which|of whom|darunter|je|jsou|jako|as|to|tím|osob\w*|persons?|people|personen|celkem|total|k ní|k nim|k němu|nimi|ním|ní|them|ihnen|paní|kočár\w*|buggy|pram|stroller|kinderwagen)\b[\s,;:+&()/-]*){0,6}$"
)
_SUBSET = r"\b(?:z toho|z nich|z nichž|davon|of which|of whom|of them|darunter|including|včetně|inklusive|inkl|incl)\b|^\s*[,;]?\s*\("


# "12 pensioners from our club + their guide"
_WHERE_FROM = r"^\s*(?:z|ze|from|of|aus|von)\s+(?!(?:nich|nás|toho|them|us|whom|which|uns|ihnen|denen)\b)(?:[a-z]{2,14}\s+){0,2}[a-z]{2,14}(?=\s*(?:,|\+|&|\b(?:a|and|und|plus|sowie)\s))|^\s+(?:(?:[a-z]{4,14}\s+)?(?:vš|sš|zš|mš|gymnázi\w*|univerzit\w*|fakult\w*|školy|školky|katedr\w*|klubu|oddílu|kroužku|třídy|souboru|sboru|spolku))(?=\s*(?:,|\+|&|\b(?:a|and|und|plus|sowie)\s))"


def chains_of(people: list[Person], folded: str) -> list[Chain]:
    chains: list[list[Person]] = []
    folded = without_what_is_told(people, folded)
    for person in people:
        if person.kind == "self" and chains and (told := _told_of_the_sender(person, chains[-1], folded)):
            chains[-1] = told
            continue
        gap = re.sub(r"\([^()\n]{0,60}\)", " ", folded[chains[-1][-1].end : person.start]) if chains else ""
        gap = pattern(_WHERE_FROM).sub(" ", gap)
        lists_all = pattern(r"^\s*:").search(gap) is not None and any(
            one.kind in {"self", "relative", "couple"} or one.with_sender for one in chains[-1]
        )  # "with my wife and the kids: 2 adults and 2 children"
        says_again = person.kind in {"adult", "people"} and (
            pattern(RESTATES).search(gap)
            or pattern(_ALL_OF_THEM).search(gap)
            or _tells_of_all(person, gap, folded)
            or pattern(_IN_ALL).search(folded[person.end : person.end + 24])
            or lists_all
        )
        labels = chains and all(
            re.search(r":\s*\d", folded[one.start : one.end]) for one in (chains[-1][-1], person)
        )  # "Adults: 1. Children: 2."
        if (
            chains
            and (
                (labels and gap.strip() == ".")
                or pattern(_LINK).search(gap)
                or _comes_with_them(person, gap)
                or _is_listed(person, gap)
                or _is_the_next_label(chains[-1][-1], person, gap)
            )
            and not says_again
        ):
            if person.kind == "self" and len(chains[-1]) == 1:
                chains[-1][0] = as_company(chains[-1][0], (), " a ", folded)  # "two colleagues and me"
            chains[-1].append(as_company(person, chains[-1], gap, folded))
        else:
            chains.append([person])
    return [_split(chain, folded) for chain in chains]


def _told_of_the_sender(again: Person, chain: list[Person], folded: str) -> list[Person] | None:
    """As in "for me, I am 35": the sender is one person, however often they say "I"."""
    first = next((one for one in chain if one.kind == "self"), None)
    apart = has(r"[.!?;\n]\s", folded[chain[-1].end : again.start])
    if first is None or apart or (first.age_kinds and again.age_kinds):
        return None
    kinds = first.age_kinds or again.age_kinds
    told = first.model_copy(update={"age_kinds": kinds, "told": (*first.told, *again.places)})
    return [told if one is first else one for one in chain]


def with_the_sender_once(chains: list[Chain], folded: str) -> list[Chain]:
    """As in "my wife and I would like to go, together with her mother": the sender is counted before."""
    kept: list[Chain] = []
    for chain in chains:
        known = any(one.kind == "self" or one.with_sender for earlier in kept for one in earlier.people)
        said = {folded[one.start : one.end] for earlier in kept for one in earlier.people}
        people = tuple(
            one.model_copy(update={"with_sender": False})
            if known and one.with_sender and folded[one.start : one.end] not in said
            else one
            for one in chain.people
        )
        kept.append(chain.model_copy(update={"people": people}))
    return kept


# What may stand between a list and the young who come with it: words, but no number, no refusal, no other party.
_WITH_THE_YOUNG = rf"^(?!.*\b(?:bez|without|ohne|not|nicht|ne(?!ch|jlép|jrad)\w+|místo|instead|statt|nebo|or|oder|from|od|von|for|pro|für|than|než|{number()})\b)[^.!?;:\n]{{0,48}}(?:,|\b(?:a|i|and|und|plus|sowie|s|se|with|mit|vzít|vezmeme|bereme|bring|bringing|take|taking|nehmen|bringen)\b)\s+(?:(?:our|my|his|her|their|the|an?|naš\w+|moj\w+|mé|mou|můj|mým\w*|svá|svou|svým\w*|svoj\w*|své|jeho|její\w*|jejich|unser\w*|mein\w*|sein\w*|ihr\w*|die|der|den|dem|das|both|beide[nr]?|oba|obě|oběma|malou|malým\w*|little|small|klein\w*)\s+){{0,3}}(?:(?<=\bmy )[a-z]{{4,12}}\s+|(?<=\bour )[a-z]{{4,12}}\s+|(?<=\btheir )[a-z]{{4,12}}\s+|(?<=\bher )[a-z]{{4,12}}\s+|(?<=\bmoje )[a-z]{{4,16}}\s+|(?<=\bnase )[a-z]{{4,16}}\s+|(?<=\bmeine )[a-z]{{4,16}}\s+|(?<=\bmeinen )[a-z]{{4,16}}\s+|(?<=\bunsere )[a-z]{{4,16}}\s+|(?<=\bunseren )[a-z]{{4,16}}\s+)?$"


_LABEL = rf"^[^\n.;:]{{0,30}}\n[ \t]*(?:[a-z]+[ \t]+){{0,2}}(?:{'|'.join(source for kind, source in KINDS if kind not in {'family', 'relative', 'couple'})}|begleitung|aufsicht)[ \t]*:[ \t]*$"
_OF_THE_YOUNG, _OF_GROWN_UPS = {"child", "infant", "unknown"}, {"adult", "senior"}


def _is_the_next_label(last: Person, person: Person, gap: str) -> bool:
    """As in "Počet žáků: 43 / Pedagogický dozor: 4 dospělí": the young and their grown-ups, a row for each."""
    apart = {last.kind in _OF_THE_YOUNG, person.kind in _OF_THE_YOUNG} == {True, False}
    known = {last.kind, person.kind} <= _OF_THE_YOUNG | _OF_GROWN_UPS
    return apart and known and has(_LABEL, gap)


# "My sister and I are coming with our mother".
_GO_WITH = r"^\s+(?:(?:will|'ll|would|'d|both|be|are|am|jsme|bychom|bysme|rádi?|ráda|chceme|chtěli|chtěly|sind|möchten|würden|wollen|gerne?)\s+)*(?:(?:like|love|want)\s+to\s+)?(?:com(?:e|ing)|go(?:ing)?|travel(?:ling)?|join(?: you)?|jeli|jely|jet|přijeli|přišli|jedeme|pojedeme|přijedeme|přijdeme|půjdeme|kommen|fahren|reisen)\s+(?:(?:spolu|společně|i|also|together|along|zusammen|auch)\s+)*(?:with|mit|se?)\s+(?:(?:my|our|his|her|their|svou|svým[ai]?|mou|mým|naší|naším|našimi|jeho|její|jejím[ai]?|meine[rnm]?|unsere[rnm]?|seine[rnm]?|ihre[rnm]?)\s+)?$"


def _tells_of_all(person: Person, gap: str, folded: str) -> bool:
    """As in "me and my sister, both grown up": what those before are."""
    both = pattern(r"^(?:oba|obě|both|beide)\b").search(folded[person.start : person.end])
    return person.kind == "adult" and both is not None and pattern(r"^\s*(?:,|-|\()\s*$").search(gap) is not None


# As in "me and my college roommate": one word between the owner and the relative.
_WITH_A_WORD = r"^\s*(?:\+|&|,|,?\s*\b(?:and|und|a|i|plus|sowie|along with|together with)\b)\s*(?:my|our|his|her|their|můj|moj\w+|mou|mého|náš|naš\w+|svou|svého|meine?[rnm]?|unsere?[rnm]?|seine?[rnm]?|ihre?[rnm]?)\s+(?!(?:not|nicht|ne\w+|late|former|old)\b)[a-z]{3,14}\s+$"


def _is_listed(person: Person, gap: str) -> bool:
    return person.kind in {"relative", "couple", "unknown"} and pattern(_WITH_A_WORD).search(gap) is not None


def _comes_with_them(person: Person, gap: str) -> bool:
    """As in "my wife and I are in Prague with our three grandchildren"."""
    if person.kind in {"relative", "couple"}:
        return has(_GO_WITH, gap)
    return person.kind in {"child", "infant", "unknown"} and pattern(_WITH_THE_YOUNG).search(gap) is not None


_IN_ALL = r"^\s*(?:in )?(?:total|altogether|all told|all together|in all|celkem|dohromady|insgesamt|zusammen)\b"
_ALL_OF_THEM = r",\s*(?:alle|all|všichni|všechny|všech)\s*$"  # "me, my friend and her parents, all four adults"
_LISTS_ALL = r"\b(?:jedeme|pojedeme|přijedeme|budeme|jsme|půjdeme|bude nás|pojede nás|we are|we're|we will be|we'll be|there (?:are|will be)|in total|wir sind|wir kommen|es kommen|kommen)\W*(?:tedy |celkem |nás |takže |tito |also |insgesamt |so )*$"


def without_what_the_list_says(chains: list[Chain], folded: str) -> list[Chain]:
    """As in "we want to take our parents out … we are two adults, two pensioners and a son": the list names them again."""
    for at, chain in enumerate(chains):
        ahead = folded[max(0, chain.people[0].start - 30) : chain.people[0].start]
        named_before = [one for earlier in chains[:at] for one in earlier.people]
        kin = named_before and all(
            one.kind in {"self", "relative", "couple"} and one.count == 1 for one in named_before
        )
        heads = sum(2 if one.kind == "couple" else 1 for one in named_before)
        counts = any(one.kind == "adult" for one in chain.people) and sum(one.count for one in chain.people) > heads
        aged = {kind for one in named_before for kind in one.age_kinds}
        besides = adds(folded, chain.people[0]) or not aged <= {
            kind for one in chain.people for kind in one.kinds() or ()
        }
        if (
            kin
            and counts
            and not besides
            and (pattern(_LISTS_ALL).search(ahead) or _is_ordered_apart(named_before[-1], chain, folded))
        ):
            return chains[at:]
    return chains


def _is_ordered_apart(last: Person, chain: Chain, folded: str) -> bool:
    """As in "we would like to come again with my brother. I order the jazz cruise for 4 adults"."""
    start = chain.people[0].start
    ahead = pattern(
        r"(?:\b(?:pro|for|für|tentokrát|celkem|dohromady|this time|diesmal|objednávk\w*|rezervac\w*|objednávám|rezervujte|objednejte|order|book|reserve|buche|bestelle|reservieren sie)\s+(?:nově |znovu |nyní |teď |tedy |opět |again |now |erneut |nun |diesmal |tentokrát |this time )?|[:,(-]\s*|\b(?:v|ve|na|at|um|on)\s+\S+\s+)$"
    ).search(folded[max(0, start - 24) : start])
    return ahead is not None and pattern(r"[.!?:]\s|\n").search(folded[last.end : start]) is not None


def _split(chain: list[Person], folded: str) -> Chain:
    chain = [
        one.model_copy(
            update={
                "is_part": one.is_part or _is_part(folded, one) or _is_among(chain[:at], one, folded),
                "is_odd_part": one.kind in {"child", "infant"} and _is_said_among(chain[:at], one, folded),
            }
        )
        for at, one in enumerate(chain)
    ]
    chain = _with_more_parts(chain, folded)
    gap = folded[chain[0].end : chain[1].start] if len(chain) > 1 else ""
    gap += " including" if len(chain) > 1 and chain[1].is_part else ""
    first = chain[0]
    us = pattern(rf"^(?:(?:my|wir|us|we)\s+(?:{number()}|beide|both)|(?:the )?(?:{number()}) of us)$").match(
        folded[first.start : first.end]
    )
    return Chain(
        people=tuple(chain),
        subset=first.kind == "people" and pattern(_SUBSET).search(gap) is not None,
        adds=(us is not None and pattern(_JOINS).search(gap) is not None) or _ends_with_us(chain, folded),
    )


def _with_more_parts(chain: list[Person], folded: str) -> list[Person]:
    """As in "four children, of whom one is a baby and three go to school (7, 9 and 12)": part of the same count."""
    whole = None
    for at, one in enumerate(chain):
        if one.is_part:
            whole = whole or (chain[at - 1] if at else None)
            continue
        gap = folded[chain[at - 1].end : one.start] if at else ""
        young = whole is not None and whole.kind == "child" and one.kind in {"child", "unknown", "infant"}
        if young and chain[at - 1].is_part and pattern(r"^\s*(?:,|a|and|und|,\s*(?:a|and|und))\s*$").search(gap):
            chain[at] = one.model_copy(update={"is_part": True})
        else:
            whole = None
    return chain


_JOINS = r"^\s*(?:,|a\b|and\b|und\b|\+|plus\b|sowie\b|s\b|se\b|mit\b|with\b)"


def _ends_with_us(chain: list[Person], folded: str) -> bool:
    """As in "naše máma (80) a my dva s manželkou": the two of us come besides."""
    last = chain[-1]
    if len(chain) < 2 or last.kind != "people" or not last.is_us:  # noqa: PLR2004  others and us
        return False
    return (
        pattern(r"\b(?:a|and|und|plus)\s+(?:the\s+)?$|[+&]\s*(?:the\s+)?$").search(folded[chain[-2].end : last.start])
        is not None
    )


_AMONG = r"\b(?:z toho|z nich|z nichž|davon|darunter|of which|of whom|of them|including|včetně|inklusive|inkl\.?|incl\.?)\s*(?:je |jsou |are |is |sind |ist )?$"


def _is_among(before: list[Person], person: Person, folded: str) -> bool:
    """As in "16 adults, of whom 6 are seniors", "four children, including one baby": part of the count right before."""
    last = before[-1] if before else None
    sorts = {("adult", "senior"), ("adult", "student"), ("child", "infant")}
    if last is None or (last.kind, person.kind) not in sorts or last.age_kinds:
        return False
    return _is_said_among(before, person, folded)


def _is_said_among(before: list[Person], person: Person, folded: str) -> bool:
    return bool(before) and pattern(_AMONG).search(folded[before[-1].end : person.start]) is not None


def _is_part(folded: str, person: Person) -> bool:
    """As in "3 persons, one is a child": part of the number before."""
    said = pattern(rf"^(?:{number()})\s+(?:is|are|je|jsou|bude|budou|ist|sind|davon|of (?:us|them|which|whom))\b")
    return person.kind != "people" and said.search(folded[person.start : person.end]) is not None


def counts(chain: Chain) -> bool:
    """The sender or a relative alone counts nobody."""
    kinds = {person.kind for person in chain.people}
    if kinds <= {"self"} and not any(person.age_kind for person in chain.people):
        return False
    if kinds <= {"relative"} and not any(
        person.age_kind or person.with_sender or person.count > 1 for person in chain.people
    ):
        return False
    return bool(kinds)


_IS_TOLD = r"^\s+(?:are|were|have|love|jsou|mají|milují|slaví|sind|haben|lieben|feiern)\b(?![^.!?\n]{0,60}\b(?:také|taky|also|too|auch|ještě|navíc|join\w*|com(?:e|ing)|jedou|pojedou|přijdou|kommen|mit\w*|with us|s nám[ia]|uns|dabei|other\w*|dals\w+|more|both|oba|obě|beide|pension\w*|rentner\w*|důchod\w*|senior\w*|retired|\d+)\b)"
_OPENS = r"(?:^|[.!?\n]\s*)(?:my|our|her|his|moji|naši|mí|její|jeho|meine|unsere|ihre|seine)\s+$"


def without_parents_told_of(chains: list[Chain], folded: str) -> list[Chain]:
    """As in "for four adults? My parents are visiting": a sentence about them counts nobody anew."""
    counted = [one for chain in chains for one in chain.people if one.kind in {"adult", "people"} and one.count > 1]
    return [chain for chain in chains if not (counted and _is_only_told_of(chain.people, folded))]


def _is_only_told_of(people: Sequence[Person], folded: str) -> bool:
    one = people[0]
    pair = len(people) == 1 and one.kind == "couple" and one.count == 1 and not one.age_kinds
    ahead = folded[max(0, one.start - 16) : one.start]
    return pair and has(_OPENS, ahead) and has(_IS_TOLD, folded[one.end :])


def without_what_is_told(people: Sequence[Person], folded: str) -> str:
    for start, end in (place for one in people for place in one.told):
        folded = blank(folded, start, end)
    return folded

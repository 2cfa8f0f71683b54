# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""The safety net under an order: words of the new text that no value was read from, and that could change what is meant.

Everything that was understood (days, times, people, products, numbers of bookings, telephones, addresses) is blanked out
of the text. What is left must hold no alternative, no exclusion, no approximation and no uncounted figure beside a value
that was read; otherwise a person looks. The net knows nothing of how the values were found: it is there for what the
finders do not know.
"""

import re
from collections.abc import Iterator, Sequence

from gangway.channels.email.ages import Person
from gangway.channels.email.contact import MAYBE_PHONE
from gangway.channels.email.counted_twice import holds
from gangway.channels.email.counting import number, value_of
from gangway.channels.email.date_marks import found_days
from gangway.channels.email.dates import mentioned, told_of
from gangway.channels.email.days import Clock
from gangway.channels.email.denied_roles import are_some_denied
from gangway.channels.email.destinations import goes_elsewhere
from gangway.channels.email.folding import blank, blank_all, fold, has, pattern
from gangway.channels.email.left_open import COUNTS_LEFT_OPEN, left_open
from gangway.channels.email.manifest.below_title import read_below_title
from gangway.channels.email.manifest.read import manifest
from gangway.channels.email.mentions import REACH, corrected_in, corrections
from gangway.channels.email.other_numbers import other_numbers
from gangway.channels.email.party import ALL_OF_A_KIND, Party, read_party
from gangway.channels.email.party_adds import RESTATES
from gangway.channels.email.party_as_many import without_as_many
from gangway.channels.email.party_asides import LOOKED_AFTER, plainly
from gangway.channels.email.party_cards import card_unread
from gangway.channels.email.party_comes_too import (
    AND_OTHERS,
    joined_in_passing,
)
from gangway.channels.email.party_corrected import OTHERS_STAY, uncorrected, without_overtaken
from gangway.channels.email.party_hedged import old_birthday_in_a_list
from gangway.channels.email.party_marks import found_people
from gangway.channels.email.party_nets import are_told_otherwise, somebody_unread
from gangway.channels.email.party_postscript import news_in_doubt, with_the_news
from gangway.channels.email.party_read_twice import read_twice
from gangway.channels.email.party_recounted import recount_unread, recounted
from gangway.channels.email.party_roll import roll_call
from gangway.channels.email.party_roster import names_nobody_counts, with_rosters
from gangway.channels.email.party_told_twice import without_children_who_stay
from gangway.channels.email.party_unread import (
    names_somebody_more,
)
from gangway.channels.email.party_words import KINDS
from gangway.channels.email.products import named_products
from gangway.channels.email.reading import Field, Reason
from gangway.channels.email.times import told_times
from gangway.domain.catalogue import Catalogue

_READ = "\x00"  # stands where a value was read
_DIET = "\x01"  # stands where somebody's diet or wheelchair was counted
_ALTERNATIVE = r"\b(?:nebo|anebo|případně|popřípadě|popř|eventuálně|kdyžtak|v krajním případě|náhradně|or|alternatively|otherwise|failing (?:that|which)|else|oder|beziehungsweise|bzw|alternativ|notfalls|zur not|ansonsten|ersatzweise)\b"
_HARMLESS_ALTERNATIVE = r"\b(?:otherwise|ansonsten),? (?:we(?: are|'re)|sind wir) (?=\x00)|\b(?:sir|damen|pane) (?:or|oder|nebo) (?:madam|herren|paní)|\b(?:kdyžtak|případně|popřípadě|eventuálně)\s+(?:mi|nám|mě|nás|nas)?\s*(?:prosím )?(?:volejte|zavolejte|napište|dejte|volat|jsem|ozvěte|pošlete)\w*|\b(?:or|oder|nebo|anebo|či)\s+(?:so|something|similar|(?:mi |nám )?(?:prosím )?(?:volejte|zavolejte|pište|napište|call|ring|rufen)|(?:by |per |on )(?:the )?(?:e-?mail|mail|phone|text|telefon)|e-?mail\w*|phone|mail\w*|telefon\w*|call|text|sms|whatsapp|not|ne\b|nicht|cash|card|kart\w*|hotov\w*|bar\b|at the pier|on board|before(?:hand)?\b|in advance|předem|vorher|vorab|na místě|tak nějak|podobn\w*|ähnlich\w*)"
_OR_AGED = rf"\b(?:or|oder|nebo|či) (?:{number()}) (?=let\b|years?\b|jahren?\b)"  # "ten or eleven years old"
_ADDRESS = r"\b(?:s\.? ?r\.? ?o|a\. ?s|gmbh|ltd|inc|llc|\w*straße|\w+str|street|road|avenue|ulice|náměstí|nám|platz|praha \d|\d{3} \d{2} [a-z]|d-\d{5}|ičo?)\b"
_PART = r"\b(?:z nich|z nás|of them|of us|of whom|of which|davon|von uns|von ihnen|darunter)\b(?!\W*(?:(?:sind|ist|jsou|je|are|is)\W+)?\x00)"
# "None of us eats pork": of everybody, unless it tells an age, a fare or who comes.
_NONE_OF = r"\b(?:none|not one|neither|nobody|keine[rs]?|niemand|nikdo|žádn\w+|ani jed(?:en|na)) (?:of|z|ze|von) (?:us|them|nás|nich|uns|ihnen)\b(?![^.!?\n]*\b(?:{n}|under|over|unter|über|pod|nad|adult|child|student|senior|pension|retired|rentner|kind|com(?:e|es|ing)|join\w*|going|there|komm\w+|fähr\w*|fahren|dabei|mit|jede\w*|pojede\w*|přij\w+|půjde\w*)\b)"
_ALL_OLDER = r"\b(?:všem|všichni|všechny|vesměs|all(?: of us)?|alle|both(?: of us)?|oba|obě|oběma|beide)\s+(?:\w+\s+){0,3}(?:über|over|přes|nad|older than|past)\s+(?:{n})\b"
_DIETS = r"\b(?:vege?t\w*|vegan\w*|bezlep\w*|gluten\w*|celiak\w*|allerg\w*|alerg\w*|laktos\w*|lakto\w*|lactose|halal|kosher|vozí[čc]k\w*|wheelchair\w*|rollst\w+|diabet\w*|fleisch\w*|mas[oa]\b|fish|meat|drink\w*|alkohol\w*|narozenin\w*|birthday\w*|geburtstag\w*|poprvé|first time|zum ersten)\b"
_AND_I = r"(?:\b(?:and|plus) (?:me|myself)|\bund (?:ich|meine wenigkeit)|\ba já|\bi já)\b(?=\s*(?:as\b|als\b|jako\b|jsem\b|budu\b|jedu\b|pojedu\b|bin\b|komme\b|fahre\b|\(|[.,;!]|$))|\band i(?:'m| am) (?:the|coming|joining)\b"
_WITH_US = r"\b(?:a|and|und|plus)\s+(?:ještě |also |auch )?(?:s nám[ia]|with us|mit uns)\s+(?:(?:jede|pojede|bude|půjde|will be|is coming|comes|kommt|fährt)\s+)?(?:ještě |také |taky |i |also |auch )?(?:pan|paní|slečna|náš|naše|můj|moje|mr|mrs|ms|our|my|herr|frau|unsere?|meine?)\b(?!\s+(?:pes|psa|pej\w+|dogs?|hund\w*|kočár\w*|pram|buggy))(?![^.!?\n]*\x00)"
_COMES_WITH_US = r"\b(?:jede|pojede|půjde|přijde|sveze(?: se)?|svezou(?: se)?|is riding|rides|is coming|comes|will come|kommt|fährt)\s+(?:i |také |taky |ještě |also |auch )?(?:s nám[ia]|with us|mit uns)\b(?!\W+(?:i |také |taky |ještě |also |auch |our |the |a |náš |naše |unser |ein )*(?:pes|psa|pej\w+|dogs?|hund\w*|kočár\w*|pram|buggy))(?![^.!?\n]*\x00)"
_ABOUT_SEATS = r"\b(?:regen|wetter|weather|počas\w+|rain|prš\w+|stol\w*|stůl|sedět|sedadl\w*|míst\w* u|table|seats?\b|sit\b|tisch|sitzen|sitzplatz|menu|jídl\w*|meal|essen|cards?|cash|kartou|hotově|karte)\b"
_STAYS_AWAY = r"n't be (?:attending|present|there(?= *[.,;!?]|$))|\bnehmen? (?:\w+ ){0,2}nicht teil\b|\bnicht (?:mit )?dabei\b|n't (?:be )?(?:coming|joining|boarding|sailing|come along|come with|join|take part|on board)\b|\b(?:ne(?:jdu|jedu|pojedu|půjdu|přijdu|přijedu|jde|jede|pojede|půjde|přijde|přijede|dorazí|jdou|jedou|pojedou|půjdou|zúčastní)|not (?:be )?(?:coming|joining|boarding|sailing|come along|come with|join|take part|on board)|(?:kommt|kommen|fährt|fahren|geht(?! (?:es|das|uns|bei)\b)|gehen) (?:\w+ ){0,2}nicht|nicht mit(?:kommen|fahren|kommt|fährt|dabei)|bleib\w+ (?:\w+ ){0,2}(?:zu hause|an land|im hotel)|stay\w* (?:\w+ ){0,2}(?:behind|at home|ashore|at the hotel)|zůstan\w+ (?:\w+ ){0,2}(?:doma|na břehu|v hotelu))\b"
_IT_CANNOT = r"\b(?:habe[n]?|hätten|brauchen) (?:wir|ich) nicht (?:mit )?dabei\b|\bnicht (?:mit )?dabei ?haben\b|\b(?:nikdo (?:další|jiný)|nobody else|no one else|niemand (?:sonst|anderes|weiter\w*)|(?:sonst|weiter) niemand)\b[^.!?\n]*|\b(?:dog|pes|pejs\w+|hund)\b[^.!?\n]{0,40}?(?:,? (?:he|she|it) stays|,? zůstane|bleibt (?:er|sie|es)) (?:\w+ ){0,2}(?:home|doma|hause|behind)\b|\b(?:to|dřív\w*|později|jinak|jindy|víc\w*)\s+(?:(?:už|nám|mi|bohužel|prostě)\s+)*nejde\b|\bnejde\s+(?:to|o|nám|mi|jinak|dřív\w*|později)\b"  # "později to nejde"
_ONLY = r"\b(?:jen|jenom|pouze|only|just|nur)\b"
_ANYTHING_GOES = r"\b(?:what(?:ever)? time|whatever|whichever (?:time|day|date|one|is|works|suits|you|boat|departure)|any ?time|anything (?:goes|works)|kdykoli\w*|jakýkoli\w*|kterýkoli\w*|je (?:mi|nám|mě) (?:to )?jedno|(?:mi|nám) (?:to )?je jedno|nezáleží|egal|beliebig\w*|flexib\w+|wann auch immer|earlier or later|dříve (?:nebo|či) později|früher oder später)\b"
_EXCLUSION = r"\b(?:kromě|vyjma|s výjimkou|mimo|except|excluding|apart from|but not|other than|außer|ausgenommen|bis auf)\b|\b(?:minus|less)\s(?![^,.;\n]{0,24}\b(?:commission|provi[sz]))"
_APPROXIMATE = r"\b(?:asi|cca|přibližně|zhruba|okolo|kolem|about|around|approx\w*|roughly|circa|ca|ungefähr|etwa|rund|zirka|maximálně|max|nejméně|aspoň|alespoň|minimálně|min|at least|at most|up to|mindestens|höchstens|maximal|bis zu|necelých|víc než|více než|more than|less than|über|knapp|fast|skoro|nearly|almost)\.?\s*$"


_SOMEBODY_MORE = {
    "somebody_unread",
    "others_in_passing",
    "sender_not_counted",
    "name_beside_the_party",
    "number_not_read",
    "number_alone",
}


def doubts_about_orders(
    pieces: Sequence[str], catalogue: Catalogue, clock: Clock, *, whole_boat: bool, title: str = ""
) -> Iterator[Reason]:
    """Of each cruise of a mail by itself."""
    for text in pieces:
        yield from doubts_about_order(text, catalogue, clock, whole_boat=whole_boat, title=title)


def doubts_about_order(
    text: str, catalogue: Catalogue, clock: Clock, *, whole_boat: bool, title: str = ""
) -> list[Reason]:
    """`text`: the new text with its own subject. `whole_boat`: a charter, whose number of guests does not matter.

    `title`: the subject, where `text` begins with it.
    """
    reasons = _doubts(text, catalogue, clock, whole_boat=whole_boat)
    of_age = pattern(_OR_AGED).search(fold(text))
    if (of_age or any(one.field == "people" for one in reasons)) and _called(text, title, catalogue, clock):
        plain = blank(text, *of_age.span()) if of_age else text
        reasons = _doubts(plain, catalogue, clock, whole_boat=whole_boat) if of_age else reasons
        stay = COUNTS_LEFT_OPEN - {"number_alone"} | {"people_approximate"}
        reasons = [one for one in reasons if one.field != "people" or one.code in stay]
    return reasons


def misses_somebody(text: str, catalogue: Catalogue, clock: Clock) -> bool:
    """Whether the net finds somebody the finders did not read, and nothing of anybody who stays away or of a number that changed."""
    codes = {one.code for one in _doubts(text, catalogue, clock, whole_boat=False) if one.field == "people"}
    return bool(codes) and codes <= _SOMEBODY_MORE


def _doubts(text: str, catalogue: Catalogue, clock: Clock, *, whole_boat: bool) -> list[Reason]:
    written, text = text, with_rosters(text, catalogue)
    folded = fold(text)
    plain = plainly(folded)
    found = found_people(plain, catalogue)
    party = read_party(text, catalogue)
    people = [(one.start, one.end) for one in found if one.kind not in {"self", "relative"}]
    reasons: list[Reason] = []
    if not whole_boat and any(pattern(_APPROXIMATE).search(folded[max(0, start - 16) : start]) for start, _ in people):
        reasons.append(Reason(code="people_approximate", field="people"))
    if names_somebody_more(text, found) or names_nobody_counts(text, catalogue):
        reasons.append(_reason("name_beside_the_party", "people"))
    reasons += [_reason("part_of_the_party", "people")] * are_some_denied(folded)
    if goes_elsewhere(text, catalogue, clock):
        reasons.append(_reason("destination_unknown"))
    old = text != written and old_birthday_in_a_list(party, fold(written))
    twice = old or read_twice(party, found, plain, plainly(fold(written)))
    if not whole_boat and (twice or somebody_unread(text, plain, found, catalogue)):
        reasons.append(_reason("somebody_unread", "people"))
    if joined_in_passing(recounted(with_the_news(folded)), found):
        reasons.append(_reason("others_in_passing", "people"))
    if any(has(LOOKED_AFTER, one) and not has(_ONLY, one) for one in _sentences(folded)):
        reasons.append(_reason("somebody_stays_away", "people"))
    plain = without_children_who_stay(plain, party.units)
    plain = blank_all(_ALL_OLDER.replace("{n}", number()), blank_all(OTHERS_STAY, plain))
    plain = without_overtaken(plain, found, uncorrected(found, plain))
    said = blank_all(r"\bten\b", plain) if clock.day_first else plain  # Czech for "that"
    left = _without(said, _read_spans(folded, text, catalogue, clock, [place for one in found for place in one.places]))
    known = None if whole_boat else party.heads
    left = without_as_many(left, plain, known, _READ)
    for sentence in _sentences(left):
        reasons += _doubts_of(sentence, whole_boat=whole_boat)
    reasons += [_reason(code, field) for code, field in left_open(left, folded, _READ, known=known)]
    kinds = "|".join(source for kind, source in KINDS if kind != "relative")
    if any(has(rf"\b(?:{kinds})", corrected_in(blank_all(ALL_OF_A_KIND, left), at, _READ)) for at in corrections(left)):
        reasons.append(_reason("correction_not_read", "people"))
    if _number_anew(left, plain, found) or news_in_doubt(folded) or recount_unread(left):
        reasons.append(_reason("correction_not_read", "people"))
    return list(dict.fromkeys(reasons))


def _number_anew(left: str, plain: str, found: Sequence[Person]) -> bool:
    """A number in a postscript that nothing was read from, where nobody says the whole number anew."""
    postscripts = [match.end() for match in pattern(r"\bp\.?\s?s\.?\b").finditer(left)]
    told_anew = any(has(RESTATES, plain[max(0, one.start - 24) : one.start]) for one in found if one.count > 1)
    return not told_anew and any(_has_number(left[at : at + REACH]) for at in postscripts)


def _called(text: str, title: str, catalogue: Catalogue, clock: Clock) -> Party | None:
    """The party of a reader that understands every word about people, where the finders read the same or none."""
    party = read_party(text, catalogue)
    otherwise = are_told_otherwise(text, plainly(fold(text)), party)
    called = None if otherwise else roll_call(text, catalogue, clock)
    if called is not None and called.overrules:
        return called
    units = party.units or {"adult": party.people or 0}
    told = manifest(text, catalogue, clock)
    if told is None and title and text.startswith(f"{title}\n"):
        told = read_below_title(title, text[len(title) + 1 :], catalogue, clock)
    for read in (called, told):
        fits = read is not None and (party.is_empty or read.units == units or (read is told and holds(read, party)))
        if read is not None and fits and not card_unread(read, fold(text)):
            return read
    return None


def _doubts_of(sentence: str, *, whole_boat: bool) -> Iterator[Reason]:
    """What one sentence says that was not read; `_READ` stands in it where something was."""
    yield from (one for one in _doubts_anywhere(sentence) if not whole_boat or one.field != "people")
    if _READ not in sentence:
        return
    if _beside_a_value(pattern(_HARMLESS_ALTERNATIVE).sub(" ", sentence), _ALTERNATIVE):
        yield _reason("alternative_not_read")
    if has(_EXCLUSION, sentence):
        yield _reason("exclusion_not_read")
    if not whole_boat and not has(_ADDRESS, sentence) and _has_number(sentence):
        yield _reason("number_not_read", "people")


def _doubts_anywhere(sentence: str) -> Iterator[Reason]:
    """What changes the wish even in a sentence without any value."""
    if (
        has(_PART, blank_all(_NONE_OF.replace("{n}", number()), sentence))
        and not has(_DIETS, sentence)
        and _DIET not in sentence
    ):
        yield _reason("part_of_the_party", "people")
    if has(_STAYS_AWAY, blank_all(_IT_CANNOT, sentence)) and not has(
        rf"\b(?:takže|tedy|so|also|i\.e)\b[^.!?]*{_READ}", sentence
    ):
        yield _reason("somebody_stays_away", "people")
    if has(_AND_I, sentence):
        yield _reason("sender_not_counted", "people")
    if has(AND_OTHERS, sentence) or has(_WITH_US, sentence) or has(_COMES_WITH_US, sentence):
        yield _reason("others_in_passing", "people")
    if has(_ANYTHING_GOES, sentence) and not has(_ABOUT_SEATS, sentence):
        yield _reason("wish_left_open", "time")


def _has_number(sentence: str) -> bool:
    """A figure, or a word for one; "one" and "ein" are pronouns and articles unless they are added to something."""
    for match in pattern(rf"(?<![\w.,/:'-])(?:{number()})(?![\w/'-])").finditer(sentence):
        if value_of(match.group()) != 1 or match.group() == "1":
            return True
        once = has(
            rf"^\s+(?:pro|for|für)\s+(?:\w+\s+)?{_READ}", sentence[match.end() :]
        )  # "a jednou pro syna", "one for my father"
        if not once and has(
            r"(?:\+|\bplus|\band|\bund|\ba|\bi)\s*$", sentence[max(0, match.start() - 6) : match.start()]
        ):
            return True
    return False


def _reason(code: str, field: Field | None = None) -> Reason:
    return Reason(code=code, field=field or "product")


def _read_spans(
    folded: str, text: str, catalogue: Catalogue, clock: Clock, people: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    yield from people
    yield from ((day.start, day.end) for day in [*mentioned(text, clock), *told_of(text, clock)])
    yield from ((day.start, day.end) for day in found_days(folded, clock))
    yield from ((time.start, time.end) for time in told_times(text))
    yield from ((one.start, one.end) for one in named_products(text, catalogue, also_negated=True))


def _without(folded: str, spans: Iterator[tuple[int, int]]) -> str:
    left = folded
    for start, end in spans:
        left = left[:start] + _READ + " " * (end - start - 1) + left[end:] if end > start else left
    for match in [*MAYBE_PHONE.finditer(left), *pattern(other_numbers()).finditer(left)]:
        left = blank(left, *match.span()) if not has(_DIETS, match.group()) else _marked(left, *match.span())
    return left


def _marked(text: str, start: int, end: int) -> str:
    return text[:start] + _DIET + " " * (end - start - 1) + text[end:]


def _sentences(left: str) -> list[str]:
    return re.split(r"(?<=[.!?])\s+(?=[a-z\x00])|\n", left)


def _beside_a_value(sentence: str, source: str) -> bool:
    """The word stands within a few words of something that was read."""
    return any(
        _READ in sentence[max(0, match.start() - 30) : match.end() + 30] for match in pattern(source).finditer(sentence)
    )

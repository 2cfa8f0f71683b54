# ruff: noqa: E501  lists of words, harder to read when broken up
"""Reads the manifest of a text."""

import re
from itertools import pairwise

from gangway.channels.email.counted_fares import with_counted_fares
from gangway.channels.email.counting import number
from gangway.channels.email.days import Clock
from gangway.channels.email.denied_roles import without_denied_roles
from gangway.channels.email.folding import fold, has, pattern
from gangway.channels.email.language import scores
from gangway.channels.email.manifest.adjectives import with_adjectives
from gangway.channels.email.manifest.asides import without_asides
from gangway.channels.email.manifest.bare_names import is_aged_name, is_bare_name, is_office
from gangway.channels.email.manifest.beside_family_tickets import beside_the_tickets
from gangway.channels.email.manifest.by_total import by_total
from gangway.channels.email.manifest.clauses import calmed
from gangway.channels.email.manifest.clauses_denied import without_idle_denials
from gangway.channels.email.manifest.decade_behind import with_decades
from gangway.channels.email.manifest.family_tickets import names_family_tickets, without_family_tickets
from gangway.channels.email.manifest.genders import without_second_gender, without_who_waits
from gangway.channels.email.manifest.hen_parties import with_hens_grown
from gangway.channels.email.manifest.ledger import Ledger
from gangway.channels.email.manifest.lodging import without_lodging
from gangway.channels.email.manifest.of_no_matter import without_idle_doubts
from gangway.channels.email.manifest.sender_words import with_sender_named
from gangway.channels.email.manifest.sentences import Sentence, sentence_of
from gangway.channels.email.manifest.tickets_named import with_tickets_named
from gangway.channels.email.manifest.token import Token
from gangway.channels.email.manifest.tokens import tokens, with_whole_years
from gangway.channels.email.manifest.words import nouns
from gangway.channels.email.manifest.words_of_forms import without_spans_of_kinds
from gangway.channels.email.mentions import corrections
from gangway.channels.email.other_numbers import OF_AN_ORDER
from gangway.channels.email.party_comes_too import AND_OTHERS, AS_FAR_AS
from gangway.channels.email.party_of_others import others_told_of
from gangway.channels.email.party_postscript import AWAY
from gangway.channels.email.party_postscript_names import names_in_postscript
from gangway.channels.email.party_roll_birthdays import with_birthdays_told
from gangway.channels.email.party_roll_groups import _ADDRESSED, _THEY_COME, COMES_TOO
from gangway.channels.email.party_roll_text import VALUE
from gangway.channels.email.party_short_names import with_names_apart
from gangway.channels.email.party_sums import Party
from gangway.channels.email.party_tickets_for import with_counts_beside_whom
from gangway.channels.email.party_words import in_czech
from gangway.channels.email.values_blanked import sentences, without_values
from gangway.domain.catalogue import Catalogue

_LIMIT = 3000
_MEETING = r"\b(?:treffpunkt|treffen uns|meeting point|meet you|místo srazu|sraz (?:máme|je|bude)|scházíme se)\b"
_A_NUMBER_OF_ORDER = re.compile(
    rf"(?<![\w-])[a-z]{{1,5}}(?:[- ]\d{{2,4}})?[- ]\d{{4,}}(?!\w)|{OF_AN_ORDER}"
)  # VC-20919
_AU_PAIR = re.compile(r"\bau pair")
# An age told by a birthday that nobody has put plainly.
_BIRTHDAY = r"\b(?:\w{4,}[aá]tin\w*|\d{1,2}(?:\.|st|nd|rd|th|er)? (?:narozenin\w*|birthday|geburtstag\w*)|\w{4,}(?:té|tém|tých|ste|ten|th) (?:narozenin\w*|birthday|geburtstag\w*))"
# Girls and boys who are grown up.
_HENS = r"\b(?:bride\b(?!smaid)|nevěst\w*|braut\b|groom\b|ženich\w*|bräutigam\w*|hen (?:do|party|weekend|night)|stag (?:do|party|weekend|night)|rozlučk\w+|junggesell\w+)(?=[^.!?]*\b(?:girls|boys|lads|holk\w*|holek|kluk\w*|kluc\w*|mädels|jungs)\b)|\b(?:girls|boys|lads|holk\w*|holek|kluk\w*|mädels|jungs)\b(?=[^.!?]*\b(?:bride\b|nevěst\w*|braut\b|groom\b|ženich\w*|bräutigam|hen\b|stag\b|rozlučk\w+|junggesell\w+))"
_BARE_CZECH = r"\b(?:dospel(?:y|i|ych|ym|ou|a)|deti|detem|pojed(?:e|u|ou|eme)|ctyri|bude|manzel(?:ka|ku|kou|em)?)\b"
# A fare that is named belongs to somebody.
_FARES = (
    ("student", r"\bstuden\w*(?:tarif|karte|kart|ticket|ausweis|rabatt|preis|ermäßigung)\w*|\bstudentsk\w+|\bisic\b|(?<!\bno )\bstudents?'? (?:cards?|fares?|tickets?|discounts?|ids?)\b"),
    ("senior", r"\bsenior\w*(?:tarif|karte|ticket|rabatt|preis|ermäßigung)\w*|\bseniorsk\w+|\bsenior (?:cards?|fares?|tickets?|discounts?)\b"),
)  # fmt: skip
_TIMES = re.compile(r"(?<=\d)[x×](?= (?:senior|student|rodin|dětsk|dosp))")  # "1x seniorskou"
# "2 Ki. (10 u. 13)": no end of a sentence.
_SHORTENED = re.compile(r"\b(ki|erw|kd|pers|dosp|jhr?|fam|hr|fr|u)\.(?= ?[(\w])")
_GERMAN = r"\b(?:und|wir|mit|für|ich|bitte|zwei|drei|erwachsene\w*)\b"
_BRINGS_A_THING = r"^\W*(?:and |a |und )?(?:may|can|could|darf|kann|könnte|dürfte|může|mohla?|smí) (?:si )?(?:she|he|they|er|sie|on|ona)\b[^.!?]*\b(?:bring|take|mitbringen|mitnehmen|vzít|přivézt|brát)\b[^.!?]*\?|^\W*(?:může|mohla?|smí) (?:si )?(?:s sebou )?(?:vzít|přivézt|brát)\b[^.!?]*\?"
_ONLY = frozenset(["only", "just", "nur", "jen", "jenom", "pouze"])
_OF_PEOPLE = frozenset({"noun", "self", "number", "both", "heads", "age", "decade", "retired", "card"})


def manifest(text: str, catalogue: Catalogue, clock: Clock) -> Party | None:
    """None where a word about people is not understood, or what is said can be booked in two ways."""
    plain = without_denied_roles(fold(text))
    plain = with_hens_grown(plain, plain)
    if (
        others_told_of(plain)
        or len(text) > _LIMIT
        or _is_corrected(plain, text)
        or has(f"{_HENS}|{AS_FAR_AS}|{AND_OTHERS}", plain)
    ):
        return None
    text = with_names_apart(text)
    folded = _plain(text, catalogue, clock)
    tickets = 0
    if names_family_tickets(plain):
        blanked = without_family_tickets(folded)
        if blanked is None:
            return None
        folded, tickets = blanked
    told = _told(text, folded, clock)
    if told is None or any(_has_escort_and_others(sentence) for sentence, _ in told):
        return None
    sentences_told = [sentence for sentence, _ in told]
    ledger = Ledger(catalogue)
    units = beside_the_tickets(sentences_told, tickets, catalogue) if tickets else ledger.book(sentences_told)
    if has(_BIRTHDAY, plain) and not ledger.is_of_total():
        return None
    if not units and not tickets:
        units = by_total(sentences_told, catalogue)
    if not units or any(has(source, plain) and not units[kind] for kind, source in _FARES):
        return None
    return Party(units=dict(units), where=tuple(span for sentence, span in told if sentence.mentions))


def told_of_people(text: str, clock: Clock, catalogue: Catalogue) -> list[tuple[Sentence, tuple[int, int]]] | None:
    """Each sentence about people, and where it stands; None where one is not understood."""
    return _told(text, _plain(text, catalogue, clock), clock)


def words_of(text: str, clock: Clock, catalogue: Catalogue) -> list[Token]:
    """The words of one line, and what they say of people."""
    czech = _is_czech(text, clock)
    folded = _plain(text, catalogue, clock)
    return _of_people(tokens(text, folded, czech=czech, german=not czech and has(_GERMAN, fold(text))))


def _plain(text: str, catalogue: Catalogue, clock: Clock) -> str:
    folded = with_tickets_named(text, without_values(text, catalogue, clock))
    folded = with_counts_beside_whom(with_counted_fares(with_whole_years(with_birthdays_told(folded))))
    folded = _A_NUMBER_OF_ORDER.sub(lambda match: VALUE.ljust(len(match.group())), folded)
    folded = _TIMES.sub(" ", folded)
    return _AU_PAIR.sub("au-pair", _SHORTENED.sub(r"\1 ", with_hens_grown(folded, fold(text))))


_ESCORT = frozenset({"begleitung", "doprovod", "escort"})


def _has_escort_and_others(sentence: Sentence) -> bool:
    """As in "22 children, the escort and three teachers": who is the escort, if not they?"""
    grown = [one for one in sentence.mentions if one.kind == "grown"]
    return any(one.who in _ESCORT for one in grown) and any(one.who not in _ESCORT for one in grown)


def _is_corrected(plain: str, text: str) -> bool:
    """Whether something is taken back; "sorry, I write late" before anybody was told of takes nobody back."""
    markers = [at for at in corrections(plain) if not _is_of_nobody(plain[at:], text[at:])]
    before = plain[: markers[-1]] if markers else ""
    told = any(word in nouns() for word in re.findall(r"[^\W\d_]+", before))
    return bool(markers) and (told or has(rf"\b(?:{number()})\b", before))


def _is_of_nobody(behind: str, text: str) -> bool:
    """Whether a postscript tells of no guest: "PS: zpátky pojedeme také s vámi"."""
    words = re.findall(r"[^\W\d_]+", behind)
    of_people = has(
        rf"\b(?:{number()})\b|{AWAY}|\b(?:she|he|they|her|him|them|sie|er|ihn|ona|oni|ony|ji|ho|je|něj|ní|ich|me|já|mě|all|všichni|alle|méně|míň|víc|více|fewer|less|more|others?|weniger|mehr|jemand|někdo|some(?:one|body)|everyone|one)\b",
        behind,
    )
    of_people |= any(nouns()[word].kind != "seats" for word in words if word in nouns())
    return has(r"^p\.?\s?s\b", behind) and not of_people and not names_in_postscript(text)


def _told(text: str, folded: str, clock: Clock) -> list[tuple[Sentence, tuple[int, int]]] | None:
    """Each sentence about people, and where it stands."""
    czech = _is_czech(text, clock)
    german = not czech and has(_GERMAN, fold(text))
    told: list[tuple[Sentence, tuple[int, int]]] = []
    known: set[str] = set()
    rows = ""
    for start, end in sentences(folded):
        addressed = pattern(_ADDRESSED).search(folded[start:end])
        start += addressed.end() if addressed else 0  # noqa: PLW2901
        said = folded[start:end]
        if has(_MEETING, said):
            continue
        cut = _of_people(tokens(text[start:end], said, czech=czech, german=german))
        if rows.endswith("B") and is_office(cut):
            continue
        rows += "B" if is_bare_name(cut) else "A" if is_aged_name(cut) else " "
        rows += " " if "\n\n" in text[start:end] else ""
        if not _is_of_people(cut):
            if has(_THEY_COME, said) and not _asks_for_a_thing(cut, said):
                return None
            continue
        if _are_only_some(cut) and any(one.mentions for one, _ in told):
            return None  # "I have a daughter (8) and a son (5). Only my daughter and I will come"
        sentence = sentence_of(cut, known)
        if sentence is None:
            return None
        if has(COMES_TOO, said):
            sentence = sentence.model_copy(update={"comes_too": True})
        told.append((sentence, (start, end)))
        known |= {name for one in sentence.mentions for name in one.names}
    return None if "AB" in rows or "BA" in rows else told  # whoever is named without an age comes too


def _asks_for_a_thing(cut: list[Token], said: str) -> bool:
    """As in "may she bring a folding wheelchair on board?"."""
    return has(_BRINGS_A_THING, said) and any(one.part == "thing" for one in cut)


def _are_only_some(cut: list[Token]) -> bool:
    return len(cut) > 1 and cut[0].text in _ONLY and cut[1].part in {"own", "noun", "self", "pronoun"}


def _of_people(cut: list[Token]) -> list[Token]:
    """Without what says nothing of people."""
    cut = with_decades(with_sender_named(without_asides(cut)))
    cut = with_adjectives(without_spans_of_kinds(without_who_waits(without_second_gender(cut))))
    return without_lodging(without_idle_denials(calmed(without_idle_doubts(cut))))


def _is_czech(text: str, clock: Clock) -> bool:
    """Where "a" joins and "i" is "as well"."""
    plain = fold(text)
    if in_czech(plain):
        return True
    if has(r"\b(?:the|and|with|our|we|und|mit|wir)\b", plain):
        return False
    told = scores(text)
    if has(_BARE_CZECH, plain):
        return True
    return re.search(r"[ěščřžůťňĚŠČŘŽŮ]|\b[Jj]á\b", text) is not None or (clock.day_first and told["cs"] > told["de"])


def _is_of_people(cut: list[Token]) -> bool:
    groups = any(one.part in {"own", "with"} and other.part == "group" for one, other in pairwise(cut))
    groups |= any(
        one.text in {"bez", "without", "ohne"} and then.text in {"nas", "us", "uns", "me", "mich"}
        for one, then in pairwise(cut)
    )
    return groups or any(one.part in _OF_PEOPLE or one.part == "absent" for one in cut)

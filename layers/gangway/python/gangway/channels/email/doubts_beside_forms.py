# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""The safety net under a form: prose around it that counts others, leaves a row out or puts a figure right."""

import re
from collections.abc import Sequence

from gangway.channels.email.contact import MAYBE_PHONE
from gangway.channels.email.counting import number
from gangway.channels.email.folding import blank, fold, has, pattern
from gangway.channels.email.mentions import corrections
from gangway.channels.email.party import Party, read_party
from gangway.channels.email.party_words import KINDS
from gangway.channels.email.reading import Item, Reason
from gangway.domain.catalogue import Catalogue

# "Please ignore the second row", "druhý řádek neberte v úvahu": some of the form does not hold.
_ORDINAL = r"(?:first|second|third|fourth|last|top|bottom|prvn\w+|druh[éouýá]\w*|třet\w+|čtvrt\w+|posledn\w+|horní\w*|dolní\w*|erste\w*|zweite\w*|dritte\w*|vierte\w*|letzte\w*|oberste\w*|unterste\w*)"
_ROW = r"(?:rows?|lines?|entr(?:y|ies)|ones?|bookings?|items?|řád(?:ek|k\w+|c\w+)|položk\w+|objednávk\w+|zeilen?|positionen?|buchung\w*|einträge?)"
_OF_A_ROW = rf"\b{_ORDINAL} {_ROW}\b|\b(?:row|line|řádek|řádku|zeile|pozice|position) (?:no\.? |number |č\.? |nr\.? )?\d{{1,2}}\b|\b(?:ignore|disregard|skip|leave out|without the|except|excluding|apart from|vynech\w+|ignoruj\w*|neberte?|nepočítejte|kromě|vyjma|mimo|ignorier\w*|weglassen|auslassen|nicht beachten|außer|bis auf|do not (?:process|use|enter)|don't (?:process|use|enter)|nezprac\w+|nicht (?:bearbeiten|verarbeiten)|test|(?:nur )?zur (?:info\w*|kenntnis\w*)|pro informaci|informativně|for (?:your )?info(?:rmation)?|fyi|(?:bereits|schon|already|již|už) (?:\w+ ){{0,2}}(?:gebucht|reserviert|booked|reserved|objedn\w+|rezerv\w+|zarezerv\w+))\b"


def doubts_beside_record(rest: str, catalogue: Catalogue, items: Sequence[Item]) -> list[Reason]:
    """The prose around a form: people counted there must be those of the form."""
    rest = MAYBE_PHONE.sub(lambda match: " " * len(match.group()), rest)
    for told in pattern(_WHO_ORDERED).finditer(fold(rest)):
        rest = blank(rest, *told.span())
    party = read_party(_without_titles(rest), catalogue)
    counted = sum(party.units.values()) or party.people
    if (party.trouble not in {None, "absent", "vague"} and has(_TOLD_OF_MORE, fold(rest))) or (
        counted and not any(_fits(party, item) for item in items)
    ):
        return [Reason(code="people_beside_the_form", field="people")]
    folded = pattern(rf"{_FIRST_ORDER}|{_NOTHING_TO_DO}").sub(" ", fold(rest))
    return (
        [Reason(code="said_of_the_form", field="product")]
        if _corrects_a_figure(folded) or has(_OF_A_ROW, folded)
        else []
    )


# "Zakázka 7731/27 (senior klub Pardubice, bus)": whose order it is, where no figure counts anybody.
_TITLE = r"(?m)^\W*(?:zakázka|objednávka|skupina|order|file|group|auftrag|gruppe|buchung|booking|rezervace)\b[^()\n]{0,30}(?P<whose>\([^()\d\n]*\))\W*$"


def _without_titles(rest: str) -> str:
    for told in reversed(list(pattern(_TITLE).finditer(fold(rest)))):
        rest = rest if has(_TOLD_OF_MORE, told["whose"]) else blank(rest, *told.span("whose"))
    return rest


# "One guest placed an order with two activities": who ordered, and not how many come.
_WHO_ORDERED = r"\b(?:one|an?|1|jeden|ein) (?:guest|customer|travell?er|client|user|host|zákazník|klient|uživatel|gast|kunde|reisender)\b(?= (?:has |have |hat |si |u vás |just |právě )*(?:placed|made|booked|ordered|bought|purchased|created|objednal|zakoupil|koupil|rezervoval|vytvořil|provedl|gebucht|bestellt|eine|ihre|zwei|your|two)\b)"
# "We send our first order": of many to come, no row of the form.
_FIRST_ORDER = r"\b(?:zasíl\w+|posíl\w+|zasl\w+|přikládá\w+|tady je|zde je|to je|send\w*|here(?:'s| is)|this is|place|schick\w*|send\w+|hier (?:ist|kommt)|anbei|das ist)\b[^.!?\n]{0,30}\b(?:prvn\w+|first|erste\w*) (?:objednávk\w+|rezervac\w+|bookings?|orders?|buchung\w*|bestellung\w*)\b"
# "Nothing else to do on your side except expecting your visitors".
_NOTHING_TO_DO = r"\b(?:nothing (?:else |more |further )?(?:to do|needs? to be done|is (?:needed|required))|no (?:further |other |more )?(?:action|steps?)(?: is| are)? (?:needed|required|necessary)?|není třeba nic|nemusíte (?:už )?(?:nic )?dělat nic|nichts (?:weiter |mehr )?zu tun)\b[^.!?\n\d]{0,30}\b(?:except|but|kromě|než|außer|als)\b"
# "A = adult, C = child", "the group Travels with children": spoken of, and neither counted nor told to come as well.
_TOLD_OF_MORE = rf"(?<![\w.,:/-])(?:{number()})\s*x?\s+(?:[a-z]+\s+)?(?:{'|'.join(source for _, source in KINDS)})|\b(?:too|also|as well|along|bring\w*|com(?:e|es|ing)|join\w*|plus|more|extra|taky|také|i s|navíc|ještě|pojed\w+|přijed\w+|jed(?:e|ou|eme)|vezm\w+|auch|noch|mit|dazu|komm\w+|fahr\w+|zusätzlich)\b"


def _corrects_a_figure(folded: str) -> bool:
    return any(re.match(r"[^.!?\n]{0,60}\d", folded[at:]) for at in corrections(folded))


def _fits(party: Party, item: Item) -> bool:
    young = all(party.units.get(kind, 0) == item.units.get(kind, 0) for kind in ("child", "infant"))
    return (sum(party.units.values()) or party.people) == _heads(item) and (not party.units or young)


def _heads(item: Item) -> int:
    return item.people or sum(item.units.values())

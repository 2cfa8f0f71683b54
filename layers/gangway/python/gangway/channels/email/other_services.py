# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""What was booked, arranged or called off elsewhere: a taxi, a place to park, the train, a walking tour, the cake.

"Ein Taxi haben wir ihm schon bestellt", "parkování už máme vyřešené", "our walking tour was called off", "taxi si objednáváme
sami". Such a clause has the very words of a booking that is done, undone or somebody else's, and is about none of ours. A
clause that asks us for something, names the boat or speaks of "it" is kept.
"""

import re

from gangway.channels.email.folding import has, pattern

_SERVICE = (
    r"\b(?:taxi\w*|taxík\w*|odvoz\w*|transfer\w*|parkován\w*|parkoviš\w*|hlídání\w*|letenk\w+|jízdenk\w+ na (?:vlak|autobus)|vlak|prohlídk\w+ (?:města|hradu|centra)|lístk\w+ do (?:divadl|muze|kin|zoo|oper)\w*|vstupenk\w+ do (?:divadl|muze|kin|zoo|oper)\w*|divadlo|koncert|dort|kytk\w+|květin\w*|fotograf\w*"
    r"|cabs?|shuttles?|parking(?: space| place)?|babysitt\w+|flights?|trains?|(?:walking|bus|bike|city|guided|food|castle|museum) (?:tours?|visit)|(?:theatre|theater|concert|museum|opera|zoo) tickets?|concert|cake|flowers|photographer"
    r"|parkpl[aä]tz\w*|parkhaus\w*|museum|muzeum|galerie|divadlo|oper[ay]?|theat(?:re|er)|flug|flüge|bahn(?:karten|tickets|fahrt)?|zug|stadtführung\w*|schlossführung\w*|(?:theater|konzert|museums|opern|zoo)(?:karten|tickets|besuch)|konzert|torte|kuchen|blumen|fotograf\w*)\b"
)
_DEALT_WITH = r"\b(?:(?:za)?(?:objedn|rezerv|zarezerv)\w+|zařizuj\w+|zaříd\w+|zařízen\w*|zajist\w+|zajišť\w+|zajištěn\w*|vyřeš\w+|domluven\w*|domluvil\w*|koupil\w*|koupen\w*|zaplacen\w*|zruš\w+|odpad\w+|book\w*|reserv\w+|order\w*|arrang\w+|sorted|solved|bought|got|cancell?ed|called off|fell through|fallen through|rained off|gebucht|reserviert|bestell\w+|organisier\w*|geregelt|geklärt|besorg\w*|abgesagt|ausgefallen|gekauft|kümmern|gelöst)\b"
_ASKS_US = r"\?|\b(?:you|your|please|kindly|could|can|would|bitte|ihnen|ihr\w*|(?:können|könnten|bestellen|buchen|reservieren|organisieren|besorgen) sie|prosím\w*|můžete|mohl\w*|byste|vás|vám|vaš\w+|(?:objedn|zajist|zařiď|rezerv)\w*te)\b"
_OF_OURS = r"\b(?:it|this|that|them|ji|to|je|ho|es|das|sie|cruise\w*|boats?|ship|sail\w*|plav\w+|lo[dď]\w*|parník\w*|\w*schiff\w*|\w*boot\w*|rundfahrt\w*|\w+fahrt|míst\w+|seats?|places?|plätze|tables?|stůl|stol\w+|tisch)\b"
_SO = r"\b(?:so|therefore|hence|takže|tak|proto|also|deshalb|daher|won't|can't|cannot|not|nicht|ne(?:jed|pojed|přijed|přijd|můž|stih|bud)\w+)\b"  # what follows from it may be of ours
_JOURNEY = r"\b(?:flights?|trains?|vlak|letenk\w+|flug|flüge|zug|bahn\w*)\b"
_IS_OFF = r"\b(?:zruš\w+|odpad\w+|cancell?ed|called off|fell through|fallen through|abgesagt|ausgefallen)\b"
_CLAUSES = re.compile(r"(,(?!\d)|;|[.!?](?=\s|$)|\n|\s-\s|[()])")


def without_other_services(folded: str) -> str:
    """As long as `folded`."""
    if not (has(_SERVICE, folded) and has(_DEALT_WITH, folded)):
        return folded
    pieces = _CLAUSES.split(folded)
    return "".join(
        " " * len(one) if at % 2 == 0 and _is_elsewhere(one, "".join(pieces[at + 1 : at + 2])) else one
        for at, one in enumerate(pieces)
    )


def _is_elsewhere(clause: str, ends: str) -> bool:
    if not (has(_SERVICE, clause) and has(_DEALT_WITH, clause)) or ends == "?":
        return False
    if has(_JOURNEY, clause) and has(_IS_OFF, clause):
        return False  # "our flight was cancelled": they may not come at all
    rest = pattern(rf"(?:\b(?:das|die|der|den|the|that) )?{_SERVICE}").sub(" ", clause)
    return not has(rf"{_ASKS_US}|{_OF_OURS}|{_SO}|\d", rest)

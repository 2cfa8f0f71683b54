# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Guests who booked for themselves, and young ones who are somewhere else: told of beside those who come."""

from gangway.channels.email.folding import has
from gangway.channels.email.party_words import KINDS

_THEIR_TICKETS = r"(?:(?:their|our|its|his|her|ihre|eigene|svoje|své|vlastní)\s+){0,2}(?:tickets?|seats?|karten|tickets|fahrkarten|plätze|lístky|vstupenky|jízdenky|místa)"
_BOOKED = (
    r"\b(?:who|they)(?:'ve| have)? (?:already )?booked\b|\b(?:have|has|'ve) already (?:got|booked|bought|reserved)\b"
    rf"|\balready (?:have|has|got) {_THEIR_TICKETS}\b|\b(?:have|has) (?:booked|bought) (?:separately|themselves|{_THEIR_TICKETS})"
    rf"|\bha(?:ben|t) (?:schon|bereits|separat|selbst|extra) (?:{_THEIR_TICKETS}|gebucht|reserviert)|\b(?:schon|bereits|selbst|separat) {_THEIR_TICKETS}? ?(?:gebucht|gekauft|reserviert) ha(?:ben|t)"
    rf"|\b(?:už|již) (?:{_THEIR_TICKETS} (?:má|mají)|(?:má|mají) {_THEIR_TICKETS}|(?:si )?(?:koupil|objednal|rezervoval)\w*)|\b(?:si )?(?:objednal|koupil|rezervoval|objednají|koupí)(?:[aiy]|ili|í)? (?:si )?(?:zvlášť|sami|{_THEIR_TICKETS})"
)
_AWAY = r"\b(?:is|are|ist|sind|je|jsou|bude|budou)\b[^.,;!?\n]{0,24}\b(?:(?:summer |scout )?camp|(?:ferien|zelt|pfadfinder)lager|klassenfahrt|na táboře|v táboře|na (?:letním )?táboře|na škole v přírodě)\b"
_KIN = "|".join(source for kind, source in KINDS if kind in {"relative", "unknown", "couple", "child", "people"})


# "My sister has the kids (4 and 7)", who are with her.
_HAS_THEM = r"\b(?:hat|haben|has|have|má|mají) (?:solange |so lange |zatím |meanwhile )?(?:die|the|our|unsere|my) (?:kinder|kids|children|boys|girls|jungs|mädchen|zwillinge|twins)\b(?![^.,;!?\n]{0,30}\b(?:dabei|mit|with|along|too|s sebou))"
# "Their cousin and aunt take the next boat".
_NEXT_BOAT = r"\b(?:pojedou|pojede|jedou|jede|přijedou|přijede|takes?|will take|are taking|is taking|come|comes|nehmen|nimmt|fahren|fährt|kommen|kommt)\b[^.,;!?\n]{0,20}\b(?:(?:další|jinou|pozdější|příští|druhou) lod[íi]|(?:the )?(?:next|later|other|following) (?:boat|ship|one|departure)|another boat|(?:dem |das |mit dem )?(?:nächsten?|späteren?|anderen?) (?:schiff|boot))\b"


# "And my husband, if he gets off work", "jeho kolega, ale ještě neví", "a friend, whose mother brings her".
_IF = rf"\b(?:{_KIN}),? (?:but only )?(?:(?:if|in case|provided) (?:he|she|they)|(?:falls|sofern|wenn) (?:er|sie|die|der)|(?:pokud|jestli|když|kdyby) (?:dostane|stihne|přijede|dorazí|může|bude moct|se uvolní|se mu|se jí|jí to|mu to|ho pustí|ji pustí))"
_NOT_SURE = r"\b(?:ještě neví|neví,? (?:ještě,? )?(?:jestli|zda)|weiß (?:es )?noch nicht(?!s)|(?:doesn't|does not|don't) know yet|(?:isn't|not) sure yet|noch nicht sicher|není si jist\w*)\b"
_CANNOT = r", (?:der|die|das) (?:\w+ ){1,4}(?:kann|können) (?:\w+ )?nicht(?= *(?:[.,;!]|$)| mit\b| kommen)"
_WHOSE = rf"\b(?:whose|jehož|jejíž|jejichž) (?:{_KIN})\b"


# "Our son (6) has football".
_BUSY = r"\(\d{1,2}(?: \w+)?\) (?:has|have|hat|haben|má|mají)(?: \w+)? (?:football|soccer|training|practice|rehearsals?|a match|fußball\w*|probe|dienst|fotbal\w*|hokej\w*|trénink\w*|zápas\w*|směnu|službu)\b"


def others_told_of(plain: str) -> bool:
    """Whether somebody told of has booked otherwise, or is away; nobody can tell whether the finders counted them."""
    for sentence in plain.replace("\n", ".").split("."):
        if has(_BOOKED, sentence) and has(rf"\b(?:{_KIN}|freunde?\w*|friends?|přátel\w*|kamarád\w*)\b", sentence):
            return True
        if has(f"{_NEXT_BOAT}|{_NOT_SURE}|{_CANNOT}|{_BUSY}", sentence) and has(rf"\b(?:{_KIN})", sentence):
            return True
    return has(f"{_AWAY}|{_HAS_THEM}|{_IF}|{_WHOSE}", plain)

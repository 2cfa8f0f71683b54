# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""News of who joins somewhere else, or needs no seat: "on the way back there are four of us", "he already has a ticket"."""

from gangway.channels.email.folding import has

_TICKET = r"(?:tickets?|lístek|lístk\w+|vstupen\w+|jízden\w+|(?:fahr)?karten?|fahrscheine?)"
_OF_HIS_OWN = r"(?:already|own|herself|himself|themselves|separate\w*|už|již|svůj|svoje|vlastní|sám|sama|sami|samy|zvlášť|nekup\w+|schon|bereits|eigene\w*|selbst|selber|separat)"
_TICKETS = rf"\b{_OF_HIS_OWN}\b[^.!?\n]{{0,25}}\b{_TICKET}\b|\b{_TICKET}\b[^.!?\n]{{0,25}}\b{_OF_HIS_OWN}\b"
_ON_THE_WAY_BACK = r"(?<!\btam a )(?<!\btam i )\b(?:zpátky|zpět)\b|(?<!\bhin und )\bzurück\b|\b(?:rückfahrt|rückweg|rückreise)\b|\b(?:way|come|comes|coming|sail(?:s|ing)?|go(?:es|ing)?) back\b|\bback with us\b|\bon the return\b|\bcestou domů\b"
_ASHORE = r"\b(?:restaura\w+|afterwards|danach|anschließend|poté|potom|následně|ashore|na břeh\w*|na molu|v přístav\w*|am anleger|am ufer|at the pier|in the car|v autě|autem|im auto|hotelu?|hotels|join(?:s|ing)? (?:us |me )?(?:later|at)|später)\b"
_ANOTHER_TIME = r"\b(?:loni|minule|minulý rok|last (?:year|time|summer)|letztes (?:jahr|mal)|letzten sommer|voriges jahr|příště|next time|nächstes mal)\b"
_NOT_ABOARD = f"{_TICKETS}|{_ON_THE_WAY_BACK}|{_ASHORE}|{_ANOTHER_TIME}"


def is_ashore(news: str) -> bool:
    return has(_NOT_ABOARD, news)

"""German nouns written alike for one and for several: "meine Kollegen" are some, "meinen Kollegen" may be one."""

_EITHER = frozenset(["kollegen", "nachbarn", "neffen", "jungen", "enkel", "pfleger", "madchen", "maedchen", "teenager"])
_OF_SEVERAL = frozenset(["meine", "unsere", "deine", "eure", "ihre", "seine", "die", "deren", "liebe", "gute", "beste"])


def is_of_several(word: str, before: str) -> bool:
    """Folded words; the one before tells it: "unsere Nachbarn und ich"."""
    return word in _EITHER and before in _OF_SEVERAL

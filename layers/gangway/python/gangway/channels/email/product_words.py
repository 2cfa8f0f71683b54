"""Words that stand in the names of any operator's products, and so tell none by themselves."""

from gangway.channels.email.folding import fold

# Words that may stand between the words of a name.
FUNCTION_WORDS = frozenset(
    [
        "s",
        "na",
        "do",
        "v",
        "ve",
        "z",
        "po",
        "pro",
        "k",
        "a",
        "u",
        "with",
        "to",
        "the",
        "of",
        "on",
        "an",
        "in",
        "by",
        "for",
        "mit",
        "dem",
        "der",
        "die",
        "das",
        "zum",
        "zur",
        "von",
        "auf",
        "im",
        "am",
        "und",
    ]
)
# With them, words of any operator's names that tell nothing by themselves.
GENERIC = FUNCTION_WORDS | frozenset(
    fold(
        "plavba loď lod lodi výlet jízda vyhlídková jízdenka lístek okružní prohlídka poledne polednem mittag "
        "mittags noon město fahren fahre cruise boat tour trip ride ticket ship river schiff schifffahrt "
        "fahrt rundfahrt ausflug boot fluss karte hour hours hodina hodiny hodin stunde stunden stündige one "
        "two three hodí hodilo hodila hodily evening abend večerní večer day den tag line private privat "
    ).split()
)
# What any cruise is on, in the titles that sellers give it.
ON_THE_WATER = frozenset({"river", "boat", "ship", "moldau", "scenic", "guided"})

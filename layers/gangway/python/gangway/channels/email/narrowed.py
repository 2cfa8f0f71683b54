# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""What a change or a cancellation is seldom followed by unless it is not quite meant: a "but", a "perhaps", another wish.

"Teda ne celou, jen dětské lístky", "or perhaps four, Jim's not sure", "a hned mi udělejte novou na září", "ozvu se ještě": of
nearly six hundred that were meant hardly one goes on like this. For one folded sentence.
"""

from gangway.channels.email.counting import number
from gangway.channels.email.folding import has, pattern
from gangway.channels.email.reading import Intent

_HOWEVER = r"^\W*(?:but|only|just|actually|unless|or|ale|jen|jenom|teda|tedy|vlastně|stačí|nebo|leda|aber|nur|oder|eigentlich|allerdings|however|better|nakonec|radši|raději|lieber)\b(?!\W+(?:se (?:chci |chtěl\w* )?(?:zept|ptám)|(?:a |one |eine? |jeden |malý )*(?:quick |kurze |krátký )?(?:question|frage|dotaz|otázk)|to let you|wondering|to say|(?:we |i )?(?:thank|děkuj|danke|díky)|we (?:love|hope|will)|please (?:confirm|send|let)|prosím (?:o potvrz|potvrď|pošl)|bitte (?:um|bestätig|schick)|for (?:your )?info))"
# "Nakonec do Prahy nepřijedeme, zrušte to prosím": says it again.
_AFTER_ALL = r"^\W*(?:nakonec|actually|eigentlich)\b(?=[^.!?\n]*\b(?:zrušte|zrušit|stornujte|cancel|stornieren|ne(?:vyjde|můž\w+|moh\w+|stihn\w+|přij\w+|po?jed\w+|bud\w+|doraz\w+|využij\w+|vyšl\w+)|jin(?:ý|ou|é|am|de)|odpadá|can't|cannot|won't)\b)(?![^.!?\n]*\b(?:jen|jenom|pouze|only|just|nur)\b)"
_PERHAPS = r"\b(?:maybe|perhaps|možná|vielleicht|eventuell|could be|might(?: be)?|může to být|not sure|nejsem si jist\w*|nicht sicher|(?<!zu )unsicher)\b(?![^.!?\n]*\b(?:next|another (?:time|year|day)|příště|jindy|příští|ander\w+ mal|nächste\w*|some day|one day|někdy)\b)"
_OTHER_WISH = r"\b(?:could|can|may|might) (?:we|i)\b(?![^.!?\n]*\b(?:refund\w*|money|back|confirm\w*|receipt|invoice|writ\w+|pay|have a|get (?:it|this) in)\b)|\b(?:radši|raději) (?:\w+ )?(?:bychom|bych|bysme|přesu\w+|přelož\w+)\b|\b(?:bychom|bych|bysme) (?:\w+ ){0,2}(?:radši|raději)\b|\b(?:würden|möchten|hätten|würde|möchte|hätte|dann|doch) (?:wir |ich )?(?:\w+ ){0,2}lieber\b|\bstattdessen\b|\brather (?:keep|move|have)\b|\binstead of cancel\w+|\b(?:udělejte|založte|vystavte|zapište|book|make|give|machen|buchen|stellen) (?:\w+ ){0,4}(?:novou|nový|new|neue\w*|another (?:booking|one))\b"
_MORE_TO_COME = r"\b(?:ozvu|ozveme)\b|\b(?:i'll|we'll|i will|we will) (?:be in touch|write again|call (?:again|back)|let you know)\b|\b(?:melde|melden) (?:ich |wir )?(?:mich|uns)\b"
_EITHER = r"^\W*(?:or|nebo|anebo|oder)\b"
_A_NUMBER_ALONE = rf"^\W*(?:nakonec|vlastně|actually|sorry|pardon|oops|ups|aha|ach|entschuldigung)\W+(?:(?:jen|just|only|nur|doch|nein|no|ne)\W+)?(?:{number()})\W*$"
_STAYS_THERE = r"\b(?:stays?|staying|zůst(?!ande)\w+|bleib\w*) (?:\w+ )?(?:on|na|am|beim) (?:the |den )?(?:\d|původn|čtrnáct|\w+ého|\w+ém\b|original)"

# "But we'll be back", "ale moc jsme se těšili", "ozveme se na podzim".
_REGRETS = r"\b(?:sorry|sad|sadly|pity|shame|disappoint\w*|looking forward|back|again|autumn|spring|summer|škod\w+|těšil\w*|mrz[íe]\w*|líto|podzim\w*|jaro|jaře|léto|létě|znovu|zase|schade|leid|herbst|frühling|sommer|gefreut|wieder|danke|thank\w*|děkuj\w*)\b"


_HALF_A_YES = r"\b(?:i think so|i guess(?: so)?|i suppose(?: so)?|probably|myslím,? že (?:jo|ano)|asi (?:jo|ano)|snad (?:jo|ano)|ich (?:glaube|denke) (?:schon|ja)|(?:glaube|denke) ich (?:schon|ja)|wahrscheinlich|vermutlich|wohl schon)\b"
# "My husband wants to cancel, I don't".
_NOT_ME = r"[,;]\s*(?:but |aber |ale |jenže )?(?:ich|i|já|wir|we|my)\b[^.!?\n]{0,16}\b(?:nicht|ne|nechci|nechceme|not|don't|do not)\W*$"


# "Unser Zug ist gestrichen, wir kommen nicht": why it is cancelled.
_DO_NOT_COME = r"\b(?:wir|ich) (?:kommen?|fahren?|reisen?|nehmen?|sind|bin) (?:\w+ )?nicht\W*$|\b(?:we|i) (?:do|are|am) not\b.*\b(?:come|coming|travel\w*)\b"


# "Ein Ersatztermin ist nicht nötig, wir fahren stattdessen ans Meer": what they do instead is none of ours.
_ANOTHER_DAY = r"(?:ersatz(?:termin|datum)?|anderen? termin|neuen? termin|náhradní(?:ho)? termín\w*|jin(?:ý|ého) termín\w*|náhradu|(?:another|alternative|new|replacement|substitute) (?:date|day|booking))"
NONE_INSTEAD = rf"\b{_ANOTHER_DAY}\b[^.!?\n]{{0,24}}\b(?:nicht|ne\w+|not|no|isn't|unnecessary)\b[^.!?\n]*|\b(?:kein\w*|nicht|ne(?:chceme|potřebujeme|hledáme)|no|don't (?:need|want)|without) (?:\w+ )?{_ANOTHER_DAY}\b[^.!?\n]*|\b(?:fahren|fliegen|machen|gehen|bleiben|reisen) (?:wir )?(?:stattdessen|statt dessen) (?:\w+ ){{0,2}}(?:an|in|nach|zu|auf|ans)\b|\b(?:pojedeme|jedeme|letíme|půjdeme) místo toho (?:na|k|do|za)\b|\b(?:going|go|off|fly\w*|staying) (?:\w+ )?(?:to|at) [\w ]{{1,24}} instead\b"


def is_hardly_meant(folded: str, intent: Intent) -> bool:
    """Whether the sentence takes from a cancellation or a change what it seemed to say."""
    if intent == "confirm":
        return has(_HALF_A_YES, folded)
    if intent == "cancel" and has(_NOT_ME, folded) and not has(_DO_NOT_COME, folded):
        return True
    if intent == "cancel":
        folded = pattern(rf"{_AFTER_ALL}|{NONE_INSTEAD}").sub("", folded)
        return not has(_REGRETS, folded) and any(
            has(source, folded) for source in (_HOWEVER, _PERHAPS, _OTHER_WISH, _MORE_TO_COME)
        )
    return intent == "change" and any(
        has(source, folded) for source in (_PERHAPS, _MORE_TO_COME, _EITHER, _A_NUMBER_ALONE, _STAYS_THERE)
    )

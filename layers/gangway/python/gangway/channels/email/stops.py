# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""What a sentence beside a whole wish says against acting on it, wherever it stands and whatever was wished.

One gate for orders, changes, cancellations and acceptances, with one set of nets: the wish is taken back, it is a
mere text, it is somebody else's, somebody must agree first, it was done already, it is only for some of them, or a value told
is wrong. The subject is a sentence like the others. A question about room is held only where it is none any more.
"""

import re
from collections.abc import Callable

from gangway.channels.email.done_already import is_done_already
from gangway.channels.email.folding import has, pattern
from gangway.channels.email.narrowed import is_hardly_meant
from gangway.channels.email.not_theirs import is_not_theirs
from gangway.channels.email.only_some import is_of_some_only, tells_of_one
from gangway.channels.email.others_say import is_for_others_to_say
from gangway.channels.email.put_off import SENTENCE, is_put_off
from gangway.channels.email.put_right import is_put_right
from gangway.channels.email.reading import ACTING, Intent
from gangway.channels.email.taken_back import gives_up_for_another, is_taken_back, is_withdrawn, without_given_up
from gangway.channels.email.text_of_itself import is_only_a_text
from gangway.channels.email.to_be_agreed import is_to_be_agreed
from gangway.channels.email.unanswered import is_owed_an_answer
from gangway.channels.email.until_then import waits

# "Actually what I'm after is a summer job", "jde mi hlavně o to, jestli nám vrátíte peníze": no question of room.
_OF_ANOTHER_MATTER = r"\b(?:actually|really|mainly|mostly|hlavně|především|vlastně|eigentlich|vor allem|in wirklichkeit)\b[^.!?\n]{0,30}\b(?:i'm after|we're after|asking about|writing (?:about|because)|jde (?:mi|nám) o|mi jde o|nám jde o|jde (?:mi|nám) \w+ o|geht es (?:mir|uns))\b(?![^.!?\n]*\b(?:room|space|seats?|free|available|míst\w*|voln\w+|platz|plätze|frei)\b)|\b(?:jde (?:mi|nám)|mi jde|nám jde) (?:hlavně|především|vlastně|spíš\w*) o\b(?![^.!?\n]*\b(?:míst\w*|voln\w+|okn\w+)\b)|\bmade (?:us|me|him|her|them) (?:all )?(?:ill|sick)\b|\b(?:chci|chtěl\w*) (?:u vás|pro vás) (?:\w+ )?pracovat|\bu vás (?:pracovat|dělat brigádu)|\b(?:work|job) (?:for|with) you\b|\bfood poisoning|\bword with (?:the|your|a) (?:manager|boss|owner)\b|\b(?:vrát\w+ (?:\w+ )?peníze|refund us|geld zurück)\b"


def stopped(folded: str, intent: Intent) -> str | None:
    """The code of what holds the wish back, or None. `folded`: the new text below the sender's own subject."""
    folded = without_given_up(folded) if intent == "change" and gives_up_for_another(folded) else folded
    sentences = [one for one in re.split(pattern(SENTENCE), folded) if one.strip()]
    return next(
        (code for one in sentences if (code := stop_of(one, intent)) and not _is_of_another(one, code, sentences)), None
    )


def _is_of_another(sentence: str, code: str, sentences: list[str]) -> bool:
    """Whether only another booking is left as it is: "VC-24655 nechte být. Zrušte VC-24656"."""
    if code != "taken_back":
        return False
    here = set(re.findall(_REFERENCE, sentence))
    others = {number for one in sentences if one is not sentence for number in re.findall(_REFERENCE, one)}
    return bool(here and others) and not here & others


_REFERENCE = r"\b[a-z]{2,3}-\d{4,}\b"


def stop_of(sentence: str, intent: Intent) -> str | None:
    """The first net that catches the sentence; where several do, the one that says most."""
    nets = _NETS if intent in ACTING else _NETS_OF_A_QUESTION
    return next((code for code, catches in nets if catches(sentence, intent)), None)


# "Einer weniger, Tom muss arbeiten", "one fewer": of how many?
_ONE_LESS = r"^\W*(?:einer|eine|zwei|one|two|o jedn\w+|o dva|jeden|jedna)\s+(?:weniger|fewer|less|méně|míň)\b"

# "Please cancel, our visas did not come through": why, and nothing that is still to come.
_NOT_GIVEN = r"\b(?:did not|didn't|have not|haven't|has not|hasn't|was not|wasn't|were not) (?:come through|get|got|been (?:granted|approved)|granted|approved|given)\b|\bne(?:dostal\w*|schválil\w*|povolil\w*)\b|\b(?:nicht|keine?n?) [^.!?\n]{0,20}(?:bekommen|genehmigt|bewilligt|erhalten)\b"


def _came_to_nothing(said: str, intent: Intent) -> bool:
    return intent == "cancel" and has(_NOT_GIVEN, said)


_NETS: tuple[tuple[str, Callable[[str, Intent], bool]], ...] = (
    (
        "not_yet",
        lambda said, intent: is_put_off(said, intent) or (is_to_be_agreed(said) and not _came_to_nothing(said, intent)),
    ),
    ("not_theirs", lambda said, _: is_not_theirs(said)),
    ("done_already", is_done_already),
    ("taken_back", is_taken_back),
    ("part_of_the_party", is_of_some_only),
    ("correction_not_read", lambda said, intent: is_put_right(said, intent) or tells_of_one(said, intent)),
    ("correction_not_read", lambda said, intent: intent in {"order", "confirm"} and has(_ONE_LESS, said)),
    ("only_a_text", lambda said, _: is_only_a_text(said)),
    ("hedged", is_hardly_meant),
    ("waits", lambda said, _: waits(said)),
    ("somebody_else_says", lambda said, _: is_for_others_to_say(said)),
    ("complaint", lambda said, _: is_owed_an_answer(said)),
)
_NETS_OF_A_QUESTION: tuple[tuple[str, Callable[[str, Intent], bool]], ...] = (
    ("only_a_text", lambda said, _: is_only_a_text(said)),
    ("correction_not_read", lambda said, intent: is_put_right(said, intent) or tells_of_one(said, intent)),
    ("question", lambda said, _: has(_OF_ANOTHER_MATTER, said)),
    ("taken_back", lambda said, _: is_withdrawn(said)),
)

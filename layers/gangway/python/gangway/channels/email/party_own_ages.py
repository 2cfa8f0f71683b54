# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Ages told in a roundabout way, put so that whoever reads ages finds them: "I'm a grandmother, 67", "jsou dvě, 5 a 8 let"."""

import re
from functools import cache

from gangway.channels.email.counting import number, number_words, value_of
from gangway.channels.email.folding import pattern
from gangway.channels.email.party_words import KINDS, SINGLE_ROLES

# "I'm a grandmother, 67": what the sender is, with the age that stays to be read.
_I_AM_OF_AGE = r"\b(?P<is>jsem|i am|i'm|ich bin)(?P<what>\s+(?:an? |the |eine? |die |der )?(?:už |již |already |schon )?(?:{kin}|{roles}|vdov(?:a|ec)|widow(?:er)?|witwer?),?)(?=\s+(?:je mi )?\d{2}\b(?!\s*[.:]\s?\d))"
# "Her daughter, who comes with us, is 55".
_WHO_COMES = pattern(
    r", (?:die|der|das|who|která|který|které|kteří) (?:uns begleite\w+|mit uns (?:fährt|kommt|reist)|(?:mitfährt|mitkommt)|nás doprov\w+|(?:po)?jede (?:s námi|taky|také)|(?:is coming|comes|will come|is joining|joins) (?:with )?us|accompanies us),"
)
_MY_AGE = "i'm"
_A_YEAR = pattern(r"\b(nej(?:mladší|menší)\w{0,2} (?:je |má |bude )?)rok\b(?! a)")  # "nejmladší je rok"
# "My parents are coming, both 70", "eltern zur goldenen hochzeit, beide 75": told as "parents, both 70".
_BOTH_BEHIND = pattern(
    r"(?<=[a-z])((?: (?:are|will be) coming| will come| come along| (?:jedou|pojedou|přijedou|kommen|fahren|reisen)| (?:zur|zum|zu ihrer|for their|on their|k|ke|ku) [a-z]+(?: [a-z]+)?)(?: (?:too|along|with us|s námi|mit|mit uns))?)(, (?:both|oba|beide) \d{2}\b)"
)
_GROWN = 18
_AGE_OF_MINE = pattern(r"\b(je|bude) (mi|mně)\b(?= (?:už |teprve |právě )*\d)")  # "je mi 66", told as "mi je 66"


_TOO = r"(?:also|too|likewise|taky|také|rovněž|taktéž|zrovna tak|ebenfalls|auch|ebenso|gleichfalls)"
_SAME_AGE = r"(?:stejně (?:star\w+|let\w+)|stejného věku|of the same age|(?:the )?same age|as old|gleich alt|gleichaltrig\w*|im gleichen alter|genauso alt)"
_FROM_SCHOOL = r"(?:\s+(?:ze (?:třídy|školy|školky)|from (?:(?:her|his|the) )?(?:class|school)|aus (?:der|ihrer|seiner) (?:klasse|schule)|mit))?"


@cache
def _also_of_age() -> str:
    """As in "her friend, also seven", "kamarádkou ze třídy, také sedmiletou", "his cousin, the same age"."""
    years = rf"(?P<n>{number()})(?:[ -]?(?:let\w*|tilet\w+|jährig\w*|roky|years?(?: old)?|jahre(?: alt)?|year-old))?"
    return rf"(?<=[a-z])(?P<from>{_FROM_SCHOOL}),\s*(?:{_TOO}\s+(?:je (?:jí|mu)\s+)?{years}|(?:{_TOO}\s+)?(?P<same>{_SAME_AGE}))(?=\s*(?:[.,;!?)\n]|$))"


def _as_an_age(match: re.Match[str]) -> str:
    sentence = re.split(r"[.!?;\n]\s", match.string[: match.start()])[-1]
    told = [age for age in re.findall(rf"(?<![\w.:])(?:{number()})(?![\w.:]\d)", sentence) if (value_of(age) or 0) > 1]
    age = value_of(match["n"]) if match["n"] else value_of(told[-1]) if told else None
    return f", {age} let".ljust(len(match.group())) if age and age < _GROWN else match.group()


@cache
def _so_many() -> str:
    """As in "jsou dvě, 5 a 8 let": how many they are, in a word, and behind it the age of each: told as "ti jsou"."""
    words = "|".join(word for word, value in number_words().items() if 1 < value < 7)  # noqa: PLR2004  children
    ages = r"\d{1,2}(?:(?:\s*,\s*|\s+(?:a|and|und)\s+)\d{1,2})*\b"
    return rf"\b(?<!\bwir )(?<!\bwe )((?:jsou|are|sind|máme?|have|haben?)\s+)({words})((?: (?:of them|jich|davon))?\s*[,:(-]\s*)({ages})"


def _without_the_number(match: re.Match[str]) -> str:
    fits = value_of(match[2]) == len(re.findall(r"\d+", match[4]))
    return f"{'ti jsou'.ljust(match.end(2) - match.start())}{' ' * len(match[3])}{match[4]}" if fits else match.group()


@cache
def _of_age() -> str:
    return _I_AM_OF_AGE.replace("{kin}", dict(KINDS)["relative"]).replace("{roles}", SINGLE_ROLES)


# "Já mám 66 a Zdena 70", "I'm 45 and Paul is 52": whoever else of the two it is, told by a pronoun.
_I_AND_A_NAME = pattern(
    rf"(?<!\w)((?:já mám|mně je|mi je|je mi|ich bin|i'm|i am) (?P<mine>{number()})(?: (?:let|years old|jahre(?: alt)?))?,? (?:a|and|und) )(?P<name>(?!(?:she|he|er|sie|ona|on|jí|jemu|jim|we|wir|my|our|the|all|both|alle|beide|oba|obě|je|is|are|sind|mám|dva|two|zwei)\b|(?:{'|'.join(source for _, source in KINDS)}))[a-z]{{3,12}}(?: (?:je|má|is|ist))?)(?= \d{{2}}\b(?!\s*[.:]\s?\d| (?:osob|lid|people|person|{'|'.join(source for _, source in KINDS)})))"
)


def _by_a_pronoun(match: re.Match[str]) -> str:
    said, name = match[1], match["name"]
    czech = said.rstrip().endswith(" a")
    told = "ona je" if czech else "he is" if said.startswith("i") and "ich" not in said else "er ist"
    told = told if len(told) <= len(name) else told.split(maxsplit=1)[0]
    return said + told.ljust(len(name)) if len(told) <= len(name) else match.group()


def with_ages_beside_their_words(folded: str) -> str:
    """As long as `folded`."""
    folded = pattern(_of_age()).sub(lambda match: _MY_AGE.rjust(len(match.group())), folded)
    folded = _I_AND_A_NAME.sub(_by_a_pronoun, folded)
    folded = _AGE_OF_MINE.sub(r"\2 \1", folded)
    folded = _A_YEAR.sub(r"\g<1>1  ", folded)
    folded = pattern(_also_of_age()).sub(_as_an_age, folded)
    folded = _BOTH_BEHIND.sub(lambda match: match[2].ljust(len(match.group())), folded)
    folded = _WHO_COMES.sub(lambda match: " " * len(match.group()), folded)
    return pattern(_so_many()).sub(_without_the_number, folded)


def between_person_and_age(behind: str) -> int:
    """Letters of a name or a short clause: "vnučka Eliška, 7 let", "our daughter, who is at university (20)"."""
    clause = r"^,? (?:who|která|který|die|der) (?:is|je|ist|studuje|studiert|studies|chodí)\b[^(),.\n]{0,40}(?=\()"
    kinds = "|".join(source for _, source in KINDS)
    joint = r"and|und|or|oder|nebo|plus|mit|with|aged?|ages|both|beide|vek|from|for|pro|fur"
    name = rf"^[^\S\n]+(?!(?:{kinds}|{joint})\b)[a-z]{{3,12}}(?=[,\s]*(?:\(|\d))"
    owner = r"(?:(?:mé|mojí|mého|naší|my|our|meiner|meines|unserer|unseres)\s+)?"
    whose = rf"^[^\S\n]+(?:(?:od|of|von)\s+{owner}[a-z]{{3,12}}|(?!(?:{kinds}|{joint})\b){owner}[a-z]{{3,12}})(?=\s*\()"
    role = r"^ (?:als|jako|as) (?:an? |ein\w* |the )?[a-z]{3,16}(?=\s*\()"
    match = (
        pattern(clause).search(behind)
        or pattern(role).search(behind)
        or pattern(name).search(behind)
        or pattern(whose).search(behind)
    )
    return match.end() if match else 0


def whose_they_are(behind: str) -> int:
    """Letters of "našeho gymnázia", "from our kindergarten" between a group and its ages in a bracket."""
    of = r"(?:of|from|z|ze|aus|von|der|des)"
    our = r"(?:our|my|their|the|našeho|naší|mé|jejich|meiner|našich|místní\w*|unserer|unseres|unserem|einer|eines)"
    match = pattern(rf"^ (?:{of}\s+(?:{our}\s+)?|{our}\s+)[a-z]{{3,16}}(?:\s+[a-z]{{3,16}})?(?=\s*\()").search(behind)
    return match.end() if match else 0

# ruff: noqa: E501  lists of words, harder to read when broken up
"""People who are spoken of, and whether that makes them guests: a label, a role of the sender, somebody told again."""

from gangway.channels.email.manifest import words
from gangway.channels.email.manifest.entry import Mention
from gangway.channels.email.manifest.kin import are_pairs, is_celebrant
from gangway.channels.email.manifest.state import State

COUNTED_KINDS = frozenset({"adult", "child", "senior", "student", "infant"})
_AT = frozenset(["za", "bei", "beim", "u", "k", "ke", "zu", "zur", "zum", "od"])
_FROM = frozenset(["from", "von", "vom"])  # "a wish from her parents", "Grüße von Tante Erna"
_DATIVES = frozenset(
    [
        "mamince",
        "mamce",
        "mame",
        "matce",
        "tatinkovi",
        "tatovi",
        "otci",
        "babicce",
        "dedovi",
        "dedeckovi",
        "manzelce",
        "manzelovi",
        "zene",
        "muzi",
        "sestre",
        "bratrovi",
        "synovi",
        "dceri",
        "kamaradce",
        "kamaradovi",
        "tete",
        "strejdovi",
    ]
)
_SCHOOLS = ("trid", "skol", "mater", "krouz", "oddil", "druzin", "class", "school", "klass", "schul", "kita", "kindergart", "nursery", "grade")  # fmt: skip
_REACH = 4  # tokens
_FOR = frozenset(["pro", "for", "fur", "fuer"])
_CLAUSE = 6  # tokens
_RATHER = frozenset(["lieber", "rather", "radeji", "radsi"])
_IS_NOT = frozenset(["neni", "nejsou", "nejsem", "isn't", "aren't"])


def are_their_tickets(state: State, mention: Mention) -> bool:
    """As in "tři studentské lístky", whose kind was counted right before."""
    counted = state.last is not None and state.last.kind in {"student", "senior", "child"}
    return counted and mention.kind == "seats" and mention.count is None


def is_given_something(state: State, mention: Mention, end: int) -> bool:
    """As in "a jedno miminko, to bude mamince na klíně"."""
    given = state.ts[end - 1].text in _DATIVES and mention.count == 1 and not mention.ages
    return given and bool(state.found) and state.ts[state.at - 1].part in {"word", "age_verb", "own"}


def is_a_label(state: State, mention: Mention, end: int) -> bool:
    """As in "Client: Whitcombe party"."""
    opens = state.ts[state.at - 1].part in {"line", "end", "stop"}
    single = mention.kind == "grown" and mention.count == 1 and not mention.names and not mention.mine
    return opens and single and state.ts[end + 1].part != "number"


def are_colleagues(state: State, mention: Mention, end: int) -> bool:
    """As in "já a další tři holky z kanceláře": no children, perhaps. Or a number that went with an hour: "15.30 2 dospělý"."""
    if state.ts[state.at - 1].part == "value" and mention.kind in {"adult", "senior", "student"} and mention.count == 1:
        return state.ts[state.at].part in {"noun", "small"}
    several = mention.kind == "child" and mention.count != 1 and not (mention.ages or mention.mine)
    school = any(state.ts[one].text.startswith(_SCHOOLS) for one in range(end + 1, end + _REACH))
    return several and not school and state.ts[end].text in {"z", "ze", "od", "from", "aus", "vom"}


def joins_in_a_bracket(state: State) -> bool:
    """Whether a bracket behind those counted tells of somebody by a verb."""
    at = state.at - 1
    while state.ts[at].part not in {"open", "close", "stop", "line", "end"}:
        at -= 1
    if state.ts[at].part != "open" or state.last is None or state.last.kind not in COUNTED_KINDS | {"grown"}:
        return False
    told = [state.ts[one] for one in range(at + 1, state.at)]
    return any(one.part == "adds" or (one.part == "word" and one.text not in words.PLAIN) for one in told)


def tells_of_sender(state: State, mention: Mention) -> bool:
    """As in "I'm a teacher at …", "jsem učitelka", "as secretary of the club I …"."""
    at = state.at - 1
    while state.ts[at].part == "article":
        at -= 1
    am = state.ts[at].text in {"i'm", "jsem", "bin"} or (state.ts[at].text == "am" and state.ts[at - 1].text == "i")
    role = state.ts[at].text in {"as", "als", "jako"} and not state.found
    single = mention.kind == "grown" and mention.count == 1 and not mention.ages
    return single and (role or (am and not state.has_sender and not state.found))


def is_told_again(state: State, mention: Mention, last: Mention) -> bool:
    """As in "my parents (the kids' grandparents)", "babička (ta oslavenkyně)"."""
    celebrant = is_celebrant(mention.who) and last.count == 1 and state.link in {"explains", "comma"}
    return not mention.mine and not mention.ages and (are_pairs(mention, last) or celebrant)


def is_of_a_clause(state: State, mention: Mention) -> bool:
    """As in "two adults, my husband's car takes us", "zpátky nás vyzvedne manžel": told by a verb behind those who are counted."""
    at = state.at - 1
    while state.ts[at].part in {"own", "others", "article"}:
        at -= 1
    verb = state.ts[at].part == "word" and state.ts[at].text not in words.GOES | words.PLAIN
    ticket = state.ts[at - 1].part == "number" or (state.last is not None and state.last.is_one_told)
    verb = verb and not (state.ts[at].text in _FOR and ticket)  # "a jednu pro dědu", "jednu seniorskou pro dědu"
    single = mention.count == 1 and not mention.ages and mention.kind == "grown"
    return single and verb and bool(state.found) and state.link in {"comma", "next", "and"}


def is_celebrant_told(state: State, mention: Mention, end: int) -> bool:
    """As in "oslavenkyně je teta, bude jí 60": who it is stands behind, and is told of for that."""
    opens = state.ts[state.at - 1].part in {"stop", "line", "end", "comma"}
    named = state.ts[end].text in {"je", "is", "ist"} and state.ts[end + 1].part in {"noun", "own", "article"}
    return opens and named and is_celebrant(mention.who) and mention.count == 1 and not mention.ages


def is_a_role_of_sender(state: State, mention: Mention) -> bool:
    """As in "and I am their teacher, 52"."""
    am = "am" in {state.ts[state.at - 1].text, state.ts[state.at - 2].text}
    single = mention.kind == "grown" and mention.count == 1
    return am and single and state.last is not None and state.last.kind == "self"


def is_at_their_place(state: State, mention: Mention, end: int) -> bool:
    """As in "wir sind bei Oma", "mimino pojede mamince na klíně"."""
    ts = state.ts
    lap = ts[end].text in {"na", "auf", "on"} and ts[end + 1].text.startswith(("klin", "schos", "lap"))
    on_lap = lap and mention.kind == "grown" and bool(state.found)
    of_them = ts[state.at - 1].text in _FROM and state.link != "with" and mention.kind == "grown" and not mention.ages
    return on_lap or ((ts[state.at - 1].text in _AT or of_them) and ts[state.at].part != "number")


def is_denied(state: State, end: int) -> bool:
    """As in "… který studentem není už dávno"."""
    return state.ts[end].text in _IS_NOT


def would_rather(state: State, mention: Mention, end: int) -> bool:
    """As in "…, die beiden Großen (17 und 19) wollen lieber shoppen": of no list, and elsewhere then."""
    words_behind = {state.ts[at].text for at in range(end, end + 3)}
    alone = state.ts[state.at - 1].part in {"comma", "stop", "line", "end"} and mention.link != "and"
    goes = any(state.ts[at].text in words.GOES for at in range(end, end + _CLAUSE))
    return alone and bool(words_behind & _RATHER) and not goes

# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Guests told in a roundabout way, put as those who read parties read it; every text stays as long as it was.

"Another couple from our street" is told as "a couple", "dazu kommen Emil (7)" as "plus Emil (7)", "unser Jüngster (18 Monate)"
as "unser Sohn (18 Monate)"; the children named ahead of their number ("s dětmi … je to 22 dětí") and who celebrates a wedding
beside a number of guests ("the parents have been married for fifty years") count nobody.
"""

import re
from functools import cache

from gangway.channels.email.counting import number
from gangway.channels.email.folding import blank, blank_all, has, pattern
from gangway.channels.email.party_by_name import with_ages_by_name
from gangway.channels.email.party_classes import classes_added_up
from gangway.channels.email.party_spans import with_ages_of_all
from gangway.channels.email.party_words import KINDS, PEOPLE

_ENDS = r"(?=\s*(?:[.,;!?)\n(+&]|$|-\s|\b(?:a|and|und|plus|sowie|with|mit|s|se)\b))"
_FROM = r"(?:\s+(?:from|aus|von|vom|z|ze|od)\s+(?!(?:them|us|nich|nás(?! z)|uns(?! aus)|ihnen)\b)(?:[a-z]{2,12}\s+){0,3}[a-z]{2,14})?"


@cache
def _couple() -> str:
    """As in "another couple from our street", "noch ein Ehepaar", "další pár od nás z ulice"; "další pár kamarádů" is no couple."""
    english = r"(?:another|a second|one more)\s+(?:married |retired |older |elderly |young )?couple"
    german = r"(?:noch ein|ein (?:anderes|zweites|weiteres|befreundetes)) (?:\w+ )?(?:ehepaar|pärchen)|(?:noch )?ein (?:anderes|zweites|weiteres|befreundetes) paar"
    czech = r"(?:ještě |jeden )*(?:další|jeden|známý|spřátelený|sousedovic) (?:manželský )?pár(?:ek)?"
    return rf"(?<!\w)(?:{english}|{german}|{czech}){_FROM}{_ENDS}"


_IN_BRACKETS = r"\b(?:our |my |naši |moji |unsere |meine )?(?:neighbou?rs|friends|sousedé|sousedi|přátelé|kamarádi|nachbarn|freunde)\s*\(\s*(?:an? |ein )?(?:married |manželský )?(?:couple|pár|ehepaar|paar|manželé)\s*\)"


def _as_couple(match: re.Match[str]) -> str:
    return "couple".ljust(len(match.group())) if len(match.group()) >= len("couple") else match.group()


# "Our youngest (18 months)", "naše nejmladší, 2 roky".
_AGED = r"(?P<aged>\s*\(\s*(?:(?:a year|one) and a half(?: years?)?|(?:anderthalb|eineinhalb)(?: jahre)?|rok a půl|one year|a year|ein jahr|rok)(?: old| alt)?\s*\))?"
_YOUNGEST = r"(?<=\b{owner}) (?P<who>(?:aller)?(?:jüngste[rnm]?|kleinste[rnm]?|älteste[rnm]?|nejmladší(?:ho|m|mu)?|nejstarší(?:ho|m|mu)?|nejmenší(?:ho|m|mu)?|youngest|eldest|oldest|smallest)|kleine[rnm]?|little one|wee one|mal(?:á|ý|ého|ou|ého|ému|ým))(?: one)?(?=\s*[,(]\s*(?:anderthalb|eineinhalb|rok\b|a year|(?:{n})\b))"
_OWNERS = ("our", "my", "their", "unser", "unsere", "unserem", "unserer", "unseren", "mein", "meine", "meinem", "meiner", "nas", "nase", "nasi", "nasim", "muj", "moje")  # fmt: skip


def _a_child(match: re.Match[str]) -> str:
    said = " sohn (1)" if match["aged"] else " sohn"
    return said.ljust(len(match.group())) if len(said) <= len(match.group()) else match.group()


def _with_youngest(folded: str) -> str:
    for owner in _OWNERS:
        if f"{owner} " in folded:
            source = _YOUNGEST.replace("{owner}", owner).replace("{n}", number()) + _AGED
            folded = pattern(source).sub(_a_child, folded)
    return folded


# "Dazu kommen Emil (7 Jahre) und …", "with us come …", "přidá se Ema (7)".
_COME_TOO = rf"(?<=[.,;(] )(?:(?:und|and|a)\s+)?(?:dazu (?:kommen|kommt|gesellen sich)(?: noch)?|(?:mit uns|mit dabei) (?:kommen|kommt|sind|ist)(?: noch)?|with us (?:come|comes|are|is)|joining us (?:are|is)|přidá se(?: k nám)?|přidají se(?: k nám)?|k nám se přidá|s námi (?:jede|jedou|pojede|pojedou)|k tomu(?: ještě)?(?: jede| jedou| pojede| pojedou)?|dazu)\s+(?=(?:(?:unser\w*|naš\w+|our)\s+)?[a-z]{{2,12}}\s*\(\s*(?:{number()}))"


# "My s manželem (oběma 67)": the two of us, of that age.
_BOTH_OF_US = rf"\bmy (?:dva )?se? (?=(?:{dict(KINDS)['relative']})\s*\((?:oběma|oba)\s+(?:je |už )?\d)"


# "His mum (she is 68 but don't tell her I told you)": the age, and a remark.
_REMARK = rf"\(\s*(?:(?:she|he)(?:'s| is)|(?:už )?je (?:jí|mu)(?: už)?|(?:sie|er) ist|jí je|mu je)?\s*(?P<age>{number()})(?:\s*(?:let|years old|jahre alt|jahre|years))?\s*,?\s*(?:but|though|although|even if|ale|i když|přestože|aber|auch wenn|obwohl)\b[^()\n\d]*\)"


@cache
def _uncounted_young() -> str:
    """As in "s dětmi na výlet, je to 22 dětí": the number told behind counts them."""
    young = rf"(?:{dict(KINDS)['child']})"
    with_them = rf"(?:\b(?:s|se|with|mit|take|bring|vzít|vezmeme|bringing|taking)\s+(?:(?:the|our|all|den|unseren|allen|našimi|svými|všemi|naše|děti)\s+)*{young})"
    return rf"(?P<with>{with_them})(?P<gap>[^!?\n]{{0,120}}?[.,;:-][^.!?\n\d]{{0,50}}?\b(?:je to|je nás|je jich|to je|bude to|jde o|bude nás|there are|there will be|that's|that is|it's|we are|das sind|es sind|wir sind|das wären|insgesamt|celkem)\s+(?:celkem |insgesamt |genau |přesně |exactly )?)(?P<n>{number()})\s+(?P<noun>{young}|of them\b(?=\s*(?:and|,|\+|plus))|a k tomu\b|und dazu\b)"


def _counted_behind(match: re.Match[str]) -> str:
    if has(
        r"\b(?:more|other|another|extra|další\w*|navíc|ještě|weitere\w*|andere\w*|außerdem|zusätzlich)\b[^,;.]*$",
        match["gap"],
    ):
        return match.group()
    who, noun = " " * len(match["with"]), match["noun"]
    if noun == "of them":
        noun = "kids".ljust(len(noun))
    elif noun in {"a k tomu", "und dazu"}:
        noun = ("deti +" if noun.startswith("a") else "kinder +").ljust(len(noun))
    return f"{who}{match['gap']}{match['n']} {noun}" if len(noun) == len(match["noun"]) else match.group()


_TITLE = r"(?:pan[aiu]?|panem|paní|mr|mrs|ms|herrn?|frau)\.?"
_HIM = r"(?:s ním|s ní|with him|with her|mit ihm|mit ihr)"
_GOES = r"(?:je|jde|jdou|jede|jedou|pojede|pojedou|přijde|přijdou|cestuje|cestují|bude|budou|comes?|(?:is|are|will be)(?: coming| travelling)?|goes|travels?|kommt|kommen|fährt|fahren|reist|reisen|ist|sind)"
_THEIR_KIN = rf"(?=(?:his|her|seine|ihre|jeho|její)?\s*(?:wife|husband|partner|frau|mann|manžel\w*|manželka|syn|dcera|son|daughter|sohn|tochter|{number()})\b)"


@cache
def _host() -> str:
    """As in "pana Webera z pokoje 208; s ním jde manželka": one list, which begins with him."""
    room = r"(?:\s*[,(]?\s*(?:z|aus|from|in|na|v)\s+(?:pokoje|pokoji|zimmer|room|apartm\w+)(?:\s+(?:č\.|no\.?|nr\.?))?\s+\d{1,4}\)?)?"
    joint = rf"(?:\s*[,;.]\s*(?:a |und |and )?{_HIM}\s+{_GOES}\s+|\s*[;.,]\s*){_THEIR_KIN}"
    return rf"(?P<who>\b(?:pro|for|für)\s+{_TITLE}\s+[a-z]{{2,16}})(?P<rest>{room}{joint})"


_WITH_HIM = r"(?<=[a-z)])\s+(?:(?:is|are|will be) (?:coming|travelling) with (?:him|her)|(?:kommen|kommt|fahren|fährt) mit (?:ihm|ihr)|(?:jde|jdou|jede|jedou|pojede|pojedou) s (?:ním|ní))(?=\s*[.,;])"


def _with_the_host(folded: str) -> str:
    told = pattern(_host()).sub(lambda match: match["who"] + ", ".ljust(len(match["rest"])), folded)
    return folded if told == folded else blank_all(_WITH_HIM, told)


# "Im Hotel haben wir 7 Zimmer": of rooms, not of us.
_OF_THINGS = rf"(?<=\w )wir (?=(?:{number()})\s+(?:zimmer|flaschen|tische|kabinen|autos|busse|minuten|stunden|tage|nächte|wochen|koffer|hunde|rollstühle|kinderwagen)\b)"
_WEDDING = r"\b(?:svatb\w*|svateb\w*|výroč\w*|manželství|spolu|svoji|wedding\w*|anniversar\w*|married|together|hochzeit\w*|verheiratet|ehejubil\w*|jubil\w*|zusammen)\b"
_COUPLES = r"(?:naši|rodiče|prarodiče|tchánovci|manželovi rodiče|babička s dědou|babička s dědečkem|parents|grandparents|in-laws|mum and dad|mom and dad|folks|eltern|großeltern|schwiegereltern|oma und opa|mama und papa)"


@cache
def _celebrate() -> str:
    """Who celebrates a wedding, in a sentence of its own."""
    owner = r"(?:(?:my|our|her|his|moji|manželovi|manželčini|mí|naši|meine|unsere|die|it is|it's|it will be)\s+){0,2}"
    have = r"(?:mají|slaví|oslaví|budou mít|budou slavit|jsou|have|have been|are|are celebrating|celebrate|will celebrate|'s|'|'ve been|haben|feiern|sind|werden)"
    return rf"(?:(?<=[.!?\n])|^)(?P<clause>\s*{owner}{_COUPLES}(?:\s+|(?='))(?:letos |dnes |this year |heuer |dieses jahr )?{have}\b[^.!?;\n]{{0,70}}?{_WEDDING}[^.!?;,\n]*(?:,\s*(?:{number()})\s+(?:years|let|jahre|roků)[^.!?;,\n]*)?)(?=[.!?;,\n]|$)"


@cache
def _guests() -> str:
    kinds = "|".join(source for kind, source in KINDS if kind in {"adult", "senior"})
    return rf"(?<![\w.,:/-])(?:{number()})\s+(?:\w+\s+)?(?:{kinds}|{PEOPLE})|\b(?:je nás|bude nás|jsme|budeme|wir sind|we are)\s+(?:{number()})\b"


_ALONG = r"\b(?:s nám[ia]|with us|mit uns|přijedou|přijdou|pojedou|coming|come|kommen|fahren|dabei|join\w*)\b"


def _without_weddings(folded: str) -> str:
    for match in list(pattern(_celebrate()).finditer(folded)):
        rest = blank(folded, *match.span("clause"))
        if has(_guests(), rest) and not has(_ALONG, match["clause"]) and not has(_guests(), match["clause"]):
            folded = rest
    return folded


# "Eine goldene Hochzeit, fünfzig Jahre!", "padesát let od svatby".
_YEARS_MARRIED = r"(?:(?<=wedding)|(?<=hochzeit)|(?<=svatbu)|(?<=svatba)|(?<=anniversary)),?\s*(?:-\s*)?(?:to je |that's |das sind |celých |whole |ganze )?(?:{n})\s+(?:years|let|jahre)\b(?:\s+(?:spolu|together|married|zusammen|od svatby|manželství))?"


def in_other_words(folded: str) -> str:
    """As long as `folded`."""
    folded = with_ages_by_name(with_ages_of_all(_with_the_host(classes_added_up(folded))))
    folded = pattern(_REMARK).sub(lambda match: f"({match['age']})".ljust(len(match.group())), folded)
    folded = pattern(_BOTH_OF_US).sub(lambda match: "ja a ".ljust(len(match.group())), folded)
    folded = pattern(_couple()).sub(_as_couple, pattern(_IN_BRACKETS).sub(_as_couple, folded))
    folded = pattern(_COME_TOO).sub(lambda match: "plus".ljust(len(match.group())), _with_youngest(folded))
    folded = pattern(_uncounted_young()).sub(_counted_behind, folded)
    folded = blank_all(_OF_THINGS, folded)
    return blank_all(_YEARS_MARRIED.replace("{n}", number()), _without_weddings(folded))

# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
# ruff: noqa: PLR2004  numbers of the calendar, the clock and of letters
"""Which option of a product is named or wished for, by the option's own name and what people call the like."""

import re
from collections.abc import Iterator

from gangway.channels.email.counting import number
from gangway.channels.email.folding import fold, has, pattern
from gangway.channels.email.intent_words import POSSIBLE
from gangway.domain.catalogue import Catalogue, Product
from gangway.domain.model import Model

_CONTEXT = 45


class ChosenOption(Model):
    option: str | None
    is_contradictory: bool = False


# What options are called besides their names, by what the name itself says.
_CONCEPTS = (
    (r"return|zpáteční|hin und zurück|round", r"\b(?:zpáteční\w*|(?:s vámi|s váma) (?:zase |i |pak |potom )?(?:zpět|zpátky|nazpět|nazpátek)|with you (?:and )?back|mit ihnen (?:auch )?(?:wieder )?zurück|(?:lodí|parníkem|loďkou) (?:zase |pak |potom |taky |také )?(?:zpět|zpátky|nazpět|nazpátek)|(?:zase |i |také |taky )?(?:nazpět|nazpátek) (?:lodí|parníkem)|tam (?:i|a) (?:(?:také|taky|zase|hned) )?(?:zpět|zpátky|nazpět|nazpátek)|(?:a|i) (?:(?:zase|pak|potom|odpoledne|večer|navečer|později|opět|cestu|cestou) ){0,2}(?:zpět|zpátky|nazpět|nazpátek)|obousměrn\w+|oba směry|return(?:ing)?(?: tickets?| trip)?|round[- ]?trip|there and back|both ways|both directions|in both directions|(?:come|coming|get|go|travel|ride|return|sail) back (?:also |too |again )?(?:by|on|with) (?:the )?(?:same )?(?:boat|ship|ferry|steamer|steamboat)|(?:zpět|zpátky) (?:taky |také |zase |opět )?(?:lodí|parníkem|loďkou)|oběma směry|beide richtungen|and back(?: again)?|hin[- ]? ?und[- ]?(?: ?wieder )?(?:zurück|rück\w*)|(?:und|auch) (?:(?:auch|wieder|abends|nachmittags|später|dann|gerne|am nachmittag|am abend|mit (?:dem|ihrem|eurem|demselben|einem) (?:[a-z]+-?)?(?:schiff|dampfer|boot)) ){0,4}zurück|mit (?:dem|ihrem|demselben) (?:schiff|dampfer|boot) (?:(?:auch|wieder|dann|abends|nachmittags) ){0,3}zurück|retour|rückfahrt|rückfahrkarte\w*)\b"),
    (r"one[- ]way|jednosměrn|einfach", r"\b(?:jednosměrn\w+|jen tam|pouze tam|jedním směrem|one[- ]way|single(?: ticket| trip)?s?|outbound only|einfache? (?:fahrt|strecke)|nur hin(?:fahrt)?|hinfahrt|ohne rückfahrt)\b"),
    (r"window|okn|fenster", r"\b(?:u (?:okna|okýnka|okénka)|ok[ýé]nk\w+|oken\w*|okn\w+|window\w*|fenster\w*|am fenster)\b"),
)  # fmt: skip


_PART_OF_PARTY = r"\b(?:of (?:them|us|which)|z nich|z nás|z toho|davon|von uns)\b[^.!?\n]{0,24}$"


# "Just the two of us, by the window", "Two of us, by the window if you can".
_ALL_OF_US = rf"\b(?:the (?:{number()})|all|both|each) of us\b|(?:(?<=[.!?\n])|(?<=[.!?\n]\s)|(?<=just )|(?<=for )|(?<=are ))(?:{number()}) of us(?=\s*[,.;-])"


_NO_AHEAD = r"\b(?:místo|namísto) (?:stolu|stolů|sezení)\s+$|\b(?:instead of|rather than|statt|anstatt|no|not|ne|bez|nemusí být|nepotřebujeme|nechceme|kein\w*|ohne|nicht|without|don't need|do not need|no need for)\s+(?:\w+\s+){0,3}$"


# "Swap the window table for a normal one".
_GIVES = r"\b(?:swap\w*|exchang\w+|trad(?:e|ing)|replac\w+|chang(?:e|ing)|switch\w*|vyměn\w*|zaměn\w+|změn\w+|prohod\w*|\w*tausch\w*|ersetz\w*|wechsel\w*)\W+(?:\w+\W+){0,4}$"
_FOR_ANOTHER = r"^\s*(?:(?:tables?|seats?|tickets?|stůl|stolek|místa?|lístky|tisch|platz|plätze|karten)\s+)?(?:for|to|with|into|za|na|gegen|in|auf|durch)\s+(?:the |an? |our |einen? |einem |ein |den |das )?(?!\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day|friday)\w"


_NO_BEHIND = r"^\s*(?:\w+\s+){0,3}(?:nechce(?:me|m)|nechci|(?:is |are )?not wanted|wollen wir nicht|brauchen wir nicht|není (?:nutn|potřeba|třeba)\w*|nemusí|is not (?:needed|necessary)|isn't (?:needed|necessary)|not (?:needed|necessary)|(?:ist )?nicht nötig|muss nicht|nepotřebuj\w*|netřeba|(?:je |není )?zbytečn\w+|not (?:fussed|bothered)|not for us|brauchen wir nicht|brauch\w* (?:es |wir )?nicht)"


# "At the window or in the middle, we do not mind."
_INDIFFERENT = r"\b(?:je (?:nám|mi|mně|to|nám to|mi to) (?:fuk|jedno|putna|šumák)|(?:nám|mi) (?:je )?(?:to )?(?:fuk|jedno)|nezáleží|neřešíme|(?:does not|doesn't|do not|don't) (?:really )?(?:matter|mind|care)|either (?:is|way)|no preference|not fussy|egal|gleichgültig|spielt keine rolle)\b"


# "I'd dearly love a table by the window, but it will be lovely either way": a wish all the same.
_RATHER = r"\b(?:love|prefer\w*|ideally|am liebsten|nejraději|nejradši)\b"


def chosen_option(text: str, product: Product) -> ChosenOption:
    """The option named or wished for; None when none is."""
    folded = fold(text)
    found = _wished(folded, product)
    options = list(dict.fromkeys(option for _, option in sorted(found)))
    all_of_us = pattern(_ALL_OF_US).sub(lambda match: " " * len(match.group()), folded)
    if any(pattern(_PART_OF_PARTY).search(all_of_us[max(0, at - 30) : at]) for at, _ in found):
        return ChosenOption(option=None, is_contradictory=True)
    if len(options) > 1:
        plain = product.default_option.id
        special = [option for option in options if option != plain]
        only_special = len(special) == 1 and not pattern(_AND_STANDARD).search(folded)
        return (
            ChosenOption(option=special[0])
            if only_special and plain == "standard"
            else ChosenOption(option=None, is_contradictory=True)
        )
    if not options and _may_return(folded, product):
        return ChosenOption(option=None, is_contradictory=True)
    return ChosenOption(option=options[0] if options else None)


# "From the window to standard": the first of two is the old one.
_FROM = r"\b(?:from|od|ze?|vom|von)\s+(?:(?:the|an?|our|stolu|dem|der|einem|einer|u)\s+){0,2}$"
_AND_STANDARD = r"\b(?:(?<!from )(?<!of )(?<!for )a|and|und|\d)\s+\d*\s*x?\s*standard"


def _wished(folded: str, product: Product) -> list[tuple[int, str]]:
    """Where which option is named and not ruled out; "instead of the standard one rather a window table" rules out one."""
    named: list[tuple[int, int, str]] = []
    for option in product.options:
        source = _option_source([fold(name) for name in option.names.values()])
        named += [(*match.span(), option.id) for match in (pattern(source).finditer(folded) if source else ())]
    named.sort()
    if len({option for _, _, option in named}) > 1 and pattern(_FROM).search(folded[: named[0][0]]):
        named = [one for one in named if one[2] != named[0][2]]
    before = [(0, 0, ""), *named]
    return [
        (start, option)
        for (start, end, option), (_, ended, other) in zip(named, before, strict=False)
        if _is_wished(folded, start, end, since=ended if other != option else 0)
    ]


_BACK = r"(?:zpět|zpátky|nazpět|nazpátek|(?<!get )(?<!come )(?<!call )(?<!write )back|zurück)"
_BY_WATER = r"(?:lo[dď]\w*|parn[ií]k\w*|plou\w*|plavb\w*|pojed\w*|jet|cest\w*|boat|ship|ferry|steam\w*|sail\w*|ride|trip|journey|schiff\w*|dampfer\w*|boot\w*|fahr\w*)"
_OTHERWISE = r"\b(?:autobus\w*|bus\w*|tramvaj\w*|tram|metr\w*|vlak\w*|pěšky|taxi\w*|aut(?:em|o|y)|walk\w*|train|on foot|zu fuß|bahn|u-bahn|jinak|po svých|po souši|procházk\w+|na kole|bikes?|fahrrad\w*|(?:not|ne|nicht|kein\w*)\s)"


# "And back by tram": there by boat, and no ticket for the way back.
_BY_OTHER_MEANS = r"\s*(?:(?!(?:boat|ship|ferry|steam|lod|parn|schiff|dampfer|boot|not|ne|nicht|kein|or|nebo|oder|and|und|a)\w{0,4}\s)[a-z']+\s+){0,4}?(?:(?:auto)?bus(?:em|y|es)?\b|tram\w*|metr[aoe]\w*|vlak\w*|pěšky|taxi\w*|aut(?:em|o|y)\b|walk\w*|trains?\b|on foot|underground|subway|uber|zu fuß|\w*bahn\b|zug\b|po svých|na kole|bikes?|bicycles?|fahrrad\w*|fahrrädern)"


_OR = r"\b(?:nebo|anebo|či|or|oder)\b"


def _may_return(folded: str, product: Product) -> bool:
    """Whether the way back is spoken of, by water, where tickets there and back are sold and none is named."""
    names = [fold(name) for option in product.options for name in option.names.values()]
    if not any(pattern(_CONCEPTS[0][0]).search(name) for name in names):
        return False
    near = rf"\b{_BACK}\b[^.!?\n]{{0,60}}\b{_BY_WATER}\b|\b{_BY_WATER}\b[^.!?\n]{{0,60}}\b{_BACK}\b"
    sentences = [one for one in re.split(r"[.!?\n]", folded) if pattern(near).search(one)]
    return any(pattern(_OTHERWISE).search(one) is None or pattern(_OR).search(one) for one in sentences)


def _option_source(names: list[str]) -> str:
    sources = [said for meant, said in _CONCEPTS if any(pattern(meant).search(name) for name in names)]
    plain = [rf"\b{re.escape(name)}\w{{0,3}}\b" for name in names if len(name) > 3 and "," not in name]
    return "|".join(sources or plain)


def _is_wished(folded: str, start: int, end: int, *, since: int) -> bool:
    """`since`: where another option named before ends; what is said ahead of that one was said of it."""
    ahead, behind = folded[max(since, start - _CONTEXT, 0) : start], folded[end : end + _CONTEXT]
    sentence = re.split(r"[.!?\n]", folded[:start])[-1] + re.split(r"[.!?\n]", folded[start:])[0]
    given = pattern(_GIVES).search(ahead) and pattern(_FOR_ANOTHER).search(behind)
    back = pattern(rf"{_BACK}$").search(folded[start:end]) and pattern(_BY_OTHER_MEANS).match(behind)
    denied = given or back or pattern(_NO_AHEAD).search(ahead) or pattern(_NO_BEHIND).search(behind)
    indifferent = pattern(_INDIFFERENT).search(sentence) and not pattern(_RATHER).search(sentence)
    return not (denied or indifferent)


def new_option(text: str, catalogue: Catalogue, booked: tuple[str, ...] = ()) -> ChosenOption:
    """The option that a request to change names; not the one in a clause about the booking as it is."""
    choices = [product for product in catalogue.products if len(product.options) > 1]
    chosen = [
        chosen_option(clause, product)
        for clause in _clauses_of_a_change(text)
        for product in [one for one in choices if one.id in booked] or choices
    ]
    options = {one.option for one in chosen if one.option}
    if len(options) > 1 or any(one.is_contradictory for one in chosen):
        return ChosenOption(option=None, is_contradictory=True)
    return ChosenOption(option=options.pop() if options else None)


def _clauses_of_a_change(text: str) -> Iterator[str]:
    """Without what tells the booking as it is: "we have the zoo boat, one way only. Please make it a return"."""
    for sentence in re.split(r"(?<=[.!?\n])", text):
        told_as_it_is = False
        for clause in re.split(r"(?<=[,;])", sentence):
            if has(_KEEPS, fold(clause)):
                continue
            asks = pattern(_ASKS).search(fold(clause)) is not None
            told_as_it_is = not asks and (told_as_it_is or pattern(_IS_BOOKED).search(fold(clause)) is not None)
            if not told_as_it_is:
                yield clause


_IS_BOOKED = r"\b(?:veden\w*|zapsan\w*|currently|derzeit|jsou|are|is|sind|máme|mám|have|had|booked|haben|habe|hatten|gebucht|reserviert|rezervova\w+|objedna\w+)\b"
_ASKS = r"\b(?:přesa[dď]\w*|posa[dď]\w*|usa[dď]\w*|umíst\w+|chtěl\w*|chceme|chci|rádi|rád|ráda|raději|radši|prosím\w*|místo|stačí|šlo|dalo|(?:seat|sit|put|place|upgrade|switch|move|make|change)\b|would|could|please|instead|prefer|rather|love|setz\w+|umsetz\w+|umzusetz\w+|sitzen|bitte|möcht\w+|könnt\w+|lieber|statt|hätte\w* (?:\w+ ){0,3}(?:gern\w*|lieber)|gern\w*|upgrad\w*)\b"
# "Okno i dvě místa prosím zachovejte": what stays is no new option.
_KEEPS = r"\b(?:zachov\w*|ponech\w*|nechte|keep(?:ing)?|behalten|beibehalten|remains?|stays?|zůst(?!ande)\w*)\b"
_OTHER_TICKETS = r"\b(?:return|round[- ]trip|zpáteční\w*|rückfahr\w*)\W+(?:\w+\W+){0,2}(?:train|bus|coach|tram|flight\w*|vlak\w*|autobus\w*|letenk\w*|zug\w*|bahn\w*|flug\w*)"
_ASKS_WHETHER = rf"{_OTHER_TICKETS}|\b(?:if|whether|ob|jestli|zda|tell me|know|zeptat|vědět|wissen|fragen)\b"
# "We had paid for a window table and were put beside the kitchen": of an evening that is over.
_WERE_PUT = r"\b(?:had|were|was|got) (?:\w+ ){0,2}(?:put|seated|placed|moved|paid|promised|given)\b|\b(?:posadili|usadili|dali|slíbili) (?:jste )?(?:nás|nám)\b|\bbyli jsme (?:\w+ )?(?:posazeni|usazeni)\b|\bwurden? (?:wir )?(?:\w+ ){0,4}(?:gesetzt|platziert)\b|\b(?:hatten|hatte) (?:\w+ ){0,5}(?:bezahlt|reserviert)\b"
_WOULD_YOU = r"\b(?:could|can|may|would|please|šlo|mohl\w*|můžeme|můžete|dalo|prosím|könn\w+|würden|bitte)\b"


def asks_for_an_option(text: str, catalogue: Catalogue) -> bool:
    """As in "please seat us at the window", "we'd like return tickets"; not "do we sit at the window?"."""
    return any(
        _asks_for_it(pattern(POSSIBLE).sub(" ", fold(sentence))) and new_option(sentence, catalogue).option
        for sentence in re.split(r"(?<=[.!?\n])", text)
    )


def _asks_for_it(sentence: str) -> bool:
    asks = pattern(_ASKS).search(sentence) and not pattern(rf"{_ASKS_WHETHER}|{_WERE_PUT}").search(sentence)
    return bool(asks) and ("?" not in sentence or pattern(_WOULD_YOU).search(sentence) is not None)

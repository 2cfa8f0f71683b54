# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""An answer to a mail of ours: thanks, a yes, a no, or a yes with something altered."""

from gangway.channels.email.conditions import is_conditional, without_idle_conditions
from gangway.channels.email.folding import has, pattern
from gangway.channels.email.intent_words import (
    ACCEPTS,
    ACCEPTS_FIRMLY,
    ASKS_US_TO_CONFIRM,
    BUT,
    CHANGES,
    DECLINES,
    DECLINES_FIRMLY,
    DOUBTS,
    NOT_YET,
    OFFERS,
    POSSIBLE,
    THANKS_ONLY,
)
from gangway.channels.email.moods import around
from gangway.channels.email.remarks import without_remarks
from gangway.channels.email.sense import Circumstances, Sense
from gangway.channels.email.short_answers import is_bare_number, is_plain_no, is_plain_yes, is_yes_with_a_number

YES_WITH_DETAILS = "yes_with_details"  # a confirmation if they are those of the offer


# "Your offer VC-12345 we decline with thanks", in a mail of its own.
_REFUSED = r"(?:odmít\w+|nepřijím\w+|nevyužij\w+|nevezmeme|nebereme|vzdáváme|declin\w+|refus\w+|turn\w* (?:it |this |that )?down|(?:will not|won't|do not|don't|cannot|can't) (?:take (?:it )?up|take|accept|be (?:taking|accepting))|pass on|lehnen\b|ablehnen|verzichten|nehmen\b[^.!?\n]{0,40}\bnicht\b)"
_REFUSES_AN_OFFER = rf"{OFFERS}[^.!?\n]{{0,60}}\b{_REFUSED}|\b{_REFUSED}[^.!?\n]{{0,60}}{OFFERS}"


def _refuses_an_offer(folded: str, at: Circumstances) -> bool:
    plain = "?" not in folded and not at.gives_moment and not has(rf"{DOUBTS}|{_KEEP_THEM}|{BUT}", folded)
    return at.answers is None and plain and has(_REFUSES_AN_OFFER, folded) and not is_conditional(folded, DECLINES)


def answering(folded: str, at: Circumstances) -> Sense | None:  # noqa: PLR0911  one return per rule
    if at.answers is None and not at.has_own_reference:
        return None
    if _refuses_an_offer(folded, at):
        return Sense(intent="cancel")
    if at.answers == "confirmation" and _only_thanks(folded, at):
        return Sense(intent="ignore", reason="thanks")
    if (
        at.answers == "question"
        and (at.gives_details or at.asks_for_option or is_bare_number(folded))
        and "?" not in folded
    ):
        return Sense(intent="change")
    accepts = is_yes_with_a_number(folded) or (is_plain_yes(folded) and at.answers == "offer")
    if accepts and at.answers != "confirmation":
        return Sense(intent="confirm")
    if at.answers == "offer" and has(_THINKS_IT_OVER, folded) and not has(ACCEPTS_FIRMLY, folded):
        return Sense(intent="human", reason="thinks_it_over")
    if at.answers == "offer" and has(_ASKS_WHETHER, folded):
        return Sense(intent="human", reason="question_before_acceptance")
    refuses = (
        has(DECLINES, pattern(_CANNOT_WAIT).sub(" ", folded)) and not _takes_it_otherwise(folded)
    ) or is_plain_no(folded)
    if refuses and at.gives_moment and has(_ASKS_FOR_ANOTHER, folded) and "?" not in folded:
        return None  # a change
    if refuses and at.answers == "offer":
        folded = pattern(_ANOTHER_TIME).sub(" ", folded)
        details = at.gives_moment or (at.gives_details and not has(DECLINES_FIRMLY, folded))
        takes_it = has(ACCEPTS_FIRMLY, folded) and has(_SAYS_YES, folded) and not has(DECLINES_FIRMLY, folded)
        said = around(DECLINES_FIRMLY, folded) or folded  # "wir verzichten. Uns ist das Wetter zu unsicher"
        doubtful = is_conditional(folded, DECLINES) or has(DOUBTS, said) or has(_KEEP_THEM, folded)
        details = details and not has(_REFUSES_AN_OFFER, folded)
        careful = takes_it or doubtful or details or "?" in folded
        return Sense(intent="human", reason="declines_with_more") if careful else Sense(intent="cancel")
    return _accepting(folded, at)


_SAYS_YES = r"\b(?:yes|ano|ja)\b\s*[,!.]"


# "Yes, but is 5 pm possible as well?"
_ASKS_WHETHER = r"\b(?:is|would|are)\b[^.!?\n]{0,40}\b(?:possible|available|free)\b[^.!?\n]{0,20}\?|\b(?:as well|too)\s*\?|\b(?:šlo by|nešlo by|jde|je|bylo by)(?: to)? (?:i|taky|také)\b[^!?\n]*\?|\b(?:ginge|geht|wäre|ist)\b[^!?\n]{0,40}\b(?:auch|möglich)\b[^!?\n]*\?"
_THINKS_IT_OVER = r"\b(?:(?:has|have|needs?) to (?:agree|ask|confirm with|speak|approve)|(?:musím|musíme) (?:\w+ ){0,3}(?:zeptat|domluvit|probrat)|(?:muss|müssen) (?:\w+ ){0,5}(?:reden|sprechen|abstimmen|klären|fragen)|(?:need|want|have|like|time) to (?:think|discuss|talk|decide|check)|let (?:us|me) think|(?:musíme|musím|potřebuj\w+|chceme|chci) (?:si |se |to |s \w+ )*(?:rozmysl\w+|promysl\w+|poradit|domluvit|rozhodnout)|(?:müssen|muss|wollen|möchten) (?:\w+ ){0,3}(?:überlegen|besprechen|nachdenken|abklären))\b"
# "Saturday does not work after all, please change it to Friday 20 August".
_ASKS_FOR_ANOTHER = r"\b(?:prosím\w* (?:tedy |proto )?o (?:změnu|přesun\w*|přeložení)|(?:změňte|přesuňte|přeložte|přehoďte|přepište)\b|please (?:change|move|switch|reschedule)|(?:could|can|would) you (?:please )?(?:change|move|switch|reschedule)|bitte (?:um (?:eine )?(?:änderung|umbuchung|verlegung)|(?:ändern|buchen|verlegen|verschieben) sie))"


def _takes_it_otherwise(folded: str) -> bool:
    """As in "we take it, only for 3 instead of 4, my son can't come after all"."""
    taken = has(
        r"\b(?:bereme|beru|berem|přijímáme|souhlas\w+|potvrzuj\w+|we'?ll take (?:it|them)|we accept|we confirm|nehmen (?:wir )?(?:das|es|gern\w*|ihr\w*)|nehmen das)\b(?![^.,;!?\n]{0,24}\bnicht\b| leider)",
        folded,
    )
    return taken and has(BUT, folded) and not has(DECLINES_FIRMLY, folded)


# "Don't release the seats yet": no refusal, whatever else is said.
_KEEP_THEM = r"(?:\bnot|n't|\bdont) (?:\w+ ){0,2}(?:release|let (?:them|the \w+) go|give (?:them|the \w+|our \w+) (?:away|up|to))\b|(?<!don't )(?<!dont )(?<!not )(?<!need to )(?<!needn't )\b(?:keep|hold) (?:them|the (?:seats|places|spots|table|offer)|our (?:seats|places|table)) (?!free any|any)|\bne(?:uvolň|pouště|dávej)\w*|\b(?:nicht|noch nicht|keinesfalls) (?:\w+ )?(?:freigeben|weitergeben|vergeben)\b|\b(?:držte|podržte|nechte)\b[^.!?\n]{0,30}\b(?:míst|nabídk|stůl)\w*"
_ANOTHER_TIME = r"\b(?:(?:vielleicht|maybe|perhaps|snad|možná|hopefully|hoffentlich)\W+)(?:(?:\w+\W+){0,3}?)(?:(?:beim |das )?nächste\w* (?:mal|jahr)|ein ander\w+ mal|next (?:time|year)|(?:an|some )other time|příště|jindy|napřesrok|příští rok)\b"


# "We pay on board, if that is possible": no condition of what is accepted.


_SAYS_THANKS = r"\b(?:děkuj\w+|dík\w*|thank\w*|danke?|dank)\b"
# "We can't wait", "see you on the 14th", "the children are so excited", "danke für die schnelle Erledigung".
_JOY = r"\b(?:(?:we|i|the (?:kids|children|boys|girls)|my \w+|our \w+|everyone) (?:really |just )?(?:can't|cannot|can not) wait(?: to (?:see|be|come|go)\b[^.!?\n\d]{0,30}| for it)?|(?:we|i|the (?:kids|children|boys|girls)|everyone)(?:'re| are|'m| am) (?:all |so |really |very |already |much )*(?:excited|thrilled|looking forward)(?: (?:to|about) (?:our|the|it|your|seeing|being)\b[^.!?\n\d]{0,24})?|(?:děti|všichni|dcera|syn|kluci|holky|rodiče)? ?(?:už |moc )?se (?:už |moc )?(?:nemůž\w+ dočkat|těší\w*)(?: na (?:to|plavbu|loď|vás))?|(?:už )?se (?:už )?nemůž\w+ dočkat|(?:wir|die kinder|alle|ich) (?:können|kann) es (?:\w+ )?(?:kaum|gar nicht) (?:mehr )?erwarten|(?:die kinder|alle|wir) freuen (?:sich|uns) (?:schon |sehr |riesig )*|see you (?:all )?on (?:the )?(?:\d{1,2}(?:st|nd|rd|th)?|\w+day)|uvidíme se (?:v \w+|\d{1,2}\.)|(?:bis|wir sehen uns) (?:zum|am) (?:\d{1,2}\.|\w+tag)|all received|(?:for|za|für) (?:sorting|arranging|doing|handling|(?:the |your |die |ihre |vaše )?(?:(?:so )?(?:quick|fast|prompt|kind|great|schnelle|rasche|prompte|freundliche|bleskov\w+|rychl\w+|skvěl\w+|mil\w+|ochotn\w+) )+(?:help|service|handling|erledigung|hilfe|bearbeitung|info|vyřízení|jednání|přístup|reakci))(?: this| it| that)?(?: so)?(?: quickly| fast| promptly)?|great news|(?:to )?(?:jsou|je) (?:to )?skvěl[éá] zpráv[ay]|tolle nachrichten?)\b(?!\s*(?:but|ale|aber))"


def _only_thanks(folded: str, at: Circumstances) -> bool:
    """A greeting is no thanks, and what follows it may be a request."""
    folded = pattern(_JOY).sub(" ", folded) if has(_SAYS_THANKS, folded) else folded
    if not has(THANKS_ONLY, folded.strip()) or has(CHANGES, folded) or at.gives_party:
        return False
    return not at.gives_details or has(r"\b(?:děkuj\w+|dekuj\w+|dík\w*|thank\w*|danke?)\b", folded)


# "Angenommen, ohne Änderungen".
_AS_IT_IS = r"\b(?:without|with no|no|ohne|keine|bez|beze) (?:any |jakýchkoli |jakékoli |weitere )?(?:changes?|alterations?|amendments?|änderung\w*|změn\w*|výhrad\w*|vorbehalt\w*)\b|\b(?:exactly |just )?as (?:offered|it is|it stands|you (?:wrote|offered|describe[d]?|suggest(?:ed)?))\b|\bnothing (?:else )?to (?:add|change)\b|\b(?:přesně )?(?:tak,? )?jak (?:to )?(?:je|píšete|jste (?:psali|napsali|nabídli)|nabízíte)\b|\b(?:genau )?(?:so )?wie (?:angeboten|besprochen|beschrieben|vorgeschlagen|von ihnen \w+)\b"
# "My husband answered me instead of you".
_WENT_ASTRAY = r"\b(?:místo (?:vám|vás|k vám)|instead of (?:to )?you\b|rather than (?:to )?you\b|(?:an)?statt (?:an )?(?:sie|ihnen|euch))\b"
# "Just please confirm by return".
_ASKS_ONLY_TO_CONFIRM = rf"\b(?:jen|jenom|only|just|nur)\b(?= (?:\w+ )?(?:{ASKS_US_TO_CONFIRM}))"
_CANNOT_WAIT = r"\b(?:se (?:už |moc )?nemůž\w+ dočkat|can(?:'t|not| not) wait|nicht (?:mehr )?(?:erwarten|abwarten))\b"
# "We'll haggle over the ice cream, not over the price", "über die Anreise streiten wir noch, über das Schiff nicht".
_ONLY_OVER_THAT = r"\b(?:over|about) [^,.!?\n]{2,40}, (?:but )?not (?:over|about)\b|\büber [^,.!?\n]{2,40},? (?:aber )?(?:nicht über\b|über [^,.!?\n]{2,30} nicht\b)|\bo [^,.!?\n]{2,30},? ne(?: už)? o\b"
_OTHERWISE = (
    r"\b(?:raději|radši|místo|namísto|posun\w*|přesun\w*|rather|instead|lieber|statt|anstatt|verschieb\w*|verleg\w*)\b"
)


# "Stav: AKCEPTOVÁNO beze změn", "Decision: approved": a field that says yes.
_UNALTERED = r"(?:beze změn\w*|bez výhrad|v plném rozsahu|tak,? jak (?:je|byla)|as (?:is|offered|quoted)|in full|unchanged|without (?:changes?|reservations?|amendments?)|ohne (?:änderung(?:en)?|vorbehalt\w*)|unverändert|wie angeboten)"
_STATED = rf"(?:^|\n)[\W_]*(?:(?:stav|výsledek|rozhodnutí|vyjádření|stanovisko|odpověď|nabídka|schválení|status|state|decision|result|response|answer|approval|offer|quotation|quote|entscheidung|ergebnis|antwort|freigabe|genehmigung|angebot)(?: [^\W\d]+| vc-\d+)?)[ ]*[:=|\t][ ]*(?:akceptováno|akceptována|přijato|přijata|schváleno|schválena|potvrzeno|potvrzena|accepted|approved|confirmed|agreed|yes|ano|ja|angenommen|akzeptiert|freigegeben|genehmigt|bestätigt)(?:[ ,(-]+{_UNALTERED})?[ .!)]*(?=\n|$)"


def says_yes_in_a_field(folded: str) -> bool:
    """And no other field or word announces a new value."""
    return has(_STATED, folded) and not has(r"\b(?:new|nov[ýéáě]\w*|neue?[rsnm]?|changed|geändert\w*)\b", folded)


def accepted_otherwise(folded: str) -> Sense:
    """What a yes is whose values are not those of the offer."""
    if says_yes_in_a_field(folded):
        return Sense(intent="human", reason="approved_otherwise")
    return Sense(intent="change")


def _accepting(folded: str, at: Circumstances) -> Sense | None:  # noqa: PLR0911  one return per rule
    """Only a plain yes to an offer of ours confirms it; a but makes it a change, a doubt a matter for a person."""
    folded = without_remarks(folded)
    folded = pattern(_WENT_ASTRAY).sub(" ", folded)
    said = pattern(rf"{_ASKS_ONLY_TO_CONFIRM}|{ASKS_US_TO_CONFIRM}|{_AS_IT_IS}").sub(" ", folded)
    stated = says_yes_in_a_field(folded)
    if at.answers == "confirmation" or not (stated or has(ACCEPTS, said)):
        return None
    if at.answers != "offer" and not (has(OFFERS, folded) and has(ACCEPTS_FIRMLY, said)):
        return None
    differs = has(CHANGES, said) or has(BUT, said)
    polite = without_idle_conditions(folded, ACCEPTS)
    if (
        differs and (at.gives_moment or at.gives_party) and has(_OTHERWISE, said)
    ):  # "yes, but at five instead of four, if possible"
        polite = pattern(POSSIBLE).sub(" ", polite)
    if is_conditional(polite, ACCEPTS) or has(DOUBTS, polite) or has(NOT_YET, polite):
        return Sense(intent="human", reason="conditional_acceptance")
    if differs or (at.gives_details and not (stated or has(ACCEPTS_FIRMLY, said))):
        return Sense(intent="change", reason=None if differs else YES_WITH_DETAILS)
    if "?" in said and not has(ACCEPTS_FIRMLY, said):
        return Sense(intent="human", reason="question_before_acceptance")
    said = pattern(rf"{_CANNOT_WAIT}|{_ONLY_OVER_THAT}").sub(" ", said)
    if has(r"\b(?:nicht|not(?! only\b)|kein\w*|ne(?:přij|souhlas|ber|chc|můž|muž|potvrz)\w*)\b", said):
        return Sense(intent="human", reason="negated_acceptance")
    return Sense(intent="confirm")

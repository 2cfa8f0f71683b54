# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""The terms on which a reseller books, told beside an order: they stop no booking, while bargaining for them does.

"Paid by voucher, commission 12 %", "Rechnung abzgl. 10 % Provision", "účtujte hotelu mínus obvyklá provize" tell what is
agreed; "could you raise our commission to 15 %?" asks for something, and a person answers. Pattern sources for folded text.
"""

from gangway.channels.email.folding import has, pattern

_TERMS = r"\b(?:commissions?|provizi?\w*|provision\w*|netto\s?(?:cen\w*|preis\w*|rate\w*)|net(?:to)? (?:price|rate|fare)s?|marž(?:e|i|í|ou))\b"
_REDUCTIONS = r"\b(?:slev[auěoy]?|slevou|discounts?|rabatt\w*|(?:special|group|contract(?:ed)?|agency) (?:price|rate)s?|skupinov\w+ cen\w*|gruppenpreis\w*|sonderpreis\w*|nachlass)\b"
BY_CONTRACT = r"\b(?:as (?:agreed|contracted|usual|always|per (?:our |the )?(?:contract|agreement))|agreed|contracted|(?:per|under) (?:our |the )?(?:contract|agreement)|(?:dle|podle) (?:naší |platné |rámcové )?(?:smlouvy|dohody|ceníku)|smluvní\w*|dohodnut\w+|sjednan\w+|jako (?:vždy|obvykle)|obvykl\w+|wie (?:vereinbart|immer|üblich|gehabt|besprochen)|vereinbart\w*|vertraglich\w*|laut (?:vertrag|vereinbarung)|üblich\w*)\b"
_BARGAINS = r"[?]|\b(?:higher|increas\w*|rais\w+|rise|better|more|best|lower|could|can|would|will|do you|offers?|offered|offering|discuss\w*|negotiat\w*|expect\w*|want\w*|like|hope|ask\w*|request\w*|requir\w*|demand\w*|need|deserve|must|should|musí\w*|muss|soll\w*|agree(?! with)|accept\w*|what|how|which|if|unless|provided|only|new|grant\w*|možn\w*|mohl\w*|můžete|nabíd\w*|nabíz\w*|poskyt\w*|zvýš\w*|zvyš\w*|navýš\w*|vyšší|lepší|lépe|jak(?!o)\w*|kolik|jedn[aá]\w*|vyjedn\w*|domluvit|dohodnout|chc\w+|chtěl\w*|rádi|žád(?!n)\w+|očekáv\w*|požad\w+|potřeb\w+|souhlas\w*|přijm\w*|pokud|jestli\w*|kdyby\w*|jedině|nov[áéou]\w*|prosím\w* o (?!(?:\w+ )?(?:faktur|vystaven|potvrz|rezerv|účt|doklad))|verhandel\w*|welche\w*|wie (?:viel|hoch|sieht)|höher\w*|erhöh\w*|mehr|besser\w*|bieten|gewähr\w*|geben|räumen|möchte\w*|wünsch\w*|erwart\w*|hätte\w*|könnt\w*|können|würd\w*|wäre\w*|brauch\w*|einverstanden|akzeptier\w*|wenn|falls|sofern|neue\w*)\b"
_HARD = r"\b(?:lepší\w*|vyšší\w*|nižší\w*|better|best|higher|lower|more|cheaper|increas\w*|rais\w+|expect\w*|negotiat\w*|zvýš\w*|navýš\w*|očekáv\w*|čekáme|höher\w*|besser\w*|mehr|erhöh\w*|erwart\w*|aspoň|alespoň|nejméně|at least|mindestens|minimálně|must|muss|musí)\b"
SENTENCES = r"(?<=[a-z)%][.!?])\s+|\n|;"


def without_terms_of_trade(folded: str) -> str:
    """The text without the terms that are only told, sentence by sentence."""
    return "\n".join(_without(one) for one in pattern(SENTENCES).split(folded))


def asks_for_terms(folded: str) -> bool:
    """As in "what commission do you grant us?": no side question, but the price."""
    return any("?" in one and has(_TERMS, one) for one in pattern(SENTENCES).split(folded))


def _without(sentence: str) -> str:
    if has(_HARD, sentence) or (has(_BARGAINS, sentence) and not _is_told_apart(sentence)):
        return sentence
    plain = pattern(_TERMS).sub(" ", sentence)
    return pattern(_REDUCTIONS).sub(" ", plain) if has(BY_CONTRACT, sentence) else plain


def _is_told_apart(sentence: str) -> bool:
    """Whether only another clause asks for something: "we would like to book the jazz cruise, net price as agreed"."""
    clauses = [one for one in pattern(r"[,()]|\s[-–]\s").split(sentence) if has(rf"{_TERMS}|{_REDUCTIONS}", one)]
    return "?" not in sentence and bool(clauses) and not any(has(_BARGAINS, one) for one in clauses)

# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""Something that we owe the writer, told beside a new wish: a letter without an answer, an apology, an explanation.

"My letter about it has gone unanswered for five weeks", "dodnes se nikdo neomluvil", "Über den verdorbenen Fisch haben Sie sich
bis heute nicht geäußert": whatever went wrong, nobody answered, and that for long; or an answer is demanded. No book
of complaints can hold what may go wrong. For one folded sentence.
"""

from gangway.channels.email.folding import has

_ANY = r"(?:[^.!?\n]|(?<=\d)\.(?=\d))"
_NO_ANSWER = (
    r"(?:(?:gone|remains?|remained|went|been|left|is|still) (?:\w+ )?(?:unanswered|ignored|unacknowledged|unresolved)|(?:never|not|n't|nobody|no one|none of you|nobody there) (?:\w+ ){0,3}?(?:apologi[sz]ed?|replied|reply|answered|answer|responded|respond|explained|got back|come back to (?:me|us)|heard (?:back|anything)|had (?:the courtesy|an? (?:reply|answer|response|apology)))|(?:no|without (?:an?|any)?|not a single|any) (?:\w+ )?(?:reply|answer|response|apology|explanation)"
    r"|bez (?:\w+ )?(?:odpovědi|odezvy|reakce|omluvy|vysvětlení|vyjádření)|(?:nikdo|nikoho|jste|se) (?:\w+ ){0,4}?ne(?:omluvil|odpověděl|ozval|vyjádřil|reagoval|vysvětlil|odepsal|napsal|obtěžoval)[aiy]?|ne(?:omluvil|odpověděl|ozval|vyjádřil|reagoval|odepsal)[aiy]? (?:jste |se |mi |nám |na to |si ){0,3}"
    r"|(?:nicht|niemand|nie|keiner|kein\w*|ohne) (?:\w+ ){0,4}?(?:geäußert|geantwortet|reagiert|gemeldet|entschuldigt|beantwortet|erklärt|antwort|reaktion|entschuldigung|stellungnahme|rückmeldung|erklärung|wort dazu))"
)
_FOR_LONG = r"(?:to this day|until (?:today|now)|till now|to date|so far|(?:for|in|after) (?:\w+ )?(?:\w+ )?(?:days?|weeks?|months?)|since (?:then|june|may|april|july|march|last|the)|ever since|(?:ani )?po (?:\w+ )?(?:týdn|měsíc|dn)(?:ech|ích)|dodnes|doteď|do dneška|dosud|doposud|od té doby|už (?:\w+ )?(?:týden|týdny|týdnů|měsíc\w*|\d+|dlouho|třetí)|(?:několik|pět|čtyři|tři|dva|šest) (?:týdn\w+|měsíc\w*)|bis heute|bis jetzt|bisher|bislang|seit (?:\w+ )?(?:\w+)|(?:wochen|monate)lang|nach (?:\w+ )?(?:wochen|monaten))"
_ABOUT_AN_AGREED_WISH = r"\b(?:confirmation|confirm\w*|potvrzen\w*|potvrd\w+|bestätig\w*|availability|offer|nabídk\w*|angebot\w*|booking|rezervac\w*|buchung|boss|šéf\w*|chef\w*|friends?|the others?|ostatní|freunde)\b"
# "I expect an apology", "das erwarte ich jetzt", "čekám vysvětlení".
_OWED = r"(?:apolog(?:y|ies)|explanation|compensation|redress|statement|satisfaction|vysvětlení|omluv[auy]|nápravu|odškodnění|vyjádření|stanovisko|erklärung|entschuldigung|stellungnahme|entschädigung|wiedergutmachung|aufklärung)"
_DEMANDS = r"(?:expect|demand|insist on|want|require|request|owed?|due|await|waiting for|čekám\w*|očekáv\w+|žádám\w*|požaduj\w+|chci|chceme|dluž\w+|vyžaduj\w+|trvá\w+ na|erwarte\w*|verlange\w*|fordere\w*|bitte um|schulden|warte\w*)"
_DEMANDED = rf"\b{_DEMANDS}\b{_ANY}{{0,30}}\b{_OWED}\b|\b{_OWED}\b{_ANY}{{0,30}}\b{_DEMANDS}\b|^\W*(?:i (?:do )?(?:expect|demand|insist on) (?:that|one|it|a reply|an answer|a response)\b(?: now| first| please)?\W*$|(?:das|die|eine antwort|eine solche) (?:erwarte|verlange|fordere)n? (?:ich|wir)\b|(?:to|tu|odpověď|reakci) (?:teď |nyní |od vás )?(?:očekáv|požaduj|vyžaduj|žádám)\w*)"


def is_owed_an_answer(folded: str) -> bool:
    """Whether the sentence tells of something that was never answered, or demands amends."""
    if has(_DEMANDED, folded):
        return True
    return (
        has(rf"\b{_NO_ANSWER}", folded) and has(rf"\b{_FOR_LONG}\b", folded) and not has(_ABOUT_AN_AGREED_WISH, folded)
    )

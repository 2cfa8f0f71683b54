# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
"""What an agency's layout declares, and the kind of notification a subject announces."""

from typing import Literal

from gangway.channels.email.folding import fold, has, pattern
from gangway.channels.email.labels import meaning_of
from gangway.domain.model import Model

Kind = Literal["order", "change", "cancel", "silent", "person"]

_CANCELLED = r"\b(?:cancel(?:l?ed|l?ation)|storn(?:o\w*|iert\w*|ierung\w*|ovan\w*)|zrušen\w*|abgesagt\w*)\b"
# Below a subject of a booking: what is told of it now.
_WAS_CANCELLED = r"\b(?:was|has been|is|wurde|ist|byla?|je) (?:\w+ ){0,3}(?:cancell?ed|storniert|zrušen\w*|stornován\w*)\b|\bstatus\W+(?:cancell?ed|storniert|zrušen\w*|stornován\w*)\b"
_CHANGED = r"\b(?:alter(?:ed|ation)|chang(?:e|ed|es)|amend(?:ed|ment)|modif(?:ied|ication)|updat(?:e|ed)|reschedul\w+|změn\w+|upraven\w*|geändert\w*|änderung\w*|umbuchung\w*|umgebucht\w*|aktualisier\w*)\b"
_BOOKED = r"\b(?:new (?:booking|reservation|order|sale)|booking(?: confirmed| confirmation| received)?|reservation(?: confirmed)?|booked|order(?: confirmed)?|sold|nová (?:rezervace|objednávka)|rezervace|objednávka|neue (?:buchung|bestellung|reservierung)|buchung|bestellung|reservierung|confirmed|tickets? sold)\b"
_SILENT = r"\b(?:payout|payment (?:sent|advice)|statement|review|rating|reminder|report|survey|performance|tips|newsletter|insights|webinar|policy update|terms|maintenance|výplata|hodnocení|recenze|připomínka|přehled|auszahlung|bewertung|erinnerung|abrechnung|wochenbericht|availability (?:is )?running|ranking|summary|digest|products? (?:is|are) (?:live|online))\b"
_PERSON = r"\b(?:message from|question|asks?|request(?:s|ed)?|inquiry|enquiry|dispute|complaint|claim|refund|zpráva od|dotaz|žádost|nachricht von|anfrage|beschwerde|action required|no-?show|(?:has|have|did) not show\w*|(?:hasn't|didn't) show\w*|not shown|confirm or decline|pending|waiting for your|chargeback|issue|problem\w*|urgent|lost|delay\w*|running late|special (?:needs|wish)|rückerstattung\w*|erstattung\w*|rückbuchung|rückzahlung|gutschrift|nicht erschienen|reklamation\w*|frage\w*|rückfrage\w*|dringend|verspät\w*|fundsache\w*|vrácen\w*|refundac\w*|nedostavil\w*|nepřiš\w*|nedorazil\w*|reklamac\w*|stížnost\w*|problém\w*|zpožd\w*|naléhav\w*|ztrát\w*|opravný)\b"


# Nothing has happened yet: the agency asks us to decide, or only some of the guests stay away.
_TO_DECIDE = r"\b(?:accept|approve|confirm|agree) or (?:decline|reject|refuse)|\b(?:decline|reject) or (?:accept|approve)|\b(?:needs|requires|awaiting|waiting for) your (?:approval|confirmation|response|decision)|\b(?:asks|wants|would like|requests|requested) to (?:change|cancel|reschedule|move)|\bpartial(?:ly)? cancel\w*|\b(?:remaining|cancell?ed) (?:tickets|guests|participants|travell?ers)\s*:|\bpřijměte nebo odmítněte|\bbestätigen oder ablehnen|\bannehmen oder ablehnen|\b(?:möchte|bittet)\b[^.\n]{0,40}\b(?:ändern|stornieren|umbuchen)\b|\bžádá o (?:změnu|zrušení|storno)"


# Booked, and only to be confirmed: "a customer has placed a booking that is waiting for your confirmation".
_NEW = r"(?:(?:has |have )?(?:placed|made|created|received|got) (?:a |an |this )?(?:new )?(?:booking|order|reservation)|new (?:booking|order|reservation)|nová (?:rezervace|objednávka)|(?:vytvořil|provedl|zadal)\w* (?:novou )?(?:rezervaci|objednávku)|neue (?:buchung|bestellung|reservierung)|(?:buchung|bestellung) (?:aufgegeben|getätigt|vorgenommen))"
_CONFIRM = r"(?:please confirm|(?:waiting for|awaits?|awaiting|needs|requires) your confirmation|confirm (?:it |this booking |the booking )?within|potvrďte|čeká na (?:vaše )?potvrzení|bitte bestätigen|wartet auf (?:ihre )?bestätigung)"
_TO_BE_CONFIRMED = rf"\b{_NEW}\b(?:.|\n)*\b{_CONFIRM}\b|\b{_CONFIRM}\b(?:.|\n)*\b{_NEW}\b"
_MAY_DECLINE = r"\b(?:decline|reject|refuse|request(?:ed|s)? (?:to|for)|on request|booking request|availability|if (?:you|there|it)|whether|odmítn\w+|zamítn\w+|žádost\w*|poptáv\w+|pokud|zda|dostupnost\w*|ablehn\w*|anfrage\w*|falls|wenn|ob|verfügbar\w*|cancel\w*|zruš\w*|storn\w*|chang\w*|amend\w*|modif\w*|updat\w*|změn\w*|änder\w*|umbuch\w*|message|question|dispute|complaint|no-?show|refund (?:request|the))\b"
# Cancelled in part only, or not any more: told below a subject that speaks of cancelling.
_COUNT = r"(?:\d{1,3}|one|two|three|a single|jed\w{1,4}|dv[aě]|tři|eine[nrms]?|zwei|drei)"
_GUESTS = r"(?:tickets?|guests?|participants?|travell?ers?|units?|pax|persons?|people|adults?|child(?:ren)?|seats?|vstupen\w+|účastn\w+|host\w*|osob\w*|cestujíc\w+|dospěl\w+|dět\w+|dít\w+|lístk\w+|jízden\w+|teilnehmer\w*|gäste\w*|personen|person|reisende\w*|erwachsene\w*|kind\w*|\w*karten?)"
_IN_PART = (
    rf"\b(?:partial\w*|partly|in part|částečn\w+|zčásti|teilweise|teil-?storn\w+)\b|\b{_COUNT} (?:of|out of|ze?|von) (?:the |their |its |původních |celkem |insgesamt |ursprünglich )*{_COUNT}\b|\b{_COUNT} of (?:the|their|your) {_GUESTS}"
    rf"|\b(?:remaining|still (?:valid|booked|active|confirmed|coming)|stays? (?:valid|booked|active|confirmed)|remains? (?:valid|booked|active|confirmed|unaffected)|zbývající\w*|zbývají|zůstáv\w+ (?:v )?platn\w*|verbleib\w+|übrige\w*|bleib(?:t|en) (?:\w+ )?(?:bestehen|gültig|gebucht))\b(?! (?:\w+ )?(?:cancel|storn))"
    rf"|\b(?:new|updated|nový|nová|neue)[ \w]{{0,20}}\b(?:number|count|total|počet|\w*zahl|anzahl)\b|\b(?:reinstat\w+|reversed|withdrawn|revoked|obnoven\w*|vzat\w* zpět|odvolán\w*|zurückgenommen|wiederhergestellt|reaktiviert)\b"
    rf"|\b(?:has |have |was |were |byl[aoy]? |hat |haben |wurden? )?(?:cancell?ed|removed|zrušen\w*|zrušil\w*|stornoval\w*|stornován\w*) (?:only )?(?:one|a single|jed\w{{1,4}}|1) {_GUESTS}|\b(?:eine[nrms]?|ein|1) {_GUESTS} (?:\w+ )?(?:storniert|abgesagt)"
)
# "77218805-1", "HO-20933117/2": the order's number may end in that of a part.
_PART = r"(?:[-/](?=[a-z]?\d|[a-z]\b)[a-z]?\d{0,3}(?![\w-]|\.\d))?"
# Letters and at least five digits: a booking's number, whatever letters the agency has taken up since.
_ANY_NUMBER = rf"\b([a-z]{{2,5}}-?\d{{5,12}}\b{_PART})"


# "Action required" over an order that has been placed: what we are to do is to let the guests on board.
_RECEIVED = r"\A\W*(?:you(?:'ve| have) (?:received |got )?an? )?new (?:order|booking|reservation)(?: has been| was)?(?: received| placed| created)?\b|\A\W*(?:nová (?:objednávka|rezervace)|neue (?:bestellung|buchung|reservierung))\b"
_TO_BE_DONE = r"\b(?:action required|vyžaduje (?:akci|pozornost)|aktion erforderlich)\b"


def _is_to_be_done(folded: str, text: str) -> bool:
    """Whether the subject asks for no more than what every order asks for."""
    asks = has(_PERSON, pattern(_TO_BE_DONE).sub(" ", folded)) or has(_MAY_DECLINE, fold(text[:1000]))
    return has(_TO_BE_DONE, folded) and has(_RECEIVED, fold(text)) and not asks


class Layout(Model):
    """`labels`: folded labels of this agency beyond the common ones; `reference`: what its numbers look like."""

    agency: str
    reference: str
    labels: dict[str, str] = {}
    booked: str = _BOOKED
    changed: str = _CHANGED
    cancelled: str = _CANCELLED
    reference_in_subject: str | None = None

    def kind(self, subject: str, text: str) -> Kind:
        said = fold(f"{subject}\n{text[:1000]}")
        if has(_TO_BE_CONFIRMED, said) and not has(_MAY_DECLINE, said):
            return "order"
        return "person" if has(_TO_DECIDE, fold(text[:1000])) else self._announced(subject, text)

    def _announced(self, subject: str, text: str) -> Kind:
        """By the subject; by the first lines of the text when the subject does not tell."""
        for folded in (fold(subject), fold(text[:400])):
            if has(self.cancelled, folded):
                asks = has(r"\b(?:request|policy|žádost|anfrage|requested)\b", folded)
                return "person" if asks or has(_IN_PART, fold(f"{subject}\n{text[:2000]}")) else "cancel"
            if has(_SILENT, folded) and not has(r"\bnew booking\b", folded):
                return "silent"
            if has(_PERSON, folded) and not has(r"\bnew (?:booking|reservation)\b", folded):
                return "order" if _is_to_be_done(folded, text) else "person"
            if has(self.changed, folded):
                return "change"
            if has(self.booked, folded):
                return "person" if has(_WAS_CANCELLED, fold(text[:1000])) else "order"
        return "person"

    def reference_in(self, text: str) -> str | None:
        """As in "Confirmation code HMQ8ZD41": the number behind its label, nothing between."""
        for line in text.split("\n"):
            label, _, number = line.strip().rpartition(" ")
            known = (self.labels.get(label.lower()) or meaning_of(label)) == "reference"
            if known and pattern(f"(?:{self.reference}){_PART}").fullmatch(fold(number).lstrip("#")):
                return number.lstrip("#")
        return None

    def reference_of(self, subject: str, stated: str) -> str | None:
        """The number below its label, else the one in the subject that looks like this agency's."""
        if self.reference_in_subject and (match := pattern(self.reference_in_subject).search(fold(subject))):
            return subject[match.start(1) : match.end(1)]
        line = stated.split("\n", maxsplit=1)[0].strip().lstrip("#")
        if line and " " not in line:
            return line
        told = f"{stated}\n{subject}"
        found = pattern(f"(?:{self.reference}){_PART}").search(fold(told)) or pattern(_ANY_NUMBER).search(fold(told))
        return told[found.start(1) if found.re.groups else found.start() : found.end()] if found else None

# ruff: noqa: E501  patterns are lists of words, harder to read when broken up
# ruff: noqa: PLR2004  numbers of the calendar, the clock and of letters
"""Mails that must not be answered: auto-replies, delivery reports, receipts, calendar answers, bulk mail, phishing.

A header alone decides only where the standard says so (RFC 3834 `auto-replied`, RFC 3464 reports); `auto-generated`
and `Precedence` do not, because orders are sent by machines too.
"""

from gangway.channels.email.folding import fold, has
from gangway.channels.email.mime import Letter
from gangway.channels.email.trust import verdict

_AUTO_SUBJECT = (
    r"^\W*(?:(?:re|aw|odp)\s*:\s*)*(?:automatic(?:ká|ky)? (?:odpověď|zpráva|reply)|automatická|auto(?:matic)?[- ]?(?:reply|response|antwort)|automatische (?:antwort|abwesenheit\w*|"
    r"nachricht)|automatisch erzeugte|out of (?:the )?office|ooo\b|mimo kancelář|nejsem v kanceláři|abwesen(?:heit\w*|d)\b|abwesenheits\w*|away from|vacation reply|"
    r"i am (?:currently )?(?:out|away)|nepřítomnost|on (?:vacation|holiday|leave)\b|urlaub(?:sbenachrichtigung)?:|respuesta automática|réponse automatique|risposta automatica)"
)
_AUTO_TEXT = (
    r"\b(?:out of (?:the )?office|(?:čerpám|jsem na|mám) (?:\w+ )?(?:dovolen|mateřsk|nemocensk)\w+|nejsem v kanceláři|jsem mimo kancelář|i am (?:currently )?(?:out of|away from|on (?:annual |parental )?(?:leave|vacation|holiday))|"
    r"i will (?:be back|return|reply) .{0,40}(?:return|on|after)|nicht im (?:büro|haus)|bin (?:ich )?(?:derzeit |bis .{0,30})?(?:im urlaub|abwesend|nicht (?:im büro|erreichbar))|"
    r"e-?maily? (?:budu )?(?:čtu|číst) jen|wird nicht weitergeleitet)"
)
_AUTOMATED = r"\b(?:(?:this|toto|dies) (?:is|je|ist) (?:an automat|automatick|eine automat)\w*|automaticky generovan)"
_BOUNCE_SUBJECT = (
    r"^\W*(?:delivery (?:status|has failed|failure|incomplete|delayed)|undeliver(?:able|ed)|mail delivery (?:failed|system|subsystem)|returned mail|failure notice|"
    r"nedoručiteln|nedoručen|zpráva nebyla doručena|unzustellbar|nicht zugestellt|mail system error|delayed mail|zpoždění doručení|message (?:not|could not be) delivered)"
)
_RECEIPT_SUBJECT = (
    r"^\W*(?:read(?: receipt)?\s*:|read receipt|return receipt|přečteno|přečtení|potvrzení o přečtení|doručeno\s*:|gelesen\s*:|lesebestätigung|not read\s*:|nepřečteno|ungelesen|delivered\s*:|"
    r"zugestellt\s*:|relayed\s*:|empfangsbestätigung|return receipt \(displayed\))"
)
_CALENDAR_SUBJECT = (
    r"^\W*(?:accepted|declined|tentative(?:ly accepted)?|přijato|odmítnuto|předběžně|nezávazně|angenommen|zugesagt|abgelehnt|abgesagt|mit vorbehalt|vorläufig|"
    r"zusage|updated invitation|invitation|pozvánka|einladung|new time proposed|canceled event|zrušená událost|přijaté|akzeptiert)\s*:"
)
_NEWSLETTER = (
    r"\b(?:unsubscribe|odhlás(?:it|ení|te se|ili)|odhlašte|odběru? (?:novinek|newsletteru)|abmelden|abbestellen|newsletter|view (?:this email )?in (?:your )?browser|"
    r"zobrazit v prohlížeči|im browser (?:an|öffnen)|manage (?:your )?preferences|opt[- ]out|nechcete(?:-li)? (?:již |už )?dostávat|obchodní sdělení|austragen)\b"
)
_ADVERTISEMENT = (
    r"\b(?:seo\b|první stránk|first page (?:of|on) google|(?:google|vyhledávač)\w* ranking|page (?:one|1) (?:of|on) google|(?:free|first) audit|audit zdarma|more bookings|growth (?:expert|agency|package)|reply stop|brand awareness|backlinks?|nabízíme (?:vám |naše |kvalitní |levn)|we offer|special offer|limited(?:-| )time|sleva \d+|"
    r"\d+ ?% (?:off|sleva|rabatt)|wir bieten|sonderangebot|výhodn\w+ (?:nabídk|úvěr|půjčk)|půjčk[ay]|loan|kredit\b|casino|bitcoin|crypto|kryptoměn|viagra|web ?design|tvorb\w+ webov|promo(?:tion|akce)?\b|"
    r"click here|klikněte|increase (?:your )?(?:sales|traffic)|zvyš\w+ (?:prodej|návštěvnost|tržb)|buy now|kupte|lead generation|email marketing|databáz\w+ firem|free trial|demo zdarma|webinar|"
    r"akční (?:cen|nabíd)\w+|jetzt (?:kaufen|bestellen|sichern)|exclusive deal|winner|gewonnen|vyhráli|lottery|dědictví|inheritance|investment opportunity)\b"
)
_PHISHING = (
    r"\b(?:verify your (?:account|identity|mailbox|e-?mail|password|payment)|(?:account|mailbox|password|účet|schránk\w+|heslo|konto|postfach|passwort) (?:\w+ ){0,3}(?:suspend\w*|expir\w*|locked|blocked|limited|disabled|will be (?:closed|deactivated|deleted)|"
    r"vyprší|bude (?:zablokován|zrušen|deaktivován|smazán)|byl[ao]? (?:zablokován|pozastaven)\w*|gesperrt|läuft ab|eingeschränkt)|confirm your (?:password|identity|credentials|bank)|update your (?:payment|billing|account|password)|ověřte (?:svůj|si|váš) (?:účet|heslo|totožnost|identitu)|"
    r"unusual (?:sign-?in|login|activity)|neobvykl\w+ (?:přihlášení|aktivit)|(?:your )?(?:parcel|package) (?:is|could|has)|zásilk\w+ (?:čeká|nemohla|nebyla|je pozdržena)|ihr paket|mailbox (?:is )?(?:almost )?full|schránka je (?:téměř )?plná|speicherplatz|"
    r"bestätigen sie ihr (?:konto|passwort)|konto (?:verifizieren|bestätigen)|doplatek|clo ve výši|customs fee|login (?:here|to)|přihlaste se (?:zde|pro)|reset your password|quota|ověř\w+ (?:\w+ ){0,4}přihlašovací\w*|přihlašovací údaje|schránk\w+ (?:[\w@.-]+ ){0,8}(?:kapacit|pozastaven|odstraněn)\w*|login (?:details|credentials))\b"
)
_SHORT = 1_500
_RECEIPT = r"\b(?:receipt|účtenka|potvrzení o platbě|quittung|zahlungsbeleg|zahlungsbestätigung)\b"
_NOTHING_TO_DO = r"\b(?:for your records|no (?:further )?action (?:is )?(?:needed|required)|nothing to do|není třeba nic|nemusíte nic|kein handlungsbedarf|keine aktion (?:nötig|erforderlich))\b"
_MACHINE = r"^(?:mailer-daemon|postmaster|bounces?|mail-daemon)\b"
_NOREPLY = r"(?:^|[._+-])(?:no-?_?reply|do-?_?not-?_?reply|donotreply|nepodpovidat|neodpovidat|nicht-antworten|noreply\w*|notifications?|mailer)(?:[._+-]|$|@)"
_BULK_HEADERS = ("list-unsubscribe", "list-id", "feedback-id", "x-campaign", "x-mailchimp-id", "x-csa-complaints")


def is_noreply(address: str) -> bool:
    return has(_NOREPLY, fold(address.partition("@")[0]))


def reason_to_ignore(letter: Letter) -> str | None:
    """The code of the reason why this must not be answered, or None."""
    subject = fold(letter.subject)
    if _is_report(letter, subject):
        return "delivery_report"
    if (
        has(_RECEIPT_SUBJECT, subject) and len(letter.text) < 3_000
    ) or "disposition-notification" in letter.content_type:
        return "receipt"
    if _is_calendar(letter, subject):
        return "calendar"
    if _is_auto_reply(letter, subject):
        return "auto_reply"
    return _bulk_reason(letter)


def _is_report(letter: Letter, subject: str) -> bool:
    if letter.content_type == "multipart/report" or "message/delivery-status" in letter.content_types:
        return True
    if "message/disposition-notification" in letter.content_types:
        return True
    return has(_MACHINE, fold(letter.sender.email)) or (has(_BOUNCE_SUBJECT, subject) and not letter.header("reply-to"))


def _is_calendar(letter: Letter, subject: str) -> bool:
    if letter.content_type == "text/calendar":
        return True
    return has(_CALENDAR_SUBJECT, subject) and ("text/calendar" in letter.content_types or len(letter.text) < 600)


def _is_auto_reply(letter: Letter, subject: str) -> bool:
    submitted = letter.header("auto-submitted").lower().partition(";")[0].strip()
    marked = submitted == "auto-replied" or letter.header("precedence").lower().strip() == "auto_reply"
    marked = marked or any(letter.header(name) for name in ("x-autoreply", "x-autorespond", "x-autoresponder"))
    answers, text = bool(letter.header("in-reply-to")), fold(letter.text)
    return (
        has(_AUTO_SUBJECT, subject)
        or (marked and (answers or has(_AUTO_TEXT, text) or submitted == "auto-replied"))
        or (has(_AUTO_TEXT, text) and len(text) < _SHORT and (answers or submitted != ""))
        or (has(_AUTOMATED, text) and len(text) < _SHORT and answers)  # machines say so below their orders, too
    )


def _bulk_reason(letter: Letter) -> str | None:
    text = fold(f"{letter.subject}\n{letter.text}")
    bulk = any(letter.header(name) for name in _BULK_HEADERS) or letter.header("precedence").lower() in {"bulk", "list"}
    spam = letter.header("x-ses-spam-verdict").strip().upper() == "FAIL"
    advertises = has(_NEWSLETTER, text) or has(_ADVERTISEMENT, text)
    if has(_PHISHING, text):
        return "phishing"
    if has(_RECEIPT, fold(letter.subject)) and has(_NOTHING_TO_DO, text):
        return "receipt"
    if spam and advertises:
        return "spam"
    if bulk and has(_NEWSLETTER, text):
        return "newsletter"
    return "advertisement" if bulk and advertises and verdict(letter, "dmarc") != "fail" else None


def advertises(text: str) -> bool:
    """Somebody sells us something; asked only of text that asks nothing of us."""
    return has(_ADVERTISEMENT, fold(text)) or has(_NEWSLETTER, fold(text))

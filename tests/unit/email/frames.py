# ruff: noqa: E501  mails are harder to read when broken up
"""Plain mails around the sentences of `tests/samples/email/sentences`, and the judging of what was read of them."""

from datetime import datetime
from email.utils import format_datetime
from zoneinfo import ZoneInfo

from gangway.channels.email.read import read_mail
from infra.local.layout import ROOT

FOLDER = ROOT / "tests" / "samples" / "email" / "sentences"
KINDS = {"a": "adult", "c": "child", "i": "infant", "s": "senior", "t": "student", "f": "family"}
ACTING = {"order", "change", "cancel", "confirm"}
FRAMES = {
    "cs": "Dobrý den,\n\nrezervujte nám prosím hodinovou plavbu v sobotu 14. srpna 2027 v 16:00. {}\n\nDěkuji, Jana Malá",
    "en": "Hello,\n\nplease book us on the one hour cruise on Saturday 14 August 2027 at 4 pm. {}\n\nThanks, Laura Bell",
    "de": "Guten Tag,\n\nbitte reservieren Sie uns die einstündige Rundfahrt am Samstag, 14. August 2027 um 16 Uhr. {}\n\n"
    "Vielen Dank, Petra Lang",
}
SUBJECTS = {
    ("new", "cs"): "Dobrý den", ("new", "en"): "Hello", ("new", "de"): "Anfrage",
    ("conf", "cs"): "Re: Potvrzení rezervace VC-23019", ("conf", "en"): "Re: Booking confirmation VC-23019",
    ("conf", "de"): "Re: Buchungsbestätigung VC-23019", ("offer", "cs"): "Re: Nabídka VC-23019",
    ("offer", "en"): "Re: Our offer VC-23019", ("offer", "de"): "Re: Unser Angebot VC-23019",
}  # fmt: skip
WROTE = {
    "cs": "Dne út 20. 7. 2027 v 9:00 Vltava Cruises <objednavky@vltava-cruises.example> napsal(a):",
    "en": "On Tue, 20 Jul 2027 at 09:00, Vltava Cruises <objednavky@vltava-cruises.example> wrote:",
    "de": "Am Di., 20. Juli 2027 um 09:00 Uhr schrieb Vltava Cruises <objednavky@vltava-cruises.example>:",
}
SAID = {
    ("conf", "cs"): "Vaše rezervace VC-23019 je potvrzena: Hodinová plavba, 14. 8. 2027, 16:00, 2 dospělí.",
    ("conf", "en"): "Your booking VC-23019 is confirmed: One Hour Cruise, 14 August 2027, 16:00, 2 adults.",
    (
        "conf",
        "de",
    ): "Ihre Buchung VC-23019 ist bestätigt: Einstündige Rundfahrt, 14. August 2027, 16:00 Uhr, 2 Erwachsene.",
    ("offer", "cs"): "Hodinová plavba, 14. 8. 2027, 16:00, 2 dospělí: držíme Vám místa pod číslem VC-23019. Stačí ano.",
    (
        "offer",
        "en",
    ): "One Hour Cruise, 14 August 2027, 16:00, 2 adults: we hold the seats as VC-23019. Reply yes to book.",
    (
        "offer",
        "de",
    ): "Einstündige Rundfahrt, 14. August 2027, 16:00 Uhr, 2 Erwachsene: gehalten als VC-23019. Ja genügt.",
}
HEAD = (
    "Return-Path: <guest@mail.example>\r\nFrom: Guest <guest@mail.example>\r\nTo: objednavky@vltava-cruises.example\r\n"
    "Subject: {subject}\r\nDate: {written}\r\nMessage-ID: <x1@mail.example>\r\n{thread}"
    "Authentication-Results: amazonses.com; spf=pass smtp.mailfrom=mail.example; dkim=pass; dmarc=pass\r\n"
    "X-SES-Spam-Verdict: PASS\r\nX-SES-Virus-Verdict: PASS\r\nMIME-Version: 1.0\r\n"
    "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
)


WITH_A_CRUISE = {
    "cs": "Dobrý den,\n\n{}\n\nBudeme dva dospělí.\n\nDěkuji, Jana Malá",
    "en": "Hello,\n\n{}\n\nWe are two adults.\n\nThanks, Laura Bell",
    "de": "Guten Tag,\n\n{}\n\nWir sind zwei Erwachsene.\n\nVielen Dank, Petra Lang",
}
# What a talk answers: the cruise, its day, its hour, and who comes.
BOOKED = {
    "cs": ("Hodinová plavba", "14. 8. 2027", "16:00", "2 dospělí a 1 dítě"),
    "en": ("One Hour Cruise", "14 August 2027", "16:00", "2 adults and 1 child"),
    "de": ("Einstündige Rundfahrt", "14. August 2027", "16:00 Uhr", "2 Erwachsene und 1 Kind"),
}
OURS = {
    "conf": {
        "cs": ("Re: Potvrzení rezervace VC-23019", "Vaše rezervace VC-23019 je potvrzena: {0}, {1}, {2}, {3}."),
        "en": ("Re: Booking confirmation VC-23019", "Your booking VC-23019 is confirmed: {0}, {1}, {2}, {3}."),
        "de": ("Re: Buchungsbestätigung VC-23019", "Ihre Buchung VC-23019 ist bestätigt: {0}, {1}, {2}, {3}."),
    },
    "offer": {
        "cs": ("Re: Nabídka VC-23019", "{0}, {1}, {2}, {3}: držíme Vám místa pod číslem VC-23019. Stačí ano."),
        "en": ("Re: Our offer VC-23019", "{0}, {1}, {2}, {3}: we hold the seats as VC-23019. Reply yes to book."),
        "de": ("Re: Unser Angebot VC-23019", "{0}, {1}, {2}, {3}: gehalten als VC-23019. Ja genügt."),
    },
    "qdate": {
        "cs": ("Re: Vaše objednávka VC-23019", "Vaši objednávku VC-23019 ({0}, {2}, {3}) máme. Který den chcete jet?"),
        "en": ("Re: Your order VC-23019", "We have your order VC-23019 ({0}, {2}, {3}). Which day would you like?"),
        "de": ("Re: Ihre Bestellung VC-23019", "Ihre Bestellung VC-23019 ({0}, {2}, {3}). An welchem Tag möchten Sie fahren?"),
    },
    "qtime": {
        "cs": ("Re: Vaše objednávka VC-23019", "Vaši objednávku VC-23019 ({0}, {1}, {3}) máme. V kolik hodin chcete jet?"),
        "en": ("Re: Your order VC-23019", "We have your order VC-23019 ({0}, {1}, {3}). What time would you like?"),
        "de": ("Re: Ihre Bestellung VC-23019", "Ihre Bestellung VC-23019 ({0}, {1}, {3}). Um wie viel Uhr möchten Sie fahren?"),
    },
    "qparty": {
        "cs": ("Re: Vaše objednávka VC-23019", "Vaši objednávku VC-23019 ({0}, {1}, {2}) máme. Kolik vás bude?"),
        "en": ("Re: Your order VC-23019", "We have your order VC-23019 ({0}, {1}, {2}). How many people are coming?"),
        "de": ("Re: Ihre Bestellung VC-23019", "Ihre Bestellung VC-23019 ({0}, {1}, {2}). Wie viele Personen kommen mit?"),
    },
}  # fmt: skip
KIND_OF_MAIL = {"conf": "confirmation", "offer": "offer"}
WRITTEN = "Tue, 20 Jul 2027 10:00:00 +0200"


def talk_mail(mode, language, text):
    """`mode`: what of ours it answers, with the history below; `new` and `ask` open a talk."""
    if mode not in OURS:
        return (HEAD.format(subject=SUBJECTS["new", language], thread="", written=WRITTEN) + text).encode()
    subject, said = OURS[mode][language]
    number = f"<vc-23019.{KIND_OF_MAIL.get(mode, 'question')}@vltava-cruises.example>"
    head = HEAD.format(subject=subject, thread=f"In-Reply-To: {number}\r\n", written=WRITTEN)
    return f"{head}{text}\n\n{WROTE[language]}\n> {said.format(*BOOKED[language])}\n".encode()


def cruise_mail(written, language, text):
    """`written`: the day and hour of the mail in Prague."""
    return whole_mail(written, language, WITH_A_CRUISE[language].format(text))


def whole_mail(written, language, text):
    day = datetime.fromisoformat(written).replace(tzinfo=ZoneInfo("Europe/Prague"))
    head = HEAD.format(subject=SUBJECTS["new", language], thread="", written=format_datetime(day))
    return (head + text).encode()


def raw_mail(mode, language, text):
    kind = {"conf": "confirmation", "offer": "offer"}.get(mode)
    thread = f"In-Reply-To: <vc-23019.{kind}@vltava-cruises.example>\r\n" if kind else ""
    quoted = f"\n\n{WROTE[language]}\n> {SAID[mode, language]}\n" if kind else ""
    return (HEAD.format(subject=SUBJECTS[mode, language], thread=thread, written=WRITTEN) + text + quoted).encode()


def lines_of(name):
    for line in (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        text, arrow, want = line.rpartition("=>")
        if arrow:
            yield text.strip().replace("\\n", "\n"), want.strip()


def booked(language, text, catalogue, postscript=""):
    """The party of an order without a question, as in {"2a", "1c"}; None where a person is asked."""
    body = FRAMES[language].format(text) + (f"\n\n{postscript}" if postscript else "")
    line = read_mail(raw_mail("new", language, body), catalogue).as_line("")
    if not line["complete"]:
        return None
    item = line["items"][0]
    units = item["units"] or {"adult": item["people"]}
    return {f"{units[kind]}{letter}" for letter, kind in KINDS.items() if kind in units}

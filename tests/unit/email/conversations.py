# ruff: noqa: E501  what our mails say stands on one line
"""Answers to our mails about one booking, and first mails that name it."""

from email.message import EmailMessage

from gangway.channels.email.read import read_mail

OURS = {
    "cs": ("Hodinová plavba", "14. 8. 2027", "16:00", "2 dospělí a 1 dítě"),
    "en": ("One Hour Cruise", "14 August 2027", "16:00", "2 adults and 1 child"),
    "de": ("Einstündige Rundfahrt", "14. August 2027", "16:00 Uhr", "2 Erwachsene und 1 Kind"),
}
SAID = {
    "conf": {"cs": "Vaše rezervace VC-23019 je potvrzena: {0}, {1}, {2}, {3}.", "en": "Your booking VC-23019 is confirmed: {0}, {1}, {2}, {3}.", "de": "Ihre Buchung VC-23019 ist bestätigt: {0}, {1}, {2}, {3}."},
    "offer": {"cs": "{0}, {1}, {2}, {3}: máme volno a držíme Vám místa pod číslem VC-23019.", "en": "{0}, {1}, {2}, {3}: there is room and we hold the seats as VC-23019.", "de": "{0}, {1}, {2}, {3}: es ist frei, wir halten die Plätze als VC-23019."},
    "qdate": {"cs": "Vaši objednávku VC-23019 ({0}, {2}, {3}) máme. Který den chcete jet?", "en": "We have your order VC-23019 ({0}, {2}, {3}). Which day would you like?", "de": "Wir haben Ihre Bestellung VC-23019 ({0}, {2}, {3}). An welchem Tag möchten Sie fahren?"},
    "qtime": {"cs": "Vaši objednávku VC-23019 ({0}, {1}, {3}) máme. V kolik hodin chcete jet?", "en": "We have your order VC-23019 ({0}, {1}, {3}). What time would you like?", "de": "Wir haben Ihre Bestellung VC-23019 ({0}, {1}, {3}). Um wie viel Uhr möchten Sie fahren?"},
    "qparty": {"cs": "Vaši objednávku VC-23019 ({0}, {1}, {2}) máme. Kolik vás bude?", "en": "We have your order VC-23019 ({0}, {1}, {2}). How many people are coming?", "de": "Wir haben Ihre Bestellung VC-23019 ({0}, {1}, {2}). Wie viele Personen kommen mit?"},
}  # fmt: skip
WROTE = {"cs": "Dne út 20. 7. 2027 v 9:00 Vltava Cruises <objednavky@vltava-cruises.example> napsal(a):", "en": "On Tue, 20 Jul 2027 at 09:00, Vltava Cruises <objednavky@vltava-cruises.example> wrote:", "de": "Am Di., 20. Juli 2027 um 09:00 Uhr schrieb Vltava Cruises <objednavky@vltava-cruises.example>:"}  # fmt: skip
KINDS = {"a": "adult", "c": "child", "s": "senior", "t": "student", "i": "infant"}


def read(language, to, text, catalogue):
    """`to`: the mail of ours that is answered, or "new" for none."""
    mail = EmailMessage()
    mail["Authentication-Results"] = "amazonses.com; spf=pass smtp.mailfrom=mail.example; dmarc=pass"
    mail["Date"] = "Tue, 20 Jul 2027 10:00:00 +0200"
    mail["From"] = "Guest <guest@mail.example>"
    mail["To"] = "objednavky@vltava-cruises.example"
    mail["Message-ID"] = "<x1@mail.example>"
    if to in SAID:
        kind = {"conf": "confirmation", "offer": "offer"}.get(to, "question")
        mail["In-Reply-To"] = f"<vc-23019.{kind}@vltava-cruises.example>"
        mail["Subject"] = "Re: VC-23019"
        text += f"\n\n{WROTE[language]}\n> {SAID[to][language].format(*OURS[language])}\n"
    else:
        mail["Subject"] = {"cs": "Dobrý den", "en": "Hello", "de": "Anfrage"}[language]
    mail.set_content(text, cte="8bit")
    return read_mail(mail.as_bytes(), catalogue)


def item_of(told):
    """As in "product=lunch-cruise date=2027-08-14 units=2a,1c": product, day, hour and tickets."""
    values = dict(one.split("=") for one in told.split())
    units = {KINDS[one[-1]]: int(one[:-1]) for one in values.get("units", "").split(",") if one}
    return values.get("product"), values.get("date"), values.get("time"), units


def told_by(item):
    return (
        item.product, str(item.date) if item.date else None, item.time,
        dict(item.units) or ({"adult": item.people} if item.people else {}),
    )  # fmt: skip

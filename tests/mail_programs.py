"""How mail programs answer a mail of ours: what they keep of the thread, how they quote, where the new text stands.

`answered(program, message, text)` gives the raw reply as SES hands it over.
"""

from datetime import datetime, timedelta
from email.message import EmailMessage
from email.utils import format_datetime
from html import escape

GUEST = "Jana Nováková <jana@seznam.example>"
LATER = timedelta(hours=3)

# The line above a quotation: by language, as the programs write it.
WROTE = {
    "cs": "po 3. 5. 2027 v 11:30 odesílatel {who} <{address}> napsal:",
    "en": "On Mon, 3 May 2027 at 11:30, {who} <{address}> wrote:",
    "de": "Am Mo., 3. Mai 2027 um 11:30 Uhr schrieb {who} <{address}>:",
}
SHORT_WROTE = {
    "cs": "Dne 03. 05. 27 v 11:30 {who} napsal(a):",
    "en": "On 03/05/2027 11:30, {who} wrote:",
    "de": "Am 03.05.27 um 11:30 schrieb {who}:",
}
BARS = {
    "cs": "---------- Původní e-mail ----------",
    "en": "-----Original Message-----",
    "de": "-----Ursprüngliche Nachricht-----",
}
LABELS = {
    "cs": ("Od", "Komu", "Odesláno", "Předmět"),
    "en": ("From", "To", "Sent", "Subject"),
    "de": ("Von", "An", "Gesendet", "Betreff"),
}
DEVICES = {"cs": "Odesláno z iPhonu", "en": "Sent from my iPhone", "de": "Von meinem iPhone gesendet"}


def _plain(message):
    return message.get_body(("plain",)).get_content().replace("\r\n", "\n").strip()


def _page(message):
    page = message.get_body(("html",)).get_content()
    return page[page.index("<body") : page.index("</body>")].partition(">")[2]


def _from(message):
    address = message["From"].addresses[0]
    return {"who": address.display_name, "address": address.addr_spec}


def _cited(text):
    return "\n".join(f"> {line}".rstrip() for line in text.split("\n"))


def _html(text):
    return "".join(f"<div>{escape(line) or '<br>'}</div>" for line in text.split("\n"))


def _headers_above(message, language):
    values = (str(message["From"]), str(message["To"]), "3. 5. 2027 11:30:00", str(message["Subject"]))
    return [f"{label}: {value}" for label, value in zip(LABELS[language], values, strict=True)]


def gmail(message, text, language):
    wrote = WROTE[language].format(**_from(message))
    quote = f'<blockquote class="gmail_quote" style="margin:0 0 0 .8ex">{_page(message)}</blockquote>'
    quoted = f'<div class="gmail_quote"><div class="gmail_attr">{escape(wrote)}<br></div>{quote}</div>'
    page = f'<div dir="ltr">{_html(text)}</div><br>{quoted}'
    return f"{text}\n\n{wrote}\n\n{_cited(_plain(message))}", page


def apple(message, text, language):
    wrote = WROTE[language].format(**_from(message))
    above = f'<div><br><blockquote type="cite"><div>{escape(wrote)}</div><br></blockquote></div>'
    page = f'{_html(text)}{above}<blockquote type="cite">{_page(message)}</blockquote>'
    return f"{text}\n\n> {wrote}\n> \n{_cited(_plain(message))}", page


def iphone(message, text, language):
    plain, page = apple(message, f"{text}\n\n{DEVICES[language]}", language)
    return plain, page


def thunderbird(message, text, language):
    wrote = SHORT_WROTE[language].format(**_from(message))
    return f"{wrote}\n{_cited(_plain(message))}\n\n{text}", None


def thunderbird_above(message, text, language):
    wrote = SHORT_WROTE[language].format(**_from(message))
    return f"{text}\n\n{wrote}\n{_cited(_plain(message))}", None


def outlook(message, text, language):
    headers = [escape(line) for line in _headers_above(message, language)]
    block = "<br>".join(f"<b>{line.partition(':')[0]}:</b>{line.partition(':')[2]}" for line in headers)
    line = f'<div style="border:none;border-top:solid #E1E1E1 1.0pt"><p class="MsoNormal">{block}</p></div>'
    page = f'<div class="WordSection1"><p class="MsoNormal">{_html(text)}</p>{line}{_page(message)}</div>'
    return "\n".join([text, "", *_headers_above(message, language), "", _plain(message)]), page


def outlook_plain(message, text, language):
    return "\n".join([text, "", BARS[language], *_headers_above(message, language), "", _plain(message)]), None


def seznam(message, text, language):
    who, to, sent, subject = _headers_above(message, language)
    bar = "---------- Původní e-mail ----------"
    head = [bar, who, to, sent.replace("Odesláno", "Datum"), subject]
    page = f"{_html(text)}<br><hr><div>{'<br>'.join(escape(line) for line in head)}</div>{_page(message)}"
    return "\n".join([text, "", *head, *_plain(message).split("\n")]), page


def roundcube(message, text, language):
    wrote = {
        "cs": "Dne 2027-05-03 11:30, {who} napsal:",
        "en": "On 2027-05-03 11:30, {who} wrote:",
        "de": "Am 2027-05-03 11:30, schrieb {who}:",
    }
    return f"{text}\n\n{wrote[language].format(**_from(message))}\n{_cited(_plain(message))}", None


def bare(message, text, language):
    return text, None


def unmarked(message, text, language):
    """A program, or a guest, that leaves our text standing as if it were the guest's own."""
    return f"{text}\n\n{_plain(message)}", None


PROGRAMS = (
    gmail,
    apple,
    iphone,
    thunderbird,
    thunderbird_above,
    outlook,
    outlook_plain,
    seznam,
    roundcube,
    bare,
    unmarked,
)


def answered(program, message, text, *, language="cs", id_replaced=True, subject=None, sender=GUEST) -> bytes:
    """The reply to `message`. `id_replaced`: the sending service gave our mail an id of its own, as SES does."""
    seen_id = "<0102018f-6c1e@eu-central-1.amazonses.com>" if id_replaced else str(message["Message-ID"])
    domain = sender.rpartition("@")[2].rstrip(">")
    reply = EmailMessage()
    reply["X-SES-Spam-Verdict"] = reply["X-SES-Virus-Verdict"] = "PASS"
    reply["Authentication-Results"] = (
        f"amazonses.com; spf=pass (spfCheck: domain of {domain}); "
        f"dkim=pass header.i=@{domain}; dmarc=pass header.from={domain};"
    )
    reply["From"], reply["To"] = sender, message["Reply-To"]
    reply["Date"] = format_datetime(datetime.fromisoformat("2027-05-03T11:30:00+02:00") + LATER)
    reply["Message-ID"] = f"<reply-1@{domain}>"
    reply["Subject"] = subject if subject is not None else str(message["Subject"])
    reply["In-Reply-To"] = seen_id
    reply["References"] = f"{message['References']} {seen_id}"
    plain, page = program(message, text, language)
    reply.set_content(plain)
    if page is not None:
        reply.add_alternative(f"<html><body>{page}</body></html>", subtype="html")
    return bytes(reply)

"""Whatever a mail holds, its answer goes to one address, in one thread, and carries only our markup."""

from email import message_from_bytes
from email.policy import default

from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from gangway.channels.email.writing import Mailbox, ReplyTo, write
from tests.email_answers import ANSWERS, CATALOGUE, LANGUAGES, NOW, page_of, text_of

ANY_TEXT = st.text(max_size=400) | st.sampled_from(
    [
        "\r\nBcc: all@x.example",
        "a" * 10_000,
        "Ž" * 2_000,
        "\u202eevil\u2066",
        "🚢" * 90,
        "\x00\x1b[2J",
        "=?utf-8?b?Zm9v?=",
    ]
)
OURS = {
    "From", "To", "Reply-To", "Subject", "Date", "Message-ID", "In-Reply-To", "References", "Auto-Submitted",
    "X-Auto-Response-Suppress", "Content-Language", "MIME-Version", "Content-Type", "Content-Transfer-Encoding",
}  # fmt: skip
SENDER = "jana@seznam.example"


@given(
    name=st.sampled_from(sorted(ANSWERS)),
    language=st.sampled_from(LANGUAGES),
    who=ANY_TEXT,
    subject=ANY_TEXT,
    message_id=ANY_TEXT | st.just("<a1@seznam.example>"),
    references=ANY_TEXT | st.just("<a@b> <c@d> <" + "e" * 300 + "@f>"),
    quoted=ANY_TEXT,
)
def test_an_answer_has_one_recipient_and_our_markup_only(name, language, who, subject, message_id, references, quoted):
    reply = ReplyTo(
        to=Mailbox(address=SENDER, name=who), language=language, subject=subject, message_id=message_id,
        references=references, quoted=quoted,
    )  # fmt: skip
    raw = bytes(write(ANSWERS[name], reply, CATALOGUE, at=NOW))
    assert raw.isascii()
    assert max(map(len, raw.split(b"\r\n"))) <= 998
    message = message_from_bytes(raw, policy=default)
    assert set(message.keys()) <= OURS
    assert len(message.keys()) == len(set(message.keys()))
    assert [address.addr_spec for address in message["To"].addresses] == [SENDER]
    assert [address.addr_spec for address in message["From"].addresses] == [CATALOGUE.supplier.email]
    assert len(message["References"].split()) <= 12
    assert not {"script", "iframe"} & {
        element.name for element in BeautifulSoup(page_of(message), "html.parser").find_all()
    }
    plain = text_of(write(ANSWERS[name], ReplyTo(to=Mailbox(address=SENDER), language=language), CATALOGUE, at=NOW))
    assert text_of(message).startswith(plain.rstrip("\n"))

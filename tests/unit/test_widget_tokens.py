"""Seals: what was not given out here opens nothing, and a secret can be exchanged while orders are open."""

import hashlib

import pytest

from gangway.channels.widget.qr import qr_code
from gangway.channels.widget.tokens import NotSealed, Signer, Ticket, is_work_done, leading_zero_bits
from gangway.domain.refusals import UnknownOrder

ORDER = "01973a5c-7c00-7abc-8def-0123456789ab"
TICKET = Ticket(kind="form", key="pk_1", uuid="u", what="w", at=100, until=200)


def test_an_order_token_is_long_stable_and_opens_only_its_order():
    signer = Signer(lambda: "old")
    token = signer.order_token(ORDER)
    assert (len(token), signer.order_token(ORDER), signer.order_id(token)) == (64, token, ORDER)
    flipped = token[:30] + ("A" if token[30] != "A" else "B") + token[31:]
    for forged in (token[:-1], token + "AAAA", "", "é", flipped):
        with pytest.raises(UnknownOrder):
            signer.order_id(forged)


def test_a_new_secret_signs_while_the_old_one_is_still_believed():
    token = Signer(lambda: "old").order_token(ORDER)
    assert Signer(lambda: "new old").order_id(token) == ORDER
    assert Signer(lambda: "new old").order_token(ORDER) == Signer(lambda: "new").order_token(ORDER)
    with pytest.raises(UnknownOrder):
        Signer(lambda: "new").order_id(token)


def test_a_ticket_serves_its_own_purpose_and_its_own_time():
    signer = Signer(lambda: "secret")
    text = signer.ticket(TICKET)
    assert signer.read_ticket(text, kind="form", now=199) == TICKET
    for kind, now in (("work", 150), ("form", 200)):
        with pytest.raises(NotSealed):
            signer.read_ticket(text, kind=kind, now=now)
    with pytest.raises(NotSealed):
        Signer(lambda: "other").read_ticket(text, kind="form", now=150)


def test_work_is_counted_in_leading_zero_bits():
    assert (leading_zero_bits(b"\x00\x0f"), leading_zero_bits(b"\x00\x00"), leading_zero_bits(b"\xff")) == (12, 16, 0)
    answer = next(str(n) for n in range(10_000) if hashlib.sha256(f"c:{n}".encode()).digest()[0] == 0)
    assert is_work_done("c", answer, 8)
    assert not is_work_done("c", answer, 40)


def test_a_qr_code_is_drawn_with_its_quiet_zone_and_its_three_corners():
    code = qr_code("VC12345-1-ABCDEF")
    assert code.size == 21 + 8
    for corner in ("M4 4h7v1H4z", "M18 4h7v1H18z", "M4 18h7v1H4z"):
        assert corner in code.path

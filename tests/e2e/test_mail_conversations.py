"""Whole conversations by e-mail through the local stack: SMTP in, what SES sends out, the internal system."""

import re
from uuid import uuid4

import pytest

from tests.e2e.post import Guest, in_internal_system, text_of

pytestmark = pytest.mark.e2e


@pytest.fixture
def guest(stack):
    """Somebody who has never written before."""
    return Guest(stack, f"jana.{uuid4().hex[:8]}@seznam.example")


def reference_in(answer) -> str:
    found = re.search(r"VC-\d{5,}", text_of(answer))
    assert found, text_of(answer)
    return found[0]


def test_a_question_is_answered_with_an_offer_and_one_word_books_it(stack, guest):
    offer = guest.write("Dobrý den, máte volno na večerní plavbu zítra pro 2 dospělé?")
    reference = reference_in(offer)
    assert "ANO" in text_of(offer)
    booked = guest.write("Ano, bereme. Děkuji, Jana Nováková", replies_to=offer)
    assert reference_in(booked) == reference
    order = in_internal_system(stack, reference, "CONFIRMED")
    assert (order["channel"], order["seats"], order["contact"]["email"]) == ("email", 2, guest.address)
    assert order["source"].startswith("mail/")

"""Answers to our question which cruise or which option, and corrections of what was written before."""

import pytest

from tests.unit.email import conversations

SAYS = conversations.SAID["qdate"]
WHICH_CRUISE = "We have your order VC-23019 for 14 August 2027. Which cruise would you like, one hour or jazz?"
WHICH_TICKET = "We have your order VC-23019 for 14 August 2027. Would you like one way or return (zoo boat)?"


@pytest.mark.parametrize(
    ("question", "text", "told"),
    [
        (WHICH_CRUISE, "The jazz one please.", ("jazz-cruise", "default")),
        (WHICH_TICKET, "return pls", (None, "return")),
        (WHICH_TICKET, "One way, we walk back", (None, "one-way")),
    ],
)
def test_an_answer_names_what_we_asked_for(question, text, told, catalogue, monkeypatch):
    monkeypatch.setitem(SAYS, "en", question)
    reading = conversations.read("en", "qdate", text, catalogue)
    assert (reading.intent, reading.missing) == ("change", ())
    assert (reading.items[0].product, reading.items[0].option) == told


@pytest.mark.parametrize(
    ("question", "text"),
    [
        (WHICH_CRUISE, "We do not want the jazz cruise."),
        (WHICH_CRUISE, "We already know the jazz cruise, so the other one"),
        (WHICH_CRUISE, "The jazz cruise sounds nice, but we are not sure yet"),
        (WHICH_TICKET, "not return"),
        (WHICH_TICKET, "return, or one way if that is cheaper"),
    ],
)
def test_what_is_no_plain_choice_is_none(question, text, catalogue, monkeypatch):
    monkeypatch.setitem(SAYS, "en", question)
    reading = conversations.read("en", "qdate", text, catalogue)
    assert not (reading.complete and reading.intent in {"order", "change", "cancel", "confirm"})


def test_a_correction_of_the_last_message_is_a_change(catalogue):
    text = "Typo in my last message. I wrote 11, but it's the 12 o'clock departure we'd like."
    reading = conversations.read("en", "conf", text, catalogue)
    assert (reading.intent, reading.missing, reading.items[0].time) == ("change", (), "12:00")

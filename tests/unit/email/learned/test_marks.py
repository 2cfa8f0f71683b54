"""The marks of a mail: the same for the same words, however they are written, and nothing of a person."""

import pytest

from gangway.channels.email.learned.marks import PLACES, marks_of
from gangway.channels.email.sense import Circumstances

NOTHING = Circumstances()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Prosím o rezervaci na zítřek.", "prosim o rezervaci na zitrek"),
        ("We would like\nto book", "we would  like to book"),
        ("Bitte buchen Sie 2 Plätze", "Bitte buchen Sie 14 Plätze"),
        ("Storno VC-12345", "Storno VC-54321"),
        ("Write to ada@mail.example", "Write to bob.b@other.example"),
    ],
)
def test_writing_and_numbers_make_no_difference(one, other):
    assert marks_of(one, NOTHING) == marks_of(other, NOTHING)


def test_words_their_order_and_questions_make_a_difference():
    told = [marks_of(text, NOTHING) for text in ("we book this", "this book we", "we book this?")]
    assert len(set(told)) == 3


def test_what_is_answered_and_what_was_read_make_a_difference():
    told = [
        marks_of("yes", at)
        for at in (NOTHING, Circumstances(answers="offer"), Circumstances(answers="question", gives_party=True))
    ]
    assert len(set(told)) == 3


def test_marks_are_places_of_the_table():
    assert all(0 <= mark < PLACES for mark in marks_of("Dobrý den, 你好, \x00 ẞ", NOTHING))
    assert marks_of("", NOTHING)  # what it answers is always told

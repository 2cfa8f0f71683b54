"""A text without an end of a clause is no clause: what holds in it is not taken out."""

from gangway.channels.email.counts_put_right import without_what_was
from gangway.channels.email.kept_values import LONGEST_CLAUSE, without_what_stays

ENDLESS = "word " * (LONGEST_CLAUSE // 5 + 1)


def test_what_stays_is_told_in_a_clause():
    assert without_what_stays("we still want 4 pm here").strip() == ""
    assert "word" in without_what_stays(f"we still want 4 pm here {ENDLESS}")


def test_what_was_is_told_in_a_clause():
    assert without_what_was("it was for 12 june").strip() == ""
    assert "word" in without_what_was(f"it was for 12 june {ENDLESS}")

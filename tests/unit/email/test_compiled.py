"""A pattern that was compiled ahead is the one that `re` makes, and without it `re` makes it."""

import json
import re
import sys

import pytest

from gangway.channels.email import compiled
from gangway.channels.email.compiled import kept, unpacked
from gangway.channels.email.folding import pattern
from infra.build.patterns import write

SOURCES = [
    r"\b(?P<count>\d{1,3}(?:[ .]\d{3})?)\s+(?:adults?|kids?|(?P<old>seniors?))\b(?!\s*%)",
    r"(?<![\w.,:/])(?:we|wir|my)\s+(?P<n>two|zwei|dva)|^\s*x?(\d+)$",
    r"(?m)^(?:dear|hello|[^\W\d_]{3,12})\s*,$",
    r"(?P<one>a+?)(b)?(?(one)c|d)(?P=one)*",
]


@pytest.fixture
def folder(tmp_path):
    write(tmp_path, json.dumps(SOURCES), sys.executable)
    return tmp_path


@pytest.mark.parametrize("source", SOURCES)
def test_a_pattern_compiled_ahead_is_the_one_that_re_makes(folder, source):
    """Equal flags, source and code; groups and their names besides."""
    ahead, now = unpacked(source, kept(folder)[source]), re.compile(source)
    assert ahead == now
    assert (ahead.groups, dict(ahead.groupindex)) == (now.groups, dict(now.groupindex))


def test_its_matches_tell_their_groups(folder):
    match = unpacked(SOURCES[0], kept(folder)[SOURCES[0]]).search("for 2 seniors")
    assert (match["count"], match["old"], match.lastgroup) == ("2", "seniors", "old")


def test_a_pattern_that_nobody_compiled_ahead_is_compiled_now(tmp_path):
    assert kept(tmp_path) == {}
    assert pattern("Přívoz?") == re.compile("Privoz?")
    assert "Privoz?" in compiled.sources()

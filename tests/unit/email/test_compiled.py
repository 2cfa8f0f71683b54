"""A pattern that was compiled ahead is the one that `re` makes, and without it `re` makes it."""

import json
import re
import subprocess
import sys

import pytest

from gangway.channels.email import compiled
from gangway.channels.email.folding import pattern
from gangway.channels.email.kept_patterns import FILE, code_of, keep, kept, unpacked
from infra.build.patterns import write
from infra.local.layout import ROOT

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


ASK = """
from gangway.channels.email import compiled
compiled.compiled("Ada|Eva"), compiled.compiled(r"(?i)for (?P<n>[0-9]+) seats")
print(sorted(compiled._MADE))
"""


def ask(environment):
    """What a process had to compile, which asks for two patterns."""
    path = {"PYTHONPATH": str(ROOT / "layers" / "gangway" / "python")}
    run = subprocess.run(
        [sys.executable, "-c", ASK], check=True, capture_output=True, text=True, env=path | environment
    )
    return run.stdout.strip()


def test_a_process_leaves_what_it_compiled_to_those_that_come(tmp_path):
    prefix = {"PYTHONPYCACHEPREFIX": str(tmp_path)}
    assert ask(prefix) == str(["(?i)for (?P<n>[0-9]+) seats", "Ada|Eva"])
    assert ask(prefix) == "[]"
    (left,) = tmp_path.rglob(f"{FILE}*")
    assert left.parent.name == "email"
    match = unpacked("(?i)for (?P<n>[0-9]+) seats", kept(left.parent)["(?i)for (?P<n>[0-9]+) seats"]).search(
        "FOR 2 SEATS"
    )
    assert match["n"] == "2"


def test_where_python_leaves_no_byte_code_nothing_is_left(tmp_path):
    prefix = {"PYTHONPYCACHEPREFIX": str(tmp_path), "PYTHONDONTWRITEBYTECODE": "1"}
    assert [ask(prefix), ask(prefix)] == ["[]", "[]"]
    assert list(tmp_path.rglob(FILE)) == []


def test_a_folder_that_cannot_be_written_is_no_fault(tmp_path):
    (tmp_path / "file").write_text("no folder")
    assert ask({"PYTHONPYCACHEPREFIX": str(tmp_path / "file")}) != "[]"


@pytest.mark.parametrize("torn", [b"", b"{", b"i\x01\x00\x00\x00", b"no marshalled object"])
def test_a_file_that_is_not_whole_is_not_believed_and_written_anew(tmp_path, torn):
    (tmp_path / FILE).write_bytes(torn)
    assert kept(tmp_path) == {}
    keep(tmp_path, {"a": code_of("a")}, most=10)
    kept.cache_clear()
    assert set(kept(tmp_path)) == {"a"}
    assert [path.name for path in tmp_path.iterdir()] == [FILE]


def test_what_others_left_is_kept_until_it_is_too_much(tmp_path):
    for source in ("a", "b"):
        keep(tmp_path, {source: code_of(source)}, most=2)
    assert set(kept(tmp_path)) == {"a", "b"}
    keep(tmp_path, {"c": code_of("c")}, most=2)
    kept.cache_clear()
    assert set(kept(tmp_path)) == {"c"}

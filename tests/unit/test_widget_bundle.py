"""The script every page loads: small, the same each time, free of what a strict policy refuses."""

import re
import shutil
import subprocess

import pytest

from infra.widget.bundle import SOURCES, BundleFailed, bundle, site, snippet
from tests.node import NODE

API = "https://gate.example/widget/api"
REFUSED = (
    "innerHTML",
    "outerHTML",
    "insertAdjacentHTML",
    "eval(",
    "new Function",
    "document.write",
    "Worker(",
    "cookie",
)


@pytest.fixture(scope="module")
def made():
    return bundle(API)


def test_the_script_is_small_and_the_same_each_time(made):
    assert made.gzipped_size <= 30_000
    assert made == bundle(API)
    assert made.integrity.startswith("sha384-")


def test_the_script_is_one_file_that_speaks_three_languages_to_one_gate(made):
    text = made.script.decode()
    assert not re.search(r"^(import|export) ", text, re.MULTILINE)
    for mark in ("__TEXTS__", "__STYLE__", "__API__"):
        assert mark not in text
    for words in ("Vyberte den", "Choose a day", "Tag wählen", API):
        assert words in text


def test_the_script_does_nothing_that_a_strict_policy_refuses_and_calls_nobody_else(made):
    text = made.script.decode()
    for refused in REFUSED:
        assert refused not in text, refused
    assert set(re.findall(r"https?://([\w.]+)", text)) == {"gate.example", "www.w3.org"}  # the latter names SVG


def test_the_script_is_well_formed(made, tmp_path):
    file = tmp_path / "gangway.js"
    file.write_bytes(made.script)
    assert subprocess.run([NODE, "--check", str(file)], capture_output=True, check=False).returncode == 0


def test_a_versioned_name_follows_the_content_and_the_snippet_names_it(made):
    other = bundle("https://another.example/widget/api")
    assert other.versioned_name != made.versioned_name
    lines = snippet(made, url="https://files.example", partner="pk_1", product="dinner-cruise")
    assert f"https://files.example/{made.versioned_name}" in lines
    assert f'integrity="{made.integrity}"' in lines
    files = site(made, url="https://files.example", partner="pk_1", form="https://gate.example/widget/form")
    assert files["gangway.js"] == files[made.versioned_name]
    assert all(b"__" not in content for name, content in files.items() if name.endswith(".html"))


def test_two_modules_may_not_use_one_name(tmp_path):
    shutil.copytree(SOURCES, tmp_path / "sources")
    with (tmp_path / "sources/src/memory.js").open("a") as file:
        file.write("\nexport function h() {}\n")
    with pytest.raises(BundleFailed, match="h is a name of both"):
        bundle(API, tmp_path / "sources")

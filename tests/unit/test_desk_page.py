"""The desk's page as files: its words are complete, and nothing in it turns data into markup."""

import json
import re

import pytest

from tests.e2e.desk_tab import PAGE, words_of

WORDS = {language: words_of(language) for language in ("cs", "en")}
MODULES = {file.name: file.read_text(encoding="utf-8") for file in PAGE.glob("*.js") if file.stem not in WORDS}
FORMS = {"cs": {"one", "few", "many", "other"}, "en": {"one", "other"}}


def values_of(text):
    return set(re.findall(r"\{(\w+)\}", json.dumps(text, ensure_ascii=False)))


def test_every_language_has_every_text_with_the_same_values():
    assert list(WORDS["cs"]) == list(WORDS["en"])
    for name, text in WORDS["cs"].items():
        assert values_of(text) == values_of(WORDS["en"][name]), name


def test_a_text_that_counts_has_every_form_its_language_knows():
    for language, texts in WORDS.items():
        for name, text in texts.items():
            if isinstance(text, dict):
                assert text.keys() == FORMS[language], (language, name)


def test_every_text_that_is_asked_for_exists():
    asked = {name for text in MODULES.values() for name in re.findall(r"\bt\(\"([\w-]+)\"", text)}
    asked |= {
        name
        for text in MODULES.values()
        for pair in re.findall(r"\bt\([^()\"]*\? \"(\w+)\" : \"(\w+)\"", text)
        for name in pair
    }
    assert len(asked) > 200
    assert asked <= WORDS["en"].keys()


def test_no_text_is_there_for_nothing():
    families = (
        "about_kind",
        "channel",
        "deed",
        "did",
        "difference",
        "do",
        "error",
        "fact",
        "help_kind",
        "kind",
        "language",
    )
    families += (
        "outcome",
        "partner",
        "intent",
        "missing",
        "part",
        "proposal",
        "repair",
        "role",
        "state",
        "status",
        "sync",
        "unit",
        "why",
        "row",
        "content",
    )
    together = "".join(MODULES.values())
    unused = [
        name
        for name in WORDS["en"]
        if not name.startswith(tuple(f"{family}_" for family in families)) and f'"{name}"' not in together
    ]
    assert [name for name in unused if not name.endswith("_by_day")] == []


@pytest.mark.parametrize(
    "way",
    ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "srcdoc", "DOMParser", "Function("],
)
def test_nothing_turns_a_text_into_markup_or_code(way):
    assert [name for name, text in MODULES.items() if way in text] == []


def test_nothing_is_stored_that_outlives_the_tab_but_the_language():
    for name, text in MODULES.items():
        assert "document.cookie" not in text, name
        assert ("localStorage" in text) == (name == "words.js"), name

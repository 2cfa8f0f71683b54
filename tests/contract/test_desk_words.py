"""Whatever the desk's back end may answer is said by its page in both languages: no English prose comes through."""

import importlib
import pkgutil
import re

import pytest

import gangway
from gangway.channels.planning import unknown
from gangway.domain.refusals import Refusal
from gangway.importing.sentences import SENTENCES
from gangway.ordering.requests import OrderRequest
from tests.builders import an_order
from tests.e2e.desk_tab import words_of

BEHIND_THE_DESK = ("desk", "domain", "importing", "mailing", "ordering", "sheets", "edge.partner_calls")
NEVER_ANSWERED = {"refused"}  # the root of the tree
WORDS = {language: words_of(language) for language in ("cs", "en")}


def refusals():
    for name in BEHIND_THE_DESK:
        module = importlib.import_module(f"gangway.{name}")
        for found in pkgutil.iter_modules(getattr(module, "__path__", ())):
            importlib.import_module(f"gangway.{name}.{found.name}")
    yield from (unknown.UnknownPartner, unknown.UnknownKey)
    yield from (kind for kind in every(Refusal) if kind.__module__.startswith(prefixes()))


def prefixes():
    return tuple(f"{gangway.__name__}.{name}" for name in BEHIND_THE_DESK)


def every(kind):
    for one in kind.__subclasses__():
        yield one
        yield from every(one)


@pytest.mark.parametrize("language", ["cs", "en"])
def test_every_refusal_the_desk_may_answer_has_words(language):
    codes = {kind.code for kind in refusals()} - NEVER_ANSWERED
    assert len(codes) > 50
    assert {code for code in codes if f"error_{code}" not in WORDS[language]} == set()


@pytest.mark.parametrize("language", ["cs", "en"])
def test_everything_that_can_be_wrong_with_a_row_is_said_with_its_repair(language):
    words = WORDS[language]
    assert {name for name in words if name.startswith("row_")} == {
        f"{family}_{says}" for says in SENTENCES for family in ("row", "row_repair")
    }
    for says, sentences in SENTENCES.items():
        filled = {*values(" ".join(sentences)), "refusal"}
        assert values(words[f"row_{says}"]) | values(words[f"row_repair_{says}"]) <= filled, says


@pytest.mark.parametrize("language", ["cs", "en"])
def test_every_part_of_an_order_that_may_differ_from_a_row_has_a_name(language):
    request: OrderRequest = an_order()
    assert {f"content_{part}" for part in request.content()} <= WORDS[language].keys()


def values(text):
    return set(re.findall(r"\{(\w+)\}", text))

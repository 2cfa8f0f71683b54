"""Whatever stands in the audit is said by the desk's page in both languages."""

import argparse
import re

import pytest

from gangway.edge import staff_command
from tests.e2e.desk_tab import words_of


def deeds_of_the_command():
    """The names of `gangway staff`'s deeds, as its own parser knows them."""
    parser = argparse.ArgumentParser()
    staff_command.add_to(parser.add_subparsers())
    staff = parser._subparsers._group_actions[0].choices["staff"]
    return set(staff._subparsers._group_actions[0].choices) - {"list"}


def named(what):
    """As functions/desk/page/view_audit.js names a deed."""
    plain = re.sub(r"\{\w+\}", "one", re.sub(r"^\w+ /api/", "", what))
    return f"deed_{re.sub(r'[^a-z]+', '_', plain)}"


@pytest.mark.parametrize("language", ["cs", "en"])
def test_every_deed_of_a_route_and_of_the_command_has_words(language):
    import app  # noqa: F401, PLC0415  so that every route is there
    from views.endpoint import RULES  # noqa: PLC0415  Chalice writes into the environment when it is imported

    routes = {f"{method} {path}" for (method, path), rules in RULES.items() if rules.writes(method)}
    deeds = routes | {f"gangway staff {deed}" for deed in deeds_of_the_command()}
    assert len(deeds) > 30
    assert {deed for deed in deeds if named(deed) not in words_of(language)} == set()

"""The shared corpus: no wrong action, and nearly everything straight through."""

import importlib.util
import json
from pathlib import Path

import pytest

from gangway.channels.email.read import read_mail
from gangway.domain.catalogue import read_catalogue

SHARED = Path(__file__).parents[2].parent / "shared"
CORPUS = SHARED / "mail"

pytestmark = pytest.mark.skipif(
    not (CORPUS / "expected.json").exists(), reason="the shared mail corpus is not beside the repository"
)


@pytest.fixture(scope="module")
def results():
    spec = importlib.util.spec_from_file_location("mail_score", CORPUS / "score.py")
    score = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(score)
    expected = json.loads((CORPUS / "expected.json").read_text(encoding="utf-8"))
    catalogue = read_catalogue(json.loads((SHARED / "catalog" / "vltava.json").read_text(encoding="utf-8")))
    return {
        name: score.judge(want, read_mail((CORPUS / name).read_bytes(), catalogue).as_line(name))
        for name, want in expected.items()
    }


def test_nothing_is_booked_changed_cancelled_or_confirmed_that_was_not_asked(results):
    assert [name for name, result in results.items() if result["wrong"]] == []


def test_no_answer_goes_to_a_robot_and_no_real_mail_is_dropped(results):
    assert [name for name, result in results.items() if result["robot"] or result["lost"]] == []


def test_nearly_all_complete_mails_go_straight_through(results):
    complete = [result for result in results.values() if result["want_complete"]]
    assert sum(result["through"] for result in complete) >= 0.95 * len(complete)


def test_the_intent_is_right_in_nearly_all_mails(results):
    assert sum(result["intent_ok"] for result in results.values()) >= 0.95 * len(results)

"""Why a case was opened: a stable code with parameters for each, and words for it in both languages of the page."""

import re
from datetime import UTC, datetime
from pathlib import Path
from typing import get_args

import pytest

import gangway.channels.email
from gangway.desk.why import CODES, why
from gangway.mailing.reasons import SENTENCES
from gangway.reconciling.cases import written_sides
from gangway.reconciling.difference import INTERNAL
from gangway.reconciling.facts import Facts
from gangway.reconciling.facts import Kind as Difference
from gangway.reconciling.proposals import SENTENCES as PROPOSALS
from gangway.reconciling.proposals import Proposal
from gangway.store.exceptions import Case, Kind
from tests.e2e.desk_tab import words_of

NOW = datetime(2027, 5, 10, tzinfo=UTC)
FACTS = {
    "version": "3", "seats": "2", "code": "X-1", "product": "sightseeing", "missing": "4", "order": "MB-1",
    "target": "swan 10:00", "refusal": "sold_out", "error_type": "no_availability",
}  # fmt: skip
COUNTER = {"counter": "seats", "taken": "3", "held": "2"}


def a_case(kind, **facts):
    return Case(key="k", kind=kind, reason="in their words", channel="c", facts=facts, created_at=NOW, updated_at=NOW)


def every_case():
    yield from (a_case(kind, **FACTS) for kind in get_args(Kind) if kind not in {"mail", "reconciliation"})
    yield a_case("deactivation", product="sightseeing")
    yield a_case("reconciliation", **COUNTER)
    for side, kinds in ((INTERNAL, set(get_args(Difference))), ("alice", set(get_args(Difference)) - {"older_there"})):
        known = kinds if side == INTERNAL else kinds - {"newer_there"}
        yield from (a_case("reconciliation", side=side, kinds=f"{kind}, price") for kind in sorted(known))
    yield from (a_case("mail", reason=reason) for reason in SENTENCES)


CASES = list(every_case())


READER = Path(gangway.channels.email.__file__).parent
FOR_A_PERSON = (r'intent="human",\s*reason="(\w+)"', r'only\(\s*"human",[^()]*?"(\w+)"[^()]*\)')


def test_every_reason_for_which_the_reader_leaves_a_mail_to_a_person_has_words():
    sources = "\n".join(file.read_text(encoding="utf-8") for file in READER.rglob("*.py"))
    codes = {code for pattern in FOR_A_PERSON for code in re.findall(pattern, sources)}
    codes |= set(re.findall(r'return "(\w+)"', (READER / "moods.py").read_text(encoding="utf-8")))
    assert len(codes) > 30
    for words in map(words_of, ("cs", "en")):
        assert {code for code in codes if f"why_mail_{code}" not in words} == set()


def test_every_kind_of_case_has_a_code():
    assert {*CODES, "mail", "reconciliation"} == set(get_args(Kind))


@pytest.mark.parametrize("language", ["cs", "en"])
def test_every_proposal_is_said_and_has_a_sentence_for_the_log(language):
    words = words_of(language)
    assert set(get_args(Proposal)) == set(PROPOSALS)
    assert {name for name in words if name.startswith("proposal_")} == {f"proposal_{code}" for code in PROPOSALS}


def test_a_status_is_repaired_by_whoever_has_it_wrong():
    def proposal(status):
        sides = written_sides({"gangway": None, "channel": Facts(status=status)})
        return why(a_case("reconciliation", side="alice", kinds="status", sides=sides)).params["proposal"]

    assert (proposal("cancelled"), proposal("sold")) == ("cancel_here", "tell_or_sell_again")


@pytest.mark.parametrize("language", ["cs", "en"])
def test_every_code_has_words_and_its_parameters_fill_them(language):
    words = words_of(language)
    for case in CASES:
        told = why(case)
        text = words[f"why_{told.code}"]
        given = {*told.params, "kinds", "refusal"}
        assert f"proposal_{told.params.get('proposal', 'cancel_here')}" in words
        assert set(re.findall(r"\{(\w+)\}", text)) <= given, (case.kind, text, told.params)


def test_what_another_system_said_is_a_parameter_in_its_own_words():
    assert why(a_case("push_refused", product="sightseeing")).params["said"] == "in their words"


def test_a_mails_code_is_its_reason_and_says_nothing_of_the_guest():
    assert why(a_case("mail", reason="no_proof", source="mail/1")).model_dump() == {
        "code": "mail_no_proof",
        "params": {},
    }

"""The other half of the rounds of test_other_authors, with its tests."""

import pytest

from tests.unit.email.test_other_authors import (
    ROUNDS,
    test_most_complete_mails_need_nobody,
    test_no_mail_makes_the_machine_act_on_something_else,
    test_no_mail_meets_a_fault_of_the_reader,
    verdicts_of,
)

__all__ = [
    "test_most_complete_mails_need_nobody",
    "test_no_mail_makes_the_machine_act_on_something_else",
    "test_no_mail_meets_a_fault_of_the_reader",
]


@pytest.fixture(scope="module", params=ROUNDS[1::2], ids=lambda folder: folder.name)
def verdicts(request, catalogue):
    return verdicts_of(request.param, catalogue)

"""Banks of short mails, each on one subject: none may make the machine act otherwise, and most need nobody."""

from collections import Counter

import pytest

from gangway.channels.email.read import read_mail
from tests.unit.email.banks import FOLDER, mails_of, raw_mail, wanted
from tests.unit.email.judge import verdict

# Read straight through today; docs/mail-quality.md has the first sight.
LEAST_SHARES = {
    "bookings": 0.9,
    "bookings_again": 0.8,
    "bookings_last": 0.75,
    "bookings_more": 0.89,
    "intents": 0.83,
    "not_to_be_acted_on": 0.0,
    "remarks": 0.97,
    "remarks_more": 0.75,
    "stops_and_none": 0.87,
    "what_and_when": 0.95,
    "who_comes_czech": 0.88,
    "who_comes_english_german": 0.93,
    "who_comes_more": 0.83,
}


@pytest.fixture(scope="module", params=sorted(LEAST_SHARES))
def verdicts(request, catalogue):
    readings = [(mail, read_mail(raw_mail(mail), catalogue).as_line("x")) for mail in mails_of(request.param)]
    return request.param, {mail["id"]: verdict(wanted(mail), line, catalogue) for mail, line in readings}


def test_no_mail_of_a_bank_makes_the_machine_act_on_something_else(verdicts):
    assert [name for name, said in verdicts[1].items() if said == "wrong"] == []


def test_most_complete_mails_of_a_bank_need_nobody(verdicts):
    name, said = verdicts
    counted = Counter(said.values())
    complete = counted["through"] + counted["asked"]
    assert counted["through"] >= LEAST_SHARES[name] * complete
    assert len(said) >= 100  # a bank is never read as empty


def test_every_bank_is_read():
    assert {path.stem for path in FOLDER.iterdir()} == set(LEAST_SHARES)

"""Passages of mails by other authors that tell who comes: one to four sentences, as they stand in a mail.

Read by the readers of parties and the safety net alone, without the rest of a mail. A line of `passages_*`: the text
(`\\n` where the mail has a new line) `=>` its count, as in test_sentences, or `?` where a dispatcher would ask back.
"""

from collections import Counter
from datetime import date

import pytest

from gangway.channels.email.days import Clock
from gangway.channels.email.doubts import doubts_about_order
from gangway.channels.email.wishes import Reader
from tests.unit.email.frames import KINDS, lines_of

# Read today; docs/mail-quality.md has the first sight.
LEAST_SHARES = {
    "passages_1_cs": 0.72, "passages_1_en": 0.58, "passages_1_de": 0.74,
    "passages_2_cs": 0.63, "passages_2_en": 0.47, "passages_2_de": 0.63,
}  # fmt: skip
# Counted otherwise than told, and nobody asks: whoever repairs one takes it out.
KNOWN_FAULTS: dict[str, int] = {}


def verdict_of(text, want, language, catalogue):
    clock = Clock(today=date(2027, 4, 1), day_first=language != "en")
    text = text.replace("\\n", "\n")
    party = Reader(catalogue=catalogue, clock=clock).party(text)
    doubts = [one for one in doubts_about_order(text, catalogue, clock, whole_boat=False) if one.field == "people"]
    told = {} if want == "?" else {KINDS[part[-1]]: int(part[:-1]) for part in want.split()}
    if party.trouble or party.is_empty or doubts:
        return "asked" if told else "right"
    return "through" if dict(party.units or {"adult": party.people}) == told else "wrong"


@pytest.fixture(scope="module", params=LEAST_SHARES)
def verdicts(request, catalogue):
    language = request.param[-2:]
    lines = list(lines_of(request.param))
    return request.param, {text: verdict_of(text, want, language, catalogue) for text, want in lines}


def test_nobody_is_counted_who_does_not_come(verdicts):
    name, all_ = verdicts
    wrong = [text for text, verdict in all_.items() if verdict == "wrong"]
    assert len(wrong) == KNOWN_FAULTS.get(name, 0), wrong


def test_most_passages_need_nobody(verdicts):
    name, all_ = verdicts
    counted = Counter(all_.values())
    assert counted["through"] / (counted["through"] + counted["asked"]) >= LEAST_SHARES[name]

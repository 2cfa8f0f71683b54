"""One sentence beside a whole wish: which hold it back, whatever was wished, and which do not.

The sentences are in `beside/`, a file for each language, a line for each: the wish beside which it
stands, whether it stops or stands, and the sentence.
"""

from pathlib import Path

import pytest

from gangway.channels.email.asked_terms import asks_for_better_terms
from gangway.channels.email.folding import fold
from gangway.channels.email.read import read_mail
from gangway.channels.email.stops import stopped
from tests.unit.email.samples import Sample, raw_mail

BESIDE = Path(__file__).parent / "beside"
LINES = [
    tuple(part.strip() for part in line.split("|", 2))
    for language in ("cs", "de", "en")
    for line in (BESIDE / f"{language}.txt").read_text(encoding="utf-8").splitlines()
]


@pytest.mark.parametrize(("intent", "sentence"), [(one, text) for one, told, text in LINES if told == "stops"])
def test_a_sentence_that_speaks_against_the_wish_stops_it(intent, sentence):
    assert stopped(fold(sentence), intent) is not None


@pytest.mark.parametrize(("intent", "sentence"), [(one, text) for one, told, text in LINES if told == "stands"])
def test_everyday_sentences_stop_nothing(intent, sentence):
    assert stopped(fold(sentence), intent) is None


ORDER = "Please book the lunch cruise on Saturday 12 June 2027 at 12:00 for four people."
NOT_ACTED_ON = {
    "Not for you to process yet: our director wants to look over the request below first.": "not_yet",
    "Wir haben uns dagegen entschieden, das hier war unser alter Stand:": "taken_back",
    "Text pod tímhle jste už vyřídili, posílám ho jen do archivu.": "done_already",
    "Zkouška nového poštovního programu.": "only_a_text",
    "I don't speak for the group any more, Denise does.": "not_theirs",
    "My colleague already booked exactly this at your counter yesterday.": "done_already",
    "Please read six where it says four below, I copied the old list.": "correction_not_read",
}


@pytest.mark.parametrize(("sentence", "reason"), NOT_ACTED_ON.items())
@pytest.mark.parametrize("place", ["above", "behind", "subject"])
def test_wherever_it_stands_an_order_goes_to_a_person(place, sentence, reason, catalogue):
    body = {"above": f"{sentence}\n{ORDER}", "behind": f"{ORDER}\n{sentence}", "subject": ORDER}[place]
    sample = Sample(id="one-1", subject=sentence if place == "subject" else "Lunch", body=f"Hello,\n\n{body}", want="")
    reading = read_mail(raw_mail(sample), catalogue)
    assert (reading.complete, [one.code for one in reading.reasons]) == (False, [reason])


FORM = "Service: Lunch Cruise\nDate: 12 June 2027\nTime: 12:00\nGuests: 4 adults\nName: Ada Example\nRemarks: "


@pytest.mark.parametrize(
    ("remark", "reason"),
    {
        "training record, please do not process": "taken_back",
        "Zkušební záznam pro novou recepční": "only_a_text",
        "Der Chef muss das noch genehmigen": "not_yet",
        "Our agency will send you the order": "somebody_else_says",
        "one of us walks with a stick": None,
        "Window seats if you have any left": None,
    }.items(),
)
def test_a_remark_in_a_form_is_weighed_like_a_sentence(remark, reason, catalogue):
    reading = read_mail(raw_mail(Sample(id="f-1", subject="Order", body=FORM + remark, want="")), catalogue)
    assert (reading.complete, [one.code for one in reading.reasons]) == (reason is None, [reason] if reason else [])


TERMS = [
    ("Souhlasíme, ovšem za 1 200 Kč na hlavu.", True),
    ("Yes, but for 90 euros a head.", True),
    ("Einverstanden, aber höchstens für 900 Euro.", True),
    ("Za víc do toho nejdeme.", True),
    ("We won't pay more.", True),
    ("Mehr zahlen wir nicht.", True),
    ("We pay 1200 CZK on board.", False),
    ("Nur für 2 Stunden, bitte.", False),
    ("Ale za 20 minut jsme u vás.", False),
    ("But for the two of us a window would be nice.", False),
    ("Víc nás nebude.", False),
]


@pytest.mark.parametrize(("sentence", "asks"), TERMS)
def test_a_yes_at_a_price_of_their_own_asks_for_other_terms(sentence, asks):
    assert asks_for_better_terms(fold(sentence)) is asks

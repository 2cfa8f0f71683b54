"""What was, and weighs nothing against a wish: doubts that are settled, weekdays gone by, a name that counts nobody."""

import pytest

from gangway.channels.email.folding import fold
from gangway.channels.email.overcome import is_overcome
from gangway.channels.email.own_name import without_own_name
from gangway.channels.email.read import read_mail
from tests.unit.email.samples import Sample, raw_mail

OVERCOME = [
    "Chvíli jsme zvažovali pozdější, to už ale neplatí.",
    "We dithered over breakfast, but that's settled.",
    "My wife needed some persuading, but she's all for it now.",
    "Manžel byl nejdřív proti, ale už souhlasí.",
    "Der Kassenwart war erst dagegen, aber jetzt sind alle dafür.",
    "Wir haben lange geschwankt, jetzt ist alles klar.",
    "My brother was against it, but he has come round.",
]
STILL_OPEN = [
    "Chvíli jsme zvažovali pozdější, a ještě to není jasné.",
    "We dithered over breakfast and still do.",
    "My wife needs some persuading, but she'll be for it.",
    "Manžel je proti, ale snad bude souhlasit.",
    "Wir haben lange geschwankt, jetzt ist nur die Chefin noch dagegen.",
    "We were torn, but that is settled only if Tom can come.",
    "Zvažovali jsme storno, to už ale neplatí.",
    "We thought of the 14th, but that's off the table.",
]


@pytest.mark.parametrize(("sentence", "is_over"), [*((s, True) for s in OVERCOME), *((s, False) for s in STILL_OPEN)])
def test_a_doubt_of_before_is_over_when_it_is_said_to_be(sentence, is_over):
    assert is_overcome(fold(sentence)) is is_over


@pytest.mark.parametrize(
    ("signed", "is_a_name"),
    [("Prokop Dítě", True), ("Emma Child", True), ("Jedno Dítě", False), ("Ein Kind", False), ("Plus Baby", False)],
)
def test_a_surname_below_a_letter_counts_nobody(signed, is_a_name):
    left = without_own_name(f"Lunch for two adults.\n\n{signed}\n", "Guest")
    assert (signed.split()[1] not in left) is is_a_name


ORDER = "Please book the lunch cruise on Saturday 12 June 2027 at 12:00 for four adults."
BESIDE = [
    ("The board approved the money on Monday, so go ahead.", True),
    ("My son's driving test is the day before.", True),
    ("On Friday I asked you about parking, that is settled.", True),
    ("Or we could come on Monday.", False),
    ("The others would rather come on Friday.", False),
    ("Friday?", False),
]


@pytest.mark.parametrize(("sentence", "reads"), BESIDE)
def test_a_weekday_of_what_happened_is_no_day_of_the_cruise(sentence, reads, catalogue):
    sample = Sample(id="o-1", subject="Lunch", body=f"Hello,\n\n{ORDER} {sentence}", want="")
    assert read_mail(raw_mail(sample), catalogue).complete is reads

"""The table of weights as it is shipped."""

import math

import pytest

from gangway.channels.email.learned.chances import Learned, chances, packed
from gangway.channels.email.sense import Circumstances

WHOLE_WISH = Circumstances(
    names_product=True, gives_details=True, gives_moment=True, gives_party=True, is_whole_wish=True
)
OWN_REFERENCE = Circumstances(has_own_reference=True)


@pytest.mark.parametrize(
    ("text", "at", "intent"),
    [
        ("Zapište nás prosím na sobotní oběd, čtyři dospělí.", WHOLE_WISH, "order"),
        ("Zbývá ještě něco volného v neděli na jazz pro dva?", WHOLE_WISH, "availability"),
        ("Wir müssen leider absagen, bitte streichen Sie die Buchung VC-11111.", OWN_REFERENCE, "cancel"),
        ("Could you move our booking VC-11111 to Friday?", OWN_REFERENCE, "change"),
        ("Great, we'll take it.", Circumstances(answers="offer"), "confirm"),
        ("Jídlo bylo studené a obsluha hrubá. Žádám vrácení peněz.", Circumstances(), "human"),
    ],
)
def test_plain_mails_are_told_apart(text, at, intent):
    found = chances(text, at)
    assert max(found, key=found.get) == intent
    assert found[intent] > 0.6


def test_chances_are_one_in_sum_whatever_is_asked():
    for text in ("", "x" * 12_000, "?" * 500, "Přijedeme. " * 1000):
        found = chances(text, Circumstances())
        assert math.isclose(sum(found.values()), 1)
        assert all(0 <= chance <= 1 for chance in found.values())
        assert len(found) == 7


def test_a_file_of_weights_is_written_as_it_is_read():
    learned = Learned(intents=("order", "human"), constants=(0.5, -0.5), scales=(1.0, 2.0), mails=3)
    head, _, _ = packed(learned, b"\x01\xff").partition(b"\n")
    assert Learned.model_validate_json(head) == learned

"""Several cruises in one mail: each with its own day, hour and party, or asked about."""

import pytest

SEVERAL = {
    "Please book the following for 2 adults: Devil's Channel Cruise on Tuesday 1 June at 10:30, and the dinner cruise "
    "on Wednesday 2 June.": [("devils-channel", "10:30", {"adult": 2}), ("dinner-cruise", "19:00", {"adult": 2})],
    "Objednáváme:\nplavba s obědem 9. června 2027, 38 dospělých\nplavba s obědem 10. června 2027, 41 dospělých": [
        ("lunch-cruise", "12:00", {"adult": 38}), ("lunch-cruise", "12:00", {"adult": 41}),
    ],
    "Chtěla bych objednat dvě plavby, obě pro 2 dospělé:\n- plavba Čertovkou, sobota 5. června, 11:15\n"
    "- jazzová plavba tentýž den 5. června ve 20:30": [
        ("devils-channel", "11:15", {"adult": 2}), ("jazz-cruise", "20:30", {"adult": 2}),
    ],
}  # fmt: skip


@pytest.mark.parametrize(("text", "items"), SEVERAL.items())
def test_each_cruise_is_an_item_of_its_own(text, items, read):
    reading = read(text)
    assert [(item.product, item.time, item.units) for item in reading.items] == items
    assert reading.complete, reading.reasons


def test_a_party_told_of_the_first_alone_is_not_that_of_the_second(read):
    assert not read("Please book the dinner cruise on 5 June for 2 adults and the lunch cruise on 6 June.").complete

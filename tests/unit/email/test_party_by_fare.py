"""Guests told by the fare they travel on, all of them or some."""

import pytest

ENGLISH = "Please book the one hour cruise on Thursday 16 September 2027 at 5 pm. {}"


@pytest.mark.parametrize(
    ("who", "units"),
    [
        ("Five of us would like tickets. All five travel on the student fare.", {"student": 5}),
        ("There are six of us, all six with student tickets.", {"student": 6}),
        ("Je nás pět, všech pět pojede na studentské vstupné.", {"student": 5}),
        ("Wir sind zu fünft, alle fünf zum Studententarif.", {"student": 5}),
        ("We are four adults, no student tickets please.", {"adult": 4}),
    ],
)
def test_all_of_them_on_one_fare(who, units, read):
    reading = read(
        f"Please book the one hour cruise on Thursday 16 September 2027 at 5 pm. {who}", at="2027-09-07T10:00"
    )
    assert (reading.items[0].units, reading.complete) == (units, True)


@pytest.mark.parametrize(
    "who",
    [
        "There are six of us, all five with student tickets.",
        "We are four adults. Two of us would pay the student fare.",
        "Wir sind fünf Erwachsene, zwei zum Studentenpreis.",
        "Jsme čtyři, dva z nás na studentské jízdenky.",
    ],
)
def test_a_fare_of_some_is_asked_about(who, read):
    assert not read(
        f"Please book the one hour cruise on Thursday 16 September 2027 at 5 pm. {who}", at="2027-09-07T10:00"
    ).complete


@pytest.mark.parametrize(
    ("who", "units"),
    [
        ("One adult and two on the student fare.", {"adult": 1, "student": 2}),
        ("Two adults and one at the senior rate.", {"adult": 2, "senior": 1}),
        ("Ein Erwachsener und zwei zum Studententarif.", {"adult": 1, "student": 2}),
        ("We are four: two adults and two kids (5, 7).", {"adult": 2, "child": 2}),
        ("We are two, plus two children (5, 7).", {"adult": 2, "child": 2}),
    ],
)
def test_guests_counted_by_their_fare(who, units, read):
    reading = read(ENGLISH.format(who), at="2027-09-07T10:00")
    assert (reading.items[0].units, reading.complete) == (units, True)


@pytest.mark.parametrize(
    "who",
    [
        "We are four, two on the student fare.",
        "We are four, two students.",
        "There are five of us, two pensioners.",
        "Wir sind vier, zwei Kinder (5 und 7).",
        "Bude nás pět, dva důchodci.",
    ],
)
def test_kinds_behind_the_number_of_all_may_be_of_them(who, read):
    assert not read(ENGLISH.format(who), at="2027-09-07T10:00").complete

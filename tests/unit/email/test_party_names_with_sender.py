"""The sender beside people who are only named, alone in their sentence or as many as all are said to be."""

import pytest

ORDER = {
    "cs": "Rezervujte prosím hodinovou plavbu v sobotu 14. srpna 2027 v 16:00. {}\n\nJana Malá",
    "en": "Please book the one hour cruise on Saturday 14 August 2027 at 4 pm. {}\n\nLaura Bell",
    "de": "Bitte buchen Sie die einstündige Rundfahrt am Samstag, 14. August 2027 um 16 Uhr. {}\n\nPetra Lang",
}


@pytest.mark.parametrize(
    ("language", "who", "adults"),
    [
        ("cs", "Budeme dva, já a Markéta.", 2),
        ("cs", "Jen já a Tomáš.", 2),
        ("cs", "Budeme tři: Jana, Petr a já.", 3),
        ("en", "It's just me and Tom.", 2),
        ("en", "We want to go, just Margaret and me.", 2),
        ("en", "There are three of us, Tom, Jane and me.", 3),
        ("de", "Nur Petra und ich.", 2),
        ("de", "Wir sind zu zweit, Tom und ich.", 2),
    ],
)
def test_whoever_is_named_beside_the_sender_is_grown_up(language, who, adults, read):
    reading = read(ORDER[language].format(who), at="2027-06-01T10:00")
    assert (reading.items[0].units, reading.complete) == ({"adult": adults}, True)


@pytest.mark.parametrize(
    ("language", "who"),
    [
        ("cs", "Budeme tři, já a Markéta."),
        ("cs", "Zdraví Jana a já."),
        ("en", "Thanks from Tom and me."),
        ("en", "Tom, Jane and I."),
        ("en", "Only Tom and me and my dad."),
        ("de", "Nur Tom und ich und mein Vater."),
    ],
)
def test_names_that_do_not_make_the_number_are_asked_about(language, who, read):
    assert not read(ORDER[language].format(who), at="2027-06-01T10:00").complete


def test_a_name_that_is_a_word_may_be_a_child(read):
    reading = read(ORDER["cs"].format("Dva dospělí, malý Tom, dva roky."), at="2027-06-01T10:00")
    assert (reading.items[0].units, reading.complete) == ({"adult": 2, "infant": 1}, True)


@pytest.mark.parametrize(
    ("language", "who"),
    [
        ("de", "Mein Mann und ich, unser Sohn und die Enkelkinder (4 und 7)."),
        ("cs", "Já s manželem, syn a vnoučata (4 a 7)."),
        ("en", "My husband and I, our son and the grandchildren (4 and 7)."),
    ],
)
def test_a_son_beside_young_ones_who_have_all_the_ages_is_asked_about(language, who, read):
    assert not read(ORDER[language].format(who), at="2027-06-01T10:00").complete

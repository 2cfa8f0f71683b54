"""Changes wanted in roundabout words, and words that sound like a change and are none."""

import pytest

from gangway.channels.email.changing import _CHANGES_BY_ITSELF, _FOR_A_SEAT
from gangway.channels.email.doubts_beside_forms import _NOTHING_TO_DO
from gangway.channels.email.folding import fold, has
from gangway.channels.email.not_theirs import is_not_theirs
from gangway.channels.email.only_some import is_of_some_only
from gangway.channels.email.party_difference import with_plus_as_and
from gangway.channels.email.text_of_itself import is_only_a_text
from gangway.channels.email.times import all_times

HOW_MANY = "Kolik vás pojede?"


@pytest.mark.parametrize(
    ("text", "hour"),
    [
        ("Šlo by nás přehodit na dvanáctou hodinu místo druhé?", 12),
        ("Přesuňte nás na jedenáctou místo desáté.", 11),
        ("Ozvu se na druhou hodinu plavby.", None),
        ("Těším se na druhou plavbu.", None),
    ],
)
def test_an_hour_in_the_accusative(text, hour):
    read = [time.minutes for time in all_times(fold(text))]
    assert any(hour * 60 in minutes for minutes in read) if hour else not read


@pytest.mark.parametrize(
    ("text", "of_some"),
    [
        ("Please make it five people instead of seven, the rest as booked.", False),
        ("Please move two of us to 13:00, the rest as booked.", True),
        ("My husband moves to 13:00, the rest as booked.", True),
    ],
)
def test_the_rest_of_what_is_told_is_nobody(text, of_some):
    assert is_of_some_only(fold(text), "change") == of_some


@pytest.mark.parametrize("text", ["in case the pier changes", "falls sich der Anleger ändert", "kdyby se změnilo molo"])
def test_what_changes_by_itself(text):
    assert has(_CHANGES_BY_ITSELF, fold(text))


@pytest.mark.parametrize("text", ["if you change it", "falls Sie die Abfahrt ändern", "if the time changes to 5 pm"])
def test_what_somebody_changes(text):
    assert not has(_CHANGES_BY_ITSELF, fold(text))


def test_a_condition_of_the_seat_is_none_of_the_change():
    assert has(_FOR_A_SEAT, fold("bitte umbuchen, wenn es geht mit Fensterplatz"))
    assert not has(_FOR_A_SEAT, fold("bitte umbuchen, wenn es geht, auf Sonntag"))


def test_plus_is_a_list_only_in_answer_to_how_many():
    said = fold("Two adults plus one child")
    assert "and  one" in with_plus_as_and(said, said, HOW_MANY)[1]
    assert with_plus_as_and(said, said, None)[1] == said


@pytest.mark.parametrize(
    ("text", "is_text"),
    [
        ("Kolegyně mi omylem poslala objednávku, přeposílám ji.", False),
        ("Objednávku jsem vám poslal omylem.", True),
    ],
)
def test_what_went_astray_on_its_way_to_us_is_a_wish(text, is_text):
    assert is_only_a_text(fold(text)) == is_text


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Naši o tom nevědí, tak prosím nikomu jinému nevolejte.", False),
        ("Šéf o tom zatím neví.", True),
    ],
)
def test_a_secret_is_theirs_to_keep(text, held):
    assert is_not_theirs(fold(text)) == held


def test_nothing_to_do_except_is_said_of_no_row():
    assert has(_NOTHING_TO_DO, fold("Nothing else to do on your side except expecting your visitors."))
    assert not has(_NOTHING_TO_DO, fold("Process everything except the second row."))

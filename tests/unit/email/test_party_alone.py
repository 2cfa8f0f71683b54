"""One guest, of the kind that their age or their own words make them."""

import pytest

from gangway.channels.email.party import read_party

TOLD = {
    "Je mi 71 a jedu sama.": {"senior": 1},
    "Jedu sám, mám 68 let.": {"senior": 1},
    "Pojedu sama, je mi už 80 let.": {"senior": 1},
    "Jsem důchodkyně a jedu sama.": {"senior": 1},
    "Jsem studentka a pojedu sama.": {"student": 1},
    "Jedu sám.": {"adult": 1},
    "Jen pro mě (70 let) prosím.": {"senior": 1},
    "Jedu sama, mi bude 66 let.": {"senior": 1},
    "Jedu sama, je mi 40.": {"adult": 1},
    "Jen jeden lístek, je mi 70.": {"senior": 1},
    "Ich bin 71 und komme allein.": {"senior": 1},
    "Mir ist 71 und ich fahre allein.": {"senior": 1},
    "Ich reise allein und bin 66 Jahre alt.": {"senior": 1},
    "Ich bin Rentnerin und fahre allein.": {"senior": 1},
    "Ich bin Studentin und reise allein.": {"student": 1},
    "Ich komme allein.": {"adult": 1},
    "Nur für mich, ich bin 35.": {"adult": 1},
    "Ein Platz bitte, ich bin 70 Jahre alt.": {"senior": 1},
    "I am 71 and travelling on my own.": {"senior": 1},
    "I'm 34 and travelling alone.": {"adult": 1},
    "I'm travelling alone and I'm 68 years old.": {"senior": 1},
    "It's just for me.": {"adult": 1},
    "I am a pensioner and travelling on my own.": {"senior": 1},
    "I'm a student and coming alone.": {"student": 1},
    "I turned 70 last week and it's just for me.": {"senior": 1},
    "One ticket please, I am 71.": {"senior": 1},
    "I'm 71, travelling alone, and the ticket is for me.": {"senior": 1},
}

ASKED = [
    "Oslavím 70. narozeniny a jedu sama.",
    "Ich fahre allein, mein Mann ist 75 und bleibt zu Hause.",
    "It's my 70th birthday and it's just for me.",
    "I'm coming alone, my husband is 75 and stays at home.",
    "I am travelling alone with my daughter.",
]


@pytest.mark.parametrize(("text", "units"), TOLD.items())
def test_the_party_is_read(text, units, catalogue):
    assert read_party(text, catalogue).units == units


@pytest.mark.parametrize("text", ASKED)
def test_the_party_is_asked_about(text, catalogue):
    assert read_party(text, catalogue).is_empty

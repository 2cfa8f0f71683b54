"""Who comes with the sender, and company told by number, title or role."""

import pytest

from gangway.channels.email.party import heads_of, read_party

WITH_THE_SENDER = {
    "Ich komme mit zwei Freunden.": {"adult": 3},
    "I'm coming with three colleagues.": {"adult": 4},
    "Vezmu s sebou dvě kamarádky.": {"adult": 3},
    "I'll bring two friends.": {"adult": 3},
    "Ich bringe zwei Freunde mit.": {"adult": 3},
    "Ich komme mit meinen zwei Kindern (4 und 9) und meiner Freundin.": {"adult": 2, "child": 2},
    "Prijedu se svymi dvema detmi (4 a 9) a kamaradkou.": {"adult": 2, "child": 2},
    "I'd like to take my two kids (4 and 9) and my friend.": {"adult": 2, "child": 2},
    "Ich nehme meine Tochter (4) und eine Freundin mit.": {"adult": 2, "child": 1},
    "Ich würde meine beiden Jungs (5 und 8) mitnehmen.": {"adult": 1, "child": 2},
    "Ich möchte mit meinen zwei Gastkindern (4 und 9) und meiner Freundin fahren.": {"adult": 2, "child": 2},
    "Jsem babička, je mi 66, a na plavbu bych vzala tři vnoučata: 4, 6 a 8 roků.": {"senior": 1, "child": 3},
    "I'm a grandmother, 67, taking my two grandchildren (5 and 8).": {"senior": 1, "child": 2},
    "Ich bin die Oma, 67, und nehme meine zwei Enkel (5 und 8) mit.": {"senior": 1, "child": 2},
    "I am au pair and want to go with the three kids of my host family (3, 5 and 11).": {"adult": 1, "child": 3},
    "Jsem au-pair a chci jet s dětmi, o které se starám (Matyáš 4 a Ela 6).": {"adult": 1, "child": 2},
    "Chtěl bych jet s dětmi. Jsou dvě, 5 a 8 let.": {"adult": 1, "child": 2},
    "Jedu s kluky (7 a 9 let), žena bohužel pracuje.": {"adult": 1, "child": 2},
    "O víkendu budu mít děti u sebe a chtěl bych s nimi na loď. Jsou dvě, 5 a 8 let.": {"adult": 1, "child": 2},
    "Could we have a family ticket plus one extra child (8)?": {"family": 1, "child": 1},
    "Mein Mann und ich, zusammen mit unserer Tochter (19, Studentin). Drei Plätze.": {"adult": 2, "student": 1},
    "Please book our nanny and the three children (4, 6 and 8).": {"adult": 1, "child": 3},
}
COMPANY = {
    "Pro pět hostů z Japonska, tlumočnici a mě.": {"adult": 7},
    "For five guests from Japan, an interpreter and me.": {"adult": 7},
    "Pro kolegyni na voziku, jejiho asistenta a me.": {"adult": 3},
    "Für meine Kollegin im Rollstuhl, ihren Assistenten und mich.": {"adult": 3},
    "It is for 48 passengers, their guide and me.": {"adult": 50},
    "Please book Mr Dlamini and three of his colleagues on the one hour cruise.": {"adult": 4},
    "Für Herrn Dlamini und drei seiner Kollegen.": {"adult": 4},
    "Pro pana ředitele s chotí a jejich dva syny (16 a 19 let).": {"adult": 4},
    "Es kommen der Direktor, seine Frau und ihre beiden erwachsenen Söhne.": {"adult": 4},
    "My wife and I and our grown-up kids, three of them, so a table for 5.": {"adult": 5},
    "Půjdu já, žena a oba synové, studenti (19 a 22).": {"adult": 2, "student": 2},
    "Babička oslavila osmdesátku. Pojede ona, rodiče, já a přítel.": {"adult": 4, "senior": 1},
    "Grandma turned 90 in May: for her, my aunt, my uncle and me.": {"adult": 3, "senior": 1},
    "Oma ist 90 geworden. Für sie, meine Tante, meinen Onkel und mich.": {"adult": 3, "senior": 1},
    "For the following guests:\nDaniel Kowal\nRuth Kowal\nBenjamin Kowal (age 10)\nEsther Kowal (age 1)": {
        "adult": 2, "child": 1, "infant": 1,
    },
    "Jména:\nJan Kovář\nJana Kovářová\nEva Kovářová (8 let)": {"adult": 2, "child": 1},
}  # fmt: skip
HEADS = {
    "Pro 10 lidí – sedm německých partnerů a tři od nás, v 18:00.": 10,
    "Pro 18 zaměstnanců, každý přijde s partnerem, dohromady tedy 36 lidí.": 36,
    "For 12 employees, each brings a partner, so 24 people in total.": 24,
    "Bude nás 12. Prosím o potvrzení.": 12,
    "Ein Tisch für zwei wäre schön.": 2,
    "Vejde se nás na plavbu celý tucet?": 12,
    "Für mich allein. Anja Decker": 1,
}
IN_DOUBT = [
    "We're coming with two friends.",
    "Přijedeme s dvěma kamarády.",
    "Wir kommen mit unseren zwei Kindern (4 und 9) und meiner Mutter.",
    "Pro 18 lidí, každý s partnerem.",
    "2 adults and our nanny",
    "I'm travelling with 20 guests.",
    "I would like a cruise with two kids (4 and 9), 2 adults.",
    "My mum is 70 and my dad 72.",
]


@pytest.mark.parametrize(("text", "units"), {**WITH_THE_SENDER, **COMPANY}.items())
def test_everybody_who_comes_along_is_counted(text, units, catalogue):
    party = read_party(text, catalogue)
    assert (party.units or {"adult": party.people}, party.trouble) == (units, None)


@pytest.mark.parametrize(("text", "heads"), HEADS.items())
def test_a_number_of_people_is_the_whole_party(text, heads, catalogue):
    party = read_party(text, catalogue)
    assert (heads_of(party), party.trouble) == (heads, None)


@pytest.mark.parametrize("text", IN_DOUBT)
def test_company_of_unknown_number_is_in_doubt(text, catalogue):
    assert read_party(text, catalogue).trouble is not None

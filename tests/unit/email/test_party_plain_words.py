"""Guests told in roundabout words, pairs told with both their ages, relatives told with their names."""

import pytest

from gangway.channels.email.party import read_party

OF_A_KIND = {
    "Two adult guests and one child ticket.": {"adult": 2, "child": 1},
    "2 senior citizens and 1 adult person.": {"adult": 1, "senior": 2},
    "I'd like 2 adult tickets and 1 child ticket (our daughter is 12).": {"adult": 2, "child": 1},
    "Zwei erwachsene Personen und ein Kind (5).": {"adult": 2, "child": 1},
    "Dvě dospělé osoby a jedno dítě (5 let).": {"adult": 2, "child": 1},
    "We want two familly tickets.": {"family": 2},
    "One adult (40 y.o.) and one kid (5 y.o.).": {"adult": 1, "child": 1},
    "A pair of seats, please.": {"adult": 2},
    "We will be in five, all adults.": {"adult": 5},
    "Me plus one other person.": {"adult": 2},
    "Ich plus eine weitere Person.": {"adult": 2},
    "Já plus jedna další osoba.": {"adult": 2},
    "My husband and I with our two lovely kids, 4 and 9.": {"adult": 2, "child": 2},
    "Já a moje milovaná vnoučata, 5 a 8 let.": {"adult": 1, "child": 2},
    "Meine beste Freundin und ich.": {"adult": 2},
    "There's me and the missus and our two ankle biters, 4 and 6.": {"adult": 2, "child": 2},
}
WITH_NAMES = {
    "Me, my partner Gemma and her mum (67).": {"adult": 2, "senior": 1},
    "Mein Bruder Paul, seine Frau Sue und ich.": {"adult": 3},
    "Bratr Pavel, jeho žena Zuzana a já.": {"adult": 3},
    "My friend Sue and I, plus her granddaughter Lily who's 6.": {"adult": 2, "child": 1},
    "We'll be:\nme\nmy husband\nour daughter, 9": {"adult": 2, "child": 1},
    "Just me and my little girl, she's 4 and has never been on a boat.": {"adult": 1, "child": 1},
    "My husband and I will be bringing our twins, they're 6.": {"adult": 2, "child": 2},
}
WITH_AGES = {
    "My wife and I are both 70.": {"senior": 2},
    "Meine Frau und ich sind beide 70.": {"senior": 2},
    "Manželka a já máme 70 a 64 let.": {"adult": 1, "senior": 1},
    "My husband and I are 66 and 61 and we bring our grandson (10).": {"adult": 1, "child": 1, "senior": 1},
    "My mum and dad, who are 71 and 73, and me.": {"adult": 1, "senior": 2},
    "Mama und Papa, die 71 und 73 sind, und ich.": {"adult": 1, "senior": 2},
    "Máma s tátou, kterým je 71 a 73, a já.": {"adult": 1, "senior": 2},
    "Two colleagues (64 and 67).": {"adult": 1, "senior": 1},
    "Dva kolegové (64 a 67 let).": {"adult": 1, "senior": 1},
    "Zwei alte Freundinnen (beide 72).": {"senior": 2},
    "Wir sind zu zweit, ich bin 59 und er ist 65.": {"adult": 1, "senior": 1},
    "Se mnou jede manželka a dvě děti (5 a 8 let).": {"adult": 2, "child": 2},
}
IN_PASSING = {
    "Total of 4: two adults and two students (my son and his roommate).": {"adult": 2, "student": 2},
    "I make it 13: nine adults and four children.": {"adult": 9, "child": 4},
    "Me, my wife and our grandson Tyler, 10.": {"adult": 2, "child": 1},
    "We will be 2 adults and 3 kids, the youngest of them is 4 and the eldest 12.": {"adult": 2, "child": 3},
    "Zwei Erwachsene und drei Kinder, das jüngste ist 4 und das älteste 12.": {"adult": 2, "child": 3},
    "We reserve for two ladys and one small dog.": {"adult": 2},
    "Just me and my college roommate.": {"adult": 2},
    "Ich und meine tschechische Freundin.": {"adult": 2},
    "Já a moje bývalá kolegyně.": {"adult": 2},
    "There's two of us, I'm 59 and he's 65.": {"adult": 1, "senior": 1},
    "Me +1.": {"adult": 2},
    "Two seniors and one adult, my son who drives us.": {"adult": 1, "senior": 2},
    "Zwei Senioren und ein Erwachsener, unser Sohn, der uns fährt.": {"adult": 1, "senior": 2},
    "Dva senioři a jeden dospělý, náš syn, který nás veze.": {"adult": 1, "senior": 2},
    "One adult and one child, the child being my nephew who is 9.": {"adult": 1, "child": 1},
    "There are six of us: Tom, Ann, Bill, Jo, my wife and me.": {"adult": 6},
    "Je nás šest: Tom, Anna, Vilém, Jana, manželka a já.": {"adult": 6},
    "My wife and I and our friends Bob and Jean Henderson.": {"adult": 4},
    "Manželka a já a naši přátelé Bob a Jana.": {"adult": 4},
    "We were five but now we are four adults.": {"adult": 4},
    "Wir waren fünf, aber jetzt sind wir vier Erwachsene.": {"adult": 4},
    "Bylo nás pět, ale teď jsme čtyři dospělí.": {"adult": 4},
    "Here's who is coming:\n- Paul (52)\n- Nan (84)\n- Chloe (14)": {"adult": 1, "child": 1, "senior": 1},
    "Our party:\nMartin Hale\nJudith Hale\n(no kids)": {"adult": 2},
    "Me and the kids (5 and 8), my husband is at work that day.": {"adult": 1, "child": 2},
    "Já a děti (5 a 8 let), manžel je ten den v práci.": {"adult": 1, "child": 2},
    "Nur ich - mein Mann muss arbeiten.": {"adult": 1},
    "Ich plus eins.": {"adult": 2},
    "1 adult, 1 senior citizen and 1 child (5) as I'm taking my mother and my nephew.": {
        "adult": 1, "child": 1, "senior": 1,
    },
}  # fmt: skip


@pytest.mark.parametrize(("text", "units"), {**OF_A_KIND, **WITH_NAMES, **WITH_AGES, **IN_PASSING}.items())
def test_guests_are_counted_whatever_the_words(text, units, catalogue):
    party = read_party(text, catalogue)
    assert (party.units or {"adult": party.people}, party.trouble) == (units, None)

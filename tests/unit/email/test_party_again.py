"""Those who are counted and told of once more elsewhere."""

import pytest

from gangway.channels.email.party import read_party

TOLD = {
    "A klukům jsme slíbili loď. Jede manžel, já a naši dva kluci (9 a 13).": {"adult": 2, "child": 2},
    "Dětem jsme to slíbili k narozeninám. Pojedou 2 dospělí a 2 děti (5 a 7).": {"adult": 2, "child": 2},
    "Jeli bychom dva senioři (já a manželka, oba v důchodu) a dva vnuci, 5 a 7 let.": {"senior": 2, "child": 2},
    "Bude nás dvanáct dospělých i s oslavencem a k tomu jedno miminko.": {"adult": 12, "infant": 1},
    "Je nás sedm dospělých i s babičkou.": {"adult": 7},
    "Rodiče slaví zlatou svatbu. Pojedou rodiče (oba důchodci), manžel a já.": {"senior": 2, "adult": 2},
    "Wir sind zwei Erwachsene mit zwei Enkeln (4 und 9). Die Kinder sind Vegetarier.": {"adult": 2, "child": 2},
    "Meine Eltern feiern Goldene Hochzeit. Bitte buchen Sie: meine Eltern (beide Rentner), mein Mann und ich.": {
        "senior": 2,
        "adult": 2,
    },
    "Wir sind zwölf Erwachsene samt Geburtstagskind und ein Baby.": {"adult": 12, "infant": 1},
    "We are two parents traveling with three teenagers (13, 15 and 16). The kids are vegetarian.": {
        "adult": 4,
        "child": 1,
    },
    "Two adults and two grandchildren (4 and 9). The children love boats.": {"adult": 2, "child": 2},
    "My parents are celebrating their golden wedding. Please book for my parents (both retired), my husband and me.": {
        "senior": 2,
        "adult": 2,
    },
    "Twelve adults including the birthday boy and one baby.": {"adult": 12, "infant": 1},
}

ASKED = [
    "Jedeme s holkami. Dva dospělí.",
    "Zwei Erwachsene. Wir kommen mit den Kindern.",
    "Two adults. We come with the kids.",
]


@pytest.mark.parametrize(("text", "units"), TOLD.items())
def test_the_party_is_read(text, units, catalogue):
    assert read_party(text, catalogue).units == units


@pytest.mark.parametrize("text", ASKED)
def test_the_party_is_asked_about(text, catalogue):
    assert read_party(text, catalogue).is_empty

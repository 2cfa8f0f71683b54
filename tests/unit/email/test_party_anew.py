"""A number told anew in a postscript or beside its reason: whoever joined is of the number."""

import pytest

from gangway.channels.email.party import read_party

TOLD = {
    "6 Plätze bitte. Entschuldigung, mit meinem Schwager sind wir 7. Bernd": {"adult": 7},
    "4 lístky. PS: tak se nakonec přidala i Lenka, dejte nám jich pět.": {"adult": 5},
    "3 tickets please. PS - sorry, my sister just texted that she's bringing her fiancé, so make that 4.": {"adult": 4},
    "4 Karten. PS: Leider ist meine Schwester krank, also bitte nur drei.": {"adult": 3},
    "for 4 adults. PS: my cousin decided to join, so five adults please.": {"adult": 5},
    "two friends have joined us so there will be 6 of us in total now": {"adult": 6},
    "Nakonec nás přijde pět, tchyně se přidala.": {"adult": 5},
    "Čtyři osoby – vlastně pět, jede i teta.": {"adult": 5},
    "Vier Personen - nein, fünf, auch mein Bruder kommt mit.": {"adult": 5},
    "čtyři místa. PS: Teď volal brácha, že jede taky, takže ne 4, ale 5.": {"adult": 5},
    "There will be seven of us - no, scrap that, Aunt Jo has just cried off, so six, all adults.": {"adult": 6},
    "There will be six of us - sorry, make that five, Dad is ill. All adults.": {"adult": 5},
    "Jede nás šest dospělých. Oprava, jen pět, tchán onemocněl.": {"adult": 5},
    "Wir sind sechs Erwachsene. Korrektur: nur fünf, Opa ist krank.": {"adult": 5},
    "I first wrote three adults, but my aunt has decided to come as well, so four please.": {"adult": 4},
    "Zuerst hatte ich drei Erwachsene geschrieben, aber meine Tante kommt doch mit, also bitte vier.": {"adult": 4},
    "pro 2 dospělé a 3 děti. P.S. Oprava: nejmladší zůstane doma, děti pojedou jen dvě.": {"adult": 2, "child": 2},
    "Wir sind jetzt fünf, meine Schwiegermutter ist dazugekommen.": {"adult": 5},
    "zwei Erwachsene und ein Kind (6). P.S. Entschuldigung, es sind zwei Kinder, die Cousine (8) fährt auch mit.": {
        "adult": 2, "child": 2,
    },
    "2 adults and one child (6). P.S. Sorry, it's two children, my niece (8) is coming too.": {"adult": 2, "child": 2},
    "dva dospeli a jedno dite (6). PS: omlouvam se, budou to dve deti, jede i neter (8).": {"adult": 2, "child": 2},
    "2 Erwachsene und ein Kind (6). PS: es sind drei Erwachsene, meine Schwester kommt auch mit.": {
        "adult": 3, "child": 1,
    },
}  # fmt: skip


@pytest.mark.parametrize(("text", "units"), TOLD.items())
def test_a_number_told_anew_holds_whoever_joined(text, units, catalogue):
    party = read_party(text, catalogue)
    told = party.units or {"adult": party.people}
    assert (told, party.trouble) == (units, None)


@pytest.mark.parametrize(
    "text",
    [
        "two adults and one child (6). Sorry, it's three children, my niece (8) is coming too.",
        "Please book two adults and one child (6). PS: sorry, four people.",
    ],
)
def test_a_new_number_that_does_not_fit_its_reason_is_a_doubt(text, catalogue):
    assert read_party(text, catalogue).trouble is not None

"""Whoever comes too and was not counted is a doubt; a driver in a list of guests is a guest."""

import pytest

WISH = "Bitte buchen Sie die einstündige Rundfahrt am Samstag, 19. Juni, um 15 Uhr. "
PLEASE = "Please book the one hour cruise on Saturday 19 June at 15:00. "
PROSIM = "Rezervujte prosím hodinovou plavbu v sobotu 19. 6. v 15:00. "


@pytest.mark.parametrize(
    ("text", "units"),
    [
        (PROSIM + "Pojede 18 důchodců a s nimi řidič autobusu, který popluje taky.", {"senior": 18, "adult": 1}),
        (WISH + "Wir sind 20 Rentner und der Busfahrer, der auch mitfährt.", {"senior": 20, "adult": 1}),
        (PLEASE + "We are 18 adults and our coach driver (44).", {"adult": 19}),
        (PLEASE + "18 adults. Our coach driver will wait at the pier.", {"adult": 18}),
        (PROSIM + "\nDospělí: 2\nDěti 3–14 let: 1\nDěti do 2 let: 1", {"adult": 2, "child": 1, "infant": 1}),
        (PLEASE + "\nAdults: 2\nChildren 3-14: 1\nChildren under 3: 1", {"adult": 2, "child": 1, "infant": 1}),
        (WISH + "\nErwachsene: 2\nKinder unter 15 Jahren: 1", {"adult": 2, "child": 1}),
        (PLEASE + "Two adults, me and my wife.", {"adult": 2}),
        (PLEASE + "Two adults, that's me and my wife, and two kids, 4 and 7.", {"adult": 2, "child": 2}),
        (PLEASE + "Three adults - my husband, my sister and me.", {"adult": 3}),
        (PROSIM + "Pojedeme dva dospělí, já a kamarád.", {"adult": 2}),
        (PROSIM + "Dva dospělí, to jsem já a manželka.", {"adult": 2}),
        (WISH + "Zwei Erwachsene, meine Frau und ich, und ein Kind (6).", {"adult": 2, "child": 1}),
        (WISH + "Für Herrn und Frau Lindner, zwei Erwachsene.", {"adult": 2}),
        (PLEASE + "Two pensioners, namely myself and Mrs Pickering.", {"senior": 2}),
        (PROSIM + "Pojede babička, mamka s taťkou, já a moje dvě holky (12 a 15 let).", {"adult": 5, "child": 1}),
        (PROSIM + "S námi pojede i babička (78 let), jinak jsme dva dospělí.", {"adult": 2, "senior": 1}),
        (PLEASE + "Gran (78) is coming too, otherwise we are two adults.", {"adult": 2, "senior": 1}),
        (WISH + "Oma (78) fährt auch mit, sonst sind wir zwei Erwachsene.", {"adult": 2, "senior": 1}),
        (PROSIM + "Pojede s námi ještě přítel dcery, takže celkem pět dospělých.", {"adult": 5}),
        (PLEASE + "My daughter's boyfriend is coming as well, so that makes five adults.", {"adult": 5}),
        (WISH + "Meine Schwester kommt auch mit, also insgesamt fünf Erwachsene.", {"adult": 5}),
        (PLEASE + "My friend Priya and I, both adults, plus her baby.", {"adult": 2, "infant": 1}),
        (
            PROSIM + "Babička (82) a děda (85) by rádi viděli Prahu z vody, doprovodí je moje sestra. Já nejedu.",
            {"senior": 2, "adult": 1},
        ),
        (PROSIM + "Přijede dvacet důchodců a kronikář, který popluje taky.", {"senior": 20, "adult": 1}),
    ],
)
def test_who_comes_too_is_counted(text, units, read):
    reading = read(text)
    assert (reading.items[0].units, reading.complete) == (units, True)


@pytest.mark.parametrize(
    "text",
    [
        PROSIM + "Manžel, já a dvě děti (5 a 8), maminka nás doprovodí na nádraží.",
        PLEASE + "Twelve pensioners and a chronicler, who sails too.",
        PLEASE + "I have two teenagers, 14 and 16, and my husband's coming with us as well.",
        PLEASE + "Two adults, my wife and our son (5).",
        PLEASE + "We are two adults. My parents are coming too.",
        PLEASE + "My parents are coming too. We are two adults.",
        PROSIM + "Jsme dva dospělí. Pojedou s námi i rodiče.",
        WISH + "Wir sind zwei Erwachsene. Meine Eltern kommen auch mit.",
        PLEASE + "My sister and I would like to surprise our mother with it.",
        PLEASE + "We'd like to treat my parents to it.",
        PROSIM + "Chtěli bychom se sestrou překvapit maminku.",
        WISH + "Meine Schwester und ich möchten unsere Mutter damit überraschen.",
        PROSIM + "Pojede babička, mamin s fotrem, já a moje dvě holky (12 a 15 let).",
        PLEASE + "Granny, our Bo and Bee, me and my two girls (12 and 15).",
        WISH + "Zwei Schwestern und deren Anhang.",
        PROSIM + "Dva dospělí, manželka a syn (5).",
        WISH + "Zwölf Rentner und ein Chronist, der auch mitfährt.",
        WISH + "Wir feiern den 80. Geburtstag meines Vaters, er selbst kommt mit, zusammen sechs Personen.",
        PLEASE + "It is my mother's 75th birthday, and she herself is coming. Six people altogether.",
    ],
)
def test_who_comes_too_uncounted_is_asked_about(text, read):
    assert not read(text).complete

"""Ages told of the sender and one more, who studies with a card, and who is grown up beside grandchildren."""

import pytest

from tests.unit.email.frames import booked

_READ = (
    ("cs", "Pojede táta a my dvě se ségrou, obě studentky (20 a 22 let, ISIC máme).", "1a 2t"),
    ("cs", "Pojedeme my dva s bratrem, oba důchodci.", "2s"),
    ("cs", "Pojede táta a já se ségrou, obě studentky (20 a 22 let).", "1a 2t"),
    ("cs", "Pojedou oba prarodiče, já s manželkou a naše dcera (9 let).", "4a 1c"),
    ("en", "My husband and me plus my mother, who is 78. May she bring a folding wheelchair on board?", "2a 1s"),
    ("de", "Es kommen mein Mann und unsere Enkelin (9), ich selbst bleibe zu Hause und hüte den Hund.", "1a 1c"),
    ("cs", "Rádi bychom s manželkou dvě místa. Mně je 69, jí 67 let.", "2s"),
    ("cs", "Pojedu s kamarádkou. Mně je 66, jí 70.", "2s"),
    ("cs", "Přijedu s bratrem. Jemu je 70 let a mně 62.", "1a 1s"),
    ("cs", "Pojedu s manželem. Jemu je 71, mně 68.", "2s"),
    ("en", "I'm coming with my husband. He is 71 and I am 63.", "1a 1s"),
    ("cs", "Jedeme tři: já, kamarádka a moje maminka (70), mně i kamarádce je 45.", "2a 1s"),
    ("cs", "Přijdeme ve třech – dva dospělí a naše dcera, studentka s kartou ISIC.", "2a 1t"),
    ("cs", "Pojedu já, manžel a náš syn, student s ISIC kartou.", "2a 1t"),
    ("en", "Two adults and our daughter, a student with an ISIC card.", "2a 1t"),
    ("de", "Zwei Erwachsene und unsere Tochter, Studentin mit ISIC.", "2a 1t"),
    ("de", "Meine Frau und ich (beide Rentner), unsere Tochter, Enkel Jonas (5) und Baby Mia.", "2s 1a 1c 1i"),
    ("cs", "Pojedu já, manžel, naše dcera a vnuk Jonáš (5).", "3a 1c"),
    ("en", "My wife and I, our daughter and our grandson Jon (5).", "3a 1c"),
    ("en", "Me, my husband, our son and our grandchildren (4 and 7).", "3a 2c"),
    ("cs", "Vezmu přítelkyni. Oba studujeme, tak prosím o dvě místa za studentské jízdné.", "2t"),
    ("cs", "Pojedu s přítelkyní. Oba studujeme, tak prosím o dvě studentské jízdenky.", "2t"),
    ("de", "Meine Freundin und ich. Wir studieren beide, also bitte zwei Studententickets.", "2t"),
    ("de", "Es kommen mein Mann, unsere Enkelin (9 Jahre) und ich selbst.", "2a 1c"),
    ("en", "My husband, our granddaughter (9) and I myself.", "2a 1c"),
    ("cs", "Jednu rodinnou jízdenku a k ní jednu pro seniora (děda, 70 let).", "1f 1s"),
    ("de", "Eine Familienkarte und dazu eine Seniorenkarte (Oma, 70).", "1f 1s"),
    ("en", "One family ticket plus one senior ticket (grandma, 70).", "1f 1s"),
)  # fmt: skip

_NOT_READ = (
    ("cs", "Pojede táta a my dvě se ségrou, obě studentky (12 a 22 let)."),
    ("cs", "Pojedu s přítelkyní. Oba studujeme, tak prosím o tři studentské jízdenky."),
    ("cs", "Vezmu přítelkyni a tátu. Oba studujeme, tak prosím o dvě studentské jízdenky."),
    ("cs", "Pojedu s manželkou. Mně je 69, jemu 67 let."),
    ("cs", "Pojedu s manželkou a kamarádkou. Mně je 69, jí 67 let."),  # whose age is it?
    ("cs", "Pojedu s manželkou. Mně je 69, jí asi 65."),
    ("cs", "Pojedu já, bratr a maminka (70), mně i kamarádce je 66."),
    ("cs", "Pojedu já, bratr a vnučka (6), mně i kamarádce je 68 let."),
    ("cs", "Pojedu já, manžel, naše dcera, studentka s kartou ISIC a syn."),
    ("cs", "Pojedu já, manžel a naše dcera."),
    ("cs", "Pojede děda s vnukem Jonášem (5), já, manžel a naše dcera."),
    ("en", "My wife and I, our daughter and her grandson Jon (5)."),
    ("en", "Me, grandpa, our daughter and the grandson (5)."),
    ("de", "Mein Mann und ich, unsere Tochter und ihr Enkel (5)."),
    ("de", "Mein Mann und ich, unsere Tochter, Opa und sein Enkel (5)."),
)  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "units"), _READ)
def test_who_comes_is_counted(lang, text, units, catalogue):
    assert booked(lang, text, catalogue) == set(units.split())


@pytest.mark.parametrize(("lang", "text"), _NOT_READ)
def test_what_nobody_can_tell_is_asked_about(lang, text, catalogue):
    assert booked(lang, text, catalogue) is None

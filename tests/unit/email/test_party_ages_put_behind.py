# ruff: noqa: E501  mails are harder to read when broken up
"""Ages in the dative, behind a participle or an apposition; students by what is said of them; a pair told again as its two."""

import pytest

from tests.unit.email.frames import booked

_READ = (
    ("cs", "Pojedou oba oslavenci (mámě je 72, tátovi 75), my s manželkou a dcera Anička (16).", "3a 2s"),
    ("cs", "Pojedeme já s manželem a kluci, Tomášovi je 8 a Vojtovi 11.", "2a 2c"),
    ("cs", "Jsme čtyři: já, manžel a dvě děti, synovi je 5 let a dceři 9.", "2a 2c"),
    ("cs", "Jedeme my dva a vnoučata, Elišce je 4 a Jonáškovi 7 let.", "2a 2c"),
    ("cs", "Jedou se mnou rodiče, tátovi je 74 a mámě 71.", "1a 2s"),
    ("cs", "Pojedu s dcerou a vnučkou, dceři je 35 a vnučce 6.", "2a 1c"),
    ("cs", "Pojede babička s dědou (jí je 70, jemu 72), já a manžel.", "2a 2s"),
    ("de", "Meine Eltern (Mutter ist 70, Vater 73), mein Mann und ich.", "2a 2s"),
    ("de", "Es fahren wir zwei Rentner und unsere Enkelin Lotta, gerade zwei geworden.", "2s 1i"),
    ("de", "Wir zwei und unser Sohn Paul, gerade vier geworden.", "2a 1c"),
    ("de", "Mein Mann, ich und unsere Tochter, letzte Woche 15 geworden.", "3a"),
    ("de", "Wir sind zwei Erwachsene und ein Kind, vor kurzem sechs geworden.", "2a 1c"),
    ("en", "My wife, me and our son, just turned four.", "2a 1c"),
    ("cs", "Já, manžel a syn, zrovna mu byly čtyři.", "2a 1c"),
    ("cs", "Dárek pro mé rodiče. Babičce je 68, dědovi 66.", "2s"),
    ("cs", "Já a manžel, tomu bude v červnu 65.", "2a"),
    ("cs", "Prosím lístky pro mé rodiče (70 a 72).", "2s"),
    ("cs", "Jedeme my dva a mé děti (4 a 6 let).", "2a 2c"),
    ("cs", "Pro mé dvě kamarádky a mě.", "3a"),
    ("cs", "Pojedou mé dvě děti (5 a 7 let) a já.", "1a 2c"),
    ("cs", "Pojedeme jen já a mé tři vnučky (4, 6 a 9 let).", "1a 3c"),
    ("de", "Meine Eltern (Mutter ist 70, Vater 73), mein Mann und ich.", "2s 2a"),
    ("cs", "Moji rodiče – máma (66) a táta (70) – a já.", "1a 2s"),
    ("en", "The kids' grandparents (Gran 70, Grandad 71) and my wife and me.", "2a 2s"),
    ("cs", "Já, manžel a syn, brzy mu bude pět.", "2a 1c"),
    ("de", "Mein Mann, ich und unsere Tochter, sie studiert und hat einen Studentenausweis.", "2a 1t"),
    ("de", "Meine Frau, ich und unser Sohn, er studiert in Wien und hat einen Studentenausweis.", "2a 1t"),
    ("en", "My husband, me and our daughter, she studies in Leeds and has a student card.", "2a 1t"),
    ("cs", "Já, manžel a dcera, studuje vysokou a má ISIC.", "2a 1t"),
    ("cs", "Píšu za nás tři: dva studenti (22 a 24) a já, už pracující (27).", "2t 1a"),
    ("de", "Zwei Studenten (22 und 24) und ich, schon berufstätig (27).", "2t 1a"),
    ("en", "Two students (22 and 24) and me, already working (27).", "2t 1a"),
    ("cs", "Půjdou oba naši (už jsou důchodci), já s manželem a mimčo, to sedí v kočárku.", "2s 2a 1i"),
    ("cs", "Oba naši (už v důchodu), já a manžel.", "2s 2a"),
    ("de", "Meine Eltern (beide Rentner), mein Mann und ich.", "2s 2a"),
    ("en", "Mum and Dad (both pensioners), my husband and me.", "2s 2a"),
    ("cs", "Pojede babička s dědou (jí je 70, jemu 58), já a manžel.", "3a 1s"),
    ("de", "Mein Mann, ich und unser Sohn, letzten Monat 15 geworden.", "3a"),
    ("cs", "Já, manžel, Anička (4) a Matýsek, tomu budou v září tři.", "2a 1c 1i"),
    ("cs", "Já, manžel, Anička (4) a Matýsek, tomu bude v září pět.", "2a 2c"),
    ("cs", "Dva studenti (22 a 24) a já, už ve výslužbě (67).", "2t 1s"),
    ("de", "Zwei Studenten und ich, schon in Rente (66).", "2t 1s"),
    ("cs", "Já, manžel a dcera, studuje vysokou.", "2a 1t"),
    ("cs", "Oba naši (už jsou důchodci) nejedou, jen já s manželem.", "2a"),
    ("cs", "Pojedou oba bratři (45 a 50) a já.", "3a"),
    ("cs", "dospělí – 10 (z toho 3 senioři)\nděti – 2", "7a 3s 2c"),
    ("en", "adults – 10\nchildren – 4\nvegetarians – 2", "10a 4c"),
    ("en", "adults – 10\nchildren – 4\ntotal – 14", "10a 4c"),
    ("de", "Erwachsene – 10\nKinder – 4\nHunde – 2", "10a 4c"),
    ("de", "Erwachsene – 10\nKinder – 4, davon 1 Baby", "10a 3c 1i"),
    ("de", "Drei Rundfahrten: zwei Erwachsene, ein Kind, ein Hund.", "2a 1c"),
    ("de", "Die Gruppe: 22 Kinder, die Begleitung besteht aus drei Lehrerinnen und einer Mutter.", "22c 4a"),
)  # fmt: skip
_ASKED = (
    ("en", "We're taking the grandparents and the kids: Gran is 68, Grandpa 66, our boy is 5 and the little one 2."),
    ("cs", "Pojede s námi i babička s dědou, babičce je 68, dědovi 66, my dva a malá (2 roky)."),
    ("cs", "Jedeme já a děda, babičce je 68 a zůstane doma."),
    ("cs", "Pro mé rodiče a naše děti. Babičce je 68, kluk má 5 let."),
    ("cs", "Pro mé rodiče a naše tři děti. Babičce je 68, dědovi 66, kluk má 5 let a malá 2 roky."),
    ("cs", "Pojedou oba oslavenci (mámě je 72), my s manželkou."),
    ("cs", "Já, manžel a Anička, té je 4, její sestře je 7 a jede s babičkou autem."),
    ("de", "Mein Mann, ich und unsere Tochter, die bald drei wird."),
    ("de", "Wir zwei und Lotta, Paul ist gerade vier geworden."),
    ("cs", "Jedeme já, mé dvě děti (5 a 7 let) a mé rodiče vezmeme taky (70 a 72)."),
    ("en", "The grandparents and the kids: Gran (68), Grandpa (66), our boy (5)."),
    ("cs", "Já, manžel a syn, brzy mu budou tři."),
    ("de", "Mein Mann, ich und unsere Tochter, sie studiert."),
    ("cs", "Oba naši (už jsou důchodci, 63 a 66), já a manžel."),
    ("cs", "Jedeme my dva, babička s dědou (jí je 70, jemu 72) přijedou vlakem až večer."),
    ("cs", "Pojede babička s tetou (jí je 70, jí 52), já a manžel."),
    ("de", "Wir zwei Rentner, unsere Enkelin Lotta ist gerade zwei geworden und bleibt bei ihrer Mutter."),
    ("de", "Wir zwei Rentner und die Schwester unserer Enkelin Lotta, gerade zwei geworden."),
    ("de", "Mein Mann und ich, gerade 65 geworden, und Enkel Paul (4)."),
    ("cs", "Já, manžel, Anička (4) a Matýsek, tomu budou v srpnu tři."),
    ("de", "Meine Frau, ich und unsere Tochter, sie studiert und hat einen Studentenausweis, kommt aber nicht mit."),
    ("de", "Meine Frau, ich und unsere Tochter, sie studierte und hat einen Studentenausweis."),
    ("en", "My husband, me and our daughter, she studies in Leeds and has no student card."),
    ("en", "My husband, me and our daughter, she studies the menu already."),
    ("cs", "Oba oslavenci (50 let), já a manžel."),
    ("cs", "Oba oslavenci a my dva."),
    ("cs", "děti – 24\nz toho kluci – 10\nučitelky – 3"),
    ("cs", "dospělí – 10\nrezerva – 2"),
    ("cs", "Loni:\ndospělí – 10\nLetos:\ndospělí – 12"),
    ("de", "Drei Tageskarten: zwei Erwachsene und ein Kind, dazu noch Oma."),
    ("en", "Four tickets: two adults, one child."),
    ("cs", "24 žáků (páťáci, dva se omluvili) a tři pedagogové."),
    ("en", "24 pupils (fifth graders, 10 teachers come too)."),
    ("de", "22 Kinder und die Begleitung, sie besteht wie immer aus drei Lehrerinnen."),
)  # fmt: skip


@pytest.mark.parametrize(("language", "text", "units"), _READ)
def test_who_comes_is_counted(language, text, units, catalogue):
    assert booked(language, text, catalogue) == set(units.split())


@pytest.mark.parametrize(("language", "text"), _ASKED)
def test_where_nobody_can_tell_a_person_is_asked(language, text, catalogue):
    assert booked(language, text, catalogue) is None

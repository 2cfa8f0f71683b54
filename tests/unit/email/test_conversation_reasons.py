# ruff: noqa: E501  sentences stand on one line
"""People an answer names besides those it counts: why there are more, who is not there, whom they meet that day."""

import pytest

from tests.unit.email.conversations import item_of, read, told_by

# fmt: off
TOLD = (
    ("cs", "conf", "Místo dvou dospělých a jednoho dítěte přijedou tři dospělí a dvě děti. Díky, Ota", "units=3a,2c"),
    ("cs", "conf", "Namísto 2 dospělých a 1 dítěte nás pojede 4 dospělí a 1 dítě, prosím o úpravu.", "units=4a,1c"),
    ("cs", "conf", "Misto 2 dospelych a 1 ditete prijedou 2 dospeli a 2 deti. Diky", "units=2a,2c"),
    ("cs", "conf", "Prosíme o změnu rezervace. Místo dvou dospělých a dítěte pojedou tři dospělí.", "units=3a"),
    ("cs", "conf", "Místo původních 3 osob pojedou 2 dospělí a 3 děti.", "units=2a,3c"),
    ("cs", "qtime", "Ideálně v 17 hodin, po vycházce s dětmi.", "time=17:00"),
    ("cs", "qtime", "ve čtyři odpoledne, potom jdeme s babičkou na večeři", "time=16:00"),
    ("cs", "qtime", "V 11:00, kvůli dceři, která po obědě spí.", "time=11:00"),
    ("cs", "qtime", "v pět, to už bude manžel z práce doma", "time=17:00"),
    ("cs", "qtime", "V 18:00 prosím, syn má do pěti trénink.", "time=18:00"),
    ("cs", "qtime", "v 15 hodin, pojedou 3 dospělí a 1 dítě", "time=15:00 units=3a,1c"),
    ("cs", "qdate", "V sobotu 21. srpna, v neděli jedeme s rodiči domů.", "date=2027-08-21"),
    ("cs", "qdate", "Prosím 21. srpna, manžel má v pátek ještě práci.", "date=2027-08-21"),
    ("cs", "conf", "Teď jsme 5 dospělých a žádné dítě.", "units=5a"),
    ("cs", "conf", "Nakonec pojedou 4 dospělí, bez dětí.", "units=4a"),
    ("cs", "conf", "Nakonec nás bude 3 dospělí a 2 děti, přijede sestra s malou.", "units=3a,2c"),
    ("cs", "conf", "Pojedeme nakonec 3 dospělí a 2 děti, švagrová bere svou dceru.", "units=3a,2c"),
    ("cs", "conf", "Nakonec pojedou 4 dospělí a 1 dítě, přidají se babička s dědou.", "units=4a,1c"),
    ("cs", "offer", "Bereme, ale pojede nás 3 dospělí a 1 dítě, jede i babička.", "units=3a,1c"),
    ("cs", "offer", "Ano, souhlasíme, jen prosím 2 dospělí a 2 děti (přibyl nám synovec).", "units=2a,2c"),
    ("en", "conf", "Instead of 2 adults and 1 child we will be 2 adults and 3 children. Thanks, Moira", "units=2a,3c"),
    ("en", "conf", "Please amend our booking: instead of two adults and one child, three adults and two children will come.", "units=3a,2c"),
    ("en", "conf", "Rather than 2 adults and a child there will be 4 adults.", "units=4a"),
    ("en", "conf", "Instead of the 3 of us it will be 2 adults and 3 children.", "units=2a,3c"),
    ("en", "qtime", "Three in the afternoon please, after lunch with my parents.", "time=15:00"),
    ("en", "qtime", "5pm, we are meeting my sister before that.", "time=17:00"),
    ("en", "qtime", "At 11 please, because of my daughter who naps after lunch.", "time=11:00"),
    ("en", "qtime", "6pm, my husband works until five", "time=18:00"),
    ("en", "qtime", "4pm please, and we will be 3 adults and 1 child", "time=16:00 units=3a,1c"),
    ("en", "qdate", "Saturday 21 August, on Sunday we travel home with my parents.", "date=2027-08-21"),
    ("en", "qdate", "21 August please, my husband has to work on Friday.", "date=2027-08-21"),
    ("en", "conf", "We are now 4 adults, no children.", "units=4a"),
    ("en", "conf", "We'll be 3 adults and no kids after all", "units=3a"),
    ("en", "new", "Re VC-23019: we are now 2 adults with no child.", "units=2a"),
    ("en", "conf", "We are now 3 adults and 2 children, my sister is coming with her little one.", "units=3a,2c"),
    ("en", "conf", "There will be 3 adults and 2 kids now, my sister-in-law is bringing her daughter.", "units=3a,2c"),
    ("en", "conf", "we're 4 adults and 1 child now, my mum and dad are joining.", "units=4a,1c"),
    ("en", "offer", "Yes please, but for 3 adults and 1 child, as grandma is coming too.", "units=3a,1c"),
    ("en", "offer", "We accept, only it will be 2 adults and 2 children. My nephew is joining us.", "units=2a,2c"),
    ("de", "conf", "Statt 2 Erwachsenen und 1 Kind kommen 2 Erwachsene und 3 Kinder. Danke, Moritz", "units=2a,3c"),
    ("de", "conf", "Anstelle von 2 Erwachsenen und einem Kind werden es 3 Erwachsene und 2 Kinder. Bitte ändern.", "units=3a,2c"),
    ("de", "conf", "Bitte ändern: statt zwei Erwachsenen und einem Kind fahren vier Erwachsene mit.", "units=4a"),
    ("de", "conf", "Statt 3 Personen kommen 2 Erwachsene und 3 Kinder.", "units=2a,3c"),
    ("de", "qtime", "Am besten um drei Uhr nachmittags, nach dem Essen mit meinen Eltern.", "time=15:00"),
    ("de", "qtime", "Um 17 Uhr, vorher treffen wir meine Schwester.", "time=17:00"),
    ("de", "qtime", "Bitte 11 Uhr, wegen unserer Tochter, die mittags schläft.", "time=11:00"),
    ("de", "qtime", "18 Uhr, mein Mann arbeitet bis fünf", "time=18:00"),
    ("de", "qtime", "16 Uhr bitte, und wir sind 3 Erwachsene und 1 Kind", "time=16:00 units=3a,1c"),
    ("de", "qdate", "Samstag, 21. August, am Sonntag fahren wir mit meinen Eltern heim.", "date=2027-08-21"),
    ("de", "qdate", "Bitte am 21. August, mein Mann muss am Freitag arbeiten.", "date=2027-08-21"),
    ("de", "conf", "Wir sind jetzt 5 Erwachsene und kein Kind.", "units=5a"),
    ("de", "conf", "Nun sind es doch 4 Erwachsene, keine Kinder.", "units=4a"),
    ("de", "conf", "Wir sind jetzt 3 Erwachsene und 2 Kinder, meine Schwägerin bringt ihre Tochter mit.", "units=3a,2c"),
    ("de", "conf", "Es kommen nun 4 Erwachsene und 1 Kind, Oma und Opa fahren mit.", "units=4a,1c"),
    ("de", "conf", "Wir sind doch 3 Erwachsene und 1 Kind, meine Mutter kommt mit.", "units=3a,1c"),
    ("de", "offer", "Ja bitte, aber für 3 Erwachsene und 1 Kind, weil die Oma mitkommt.", "units=3a,1c"),
    ("de", "offer", "Wir nehmen es, aber mit 2 Erwachsenen und 2 Kindern. Mein Neffe kommt mit.", "units=2a,2c"),
)
ASKED = (
    ("cs", "conf", "Prosím upravit: místo 1 dítěte pojedou 3 děti, dospělí zůstávají 2."),
    ("cs", "qtime", "Je mi to jedno."),
    ("cs", "qtime", "Nám dvěma je to úplně jedno."),
    ("cs", "qtime", "V 16:00 a bude nás o jednoho víc."),
    ("cs", "qdate", "Den je nám celkem jedno."),
    ("en", "qtime", "No preference at all, any time suits the two of us"),
    ("en", "qtime", "we don't mind at all"),
    ("en", "qtime", "4pm please, and one more adult is coming."),
    ("en", "new", "hi, VC-23019, we are 3 adults and 1 child now, zero infants"),
    ("de", "qtime", "Uns ist das völlig egal."),
    ("de", "qtime", "uns beiden ist die Uhrzeit egal"),
    ("de", "qtime", "16 Uhr bitte, und ein Erwachsener mehr."),
    ("cs", "conf", "Teď jsme 3 dospělí a 1 dítě, přidají se babička s dědou."),
    ("en", "conf", "We are now 3 adults and 1 child, my mum and dad are joining."),
    ("de", "conf", "Wir sind jetzt 3 Erwachsene und 1 Kind, Oma und Opa fahren mit."),
    ("cs", "qtime", "V 16:00 a přidá se k nám babička."),
    ("en", "qtime", "4pm, and my mother is coming too."),
    ("de", "qtime", "16 Uhr, und meine Mutter kommt auch mit."),
    ("en", "conf", "We are now 3 adults and 1 child, and my mum is coming too."),
    ("en", "conf", "We are now 2 adults and 2 children, my husband is staying at home."),
    ("en", "qdate", "21 August, with my parents."),
    ("de", "qtime", "Um 17 Uhr, meine Eltern fahren auch mit."),
)
# fmt: on


@pytest.mark.parametrize(("language", "to", "text", "told"), TOLD)
def test_a_reason_adds_nobody_to_what_is_counted(language, to, text, told, catalogue):
    reading = read(language, to, text, catalogue)
    assert (reading.intent, reading.complete) == ("change", True)
    assert [told_by(item) for item in reading.items] == [item_of(told)]


@pytest.mark.parametrize(("language", "to", "text"), ASKED)
def test_who_may_come_besides_is_asked_about(language, to, text, catalogue):
    reading = read(language, to, text, catalogue)
    assert not reading.complete

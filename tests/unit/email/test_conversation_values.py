# ruff: noqa: E501  sentences stand on one line
"""Two values at once with the old ones beside them, the new number behind a difference, hours of another cruise."""

import pytest

from tests.unit.email.conversations import item_of, read, told_by

# fmt: off
TOLD = (
    ("cs", "new", "VC-23019: prosím změnit den i čas - ne čtvrtek 12. 8. v 10:30, ale pátek 13. 8. ve 12:45. Jinak vše stejné.", "date=2027-08-13 time=12:45"),
    ("cs", "new", "Dobrý den, u VC-23019 prosím neděli 15. 8. v 11:00 místo soboty 14. 8. v 16:00.", "date=2027-08-15 time=11:00"),
    ("cs", "conf", "Nepojedeme v sobotu v 16:00, ale v neděli 15. srpna v 10:00. Děkuji.", "date=2027-08-15 time=10:00"),
    ("cs", "new", "dobry den, k rezervaci VC-23019: vyhovovala by nam spis nedele 15. srpna ve 14 hodin nez sobota v poledne.", "date=2027-08-15 time=14:00"),
    ("en", "new", "Regarding VC-23019: we'd prefer Sunday 22 August at 2 pm instead of Saturday at noon. Still the two of us.", "date=2027-08-22 time=14:00"),
    ("en", "conf", "Please move us from Saturday 14 August, 4 pm, to Friday 20 August, 6 pm.", "date=2027-08-20 time=18:00"),
    ("en", "conf", "We can't make Saturday at four after all. Sunday 15 August at eleven would be perfect.", "date=2027-08-15 time=11:00"),
    ("de", "new", "Guten Tag, zu VC-23019: bitte nicht Donnerstag, 12. August um 16 Uhr, sondern Freitag, 13. August um 18 Uhr.", "date=2027-08-13 time=18:00"),
    ("de", "new", "VC-23019: wir würden lieber am Sonntag, 22. August um 14 Uhr fahren statt am Samstag um 12 Uhr.", "date=2027-08-22 time=14:00"),
    ("cs", "conf", "Prosím vyměňte nám hodinovou plavbu za Čertovku v 16:30, stejný den, stejný počet.", "product=devils-channel time=16:30"),
    ("cs", "conf", "Jazz by vnučka zaspala. Chtěli bychom místo něj jet Čertovkou v 18:00, ve stejný den a ve stejném počtu.", "product=devils-channel time=18:00"),
    ("en", "new", "Please swap our booking VC-23019 for the Devil's Channel Cruise at 4.30 pm, same day, same two people.", "product=devils-channel time=16:30"),
    ("en", "new", "VC-23019: can you put us on the Devil's Channel cruise at 3 pm instead of the one hour cruise at 4 pm?", "product=devils-channel time=15:00"),
    ("de", "conf", "Bitte tauschen Sie unsere Buchung gegen die Čertovka-Fahrt um 16:30 Uhr, gleicher Tag, gleiche Personen.", "product=devils-channel time=16:30"),
    ("de", "new", "Bitte buchen Sie uns bei VC-23019 von der Rundfahrt um 16 Uhr auf die Čertovka-Fahrt um 15 Uhr um.", "product=devils-channel time=15:00"),
    ("cs", "new", "Prosím stornujte u VC-23019 jedno místo, místo pěti nás pojedou jen čtyři dospělí.", "units=4a"),
    ("cs", "conf", "Přidá se ještě jedno dítě, budeme tedy 2 dospělí a 2 děti.", "units=2a,2c"),
    ("cs", "conf", "Objednali jsme 2 dospělé a 1 dítě, ale všichni tři jsme studenti s ISIC. Můžete to změnit na tři studentské lístky?", "units=3t"),
    ("en", "new", "Hiya, two more friends have decided to come along on VC-23019, so that's six of us all together now. Hope that's ok!!", "units=6a"),
    ("en", "new", "VC-23019: one more adult is joining, which makes five of us in total.", "units=5a"),
    ("en", "conf", "We booked 2 adults and a child but all three of us are students. Could you switch it to three student tickets please?", "units=3t"),
    ("de", "new", "Bitte stornieren Sie einen Platz der Buchung VC-23019: statt vier sind wir nur noch drei Erwachsene, meine Schwester ist krank.", "units=3a"),
    ("de", "conf", "Es kommt noch ein Kind mit, wir sind also 2 Erwachsene und 2 Kinder.", "units=2a,2c"),
    ("de", "conf", "Wir hatten 2 Erwachsene und ein Kind gebucht, aber wir sind alle drei Studenten. Bitte auf drei Studententickets ändern.", "units=3t"),
    ("cs", "conf", "Čas 16:00 nám vyhovuje, jen datum prosím změňte na 21. 8.", "date=2027-08-21"),
    ("cs", "conf", "Změňte prosím rezervaci na neděli 22. 8. v 13:00.", "date=2027-08-22 time=13:00"),
    ("cs", "conf", "Datum platí, ale v 16:00 to nestihneme. Prosím o 18:00.", "time=18:00"),
    ("cs", "new", "VC-23019: chtěli bychom změnit rezervaci na jazzovou plavbu v pátek 20. 8.", "product=jazz-cruise date=2027-08-20 time=20:30"),
    ("cs", "new", "VC-23019: skupina se rozrostla z 18 na 21 osob, prosím o potvrzení.", "units=21a"),
    ("en", "new", "VC-23019: our group is down from 25 to 22 adults. Everything else unchanged.", "units=22a"),
    ("en", "new", "VC-23019: 5 pm on Sunday 15 August instead of 4 pm on Saturday 14 August, please.", "date=2027-08-15 time=17:00"),
    ("en", "new", "We booked four adults under VC-23019, but there will be five of us. Please amend.", "units=5a"),
    ("de", "new", "VC-23019: 17 Uhr am Sonntag, 15. August statt 16 Uhr am Samstag, 14. August, bitte.", "date=2027-08-15 time=17:00"),
    ("de", "new", "VC-23019: unsere Gruppe verkleinert sich von 25 auf 22 Erwachsene. Sonst bleibt alles.", "units=22a"),
    ("de", "conf", "Wir möchten lieber die Čertovka-Fahrt um 16:30 Uhr am Sonntag, 15. August statt der Rundfahrt am Samstag.", "product=devils-channel date=2027-08-15 time=16:30"),
    ("cs", "offer", "Souhlasíme, jen prosím radši v 17:00, jestli to pro vás není komplikace.", "time=17:00"),
    ("en", "offer", "All fine, we'll take it, just rather on Sunday 15 August, if it doesn't cause any trouble.", "date=2027-08-15"),
    ("de", "offer", "Passt alles, wir nehmen es, nur lieber am Sonntag, 15. August, wenn es keine Umstände macht.", "date=2027-08-15"),
)
OPTIONS = (
    ("cs", "dobry den, mam u vas lod do zoo, vc-23019, jen tam. chceme i zpatky, predelejte mi to prosim na zpatecni. cas 9:00 plati dal.", None, "return"),
    ("cs", "Rezervace VC-23019 je na obědovou plavbu. Prosím změňte ji na plavbu s večeří se stolem u okna. Den i počet zůstávají.", "dinner-cruise", "window"),
    ("en", "We have the zoo boat booked, VC-23019, one way only. Could you make it a return please?", None, "return"),
    ("en", "Our booking VC-23019 is for the lunch cruise. Could you please change it to the dinner cruise with a window table? Same day.", "dinner-cruise", "window"),
    ("en", "Hi, for VC-23019 please swap the window table for a standard one.", None, "standard"),
    ("de", "Wir haben das Schiff zum Zoo, VC-23019, nur die Hinfahrt. Wir möchten auch zurück, bitte ändern Sie das auf hin und zurück.", None, "return"),
)
NOT_TOLD = (
    ("cs", "new", "Na VC-23019 budeme celkem čtyři a ještě jedno dítě."),
    ("cs", "conf", "Přidá se ještě jedno dítě, budeme tedy čtyři dospělí a dvě děti."),
    ("en", "conf", "Please add one more adult, we are 2 adults and a child."),
    ("en", "conf", "Please cancel one seat."),
    ("cs", "new", "VC-23019: prosím vyměňte nám stůl u okna za obyčejný."),
    ("en", "new", "VC-23019: please swap the window table for an ordinary one."),
    ("de", "new", "VC-23019: bitte den Fenstertisch gegen einen normalen Tisch tauschen."),
    ("de", "conf", "Zwei Personen weniger, bitte."),
)
# fmt: on


@pytest.mark.parametrize(("language", "to", "text", "told"), TOLD)
def test_each_new_value_is_found_among_the_old_ones(language, to, text, told, catalogue):
    reading = read(language, to, text, catalogue)
    assert (reading.intent, reading.complete) == ("change", True)
    assert told_by(reading.items[0]) == item_of(told)


@pytest.mark.parametrize(("language", "text", "product", "option"), OPTIONS)
def test_the_option_of_the_booking_as_it_is_is_no_new_one(language, text, product, option, catalogue):
    reading = read(language, "new", text, catalogue)
    assert (reading.intent, reading.complete) == ("change", True)
    assert (reading.items[0].product, reading.items[0].option) == (product, option)


@pytest.mark.parametrize(("language", "to", "text"), NOT_TOLD)
def test_what_does_not_tell_the_new_value_is_asked_about(language, to, text, catalogue):
    reading = read(language, to, text, catalogue)
    assert not reading.complete

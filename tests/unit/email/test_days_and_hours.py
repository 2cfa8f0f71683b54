# ruff: noqa: E501  samples are harder to read when broken up
"""Days and hours as people say them, and which of a mail's many days and hours are those of the cruise."""

from datetime import date

import pytest

from gangway.channels.email.clock import as_clock
from gangway.channels.email.dates import wished
from gangway.channels.email.days import Clock
from gangway.channels.email.times import times_in

MONDAY = Clock(today=date(2027, 5, 10), day_first=True)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("on the first Sunday in June", "2027-06-06"), ("poslední sobotu v květnu", "2027-05-29"), ("am zweiten Samstag im Juni", "2027-06-12"),
        ("the last Friday of June", "2027-06-25"), ("na Den otců", "2027-06-20"), ("na Štěpána", "2027-12-26"), ("am Tag der Deutschen Einheit", "2027-10-03"),
        ("am morgigen Feiertag", "2027-05-11"), ("for today's cruise", "2027-05-10"), ("na dnešek", "2027-05-10"), ("für die heutige Fahrt", "2027-05-10"),
        ("popozítří", "2027-05-13"), ("na 26. VI.", "2027-06-26"), ("15. V. 2027", "2027-05-15"), ("13 . 5 . 2027", "2027-05-13"), ("June the first", "2027-06-01"),
        ("Montag, siebzehnter Mai", "2027-05-17"), ("twenty eighth May", "2027-05-28"), ("28ho května", "2027-05-28"), ("am 13. dieses Monats", "2027-05-13"),
        ("Freitagabend", "2027-05-14"), ("am Sonntagmittag", "2027-05-16"), ("na sobotní večer", "2027-05-15"), ("am Do 13.5.", "2027-05-13"),
        ("v sobotu 22. v 15 h", "2027-05-22"), ("na projížďku 17/7, ve čtyři odpoledne", "2027-07-17"), ("Mittwoch mit dem Schiff in den Zoo", "2027-05-12"),
        ("v první červnovou sobotu", "2027-06-05"), ("poslední květnový pátek", "2027-05-28"), ("od zítřka za týden", "2027-05-18"),
        ("two weeks from today", "2027-05-24"), ("nächste Woche am Donnerstag hätten wir gern", "2027-05-20"),
        ("v neděli 6.6., děti mají 2, 6 a 13 let", "2027-06-06"), ("heute in 14 Tagen", "2027-05-24"),
        ("nächste Woche\nHallo, nächste Woche Mittwoch wären wir gern dabei", "2027-05-19"),
    ],
)  # fmt: skip
def test_a_day_is_read_as_people_say_it(text, day):
    assert [str(one) for one in wished(text, MONDAY).days] == [day]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Přijíždíme v pátek 4. 6. v poledne. Prosím hodinovou plavbu v neděli 6. 6.", "2027-06-06"),
        ("Minule jsme u vás byli 14. 4. a byli jsme nadšení. Prosím večerní plavbu v pátek 4. 6.", "2027-06-04"),
        ("Brali jsme se 22. 6. 2002. Letos to oslavíme v sobotu 19. června a chtěli bychom ten večer na loď.", "2027-06-19"),
        ("Pozvánky rozesíláme 1. 6. Objednáváme celou loď na pátek 18. 6.", "2027-06-18"),
        ("We reach Prague on 12th May by evening flight. Kindly book 14th May.", "2027-05-14"),
        ("We're in Prague May 18-24 and would love to do the jazz boat on Friday the 21st.", "2027-05-21"),
        ("Our anniversary is August 20th, but we only get to Prague on the 21st, so please book Sunday the 22nd of August.", "2027-08-22"),
        ("The wedding is on September 18, and the day after, Sunday September 19, we want the whole boat.", "2027-09-19"),
        ("Bitte am Samstag, den 4. September; angereist wird schon am 2. September.", "2027-09-04"),
        ("Wir möchten am 6. Juli fahren. Unser Flug zurück geht erst am 8.7.", "2027-07-06"),
        ("Im letzten Jahr waren wir am 16. August bei Ihnen, dieses Mal bitte am fünfzehnten August.", "2027-08-15"),
        ("Do Prahy přijedeme ve čtvrtek 10. 6. a v pátek 11. 6. bychom rádi na loď.", "2027-06-11"),
        ("Loď v neděli 23. května, pardon, až v pondělí 24., v neděli jsme na křtinách.", "2027-05-24"),
        ("Brali jsme se 17. 8. 2002 na radnici. Prosím večeři na lodi v úterý 17. srpna.", "2027-08-17"),
        ("V Praze jsme od 12. do 17. května a na sobotu 15. prosím plavbu.", "2027-05-15"),
        ("We fly in on Thursday, June 10 (lands 9:25 am) and would like the boat on Friday, June 11.", "2027-06-11"),
        ("The cruise on Monday, please. On Sunday we are in Kutna Hora the whole day.", "2027-05-17"),
        ("Please reserve the boat for Tuesday. Wednesday we go on to Krumlov.", "2027-05-11"),
        ("Room on the jazz boat on Sunday 1 August? That's our first night.", "2027-08-01"),
        ("Am 18. September wird mein Mann 50, gefeiert wird am Tag danach: Sonntag, 19.9., Schifffahrt.", "2027-09-19"),
        ("Das Schiff am Montag bitte. Am Dienstag geht es schon wieder heim nach Linz.", "2027-05-17"),
        ("Auf dem Boot am Samstag, 3. Juli, noch was frei? Wir entscheiden aber erst morgen.", "2027-07-03"),
        ("Dneska jsme stáli na mostě a koukali na loďky. Prosím o rezervaci na zítra.", "2027-05-11"),
    ],
)  # fmt: skip
def test_a_day_of_something_else_is_left_out(text, day):
    assert [str(one) for one in wished(text, MONDAY).days] == [day]


@pytest.mark.parametrize(
    "text",
    [
        "v sobotu po Velikonocích", "am Samstag nach der Hochzeit",
        "v sobotu 12. 6. nebo v neděli 13. 6.", "am Samstag, 21.",
    ],
)  # fmt: skip
def test_a_day_that_another_reader_may_take_otherwise_is_no_day(text):
    dates = wished(text, MONDAY)
    assert dates.trouble or len(dates.days) > 1


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("at six thirty", "18:30"), ("at ten forty-five", "22:45"), ("um fünfzehn Uhr dreißig", "15:30"), ("v patnáct třicet", "15:30"), ("330pm", "15:30"),
        ("the 3ish boat", "15:00"), ("three in the afternoon", "15:00"), ("die 15-Uhr-Fahrt", "15:00"), ("fünf vor halb vier", "15:25"), ("um Viertel vier", "15:15"),
        ("departure 1800", "18:00"), ("na 18. hodinu", "18:00"), ("ve 14. hodině", "14:00"), ("hour 11.15", "23:15"), ("v 15 hodin 30 osob", "15:00"), ("um 15 Uhr 12 Erwachsene", "15:00"), ("na ten večer v sedm", "19:00"),
    ],
)  # fmt: skip
def test_an_hour_is_read_as_people_say_it(text, told):
    (time,) = times_in(text)
    assert told in {as_clock(minute) for minute in time.minutes}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Sraz skupiny u mola je v 10:40, odplutí v 11:00.", "11:00"), ("Plavba v 18:00. Hosté se nalodí v 17:45, catering dovezeme v 16:30.", "18:00"),
        ("Přijíždíme vlakem v 10:52, takže bychom si vzali Čertovku ve 13.30.", "13:30"), ("Cruise at 17h15, please. We have a restaurant reserved at 19h.", "17:15"),
        ("Join today's 5 pm cruise. They check out at 11 tomorrow morning.", "17:00"), ("Rundfahrt um 16 Uhr. Treffpunkt mit der Reiseleiterin ist 15.30 Uhr am Rudolfinum.", "16:00"),
        ("Plavba v 18 h. Večeři mají zamluvenou ve 20 h ve městě.", "18:00"),
        ("Na loď dnes v 15 h. V pět už musíme být na nádraží.", "15:00"), ("Celá loď od 18 hodin. Raut máme pak od 20.30 jinde.", "18:00"),
        ("Polední plavba ve 12:00. Mše je v 10, to stíháme.", "12:00"), ("Loď v 11 hodin, ve 12:30 máme stůl v Kolkovně.", "11:00"),
        ("Bylo by v 15 hodin volno na plavbu? Je to mezi obřadem (13:00) a hostinou (18:00).", "15:00"),
        ("The little boats at 16:30, please. We're having lunch at Kampa Park at one.", "16:30"), ("On the boat at 11:00, our walking tour only starts at 1.", "11:00"),
        ("Das Schiff um 17 Uhr. Wir kommen vom Schwimmbad, das um 16 Uhr zumacht.", "17:00"), ("Wir landen am Donnerstag, 20.5., um 10:35 Uhr und möchten um 20:30 Uhr aufs Boot.", "20:30"),
        ("Fahrt mit dem Boot um 14 Uhr. Um zwölf sind wir zum Essen verabredet.", "14:00"), ("Das Schiff um 18 Uhr. Unser Zug heim fährt erst um 11.", "18:00"),
        ("Pro hosta (pan Weber, odjezd v 11:00) prosíme v 17 hodin plavbu.", "17:00"),
    ],
)  # fmt: skip
def test_an_hour_of_something_else_is_left_out(text, told):
    assert [as_clock(time.minutes[0]) for time in times_in(text)] == [told]


def test_an_hour_of_their_own_meal_is_no_departure():
    assert times_in("Plavbu odpoledne. Ráno jdeme na Hrad a v sedm máme večeři U Fleků.") == []


def test_a_span_just_as_long_as_the_cruise_is_its_departure():
    assert [as_clock(time.minutes[0]) for time in times_in("we take the slot 16:00 - 17:00", lasting=60)] == ["16:00"]
    assert [as_clock(time.minutes[0]) for time in times_in("from 6 pm to 8 pm", lasting=120)] == ["18:00"]
    assert times_in("some time between 16:00 and 17:00", lasting=60) == []
    assert times_in("from 16:00 to 19:00", lasting=60) == []


def test_what_is_asked_in_case_of_a_no_corrects_nothing():
    days = wished("Je volno v pátek 4. 6.? A kdyby ne, jak to vypadá v sobotu 5. 6.?", MONDAY).days
    assert days == (date(2027, 6, 4), date(2027, 6, 5))


def test_the_whole_boat_is_wanted_from_its_departure_on():
    assert [as_clock(time.minutes[0]) for time in times_in("ab 18 Uhr", whole_boat=True)] == ["18:00"]
    assert times_in("ab 18 Uhr") == []


@pytest.mark.parametrize("text", ["od 14 do 15 hodin", "von 14 bis 15 Uhr", "from 2 to 3 pm", "od 14:00 do 15:00"])
def test_a_span_as_long_as_the_cruise_is_the_cruise(text):
    assert [as_clock(time.minutes[0]) for time in times_in(text, lasting=60)] == ["14:00"]
    assert times_in(text, lasting=120) == []

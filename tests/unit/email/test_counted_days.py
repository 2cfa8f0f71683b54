# ruff: noqa: E501  sentences are easier to read unbroken
"""Days counted from other days of the mail, and departures told by their place in the timetable."""

from datetime import date

import pytest

from gangway.channels.email.clock import Time
from gangway.channels.email.dates import wished
from gangway.channels.email.days import Clock
from gangway.channels.email.ranked_departures import ranked_times

CLOCK = Clock(today=date(2027, 6, 2), day_first=True)
THREE = ("09:00", "12:00", "15:00")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("We land on Saturday 2 October and fly home on Wednesday the 6th. The jazz boat for the evening before our flight, please.", "2027-10-05"),
        ("We are in Prague from 14 to 18 July. On the third day of our stay, a Friday, we'd like the lunch cruise.", "2027-07-16"),
        ("Our wedding is on Saturday 17 July. Please book a dinner cruise for the evening before.", "2027-07-16"),
        ("My birthday is on 17 June, and we'd like to book the dinner cruise two days later.", "2027-06-19"),
        ("V Praze budeme od středy 14. do neděle 18. července. Na druhý večer bychom chtěli plavbu s večeří.", "2027-07-15"),
        ("Přijedeme ve čtvrtek 15. července a hned den nato bychom rádi jeli na plavbu s obědem.", "2027-07-16"),
        ("Dva dny po mých narozeninách, které mám 17. června, bychom chtěli plavbu s večeří.", "2027-06-19"),
        ("Wir sind vom 9. bis 13. Juni in Prag. Am dritten Tag, das ist der Freitag, möchten wir die Mittagsfahrt.", "2027-06-11"),
        ("We arrive on 5 June. A cruise the day after, please.", "2027-06-06"),
        ("v sobotu 12. 6. máme svatbu a hned druhý den bychom chtěli plavbu", "2027-06-13"),
        ("Den 1 – sobota 28. 8. 2027 – plavba s obědem", "2027-08-28"),
        ("Unsere Tagung endet am Mittwoch, 16. Juni. Am folgenden Abend möchten wir die Dinnerfahrt buchen.", "2027-06-17"),
        ("Kolegové dorazí v pondělí vlakem, takže až další den, úterý 15. 6., plavbu s obědem.", "2027-06-15"),
        ("Zwei Tage nach meinem Geburtstag am 17. Juni möchten wir die Dinnerfahrt buchen.", "2027-06-19"),
    ],
)  # fmt: skip
def test_a_day_is_counted_from_the_one_told(text: str, day: str) -> None:
    assert [str(one) for one in wished(text, CLOCK).days] == [day]


@pytest.mark.parametrize(
    "text",
    [
        "We are in Prague from 14 to 18 July. On the third day of our stay, a Saturday, we'd like the lunch cruise.",
        "Please book a dinner cruise for our second evening in Prague.",
        "We arrive on 14 July and leave on 18 July, our friends leave on 19 July. The evening before we leave, please.",
        "Prosím plavbu s obědem ve čtvrtek 17. června, případně den poté.",
        "Wir sind vom 14. bis 18. Juli in Prag. Die Dinnerfahrt bitte für unseren letzten Abend.",
    ],
)
def test_a_day_that_cannot_be_counted_for_certain_is_asked_for(text: str) -> None:
    dates = wished(text, CLOCK)
    assert dates.trouble is not None or len(dates.days) != 1


@pytest.mark.parametrize(
    ("text", "hour"),
    [
        ("We'd like the first zoo boat, please.", "09:00"),
        ("tou poslední lodí, co ten den jede", "15:00"),
        ("mit dem letzten Schiff des Tages", "15:00"),
        ("the middle one of your three departures", "12:00"),
        ("druhou lodí", "12:00"),
        ("the earlier of the two departures", None),  # there are three
        ("the first departure after 10 am", None),
        ("the second to last departure", None),
        ("anything but the last departure", None),
        ("first or last departure", None),
        ("Wir haben gestern das letzte Schiff verpasst.", None),
        ("It would be our first boat trip.", None),
        ("Prvního máje na lodi", None),
        ("Second sailing for the same group on the same order", None),
    ],
)
def test_a_place_in_the_timetable_is_an_hour(text: str, hour: str | None) -> None:
    told = {time.fitting(THREE) for time in ranked_times(text)}
    assert (told.pop() if len(told) == 1 else None) == hour


def test_of_two_departures_there_is_an_earlier_one() -> None:
    told = ranked_times("mit dem früheren der beiden Schiffe")
    assert [time.fitting(("09:00", "12:00")) for time in told] == ["09:00"]
    assert Time(start=0, end=1, minutes=(), place="later").fitting(("09:00",)) is None

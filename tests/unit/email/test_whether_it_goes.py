# ruff: noqa: E501  mails are long lines
"""A question whether a cruise goes that day for so many is one of room, in whatever words; others go to a person."""

import pytest

AT = "2027-07-20T10:00"


@pytest.mark.parametrize(
    "text",
    [
        "šla by v sobotu 14. srpna ve 13:00 hodinová plavba pro nás dva? Jsme dospělí.",
        "zbylo by ještě něco na jazz na lodi v pátek 20. srpna? Jsme tři dospělí.",
        "na který den byste nás vzali na polední plavbu, úterý 3. 8., nebo středu 4. 8.? Je nás devět.",
        "kommen wir am Sonntag, 15. August zu dritt noch auf die einstündige Rundfahrt um 16 Uhr?",
        "wir fragen an, ob ein Schiffscharter am Donnerstag, 30. September, möglich wäre.",
        "could the four of us do the jazz cruise on Friday 20 August?",
    ],
)
def test_whether_it_goes_is_asked(text, read):
    reading = read(text, at=AT)
    assert reading.intent == "availability", reading.reasons


@pytest.mark.parametrize(
    "text",
    [
        "je polední plavba v úterý 3. srpna vhodná pro nás dva s vozíkem?",
        "could we bring our dog on the lunch cruise on Tuesday 3 August? We are two adults.",
        "wie lange dauert die Mittagsfahrt am Dienstag, 3. August? Wir sind zwei Erwachsene.",
        "could the lunch cruise on 3 August for two adults be changed later? And may we pay on board?",
    ],
)
def test_another_question_goes_to_a_person(text, read):
    reading = read(text, at=AT)
    assert (reading.intent, reading.complete) == ("human", False)


@pytest.mark.parametrize(
    "text",
    [
        "byli byste tak laskaví a zapsali nás na hodinovou plavbu v sobotu 14. srpna v 10:00, čtyři dospělí?",
        "can we get the three of us (adults) booked on the Devil's Channel Cruise on 3 August at 12:00?",
        "Could you hold places for two adults on the one hour cruise on 14 August at 4 pm?",
        "eine Familienkarte für die einstündige Rundfahrt am 28. August um 10 Uhr hätten wir gern fest gebucht.",
        "rezervujte prosím hodinovou plavbu v sobotu 14. srpna v 10:00 pro dva dospělé. Nikdo další s námi nepojede.",
        "our guests Mr and Mrs Lindqvist wish to go on the jazz cruise on 20 August. Kindly reserve for the couple.",
    ],
)
def test_these_are_orders(text, read):
    reading = read(text, at=AT)
    assert (reading.intent, reading.complete) == ("order", True), reading.reasons


def test_a_couple_told_once_more_is_no_other(read):
    text = "our guests Mr and Mrs Lindqvist wish to go on the jazz cruise on 20 August. Kindly reserve for the couple."
    (item,) = read(text, at=AT).items
    assert item.units == {"adult": 2}


def test_an_order_that_would_have_been_is_none(read):
    text = "hier steht, was wir gebucht hätten: so hätten wir die Rundfahrt am 14. August um 16 Uhr für zwei gebucht."
    assert not read(text, at=AT).complete


@pytest.mark.parametrize("name", ["Jan Malý", "April Jones", "May Bell"])
def test_a_name_below_a_number_is_no_month(name, read):
    text = f"objednáváme obědovou plavbu v úterý 14. září. Bude nás 12.\n\n{name}"
    (item,) = read(text, at=AT).items
    assert (item.date and item.date.isoformat(), item.units) == ("2027-09-14", {"adult": 12})


@pytest.mark.parametrize(
    "text",
    [
        "If you still have room on the jazz boat on Friday 20 August, book it for us straight away: my wife and I.",
        "jestli bude ve středu 18. srpna ve 20:00 na hodinové plavbě volno, rovnou nám dvě místa zapište. Jedeme dva dospělí.",
        "falls am 20. August auf der Jazzfahrt noch Plätze frei sind, buchen Sie bitte zwei Erwachsene.",
    ],
)
def test_if_there_is_room_it_is_booked(text, read):
    reading = read(text, at=AT)
    assert (reading.intent, reading.complete) == ("order", True), reading.reasons

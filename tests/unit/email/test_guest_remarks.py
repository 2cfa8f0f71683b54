"""What a guest remarks in an agency's order."""

import pytest

ORDER = """New Booking

You have a new reservation for Prague Vltava Dinner Cruise.

Booking Reference: BR-1190022817
Tour Name: Prague Vltava Dinner Cruise
Travel Date: Fri, Jul 16, 2027
Lead Traveler Name: Shawna Whitfield
Travelers: 3 Adults, 1 Child
Tour Grade: Window table 19:00
Tour Grade Code: TG2~19:00
Special Requirements: {remark}
Phone: (Alternate Phone)GB+44 7700900577
"""


def ordered(read, remark):
    return read(
        ORDER.format(remark=remark),
        subject="New Booking for Fri, Jul 16, 2027 (#BR-1190022817)",
        sender="Viator <booking@t1.viator.example>",
        at="2027-07-02T10:00",
    )


@pytest.mark.parametrize(
    "remark",
    [
        "One guest is celebrating a birthday",
        "One guest walks with a stick",
        "gluten-free meal for one",
        "Two vegetarian meals and one vegan",
        "Wedding anniversary of the parents",
        "My husband's birthday is on 14 July",
        "We arrive in Prague on 15 July",
        "Jeden host slaví narozeniny, prosíme dort",
        "Ein Gast benutzt einen Rollstuhl bitte",
    ],
)
def test_what_some_of_the_guests_have_is_no_doubt(read, remark):
    reading = ordered(read, remark)
    assert (reading.complete, reading.items[0].units) == (True, {"adult": 3, "child": 1})


@pytest.mark.parametrize(
    "remark",
    [
        "please move us to the 27th",
        "Prosím přesuňte nás na 27. 7. 2027",
        "Bitte verlegen Sie uns auf den 27. Juli",
        "We would prefer 17 July",
        "Could we have another date please?",
        "please cancel this booking for us",
    ],
)
def test_a_remark_that_asks_for_another_cruise_is_a_persons(read, remark):
    reading = ordered(read, remark)
    assert (reading.intent, reading.reasons[0].code) == ("human", "remark_asks_otherwise")


@pytest.mark.parametrize(
    "remark",
    [
        "Only 2 adults are coming after all",
        "One more adult will join us",
        "We are actually 3 adults and 2 children",
        "The child is 2 years old today",
    ],
)
def test_a_remark_that_counts_anew_is_asked_about(read, remark):
    assert not ordered(read, remark).complete

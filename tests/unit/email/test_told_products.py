"""Cruises told otherwise than by their names."""

import pytest

from gangway.channels.email.options import chosen_option
from gangway.channels.email.products import named_products, products_of, without_past


@pytest.mark.parametrize(
    ("text", "product"),
    [
        ("tu plavbu na 45 minut od Karlova mostu", "devils-channel"),
        ("the canal boat, the one of 45 minutes", "devils-channel"),
        ("die letzte Rundfahrt (1 Stunde) um 20 Uhr", "one-hour-cruise"),
        ("die Stunde Rundfahrt auf der Moldau", "one-hour-cruise"),
        ("na tu hodinovou projížďku po Vltavě", "one-hour-cruise"),
        ("na 16:00 na hodinovou, dva dospělí", "one-hour-cruise"),
        ("the jazz on the river", "jazz-cruise"),
        ("am Freitag aufs Jazzschiff", "jazz-cruise"),
        ("die Bootsfahrt mit der Live-Jazzband", "jazz-cruise"),
        ("na džezovou plavbu", "jazz-cruise"),
        ("the diner cruise", "dinner-cruise"),
    ],
)
def test_a_cruise_is_known_by_what_people_call_it(text, product, catalogue):
    assert products_of(named_products(text, catalogue)) == [product]


@pytest.mark.parametrize(
    "text",
    ["celodenní plavbu na Slapy", "we have 45 minutes before our boat", "a two hour cruise", "plavba na dvě hodiny"],
)
def test_what_none_or_several_may_be_called_names_no_cruise(text, catalogue):
    assert products_of(named_products(text, catalogue)) == []


def test_a_cruise_they_were_on_is_not_the_one_they_want(catalogue):
    text = "V květnu jsme u Vás byli na plavbě s obědem, teď prosím večerní plavbu s večeří."
    assert products_of(without_past(named_products(text, catalogue), text)) == ["dinner-cruise"]


def test_the_way_back_by_ship_is_the_return_ticket(catalogue):
    chosen = chosen_option("to the zoo by steam ship, and come back also by ship", catalogue.product("zoo-line"))
    assert chosen.option == "return"


@pytest.mark.parametrize("way", ["tam i nazpátek", "tam a taky zpátky", "tam i zpět", "tam a nazpet"])
def test_there_and_back_is_a_return(way, catalogue):
    assert chosen_option(f"parník do zoo, a to {way}", catalogue.product("zoo-line")).option == "return"

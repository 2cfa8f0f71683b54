# ruff: noqa: E501  tables are easier to read on one line
"""Titles of a table that stand on two lines."""

import pytest

COLUMNS = """Please book, all under our order NRD-20317:

 #  Date        Service               Dep.   Adults  Seniors
 1  12 Jun 2027 One Hour Cruise       10:00  18      4
 2  14 Jun 2027 Steamboat to Prague   09:00  16      4
{rest}

Tour leader: Mette Holm"""


@pytest.mark.parametrize("rest", ["                Zoo, return", "Zoo, return"])
def test_a_title_goes_on_below_its_row(read, rest):
    reading = read(COLUMNS.format(rest=rest))
    assert [(item.product, item.option) for item in reading.items][1] == ("zoo-line", "return")
    assert reading.complete


@pytest.mark.parametrize("rest", ["Please confirm by return", "Best regards"])
def test_prose_below_a_table_is_no_title(read, rest):
    assert read(COLUMNS.format(rest=rest)).items[1].option == "one-way"


def test_a_title_stands_above_the_line_with_its_number(read):
    reading = read(
        "OBJEDNÁVKA č. 27-OBJ-0561\n\nPředmět objednávky                                    množství\n"
        "--------------------------------------------------------------\n"
        "Soukromá plavba – pronájem celé lodi Classic River\n"
        "(2 hodiny), setkání obchodních partnerů                  1 ks\n\n"
        "Termín plnění: čtvrtek 16. 9. 2027, odjezd 14:00\nPředpokládaný počet hostů: 90"
    )
    [item] = reading.items
    assert (item.product, item.option, item.units) == ("private-charter", "classic-2h", {"charter": 1})


def test_a_bar_divides_a_title_as_well(read):
    reading = read(
        "Please book:\n| Date | Service | Dep. | Adults |\n| 14 Jun 2027 | Steamboat to Prague | 09:00 | 16 |\n|  | Zoo, return |  |  |\n\nAnn Price"
    )
    assert [(item.product, item.option) for item in reading.items] == [("zoo-line", "return")]

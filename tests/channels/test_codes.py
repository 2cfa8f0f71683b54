"""Codes of the agencies and our options, in both directions."""

import copy

import pytest

from gangway.channels.codes import code_of, codes_of, mapped
from gangway.domain.catalogue import read_catalogue
from gangway.domain.refusals import UnknownProduct
from tests.builders import CATALOGUE


def catalogue(**codes):
    document = copy.deepcopy(CATALOGUE)
    for product in document["products"]:
        product["channel_codes"] = {"agency": codes.get(product["id"].replace("-", "_"), {})}
    return read_catalogue(document)


def ids(found):
    return found[0].id, found[1].id


def test_without_codes_a_product_is_its_first_option_and_the_others_are_named_after_it():
    plain = catalogue()
    assert ids(mapped(plain, "agency", "sightseeing")) == ("sightseeing", "standard")
    assert ids(mapped(plain, "agency", "sightseeing:window")) == ("sightseeing", "window")


def test_every_option_is_found_again_by_its_code():
    for products in (catalogue(), catalogue(sightseeing={"PRG-1": "standard"}, day_pass={"PRG-2": "default"})):
        for product in products.products:
            for option in product.options:
                code = code_of(product, option, "agency")
                assert ids(mapped(products, "agency", code)) == (product.id, option.id)


def test_a_given_code_takes_the_place_of_the_default():
    mapped_one = catalogue(sightseeing={"PRG-1": "standard"})
    with pytest.raises(UnknownProduct):
        mapped(mapped_one, "agency", "sightseeing")
    assert ids(mapped(mapped_one, "agency", "sightseeing:window")) == ("sightseeing", "window")


def test_codes_of_one_agency_mean_nothing_to_another():
    with pytest.raises(UnknownProduct):
        mapped(catalogue(sightseeing={"PRG-1": "standard"}), "other", "PRG-1")


def test_two_codes_may_sell_one_option():
    products = catalogue(sightseeing={"PRG-1": "standard", "PRG-9": "standard"})
    product = products.product("sightseeing")
    assert codes_of(product, product.option("standard"), "agency") == ("PRG-1", "PRG-9")
    assert ids(mapped(products, "agency", "PRG-9")) == ("sightseeing", "standard")


def test_a_given_code_wins_over_a_default_that_reads_the_same():
    assert ids(mapped(catalogue(sightseeing={"dinner": "window"}), "agency", "dinner")) == ("sightseeing", "window")

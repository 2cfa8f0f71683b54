"""Mails by another author that ask for several cruises, or look as if they did. None acts otherwise.

A line: the day and hour the mail was written `|` the mail `=>` the intent `;` and for each cruise its product, option,
day, hour and count (`-` when not said), or the intent, `?` and what is missing.
"""

from collections import Counter

import pytest

from gangway.channels.email.read import read_mail
from tests.unit.email.frames import ACTING, KINDS, lines_of, whole_mail

# Read today; docs/mail-quality.md has the first sight.
LEAST_SHARES = {"several_1_cs": 0.78, "several_1_en": 0.77, "several_1_de": 0.78}


def wanted(text, catalogue):
    product, option, day, hour, *units = text.split()
    first = catalogue.product(product).options[0].id
    counted = {KINDS[one[-1]]: int(one[:-1]) for one in units if not one.endswith("x")} or {"charter": 1}
    return product, first if option == "-" else option, day, None if hour == "-" else hour, counted


def got(item, catalogue):
    product = item["product"] and catalogue.product(item["product"])
    option = item["option"] or (product and product.options[0].id)
    return item["product"], option, item["date"], item["time"], item["units"] or {"adult": item["people"]}


def same_hour(told, want):
    return told == want or None in {told, want}


def are_those(told, wants):
    """Each once; an hour that follows from the product may be left out."""
    left = list(told)
    for want in wants:
        one = next((it for it in left if it[:3] == want[:3] and it[4] == want[4] and same_hour(it[3], want[3])), None)
        if one is None:
            return False
        left.remove(one)
    return not left


def of_several(text, want, language, catalogue):
    """`through`, `asked`, `wrong`, or `right` where something is missing."""
    written, _, said = text.partition("|")
    line = read_mail(whole_mail(written.strip(), language, said.strip()), catalogue).as_line("")
    acts = line["complete"] and line["intent"] in ACTING
    if "?" in want:
        return "wrong" if acts else "right"
    intent, *items = (part.strip() for part in want.split(";"))
    told = [got(item, catalogue) for item in line["items"]]
    same = line["intent"] == intent and are_those(told, [wanted(one, catalogue) for one in items])
    if line["complete"] and same:
        return "through"
    return "wrong" if acts else "asked"


@pytest.fixture(scope="module", params=LEAST_SHARES)
def verdicts(request, catalogue):
    language = request.param[-2:]
    return request.param, {text: of_several(text, want, language, catalogue) for text, want in lines_of(request.param)}


def test_no_mail_makes_the_machine_act_on_something_else(verdicts):
    assert [text for text, verdict in verdicts[1].items() if verdict == "wrong"] == []


def test_most_mails_need_nobody(verdicts):
    name, all_ = verdicts
    counted = Counter(all_.values())
    assert counted["through"] / (counted["through"] + counted["asked"]) >= LEAST_SHARES[name]

"""Sentences by other authors on which cruise, day and hour, and whole answers to our mails. None acts otherwise.

A line of `when_*`: the day and hour the mail was written `|` the sentence `=>` product, option, day and hour (`-` when
not said), or `?` and what is missing. A line of `talk_*`: what the mail answers `|` the mail `=>` the intent (with `?`
when it is not complete) `|` its items.
"""

from collections import Counter

import pytest

from gangway.channels.email.read import read_mail
from tests.unit.email.frames import ACTING, KINDS, cruise_mail, lines_of, talk_mail

# Read today; docs/mail-quality.md has the first sight.
LEAST_SHARES = {
    "when_cs": 0.95, "when_en": 0.97, "when_de": 0.93, "talk_1_cs": 0.93, "talk_1_en": 0.93, "talk_1_de": 0.95,
    "talk_2_cs": 0.9, "talk_2_en": 0.88, "talk_2_de": 0.87,
}  # fmt: skip


def units_of(item):
    return item["units"] or ({"adult": item["people"]} if item["people"] else {})


def of_cruise(text, want, language, catalogue):
    written, _, said = text.partition("|")
    line = read_mail(cruise_mail(written.strip(), language, said.strip()), catalogue).as_line("")
    if want.startswith("?"):
        return "wrong" if line["complete"] and line["intent"] in ACTING else "right"
    if not line["complete"] or line["intent"] != "order":
        return "asked"
    (item,) = line["items"] if len(line["items"]) == 1 else ({"product": None, "date": None},)
    product, option, day, hour = want.split()
    first = catalogue.product(product).options[0].id
    told = (item["product"], item["date"], item.get("option") or first, item.get("time") or hour)
    fits = told == (product, day, first if option == "-" else option, told[3] if hour == "-" else hour)
    return "through" if fits and (product == "private-charter" or units_of(item) == {"adult": 2}) else "wrong"


def items_of(line):
    return sorted(
        (str(one["product"]), str(one["date"]), one["time"], sorted(units_of(one).items())) for one in line["items"]
    )


def items_wanted(text):
    for one in filter(None, (part.strip() for part in text.split(";"))):
        said = dict(part.split("=", 1) for part in one.split())
        units = {KINDS[part[-1]]: int(part[:-1]) for part in said.get("units", "").split(",") if part}
        yield str(said.get("product")), str(said.get("date")), said.get("time"), sorted(units.items())


def are_those(got, wanted):
    """An hour that follows from the product may be left out."""
    return len(got) == len(wanted) and all(
        one[:2] == other[:2] and one[3] == other[3] and (one[2] == other[2] or None in {one[2], other[2]})
        for one, other in zip(got, wanted, strict=True)
    )


def of_talk(text, want, language, catalogue):
    mode, _, said = text.partition("|")
    intent, _, items = (part.strip() for part in want.partition("|"))
    line = read_mail(talk_mail(mode.strip(), language, said.strip()), catalogue).as_line("")
    is_complete, intent = not intent.endswith("?"), intent.removesuffix("?")
    same = intent in {"confirm", "cancel"} or are_those(items_of(line), sorted(items_wanted(items)))
    if line["complete"] and line["intent"] in ACTING and not (is_complete and line["intent"] == intent and same):
        return "wrong"
    if not is_complete or intent not in {*ACTING, "availability"}:
        return "right"
    return "through" if line["complete"] and line["intent"] == intent and same else "asked"


@pytest.fixture(scope="module", params=LEAST_SHARES)
def verdicts(request, catalogue):
    of = of_cruise if request.param.startswith("when") else of_talk
    language = request.param[-2:]
    return request.param, {text: of(text, want, language, catalogue) for text, want in lines_of(request.param)}


def test_no_sentence_makes_the_machine_act_on_something_else(verdicts):
    assert [text for text, verdict in verdicts[1].items() if verdict == "wrong"] == []


def test_most_sentences_need_nobody(verdicts):
    name, all_ = verdicts
    counted = Counter(all_.values())
    assert counted["through"] / (counted["through"] + counted["asked"]) >= LEAST_SHARES[name]

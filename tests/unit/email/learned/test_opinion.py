"""Where what was learned speaks against the rules, and where it may not."""

import pytest

from gangway.channels.email.learned import opinion
from gangway.channels.email.learned.opinion import listening, weighed
from gangway.channels.email.sense import Circumstances, Sense

INTENTS = ("availability", "order", "change", "cancel", "confirm", "ignore", "human")


def said(rules, likely, chance, monkeypatch, *, stops=False):
    """What comes of it when the rules say `rules` and `likely` has this chance, the others the rest."""
    rest = (1 - chance) / (len(INTENTS) - 1)
    monkeypatch.setattr(opinion, "chances", lambda *_: {one: chance if one == likely else rest for one in INTENTS})
    intent, _, reason = rules.partition(" ")
    held = (lambda _: Sense(intent="human", reason="stopped")) if stops else (lambda sense: sense)
    sense = weighed(Sense(intent=intent, reason=reason or None), "text", Circumstances(), held)
    return f"{sense.intent} {sense.reason or ''}".strip()


@pytest.mark.parametrize(
    ("rules", "likely", "chance", "comes"),
    [
        ("human no_known_request", "cancel", 0.93, "cancel"),
        ("human no_known_request", "cancel", 0.75, "human no_known_request"),
        ("human no_known_request", "confirm", 0.75, "confirm"),
        ("human no_known_request", "change", 0.96, "change"),
        ("human no_known_request", "change", 0.9, "human no_known_request"),
        ("human no_known_request", "availability", 0.75, "availability"),
        ("human question", "availability", 0.95, "availability"),
        ("human conditional_order", "availability", 0.95, "availability"),
        ("order", "availability", 0.99, "availability"),
    ],
)
def test_it_speaks_where_it_is_sure(rules, likely, chance, comes, monkeypatch):
    assert said(rules, likely, chance, monkeypatch) == comes


@pytest.mark.parametrize(
    "reason",
    [
        "only_a_text",
        "not_yet",
        "not_theirs",
        "taken_back",
        "conditional_order",
        "price_negotiation",
        "complaint",
        "billing",
    ],
)
def test_what_stops_an_order_is_never_overruled(reason, monkeypatch):
    assert said(f"human {reason}", "order", 0.999, monkeypatch) == f"human {reason}"


@pytest.mark.parametrize("reason", ["conditional_cancellation", "asks_about_cancelling", "cancels_a_part", "complaint"])
def test_a_doubtful_cancellation_stays_with_a_person(reason, monkeypatch):
    assert said(f"human {reason}", "cancel", 0.999, monkeypatch) == f"human {reason}"


def test_what_it_finds_has_to_pass_the_stops(monkeypatch):
    found = said("human no_known_request", "cancel", 0.99, monkeypatch, stops=True)
    assert found == "human no_known_request"


@pytest.mark.parametrize(
    "reason", ["names_a_booking_and_books", "taken_back", "correction_not_read", "change_negated", "not_yet", "hedged"]
)
@pytest.mark.parametrize("likely", ["change", "cancel", "confirm"])
def test_a_request_that_may_be_taken_back_is_never_brought_back(reason, likely, monkeypatch):
    assert said(f"human {reason}", likely, 0.999, monkeypatch) == f"human {reason}"


@pytest.mark.parametrize("rules", ["order", "change"])
def test_nobody_acts_where_it_is_sure_of_something_else(rules, monkeypatch):
    assert said(rules, "human", 0.99, monkeypatch) == "human words_say_otherwise"
    assert said(rules, "human", 0.6, monkeypatch) == rules


@pytest.mark.parametrize("rules", ["human no_known_request", "human question", "availability", "cancel", "confirm"])
def test_it_never_makes_an_order(rules, monkeypatch):
    assert said(rules, "order", 0.9999, monkeypatch) == rules


def test_what_is_ignored_stays_ignored(monkeypatch):
    assert said("ignore", "order", 0.99, monkeypatch) == "ignore"


def test_a_listener_hears_what_is_weighed():
    heard = []
    with listening(lambda text, at: heard.append((text, at))):
        weighed(Sense(intent="human"), "text", Circumstances(), lambda sense: sense)
    weighed(Sense(intent="human"), "other", Circumstances(), lambda sense: sense)
    assert heard == [("text", Circumstances())]

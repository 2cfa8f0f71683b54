"""Several cruises in one mail: all of an order or nothing of it, one letter about all that was asked for."""

from datetime import UTC, date, datetime

import pytest

from gangway.domain.order import Status
from gangway.domain.partners import Partner, mail_guests
from gangway.mailing.take import take_mail
from gangway.mailing.together import HOLD_MINUTES
from gangway.ordering import office
from gangway.ordering.cancel_order import cancel_order
from gangway.ordering.change_order import Author
from gangway.ordering.release_expired_holds import release_expired_holds
from gangway.store.mails import LEASE
from tests.letters import a_letter, at, correspondence, full, text_of, unquoted

MONDAY = datetime(2027, 5, 10, 8, 0, tzinfo=UTC)
BOTH = "Dobrý den, objednávám pro 2 dospělé:\n1) plavba s obědem 14. 5. 2027\n2) jazzová plavba 15. 5. 2027\nJana"
JAZZ = at(15, 20, 30)


@pytest.fixture
def post():
    with correspondence(MONDAY) as running:
        yield running


def said(answer):
    return text_of(answer).replace("\u00a0", " ")


def by_mail(post):
    orders = [order for order in post.orders if order.channel == "email"]
    return {order.product_id: order.status for order in orders if order.status is not Status.CANCELLED}


def seats_taken(post, product, day):
    return sum(
        allocation.seats
        for order in post.orders
        if order.channel == "email" and order.product_id == product and order.departure.day == day
        for allocation in order.allocations
    )


def test_all_of_it_is_booked_and_told_in_one_letter(post):
    answer = post.write(BOTH)
    assert by_mail(post) == {"lunch-cruise": Status.CONFIRMED, "jazz-cruise": Status.CONFIRMED}
    assert all(order.reference in text_of(answer) for order in post.orders)
    assert len([part for part in answer.walk() if part.get_content_type() == "text/calendar"]) == 2


def test_when_one_is_full_none_is_booked_and_what_is_free_is_held(post):
    full(post, "jazz-cruise", "default", JAZZ, 150)
    told = said(post.write(BOTH))
    assert by_mail(post) == {"lunch-cruise": Status.ON_HOLD}
    (held,) = [order for order in post.orders if order.channel == "email"]
    assert held.hold_expires_at == datetime(2027, 5, 13, 8, 0, tzinfo=UTC)
    assert "nerezervovali nic" in told
    assert held.reference in told
    assert "pátek 14. května 2027 ve 20.30" in told


def test_a_yes_then_books_what_is_held(post):
    full(post, "jazz-cruise", "default", JAZZ, 150)
    post.write("ano", replies_to=post.write(BOTH))
    assert by_mail(post) == {"lunch-cruise": Status.CONFIRMED}


def test_naming_another_departure_books_everything_together(post):
    full(post, "jazz-cruise", "default", JAZZ, 150)
    answer = post.write("Bereme jazzovou plavbu v pátek 14. 5.", replies_to=post.write(BOTH))
    assert by_mail(post) == {"lunch-cruise": Status.CONFIRMED, "jazz-cruise": Status.CONFIRMED}
    assert {order.departure.day for order in post.orders if order.channel == "email"} == {date(2027, 5, 14)}
    assert all(order.reference in text_of(answer) for order in post.orders if order.channel == "email")


def test_a_day_that_could_mean_either_cruise_is_left_to_a_person(post):
    full(post, "jazz-cruise", "default", JAZZ, 150)
    post.write("Vyhovuje nám pátek 14. května.", replies_to=post.write(BOTH))
    assert by_mail(post) == {"lunch-cruise": Status.ON_HOLD}
    assert post.cases[0].facts["reason"] == "reply_unclear"


def test_a_no_gives_the_held_seats_back(post):
    full(post, "jazz-cruise", "default", JAZZ, 150)
    post.write("Ne, děkujeme.", replies_to=post.write(BOTH))
    assert by_mail(post) == {}
    assert seats_taken(post, "lunch-cruise", date(2027, 5, 14)) == 0


def test_a_late_yes_books_what_is_still_free(post):
    full(post, "jazz-cruise", "default", JAZZ, 150)
    answer = post.write(BOTH)
    post.clock.forward(days=3, minutes=1)
    release_expired_holds(post.office)
    post.write("ano", replies_to=answer)
    assert by_mail(post) == {"lunch-cruise": Status.CONFIRMED}


def test_an_address_without_proof_gets_no_hold(post):
    full(post, "jazz-cruise", "default", JAZZ, 150)
    told = text_of(post.write(BOTH, auth="none", sender="Pension Lípa <pension@lipa.example>"))
    assert by_mail(post) == {}
    assert "ano, máme volno:" in told.lower()
    assert "Místa zatím nedržíme" in told
    assert seats_taken(post, "lunch-cruise", date(2027, 5, 14)) == 0


def test_what_a_partner_may_not_sell_books_nothing_of_the_rest(post):
    zoo = Partner(id="lunch-only", name="L", channel="email", products=("lunch-cruise",), emails=("l@travel.example",))
    post.office.partners.put(zoo)
    post.write(BOTH, sender="L <l@travel.example>")
    assert by_mail(post) == {}
    assert post.cases[0].facts["reason"] == "not_sold_to_this_partner"


def test_two_copies_are_one_order_of_each(post):
    raw = a_letter(BOTH, at=MONDAY)
    post.deliver(raw)
    post.deliver(raw)
    assert (len(post.orders), len(post.outbox)) == (2, 1)


class Died(BaseException):
    """The function was ended here, and nothing more of it ran."""


def dying(number, *, after):
    """The writes of the orders' tables, of which that one is the last, done or not."""
    real, done = office.commit, []

    def commit(*given):
        done.append(given)
        if len(done) == number and not after:
            raise Died
        real(*given)
        if len(done) == number:
            raise Died

    return commit


def cut_off(post, monkeypatch, raw, number, *, after):
    key = post.put(raw)
    with monkeypatch.context() as patched:
        patched.setattr("gangway.ordering.office.commit", dying(number, after=after))
        with pytest.raises(Died):
            take_mail(post.room, key)
    return key


@pytest.mark.parametrize("after", [False, True], ids=["before", "after"])
@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_cut_off_at_any_write_all_are_booked_once(post, monkeypatch, number, after):
    key = cut_off(post, monkeypatch, a_letter(BOTH, at=MONDAY), number, after=after)
    assert post.outbox == []
    post.clock.forward(seconds=LEASE.total_seconds() + 1)
    take_mail(post.room, key)
    assert by_mail(post) == {"lunch-cruise": Status.CONFIRMED, "jazz-cruise": Status.CONFIRMED}
    assert (len(post.orders), len(post.outbox)) == (2, 1)
    assert seats_taken(post, "lunch-cruise", date(2027, 5, 14)) == 2


@pytest.mark.parametrize("after", [False, True], ids=["before", "after"])
@pytest.mark.parametrize("number", [1, 2, 3])
def test_cut_off_while_one_is_full_nothing_is_booked(post, monkeypatch, number, after):
    full(post, "jazz-cruise", "default", JAZZ, 150)
    key = cut_off(post, monkeypatch, a_letter(BOTH, at=MONDAY), number, after=after)
    post.clock.forward(seconds=LEASE.total_seconds() + 1)
    take_mail(post.room, key)
    assert by_mail(post) == {"lunch-cruise": Status.ON_HOLD}
    assert len(post.outbox) == 1
    assert seats_taken(post, "lunch-cruise", date(2027, 5, 14)) == 2


def test_a_mail_that_never_comes_again_leaves_nothing_behind(post, monkeypatch):
    cut_off(post, monkeypatch, a_letter(BOTH, at=MONDAY), 2, after=True)
    assert set(by_mail(post).values()) == {Status.ON_HOLD}
    post.clock.forward(minutes=HOLD_MINUTES + 1)
    release_expired_holds(post.office)
    assert set(by_mail(post).values()) == {Status.EXPIRED}
    assert seats_taken(post, "lunch-cruise", date(2027, 5, 14)) == 0


def test_a_mail_that_comes_again_too_late_for_one_of_them_books_none(post, monkeypatch):
    key = cut_off(post, monkeypatch, a_letter(BOTH, at=MONDAY), 3, after=True)  # the first is sold, the other held
    assert sorted(by_mail(post).values()) == [Status.CONFIRMED, Status.ON_HOLD]
    post.clock.forward(minutes=HOLD_MINUTES + 1)
    release_expired_holds(post.office)
    full(post, "jazz-cruise", "default", JAZZ, 150)
    take_mail(post.room, key)
    assert Status.CONFIRMED not in by_mail(post).values()
    assert "nerezervovali nic" in text_of(post.outbox[0])
    assert seats_taken(post, "lunch-cruise", date(2027, 5, 14)) == 0


def test_what_a_dispatcher_cancelled_meanwhile_is_for_a_person(post, monkeypatch):
    key = cut_off(post, monkeypatch, a_letter(BOTH, at=MONDAY), 3, after=True)
    (sold,) = [order for order in post.orders if order.status is Status.CONFIRMED]
    partner = post.office.partners.get(sold.partner_id)
    author = Author(by="dispatcher", partner=partner or mail_guests(), is_dispatcher=True)
    cancel_order(post.office, sold.id, author)
    post.clock.forward(seconds=LEASE.total_seconds() + 1)
    take_mail(post.room, key)
    assert post.cases[0].facts["reason"] == "booking_has_moved_on"
    assert Status.CONFIRMED not in by_mail(post).values()


TWO_DAYS = "Hello, is there room on the jazz cruise on 14 May or on 15 May for 2 adults?"


def test_two_days_asked_are_told_in_one_letter_and_neither_is_held(post):
    told = said(post.write(TWO_DAYS, subject="Cruise"))
    assert post.orders == []
    assert "Friday, 14 May 2027 at 20:30" in told
    assert "Saturday, 15 May 2027 at 20:30" in told
    assert told.count("We are not holding any seats yet.") == 1


def test_the_day_that_is_named_then_is_offered(post):
    answer = post.write(TWO_DAYS, subject="Cruise")
    post.write("We'll take Saturday", replies_to=answer)
    (held,) = post.orders
    assert (held.status, held.departure.day, held.seats) == (Status.ON_HOLD, date(2027, 5, 15), 2)


@pytest.mark.parametrize("yes", ["Yes please", "Yes.", "OK, we'll take it"])
def test_a_mere_yes_to_two_days_is_asked_back(post, yes):
    told = text_of(post.write(yes, replies_to=post.write(TWO_DAYS, subject="Cruise")))
    assert post.orders == []
    assert "which of these departures" in told


def test_the_only_one_that_is_free_is_held_with_its_number(post):
    full(post, "jazz-cruise", "default", JAZZ, 150)
    answer = post.write(TWO_DAYS, subject="Cruise")
    (held,) = [order for order in post.orders if order.channel == "email"]
    assert (held.status, held.departure.day) == (Status.ON_HOLD, date(2027, 5, 14))
    assert held.reference in text_of(answer)
    post.write("yes please", replies_to=answer)
    assert by_mail(post) == {"jazz-cruise": Status.CONFIRMED}


def test_where_offers_are_off_a_yes_books_the_only_one_that_is_free():
    with correspondence(MONDAY, offers=False) as post:
        full(post, "jazz-cruise", "default", JAZZ, 150)
        answer = post.write(TWO_DAYS, subject="Cruise")
        assert by_mail(post) == {}
        post.write("yes please", replies_to=answer)
        assert by_mail(post) == {"jazz-cruise": Status.CONFIRMED}


def test_two_products_asked_are_both_told_and_both_can_be_ordered(post):
    asked = "Dobrý den, máte pro 2 dospělé volno?\n1) plavba s obědem 14. 5. 2027\n2) jazzová plavba 15. 5. 2027"
    answer = post.write(asked)
    assert post.orders == []
    post.write(
        "Objednáváme:\n1) plavba s obědem 14. 5. 2027, 2 dospělí\n2) jazzová plavba 15. 5. 2027, 2 dospělí",
        replies_to=answer,
    )
    assert by_mail(post) == {"lunch-cruise": Status.CONFIRMED, "jazz-cruise": Status.CONFIRMED}


def test_a_party_that_was_missing_completes_every_cruise_of_the_order(post):
    question = post.write("Dobrý den, objednávám:\n1) plavba s obědem 14. 5. 2027\n2) jazzová plavba 15. 5. 2027\nJana")
    assert post.orders == []
    post.write("Budeme 2 dospělí.", headers=unquoted(question), subject="Re: Dotaz")
    assert by_mail(post) == {"lunch-cruise": Status.CONFIRMED, "jazz-cruise": Status.CONFIRMED}

"""What goes wrong around a guest: seats go, time runs out, the line breaks, pages reload. Never two orders."""

from datetime import timedelta

import pytest

pytestmark = [pytest.mark.e2e, pytest.mark.browser]

DINNER = "Dinner Cruise"


@pytest.fixture
def guest(open_tab):
    return open_tab("en")


@pytest.fixture
def at_contact(guest, hotel, day):
    """A guest with everything filled in, one press away from the hold."""

    def come(**more):
        guest.comes_to_contact(f"{hotel.url}?lang=en", DINNER, day, **more)
        return guest

    return come


def test_a_double_click_holds_and_confirms_once(at_contact, orders_on, day):
    guest = at_contact()
    guest.button(guest.words("hold_seats"), exact=True).dblclick()
    guest.heading("review")
    guest.button(guest.words("confirm"), exact=True).dblclick()
    guest.heading("confirmed")
    (order,) = orders_on(day)
    assert [entry.what for entry in order.history] == ["held", "confirmed"]


def test_sold_out_meanwhile_offers_the_nearest_that_are_free(at_contact, planning, orders_on, day):
    guest = at_contact(option="Window")
    planning.call("PATCH", f"/departures/grand/{day}/19:00", {"pools": {"window": 1}})
    guest.button(guest.words("hold_seats"), exact=True).click()
    guest.heading("sold_out_title")
    guest.shot("sold-out-meanwhile")
    offered = guest.page.locator(".card .name").all_inner_texts()
    assert 1 <= len(offered) <= 4
    next_day = guest.words.day(day + timedelta(days=1))
    assert any(next_day in name and "Window" in name for name in offered)
    guest.page.locator(".card", has_text=next_day).click()
    guest.heading("your_contact")
    guest.holds()
    guest.confirms()
    assert orders_on(day) == []
    assert [order.option_id for order in orders_on(day + timedelta(days=1))] == ["window"]


def test_offline_in_the_middle_loses_nothing(at_contact, orders_on, day):
    guest = at_contact()
    guest.page.context.set_offline(True)
    guest.button(guest.words("hold_seats"), exact=True).click()
    guest.page.get_by_text(guest.words("offline")).wait_for()
    guest.shot("offline")
    assert orders_on(day) == []
    guest.page.context.set_offline(False)
    guest.heading("review")
    guest.confirms()
    assert [order.status for order in orders_on(day)] == ["CONFIRMED"]


@pytest.mark.parametrize("lost", ["holds", "confirm"])
def test_an_answer_that_is_lost_on_the_way_makes_no_second_order(at_contact, orders_on, day, lost):
    guest = at_contact()
    losing = iter([True])

    def lose(route):
        if next(losing, False):
            route.fetch()  # the gate decided, and nobody heard
            route.abort()
        else:
            route.continue_()

    guest.page.route(f"**/{lost}", lose)
    guest.holds()
    guest.confirms()
    (order,) = orders_on(day)
    assert (order.status, order.version) == ("CONFIRMED", 2)


def test_a_reload_while_seats_are_held_finds_them_held(at_contact, orders_on, day):
    guest = at_contact()
    guest.holds()
    guest.page.reload()
    guest.heading("review")
    guest.page.get_by_text(guest.words("still_held")).wait_for()
    assert guest.clock() > 800
    guest.confirms()
    guest.page.reload()
    guest.heading("confirmed")
    assert [order.reference for order in orders_on(day)] == [guest.reference()]


def test_a_reload_in_the_very_moment_of_the_hold_makes_one_order(at_contact, orders_on, day):
    guest = at_contact()
    guest.page.route("**/holds", lambda route: (route.fetch(), route.abort()), times=1)
    guest.button(guest.words("hold_seats"), exact=True).click()
    guest.page.get_by_text(guest.words("offline")).wait_for()
    guest.page.reload()
    guest.heading("review")
    assert len(orders_on(day)) == 1


def test_the_back_button_returns_to_the_seats_that_are_held(at_contact, hotel, orders_on, day):
    guest = at_contact()
    guest.holds()
    guest.page.goto(f"{hotel.site.url}/embed.html")
    guest.page.go_back()
    guest.heading("review")
    guest.confirms()
    assert len(orders_on(day)) == 1


def test_another_choice_lets_the_first_seats_go(at_contact, orders_on, day):
    guest = at_contact()
    guest.holds()
    for _ in range(2):
        guest.button(guest.words("back")).click()
    guest.heading("choose_party")
    guest.counts(ADULT=3)
    guest.goes_on()
    guest.heading("your_contact")
    guest.holds()
    guest.confirms()
    assert sorted((order.status, order.seats) for order in orders_on(day)) == [("CANCELLED", 2), ("CONFIRMED", 3)]


def test_a_hold_that_runs_out_says_so_and_can_be_taken_again(at_contact, orders_on, expire, day):
    guest = at_contact()
    guest.page.clock.install()
    guest.holds()
    expire(orders_on(day)[0])
    guest.page.clock.fast_forward(15 * 60 * 1000)
    guest.heading("expired")
    guest.shot("hold-expired")
    assert guest.page.get_by_text(guest.words("expired_lead")).count() == 1
    guest.button(guest.words("hold_again")).click()
    guest.heading("review")
    guest.confirms()
    # Expired and not swept yet, or swept by the sale that needed room: it has no part in the new order.
    assert sorted(order.status for order in orders_on(day) if order.status == "CONFIRMED") == ["CONFIRMED"]
    assert len(orders_on(day)) == 2


def test_a_hold_that_ran_out_unseen_is_refused_at_the_confirmation(at_contact, orders_on, expire, day):
    guest = at_contact()
    guest.holds()
    expire(orders_on(day)[0])
    guest.button(guest.words("confirm"), exact=True).click()
    guest.heading("expired")
    assert [order.status for order in orders_on(day)] != ["CONFIRMED"]


def test_a_guest_gives_the_seats_back_before_time(at_contact, orders_on, day):
    guest = at_contact()
    guest.holds()
    guest.button(guest.words("release")).click()
    guest.heading("choose_product")
    assert [order.status for order in orders_on(day)] == ["CANCELLED"]


def test_the_price_that_changed_meanwhile_is_shown_before_it_is_asked_for(at_contact, orders_on, day):
    guest = at_contact()
    guest.page.route("**/holds", lambda route: route.continue_(post_data=forged(route)), times=1)
    guest.button(guest.words("hold_seats"), exact=True).click()
    guest.heading("choose_party")
    guest.page.get_by_text(guest.words("error_price_changed")).wait_for()
    assert orders_on(day) == []


def forged(route):
    return route.request.post_data.replace('"total":278000', '"total":1')


def test_a_failure_on_our_side_is_told_and_leads_on(at_contact, orders_on, day):
    guest = at_contact()
    broken = {"status": 500, "body": '{"error":"our_fault"}', "headers": {"access-control-allow-origin": "*"}}
    guest.page.route("**/holds", lambda route: route.fulfill(**broken), times=1)
    guest.button(guest.words("hold_seats"), exact=True).click()
    guest.page.get_by_text(guest.words("error_our_fault")).wait_for()
    assert guest.page.locator(".busy").count() == 0
    guest.button(guest.words("try_now")).click()
    guest.heading("your_contact")
    assert guest.page.get_by_label(guest.words("name"), exact=True).input_value() == "Josef Novák"
    guest.holds()
    assert len(orders_on(day)) == 1

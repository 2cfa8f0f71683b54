"""Each kind of exception is made by its channel, seen on the desk by its reason, and repaired there."""

import re

import pytest

from tests.e2e.anew import start_anew
from tests.e2e.trouble import BOAT, HOSTILE, START

pytestmark = [pytest.mark.e2e, pytest.mark.browser]


@pytest.fixture
def lenka(open_desk):
    return open_desk("dispatcher")


def opened(desk, kind, text):
    """From the list of exceptions to one of them, by its name."""
    desk.goes_to("cases")
    desk.heading(desk.t(f"kind_{kind}"))
    desk.link(text).first.click()
    desk.settled()
    desk.heading(desk.t("repair_panel"))


def repaired(desk, action):
    desk.button(f"do_{action}").click()
    desk.hears(desk.t("case_repaired"))
    desk.heading(desk.t("case_is_closed"))
    assert desk.focused() == desk.t("case_is_closed")
    assert desk.complaints == []


def state_of(trouble, case):
    return trouble.cases.get(case.key).state


def test_an_order_that_was_not_handed_over_is_handed_over_again(lenka, trouble, office):
    case, reference = trouble.hand_over()
    opened(lenka, "hand_over", reference)
    lenka.page.get_by_text("we do not know dinner-cruise").wait_for()
    lenka.page.get_by_text(HOSTILE).first.wait_for()  # the guest's name: a text, not an image
    assert lenka.page.locator("main img").count() == 0
    lenka.shot("case-hand-over")
    trouble.faults()
    repaired(lenka, "try_again")
    trouble.until(lambda: office.orders.get(case.facts["order_id"]).sync.state == "done")
    lenka.goes_to(f"orders/{reference}")
    lenka.page.get_by_text(lenka.t("sync_done"), exact=True).wait_for()


def test_an_order_typed_in_by_hand_gets_the_internal_systems_number(lenka, trouble, office):
    case, reference = trouble.hand_over()
    opened(lenka, "hand_over", reference)
    lenka.button("do_set_number").click()
    lenka.field("internal_number").fill("IS-99001")
    lenka.page.get_by_role("dialog").get_by_role("button", name=lenka.t("do_set_number")).click()
    lenka.hears(lenka.t("case_repaired"))
    sync = office.orders.get(case.facts["order_id"]).sync
    assert (sync.state, sync.internal_id) == ("done", "IS-99001")
    trouble.faults()


def test_a_reservation_without_a_seat_gets_one_when_there_is_one(lenka, trouble, office):
    case, day = trouble.no_seat()
    opened(lenka, "no_seat", case.facts["reference"])
    lenka.button("do_seat").click()
    lenka.page.get_by_role("alert").wait_for()  # still no seat: said beside the button, nothing lost
    trouble.planning.call("PATCH", f"/departures/{BOAT}/{day}/{START}", {"capacity": 40})
    repaired(lenka, "seat")
    order = office.orders.get(case.facts["order_id"])
    assert (order.status, order.seats) == ("CONFIRMED", 2)
    assert trouble.departure(day)["free"] == 38


def test_a_code_nobody_knew_means_an_option_from_then_on(lenka, trouble):
    case, code = trouble.unmapped_code()
    opened(lenka, "unmapped_code", code)
    lenka.button("do_map_code").click()
    lenka.field("product").select_option("dinner-cruise/window")
    lenka.page.get_by_role("dialog").get_by_role("button", name=lenka.t("do_map_code")).click()
    lenka.hears(lenka.t("case_repaired"))
    assert state_of(trouble, case) == "closed"
    start_anew(trouble.stack, "Viator")
    day = trouble.day()
    trouble.until(lambda: trouble.viator.search(code, day, 2))


@pytest.mark.parametrize("kind", ["deactivation", "push_refused"])
def test_what_an_agency_tells_is_acknowledged(lenka, trouble, kind):
    case, title = getattr(trouble, kind)()
    opened(lenka, kind, title or re.compile("dinner|" + re.escape(case.facts.get("product", "-"))))
    repaired(lenka, "acknowledge")
    assert state_of(trouble, case) == "closed"


def test_refused_news_are_sent_again_and_what_was_switched_off_is_on_sale_again(lenka, trouble):
    with trouble.listening_agency() as receiver:
        case = trouble.refused_by(receiver)
        lenka.goes_to(f"cases/{trouble.id_of(case)}")
        repaired(lenka, "send_again")
        assert "/1/notify-availability-update" in {told.path for told in receiver.told}
        case, title = trouble.deactivation()
        opened(lenka, "deactivation", title)
        lenka.page.get_by_text(
            lenka.t("why_switched_off_for", product="dinner-cruise", error="no_availability")
        ).wait_for()
        repaired(lenka, "switch_on")
        switched = [told for told in receiver.told if told.path.endswith("/activate")]
        assert [told.body for told in switched] == [{"data": {"externalProductId": "dinner-cruise"}}]
        assert state_of(trouble, case) == "closed"


def test_a_counter_that_differs_from_the_orders_is_found_at_night_and_set_by_them(open_desk, trouble, axe):
    case, day = trouble.drift()
    petra = open_desk("dispatcher", "cs")
    petra.goes_to(f"cases/{trouble.id_of(case)}")
    petra.page.get_by_text(petra.t("why_counter", counter="seats", taken="1", held="3")).wait_for()
    assert petra.faults(axe) == []
    petra.shot("case-counter")
    repaired(petra, "recount")
    assert trouble.departure(day)["free"] == trouble.departure(day)["capacity"] - 3
    assert state_of(trouble, case) == "closed"


def test_a_message_nobody_can_read_is_dealt_with_by_hand_and_says_so(lenka, trouble):
    case, title = trouble.unreadable_message()
    opened(lenka, "unreadable_message", title)
    lenka.button("do_dismiss").click()
    dialog = lenka.page.get_by_role("dialog")
    dialog.get_by_role("button", name=lenka.t("do_dismiss")).click()
    assert lenka.focused().startswith(lenka.t("reason"))  # a reason is missing: the keyboard is put there
    lenka.field("reason").fill("They were called: nothing to do <script>alert(1)</script>")
    dialog.get_by_role("button", name=lenka.t("do_dismiss")).click()
    lenka.hears(lenka.t("case_repaired"))
    lenka.page.get_by_text("<script>alert(1)</script>").wait_for()
    assert state_of(trouble, case) == "closed"


def test_an_oversold_departure_gets_a_larger_boat(lenka, trouble):
    case, day = trouble.oversold()
    opened(lenka, "oversold", f"{day.day} {day:%B %Y}")
    lenka.button("do_set_capacity").click()
    lenka.field("seats_in_all").fill("20")
    lenka.page.get_by_role("dialog").get_by_role("button", name=lenka.t("do_set_capacity")).click()
    lenka.hears(lenka.t("case_repaired"))
    assert (state_of(trouble, case), trouble.departure(day)["free"]) == ("closed", 17)


def test_a_difference_with_the_internal_system_is_found_and_ends_when_both_agree(lenka, trouble):
    reference, put_right = trouble.reconciliation()
    lenka.goes_to(f"orders/{reference}")
    lenka.button("compare_order").click()
    lenka.hears(lenka.t("reconciled", n=1))
    lenka.page.get_by_text(lenka.t("difference_seats")).wait_for()
    lenka.shot("difference")
    lenka.link(lenka.t("see_case")).click()
    lenka.settled()
    lenka.heading(lenka.t("repair_panel"))
    sides = lenka.page.get_by_role("table", name=lenka.t("side_by_side"))
    sides.get_by_role("row", name=re.compile(lenka.t("part_seats"))).get_by_text("7", exact=True).wait_for()
    lenka.shot("case-side-by-side")
    lenka.button("do_compare").click()
    lenka.hears(lenka.t("error_still_so"))
    put_right()
    repaired(lenka, "compare")


def test_an_order_that_found_no_room_when_its_departure_moved_is_moved_elsewhere(lenka, trouble):
    day, small, other = trouble.day(), trouble.day(), trouble.day()
    trouble.planning.call("PATCH", f"/departures/{BOAT}/{small}/{START}", {"capacity": 1, "pools": {"window": 0}})
    reference = trouble.sold(day, adult=4)
    lenka.goes_to(f"move/{BOAT}/{day}/{START}")
    lenka.field("day").fill(small.isoformat())
    lenka.button("move_look").click()
    lenka.page.get_by_role("row", name=re.compile(reference)).get_by_text(lenka.t("error_sold_out")).wait_for()
    with lenka.page.expect_response(lambda answer: answer.request.method == "POST"):
        lenka.page.get_by_role("button", name="Move 0 orders").click()
    lenka.settled()  # its answer is shown before the next page is asked for
    trouble.found("not_moved", reference)
    opened(lenka, "not_moved", reference)
    lenka.button("do_move").click()
    lenka.field("day").fill(other.isoformat())
    lenka.page.get_by_role("dialog").get_by_role("button", name=lenka.t("do_move")).click()
    lenka.hears(lenka.t("case_repaired"))
    assert trouble.departure(other)["free"] == trouble.departure(other)["capacity"] - 4


def test_two_dispatchers_do_not_repair_the_same_thing_twice(lenka, open_desk, trouble):
    case, title = trouble.deactivation()
    marta = open_desk("manager")
    opened(lenka, "deactivation", title)
    opened(marta, "deactivation", title)
    lenka.button("take").click()
    lenka.hears(lenka.t("case_taken"))
    marta.button("do_acknowledge").click()
    marta.hears(marta.t("somebody_else", who="lenka"))
    marta.page.get_by_text(marta.t("owned_by", who="lenka")).first.wait_for()
    marta.shot("case-somebody-else")
    assert marta.page.get_by_role("button", name=marta.t("do_acknowledge")).count() == 0
    assert trouble.cases.get(case.key).owner == "lenka"
    lenka.button("release").click()
    lenka.hears(lenka.t("case_released"))
    marta.page.reload()
    marta.settled()
    repaired(marta, "acknowledge")


def test_an_exception_is_repaired_with_nothing_but_the_keyboard(open_desk, trouble):
    case, title = trouble.deactivation()
    petra = open_desk("dispatcher", "cs")
    petra.opens("day")
    petra.settled()
    petra.tabs_to(petra.t("nav_cases"))
    petra.presses("Enter")
    petra.heading(petra.t("kind_deactivation"))
    petra.tabs_to(title)
    petra.presses("Enter")
    petra.heading(title)
    petra.tabs_to(petra.t("do_acknowledge"))
    petra.presses("Enter")
    petra.hears(petra.t("case_repaired"))
    assert petra.focused() == petra.t("case_is_closed")
    assert state_of(trouble, case) == "closed"

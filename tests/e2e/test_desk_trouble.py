"""What goes wrong loses nothing: an expired login, no network, an impatient hand, hostile data."""

import json
import re

import pytest

from tests.e2e.trouble import HOSTILE

pytestmark = [pytest.mark.e2e, pytest.mark.browser]

SESSION = "gangway-desk:session"


@pytest.fixture
def lenka(open_desk):
    return open_desk("dispatcher")


def session_of(desk, **changes):
    """What the tab remembers; with `changes`, as if it had been so."""
    kept = json.loads(desk.page.evaluate(f"sessionStorage.getItem('{SESSION}')"))
    if changes:
        desk.page.evaluate(
            "([name, text]) => sessionStorage.setItem(name, text)", [SESSION, json.dumps({**kept, **changes})]
        )
        desk.page.reload()
        desk.settled()
    return kept


def fills_a_sale(desk, day, name="Karla Tichá"):
    desk.goes_to(f"phone-order?product=dinner-cruise&option=standard&day={day}")
    desk.page.get_by_label(re.compile(f"^{desk.t('unit_adult')}$")).fill("2")
    desk.field("name").fill(name)
    desk.field("phone").fill("601 123 456")
    desk.page.get_by_role("option", name=re.compile("19:00")).wait_for(state="attached")


def test_a_token_that_is_over_is_renewed_without_a_word(lenka):
    over = "2020-01-01T00:00:00Z"
    before = session_of(lenka, token_ends_at=over)
    lenka.goes_to("partners")
    lenka.heading(lenka.t("nav_partners"))
    after = session_of(lenka)
    assert after["refresh_token"] != before["refresh_token"]
    assert after["token_ends_at"] > over  # a token of the same second may be the same one


def test_a_login_that_is_over_asks_for_a_new_one_and_loses_nothing_that_was_typed(lenka, open_desk, trouble, stack):
    day = trouble.day()
    fills_a_sale(lenka, day)
    kept = session_of(lenka)
    lenka.page.evaluate(  # logged out elsewhere, so neither token is worth anything
        "([url, headers]) => fetch(url, {method: 'POST', body: '{}', headers})",
        [lenka.url + "api/logout", {"Content-Type": "application/json", "Authorization": f"Bearer {kept['token']}"}],
    )
    lenka.button("phone_order_do").click()
    dialog = lenka.page.get_by_role("dialog", name=lenka.t("session_over"))
    dialog.wait_for()
    lenka.shot("login-over")
    lenka.presses("Escape")
    assert dialog.is_visible()
    dialog.get_by_label(re.compile(lenka.t("password"))).fill(stack.remembered["desk_passwords"]["lenka"])
    lenka.presses("Enter")
    lenka.hears(re.compile("Sold: VC-"))
    assert trouble.departure(day)["free"] == trouble.departure(day)["capacity"] - 2


def test_a_wrong_password_is_said_and_the_name_stays(lenka):
    lenka.button("sign_out").click()
    lenka.field("password").wait_for()
    assert lenka.page.evaluate(f"sessionStorage.getItem('{SESSION}')") is None
    lenka.field("user_name").fill("lenka")
    lenka.field("password").fill("not hers at all")
    lenka.presses("Enter")
    lenka.hears(lenka.t("error_wrong_login"))
    assert lenka.field("user_name").input_value() == "lenka"


def test_an_impatient_double_click_sells_once(lenka, trouble):
    day = trouble.day()
    fills_a_sale(lenka, day)
    sent = []
    lenka.page.on(
        "request", lambda request: request.method == "POST" and request.url.endswith("/api/orders") and sent.append(1)
    )
    lenka.button("phone_order_do").dblclick()
    lenka.hears(re.compile("Sold: VC-"))
    assert (len(sent), trouble.departure(day)["capacity"] - trouble.departure(day)["free"]) == (1, 2)


def test_a_sale_whose_answer_was_lost_is_tried_again_and_is_one_order(lenka, trouble):
    day = trouble.day()
    fills_a_sale(lenka, day)
    lost = []

    def lose(route):
        lost.append(route.fetch())
        route.abort()

    lenka.page.route("**/api/orders", lose, times=1)
    lenka.button("phone_order_do").click()
    lenka.hears(lenka.t("unreachable"))
    assert (len(lost), lost[0].status) == (1, 200)  # it was sold, and nobody here knows
    assert lenka.field("name").input_value() == "Karla Tichá"
    lenka.button("try_again").click()
    lenka.hears(re.compile("Sold: VC-"))
    assert trouble.departure(day)["capacity"] - trouble.departure(day)["free"] == 2


@pytest.mark.parametrize("status", [0, 500, 503])
def test_without_an_answer_the_view_says_so_and_tries_again(lenka, status):
    fail = (lambda route: route.abort()) if status == 0 else (lambda route: route.fulfill(status=status, body="no"))
    lenka.page.route("**/api/partners", fail, times=1)
    lenka.goes_to("partners")
    lenka.hears(lenka.t("unreachable"))
    lenka.shot(f"unreachable-{status}")
    lenka.button("try_again").click()
    lenka.heading(lenka.t("nav_partners"))


def test_offline_is_told_apart(lenka):
    lenka.page.context.set_offline(True)
    lenka.page.evaluate("location.hash = '/partners'")
    lenka.hears(lenka.t("offline"))
    lenka.page.context.set_offline(False)
    lenka.button("try_again").click()
    lenka.heading(lenka.t("nav_partners"))


def test_a_script_in_any_data_is_a_text(open_desk, trouble):
    marta = open_desk("manager")
    marta.page.on("dialog", lambda dialog: marta.complaints.append(f"a script ran: {dialog.message}"))
    day = trouble.day()
    reference = trouble.sold(day, name=f"{HOSTILE}</script><script>alert(2)</script>")
    trouble.unreadable_message()
    for place in (
        "cases",
        f"orders/{reference}",
        f"departure/grand/{day}/19:00",
        "orders?q=%3Cscript%3Ealert(3)%3C/script%3E",
    ):
        marta.goes_to(place)
        assert marta.page.locator("main img, main script").count() == 0, place
    marta.goes_to(f"orders/{reference}")
    marta.page.get_by_text(HOSTILE).first.wait_for()
    assert marta.complaints == []


def test_the_policy_allows_no_script_style_or_frame_but_our_own(lenka):
    answer = lenka.page.request.get(lenka.url)
    policy = answer.headers["content-security-policy"]
    assert "script-src 'self'" in policy
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert answer.headers["cache-control"] == "no-store"
    script = re.search(r'src="(page/\w+/desk\.js)"', answer.text())[1]
    kept = lenka.page.request.get(lenka.url + script).headers
    assert "immutable" in kept["cache-control"]
    assert kept["content-type"].startswith("text/javascript")
    other = lenka.page.request.get(lenka.url + re.sub(r"/\w+/", "/0000/", script, count=1)).headers
    assert other["cache-control"] == "no-store"
    assert lenka.page.request.get(f"{lenka.url}page/0000/..%2fapp.py").status in {403, 404}
    assert lenka.page.context.cookies() == []


def test_a_second_tab_is_logged_in_by_the_first_and_logged_out_with_it(lenka):
    other = lenka.page.context.new_page()
    other.goto(lenka.url)
    other.get_by_role("navigation", name=lenka.t("nav")).wait_for()
    lenka.button("sign_out").click()
    other.get_by_label(re.compile(lenka.t("password"))).wait_for()


def test_who_may_only_read_is_offered_nothing_to_do(open_desk, trouble):
    case, title = trouble.deactivation()
    petr = open_desk("read-only", place=f"cases/{trouble.id_of(case)}")
    petr.heading(title)
    assert petr.page.get_by_role("button", name=petr.t("do_acknowledge")).count() == 0
    assert petr.page.get_by_role("button", name=petr.t("take")).count() == 0
    names = petr.page.get_by_role("navigation").inner_text()
    assert petr.t("nav_phone_order") not in names
    assert petr.t("nav_staff") not in names
    petr.goes_to("staff")
    petr.hears(petr.t("error_role_may_not"))

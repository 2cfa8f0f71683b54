"""A guest books in a real browser, on the whole local stack: languages, sizes, mouse, keyboard, hostile pages."""

import re

import pytest

from tests.e2e.guest import DESKTOP, PHONE, Guest

pytestmark = [pytest.mark.e2e, pytest.mark.browser]

DINNER = {"cs": "Večerní plavba s večeří", "en": "Dinner Cruise", "de": "Abendfahrt mit Dinner"}
TOTAL = {"cs": "2 780 Kč", "en": "CZK 2,780", "de": "2.780 CZK"}
STANDARD = {"cs": "standard", "en": "Standard", "de": "Standard"}
SIZES = {"phone": PHONE, "desktop": DESKTOP}


def plain(text):
    return text.replace("\xa0", " ").replace("CZK", "CZK").strip()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", DINNER)
def test_a_guest_books_and_gets_tickets(hotel, open_tab, orders_on, day, language, size):
    guest = open_tab(language, SIZES[size])
    step = f"{language}-{size}"
    guest.opens(f"{hotel.url}?lang={language}")
    guest.heading("choose_product")
    guest.shot(f"{step}-1-product")
    guest.picks_product(DINNER[language])
    guest.page.locator(".day.AVAILABLE").first.wait_for()
    guest.shot(f"{step}-2-day")
    guest.picks_day(day)
    guest.page.locator(".card").first.wait_for()
    guest.shot(f"{step}-3-departure")
    guest.picks_departure(option=STANDARD[language])
    guest.counts(ADULT=2)
    guest.shot(f"{step}-4-party")
    guest.goes_on()
    guest.writes_contact()
    guest.shot(f"{step}-5-contact")
    assert TOTAL[language].split()[0] in plain(guest.page.locator("dl.facts").inner_text())
    guest.holds()
    assert 800 < guest.clock() <= 900
    guest.shot(f"{step}-6-review")
    guest.confirms()
    guest.shot(f"{step}-7-confirmed")
    (order,) = orders_on(day)
    assert (order.reference, order.status, order.channel) == (guest.reference(), "CONFIRMED", "widget")
    assert (order.contact.full_name, order.contact.locales) == ("Josef Novák", (language,))
    assert guest.page.get_by_role("img").count() == 2
    assert guest.page.get_by_role("img", name=order.tickets[0].code).count() == 1
    assert guest.complaints == []


def test_the_calendar_file_and_the_orders_page_can_be_opened(hotel, open_tab, day):
    guest = open_tab("de")
    guest.comes_to_contact(f"{hotel.url}?lang=de", DINNER["de"], day)
    guest.holds()
    guest.confirms()
    with guest.page.expect_download() as started:
        guest.page.get_by_role("link", name=guest.words("add_to_calendar")).click()
    assert started.value.suggested_filename == f"{guest.reference()}.ics"
    with guest.page.expect_popup() as opened:
        guest.page.get_by_role("link", name=guest.words("open_page")).click()
    page = opened.value
    page.get_by_role("heading", name=guest.words("confirmed")).wait_for()
    assert guest.reference() in page.content()
    assert page.get_by_role("img").count() == 2


def test_a_guest_cancels_and_the_seats_are_free_again(hotel, open_tab, orders_on, day):
    guest = open_tab("cs")
    guest.comes_to_contact(f"{hotel.url}?lang=cs", DINNER["cs"], day)
    guest.holds()
    guest.confirms()
    guest.button(guest.words("cancel"), exact=True).click()
    assert guest.focused() == guest.words("cancel_sure")
    guest.button(guest.words("cancel_no"), exact=True).click()
    assert orders_on(day)[0].status == "CONFIRMED"
    guest.button(guest.words("cancel"), exact=True).click()
    guest.button(guest.words("cancel_yes"), exact=True).click()
    guest.heading("cancelled")
    assert orders_on(day)[0].status == "CANCELLED"


def test_a_guest_books_with_the_keyboard_alone(hotel, open_tab, orders_on, day):
    guest = open_tab("en", DESKTOP)
    press = guest.page.keyboard.press
    guest.opens(f"{hotel.url}?lang=en")
    guest.heading("choose_product")
    guest.tabs_to("Dinner Cruise")
    press("Enter")
    guest.page.locator(".day.AVAILABLE").first.wait_for()
    days_to(guest, day)
    press("Enter")
    guest.page.locator(".card").first.wait_for()
    assert "Choose a departure" in guest.focused()
    guest.tabs_to("19:00")
    press("Enter")
    guest.tabs_to("Adult")
    guest.tabs_to("One more: Adult")
    press("Space")
    press("Space")
    guest.tabs_to("Continue")
    press("Enter")
    for name, text in (("Full name", "Josef Novák"), ("E-mail", "josef.novak@example.com")):
        guest.tabs_to(name)
        guest.page.keyboard.type(text)
    guest.tabs_to("I agree")
    press("Space")
    press("Enter")
    guest.heading("review")
    assert "Check and confirm" in guest.focused()
    guest.tabs_to("Book with obligation")
    press("Enter")
    guest.heading("confirmed")
    assert [order.status for order in orders_on(day)] == ["CONFIRMED"]


def days_to(guest: Guest, day):
    """Into the grid, a page for each month, then by arrows to the day."""
    guest.tabs_to("available")
    for _ in range(14):
        if guest.page.locator("h3#month").inner_text() == guest.words.month(day):
            break
        shown = guest.page.locator("h3#month").inner_text()
        guest.page.keyboard.press("PageDown")
        guest.page.wait_for_function(
            "old => document.querySelector('gangway-booking').root.querySelector('#month').textContent !== old",
            arg=shown,
        )
        guest.page.locator(".calendar[aria-busy=false]").wait_for()
    for _ in range(31):
        if guest.words.day(day) in guest.focused():
            return
        ahead = int(re.search(r"\d+", guest.focused()).group()) < day.day
        guest.page.keyboard.press("ArrowRight" if ahead else "ArrowLeft")
    raise AssertionError(guest.focused())


def test_wrong_fields_are_named_and_the_first_has_the_keyboard(hotel, open_tab, day):
    guest = open_tab("en")
    guest.comes_to_contact(f"{hotel.url}?lang=en", DINNER["en"], day)
    guest.writes_contact(name="<script>alert(1)</script>", email="nobody")
    guest.button(guest.words("hold_seats"), exact=True).click()
    name = guest.page.get_by_label("Full name", exact=True)
    assert name.get_attribute("aria-invalid") == "true"
    assert guest.focused() == "Full name"
    described = guest.page.locator("#name-problem").inner_text()
    assert described == guest.words("need_name")
    assert guest.page.get_by_role("alert").filter(has_text=guest.words("fix_this")).count() == 1
    guest.writes_contact()
    guest.holds()


def test_a_party_that_does_not_fit_is_told_so_and_nobody_is_left_behind(hotel, open_tab, planning, day):
    planning.call("PATCH", f"/departures/grand/{day}/19:00", {"pools": {"window": 3}})
    guest = open_tab("en")
    guest.opens(f"{hotel.url}?lang=en")
    guest.picks_product(DINNER["en"])
    guest.picks_day(day)
    guest.page.get_by_text("3 seats left").or_(guest.page.get_by_text("3 seats free")).wait_for()
    guest.picks_departure(option="Window")
    guest.goes_on()
    assert guest.page.locator("#party-problem").inner_text() == guest.words("pick_somebody")
    guest.counts(ADULT=4)
    assert guest.page.locator("#party-problem").inner_text() == "Only 3 seats are left on this departure."
    guest.goes_on()
    guest.heading("choose_party")
    guest.counts(ADULT=3)
    guest.goes_on()
    guest.heading("your_contact")

"""Everyone can book: axe finds nothing on any step, a small or enlarged page is usable, no script is needed."""

import re

import pytest

from tests.e2e.guest import DESKTOP, JOSEF, PHONE, SMALL

pytestmark = [pytest.mark.e2e, pytest.mark.browser]

DINNER = "Dinner Cruise"
RULES = "{runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}"


@pytest.fixture
def examine(axe):
    """`examine(guest, where)` fails with what axe found wrong on the page as it is now."""

    def look(guest, where="gangway-booking"):
        guest.page.evaluate(axe)
        found = guest.page.evaluate(f"where => axe.run(where, {RULES})", where)
        told = [
            f"{v['id']}: {v['nodes'][0]['html'][:150]} {v['nodes'][0]['failureSummary'][:200]}"
            for v in found["violations"]
        ]
        assert told == []
        assert found["passes"]

    return look


def each_step(guest, hotel, day, look):
    """Every step of a booking, each looked at: names of what is looked at."""
    seen = []

    def at(name):
        look(name)
        seen.append(name)

    guest.opens(f"{hotel.url}?lang=en")
    guest.heading("choose_product")
    at("product")
    guest.picks_product(DINNER)
    guest.page.locator(".day.AVAILABLE").first.wait_for()
    at("day")
    guest.picks_day(day)
    guest.page.locator(".card").first.wait_for()
    at("departure")
    guest.picks_departure()
    guest.counts(ADULT=2)
    at("party")
    guest.goes_on()
    guest.heading("your_contact")
    guest.button(guest.words("hold_seats"), exact=True).click()
    at("contact with problems")
    guest.writes_contact()
    guest.holds()
    at("review")
    guest.confirms()
    at("confirmed")
    guest.button(guest.words("cancel"), exact=True).click()
    at("asked to cancel")
    return seen


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_axe_finds_nothing_on_any_step(hotel, open_tab, examine, day, size):
    guest = open_tab("en", size)
    assert len(each_step(guest, hotel, day, lambda _: examine(guest))) == 8


def test_axe_finds_nothing_where_it_went_wrong(hotel, open_tab, examine, planning, day):
    guest = open_tab("en")
    guest.comes_to_contact(f"{hotel.url}?lang=en", DINNER, day, option="Window")
    planning.call("PATCH", f"/departures/grand/{day}/19:00", {"pools": {"window": 0}})
    guest.button(guest.words("hold_seats"), exact=True).click()
    guest.heading("sold_out_title")
    examine(guest)


@pytest.mark.parametrize(
    ("size", "font"),
    [(SMALL, "16px"), ((640, 450), "32px"), (SMALL, "20px")],
    ids=["320 px", "200 %", "320 px, larger"],
)
def test_nothing_is_cut_off_on_a_small_or_enlarged_page(hotel, open_tab, day, size, font):
    guest = open_tab("en", size)
    guest.page.add_init_script(
        "addEventListener('DOMContentLoaded', () => document.querySelector('gangway-booking')"
        f"?.style.setProperty('--gangway-font-size', '{font}'))"
    )

    def fits(name):
        guest.shot(f"narrow-{size[0]}-{font}-{name.replace(' ', '-')}")
        assert guest.wider_than_the_window() == 0, name
        cut = "() => [...document.querySelector('gangway-booking').root.querySelectorAll('.stage *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1).map(e => e.outerHTML.slice(0, 80))"  # noqa: E501
        assert guest.page.evaluate(cut) == [], name

    each_step(guest, hotel, day, fits)


def test_what_can_be_touched_is_large_enough(hotel, open_tab, day):
    guest = open_tab("en")
    small = "() => [...document.querySelector('gangway-booking').root.querySelectorAll('button, a, input')].filter(e => { const r = e.getBoundingClientRect(); return r.width && (r.width < 24 || r.height < 24) }).map(e => e.outerHTML.slice(0, 90))"  # noqa: E501

    def large(name):
        assert guest.page.evaluate(small) == [], name

    each_step(guest, hotel, day, large)


def test_a_screen_reader_is_told_the_steps_the_days_and_the_numbers(hotel, open_tab, day):
    guest = open_tab("cs")
    guest.opens(f"{hotel.url}?lang=cs")
    page = guest.page
    page.get_by_role("region", name="Rezervace").wait_for()
    guest.picks_product("Večerní plavba s večeří")
    grid = page.get_by_role("grid", name=re.compile(r"\w+ \d{4}"))
    grid.wait_for()
    assert page.get_by_role("columnheader").count() == 7
    guest.picks_day(day)
    page.get_by_role("heading", name=re.compile("Vyberte odjezd")).wait_for()
    assert "Vyberte odjezd" in guest.focused()
    guest.picks_departure()
    adult = page.get_by_role("spinbutton", name="Dospělý", exact=True)
    assert "15–64 let" in page.locator(f"#{adult.get_attribute('aria-describedby')}").inner_text()
    guest.button("Přidat: Dospělý").click()
    assert adult.input_value() == "1"
    assert page.get_by_text("Krok 4 ze 6").count() == 1


def test_without_scripts_the_same_booking_is_made_with_plain_pages(hotel, open_tab, orders_on, day):
    guest = open_tab("cs", java_script_enabled=False)
    page, words = guest.page, guest.words
    guest.opens(hotel.url)
    page.get_by_role("link", name="Rezervovat bez JavaScriptu").click()
    page.get_by_role("link", name=re.compile("Večerní plavba s večeří")).click()
    for _ in range(14):
        if page.get_by_role("heading", name=words.month(day)).count():
            break
        page.get_by_role("link", name="→").click()
    page.get_by_role("link", name=re.compile(re.escape(words.day(day)))).click()
    guest.shot("plain-1-departures")
    page.get_by_role("link", name=re.compile("19:00")).first.click()
    page.get_by_label(re.compile("^Dospělý")).fill("2")
    guest.shot("plain-2-party")
    guest.button(words("continue")).click()
    for name, value in JOSEF.items():
        page.get_by_label(words(name)).fill(value)
    page.get_by_role("checkbox").check()
    guest.shot("plain-3-contact")
    page.wait_for_timeout(2_100)  # faster than that, nobody reads it
    guest.button(words("hold_seats")).click()
    page.get_by_role("heading", name=words("review")).wait_for()
    guest.shot("plain-4-review")
    guest.button(words("confirm")).click()
    page.get_by_role("heading", name=words("confirmed")).wait_for()
    guest.shot("plain-5-confirmed")
    (order,) = orders_on(day)
    assert (order.status, order.contact.phone) == ("CONFIRMED", "+420601123456")
    assert page.get_by_role("img").count() == 2


def test_axe_finds_nothing_on_the_plain_pages_either(hotel, open_tab, examine, day):
    guest = open_tab("en")
    form = f"{hotel.base_url}/widget/form?partner={hotel.key}&lang=en"
    for more in ("", "&product=dinner-cruise", f"&product=dinner-cruise&day={day}"):
        guest.opens(form + more)
        examine(guest, "html")
    guest.page.get_by_role("link", name=re.compile("19:00")).first.click()
    examine(guest, "html")
    guest.page.get_by_label(re.compile("^Adult")).fill("1")
    guest.button(guest.words("continue")).click()
    examine(guest, "html")


def test_the_page_that_writes_the_two_lines_writes_ones_that_work(hotel, open_tab):
    guest = open_tab("en", DESKTOP)
    guest.opens(f"{hotel.site.url}/embed.html")
    page = guest.page
    page.get_by_label("Products, separated by commas").fill("dinner-cruise")
    page.get_by_label("this one, checked by its integrity hash").check()
    lines = page.locator("#lines").inner_text()
    assert hotel.made.integrity in lines
    hotel.site.files["theirs.html"] = f"<!doctype html><html lang=en><title>Theirs</title>{lines}</html>".encode()
    guest.opens(f"{hotel.site.url}/theirs.html")
    guest.page.locator(".day.AVAILABLE").first.wait_for()
    assert guest.complaints == []

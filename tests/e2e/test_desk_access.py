"""Everyone can work at the desk: axe finds nothing on any view, by keyboard, on a telephone, enlarged twice."""

import pytest

from tests.e2e.desk_tab import DESKTOP, PHONE
from tests.e2e.trouble import BOAT, START

pytestmark = [pytest.mark.e2e, pytest.mark.browser]

ENLARGED = (640, 450)  # what 200 % leaves of 1280 × 900


@pytest.fixture(scope="module")
def views(trouble):
    """Every view by its name, with something to see in it."""
    trouble.deactivation()
    case, _ = trouble.no_seat()
    day = trouble.day()
    reference = trouble.sold(day, name="Josef Novák", adult=2, child=1)
    trouble.sold(day, name="Eva Malá", adult=4)
    return {
        "cases": "cases",
        "case": f"cases/{trouble.id_of(case)}",
        "day": f"day/{day}",
        "departure": f"departure/{BOAT}/{day}/{START}",
        "move": f"move/{BOAT}/{day}/{START}",
        "orders": "orders?q=nov%C3%A1k",
        "order": f"orders/{reference}",
        "phone-order": "phone-order",
        "imports": "imports",
        "numbers": "numbers",
        "reconciliation": "reconciliation",
        "partners": "partners",
        "partner": "partners/vltava-travel",
        "new-partner": "partners/new",
        "staff": "staff",
        "audit": "audit",
        "nowhere": "nowhere",
    }


@pytest.mark.parametrize(
    ("size", "language"), [(DESKTOP, "en"), (DESKTOP, "cs"), (PHONE, "cs")], ids=["wide", "czech", "phone"]
)
def test_axe_finds_nothing_on_any_view(open_desk, axe, views, size, language):
    marta = open_desk("manager", language, size)
    wrong = {}
    for name, place in views.items():
        marta.goes_to(place)
        marta.shot(f"{name}-{size[0]}-{language}")
        if found := marta.faults(axe):
            wrong[name] = found
        if marta.page.get_by_role("heading", level=1).inner_text() == marta.t("not_shown"):
            wrong[name] = marta.page.get_by_role("alert").inner_text()
    assert wrong == {}
    assert marta.complaints == []


def test_axe_finds_nothing_before_and_around_a_login(open_desk, axe, views):
    marta = open_desk("manager")
    marta.page.evaluate("sessionStorage.clear()")
    marta.page.reload()
    marta.field("password").wait_for()
    marta.shot("login")
    assert marta.faults(axe) == []
    marta.presses("Enter")
    marta.page.get_by_text(marta.t("field_missing")).first.wait_for()
    assert marta.faults(axe) == []


@pytest.mark.parametrize("opener", ["change_order", "cancel_order", "password"])
def test_axe_finds_nothing_in_a_dialog_and_escape_gives_the_keyboard_back(open_desk, axe, views, opener):
    lenka = open_desk("dispatcher", place=views["order"])
    lenka.button(opener).focus()
    lenka.presses("Enter")
    lenka.page.get_by_role("dialog").wait_for()
    lenka.shot(f"dialog-{opener}")
    assert lenka.faults(axe) == []
    assert lenka.page.evaluate("document.activeElement.closest('dialog') !== null")
    lenka.presses("Escape")
    lenka.page.get_by_role("dialog").wait_for(state="detached")
    assert lenka.focused() == lenka.t(opener)


@pytest.mark.parametrize("size", [PHONE, ENLARGED], ids=["phone", "200 %"])
def test_nothing_is_cut_off_on_a_telephone_or_enlarged_twice(open_desk, views, size):
    marta = open_desk("manager", "cs", size)
    for name, place in views.items():
        marta.goes_to(place)
        assert marta.wider_than_the_window() == 0, name


def test_the_first_key_skips_to_the_content_and_each_view_takes_the_keyboard(open_desk, views):
    lenka = open_desk("dispatcher")
    lenka.page.reload()
    lenka.settled()
    lenka.presses("Tab")
    assert lenka.focused() == lenka.t("skip")
    lenka.presses("Enter")
    assert lenka.page.evaluate("document.activeElement.id") == "main"
    for place in ("day", "orders", "partners"):
        lenka.goes_to(views.get(place, place))
        assert lenka.page.evaluate("document.activeElement.tagName") == "H1"


def test_what_can_be_touched_is_large_enough(open_desk, views):
    marta = open_desk("manager", "en", PHONE)
    small = """() => [...document.querySelectorAll('button, input, select, nav a')].filter(one => {
      const box = one.getBoundingClientRect(), line = one.closest('label, .check') ? 18 : 24;
      return box.width && (box.width < line || box.height < line);
    }).map(one => one.outerHTML.slice(0, 90))"""
    for name, place in views.items():
        marta.goes_to(place)
        assert marta.page.evaluate(small) == [], name


def test_a_manifest_on_paper_is_the_list_alone(open_desk, views):
    lenka = open_desk("dispatcher", place=views["departure"])
    lenka.page.emulate_media(media="print")
    assert not lenka.page.get_by_role("navigation").is_visible()
    assert not lenka.page.get_by_role("button", name=lenka.t("sales_stop")).is_visible()
    assert lenka.page.get_by_text("Josef Novák").is_visible()
    lenka.shot("manifest-on-paper")

"""Debian's Chromium, and the local stack with a hotel's page: fixtures of the tests in a real browser."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import count
from types import SimpleNamespace

import pytest

from gangway.ordering.revise import Revision, revise
from infra.local.desk import desk_endpoint
from infra.local.layout import SHARED
from infra.local.ports import any_free_port
from infra.local.prepare import Planning
from infra.widget.local import HOTEL, serve_widget
from tests.e2e.desk_tab import DESKTOP, DeskTab
from tests.e2e.guest import PHONE, Guest
from tests.e2e.office import office_of
from tests.e2e.trouble import Trouble

AXE = "axe-core@4.14.1"
EXPIRED = "expired by a test"
PATIENCE = 120_000  # ms, for a page that hangs: whatever else a machine does, a page that works is shown by then


@pytest.fixture(scope="session")
def chromium():
    path = shutil.which("chromium")
    if path is None:
        pytest.skip("Chromium is not installed: apt-get install chromium")
    from playwright.sync_api import sync_playwright  # noqa: PLC0415  no other test needs it

    with sync_playwright() as driver:
        # A container's root may not use the sandbox; what is loaded is our own.
        # Its own language says how a date is typed; it must not be the machine's.
        english = {**os.environ, **dict.fromkeys(("LANG", "LANGUAGE", "LC_ALL"), "en_US.UTF-8")}
        browser = driver.chromium.launch(executable_path=path, args=["--no-sandbox"], env=english)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def planning(stack):
    return Planning(stack.base_url, stack.remembered["keys"]["internal-system"])


@pytest.fixture(scope="session")
def hotel(stack, planning) -> Iterator[SimpleNamespace]:
    """The hotel's pages: `url` of the demo, `site` to add other pages to, its `key`."""
    site, made, key = serve_widget(stack, planning, any_free_port())
    yield SimpleNamespace(site=site, made=made, key=key, url=f"{site.url}/demo.html", base_url=stack.base_url)
    site.stop()


@pytest.fixture(scope="session")
def office(stack):
    """The deployed tables, seen by the operator: what was really written."""
    return office_of(stack)


@pytest.fixture
def open_tab(chromium):
    """`open_tab(language, size)` gives a guest in a fresh profile; everything is closed after the test."""
    opened = []

    def open_one(language="en", size=PHONE, **more) -> Guest:
        profile = chromium.new_context(viewport={"width": size[0], "height": size[1]}, **more)
        profile.set_default_timeout(PATIENCE)
        opened.append(profile)
        return Guest(profile.new_page(), language)

    yield open_one
    for profile in opened:
        profile.close()


_days = count(40, 2)


@pytest.fixture
def day(office):
    """A day of its own for each test, and the one after it, so that none sees another's seats."""
    today = datetime.now(UTC).date()
    return next(day for n in _days if _nobody_was_there(office, day := today + timedelta(days=n)))


def _nobody_was_there(office, day):
    """Whether no test, of this form or of the desk, has sold, stopped or changed anything on the boat that day."""
    found = office.departures.day("grand", day, consistent=True)
    evening = found and found.departures.get("19:00")
    return evening and evening.is_untouched and evening.capacity > 100 and not evening.closed


@pytest.fixture
def orders_on(office):
    """`orders_on(day)`: the hotel's orders for the dinner cruise of that day."""

    def orders(day):
        found = office.orders.on_day("grand", day.isoformat())
        return [order for order in found if order.partner_id == HOTEL["id"]]

    return orders


@pytest.fixture
def expire(office):
    """`expire(order)` ends a hold now, as if its time had passed."""

    def end(order):
        past = office.clock() - timedelta(seconds=1)

        def ended(held):
            return Revision(held.next_version(what=EXPIRED, at=office.clock(), by="test", hold_expires_at=past))

        return revise(office, order.id, ended)

    return end


@pytest.fixture
def open_desk(chromium, stack):
    """`open_desk(role, language, size)` gives a dispatcher who is logged in, in a fresh profile."""
    desk, opened = desk_endpoint(stack), []

    def open_one(role="dispatcher", language="en", size=DESKTOP, *, place="") -> DeskTab:
        locale = {"cs": "cs-CZ", "en": "en-GB"}[language]
        profile = chromium.new_context(
            viewport={"width": size[0], "height": size[1]}, locale=locale, accept_downloads=True
        )
        profile.set_default_timeout(PATIENCE)
        opened.append(profile)
        return DeskTab(profile.new_page(), desk["url"], language).logs_in(desk["logins"][role], place)

    yield open_one
    for profile in opened:
        profile.close()


@pytest.fixture(scope="session")
def trouble(stack):
    return Trouble(stack)


@pytest.fixture(scope="session")
def axe():
    """The source of axe-core, installed once into `.local`; it is used by tests only."""
    file = SHARED / "axe" / "node_modules" / "axe-core" / "axe.min.js"
    if not file.exists():
        npm = shutil.which("npm")
        if npm is None:
            pytest.skip("npm is not installed, so axe-core cannot be fetched")
        command = [npm, "install", "--silent", "--no-audit", "--no-fund", "--prefix", str(SHARED / "axe"), AXE]
        done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
        if not file.exists():
            pytest.skip(f"npm could not install {AXE}: {done.stderr[-200:]}")
    return file.read_text(encoding="utf-8")

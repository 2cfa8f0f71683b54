"""A guest in a real browser, who finds everything by the names that a screen reader would say."""

import json
import re
from datetime import date

from gangway.channels.widget.texts import Words
from infra.local.layout import SHARED

SHOTS = SHARED / "screenshots"
PHONE, DESKTOP, SMALL = (390, 844), (1280, 900), (320, 568)
JOSEF = {"name": "Josef Novák", "email": "josef.novak@example.com", "phone": "601 123 456"}
DEPARTURE = "19:00"
# Where the keyboard is, through shadow roots, and what it is called.
FOCUSED = """() => {
  let at = document.activeElement;
  while (at && at.shadowRoot && at.shadowRoot.activeElement) at = at.shadowRoot.activeElement;
  if (!at) return "";
  return at.getAttribute("aria-label") || (at.labels && at.labels[0] && at.labels[0].innerText) || at.innerText || "";
}"""


class Guest:
    """One tab on the page `url`. `words` are those of its language."""

    def __init__(self, page, language="en"):
        self.page = page
        self.words = Words(language)
        self.complaints = []
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("console", lambda line: line.type == "error" and self.complaints.append(line.text))

    def button(self, name, **more):
        return self.page.get_by_role("button", name=name, **more)

    def text(self, name, **values):
        """The beginning of a text, up to its first value."""
        return self.words(name, **values)

    def heading(self, name):
        self.page.get_by_role("heading", name=self.words(name)).first.wait_for()

    def opens(self, url):
        self.page.goto(url)

    def picks_product(self, name):
        self.button(re.compile(f"^{re.escape(name)}")).click()

    def picks_day(self, day: date):
        month = self.words.month(day)
        for _ in range(14):
            shown = self.page.locator("h3#month")
            shown.wait_for()
            if shown.inner_text().lower() == month.lower():
                break
            self.button(self.words("next_month")).click()
        self.button(re.compile(rf"^{re.escape(self.words.day(day))}, ", re.IGNORECASE)).click()

    def picks_departure(self, *, option=""):
        self.button(re.compile(rf"^{DEPARTURE}.*{re.escape(option)}")).first.click()

    def counts(self, **units):
        for kind, count in units.items():
            self.page.get_by_label(self.words.unit(kind), exact=True).fill(str(count))

    def goes_on(self):
        self.button(self.words("continue"), exact=True).click()

    def writes_contact(self, **changes):
        for name, value in {**JOSEF, **changes}.items():
            self.page.get_by_label(self.words(name), exact=True).fill(value)
        self.page.get_by_role("checkbox").check()

    def comes_to_contact(self, url, product, day, *, option="", **units):
        """Up to the contact form, with two adults unless said otherwise."""
        self.opens(url)
        self.picks_product(product)
        self.picks_day(day)
        self.picks_departure(option=option)
        self.counts(**(units or {"ADULT": 2}))
        self.goes_on()
        self.writes_contact()

    def holds(self):
        self.button(self.words("hold_seats"), exact=True).click()
        self.heading("review")

    def confirms(self):
        self.button(self.words("confirm"), exact=True).click()
        self.heading("confirmed")

    def reference(self):
        return self.page.locator(".reference strong").inner_text()

    def clock(self):
        minutes, seconds = self.page.get_by_role("timer").inner_text().split(":")
        return 60 * int(minutes) + int(seconds)

    def tabs_to(self, name, most=80):
        """Tab until the element of that name has the keyboard."""
        for _ in range(most):
            self.page.keyboard.press("Tab")
            if name in self.focused():
                return
        raise AssertionError(f"the keyboard does not come to {name!r}")

    def focused(self):
        return self.page.evaluate(FOCUSED)

    def shot(self, name):
        SHOTS.mkdir(parents=True, exist_ok=True)
        self.page.screenshot(path=SHOTS / f"{name}.png", full_page=True)

    def stored(self):
        """What the tab remembers."""
        return json.loads(self.page.evaluate("JSON.stringify({...sessionStorage})"))

    def wider_than_the_window(self):
        return self.page.evaluate("document.scrollingElement.scrollWidth - document.documentElement.clientWidth")

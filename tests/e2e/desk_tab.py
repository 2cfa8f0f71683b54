"""A dispatcher in a real browser, who finds everything by the names that a screen reader would say."""

import json
import re
import time

from infra.local.layout import ROOT, SHARED

SHOTS = SHARED / "screenshots"
PAGE = ROOT / "functions" / "desk" / "page"
DESKTOP, PHONE = (1280, 900), (390, 844)
ENOUGH_TABS, PATIENCE = 80, 120.0
RULES = "{runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}"
SHOWN = "document.querySelector('main')?.dataset.shown === location.hash && !document.querySelector('main.loading')"
FOCUSED = """() => {
  const at = document.activeElement;
  if (!at || at === document.body) return "";
  const said = at.getAttribute("aria-label") || (at.labels && at.labels[0] && at.labels[0].innerText) || at.innerText;
  return (said || "").trim();
}"""
FRAMED = """() => {
  const at = document.activeElement, style = getComputedStyle(at), behind = getComputedStyle(at, "::after");
  const isFramed = one => parseFloat(one.outlineWidth) > 0 && one.outlineStyle !== "none";
  return at === document.body || at.matches("h1, h2, main") || [style, behind].some(isFramed);
}"""


def words_of(language: str) -> dict:
    """The page's words: a module whose object is JSON but for its last comma."""
    text = (PAGE / f"{language}.js").read_text(encoding="utf-8")
    inside = text[text.index("export default {") + len("export default ") : text.rindex("}")].rstrip().rstrip(",")
    return json.loads(inside + "}")


class DeskTab:
    """One tab on the desk's page, in one language."""

    def __init__(self, page, url, language="en"):
        self.page, self.url, self.language = page, url, language
        self.words = words_of(language)
        self.complaints = []
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("console", self._hear)

    def _hear(self, line):
        """What the console complains of; that a call was refused is for the page to show."""
        if line.type == "error" and "Failed to load resource" not in line.text:
            self.complaints.append(line.text)

    def t(self, name, **values):
        text = self.words[name]
        return re.sub(r"\{(\w+)\}", lambda found: str(values[found[1]]), text)

    def opens(self, place=""):
        self.page.goto(f"{self.url}#/{place}")

    def logs_in(self, login, place=""):
        self.opens(place)
        self.field("user_name").fill(login["name"])
        self.field("password").fill(login["password"])
        self.page.keyboard.press("Enter")
        self.page.get_by_role("navigation", name=self.t("nav")).wait_for()
        self.settled()
        return self

    def goes_to(self, place):
        """By the address, as a bookmark would."""
        self.page.evaluate("place => { location.hash = '/' + place }", place)
        self.settled()

    def settled(self):
        """Until the view of this address is shown."""
        until = time.monotonic() + PATIENCE
        while not self.page.evaluate(SHOWN):
            assert time.monotonic() < until, f"{self.page.url} is not shown"
            self.page.wait_for_timeout(30)

    def field(self, name):
        return self.page.get_by_label(re.compile(rf"^{re.escape(self.t(name))}( \*)?$")).last

    def button(self, name, **values):
        return self.page.get_by_role("button", name=self.t(name, **values), exact=True)

    def link(self, text):
        return self.page.get_by_role("link", name=text)

    def heading(self, text):
        self.page.get_by_role("heading", name=text).first.wait_for()

    def hears(self, text):
        """What the page says politely, or as an alert."""
        self.page.locator("[role=status], [role=alert]").filter(has_text=text).first.wait_for()

    def focused(self):
        return self.page.evaluate(FOCUSED)

    def tabs_to(self, name):
        """Tab until the element of that name has the keyboard; on the way everything that has it can be seen to."""
        passed = []
        for _ in range(ENOUGH_TABS):
            self.page.keyboard.press("Tab")
            assert self.page.evaluate(FRAMED), f"nobody sees that {self.focused()!r} has the keyboard"
            passed.append(self.focused())
            if name in passed[-1]:
                return
        raise AssertionError(f"the keyboard does not come to {name!r}, only to {passed}")

    def presses(self, key):
        self.page.keyboard.press(key)

    def shot(self, name):
        SHOTS.mkdir(parents=True, exist_ok=True)
        self.page.screenshot(path=SHOTS / f"desk-{name}.png", full_page=True)

    def wider_than_the_window(self):
        return self.page.evaluate("document.scrollingElement.scrollWidth - document.documentElement.clientWidth")

    def faults(self, axe):
        """What axe finds wrong with the page as it is now. The devtools' way in, since the policy forbids scripts."""
        session = self.page.context.new_cdp_session(self.page)
        session.send("Runtime.evaluate", {"expression": axe})
        found = self.page.evaluate(f"axe.run(document, {RULES})")
        assert found["passes"]
        return [
            f"{v['id']}: {v['nodes'][0]['html'][:150]} {v['nodes'][0]['failureSummary'][:200]}"
            for v in found["violations"]
        ]

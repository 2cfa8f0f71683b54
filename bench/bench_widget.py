"""The form's script: its size, and the time from the script tag to a form that can be used, on a slow connection.

The connection is Chromium's own emulation of "slow 4G" (400 ms round trip, 400 kbit/s) and "fast 4G" (165 ms,
9 Mbit/s), the processor four times slower than this one; the gate is the local stack on the same machine.
"""

import shutil
import statistics
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from infra.local.layout import Layout
from infra.local.ports import any_free_port
from infra.local.prepare import prepare
from infra.local.stack import start_stack
from infra.widget.local import serve_widget

CONNECTIONS = {"fast 4G": (165, 9_000), "slow 4G": (400, 400)}  # ms a round trip, kbit/s
ROUNDS = 5
READY = """() => new Promise(done => {
  const look = () => {
    const form = document.querySelector('gangway-booking');
    const card = form && form.shadowRoot && form.shadowRoot.querySelector('.card, .day');
    card ? done(performance.now()) : requestAnimationFrame(look);
  };
  look();
})"""


def usable_after(browser, url, connection):
    """Milliseconds from the start of the page, whose first element is the script tag, to the first choice."""
    delay, kilobits = connection
    profile = browser.new_context(viewport={"width": 390, "height": 844})
    page = profile.new_page()
    devtools = profile.new_cdp_session(page)
    speed = kilobits * 1000 / 8
    limits = {"offline": False, "latency": delay, "downloadThroughput": speed, "uploadThroughput": speed}
    devtools.send("Network.enable")
    devtools.send("Network.emulateNetworkConditions", limits)
    devtools.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    page.goto(url, wait_until="commit")
    milliseconds = page.evaluate(READY)
    profile.close()
    return milliseconds


def main():
    chromium = shutil.which("chromium")
    if chromium is None:
        print("skipped: Chromium is not installed")
        return
    from playwright.sync_api import sync_playwright  # noqa: PLC0415  only where there is a browser to drive

    with tempfile.TemporaryDirectory() as state, sync_playwright() as driver:
        stack = start_stack(Layout(state=Path(state)), port=None)
        site, made, key = serve_widget(stack, prepare(stack, lambda _: None, seasons=1), any_free_port())
        lines = f'<script src="gangway.js" async></script><gangway-booking partner="{key}"></gangway-booking>'
        site.files["bare.html"] = f"<!doctype html>{lines}".encode()
        browser = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        try:
            print(f"script      {len(made.script):7} bytes, {made.gzipped_size} gzipped")
            usable_after(browser, f"{site.url}/bare.html", CONNECTIONS["fast 4G"])  # wakes the function
            for name, connection in CONNECTIONS.items():
                times = [usable_after(browser, f"{site.url}/bare.html", connection) for _ in range(ROUNDS)]
                print(
                    f"{name}     {statistics.median(times):7.0f} ms from script tag to usable form (median of {ROUNDS})"
                )
        finally:
            browser.close()
            site.stop()
            stack.stop()


if __name__ == "__main__":
    main()

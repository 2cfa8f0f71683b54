// Buttons that do something once: while it runs, a second click or key does nothing.

import { h, fill } from "./dom.js";
import { problemBox, say } from "./say.js";
import { t } from "./words.js";

/** Runs `act` unless it is running; `control` shows that it does. What it throws is shown in `place`. */
export async function once(control, place, act) {
  if (control.getAttribute("aria-disabled") === "true") return;
  control.setAttribute("aria-disabled", "true");
  control.classList.add("busy");
  fill(place);
  try {
    const said = await act();
    if (typeof said === "string") say(said);
  } catch (error) {
    if (error?.name === "AbortError") return;
    fill(place, problemBox(error, () => once(control, place, act)));
    place.scrollIntoView({ block: "nearest" });
  } finally {
    control.removeAttribute("aria-disabled");
    control.classList.remove("busy");
  }
}

/**
 * A button and the place for its problems. `act` may return a sentence to be said.
 * Kinds: primary (the one thing to do), plain, danger (asks nothing by itself: use a dialog), quiet (a link's weight).
 */
export function actionButton(label, act, { kind = "plain", place = h("div.place"), describedby } = {}) {
  const button = h(`button.${kind}`, { type: "button", "aria-describedby": describedby }, label);
  button.addEventListener("click", () => once(button, place, act));
  return [button, place.parentNode ? null : place];
}

export function copyButton(text) {
  const button = h("button.plain", { type: "button" }, t("copy"));
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(text());
      say(t("copied"));
    } catch {
      say(t("copy_by_hand"));
    }
  });
  return button;
}

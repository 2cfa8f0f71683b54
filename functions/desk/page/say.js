// What is said aloud: results politely, problems at once. Both places exist before anything is said, as readers need.

import { h, fill } from "./dom.js";
import { Refused, Unreachable } from "./api.js";
import { has, t } from "./words.js";

export const politely = h("div.said", { role: "status", "aria-live": "polite" });
const BUSY = 503;
let timer = null;

/** A result: heard by a screen reader, seen at the foot of the window for a while. */
export function say(text) {
  fill(politely, h("p", {}, text));
  clearTimeout(timer);
  timer = setTimeout(() => fill(politely), 8000);
}

/** The sentence for whatever went wrong. */
export function sentence(error) {
  if (error instanceof Unreachable) return t(navigator.onLine === false ? "offline" : error.status === 429 ? "too_often" : "unreachable");
  if (error instanceof Refused) return refusal(error);
  return t("page_fault", { error: String(error?.message || error) });
}

/** By its code, and by what was refused where that has words of its own. */
function refusal(error) {
  const names = [`error_${error.code}_${error.problem.value}`, `error_${error.code}`, `error_${error.status}`];
  const name = names.find((one) => has(one));
  return name ? t(name, error.problem) : t("error_unknown", { code: error.code });
}

/** A problem beside what caused it, with a way to try again where that may help. */
export function problemBox(error, again) {
  const mayHelp = !(error instanceof Refused) || error.status === BUSY;
  return h("div.problem", { role: "alert" },
    h("p", {}, sentence(error)),
    again && mayHelp ? h("button", { type: "button", onclick: again }, t("try_again")) : null);
}

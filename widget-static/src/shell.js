// The frame of the element: styles, progress, the places where things are announced, and how one step follows another.

import { Refused } from "./api.js";
import { h } from "./dom.js";
import { STEPS } from "./form.js";

const STYLE = "__STYLE__";
const NONCE = (document.currentScript && document.currentScript.nonce) || "";
let sheet = null;

/** Styles that a strict policy allows; a browser without them gets an element with the script's own nonce. */
function dress(root) {
  try {
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(STYLE);
    }
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = h("style", {}, STYLE);
    style.nonce = NONCE;
    root.append(style);
  }
}

export class Shell extends HTMLElement {
  constructor() {
    super();
    this.root = this.attachShadow({ mode: "open" });
    dress(this.root);
    this.body = h("div", { class: "gangway", part: "form" });
    this.root.append(this.body);
  }

  /** What stays while the steps change: progress, the two places where things are announced, the step itself. */
  frame(language) {
    this.progress = h("div", { class: "progress" });
    this.heading = h("h2", { tabindex: "-1", part: "heading" });
    this.status = h("p", { class: "status", role: "status" });
    this.alert = h("div", { role: "alert" });
    this.line = h("div", { class: "offline", role: "status" });
    this.stage = h("div", { class: "stage" });
    this.body.replaceChildren(h("section", { lang: language, "aria-label": this.words.t("title") },
      this.line, this.progress, this.heading, this.alert, this.status, this.stage));
  }

  show(...content) {
    this.stage.replaceChildren(...content.filter(Boolean));
  }

  title(text) {
    this.heading.textContent = text;
    this.heading.hidden = !text;
  }

  focusHeading() {
    this.heading.focus({ preventScroll: true });
    const { top } = this.getBoundingClientRect();
    if (top < 0) this.scrollIntoView({ block: "start" });
  }

  say(text) {
    this.status.textContent = text || "";
  }

  warn(text) {
    this.alert.replaceChildren(...(text ? [h("p", { class: "problem big" }, text)] : []));
  }

  tell(name, detail = {}) {
    this.dispatchEvent(new CustomEvent(`gangway:${name}`, { bubbles: true, composed: true, detail }));
  }

  save() {
    this.memory.write(this.state);
  }

  /** One step: its heading, its content, the way back. */
  go(step, { focus = true, warning = "", status = "" } = {}) {
    this.state.step = step;
    this.idle();
    clearInterval(this.ticking);
    this.save();
    this.warn(warning);
    this.say(status);
    this.drawProgress(step);
    this[`show_${step}`]();
    if (focus) this.focusHeading();
    this.tell("step", { step, product: this.state.productId || null });
  }

  drawProgress(step) {
    const steps = this.catalogue.products.length === 1 ? STEPS.slice(1) : STEPS;
    const at = steps.indexOf(step);
    if (at < 0) return this.progress.replaceChildren();
    const back = at > 0 && h("button", { type: "button", class: "back", onclick: () => this.back(steps[at - 1]) }, h("span", { "aria-hidden": "true" }, "‹ "), this.words.t("back"));
    const bars = steps.map((_, n) => h("span", { class: n <= at ? "bar done" : "bar" }));
    return this.progress.replaceChildren(back || h("span", {}),
      h("span", { class: "soft" }, this.words.t("step_of", { n: at + 1, of: steps.length })),
      h("div", { class: "bars", "aria-hidden": "true" }, bars));
  }

  /** Something is being asked of the gate: it is said, and nothing can be pressed twice. */
  wait(text) {
    this.busy = true;
    this.warn("");
    this.say(text);
    this.stage.setAttribute("aria-busy", "true");
    for (const control of this.body.querySelectorAll(".stage button, .stage input, .stage textarea, .progress button")) control.disabled = true;
    this.body.classList.add("busy");
  }

  idle() {
    this.busy = false;
    this.stage.removeAttribute("aria-busy");
    this.body.classList.remove("busy");
  }

  back(step) {
    if (!this.busy) this.go(step);
  }

  /** A refusal the guest should know of, with a way on. */
  fail(error, again) {
    this.idle();
    const code = error instanceof Refused ? error.code : "our_fault";
    if (!(error instanceof Refused)) console.error(error);
    this.progress.replaceChildren();
    this.title(this.words.t("error_title"));
    this.say("");
    this.warn(this.words.refusal(code));
    this.show(h("button", { type: "button", class: "primary", part: "button", onclick: again }, this.words.t("try_now")));
    this.tell("error", { code });
  }

  connection(yes) {
    if (yes) {
      this.line.replaceChildren(this.words.t("online"));
      setTimeout(() => this.api && !this.api.lost && this.line.replaceChildren(), 4000);
    } else {
      this.line.replaceChildren(this.words.t("offline"), " ", h("button", { type: "button", class: "link", onclick: () => this.api.tryNow() }, this.words.t("try_now")));
    }
  }
}

// The frame around every view: where one can go, how many exceptions wait, who is signed in.

import { fill, h } from "./dom.js";
import { politely } from "./say.js";
import { may } from "./session.js";
import { ownPassword } from "./view_staff.js";
import { currentLanguage, languages, t } from "./words.js";

const WORK = [
  ["cases", "nav_cases", "read-only"],
  ["day", "nav_day", "read-only"],
  ["orders", "nav_orders", "read-only"],
  ["phone-order", "nav_phone_order", "dispatcher"],
  ["imports", "nav_imports", "dispatcher"],
];
const MANAGEMENT = [
  ["numbers", "nav_numbers", "manager"],
  ["reconciliation", "nav_reconciliation", "read-only"],
  ["partners", "nav_partners", "read-only"],
  ["staff", "nav_staff", "manager"],
  ["audit", "nav_audit", "manager"],
];

const waiting = h("span.count", {});

/** Builds the frame anew; gives the place for views. */
export function drawShell(session, { onLanguage, onSignOut }) {
  const main = h("main", { id: "main", tabindex: -1 });
  const skip = h("a.skip", { href: "#main" }, t("skip"));
  skip.addEventListener("click", (event) => {
    event.preventDefault();
    main.focus();
  });
  fill(document.body, skip,
    h("div.frame", {},
      h("header.side", {}, brand(), navigation(), who(session, onLanguage, onSignOut)), main),
    politely);
  return main;
}

export function brand() {
  return h("div.brand", {}, h("img", { src: new URL("icon.svg", import.meta.url), alt: "" }), "Gangway");
}

function navigation() {
  return h("nav", { "aria-label": t("nav") }, entries(WORK), h("p.group", {}, t("nav_manage")), entries(MANAGEMENT));
}

function entries(places) {
  return h("ul", {}, ...places.filter(([, , role]) => may(role)).map(([place, name]) =>
    h("li", {}, h("a", { href: `#/${place}`, "data-place": place }, t(name), place === "cases" ? waiting : null))));
}

function who(session, onLanguage, onSignOut) {
  return h("div.who", {},
    h("div", {}, h("div.name", {}, session.full_name || session.name), h("div.role", {}, t(`role_${session.role}`))),
    h("div.row", {}, languageButtons(onLanguage),
      h("button", { type: "button", onclick: ownPassword }, t("password")), h("button", { type: "button", onclick: onSignOut }, t("sign_out"))));
}

export function languageButtons(onLanguage) {
  return languages.map((code) =>
    h("button.tongue", {
      type: "button", lang: code, "aria-label": `${code.toUpperCase()} – ${t(`language_${code}`)}`, "aria-pressed": String(code === currentLanguage()),
      onclick: () => onLanguage(code),
    }, code.toUpperCase()));
}

/** Marks the entry of the view that is shown. */
export function markPlace(name) {
  for (const entry of document.querySelectorAll("nav [data-place]")) {
    if (entry.dataset.place === name) entry.setAttribute("aria-current", "page");
    else entry.removeAttribute("aria-current");
  }
}

/** How many exceptions are open; 0 shows nothing. */
export function showWaiting(number) {
  fill(waiting, number ? [h("span", { "aria-hidden": "true" }, String(number)), h("span.visually-hidden", {}, t("waiting", { n: number }))] : null);
}

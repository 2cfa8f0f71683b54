// Which view an address shows. Addresses are fragments, so no path of the page is unknown to the server.

import { append, fill, focusOn, h } from "./dom.js";
import { problemBox } from "./say.js";
import { t } from "./words.js";

let latest = 0;

/** `#/orders/VC-1?from=x` as {path: ["orders", "VC-1"], query: {from: "x"}}. */
export function readAddress(hash = location.hash) {
  const [path, query = ""] = hash.replace(/^#\/?/, "").split("?");
  const parts = path.split("/").filter(Boolean).map(decoded);
  return { path: parts, query: Object.fromEntries(new URLSearchParams(query)) };
}

function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

export function address(...parts) {
  return parts.map((part) => encodeURIComponent(part)).join("/");
}

export function go(to) {
  if (location.hash === `#/${to}`) dispatchEvent(new HashChangeEvent("hashchange"));
  else location.hash = `/${to}`;
}

/** Changes the query of the address without a new step in the browser's history, and without showing the view anew. */
export function remember(path, query) {
  const asked = new URLSearchParams(Object.entries(query).filter(([, value]) => value)).toString();
  history.replaceState(null, "", `#/${path}${asked ? `?${asked}` : ""}`);
}

/**
 * Shows `view(address, context)`, which gives {title, content, focus?}. A slower view that was left meanwhile is not
 * shown. The heading takes the keyboard, unless `focus` names something else, or it is the `first` view of a page just loaded.
 */
export async function showView(main, view, at, { focus, first = false } = {}) {
  latest += 1;
  const mine = latest;
  const context = { reload: (more) => showView(main, view, at, more), isShown: () => mine === latest };
  const waiting = setTimeout(() => mine === latest && main.classList.add("loading"), 250);
  try {
    const shown = await view(at, context);
    if (mine !== latest) return;
    const heading = h("h1", { tabindex: -1 }, shown.title);
    fill(main, shown.above ?? null, h("div.heading", {}, heading, shown.beside ?? null));
    append(main, [shown.content]);
    document.title = `${shown.title} · Gangway`;
    if (!first) focusOn((focus && main.querySelector(focus)) || heading);
  } catch (error) {
    if (mine !== latest) return;
    fill(main, h("h1", { tabindex: -1 }, t("not_shown")), problemBox(error, () => context.reload()));
    focusOn(main.querySelector("h1"));
  } finally {
    clearTimeout(waiting);
    if (mine === latest) {
      main.classList.remove("loading");
      main.dataset.shown = location.hash;
    }
  }
}

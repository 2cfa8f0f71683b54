// The pieces every view is made of.

import { h } from "./dom.js";
import { moment, timeElement } from "./moments.js";
import { named, t } from "./words.js";

export const link = (href, ...label) => h("a", { href: `#/${href}` }, ...label);

export function panel(title, ...content) {
  return h("section.panel", {}, h("h2", {}, title), ...content);
}

/** A guest's name as one text. */
export const nameOf = (contact) => contact.full_name || [contact.first_name, contact.last_name].filter(Boolean).join(" ");

/** A list of names and values; empty values are left out. */
export function facts(pairs) {
  const told = pairs.filter(([, value]) => value !== null && value !== undefined && value !== "");
  return h("dl.facts", {}, ...told.map(([name, value]) => h("div", {}, h("dt", {}, name), h("dd", {}, value))));
}

export const badge = (family, code) => h("span.badge", { "data-code": code }, named(family, code));
export const channelName = (code) => named("channel", code);
export const empty = (text) => h("p.empty", {}, text);
export const since = (text) => timeElement(h, text);

/**
 * A table that scrolls sideways in its own box. Columns: {label, number?, cell(row)}; the first cell heads its row.
 * On a narrow window each row is a block with its labels, unless it is `wide` (only numbers, say).
 */
export function table(caption, columns, rows, { rowAttributes = () => ({}), wide = false } = {}) {
  const head = h("tr", { role: "row" }, ...columns.map((c) => h("th", { scope: "col", role: "columnheader", class: c.number ? "number" : null }, c.label)));
  const line = (row, at) => h("tr", { role: "row", ...rowAttributes(row, at) }, ...columns.map((c, n) => cell(c, n, row)));
  return h(wide ? "div.scroll" : "div.scroll.narrow", { tabindex: 0, role: "region", "aria-label": caption },
    h("table", { role: "table" }, h("caption.visually-hidden", {}, caption),
      h("thead", { role: "rowgroup" }, head), h("tbody", { role: "rowgroup" }, ...rows.map(line))));
}

function cell(column, at, row) {
  const told = column.cell(row) ?? "";
  const look = { class: column.number ? "number" : null };
  if (at === 0) return h("th", { scope: "row", role: "rowheader", ...look }, told);
  return h("td", { role: "cell", "data-label": column.label, ...look }, told);
}

/** `repaired`, or `seat: sold_out` for an action that was tried and did not succeed. */
function happening(words, what) {
  const [action, why] = what.split(": ");
  return why ? t("tried", { action: named("do", action), why: named("error", why) }) : named(words, what.replaceAll(" ", "_"));
}

/** What happened, newest first: [{at, what, by, note?}]. */
export function history(entries, words = "did") {
  const newest = [...entries].reverse();
  return h("ol.history", {}, ...newest.map((entry) =>
    h("li", {}, h("time", { datetime: entry.at }, moment(entry.at)), h("span.what", {}, happening(words, entry.what)),
      h("span.by", {}, entry.by || ""), entry.note ? h("span.note", {}, entry.note) : null)));
}

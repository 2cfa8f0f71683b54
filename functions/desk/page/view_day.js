// The day's departures with their seats by channel.

import * as desk from "./calls_day.js";
import { legend, seatBar } from "./charts.js";
import { h } from "./dom.js";
import { field } from "./forms.js";
import { day as longDay, plusDays, today } from "./moments.js";
import { channelName, empty, link, table } from "./parts.js";
import { address, go } from "./router.js";
import { count, t } from "./words.js";

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

export async function day({ path }) {
  const shown = ISO_DAY.test(path[1] ?? "") ? path[1] : today();
  const found = await desk.day(shown);
  return {
    title: longDay(shown, { weekday: "long", day: "numeric", month: "long", year: "numeric" }),
    beside: dayPicker(shown),
    content: h("section.panel", {},
      found.length ? board(found, shown) : empty(t("no_departures"))),
  };
}

function dayPicker(shown) {
  const picked = field({ name: "day", label: t("day"), type: "date", value: shown });
  picked.control.addEventListener("change", () => ISO_DAY.test(picked.control.value) && go(`day/${picked.control.value}`));
  const step = (days, label) => h("button.plain", { type: "button", onclick: () => go(`day/${plusDays(shown, days)}`) }, label);
  return h("form.line", { onsubmit: (event) => event.preventDefault() },
    step(-1, t("day_before")), picked.element, step(1, t("day_after")),
    h("button.plain", { type: "button", onclick: () => go(`day/${today()}`) }, t("today")));
}

function board(found, shown) {
  return table(t("departures_of", { day: longDay(shown) }), [
    { label: t("departs"), cell: (one) => link(address("departure", one.resource, one.day, one.start), one.start) },
    { label: t("boat"), cell: (one) => [one.resource_name, states(one)] },
    { label: t("sells"), cell: (one) => one.products.join(", ") },
    { label: t("seats"), cell: seats },
    { label: t("taken"), number: true, cell: (one) => h("span.whole", {}, `${count(one.taken)} / ${count(one.capacity)}`) },
    { label: t("free"), number: true, cell: (one) => count(one.free) },
    { label: t("orders"), number: true, cell: (one) => count(one.orders) },
  ], found);
}

export function states(one) {
  return [
    one.closed.length ? h("span.badge", { "data-code": "closed_sales" }, t(one.closed.includes("*") ? "sales_stopped" : "sales_stopped_partly")) : null,
    one.is_chartered ? h("span.badge", {}, t("chartered")) : null,
    one.waiting ? h("span.badge", { "data-code": "PENDING" }, t("seats_waiting", { n: one.waiting })) : null,
    one.free < 0 ? h("span.badge", { "data-code": "failed" }, t("oversold")) : null,
  ].filter(Boolean).map((badge) => [" ", badge]);
}

export function seats(one) {
  const parts = Object.entries(one.seats).filter(([, n]) => n).sort();
  const told = parts.map(([channel, n]) => `${channelName(channel)} ${n}`).join(", ");
  return h("div.seats", {}, seatBar(parts, one.capacity, t("seats_of", { taken: one.taken, capacity: one.capacity, told: told || "–" })),
    legend(parts.map(([channel]) => channel), one.seats));
}

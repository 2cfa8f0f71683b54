// What a manager looks at: drawn, and the same figures in tables.

import * as desk from "./calls.js";
import { columns, legend } from "./charts.js";
import { h } from "./dom.js";
import { field, form } from "./forms.js";
import { day, length, plusDays, shortDay, today } from "./moments.js";
import { channelName, empty, panel, table } from "./parts.js";
import { go } from "./router.js";
import { count, percent, t } from "./words.js";

const DAYS = 14;

export async function numbers({ query }) {
  const to = query.to || today();
  const from = query.from || plusDays(to, 1 - DAYS);
  const { figures, channels } = await desk.numbers(from, to);
  return {
    title: t("nav_numbers"),
    beside: span(from, to),
    content: [tiles(figures), drawn(figures), panel(t("channels_speed"), speeds(channels))],
  };
}

function span(from, to) {
  return form({
    label: t("show"), kind: "plain", className: "line",
    fields: [field({ name: "from", label: t("from"), type: "date", value: from, required: true }), field({ name: "to", label: t("to"), type: "date", value: to, required: true })],
    submit: (values) => go(`numbers?${new URLSearchParams(values)}`),
  });
}

function tiles(figures) {
  const { p50_seconds: half, p95_seconds: most, waiting, left } = figures.hand_over;
  const seats = figures.days.reduce((sum, one) => sum + one.seats, 0);
  const cancelled = figures.days.reduce((sum, one) => sum + one.cancelled, 0);
  return h("div.figures", {},
    tile(t("orders"), count(figures.orders), cancelled ? t("of_these_cancelled", { n: cancelled }) : null),
    tile(t("seats"), count(seats), t("seats_about")),
    tile(t("without_person"), figures.orders ? percent(figures.by_itself / figures.orders) : "–", t("without_person_about")),
    tile(t("time_to_hand_over"), half === null ? "–" : length(half), most === null ? null : t("p95_is", { time: length(most) })),
    tile(t("not_there_yet"), count(waiting + left), t("of_these_left", { n: left })));
}

function tile(label, value, more) {
  return h("section.panel", {}, h("h2", {}, label), h("p.figure", {}, value), more ? h("p.hint", {}, more) : null);
}

function drawn(figures) {
  const channels = [...new Set(figures.days.map((one) => one.channel))].sort();
  if (!channels.length) return panel(t("orders_by_day"), empty(t("no_orders_then")));
  return h("div.columns.even", {}, chart(figures, channels, "orders"), chart(figures, channels, "seats"));
}

/** A column for every day, also for one without orders. */
function rowsOf(figures, channels, what) {
  const rows = [];
  for (let on = figures.first; on <= figures.last; on = plusDays(on, 1)) {
    const numberOf = (channel) => figures.days.find((one) => one.day === on && one.channel === channel)?.[what] ?? 0;
    rows.push({ label: day(on), short: shortDay(on), parts: channels.map((channel) => [channel, numberOf(channel)]) });
  }
  return rows;
}

function chart(figures, channels, what) {
  const title = t(`${what}_by_day`);
  const rows = rowsOf(figures, channels, what);
  const sum = (row) => row.parts.reduce((all, [, n]) => all + n, 0);
  const told = t("chart_about", { what: title, n: rows.reduce((all, row) => all + sum(row), 0), from: rows[0].label, to: rows.at(-1).label });
  return panel(title, legend(channels), columns(rows, told), h("details", {}, h("summary", {}, t("as_table")),
    table(title, [
      { label: t("day"), cell: (row) => row.label },
      ...channels.map((channel, at) => ({ label: channelName(channel), number: true, cell: (row) => count(row.parts[at][1]) })),
      { label: t("in_all"), number: true, cell: (row) => count(sum(row)) },
    ], rows, { wide: true })));
}

function speeds(channels) {
  return table(t("channels_speed"), [
    { label: t("channel"), cell: (one) => channelName(one.channel) },
    { label: t("calls"), number: true, cell: (one) => (one.is_measured ? count(one.calls) : "–") },
    { label: "p95", number: true, cell: (one) => (one.is_measured ? length(one.p95_milliseconds / 1000) : "–") },
    { label: t("limit"), cell: (one) => (one.limit ? t("limit_is", { time: length(one.limit.milliseconds / 1000), percentile: one.limit.percentile, call: one.limit.call }) : "–") },
    { label: t("errors"), number: true, cell: (one) => (one.is_measured ? percent(one.failures / one.calls) : "–") },
    { label: t("errors_limit"), number: true, cell: (one) => (one.limit?.most_errors ? percent(one.limit.most_errors) : "–") },
    { label: t("verdict"), cell: verdict },
  ], channels);
}

function verdict(one) {
  if (!one.is_measured) return h("span.badge", {}, t("not_measured"));
  if (!one.limit) return h("span.badge", {}, t("no_limit"));
  const errors = one.limit.most_errors;
  const over = one.p95_milliseconds > one.limit.milliseconds || (errors && one.failures / one.calls > errors);
  return h("span.badge", { "data-code": over ? "failed" : "done" }, t(over ? "over_limit" : "within_limit"));
}

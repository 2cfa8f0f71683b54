// One departure: seats by channel, stop-sell, capacity, who sails, and the way to move it as a whole.

import * as desk from "./calls_day.js";
import { actionButton } from "./acts.js";
import { Refused, download } from "./api.js";
import { h } from "./dom.js";
import { field, form } from "./forms.js";
import { day as longDay } from "./moments.js";
import { badge, channelName, empty, facts, link, panel, table } from "./parts.js";
import { address, go } from "./router.js";
import { may } from "./session.js";
import { seats, states } from "./view_day.js";
import { count, t, unitName } from "./words.js";

export async function departure({ path }, context) {
  const [, resource, day, start] = path;
  const [one, aboard] = await Promise.all([desk.departure(resource, day, start), desk.manifest({ resource, day, start })]);
  if (!one) throw new Refused(404, { code: "unknown_departure" });
  return {
    title: t("departure_title", { start, boat: one.resource_name }),
    above: h("p.crumbs", {}, link(`day/${day}`, longDay(day))),
    beside: h("div.beside.no-print", {}, paper(one)),
    content: [
      h("div.columns.no-print", {}, sold(one), may("dispatcher") ? h("div.stack", {}, sales(one, context), size(one, context), moving(one)) : null),
      panel(t("manifest"), h("p.soft", {}, t("aboard", { n: seatsOf(aboard), orders: aboard.lines.length, day: longDay(day), start })), manifest(aboard.lines)),
    ],
  };
}

function paper(one) {
  return [
    h("button.plain", { type: "button", onclick: () => print() }, t("print")),
    actionButton(t("csv"), () => download(...desk.manifestCsv(one), `manifest-${one.resource}-${one.day}-${one.start.replace(":", "")}.csv`)),
  ];
}

function sold(one) {
  const rows = Object.entries(one.seats).sort();
  return panel(t("seats"), h("p", {}, states(one)), seats(one),
    facts([[t("capacity"), count(one.capacity)], [t("taken"), count(one.taken)], [t("free"), count(one.free)],
      ...Object.entries(one.pools || {}).map(([name, pool]) => [t("pool", { name }), t("pool_free", { free: pool.free, capacity: pool.capacity })]),
      [t("sells"), one.products.join(", ")]]),
    rows.length ? table(t("seats_by_channel"), [
      { label: t("channel"), cell: ([channel]) => channelName(channel) },
      { label: t("seats"), number: true, cell: ([, n]) => count(n) },
    ], rows) : null);
}

function sales(one, context) {
  const stopped = one.closed.includes("*");
  const act = async () => {
    await desk.switchSales(one, !stopped);
    await context.reload();
    return t(stopped ? "sales_are_on" : "sales_are_off");
  };
  return panel(t("sales"), h("p", {}, t(stopped ? "sales_off_now" : "sales_on_now")),
    h("div.buttons", {}, actionButton(t(stopped ? "sales_resume" : "sales_stop"), act, { kind: stopped ? "primary" : "danger" })));
}

function size(one, context) {
  const pools = Object.entries(one.pools || {}).map(([name, pool]) =>
    field({ name: `pool_${name}`, label: t("pool", { name }), type: "number", value: pool.capacity, min: 0, max: 100000, required: true }));
  return panel(t("capacity"), form({
    label: t("capacity_set"), kind: "plain",
    fields: [field({ name: "capacity", label: t("seats_in_all"), type: "number", value: one.capacity, min: 0, max: 100000, required: true }), ...pools],
    submit: async ({ capacity, ...given }) => {
      await desk.setCapacity(one, capacity, Object.fromEntries(Object.entries(given).map(([name, n]) => [name.slice(5), n])));
      await context.reload();
      return t("capacity_is", { n: capacity });
    },
  }));
}

function moving(one) {
  return panel(t("move_all"), h("p.hint", {}, t("move_all_about")),
    h("div.buttons", {}, h("button.plain", { type: "button", onclick: () => go(address("move", one.resource, one.day, one.start)) }, t("move_all_button"))));
}

const LIVE = new Set(["ON_HOLD", "CONFIRMED", "REDEEMED"]);
const seatsOf = ({ lines }) => lines.reduce((sum, line) => sum + (LIVE.has(line.status) ? line.seats : 0), 0);

function manifest(lines) {
  if (!lines.length) return empty(t("nobody_aboard"));
  return table(t("manifest"), [
    { label: t("name"), cell: (line) => line.name || "–" },
    { label: t("party"), cell: (line) => Object.entries(line.party).map(([unit, n]) => `${n} × ${unitName(unit)}`).join(", ") },
    { label: t("seats"), number: true, cell: (line) => count(line.seats) },
    { label: t("phone"), cell: (line) => line.phone },
    { label: t("reference"), cell: (line) => link(address("orders", line.reference), line.reference) },
    { label: t("channel"), cell: (line) => channelName(line.channel) },
    { label: t("state"), cell: (line) => badge("status", line.status) },
    { label: t("notes"), cell: (line) => line.notes },
  ], lines);
}

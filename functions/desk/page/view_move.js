// A whole departure goes to another time or boat. What would happen to each order is listed before anything is done.

import { boats as allBoats } from "./calls.js";
import * as desk from "./calls_day.js";
import { actionButton } from "./acts.js";
import { fill, focusOn, h } from "./dom.js";
import { field, form } from "./forms.js";
import { day as longDay } from "./moments.js";
import { channelName, empty, link, panel, table } from "./parts.js";
import { address, go } from "./router.js";
import { count, named, t } from "./words.js";

export async function move({ path }) {
  const [, resource, day, start] = path;
  const [one, boats] = await Promise.all([desk.departure(resource, day, start), allBoats()]);
  const place = h("div.stack", { "aria-live": "polite" });
  return {
    title: t("move_title", { start, boat: one.resource_name }),
    above: h("p.crumbs", {}, link(address("departure", resource, day, start), `${longDay(day)}, ${start}`)),
    content: [panel(t("move_where"), target(one, boats, place)), place],
  };
}

function target(one, boats, place) {
  return form({
    label: t("move_look"),
    fields: [
      field({ name: "resource", label: t("boat"), type: "select", value: one.resource_id, options: boats.map((b) => [b.id, b.name]) }),
      field({ name: "day", label: t("day"), type: "date", value: one.day, required: true }),
      field({ name: "start", label: t("departs"), type: "time", value: one.start, required: true }),
    ],
    submit: async (to) => {
      const look = await desk.lookAtMove(one, to);
      fill(place, effect(one, to, look));
      focusOn(place.querySelector("h2"));
    },
  });
}

function effect(one, to, look) {
  const stays = look.orders.filter((order) => order.code);
  return h("section.panel", {}, h("h2", { tabindex: -1 }, t("move_effect", { n: look.orders.length })),
    stays.length ? h("p.warn", {}, t("move_stays", { n: stays.length })) : h("p.good", {}, t("move_fits")),
    look.orders.length ? table(t("move_effect", { n: look.orders.length }), [
      { label: t("reference"), cell: (order) => link(address("orders", order.reference), order.reference) },
      { label: t("channel"), cell: (order) => channelName(order.channel) },
      { label: t("seats"), number: true, cell: (order) => count(order.seats) },
      { label: t("outcome"), cell: (order) => (order.code ? named("error", order.code) : t("move_goes")) },
    ], look.orders, { rowAttributes: (order) => ({ class: order.code ? "wrong" : null }) }) : empty(t("nobody_aboard")),
    h("div.buttons", {}, actionButton(t("move_do", { n: look.orders.length - stays.length }), () => doMove(one, to), { kind: "primary" })));
}

async function doMove(one, to) {
  let moved = 0;
  for (;;) {
    const done = await desk.move(one, to);
    moved += done.moved.moved.length;
    if (done.is_finished) break;
  }
  go(address("departure", to.resource, to.day, to.start));
  return t("moved", { n: moved });
}

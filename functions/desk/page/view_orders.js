// Find an order by whatever the caller on the telephone has at hand.

import * as desk from "./calls.js";
import { h } from "./dom.js";
import { field, form } from "./forms.js";
import { departure } from "./moments.js";
import { badge, channelName, empty, nameOf, link, panel, table } from "./parts.js";
import { address, go } from "./router.js";
import { count, t } from "./words.js";

export async function orders({ query }) {
  const asked = (query.q || "").trim();
  const found = asked ? await desk.findOrders(asked) : null;
  const only = found?.orders.length === 1 ? found.orders[0] : null;
  if (only?.reference.toLowerCase() === asked.toLowerCase()) {
    queueMicrotask(() => go(address("orders", only.reference)));
  }
  return { title: t("nav_orders"), content: [panel(t("find_order"), search(asked)), found ? results(asked, found) : null] };
}

function search(asked) {
  return form({
    label: t("find"), className: "line",
    fields: [field({ name: "q", label: t("find_what"), type: "search", value: asked, required: true, autocomplete: "off", spellcheck: "false" })],
    submit: ({ q }) => go(`orders?${new URLSearchParams({ q })}`),
  });
}

function results(asked, { orders: found, complete }) {
  const title = t("orders_found", { n: found.length });
  if (!found.length) return panel(title, empty(t("no_order", { asked })));
  return panel(title, table(title, [
    { label: t("reference"), cell: (one) => link(address("orders", one.reference), one.reference) },
    { label: t("state"), cell: (one) => badge("status", one.status) },
    { label: t("name"), cell: (one) => nameOf(one.contact) },
    { label: t("departure"), cell: (one) => departure(one.departure.starts_at) },
    { label: t("product"), cell: (one) => one.product_name },
    { label: t("seats"), number: true, cell: (one) => count(one.seats) },
    { label: t("channel"), cell: (one) => channelName(one.channel) },
    { label: t("partner_reference"), cell: (one) => one.partner_reference },
  ], found), complete ? null : h("p.soft", {}, t("more_orders")));
}

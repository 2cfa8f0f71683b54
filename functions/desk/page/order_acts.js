// What a dispatcher does with an order, each asked for in a dialog that keeps what was typed when it is refused.

import * as desk from "./calls.js";
import { cancelButton, openDialog } from "./dialogs.js";
import { h } from "./dom.js";
import { field, form } from "./forms.js";
import { partyFields, partyOf } from "./party.js";
import { nameOf } from "./parts.js";
import { t } from "./words.js";

/** Another date, time, option, number of guests or contact. Resolves with a sentence, or nothing if left alone. */
export async function changeOrder(one) {
  const products = await desk.products();
  const product = products.find((known) => known.id === one.product_id);
  const now = Object.fromEntries(one.units.map((units) => [units.unit_id, units.quantity]));
  const party = partyFields(product, one.option_id, now);
  return openDialog(t("change_title", one), (close) => h("div.stack", {}, form({
    label: t("change_do"), more: [cancelButton(close)],
    fields: [
      field({ name: "option", label: t("option"), type: "select", value: one.option_id, options: product.options.map((o) => [o.id, o.name || o.id]) }),
      field({ name: "day", label: t("day"), type: "date", value: one.departure.day, required: true }),
      field({ name: "start", label: t("departs"), type: "time", value: one.departure.start, required: true }),
      ...party,
      field({ name: "name", label: t("name"), value: nameOf(one.contact), maxlength: 200 }),
      field({ name: "phone", label: t("phone"), type: "tel", value: one.contact.phone, maxlength: 40 }),
      field({ name: "email", label: t("email"), type: "email", value: one.contact.email, maxlength: 254 }),
      field({ name: "notes", label: t("notes"), type: "textarea", value: one.notes, wide: true, rows: 2, maxlength: 2000 }),
    ],
    submit: async (values) => {
      const wanted = changes(one, values, now);
      if (Object.keys(wanted).length) await desk.changeOrder(one, wanted);
      close(t(Object.keys(wanted).length ? "order_changed" : "nothing_changed", one));
    },
  })));
}

/** Only what differs from the order as it was shown. */
function changes(one, values, before) {
  const units = partyOf(values);
  const same = JSON.stringify(Object.entries(units).sort()) === JSON.stringify(Object.entries(before).sort());
  const contact = changed({ name: nameOf(one.contact) || null, phone: one.contact.phone, email: one.contact.email }, values);
  const moved = values.day !== one.departure.day || values.start !== one.departure.start;
  return {
    ...(values.option === one.option_id ? {} : { option: values.option }),
    ...(moved ? { starts_at: `${values.day}T${values.start}` } : {}),
    ...(same ? {} : { units }),
    ...(Object.keys(contact).length ? { contact } : {}),
    ...(values.notes === (one.notes ?? null) ? {} : { notes: values.notes ?? "" }),
  };
}

function changed(before, values) {
  return Object.fromEntries(Object.keys(before).filter((name) => (before[name] ?? null) !== values[name]).map((name) => [name, values[name] ?? ""]));
}

export function cancelOrder(one) {
  return openDialog(t("cancel_title", one), (close) => h("div.stack", {}, h("p", {}, t("cancel_about", { n: one.seats })), form({
    label: t("cancel_do"), kind: "danger.sure", more: [cancelButton(close)],
    fields: [field({ name: "reason", label: t("reason"), required: true, wide: true, maxlength: 500 })],
    submit: async ({ reason }) => {
      await desk.cancelOrder(one, reason);
      close(t("order_cancelled", one));
    },
  })));
}

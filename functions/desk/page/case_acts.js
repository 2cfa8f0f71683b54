// The actions that repair exceptions. What an action still has to know is asked for in a dialog.

import * as desk from "./calls.js";
import { cancelButton, openDialog } from "./dialogs.js";
import { h } from "./dom.js";
import { field, form } from "./forms.js";
import { subject } from "./case_words.js";
import { today } from "./moments.js";
import { saleForm } from "./sale_form.js";
import { saleFrom } from "./view_mail.js";
import { named, t } from "./words.js";

/** Resolves with a sentence when it is done, with nothing if the dispatcher thought better of it. */
export function askFor(action, one) {
  if (action === "book") return book(one);
  const asks = ASKS[action];
  if (asks) return ask(action, one, asks);
  return repairBy(one, { action });
}

export const repairBy = (one, body) => done(desk.repairCase(one, body));

/** The sale that a mail asks for, as far as it was read. */
async function book(one) {
  const products = (await desk.products()).filter((product) => product.options.length);
  const mail = one.details?.mails?.at(-1);
  const mayTell = one.actions.includes("answer");
  const tell = field({ name: "tell", label: t("tell_booked"), type: "checkbox", value: mayTell, hint: t("tell_booked_about"), wide: true });
  return openDialog(t("do_book"), (close) => h("div.stack", {}, saleForm(products, saleFrom(mail), t("do_book"),
    async (order) => close(await repairBy(one, { action: "book", mail: mail?.key, order, tell: tell.control.checked })), [cancelButton(close)], mayTell ? [tell] : [])), { className: "dialog.large" });
}

async function done(call) {
  const after = await call;
  return t(after.state === "closed" ? "case_repaired" : "case_came_back");
}

async function ask(action, one, asks) {
  const fields = await asks(one);
  return openDialog(named("do", action), (close) => h("div.stack", {}, h("p", {}, t("case_about", { subject: subject(one) })), form({
    label: named("do", action), kind: action === "cancel" ? "danger.sure" : "primary", more: [cancelButton(close)], fields,
    submit: async (values) => close(await done(
      action === "close" ? desk.closeCase(one, values.reason) : desk.repairCase(one, { action, ...document(values) }))),
  })));
}

/** Day and time become one start, product and option come out of one choice, what was left empty is left out. */
function document({ day, start, sold, ...values }) {
  const [product, option] = sold ? sold.split("/") : [];
  const given = { ...values, product, option, starts_at: day && start ? `${day}T${start}` : undefined };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null && value !== undefined && value !== ""));
}

const because = () => [field({ name: "reason", label: t("reason"), required: true, wide: true, maxlength: 500 })];

const ASKS = {
  close: because,
  cancel: because,
  dismiss: because,
  set_number: () => [field({ name: "internal_id", label: t("internal_number"), required: true, maxlength: 64, pattern: "[!-~]+", autocomplete: "off", hint: t("give_number_about"), wide: true })],
  set_capacity: () => [field({ name: "capacity", label: t("seats_in_all"), type: "number", min: 0, max: 100000, required: true })],
  move: async (one) => {
    const sails = one.details?.order?.departure;
    return [
      field({ name: "day", label: t("day"), type: "date", value: sails?.day, min: today(), required: true }),
      field({ name: "start", label: t("departs"), type: "time", value: sails?.start, required: true }),
    ];
  },
  map_code: async () => {
    const products = await desk.products();
    const options = products.flatMap((product) => product.options.map((option) => [`${product.id}/${option.id}`, product.options.length > 1 ? `${product.name} – ${option.name || option.id}` : product.name]));
    return [field({ name: "sold", label: t("product"), type: "select", options, required: true, wide: true })];
  },
};

// The form of a sale by a person: by telephone, or out of a mail. Product, option and day decide what may be chosen.

import { Refused } from "./api.js";
import { slots } from "./calls_day.js";
import { fill, h } from "./dom.js";
import { field, form } from "./forms.js";
import { today } from "./moments.js";
import { partyFields, partyOf } from "./party.js";
import { t } from "./words.js";

/**
 * `sell(sale)` gets the back end's document, with one number for the life of the form: pressed twice, it is one order.
 * `last` are fields of the caller's own at the end. `known` fills it in: {product, option, day, start, units: {unit: n}, name, phone, email, language, notes}.
 */
export function saleForm(products, known, label, sell, more = [], last = []) {
  const number = crypto.randomUUID();
  const product = field({ name: "product", label: t("product"), type: "select", value: known.product || products[0].id, options: products.map((p) => [p.id, p.name]), required: true });
  const option = field({ name: "option", label: t("option"), type: "select", options: [], required: true });
  const day = field({ name: "day", label: t("day"), type: "date", value: known.day || today(), min: today(), required: true });
  const start = field({ name: "start", label: t("departs"), type: "select", options: [], required: true });
  const party = h("div.fields.wide", {});
  const about = h("div.field.wide", { role: "status" });
  const linked = { products, product, option, day, start, party, about, wanted: known, units: [], asked: 0 };
  product.control.addEventListener("change", () => showOptions(linked));
  option.control.addEventListener("change", () => showParty(linked));
  day.control.addEventListener("change", () => showDepartures(linked));
  showOptions(linked);
  return form({
    label, more,
    fields: [product, option, day, start, about, h("h3.field.wide", {}, t("party")), party, h("h3.field.wide", {}, t("guest")), ...guestFields(known), ...last],
    submit: (values) => {
      const units = partyOf(numbersIn(linked.units));
      if (!Object.keys(units).length) throw new Refused(422, { code: "nobody_counted" });
      return sell(saleOf(number, values, units));
    },
  });
}

function guestFields(known) {
  return [
    field({ name: "name", label: t("name"), value: known.name, required: true, maxlength: 200, autocomplete: "off" }),
    field({ name: "phone", label: t("phone"), type: "tel", value: known.phone, maxlength: 40, autocomplete: "off" }),
    field({ name: "email", label: t("email"), type: "email", value: known.email, maxlength: 254, autocomplete: "off" }),
    field({ name: "language", label: t("language"), type: "select", value: known.language || "cs", options: ["cs", "en", "de"].map((code) => [code, t(`language_${code}`)]) }),
    field({ name: "notes", label: t("notes"), type: "textarea", value: known.notes, wide: true, rows: 2, maxlength: 2000 }),
  ];
}

/** What was left empty is left out. */
function saleOf(number, { product, option, day, start, notes, name, phone, email, language }, units) {
  const said = Object.fromEntries(Object.entries({ name, phone, email, language }).filter(([, value]) => value));
  return { number, product, option, starts_at: `${day}T${start}`, units, contact: said, ...(notes ? { notes } : {}) };
}

const numbersIn = (fields) => Object.fromEntries(fields.map((one) => [one.name, Number(one.control.value) || 0]));

function showOptions(linked) {
  const sold = linked.products.find((one) => one.id === linked.product.control.value) || linked.products[0];
  fill(linked.option.control, ...sold.options.map((one) =>
    h("option", { value: one.id, selected: one.id === linked.wanted.option }, one.name || one.id)));
  return showParty(linked);
}

/** The kinds of guests the option sells; numbers that were typed stay. */
function showParty(linked) {
  const sold = linked.products.find((one) => one.id === linked.product.control.value);
  const counts = { ...linked.wanted.units, ...partyOf(numbersIn(linked.units)) };
  linked.units = partyFields(sold, linked.option.control.value, counts);
  fill(linked.party, ...linked.units.map((one) => one.element));
  return showDepartures(linked);
}

async function showDepartures(linked) {
  const { product, option, day, start, about } = linked;
  linked.asked += 1;
  const mine = linked.asked;
  const before = start.control.value || linked.wanted.start;
  if (!day.control.value) return;
  const found = await slots(product.control.value, option.control.value, day.control.value).catch(() => null);
  if (mine !== linked.asked) return;
  fill(start.control, ...(found || []).map((one) =>
    h("option", { value: one.start, selected: one.start === before, disabled: one.free < 1 }, t("slot", { start: one.start, boat: one.resource_name, n: one.free }))));
  fill(about, found === null ? t("slots_unknown") : found.length ? "" : t("no_slots"));
}

// Partners: what they may sell and how fast, and their keys, each shown once.

import * as desk from "./calls.js";
import { actionButton, copyButton } from "./acts.js";
import { cancelButton, openDialog } from "./dialogs.js";
import { h } from "./dom.js";
import { field, form } from "./forms.js";
import { moment } from "./moments.js";
import { badge, channelName, empty, facts, link, panel, table } from "./parts.js";
import { address, go } from "./router.js";
import { may } from "./session.js";
import { count, t } from "./words.js";

const CHANNELS = ["octo", "widget", "email", "getyourguide", "viator", "tripadvisor", "bookingcom", "planning"];

export async function partners() {
  const found = await desk.partners();
  return {
    title: t("nav_partners"),
    beside: may("manager") ? h("button.primary", { type: "button", onclick: () => go("partners/new") }, t("partner_new")) : null,
    content: h("section.panel", {}, found.length ? table(t("nav_partners"), [
      { label: t("name"), cell: (one) => link(address("partners", one.id), one.name) },
      { label: t("partner_id"), cell: (one) => one.id },
      { label: t("channel"), cell: (one) => channelName(one.channel) },
      { label: t("commission"), number: true, cell: (one) => one.commission_percent === null ? "" : `${one.commission_percent} %` },
      { label: t("per_minute"), number: true, cell: (one) => count(one.requests_per_minute) },
      { label: t("state"), cell: (one) => badge("partner", one.active ? "active" : "inactive") },
    ], found) : empty(t("no_partners"))),
  };
}

export async function partner({ path }, context) {
  const isNew = path[1] === "new";
  const [one, products] = await Promise.all([isNew ? blank() : desk.partner(path[1]), desk.products()]);
  return {
    title: isNew ? t("partner_new") : one.name,
    above: h("p.crumbs", {}, link("partners", t("nav_partners"))),
    content: h("div.columns", {}, panel(t("terms"), edit(one, products, isNew, context)), isNew ? null : keys(one, context)),
  };
}

const blank = () => ({ id: "", name: "", channel: "octo", products: null, origins: [], emails: [], commission_percent: null, currency: null, requests_per_minute: 600, active: true, keys: [] });

function edit(one, products, isNew, context) {
  const sold = products.map((product) => field({
    name: `sells_${product.id}`, label: product.name, type: "checkbox", value: one.products === null || one.products.includes(product.id),
  }));
  return form({
    label: t(isNew ? "partner_create" : "save"),
    fields: [
      field({ name: "name", label: t("name"), value: one.name, required: true, maxlength: 200 }),
      isNew ? field({ name: "id", label: t("partner_id"), hint: t("partner_id_hint"), required: true, pattern: "[a-z0-9][a-z0-9-]*", maxlength: 60 }) : h("div.field", {}, h("span.label", {}, t("partner_id")), one.id),
      field({ name: "channel", label: t("channel"), type: "select", value: one.channel, options: CHANNELS.map((code) => [code, channelName(code)]) }),
      field({ name: "commission_percent", label: t("commission_in"), value: one.commission_percent, inputmode: "decimal", pattern: "[0-9]{1,2}([.,][0-9]{1,2})?" }),
      field({ name: "currency", label: t("currency"), type: "select", value: one.currency ?? "", options: [["", t("supplier_currency")], "CZK", "EUR"] }),
      field({ name: "requests_per_minute", label: t("per_minute"), type: "number", value: one.requests_per_minute, min: 1, max: 1000000, required: true }),
      field({ name: "origins", label: t("origins"), type: "textarea", value: (one.origins || []).join("\n"), rows: 2, hint: t("origins_hint"), wide: true }),
      field({ name: "emails", label: t("partner_emails"), type: "textarea", value: (one.emails || []).join("\n"), rows: 2, hint: t("partner_emails_hint"), wide: true }),
      field({ name: "active", label: t("partner_is_active"), type: "checkbox", value: one.active }),
      h("h3.field.wide", {}, t("may_sell")), ...sold,
    ],
    submit: async (values) => {
      const name = isNew ? values.id : one.id;
      await desk.savePartner(name, termsOf(one, values, products));
      if (isNew) go(address("partners", name));
      else await context.reload();
      return t("saved");
    },
  });
}

function termsOf(one, values, products) {
  const chosen = products.filter((product) => values[`sells_${product.id}`]).map((product) => product.id);
  const { id: _id, keys: _keys, commission_basis_points: _points, ...kept } = one;
  return {
    ...kept, name: values.name, channel: values.channel, currency: values.currency,
    commission_percent: values.commission_percent?.replace(",", ".") ?? null, requests_per_minute: values.requests_per_minute,
    origins: listed(values.origins), emails: listed(values.emails), active: values.active,
    products: chosen.length === products.length ? null : chosen,
  };
}

const listed = (text) => (text || "").split(/[\s,]+/).filter(Boolean);

function keys(one, context) {
  const list = table(t("keys"), [
    { label: t("key"), cell: (key) => h("code", {}, key.id) },
    { label: t("created"), cell: (key) => moment(key.created_at) },
    { label: t("ends"), cell: (key) => (key.revoked_at ? t("revoked") : key.expires_at ? moment(key.expires_at) : t("ends_never")) },
    { label: t("what_to_do"), cell: (key) => (key.revoked_at || !may("manager") ? "" : actionButton(t("key_end"), () => endKey(one, key, context))) },
  ], one.keys);
  const valid = one.keys.some((key) => !key.revoked_at);
  return panel(t("keys"), one.keys.length ? list : empty(t("no_keys")), may("manager") ? h("div.buttons", {},
    actionButton(t("key_new"), () => shown(desk.issueKey(one, {}), context), { kind: valid ? "plain" : "primary" }),
    valid ? actionButton(t("key_rotate"), () => rotate(one, context)) : null) : null);
}

async function shown(issued, context) {
  const given = await issued;
  await openDialog(t("key_once"), (close) => h("div.stack", {}, h("p", {}, t("key_once_about")),
    h("div.key", {}, h("code", {}, given.key), copyButton(() => given.key)),
    h("div.buttons", {}, h("button.primary", { type: "button", onclick: () => close() }, t("key_kept")))), { dismissable: false });
  await context.reload();
  return t("key_made");
}

async function rotate(one, context) {
  const hours = await openDialog(t("key_rotate"), (close) => h("div.stack", {}, h("p", {}, t("key_rotate_about")), form({
    label: t("key_rotate_do"), more: [cancelButton(close)],
    fields: [field({ name: "hours", label: t("key_overlap"), type: "select", options: [["24", t("in_a_day")], ["168", t("in_a_week")], ["720", t("in_a_month")]] })],
    submit: (values) => close(values.hours),
  })));
  return hours ? shown(desk.rotateKey(one, Number(hours)), context) : undefined;
}

function endKey(one, key, context) {
  return openDialog(t("key_end_title", key), (close) => h("div.stack", {}, h("p", {}, t("key_end_about")), form({
    label: t("key_end_do"), kind: "danger.sure", more: [cancelButton(close)], fields: [],
    submit: async () => {
      await desk.revokeKey(one, key);
      close(t("key_ends"));
      await context.reload();
    },
  })));
}

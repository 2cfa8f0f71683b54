// A conversation that is left to a person: what was read of each mail beside the mail itself, and the answer to send.
// A mail is shown as text, never as a page: it may hold anything.

import { h } from "./dom.js";
import { field, form } from "./forms.js";
import { day, moment } from "./moments.js";
import { facts, panel } from "./parts.js";
import { has, named, t, unitName } from "./words.js";

/** The newest mail first. `mails` as the back end keeps them: `reading` is JSON, `text` or `raw` the mail itself. */
export function conversation(mails) {
  return [...mails].reverse().map((mail, at) => h("section.panel", {}, h("h2", {}, t(at ? "mail_earlier" : "mail_newest"), h("span.hint", {}, moment(mail.received_at))),
    h("div.columns.even", {}, h("div.stack", {}, h("h3", {}, t("mail_reading")), reading(mail)),
      h("div.stack", {}, h("h3", {}, t("mail_itself")), h("pre.raw", { tabindex: 0, role: "region", "aria-label": t("mail_itself") }, mail.text ?? mail.raw ?? t("mail_not_kept"))))));
}

export function readingOf(mail) {
  try {
    return typeof mail?.reading === "string" ? JSON.parse(mail.reading) : mail?.reading || {};
  } catch {
    return {};
  }
}

function reading(mail) {
  const read = readingOf(mail);
  const contact = read.contact || {};
  return [
    facts([
      [t("sender"), mail.sender], [t("intent"), read.intent ? named("intent", read.intent) : null], [t("language"), read.language ? named("language", read.language) : null],
      [t("reference"), read.reference], [t("name"), contact.name], [t("phone"), contact.phone], [t("email"), contact.email],
      [t("missing"), (read.missing || []).map((one) => named("missing", one)).join(", ")],
      [t("why_a_person"), (read.reasons || []).map(({ code }) => (has(`why_mail_${code}`) ? t(`why_mail_${code}`) : code.replaceAll("_", " "))).join(" ")],
    ]),
    ...(read.items || []).map((item) => facts([
      [t("product"), item.product], [t("option"), item.option], [t("day"), item.date ? day(item.date) : null], [t("departs"), item.time],
      [t("party"), Object.entries(item.units || {}).map(([unit, n]) => `${n} × ${unitName(unit)}`).join(", ") || item.people],
    ])),
    found(read.found),
    mail.suggestion && !mail.reply ? [h("h3", {}, t("suggested")), h("pre.raw", { tabindex: 0, role: "region", "aria-label": t("suggested") }, mail.suggestion)] : null,
    mail.reply ? [h("h3", {}, t(mail.is_sent ? "answered_by" : "answer_begun", { who: mail.answered_by, at: moment(mail.answered_at) })),
      h("pre.raw", { tabindex: 0, role: "region", "aria-label": t("your_answer") }, mail.reply)] : null,
  ];
}

function found(places) {
  if (!places?.length) return null;
  return h("details", {}, h("summary", {}, t("where_found")),
    h("ul", {}, ...places.map((one) => h("li", {}, h("strong", {}, named("missing", one.field)), " – “", one.text, "” (", named("part", one.source), ")"))));
}

/** What the first item of a reading says, for the form of a sale. */
export function saleFrom(mail) {
  const read = readingOf(mail);
  const item = read.items?.[0] || {};
  const units = Object.keys(item.units || {}).length ? item.units : item.people ? { adult: item.people } : {};
  return { product: item.product, option: item.option, day: item.date, start: item.time, units, email: mail?.sender, language: read.language, ...said(read.contact) };
}

const said = (contact) => Object.fromEntries(Object.entries(contact || {}).filter(([, value]) => value));

/** The suggested answer, to be changed before it is sent; one that was begun and perhaps not sent can only be sent as it is. */
export function answerForm(mail, send) {
  return form({
    label: t("do_answer"),
    fields: [field({ name: "text", label: t("your_answer"), type: "textarea", value: mail?.draft, rows: 12, readonly: Boolean(mail?.reply), required: true, wide: true, maxlength: 10000, hint: t(mail?.reply ? "answer_unsent" : mail?.suggestion ? "answer_suggested" : "answer_own") })],
    submit: ({ text }) => send(text),
  });
}
